"""The kind of a thesis is no part of its title."""

import pytest
from stretched import told

from refman.pipeline import parse_lines
from refman.references.placing.theses import cut_thesis


@pytest.mark.parametrize(
    ("said", "genre"),
    [
        (", tesi di laurea, rel. prof. G. Romanelli", "tesi di laurea"),
        (". Ph.D. Thesis for the School of Management", "Ph.D. Thesis"),
        (", unveröff. Diplomarbeit", "Diplomarbeit"),
        (", phil. Diss.", "Diss."),
        (". Dissertation", "Dissertation"),
    ],
)
def test_the_kind_ends_the_title(said: str, genre: str) -> None:
    title = f"La Scuola Grande{said}"
    right = told(cut_thesis, f"{title}, Venezia 1986", ("title", title))
    assert right == {"title": ["La Scuola Grande"], "genre": [genre]}


@pytest.mark.parametrize(
    ("before", "genre"),
    [
        (", ", "Extended Abstract of Cand. Sci. (Geogr.) Dissertation"),
        (", ", "Dissertation for the degree of Candidate of Geographical Sciences"),
        (": ", "abstract of the dissertation of the candidate of geographical sciences"),
        (": ", "dissertation for the degree of Doctor of Philosophy (PhD)"),
        (". ", "Diss. for the degree of cand. of geogr. sciences"),
    ],
)
def test_a_degree_in_words(before: str, genre: str) -> None:
    text = f"Rivers of the Steppe{before}{genre}, Almaty, 2004"
    right = told(cut_thesis, text, ("title", f"Rivers of the Steppe{before}{genre}"), ("publisher-place", "Almaty"))
    assert right == {"title": ["Rivers of the Steppe"], "genre": [genre], "publisher-place": ["Almaty"]}


def test_a_degree_that_was_taken_for_a_host() -> None:
    genre = "Dissertation for the degree of Candidate of Sciences"
    text = f"“Rivers of the Steppe”. {genre}, Almaty"
    right = told(cut_thesis, text, ("title", "Rivers of the Steppe"), ("container-title", genre))
    assert right == {"title": ["Rivers of the Steppe"], "genre": [genre]}


def test_what_is_said_before_the_kind() -> None:
    title = "Die dritte Welt, unveröff"
    labels = [("title", title), ("genre", "Magisterarbeit")]
    assert told(cut_thesis, f"{title}. Magisterarbeit, Marburg 1996", *labels)["title"] == ["Die dritte Welt"]


def test_a_title_about_theses_stays() -> None:
    title = "Wie man eine Dissertation schreibt. Die Diplomarbeiten"
    assert told(cut_thesis, f"{title}, Köln 1996", ("title", title)) == {"title": [title]}


@pytest.mark.parametrize(
    ("said", "genre", "house"),
    [
        ("Magisterarbeit an der Universität Trier", "Magisterarbeit", "Universität Trier"),
        ("Diplomarbeit am Institut für Soziologie", "Diplomarbeit", "Institut für Soziologie"),
        ("PhD thesis at the University of Oslo", "PhD thesis", "University of Oslo"),
    ],
)
def test_the_university_is_no_part_of_the_kind(said: str, genre: str, house: str) -> None:
    right = told(cut_thesis, f"Ehe und Familie. {said}.", ("title", "Ehe und Familie"), ("genre", said))
    assert (right["genre"], right["publisher"]) == ([genre], [house])


def test_the_words_before_the_university_are_none_of_it() -> None:
    labels = [("title", "Ehe"), ("genre", "Masterarbeit"), ("publisher", "am Institut für Recht")]
    assert told(cut_thesis, "Ehe. Masterarbeit am Institut für Recht.", *labels)["publisher"] == ["Institut für Recht"]


def test_the_degree_of_who_is_honoured() -> None:
    text = "Лугов С.А. Реки // Основы степи: Сборник к юбилею доктора юридических наук А.Л. Ветрова. М., 2010."
    assert "genre" not in told(cut_thesis, text, ("title", "Реки"), ("genre", "доктора юридических наук"))
    text = "Лугов С.А. Реки. Диссертация на соискание степени доктора юридических наук. М., 2010."
    assert "genre" in told(cut_thesis, text, ("title", "Реки"), ("genre", "доктора юридических наук"))


@pytest.mark.parametrize(
    ("genre", "inside", "translation"),
    [
        ("dis. ... kand. ist. nauk", "History of a village. Cand. hist. sci. diss.", ["History of a village"]),
        ("avtoref. dis. ... d-ra ist. nauk", "History: abstract of doctoral thesis", ["History"]),
        ("dis. ... kand. ist. nauk", "History of a village", ["History of a village"]),
        ("dis. ... kand. ist. nauk", "Cand. Diss. Abstract", []),
    ],
    ids=["sentence", "colon", "no-kind", "no-title"],
)
def test_the_english_title_behind_the_kind_of_a_thesis(genre: str, inside: str, translation: list[str]) -> None:
    text = f"Vetrov A. I. Istoriya sela: {genre} [{inside}]. Omsk, 2001."
    right = told(cut_thesis, text, ("title", "Istoriya sela"), ("genre", f"{genre} [{inside}]"))
    assert right["genre"] == [genre]
    assert right.get("title-translation", []) == translation


def test_the_english_kind_in_the_bracket_of_a_title() -> None:
    text = "Vetrov A. I. Istoriya sela [History of a village. Cand. Sci. (History) dissertation]. Omsk, 2001."
    inside = "History of a village. Cand. Sci. (History) dissertation"
    right = told(cut_thesis, text, ("title", "Istoriya sela"), ("title-translation", inside))
    assert right["title-translation"] == ["History of a village"]
    assert right["genre"] == ["Cand. Sci. (History) dissertation"]


def test_where_a_library_keeps_a_thesis() -> None:
    text = "Ветров А. И. Реки: дис. ... канд. геогр. наук. М., 2001. 156 с. РГБ ОД, 61:01-19/345-2."
    labels = [("genre", "дис. ... канд. геогр. наук"), ("number-of-pages", "156"), ("volume", "61")]
    right = told(cut_thesis, text, *labels)
    assert right == {"genre": ["дис. ... канд. геогр. наук"], "number-of-pages": ["156"]}


def test_an_abstract_cut_elsewhere_is_one() -> None:
    (entry,) = parse_lines(["Лугова Л.И. Свобода степи: Авторефер. дис. … канд. филос. наук. – Омск, 1972."])
    assert (entry.type, str(entry.text("title")), str(entry.text("genre"))) == (
        "thesis",
        "Свобода степи",
        "Авторефер. дис. … канд. филос. наук",
    )
