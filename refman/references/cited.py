"""What footnotes add to the pages of a work: the page meant, a note: "pp. 21-27: 23", "p. 45, nota 12"."""

import re

from refman.references.spans import Found

_TAIL = re.compile(
    r"(?P<page>[\dIVXLCivxlc]+(?:\s?[-\u2010-\u2015]\s?[\dIVXLCivxlc]+)?)"
    r"(?:,?\s\(?(?:nota|note|n|nn|nt|Anm|fig|figg|tav|tavv|pl|doc|spec|part|in\spart(?:icolare)?|esp|especially|at|here|hier|ici|qui|e\spassim|et\spassim|passim|cit)\b.*"
    r"|\s?:\s\d+.*|,?\s\((?:qui|here|p|hier|esp|at)\b.*)",
    re.DOTALL,
)
_RANGE = re.compile(r"\d\s?[-\u2010-\u2015]\s?\d")
_COLON = re.compile(r"\s?:\s(?:p\.\s)?")


def cut_cited(text: str, found: Found) -> None:
    """Leaves the pages of the work alone."""
    pages = found.get("page")
    if not pages:
        return
    first = pages[0]
    if len(pages) > 1 and _RANGE.search(first.text) and _COLON.fullmatch(text, first.span[1], pages[1].span[0]):
        found["page"] = pages = [first]
    tail = _TAIL.fullmatch(first.text) if not first.text[-1:].isdigit() or " " in first.text else None
    if tail and first.is_whole:
        pages[0] = first._replace(text=tail["page"], span=(first.span[0], first.span[0] + tail.end("page")))
