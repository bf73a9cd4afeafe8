"""The chances of many strings at once: their n-grams are found and weighed as one array."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from refman.languages.detector import FAR, Detector, Question
from refman.languages.gram_table import CELL, EIGHT, HALF, LETTER, STIR, WHOLE, GramTable
from refman.languages.grams import words_of_lines

_BLANK, _END = ord(" "), ord("\n")
_MOST = 1 << 16
"""Characters that are weighed at once."""
_CELL = f"<u{CELL}"
_UNASKED = 1e9
"""What a language costs that is not asked for."""
_EVEN = np.uint64(0x00FF00FF00FF00FF)
_BYTE = np.uint64(8)
_POWERS = [np.uint64(pow(LETTER, power, WHOLE + 1)) for power in range(4)]

Letters = NDArray[np.uint32]
Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Floats = NDArray[np.float64]


def answers(detector: Detector, questions: Sequence[Question]) -> Iterator[dict[str, float]]:
    """What `detector.chances` says to each of the questions."""
    some: list[Question] = []
    size = 0
    for one in questions:
        some.append(one)
        size += min(len(one.text), Detector.HEARD)
        if size > _MOST:
            yield from _answers(detector, some)
            some, size = [], 0
    if some:
        yield from _answers(detector, some)


def _answers(detector: Detector, questions: Sequence[Question]) -> Iterator[dict[str, float]]:
    lines = [one.text[: Detector.HEARD].replace("\n", " ") for one in questions]
    heard, costs = _heard(detector.table, words_of_lines("\n".join([*lines, ""])), len(lines))
    kinds = {among: at for at, among in enumerate({one.among for one in questions})}
    priors = np.array([_priors(detector, among) for among in kinds])[[kinds[one.among] for one in questions]]
    costs += priors[:, 0]
    least = costs.min(axis=1, keepdims=True)
    odds = np.exp((least - costs) * detector.scale)
    odds[costs >= least + FAR / detector.scale] = 0
    shared = (np.array([one.shared for one in questions]) / np.maximum(1, heard))[:, None]
    chances = odds * ((1 - shared) / odds.sum(axis=1, keepdims=True))
    chances += shared * priors[:, 1]
    chances[chances <= Detector.LEAST] = 0
    chances /= chances.sum(axis=1, keepdims=True)
    return _told(chances, detector.tags)


def _told(chances: Floats, tags: Sequence[str]) -> Iterator[dict[str, float]]:
    """The chances of each row by tag, the likeliest first."""
    rows, columns = np.nonzero(chances)
    found = chances[rows, columns]
    order = np.lexsort((columns, -found, rows))
    named = [tags[at] for at in columns[order].tolist()]
    values = found[order].tolist()
    ends = np.cumsum(np.bincount(rows, minlength=len(chances))).tolist()
    for start, end in pairwise([0, *ends]):
        yield dict(zip(named[start:end], values[start:end], strict=True))


def _priors(detector: Detector, among: frozenset[str]) -> tuple[Floats, Floats]:
    """What each language costs beforehand, and its chance."""
    costs, chances = np.full(len(detector.tags), _UNASKED), np.zeros(len(detector.tags))
    for _, at, chance, cost in detector.priors(among):
        costs[at], chances[at] = cost, chance
    return costs, chances


def _heard(table: GramTable, words: Sequence[str], lines: int) -> tuple[Places, Floats]:
    """How many words each of the lines has, and the sums of the levels of their n-grams."""
    letters = np.frombuffer(f" {' '.join(words)} ".encode("utf-32-le", "surrogatepass"), "<u4")
    line = np.cumsum(letters == _END)
    starts = np.flatnonzero((letters[:-1] == _BLANK) & (letters[1:] > _BLANK))
    numbers, where = _grams(letters, starts)
    rows = _rows(table, numbers)
    known = np.flatnonzero(rows)
    # Within a line the order of n-grams says nothing.
    known = known[np.argsort(line[where[known]].astype(np.uint16), kind="stable")]
    of_line = line[where[known]]
    first = np.flatnonzero(np.diff(of_line, prepend=-1))
    sums = np.zeros((lines, table.width))
    if len(first):
        sums[of_line[first]] = _added(table, rows[known] - 1, first)
    return np.bincount(line[starts], minlength=lines), sums[:, : table.languages]


def _added(table: GramTable, rows: Places, first: Places) -> NDArray[np.uint16]:
    """The sums of these rows of levels, of each run of rows that begins at one of the `first`.

    Four languages are added at once, in the quarters of one number, which what is heard of a text cannot overflow.
    """
    levels = np.frombuffer(table.levels, "<u8").reshape(-1, table.width // EIGHT).take(rows, axis=0)
    even = np.add.reduceat(levels & _EVEN, first, axis=0)
    levels >>= _BYTE
    levels &= _EVEN
    odd = np.add.reduceat(levels, first, axis=0)
    return np.stack([even.view("<u2"), odd.view("<u2")], axis=-1).reshape(len(first), table.width)


def _grams(letters: Letters, starts: Places) -> tuple[Numbers, Places]:
    """The numbers of all words and n-grams, each as often as it stands there, and where each begins."""
    inner = letters > _BLANK
    three = np.flatnonzero(inner[1:-1])
    four = np.flatnonzero(inner[1:-2] & inner[2:-1])
    code = letters.astype(np.uint64)
    threes = code[:-2] + code[1:-1] * _POWERS[1] + code[2:] * _POWERS[2]
    fours = threes[:-1] + code[3:] * _POWERS[3]
    numbers = np.concatenate([threes[three], fours[four], _words(code, starts)])
    return _stirred(numbers), np.concatenate([three, four, starts])


def _words(code: Numbers, starts: Places) -> Numbers:
    """The numbers of the words that begin at the blanks at `starts`, with the blanks on both sides."""
    blanks = np.flatnonzero(code == _BLANK)
    ends = blanks[np.searchsorted(blanks, starts) + 1] + 1
    sums = np.zeros(len(code) + 1, np.uint64)
    ahead, back = _powers(len(code).bit_length())
    np.cumsum(code * ahead[: len(code)], out=sums[1:])
    found: Numbers = (sums[ends] - sums[starts]) * back[starts]
    return found


@cache
def _powers(bits: int) -> tuple[Numbers, Numbers]:
    """The powers of what letters are multiplied by, as many as such a number may say, and what undoes each."""
    bases = np.array([[LETTER], [pow(LETTER, -1, WHOLE + 1)]], np.uint64)
    powers = np.repeat(bases, 1 << bits, axis=1)
    powers[:, 0] = 1
    ahead, back = np.multiply.accumulate(powers, axis=1)
    return ahead, back


def _stirred(numbers: Numbers) -> Numbers:
    half = np.uint64(HALF)
    numbers = (numbers ^ numbers >> half) * np.uint64(STIR)
    return numbers ^ numbers >> half


def _rows(table: GramTable, numbers: Numbers) -> Places:
    """The row of each n-gram, counted from 1; 0 for those that say nothing."""
    bits = table.bits
    slots, marks = np.frombuffer(table.slots, _CELL), np.frombuffer(table.marks, _CELL)
    own = numbers.astype(_CELL)

    def lying(at: Numbers, own: NDArray[np.uint32]) -> Places:
        rows: Places = slots.take(at.astype(np.int64)).astype(np.int64)
        # an empty slot is compared with the last mark, whatever it is
        rows[(rows == 0) | (marks.take(rows - 1, mode="wrap") != own)] = 0
        return rows

    found = lying(numbers >> np.uint64(64 - bits), own)
    left = np.flatnonzero(found == 0)
    found[left] = lying(numbers[left] >> np.uint64(64 - 2 * bits) & np.uint64((1 << bits) - 1), own[left])
    return found
