"""The lines of a document that a reference list may stand in: where they are, how far they are indented, what is blank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refman.languages import lexicon

_LINE = re.compile(r"[^\n]+")
_TAB = 8
# A document of this size is read line by line only where years, pages or numbering are near.
LARGE = 2_000_000
_NEAR = 2_000
_CLUE = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\[\d{1,3}\]|\n[ \t]*\d{1,3}[.)]\s")
_LED = re.compile(r"(?P<heading>[^\n:]{3,60}?)\s*(?::\s*(?=\S)|\s(?=\[?\(?1[\].)]\s*\S))")


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
    """The lines that are not blank, in order; a list heading that shares its line with a reference stands alone.

    Example:
        >>> [(line.text, line.indent, line.gap) for line in lines("Әдебиет: 1. Қабдолов З.\\n\\n  Сөз өнері")]
        [('Әдебиет', 0, False), ('1. Қабдолов З.', 0, False), ('Сөз өнері', 2, True)]
    """
    found: list[Line] = []
    for start, end in _stretches(text):
        found.extend(_lines(text, start, end))
    return found


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    before = start
    for match in _LINE.finditer(text, start, end):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        lead = raw[: len(raw) - len(raw.lstrip())]
        gap = text.count("\n", before, match.start()) > 1
        at = match.start() + len(lead)
        yield from _led(Line(stripped, at, len(lead.expandtabs(_TAB)), gap))
        before = match.end()


def _led(line: Line) -> Iterator[Line]:
    led = _LED.match(line.text)
    if not led or not lexicon().is_heading(led["heading"]):
        yield line
        return
    rest = line.text[led.end() :]
    yield Line(led["heading"], line.start, line.indent, line.gap)
    yield Line(rest, line.start + led.end(), line.indent, False)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of the text worth reading: all of it, or of a very large one what lies near a clue."""
    if len(text) <= LARGE:
        yield 0, len(text)
        return
    start = end = -1
    for clue in _CLUE.finditer(text):
        if clue.start() > end:
            if end >= 0:
                yield _whole_lines(text, start, end)
            start = clue.start() - _NEAR
        end = clue.end() + _NEAR
    if end >= 0:
        yield _whole_lines(text, start, end)


def _whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", 0, max(start, 0)) + 1
    last = text.find("\n", min(end, len(text)))
    return first, len(text) if last < 0 else last
