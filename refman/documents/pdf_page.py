"""The pieces of text on the pages of a PDF, as pdfium gives its characters: where each stands, and how large.

Hides characters without a letter, rotated stamps, raised numbers, and spaces that nobody printed. Run as a program of
its own, so that a hostile file can neither hang refman nor fill the memory: it imports nothing of refman, takes the
PDF on standard input and writes a line of JSON of its properties, then one for each page.
"""

import json
import math
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import c_double
from dataclasses import astuple, dataclass, replace
from typing import Any

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_FEWEST = 12
"""Letters below which a page with pictures counts as scanned."""
_IMAGE = 3
_FAILED = 32
"""The exit code, to which pdfium's own code of the error is added."""
_MEMORY = 400 << 20
_MOST_PAGES = 20_000
_MOST_BROKEN = 50
_SECONDS = 10
"""Of one page, in the time of the processor."""
_SPREAD = 0.15
_TOUCH = 0.05
_APART = 1.0
_BACK = 1.5
_LIFTED = 0.6
_RAISED = 0.15
_SMALL = 0.85
_LEADING = 1.2
_TILT = 0.1
_MOST_SEARCHED = 300
SUPERSCRIPTS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
# pdfium writes a hyphen that breaks a word as one of these.
_HYPHENS = frozenset((0x02, 0xFFFE, 0xAD))
_UNKNOWN = "\ufffd"
# TeX draws accents as characters of their own, over a letter that may have lost its dot.
_ACCENTS = dict(
    zip(
        "\u00a8\u00b4`\u02c6^\u02dc~\u02c7\u00b8\u02d8\u02da\u02dd\u02d9\u00af\u02db",
        "\u0308\u0301\u0300\u0302\u0302\u0303\u0303\u030c\u0327\u0306\u030a\u030b\u0307\u0304\u0328",
        strict=True,
    )
)
_ACCENTS |= {accent: accent for accent in _ACCENTS.values()}
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
# Fonts that TeX made of dots have no name and tell no letters; the codes are those of its two encodings.
_OT1 = dict(zip(range(0x0B, 0x10), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)) | dict(
    zip(
        (*range(0x10, 0x20), 0x22, 0x5C, 0x5F, 0x7B, 0x7C, 0x7D, 0x7F),
        "\u0131\u0237`\u00b4\u02c7\u02d8\u00af\u02da\u00b8\u00df\u00e6\u0153\u00f8\u00c6\u0152\u00d8"
        "\u201d\u201c\u02d9\u2013\u2014\u02dd\u00a8",
        strict=True,
    )
)
_T1 = dict(zip(range(0x1B, 0x20), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)) | dict(
    zip(
        (*range(0x0D, 0x17), 0x19, 0x1A, 0x7F, *range(0x80, 0xC0), 0xD7, 0xDF, 0xF7, 0xFF),
        "\u201a\u2039\u203a\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u0131\u0237-"
        "\u0102\u0104\u0106\u010c\u010e\u011a\u0118\u011e\u0139\u013d\u0141\u0143\u0147\u014a\u0150\u0154"
        "\u0158\u015a\u0160\u015e\u0164\u0162\u0170\u016e\u0178\u0179\u017d\u017b\u0132\u0130\u0111\u00a7"
        "\u0103\u0105\u0107\u010d\u010f\u011b\u0119\u011f\u013a\u013e\u0142\u0144\u0148\u014b\u0151\u0155"
        "\u0159\u015b\u0161\u015f\u0165\u0163\u0171\u016f\u00ff\u017a\u017e\u017c\u0133\u00a1\u00bf\u00a3"
        "\u0152\u1e9e\u0153\u00df",
        strict=True,
    )
)
# The dash between figures and the ligatures, each at its own place.
_TELLS_OT1 = frozenset((0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x7B))
_TELLS_T1 = frozenset((0x15, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F))


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand close together on one base line; lengths in points, `base` grows upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class _Char:
    text: str
    left: float
    right: float
    base: float
    size: float
    space: str
    """What stands before it: a printed blank, one that pdfium takes for likely ("?"), or nothing."""


