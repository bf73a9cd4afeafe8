"""What stands below the heading of a reference list, line by line, where the line model sees no references.

Sources in few words are what lists of schools and courses hold: an address, a title with its address on the next line,
a standard, a name and a title without a year. The heading alone tells that they are references.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from refman.languages import is_heading, may_be_heading
from refman.patterns import Late
from refman.references.splitting import numbering
from refman.references.splitting.belief import DATED
from refman.references.splitting.lines import Line
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.looks import LOWER, is_furniture, shown
from refman.references.splitting.numbering import Mark

_HEADING_LENGTH = 80
_LINK = Late(r"[\[(<]?(?:https?://|www\.)\S+$")
_SITE = Late(r"https?://|www\.|\b[a-z\d-]{2,}\.(?:kz|ru|su|com|org|net|edu|info|ua|by|uz|kg|io|me|tv|eu|de)\b")
_GOING_ON = Late(rf"[{LOWER},;:)\u00bb]")
_WORD = Late(r"[^\W\d_]{2,}")
_DOUBTFUL = ("bare", "dash", "roman", "glued", "letter", "key")
_SHARE = 0.5
"""Of sources with a year or an address, where they are not all that is left of the text."""
_LONGEST = 250
_FEWEST_WORDS = 3
_MOST = 200
_NUMBERED = frozenset(("class=standard", "class=patent"))
"""What is known by its number alone, with two figures for its year or none: "ГОСТ 19.103-77"."""
_NO_WORK = (":", ";", "?", "!")


def below(lines: Sequence[Line]) -> list[Listed]:
    r"""The list below the last heading that sources stand below, or none.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> page = lines("Біз үлгі жасадық.\n\nСайттар\nЖұлдыз атласы:\nhttps://juldyz.kz/atlas\n\nhttps://qala.kz/12")
        >>> [[line.text for line in item.lines] for listed in below(page) for item in listed.items]
        [['Жұлдыз атласы:', 'https://juldyz.kz/atlas']]
    """
    found = (_below(lines, at) for at in range(len(lines) - 2, -1, -1))
    return [*islice(filter(None, found), 1)]


def with_behind(lists: Sequence[Listed], lines: Sequence[Line]) -> list[Listed]:
    """The lists, and the one below the heading right behind the last of them, if it shows its sources."""
    *others, last = lists
    item = last.items[-1]
    rest = [line for line in lines if line.start > item.lines[-1].start]
    found = _below(rest, 0, is_sure=False) if len(rest) > 1 else None
    if not found:
        return [*lists]
    # the heading was told of as left over
    left = tuple(line for line in item.left if line.start < rest[0].start)
    return [*others, replace(last, items=(*last.items[:-1], replace(item, left=left))), found]


def _below(lines: Sequence[Line], at: int, *, is_sure: bool = True) -> Listed | None:
    """The list below a line; one that is `is_sure` to be the only one may name works that nothing else shows."""
    text = lines[at].text
    if len(text) > _HEADING_LENGTH or not may_be_heading(text):
        return None
    own = _announced(_stretch(lines[at + 1 :]))
    items = _items(own)
    is_rest = is_sure and bool(own) and own[-1] is lines[-1] and is_heading(text)
    if items and (_are_shown(items) or (is_rest and _may_be_works(items))):
        return Listed(text, tuple(items))
    return None


def _stretch(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to a gap where they have none between them, else up to the first that tells no source."""
    are_parted = len(lines) > 1 and lines[1].gap
    for at, line in enumerate(lines[:_MOST]):
        if is_furniture(line.text) or (at and may_be_heading(line.text)):
            return lines[:at]
        if at and line.gap and not (are_parted and _is_shown(line.text)):
            return lines[:at]
    return lines[:_MOST]


def _announced(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without a first one that says what follows: "This text refers to:"."""
    if len(lines) < 2 or not lines[0].text.endswith(":") or _is_shown(lines[0].text):
        return lines
    return lines[1:] if _is_shown(lines[1].text) and not _LINK.match(lines[1].text) else lines


def _items(lines: Sequence[Line]) -> list[Item]:
    """The lines as items: an address goes with the title above it, and what begins with a small letter goes on."""
    marks = [_mark(line.text) for line in lines]
    are_numbered = sum(map(bool, marks)) > _SHARE * len(lines)
    are_known = sum(_is_numbered(line.text) for line in lines) > _SHARE * len(lines)
    items: list[Item] = []
    for line, mark in zip(lines, marks, strict=True):
        own = mark if are_numbered else None
        bare = line.text[own.length :] if own else line.text
        goes_on = are_numbered or _goes_on(items[-1], bare) if items else False
        if items and not own and (goes_on or (are_known and not _is_shown(bare))):
            items[-1] = Item((*items[-1].lines, line), items[-1].mark)
        else:
            items.append(Item((line,), own))
    return items


def _mark(text: str) -> Mark | None:
    found = [mark for mark in numbering.marks(text) if not mark.style.startswith(_DOUBTFUL)]
    return next((mark for mark in found if mark.length < len(text)), None)


def _goes_on(before: Item, text: str) -> bool:
    last = before.lines[-1].text
    if _LINK.match(text):
        return not _SITE.search(last)
    return bool(_GOING_ON.match(text)) and not _SITE.match(text) and not _LINK.search(last)


def _are_shown(items: Sequence[Item]) -> bool:
    return sum(any(_is_shown(line.text) for line in item.lines) for item in items) >= _SHARE * len(items)


def _is_shown(text: str) -> bool:
    return bool(DATED.search(text) or _SITE.search(text)) or _is_numbered(text)


def _is_numbered(text: str) -> bool:
    return not _NUMBERED.isdisjoint(shown(text))


def _may_be_works(items: Sequence[Item]) -> bool:
    """Whether short lines may name works: no sentences, no contents, no question that is put to the reader."""
    return all(
        sum(len(line.text) for line in item.lines) <= _LONGEST
        and sum(len(_WORD.findall(line.text)) for line in item.lines) >= _FEWEST_WORDS
        and not any(line.text.endswith(_NO_WORK) for line in item.lines)
        for item in items
    )
