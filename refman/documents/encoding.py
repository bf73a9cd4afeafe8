"""The text in bytes: which encoding they are in is told by marks first, by declarations next, by statistics last."""

import codecs
import re

from refman.documents import binary, cyrillic, mixed
from refman.errors import NotReadable

# The UTF-32 marks begin with the UTF-16 ones, so they are tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# What browsers read under these names is the larger code page, and so is what people write.
_LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_HIGH = bytes(range(0x80, 0x100))
_SIGN_IN_WORD = re.compile(r"[a-z][\u00b1\u00b2\u00b3\u00b9\u00ba\u00bf\u00a3\u00a5\u00a6\u00aa\u00ae\u00be][a-z]")
_HIGH_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{3,}")
_SAMPLE = 1 << 15
_HEAD = 1 << 12


def decode(data: bytes, *, where: str = "") -> tuple[str, str]:
    """The text of the bytes without its byte order mark, and the name of the encoding.

    Raises:
        NotReadable: the bytes are empty, or no text.

    Example:
        >>> decode("Қазақ тілі. – Алматы, 1999".encode("utf-16"))
        ('Қазақ тілі. – Алматы, 1999', 'utf-16-le')
        >>> decode("Сычёв М. С. История казачьего войска".encode("koi8-r"))[1]
        'koi8-r'
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise NotReadable("it is empty", where=where, hint="give a file with references in it")
    known = binary.kind(data)
    if known:
        raise NotReadable(
            f"it is {known[0]}" + ", not text" * (not known[0].startswith("encrypted")), where=where, hint=known[1]
        )
    found = _marked(data) or _wide(data)
    if found is None and binary.is_noise(data):
        raise NotReadable("it is a binary file, not text", where=where, hint="give plain text, HTML or a .bib file")
    text, encoding = found or _eight_bit(data)
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise NotReadable("it is empty", where=where, hint="give a file with references in it")
    return text, encoding


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: spaces, digits and stops leave NULs in every other byte, and only there."""
    sample = data[: _HEAD & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or max(even, odd) * 40 < len(sample) or min(even, odd) * 40 > max(even, odd):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = data.decode(encoding, errors="replace")
    return None if _is_scrambled(text[:_HEAD]) else (text, encoding)


def _is_scrambled(text: str) -> bool:
    return sum(not (char.isprintable() or char.isspace()) for char in text) * 50 > len(text)


def _eight_bit(data: bytes) -> tuple[str, str]:
    text = _utf8(data)
    if text is not None and (not text.isascii() or not _DECLARED.search(data[:_HEAD])):
        return text, "utf-8"
    declared = _declared(data)
    if declared:
        return declared
    if text is None:
        text = mixed.decode(data, _told)
    if text is not None:
        return text, "utf-8"
    encoding = _told(b"\n".join(_telling_lines(data)))
    return data.decode(encoding, errors="replace"), encoding


def _utf8(data: bytes) -> str | None:
    """The bytes as UTF-8, also where a few of them are damaged; None where they are something else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = len(text) - len(data.translate(None, delete=_HIGH)) - damaged
    return text if sound > 20 * damaged else None


def _declared(data: bytes) -> tuple[str, str] | None:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii").lower()).name
        name = _LARGER.get(name, name)
        return data.decode(name), name
    except (LookupError, UnicodeError):
        return None


def _telling_lines(data: bytes) -> list[bytes]:
    lines: list[bytes] = []
    size = 0
    for found in _HIGH_LINE.finditer(data):
        lines.append(found.group()[:_SAMPLE])
        size += len(lines[-1])
        if size > _SAMPLE:
            break
    return lines


def _told(sample: bytes) -> str:
    """The likeliest encoding; Cyrillic is judged by its letters, because the general detector errs on short lists."""
    high = len(sample) - len(sample.translate(None, delete=_HIGH))
    in_runs = sum(len(run) for run in _HIGH_RUN.findall(sample))
    if in_runs * 2 < high:
        return _latin(sample)
    found = cyrillic.code_page(sample)
    if found:
        return found
    return _likeliest(sample) or _latin(sample)


def _latin(sample: bytes) -> str:
    """The code page of a text whose letters are mostly ASCII; the detector is asked where cp1252 makes no words."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    if not _SIGN_IN_WORD.search(text):
        return "cp1252"
    return _likeliest(sample, "cp1252", "cp1250", "cp1254", "cp1257") or "cp1252"


def _likeliest(sample: bytes, *among: str) -> str:
    """The encoding that the general detector finds, of those named or of all; empty where it finds none."""
    # few texts need it, and loading it takes as long as reading fifty references
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample, cp_isolation=list(among) or None).best()
    return best.encoding if best else ""
