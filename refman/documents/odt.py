"""OpenDocument texts as lines: one paragraph on each, numbers restored, notes at the end, changes taken as accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from refman.documents.archive import Archive
from refman.documents.embedded import Citations
from refman.documents.writer import Lines, raised

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_BULLET = "\u2022 "
_LEFT_OUT = frozenset(("tracked-changes", "annotation", "sequence-decls", "table-of-content", "forms", "frame-image"))
_PARAGRAPHS = frozenset(("p", "h"))


@dataclass(slots=True)
class _List:
    """A list that stands open: its style, how deep it is, what was counted in it."""

    style: str
    count: int = 0


@dataclass(slots=True)
class _State:
    styles: dict[tuple[str, int], tuple[str, str, int] | None]
    lists: list[_List] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)
    mark: str = ""
    citations: Citations = field(default_factory=Citations)
    notes: list[ET.Element] = field(default_factory=list)


def text(archive: Archive) -> tuple[str, Citations]:
    """The text of an OpenDocument text, and the works that its reference marks carry.

    Raises:
        NotReadable: it is damaged, encrypted or not such a text.
    """
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise archive.broken("it is encrypted with a password")
    root, styles = archive.tree("content.xml"), archive.tree("styles.xml")
    if root is None:
        raise archive.broken("it holds no OpenDocument text")
    state = _State({})
    for tree in (styles, root):
        state.styles |= dict(_list_styles(tree)) if tree is not None else {}
    lines = Lines()
    for body in root:
        if body.tag.endswith("}body"):
            _block(body, lines, state, tight=False)
    lines.gap()
    for number, note in enumerate(state.notes, 1):
        lines.write(f"{raised(number)} ")
        _block(note, lines, state, tight=True)
        lines.end()
    return lines.result(), state.citations


def _list_styles(tree: ET.Element) -> Iterator[tuple[tuple[str, int], tuple[str, str, int] | None]]:
    """What stands before and after the number of each level of each list style, and the first number; bullets None."""
    for style in tree.iter(f"{_TEXT}list-style"):
        name = style.get(f"{_STYLE}name") or ""
        for level in style:
            depth = int(level.get(f"{_TEXT}level") or 1)
            if not level.tag.endswith("list-level-style-number"):
                yield (name, depth), None
                continue
            start = level.get(f"{_TEXT}start-value") or "1"
            before, after = (level.get(f"{_STYLE}num-{end}") or "" for end in ("prefix", "suffix"))
            printed = _format(level, before, after)
            yield (name, depth), (*printed, int(start) if start.isdecimal() else 1)


def _format(level: ET.Element, before: str, after: str) -> tuple[str, str]:
    """Newer files spell the number's surroundings as one text, in which %1% stands for the number."""
    spelt = level.get("{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format") or ""
    head, sign, tail = spelt.rpartition(f"%{level.get(f'{_TEXT}level')}%")
    return (head.rpartition("%")[2], tail) if sign else (before, after)


def _block(element: ET.Element, lines: Lines, state: _State, *, tight: bool) -> None:
    name = element.tag.rpartition("}")[2]
    if name in _PARAGRAPHS:
        _paragraph(element, lines, state, heading=name == "h" and not tight, tight=tight)
    elif name == "list":
        _list(element, lines, state, tight=tight)
    elif name == "table-row":
        for child in element:
            _block(child, lines, state, tight=True)
            lines.write(" ")
        lines.end()
    elif name not in _LEFT_OUT:
        for child in element:
            _block(child, lines, state, tight=tight)
        if name == "table":
            lines.gap()


def _paragraph(element: ET.Element, lines: Lines, state: _State, *, heading: bool, tight: bool) -> None:
    if heading:
        lines.gap()
    lines.write(state.mark)
    state.mark = ""
    _inline(element, lines, state)
    if tight:
        lines.write(" ")
    elif heading or not lines.end():
        lines.gap()


def _list(element: ET.Element, lines: Lines, state: _State, *, tight: bool) -> None:
    outer = state.lists[-1].style if state.lists else ""
    style = element.get(f"{_TEXT}style-name") or outer
    depth = len(state.lists) + 1
    form = state.styles.get((style, depth), ("", ".", 1))
    goes_on = element.get(f"{_TEXT}continue-numbering") == "true" or element.get(f"{_TEXT}continue-list")
    own = _List(style, state.counted.get(style, 0) if goes_on else (form[2] - 1 if form else 0))
    state.lists.append(own)
    for item in element:
        if item.tag.endswith("}list-item"):
            start = item.get(f"{_TEXT}start-value") or ""
            own.count = int(start) if start.isdecimal() else own.count + 1
            state.mark = f"{form[0]}{own.count}{form[1]} " if form else _BULLET
        for child in item:
            _block(child, lines, state, tight=tight)
        state.mark = ""
    state.lists.pop()
    state.counted[style] = own.count


def _inline(element: ET.Element, lines: Lines, state: _State) -> None:
    lines.write(element.text or "")
    for child in element:
        _sign(child, child.tag.rpartition("}")[2], lines, state)
        lines.write(child.tail or "")


def _sign(child: ET.Element, name: str, lines: Lines, state: _State) -> None:
    if name in ("s", "tab"):
        lines.write(" ")
    elif name == "line-break":
        lines.end()
    elif name == "note":
        state.notes.extend(body for body in child if body.tag.endswith("}note-body"))
        lines.write(raised(len(state.notes)))
    elif name.startswith("reference-mark"):
        state.citations.add_field(child.get(f"{_TEXT}name") or "")
        _inline(child, lines, state)
    elif name in _PARAGRAPHS or name == "list":
        # the text of a frame
        _block(child, lines, state, tight=True)
    elif name not in _LEFT_OUT:
        if name == "a":
            lines.link(child.get(_HREF) or "")
        _inline(child, lines, state)
