"""Entries that a word announces are no authors."""

import pytest
from stretched import told

from refman.references.placing.dictionary_entries import put_entry


@pytest.mark.parametrize("word", ["voce", "s.v.", "ad vocem", "s. v."])
@pytest.mark.parametrize("label", ["container-title", "title"])
def test_an_entry_and_its_dictionary(word: str, label: str) -> None:
    people = f"Angelo Ventura, {word} Barbarigo, Agostino"
    text = f"{people}, in Dizionario Biografico, VI, Roma 1964"
    right = told(put_entry, text, ("author", people), (label, "Dizionario Biografico"))
    assert right == {
        "author": ["Angelo Ventura"],
        "title": ["Barbarigo, Agostino"],
        "container-title": ["Dizionario Biografico"],
    }


def test_others_stay() -> None:
    people = "Angelo Ventura, Agostino Barbarigo"
    labels = [("author", people), ("title", "La voce di Venezia")]
    assert told(put_entry, f"{people}, La voce di Venezia, in Roma", *labels)["author"] == [people]
