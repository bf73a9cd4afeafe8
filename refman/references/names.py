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
_DASH_BETWEEN = re.compile(
    r"(?<=[^\W\d_]{2})\s[-\u2013\u2014]\s(?=[^\W\d_]\.)|(?<=\.)\s[-\u2013\u2014]\s(?=[^\W\d_]{3,}\s)"
)
_COUNTRY = re.compile(r"^(?:U\.\s?S\.|U\.\s?K\.|U\.\s?N\.)\s")


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
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    returning: frozenset[str]
    many: frozenset[str]


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
        re.compile(
            _alternatives(known.words("and") | set(data["conjunctions"]), before=r"(?:^|[\s,])", after=r"(?=\s)")
        ),
        re.compile(_alternatives(known.words("et-al"), before=r"[\s,\[(]", after=r"\.?[\s.\])]*$"), re.IGNORECASE),
        known.words("institution") | set(data["bodies"]),
        tuple(data["body-beginnings"]),
        tuple(data["body-endings"]),
        frozenset(data["returning"]),
        frozenset(data["many"]),
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
    if _is_body(text, words):
        return (Name(literal=text.strip(_EDGE + '\u00ab\u00bb"')),)
    return _parse_chunk(text)


def _parse_chunk(text: str) -> tuple[Name, ...]:
    words = _words()
    text = _DASH_BETWEEN.sub(" | ", words.conjunctions.sub(" | ", text))
    parts = [part for part in re.split(r"\s*[&/|]\s*|\s+\+\s+", text) if part.strip(_EDGE)]
    names: list[Name] = []
    for part in parts:
        if _is_institution(part, words):
            names.append(Name(literal=part.strip(_EDGE)))
            continue
        bodies, people = _bodies_first(part.split(","), words)
        pieces = [piece for piece in (_piece(raw, words) for raw in people) if piece.words]
        names += bodies + _combine(pieces, first=not names and not bodies, words=words)
    return tuple(names)


def _bodies_first(parts: list[str], words: _Words) -> tuple[list[Name], list[str]]:
    """The bodies before the first comma ("ATLAS Collaboration, G. Aad"), and the people behind it."""
    if len(parts) > 1 and _is_body(parts[0], words):
        return [Name(literal=parts[0].strip(_EDGE))], parts[1:]
    return [], parts


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
    if _are_pairs(pieces):
        return [_inverted(pieces[i], pieces[i + 1], words) for i in range(0, len(pieces), 2)]
    names: list[Name] = []
    waiting: _Piece | None = None
    suffix = ""
    alone = len([piece for piece in pieces if set(piece.kinds) != {"s"}]) == 2
    for piece in pieces:
        if set(piece.kinds) <= {"s"} and waiting is not None:
            suffix = piece.text
            continue
        if set(piece.kinds) <= {"s"} and names:
            names[-1] = _with_suffix(names[-1], piece.text)
            continue
        completes = waiting is not None and (
            _completes(waiting, piece, alone=alone or (first and not names), words=words)
            or (alone and waiting.kinds.strip("p") == "W" and bool(re.fullmatch("I+W", piece.kinds)))
        )
        if waiting is not None and completes:
            names.append(_with_suffix(_inverted(waiting, piece, words), suffix))
            waiting, suffix = None, ""
            continue
        if waiting is not None:
            names.append(_with_suffix(_one(waiting, words), suffix))
        waiting, suffix = (piece, "") if _may_be_family(piece, words) else (None, "")
        if waiting is None:
            names.append(_one(piece, words))
    if waiting is not None:
        names.append(_with_suffix(_one(waiting, words), suffix))
    return names


def _are_pairs(pieces: list[_Piece]) -> bool:
    """True for "King, Gary, Keohane, Robert O., Verba, Sidney": two or more pairs of a single word and a given name."""
    if len(pieces) < 4 or len(pieces) % 2:
        return False
    given = [piece.kinds.strip("ps") for piece in pieces[1::2]]
    spelt = [kinds for kinds in given if "W" in kinds]
    return (
        all(piece.kinds.strip("p") == "W" for piece in pieces[::2])
        and len(spelt) > 1
        and all(re.fullmatch(r"I+|WW?I*|I+W", kinds) for kinds in given)
    )


def _with_suffix(name: Name, suffix: str) -> Name:
    if not suffix:
        return name
    return Name(name.family, name.given, name.non_dropping_particle, name.dropping_particle, suffix, name.literal)


def _may_be_family(piece: _Piece, words: _Words) -> bool:
    """A surname that waits for its given name behind the comma."""
    if "I" in piece.kinds:
        return False
    shouted = [word for word in piece.words[:-1] if word.isupper() and word.casefold() in words.particles]
    return piece.kinds.count("W") - max(0, len(shouted) - 1) in (1, 2)


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
    heads, kinds = list(family.words), family.kinds
    suffix = heads.pop() if kinds.endswith("s") and len(heads) > 1 else ""
    particle, surname = _particles(heads, words)
    parts = list(given.words)
    suffix = parts.pop() if given.kinds.endswith("s") and len(parts) > 1 else suffix
    trailing: list[str] = []
    while len(parts) > 1 and parts[-1].casefold().rstrip(".") in words.returning and parts[-1][0].islower():
        trailing.insert(0, parts.pop().rstrip("."))
    return Name(
        family=" ".join(surname).rstrip("."),
        given=" ".join(parts),
        non_dropping_particle=" ".join([*trailing, *particle]),
        suffix=suffix,
    )


def _particles(parts: list[str], words: _Words) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(parts) - 1 and parts[count].casefold() in words.particles and not parts[count][0].isupper():
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
    elif shouted := _shouted(parts, kinds):
        if not kinds.startswith("W") or not parts[0].isupper():
            return Name(" ".join(parts[shouted:]), " ".join(parts[:shouted]), suffix=suffix)
        cut = shouted
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


def _shouted(parts: list[str], kinds: str) -> int:
    """Where capitals end ("LE GOFF Jacques") or begin ("Jacques LE GOFF") among full words; 0 where it is unclear."""
    shouts = [part.isupper() for part in parts]
    if "I" in kinds or all(shouts) or not any(shouts):
        return 0
    border = shouts.index(not shouts[0])
    return border if all(shout != shouts[0] for shout in shouts[border:]) else 0


def _looks_inverted(piece: _Piece, words: _Words) -> bool:
    """True for "Иванов Иван Иванович" and "Иванова Мария", by patronymics and the endings of surnames."""
    low = [word.casefold().rstrip(".") for word in piece.words]
    if len(low) >= 3 and low[2].endswith(words.patronymics) and len(low[2]) > 4:
        return True
    if len(low) != 2 or len(low[0]) < 5:
        return False
    return low[0].endswith(words.surnames) and not low[1].endswith((*words.surnames, *words.patronymics))


def _is_institution(text: str, words: _Words) -> bool:
    """A body by its words, or because it is too long for a person."""
    if _is_body(text, words):
        return True
    return not _INITIAL.search(text) and len(_plain_words(text)) > 5 and "," not in text


def _is_body(text: str, words: _Words) -> bool:
    """A body by its words, all of them: an initial or a comma before such a word tells of people."""
    text = _COUNTRY.sub("", text)
    low = _plain_words(text)
    if "".join(low) in words.many:
        return True
    if _INITIAL.search(text):
        return False
    if any(word in words.institution for word in low):
        return True
    return len(low) > 1 and any(word.startswith(words.beginnings) or word.endswith(words.endings) for word in low)


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
