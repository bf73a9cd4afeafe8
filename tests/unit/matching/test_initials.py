"""Given names held against each other."""

import pytest

from refman.matching.initials import initials_agree, initials_share
from refman.model import Name


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        pytest.param(Name("Smith", "John A."), Name("Smith", "J."), True, id="full and short"),
        pytest.param(Name("Smith", "A. John"), Name("Smith", "J."), True, id="known by the second"),
        pytest.param(Name("Chandra", "Prabha S."), Name("Chandra", "V."), False, id="another"),
        pytest.param(Name("Ефимов", "Ю. Я."), Name("Efimov", "Iu."), True, id="romanised otherwise"),
        pytest.param(Name("Ефимов", "Х."), Name("Efimov", "Kh."), True, id="two letters for one"),
        pytest.param(Name("Smith"), Name("Smith", "J."), None, id="none printed"),
        pytest.param(Name("Zhou", "Liang-Song"), Name("Yong", "Zhou"), None, id="other surnames tell nothing"),
        pytest.param(Name(literal="WHO"), Name(literal="WHO"), None, id="institutions"),
    ],
)
def test_given_names_agree_contradict_or_tell_nothing(a: Name, b: Name, told: bool | None) -> None:
    assert initials_agree(a, b) is told
    assert initials_agree(b, a) is told


def test_of_several_people_the_balance_is_told() -> None:
    smiths = Name("Smith", "J."), Name("Smith", "John")
    abenovas = Name("Abenova", "A."), Name("Abenova", "Saule")
    assert initials_share([smiths]) == 1.0
    assert initials_share([smiths, abenovas]) == 0.0
    assert initials_share([abenovas, (Name("Lee"), Name("Lee"))]) == -1.0
    assert initials_share([]) == 0.0
