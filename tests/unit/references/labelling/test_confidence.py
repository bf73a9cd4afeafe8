import pytest

from refman.model import Entry, Field, Text
from refman.references import whole_confidence


@pytest.mark.parametrize(
    ("chances", "whole"), [([], 0.0), ([1.0], 1.0), ([0.9, 0.5], 0.45), ([0.9, 0.0], 0.0)], ids=str
)
def test_the_whole_is_no_surer_than_its_parts(chances: list[float], whole: float) -> None:
    fields = {f"x{at}": Field(Text("x"), confidence=chance) for at, chance in enumerate(chances)}
    assert whole_confidence(Entry(fields=fields)) == pytest.approx(whole)
