"""The parts of a document that is a ZIP archive (docx, odt, epub), read with a bound on what they unpack to."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from xml.etree import ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from refman.errors import NotReadable

_MOST = 192 << 20
_DEEPEST = 250
_MOST_ELEMENTS = 2_000_000
_HINT = "open it in the program that made it and save it anew"


class Archive:
    """The parts of one archive; all that is read of them together is bounded."""

    def __init__(self, data: bytes, where: str) -> None:
        self._where = where
        self._left = _MOST
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self.broken("the file is cut off or damaged") from error
        self.names = frozenset(self._zip.namelist())

    def broken(self, what: str) -> NotReadable:
        """The error that says so of this archive."""
        return NotReadable(what, where=self._where, hint=_HINT)

    def read(self, name: str) -> bytes:
        """The bytes of a part; nothing where there is no such part.

        Raises:
            NotReadable: it is damaged, encrypted, or unpacks to more than a document holds.
        """
        if name not in self.names:
            return b""
        with self._reading(), self._zip.open(name) as part:
            return _Bounded(part, self).read()

    def elements(self, name: str) -> Iterator[tuple[str, ET.Element]]:
        """The elements of an XML part as they begin ("start") and end ("end"); none where there is no such part.

        Raises:
            NotReadable: as for `read`; or it is no XML, or XML that defines entities.
        """
        if name not in self.names:
            return
        with self._reading(), self._zip.open(name) as part:
            depth = 0
            events = iterparse(_Bounded(part, self), ("start", "end"), forbid_dtd=True)
            for count, (event, element) in enumerate(events):
                depth += 1 if event == "start" else -1
                if count > 2 * _MOST_ELEMENTS:
                    raise self.broken(f"it has more than {_MOST_ELEMENTS:,} elements")
                if depth > _DEEPEST:
                    raise self.broken("its elements stand in one another without end")
                yield event, element

    def tree(self, name: str) -> ET.Element | None:
        """The root of an XML part; None where there is no such part.

        Raises:
            NotReadable: as for `elements`.
        """
        root = None
        for _, element in self.elements(name):
            root = element if root is None else root
        return root

    def take(self, size: int) -> None:
        """Count what was unpacked.

        Raises:
            NotReadable: it is too much.
        """
        self._left -= size
        if self._left < 0:
            raise self.broken(f"it unpacks to more than {_MOST >> 20} MB")

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except RuntimeError as error:
            raise NotReadable("it is encrypted", where=self._where, hint="save it without a password") from error
        except DefusedXmlException as error:
            raise self.broken("its XML defines entities, as no program writes it") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ET.ParseError, NotImplementedError) as error:
            raise self.broken("the file is cut off or damaged") from error


class _Bounded:
    """A part that counts what is read of it."""

    def __init__(self, part: IO[bytes], archive: Archive) -> None:
        self._part = part
        self._archive = archive

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        if size >= 0:
            chunk = self._part.read(size)
            self._archive.take(len(chunk))
            return chunk
        chunks = []
        while chunk := self._part.read(1 << 20):
            self._archive.take(len(chunk))
            chunks.append(chunk)
        return b"".join(chunks)
