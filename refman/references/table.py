"""The tokens met so far as rows of numbers, so that all that is known of a batch's tokens is looked up at once.

A token is known by its text with the white space before it. What `features` says of it is worked out when it is met
first; the sums of its weights stand in rows, one for itself and one for each place that a neighbour sees it from.
"""

import zlib
from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from refman.languages import lexicon
from refman.references import features as f
from refman.references import gazetteer
from refman.references.features import REACH, Own
from refman.references.kind_words import telling
from refman.references.rows import Rows
from refman.references.spelling import Spelling
from refman.references.token import kind_of
from refman.references.weights import Weights

Numbers = NDArray[np.int32]
WORD, LINK, SPACED, DOT, LONG, HOST, SLASH, YEAR, ROUND, CYRILLIC, BEGINS, TELLS = (1 << bit for bit in range(12))
OPEN_QUOTE, CLOSE_QUOTE, STRAIGHT_QUOTE = (1 << bit for bit in range(12, 15))
BRACKET, SEEN, SIGN = 15, 18, 26
"""Where in the flags the numbers of brackets (3 bits), of what is seen on the left (7) and of signs (5) begin."""
DIGITS = 1 << 25
BRACKETS = f.OPEN
CLOSING = len(BRACKETS) + 1
SIGNS = tuple(sorted(f.SIGNS))
_SIGN_OF = {sign: number for number, sign in enumerate(SIGNS, 1)}
EDGE_ID = 0
_LIMIT = 32_000
"""Tokens that are remembered; then the table starts anew, so that memory does not grow with the references."""
_LONG = 8
"""Letters from which on longer words look alike."""
_NOTHING: frozenset[str] = frozenset()
_NEAR = [d for d in range(-REACH, REACH + 1) if d]


