"""Lists of names as references print them, taken apart into people: "Иванов И. И., Ng AB & Goldin-Meadow, Susan"."""

from refman.model import Name
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.values.eastern_names import eastern_names, is_eastern
from refman.references.values.name_order import is_inverted, is_inverted_like, turned
from refman.references.values.name_pieces import Piece, as_others, is_surname, piece_of, singles
from refman.references.values.name_words import (
    Words,
    is_body,
    is_institution,
    is_long,
    may_have_others,
    name_words,
    without_titles,
)
from refman.references.values.plain_names import plain_names, written_names

_BRACKETS = Late(r"[(\[][^()\[\]]*[)\]]")
_RUN_ON = Late(r"(?<=[^\W\d_]\.)(?=(?:and|und)\s)")
"""Where a blank was lost before the last of a list: "Miller, W.E.and Stokes, D.E."."""
_DASHES = Late(r"^[\s\u2010-\u2015_-]+(?=[,.\s]|$)")
_EDGE = " \t,;:.&/\u2013\u2014-"
_OUTER = " \t,;:&/"
_SIGN = Late("[&/|+]")
_DASH = Late("[-\u2013\u2014]\\s")
_BETWEEN = Late(r"\s*(?:[&|]|/(?![A-Z]\S*\s[Cc]ollab))\s*|\s+\+\s+")
_SPACED_DASH = Late(r"\s[-\u2013\u2014]\s")
_GLUED = Late(
    r"(?:(?<=\|\s)|(?<![^\s,\u2013-]))(?P<name>(?:[^\W\d_]\.[\s-]?){1,3}[^\W\d_]{2,}(?:[\s'\u2019][^\W\d_]{2,})?)"
    r"[-\u2013](?=(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2,})"
)
"""People with their initials first whom a hyphen joins: "A. Bellavitis-N.M. Filippini"."""
_NAME_BEFORE = Late(r"(?:[^\W\d_]{2,},?\s|[^\W\d_]\.\s?)(?:[^\W\d_]{2,}|[^\W\d_]{1,2}(?:[.\s-]+[^\W\d_]{1,2})*\.)$")
_DIRECT = Late("I+W")
_GIVEN = Late("I+|WW?I*|I+W")
_ELIDED = Late("d['\u2019]")
_ACCENTS = frozenset("\u00a8\u00b4\u02c6\u02dc\u02c7")
_ACCENT = Late(r"(?<=[^\W\d_])([\u00a8\u00b4\u02c6\u02dc\u02c7])\s(?=[^\W\d_A-Z])")
"""An accent that a PDF set apart from its letter: "Peter G´ acs"."""
_LONGEST = 60
"""Characters of a name: a dash is judged by so many before it."""
_NAME_BEHIND = Late(r"(?:[^\W\d_]{1,2}(?:\.-?|-)\s?)+[^\W\d_]{2,}|[^\W\d_]{2,},?\s+[^\W\d_]")


def parse_names(text: str) -> tuple[Name, ...]:
    """The people and institutions of a printed list of names, in order; "et al." adds nobody.

    Names stay as printed, genitives too. A list that cannot be taken apart is one literal.

    Example:
        >>> [str(name) for name in parse_names("Уәлиханов Ш., К. Сейфоллина, и Santos, J. C. D. dos")]
        ['Уәлиханов, Ш.', 'Сейфоллина, К.', 'dos Santos, J. C. D.']
    """
    if is_eastern(text):
        people = eastern_names(text)
        return tuple(name for one in people for name in (parse_names(one) if isinstance(one, str) else (one,)))
    bare = text.strip(_OUTER)
    return tuple(plain_names(bare)) or turned(tuple(written_names(bare)) or _taken_apart(text), text)


def _taken_apart(text: str) -> tuple[Name, ...]:
    words = name_words()
    if "(" in text or "[" in text:
        text = _BRACKETS.sub(" ", text)
    if ".a" in text or ".u" in text:
        text = _RUN_ON.sub(" ", text)
    if not _ACCENTS.isdisjoint(text):
        text = _ACCENT.sub(r"\1", text)
    text = f" {without_titles(text, words)} "
    if may_have_others(text, words):
        text = words.others.sub("", text)
    text = _DASHES.sub("", text).strip(_OUTER)
    if not text:
        return ()
    if ";" in text:
        return tuple(name for chunk in text.split(";") for name in _parse_chunk(chunk))
    if is_body(text, words):
        return (Name(literal=text.strip(_EDGE + '\u00ab\u00bb"')),)
    return _parse_chunk(text, nobody=text)


