"""The vectors that a network begins with: for each token of a table the sum of those of its own features."""

import numpy as np

from refman.references.labelling import features as f
from refman.references.labelling import gazetteer
from refman.references.labelling.rows import Rows, distinct
from refman.references.labelling.spelling import Spelling
from refman.references.labelling.table import WORD, Table
from refman.references.labelling.weights import Ids, Scores, Weights
from refman.references.labelling.words import Words


class Vectors:
    """Worked out when a token is asked for first, and kept until its table begins anew."""

    def __init__(self, weights: Weights, table: Table) -> None:
        self._weights, self._table = weights, table
        self._words, self._spelling = Words(weights, table.classes, table.letters), Spelling(weights)
        self._start()

    def _start(self) -> None:
        self._age = self._table.age
        self._vectors = Rows(np.float32, len(self._weights.labels))
        # by the number of a token, the row of its vector; the first row is that of tokens that nobody asked for
        self._places = np.zeros(len(self._table.looked), np.int32)
        self._vectors.put(np.zeros((1, len(self._weights.labels)), np.float32))
        self._looks: list[Scores] = []

    def of(self, numbers: Ids) -> Scores:
        """The vector of each of the tokens, row after row."""
        if self._age != self._table.age or len(self._places) < len(self._table.looked):
            self._start()
        new = numbers[self._places.take(numbers) == 0]
        if len(new):
            self._learn(distinct(new))
        vectors: Scores = self._vectors.table.take(self._places.take(numbers), axis=0)
        return vectors

    def _learn(self, new: Ids) -> None:
        table, weights = self._table, self._weights
        is_word = table.flags.take(new) & WORD > 0
        words, others = new[is_word], new[~is_word]
        shapes, scripts, lengths = table.looked[words].astype(np.int64).T
        known = table.known.take(words) & gazetteer.WORD
        said = self._words.to_themselves(shapes, scripts, lengths, table.classed.take(words).astype(np.int64), known)
        lows = [table.texts[number].lstrip().casefold() for number in words.tolist()]
        self._put(words, self._spelling.added(said, lows, weights.low_ids(lows)))
        for look in table.alike[len(self._looks) :]:
            rows = [weights.row(name) for name in f.token_features(look, 0)]
            self._looks.append(weights.sums(rows, [len(rows)])[0])
        if len(others):
            self._put(others, np.array([self._looks[look] for look in table.looked[others, 0].tolist()]))

    def _put(self, numbers: Ids, vectors: Scores) -> None:
        first = self._vectors.put(vectors)
        self._places[numbers] = np.arange(first, first + len(numbers))
