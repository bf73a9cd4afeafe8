"""References that were run together on one line, parted again at the numbers that run on in the text."""

from collections.abc import Iterator, Sequence

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.splitting import numbering
from refman.references.splitting.lines import Line
from refman.references.splitting.numbering import Mark

# Where a number of a list may stand in running text: behind a blank, behind what may end a reference.
_PLACE = Late(r"(?:(?<=^)|(?<=\s))(?=[\[(\uff3b\uff08\u3010\u2116\d\u00b9\u00b2\u00b3\u2070-\u2079IVXLC])")
_ENDED = Late(r"(?:[.,!?)\]\u00bb\u201d\"\u2026;/]|\d|\w)\s*$")
_LAST_WORD = Late(r"([^\W\d_]+)\.?\s*$")
_INITIALS = Late(r"[^\W\d_]\.[^\W\d_a-z\u0430-\u044f]\.\s*$")
_COUNTED = frozenset({"page", "volume", "issue", "part"})
_BARE = ("bare", "dash", "roman")
_SHORTEST = 15
_FEWEST = 3
_NEAR = 60
"""Characters before and behind a place that tell whether a number of the list stands there."""
_Place = tuple[int, int]
"""The index of a line, and a place in its text."""


def parted(own: Sequence[Line], mark: Mark, following: Mark | None) -> list[tuple[tuple[Line, ...], Mark]]:
    """The references in the lines of one item that begins with a mark, each with its own; mostly there is but one.

    The numbers within must run on from the first, in its form, and the number of the next item, if it has one, must
    not run on from the first already.

    Example:
        >>> line = Line("1. Қабдолов З. Сөз өнері. 1983. 2. Брутян Г. А. Язык. 1974. 3. Абай. Өлеңдер.", 0, 0, False)
        >>> [pieces[0].text[:11] for pieces, _ in parted([line], numbering.marks(line.text)[0], None)]
        ['1. Қабдолов', '2. Брутян Г', '3. Абай. Өл']
    """
    if following and following.style == mark.style and following.value <= mark.value + 1:
        return [(tuple(own), mark)]
    last = following.value - 1 if following and following.style == mark.style else None
    places = list(_chain(own, mark, last))
    if not places or not _is_sure(len(places) + 1, last, mark):
        return [(tuple(own), mark)]
    cuts = [(0, 0), *(place for place, _ in places)]
    pieces = [_between(own, start, end) for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
    return list(zip(pieces, [mark, *(mark for _, mark in places)], strict=True))


def _is_sure(count: int, last: int | None, mark: Mark) -> bool:
    """Whether the numbers found are enough: up to the next item's, or as many as chance does not put in a row."""
    if last is not None:
        return mark.value + count - 1 == last
    return count >= (_FEWEST + 1 if mark.style in _BARE else _FEWEST)


def _chain(own: Sequence[Line], mark: Mark, last: int | None) -> Iterator[tuple[_Place, Mark]]:
    """The numbers that run on from the mark, each at its first likely place."""
    wanted, size = mark.value + 1, -mark.length
    for at, line in enumerate(own):
        begin = 0
        for place in _PLACE.finditer(line.text):
            start = place.start()
            if size + start - begin < _SHORTEST or (last is not None and wanted > last):
                continue
            before = line.text[max(0, start - _NEAR) : start] if start else own[at - 1].text if at else ""
            found = _mark_at(line.text[start : start + _NEAR], mark.style, wanted)
            if found and _ENDED.search(before) and not _is_counted(before) and _goes_on(own, at, start, found):
                yield (at, start), found
                wanted, size, begin = wanted + 1, -found.length, start
        size += len(line.text) - begin


def _is_counted(before: str) -> bool:
    """Whether the word before a number counts: "– Б. 3.", where no number goes before it ("352 б. 3.")."""
    word = _LAST_WORD.search(before)
    ahead = before[: word.start()].rstrip(" -\u2010\u2011\u2013") if word else ""
    # what stands alone on its line has its number on the line before
    if word is None or not ahead or ahead[-1].isdigit() or _INITIALS.search(before):
        return False
    return not _COUNTED.isdisjoint(lexicon().classes(word[1].casefold()))


def _goes_on(own: Sequence[Line], at: int, start: int, mark: Mark) -> bool:
    """Whether a reference stands behind a mark, on its line or on the next, which has no such mark itself."""
    if own[at].text[start + mark.length :].strip():
        return True
    return at + 1 < len(own) and _mark_at(own[at + 1].text[:_NEAR], mark.style, mark.value) is None


def _mark_at(text: str, style: str, wanted: int) -> Mark | None:
    return next((mark for mark in numbering.marks(text) if mark.style == style and mark.value == wanted), None)


def _between(own: Sequence[Line], start: _Place, end: _Place | None) -> tuple[Line, ...]:
    """The lines from one place to before the other."""
    last = end or (len(own) - 1, len(own[-1].text))
    found: list[Line] = []
    for at in range(start[0], last[0] + 1):
        line = own[at]
        low = start[1] if at == start[0] else 0
        text = line.text[low : last[1] if at == last[0] else len(line.text)].rstrip()
        if text:
            found.append(Line(text, line.start + low, line.indent + low, line.gap and not low))
    return tuple(found)
