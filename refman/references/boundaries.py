"""Where references start in a list without numbers: by blank lines, indents, line lengths and the look of the lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from refman.references.lines import Line
from refman.references.looks import end_look, evidence, has_year, is_reference, start_look
from refman.references.numbering import marks

_WIDEST = 160
_LONGEST = 40
_BROKEN_SHARE = 0.3
_WHOLE_SHARE = 0.7
_BULLET_SHARE = 0.7
_HEADED_SHARE = 0.75
_MISSED_SHARE = 0.4
_SURE = 2.8
_REGULAR_SHARE = 0.9
_LEVEL = -0.5


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is set: the width its lines are broken at (0: not broken), what blank lines and indents tell."""

    width: int
    gaps: bool
    indent: int | None
    bullet: str = ""
    headed: bool = False


def starts(lines: Sequence[Line]) -> list[int]:
    """The indices of the lines that begin a reference; the first line always does."""
    if not lines:
        return []
    layout = layout_of(lines)
    found = [0]
    for index in range(1, len(lines)):
        if _is_boundary(lines, found[-1], index, layout):
            found.append(index)
    return found


def layout_of(lines: Sequence[Line]) -> Layout:
    """How the lines are set."""
    width = _width(lines)
    return Layout(width, _gaps_tell(lines), _start_indent(lines), _bullet(lines), width > 0 and _headed(lines, width))


def _is_boundary(lines: Sequence[Line], start: int, index: int, layout: Layout) -> bool:
    line = lines[index]
    if layout.bullet:
        return any(mark.style == layout.bullet for mark in marks(line.text))
    if layout.gaps:
        return line.gap
    score = start_look(line.text) + end_look(lines[index - 1].text) + (1.5 if line.gap else 0.0)
    if layout.indent is not None:
        return score + (4.0 if line.indent == layout.indent else -4.0) > 0
    if not layout.width:
        return score > -3.6
    score += -1.0 if is_full(lines[index - 1], line, layout.width) else 2.5
    score -= 1.5 if layout.headed and start_look(line.text) < 1 else 0.0
    return _is_complete_enough(lines[start:index], score)


def _is_complete_enough(unit: Sequence[Line], score: float) -> bool:
    """Whether the score still speaks for a boundary when the reference before it is weighed as well."""
    if score <= -0.3 or score > 3.0:
        return score > 0
    text = " ".join(line.text for line in unit[:_LONGEST])
    score += 0.3 if evidence(text) >= 2.5 else -1.5
    return score - (1.5 if _is_open(text) else 0.0) > 0


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) > width


def _is_open(text: str) -> bool:
    return any(
        text.count(opening) > text.count(closing) for opening, closing in ("()", "[]", "\u00ab\u00bb", "\u201c\u201d")
    )


def _width(lines: Sequence[Line]) -> int:
    """The column at which the lines are broken, or 0 where each line stands for itself."""
    pairs = list(pairwise(lines))
    widest = max(line.indent + len(line.text) for line in lines)
    if not pairs or widest > _WIDEST:
        return 0
    tolerated = widest - max(2, widest // 25)
    full = sum(is_full(line, following, tolerated) for line, following in pairs)
    whole = sum(_is_whole(line.text) for line in lines)
    return tolerated if full >= _BROKEN_SHARE * len(pairs) and whole < _WHOLE_SHARE * len(lines) else 0


def _is_whole(text: str) -> bool:
    """Whether the line can be a reference by itself; of a broken one, only one line has the year."""
    return start_look(text) >= 0 and end_look(text) > 0 and has_year(text) and is_reference(text)


def _gaps_tell(lines: Sequence[Line]) -> bool:
    """Whether blank lines part the references: lines after one look like first lines, the others do not."""
    after = [index for index in range(1, len(lines)) if lines[index].gap]
    within = [index for index in range(1, len(lines)) if not lines[index].gap]
    if not after:
        return False
    if len(after) == len(lines) - 1:
        return _looks(lines, after) >= 0.5
    missed = sum(_looks(lines, [index]) >= _SURE for index in within)
    return _looks(lines, after) >= max(0.5, _looks(lines, within) + 0.5) and missed <= _MISSED_SHARE * len(after)


def _looks(lines: Sequence[Line], indices: Sequence[int]) -> float:
    if not indices:
        return -3.0
    return mean(start_look(lines[index].text) + end_look(lines[index - 1].text) for index in indices)


def _start_indent(lines: Sequence[Line]) -> int | None:
    """The indent of first lines where first lines and the others differ in it, else None."""
    own = lines[0].indent
    counts = Counter(line.indent for line in lines[1:])
    others = [indent for indent, _ in counts.most_common(2) if indent != own]
    if not others or counts[own] + counts[others[0]] < _REGULAR_SHARE * (len(lines) - 1):
        return None
    if not counts[own]:
        return own if _looks(lines, _at(lines, others[0])) < 0 else None
    lead = _looks(lines, _at(lines, own)) - _looks(lines, _at(lines, others[0]))
    return own if lead > _LEVEL else others[0] if lead < -1.0 else None


def _at(lines: Sequence[Line], indent: int) -> list[int]:
    return [index for index in range(1, len(lines)) if lines[index].indent == indent]


def _headed(lines: Sequence[Line], width: int) -> bool:
    """Whether the references begin with their authors, as those lines show before which a line was left short."""
    sure = [lines[0]] + [
        after for line, after in pairwise(lines) if not is_full(line, after, width) and start_look(after.text) >= 0
    ]
    return sum(start_look(line.text) > 1 for line in sure) >= _HEADED_SHARE * len(sure) > 0


def _bullet(lines: Sequence[Line]) -> str:
    """The style of the bullet that the references begin with, or nothing; a dash may begin a broken line as well."""
    styles = [mark.style for mark in marks(lines[0].text) if mark.style.startswith("bullet")]
    if not styles:
        return ""
    found = [line.text[mark.length :] for line in lines for mark in marks(line.text) if mark.style == styles[0]]
    firsts = sum(start_look(line.text) > 0 for line in lines)
    likely = sum(start_look(text) >= 0 for text in found)
    return styles[0] if likely >= max(2, _BULLET_SHARE * len(found), firsts) else ""
