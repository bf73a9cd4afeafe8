"""Small values are equal where their parts are, can be members of sets, and have no room for anything else."""

from dataclasses import replace

import pytest

from refman.model import Date, Field, Name, Number, Origin, Text

VALUES = [
    Text("Абай", "kk"),
    Number("3", "Т. 3"),
    Name("Құнанбаев", "А."),
    Date(((1995,),)),
    Origin("printed", "rule", (1, 4)),
    Field(Text("Абай"), Origin("user")),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_equal_values_are_one_member_of_a_set(value: Text) -> None:
    again = replace(value)
    assert again is not value
    assert {value, again} == {value}


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_has_no_room_for_what_is_none_of_its_parts(value: object) -> None:
    with pytest.raises(AttributeError):
        value.nosuch = 1  # type: ignore[attr-defined]
