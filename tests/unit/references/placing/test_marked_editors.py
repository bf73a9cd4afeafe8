"""Editors that their marks tell of."""

import pytest
from stretched import told

from refman.references.placing.marked_editors import put_marked_editors


def test_the_last_editor_is_no_house() -> None:
    labels = [("title", "Diari"), ("editor", "Lia Neri, Ugo Bo"), ("publisher", "Ada di Monte"),
              ("publisher-place", "Turin"), ("issued", "1999")]  # fmt: skip
    right = told(put_marked_editors, "Diari, ed. Lia Neri, Ugo Bo, Ada di Monte (Turin, 1999)", *labels)
    assert right["editor"] == ["Lia Neri, Ugo Bo, Ada di Monte"]
    assert "publisher" not in right


def test_a_house_of_one_word_stays_one() -> None:
    labels = [("title", "Diari"), ("editor", "Lia Neri"), ("publisher", "Einaudi"),
              ("publisher-place", "Turin"), ("issued", "1999")]  # fmt: skip
    assert told(put_marked_editors, "Diari, ed. Lia Neri, Einaudi (Turin, 1999)", *labels)["publisher"] == ["Einaudi"]


def test_a_title_before_editors_in_brackets() -> None:
    labels = [("author", "Neri, Lia"), ("editor", "Prose"), ("editor", "Ugo Bo"), ("issued", "1971")]
    right = told(put_marked_editors, "Neri, Lia: Prose (a cura di Ugo Bo) Lecce 1971", *labels)
    assert (right["title"], right["editor"]) == (["Prose"], ["Ugo Bo"])
    assert "title" not in told(put_marked_editors, "Neri, Lia: Prose, Ugo Bo, Lecce 1971", *labels)


def test_a_title_without_a_label_before_the_editor() -> None:
    labels = [("author", "Neri, Lia"), ("editor", "U. Bo"), ("publisher-place", "Lecce")]
    right = told(put_marked_editors, "Neri, Lia: Diari—edited by U. Bo, 2 vols., Lecce 1971", *labels)
    assert right["title"] == ["Diari"]
    assert "title" not in told(put_marked_editors, "Neri, Lia, ed. by U. Bo, Lecce 1971", *labels)


@pytest.mark.parametrize(("mark", "is_book"), [("(a cura di)", True), ("(Hrsg.)", True), ("(a cura di) in", False)])
def test_a_book_behind_who_edited_it(mark: str, *, is_book: bool) -> None:
    labels = [("editor", "Ursula Bo"), ("container-title", "Disegni romani"), ("publisher", "Olschki"), ("page", "133")]
    right = told(put_marked_editors, f"Ursula Bo {mark}, Disegni romani, Olschki, Firenze, 1997, p. 133", *labels)
    assert ("title" in right) is is_book


def test_a_title_with_people_in_it() -> None:
    labels = [("author", "Serra, Ugo"), ("editor", "Carteggio di Pietro e Alessandro Bo"), ("publisher-place", "Milan")]
    text = "Serra, Ugo, ed. Carteggio di Pietro e Alessandro Bo. Vol. 12. Milan: Neri, 1942."
    right = told(put_marked_editors, text, *labels)
    assert (right["title"], right["editor"]) == (["Carteggio di Pietro e Alessandro Bo"], ["Serra, Ugo"])
    assert "author" not in right
    labels = [("author", "Plinio"), ("editor", "Carlo Bo"), ("publisher-place", "Milan")]
    assert "author" in told(put_marked_editors, "Plinio, ed. Carlo Bo. Milan: Neri, 1942.", *labels)


def test_a_work_at_the_head_that_was_taken_for_an_editor() -> None:
    labels = [("editor", "Album Pavese"), ("editor", "Lia Neri ed Ugo Bo"), ("publisher-place", "Torino")]
    right = told(put_marked_editors, "Album Pavese, a cura di Lia Neri ed Ugo Bo, Torino 1998", *labels)
    assert (right["title"], right["editor"]) == (["Album Pavese"], ["Lia Neri ed Ugo Bo"])
    assert "title" not in told(put_marked_editors, "Album Pavese, Lia Neri ed Ugo Bo, Torino 1998", *labels)


