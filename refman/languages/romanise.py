"""Romanisation by stated tables; each table is a TOML file with its source and its letters."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from refman.patterns import Late
from refman.tables import read_table

_WORD = Late(r"[^\W\d_]+")
_DASH = Late("[\u2010-\u2015\u2212]")
_APOSTROPHE = Late("[\u2018\u2019\u02b9\u02bb\u02bc]")


class Table(NamedTuple):
    """A romanisation table: lower-case letters to Latin, and what differs at the start and the end of a word."""

    letters: Mapping[str, str]
    initial: Mapping[str, str]
    after: str
    endings: Mapping[str, str]
    ascii: bool
    source: str
    reversible: bool
    vowels: "Vowels | None" = None
    by_letter: "ByLetter | None" = None
    """What becomes of small letters, where each is written in one way wherever it stands."""


class ByLetter(dict[int, str]):
    """A mapping for `str.translate`, which looks up each letter when it first meets it."""

    def __init__(self, letters: Mapping[str, str], *, in_ascii: bool) -> None:
        super().__init__({ord(letter): latin for letter, latin in letters.items() if _WORD.match(letter)})
        self._in_ascii = in_ascii

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        bare = unicodedata.normalize("NFD", letter)[:1] if self._in_ascii and _WORD.match(letter) else ""
        self[code] = self.get(ord(bare), letter) if bare else letter
        return self[code]


class Vowels(NamedTuple):
    """What a script leaves to the reader: which vowels are front ones, and which letters after a vowel are glides.

    A word with one of `marks` has the `front` vowels; `joined` are pairs of letters that are one in writing.
    """

    letters: str
    marks: frozenset[str]
    front: Mapping[str, str]
    glides: Mapping[str, str]
    joined: Mapping[str, str]

    def read(self, word: str) -> Mapping[int, str]:
        """The letters of the word, by place, that its other letters decide."""
        front = self.front if not self.marks.isdisjoint(word) else {}
        found = {at: front[sign] for at, sign in enumerate(word) if sign in front}
        return found | {
            at: self.glides[sign]
            for at, sign in enumerate(word)
            if sign in self.glides and at and word[at - 1] in self.letters
        }

    def join(self, word: str) -> str:
        """The word with its pairs of letters made one."""
        for pair, letter in self.joined.items():
            word = word.replace(pair, letter)
        return word


def romanise(text: str, table: str = "citekey") -> str:
    """The text in Latin letters by the named table (a file of `romanisation/`).

    Letters that the table lacks stay as they are; where the table is plain ASCII they lose their accents or go.

    Raises:
        KeyError: There is no such table.

    Example:
        >>> romanise("тоқаев"), romanise("Сысоева"), romanise("Щёлково", "iso9"), romanise("Müßig")
        ('toqaev', 'Sysoeva', 'Ŝëlkovo', 'Mussig')
    """
    rules = romanisation(table)
    composed = unicodedata.normalize("NFC", text)
    if rules.by_letter is not None and composed == composed.lower():
        latin = composed.translate(rules.by_letter)
    else:
        latin = _WORD.sub(lambda match: _word(match.group(), table), composed)
    return _ascii(latin) if rules.ascii else latin


def restore(text: str, table: str) -> str:
    """The text that the table romanised, letter by letter; all of it is taken to be romanised.

    Raises:
        KeyError: There is no such table.
        ValueError: The table writes two letters alike, so that nobody can tell what stood there.

    Example:
        >>> restore("Ŝëlkovo, OBʺEKT", "iso9")
        'Щёлково, ОБЪЕКТ'
    """
    rules = romanisation(table)
    if not rules.reversible:
        raise ValueError(table)
    letters = _reversed(table)
    signs = sorted(letters, key=len, reverse=True)
    latin = unicodedata.normalize("NFC", text)
    return re.sub("|".join(map(re.escape, signs)), lambda match: _restored(match, letters), latin, flags=re.IGNORECASE)


def _restored(match: re.Match[str], letters: Mapping[str, str]) -> str:
    """The letter; one whose sign has no case takes that of the letters around it."""
    sign = match.group()
    letter = letters[unicodedata.normalize("NFC", sign.lower())]
    if sign.lower() != sign.upper():
        return letter.upper() if sign[0].isupper() else letter
    around = match.string[max(0, match.start() - 4) : match.start()]
    before = "".join(sign for sign in around if not unicodedata.combining(sign))[-2:]
    after = match.string[match.end() : match.end() + 1]
    in_capitals = (
        before[-1:].isupper() if after.isupper() else len(before) > 1 and before.isupper() and before.isalpha()
    )
    return letter.upper() if in_capitals and not after.islower() else letter


@cache
def _reversed(table: str) -> Mapping[str, str]:
    return {unicodedata.normalize("NFC", sign): letter for letter, sign in romanisation(table).letters.items()}


@cache
def romanisations() -> tuple[str, ...]:
    """The names of all tables."""
    return tuple(sorted(path.stem for path in Path(__file__).with_name("romanisation").glob("*.toml")))


@cache
def romanisation(name: str) -> Table:
    """The table of this name.

    Raises:
        KeyError: There is no such table.
    """
    if name not in romanisations():
        raise KeyError(name)
    data = read_table("refman.languages.romanisation", f"{name}.toml")
    letters, in_ascii = _pairs(data["letters"]), data.get("ascii", False)
    depends = {"initial", "endings", "front"} & data.keys()
    return Table(
        letters,
        _pairs(data.get("initial", "")),
        data.get("after", ""),
        {pair[:2]: pair[2:] for pair in data.get("endings", "").split()},
        in_ascii,
        data["source"],
        data.get("reversible", False),
        _vowels(data) if "front" in data else None,
        None if depends else ByLetter(letters, in_ascii=in_ascii),
    )


def _vowels(data: Mapping[str, str]) -> Vowels:
    joined = {pair[:2]: pair[2:] for pair in data["joined"].split()}
    return Vowels(data["vowels"], frozenset(data["front_marks"]), _pairs(data["front"]), _pairs(data["glides"]), joined)


def _pairs(listed: str) -> dict[str, str]:
    return {unicodedata.normalize("NFC", pair[0]): pair[1:] for pair in listed.split()}


@lru_cache(1 << 14)
def _word(word: str, table: str) -> str:
    rules = romanisation(table)
    if rules.vowels:
        decided = rules.vowels.read(word)
        return rules.vowels.join("".join([decided.get(at) or _letter(word, at, rules) for at in range(len(word))]))
    ending = rules.endings.get(word[-2:].lower(), "") if len(word) > 2 else ""
    stem = word[:-2] if ending else word
    latin = [_letter(stem, at, rules) for at in range(len(stem))]
    return "".join(latin) + (ending.upper() if word.isupper() else ending)


def _letter(word: str, at: int, rules: Table) -> str:
    letter, lower = word[at], word[at].lower()
    latin = rules.letters.get(lower)
    if latin is None and rules.ascii:
        latin = rules.letters.get(unicodedata.normalize("NFD", lower)[:1])
    if latin is None:
        return letter
    if lower in rules.initial and (at == 0 or word[at - 1].lower() in rules.after):
        latin = rules.initial[lower]
    if letter == lower:
        return latin
    return latin.upper() if len(word) > 1 and word.isupper() else latin[:1].upper() + latin[1:]


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", _DASH.sub("-", _APOSTROPHE.sub("'", text)))
    return plain.encode("ascii", "ignore").decode("ascii")
