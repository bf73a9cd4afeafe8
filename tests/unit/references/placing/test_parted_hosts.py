"""A host is told by its part: by "in", by an editor, by quotation marks."""

import pytest
from stretched import told

from refman.model import Reference
from refman.references import parse
from refman.references.placing.hosts import put_hosts
from refman.references.placing.parted_hosts import (
    cut_again_in,
    cut_before_number,
    cut_periodical,
    cut_same,
    join_hyphen,
    put_chaptered,
    put_host_author,
    put_romanised,
)


def test_a_host_left_to_the_title_of_its_part() -> None:
    title = "Le immagini della peste, in Venezia e la peste"
    right = told(put_hosts, f"{title}, pp. 209-286", ("title", title), ("page", "209-286"))
    assert right["container-title"] == ["Venezia e la peste"]
    title = "Le immagini, in N. Oulebsir (dirs.), L’orientalisme architectural"
    right = told(put_hosts, f"{title}, pp. 209-286", ("title", title), ("page", "209-286"))
    assert (right["editor"], right["container-title"]) == (["N. Oulebsir"], ["L’orientalisme architectural"])
    title = "Le immagini della peste, in Venezia"
    assert "container-title" not in told(put_hosts, f"{title}, pp. 9-26", ("title", title), ("page", "9-26"))


def test_a_host_behind_a_quoted_title() -> None:
    labels = [("title", "Invisible Bullets"), ("title", "Political Shakespeare"), ("page", "18-47")]
    right = told(put_hosts, '"Invisible Bullets." Political Shakespeare. 18-47', *labels)
    assert (right["title"], right["container-title"]) == (["Invisible Bullets"], ["Political Shakespeare"])


def test_the_first_sentence_of_a_host() -> None:
    labels = [
        ("title", "Women"),
        ("editor", "J. Martin"),
        ("title", "Venice Reconsidered"),
        ("container-title", "The History"),
    ]
    right = told(put_hosts, "Women, in J. Martin (ed.), Venice Reconsidered. The History, 2000", *labels)
    assert (right["title"], right["container-title"]) == (["Women"], ["Venice Reconsidered. The History"])


def test_the_second_sentence_of_a_host() -> None:
    labels = [("title", "La casa"), ("container-title", "La grande vigilia"), ("title", "Un ghetto")]
    right = told(put_hosts, "La casa, in La grande vigilia. Un ghetto, Venezia", *labels)
    assert (right["title"], right["container-title"]) == (["La casa"], ["La grande vigilia. Un ghetto"])


@pytest.mark.parametrize("lead", ["ora in Id., ", "poi in ", "now in ", "jetzt in: Ders., "])
def test_a_host_where_a_paper_was_printed_again(lead: str) -> None:
    text = f"Edonismo linguistico, {lead}Lingua e stile. Studi sulla storia, Milano 1974"
    labels = [("title", f"Edonismo linguistico, {lead}Lingua e stile"), ("container-title", "Studi sulla storia")]
    right = told(put_hosts, text, *labels)
    assert right == {"title": ["Edonismo linguistico"], "container-title": ["Lingua e stile. Studi sulla storia"]}


@pytest.mark.parametrize("mark", ["u.a. (Hrsg.): ", "(eds) ", "(a cura di), ", "et al. (eds.), "])
def test_a_host_behind_the_mark_of_its_editors(mark: str) -> None:
    text = f"Ehe und Familie. In: Lüscher, Kurt {mark}Die Familie. Konstanz"
    labels = [("title", "Ehe und Familie"), ("editor", "Lüscher, Kurt"), ("title", "Die Familie")]
    right = told(put_hosts, text, *labels)
    assert (right["title"], right["container-title"]) == (["Ehe und Familie"], ["Die Familie"])


@pytest.mark.parametrize("mark", ["’—reprinted in ", ", reprinted in ", "’, repr. in ", ", rist. in "])
def test_a_host_where_it_was_reprinted(mark: str) -> None:
    title = f"Sulle carte{mark}Saggi minori"
    right = told(cut_again_in, f"Bo, U.: ‘{title}, Lecce 1957", ("title", title))
    assert right == {"title": ["Sulle carte"], "container-title": ["Saggi minori"]}


def test_the_host_of_a_chapter_told_by_its_number() -> None:
    text = "L. Berg, Ch. 12 in the Handbook of Light, C. Lund, editor"
    right = told(put_chaptered, text, ("author", "L. Berg"), ("title", "12 in the Handbook of Light"))
    assert right == {"author": ["L. Berg"], "container-title": ["Handbook of Light"]}
    assert "title" in told(put_chaptered, "L. Berg, Chances: 12 in the Dark", ("title", "12 in the Dark"))


def test_a_host_cut_at_its_hyphen() -> None:
    labels = [("title", "Dansk. Selskab, Mat"), ("container-title", "Fys. Medd.")]
    right = told(join_hyphen, "Dansk. Selskab, Mat.-Fys. Medd. 28", *labels)
    assert right == {"container-title": ["Dansk. Selskab, Mat.-Fys. Medd."]}


