"""A sentence behind the title that says who translated it is no part of it."""

import pytest
from stretched import told

from refman.references.placing.translators import cut_translators


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Asyle. Aus dem Amerikanischen von Nils Lindquist", "Nils Lindquist"),
        ("The Iliad. Translated by Robert Fagles", "Robert Fagles"),
        ("De oratore, trad. it. di E. Narducci", "E. Narducci"),
        ("Lost in translation: an essay", ""),
        ("Geschichten aus dem Leben von Kindern", ""),
    ],
)
def test_a_translator_behind_the_title(title: str, name: str) -> None:
    right = told(cut_translators, f"X: {title}. London", ("title", title))
    assert right.get("translator", [""]) == [name]
    assert (right["title"] == [title]) is not bool(name)
