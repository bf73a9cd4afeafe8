"""What a line of a page shows of itself and of the lines around it, as names of features for the line model."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from refman.languages import is_heading
from refman.patterns import Late
from refman.references.splitting import numbering
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import (
    LOWER,
    UPPER,
    end_look,
    has_year,
    is_author,
    is_furniture,
    is_self_citation,
    shown,
    start_look,
)
from refman.references.splitting.numbering import Run

BIAS = "bias"
"""The feature that every line has."""

REACH = 2
"""How many lines before and behind speak for what a line is."""
_HEADING_LENGTH = 80
_WINDOW = 12
_NEAR = 40
_ENOUGH = 3
_UNBROKEN = 160
_CLIP = 500
_LENGTHS = (6, 14, 25, 40, 55, 70, 90, 120, 200, 400)
_SHARES = (0.001, 0.08, 0.16, 0.3, 0.5, 0.7, 0.9)
_COUNTS = (1, 2, 3, 5, 8, 13)
_TOC = Late(r"(?:\.{3,}|(?:\s\.){3,}|\u2026|\t|\s)\s*\d{1,4}$")
_TOKEN = Late(r"[^\W\d_]+|\d+|[^\w\s]")
_YEAR = Late(r"(?:1[4-9]\d\d|20[0-4]\d)$")
_AUTHOR_YEAR = Late(r"[^()]{3,120}\(\s?(?:1[5-9]|20)\d\d[a-z]?\s?[),]")
_WORD = Late(rf"[{UPPER}{LOWER}]+")
_INITIAL = Late(rf"(?<![{UPPER}{LOWER}])[{UPPER}]\.")
_CAPITALS = Late(rf"[{UPPER}]{{2,}}")
_FIRST = (
    ("digit", Late(r"\d")),
    ("upper", Late(rf"[{UPPER}]")),
    ("lower", Late(rf"[{LOWER}]")),
    ("quote", Late("[\"'\u201c\u201e\u00ab\u2018]")),
    ("bracket", Late(r"[\[(]")),
    ("dash", Late("[-\u2010-\u2015]")),
    ("letter", Late(r"[^\W\d_]")),
)
_LAST = (
    ("link", Late(r"(?:https?://|10\.\d{4,9}/)\S+$")),
    ("stop", Late(r"\.$")),
    ("comma", Late(r"[,;]$")),
    ("colon", Late(r"[:/&(\[]$")),
    ("dash", Late("[-\u2010-\u2015]$")),
    ("digit", Late(r"\d$")),
    ("close", Late('[)\\]\u00bb\u201d"]$')),
    ("lower", Late(rf"[{LOWER}]$")),
)


def features(lines: Sequence[Line], runs: Sequence[Run]) -> list[list[str]]:
    """The names of the features of each line that are its own; `around` those that its neighbours lend are made of."""
    own = [[*_own(_clipped(line.text)), f"length={_bin(len(line.text), _LENGTHS)}"] for line in lines]
    looks = [start_look(line.text) for line in lines]
    ends = [end_look(line.text) for line in lines]
    placed = zip(_layout(lines, looks, ends), _numbered(lines, runs), _density(own), strict=True)
    return [[*shows, *laid, *numbers, *dense] for shows, (laid, numbers, dense) in zip(own, placed, strict=True)]


def spread(own: Sequence[Sequence[str]]) -> list[list[str]]:
    """The features of each line with those of its neighbours, each under the distance to it."""
    found: list[list[str]] = []
    for at in range(len(own)):
        near = range(max(0, at - REACH), min(len(own), at + REACH + 1))
        found.append([f"{index - at}:{name}" for index in near for name in own[index]] + [BIAS])
    return found


def _clipped(text: str) -> str:
    return text if len(text) <= _CLIP else f"{text[: _CLIP - 100]} {text[-100:]}"


def _own(text: str) -> list[str]:
    words = _WORD.findall(text)
    lower = sum(word[0].islower() for word in words)
    is_headed = is_author(_bare(text))
    found = [
        f"first={_class(_FIRST, text)}",
        f"last={_class(_LAST, text)}",
        f"digits={_bin(sum(map(str.isdigit, text)) / len(text), _SHARES)}",
        f"lower={_bin(lower / max(1, len(words)), _SHARES)}",
        f"words={_bin(len(words), _COUNTS)}",
        f"commas={_bin(text.count(','), _COUNTS)}",
        f"initials={_bin(len(_INITIAL.findall(text)), _COUNTS)}",
        *shown(text),
        *_shapes(text),
    ]
    if len(text) <= _HEADING_LENGTH and is_heading(text):
        found.append("heading")
    found += [
        name
        for name, holds in (
            ("author", is_headed),
            ("author-year", is_headed and bool(_AUTHOR_YEAR.match(text))),
            ("year", has_year(text)),
            ("furniture", is_furniture(text)),
            ("self-citation", is_self_citation(text)),
            ("contents", text[-1].isdecimal() and bool(_TOC.search(text))),
            ("capitals", len(words) > 1 and all(map(str.isupper, words))),
            ("capital-name", bool(_CAPITALS.match(text))),
            ("short-plain", len(text) <= 60 and not any(map(str.isdigit, text)) and text[-1] not in ".,;"),
        )
        if holds
    ]
    return found


def _shapes(text: str) -> list[str]:
    """The shapes of the first and of the last words and signs: X a capital, U an initial, A capitals, Y a year."""
    head = [_shape(token) for token in _TOKEN.findall(text[:80])[:5]]
    tail = [_shape(token) for token in _TOKEN.findall(text[-50:])[-4:]]
    heads = [f"head={''.join(head[:size])}" for size in (2, 3, 4, 5)]
    return [*dict.fromkeys(heads), *dict.fromkeys(f"tail={''.join(tail[-size:])}" for size in (1, 2, 3, 4))]


def _shape(token: str) -> str:
    if token.isdigit():
        return "Y" if _YEAR.match(token) else "9" if len(token) > 1 else "1"
    if not token[0].isalpha():
        return token
    if token[0].islower():
        return "x" if len(token) > 3 else f"<{token}>"
    if len(token) == 1:
        return "U"
    return "A" if token.isupper() else "X" if token[0].isupper() else "c"


def _bare(text: str) -> str:
    """The text without the number before it."""
    found = [mark for mark in numbering.marks(text) if mark.length < len(text)]
    return text[found[0].length :] if found else text


def _layout(lines: Sequence[Line], looks: Sequence[float], ends: Sequence[float]) -> list[list[str]]:
    """What gaps, indents and the length of the line before tell."""
    gaps = _sums(line.gap for line in lines)
    widths = [line.width for line in lines]
    indents = [line.indent for line in lines]
    is_level = len(set(indents)) == 1
    found: list[list[str]] = []
    for at, line in enumerate(lines):
        low, high = max(0, at - _WINDOW), min(len(lines), at + _WINDOW + 1)
        end = _level(ends[at - 1]) if at else "none"
        gap = "gap" if line.gap else "no-gap"
        parted = _bin((gaps[high] - gaps[low + 1]) / max(1, high - low - 1), (0.05, 0.2, 0.6, 0.95))
        full = _full(line.text, widths[at - 1], max(widths[low:high])) if at else "none"
        look = _level(looks[at])
        found.append(
            [
                gap,
                f"gap-behind={at + 1 == len(lines) or lines[at + 1].gap}",
                f"{gap}/{parted}",
                f"{gap}/{parted}/{look}",
                f"full={full}",
                f"indent={_indent(indents, at)}",
                f"joint={end}/{look}",
                f"joint={end}/{look}/{full}/{gap}",
                f"hang={'none' if is_level else _hang(indents, at, looks)}",
                f"alone={line.gap and (at + 1 == len(lines) or lines[at + 1].gap)}",
                f"start={not at}",
            ]
        )
    return found


def _full(text: str, width: int, widest: int) -> str:
    """Whether the line before was left short of its neighbours' width, though the first word here would have fitted."""
    if widest > _UNBROKEN:
        return "long"
    word = text.split(maxsplit=1)[0]
    return str(_bin((width + 1 + len(word)) / widest, (0.5, 0.75, 0.9, 0.97, 1.0)))


