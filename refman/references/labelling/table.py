"""The tokens met so far as rows of numbers, so that all that is known of a batch's tokens is looked up at once.

A token is known by its text with the white space before it. What `features` says of it is worked out when it is met
first; the sums of its weights stand in rows, one for itself and one for each place that a neighbour sees it from.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain, count, islice

import numpy as np
from numpy.typing import NDArray

from refman.languages import language_names, may_name
from refman.references.labelling import features as f
from refman.references.labelling import gazetteer, hashes
from refman.references.labelling.features import Own
from refman.references.labelling.kind_words import Classes
from refman.references.labelling.letters import CYRILLIC as CYRILLIC_SCRIPT
from refman.references.labelling.letters import Letters, Look, number_look
from refman.references.labelling.rows import Rows, distinct
from refman.references.labelling.spelling import Spelling
from refman.references.labelling.token import kind_of
from refman.references.labelling.weights import NEAR_WORDS, Ids, Scores, Weights
from refman.references.labelling.words import NEAR, Words

Numbers = NDArray[np.int32]
Columns = Numbers | Ids
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
_LIMIT = 24_000
"""Tokens that are remembered; then the table starts anew, so that memory does not grow with the references."""
_SHORT = 3
"""Letters of the longest word before a full stop that may abbreviate it."""
_SEEING = slice(NEAR.index(NEAR_WORDS[0]), NEAR.index(NEAR_WORDS[-1]) + 1)
PASSED = hashes.LONGEST + 1
"""The size of a sign that stands within phrases, which are looked up without it."""


class Table:
    """The tokens that were met; the columns and rows stand at their numbers."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._spelling, self.letters, self.classes = Spelling(weights), Letters(), Classes()
        self._words = Words(weights, self.classes, self.letters)
        self._class_flags = np.array([*map(_class_flags, self.classes.names)], np.int32)
        self._class_flags[[bool(told) for told in self.classes.told]] |= TELLS
        self._joiner = hashes.Joiner()
        self.age = 0
        """How often it began anew; what was learned of tokens by their numbers before holds no more."""
        self._start()

    def numbers(self, tokens: Iterable[str], size: int) -> Ids:
        """The number of each token; the columns and rows of new ones are filled in."""
        known = len(self._numbers)
        found = np.fromiter(map(self._numbers.__getitem__, tokens), np.int64, size)
        if len(self._numbers) > known:
            new = [*islice(reversed(self._numbers), len(self._numbers) - known)]
            self._learn(new[::-1])
        return found

    def __len__(self) -> int:
        """How many tokens are remembered."""
        return len(self._numbers)

    def forget(self) -> None:
        """Begins anew where there are too many tokens; the numbers that were given are no longer known then."""
        if len(self) > _LIMIT:
            self._start()

    def told(self, numbers: Ids) -> list[frozenset[str]]:
        """What each of the tokens tells of the kind of a work."""
        return [self.classes.told[classes] for classes in self.classed[numbers].tolist()]

    def joined(self, before: hashes.Hashes, numbers: Ids) -> hashes.Hashes:
        """The hashes of phrases with these words behind them."""
        return self._joiner.joined(before, self.hashes[numbers], self.sizes[numbers])

    def _start(self) -> None:
        # a token that is asked for and not there is numbered by it
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        width = len(self._weights.labels)
        self._columns = [Rows(np.int32) for _ in range(6)]
        self._known, self._sizes, self._hashes = Rows(np.uint8), Rows(np.uint8), Rows(np.uint32)
        self._classed, self._naming = Rows(np.int32), Rows(np.bool_)
        self._itself, self._near = Rows(np.float32, width), Rows(np.float32, len(NEAR), width)
        self._looked = Rows(np.int32, 3)
        self.texts: list[str] = []
        """The tokens, with the white space before them."""
        self.alike: list[Own] = []
        """One token of each look that others have in common."""
        self.age += 1
        self._look_of: dict[object, int] = {}
        self._looks, self._own = Rows(np.int32, 4), Rows(np.float32, width)
        self._near_of = np.full(self._words.codes, -1, np.int32)
        # the edge of a reference is a token, too
        self.numbers([f.EDGE], 1)

    def _learn(self, pending: list[str]) -> None:
        """Fills in what stands at the numbers of the tokens that are new, in their order."""
        bare = [*map(str.lstrip, pending)]
        look = Look(bare, self.letters)
        columns = np.zeros((4, len(bare)), np.int32)
        itself = np.empty((len(bare), len(self._weights.labels)), np.float32)
        others = np.flatnonzero(~look.is_word)
        looks = [self._look_number(bare[at]) for at in others.tolist()]
        columns[:, others], itself[others] = self._looks.table[looks].T, self._own.table[looks]
        looked = np.stack([look.shapes(), look.scripts(), look.lengths], axis=1)
        words = np.flatnonzero(look.is_word)
        lows = [bare[at].casefold() for at in words.tolist()]
        columns[:, words], itself[words] = self._learn_words(bare, lows, look, looked[words])
        looked[others, 0] = looks
        self._looked.put(looked.astype(np.int32))
        self.texts += pending
        self._put_naming(bare, lows, look)
        columns[0] |= SPACED * (look.lengths < [*map(len, pending)])
        # a token's neighbours find what it says in rows of all six
        columns[3] *= len(NEAR)
        self._itself.put(itself)
        for column, values in zip(self._columns, (*columns, [*map(len, pending)], look.lengths), strict=True):
            column.put(np.array(values, np.int32))
        self._show()

    def _show(self) -> None:
        self.looked = self._looked.table
        """Of each word its shape, its script and its length; of what is none the number of its look, first."""
        self.itself, self.near = self._itself.table, self._near.table.reshape(-1, len(self._weights.labels))
        self.flags, self.marks, self.lows, self.nears, self.lengths, self.bare_lengths = (
            column.table for column in self._columns
        )
        self.classed = self._classed.table
        """The number of the classes of each word."""
        self.naming = self._naming.table
        """Which tokens may name a language."""
        self.known, self.sizes, self.hashes = self._known.table, self._sizes.table, self._hashes.table
        """What is known of each word by itself, its size in bytes (0 for what ends a phrase), and its hash."""

    def _learn_words(
        self, bare: list[str], lows: list[str], look: Look, looked: Ids
    ) -> tuple[tuple[Columns, ...], Scores]:
        """The first four columns of the words, and what they say to themselves; the rest is put down."""
        words = np.flatnonzero(look.is_word)
        known = self._put_phrases(bare, words, lows)
        numbers = self.classes.of(lows, look.is_mixed[words])
        classed = np.zeros(len(bare), np.int32)
        classed[words] = numbers
        self._classed.put(classed)
        shapes, scripts, lengths = looked.T
        flags = WORD | self._class_flags[numbers] | LONG * (lengths > _SHORT) | CYRILLIC * (scripts == CYRILLIC_SCRIPT)
        flags |= BEGINS * (look.begins_capital[words] & (known & gazetteer.OPENING > 0))
        marks = self._words.marks(shapes, numbers)
        names = known & gazetteer.WORD
        itself = self._words.to_themselves(shapes, scripts, lengths, numbers, names)
        ids = self._weights.low_ids(lows)
        nears = self._heard(self._near_numbers(self._words.code(marks, names)), ids)
        columns = flags, self._words.mark_ids[marks], ids, nears
        return columns, self._spelling.added(itself, lows, ids)

    def _near_numbers(self, codes: Ids) -> Numbers:
        """The numbers of what words of these codes say to their neighbours."""
        new = distinct(codes[self._near_of[codes] < 0])
        first = self._near.put(self._words.to_neighbours(new))
        self._near_of[new] = range(first, first + len(new))
        return self._near_of[codes]

    def _put_naming(self, bare: list[str], lows: list[str], look: Look) -> None:
        naming = np.zeros(len(bare), bool)
        naming[look.is_word] = np.fromiter(map(language_names().__contains__, lows), bool, len(lows))
        # a word of one alphabet names a language as it stands or not at all
        odd = np.flatnonzero(~(look.is_of_one | look.is_number)).tolist()
        naming[odd] = [may_name(bare[at]) for at in odd]
        self._naming.put(naming)

    def _put_phrases(self, bare: list[str], words: Ids, lows: list[str]) -> NDArray[np.uint8]:
        """What is known of each word by itself; put down with what phrases ask for."""
        known, sizes = np.zeros(len(bare), np.uint8), np.zeros(len(bare), np.uint8)
        sizes[[at for at, text in enumerate(bare) if text in f.WITHIN_PHRASES]] = PASSED
        found = np.zeros(len(bare), np.uint32)
        written = [*map(str.encode, lows)]
        found[words] = np.fromiter(map(zlib.crc32, written), np.uint32, len(written))
        known[words] = gazetteer.kinds(found[words])
        lengths = np.fromiter(map(len, written), np.int64, len(written))
        sizes[words] = lengths * (lengths <= hashes.LONGEST)
        self._known.put(known)
        self._sizes.put(sizes)
        self._hashes.put(found)
        return known[words]

    def _look_number(self, text: str) -> int:
        """The number of the look of a token that is no word: of what many of them have in common."""
        kind = kind_of(text)
        key = (number_look(text), min(len(text), f.LONG)) if kind == "number" else kind if kind in f.LINKS else text
        number = self._look_of.get(key)
        if number is None:
            number = self._look_of[key] = self._look(Own(kind if kind in f.LINKS else text, kind))
        return number

    def _look(self, one: Own) -> int:
        """The number of a new look: what one token says for all that look as it does."""
        weights = self._weights
        rows = [row for row in map(weights.row, f.token_features(one, 0)) if row != weights.none] or [weights.none]
        named = [[weights.none, *map(weights.row, f.token_features(one, d))] for d in NEAR]
        near = self._near.put(weights.sums([*chain.from_iterable(named)], [*map(len, named)])[None])
        self._own.put(weights.sums(rows, [len(rows)]))
        self.alike.append(one)
        return self._looks.put(
            np.array([[_flags(one), weights.mark_id(one.mark), *weights.low_ids([one.low]), near]], np.int32)
        )

    def _heard(self, nears: Numbers, lows: Ids) -> Numbers:
        """The numbers of what words say to neighbours who hear them, by those of what they say without themselves."""
        hearing, words = self._weights.near_words(lows)
        said = self._near.table[nears[hearing]]
        said[:, _SEEING] += words
        first = self._near.put(said)
        nears[hearing] = range(first, first + len(hearing))
        return nears


def _class_flags(classes: tuple[str, ...]) -> int:
    """What stands in the flags of words of these classes, whose first one is their mark."""
    return f.class_bits(classes) << SEEN | _SIGN_OF.get(classes[0], 0) << SIGN if classes else 0


def _flags(one: Own) -> int:
    """What stands in the flags of a token that is no word."""
    flags = f.seen_bits(one) << SEEN | _SIGN_OF.get(one.mark, 0) << SIGN | LONG
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
