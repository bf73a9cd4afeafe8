"""Romanisation by stated tables; each table is a TOML file with its source and its letters."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_APOSTROPHE = re.compile("[\u2018\u2019\u02b9\u02bb\u02bc]")


@dataclass(frozen=True, slots=True)
class Table:
    """A romanisation table: lower-case letters to Latin, and what differs at the start and the end of a word."""

    letters: Mapping[str, str]
    initial: Mapping[str, str]
    after: str
    endings: Mapping[str, str]
    ascii: bool


def romanise(text: str, table: str = "citekey") -> str:
    """The text in Latin letters by the named table (a file of `romanisation/`).

    Letters that the table lacks stay as they are; where the table is plain ASCII they lose their accents or go.

    Raises:
        KeyError: There is no such table.

    Example:
        >>> romanise("тоқаев"), romanise("Сысоева"), romanise("Щёлково", "iso9"), romanise("Müßig")
        ('toqaev', 'Sysoeva', 'Ŝëlkovo', 'Mussig')
    """
    rules = _table(table)
    latin = _WORD.sub(lambda match: _word(match.group(), rules), unicodedata.normalize("NFC", text))
    return _ascii(latin) if rules.ascii else latin


@cache
def _table(name: str) -> Table:
    path = files("refman.languages").joinpath("romanisation", f"{name}.toml")
    if not path.is_file():
        raise KeyError(name)
    data = tomllib.loads(path.read_text("utf-8"))
    return Table(
        _pairs(data["letters"]),
        _pairs(data.get("initial", "")),
        data.get("after", ""),
        {pair[:2]: pair[2:] for pair in data.get("endings", "").split()},
        data.get("ascii", False),
    )


def _pairs(listed: str) -> dict[str, str]:
    return {unicodedata.normalize("NFC", pair[0]): pair[1:] for pair in listed.split()}


def _word(word: str, rules: Table) -> str:
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
    plain = unicodedata.normalize("NFKD", _DASH.sub("-", _APOSTROPHE.sub("'", text)))
    return plain.encode("ascii", "ignore").decode("ascii")
