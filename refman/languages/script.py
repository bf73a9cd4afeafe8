"""Scripts: which one a text is written in, and words in which two of them are mixed by mistake."""

from functools import cache

from refman.model import unmarked
from refman.patterns import Late
from refman.tables import read_table

_RANGES = {
    "Latn": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1d00-\u1d25\u1e00-\u1eff\ua720-\ua7ff"
    r"\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a",
    "Cyrl": r"\u0400-\u052f\u1c80-\u1c8f\u1d2b\u2de0-\u2dff\ua640-\ua69f",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Arab": r"\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "Hebr": r"\u0590-\u05ff",
    "Armn": r"\u0530-\u058f",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Deva": r"\u0900-\u097f",
    "Beng": r"\u0980-\u09ff",
    "Guru": r"\u0a00-\u0a7f",
    "Gujr": r"\u0a80-\u0aff",
    "Orya": r"\u0b00-\u0b7f",
    "Taml": r"\u0b80-\u0bff",
    "Telu": r"\u0c00-\u0c7f",
    "Knda": r"\u0c80-\u0cff",
    "Mlym": r"\u0d00-\u0d7f",
    "Sinh": r"\u0d80-\u0dff",
    "Thai": r"\u0e00-\u0e7f",
    "Laoo": r"\u0e80-\u0eff",
    "Tibt": r"\u0f00-\u0fff",
    "Mymr": r"\u1000-\u109f",
    "Khmr": r"\u1780-\u17ff",
    "Ethi": r"\u1200-\u139f",
    "Mong": r"\u1800-\u18af",
    "Hira": r"\u3041-\u309f",
    "Kana": r"\u30a0-\u30ff\uff66-\uff9d",
    "Hang": r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Hani": r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
}
_RUNS = Late("|".join([*(f"(?P<{name}>[{letters}]+)" for name, letters in _RANGES.items()), r"(?P<Zzzz>[^\W\d_])"]))
_NOT_LATIN = Late(rf"[^\W\d_{_RANGES['Latn']}]")
_IS_CYRILLIC = Late(f"[{_RANGES['Cyrl']}]")
_ONLY_CYRILLIC = Late(rf"[{_RANGES['Cyrl']}\W\d_]*")
_MIXED = Late(f"[{_RANGES['Latn']}{_RANGES['Cyrl']}]+")
_IS_LATIN = Late(f"[{_RANGES['Latn']}]")


def script(text: str) -> str:
    """The script of most letters as an ISO 15924 code; `Zyyy` where there are no letters, `Zzzz` for one not listed.

    CSL's marks for the look of words are no letters.

    Example:
        >>> script("Қазақ тарихы (QR)"), script("参考"), script("12-15"), script("Роль <i>Homo</i> в <b>кино</b>")
        ('Cyrl', 'Hani', 'Zyyy', 'Cyrl')
    """
    if text.isascii() or not _NOT_LATIN.search(text):
        return "Latn" if _IS_LATIN.search(text) else "Zyyy"
    # most texts are in one script, and most of them in this one: their letters need no counting
    if _ONLY_CYRILLIC.fullmatch(text):
        return "Cyrl"
    found: dict[str, int] = {}
    for run in _RUNS.finditer(unmarked(text)):
        name = run.lastgroup or ""
        found[name] = found.get(name, 0) + run.end() - run.start()
    return max(found, key=lambda name: found[name])


def fold_lookalikes(text: str) -> str:
    """The text with each word of mixed Latin and Cyrillic letters written in the script of most of its letters.

    A word changes only where every letter of its lesser script has a lookalike in the other; one that could be either
    goes with the text. The length stays.
    Words of one script never change.

    Example:
        >>> fold_lookalikes("жəне Қазiргi Кulzhanova") == "және Қазіргі Kulzhanova"
        True
    """
    if text.isascii() or not (_IS_CYRILLIC.search(text) and _IS_LATIN.search(text)):
        return text
    return _MIXED.sub(lambda match: _fold(match.group(), text), text)


def folded_forms(word: str) -> tuple[str, ...]:
    """The word with its letters of one script written in the other: in Cyrillic, then in Latin; none for a plain word.

    Example:
        >>> [form == "русс" for form in folded_forms("pусс")]
        [True, False]
    """
    if word.isascii() or not (_IS_CYRILLIC.search(word) and _IS_LATIN.search(word)):
        return ()
    to_latin, to_cyrillic = _lookalikes()
    return word.translate(to_cyrillic), word.translate(to_latin)


def is_cyrillic(text: str) -> bool:
    """True for a text with a Cyrillic letter in it."""
    return not text.isascii() and _IS_CYRILLIC.search(text) is not None


def _fold(word: str, text: str) -> str:
    latin = _IS_LATIN.findall(word)
    if not latin or len(latin) == len(word):
        return word
    to_latin, to_cyrillic = _lookalikes()
    cyrillic = [letter for letter in word if letter not in latin]
    can_be_cyrillic = all(ord(letter) in to_cyrillic for letter in latin) and not _ends_in_numeral(word)
    can_be_latin = all(ord(letter) in to_latin for letter in cyrillic)
    if can_be_cyrillic and can_be_latin:
        can_be_cyrillic = _is_more_cyrillic(len(latin), len(cyrillic), script(text))
    elif can_be_cyrillic != (len(cyrillic) >= len(latin)):
        return word
    if can_be_cyrillic:
        return word.translate(to_cyrillic)
    return word.translate(to_latin) if can_be_latin else word


def _is_more_cyrillic(latin: int, cyrillic: int, around: str) -> bool:
    """Which way a word goes that could go both ways: with the text around it, else with most of its own letters."""
    return around == "Cyrl" if around in {"Cyrl", "Latn"} else cyrillic > latin


def _ends_in_numeral(word: str) -> bool:
    """True for a word with a Roman numeral stuck to its end, as in "даннымI"."""
    return len(word) > 2 and word[-1] == "I" and word[-2].islower()


@cache
def _lookalikes() -> tuple[dict[int, int], dict[int, int]]:
    data = read_table("refman.languages.scripts", "lookalikes.toml")
    latin, cyrillic = ("".join(pair[at] for pair in data["lookalikes"]) for at in (0, 1))
    return str.maketrans(cyrillic, latin), str.maketrans(latin, cyrillic)
