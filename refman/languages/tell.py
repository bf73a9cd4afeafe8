"""Telling the language of a string: by its letters where they decide, else by the detector."""

import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from refman.languages.detector import Detector, Question
from refman.languages.letters import STRANGE, Shared, decided, fitting, is_japanese, letters, plainly
from refman.languages.script import fold_lookalikes, is_cyrillic, script
from refman.patterns import Late

_FEWEST = {"Latn": 3, "Cyrl": 2}
"""Letters below which a text may be a sign, a numeral or an initial of any language."""
_OF_ALL = 0.5
"""How often a title of words that the languages took from Greek and Latin says no more than the prior."""
UNKNOWN = "und"
"""The tag of what is in none of the languages that refman tells."""
SURE = 0.99
"""What letters alone are worth; no guess is surer."""
_TRANSLATED_INTO = frozenset({"en", "de", "fr", "es", "it", "pt"})
"""Languages of translated titles; a strange romanisation is taken for Turkish or Polish, seldom for one of these."""
_LIKELIER = 0.5
_CYRILLIC_SHARE = 0.28
"""How many of its letters are Cyrillic in a Cyrillic title, at least, however many names it has in others."""
_SECOND_TITLE = Late(r"[=\[(/]")
_LATIN = Late("[A-Za-z]")
_SCHOLARLY = ("\u0233", "\u0232", "\u012d", "\u012c")
"""Letters of romanised titles alone ("osnovȳ teoriĭ"), where é is the other e of Russian ("éksperiment")."""
_SCHOLARLY_FORMS = str.maketrans("\u0233\u0232\u00e9\u00c9", "yYeE")
_REMEMBERED = 8192
"""Strings whose chances are kept; the names of journals and publishers come again and again."""
_FEW, _FEW_WITHOUT_NUMPY = 8, 2000
"""Strings below which to weigh them together takes longer than one by one; it needs NumPy, which takes long to load."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A language tag, empty where nothing is known, and the chance (0 to 1) that it is right."""

    tag: str = ""
    confidence: float = 0.0


def tell(text: str) -> Guess:
    """The language of a title-like string; an empty guess where it has no letters.

    Example:
        >>> tell("Ойын бизнесі туралы").tag, tell("Flora Sibiri i Dal'nego Vostoka").tag, tell("1984")
        ('kk', 'ru-Latn', Guess(tag='', confidence=0.0))
    """
    found = chances(text)
    if not found:
        return Guess()
    tag = max(found, key=lambda tag: found[tag])
    return Guess() if tag == UNKNOWN else Guess(tag, round(min(SURE, found[tag]), 4))


def is_romanised(title: str, tag: str) -> bool:
    """True where a Latin title of a work in this language is likelier a romanised one than a translation.

    Example:
        >>> is_romanised("Istoriia russkoi literatury", "ru"), is_romanised("A history of literature", "ru")
        (True, False)
    """
    if tag not in letters().romanised:
        return False
    folded = fold_lookalikes(title)
    if is_cyrillic(folded) or script(folded) != "Latn":
        return False
    return sum(chance for one, chance in chances(title).items() if one not in _TRANSLATED_INTO) > _LIKELIER


