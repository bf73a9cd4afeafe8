"""The made references: all families, sound labels, the same for the same seed."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from refman.training.labelled import LABELS, OTHER, Labelled, Piece
from refman.training.synthesis import FAMILIES, STRANGE, synthesise, tidy
from refman.training.synthesis_print import templates

COUNT = 6_000


@pytest.fixture(scope="module")
def made(shared: Path) -> list[Labelled]:
    return list(synthesise(shared, COUNT, seed=7))


def test_count_and_seed(shared: Path, made: list[Labelled]) -> None:
    assert len(made) == COUNT
    assert list(synthesise(shared, 40, seed=3)) == list(synthesise(shared, 40, seed=3))
    assert list(synthesise(shared, 40, seed=3)) != list(synthesise(shared, 40, seed=4))


def test_every_family_and_every_template_comes_up(made: list[Labelled]) -> None:
    sources = Counter(line.source for line in made)
    shares = Counter(source.rsplit("/", 1)[0] for source in sources.elements())
    assert set(shares) == {f"synthesis/{name}/{language}" for name, language in FAMILIES}
    assert abs(shares["synthesis/gost/ru"] / COUNT - FAMILIES["gost", "ru"] / sum(FAMILIES.values())) < 0.04
    titles = {source.rsplit("/", 1)[1] for source in sources}
    names = {title for name, _ in FAMILIES if name != STRANGE for title, _, _ in templates(name)[0]}
    assert len(names - titles) < len(names) / 10


def test_labels(made: list[Labelled]) -> None:
    names = Counter(name for line in made for name, _ in line.segments)
    assert set(names) <= LABELS
    assert LABELS - set(names) <= {"event"}


def test_strings_are_whole(made: list[Labelled]) -> None:
    for line in made:
        assert line.text == line.text.strip()
        assert "\x01" not in line.text
        assert not any(sign in line.text for sign in "{}⟦⟧⟪⟫\n")
        assert not any(a == b == OTHER for (a, _), (b, _) in pairwise(line.segments))


def test_values_are_bare(made: list[Labelled]) -> None:
    values = [piece for line in made for piece in line.segments if piece[0] not in {OTHER, "title"}]
    assert not [piece for piece in values if piece[1][0] in " ,;:([" or piece[1][-1] in " ,;:"]


@pytest.mark.parametrize("name", ["page", "volume", "issue", "number-of-pages", "issued", "accessed", "ISBN", "DOI"])
def test_numbers_hold_numbers(made: list[Labelled], name: str) -> None:
    texts = [text for line in made for label, text in line.segments if label == name]
    assert texts
    assert all(any(sign.isdigit() or sign in "IVXivxlІХҮ" for sign in text) for text in texts)


def test_no_reference_of_the_gold_sets_is_made(shared: Path, made: list[Labelled]) -> None:
    lines = [line for path in (shared / "bench").glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    gold = {json.loads(line).get("input") for line in lines}
    assert not gold & {line.text for line in made}


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([("author", "Фам И."), (OTHER, ". ")], [("author", "Фам И."), (OTHER, " ")], id="stop after stop"),
        pytest.param([("title", "Кто?"), (OTHER, ".")], [("title", "Кто?")], id="stop after a question"),
        pytest.param([(OTHER, " с."), (OTHER, " .")], [(OTHER, " с.")], id="a lone stop after a stop"),
        pytest.param([(OTHER, "a "), (OTHER, " b")], [(OTHER, "a "), (OTHER, "b")], id="blank after blank"),
        pytest.param([("title", "А"), (OTHER, ". – ")], [("title", "А"), (OTHER, ". – ")], id="as it was"),
    ],
)
def test_tidy(pieces: list[Piece], expected: list[Piece]) -> None:
    assert tidy(pieces) == expected
