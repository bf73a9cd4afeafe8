"""A reference made comparable, as it was printed: what was made of it in reading does little harm."""

import re
from dataclasses import dataclass
from functools import lru_cache

from refman.languages import lexicon
from refman.matching.compare import latin, skeleton, words
from refman.matching.letters import bare, folded, of_three
from refman.matching.torn import squeezed
from refman.model import Entry

_LINK = re.compile(r"(?:https?://|doi:?\s*|www\.)\S+", re.I)
_UNDATED = re.compile(r"[(\[]?\bn\.\s?d\.[)\]]?")
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_RANGE = re.compile(r"(?<![\w\u2010-\u2015-])(\w*\d\w*)\s?[\u2010-\u2015-]\s?(\w*\d\w*)(?![\w\u2010-\u2015-])")
_MARK = re.compile(r"^\s*(?:[\[(]\d{1,3}[\])]|\d{1,3}[\])]?)[.]?\s*(?=\D)|^\d{1,3}(?=(?:19|20)\d\d\s)")
"""The number of a reference in its list, whose blank may be lost ("12016 IEEE"); a torn year ("(199 0)") is none."""
_SILENT = frozenset({"DOI", "URL", "abstract", "language", "ISBN", "ISSN"})


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference made comparable: its folded letters in threes, its words as they are and folded, its numbers.

    `ranges` are the first and last pages, and all else that a dash parts so; `torn` is the text without blanks where a
    number in it may be torn, else nothing; `is_cut` says that more people are meant than are printed.
    """

    threes: frozenset[str]
    letters: str
    plain: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    years: frozenset[int]
    ranges: frozenset[tuple[str, str]] = frozenset()
    torn: str = ""
    is_cut: bool = False
    text: str = ""


def printed(entry: Entry) -> Printed:
    """The reference as it was printed, or as its fields have it."""
    return _printed(entry.reference.text if entry.reference and entry.reference.text else fields_text(entry))


def fields_text(entry: Entry) -> str:
    """The values of the fields, their rivals too, without links and numbers of identification."""
    parts = []
    for name, field in entry.fields.items():
        if name in _SILENT:
            continue
        for reading in (field, *field.rivals):
            value = reading.value
            parts.append("; ".join(str(person) for person in value) if isinstance(value, tuple) else str(value))
    return " ".join(parts)


@lru_cache(maxsize=8_192)
def _printed(text: str) -> Printed:
    plain = _UNDATED.sub(" ", _LINK.sub(" ", _MARK.sub("", text, count=1)))
    found = latin(plain).split()
    numbers = [number.lstrip("0") or "0" for number in _NUMBER.findall(" ".join(found))]
    years = frozenset(int(year) for year in _YEAR.findall(plain))
    letters = folded(plain)
    plain_words = frozenset(bare(word) for word in found)
    return Printed(
        of_three(letters),
        letters,
        plain_words,
        frozenset(map(skeleton, found)),
        frozenset(numbers),
        years,
        frozenset((bare(first), bare(last)) for first, last in _RANGE.findall(plain.casefold())),
        squeezed(plain),
        "\u2026" in plain or any("et-al" in lexicon().classes(word) for word in words(plain).split()),
        " ".join(found),
    )