class Table(dict[str, int]):
    """The number of each token; the columns and rows stand at this number."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights
        self._spelling = Spelling(weights)
        self._pending: list[str] = []
        self._start()

    def __missing__(self, spaced: str) -> int:
        number = self[spaced] = len(self)
        self._pending.append(spaced)
        return number

    def numbers(self, tokens: Iterable[str], count: int) -> Numbers:
        """The number of each token; the columns and rows of new ones are filled in."""
        if len(self) > _LIMIT:
            self._start()
        found = np.fromiter(map(self.__getitem__, tokens), np.int32, count)
        if self._pending:
            self._learn()
        return found

    def _start(self) -> None:
        self.clear()
        width = len(self._weights.labels)
        self._columns = [Rows(np.int32) for _ in range(6)]
        self._itself, self._near = Rows(np.float32, width), Rows(np.float32, len(_NEAR), width)
        self.tells: list[frozenset[str]] = []
        self.capitals: list[int] = []
        self.onward: list[bytes | None] = []
        self._look_of: dict[tuple[object, ...], int] = {}
        self._alone, self._passed = Rows(np.bool_), Rows(np.bool_)
        self._looks, self._own = Rows(np.int32, 4), Rows(np.float32, width)
        self._near_of: dict[tuple[object, ...], int] = {}
        # the edge of a reference is a token, too
        self._pending = [f.EDGE]
        self[f.EDGE] = EDGE_ID
        self._learn()

    def _learn(self) -> None:
        """Fills in what stands at the numbers of the tokens that were met."""
        pending, self._pending = self._pending, []
        bare = [spaced.lstrip() for spaced in pending]
        lows = [text.casefold() for text in bare]
        kinds = [*map(kind_of, bare)]
        hashes = [zlib.crc32(low.encode()) for low in lows]
        known = gazetteer.kinds(hashes)
        looks = self._look_numbers(bare, lows, kinds, known)
        self.capitals += [
            crc if bits & gazetteer.OPENING and text[0].isupper() else 0
            for text, crc, bits in zip(bare, hashes, known, strict=True)
        ]
        self.tells += [telling(low) if kind == "word" else _NOTHING for low, kind in zip(lows, kinds, strict=True)]
        self.onward += [
            f" {low}".encode() if kind == "word" else b"" if text in f.WITHIN_PHRASES else None
            for text, low, kind in zip(bare, lows, kinds, strict=True)
        ]
        self._alone.put(np.array(known) & gazetteer.PHRASE > 0)
        self._passed.put(np.array([text in f.WITHIN_PHRASES for text in bare]))
        words = [at for at, kind in enumerate(kinds) if kind == "word"]
        self._put_columns(looks, words, lows, [[*map(len, pending)], [*map(len, bare)]])
        itself = self._own.table.take(looks, axis=0)
        itself[words] = self._spelling.added(itself[words], [lows[at] for at in words])
        self._itself.put(itself)
        self.alone, self.passed = self._alone.table, self._passed.table
        """Which words are known phrases by themselves, and which tokens stand within phrases but do not count."""
        self.itself, self.near = self._itself.table, self._near.table.reshape(-1, itself.shape[1])
        self.flags, self.marks, self.lows, self.nears, self.lengths, self.bare_lengths = (
            column.table for column in self._columns
        )

    def _put_columns(self, looks: list[int], words: list[int], lows: list[str], lengths: list[list[int]]) -> None:
        flags, marks, low_ids, nears = self._looks.table[looks].T.copy()
        first, end = self._itself.count, self._itself.count + len(looks)
        flags[np.greater(lengths[0], lengths[1])] |= SPACED
        flags[[bool(told) for told in self.tells[first:end]]] |= TELLS
        flags[np.array(self.capitals[first:end], np.int64) > 0] |= BEGINS
        low_id, heard = self._weights.low_id, self._weights.told_near
        low_ids[words] = [low_id(lows[at]) for at in words]
        hearing = [at for at in words if lows[at] in heard]
        nears[hearing] = self._heard(nears[hearing].tolist(), [lows[at] for at in hearing])
        # a token's neighbours find what it says in rows of all six
        for column, values in zip(self._columns, (flags, marks, low_ids, nears * len(_NEAR), *lengths), strict=True):
            column.put(np.array(values, np.int32))

    def _look_numbers(self, bare: list[str], lows: list[str], kinds: list[str], known: list[int]) -> list[int]:
        """The number of the look of each token: of what many tokens have in common."""
        classes, found = lexicon().classes, []
        for text, low, kind, bits in zip(bare, lows, kinds, known, strict=True):
            key: tuple[object, ...] = (kind, "" if kind in f.LINKS else text)
            if kind == "word":
                key = (f.shape(text), f.script(text), min(len(text), _LONG), classes(low), bits & gazetteer.WORD)
            elif kind == "number":
                key = (kind, f.number_look(text), min(len(text), _LONG))
            number = self._look_of.get(key)
            if number is None:
                number = self._look_of[key] = self._look(Own(kind if kind in f.LINKS else text, kind))
            found.append(number)
        return found

    def _look(self, one: Own) -> int:
        """The number of a new look: what one token says for all that look as it does."""
        weights, is_word = self._weights, one.kind == "word"
        named = (name for name in f.token_features(one, 0) if not is_word or not name.startswith(f.SPELLING))
        rows = [row for row in map(weights.row, named) if row != weights.none] or [weights.none]
        near = self._marked(one)
        if not is_word and one.low in weights.told_near:
            (near,) = self._heard([near], [one.low])
        self._own.put(weights.sums(rows, [len(rows)]))
        return self._looks.put(np.array([[_flags(one), weights.mark_id(one.mark), weights.low_id(one.low), near]]))

    def _marked(self, one: Own) -> int:
        """The number of what a token says to its neighbours, but for its word."""
        key = (one.mark, one.classes, one.names)
        number = self._near_of.get(key)
        if number is None:
            weights = self._weights
            named = [[name for name in f.token_features(one, d) if not name.startswith(f"w{d:+}=")] for d in _NEAR]
            rows = [[weights.none, *map(weights.row, names)] for names in named]
            sums = weights.sums([*chain.from_iterable(rows)], [*map(len, rows)])
            number = self._near_of[key] = self._near.put(sums[None])
        return number

    def _heard(self, nears: list[int], lows: list[str]) -> list[int]:
        """The numbers of what tokens say to neighbours who hear their words, by what they say without them."""
        keys = [*zip(nears, lows, strict=True)]
        new = [key for key in dict.fromkeys(keys) if key not in self._near_of]
        said = self._near.table[[near for near, _ in new]]
        for d, known in self._weights.near_words:
            said[:, _NEAR.index(d)] += self._weights.rows([known.get(low, self._weights.none) for _, low in new])
        first = self._near.put(said)
        self._near_of.update(zip(new, range(first, first + len(new)), strict=True))
        return [self._near_of[key] for key in keys]


def _flags(one: Own) -> int:
    flags = 0
    if one.classes or one.kind != "word":
        flags = f.seen_bits(one) << SEEN | _SIGN_OF.get(one.mark, 0) << SIGN
    if one.kind == "word":
        flags |= WORD | CYRILLIC * (one.script == "C")
        return flags | LONG if len(one.text) > 3 else flags
    flags |= LONG
    if one.kind in f.LINKS:
        return flags | LINK
    text = one.text
    flags |= (
        DIGITS * (one.kind == "number")
        | YEAR * (one.low == "YEAR")
        | DOT * (text == ".")
        | HOST * (text == "//")
        | SLASH * (text == "/")
    )
    flags |= ROUND * (text == "(") | STRAIGHT_QUOTE * (text == '"')
    flags |= OPEN_QUOTE * (text in f.QUOTES_OPEN) | CLOSE_QUOTE * (text in f.QUOTES_CLOSE)
    if text in f.CLOSE:
        return flags | CLOSING << BRACKET
    return flags | (BRACKETS.find(text) + 1) << BRACKET
