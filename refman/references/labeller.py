"""Which token is what: a linear-chain CRF over the tokens of references, a batch at a time, its weights loaded once.

The weights and their card stand beside this file (`labeller.npz`, `labeller.md`); `python -m refman.training` makes
them again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from refman.languages import find_notes
from refman.model import Span
from refman.references.decode import decode
from refman.references.features import view
from refman.references.token import Token, tokenise
from refman.references.weights import Weights

WEIGHTS = "labeller.npz"
OTHER = "other"
_NUMBERING = re.compile(r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,3}\s?[.)](?=\s*[^\W\d_])|\u2116\s?\d{1,3}[.)]?(?=\s))\s*")
_TOO_LONG = 4_000
"""Tokens of one reference that are labelled; what stands behind is `other` (a reference has 20 to 200)."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reference's tokens with the label of each and the labeller's probability (0 to 1) for it."""

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    probabilities: tuple[float, ...]


def visible_tokens(text: str) -> list[Token]:
    """The tokens that are labelled: all but a number at the start and language notes, which rules read for certain."""
    skip: list[Span] = [note.span for note in find_notes(text)]
    numbering = _NUMBERING.match(text)
    if numbering and numbering.end():
        skip.append(numbering.span())
    return tokenise(text, tuple(skip))


def label(texts: Sequence[str]) -> list[Labelled]:
    """The labelled tokens of references, in their order."""
    tokens = [visible_tokens(text) for text in texts]
    seen = [found[:_TOO_LONG] for found in tokens]
    lengths = np.array([len(found) for found in seen if found], np.int64)
    if not len(lengths):
        return [Labelled((), (), ()) for _ in texts]
    weights = _weights()
    scores = weights.score([view(found) for found in seen if found])
    numbers, probabilities = decode(scores, lengths, weights.transitions)
    names = [weights.labels[number] for number in numbers.tolist()]
    chances = probabilities.tolist()
    labelled, at = [], 0
    for found, shown in zip(tokens, seen, strict=True):
        end, rest = at + len(shown), len(found) - len(shown)
        labels = (*names[at:end], *(OTHER,) * rest)
        labelled.append(Labelled(tuple(found), labels, (*chances[at:end], *(0.0,) * rest)))
        at = end
    return labelled


@cache
def _weights() -> Weights:
    with resources.files("refman.references").joinpath(WEIGHTS).open("rb") as file:
        return Weights(file)
