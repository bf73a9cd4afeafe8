"""Series that nothing marks: with their number behind the title, or in brackets behind the year."""

import pytest
from stretched import told

from refman.references.placing.series import put_series


@pytest.mark.parametrize(
    ("title", "name", "series", "number"),
    [
        ("The Power of Images, Jerome Lectures 16", "The Power of Images", "Jerome Lectures", "16"),
        (
            "Iscrizioni latine, Biblioteca di studi antichi, 12",
            "Iscrizioni latine",
            "Biblioteca di studi antichi",
            "12",
        ),
        ("Natural History, Loeb Classical Library", "Natural History", "Loeb Classical Library", None),
        ("Poverty, Crisis of 1929", "Poverty, Crisis of 1929", None, None),
        ("A History of the Library", "A History of the Library", None, None),
    ],
)
def test_a_series_behind_the_title(title: str, name: str, series: str | None, number: str | None) -> None:
    right = told(put_series, f"X, {title}, trans. A. Shapiro", ("title", title))
    assert right["title"] == [name]
    assert right.get("collection-title", [None]) == [series]
    assert right.get("collection-number", [None]) == [number]


def test_a_series_in_brackets_behind_the_year() -> None:
    labels = [("title", "Letterati"), ("publisher", "Olschki"), ("issued", "1979"),
              ("collection-title", "Biblioteca di"),
              ("container-title", "Lettere italiane"), ("volume", "21")]  # fmt: skip
    right = told(put_series, "Letterati, Olschki, 1979 (Biblioteca di Lettere italiane, 21)", *labels)
    assert right["collection-title"] == ["Biblioteca di Lettere italiane"]
    assert right["collection-number"] == ["21"]
    assert "container-title" not in right
    assert "volume" not in right


def test_a_second_title_that_is_a_series() -> None:
    labels = [
        ("title", "On the Nature of Things"),
        ("title", "Loeb Classical Library 181"),
        ("publisher-place", "London"),
    ]
    right = told(put_series, "On the Nature of Things. Rouse. Loeb Classical Library 181. London", *labels)
    assert (right["title"], right["collection-title"]) == (["On the Nature of Things"], ["Loeb Classical Library"])
    assert right["collection-number"] == ["181"]


def test_a_series_in_brackets_behind_the_extent() -> None:
    text = "Әуезов М. Жинақ. Алматы: Жазушы, 1983. 448 б. (Қазақ совет әдебиеті)."
    labels = [("publisher", "Жазушы"), ("number-of-pages", "448 б."), ("container-title", "Қазақ совет әдебиеті")]
    right = told(put_series, text, *labels)
    assert (right["collection-title"], right.get("container-title")) == (["Қазақ совет әдебиеті"], None)
    other = [*labels, ("page", "12")]
    assert "collection-title" not in told(put_series, f"{text} С. 12", *other)


def test_the_number_at_the_end_of_a_series() -> None:
    right = told(put_series, "Adel (= Kieler Studien 33)", ("title", "Adel"), ("collection-title", "Kieler Studien 33"))
    assert (right["collection-title"], right["collection-number"]) == (["Kieler Studien"], ["33"])
    right = told(put_series, "Adel (= Sonderheft 33)", ("title", "Adel"), ("collection-title", "Sonderheft 33"))
    assert right["collection-title"] == ["Sonderheft 33"]


@pytest.mark.parametrize("name", ["«Strumenti della ricerca»", '"Strumenti della ricerca"'])
def test_a_series_in_quotation_marks_within_brackets(name: str) -> None:
    text = f"Recitativo, in La musica, Lucca, LIM, 2007 ({name}, 11), pp. 23-35"
    labels = [("title", "Recitativo"), ("container-title", "La musica"), ("publisher", "LIM"), ("issued", "2007"),
              ("title", "Strumenti della ricerca"), ("issue", "11"), ("page", "23-35")]  # fmt: skip
    right = told(put_series, text, *labels)
    assert (right["title"], right["collection-title"]) == (["Recitativo"], ["Strumenti della ricerca"])
    assert right["collection-number"] == ["11"]
    assert "issue" not in right