@pytest.mark.parametrize("said", [". In ders", "? In: dies.", ". In Ebd.", ", in id."])
def test_the_word_for_the_same_author_before_the_host(said: str) -> None:
    title = f"Ehe am Rand{said}"
    right = told(cut_same, f"{title}, Recht und Leben, 8", ("title", title), ("container-title", "Recht und Leben"))
    assert right == {"title": ["Ehe am Rand"], "container-title": ["Recht und Leben"]}


def test_who_wrote_the_whole_is_none_of_its_name() -> None:
    text = "Лугова А. Б. Предисловие // Ветров И. И. Реки степи. – М.: Мысль, 1976."
    labels = [("title", "Предисловие"), ("container-title", "Ветров И. И. Реки степи")]
    right = told(put_host_author, text, *labels)
    assert right["container-author"] == ["Ветров И. И."]
    assert right["container-title"] == ["Реки степи"]


def test_who_wrote_the_whole_is_a_field_of_its_own() -> None:
    (entry,) = parse([Reference("Лугова А. Б. Предисловие // Ветров И. И. Реки степи. М.: Мысль, 1976. С. 3–5.")])
    assert [str(name) for name in entry.names("container-author")] == ["Ветров, И. И."]
    assert [str(name) for name in entry.names("author")] == ["Лугова, А. Б."]


@pytest.mark.parametrize("family", ["Ветров", "Мельник"])
def test_the_last_initial_of_who_wrote_both_is_none_of_the_host(family: str) -> None:
    text = f"{family} И. И. Предисловие // {family} И. И. Реки степи. – М.: Мысль, 1976."
    labels = [("author", f"{family} И. И."), ("title", "Предисловие"), ("container-title", "И. Реки степи")]
    right = told(put_host_author, text, *labels)
    assert (right["container-author"], right["container-title"]) == ([f"{family} И. И."], ["Реки степи"])
    assert "container-author" not in told(put_host_author, text.replace("//", "In:"), *labels)


def test_a_museum_that_bears_a_name_is_a_host() -> None:
    text = "Лугова А. Б. Зал // Музей И. И. Ветрова. Записки. – М., 1976."
    labels = [("title", "Зал"), ("container-title", "Музей И. И. Ветрова. Записки")]
    assert "container-author" not in told(put_host_author, text, *labels)


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("Древний Сауран", "Изв. Средазкома"),
        ("Руины Саурана (Южный Казахстан)", "Сообщения Академии истории"),
        ("Древний Сауран. Раскопки стен", "Труды Института истории"),
    ],
    ids=["cut", "behind a bracket", "behind a subtitle"],
)
def test_a_journal_that_was_left_to_the_title(title: str, host: str) -> None:
    whole = f"{title}. {host}"
    labels = [("title", whole), ("issue", "4"), ("page", "11-20")]
    right = told(cut_periodical, f"Орлов П.С. {whole}. Орал, вып.4, 1929.-с.11-20", *labels)
    assert (right["title"], right["container-title"]) == ([title], [host])


@pytest.mark.parametrize("title", ["Сауран. Стены и башни", "Труды по истории степи", "Орлов П. Труды П. Орлова"])
def test_a_title_that_begins_as_journals_do(title: str) -> None:
    labels = [("title", title), ("volume", "4"), ("page", "11-20")]
    assert "container-title" not in told(cut_periodical, f"{title}. Т. 4. Орал, 1929. с. 11-20", *labels)


@pytest.mark.parametrize(
    ("title", "host"), [("Сток малых рек", "Гидрология"), ("Өзен ағыны. Тау мен дала", "Табиғат пен қоғам")]
)
@pytest.mark.parametrize("sign", [". № ", ", №", ". – № "])
def test_a_journal_before_its_year_and_number_that_was_left_to_the_title(title: str, host: str, sign: str) -> None:
    labels = [("title", f"{title}. {host}"), ("issued", "2015"), ("issue", "3")]
    right = told(cut_before_number, f"Ветров П. {title}. {host}. 2015{sign}3.", *labels)
    assert (right["title"], right["container-title"]) == ([title], [host])


@pytest.mark.parametrize(
    "title", ["Сток рек. Том 2", "Воспоминания А. Лугов", "Реки. Гидрология", "Сток рек. гидрология"]
)
def test_a_title_before_a_year_and_a_number(title: str) -> None:
    labels = [("title", title), ("issued", "2015"), ("issue", "3")]
    assert "container-title" not in told(cut_before_number, f"Ветров П. {title}. 2015. № 3.", *labels)


@pytest.mark.parametrize("behind", ["", " (Proc. All-Russ. Conf. “Water of Steppes”)"])
def test_papers_of_a_gathering_in_two_languages_are_no_title(behind: str) -> None:
    papers = "Mater. II nauch.-prakt. konf. “Voda stepei”"
    title = f"Salts of steppes, {papers}{behind}"
    text = f"Lugov, P.A., {title}, Omsk, 1998, pp. 146–149."
    labels = [("title", title), ("issued", "1998"), ("page", "146–149")]
    right = told(put_romanised, text, *labels)
    assert (right["title"], right["container-title"]) == (["Salts of steppes"], [papers])
    other = "Salts of steppes, Mater. Res. and “Water”"
    assert "container-title" not in told(
        put_romanised, f"{other} 1998, 14.", ("title", other), ("issued", "1998"), ("page", "14")
    )
