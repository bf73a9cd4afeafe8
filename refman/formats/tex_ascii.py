"""TeX in ASCII for old programs: letters as the macros that `decode` reads back, each in braces of its own."""

import unicodedata
from functools import cache
from urllib.parse import quote

from refman.formats.tex import letter_macros


def to_ascii(tex: str) -> str:
    r"""The TeX with macros for its letters; a letter that no macro stands for stays as it is.

    Example:
        >>> to_ascii("{Қаз}, é ß"), to_ascii("漢")
        ("{{\\CYRKDSC}{\\cyra}{\\cyrz}}, {\\'e} {\\ss}", '漢')
    """
    return tex if tex.isascii() else "".join(char if char.isascii() else _letter(char) for char in tex)


def ascii_address(url: str) -> str:
    """The address with its letters percent-encoded, which means the same to every program."""
    return "".join(char if char.isascii() else quote(char) for char in url)


@cache
def _letter(char: str) -> str:
    macro = _macro(char)
    return f"{{{macro}}}" if macro else char


def _macro(char: str) -> str:
    macros, accents = letter_macros()
    if char.isascii():
        return char
    if char in macros:
        return "\\" + macros[char]
    whole = unicodedata.normalize("NFD", char)
    base, accent = whole[:-1], accents.get(whole[-1], "")
    inner = _macro(unicodedata.normalize("NFC", base)) if base and accent else ""
    if not inner:
        return ""
    return f"\\{accent}{{{inner}}}" if accent.isalpha() or len(inner) > 1 else f"\\{accent}{inner}"