def test_a_series_behind_who_edited_the_book() -> None:
    text = "The Merchant of Venice. Ed. John Russell Brown. The Arden Shakespeare. London: Methuen"
    labels = [("title", "The Merchant of Venice"), ("editor", "John Russell Brown"), ("title", "The Arden Shakespeare"),
              ("publisher-place", "London")]  # fmt: skip
    right = told(put_series, text, *labels)
    assert (right["title"], right["collection-title"]) == (["The Merchant of Venice"], ["The Arden Shakespeare"])


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("The Annals of Mathematical Statistics", "container-title"),
        ("Lecture Notes in Computer Science", "collection-title"),
        ("LNCS", "collection-title"),
    ],
)
def test_a_series_without_an_imprint_is_a_journal(name: str, label: str) -> None:
    text = f"On Information, {name}, vol. 22, 1951, pp. 79-86"
    labels = [("title", "On Information"), ("collection-title", name), ("volume", "22"), ("issued", "1951"),
              ("page", "79-86")]  # fmt: skip
    assert told(put_series, text, *labels)[label] == [name]


def test_an_issue_makes_a_series_a_journal() -> None:
    labels = [
        ("title", "Contingence"),
        ("collection-title", "Carnets de géographes"),
        ("issue", "1"),
        ("issued", "2010"),
    ]
    text = "Contingence, Carnets de géographes, no. 1, 2010, p. 1-14"
    right = told(put_series, text, *labels, ("page", "1-14"))
    assert right["container-title"] == ["Carnets de géographes"]
    assert "collection-title" not in right


def test_what_calls_itself_a_series_behind_its_house_is_one() -> None:
    labels = [("title", "Scores"), ("publisher", "Center for Studies"), ("container-title", "Occasional Paper Series")]
    right = told(put_series, "Scores. Center for Studies, Occasional Paper Series.", *labels)
    assert right["collection-title"] == ["Occasional Paper Series"]
    assert "container-title" not in right


def test_a_series_that_begins_as_such_before_the_town() -> None:
    labels = [("title", "Routes"), ("container-title", "Collection Terres d'Orient"), ("volume", "12"),
              ("publisher-place", "Lyon"), ("publisher", "Bo"), ("issued", "2001")]  # fmt: skip
    right = told(put_series, "Routes. Collection Terres d'Orient, Vol. 12. Lyon: Bo, 2001", *labels)
    assert right["collection-title"] == ["Collection Terres d'Orient"]
    assert "container-title" not in right
    assert "collection-title" not in told(
        put_series, "Routes. In Collection Terres d'Orient, 12. Lyon: Bo, 2001", *labels
    )


def test_the_series_of_a_statistical_office() -> None:
    title = "Haushalte 2009 – Fachserie 1 Reihe 2.2"
    right = told(put_series, f"{title}. Wiesbaden", ("title", title))
    assert right == {"title": ["Haushalte 2009"], "collection-title": ["Fachserie 1 Reihe 2.2"]}


def test_a_series_in_brackets_of_which_the_beginning_was_left_to_the_title() -> None:
    text = "Forschen. Ein Weg (Lernen, aber gern. Band 12: Schlüssel). Konstanz: UVK"
    labels = [("title", "Forschen. Ein Weg (Lernen, aber gern"), ("publisher", "UVK")]
    right = told(put_series, text, *labels)
    assert (right["title"], right["collection-title"]) == (
        ["Forschen. Ein Weg"],
        ["Lernen, aber gern. Band 12: Schlüssel"],
    )


