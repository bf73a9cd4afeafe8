"""What stands between two commas of a list of names: its words, and which of them are initials."""

from functools import lru_cache
from typing import NamedTuple

from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.values.name_words import name_words

_HYPHEN = Late(r"\s*[-\u2010\u2011]\s*(?=[^\W\d_])")
_HYPHENED = Late(r"[^\W\d_]{1,2}\.?-[^\W\d_]")
_PART = Late(r"[^\s.]+\.?(?:-[^\W\d_]{1,2}\.|-[^\W\d_](?![^\W\d_]))?")
_GLUED = Late(r"(?<=\.)(?=[^\W\d_]{2,})")
_TWO_LETTERS = Late(r"\.(?:[SCZK][Hh]|Y[AaUuOoEe]|T[Ss])$")
"""A sound of two letters as the last initial, which has no stop: "Hamidov SH.SH", "Begimov B.Ya"."""
_SEVERAL = Late("(?:WI+){2,}")
_ONE_OF_SEVERAL = Late("WI+")


_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
_LONG = 4
_PAIR = 2
_FOUR = 4
_NEVER_GIVEN = frozenset({"de", "del", "della", "delle", "dalla", "von"})
"""Particles that nobody is called by."""
_LAST = 2
"""The last letter stands before the stop."""


class Piece(NamedTuple):
    """What stands between two commas: words and initials in printed order."""

    words: list[str]
    kinds: str
    """One letter a word: I initials, W word, p particle, s suffix."""

    @property
    def text(self) -> str:
        """The words in one string."""
        return " ".join(self.words)


@lru_cache(maxsize=1 << 12)
def piece_of(raw: str) -> Piece:
    """The words of what stands between two commas, without roles ("eds.") and signs.

    Example:
        >>> piece_of("Тұрсынова МА"), piece_of("J.-P. van der Berg")[1]
        (Piece(words=['Тұрсынова', 'МА'], kinds='WI'), 'IppW')
    """
    raw = raw.strip(" \t:;")
    dotted = "." in raw
    parts, kinds = (None if dotted else _at_a_glance(raw)) or _told_apart(raw, dotted=dotted)
    if dotted and kinds[:1] == "W" and kinds[-2:] == "IW" and _TWO_LETTERS.search(raw):
        parts[-2] = f"{parts[-2].rstrip('.')}."
        kinds = f"{kinds[:-1]}I"
    if parts and "I" not in kinds.replace("p", ""):
        kinds = _undotted(parts, kinds)
    if kinds == "WI" and dotted and _is_written_out(*parts):
        kinds = "WW"
    if parts and kinds.count("W") == len(kinds):
        parts[-1] = parts[-1].rstrip(".")
        if len(parts) == _PAIR and is_surname(*parts):
            kinds = "pW"
    return Piece(parts, kinds)


def _at_a_glance(raw: str) -> tuple[list[str], str] | None:
    """The same as `_told_apart` of a piece without signs, and without words that are more than parts of a name."""
    parts = raw.split()
    if not "".join(parts).isalpha() or not name_words().special.isdisjoint(raw.casefold().split()):
        return None
    return parts, "".join(["W" if len(part) > 1 else "I" for part in parts])


def _told_apart(raw: str, *, dotted: bool) -> tuple[list[str], str]:
    """The words and initials of a piece, and the kind of each."""
    roles = name_words().roles
    parts, kinds = [], ""
    for word in _PART.findall(_spaced(raw, dotted=dotted)):
        bare = word.rstrip(".").casefold()
        if bare in roles and (word.endswith(".") or len(bare) > 3):
            continue
        kind = _kind(word, dotted=dotted)
        if kind != "-":
            parts.append(_without_stop(word) if kind == "I" else word)
            kinds += kind
    return parts, kinds


def _spaced(raw: str, *, dotted: bool) -> str:
    """With a blank behind each stop, and none at hyphens."""
    if dotted:
        raw = _GLUED.sub(" ", raw)
    if "-" in raw or "\u2010" in raw or "\u2011" in raw:
        raw = _HYPHEN.sub("-", raw)
    return raw


def is_surname(first: str, last: str) -> bool:
    """Whether both are one family name, without a given one: "Van Miert", "De Bruyne", and not "Di Wu".

    Example:
        >>> [is_surname(*name.split()) for name in ("Van Miert", "De Silva", "Van Tran", "de Silva")]
        [True, True, False, False]
    """
    low = first.casefold()
    if low not in name_words().capital_particles or not first.istitle() or not last[0].isupper() or last.isupper():
        return False
    return low in _NEVER_GIVEN or (len(last) >= _LONG and "family" not in gazetteer.marks(last.casefold()))