def _parse_chunk(text: str, nobody: str = "") -> tuple[Name, ...]:
    """The names of a text without semicolons; of `nobody` it is known that it is no body."""
    words = name_words()
    # most lists have none of these, and a look for them costs less than the patterns
    if not words.joining.isdisjoint(text.replace(",", " ").split()):
        text = words.conjunctions.sub(" | ", text)
    if _DASH.search(text):
        text = _parted_by_dashes(text)
    if "-" in text and "." in text:
        text = _GLUED.sub(r"\g<name> | ", text)
    parts = [text]
    if _SIGN.search(text):
        parts = [part for part in _BETWEEN.split(text) if part.strip(_EDGE)]
    names: list[Name] = []
    for part in parts:
        if is_long(part) if part == nobody else is_institution(part, words):
            names.append(Name(literal=part.strip(_EDGE)))
            continue
        bodies, people = _bodies_first(part.split(","), words)
        pieces = as_others([one for said in map(piece_of, people) if said.words for one in singles(said)])
        names += bodies + _combine(pieces, first=not names and not bodies, only=len(parts) == 1, words=words)
    return tuple(names)


def _parted_by_dashes(text: str) -> str:
    """The text with a bar for every dash between two whole names ("Lorino, R. - Vitanza, A."); others stay hyphens."""
    for dash in reversed([*_SPACED_DASH.finditer(text)]):
        before, behind = text[: dash.start()], text[dash.end() :]
        if _NAME_BEFORE.search(before[-_LONGEST:].rpartition("|")[2]) and _NAME_BEHIND.match(behind):
            text = f"{before} | {behind}"
    return text


def _bodies_first(parts: list[str], words: Words) -> tuple[list[Name], list[str]]:
    """The bodies before the first comma ("ATLAS Collaboration, G. Aad"), and the people behind it."""
    bodies: list[Name] = []
    while len(parts) > bool(not bodies) and is_body(parts[0], words):
        bodies.append(Name(literal=parts[0].strip(_EDGE)))
        parts = parts[1:]
    return bodies, parts


def _combine(pieces: list[Piece], *, first: bool, only: bool, words: Words) -> list[Name]:
    if _are_pairs(pieces):
        return [_inverted(pieces[i], pieces[i + 1], words) for i in range(0, len(pieces), 2)]
    names: list[Name] = []
    waiting: Piece | None = None
    suffix = ""
    alone = len([piece for piece in pieces if piece.kinds.strip("s")]) == 2
    opens = first and _opens_inverted(pieces, words)
    for piece in pieces:
        is_suffix = not piece.kinds.strip("s")
        if is_suffix and waiting is not None:
            suffix = piece.text
            continue
        if is_suffix and names:
            names[-1] = _with_suffix(names[-1], piece.text)
            continue
        completes = waiting is not None and (
            _completes(waiting, piece, alone=alone or (first and not names), only=only and alone, words=words)
            or (
                (alone or (opens and not names))
                and waiting.kinds.strip("p") == "W"
                and bool(_DIRECT.fullmatch(piece.kinds))
            )
        )
        if waiting is not None and completes:
            names.append(_with_suffix(_inverted(waiting, piece, words), suffix))
            waiting, suffix = None, ""
            continue
        if waiting is not None:
            names.append(_with_suffix(_one(waiting, words, piece), suffix))
        waiting, suffix = (piece, "") if _may_be_family(piece, words) else (None, "")
        if waiting is None:
            names.append(_one(piece, words))
    if waiting is not None:
        names.append(_with_suffix(_one(waiting, words), suffix))
    return names


def _are_pairs(pieces: list[Piece]) -> bool:
    """True for "King, Gary, Keohane, Robert O., Verba, Sidney": two or more pairs of a single word and a given name."""
    if len(pieces) < 4 or len(pieces) % 2:
        return False
    given = [piece.kinds.strip("ps") for piece in pieces[1::2]]
    spelt = [kinds for kinds in given if "W" in kinds]
    return (
        all(piece.kinds.strip("p") == "W" for piece in pieces[::2])
        and len(spelt) > 1
        and all(_GIVEN.fullmatch(kinds) for kinds in given)
    )


