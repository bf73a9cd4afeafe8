"""Which token is what: a linear-chain CRF over the tokens of one reference, its weights loaded once.

The weights and their card stand beside this file (`labeller.crfsuite.gz`, `labeller.md`); `python -m refman.training`
makes them again.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

import pycrfsuite

from refman.languages import find_notes
from refman.model import Span
from refman.references.features import features
from refman.references.token import Token, tokenise

WEIGHTS = "labeller.crfsuite.gz"
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


def label(text: str) -> Labelled:
    """The labelled tokens of a reference."""
    tokens = visible_tokens(text)
    seen = tokens[:_TOO_LONG]
    if not seen:
        return Labelled(tuple(tokens), (OTHER,) * len(tokens), (0.0,) * len(tokens))
    tagger, _ = _tagger()
    tagger.set(features(seen))
    labels = tagger.tag()
    probabilities = [tagger.marginal(name, i) for i, name in enumerate(labels)]
    rest = len(tokens) - len(seen)
    return Labelled(tuple(tokens), (*labels, *(OTHER,) * rest), (*probabilities, *(0.0,) * rest))


@cache
def _tagger() -> "tuple[pycrfsuite.Tagger, bytes]":
    """The tagger and its weights, which CRFsuite reads in place and which must live as long as it does."""
    weights = gzip.decompress(resources.files("refman.references").joinpath(WEIGHTS).read_bytes())
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(weights)
    return tagger, weights
