"""The lines of a stream while it is still coming, in any encoding; only a line feed ends a line.

Hides when enough was seen to tell the encoding: a stream is UTF-8 until a byte says otherwise; then it is told from
what follows, or, where other letters were UTF-8 before, the byte is taken for damage.
"""

import codecs
from collections.abc import Iterator
from io import BufferedIOBase

from refman.documents.encoding import decode
from refman.errors import NotReadable

_CHUNK = 1 << 16
_LONGEST = 1 << 24
_SAMPLE = 1 << 18
"""Bytes from which the encoding of a stream that is no UTF-8 is told."""


def read_lines(stream: BufferedIOBase, *, where: str = "") -> Iterator[list[str]]:
    r"""The lines without their line ends, as many at a time as the stream has ready; an empty stream has none.

    Raises:
        NotReadable: the stream begins with bytes that are no text, or a line of it has no end.

    Example:
        >>> import io
        >>> list(read_lines(io.BytesIO("Абай жолы\r\n\nҚара сөздер".encode())))
        [['Абай жолы', ''], ['Қара сөздер']]
    """
    begun: list[str] = []
    size = 0
    for text in _texts(stream, where):
        first, *others = text.split("\n")
        begun.append(first)
        size += len(first)
        if size > _LONGEST:
            raise NotReadable("a line of it does not end", where=where, hint="give one reference on each line")
        if others:
            ended = ["".join(begun), *others[:-1]]
            begun, size = others[-1:], len(others[-1])
            yield [line.removesuffix("\r") for line in ended]
    last = "".join(begun)
    if last:
        yield [last.removesuffix("\r")]


def _texts(stream: BufferedIOBase, where: str) -> Iterator[str]:
    decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8")()
    is_start, is_utf8, is_end = True, False, False
    while not is_end:
        chunk = stream.read1(_CHUNK)
        is_end = not chunk
        try:
            text = decoder.decode(chunk, final=is_end)
        except UnicodeDecodeError:
            chunk = _enough(stream, decoder.getstate()[0] + chunk)
            encoding = "utf-8" if is_utf8 else _told(chunk, where, is_start=is_start)
            decoder = codecs.getincrementaldecoder(encoding)("replace")
            text = decoder.decode(chunk, final=is_end)
        is_utf8 = is_utf8 or not text.isascii()
        if text:
            yield text.removeprefix("\ufeff") if is_start else text
            is_start = False


def _enough(stream: BufferedIOBase, data: bytes) -> bytes:
    """The data, and what follows up to the size of a sample."""
    chunks, missing = [data], _SAMPLE - len(data)
    while missing > 0 and (chunk := stream.read1(missing)):
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)


def _told(sample: bytes, where: str, *, is_start: bool) -> str:
    try:
        return decode(sample, where=where)[1]
    except NotReadable:
        if is_start:
            raise
        return "utf-8"
