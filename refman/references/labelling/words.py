"""What words say by how they look and by what is known of them, for many words at once."""

import numpy as np

from refman.references.labelling import features as f
from refman.references.labelling import gazetteer
from refman.references.labelling.coded import Coded
from refman.references.labelling.kind_words import Classes
from refman.references.labelling.letters import SCRIPTS, SHAPES, Letters
from refman.references.labelling.weights import Ids, Scores, Weights

NEAR = [d for d in range(-f.REACH, f.REACH + 1) if d]
"""The places from which neighbours see a token."""
_PLACES = np.arange(len(NEAR))
_LENGTHS = f.LONG + 1
_NAMES = gazetteer.WORD + 1


class Words:
    """The weights of the looks of words, of their classes, and of the names that they are known to be."""

    def __init__(self, weights: Weights, classes: Classes, letters: Letters) -> None:
        self._letters = letters
        self._marks = [(names[0], names) if names else ("", ()) for names in classes.names]
        self._marks += [(shape, ()) for shape in SHAPES]
        self._has_mark = np.array([bool(names) for names in classes.names])
        self.mark_ids = np.array([weights.mark_id(mark) for mark, _ in self._marks], np.int32)
        """By the numbers of marks."""
        self._looks = Coded(weights, len(SHAPES) * SCRIPTS * _LENGTHS, self._look)
        self._lexical = Coded(weights, len(classes.names), lambda code: f.class_features(classes.names[code]))
        self._known = Coded(weights, len(SHAPES) * _NAMES, _known)
        self._marked = Coded(weights, len(self._marks) * len(NEAR), self._mark)
        self.codes = len(self._marks) * _NAMES
        """How many codes there are."""
        self._named = Coded(weights, _NAMES * len(NEAR), _named)

    def _look(self, code: int) -> list[str]:
        code, length = divmod(code, _LENGTHS)
        shape, script = divmod(code, SCRIPTS)
        return f.look_features(SHAPES[shape], self._letters.scripts[script], length)

    def _mark(self, code: int) -> list[str]:
        mark, place = divmod(code, len(NEAR))
        return f.mark_features(*self._marks[mark], NEAR[place])

    def marks(self, shapes: Ids, classes: Ids) -> Ids:
        """The number of the mark of each word: of its classes, or else of its shape."""
        marks: Ids = np.where(self._has_mark[classes], classes, len(self._has_mark) + shapes)
        return marks

    def to_themselves(self, shapes: Ids, scripts: Ids, lengths: Ids, classes: Ids, known: Ids) -> Scores:
        """What words say to themselves but by their letters; `known` are the names that they are known to be."""
        looks = (shapes * SCRIPTS + scripts) * _LENGTHS + np.minimum(lengths, f.LONG)
        said = self._looks.rows(looks)
        said += self._known.rows(shapes * _NAMES + known)
        lexical = np.flatnonzero(classes)
        said[lexical] += self._lexical.rows(classes[lexical])
        return said

    def code(self, marks: Ids, known: Ids) -> Ids:
        """What words say to neighbours depends on their marks and the names that they are known to be."""
        codes: Ids = marks * _NAMES + known
        return codes

    def to_neighbours(self, codes: Ids) -> Scores:
        """What words of these codes say to each of their neighbours, one row for each."""
        marks, known = np.divmod(codes, _NAMES)
        said = self._marked.rows(marks[:, None] * len(NEAR) + _PLACES)
        said += self._named.rows(known[:, None] * len(NEAR) + _PLACES)
        return said


def _known(code: int) -> list[str]:
    shape, known = divmod(code, _NAMES)
    names = gazetteer.names(known)
    return [*f.name_features(names, 0), *f.known_look_features(SHAPES[shape], names)]


def _named(code: int) -> list[str]:
    known, place = divmod(code, len(NEAR))
    return f.name_features(gazetteer.names(known), NEAR[place])
