"""English works, Russian and Kazakh works in Latin letters, and English titles of works in those languages."""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from refman.training.corpora import anystyle
from refman.training.synthesis_people import Person
from refman.training.synthesis_works import Record, Shelf, Work, lists

_MARKUP = re.compile(r"[<>{}|\\\n\[\]]|&\w+;|//| / |\.\.\.")
_UNFIT = re.compile(f"{_MARKUP.pattern}|[\u0400-\u04ff]")
_ENGLISH_KINDS = {
    "journal-article": "article-journal",
    "book-chapter": "chapter",
    "proceedings-article": "paper-conference",
}


class EnglishShelf(Shelf):
    """Articles of Crossref; books put together from the titles, houses and towns of AnyStyle's corpus."""

    _composed = 0.2

    def __init__(self, shared: Path) -> None:
        super().__init__(shared, "en")

    @cached_property
    def _works(self) -> list[dict[str, Any]]:
        path = self._shared / "crossref" / "bulk" / "works-slim.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [record for line in lines if (record := _record(json.loads(line)))]
        random.Random(0).shuffle(records)
        return list(_thinned(records))

    def _all_records(self) -> Iterator[Record]:
        yield from self._works

    @cached_property
    def _titles(self) -> list[str]:
        return [title for title in self._printed["title"] if 8 < len(title) < 160 and title.isascii()]

    @cached_property
    def _translations(self) -> list[str]:
        return [record["title"] for record in self._works if len(record["title"]) < 120]

    @cached_property
    def _journals(self) -> list[str]:
        return sorted({record["container-title"] for record in self._works if record["container-title"]})

    @cached_property
    def _publishers(self) -> Sequence[str]:
        return self._printed["publisher"]

    @cached_property
    def _places(self) -> Sequence[str]:
        return self._printed["publisher-place"]

    @cached_property
    def _printed(self) -> Mapping[str, list[str]]:
        """The values printed in AnyStyle's corpus, by label."""
        values: dict[str, list[str]] = {"title": [], "publisher": [], "publisher-place": []}
        for reference in anystyle(self._shared):
            if any(name == "publisher" for name, _ in reference.segments):
                for name, text in reference.segments:
                    if name in values and len(text) > 2 and not _UNFIT.search(text):
                        values[name].append(text)
        return values

    def _all_persons(self) -> Iterator[Person]:
        for record in self._works:
            for author in record["author"]:
                yield Person.of(author["family"], author["given"])


_SHARE = 40
"""So many works of one journal, that a few large ones do not crowd out the rest."""


def _thinned(records: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for record in records:
        seen[record["container-title"]] += 1
        if seen[record["container-title"]] <= _SHARE:
            yield record


def _record(work: dict[str, Any]) -> dict[str, Any] | None:
    title = " ".join((work.get("title") or [""])[0].split())
    hosts = work.get("container-title") or [""]
    authors = [name for name in work.get("author", []) if name.get("family") and name.get("given")]
    kind = _ENGLISH_KINDS.get(work.get("type") or "")
    if not kind or not title or not authors or _MARKUP.search(title) or len(title) > 230:
        return None
    return {
        "type": kind,
        "title": title.rstrip("."),
        "container-title": "" if _MARKUP.search(hosts[0]) else hosts[0].replace("&amp;", "&"),
        "author": [{"family": name["family"], "given": name["given"]} for name in authors],
        "issued": str(((work.get("issued") or {}).get("date-parts") or [[""]])[0][0]),
    }


class RomanisedShelf:
    """The works of another shelf in Latin letters, with an English translation of the title beside it.

    Args:
        base: whose works.
        english: where translations are drawn from.
        tables: the names of the tables of romanisation that may be used.
        note: the list of language notes.
        translated: whether the English title stands alone, not beside the romanised one.
    """

    def __init__(
        self, base: Shelf, english: EnglishShelf, tables: Sequence[str], note: str, *, translated: bool = False
    ) -> None:
        romanisation = lists("romanisation")
        self._base, self._english, self._translated = base, english, translated
        self._tables = [romanisation["plain"] | romanisation["tables"].get(name, {}) for name in tables]
        self._values = lists("words_latn")["values"]
        self._note = note

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind in Latin letters."""
        work, table = self._base.draw(kind, rng), rng.choice(self._tables)
        english = self._english.draw("article" if kind == "archive" else kind, rng).text
        text = {name: value if name in _KEPT else romanise(value, table) for name, value in work.text.items()}
        text |= {name: rng.choice(self._values[name]) for name in ("event", "genre", "archive-english")}
        text["language-note"] = rng.choice(self._values[self._note])
        text["language-note-bare"] = text["language-note"].lower()
        text["title-translation"], text["host-translation"] = english["title"], english["container-title"]
        if self._translated and kind != "archive":
            text["title"] = english["title"]
            del text["title-translation"]
        if self._translated and rng.random() < 0.6:
            text["container-title"] = english["container-title"]
        people = {role: [_in_latin(person, table) for person in named] for role, named in work.people.items()}
        return replace(work, text=text, people=people)


_KEPT = frozenset({"URL", "DOI", "ISBN", "ISSN"})


def romanise(text: str, table: Mapping[str, str]) -> str:
    """The text by the table, a capital letter giving capitals.

    Example:
        >>> romanise("Юла", {"ю": "yu", "л": "l", "а": "a"})
        'Yula'
    """
    letters = []
    for place, sign in enumerate(text):
        found = table.get(sign.lower())
        shouted = text[place + 1 : place + 2].isupper()
        letters.append(sign if found is None else found if sign.islower() else _capital(found, shouted))
    return "".join(letters)


def _capital(latin: str, shouted: bool) -> str:
    return latin.upper() if shouted else latin[:1].upper() + latin[1:]


def _in_latin(person: Person, table: Mapping[str, str]) -> Person:
    return Person(
        romanise(person.family, table),
        tuple(romanise(part, table) for part in person.given),
        tuple(romanise(part, table) for part in person.initials),
    )
