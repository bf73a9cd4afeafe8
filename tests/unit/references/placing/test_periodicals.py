"""Journals in guillemets, with Roman volumes and in new series, as the humanities cite them."""

import pytest
from stretched import told

from refman.references.placing.periodicals import put_periodical


def test_a_second_title_in_guillemets_is_the_journal() -> None:
    title = "Il periodo veneto, «Italia medioevale"
    right = told(put_periodical, f"P. Stocchi, {title}», IX, 1966", ("title", title))
    assert right == {"title": ["Il periodo veneto"], "container-title": ["Italia medioevale"]}


@pytest.mark.parametrize(
    "text",
    [
        "P. Stocchi, «Il periodo veneto», 1966",
        "P. Stocchi, Il periodo veneto, «Italia medioevale» e altro, 1966",
        "Стокки П. Период, «Издательство», СПб. 1966",
    ],
    ids=["the title itself", "words behind", "no number behind"],
)
def test_other_guillemets_are_left(text: str) -> None:
    title = text.partition(". ")[2].partition(", ")[2].rpartition(",")[0].strip("«»") or "Период"
    right = told(put_periodical, text, ("title", title))
    assert "container-title" not in right


def test_what_stands_before_the_imprint_is_no_journal_behind_it() -> None:
    labels = [("title", "Letterati e lettori"), ("publisher-place", "Firenze"), ("issued", "1979")]
    assert "container-title" not in told(put_periodical, "Letterati e lettori, Firenze 1979, «Saggi», 12", *labels)


def test_a_town_at_the_end_of_the_title() -> None:
    labels = [("title", "Norms and Disputes in"), ("publisher-place", "Bologna"), ("container-title", "Past & Present")]
    right = told(put_periodical, "Norms and Disputes in Bologna, «Past & Present», 123", *labels)
    assert right == {"title": ["Norms and Disputes in Bologna"], "container-title": ["Past & Present"]}
    right = told(put_periodical, "Norms and Disputes in, Bologna, «Past & Present», 123", *labels)
    assert right["publisher-place"] == ["Bologna"]


@pytest.mark.parametrize(
    ("host", "name", "volume"),
    [
        ("Journal of History, xxix", "Journal of History", "xxix"),
        ("Rivista storica italiana, LXXXIX", "Rivista storica italiana", "LXXXIX"),
        ("Civil Law, Mild", "Civil Law, Mild", None),
        ("Physica, D", "Physica, D", None),
        ("Annals, XXIXIX", "Annals, XXIXIX", None),
    ],
)
def test_a_roman_volume_ends_the_name(host: str, name: str, volume: str | None) -> None:
    right = told(put_periodical, f"X, {host} (1978)", ("container-title", host))
    assert right["container-title"] == [name]
    assert right.get("volume", [None]) == [volume]


def test_a_roman_volume_before_the_issue() -> None:
    labels = [("container-title", "Journal of History, xxix"), ("volume", "4")]
    right = told(put_periodical, "Journal of History, xxix, 4 (1978)", *labels)
    assert right == {"container-title": ["Journal of History"], "volume": ["xxix"], "issue": ["4"]}


def test_the_volume_of_a_new_series() -> None:
    labels = [("title", "Patria Potestas"), ("page", "17"), ("issued", "1967"), ("page", "113")]
    right = told(put_periodical, "“Patria Potestas,” CQ n.s. 17 (1967) 113", *labels)
    assert (right["container-title"], right["volume"], right["page"]) == (["CQ"], ["17"], ["113"])
    right = told(put_periodical, "“Patria Potestas,” CQ n.s. 17: 113", labels[0], ("page", "113"))
    assert "volume" not in right


def test_all_of_what_is_quoted_behind_the_author_is_the_title() -> None:
    labels = [("author", "Ginzburg, C., «Da Warburg a E. H. Gombrich"), ("title", "Note su un problema")]
    right = told(put_periodical, "Ginzburg, C., «Da Warburg a E. H. Gombrich. Note su un problema», Studi", *labels)
    assert right == {"author": ["Ginzburg, C."], "title": ["Da Warburg a E. H. Gombrich. Note su un problema"]}


def test_a_journal_with_its_volume_at_the_end_of_the_title() -> None:
    title = "Nemesios von Emesa, Hermes 64"
    right = told(put_periodical, f"W. Jaeger, {title} (1929) 58-103", ("title", title), ("page", "58-103"))
    assert right == {
        "title": ["Nemesios von Emesa"],
        "container-title": ["Hermes"],
        "volume": ["64"],
        "page": ["58-103"],
    }
    assert "volume" not in told(put_periodical, f"W. Jaeger, {title}, 1929, 58", ("title", title), ("page", "58"))


def test_a_roman_number_alone_is_no_host() -> None:
    labels = [("title", "Per gli «Annali» dei Giolito, «La Bibliofilia"), ("container-title", "LXI")]
    right = told(put_periodical, "Per gli «Annali» dei Giolito, «La Bibliofilia», LXI, 1959", *labels)
    assert (right["container-title"], right["volume"]) == (["La Bibliofilia"], ["LXI"])


def test_a_journal_in_high_quotation_marks() -> None:
    title = "La decorazione plastica, “Bollettino del Centro A. Palladio”"
    right = told(put_periodical, f"{title}, 10, 1968, 268-278", ("title", title), ("volume", "10"), ("page", "268-278"))
    assert (right["title"], right["container-title"]) == (
        ["La decorazione plastica"],
        ["Bollettino del Centro A. Palladio"],
    )


