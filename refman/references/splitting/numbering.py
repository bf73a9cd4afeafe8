"""The numbers and bullets before references: read off a line, and put together to runs that count on.

A number alone says little ("1999." begins many a broken line); a run of them decides where references start.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from refman.patterns import Late
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import LOWER, UPPER, start_look

_SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_LETTER = "a-z\u0430-\u044f"
_ROMANS = "(?:[IVXLC]{1,8}|[ivxl]{1,7})"
_DIGITS = (
    ("close", re.compile(r"(\d{1,5})\s?[)\uff09](?=\D|$)")),
    (
        "stop",
        re.compile(r"(\d{1,5})\s?(?:(?<!\s)[a-z\u0430-\u0435](?=\.\s))?(?:\\?[.\uff0e\u3001])\)?(?=[^\d.,]|$|\s\d)"),
    ),
    ("dash", re.compile(r"(\d{1,5})\s?[-\u2013\u2014](?=\s|[^\W\d])")),
    ("bare", re.compile(r"(\d{1,5})(?=\s+\S|$)")),
    ("square", re.compile(r"(\d{1,4})\s?\](?=\s|$)")),
    ("slash", re.compile(r"(\d{1,4})\s?/(?=\s|$)")),
    ("colon", re.compile(r"(\d{1,4})\s?:(?=\s|$)")),
    ("glued", re.compile(rf"(\d{{1,3}})(?=[{UPPER}][{LOWER}])")),
)
_LETTERS = (
    ("roman", re.compile(r"([IVXLC]{1,8})\s?[.)](?=\s+\S|$)")),
    ("roman small", re.compile(r"([ivxl]{1,7})\s?[.)](?=\s+\S|$)")),
    ("letter", re.compile(rf"([{_LETTER}])\s?\)(?=\s)")),
    ("letter stop", re.compile(rf"([{_LETTER}])\.(?=\s+[{UPPER}][{UPPER}{LOWER}])")),
)
_SQUARE = (
    # "[1-A]": of the author of a thesis, behind the works that it cites.
    (
        "bracket",
        re.compile(r"[\[\uff3b\u3010]\s?(\d{1,5})\s?(?:[-\u2013\u2014]\s?[A\u0410]\s?)?[\]\uff3d\u3011][.:,]?(?=\D|$)"),
    ),
    ("note", re.compile(r"\[\^(\d{1,4})\]:?(?=\s|$)")),
    ("roman bracket", re.compile(rf"\[({_ROMANS})\](?=\s|$)")),
    ("key", re.compile(r"\[(?!\d+\])([^\[\]]{2,40})\](?=\s)")),
)
_ROUND = (
    ("paren", re.compile(r"[(\uff08](\d{1,3})[)\uff09](?=\D|$)")),
    ("roman paren", re.compile(rf"\(({_ROMANS})\)(?=\s|$)")),
    ("letter paren", re.compile(rf"\(([{_LETTER}])\)(?=\s)")),
)
_SIGNS = (
    ("numero", re.compile(r"[\u2116#]\s?(\d{1,5})\s?[.):]?(?=\D|$)")),
    ("super", re.compile(rf"([{_SUPERSCRIPTS}]{{1,3}})(?=\D|$)")),
    ("circled", re.compile(r"([\u2460-\u2473])")),
    ("cell", re.compile(r"\|\s*(\d{1,4})[.)]?\s*\|(?=\s)")),
    ("slashes", re.compile(r"/(\d{1,4})/(?=\s|$)")),
    ("brace", re.compile(r"\{(\d{1,4})\}(?=\s|$)")),
    ("angle", re.compile(r"<(\d{1,4})>(?=\s|$)")),
    ("bold", re.compile(r"\*\*\[?(\d{1,4})[.)\]]*\*\*[.)]?(?=\s|$)")),
    ("stars", re.compile(r"(\*{1,5})\s?(?=[^\W\d_])")),
)
_OF_SIGN = {"[": _SQUARE, "\uff3b": _SQUARE, "\u3010": _SQUARE, "(": _ROUND, "\uff08": _ROUND}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Letters that a Cyrillic list leaves out, or may.
_ALPHABET = "".join(map(chr, (*range(0x430, 0x439), *range(0x43A, 0x44A), 0x44D, 0x44E, 0x44F)))
_SMALL_ROMAN = frozenset("ivxl")
_BEHIND_LETTER = frozenset(").] ")
_SUFFIX = Late(r"\d([^\W\d_])")
_BULLET = Late(
    r"([\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u2043\u00b7*\uf000-\uf0ff\u2013\u2014\u2713\u2714\u27a2\u27a4\u25b8"
    r"\u25ba\u25b6\u2756\u25c6\u25c7\u25cb\u25a1\u25ab\u2192-])\s+(?=\S)"
)
_SMALL_O = Late(rf"o\s+(?=[{UPPER}])")
_FIGURES = str.maketrans("lI|\u0406OoQ\u041e\u043eZS\u0417\u0437\u0431B\u0412", "1111000002533688")
_MISREAD = Late(r"[\[(]?([\dlI|\u0406OoQ\u041e\u043eZS\u0417\u0437\u0431B\u0412]{1,4})\s?[.)\]](?=\s)")
# No reference is longer than this, so that a run does not step over pages of prose.
_FAR_LINES = 40
_FAR_CHARS = 2_500
_RECENT = 6
_CROSSED_COST = 1.5
"""For each number between two that counts on from the one before it: they are of another list."""
_GAP_COST = 2.5
_STEP_COST = 0.02


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or bullet at the start of a line: the kind of mark, its value, its printed length.

    A bullet and a key ("[Kab83]") have the value 0. `suffix` is the letter of a reference that was put in later, as in
    "5a.", or what stands for the number: a letter, a key.
    """

    style: str
    value: int
    length: int
    suffix: str = ""

    @property
    def number(self) -> str:
        """The number in plain digits, or the letter or key as printed; empty for a bullet."""
        if self.style.startswith(("bullet", "letter", "key")):
            return self.suffix
        return f"{self.value}{self.suffix}"


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
    for style, pattern in _forms(text):
        match = pattern.match(text)
        if match:
            found.append(_mark(style, match.group(1), match))
    bullet = _BULLET.match(text) or _SMALL_O.match(text)
    if bullet:
        found.append(Mark(f"bullet {text[0]}", 0, bullet.end()))
    return found


