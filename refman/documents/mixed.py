"""Bytes in more than one encoding: lists that were pasted together from files of several programs."""

import re
from collections.abc import Callable

_LINE = re.compile(rb"[^\n]*\n?")
_PARTS = re.compile(rb"@|[ \t\r]*\n|TY  - ")
_HIGH = bytes(range(0x80, 0x100))
_ENOUGH = 2
"""Lines beyond ASCII that are sound UTF-8 for the file to be one of several encodings; one may be so by chance."""


def decode(data: bytes, tell: Callable[[bytes], str]) -> str | None:
    """The text where some of its lines are UTF-8 and others are not, `tell` naming the encoding of a part of those.

    None where the bytes are in one encoding. A part ends at a line that is UTF-8, at an empty one, and at the beginning
    of an entry of a bibliography.
    """
    lines = [line for line in _LINE.findall(data) if line]
    sound = [_is_utf8(line) for line in lines]
    high = [line.translate(None, delete=_HIGH) != line for line in lines]
    if all(sound) or sum(a and b for a, b in zip(sound, high, strict=True)) < _ENOUGH:
        return None
    text: list[str] = []
    part: list[bytes] = []
    for line, is_sound, is_high in zip(lines, sound, high, strict=True):
        if part and ((is_sound and is_high) or _PARTS.match(line)):
            text.append(_read(part, tell))
            part = []
        part.append(line)
    return "".join([*text, _read(part, tell)])


def _read(part: list[bytes], tell: Callable[[bytes], str]) -> str:
    data = b"".join(part)
    if _is_utf8(data):
        return data.decode("utf-8")
    strange = b"".join(line for line in part if not _is_utf8(line))
    return "".join(line.decode("utf-8" if _is_utf8(line) else tell(strange), errors="replace") for line in part)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
