"""HTML as lines without a tree: for pages too large or too deep for one; a list item is a line, blocks end lines."""

import re
from html import unescape

from refman.documents.writer import Lines

LARGE = 4_000_000
_DEEP = 2_000
_LISTS = frozenset(("ol", "ul"))
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<hidden>script|style|svg|template|select|head)\b.*?(?:</(?P=hidden)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>[^<>]{0,4000})>|(?P<text>[^<]+|<)",
    re.DOTALL | re.IGNORECASE,
)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_OPENING = re.compile(r"<(?:div|span|b|i|em|font|section|ul|ol|li|blockquote|table|p)\b", re.IGNORECASE)
_CLOSING = re.compile(r"</", re.IGNORECASE)


def is_for_a_stream(markup: str) -> bool:
    """Whether a tree of the page would take too much."""
    if len(markup) > LARGE:
        return True
    opened = sum(1 for _ in _OPENING.finditer(markup))
    return opened > _DEEP and opened - sum(1 for _ in _CLOSING.finditer(markup)) > _DEEP


def written(markup: str, *, blocks: frozenset[str], groups: frozenset[str]) -> Lines:
    r"""The lines of the page, one for each of its blocks.

    Example:
        >>> written("<p>Абай &amp; біз<p>Қара<br>сөз", blocks=frozenset(("p", "br")), groups=frozenset()).result()
        'Абай & біз\nҚара\nсөз\n'
    """
    lines = Lines()
    for found in _TOKEN.finditer(markup):
        if found["text"]:
            lines.write(unescape(found["text"]) if "&" in found["text"] else found["text"])
        elif found["tag"]:
            _tag(found["tag"].lower(), found, lines, blocks, groups)
    return lines


def _tag(tag: str, found: re.Match[str], lines: Lines, blocks: frozenset[str], groups: frozenset[str]) -> None:
    if tag in _LISTS:
        (lines.close_list if found["close"] else lines.open_list)()
    elif tag in groups:
        lines.gap()
    elif tag in blocks:
        lines.end()
        if tag == "li" and not found["close"]:
            lines.item()
    elif tag in ("td", "th"):
        lines.write(" ")
    elif tag == "a" and not found["close"]:
        address = _HREF.search(found["rest"])
        if address:
            lines.link(unescape(address[1]))