def _opens_inverted(pieces: list[Piece], words: Words) -> bool:
    """True for "Farrow, J. Douglas, Anna E. Holm, Catherine Stone": only the first has the family name first."""
    if len(pieces) < 3 or pieces[0].kinds != "W" or pieces[1].kinds != "IW":
        return False
    written = all(piece.kinds[0] == "W" and piece.kinds.strip("ps").count("W") > 1 for piece in pieces[2:])
    return written and _is_second_given(pieces[1].words[-1], words)


def _with_suffix(name: Name, suffix: str) -> Name:
    if not suffix:
        return name
    return Name(name.family, name.given, name.non_dropping_particle, name.dropping_particle, suffix, name.literal)


def _may_be_family(piece: Piece, words: Words) -> bool:
    """A surname that waits for its given name behind the comma."""
    if "I" in piece.kinds:
        # "St. John, R.": what looks like an initial begins the surname
        return piece.kinds == "IW" and piece.words[0].rstrip(".").casefold() in words.saints
    shouted = [word for word in piece.words[:-1] if word.isupper() and word.casefold() in words.particles]
    return piece.kinds.count("W") - max(0, len(shouted) - 1) in (1, 2)


def _completes(family: Piece, piece: Piece, *, alone: bool, only: bool, words: Words) -> bool:
    kinds = piece.kinds.strip("ps")
    if kinds and (set(kinds) == {"I"} or (kinds == "W" and piece.text.isupper() and len(piece.text) <= 3)):
        return True
    if family.kinds.count("W") > 1 and "p" not in family.kinds and (not alone or is_inverted(piece)):
        return False
    if family.kinds.count("W") > 1 and kinds.count("W") > 1:
        if "p" not in family.kinds:
            # "Bonadonna Russo, Maria Teresa"; "Maria Russo" is a person, and so is "Anna Franco" among others
            return only and kinds == "WW" and _are_given(piece, words) and not _is_given(family.words[0], words)
        if kinds == "WW" and family.kinds[0] == "W" and _are_direct(family, piece):
            # "Blaise de Vigenère, Jean Hamelin"
            return False
    if kinds.startswith("W") and set(kinds) == {"W", "I"} and kinds.rstrip("I").count("W") in (1, 1 + alone):
        return True
    is_given = 1 <= kinds.count("W") <= 2 + (alone and family.kinds.count("W") == 1) and "I" not in kinds
    return is_given and (alone or piece.words[-1].casefold().endswith(words.patronymics))


def _are_direct(*pieces: Piece) -> bool:
    """Whether each begins with a word that is known for a given name, and none ends with one."""
    return all(
        "given" in gazetteer.marks(piece.words[0].casefold())
        and "given" not in gazetteer.marks(piece.words[-1].casefold())
        for piece in pieces
    )


def _are_given(piece: Piece, words: Words) -> bool:
    """Whether all words are known for given names of Italians, who have two surnames or two of these."""
    return all(_is_given(word, words) for word in piece.words)


def _is_given(word: str, words: Words) -> bool:
    return word.casefold() in words.italian


def _inverted(family: Piece, given: Piece, words: Words) -> Name:
    """The name of "Family, Given": particles may lead the surname or trail the given name."""
    if family.kinds == "W" and not given.kinds.strip("I") and not given.words[-1][0].islower():
        return Name(family.words[0].rstrip("."), " ".join(given.words))
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


def _particles(parts: list[str], words: Words) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(parts) - 1 and parts[count].casefold() in words.particles and not parts[count][0].isupper():
        count += 1
    return parts[:count], parts[count:]


