"""Which token is what: a linear-chain CRF over the tokens of references, a batch at a time, its weights loaded once.

The weights and their card stand beside this file (`labeller.npz`, `labeller.md`); `python -m refman.training` makes
them again. `refman train` makes a user's own, which `use_weights` puts in their place.
"""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np

from refman.errors import NotWeights
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


def use_weights(path: Path | None) -> None:
    """Label with the weights of this file from now on, in this process; None stands for those of the package.

    Raises:
        NotWeights: the file cannot be read, or is not for this version of refman.
    """
    global _chosen  # noqa: PLW0603 - the labeller has one set of weights, as a process has one language
    if path != _chosen:
        _weights.cache_clear()
        before, _chosen = _chosen, path
        try:
            _weights()
        except NotWeights:
            _chosen = before
            raise


_chosen: Path | None = None


@cache
def _weights() -> Weights:
    return package_weights() if _chosen is None else read_weights(_chosen)


def package_weights() -> Weights:
    """The weights that come with refman."""
    with resources.files("refman.references").joinpath(WEIGHTS).open("rb") as file:
        return Weights(file)


def read_weights(path: Path) -> Weights:
    """The weights of a file.

    Raises:
        NotWeights: the file cannot be read, or is not for this version of refman.
    """
    hint = "make them again with 'refman train', or go back to refman's own with 'refman train --reset'"
    try:
        with path.open("rb") as file:
            return Weights(file)
    except OSError as error:
        raise NotWeights(
            f"the weights cannot be read ({error.strerror or error})", where=str(path), hint=hint
        ) from error
    except NotWeights as error:
        raise NotWeights(error.what, where=str(path), hint=hint) from error
    except (KeyError, ValueError, EOFError, IndexError, zipfile.BadZipFile) as error:
        raise NotWeights("these are no weights of a labeller", where=str(path), hint=hint) from error
