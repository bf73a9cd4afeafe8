"""The people of a reference: who is an editor, who is named twice, and that nobody is lost."""

import pytest
from fake_labeller import by_piece

from refman.references.fields import read_fields

Pieces = list[tuple[str, str]]


def test_authors_and_editors_in_one_row_are_what_the_mark_behind_says() -> None:
    pieces = [("author", "Beck, H./Shavit"), ("other", ", "), ("editor", "Y"), ("other", ". (Hrsg.) 1993: "),
              ("title", "Persistent Inequality")]  # fmt: skip
    read = read_fields(*by_piece(pieces))
    assert "Shavit" in str(read["editor"].value)
    assert "author" not in read


@pytest.mark.parametrize(
    ("heading", "again"),
    [
        ("Жумабаев М.", "М. Жұмабаев"),
        ("Касымов Г.", "Ғ. Қасымов"),
        ("Иванов И.", "И. Иванов"),
        ("Котаў А.І.", "A.I. Котаў"),
    ],
)
def test_who_is_named_again_behind_the_slash_is_one_person(heading: str, again: str) -> None:
    pieces = [("author", heading), ("other", " "), ("title", "Педагогика"), ("other", " / "), ("responsibility", again)]
    authors = read_fields(*by_piece(pieces))["author"].value
    assert isinstance(authors, tuple)
    assert len(authors) == 1


def test_people_of_one_row_are_all_kept() -> None:
    people = "Meadows D.H., Meadows D.L., Randers J."
    authors = read_fields(*by_piece([("author", people), ("other", " "), ("title", "Limits")]))["author"].value
    assert isinstance(authors, tuple)
    assert [str(name) for name in authors] == ["Meadows, D. H.", "Meadows, D. L.", "Randers, J."]
    again = [
        ("author", people),
        ("other", " "),
        ("title", "Limits"),
        ("other", " / "),
        ("responsibility", "D. Meadows"),
    ]
    assert read_fields(*by_piece(again))["author"].value == authors


def test_who_bears_the_name_of_the_host_is_a_body() -> None:
    pieces = [("author", "Google Developers"), ("other", ". "), ("title", "Решатель"), ("other", " // ")]
    authors = read_fields(*by_piece([*pieces, ("container-title", "Google Developers")]))["author"].value
    assert isinstance(authors, tuple)
    assert [name.literal for name in authors] == ["Google Developers"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Chastel (André)", ["Chastel, André"]),
        ("Gaillard de Sémainville (H.)", ["Gaillard de Sémainville, H."]),
        ("Richard (H.), Gauthier (E.) et Duby (G.)", ["Richard, H.", "Gauthier, E.", "Duby, G."]),
        ("Hanks, T. (Tom)", ["Hanks, T."]),
    ],
)
def test_given_names_in_brackets(printed: str, names: list[str]) -> None:
    authors = read_fields(*by_piece([("author", printed), ("other", ", "), ("title", "Le site")]))["author"].value
    assert isinstance(authors, tuple)
    assert [str(name) for name in authors] == names


@pytest.mark.parametrize("mark", [", eds. ", ", ed. ", ", eds., ‘"])
def test_editors_before_a_title(mark: str) -> None:
    pieces = [("author", "Roe, Ann, Paul Poe"), ("other", ", and "), ("editor", "Al Moe"), ("other", mark),
              ("title", "Information")]  # fmt: skip
    read = read_fields(*by_piece(pieces))
    editors = read["editor"].value
    assert isinstance(editors, tuple)
    assert [str(name) for name in editors] == ["Roe, Ann", "Poe, Paul", "Moe, Al"]
    assert "author" not in read


def test_the_editor_of_an_author_is_another() -> None:
    pieces = [("author", "Plinius"), ("other", ", ed. "), ("editor", "Ann Roe"), ("other", ", "), ("title", "Nature")]
    read = read_fields(*by_piece(pieces))
    assert str(read["author"].value) != str(read["editor"].value)


@pytest.mark.parametrize("group", ["Double Chooz", "Daya Bay", "RENO"])
def test_who_stands_in_brackets_behind_the_others_is_a_group(group: str) -> None:
    text = f"H. de Berg et al. ({group}), 2019"
    pieces = [("author", "H. de Berg"), ("other", " et al. ("), ("author", group), ("other", "), "), ("issued", "2019")]
    assert text == "".join(value for _, value in pieces)
    authors = read_fields(*by_piece(pieces))["author"].value
    assert isinstance(authors, tuple)
    assert [name.literal for name in authors] == ["", group]


def test_editors_whom_dashes_part() -> None:
    pieces = [("author", "Franca Neri - Ugo Bo"), ("other", " - "), ("editor", "Lia Rossi-Poe"),
              ("other", " (a cura di), "), ("title", "Meraviglie")]  # fmt: skip
    editors = read_fields(*by_piece(pieces))["editor"].value
    assert isinstance(editors, tuple)
    assert [str(name) for name in editors] == ["Neri, Franca", "Bo, Ugo", "Rossi-Poe, Lia"]


@pytest.mark.parametrize("mark", [", trans. ", ", trans., ", ", tr. \u201c"])
def test_a_translator_before_the_title(mark: str) -> None:
    read = read_fields(*by_piece([("author", "Roe, Ann T."), ("other", mark), ("title", "The Tale of the Marsh")]))
    translators = read["translator"].value
    assert isinstance(translators, tuple)
    assert [str(name) for name in translators] == ["Roe, Ann T."]
    assert "author" not in read


def test_the_translator_of_an_author_is_another() -> None:
    pieces = [
        ("author", "Plinius"),
        ("other", ", trans. "),
        ("translator", "Ann Roe"),
        ("other", ", "),
        ("title", "Nature"),
    ]
    read = read_fields(*by_piece(pieces))
    assert str(read["author"].value) != str(read["translator"].value)


@pytest.mark.parametrize(("said", "count"), [("Ан-На Ли", 1), ("Ан-Мо Ли", 2)])
def test_a_short_family_name_behind_the_slash_is_no_initial(said: str, count: int) -> None:
    pieces = [("author", "Ли, Ан-На."), ("other", " "), ("title", "Реки степи"), ("other", " / "),
              ("responsibility", f"{said}."), ("other", " – М., "), ("issued", "2021")]  # fmt: skip
    names = read_fields(*by_piece(pieces))["author"].value
    assert isinstance(names, tuple)
    assert len(names) == count
