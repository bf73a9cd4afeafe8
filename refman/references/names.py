"""Lists of names as references print them, taken apart into people: "Иванов И. И., Ng AB & Goldin-Meadow, Susan"."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from refman.languages import lexicon
from refman.model import Name

_INITIAL = re.compile(r"\b[^\W\d_]\.")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_DASHES = re.compile(r"^[\s\u2010-\u2015_-]+(?=[,.\s]|$)")
_EDGE = " \t,;:.&/\u2013\u2014-"
_GLUED = re.compile(r"(?<=\.)(?=[^\W\d_]{2,})")


@dataclass(frozen=True, slots=True)
class _Words:
    particles: frozenset[str]
    suffixes: frozenset[str]
    roles: frozenset[str]
    patronymics: tuple[str, ...]
    surnames: tuple[str, ...]
    conjunctions: "re.Pattern[str]"
    others: "re.Pattern[str]"
    institution: frozenset[str]


@cache
def _words() -> _Words:
    data = tomllib.loads(resources.files("refman.references").joinpath("names.toml").read_text(encoding="utf-8"))
    known = lexicon()
    return _Words(
        frozenset(data["particles"]),
        frozenset(data["suffixes"]),
        frozenset(data["roles"]),
        tuple(data["patronymics"]),
        tuple(data["surnames"]),
        re.compile(_alternatives(known.words("and"), before=r"(?:^|[\s,])", after=r"(?=\s)")),
        re.compile(_alternatives(known.words("et-al"), before=r"[\s,\[(]", after=r"\.?[\s.\])]*$"), re.IGNORECASE),
        known.words("institution"),
    )


def _alternatives(words: frozenset[str], *, before: str, after: str) -> str:
    longest_first = sorted((re.escape(word).replace(r"\ ", r"[\s.]*") for word in words), key=len, reverse=True)
    return rf"{before}(?:{'|'.join(longest_first) or '(?!)'}){after}"


@dataclass(slots=True)
class _Piece:
    """What stands between two commas: words and initials in printed order."""

    words: list[str]
    kinds: str
    """One letter a word: I initials, W word, p particle, s suffix."""

    @property
    def text(self) -> str:
        return " ".join(self.words)


def parse_names(text: str) -> tuple[Name, ...]:
    """The people and institutions of a printed list of names, in order; "et al." adds nobody.

    Names stay as printed, genitives too. A list that cannot be taken apart is one literal.

    Example:
        >>> [str(name) for name in parse_names("Уәлиханов Ш., К. Сейфоллина, и Santos, J. C. D. dos")]
        ['Уәлиханов, Ш.', 'Сейфоллина, К.', 'dos Santos, J. C. D.']
    """
    words = _words()
    text = _BRACKETS.sub(" ", text)
    text = _DASHES.sub("", words.others.sub("", f" {text} ")).strip(" \t,;:&/")
    if not text:
        return ()
    if ";" in text:
        return tuple(name for chunk in text.split(";") for name in _parse_chunk(chunk))
    if _is_institution(text, words):
        return (Name(literal=text.strip(_EDGE + '\u00ab\u00bb"')),)
    return _parse_chunk(text)


def _parse_chunk(text: str) -> tuple[Name, ...]:
    words = _words()
    parts = [
        part for part in re.split(r"\s*[&/|]\s*|\s+\+\s+", words.conjunctions.sub(" | ", text)) if part.strip(_EDGE)
    ]
    names: list[Name] = []
    for part in parts:
        if _is_institution(part, words):
            names.append(Name(literal=part.strip(_EDGE)))
            continue
        pieces = [piece for piece in (_piece(raw, words) for raw in part.split(",")) if piece.words]
        names += _combine(pieces, first=not names, words=words)
    return tuple(names)


def _piece(raw: str, words: _Words) -> _Piece:
    raw = re.sub(r"\s*[-\u2010\u2011]\s*(?=[^\W\d_])", "-", _GLUED.sub(" ", raw.strip(" \t:;")))
    parts, kinds = [], ""
    dotted = "." in raw
    for word in re.findall(r"[^\s.]+\.?(?:-[^\W\d_]\.?)?", raw):
        bare = word.rstrip(".").casefold()
        if bare in words.roles and (word.endswith(".") or len(bare) > 3):
            continue
        kind = _kind(word, dotted=dotted, words=words)
        if kind != "-":
            parts.append(word)
            kinds += kind
    if parts and "I" not in kinds.replace("p", ""):
        kinds = _undotted(parts, kinds)
    if parts and kinds.count("W") == len(kinds):
        parts[-1] = parts[-1].rstrip(".")
    return _Piece(parts, kinds)


def _kind(word: str, *, dotted: bool, words: _Words) -> str:
    bare = word.rstrip(".")
    letters = sum(char.isalpha() for char in bare)
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
    return bool(re.fullmatch(r"[^\W\d_]{1,2}\.?-[^\W\d_]", bare))


def _undotted(parts: list[str], kinds: str) -> str:
    """Marks initials without stops ("Ng AB", "Тұрсынова МА") where another word is left for the surname."""
    marked = [
        "I" if kind == "W" and word.isupper() and len(word) <= 3 and word.isalpha() else kind
        for word, kind in zip(parts, kinds, strict=True)
    ]
    if "I" in marked and "W" in marked and marked[0] == "W" and set(marked[marked.index("I") :]) <= {"I", "p", "s"}:
        return "".join(marked)
    return kinds


def _combine(pieces: list[_Piece], *, first: bool, words: _Words) -> list[Name]:
    names: list[Name] = []
    waiting: _Piece | None = None
    alone = len(pieces) == 2
    for piece in pieces:
        if set(piece.kinds) <= {"s"} and names and waiting is None:
            names[-1] = _with_suffix(names[-1], piece.text)
        elif waiting is None:
            waiting = piece if _may_be_family(piece) else None
            if waiting is None:
                names.append(_one(piece, words))
        elif _completes(waiting, piece, alone=alone or (first and not names), words=words):
            names.append(_inverted(waiting, piece, words))
            waiting = None
        else:
            names.append(_one(waiting, words))
            waiting = piece if _may_be_family(piece) else None
            if waiting is None:
                names.append(_one(piece, words))
    if waiting is not None:
        names.append(_one(waiting, words))
    return names


def _with_suffix(name: Name, suffix: str) -> Name:
    return Name(name.family, name.given, name.non_dropping_particle, name.dropping_particle, suffix, name.literal)


def _may_be_family(piece: _Piece) -> bool:
    """A surname that waits for its given name behind the comma."""
    if "I" in piece.kinds:
        return False
    return piece.kinds.count("W") in (1, 2)


def _completes(family: _Piece, piece: _Piece, *, alone: bool, words: _Words) -> bool:
    kinds = piece.kinds.strip("ps")
    if kinds and (set(kinds) == {"I"} or (kinds == "W" and piece.text.isupper() and len(piece.text) <= 3)):
        return True
    if family.kinds.count("W") > 1 and "p" not in family.kinds and not alone:
        return False
    if family.kinds.count("W") > 1 and "p" not in family.kinds and kinds.count("W") > 1:
        return False
    if kinds.startswith("W") and set(kinds) == {"W", "I"} and kinds.rstrip("I").count("W") == 1:
        return True
    is_given = 1 <= kinds.count("W") <= 2 and "I" not in kinds
    return is_given and (alone or piece.words[-1].casefold().endswith(words.patronymics))


def _inverted(family: _Piece, given: _Piece, words: _Words) -> Name:
    """The name of "Family, Given": particles may lead the surname or trail the given name."""
    particle, surname = _particles(family.words, words)
    parts = list(given.words)
    suffix = parts.pop() if given.kinds.endswith("s") and len(parts) > 1 else ""
    trailing: list[str] = []
    while len(parts) > 1 and parts[-1].casefold().rstrip(".") in words.particles and parts[-1][0].islower():
        trailing.insert(0, parts.pop().rstrip("."))
    return Name(
        family=" ".join(surname).rstrip("."),
        given=" ".join(parts),
        non_dropping_particle=" ".join([*trailing, *particle]),
        suffix=suffix,
    )


def _particles(parts: list[str], words: _Words) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(parts) - 1 and parts[count].casefold() in words.particles and parts[count][0].islower():
        count += 1
    return parts[:count], parts[count:]


def _one(piece: _Piece, words: _Words) -> Name:
    """The name of one piece without a comma inside: "Family I. O.", "I. O. Family", "Given Family"."""
    parts, kinds = list(piece.words), piece.kinds
    suffix = ""
    if kinds.endswith("s") and len(parts) > 1:
        suffix, kinds = parts.pop(), kinds[:-1]
    if len(parts) == 1:
        return Name(family=parts[0].rstrip(".") if kinds == "W" else parts[0], suffix=suffix)
    if "I" in kinds and kinds[0] in "Wp" and set(kinds[kinds.index("I") :]) <= {"I", "p"}:
        cut = kinds.index("I")
    elif "I" not in kinds and _looks_inverted(piece, words):
        cut = 1
    else:
        return _direct(parts, kinds, suffix, words)
    return _inverted(
        _Piece(parts[:cut], kinds[:cut]),
        _Piece(parts[cut:] + ([suffix] if suffix else []), kinds[cut:] + "s" * bool(suffix)),
        words,
    )


def _direct(parts: list[str], kinds: str, suffix: str, words: _Words) -> Name:
    cut = next((i for i in range(1, len(parts)) if kinds[i] == "p"), len(parts) - 1)
    if "I" in kinds:
        cut = min(max(cut, 1), max(kinds.rindex("I") + 1, 1)) if kinds[cut] != "p" else cut
        cut = min(cut, len(parts) - 1)
    particle, surname = _particles(parts[cut:], words)
    return Name(" ".join(surname).rstrip("."), " ".join(parts[:cut]), " ".join(particle), suffix=suffix)


def _looks_inverted(piece: _Piece, words: _Words) -> bool:
    """True for "Иванов Иван Иванович" and "Иванова Мария", by patronymics and the endings of surnames."""
    low = [word.casefold().rstrip(".") for word in piece.words]
    if len(low) >= 3 and low[2].endswith(words.patronymics) and len(low[2]) > 4:
        return True
    return (
        len(low) == 2 and low[0].endswith(words.surnames) and not low[1].endswith((*words.surnames, *words.patronymics))
    )


def _is_institution(text: str, words: _Words) -> bool:
    if _INITIAL.search(text):
        return False
    low = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
    if any(word in words.institution for word in low):
        return True
    return len(low) > 5 and "," not in text
