"""Printed references and what a document says of them for programs, put together."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from refman.model import Entry, Reference
from refman.patterns import Late

_NOT_WORD = Late(r"[\W_]+")
_SHORTEST = 8
_SHARE = 0.5


def attach(known: Sequence[Entry], printed: Sequence[Entry]) -> list[Entry]:
    """The printed references in their order, each that an entry is known for as that entry.

    Known entries that were not found among the printed follow where most were not: the printed list is another one,
    or there is none. A known entry that is printed more than once stands for each.
    """
    titles = [(entry, _folded(_title(entry)), _marks(entry)) for entry in known]
    titles = [(entry, title, marks) for entry, title, marks in titles if len(title) >= _SHORTEST]
    found: list[Entry] = []
    used: set[int] = set()
    for entry in printed:
        text = _folded(entry.reference.text if entry.reference else "")
        match = next((own for own, title, marks in titles if title in text and any(m in text for m in marks)), None)
        if match is not None:
            used.add(id(match))
        found.append(replace(match, reference=entry.reference) if match is not None else entry)
    rest = [entry for entry in known if id(entry) not in used]
    return found + (rest if len(used) <= _SHARE * len(known) else [])


def _title(entry: Entry) -> str:
    title = entry.text("title")
    return title.value if title else ""


def _marks(entry: Entry) -> list[str]:
    """What a printed reference to the work shows beside its title: the year, a name."""
    issued = entry.date("issued")
    years = [str(issued.to_json()["date-parts"][0][0])] if issued and issued.parts else []
    people = [name.family or name.literal for name in (*entry.names("author"), *entry.names("editor"))]
    return [mark for mark in (*years, *map(_folded, people)) if mark]


def _folded(text: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _NOT_WORD.sub("", plain).casefold()


def headings(references: Sequence[Reference]) -> list[tuple[str, int]]:
    """The headings of the lists that the references stand in, with their subheadings, each with their number.

    Example:
        >>> from refman.model import Place
        >>> headings([Reference("Қабдолов З. Сөз өнері. 1983.", place=Place(1, "Әдебиеттер", "Кітаптар"))])
        [('Әдебиеттер, Кітаптар', 1)]
    """
    counts = Counter(reference.place for reference in references if reference.place)
    return [(", ".join(filter(None, (place.heading, place.subheading))), count) for place, count in counts.items()]
