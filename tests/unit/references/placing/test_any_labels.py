"""Whatever the labeller says of a reference, fields are read from it: no rule may stand on labels being likely ones."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refman.references.fields import read_fields
from refman.references.labelling.labeller import Labelled, Run
from refman.training.mixture import lots

LINES = [list(line.segments) for line in lots()]
LABELS = sorted({label for pieces in LINES for label, _ in pieces})
ODD = "³①½٣\u200fİßǅʼ·-–.,;:()[]«»\"'/ "
"""Figures that are no numbers, letters whose capitals are two, and all that references are parted by."""


def _mislabelled(chance: random.Random) -> tuple[str, Labelled]:
    """A reference of two true ones in part, some of its labels others, some of its pieces cut in two or elsewhere."""
    first, second = chance.sample(LINES, 2)
    pieces = first[: chance.randint(1, len(first))] + second[chance.randrange(len(second)) :] * chance.randint(0, 1)
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(pieces))
        label, text = pieces[at]
        other, cut = chance.choice([label, *LABELS]), chance.randint(0, len(text))
        sign = chance.choice(ODD) if chance.random() < 0.3 else ""
        pieces[at : at + 1] = chance.choice([[(other, text)], [(label, text[:cut] + sign), (other, text[cut:])]])
    for _ in range(chance.randint(0, 2)):
        pieces.insert(chance.randrange(len(pieces)), pieces.pop(chance.randrange(len(pieces))))
    return _printed(pieces)


def _printed(pieces: list[tuple[str, str]]) -> tuple[str, Labelled]:
    text, runs = "", list[Run]()
    for label, piece in pieces:
        start = len(text) + len(piece) - len(piece.lstrip())
        text += piece
        if label != "other" and start < len(text.rstrip()):
            runs.append((label, start, len(text.rstrip()), 0.5))
    return text, Labelled(runs)


@settings(max_examples=1500)
@given(st.randoms(use_true_random=False))
def test_fields_are_read_whatever_the_labels_say(chance: random.Random) -> None:
    text, labelled = _mislabelled(chance)
    _is_printed(text, labelled)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param(
            "ГОСТ 12.1.005-88 ССБТ. Требования к воздуху. М. 1985.",
            [("number", 0, 16), ("title", 17, 43), ("author", 45, 47), ("issued", 48, 52)],
            id="a dot that is an author",
        ),
        pytest.param("ORLOV Gérard, , eds. F, 1", [("author", 0, 22)], id="a sign alone for a title"),
        pytest.param("Kim, A. Rivers (].]", [("author", 0, 7), ("title", 8, 14), ("edition", 15, 17)], id="no edition"),
        pytest.param("Erasmus, Wiley", [("author", 0, 14)], id="a name that ends the line"),
        pytest.param(
            "La genesi del metodo, Padova, 1981³1269 (December 2008), 43–45.",
            [("title", 0, 20), ("issued", 30, 35), ("issue", 35, 39), ("issued", 41, 54), ("page", 57, 62)],
            id="a figure that is no number",
        ),
        pytest.param(
            "2004. – Introduction à la mémoire. – Elyes F. Laborde. – Montréal: Éditions de l'EHESS. –",
            [
                ("issued", 0, 4),
                ("title", 8, 33),
                ("author", 37, 53),
                ("publisher-place", 57, 65),
                ("publisher", 67, 86),
            ],
            id="a title before names that seem to end in one",
        ),
        pytest.param(
            "In Gauge Theories, edited by G. ’t Hooft et al. (Plenum), p. 135.",
            [("container-title", 3, 17), ("editor", 29, 40), ("author", 49, 55)],
            id="an author behind the editor",
        ),
        pytest.param(
            "303. Phys. Rev. D",
            [("page", 0, 3), ("container-title", 5, 15), ("volume", 16, 17)],
            id="a page that begins the line and a letter that ends it",
        ),
        pytest.param(
            "梅棹忠夫『』文明の生態史観、1967年。",
            [("author", 0, 4), ("title", 5, 6), ("container-title", 6, 13), ("issued", 14, 18)],
            id="quotation marks around nothing",
        ),
    ],
)
def test_labels_that_once_were_stumbled_over(text: str, runs: list[tuple[str, int, int]]) -> None:
    _is_printed(text, Labelled([(*run, 0.5) for run in runs]))


def _is_printed(text: str, labelled: Labelled) -> None:
    """Every field says something, and stands in the text."""
    for field in read_fields(text, labelled).values():
        start, end = field.origin.span or (0, len(text))
        assert 0 <= start < end <= len(text)
        assert field.value
        assert isinstance(field.value, tuple) or str(field.value)
