"""The labeller's own reading of lines as XML, for a person to correct and to train with."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from refman.references.labelling import labeller
from refman.training.labelled import OTHER, Piece, label, pieces_of

_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], " ")


def draft(texts: Sequence[str]) -> str:
    """The lines as labelled XML, empty ones left out; what stands between the elements has no label.

    Example:
        >>> draft(["Әуезов М. Абай жолы. – Алматы, 1983."]).splitlines()[2].strip()[:61]
        '<sequence><author>Әуезов М.</author> <title>Абай жолы</title>'
    """
    lines = [" ".join(text.translate(_ILLEGAL).split()) for text in texts]
    rows = [_sequence(line) for line in lines if line]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<dataset>", *rows, "</dataset>", ""])


def _sequence(text: str) -> str:
    pieces = label(pieces_of(text, *labeller.tokens_and_labels(text)), "draft").segments
    return f"  <sequence>{''.join(map(_element, pieces))}</sequence>"


def _element(piece: Piece) -> str:
    name, text = piece
    return escape(text) if name == OTHER else f"<{name}>{escape(text)}</{name}>"
