import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Entry, Field, Text
from refman.references import whole_confidence
from refman.references.labelling.confidence import LEAST, MOST, Curve


@pytest.mark.parametrize(
    ("chances", "whole"), [([], 0.0), ([1.0], 1.0), ([0.9, 0.5], 0.45), ([0.9, 0.0], 0.0)], ids=str
)
def test_the_whole_is_no_surer_than_its_parts(chances: list[float], whole: float) -> None:
    fields = {f"x{at}": Field(Text("x"), confidence=chance) for at, chance in enumerate(chances)}
    assert whole_confidence(Entry(fields=fields)) == pytest.approx(whole)


@given(st.floats(0, 1), st.floats(0.05, 3), st.floats(-3, 3))
def test_a_curve_is_the_logistic_one(chance: float, slope: float, offset: float) -> None:
    kept = min(max(chance, LEAST), MOST)
    logistic = 1 / (1 + math.exp(-slope * math.log(kept / (1 - kept)) - offset))
    assert Curve(slope, math.exp(-offset)).at(chance) == pytest.approx(logistic)
