"""A corrected line of `refman parse --json-details` as labelled pieces: each value is looked for where it was read."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from refman.errors import NotLabelled
from refman.model import Span
from refman.references.labelling import labeller
from refman.training.labelled import LABELS, OTHER, Piece, pieces_of

_HIDDEN = frozenset({"responsibility", "note", "medium", "citation-number"})
"""Labels that no field shows: the labeller's own reading of them is kept."""
_LABEL_OF = {"event-title": "event"}


def from_details(text: str, fields: Mapping[str, Any], where: str) -> list[Piece]:
    """The reference cut into labelled pieces; what no field covers is `other`.

    Raises:
        NotLabelled: a field's value is not in the reference.
    """
    tokens, read = labeller.tokens_and_labels(text)
    labels = [name if name in _HIDDEN else OTHER for name in read]
    for variable, field in fields.items():
        name = _LABEL_OF.get(variable, variable)
        if name not in LABELS or name == OTHER:
            continue
        start, end = _place(text, variable, field if isinstance(field, dict) else {}, where)
        for at, token in enumerate(tokens):
            if start <= token.start < end:
                labels[at] = name
    return pieces_of(text, tokens, labels)


def _place(text: str, variable: str, field: Mapping[str, Any], where: str) -> Span:
    """Where the value stands: inside of the span if it is there, else anywhere in the reference."""
    value, span = field.get("value"), _span(field.get("span"), len(text))
    if isinstance(value, str | int) and str(value).strip():
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, str(value).split())) + r"(?!\w)")
        found = pattern.search(text, *span) if span else None
        if span and not found and _letters(str(value)) == _letters(text[slice(*span)]):
            return span
        found = found or pattern.search(text)
        if found:
            return found.span()
    if span is None or (isinstance(value, str) and variable not in _REWRITTEN):
        raise NotLabelled(f"the value of '{variable}' is not in the reference", where=where, hint="mend it or its span")
    return span


def _letters(text: str) -> str:
    """The letters and digits of a value, which it shares with what is printed where ligatures, stops or blanks differ.

    Example:
        >>> _letters("Phys. Rev. Lett.") == _letters("Phys. Rev. Lett"), _letters("classi\ufb01er")
        (True, 'classifier')
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


_REWRITTEN = frozenset(
    {"page", "volume", "issue", "number", "number-of-pages", "edition", "DOI", "URL", "ISBN", "ISSN"}
)
"""Variables whose values are printed otherwise than they are told; their spans are believed."""


def _span(found: Any, length: int) -> Span | None:
    is_pair = isinstance(found, list) and len(found) == 2 and all(isinstance(one, int) for one in found)
    return (found[0], found[1]) if is_pair and 0 <= found[0] < found[1] <= length else None