def _indent(indents: Sequence[int], at: int) -> str:
    if not at:
        return "none"
    step = indents[at] - indents[at - 1]
    return "same" if not step else "in" if step > 0 else "out"


def _hang(indents: Sequence[int], at: int, looks: Sequence[float]) -> str:
    """Whether lines of this indent look more like first lines than lines of the other indents around do."""
    low, high = max(0, at - _NEAR), min(len(indents), at + _NEAR + 1)
    own = indents[at]
    counts = Counter(indents[low:high])
    same = counts.pop(own)
    if not counts or same < _ENOUGH:
        return "none"
    (indent, count), *_ = counts.most_common(1)
    if count < _ENOUGH:
        return "none"
    total = dict.fromkeys((own, indent), 0.0)
    for index in range(low, high):
        if indents[index] in total:
            total[indents[index]] += looks[index]
    lead = total[own] / same - total[indent] / count
    sign = "deeper" if own > indent else "flush"
    return f"{sign}/{_bin(lead, (-2.0, -1.0, -0.4, 0.4, 1.0, 2.0))}"


def _numbered(lines: Sequence[Line], runs: Sequence[Run]) -> list[list[str]]:
    """How each line stands to the runs of numbers."""
    found: list[list[str]] = [[] for _ in lines]
    for run in runs:
        size = _bin(len(run.starts), (3, 5, 10))
        style = run.starts[0][1].style
        first = "1" if run.starts[0][1].value == 1 else "more"
        for at in range(run.first, run.last + 1):
            found[at] += [f"run=inner/{style}", f"run=inner/{size}"]
        for at, _ in run.starts:
            found[at] = [f"run=first/{style}/{size}", f"run=first/{size}/{first}"]
        longest = max(after[0] - before[0] for before, after in pairwise(run.starts))
        for step, at in enumerate(range(run.last + 1, min(len(lines), run.last + longest + 1)), 1):
            found[at].append(f"run=behind/{_bin(step, (2, 3, 5))}")
    return found


