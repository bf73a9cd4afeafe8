"""What the layout of a list says of the few lines that the line model sees otherwise: blank lines, hanging indents."""

from collections import Counter
from collections.abc import Iterator, Sequence

from refman.references.splitting.line_model import FIRST, INNER
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import end_look, is_author, start_look

_FEWEST = 6
_NEARLY_ALL = 0.88
_HARDLY_ANY = 0.1


def agreed(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    r"""The kinds, where a layout that nearly all lines of a list keep to decides where references begin.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> found = lines("A\n  b\n" * 8 + "C\n  d")
        >>> agreed(found, [FIRST, INNER] * 8 + [FIRST, FIRST])[-2:]
        ['first', 'inner']
    """
    told = list(kinds)
    for own in stretches(kinds):
        for begins in (_by_gaps(lines, kinds, own), _by_indents(lines, kinds, own)):
            for at in begins:
                # At the head of a page or a column a line may have lost what it hung from, and a gap is no gap.
                if begins[at] == INNER or is_author(lines[at].text) or _is_hung(lines, at):
                    told[at] = begins[at]
            if begins:
                break
    return told


def _is_hung(lines: Sequence[Line], at: int) -> bool:
    """Whether a line between two that stand deeper may begin a reference: what is above has ended."""
    own = lines[at]
    return (
        0 < at < len(lines) - 1
        and min(lines[at - 1].indent, lines[at + 1].indent) > own.indent
        and start_look(own.text) >= 0
        and end_look(lines[at - 1].text) > 0
    )


def stretches(kinds: Sequence[str]) -> Iterator[list[int]]:
    """The lines of each list, without those of no reference; a heading or a subheading parts them."""
    own: list[int] = []
    for at, kind in enumerate(kinds):
        if kind in (FIRST, INNER):
            own.append(at)
        elif kind != "other":
            yield own
            own = []
    yield own


def _by_gaps(lines: Sequence[Line], kinds: Sequence[str], own: Sequence[int]) -> dict[int, str]:
    """What each line is by the blank line before it; nothing where references are not parted by blank lines."""
    firsts = [lines[at].gap for at in own[1:] if kinds[at] == FIRST]
    inners = [lines[at].gap for at in own if kinds[at] == INNER]
    if not _tells(firsts, inners):
        return {}
    return {at: FIRST if lines[at].gap or index == 0 else INNER for index, at in enumerate(own)}


def _by_indents(lines: Sequence[Line], kinds: Sequence[str], own: Sequence[int]) -> dict[int, str]:
    """What each line is by its indent; nothing where first lines do not stand at one of their own."""
    indents = Counter(lines[at].indent for at in own if kinds[at] == FIRST)
    if not indents:
        return {}
    (usual, _), *_ = indents.most_common(1)
    firsts = [lines[at].indent == usual for at in own if kinds[at] == FIRST]
    inners = [lines[at].indent == usual for at in own if kinds[at] == INNER]
    if not _tells(firsts, inners):
        return {}
    return {at: FIRST if lines[at].indent == usual else INNER for at in own}


def _tells(firsts: Sequence[bool], inners: Sequence[bool]) -> bool:
    is_enough = len(firsts) >= _FEWEST and len(inners) >= _FEWEST
    return is_enough and sum(firsts) >= _NEARLY_ALL * len(firsts) and sum(inners) <= _HARDLY_ANY * len(inners)
