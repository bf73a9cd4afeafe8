"""The numbers and bullets before references: read off a line, and put together to runs that count on.

A number alone says little ("1999." begins many a broken line); a run of them decides where references start.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from refman.references.lines import Line
from refman.references.looks import start_look

_SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bracket", re.compile(r"[\[\uff3b\u3010]\s?(\d{1,5})\s?[\]\uff3d\u3011][.:]?(?=\D|$)")),
    ("paren", re.compile(r"[(\uff08](\d{1,3})[)\uff09](?=\D|$)")),
    ("numero", re.compile(r"\u2116\s?(\d{1,5})\s?[.):]?(?=\D|$)")),
    ("close", re.compile(r"(\d{1,5})\s?[)\uff09](?=\D|$)")),
    ("stop", re.compile(r"(\d{1,5})\s?(?:(?<!\s)[a-z\u0430-\u0435](?=\.\s))?[.\uff0e\u3001](?=[^\d.,]|$|\s\d)")),
    ("dash", re.compile(r"(\d{1,5})\s?[-\u2013\u2014](?=\s|[^\W\d])")),
    ("super", re.compile(rf"([{_SUPERSCRIPTS}]{{1,3}})(?=\D|$)")),
    ("bare", re.compile(r"(\d{1,5})(?=\s+\S|$)")),
    ("roman", re.compile(r"([IVXLC]{1,8})\s?[.)](?=\s+\S|$)")),
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SUFFIX = re.compile(r"\d([^\W\d_])")
_BULLET = re.compile(r"([\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u2043\u00b7*\uf0b7\u2013\u2014-])\s+(?=\S)")
# No reference is longer than this, so that a run does not step over pages of prose.
_FAR_LINES = 40
_FAR_CHARS = 2_500
_RECENT = 6
_GAP_COST = 2.5
_STEP_COST = 0.02


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or bullet at the start of a line: the kind of mark, its value (0 for a bullet), its printed length.

    `suffix` is the letter of a reference that was put in later, as in "5a.".
    """

    style: str
    value: int
    length: int
    suffix: str = ""

    @property
    def number(self) -> str:
        """The number in plain digits; empty for a bullet."""
        return "" if self.style.startswith("bullet") else f"{self.value}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that are numbered on: their indices with their marks, in order."""

    starts: tuple[tuple[int, Mark], ...]

    @property
    def first(self) -> int:
        """The index of the first numbered line."""
        return self.starts[0][0]

    @property
    def last(self) -> int:
        """The index of the last numbered line."""
        return self.starts[-1][0]


def marks(text: str) -> list[Mark]:
    """The marks that the start of a line may be read as, bullets last.

    Example:
        >>> [(mark.style, mark.number, mark.length) for mark in marks("№ 12. Қабдолов З. Сөз өнері")]
        [('numero', '12', 6)]
        >>> marks("12.05.2009 г."), marks("1991. – С. 12")[0].value
        ([], 1991)
    """
    found: list[Mark] = []
    for style, pattern in _MARKS:
        match = pattern.match(text)
        if match:
            value = _value(match.group(1))
            suffix = _SUFFIX.search(match.group())
            found.append(Mark(style, value, _past_space(text, match.end()), suffix.group(1) if suffix else ""))
    bullet = _BULLET.match(text)
    if bullet:
        found.append(Mark(f"bullet {bullet.group(1)}", 0, bullet.end()))
    return found


def _value(printed: str) -> int:
    if printed[0] not in _ROMAN:
        return int(unicodedata.normalize("NFKC", printed))
    values = [_ROMAN[letter] for letter in printed]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def runs(lines: Sequence[Line]) -> list[Run]:
    """The runs of numbered lines, the best first; no two of them overlap.

    Numbers count on by one; a number that print lost is stepped over where the rest of the run goes on.
    """
    by_style: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text[0].isalpha() and line.text[0] not in _ROMAN:
            continue
        for mark in marks(line.text):
            if mark.value:
                by_style[mark.style].append((index, mark))
    found = [(score, run) for places in by_style.values() for score, run in _chains(lines, places)]
    found.sort(key=lambda scored: -scored[0])
    kept: list[Run] = []
    for _, run in found:
        if all(run.last < other.first or run.first > other.last for other in kept):
            kept.append(run)
    return kept


@dataclass(slots=True)
class _Step:
    index: int
    mark: Mark
    score: float
    before: "_Step | None"


def _chains(lines: Sequence[Line], places: list[tuple[int, Mark]]) -> list[tuple[float, Run]]:
    """The best chain through the places of one style, then the best of those left before and after it, and so on."""
    found: list[tuple[float, Run]] = []
    rest = places
    while len(rest) > 1:
        last = max(_steps(lines, rest), key=lambda step: step.score)
        chain: list[tuple[int, Mark]] = []
        step: _Step | None = last
        while step:
            chain.append((step.index, step.mark))
            step = step.before
        if len(chain) < 2:
            break
        run = Run(tuple(reversed(chain)))
        found.append((last.score, run))
        rest = [place for place in rest if not run.first <= place[0] <= run.last]
    return found


def _steps(lines: Sequence[Line], places: list[tuple[int, Mark]]) -> list[_Step]:
    recent: dict[int, list[_Step]] = defaultdict(list)
    steps: list[_Step] = []
    for index, mark in places:
        own = 1.0 + start_look(lines[index].text[mark.length :]) / 4
        best = _Step(index, mark, own + (0.5 if mark.value == 1 else 0.0), None)
        for back in (0, 1, 2, 3):
            for before in recent.get(mark.value - back, ()):
                if not back and mark.suffix <= before.mark.suffix:
                    continue
                score = before.score + own - _GAP_COST * max(0, back - 1) + _fit(lines, before.index, index)
                if score > best.score and _is_near(lines, before.index, index):
                    best = _Step(index, mark, score, before)
        recent[mark.value] = [*recent[mark.value][1 - _RECENT :], best]
        steps.append(best)
    return steps


def _fit(lines: Sequence[Line], before: int, index: int) -> float:
    """What speaks for two numbers being neighbours; the way between counts, so that a run stays in its own list."""
    return (0.4 if lines[before].indent == lines[index].indent else 0.0) - _STEP_COST * (index - before)


def _is_near(lines: Sequence[Line], before: int, index: int) -> bool:
    return index - before <= _FAR_LINES and lines[index].start - lines[before].start <= _FAR_CHARS


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
