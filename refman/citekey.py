"""Citekeys: author, year and first title word in plain ASCII, each once, the same for the same list every time.

Names and titles are romanised by the table `citekey` of `refman.languages`, names as their owners write them where a
romanised reference or a record tells it; articles, prepositions and elisions at the head of a title are passed over.
"""

import re
import unicodedata
from array import array
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Final

from refman.languages import fold_lookalikes, owned, romanise
from refman.model import Entry, Name
from refman.patterns import Late

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
_MAKERS: Final = ("author", "editor")
_LONGEST: Final = 30
_HEAD: Final = 40
"""Letters of a title among which the words of most keys stand."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LOW: Final = (1 << 32) - 1
_FEWEST_SLOTS: Final = 1 << 10
_MOST_TRIED: Final = (1 << 16) - 1
"""Letters behind a key that are remembered as taken; what is beyond is tried again."""
# begun with a set of signs it is four times as quick as with what must stand before them
_INSIDE_WORD = Late("[-\u2010\u2011'\u2019\u02bc\u02b9\u02ba\u201d\u2032\u0060\u00b4](?<=\\w.)(?=\\w)")
_ELISION = Late("\\b(?:l|d|qu|s|n|dell|all|nell|dall)['\u2019](?=\\w)", re.I)
_GENITIVE = Late("['\u2019]s\\b", re.I)
_WORD = Late("[^\\W_]+")
_NOT_PLAIN = Late("[^a-z0-9]")
_PARTING: Final = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
"""Words of ASCII parted by blanks; all its signs are here, since one that is missing costs an exception."""
_NOT_IN_KEYS = Late("[\\s\\x00-\\x1f\\x7f-\\x9f\ud800-\udfff\"#%'(),={}~\\\\]")


def suggest(entry: Entry) -> str:
    """The citekey of an entry, before it is made unique.

    Example:
        >>> from refman.model import Date, Field, Name, Text
        >>> values = {"title": Text("О евразийской идее"), "author": (Name("Сысоева"),), "issued": Date.parse("2015")}
        >>> suggest(Entry(fields={name: Field(value) for name, value in values.items()}))
        'sysoeva2015evraziyskoy'
    """
    author = _author(entry)
    words = _title_words(entry, 1 if author else 2)
    first = author or (words.pop(0) if words else _of_doi(entry) or "anon")
    return first + _year(entry) + (words[0] if words else "")


class Keys:
    """The keys that are used so far, whatever their case, in some 10 bytes each, so that millions stay cheap.

    Kept are hashes of 40 bits, in an open table: two keys of one hash cost the later one a letter that it need not
    have had (one in a million, among a million), and never their uniqueness.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._count = 0
        self._lay_out(_FEWEST_SLOTS)
        for key in taken:
            self._put(self._slot(key))

    def free(self, base: str) -> str:
        """The base, or the base with the first letters that make it unused; it is used from now on.

        Example:
            >>> keys = Keys(["abai1890b"])
            >>> [keys.free("abai1890") for _ in range(3)]
            ['abai1890', 'abai1890a', 'abai1890c']
        """
        found = self._slot(base)
        if not self._lows[found[0]]:
            self._put(found)
            return base
        at, tried = found[0], self._tried[found[0]]
        while self._lows[(found := self._slot(key := base + _letters(tried)))[0]]:
            tried += 1
        self._tried[at] = min(tried + 1, _MOST_TRIED)
        self._put(found)
        return key

    def _slot(self, key: str) -> tuple[int, int, int]:
        """The place of the key's hash in the table, be it there already or not, and the two parts of the hash."""
        code = hash(key.casefold())
        low, high = code & _LOW or 1, code >> _LOW.bit_length() & 0xFF
        lows, size = self._lows, len(self._lows)
        at = low % size
        while lows[at] and (lows[at] != low or self._highs[at] != high):
            at = (at + 1) % size
        return at, low, high

    def _put(self, found: tuple[int, int, int]) -> None:
        at, low, high = found
        self._count += not self._lows[at]
        self._lows[at], self._highs[at] = low, high
        if self._count * 4 > len(self._lows) * 3:
            self._grow()

    def _grow(self) -> None:
        """Makes room for half as many again: twice as many would be the most of what a million lines add to memory."""
        old = zip(self._lows, self._highs, self._tried, strict=True)
        size = len(self._lows) * 3 // 2
        self._lay_out(size)
        for low, high, tried in old:
            if low:
                at = low % size
                while self._lows[at]:
                    at = (at + 1) % size
                self._lows[at], self._highs[at], self._tried[at] = low, high, tried

    def _lay_out(self, size: int) -> None:
        self._lows, self._highs, self._tried = array("I", [0]) * size, bytearray(size), array("H", [0]) * size


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
    keys = Keys(used)
    keyed = []
    for entry, is_kept in zip(listed, kept, strict=True):
        if is_kept:
            keyed.append(entry)
            continue
        base = entry.citekey if is_valid(entry.citekey) else suggest(entry)
        keyed.append(entry.named(keys.free(base)))
    return keyed