def test_a_second_surname_of_the_editor_is_no_title() -> None:
    labels = [
        ("title", "Lettere dal lago"),
        ("editor", "Antonia Corti"),
        ("title", "Bellini"),
        ("publisher-place", "Lecce"),
    ]
    text = "Lettere dal lago, a cura di Antonia Corti Bellini, con una premessa di Ugo Bo, Lecce, 1977"
    right = told(put_marked_editors, text, *labels)
    assert (right["title"], right["editor"]) == (["Lettere dal lago"], ["Antonia Corti Bellini"])
    text = "Lettere dal lago, a cura di Antonia Corti Bellini, Lecce, 1977"
    assert told(put_marked_editors, text, *labels)["editor"] == ["Antonia Corti"]


def test_editors_behind_their_degrees() -> None:
    text = "Реки степи / Под общей редакцией доктора наук В.И. Лугова. – М., 2001."
    for label in ("author", "responsibility"):
        right = told(put_marked_editors, text, ("title", "Реки степи"), (label, "В.И. Лугова"))
        assert right == {"title": ["Реки степи"], "editor": ["В.И. Лугова"]}


def test_the_degree_of_an_editor_makes_no_thesis() -> None:
    text = "Реки степи / Под ред. д-ра геогр. наук, проф. В. И. Лугова. М., 2002."
    labels = [("title", "Реки степи"), ("genre", "д-ра геогр. наук"), ("editor", "В. И. Лугова")]
    assert "genre" not in told(put_marked_editors, text, *labels)
    text = "Реки степи : дис. ... д-ра геогр. наук / ред. В. И. Лугов. М., 2002."
    labels = [("title", "Реки степи"), ("genre", "д-ра геогр. наук"), ("editor", "В. И. Лугов")]
    assert "genre" in told(put_marked_editors, text, *labels)


def test_two_editors_with_their_degrees() -> None:
    text = "Реки // История степи. Под ред. проф. К.С. Лугова и проф. П.А. Ветрова. М., 1935. - С. 104-110."
    host = "История степи. Под ред. проф. К.С. Лугова и проф"
    labels = [("title", "Реки"), ("container-title", host), ("editor", "П.А. Ветрова"), ("publisher-place", "М.")]
    right = told(put_marked_editors, text, *labels)
    assert right["editor"] == ["К.С. Лугова и проф. П.А. Ветрова"]
    assert right["container-title"] == ["История степи"]
    labels = [("title", "Реки"), ("title", "История степи"), ("container-title", "К.С. Лугова и проф")]
    right = told(put_marked_editors, text, *labels)
    assert (right["title"], right["container-title"]) == (["Реки"], ["История степи"])
    labels = [("title", "Реки"), ("editor", "проф. К.С. Лугова и проф. П.А. Ветрова")]
    assert told(put_marked_editors, text, *labels)["editor"] == ["проф. К.С. Лугова и проф. П.А. Ветрова"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("За редакцією академіка НАН України, доктора наук, професора О.П. Лугової", "О.П. Лугової"),
        ("Под ред. докт. юрид. наук, проф. А. П. Лугова и Н. К. Жилина", "А. П. Лугова и Н. К. Жилина"),
        ("Пад рэд. А. П. Лугава", "А. П. Лугава"),
    ],
)
def test_editors_with_a_row_of_degrees_end_no_title(said: str, names: str) -> None:
    text = f"12. Загальна теорія степу. {said}. — К.: Думка, 1997. — 320 с."
    right = told(put_marked_editors, text, ("title", f"Загальна теорія степу. {said}"), ("publisher", "Думка"))
    assert (right["title"], right["editor"]) == (["Загальна теорія степу"], [names])
