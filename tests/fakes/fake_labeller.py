"""What the labeller would say of a text whose labels are given."""

from collections.abc import Sequence
from itertools import groupby

from refman.references.labelling.kind_words import telling
from refman.references.labelling.labeller import OTHER, Labelled
from refman.references.labelling.token import tokenise

SURE = 0.9


def by_token(text: str, labels: Sequence[str]) -> Labelled:
    """The text with one label a token."""
    tokens = tokenise(text)
    assert len(tokens) == len(labels), [token.text for token in tokens]
    labelled = Labelled()
    for label, places in groupby(range(len(tokens)), lambda place: labels[place]):
        run = [tokens[place] for place in places]
        if label != OTHER:
            labelled.runs.append((label, run[0].start, run[-1].end, SURE))
    words = [(token, label) for token, label in zip(tokens, labels, strict=True) if token.kind == "word"]
    for place, (token, label) in enumerate(words):
        for name in (label, "first") if place < 2 else (label,):
            labelled.telling.setdefault(name, set()).update(telling(token.text.casefold()))
    labelled.links.extend((token.start, token.end) for token in tokens if token.kind in {"url", "doi"})
    return labelled


def by_piece(pieces: Sequence[tuple[str, str]]) -> tuple[str, Labelled]:
    """The text of labelled pieces, and what the labeller says of it; a token belongs to the piece it starts in."""
    text, borders = "", []
    for name, piece in pieces:
        text += piece
        borders.append((len(text), name))
    return text, by_token(text, [next(name for end, name in borders if token.start < end) for token in tokenise(text)])
