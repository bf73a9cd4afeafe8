"""Plain text as lines: one kind of line end, no invisible characters."""

import re

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00\x1a\x7f"))
_HIDDEN = re.compile("[" + "".join(map(chr, _INVISIBLE)) + "]")


def lines(text: str) -> str:
    r"""The text with every line end as a line feed, and without soft hyphens, zero-width and stray control characters.

    A soft hyphen at the end of a line is a hyphen that was printed, so it stays as one.

    Example:
        >>> lines("Сы\u00adчёв М. С.\r\nКүмісбаев Ө.\x0c")
        'Сычёв М. С.\nКүмісбаев Ө.\n'
    """
    unified = _LINE_ENDS.sub("\n", text)
    if not _HIDDEN.search(unified):
        return unified
    return unified.replace("\u00ad\n", "-\n").translate(_INVISIBLE)