def _one(piece: Piece, words: Words, behind: Piece | None = None) -> Name:
    """The name of one piece without a comma inside: "Family I. O.", "I. O. Family", "Given Family"."""
    parts, kinds = list(piece.words), piece.kinds
    suffix = ""
    if kinds.endswith("s") and len(parts) > 1:
        suffix, kinds = parts.pop(), kinds[:-1]
    if len(parts) > 2 and kinds[-1] == "I" and len(parts[-1]) > 2 and parts[-2].casefold() in words.capital_particles:
        # a stop behind the whole: "Stefano Dal Pra."
        parts[-1], kinds = parts[-1].rstrip("."), kinds[:-1] + "W"
    if len(parts) == 1:
        return Name(family=parts[0].rstrip(".") if kinds == "W" else parts[0], suffix=suffix)
    if len(parts) == 2 and (parts[0].casefold() in words.beginners or is_surname(*parts)):
        return Name(" ".join(parts), suffix=suffix)
    if kinds.strip("I") == "W" and "W" in (kinds[0], kinds[-1]) and not parts[-1][0].islower() and not suffix:
        return _with_initials(parts, kinds)
    shouted = _shouted(parts, kinds)
    if shouted and not parts[0].isupper():
        return Name(" ".join(parts[shouted:]), " ".join(parts[:shouted]), suffix=suffix)
    if shouted:
        cut = shouted
    elif "I" in kinds and kinds[0] in "Wp" and set(kinds[kinds.index("I") :]) <= {"I", "p"}:
        cut = kinds.index("I")
    elif "I" not in kinds and (_looks_inverted(piece, words) or (behind and is_inverted_like(piece, behind, words))):
        cut = 1
    else:
        return _direct(parts, kinds, suffix, words)
    return _inverted(
        Piece(parts[:cut], kinds[:cut]),
        Piece(parts[cut:] + ([suffix] if suffix else []), kinds[cut:] + "s" * bool(suffix)),
        words,
    )


def _with_initials(parts: list[str], kinds: str) -> Name:
    """One family name and initials on one side of it, by far the most."""
    if kinds[0] == "W":
        return Name(parts[0].rstrip("."), " ".join(parts[1:]))
    return Name(parts[-1].rstrip("."), " ".join(parts[:-1]))


def _direct(parts: list[str], kinds: str, suffix: str, words: Words) -> Name:
    leading = range(1, len(parts) - 1)
    cut = next((i for i in range(1, len(parts)) if kinds[i] == "p"), len(parts) - 1)
    if cut < len(parts) - 1 and parts[-1][0].islower() and _ELIDED.match(parts[-1]):
        # "Jean le Rond d'Alembert"
        cut = len(parts) - 1
    elif cut == len(parts) - 1 and "I" not in kinds:
        cut = next((i for i in leading if parts[i].casefold().rstrip(".") in words.capital_particles), cut)
    if kinds == "IWW" and _is_second_given(parts[1], words):
        cut = 2
    elif "I" in kinds:
        cut = min(max(cut, 1), max(kinds.rindex("I") + 1, 1)) if kinds[cut] != "p" else cut
        cut = min(cut, len(parts) - 1)
    while cut > 1 and kinds[cut] == "p" and parts[cut - 1].casefold() in words.particles:
        # "H. Van der Wee"
        cut -= 1
    particle, surname = _particles(parts[cut:], words)
    return Name(" ".join(surname).rstrip("."), " ".join(parts[:cut]), " ".join(particle), suffix=suffix)


def _is_second_given(word: str, words: Words) -> bool:
    """Whether the name behind an only initial is a given one: "C. Wright Mills", not "F. Parisen Toldin"."""
    low = word.casefold()
    if word[0].islower():
        return False
    return "given" in gazetteer.marks(low) and low not in words.particles | words.beginners | words.capital_particles


def _shouted(parts: list[str], kinds: str) -> int:
    """Where capitals end ("LE GOFF Jacques") or begin ("Jacques LE GOFF") among full words; 0 where it is unclear."""
    if kinds.startswith("I") or kinds.count("I") >= len(kinds) - 1:
        return 0
    shouts = [part.isupper() for part, kind in zip(parts, kinds, strict=True) if kind != "I"]
    if all(shouts) or not any(shouts):
        return 0
    border = shouts.index(not shouts[0])
    is_clear = all(shout != shouts[0] for shout in shouts[border:]) and "I" not in kinds[:border]
    return border if is_clear and (shouts[0] or "I" not in kinds) else 0


def _looks_inverted(piece: Piece, words: Words) -> bool:
    """True for "Иванов Иван Иванович", "Иванова Мария", "Ветер Карл фон": by patronymics, surnames and particles."""
    low = [word.casefold().rstrip(".") for word in piece.words]
    if piece.kinds.endswith("WWp") or any(word.endswith(words.patronymics) and len(word) > 3 for word in low[2:4]):
        return True
    if len(low) != 2 or len(low[0]) < 5:
        return False
    return low[0].endswith(words.surnames) and not low[1].endswith((*words.surnames, *words.patronymics))
