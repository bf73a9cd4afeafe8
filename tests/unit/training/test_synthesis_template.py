"""The language of templates."""

import random

import pytest

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_template import Template, parse


class Facts:
    """Values of a work without pages."""

    def pieces(self, label: str, field: str, form: str) -> list[Piece] | None:
        text = {"title": "Физика", "issued": "2017"}.get(field)
        return None if text is None else [(label, text.upper() if form == "upper" else text)]

    def mark(self, name: str) -> Template:
        return parse({"sep": ". – ", "year": "({issued})"}[name])


def fill(source: str, seed: int = 0) -> list[Piece] | None:
    return parse(source).fill(Facts(), random.Random(seed))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("{title}.", [("title", "Физика"), (OTHER, ".")], id="a field is its own label"),
        pytest.param("{other=title}", [(OTHER, "Физика")], id="a label of choice"),
        pytest.param("{title.upper}", [("title", "ФИЗИКА")], id="a form"),
        pytest.param("{title}{@sep}", [("title", "Физика"), (OTHER, ". – ")], id="a mark"),
        pytest.param("{@year}", [(OTHER, "("), ("issued", "2017"), (OTHER, ")")], id="a mark with a value"),
        pytest.param("{title}⟦, {page}⟧", [("title", "Физика")], id="left out"),
        pytest.param("⟦{page} ⟦{title}⟧⟧x", [(OTHER, "x")], id="left out with what is inside"),
        pytest.param("⟪{page}|{title}⟫", [("title", "Физика")], id="the part that can be filled"),
        pytest.param("⟦0%{title}⟧", [], id="never"),
        pytest.param("{title}{page}", None, id="nothing without the page"),
        pytest.param("⟪{page}|{volume}⟫", None, id="no part can be filled"),
        pytest.param("[a] (b)", [(OTHER, "[a] (b)")], id="brackets are text"),
    ],
)
def test_fill(source: str, expected: list[Piece] | None) -> None:
    assert fill(source) == expected


def test_choices_come_up_in_turn() -> None:
    drawn = {str(fill("⟪a|b|⟫", seed)) for seed in range(40)}
    assert len(drawn) == 3


def test_chance_of_a_part() -> None:
    kept = sum(bool(fill("⟦30%{title}⟧", seed)) for seed in range(400))
    assert 80 < kept < 160


@pytest.mark.parametrize("source", ["⟦{title}", "{title}⟧", "⟪a|b", "a⟫", "{title", "title}"])
def test_open_brackets_are_refused(source: str) -> None:
    with pytest.raises(ValueError, match="not"):
        parse(source)
