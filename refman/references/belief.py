"""Whether what looks like a reference list is one: below no heading, it must hold what references hold."""

from collections.abc import Sequence

from refman.references import listing
from refman.references.late import Late
from refman.references.listing import Item, Listed

_DATED = Late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://|10\.\d{4,9}/|\barXiv")
_SHORTEST = 25
_LETTERS = 0.4
_SHARE = 0.25
_WHOLE = 0.9
"""The share of a page's lines from which on its list is all that there is, and given as one."""
_FEW = 2


def believed(found: Sequence[Listed], count: int) -> list[Listed]:
    """The lists that are believed, of a page with so many lines.

    A list below a heading is one, and so is all of a page that holds little else. Elsewhere code, contents and rules
    of procedure are laid out like references, but few of them are dated; and one or two lines that are, are no list
    where there is one with a heading.
    """
    headed = any(listed.heading for listed in found)
    return [listed for listed in found if listed.heading or _is_whole(listed, count) or _is_list(listed, headed=headed)]


def _is_whole(listed: Listed, count: int) -> bool:
    return sum(len(item.lines) for item in listed.items) >= _WHOLE * count


def _is_list(listed: Listed, *, headed: bool) -> bool:
    if headed and len(listed.items) <= _FEW:
        return False
    return sum(map(_is_dated, listed.items)) >= _SHARE * len(listed.items)


def _is_dated(item: Item) -> bool:
    """Whether a text of letters, long enough for a reference, has a year or a link."""
    text = listing.text_of(item)
    letters = sum(map(str.isalpha, text))
    return len(text) >= _SHORTEST and letters >= _LETTERS * len(text) and bool(_DATED.search(text))
