"""The lines of a document that a reference list may stand in: where they are, how far indented, what is blank."""

from collections.abc import Iterator
from dataclasses import dataclass

from refman.languages import is_heading
from refman.patterns import Late
from refman.references.splitting.looks import shown

_LINE = Late(r"[^\n]+")
# What mail puts before each line that it answers.
_QUOTED = Late(r"(?:>[ \t]?)+")
_TAB = 8
# A larger document, or one of very many lines that are too short for references, is read only near lines that begin as
# references do, and only where a sample of them holds good.
LARGE = 2_000_000
_MANY = 20_000
_SHORT = 25
_NEAR = 2_000
_CLUE = Late(r"\n[ \t]*(?:[\[(]?\d{1,5}[\]).]\s|[^\W\d_][\w'\u2019-]{1,30},?\s[^\W\d_a-z]\.)")
_SAMPLE = 200
_SAMPLE_SHARE = 0.2
_MARKS = 4
_LED = Late(r"(?P<heading>[^\n:]{3,60}?)\s*(?::\s*(?=\S)|\s(?=\[?\(?1[\].)]\s*\S))")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its trimmed text and span, its indent in columns, whether blank lines go before."""

    text: str
    start: int
    indent: int
    gap: bool

    @property
    def end(self) -> int:
        """The end of the trimmed text in the document."""
        return self.start + len(self.text)

    @property
    def width(self) -> int:
        """The column at which the line ends."""
        return self.indent + len(self.text)


def lines(text: str) -> list[Line]:
    r"""The lines that are not blank, in order; a list heading that shares its line with a reference stands alone.

    Example:
        >>> [(line.text, line.indent, line.gap) for line in lines("Әдебиет: 1. Қабдолов З.\n\n  Сөз өнері")]
        [('Әдебиет', 0, False), ('1. Қабдолов З.', 0, False), ('Сөз өнері', 2, True)]
    """
    found: list[Line] = []
    for start, end in _stretches(text):
        found.extend(_lines(text, start, end))
    return found


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    before = start
    for match in _LINE.finditer(text, start, end):
        raw, begin = match.group(), match.start()
        quoted = _QUOTED.match(raw)
        if quoted:
            raw, begin = raw[quoted.end() :], begin + quoted.end()
        stripped = raw.strip()
        if not stripped:
            continue
        if stripped[0] == "|" == stripped[-1]:
            # the last cell of a row in Markdown
            stripped = stripped[:-1].rstrip() or stripped
        lead = raw[: len(raw) - len(raw.lstrip())]
        gap = text.count("\n", before, match.start()) > 1
        at = begin + len(lead)
        yield from _led(Line(stripped, at, len(lead.expandtabs(_TAB)), gap))
        before = match.end()


def _led(line: Line) -> Iterator[Line]:
    led = _LED.match(line.text)
    if not led or not is_heading(led["heading"]):
        yield line
        return
    rest = line.text[led.end() :]
    yield Line(led["heading"], line.start, line.indent, line.gap)
    yield Line(rest, line.start + led.end(), line.indent, False)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of the text worth reading: all of it, or of a very large one what lies near a clue."""
    if not _is_large(text, 0, len(text)):
        yield 0, len(text)
        return
    start = end = -1
    for clue in _CLUE.finditer(text):
        if clue.start() > end + _NEAR:
            yield from _promising(text, start, end)
            start = clue.start() - _NEAR
        end = clue.end() + _NEAR
    yield from _promising(text, start, end)


def _is_large(text: str, first: int, last: int) -> bool:
    count = text.count("\n", first, last)
    return last - first > LARGE or (count > _MANY and last - first < count * _SHORT)


def _promising(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch in whole lines, unless it is long and a sample of its lines shows no references."""
    if end < 0:
        return
    first = text.rfind("\n", 0, max(start, 0)) + 1
    last = text.find("\n", min(end, len(text)))
    last = len(text) if last < 0 else last
    if _is_large(text, first, last):
        step = (last - first) // _SAMPLE
        sampled = [text[at : at + _NEAR].partition("\n")[2].partition("\n")[0] for at in range(first, last, step)]
        if sum(len(shown(line)) >= _MARKS for line in sampled) < _SAMPLE_SHARE * len(sampled):
            return
    yield first, last
