"""HTML as lines: one block element per line, without scripts and menus; DOIs that only links hold are written out."""

import re
from typing import TYPE_CHECKING

from refman.documents import html_stream, plain
from refman.documents.writer import Lines

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DROPPED = frozenset(
    "script style nav noscript template head title svg select option button textarea input iframe object".split()
)
_BLOCKS = frozenset(
    "p li div br tr h1 h2 h3 h4 h5 h6 dd dt address article aside blockquote body caption center dl fieldset "
    "figcaption figure footer form header hr html legend main ol ul pre section summary table tbody tfoot thead "
    "details".split()
)
# Around these stands a blank line: what is inside belongs together.
_GROUPS = frozenset("h1 h2 h3 h4 h5 h6 dl ol ul pre table".split())
_LISTS = frozenset(("ol", "ul"))
_KEY = re.compile(r"\[[^\[\]\s]{1,40}\]|\(?\d{1,4}[.)]")
"""What a reference is called in a list of definitions."""
_WITHIN_LINES = frozenset(("a", "span", "sup", "b"))
_BACKLINKS = frozenset("mw-cite-backlink footnote-backlink footnote-backref footnote-back reversefootnote".split())
_BACK = re.compile(r"(?:jump up\W{0,3})?[\u2191^\u21a9\u21d1\u2934][\ufe0e\ufe0f]?\s?\d{0,3}", re.IGNORECASE)
"""What the link from a note back to the text says."""
_CELLS = frozenset(("td", "th"))
# An item or a row that holds no list or table of its own, and little else, is one line whatever its blocks.
_ITEMS = frozenset(("li", "tr", "dd"))
_NESTING = frozenset(("li", "table", "dl", "pre", "h1", "h2", "h3", "h4"))
_INNER_BLOCKS = 6
# What the links behind the references of journals are called; only where they lead is of use.
_INDEXES = frozenset(
    "pubmed|pubmed central|medline|crossref|google scholar|search in google scholar|scholar|scopus|view in scopus"
    "|view record in scopus|web of science|web of science \u00ae|cas|ads|mathscinet|zentralblatt math|open url|openurl"
    "".split("|")
)
_COPIES = frozenset("article|view article|view at publisher|publisher|full text|link|pdf|view pdf|doi".split("|"))
_LABEL_LENGTH = 30
_SEPARATORS = re.compile(r"(?:[ ][,;|])+(?=[ ]https://doi\.org/\S+$|$)", re.MULTILINE)
_STRUCTURE = r"html|head|body|meta|title|div|p|ol|ul|li|table|section|article|main|br|h[1-6]"
_OPENING = re.compile(
    rf"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|\?xml|(?:{_STRUCTURE})\b[^<>]*>)", re.IGNORECASE | re.DOTALL
)
_BLOCK_TAG = re.compile(
    r"<(?:/(?:html|body|div|p|li|ol|ul|td|tr|table|h[1-6])\s*>|(?:br|li|p|hr)\s*/?>)", re.IGNORECASE
)
_SNIFFED = 200_000


def is_html(text: str) -> bool:
    """Whether the text is HTML: it starts with a tag, or block elements stand in it.

    Example:
        >>> is_html("<p>Сычёв М. С.</p>"), is_html("p < 0.05, Сычёв <i>et al.</i>")
        (True, False)
    """
    head = text[:_SNIFFED]
    return bool(_OPENING.match(head)) or sum(1 for _ in _BLOCK_TAG.finditer(head)) >= 2


def flatten(markup: str) -> str:
    r"""The text of the page, one block element per line; blank lines stand around lists, tables and headings.

    Example:
        >>> flatten('<ol><li>Nikitina Y. Eurasia. <a href="https://doi.org/10.1000/x1">Crossref</a></li></ol>')
        'Nikitina Y. Eurasia. https://doi.org/10.1000/x1\n'
    """
    return with_lists(markup)[0]


