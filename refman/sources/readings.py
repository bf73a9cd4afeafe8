"""What may have been meant by a DOI that is registered nowhere: where it ends is a reading, not print."""

import re

from refman.model import Entry, Field, bare_doi, normal_doi

_TAILS = (
    re.compile(r"[?&#].*$"),
    re.compile(r"/(?:abstract|abs|full|fulltext|full-text|html|pdf|epdf|epub|meta|summary|references)/?$"),
    re.compile(r"\.(?:pdf|html?|full|short|abstract|xml|epub)$"),
    re.compile(r"v\d{1,2}$"),
    re.compile(
        r"(?<=[\da-z)])[.,;:]?\s*(?:\(|\[)?(?:accessed|available|retrieved|abstract|abs|pmid|pmc|epub|published|issn|isbn|"
        r"google|crossref|https?:|www\.|doi|arxiv|[\u0400-\u04ff]).*$"
    ),
    re.compile(r"[\"'\u201c\u201d\u00ab\u00bb|\\^{}].*$"),
)
"""What stands behind a DOI and is none of it: parts of an address, and words that nothing parts from it."""
_LONGEST_REST = 40
_MOST = 4


def other_readings(doi: str, rest: str = "") -> list[str]:
    """The normal DOIs that may be meant, likeliest first; `rest` is what is printed behind it.

    Example:
        >>> other_readings("10.1146/annurev.1/abstract?a=b"), other_readings("10.1080/2158", ". 2022.2127 (in English)")
        (['10.1146/annurev.1/abstract', '10.1146/annurev.1'], ['10.1080/2158.2022.2127'])
    """
    found: list[str] = []
    part = re.match(r"(\S*)\s+(\S*\d\S*)", rest[:_LONGEST_REST])
    if part:
        found.append(doi + part[1] + part[2])
    shorter = doi.lower()
    for tail in _TAILS:
        shorter = tail.sub("", shorter)
        found.append(shorter)
    normal = dict.fromkeys(normal_doi(one) for one in found)
    return [one for one in normal if one and one != normal_doi(doi)][:_MOST]


def readings_of(entry: Entry) -> list[str]:
    """The other readings of the DOI that an entry prints; none where its reader set it."""
    field = entry.fields.get("DOI")
    if field is None or field.origin.kind == "user":
        return []
    return other_readings(bare_doi(str(field.value)) or "", _behind(entry, field))


def _behind(entry: Entry, field: Field) -> str:
    """What is printed behind the DOI, with the stop that was not taken for a part of it."""
    span, printed = field.origin.span, entry.reference.text if entry.reference else ""
    if span is None or not printed:
        return ""
    end = printed.rfind(str(field.value), 0, span[1])
    return printed[end + len(str(field.value)) :] if end >= 0 else printed[span[1] :]
