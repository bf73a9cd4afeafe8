"""Cyrillic that a font or a program shows as the letters of another code page with accents, spelt as it was printed.

The fonts of many Russian PDFs do not tell which letters they show, and pages were saved under the wrong code page: the
bytes of cp1251 are then read as Latin-1, or those of LaTeX's T2A as its T1.
"""

import re

from refman.documents import cyrillic

_LETTERS = "\u00c0-\u00ff\u0152\u0153\u1e9e"
_WORD = re.compile(rf"(?<![^\W_])[{_LETTERS}]{{4,}}(?![^\W_])")
_RUN = re.compile(rf"(?P<run>[{_LETTERS}\u00a8\u00b8\u0132\u0133]+)")
_FEWEST = 3
"""Words of four letters that all bear accents: no language writes as many."""
_LONG = 4
_PAGE = {code: bytes([code]).decode("cp1251") for code in range(0xC0, 0x100)}
_PAGE |= {0x152: _PAGE[0xD7], 0x153: _PAGE[0xF7], 0x1E9E: _PAGE[0xDF]}
_PAGE |= dict.fromkeys((0xA8, 0x132), "\u0401") | dict.fromkeys((0xB8, 0x133), "\u0451")
_SHARP = "\u00df"
_BEHIND_SMALL = re.compile(rf"(?<=[\u00e0-\u00ff\u0153\u0133]){_SHARP}")
_SMALL_YA = "\u00ff"
_OF_LATIN = re.compile(rf"[A-Za-z][{_LETTERS}]?[, ]\s*(?:\w\.\s?)*$")
"""Before an initial: a name with letters that need no code page."""
_NEAR = 20
# The same fonts without Cyrillic: "[12\u2104" is a citation, and the low comma inside of words their c.
_BRACKETED = re.compile(r"(?P<open>\[\d{1,3}(?:[,\u2013-]\s?\d{1,3})*)\u2104")
_SHIFTED = {0x1CD + at: 0x410 + at for at in range(64)}
"""The places of the Cyrillic letters in the fonts of an office, which stand for them where a PDF does not tell them."""
_SHIFTED_WORD = re.compile(r"[\u01cd-\u020c]{4,}")
_SHIFTED_DASH = re.compile(r"(?<=\s)\u00b2(?=\s)")
_C = re.compile(r"\u201a(?=[a-z\u201a])|(?<=\w)\u201a")
_SIGNS = "\u00d7\u00f7"
# The number sign, dashes and quotation marks of cp1251 stand where Latin-1 has a raised one and controls.
_NUMERO = re.compile(r"(?<=\s)\u00b9(?=\s?\d)")
_CONTROLS = {code: bytes([code]).decode("cp1251") for code in (0x84, 0x85, 0x93, 0x94, 0x96, 0x97)}


def respelt(text: str) -> str:
    r"""The text with its words of accented letters in Cyrillic, where they make sense there; any other as it is.

    Example:
        >>> respelt("Ñïèñîê ëèòåðàòóðû\n1. Êóçíåöîâ À. Ñòåïü.")
        'Список литературы\n1. Кузнецов А. Степь.'
        >>> respelt("Générée à Orléans, où l'été dure")
        "Générée à Orléans, où l'été dure"
    """
    if _BRACKETED.search(text):
        text = _C.sub("c", _BRACKETED.sub(r"\g<open>]", text))
    shifted = _SHIFTED_WORD.findall(text)
    if len(shifted) >= _FEWEST and cyrillic.is_likely(" ".join(shifted).translate(_SHIFTED)):
        text = _SHIFTED_DASH.sub("\u2013", text.translate(_SHIFTED))
    found = _WORD.findall(text)
    if len(found) < _FEWEST:
        return text
    sample = "".join(found)
    is_t1 = len(_BEHIND_SMALL.findall(sample)) > sample.count(_SMALL_YA)
    table = _PAGE | ({0xDF: _PAGE[0xFF]} if is_t1 else {})
    if not cyrillic.is_likely(" ".join(word.translate(table) for word in found)):
        return text

    def spelt(run: re.Match[str]) -> str:
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        is_within = _is_latin(before) or _is_latin(after)
        is_initial = (
            after == "." and len(run["run"]) == 1 and _OF_LATIN.search(text[max(0, run.start() - _NEAR) : run.start()])
        )
        if (is_within and len(run["run"]) < _LONG) or is_initial or (run["run"] in _SIGNS and after != "."):
            return run["run"]
        return _BEHIND_SMALL.sub(_SMALL_YA, run["run"]).translate(table)

    return _RUN.sub(spelt, text if is_t1 else _NUMERO.sub("\u2116", text.translate(_CONTROLS)))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