def test_a_series_in_brackets_between_the_house_and_the_year() -> None:
    labels = [("title", "En finir"), ("publisher-place", "Paris"), ("publisher", "Seuil"),
              ("container-title", "Histoire)"), ("issued", "1977")]  # fmt: skip
    right = told(put_series, "En finir, Paris, Seuil (Points Histoire), 1977, 152 p.", *labels)
    assert right["collection-title"] == ["Points Histoire"]
    assert "container-title" not in right


@pytest.mark.parametrize(
    ("text", "host", "number"),
    [
        ("Bo, Ada. Batavia (New Studies in Trade). 2nd ed. Leiden: Brill, 2009", "New Studies in Trade)", []),
        ("Bo, Ada. Batavia. Arte e mondo. Documenti 30. Leiden: Brill, 2009", "Arte e mondo. Documenti", ["30"]),
    ],
    ids=["in brackets", "with a number"],
)
def test_a_series_bound_to_its_book(text: str, host: str, number: list[str]) -> None:
    labels = [("author", "Bo, Ada"), ("title", "Batavia"), ("container-title", host),
              *[("volume", one) for one in number], ("publisher-place", "Leiden"), ("publisher", "Brill")]  # fmt: skip
    right = told(put_series, text, *labels)
    assert right["collection-title"] == [host.rstrip(")")]
    assert right.get("collection-number", []) == number
    assert not {"container-title", "volume"} & right.keys()


def test_the_host_of_a_chapter_is_no_series() -> None:
    labels = [("author", "Bo, Ada"), ("title", "Batavia"), ("container-title", "Ports of Asia"),
              ("publisher-place", "Leiden"), ("publisher", "Brill")]  # fmt: skip
    right = told(put_series, "Bo, Ada. “Batavia.” In Ports of Asia. Leiden: Brill, 2009", *labels)
    assert right["container-title"] == ["Ports of Asia"]


def test_a_series_that_begins_as_such_at_the_end_of_a_title() -> None:
    title = "Recherches sur Alger. Bibliothèque d'histoire du Maghreb"
    labels = [("title", title), ("publisher-place", "Paris"), ("publisher", "Bo")]
    right = told(put_series, f"{title}. Paris: Bo, 2002", *labels)
    assert right["title"] == ["Recherches sur Alger"]
    assert right["collection-title"] == ["Bibliothèque d'histoire du Maghreb"]


@pytest.mark.parametrize(
    ("house", "parted"),
    [("Fayard (Nouvelles études)", ["Fayard", "Nouvelles études"]), ("UVK (UTB)", ["UVK (UTB)"])],
    ids=["series", "another house"],
)
def test_a_series_that_was_left_to_the_house(house: str, parted: list[str]) -> None:
    labels = [("title", "La cour"), ("publisher-place", "Paris"), ("publisher", house), ("issued", "1977")]
    right = told(put_series, f"La cour, Paris, {house}, 1977, 120 p.", *labels)
    assert right["publisher"] + right.get("collection-title", []) == parted


def test_the_rest_of_such_a_series_that_was_found() -> None:
    labels = [("title", "Raum (Lernen, aber gern"), ("collection-title", "UTB 3412"), ("publisher", "UVK")]
    right = told(put_series, "Raum (Lernen, aber gern. UTB 3412). Konstanz: UVK", *labels)
    assert (right["title"], right["collection-title"]) == (["Raum"], ["Lernen, aber gern. UTB 3412"])


def test_the_word_for_a_series_before_its_name_in_marks() -> None:
    for word, mark in (("Серия", "«{}»"), ("Серия:", '"{}"'), ("Сер.", "«{}»")):
        series = f"{word} {mark.format('Степь и город')}"
        text = f"Реки. М.: Наука, 2000. – ({series})."
        right = told(put_series, text, ("title", "Реки"), ("collection-title", series))
        assert right["collection-title"] == ["Степь и город"]
    right = told(put_series, "Реки. М., 2000. – (Клуб «Степь»).", ("collection-title", "Клуб «Степь»"))
    assert right["collection-title"] == ["Клуб «Степь»"]
