"""How alike two readings of one variable are, over scripts, romanisations, abbreviations and lookalike letters."""

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from refman.languages import fold_lookalikes, romanise, script
from refman.model import Date, Name, Number, Text, Value, normal_doi, unmarked

TITLES_ALIKE = 0.85
_NAMES_ALIKE = 0.8
_OTHER_PART = 0.8
_LONG = 5
_ARTICLES = frozenset({"the", "a", "an"})
_COUNTED = re.compile(r"\b(?:\d+|[ivx]+)\b")
_ROMANISED = 0.85
_FOLDS = [
    (needles.split(), re.compile(pattern), to)
    for needles, pattern, to in (
        ("ph", r"ph", "f"),
        ("sh szcz sch", r"shch|szcz|sh|sch", "S"),
        ("zh j", r"dzh|dj|zh|^j(?=[aou])", "J"),
        ("ch", r"tch|ch", "C"),
        ("ts tz cz", r"ts|tz|cz", "c"),
        ("ng", r"ng", "n"),
        ("kh x", r"kh|x", "h"),
        ("gh", r"gh", "g"),
        ("c q", r"ck|q|c(?=[aou])", "k"),
        ("w", r"w", "v"),
        ("i y j", r"[iyj](?=[aeou])|(?<=[aeou])[iyj](?=[^aeou]|$)", ""),
        ("y j", r"[yj]", "i"),
    )
]
"""What is written for one sound, and that sound; before them letters of which one must be there, told in less time."""
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_PLAIN_DOUBLED = [(letter * 2, letter) for letter in "abcdefghijklmnopqrstuvwxyzCJS"]
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | dict.fromkeys(b"'`")
"""What becomes of each character of a text in plain letters; quotes go."""
_QUOTES = re.compile("['\u2018\u2019\u02b9\u02bc`]")
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_WORDS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.I)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_SILENT = frozenset({"URL", "ISBN", "ISSN", "abstract", "language", "publisher", "publisher-place", "editor", "genre"})
"""Variables in which two right readings are often unlike: a difference there proves nothing."""


@lru_cache(maxsize=4096)
def words(text: str) -> str:
    """The words alone: folded case, lookalikes, accents; other letters kept, marks between words gone.

    Example:
        >>> words("«Цветная революция» — Vlast’!")
        'цветная революция vlast'
    """
    plain = unmarked(text)
    if plain.isascii():
        return " ".join(plain.translate(_PLAIN).split())
    folded = unicodedata.normalize("NFKC", fold_lookalikes(plain)).casefold()
    letters = unicodedata.normalize("NFD", _QUOTES.sub("", folded))
    # A breve or a dieresis makes another Cyrillic letter; on a Latin one it is an accent.
    bare = _ACCENTS.sub("", letters)
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", bare)))


@lru_cache(maxsize=4096)
def latin(text: str) -> str:
    """The words in plain Latin letters; a word in a script that is not romanised stays as it is.

    Example:
        >>> latin("Шаг вперёд"), latin("赵可沦 Li")
        ('shag vpered', '赵可沦 li')
    """
    folded = words(text)
    if folded.isascii():
        return folded
    found = words(romanise(folded))
    return found if found.count(" ") == folded.count(" ") and found else " ".join(map(_latin_word, folded.split()))


@lru_cache(maxsize=4096)
def _latin_word(word: str) -> str:
    return word if word.isascii() else words(romanise(word)) or word


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """A name with all that transliterations differ in folded away.

    Example:
        >>> skeleton("Джанталеева") == skeleton("Dzhantaleeva"), skeleton("Сысоева") == skeleton("Syssoyeva")
        (True, True)
    """
    folded = latin(name).replace(" ", "")
    for needles, pattern, to in _FOLDS:
        for needle in needles:
            if needle in folded:
                folded = pattern.sub(to, folded)
                break
    if not folded.isascii():
        return _DOUBLED.sub(r"\1", folded)
    for doubled, letter in _PLAIN_DOUBLED:
        while doubled in folded:
            folded = folded.replace(doubled, letter)
    return folded


def likeness(a: str, b: str) -> float | None:
    """How alike two titles are, 0 to 1; None where they stand in two scripts and neither romanises the other.

    Example:
        >>> likeness("Regionalism", "REGIONALISM."), likeness("Regionalism", "Регион")
        (1.0, None)
    """
    one, other = words(a), words(b)
    if not one or not other:
        return None
    if script(one) == script(other) or "Zyyy" in (script(one), script(other)):
        ratio = _ratio(one, other)
        return min(ratio, _OTHER_PART) if is_other_part(one, other) else ratio
    ratio = _ratio(skeleton(one), skeleton(other))
    return ratio if ratio >= _ROMANISED else None


def is_same_title(a: str, b: str) -> bool:
    """True for titles alike word by word, one slip of the pen in a long word allowed; stricter than likeness.

    Example:
        >>> is_same_title("On globalisation", "On Globalization"), is_same_title("How to cure it", "How to prevent it")
        (True, False)
    """
    one, other = latin(a).split(), latin(b).split()
    if skeleton(a) == skeleton(b):
        return bool(one)
    pairs = [(x, y) for x, y in zip(one, other, strict=False) if skeleton(x) != skeleton(y)]
    slips = all(min(len(x), len(y)) >= _LONG and _is_near(x, y) for x, y in pairs)
    return len(one) == len(other) and len(pairs) <= 1 and slips


