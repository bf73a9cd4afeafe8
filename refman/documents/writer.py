"""Lines in the making, as the readers of documents with paragraphs write them."""

import re
from urllib.parse import unquote

_DOI = re.compile(r"""^(?:https?:)?//(?:dx\.)?doi\.org/(10\.\d{4,9}/[^\s"'<>]+)""", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")


def raised(number: int) -> str:
    """The number as superscript digits: the mark of a note, in the text and before the note.

    Example:
        >>> raised(12)
        '¹²'
    """
    return str(number).translate(_SUPERSCRIPTS)


class Lines:
    """Lines in the making: `write` adds to the open one, `end` closes it, `gap` puts a blank line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._pieces: list[str] = []
        self._dois: dict[str, str] = {}
        self._key = ""
        self._lists: list[list[int]] = []
        self._open: list[list[int]] = []
        self._begun: list[int] | None = None

    def write(self, text: str) -> None:
        """Add to the open line."""
        self._pieces.append(text)

    def link(self, address: str) -> None:
        """Note where the open line links to; only a DOI matters."""
        found = _DOI.match(unquote(address.strip()))
        if found:
            doi = found.group(1).rstrip(".,;")
            self._dois.setdefault(doi.casefold(), doi)

    def key(self, text: str) -> None:
        """What stands before the next line, or on a line of its own where none comes before the next gap."""
        self.end()
        self._put_key()
        self._key = text

    def open_list(self) -> None:
        """Begin a list of items."""
        self.gap()
        self._open.append([])
        self._lists.append(self._open[-1])

    def close_list(self) -> None:
        """End the list that was opened last."""
        self.gap()
        self._begun = None
        if self._open:
            self._open.pop()

    def item(self) -> None:
        """Begin an item of the open list with the next line that has text."""
        self.end()
        self._begun = self._open[-1] if self._open else None

    @property
    def lists(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the lines, from 0, with which the items of each list begin."""
        return tuple(tuple(items) for items in self._lists if items)

    def end(self) -> bool:
        """Whether there was text on the open line, which is closed."""
        line = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if line:
            line, self._key = f"{self._key} {line}" if self._key else line, ""
            if self._begun is not None:
                self._begun.append(len(self._lines))
                self._begun = None
            self._lines.append(line + self._hidden(line))
            self._dois.clear()
        return bool(line)

    def gap(self) -> None:
        """Close the line, and put a blank one below."""
        self.end()
        self._put_key()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def result(self) -> str:
        """The text, each line ended."""
        self.end()
        self._put_key()
        text = "\n".join(self._lines).strip("\n")
        return f"{text}\n" if text else ""

    def _put_key(self) -> None:
        if self._key:
            self._lines.append(self._key)
            self._key = ""

    def _hidden(self, line: str) -> str:
        """The one DOI that the line links to without printing it; of several none is the reference's own."""
        if len(self._dois) != 1:
            return ""
        folded, doi = next(iter(self._dois.items()))
        return "" if folded in line.casefold() else f" https://doi.org/{doi}"