def chances(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each language that the string may be in, likeliest first; empty without letters.

    `und` is the chance that it is in none of them.
    """
    found = _remembered.get(text)
    if found is None:
        told = _told(text)
        if isinstance(told, _Open):
            asked, among, shared = told.question
            told = Detector.load(told.script).chances(asked, among, shared=shared)
        found = _remember(text, told)
    return found


def foretell(texts: Iterable[str]) -> None:
    """Works out the chances of many strings together, in less time, for `chances` to have them at hand."""
    left: dict[str, dict[str, Question]] = {}
    for text in texts:
        if text not in _remembered:
            told = _told(text)
            if isinstance(told, _Open):
                left.setdefault(told.script, {})[text] = told.question
            else:
                _remember(text, told)
    if sum(map(len, left.values())) < (_FEW if "numpy" in sys.modules else _FEW_WITHOUT_NUMPY):
        return
    from refman.languages.batch import answers  # noqa: PLC0415 - for the same reason

    for written, questions in left.items():
        found = answers(Detector.load(written), [*questions.values()])
        for text, told in zip(questions, found, strict=True):
            _remember(text, told)


_remembered: dict[str, Mapping[str, float]] = {}


def _remember(text: str, found: dict[str, float]) -> Mapping[str, float]:
    if len(_remembered) >= _REMEMBERED:
        _remembered.clear()
    kept = _remembered[text] = MappingProxyType(found)
    return kept


class _Open(NamedTuple):
    """What letters and plain words leave open."""

    script: str
    question: Question


def _told(text: str) -> dict[str, float] | _Open:
    # Most of what is asked for is plain ASCII, and needs no look at its letters.
    folded, written = (text, "Latn") if text.isascii() else _written(text)
    if not _has_letters(folded, _FEWEST.get(written, 0)):
        return {}
    if plain := plainly(folded.casefold(), written):
        return {plain.tag: SURE}
    if written == "Latn":
        return _latin(folded)
    if written == "Cyrl":
        return _cyrillic(folded)
    if among := letters().shared.get(written):
        return _by_marks(folded, among)
    tag = letters().scripts.get(written)
    if tag == "zh" and is_japanese(folded):
        tag = "ja"
    return {tag: SURE} if tag else {}


def _written(text: str) -> tuple[str, str]:
    """The text with each word in one script, and the script of most of it."""
    folded = fold_lookalikes(text)
    written = script(folded)
    if written == "Latn" and is_cyrillic(folded):
        plain = _without_latin(folded)
        if plain:
            return plain, "Cyrl"
    return folded, written


def _without_latin(text: str) -> str:
    """A Cyrillic text without the Latin names in it, where it has enough other words ("Blockchain и право").

    Of two titles, with a sign between them, the first counts; and a Latin text may quote a Cyrillic word.
    """
    text = _SECOND_TITLE.split(text, maxsplit=1)[0]
    words = [word for word in text.split() if is_cyrillic(word) and not _LATIN.search(word)]
    own = sum(map(str.isalpha, "".join(words)))
    return " ".join(words) if own > _CYRILLIC_SHARE * sum(map(str.isalpha, text)) else ""


def _has_letters(text: str, fewest: int) -> bool:
    """True for a text with so many letters at least."""
    begun = text[:fewest]
    return (len(begun) == fewest and begun.isalpha()) or sum(
        1 for _ in islice(filter(str.isalpha, text), fewest)
    ) == fewest


def _cyrillic(text: str) -> dict[str, float] | _Open:
    possible = fitting(text)
    if tag := decided(text, possible):
        return {tag: SURE}
    low = text.casefold()
    for tag, pattern in letters().spellings.items():
        if tag in possible and pattern.match(low):
            return {tag: SURE}
    asked = _asked(possible, any(map(text.__contains__, letters().slavic[0])))
    if not asked:
        return dict.fromkeys(sorted(possible), SURE / len(possible))
    shared = _OF_ALL if letters().everywhere.fullmatch(low) else Detector.SHARED
    return _Open("Cyrl", Question(text, asked, shared))


@lru_cache(maxsize=1 << 8)
def _asked(possible: frozenset[str], is_slavic: bool) -> frozenset[str]:
    """Those of the languages in Cyrillic that the detector tells, and that it may be none of them."""
    known = possible.intersection(Detector.load("Cyrl").tags)
    known -= letters().slavic[1] if is_slavic else frozenset()
    return known and known | {UNKNOWN}


def _latin(text: str) -> _Open:
    """What to ask of a text in Latin letters; what no table of romanisation writes is not romanised."""
    if text.isascii():
        return _Open("Latn", Question(text))
    if any(map(text.__contains__, _SCHOLARLY)):
        text = text.translate(_SCHOLARLY_FORMS)
    # A romanised title may keep a letter that its table does not know.
    strange = [*filter(_is_marked, set(text.casefold()))]
    barred = {tag for tag, own in letters().latin.items() if not own.issuperset(strange)}
    return _Open("Latn", Question(text, frozenset(Detector.load("Latn").tags) - barred if barred else frozenset()))


def _is_marked(letter: str) -> bool:
    """True for a Latin letter beside a to z."""
    return letter > "\x7f" and letter.isalpha() and not is_cyrillic(letter)


def _by_marks(text: str, among: Sequence[Shared]) -> dict[str, float]:
    """The chances of the languages of a script; of none of them where nothing points to any."""
    scores = {one.tag: one.score(text) for one in among}
    most = max(scores.values())
    if most < -STRANGE * sum(map(str.isalpha, text)) // 2 or (most <= 0 and not among[0].letters):
        return {UNKNOWN: SURE}
    odds = {tag: math.exp(score - most) for tag, score in scores.items()}
    return {tag: odds[tag] / sum(odds.values()) for tag in sorted(odds, key=lambda tag: (-odds[tag], tag))}
