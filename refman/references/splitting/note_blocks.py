"""Notes at the feet of pages, each time below a rule: where most of them are references, those that say little are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from refman.references.splitting import numbering
from refman.references.splitting.line_model import FIRST, INNER, OTHER
from refman.references.splitting.lines import Line
from refman.references.splitting.numbered import is_rest
from refman.references.splitting.numbering import Mark

_RULE = frozenset("_-\u2010\u2011\u2012\u2013\u2014\u2015\u2500=")
_SHORTEST = 3
_FEWEST = 2
_SHARE = 0.5
_Numbered = tuple[int, Mark]


def agreed(
    lines: Sequence[Line], kinds: Sequence[str], marks: Mapping[int, Mark]
) -> tuple[list[str], Mapping[int, Mark]]:
    r"""The kinds, where notes stand below rules like those that were seen; and the marks with theirs.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> works = "Text.\n____\n1 Абай. Өлең. 1990.\nText.\n____\n1 Әуезов М. Жол. 1942.\n"
        >>> page = f"{works}Text.\n____\n1 Сонда.\n2 Сонда. Б. 5."
        >>> agreed(lines(page), ["other", "other", "first"] * 2 + ["other"] * 4, {})[0][-3:]
        ['other', 'first', 'first']
    """
    rules = [at for at, line in enumerate(lines[:-1]) if len(line.text) >= _SHORTEST and _RULE.issuperset(line.text)]
    begun = [(at + 1, mark) for at in rules for mark in numbering.marks(lines[at + 1].text) if mark.value]
    styles = Counter(mark.style for at, mark in begun if kinds[at] == FIRST)
    if not styles:
        return list(kinds), marks
    (style, seen), *_ = styles.most_common(1)
    if seen < max(_FEWEST, _SHARE * len(rules)):
        return list(kinds), marks
    told, known = list(kinds), dict(marks)
    for start, mark in begun:
        if mark.style != style:
            continue
        told[start - 1] = OTHER
        for at, kind, own in _notes(lines, kinds, start, mark):
            told[at] = kind
            known |= {lines[at].start: own} if own else {}
    return told, known


def _notes(
    lines: Sequence[Line], kinds: Sequence[str], start: int, first: Mark
) -> Iterator[tuple[int, str, Mark | None]]:
    """The lines of the notes below a rule: those with the next number, and those that go on till then."""
    wanted, at = first.value, start
    while at < len(lines):
        mark = _mark(lines[at], first.style, wanted)
        if mark:
            yield at, FIRST, mark
            wanted += 1
        elif kinds[at] == OTHER:
            if not is_rest(lines[at].text) or at + 1 >= len(lines) or not _mark(lines[at + 1], first.style, wanted):
                return
            yield at, INNER, None
        at += 1


def _mark(line: Line, style: str, value: int) -> Mark | None:
    return next((mark for mark in numbering.marks(line.text) if mark.style == style and mark.value == value), None)
