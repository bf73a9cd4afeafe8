"""Markdown as lines: its signs taken off, numbers and bullets kept, lines broken where the writer broke them."""

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from refman.documents import html
from refman.documents.writer import Lines, raised

_NOTE = re.compile(r"^\[\^(\w{1,20})\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_NEXT_LINE = re.compile(r"\n[ \t]+")
_CALL = re.compile(r"\[\^(\w{1,20})\]")
_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_BIBLIOGRAPHY = re.compile(r"^bibliography:[ \t]*((?:[^\n]*)(?:\n[ \t]*-[ \t]+[^\n]*)*)", re.MULTILINE)
_NARROWEST = 50
_WIDEST = 110
_BLOCKS = frozenset(("heading_open", "heading_close", "bullet_list_open", "ordered_list_open"))


def text(source: str) -> str:
    r"""The text of a Markdown file.

    Example:
        >>> text("# Әдебиет\n\n1. *Қабдолов З.* Сөз өнері\n2. [Абай](https://doi.org/10.1000/1)")
        'Әдебиет\n\n1. Қабдолов З. Сөз өнері\n2. Абай https://doi.org/10.1000/1\n'
    """
    numbers = {name: raised(number) for number, name in enumerate(dict.fromkeys(_CALL.findall(source)), 1)}
    source = _FRONT.sub("", source)
    source = _NOTE.sub(lambda found: f"{numbers.get(found[1], '')} {_NEXT_LINE.sub(' ', found[2])}", source)
    source = _CALL.sub(lambda found: numbers.get(found[1], ""), source)
    lines = Lines()
    counts: list[int | None] = []
    for token in MarkdownIt("commonmark", {"maxNesting": 30}).enable("table").parse(source):
        _block(token, lines, counts)
    return lines.result()


def bibliography(source: str) -> list[str]:
    r"""The names of the files that a Markdown file says its references are in.

    Example:
        >>> bibliography("---\ntitle: Абай\nbibliography: [refs.bib, more.bib]\n---\n")
        ['refs.bib', 'more.bib']
    """
    front = _FRONT.match(source)
    named = _BIBLIOGRAPHY.search(front[0]) if front else None
    return [name.strip("\"' ") for name in re.split(r"[\n,]|^\s*-\s+", named[1].strip("[] \n"), flags=re.MULTILINE)
            if name.strip("\"' ")] if named else []  # fmt: skip


def _block(token: Token, lines: Lines, counts: list[int | None]) -> None:
    if token.type in _BLOCKS:
        lines.gap()
    if "list" in token.type:
        _list(token, lines, counts)
    elif token.type == "inline":
        _paragraph(token, lines, is_item=bool(counts))
    elif token.type in ("code_block", "fence", "html_block"):
        for line in (html.flatten(token.content) if token.type == "html_block" else token.content).splitlines():
            lines.write(line)
            lines.end()
    elif token.type == "paragraph_close":
        (lines.end if counts else lines.gap)()
    elif token.type == "tr_close":
        lines.end()
    elif token.type in ("td_close", "th_close"):
        lines.write(" ")


def _paragraph(token: Token, lines: Lines, *, is_item: bool) -> None:
    is_wrapped = is_item or _is_wrapped(token.content)
    for child in token.children or ():
        if is_wrapped and child.type == "softbreak":
            lines.write(" ")
        else:
            _inline(child, lines)


def _is_wrapped(paragraph: str) -> bool:
    """Whether an editor broke the lines, so that the first word of none had fitted on the one before."""
    own = paragraph.split("\n")
    width = max(map(len, own))
    broken = (len(line) + 1 + len(after.split(" ", 1)[0]) > width for line, after in pairwise(own))
    return len(own) > 1 and _NARROWEST <= width <= _WIDEST and all(broken)


def _list(token: Token, lines: Lines, counts: list[int | None]) -> None:
    if token.type == "ordered_list_open":
        counts.append(int(token.attrGet("start") or 1) - 1)
    elif token.type == "bullet_list_open":
        counts.append(None)
    elif token.type in ("ordered_list_close", "bullet_list_close"):
        counts.pop()
        lines.gap()
    elif token.type == "list_item_open":
        lines.end()
        count = counts[-1]
        counts[-1] = None if count is None else count + 1
        lines.write("\u2022 " if count is None else f"{count + 1}. ")


def _inline(token: Token, lines: Lines) -> None:
    if token.type in ("text", "code_inline"):
        lines.write(token.content)
    elif token.type in ("softbreak", "hardbreak"):
        lines.end()
    elif token.type == "link_open":
        lines.link(str(token.attrGet("href") or ""))
