"""Works to print: true records where there are, filled up from true journals, houses, towns and names."""

import json
import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from refman.training.synthesis_numbers import numbers, url
from refman.training.synthesis_people import Person

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"\{([a-z0-9-]+)\}")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_KAZAKH = re.compile("[\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456]", re.IGNORECASE)
_DAMAGED = re.compile(r"//| / |\n|\[|\]|https?:|\s-\s?$|\.\.\.|^\W|[<>{}|=&\\]|\u2026")

Day = tuple[int, int, int]
"""Year, month, day."""

Record = Mapping[str, Any]
Lists = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Work:
    """The facts of a work: text by field, people by role, days by field."""

    kind: str
    text: dict[str, str]
    people: dict[str, list[Person]] = field(default_factory=dict)
    days: dict[str, Day] = field(default_factory=dict)


def lists(name: str) -> dict[str, Any]:
    """A data file of the workshop."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def phrase(rng: random.Random, words: Lists, name: str) -> str:
    """A phrase from the list of that name, each {word} in it drawn from its own list; the first letter capital."""
    text = rng.choice(words[name])
    while found := _WORD.search(text):
        drawn = rng.choice(words[found[1]]) if found[1] in words else _number(rng, found[1])
        text = text[: found.start()] + drawn + text[found.end() :]
    return text[:1].upper() + text[1:]


_RANGES = {
    "n": (1, 1800),
    "m": (1, 30),
    "k": (1, 2500),
    "l": (1, 90),
    "j": (91, 210),
    "y": (1994, 2024),
    "y2": (55, 99),
}


def _number(rng: random.Random, name: str) -> str:
    return str(rng.randint(*_RANGES[name]))


_LISTED_TITLES = {
    "law": "laws",
    "code": "codes",
    "patent": "patent-titles",
    "standard": "standard-titles",
    "archive": "archives",
}
_LISTED_HOSTS = {"chapter": "containers", "conference": "conferences", "newspaper": "newspapers", "webpage": "sites"}
_LISTED_NUMBERS = {"law": "lawnumbers", "code": "lawnumbers", "standard": "standard", "archive": "shelfmarks"}
_KINDS: Mapping[str, tuple[str, ...]] = {
    "book": ("book", "bookmany", "multivolume", "collected"),
    "article-journal": ("article",),
    "article-newspaper": ("newspaper",),
    "chapter": ("chapter",),
    "paper-conference": ("conference", "chapter"),
    "thesis": ("thesis",),
    "webpage": ("webpage",),
    "report": ("report",),
    "patent": ("patent",),
}


_TRUE = 0.7
"""The chance that a work rests on a true record, where there are records enough not to repeat them all the time."""
_ENOUGH = 100
_JOINTS = [" : ", ": ", "; ", ", "]


class Shelf:
    """The stock of one language: draws works of a kind, each with every field that a template may ask for."""

    def __init__(self, shared: Path, language: str) -> None:
        self._shared = shared
        self._language = language
        self._stock: Lists = lists(f"stock_{language}")
        self._values: Lists = lists(f"words_{language}")["values"]

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind."""
        records = self._records.get(kind, [])
        record = rng.choice(records) if rng.random() < min(_TRUE, len(records) / _ENOUGH) else {}
        year = self._year(record, rng)
        return Work(
            kind,
            {name: value.strip() for name, value in self._texts(kind, record, rng).items() if value},
            self._people(kind, record, rng),
            {
                "issued": (year, rng.randint(1, 12), rng.randint(1, 28)),
                "accessed": (rng.randint(2005, 2026), rng.randint(1, 12), rng.randint(1, 28)),
                "lawyear": (year, 1, 1),
            },
        )

    def _year(self, record: Record, rng: random.Random) -> int:
        found = re.search(r"1[89]\d\d|20[0-2]\d", str(record.get("issued", "")))
        if found:
            return int(found.group())
        return rng.randint(1995, 2025) if rng.random() < 0.75 else rng.randint(1925, 1994)

    def _people(self, kind: str, record: Record, rng: random.Random) -> dict[str, list[Person]]:
        authors = [Person.of(each["family"], each["given"]) for each in record.get("author", []) if each.get("given")]
        if not authors or rng.random() < 0.3:
            authors = rng.sample(self._persons, rng.choice([1, 1, 1, 1, 2, 2, 3, 3, 4, 5]))
        if kind == "bookmany":
            authors = rng.sample(self._persons, rng.choice([4, 4, 4, 5, 6]))
        if kind in {"webpage", "report", "book"} and rng.random() < 0.07:
            authors = [Person(rng.choice(self._stock["organisations"]))]
        return {
            "author": authors[:1] if kind == "thesis" else authors,
            "editor": rng.sample(self._persons, rng.choice([1, 1, 1, 2, 2, 3])),
            "translator": rng.sample(self._persons, rng.choice([1, 1, 1, 2])),
        }

    def _texts(self, kind: str, record: Record, rng: random.Random) -> dict[str, str]:
        texts = {name: rng.choice(values) for name, values in self._values.items()}
        texts |= numbers(rng) | self._of_acts(kind, rng)
        texts |= {
            "kind": rng.choice(self._values.get(f"kind-{kind}", self._values["kind"])),
            "genre": self._genre(rng),
            "event": rng.choice(self._stock["event"]),
            "event-day": rng.choice(self._stock["event-day"]),
            "title": self._title(kind, record, rng),
            "title-translation": rng.choice(self._translations),
            "container-title": self._known(record, "container-title") or self._host(kind, rng),
            "publisher": self._publisher(kind, record, rng),
            "publisher-place": self._known(record, "publisher-place") or rng.choice(self._places),
            "preprint": rng.choice(self._stock["preprints"]),
            "URL": self._link(record) or url(rng, rng.choice(self._stock["domains"])),
        }
        if kind == "multivolume" and rng.random() < 0.8:
            texts["volume"] = str(rng.randint(1, 12))
        texts["host-short"] = _short(texts["container-title"], rng)
        return texts

    def _of_acts(self, kind: str, rng: random.Random) -> dict[str, str]:
        """The fields that only laws, patents, standards and archives have."""
        if kind not in _LISTED_TITLES:
            return {}
        lists_of = {"lawkind": "lawkinds", "lawhost": "lawhosts", "lawsystem": "lawsystems", "document": "documents"}
        texts = {name: rng.choice(self._stock[key]) for name, key in lists_of.items()}
        texts["patent-index"] = rng.choice(self._stock["patent-index"])
        texts["organisation"] = rng.choice(self._publishers)
        if kind in _LISTED_NUMBERS:
            texts["number"] = phrase(rng, self._stock, _LISTED_NUMBERS[kind])
        return texts

    def _genre(self, rng: random.Random) -> str:
        genre = phrase(rng, self._values, "genre")
        return genre if rng.random() < 0.2 else genre[:1].lower() + genre[1:]

    def _publisher(self, kind: str, record: Record, rng: random.Random) -> str:
        if kind == "thesis":
            return self._known(record, "publisher") or rng.choice(self._stock["schools"])
        publisher = self._known(record, "publisher") or rng.choice(self._publishers)
        joint = rng.random() < 0.04
        return rng.choice(_JOINTS).join([publisher, rng.choice(self._publishers)]) if joint else publisher

    def _link(self, record: Record) -> str:
        link = str(record.get("URL", ""))
        return "" if re.search(r"[\s{}\\]", link) else link

    def _known(self, record: Record, name: str) -> str:
        value = str(record.get(name, ""))
        is_fit = 1 < len(value) < 110 and not _DAMAGED.search(value) and not value.isdigit() and _is_balanced(value)
        return "" if not is_fit or (name == "publisher" and ":" in value) else value.rstrip(" ,;")

    def _title(self, kind: str, record: Record, rng: random.Random) -> str:
        title = self._without_genre(str(record.get("title", "")))
        if title and self._is_title(title):
            return title.rstrip(" .,:;")
        if kind in _LISTED_TITLES:
            return phrase(rng, self._stock, _LISTED_TITLES[kind])
        if kind == "webpage" and rng.random() < 0.2:
            return rng.choice(self._stock["manuals"])
        if rng.random() < self._phrased:
            return phrase(rng, self._stock, "titles")
        return rng.choice(self._titles)

    _phrased = 0.4
    """The chance that a title without a record is put together from the lists."""

    def _is_title(self, title: str) -> bool:
        """Whether the string is a title and nothing besides, such as the number of a volume."""
        return len(title) < 230 and not _DAMAGED.search(title) and not _of_a_set().search(title) and _is_balanced(title)

    def _without_genre(self, title: str) -> str:
        for sign in (":", ". "):
            head, found, tail = title.rpartition(sign)
            if found and tail.strip().casefold().startswith(_genre_stems()):
                title = head
        return title

    def _host(self, kind: str, rng: random.Random) -> str:
        if kind in _LISTED_HOSTS:
            return phrase(rng, self._stock, _LISTED_HOSTS[kind])
        if "journals" in self._stock and (not self._journals or rng.random() < self._composed):
            return phrase(rng, self._stock, "journals")
        return rng.choice(self._journals)

    _composed = 0.85
    """The chance that a journal is put together from the lists, not taken from the records."""

    @cached_property
    def _records(self) -> dict[str, list[Record]]:
        by_kind: dict[str, list[Record]] = {}
        for record in self._all_records():
            for kind in _KINDS.get(record["type"], ()):
                by_kind.setdefault(kind, []).append(record)
        return by_kind

    def _all_records(self) -> Iterator[Record]:
        for name in ("works_ru", "works_ru_short") if self._language == "ru" else ("works_kk",):
            yield from map(json.loads, self._lines(f"{name}.jsonl"))

    def _lines(self, name: str) -> list[str]:
        path = self._shared / "corpus" / "metadata" / name
        return path.read_text(encoding="utf-8").splitlines()

    @cached_property
    def _titles(self) -> list[str]:
        lines = [self._without_genre(line).strip(" .,:;") for line in self._lines(f"titles_{self._language}.txt")]
        return [line for line in lines if 4 < len(line) < 200 and self._is_title(line)] + self._sentences

    @cached_property
    def _sentences(self) -> list[str]:
        """Short sentences without their last stop, which serve as titles where titles are few."""
        lines = [line for line in self._lines(f"sentences_{self._language}.txt") if 20 < len(line) < 75]
        few = {"kk": 2500, "ru": 400}[self._language]
        return [line.rstrip(".") for line in lines if line.endswith(".") and line.count(".") == 1][:few]

    @cached_property
    def _translations(self) -> list[str]:
        """Titles in another language: Russian ones for a Kazakh work, Kazakh ones for a Russian work."""
        other = "kk" if self._language == "ru" else "ru"
        lines = self._lines(f"titles_{other}.txt")
        return [line.strip(" .,:;") for line in lines if 12 < len(line) < 120 and self._is_title(line)]

    @cached_property
    def _journals(self) -> list[str]:
        names = [line.split("\t")[0] for line in self._lines("journals_ru_kk.tsv")[1:]]
        return [name for name in names if len(name) < 110 and self._is_own(name)]

    @cached_property
    def _publishers(self) -> Sequence[str]:
        printed = [line.split("\t")[0] for line in self._lines("publishers_ru_kk.tsv")[1:]]
        fit = [name.rstrip(" ,;") for name in printed if 2 < len(name) < 60 and self._is_own(name) and ":" not in name]
        return [*list(self._stock["publishers"]) * 3, *fit, *self._named_houses]

    @property
    def _named_houses(self) -> list[str]:
        """Given names as names of small houses, so that an unknown name behind a dash is not taken for a town."""
        given = sorted({person.given[0] for person in self._persons if person.is_full})
        return random.Random(2).sample(given, 30) if self._language == "kk" else []

    @cached_property
    def _places(self) -> Sequence[str]:
        """The places of the list, and among every four one of the many towns."""
        towns = [line.split("\t")[0] for line in self._lines("places_ru_kk.tsv")[1:] if f" {self._language} " in line]
        fit = [name for name in towns if 2 < len(name) < 24 and not _DAMAGED.search(name)]
        listed = list(self._stock["places"])
        return listed * (3 * len(fit) // len(listed) + 1) + fit

    def _is_own(self, name: str) -> bool:
        """Whether the name is undamaged and, where that can be told, of this language."""
        own = bool(_KAZAKH.search(name)) == (self._language == "kk")
        return own and bool(_CYRILLIC.search(name)) and not _DAMAGED.search(name) and _is_balanced(name)

    @cached_property
    def _persons(self) -> list[Person]:
        return [person for person in self._all_persons() if len(person.family) > 1]

    def _all_persons(self) -> Iterator[Person]:
        """People of the works, and people put together from lists of names."""
        if self._language == "ru":
            named = [line.split("\t")[:2] for line in self._lines("names_in_works.tsv")[1:]]
            yield from (Person.of(family, given) for family, given in named if given)
        names: dict[tuple[str, str], list[str]] = {}
        for name in map(json.loads, self._lines("names.jsonl")):
            if name["language"] == self._language:
                names.setdefault((name["kind"], name["sex"]), []).append(name["name"])
        rng = random.Random(1)
        for _ in range(4000):
            yield _put_together(names, rng)


def _is_balanced(text: str) -> bool:
    """Whether quotes and brackets are closed."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "\u00ab\u00bb", "\u201c\u201d"))


@cache
def _of_a_set() -> re.Pattern[str]:
    """What tells of a volume, a part or a number within a title."""
    return re.compile(
        rf"(?:^|[\s.,:;(-])(?:{'|'.join(lists('slips')['sets']['marks'])})\s?\.?\s?(?:\d|[IVX]+\b)", re.IGNORECASE
    )


@cache
def _genre_stems() -> tuple[str, ...]:
    """How the words of genre begin that may stand behind a title."""
    return tuple(lists("slips")["sets"]["genres"])


def _short(title: str, rng: random.Random) -> str:
    """The first letters of a journal's words, or its words cut short."""
    words = re.findall(r"[^\W\d_]+", title)
    if rng.random() < 0.6:
        return "".join(word[0].upper() if len(word) > 3 else word[0] for word in words if len(word) > 2)
    return " ".join(f"{word[: rng.randint(3, 5)]}." if len(word) > 6 else word for word in words)


def _put_together(names: Mapping[tuple[str, str], list[str]], rng: random.Random) -> Person:
    sex = rng.choice(["male", "female"])
    fathers = names.get(("patronymic", sex), names["given", "male"])
    father = rng.choice(fathers) if rng.random() < 0.6 else ""
    family = re.sub(r"\s", "", rng.choice(names["surname", sex]))
    return Person.of(family, f"{rng.choice(names['given', sex])} {father}")