def _forms(text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of numbers that begin as the text does."""
    first = text[:1]
    if first.isdecimal():
        return _DIGITS
    if first.isalpha():
        # Most lines begin with a word.
        return _LETTERS if text[1:2] in _BEHIND_LETTER or first in _ROMAN or first in _SMALL_ROMAN else ()
    return _OF_SIGN.get(first, _SIGNS)


def _mark(style: str, printed: str, match: re.Match[str]) -> Mark:
    length = _past_space(match.string, match.end())
    if style == "key":
        return Mark(style, 0, length, printed)
    if style == "stars":
        return Mark(style, len(printed), length)
    if style.startswith("letter"):
        own = _ALPHABET.find(printed) + 1 if printed > "z" else ord(printed) - 96
        return Mark(style, own, length, printed)
    suffix = _SUFFIX.search(match.group()) if style == "stop" else None
    return Mark(style, _value(printed), length, suffix.group(1) if suffix else "")


def _value(printed: str) -> int:
    if printed[0].upper() not in _ROMAN:
        return int(unicodedata.normalize("NFKC", printed))
    values = [_ROMAN[letter] for letter in printed.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def misread(text: str, wanted: int) -> Mark | None:
    """The mark of a number of which recognition (OCR) took figures for letters, if it is the wanted one.

    Example:
        >>> misread("lО. Қабдолов З.", 10), misread("I. Қабдолов З.", 10)
        (Mark(style='stop', value=10, length=4, suffix=''), None)
    """
    found = _MISREAD.match(text)
    if not found or found.group(1).translate(_FIGURES) != str(wanted):
        return None
    return Mark("stop", wanted, _past_space(text, found.end()))


def runs(lines: Sequence[Line]) -> list[Run]:
    """The runs of numbered lines, the best first; no two of them overlap.

    Numbers count on by one; a number that print lost is stepped over where the rest of the run goes on.
    """
    by_style: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for index, line in enumerate(lines):
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
    crossed: int
    """How many numbers of its form, up to its own, count on from the one right before them."""


def _chains(lines: Sequence[Line], places: list[tuple[int, Mark]]) -> list[tuple[float, Run]]:
    """The best chain through the places of one style, then the best of those left before and after it, and so on."""
    found: list[tuple[float, Run]] = []
    rest = places
    while len(rest) > 1:
        more = _apart(_steps(lines, rest))
        if not more:
            break
        found += more
        taken = [False] * len(lines)
        for _, run in more:
            taken[run.first : run.last + 1] = [True] * (run.last + 1 - run.first)
        rest = [place for place in rest if not taken[place[0]]]
    return found


def _apart(steps: list["_Step"]) -> list[tuple[float, Run]]:
    """The best chains, up to the first that a better one takes steps from, so that it must be sought anew."""
    found: list[tuple[float, Run]] = []
    taken: set[int] = set()
    for last in sorted(steps, key=lambda step: -step.score):
        if last.index in taken:
            continue
        chain: list[tuple[int, Mark]] = []
        step: _Step | None = last
        while step and step.index not in taken:
            chain.append((step.index, step.mark))
            step = step.before
        if step or len(chain) < 2:
            break
        run = Run(tuple(reversed(chain)))
        found.append((last.score, run))
        taken.update(range(run.first, run.last + 1))
    return found


def _steps(lines: Sequence[Line], places: list[tuple[int, Mark]]) -> list[_Step]:
    recent: dict[int, list[_Step]] = defaultdict(list)
    steps: list[_Step] = []
    crossed = value = 0
    for index, mark in places:
        own = 1.0 + start_look(lines[index].text[mark.length :]) / 4
        # Those before this one, were it to count on from far above.
        between = crossed
        crossed, value = crossed + (mark.value == value + 1), mark.value
        best = _Step(index, mark, own + (0.5 if mark.value == 1 else 0.0), None, crossed)
        for back in (0, 1, 2, 3):
            for before in recent.get(mark.value - back, ()):
                if not back and mark.suffix <= before.mark.suffix:
                    continue
                score = before.score + own - _GAP_COST * max(0, back - 1) + _fit(lines, before.index, index)
                score -= _CROSSED_COST * max(0, between - before.crossed)
                if score > best.score and _is_near(lines, before.index, index):
                    best = _Step(index, mark, score, before, crossed)
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
