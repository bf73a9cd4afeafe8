"""Where the tokens of a batch stand, as one number for each: what `features` tells of a place, for all tokens at once.

Each function gives codes; its twin gives the key of `features` that a code stands for. Tokens come line after line.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from refman.references.labelling import features as f
from refman.references.labelling import gazetteer
from refman.references.labelling import table as t
from refman.references.labelling.table import Numbers

Codes = NDArray[np.int64]
_SEEN_BITS = 7
_SEEN = (1 << np.arange(_SEEN_BITS, dtype=np.uint8))[:, None]
_DEPTHS = ("", *t.BRACKETS)
_HOSTS = ("none", "before", "host")
_STOPS = 5
_YEAR_PLACES = ("no", "early", "mid", "late")
_LETTERS = ("none", "some", "most")
_FARS = 3
STATES = len(_DEPTHS) * 2 * len(_HOSTS) * (1 << _SEEN_BITS) * _STOPS * 2
PLACES = 10 * 7 * 6
STYLES = 2 * 2 * len(_YEAR_PLACES) * 2 * len(_LETTERS) * 2
FAR_AWAY, AT_START = 0, 1
_MOST_WORDS = 3
_PARTS = "bie"
PHRASES = ("", *(f"{kind}{words + 1}{part}" for kind in "JPB" for words in range(_MOST_WORDS) for part in _PARTS))
_BEGIN, _INSIDE, _END = (1 + _PARTS.index(part) for part in _PARTS)
_KIND_CODE = np.array([0, *("JPB".index(gazetteer.PHRASE_MARKS[kind]) for kind in (1, 2, 3))])


class Lines:
    """How the tokens of a batch are shared out to its lines; no line is empty."""

    def __init__(self, lengths: Codes) -> None:
        self.lengths = lengths
        self.first = np.cumsum(lengths) - lengths
        self.line = np.repeat(np.arange(len(lengths)), lengths)
        """Of each token the line."""
        self.begin = self.first.take(self.line)
        self.at = np.arange(len(self.line)) - self.begin
        """Of each token the place in its line."""

    def before(self, marked: NDArray[np.bool_]) -> NDArray[np.int32]:
        """How many marked tokens stand on the left of each token in its line; one row for each row of marks."""
        counts = np.cumsum(marked, axis=-1, dtype=np.int32)
        counts -= marked
        counts -= np.repeat(counts.take(self.first, axis=-1), self.lengths, axis=-1)
        return counts

    def any(self, marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which lines have a marked token."""
        return np.logical_or.reduceat(marked, self.first)


def state_codes(flags: Numbers, lines: Lines) -> Codes:
    """Brackets, quotes, what was seen on the left, stops, white space."""
    longs = np.roll(flags & t.LONG != 0, 1) & (lines.at > 0)
    kinds = [flags & (1 << t.SEEN + bit) != 0 for bit in range(_SEEN_BITS)]
    hosts = flags & t.HOST != 0
    left = lines.before(np.stack([*kinds, (flags & t.DOT != 0) & longs, hosts]))
    seen = np.bitwise_or.reduce((left[:_SEEN_BITS] > 0) * _SEEN, axis=0).astype(np.int64)
    host = np.where(left[-1] > 0, 2, lines.any(hosts).take(lines.line))
    spaced = (flags & t.SPACED != 0) | (lines.at == 0)
    code = (_depths(flags, lines) * 2 + _quoted(flags, lines)) * len(_HOSTS) + host
    codes: Codes = ((code << _SEEN_BITS | seen) * _STOPS + np.minimum(left[-2], _STOPS - 1)) * 2 + spaced
    return codes


def state_key(code: int) -> f.State:
    """The state of a code."""
    code, spaced = divmod(code, 2)
    code, stops = divmod(code, _STOPS)
    code, seen = divmod(code, 1 << _SEEN_BITS)
    code, host = divmod(code, len(_HOSTS))
    depth, quoted = divmod(code, 2)
    return _DEPTHS[depth], bool(quoted), _HOSTS[host], seen, stops, bool(spaced)