def pieces(page: Any, raw: Any, told: Counter[int]) -> list[Piece]:
    """The pieces of a text page of pdfium, in the order in which they were drawn; `raw` are pdfium's functions.

    `told` counts the codes of nameless fonts over the pages, from which their encoding is seen.
    """
    found: list[Piece] = []
    run: list[_Char] = []
    for char in _accented(list(_characters(page, raw, _nameless(page, raw, told)))):
        if run and not _follows(run, char):
            found.append(_piece(run))
            run = []
        run.append(char)
    if run:
        found.append(_piece(run))
    return [piece for piece in found if piece.text.strip()]


def _nameless(page: Any, raw: Any, told: Counter[int]) -> dict[int, str]:
    """The letters that stand for codes in fonts of dots, by the index of the character."""
    codes: dict[int, int] = {}
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        if (
            (code in _T1 or code in _OT1)
            and not raw.FPDFText_IsGenerated(page, index)
            and raw.FPDFText_GetFontInfo(page, index, None, 0, None) <= 1
        ):
            codes[index] = code
    told.update(codes.values())
    old, new = (sum(told[code] for code in own) for own in (_TELLS_OT1, _TELLS_T1))
    letters = _T1 if new > old else _OT1 if old else {}
    return {index: letters[code] for index, code in codes.items() if code in letters}


def _characters(page: Any, raw: Any, nameless: dict[int, str]) -> Iterator[_Char]:
    count = raw.FPDFText_CountChars(page)
    turn = _turn(page, raw, count)
    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    space = ""
    for index in range(count):
        code = raw.FPDFText_GetUnicode(page, index)
        if (code <= 0x20 or code == 0xA0) and code not in _HYPHENS and index not in nameless:
            space = "?" if space != " " and raw.FPDFText_IsGenerated(page, index) else " "
            continue
        if abs(math.remainder(raw.FPDFText_GetCharAngle(page, index) - turn, math.tau)) > _TILT:
            continue
        raw.FPDFText_GetLooseCharBox(page, index, box)
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        left, right, base, size = _upright(turn, box, x.value, y.value)
        yield _Char(nameless.get(index) or _letter(code), left, right, base, size / _LEADING or 1.0, space)
        space = ""


