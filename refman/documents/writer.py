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

    def write(self, text: str) -> None:
        """Add to the open line."""
        self._pieces.append(text)

    def link(self, address: str) -> None:
        """Note where the open line links to; only a DOI matters."""
        found = _DOI.match(unquote(address.strip()))
        if found:
            doi = found.group(1).rstrip(".,;")
            self._dois.setdefault(doi.casefold(), doi)

    def end(self) -> bool:
        """Whether there was text on the open line, which is closed."""
        line = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if line:
            self._lines.append(line + self._hidden(line))
            self._dois.clear()
        return bool(line)

    def gap(self) -> None:
        """Close the line, and put a blank one below."""
        self.end()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def result(self) -> str:
        """The text, each line ended."""
        self.end()
        text = "\n".join(self._lines).strip("\n")
        return f"{text}\n" if text else ""

    def _hidden(self, line: str) -> str:
        """The one DOI that the line links to without printing it; of several none is the reference's own."""
        if len(self._dois) != 1:
            return ""
        folded, doi = next(iter(self._dois.items()))
        return "" if folded in line.casefold() else f" https://doi.org/{doi}"