def _depths(flags: Numbers, lines: Lines) -> Codes:
    """The bracket that each token stands in; brackets are few, so they are gone through one by one."""
    brackets = flags >> t.BRACKET & 7
    places = np.flatnonzero(brackets)
    within, behind = [], [0]
    stack: list[int] = []
    last = -1
    for line, bracket in zip(lines.line[places].tolist(), brackets[places].tolist(), strict=True):
        if line != last:
            stack, last = [], line
        if bracket == t.CLOSING:
            del stack[-1:]
        within.append(stack[-1] if stack else 0)
        if bracket != t.CLOSING:
            stack.append(bracket)
        behind.append(stack[-1] if stack else 0)
    depths = _last(np.array(behind), places, lines)
    depths[places] = within
    return depths


def _quoted(flags: Numbers, lines: Lines) -> Codes:
    closes = t.CLOSE_QUOTE | t.STRAIGHT_QUOTE
    opens = t.OPEN_QUOTE | t.STRAIGHT_QUOTE
    places = np.flatnonzero(flags & (closes | opens))
    behind = np.concatenate([[0], flags[places] & opens != 0])
    quoted = np.roll(_last(behind, places, lines), 1)
    quoted[(lines.at == 0) | (flags & closes != 0)] = 0
    return quoted


def _last(values: Codes, places: Codes, lines: Lines) -> Codes:
    """For each token the value of the last of the places up to it in its line, else the first value."""
    marked = np.zeros(len(lines.line), np.int64)
    marked[places] = 1
    count = np.cumsum(marked)
    # the last place must lie in the line of the token
    count[np.concatenate([[-1], places])[count] < lines.begin] = 0
    return values[count]