def _turn(page: Any, raw: Any, count: int) -> float:
    """The angle at which most characters of a page stand, in radians; a landscape table is drawn upwards."""
    step = max(1, count // 200)
    turns = Counter(
        round(raw.FPDFText_GetCharAngle(page, index) / (math.pi / 2)) % 4 for index in range(0, count, step)
    )
    return turns.most_common(1)[0][0] * math.pi / 2 if turns else 0.0


def _upright(turn: float, box: Any, x: float, y: float) -> tuple[float, float, float, float]:
    """Left, right, base and height of a character after the page was turned so that it stands."""
    quarter = round(turn / (math.pi / 2)) % 4
    if quarter == 1:
        return -box.top, -box.bottom, x, box.right - box.left
    if quarter == 2:
        return -box.right, -box.left, -y, box.top - box.bottom
    if quarter == 3:
        return box.bottom, box.top, -x, box.right - box.left
    return box.left, box.right, y, box.top - box.bottom


def _letter(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", chr(code))
    return chr(code) if code < 0xD800 or 0xF900 <= code < 0x110000 else _UNKNOWN


def _follows(run: list[_Char], char: _Char) -> bool:
    last = run[-1]
    size = max(last.size, char.size)
    return (
        abs(char.base - last.base) < _LIFTED * size
        and -_BACK * size < char.left - last.right < _APART * size
        and (char.base == last.base or _is_lift(run, char))
    )


def _is_lift(run: list[_Char], char: _Char) -> bool:
    """Whether the character belongs to the line although it stands higher or lower: it or its neighbour is small."""
    last = run[-1]
    small = min(char.size, last.size) < _SMALL * max(char.size, last.size)
    return small or abs(char.base - last.base) < _RAISED * max(char.size, last.size) or char.size == run[0].size


def _piece(run: list[_Char]) -> Piece:
    size = Counter(round(char.size, 1) for char in run).most_common(1)[0][0]
    largest = max(char.size for char in run)
    if size < _SMALL * largest and sum(char.size > _SMALL * largest for char in run) > 2:
        size = largest
    base = next(char.base for char in run if char.size >= _SMALL * size)
    text = "".join(_blank(run, at, size) + _lowered(char, base, size) for at, char in enumerate(run))
    return Piece(text, run[0].left, max(char.right for char in run), base, size)


def _blank(run: list[_Char], at: int, size: float) -> str:
    """The space before a character; pdfium puts one between spread capitals, and before a ligature, where none is."""
    char = run[at]
    if not at or not char.space:
        return ""
    gap = (char.left - run[at - 1].right) / size
    is_spread = run[at - 1].text.isupper() and char.text.isupper() and gap < _SPREAD
    is_ligature = at + 1 < len(run) and run[at + 1].left == char.left and gap < _TOUCH
    return "" if char.space == "?" and (is_spread or is_ligature) else " "


def _accented(chars: list[_Char]) -> list[_Char]:
    """The characters, those that are accents over a letter put on it."""
    gone: set[int] = set()
    for at, accent in enumerate(chars):
        if accent.text not in _ACCENTS:
            continue
        near = (index for index in (at + 1, at - 1) if 0 <= index < len(chars))
        below = next((index for index in near if _is_over(accent, chars[index])), None)
        if below is None and len(gone) < _MOST_SEARCHED:
            below = next((index for index, char in enumerate(chars) if _is_over(accent, char)), None)
        if below is not None:
            letter = chars[below]
            bare = _DOTLESS.get(letter.text, letter.text)
            is_apart = below == 0 or letter.left - chars[below - 1 - (below - 1 == at)].right > _SPREAD * letter.size
            space = (letter.space or accent.space) if is_apart else ""
            text = unicodedata.normalize("NFC", bare + _ACCENTS[accent.text])
            chars[below] = replace(letter, text=text, space=space)
            gone.add(at)
    return [char for at, char in enumerate(chars) if at not in gone]


def _is_over(accent: _Char, letter: _Char) -> bool:
    """Whether most of the accent stands above the letter."""
    return (
        letter.left <= (accent.left + accent.right) / 2 <= letter.right
        and abs(accent.base - letter.base) < _LIFTED * letter.size
        and letter.text.isalpha()
        and letter.text not in _ACCENTS
    )


def _lowered(char: _Char, base: float, size: float) -> str:
    """The character; a small digit that is raised above the line as the superscript that it is."""
    is_raised = char.text.isdigit() and char.size < _SMALL * size and char.base - base > _RAISED * size
    return char.text.translate(SUPERSCRIPTS) if is_raised else char.text


def main() -> None:
    """Write the pages of the PDF on standard input; the exit code is pdfium's error where it cannot be read."""
    import pypdfium2  # noqa: PLC0415 - who imports this file for its types needs no pdfium

    data = sys.stdin.buffer.read()
    _bound(_MEMORY + 4 * len(data))
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        sys.exit(_FAILED + (getattr(error, "err_code", None) or 0))
    sys.stdout.write(json.dumps(document.get_metadata_dict(skip_empty=True)) + "\n")
    broken, told = 0, Counter[int]()
    for number in range(min(len(document), _MOST_PAGES)):
        _bound_time()
        found = _page(document, number, pypdfium2, told)
        broken += found is None
        if broken > _MOST_BROKEN:
            sys.exit(_FAILED)
        sys.stdout.write(json.dumps(found or [False, []]) + "\n")


def _page(document: Any, number: int, pypdfium2: Any, told: Counter[int]) -> list[Any] | None:
    """Whether a page is a picture, and its pieces; None of a page that is broken."""
    try:
        page = document[number]
        layer = page.get_textpage()
        found = pieces(layer.raw, pypdfium2.raw, told)
        letters = sum(char.isalpha() for piece in found for char in piece.text)
        is_picture = letters < _FEWEST and any(True for _ in page.get_objects(filter=[_IMAGE], max_depth=3))
        layer.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return [is_picture, [astuple(piece) for piece in found]]


def _bound(size: int) -> None:
    """Let the process take no more memory than this; not every system can."""
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _bound_time() -> None:
    """Let the next page take no more than its seconds."""
    if resource:
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = math.ceil(used.ru_utime + used.ru_stime) + _SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
