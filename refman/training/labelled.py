"""A labelled reference: what the labeller learns from, and the labels there are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from refman.references.labelling.labeller import visible_tokens
from refman.references.labelling.token import Token

Piece = tuple[str, str]
"""A label and the text it stands for."""

OTHER = "other"

LABELS = frozenset(
    """author editor translator responsibility title title-translation container-title collection-title publisher
    publisher-place issued accessed volume issue page number-of-pages edition number genre medium event archive
    ISBN ISSN DOI URL note citation-number other""".split()
)
"""Every label of the scheme; `responsibility` is a second statement of the authors, which the entry does not need."""

_PADDED = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reference cut into labelled pieces, whose texts joined are the reference as it stands.

    Example:
        >>> Labelled((("title", "Физика"), ("other", ". "), ("issued", "2017")), "example").text
        'Физика. 2017'
    """

    segments: tuple[Piece, ...]
    source: str

    @property
    def text(self) -> str:
        """The reference as one string."""
        return "".join(text for _, text in self.segments)


def label(pieces: Iterable[Piece], source: str) -> Labelled:
    """The pieces as one reference: empty ones dropped, neighbours that are `other` joined, values without outer blanks.

    Example:
        >>> label([("author", "Абай "), ("other", ""), ("other", "– "), ("issued", "1995")], "example").segments
        (('author', 'Абай'), ('other', ' – '), ('issued', '1995'))
    """
    merged: list[Piece] = []
    for name, text in pieces:
        for piece in _bare(name, text):
            if merged and merged[-1][0] == piece[0] == OTHER:
                merged[-1] = (OTHER, merged[-1][1] + piece[1])
            else:
                merged.append(piece)
    return Labelled(tuple(_without_outer_blanks(merged)), source)


def _bare(name: str, text: str) -> list[Piece]:
    found = _PADDED.fullmatch(text)
    if name == OTHER or not found:
        return [(OTHER, text)] if text else []
    before, value, after = found.groups()
    return [piece for piece in ((OTHER, before), (name, value), (OTHER, after)) if piece[1]]


def _without_outer_blanks(pieces: list[Piece]) -> list[Piece]:
    if pieces:
        pieces[0] = (pieces[0][0], pieces[0][1].lstrip())
        pieces[-1] = (pieces[-1][0], pieces[-1][1].rstrip())
    return [piece for piece in pieces if piece[1]]


def labelled_tokens(line: Labelled) -> tuple[list[Token], list[str]]:
    """The tokens of a training line and their labels; a token belongs to the segment it starts in."""
    text, borders = "", []
    for name, part in line.segments:
        text += part
        borders.append((len(text), name))
    tokens = visible_tokens(text)
    labels, at = [], 0
    for token in tokens:
        while borders[at][0] <= token.start:
            at += 1
        labels.append(borders[at][1])
    return tokens, labels


def pieces_of(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Piece]:
    """The reference cut where the labels of its tokens change; what stands between two labels is `other`."""
    pieces: list[Piece] = []
    end = 0
    for token, name in zip(tokens, labels, strict=True):
        if pieces and name == pieces[-1][0] and name != OTHER and not _skipped(text[end : token.start]):
            pieces[-1] = (name, pieces[-1][1] + text[end : token.end])
        else:
            pieces += [(OTHER, text[end : token.start]), (name, text[token.start : token.end])]
        end = token.end
    return [*pieces, (OTHER, text[end:])]


def _skipped(between: str) -> bool:
    """Whether more than white space stands between two tokens: a note that the labeller does not see."""
    return bool(between.strip())