def place_codes(lines: Lines) -> Codes:
    """Tenths of the line, places from its start and from its end."""
    count = lines.lengths.take(lines.line)
    behind = np.minimum(count - 1 - lines.at, 5)
    codes: Codes = (lines.at * 10 // count * 7 + np.minimum(lines.at, 6)) * 6 + behind
    return codes


def place_key(code: int) -> f.Place:
    """The place of a code."""
    return code // 42, code // 6 % 7, code % 6


def style_codes(flags: Numbers, lines: Lines) -> Codes:
    """One code a line: its slashes, where its year stands, its script, its quotes."""
    year = np.where(flags & t.YEAR, lines.at, len(flags))
    at = np.minimum.reduceat(year, lines.first)
    has_year = at < len(flags)
    share = at / lines.lengths
    place = np.where(has_year, np.where(share < 0.35, 1, np.where(share > 0.65, 3, 2)), 0)
    round_before = flags[np.where(has_year & (at > 0), lines.first + at - 1, 0)] & t.ROUND != 0
    bracketed = round_before & has_year & (at > 0)
    words = np.add.reduceat(flags & t.WORD, lines.first)
    cyrillic = np.add.reduceat((flags & t.CYRILLIC) // t.CYRILLIC, lines.first)
    letters = np.where(cyrillic * 2 > np.maximum(words, 1), 2, cyrillic > 0)
    code = lines.any(flags & t.HOST != 0) * 2 + lines.any(flags & t.SLASH != 0)
    code = (code * len(_YEAR_PLACES) + place) * 2 + bracketed
    codes: Codes = (code * len(_LETTERS) + letters) * 2 + lines.any(flags & (t.OPEN_QUOTE | t.STRAIGHT_QUOTE) != 0)
    return codes


def style_key(code: int) -> f.Style:
    """The style of a code."""
    code, quoted = divmod(code, 2)
    code, letters = divmod(code, len(_LETTERS))
    code, bracketed = divmod(code, 2)
    code, place = divmod(code, len(_YEAR_PLACES))
    return bool(code // 2), bool(code % 2), _YEAR_PLACES[place], bool(bracketed), _LETTERS[letters], bool(quoted)


def sign_codes(marks: int) -> int:
    """How many codes there are for signs ahead or behind, with this many marks."""
    return len(t.SIGNS) * (marks + 1) * _FARS + 2


def ahead_codes(flags: Numbers, marks: Numbers, edge: int, size: int, lines: Lines) -> Codes:
    """The next sign on the right, the mark behind it, and how far it is; `edge` is the mark behind the last token."""
    count = len(flags)
    signs = flags >> t.SIGN
    places = np.where(signs > 0, np.arange(count), count)
    following = np.minimum.accumulate(places[::-1])[::-1]
    following = np.append(following[1:], count)
    end = lines.begin + lines.lengths.take(lines.line)
    far = following - np.arange(count)
    found = (following < end) & (far < f.FAR)
    following = np.minimum(following, count - 1)
    beside = np.where(following + 1 < end, np.append(marks[1:], edge).take(following), edge)
    return _sign_codes(found, signs.take(following), beside, far, size)


def behind_codes(flags: Numbers, marks: Numbers, edge: int, size: int, lines: Lines) -> Codes:
    """The last sign on the left, the mark before it, and how far it is."""
    signs = flags >> t.SIGN
    places = np.where(signs > 0, np.arange(len(flags)), -1)
    last = np.concatenate([[-1], np.maximum.accumulate(places)[:-1]])
    far = np.arange(len(flags)) - last
    found = (last >= lines.begin) & (far <= f.FAR)
    last = np.maximum(last, 0)
    beside = np.where(last > lines.begin, marks[last - 1], edge)
    codes = _sign_codes(found, signs.take(last), beside, far, size)
    codes[~found & (lines.at <= f.FAR)] = AT_START
    return codes


def _sign_codes(found: NDArray[np.bool_], signs: Numbers, beside: Numbers, far: Codes, size: int) -> Codes:
    codes = ((signs.astype(np.int64) - 1) * (size + 1) + beside) * _FARS + np.minimum(far, _FARS) + 1
    return np.where(found, codes, FAR_AWAY)


def sign_key(code: int, marks: Sequence[str], *, ahead: bool) -> str:
    """The sign, mark and distance of a code; empty where no feature can know the mark."""
    if code in {FAR_AWAY, AT_START}:
        return "far" if code == FAR_AWAY else "start"
    code, far = divmod(code - 2, _FARS)
    sign, mark = divmod(code, len(marks) + 1)
    if not mark:
        return ""
    both = (t.SIGNS[sign], marks[mark - 1])
    return f"{''.join(both if ahead else both[::-1])}:{far + 1}"


def phrase_codes(numbers: Codes, flags: Numbers, known: t.Table, lines: Lines) -> Codes:
    """The known journal or place that each token is part of."""
    codes = np.zeros(len(flags), np.int64)
    firsts, ends, marks = _phrases(numbers, np.flatnonzero(flags & t.BEGINS), known, lines)
    kept, last = [], 0
    for at, (first, end) in enumerate(zip(firsts.tolist(), ends.tolist(), strict=True)):
        if first >= last:
            kept.append(at)
            last = end
    firsts, ends, marks = firsts[kept], ends[kept], marks[kept] * len(_PARTS)
    sizes = ends - firsts
    within = np.arange(sizes.sum()) + np.repeat(ends - np.cumsum(sizes), sizes)
    codes[within] = np.repeat(marks, sizes) + _INSIDE
    codes[ends - 1] = marks + _END
    codes[firsts] = marks + _BEGIN
    return codes


def _phrases(numbers: Codes, firsts: Codes, known: t.Table, lines: Lines) -> tuple[Codes, Codes, Codes]:
    """The known phrases, the longest that begins at each of these places: first token, behind the last, kind and size.

    All grow by a word at a time, while what they are so far is the beginning of a known one.
    """
    count = len(numbers)
    sizes = known.sizes.take(numbers)
    following = np.where(sizes == t.PASSED, count, np.arange(count))
    following = np.append(np.minimum.accumulate(following[::-1])[::-1], count)
    stops = (lines.begin + lines.lengths[lines.line])[firsts]
    ends, marks = np.zeros(len(firsts), np.int64), np.zeros(len(firsts), np.int64)
    growing, at, hashes = np.arange(len(firsts)), firsts, known.hashes[numbers[firsts]]
    kinds, words = known.known[numbers[firsts]], 1
    while len(growing):
        whole = np.flatnonzero(kinds & gazetteer.PHRASE)
        ends[growing[whole]] = at[whole] + 1
        marks[growing[whole]] = _KIND_CODE[kinds[whole] & gazetteer.PHRASE] * _MOST_WORDS + min(words, _MOST_WORDS) - 1
        at = following[at + 1]
        grown = np.flatnonzero((kinds & gazetteer.BEGINNING > 0) & (at < stops[growing]))
        grown = grown[sizes[at[grown]] > 0]
        growing, at = growing[grown], at[grown]
        hashes = known.joined(hashes[grown], numbers[at])
        kinds, words = gazetteer.kinds(hashes), words + 1
    found = np.flatnonzero(ends)
    return firsts[found], ends[found], marks[found]