def with_lists(markup: str) -> tuple[str, tuple[tuple[int, ...], ...]]:
    r"""The text of the page, and the numbers of the lines, from 0, with which the items of each of its lists begin.

    Example:
        >>> with_lists("<h2>Әдебиет</h2><ul><li>Абай. Қара сөз<p>Алматы, 1993</p></li><li>Абай. Өлең</li></ul>")
        ('Әдебиет\n\nАбай. Қара сөз Алматы, 1993\nАбай. Өлең\n', ((2, 3),))
    """
    if html_stream.is_for_a_stream(markup):
        lines = html_stream.written(markup, blocks=_BLOCKS, groups=_GROUPS)
        return plain.lines(lines.result()), lines.lists
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - slow to load, and few sources are pages

    root = LexborHTMLParser(markup).root
    writer = Lines()
    if root is not None:
        _walk(root, writer)
    return plain.lines(_SEPARATORS.sub("", writer.result())), writer.lists


def _walk(root: "LexborNode", writer: Lines) -> None:
    """Writes the tree below the root; a stack of its own, because saved pages nest deeper than Python recurses."""
    stack: list[tuple[LexborNode, bool, bool, bool]] = [(root, True, False, False)]
    while stack:
        node, opening, tight, verbatim = stack.pop()
        tag = node.tag or ""
        if not opening:
            _close(tag, writer, tight)
            if tag in _LISTS and not tight:
                writer.close_list()
        elif tag == "-text":
            _write_text(node.text_content or "", writer, verbatim)
        elif tag not in _DROPPED and not tag.startswith(("-", "!", "_")):
            if _leads_back(node, tag):
                continue
            if tag == "dt" and _KEY.fullmatch((node.text() or "").strip()):
                writer.key((node.text() or "").strip())
                continue
            inside = tight or (tag in _ITEMS and _is_small(node))
            _open(node, tag, writer, tight)
            if tag == "a" and _is_label(node):
                continue
            stack.append((node, False, tight, verbatim))
            stack.extend((child, True, inside, verbatim or tag == "pre") for child in reversed(_children(node)))


def _open(node: "LexborNode", tag: str, writer: Lines, tight: bool) -> None:
    if tag == "a":
        writer.link(node.attributes.get("href") or "")
    elif tag in _LISTS and not tight:
        writer.open_list()
    elif tag in _BLOCKS or tag in _CELLS:
        _close(tag, writer, tight)
        if tag == "li":
            writer.item()


def _leads_back(node: "LexborNode", tag: str) -> bool:
    """Whether it is what leads from a note back to the text."""
    if tag in _WITHIN_LINES and not _BACKLINKS.isdisjoint((node.attributes.get("class") or "").split()):
        return True
    is_within = tag == "a" and (node.attributes.get("href") or "").startswith("#")
    return is_within and _BACK.fullmatch((node.text() or "").strip()) is not None


def _is_label(link: "LexborNode") -> bool:
    """Whether a link is called after an index, or after the copy that its DOI leads to."""
    text = " ".join((link.text() or "").split())
    if len(text) > _LABEL_LENGTH:
        return False
    label = text.strip("[]() ").casefold()
    return label in _INDEXES or (label in _COPIES and "doi.org/10." in (link.attributes.get("href") or ""))


def _close(tag: str, writer: Lines, tight: bool) -> None:
    if tag in _CELLS or (tight and tag in _BLOCKS):
        writer.write(" ")
    elif tag in _GROUPS:
        writer.gap()
    elif tag in _BLOCKS:
        writer.end()


def _write_text(text: str, writer: Lines, verbatim: bool) -> None:
    if not verbatim:
        writer.write(text)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            writer.end()
        writer.write(line)


def _is_small(item: "LexborNode") -> bool:
    blocks = 0
    for node in item.traverse(include_text=False):
        if node.mem_id != item.mem_id:
            if node.tag in _NESTING:
                return False
            blocks += node.tag in ("p", "div", "br")
    return blocks <= _INNER_BLOCKS


def _children(node: "LexborNode") -> "list[LexborNode]":
    found: list[LexborNode] = []
    child = node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found
