"""Lists that something else parts are put together where they go on."""

import pytest

from refman.references.splitting.continuing import ended, whole
from refman.references.splitting.lines import Line, lines
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.numbering import marks

NAMES = ["Abai K. Words. 1890.", "Brown T. Roads. 1999.", "Čapek K. War. 1936.", "Hartigan J. Tiles. 1984.",
         "Kim S. Rows. 2001.", "Lee T. Columns. 2003."]  # fmt: skip
PARTED = ["no yes no yes", "4.4", "4.0"]


def page(texts: list[str], parts: list[list[str]], heading: str = "References") -> tuple[list[Listed], list[Line]]:
    found = lines("\n".join(texts))
    by_text = {line.text: line for line in found}
    lists = [
        Listed(heading if not at else "", tuple(_item(by_text[text]) for text in part)) for at, part in enumerate(parts)
    ]
    return lists, found


def _item(line: Line) -> Item:
    own = marks(line.text)
    return Item((line,), own[0] if own else None)


def test_what_is_sorted_on_is_one_list_and_what_parts_it_is_left_over() -> None:
    (made,) = whole(*page([*NAMES[:3], *PARTED, *NAMES[3:]], [NAMES[:3], NAMES[3:]]))
    assert len(made.items) == 6
    assert [line.text for line in made.items[2].left] == PARTED


def test_numbers_that_run_on_are_one_list() -> None:
    numbered = [f"{at}. {text}" for at, text in enumerate(NAMES, 1)]
    (made,) = whole(*page([*numbered[:3], *PARTED, *numbered[3:]], [numbered[:3], numbered[3:]]))
    assert made.heading == "References"
    assert len(made.items) == 6


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(NAMES[3:], NAMES[:3], id="sorted anew"),
        pytest.param(NAMES[:3], [f"{at}. {text}" for at, text in enumerate(NAMES[3:], 1)], id="numbered anew"),
        pytest.param(NAMES[:3], NAMES[3:5], id="too few to tell"),
    ],
)
def test_another_list_stays_one_of_its_own(first: list[str], second: list[str]) -> None:
    assert len(whole(*page([*first, *PARTED, *second], [first, second]))) == 2


def test_a_list_with_a_heading_stays_one_of_its_own() -> None:
    (one, other), found = page([*NAMES[:3], *NAMES[3:]], [NAMES[:3], NAMES[3:]])
    assert len(whole([one, Listed("Sources", other.items)], found)) == 2


LIVES = ["Ed Chang received the B.S. degree from Purdue University in 1988.", "He is currently with the Research Lab."]


def test_what_has_no_number_behind_a_numbered_list_and_says_less_is_none_of_it() -> None:
    numbered = [f"{at}. {text}" for at, text in enumerate(NAMES, 1)]
    (listed,), _ = page([*numbered, *LIVES], [[*numbered, *LIVES]])
    assert len(ended(listed).items) == len(NAMES)


def test_a_reference_that_lost_its_number_stays_in_the_list() -> None:
    numbered = [f"{at}. {text}" for at, text in enumerate(NAMES, 1)]
    more = "Müller H. Die Geschichte der Steppe und ihrer Wege. Berlin: Springer, 2004. S. 12-15."
    (listed,), _ = page([*numbered, more], [[*numbered, more]])
    assert ended(listed) == listed
