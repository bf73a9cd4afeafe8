"""Lines in the making, as the readers of documents with paragraphs write them."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

_DOI = re.compile(r"""^(?:https?:)?//(?:dx\.)?doi\.org/(10\.\d{4,9}/[^\s"'<>]+)""", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")

_BULLET = "\u2022 "
_OWN_MARK = re.compile(r"[\[(\u2116#]?\s?\d{1,4}\s?[\]).](?!\d)|[\u2022*\u00b7\u2013\u2014-]\s")
"""What an item begins with where the list's numbers are typed in its text."""


@dataclass(slots=True)
class _List:
    """A list that is being written: the number of its last item, or nothing where bullets stand before them.

    `types_marks` says whether its numbers are typed in its text; it is known from the first item on.
    """

    count: int | None
    types_marks: bool | None = None


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
        self._lists: list[_List] = []
        self._mark = ""
        self._key = ""

    def write(self, text: str) -> None:
        """Add to the open line."""
        self._pieces.append(text)

    def link(self, address: str) -> None:
        """Note where the open line links to; only a DOI matters."""
        found = _DOI.match(unquote(address.strip()))
        if found:
            doi = found.group(1).rstrip(".,;")
            self._dois.setdefault(doi.casefold(), doi)

    def open_list(self, first: int | None) -> None:
        """Begin a list whose items are counted from a number, or have bullets."""
        self.gap()
        self._lists.append(_List(None if first is None else first - 1))

    def close_list(self) -> None:
        """End the list that was opened last."""
        self.gap()
        if self._lists:
            self._lists.pop()
        self._mark = ""

    def item(self, number: int | None = None) -> None:
        """Begin an item of the open list: the number given or the next one is written before its text."""
        self.end()
        self._mark = ""
        if not self._lists:
            return
        own = self._lists[-1]
        if own.count is None:
            self._mark = _BULLET
        else:
            own.count = own.count + 1 if number is None else number
            self._mark = f"{own.count}. "

    def key(self, text: str) -> None:
        """What stands before the next line, or on a line of its own where none comes before the next gap."""
        self.end()
        self._flush()
        self._key = text

    def end(self) -> bool:
        """Whether there was text on the open line, which is closed."""
        line = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if line:
            line = self._keyed(self._marked(line))
            self._lines.append(line + self._hidden(line))
            self._dois.clear()
        return bool(line)

    def gap(self) -> None:
        """Close the line, and put a blank one below."""
        self.end()
        self._flush()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def result(self) -> str:
        """The text, each line ended."""
        self.end()
        self._flush()
        text = "\n".join(self._lines).strip("\n")
        return f"{text}\n" if text else ""

    def _marked(self, line: str) -> str:
        """The first line of an item behind its mark, unless the list types its own; any other as it is."""
        mark, self._mark = self._mark, ""
        if not mark:
            return line
        own = self._lists[-1]
        if own.types_marks is None:
            own.types_marks = bool(_OWN_MARK.match(line))
        return line if own.types_marks else mark + line

    def _keyed(self, line: str) -> str:
        key, self._key = self._key, ""
        return f"{key} {line}" if key else line

    def _flush(self) -> None:
        if self._key:
            self._lines.append(self._key)
            self._key = ""

    def _hidden(self, line: str) -> str:
        """The one DOI that the line links to without printing it; of several none is the reference's own."""
        if len(self._dois) != 1:
            return ""
        folded, doi = next(iter(self._dois.items()))
        return "" if folded in line.casefold() else f" https://doi.org/{doi}"
