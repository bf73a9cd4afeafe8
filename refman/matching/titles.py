"""What titles say of a record being the work: letters and words of the record's title in print, and of the read title.

A reference that has a title of its own, another one, is not that without any; a record whose title is that of the
printed journal or book is the whole, not the part.
"""

from collections.abc import Iterable

from refman.matching.compare import is_other_part, words
from refman.matching.letters import folded, plain, share, threes
from refman.matching.near import is_near, near
from refman.matching.printed import Printed
from refman.model import Entry

_TITLES = ("title", "original-title", "title-translation", "title-short")
_MOST = 3
_ALIKE = 0.5
_THE_SAME = 0.9
_WHOLE = "whole"


def title_evidence(ours: Printed, entry: Entry, record: Entry) -> dict[str, float]:
    """The evidence of the titles by name."""
    texts = titles(record)
    title = max((near(text, ours) for text in texts), default=0.0)
    shared = max((share(threes(text), ours.threes) for text in texts), default=0.0)
    length = max((len(threes(text)) for text in texts), default=0)
    lacking = min((plain(text) - ours.plain for text in texts), key=len, default=frozenset())
    missing = len(lacking)
    lost = sum(not is_near(word, ours) for word in lacking) if title >= _ALIKE else missing
    read = read_title(entry)
    readings = [read] if folded(read) else []
    read_shared = _shared(readings, texts)
    return {
        "title": title,
        "title-torn": title - shared,
        "title-whole": max(0.0, title - 0.8) * 5,
        "title-exact": float(title > 0.97),
        "title-none": float(length == 0),
        "title-long": title * min(1.0, length / 50),
        "title-missing": min(missing, _MOST) / _MOST,
        "title-lost": min(lost, _MOST) / _MOST,
        "title-number": float(any(_has_other_number(text, ours) for text in texts[:1])),
        "title-host": float(read_shared < _ALIKE and _is_host(entry, texts)),
        "read-title": read_shared,
        "read-title-missing": _missing(readings, texts),
        "read-title-part": float(any(is_other_part(words(a), words(b)) for a in readings for b in texts[:1])),
        "untitled": float(not readings),
    }


def read_title(entry: Entry) -> str:
    """The title that was read of a reference; nothing where all of the text stands for one, since nothing was read."""
    field = entry.fields.get("title")
    return "" if field is None or field.origin.detail == _WHOLE else str(field.value)


def titles(record: Entry) -> list[str]:
    """All readings of a record's titles that have letters."""
    found = []
    for name in _TITLES:
        field = record.fields.get(name)
        found += [str(reading.value) for reading in (field, *field.rivals)] if field else []
    return [text for text in found if folded(text)]


def _shared(readings: Iterable[str], texts: list[str]) -> float:
    """How much of the title that was read stands in the record's titles; 0 where either is absent."""
    return max((share(threes(one), threes(text)) for one in readings for text in texts), default=0.0)


def _missing(readings: Iterable[str], texts: list[str]) -> float:
    """How many words of the title that was read the record's titles have not, 1 for many."""
    least = min((len(plain(one) - plain(text)) for one in readings for text in texts), default=0)
    return min(least, _MOST) / _MOST


def _has_other_number(text: str, ours: Printed) -> bool:
    return any(word.isdecimal() and word not in ours.plain for word in plain(text))


def _is_host(entry: Entry, texts: list[str]) -> bool:
    host = threes(str(entry.value("container-title") or ""))
    found = map(threes, texts)
    return bool(host) and any(min(share(host, text), share(text, host)) >= _THE_SAME for text in found)