def is_valid(key: str) -> bool:
    """True for a citekey that BibTeX, BibLaTeX and a command line all take."""
    return bool(key) and not key.startswith("-") and not _NOT_IN_KEYS.search(key)


def _letters(number: int) -> str:
    """The letters in their order: a to z, then aa, ab ..."""
    letters = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, len(_LETTERS))
        letters = _LETTERS[letter] + letters
    return letters


def _author(entry: Entry) -> str:
    for variable in _MAKERS:
        for name in owned(entry, variable)[:1]:
            found = _sorted_by(name)
            if found:
                return found[:_LONGEST]
    return ""


def _sorted_by(name: Name) -> str:
    if name.literal and not name.family:
        return next(iter(_significant(name.literal, 1)), "")
    words = name.sort_name.split()
    # a particle that was left in the family name is written small
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    joined = "".join(words)
    # most names are of letters alone, and need not be taken apart
    return _plain(joined) if joined.isalpha() else "".join(_ascii_words(joined))


def _year(entry: Entry) -> str:
    issued = entry.date("issued")
    year = issued.year if issued else None
    return "nd" if year is None else str(abs(year))


def _title_words(entry: Entry, count: int) -> list[str]:
    title = entry.text("title")
    return [word[:_LONGEST] for word in _significant(title.value if title else "", count)]


def _of_doi(entry: Entry) -> str:
    """What an entry that has nothing else is known by: "doinphys1170"."""
    doi = entry.text("DOI")
    return "doi" + "".join(_ascii_words(doi.value.partition("/")[2]))[:_LONGEST] if doi else ""


def _significant(text: str, count: int) -> list[str]:
    """The first words that say something: as many as asked for where there are so many."""
    plain = _GENITIVE.sub("", _ELISION.sub("", text)) if "'" in text or "\u2019" in text else text
    # most titles say it at their head, and the rest need not be taken apart
    head = plain[:_HEAD].rpartition(" ")[0] if len(plain) > _HEAD else ""
    found = _saying(head, count) if head else []
    if len(found) < count:
        found = _saying(plain, count)
    if found:
        return found
    words = [*_ascii_words(plain)]
    return [word for word in words if not word.isdigit()] or words


def _saying(text: str, count: int) -> list[str]:
    found = []
    for word in _ascii_words(text):
        if word not in _STOP and not word.isdigit():
            found.append(word)
            if len(found) == count:
                break
    return found


def _ascii_words(text: str) -> Iterator[str]:
    if text.isascii():
        # in half the time
        yield from _INSIDE_WORD.sub("", text).lower().translate(_PARTING).split()
        return
    joined = _INSIDE_WORD.sub("", unicodedata.normalize("NFC", text))
    # word by word, since a romanised dash or quotation mark may be nothing at all
    for found in _WORD.finditer(joined):
        word = _plain(found[0])
        if word:
            yield word


@lru_cache(1 << 13)
def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    return _NOT_PLAIN.sub("", romanise(fold_lookalikes(word).lower(), table="citekey"))
