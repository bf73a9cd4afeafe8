"""A source read into lines of text: from a file, from bytes, plain or HTML."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from refman.documents import html, plain
from refman.documents.encoding import decode
from refman.errors import NotReadable

Medium = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Document:
    """A text of lines; of HTML, each line is one block element. Spans count code points of `text`."""

    text: str
    medium: Medium = "text"
    name: str = ""
    encoding: str = "utf-8"


def read(source: Path | bytes, medium: str | None = None, *, name: str = "") -> Document:
    r"""The document in a file or in bytes; what it is the content tells, unless `medium` ("text", "html") does.

    Raises:
        NotReadable: the file is missing, a directory, not permitted, empty or binary; or the medium is unknown.

    Example:
        >>> read("<ol><li>Сычёв М. С. История</li><li>Қабдолов З. Сөз өнері</li></ol>".encode()).text
        'Сычёв М. С. История\nҚабдолов З. Сөз өнері\n'
    """
    if medium not in ("text", "html", None):
        raise NotReadable(f"no medium is called {medium!r}", where=name, hint="use text or html")
    where = name or (str(source) if isinstance(source, Path) else "")
    text, encoding = decode(source if isinstance(source, bytes) else _bytes(source, where), where=where)
    if medium == "html" or (medium is None and html.is_html(text)):
        return Document(html.flatten(text), "html", where, encoding)
    return Document(plain.lines(text), "text", where, encoding)


def _bytes(path: Path, where: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotReadable("there is no such file", where=where, hint="check the path") from error
    except IsADirectoryError as error:
        raise NotReadable("it is a folder", where=where, hint="name the files in it") from error
    except PermissionError as error:
        raise NotReadable("it may not be read", where=where, hint="check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotReadable(f"it cannot be read ({reason})", where=where, hint="check the path") from error
