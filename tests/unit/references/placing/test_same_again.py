"""What stands behind a word for the author of the reference before is a title."""

import pytest
from stretched import told

from refman.references.placing.same_again import put_same_again


@pytest.mark.parametrize("mark", ["ID.", "Idem", "Ders.", "EAD."])
def test_a_title_behind_the_word(mark: str) -> None:
    text = f"{mark}, Venezia Ottocento. Materiali per una storia, Roma 1977"
    labels = [("author", "Venezia Ottocento"), ("title", "Materiali per una storia")]
    assert told(put_same_again, text, *labels) == {"title": ["Venezia Ottocento. Materiali per una storia"]}
    assert told(put_same_again, text, labels[0]) == {"title": ["Venezia Ottocento"]}


def test_a_title_behind_dashes_and_an_editors_mark() -> None:
    text = "———, ed. Desert. London: Sage, 1994."
    assert told(put_same_again, text, ("author", "Desert"))["title"] == ["Desert"]


@pytest.mark.parametrize("author", ["R. Mayntz", "Mayntz, Renate"])
def test_somebody_else_behind_the_word(author: str) -> None:
    text = f"Ders., {author}. Organisation, Berlin 1977"
    assert told(put_same_again, text, ("author", author), ("title", "Organisation"))["author"] == [author]