def _is_written_out(given: str, word: str) -> bool:
    """Whether the stop of "Jean-Luc Vay." ends the list, and the name is no cut one."""
    if len(word) < _SHORTEST or not word.istitle():
        return False
    first, hyphen, second = given.partition("-")
    marks = gazetteer.marks(first.casefold())
    is_given = "given" in marks and ("family" not in marks or bool(hyphen))
    return is_given or (second.istitle() and word[-_LAST] in _VOWELS)


def _without_stop(initials: str) -> str:
    """Initials as they are, but for the stop of "Cox MAA.", which ends the list."""
    bare = initials.rstrip(".")
    return bare if len(bare) > 1 and bare.isupper() and bare.isalpha() else initials


@lru_cache(maxsize=1 << 13)
def _kind(word: str, *, dotted: bool) -> str:
    words = name_words()
    bare = word.rstrip(".")
    letters = len(bare) if bare.isalpha() else sum(map(str.isalpha, bare))
    if not letters:
        return "-"
    if bare.casefold() in words.suffixes and (bare[1:].islower() or set(bare) == {"I"}) and (letters > 2 or dotted):
        return "s"
    if bare.casefold() in words.particles and not bare[0].isupper():
        return "p"
    if letters == 1 or (word.endswith(".") and letters <= 3 and bare[0].isupper()) or _is_hyphenated_initial(bare):
        return "I"
    return "W"


def _is_hyphenated_initial(bare: str) -> bool:
    return "-" in bare and _HYPHENED.fullmatch(bare) is not None


def _undotted(parts: list[str], kinds: str) -> str:
    """Marks initials without stops ("Ng AB", "Тұрсынова МА") where another word is left for the surname."""
    marked = [
        "I" if kind == "W" and word.isupper() and len(word) <= 3 and word.isalpha() else kind
        for word, kind in zip(parts, kinds, strict=True)
    ]
    if (
        "I" in marked
        and "W" in marked
        and "".join(marked).lstrip("p")[:1] == "W"
        and set(marked[marked.index("I") :]) <= {"I", "p", "s"}
    ):
        return "".join(marked)
    return kinds


def singles(piece: Piece) -> list[Piece]:
    """The people of a piece, each by itself where commas were forgotten: "Иванов И. Петров П. П."."""
    if (
        piece.kinds.count("W") < 2
        or not _SEVERAL.fullmatch(piece.kinds)
        or any(word[0].islower() for word in piece.words)
    ):
        return [piece]
    return [Piece(piece.words[one.start() : one.end()], one[0]) for one in _ONE_OF_SEVERAL.finditer(piece.kinds)]


def as_others(pieces: list[Piece]) -> list[Piece]:
    """The people with short words in capitals told by the others: initials, or family names.

    Four letters are initials among others who have fewer: "Lund AB, Dal MJTN". Where the first family name is in
    capitals, those behind given names are, however short: "HOLM, Ada, Lili WU".
    """
    if len(pieces) > _PAIR and pieces[0].kinds == "W" and _is_shouted(pieces[0].words[0]):
        return [*map(_shouting, pieces)] if pieces[1].words[0].istitle() and pieces[1].kinds[0] == "W" else pieces
    if not any(len(piece.words[-1]) == _FOUR and piece.words[-1].isupper() for piece in pieces):
        return pieces
    are_beside = any(piece.kinds.endswith("WI") and piece.words[-1].rstrip(".").isalpha() for piece in pieces)
    if not are_beside or any(_is_shouted(piece.words[0]) for piece in pieces):
        return pieces
    return [
        Piece(piece.words, piece.kinds[:-1] + "I")
        if piece.kinds.endswith("WW") and len(piece.words[-1]) == _FOUR and piece.words[-1].isupper()
        else piece
        for piece in pieces
    ]


def _is_shouted(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isupper()


def _shouting(piece: Piece) -> Piece:
    """The piece with a family name of two or three capitals behind a given name."""
    last = piece.words[-1]
    is_family = piece.kinds[0] == "W" and piece.kinds[-1] == "I" and last.isalpha() and last.isupper()
    if is_family and len(last) >= _PAIR and piece.words[0].istitle():
        return Piece(piece.words, piece.kinds[:-1] + "W")
    return piece
