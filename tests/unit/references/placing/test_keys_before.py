"""The keys by which a list calls its works are no authors."""

import pytest
from stretched import told

from refman.references.placing.keys_before import leave_key, leave_quoting


def test_a_key_and_its_year_are_left_out() -> None:
    labels = [("author", "Contini"), ("issued", "1970"), ("author", "G. Contini"), ("title", "Varianti")]
    right = told(leave_key, "Contini 1970: G. Contini, Varianti, Torino, 1971", *labels, ("issued", "1971"))
    assert right == {"author": ["G. Contini"], "title": ["Varianti"], "issued": ["1971"]}


def test_the_year_of_a_key_is_that_of_a_work_without_another() -> None:
    labels = [("author", "Contini"), ("issued", "1970a"), ("author", "G. Contini"), ("title", "Varianti")]
    right = told(leave_key, "Contini 1970a: G. Contini, Varianti, Torino, Einaudi", *labels)
    assert (right["author"], right["issued"]) == (["G. Contini"], ["1970a"])


def test_a_key_of_two() -> None:
    labels = [("author", "Avalle–Isella"), ("issued", "1970"), ("author", "D. Avalle, D. Isella"), ("title", "Ode")]
    right = told(leave_key, "Avalle–Isella 1970: D. Avalle, D. Isella, Ode", *labels)
    assert right["author"] == ["D. Avalle, D. Isella"]


def test_a_key_that_was_taken_with_its_author() -> None:
    labels = [("author", "Contini 1970 = G. Contini"), ("title", "Varianti"), ("issued", "1970")]
    right = told(leave_key, "Contini 1970 = G. Contini, Varianti, Torino, 1970", *labels)
    assert (right["author"], right["issued"]) == (["G. Contini"], ["1970"])


def test_an_author_behind_a_key_who_was_taken_for_the_title() -> None:
    labels = [("author", "Contini"), ("issued", "1970"), ("title", "Gianfranco Contini, Varianti")]
    right = told(leave_key, "Contini 1970: Gianfranco Contini, Varianti, Torino", *labels)
    assert (right["author"], right["title"]) == (["Gianfranco Contini"], ["Varianti"])


@pytest.mark.parametrize("title", ["Varianti e altra linguistica", "Contini, una vita"])
def test_who_is_not_named_again_is_the_author(title: str) -> None:
    labels = [("author", "Contini"), ("issued", "1970"), ("title", title)]
    assert told(leave_key, f"Contini 1970: {title}, Torino", *labels)["author"] == ["Contini"]


def test_that_a_work_is_quoted_is_none_of_its_title() -> None:
    for lead in ("Цит. по: ", "Цит. по кн.: "):
        text = f"{lead}Лугов А. П. Река времени. М., 1979."
        right = told(leave_quoting, text, ("title", f"{lead}Лугов А. П. Река времени"))
        assert right == {"author": ["Лугов А. П."], "title": ["Река времени"]}
    right = told(leave_quoting, "Цит. по: Река времени. М., 1979.", ("title", "Цит. по: Река времени"))
    assert right == {"title": ["Река времени"]}
