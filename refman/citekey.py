"""Citekeys: author, year and first title word in plain ASCII, each once, the same for the same list every time.

Names and titles are romanised by the table `citekey` of `refman.languages`; articles, prepositions and elisions at
the head of a title are passed over.
"""

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from refman.languages import romanise
from refman.model import Entry

_STOP: Final = frozenset(
    (
        "a an the on of in to for from and or as at by is "  # English
        "der die das den dem des ein eine einer eines zur zum zu im am und von vom "  # German
        "le la les l un une des d du de et au aux en sur "  # French
        "el los las lo unos unas una y del al "  # Spanish
        "os um uma uns umas e do da dos das ao nos nas "  # Portuguese
        "il i gli della delle dei "  # Italian
        "o ob obo v vo k ko na s so iz po ot za pri pod u dlya "  # Russian, romanised
    ).split()
)
_LONGEST: Final = 30
_INSIDE_WORD = re.compile("(?<=\\w)[-\u2010\u2011'\u2019\u02bc\u02b9\u02ba\u201d\u2032\u0060\u00b4](?=\\w)")
_ELISION = re.compile("\\b(?:l|d|qu|s|n|dell|all|nell|dall)['\u2019](?=\\w)", re.I)
_GENITIVE = re.compile("['\u2019]s\\b", re.I)
_WORD = re.compile("[^\\W_]+")
_NOT_PLAIN = re.compile("[^a-z0-9]")
_NOT_IN_KEYS = re.compile("[\\s\\x00-\\x1f\\x7f-\\x9f\"#%'(),={}~\\\\]")


def suggest(entry: Entry) -> str:
    """The citekey of an entry, before it is made unique.

    Example:
        >>> from refman.model import Date, Field, Name, Text
        >>> values = {"title": Text("О евразийской идее"), "author": (Name("Сысоева"),), "issued": Date.parse("2015")}
        >>> suggest(Entry(fields={name: Field(value) for name, value in values.items()}))
        'sysoeva2015evraziyskoy'
    """
    words = _title_words(entry)
    author = _author(entry) or (words.pop(0) if words else "anon")
    return author + _year(entry) + (words[0] if words else "")


def assign(entries: Iterable[Entry], taken: Collection[str] = ()) -> list[Entry]:
    """The entries in their order, each with a citekey of its own that is not among the taken ones.

    An entry that brings a citekey keeps it if it is valid and free; where keys clash, the later one gets a letter.
    """
    listed = list(entries)
    used = set(taken)
    kept = []
    for entry in listed:
        is_kept = is_valid(entry.citekey) and entry.citekey not in used
        used |= {entry.citekey} if is_kept else set()
        kept.append(is_kept)
    folded = {key.casefold() for key in used}
    keyed = []
    for entry, is_kept in zip(listed, kept, strict=True):
        if is_kept:
            keyed.append(entry)
            continue
        base = entry.citekey if is_valid(entry.citekey) else suggest(entry)
        key = next(key for key in _with_letters(base) if key.casefold() not in folded)
        folded.add(key.casefold())
        keyed.append(replace(entry, citekey=key))
    return keyed


def is_valid(key: str) -> bool:
    """True for a citekey that BibTeX, BibLaTeX and a command line all take."""
    return bool(key) and not key.startswith("-") and not _NOT_IN_KEYS.search(key)


def _with_letters(base: str) -> Iterator[str]:
    yield base
    for length in itertools.count(1):
        for letters in itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=length):
            yield base + "".join(letters)


def _author(entry: Entry) -> str:
    for name in (*entry.names("author")[:1], *entry.names("editor")[:1]):
        words = name.sort_name.split()
        if name.literal and not name.family:
            found = next(iter(_significant(name.literal)), "")
        else:
            # a particle that was left in the family name is written small
            while len(words) > 1 and words[0].islower():
                words.pop(0)
            found = "".join(_ascii_words("".join(words)))
        if found:
            return found[:_LONGEST]
    return ""


def _year(entry: Entry) -> str:
    issued = entry.date("issued")
    return str(abs(issued.year)) if issued and issued.year is not None else "nd"


def _title_words(entry: Entry) -> list[str]:
    title = entry.text("title")
    return [word[:_LONGEST] for word in _significant(title.value if title else "")]


def _significant(text: str) -> list[str]:
    plain = _GENITIVE.sub("", _ELISION.sub("", text))
    words = _ascii_words(plain)
    return (
        [word for word in words if word not in _STOP and not word.isdigit()]
        or [word for word in words if not word.isdigit()]
        or words
    )


def _ascii_words(text: str) -> list[str]:
    joined = _INSIDE_WORD.sub("", unicodedata.normalize("NFC", text))
    # word by word, since a romanised dash or quotation mark may be nothing at all
    words = (romanise(word, table="citekey").lower() for word in _WORD.findall(joined))
    return [plain for plain in (_NOT_PLAIN.sub("", word) for word in words) if plain]