def test_a_second_volume_is_the_issue() -> None:
    labels = [("title", "La Mandragola"), ("container-title", "Lettere italiane"), ("volume", "XXII"), ("volume", "2")]
    right = told(put_periodical, "La Mandragola, in Lettere italiane, XXII, 2, 1970", *labels)
    assert (right["volume"], right["issue"]) == (["XXII"], ["2"])


def test_a_roman_number_is_no_house() -> None:
    labels = [
        ("title", "Giardino"),
        ("container-title", "Giornale storico"),
        ("publisher", "CLVII"),
        ("issued", "1980"),
    ]
    right = told(put_periodical, "Giardino, Giornale storico, CLVII, 1980", *labels)
    assert right["volume"] == ["CLVII"]
    assert "publisher" not in right


def test_the_issue_before_a_slash_and_the_year() -> None:
    host = "Aus Politik und Zeitgeschichte B 21-22"
    right = told(put_periodical, f"Bildung. In: {host}/2003", ("title", "Bildung"), ("container-title", host))
    assert (right["container-title"], right["issue"]) == (["Aus Politik und Zeitgeschichte"], ["B 21-22"])
    assert "issue" not in told(put_periodical, f"Bildung. In: {host}, 2003", ("container-title", host))


def test_a_house_behind_a_town_of_one_letter_is_no_journal() -> None:
    text = "Abay A. Adabiyotshunoslikka kirish. T., “Oqituvchi”, 1979, 53-59"
    labels = [("author", "Abay A."), ("title", "Adabiyotshunoslikka kirish"), ("title", "Oqituvchi"), ("page", "53-59")]
    assert "container-title" not in told(put_periodical, text, *labels)


def test_the_year_of_a_journal_behind_its_marks() -> None:
    labels = [("title", "Luogo di cura"), ("container-title", "«Ateneo veneto», a. CLXX"), ("volume", "21")]
    right = told(put_periodical, "Luogo di cura, in «Ateneo veneto», a. CLXX, vol. 21", *labels)
    assert right["container-title"] == ["Ateneo veneto"]


@pytest.mark.parametrize(
    ("host", "name", "volume"),
    [
        ("Bollettino cxxxv", "Bollettino", ["cxxxv"]),
        ("Bollettino xi-xii", "Bollettino", ["xi-xii"]),
        ("Bollettino civil", "Bollettino civil", []),
        ("Bollettino XXV", "Bollettino XXV", []),
    ],
)
def test_a_small_roman_volume_before_the_year(host: str, name: str, volume: list[str]) -> None:
    labels = [("title", "Sulle carte"), ("container-title", host), ("issued", "1993"), ("page", "5-9")]
    right = told(put_periodical, f"‘Sulle carte’, in {host} (1993) 5-9", *labels)
    assert (right["container-title"], right.get("volume", [])) == ([name], volume)


def test_a_small_roman_volume_in_a_series() -> None:
    labels = [("title", "Sulle carte"), ("container-title", "Annali della Scuola Ser"), ("volume", "III"),
              ("issued", "1985")]  # fmt: skip
    right = told(put_periodical, "‘Sulle carte’, in Annali della Scuola Ser. III, xv (1985) 5-9", *labels)
    assert (right["container-title"], right["volume"]) == (["Annali della Scuola"], ["xv"])


def test_an_ordinal_series() -> None:
    labels = [("author", "Lia Bo"), ("title", "Carte"), ("container-title", "Atti e memorie"), ("issued", "1969")]
    right = told(put_periodical, "Lia Bo. Carte. «Atti e memorie», serie 6ª, 19 (1969), p. 15-20.", *labels)
    assert right["volume"] == ["19"]


def test_a_month_before_the_year_in_brackets() -> None:
    labels = [("title", "Probing the Sky, Universe 7"), ("issued", "Apr., 2021"), ("page", "85")]
    right = told(put_periodical, "Probing the Sky, Universe 7 (Apr., 2021) 85", *labels)
    assert (right["title"], right["container-title"], right["volume"]) == (["Probing the Sky"], ["Universe"], ["7"])


def test_a_roman_volume_behind_the_year() -> None:
    labels = [("container-title", "Bollettino"), ("issued", "1936"), ("issue", "XXX"), ("page", "150-165")]
    right = told(put_periodical, "‘Quadri’ in Bollettino, 1936, XXX, pp. 150-165", *labels)
    assert right["volume"] == ["XXX"]
    labels[2] = ("issue", "4")
    assert told(put_periodical, "‘Quadri’ in Bollettino, 1936, 4, pp. 150-165", *labels)["issue"] == ["4"]


@pytest.mark.parametrize(
    ("text", "title", "label", "host"),
    [
        ("Су айдыны. «Дала үні» газеті. 2004", "Су айдыны", "Су айдыны. «Дала үні", "«Дала үні» газеті"),
        ("«Дала үні» газеті, 2004", None, "Дала үні", "«Дала үні» газеті"),
        ("Су айдыны. «Дала үні» тарихы. 2004", "Су айдыны. «Дала үні", "Су айдыны. «Дала үні", None),
    ],
)
def test_the_word_behind_a_newspaper(text: str, title: str | None, label: str, host: str | None) -> None:
    right = told(put_periodical, text, ("title", label), ("issued", "2004"))
    assert (right.get("title"), right.get("container-title")) == ([title] if title else None, [host] if host else None)
