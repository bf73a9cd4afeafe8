"""Disorder changes how a reference looks, never what its pieces are."""

import random
from collections.abc import Callable

import pytest

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_disorder import DISORDERS, disorder

Change = Callable[[list[Piece], random.Random], list[Piece]]

TIDY: list[Piece] = [
    ("author", "Кәкішұлы Т."),
    (OTHER, " "),
    ("title", "Қазақ әдебиетінің шежіресі мен сыны"),
    (OTHER, " // "),
    ("container-title", "Ақиқат журналы"),
    (OTHER, ". – "),
    ("issued", "2002"),
    (OTHER, ". "),
    ("page", "3–9"),
    (OTHER, "."),
]


@pytest.mark.parametrize("change", DISORDERS, ids=lambda change: change.__name__)
def test_labels_stay(change: Change) -> None:
    for seed in range(60):
        made = change(list(TIDY), random.Random(seed))
        kept = [name for name, _ in made if name not in {OTHER, "citation-number", "note"}]
        assert kept == [name for name, _ in TIDY if name != OTHER]
        assert all(text for name, text in made if name != OTHER)


@pytest.mark.parametrize("change", DISORDERS, ids=lambda change: change.__name__)
def test_each_disorder_shows(change: Change) -> None:
    assert any(change(list(TIDY), random.Random(seed)) != TIDY for seed in range(60))


def test_most_references_stay_tidy_enough() -> None:
    same = sum(disorder(list(TIDY), random.Random(seed)) == TIDY for seed in range(300))
    assert 40 < same < 200
