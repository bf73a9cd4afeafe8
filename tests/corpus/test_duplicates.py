"""Duplicates among printed references: of what is called the same nearly all is, and nearly all is found.

Floors, which may only rise; `python tests/benchmarks/duplicates.py` prints the figures by half.
"""

import duplicates


def test_duplicates_of_the_gold_set() -> None:
    tuned, held_out = (list(duplicates.told(held_out=half)) for half in (False, True))
    whole = duplicates.figures([*tuned, *held_out])
    assert whole.pairs["same"] + whole.pairs["related"] + whole.pairs["near"] >= 300
    assert whole.precision >= 0.99
    assert whole.recall >= 0.96
    assert whole.related >= 0.54
    assert duplicates.figures(held_out).precision >= 0.99
    assert duplicates.figures(held_out).recall >= 0.94


def test_no_strangers_are_called_related() -> None:
    pairs = [pair for half in (False, True) for pair in duplicates.told(held_out=half)]
    assert [pair.forms for pair in pairs if pair.gold == "stranger" and pair.verdict != "different"] == []