def _density(own: Sequence[Sequence[str]]) -> list[list[str]]:
    """How many of the lines around begin with an author or bear a year; and where the last heading stands."""
    sets = [frozenset(shows) for shows in own]
    authors = _sums("author" in shows for shows in sets)
    dated = _sums("author-year" in shows for shows in sets)
    years = _sums("year" in shows for shows in sets)
    found: list[list[str]] = []
    since = dated_ago = 10_000
    for at, shows in enumerate(sets):
        low, high = max(0, at - _WINDOW), min(len(own), at + _WINDOW + 1)
        share = [(sums[high] - sums[low]) / (high - low) for sums in (authors, dated, years)]
        headed = _bin(share[0], _SHARES)
        since = 0 if "heading" in shows else since + 1
        dated_ago = 1 if at and "year" in sets[at - 1] else dated_ago + 1
        found.append(
            [
                f"authors={headed}",
                f"years={_bin(share[2], _SHARES)}",
                f"headed={headed}/{'author' in shows}",
                f"dated={_bin(share[1], _SHARES)}/{'author-year' in shows}/{'author' in shows}",
                f"since={_bin(since, (1, 2, 4, 10, 40, 200))}",
                f"dated-ago={_bin(dated_ago, (2, 3, 4, 6))}/{'author' in shows}/{'year' in shows}",
            ]
        )
    return found


def _sums(flags: Iterable[bool]) -> list[int]:
    total = [0]
    for flag in flags:
        total.append(total[-1] + bool(flag))
    return total


def _level(look: float) -> str:
    return "sure" if look > 0.9 else "open" if look >= 0 else "weak" if look > -2 else "no"


def _class(table: Sequence[tuple[str, Late]], text: str) -> str:
    if table is _FIRST:
        return next((name for name, pattern in table if pattern.match(text)), "sign")
    return next((name for name, pattern in table if pattern.search(text)), "sign")


def _bin(value: float, borders: Sequence[float]) -> int:
    """The number of borders that the value reaches."""
    return bisect_right(borders, value)
