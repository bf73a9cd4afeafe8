"""A layout that nearly all lines of a list keep to decides about the few that the line model sees otherwise."""

import pytest

from refman.documents import read
from refman.references import split
from refman.references.splitting.laid_out import agreed
from refman.references.splitting.line_model import FIRST, INNER
from refman.references.splitting.lines import lines

HUNG = "Smith, J. A history of\n   roads. Oxford, 1990.\n"
PARTED = "Smith, J. A history of\nroads. Oxford, 1990.\n\n"


@pytest.mark.parametrize("text", [HUNG, PARTED], ids=["hanging indent", "blank lines"])
def test_a_line_that_is_laid_out_as_a_later_one_is_one(text: str) -> None:
    found = lines(text * 12)
    kinds = [FIRST, INNER] * 12
    assert agreed(found, [*kinds[:9], FIRST, *kinds[10:]]) == kinds


@pytest.mark.parametrize("text", [HUNG, PARTED], ids=["hanging indent", "blank lines"])
def test_a_line_that_is_laid_out_as_a_first_one_and_begins_as_one_is_one(text: str) -> None:
    found = lines(text * 12)
    kinds = [FIRST, INNER] * 12
    assert agreed(found, [*kinds[:8], INNER, *kinds[9:]]) == kinds


def test_what_stands_at_the_edge_behind_a_page_break_is_no_first_line() -> None:
    found = lines(HUNG * 8 + "and its neighbours. Oxford, 1999.")
    kinds = [*[FIRST, INNER] * 8, INNER]
    assert agreed(found, kinds) == kinds


def test_a_line_between_hung_ones_begins_a_reference_where_the_one_above_has_ended() -> None:
    found = lines(HUNG * 8 + "Roads and rails of the north\n   and of the south. Oxford, 1991.\n" + HUNG)
    kinds = [*[FIRST, INNER] * 8, INNER, INNER, FIRST, INNER]
    assert agreed(found, kinds)[16:18] == [FIRST, INNER]


def test_few_lines_tell_nothing_of_a_layout() -> None:
    found = lines(HUNG * 4)
    kinds = [*[FIRST, INNER] * 3, FIRST, FIRST]
    assert agreed(found, kinds) == kinds


def test_a_place_at_the_start_of_a_hung_line_begins_no_reference() -> None:
    """The line model takes "New York, NY, USA" behind a year and a stop for a person."""
    page = "".join(
        f"Author{at}, A. ({1990 + at}): Faces engage us. In: The proceedings of a conference on\n"
        f"   human factors in Toronto, 26 04 {1990 + at}.\n" + "   New York, NY, USA: ACM, S. 65-974.\n" * (at == 5)
        for at in range(10)
    )
    found = split(read(f"Literaturverzeichnis\n{page}".encode(), "text"))
    assert [reference.text.partition(",")[0] for reference in found] == [f"Author{at}" for at in range(10)]
