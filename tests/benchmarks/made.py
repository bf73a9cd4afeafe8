"""Entries for the benchmarks, as many as are wanted, the same for the same seed: a quarter Cyrillic, long-tailed words.

The most frequent words of each language are in about half of its titles. Types, languages, years, tags and DOIs come in
the shares that a scholar's library has; one of twenty entries is a second form of the one before it, as another list
prints it.
"""

import random
from collections.abc import Iterator
from functools import cache

from refman.languages import romanise
from refman.model import Date, Entry, Field, Name, Number, Origin, Text, Value

FREQUENT = {
    "en": "security history policy region culture language".split(),
    "ru": "история политика безопасность регион культура язык".split(),
    "kk": "тарихы саясаты қазақстан тілі мәдениеті қауіпсіздігі".split(),
    "de": "geschichte politik sicherheit sprache kultur region".split(),
}
SYLLABLES = {
    "en": "con ter pol sec ri ty ka na to men sta per form is lan der mo re gion al".split(),
    "ru": "по ли ти ка без о пас ность ис то ри я раз ви тие ре ги он мир во ста".split(),
    "kk": "қа зақ ел ба сы тіл та рих жер ау дан мә де ни ет са яс ат өң ір".split(),
    "de": "ge schich te po li tik ver wal tung land ord nung be zir ke ung stadt".split(),
}
_SURNAMES = "ba ro ke li mu sa te vo na di ko ra shi le mo za ti bu ne ga".split()
_SURNAMES_CYRILLIC = "ба ро ке ли му са те во на ди ко ра ши ле мо за ти бу не га".split()
_CYRILLIC = frozenset({"ru", "kk"})
_LANGUAGES, _SHARES = ("en", "de", "ru", "kk"), (67, 8, 17, 8)
_TYPES, _TYPE_SHARES = ("article-journal", "book", "chapter", "thesis"), (70, 15, 10, 5)
VOCABULARY = 40_000
_JOURNALS = 2_000
_TAGS = 200
_AGAIN = 20
_OFTEN = 0.6


@cache
def vocabulary(language: str) -> tuple[str, ...]:
    """Words of two to five syllables, the frequent ones first."""
    chance = random.Random(f"words {language}")
    made = {"".join(chance.choices(SYLLABLES[language], k=chance.randint(2, 5))) for _ in range(VOCABULARY)}
    return (*FREQUENT[language], *sorted(made, key=lambda word: (len(word), word)))


def entries(count: int, seed: int = 1) -> Iterator[Entry]:
    """So many entries, with a citekey each."""
    chance = random.Random(seed)
    last = _entry(chance, 0)
    for place in range(count):
        if place % _AGAIN == _AGAIN - 1:
            yield again(last, f"k{place}")
        else:
            last = _entry(chance, place)
            yield last


def again(entry: Entry, citekey: str) -> Entry:
    """The same work as another list prints it: romanised, the journal abbreviated, no last page, no DOI."""
    title, page = str(entry.text("title")), str(entry.number("page"))
    fields = {
        "title": Field(Text(str(romanise(title)))),
        "container-title": Field(Text(str(entry.text("container-title")).replace("Journal of", "J."))),
        "page": Field(Number(page.partition("-")[0])),
    }
    found = entry.with_fields(fields)
    return Entry(citekey, found.type, {name: field for name, field in found.fields.items() if name != "DOI"})


def word(chance: random.Random, language: str) -> str:
    """A word of a language: one of rank n comes a share of 1 / n, as words of texts do."""
    listed = vocabulary(language)
    return listed[int(len(listed) ** chance.random()) - 1]


def _entry(chance: random.Random, place: int) -> Entry:
    language = chance.choices(_LANGUAGES, _SHARES)[0]
    type_ = chance.choices(_TYPES, _TYPE_SHARES)[0]
    page = chance.randrange(1, 900)
    title = [word(chance, language) for _ in range(chance.randint(5, 11))]
    if chance.random() < _OFTEN:
        title.insert(chance.randrange(len(title)), FREQUENT[language][0])
    values: dict[str, Value] = {
        "title": Text(" ".join(title).capitalize(), language),
        "author": tuple(name(chance, language) for _ in range(chance.choice((1, 1, 2, 3)))),
        "issued": Date.parse(str(2025 - min(int(chance.expovariate(0.06)), 125))),
        "container-title": Text(f"Journal of {vocabulary(language)[10 + place % _JOURNALS]}"),
        "volume": Number(str(chance.randrange(1, 80))),
        "page": Number(f"{page}-{page + chance.randrange(1, 30)}"),
        "language": Text(language),
    }
    if type_ == "article-journal" and chance.random() < 0.6:
        values["DOI"] = Text(f"10.1000/{place}")
    if chance.random() < 0.2:
        values["keyword"] = Text(f"tag {chance.randrange(_TAGS)}")
    if chance.random() < 0.05:
        values["note"] = Text(" ".join(word(chance, language) for _ in range(10)))
    origin = Origin("file", "bibtex")
    return Entry(f"k{place}", type_, {name: Field(value, origin) for name, value in values.items()})


def name(chance: random.Random, language: str) -> Name:
    """A person of a language."""
    if language in _CYRILLIC:
        return Name(
            "".join(chance.choices(_SURNAMES_CYRILLIC, k=3)).capitalize() + "ов", f"{chance.choice('АБВГДЕК')}."
        )
    return Name("".join(chance.choices(_SURNAMES, k=3)).capitalize() + "ov", f"{chance.choice('ABCDEFGKLMN')}.")
