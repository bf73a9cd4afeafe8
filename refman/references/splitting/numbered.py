"""What the numbers of a list say of the lines between them, where they know better than the line model."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from refman.references.splitting import numbering
from refman.references.splitting.line_model import FIRST, INNER, OTHER, SUBHEADING
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import end_look, has_year, is_furniture, shown, start_look
from refman.references.splitting.numbering import Mark, Run

_RUN_SHARE = 0.5
_HEADING_LENGTH = 80
_LEFT = 200
"""Letters and signs that the model leaves out between two numbers and that may yet be of the reference."""
_SAID = 2
_Numbered = tuple[int, Mark]


def settled(
    lines: Sequence[Line], kinds: Sequence[str], runs: Sequence[Run], *, whole: bool = False
) -> tuple[list[str], Mapping[int, Mark]]:
    """The kinds, where runs that most references of a list begin with have the last word; and the marks of these.

    Paragraphs are `whole` lines, and no text of another page stands between them.
    """
    sure = list(kinds)
    marks: dict[int, Mark] = {}
    for run in runs:
        starts = dict(run.starts)
        agreed = sum(kinds[at] == FIRST for at in starts)
        listed = [at for at in range(run.first, run.last + 1) if kinds[at] == FIRST]
        if agreed < _RUN_SHARE * max(len(starts), len(listed)):
            continue
        marks |= {lines[at].start: mark for at, mark in run.starts}
        if run.starts[0][1].value == 1 and _heads(lines, sure, run.first - 1):
            sure[run.first - 1] = SUBHEADING
        for at in starts:
            is_item = kinds[at] in (INNER, OTHER) or (kinds[at] == SUBHEADING and _goes_before(lines, at, starts))
            sure[at] = FIRST if is_item else sure[at]
        for before, after in pairwise(run.starts):
            for at, kind, mark in _within(lines, kinds, before, after, whole=whole):
                sure[at] = kind
                marks |= {lines[at].start: mark} if mark else {}
        at, mark = run.starts[-1]
        if mark.length >= len(lines[at].text) and kinds[at + 1 : at + 2] == [OTHER]:
            # what the last number stands above is its reference, in however few words
            sure[at + 1] = INNER
    return sure, marks


def _within(
    lines: Sequence[Line], kinds: Sequence[str], before: _Numbered, after: _Numbered, *, whole: bool
) -> Iterator[tuple[int, str, Mark | None]]:
    """The lines between two numbers that the model may take for something else: what they are, with their marks."""
    between = range(before[0] + 1, after[0])
    # Behind the notes of a page the text of the next one goes on.
    is_prose = sum(len(lines[at].text) for at in between if kinds[at] == OTHER) > _LEFT
    missing = range(before[1].value + 1, after[1].value)

    is_whole = whole and not missing

    def goes_on(line: Line) -> bool:
        return is_rest(line.text) or (is_whole and _is_typed_below(line))

    for at in between:
        mark = _own_mark(lines[at], kinds[at], before[1], missing)
        if mark:
            yield at, FIRST, mark
        elif at + 1 == after[0] and kinds[at] in (FIRST, INNER) and _is_part(lines, at):
            yield at, SUBHEADING, None
        elif not missing if kinds[at] == FIRST else kinds[at] == OTHER and not is_prose and goes_on(lines[at]):
            yield at, INNER, None


def _own_mark(line: Line, kind: str, before: Mark, missing: Sequence[int]) -> Mark | None:
    """The mark of a line between two numbers: of the notes of a page, each numbered from one, or one read wrongly."""
    if kind == FIRST:
        found = next((mark for mark in numbering.marks(line.text) if mark.style == before.style), None)
        if found:
            return found
    return next(filter(None, (numbering.misread(line.text, number) for number in missing)), None)


def _goes_before(lines: Sequence[Line], at: int, starts: Mapping[int, Mark]) -> bool:
    """Whether the next number stands right below a line, as one item of a list below another."""
    return at + 1 in starts and not lines[at + 1].gap


def _heads(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Whether a line before numbers that begin anew, taken for the end of a reference, names a part of the list."""
    return at > 0 and kinds[at] == INNER and start_look(lines[at].text) >= 0 and _names_part(lines, at)


def _names_part(lines: Sequence[Line], at: int) -> bool:
    """Whether a line behind what has ended may name a part of the list: of few words, without a figure or a stop."""
    text = lines[at].text
    is_short = len(text) <= _HEADING_LENGTH and not any(map(str.isdigit, text)) and text[-1] not in ".,;"
    return is_short and end_look(lines[at - 1].text) >= 0


def _is_part(lines: Sequence[Line], at: int) -> bool:
    """Whether a line names a part of the list by a number in another form: "II. Monographs"."""
    return _names_part(lines, at) and any(
        mark.style.startswith(("roman", "letter")) for mark in numbering.marks(lines[at].text)
    )


def _is_typed_below(line: Line) -> bool:
    """Whether a line that the model leaves out says what references say: a break was typed within the paragraph."""
    return not line.gap and has_year(line.text) and not is_furniture(line.text) and len(shown(line.text)) >= _SAID


def is_rest(text: str) -> bool:
    """Whether nothing of a page begins as this line does."""
    return start_look(text) < -1 and any(map(str.isalpha, text)) and not is_furniture(text)
