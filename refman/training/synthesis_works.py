"""Works to print: true records where there are, filled up from true journals, houses, towns and names."""

import gzip
import json
import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from refman.training.synthesis_people import Person

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"\{([a-z0-9-]+)\}")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_KAZAKH = re.compile("[\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456]", re.IGNORECASE)
_DAMAGED = re.compile(r"//| / |\n|\[|\]|https?:|\s-\s?$|\.\.\.|^\W|[<>{}|=]")

Day = tuple[int, int, int]
"""Year, month, day."""


@dataclass(slots=True)
class Work:
    """The facts of a work: text by field, people by role, days by field."""

    kind: str
    language: str
    text: dict[str, str]
    people: dict[str, list[Person]] = field(default_factory=dict)
    days: dict[str, Day] = field(default_factory=dict)


Lists = Mapping[str, Sequence[str]]


def lists(name: str) -> dict[str, Any]:
    """A data file of the workshop."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def phrase(rng: random.Random, words: Lists, pattern: str) -> str:
    """The pattern with each {word} drawn from the list of that name, its first letter capital."""
    while found := _WORD.search(pattern):
        drawn = rng.choice(words[found[1]]) if found[1] in words else _number(rng, found[1])
        pattern = pattern[: found.start()] + drawn + pattern[found.end() :]
    return pattern[:1].upper() + pattern[1:]


def _number(rng: random.Random, name: str) -> str:
    low, high = {
        "n": (1, 1800),
        "m": (1, 30),
        "k": (1, 2500),
        "l": (1, 90),
        "j": (91, 210),
        "y": (1994, 2024),
        "y2": (55, 99),
    }[name]
    return str(rng.randint(low, high))


class Shelf:
    """The stock of one language: draws works of a kind, each with every field that a template may ask for."""

    def __init__(self, shared: Path, language: str) -> None:
        self.language = language
        self._metadata = shared / "corpus" / "metadata"
        self._shared = shared
        self.stock: Lists = lists(f"stock_{language}")
        self.values: Lists = lists(f"words_{language}")["values"]

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind."""
        records = self._records.get(kind, [])
        true = bool(records) and rng.random() < 0.7
        record = rng.choice(records) if true else {}
        work = Work(kind, self.language, {})
        work.text.update(self._filled(kind, record, rng))
        work.people.update(self._authors(kind, record, rng))
        year = self._year(record, rng)
        work.days["issued"] = (year, rng.randint(1, 12), rng.randint(1, 28))
        work.days["accessed"] = (rng.randint(2005, 2026), rng.randint(1, 12), rng.randint(1, 28))
        return work

    def person(self, rng: random.Random) -> Person:
        """A person."""
        return rng.choice(self._people)

    def _year(self, record: Mapping[str, Any], rng: random.Random) -> int:
        found = re.search(r"1[89]\d\d|20[0-2]\d", str(record.get("issued", "")))
        if found:
            return int(found.group())
        return rng.randint(1995, 2025) if rng.random() < 0.75 else rng.randint(1925, 1994)

    def _authors(self, kind: str, record: Mapping[str, Any], rng: random.Random) -> dict[str, list[Person]]:
        authors = [Person.of(each["family"], each["given"]) for each in record.get("author", []) if each.get("given")]
        count = rng.choice([1, 1, 1, 1, 2, 2, 3, 3, 4, 5])
        if not authors or rng.random() < 0.3:
            authors = [self.person(rng) for _ in range(count)]
        if kind in {"webpage", "report"} and "organisations" in self.stock and rng.random() < 0.15:
            authors = [Person(rng.choice(self.stock["organisations"]))]
        if kind == "thesis":
            authors = authors[:1]
        return {
            "author": authors,
            "editor": [self.person(rng) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))],
            "translator": [self.person(rng) for _ in range(rng.choice([1, 1, 1, 2]))],
        }

    def _filled(self, kind: str, record: Mapping[str, Any], rng: random.Random) -> dict[str, str]:
        text = {name: rng.choice(values) for name, values in self.values.items() if "-" not in name or name in _KEPT}
        text["kind"] = rng.choice(self.values.get(f"kind-{kind}", self.values["kind"]))
        text["genre"] = phrase(rng, self.values, rng.choice(self.values["genre"]))[:]
        text["genre"] = text["genre"] if rng.random() < 0.2 else text["genre"][:1].lower() + text["genre"][1:]
        text["event"] = rng.choice(self.stock["event"])
        text["event-day"] = rng.choice(self.stock["event-day"])
        text["title"] = self._title(record, rng)
        text["container-title"] = record.get("container-title") or self._host(kind, rng)
        text["publisher"] = self._known(record, "publisher") or rng.choice(self._publishers)
        text["publisher-place"] = self._known(record, "publisher-place") or rng.choice(self.stock["places"])
        text |= _numbers(rng)
        text["URL"] = str(record.get("URL") or self._url(rng))
        text["title-translation"] = rng.choice(self._titles)
        if kind == "thesis" and rng.random() < 0.6:
            text["publisher"] = rng.choice(
                self.stock.get(
                    "university",
                    self.values["institution-name"] if "institution-name" in self.values else self._publishers,
                )
            )
        return {name: value.strip() for name, value in text.items()}

    def _known(self, record: Mapping[str, Any], name: str) -> str:
        value = str(record.get(name, ""))
        return value if value and not _DAMAGED.search(value) and len(value) < 90 and not value.isdigit() else ""

    def _title(self, record: Mapping[str, Any], rng: random.Random) -> str:
        title = self._without_genre(str(record.get("title", "")))
        if title and not _DAMAGED.search(title) and len(title) < 230:
            return title.rstrip(" .,:;")
        if rng.random() < 0.5:
            return phrase(rng, self.stock, rng.choice(self.stock["titles"]))
        return rng.choice(self._titles)

    def _without_genre(self, title: str) -> str:
        head, colon, tail = title.rpartition(":")
        kinds = {kind.casefold() for kind in self.values["kind"]}
        return head if colon and tail.strip().casefold() in kinds else title

    def _host(self, kind: str, rng: random.Random) -> str:
        match kind:
            case "chapter":
                return phrase(rng, self.stock, rng.choice(self.stock["containers"]))
            case "conference":
                return phrase(rng, self.stock, rng.choice(self.stock["conferences"]))
            case "newspaper":
                return rng.choice(self.stock["newspapers"])
            case "webpage":
                return rng.choice(self.stock["sites"])
            case _:
                return self._journal(rng)

    def _journal(self, rng: random.Random) -> str:
        if "journals" in self.stock and (not self._journals or rng.random() < 0.85):
            return phrase(rng, self.stock, rng.choice(self.stock["journals"]))
        return rng.choice(self._journals)

    def _url(self, rng: random.Random) -> str:
        host = rng.choice(self.stock["domains"])
        path = rng.choice(_PATHS).format(
            n=rng.randint(10, 99999), y=rng.randint(2004, 2025), m=rng.randint(1, 12), s=rng.choice(_SLUGS)
        )
        return f"{rng.choice(['https://', 'https://', 'http://', 'http://', 'www.'])}{host}{path}".replace(
            "www.www.", "www."
        )

    @cached_property
    def _records(self) -> dict[str, list[dict[str, Any]]]:
        by_kind: dict[str, list[dict[str, Any]]] = {}
        for record in self._read_records():
            for kind in _KINDS.get(record["type"], ()):
                by_kind.setdefault(kind, []).append(record)
        return by_kind

    def _read_records(self) -> Iterator[dict[str, Any]]:
        names = {"ru": ("works_ru", "works_ru_short"), "kk": ("works_kk",)}.get(self.language, ())
        for name in names:
            with (self._metadata / f"{name}.jsonl").open(encoding="utf-8") as lines:
                yield from map(json.loads, lines)

    @cached_property
    def _titles(self) -> list[str]:
        lines = (self._metadata / f"titles_{self.language}.txt").read_text(encoding="utf-8").splitlines()
        titles = [
            self._without_genre(line).strip(" .,:;")
            for line in lines
            if not _DAMAGED.search(line) and 4 < len(line) < 200
        ]
        return titles + self._sentences if self.language == "kk" else titles

    @cached_property
    def _sentences(self) -> list[str]:
        """Short lines without their last stop, which serve as titles where titles are few."""
        lines = (self._metadata / "sentences_kk.txt").read_text(encoding="utf-8").splitlines()
        short = [
            line.rstrip(".") for line in lines if 20 < len(line) < 70 and line.endswith(".") and line.count(".") == 1
        ]
        return short[:500]

    @cached_property
    def _journals(self) -> list[str]:
        lines = (self._metadata / "journals_ru_kk.tsv").read_text(encoding="utf-8").splitlines()[1:]
        names = [line.split("\t")[0] for line in lines]
        names = [name for name in names if _CYRILLIC.search(name) and not _DAMAGED.search(name) and 3 < len(name) < 110]
        return [name for name in names if bool(_KAZAKH.search(name)) == (self.language == "kk")]

    @cached_property
    def _publishers(self) -> list[str]:
        return list(self.stock["publishers"])

    @cached_property
    def _people(self) -> list[Person]:
        people = [person for person in self._named() if len(person.family) > 1]
        random.Random(0).shuffle(people)
        return people

    def _named(self) -> Iterator[Person]:
        """People of the works, and people put together from lists of names."""
        if self.language == "ru":
            lines = (self._metadata / "names_in_works.tsv").read_text(encoding="utf-8").splitlines()[1:]
            yield from (Person.of(*line.split("\t")[:2]) for line in lines if line.split("\t")[1])
        rng = random.Random(1)
        names: dict[tuple[str, str], list[str]] = {}
        with (self._metadata / "names.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                name = json.loads(line)
                if name["language"] == self.language:
                    names.setdefault((name["kind"], name["sex"]), []).append(name["name"])
        for _ in range(4000):
            yield self._put_together(names, rng)

    def _put_together(self, names: Mapping[tuple[str, str], list[str]], rng: random.Random) -> Person:
        sex = rng.choice(["male", "female"])
        family, given = rng.choice(names["surname", sex]), rng.choice(names["given", sex])
        father = ""
        if ("patronymic", sex) in names:
            father = rng.choice(names["patronymic", sex])
        elif rng.random() < 0.6:
            father = rng.choice(names["given", "male"])
        return Person.of(family, f"{given} {father}")


_KEPT = frozenset({"collection-title", "volume-title", "medium-text", "medium-online"})
_KINDS: Mapping[str, tuple[str, ...]] = {
    "book": ("book", "multivolume", "collected"),
    "article-journal": ("article",),
    "article-newspaper": ("newspaper",),
    "chapter": ("chapter",),
    "paper-conference": ("conference", "chapter"),
    "thesis": ("thesis",),
    "webpage": ("webpage",),
    "report": ("report",),
    "patent": ("patent",),
}
_PATHS = [
    "/",
    "/{s}",
    "/{n}",
    "/article/{n}",
    "/kz/article/view/{n}",
    "/index.php/{s}/article/view/{n}",
    "/{y}/{m:02d}/{n}.html",
    "/upload/iblock/{n}/{s}.pdf",
    "/{s}/{n}-{s}.html",
    "/?p={n}",
    "/rus/docs/Z{n}_",
    "/article/n/{s}-{s}",
    "/{s}/viewer?id={n}&lang=ru",
]
_SLUGS = [
    "news",
    "article",
    "istoriya",
    "til-tarihy",
    "problemy-razvitiya",
    "view",
    "uploads",
    "book",
    "qogam",
    "pravo",
    "content",
    "kz",
    "files",
    "archive",
    "mektep",
    "analiz-rynka",
    "doc",
    "ekonomika",
    "kitap",
    "adebiet",
]


def _numbers(rng: random.Random) -> dict[str, str]:
    first = rng.choice([rng.randint(1, 99), rng.randint(3, 480), rng.randint(3, 480)])
    dash = "\u0001"
    last = first + rng.randint(1, 25)
    bare = rng.randint(1, 12)
    whole = rng.randint(20, 320)
    return {
        "volume": rng.choice(
            [str(rng.randint(1, 60)), str(rng.randint(1, 12)), _roman(rng), str(rng.randint(60, 170))]
        ),
        "issue": rng.choice(
            [
                str(bare),
                str(bare),
                str(rng.randint(1, 60)),
                f"{bare} ({whole})",
                f"{bare}({whole})",
                f"{bare}{dash}{bare + 1}",
                f"{bare}/{bare + 1}",
            ]
        ),
        "whole": str(whole),
        "page": str(first) if rng.random() < 0.1 else f"{first}{dash}{last}",
        "number-of-pages": str(rng.randint(16, 720)),
        "number": str(rng.randint(2, 139999)),
        "code": f"{rng.randint(1, 25):02d}.00.{rng.randint(1, 24):02d}",
        "ISBN": _isbn(rng),
        "ISSN": f"{rng.randint(1000, 2999)}-{rng.randint(100, 999)}{rng.choice('0123456789X')}",
        "DOI": _doi(rng),
    }


def _roman(rng: random.Random) -> str:
    return rng.choice(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XX"])


def _isbn(rng: random.Random) -> str:
    prefix = rng.choice(["978-5-", "978-5-", "978-601-", "5-", "9965-", "978-9965-", "978-0-"])
    return f"{prefix}{rng.randint(10, 9999)}-{rng.randint(100, 9999)}-{rng.choice('0123456789X')}"


def _doi(rng: random.Random) -> str:
    tail = rng.choice(
        [
            "{n}-{m:04d}-{y}-{k}-{l}",
            "s{n}{m}-{k}",
            "jes.{y}.v{k}.i{l}.{m:03d}",
            "{n}.{y}.{k}.{l}",
            "{n}_{y}_{k}",
            "j.{n}.{y}.{m:06d}",
            "article_{n}{m}",
        ]
    )
    numbers = {
        "n": rng.randint(1000, 9999),
        "m": rng.randint(1, 2000),
        "y": rng.randint(2004, 2025),
        "k": rng.randint(1, 12),
        "l": rng.randint(1, 90),
    }
    return f"10.{rng.choice([1134, 17059, 26577, 31489, 7868, 1016, 21638, 32523, rng.randint(1000, 59999)])}/{tail.format(**numbers)}"