def agree(variable: str, a: Value, b: Value) -> bool | None:
    """True where two readings say the same, False where they contradict, None where neither can be told."""
    told = _told(variable, a, b)
    return None if told is False and variable in _SILENT else told


def same_names(a: tuple[Name, ...], b: tuple[Name, ...]) -> bool:
    """True where the shorter list is found in the longer, first name first, by surname in any script."""
    shorter, longer = sorted((a, b), key=len)
    if not shorter or not same_surname(shorter[0], longer[0]):
        return False
    return all(any(same_surname(name, other) for other in longer) for name in shorter)


def same_surname(a: Name, b: Name) -> bool:
    """True for one surname in any script and romanisation.

    Example:
        >>> same_surname(Name("Епифанова", "Т. В."), Name("Epiphanova", "T. V."))
        True
    """
    return _is_near(_surname(a), _surname(b)) or _is_near(_whole(a), _whole(b))


def first_page(page: str) -> str:
    """The first page, folded: `e1234`, `22`, `xiii`; of pages numbered within a part (28-2102) the number alone."""
    head = page.partition("-")[0]
    if page.count("-") == 3 and (parts := page.split("-"))[0] == parts[2]:
        head = parts[1]
    if head.isascii() and head.isdigit():
        return head.lstrip("0")
    found: list[str] = re.findall(r"[^\W_]+", words(page))
    return next((word for word in found if _NUMBER.search(word)), found[0] if found else "").lstrip("0")


def number_set(text: str) -> frozenset[str]:
    """The numbers in a volume or issue, Roman ones as Arabic; where there are none, the words."""
    found = [_arabic(word) or word for word in re.findall(r"[^\W_]+", words(text))]
    return frozenset(word.lstrip("0") for word in found if _NUMBER.search(word)) or frozenset(found)


def _told(variable: str, a: Value, b: Value) -> bool | None:
    match a, b:
        case Date(), Date():
            return None if a.year is None or b.year is None else a.year == b.year
        case Number(), Number():
            return _same_number(variable, a.value, b.value)
        case Text(), Text():
            return _same_text(variable, a.value, b.value)
        case tuple(), tuple():
            return same_names(a, b)
        case _:
            return None


def _same_number(variable: str, a: str, b: str) -> bool:
    if variable == "page":
        return first_page(a) == first_page(b)
    one, other = number_set(a), number_set(b)
    return bool(one and other) and (one <= other or other <= one)


def _same_text(variable: str, a: str, b: str) -> bool | None:
    if variable == "DOI":
        return normal_doi(a) == normal_doi(b)
    if _is_abbreviated(a, b):
        return True
    if script(a) == script(b) and not _can_be_alike(words(a), words(b)):
        return False
    told = likeness(a, b)
    return None if told is None else told >= TITLES_ALIKE


def _can_be_alike(a: str, b: str) -> bool:
    """False where a look at the lengths and letters shows that two texts are unlike: the comparison costs much more."""
    shorter, longer = sorted((a, b), key=len)
    if longer.startswith(shorter):
        return True
    needed = TITLES_ALIKE * (len(a) + len(b)) / 2
    return len(shorter) >= needed and (Counter(a) & Counter(b)).total() >= needed


def _ratio(a: str, b: str) -> float:
    if a == b:
        return 1.0
    shorter, longer = sorted((a, b), key=lambda text: (len(text), text))
    # A subtitle left out, a translation in brackets: the beginning is whole.
    if len(shorter.split()) >= 3 and longer.startswith(shorter + " "):
        return 0.9
    return SequenceMatcher(None, shorter, longer, autojunk=False).ratio()


def is_other_part(a: str, b: str) -> bool:
    """True for titles with numbers that contradict: Part I and Part II, 1990 and 1991."""
    one, other = (frozenset(_COUNTED.findall(text)) for text in (a, b))
    return bool(one and other) and not (one <= other or other <= one)


def _is_abbreviated(a: str, b: str) -> bool:
    """True where the words of one begin the words of the other, in order: a journal's short title."""
    lists = ([word for word in words(text).split() if word not in _ARTICLES] for text in (a, b))
    shorter, longer = sorted(lists, key=lambda found: len(" ".join(found)))
    if not shorter or script(a) != script(b):
        return False
    rest = iter(longer)
    return all(any(word.startswith(start) for word in rest) for start in shorter) and longer[0][0] == shorter[0][0]


def _is_near(a: str, b: str) -> bool:
    one, other = sorted((a, b))
    if one == other or not one:
        return bool(one)
    # Most names are far apart, and it is told at once: too few of the letters of one occur in the other.
    needed = _NAMES_ALIKE * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < needed or sum(letter in other for letter in one) < needed:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NAMES_ALIKE


def _surname(name: Name) -> str:
    return skeleton(name.family or name.literal)


@lru_cache(maxsize=8192)
def _whole(name: Name) -> str:
    """All of a name's long words in one order, for names divided differently (`dos Santos`, `Santos J. dos`)."""
    long = [word for word in latin(str(name)).split() if len(word) > 2]
    return " ".join(sorted(skeleton(word) for word in long))


def _arabic(word: str) -> str:
    if not word or not _ROMAN.fullmatch(word):
        return ""
    values = [_ROMAN_VALUES[letter] for letter in word.upper()]
    following = [*values[1:], 0]
    return str(sum(-one if one < after else one for one, after in zip(values, following, strict=True)))
