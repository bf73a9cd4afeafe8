"""Dates that were taken for other numbers, and years that end a name: "Zeitung, 12.9.2015", "Jugend 2000. Bd. 1"."""

import re

from refman.references.spans import Found, Stretch, clear

_DAY = re.compile(r"(?<![\d.])[0-3]?\d\.\s?[01]?\d\.\s?(?:19|20)\d\d(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERS = frozenset({"volume", "issue", "page", "number", "issued"})
_BOOK = frozenset({"publisher", "editor"})
_ENDED = re.compile(r"\.?[\s)]*[.,:]\s*+(?!\d)")


def put_dates(text: str, found: Found) -> None:
    """Puts a day in figures together, and a year that belongs to a name there."""
    dated = found.get("issued", ())
    if "volume" in found and "issue" in found and dated:
        _put_day(text, found)
    if len(found.get("issued", ())) > 1 and not _BOOK.isdisjoint(found):
        for name in ("title", "container-title"):
            if name in found:
                _join_year(text, found, name)


def _put_day(text: str, found: Found) -> None:
    """A day whose parts were taken for a volume and an issue."""
    volume, issue = found["volume"][0], found["issue"][0]
    day = _DAY.match(text, volume.span[0])
    if day and volume.span[1] < issue.span[0] < day.end():
        clear(found, _NUMBERS, day.span())
        found["issued"] = [*found.get("issued", ()), Stretch("issued", day[0], day.span(), volume.probability)]


def _join_year(text: str, found: Found, name: str) -> None:
    """The year at the end of a book's name, where the year of print stands elsewhere."""
    last = found[name][-1]
    for year in found["issued"]:
        if year.span[0] == last.span[1] + 1 and text[last.span[1]] == " " and _ENDED.match(text, year.span[1]):
            others = [part for part in found["issued"] if part is not year]
            if not any(_YEAR.search(part.text) for part in others):
                return
            whole = (last.span[0], year.span[1])
            found[name][-1] = last._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
            found["issued"] = others
            return
