"""Word documents as lines: one paragraph on each, numbers restored, notes at the end, changes taken as accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from refman.documents.archive import Archive
from refman.documents.embedded import Citations
from refman.documents.word_numbers import Numbers
from refman.documents.writer import Lines, raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BODY = "word/document.xml"
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
# What was deleted or moved away, and what stands twice for older programs.
_LEFT_OUT = frozenset(("del", "moveFrom", "pPr", "rPr", "Fallback", "instrText", "delText", "delInstrText", "tblPr"))
_SIGNS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
_HEADING = ("heading", "title")
# A field of the frame that standards print on each page of a project, in Russian, Kazakh and Ukrainian alike.
_FRAME = re.compile("\u2116\\s*\u0434\u043e\u043a", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field that Word has begun: what it does, and the data that EndNote hides in it."""

    instruction: str = ""
    data: str = ""
    shows: bool = False


@dataclass(slots=True)
class _State:
    numbers: Numbers
    links: dict[str, str]
    headings: frozenset[str]
    citations: Citations = field(default_factory=Citations)
    fields: list[_Field] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    """The text boxes that hang on the paragraph that is being read."""

    @property
    def is_shown(self) -> bool:
        """Whether text is what a reader sees, and not the instruction of a field."""
        return all(own.shows for own in self.fields)


def text(archive: Archive) -> tuple[str, Citations]:
    """The text of a Word document, and the works that its citation fields carry.

    Raises:
        NotReadable: it is damaged, encrypted or not a Word document.
    """
    if _BODY not in archive.names:
        raise archive.broken("it holds no Word document")
    styles = archive.tree("word/styles.xml")
    numbers = Numbers(archive.tree("word/numbering.xml"), styles)
    state = _State(numbers, _links(archive, "document"), _headings(styles))
    lines = Lines()
    for element in _children_of_body(archive):
        _block(element, lines, state)
    _write_notes(archive, lines, state)
    return lines.result(), state.citations


def _children_of_body(archive: Archive) -> Iterator[ET.Element]:
    """The paragraphs and tables of the body, each forgotten when the next is asked for."""
    stack: list[ET.Element] = []
    for event, element in archive.elements(_BODY):
        if event == "start":
            stack.append(element)
            continue
        stack.pop()
        if len(stack) == 2 and stack[-1].tag == f"{_W}body":
            yield element
            stack[-1].clear()


def _links(archive: Archive, part: str) -> dict[str, str]:
    root = archive.tree(f"word/_rels/{part}.xml.rels")
    return {own.get("Id") or "": own.get("Target") or "" for own in root} if root is not None else {}


def _headings(styles: ET.Element | None) -> frozenset[str]:
    found = set()
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        name = style.find(f"{_W}name")
        if name is not None and (name.get(f"{_W}val") or "").casefold().startswith(_HEADING):
            found.add(style.get(f"{_W}styleId") or "")
    return frozenset(found)


def _block(element: ET.Element, lines: Lines, state: _State, *, tight: bool = False) -> None:
    """Write a paragraph, a table, or what holds them; a row of a table is one line."""
    name = element.tag.rpartition("}")[2]
    if name == "p":
        _paragraph(element, lines, state, tight=tight)
    elif name == "tr":
        for child in element:
            _block(child, lines, state, tight=True)
            lines.write(" ")
        lines.end()
    elif name == "tbl":
        lines.gap()
        for child in element:
            _block(child, lines, state)
        lines.gap()
    elif name not in _LEFT_OUT:
        if name == "sdt":
            tag = element.find(f"{_W}sdtPr/{_W}tag")
            state.citations.add_tag((tag.get(f"{_W}val") or "") if tag is not None else "")
        for child in element:
            _block(child, lines, state, tight=tight)


def _paragraph(element: ET.Element, lines: Lines, state: _State, *, tight: bool) -> None:
    properties = element.find(f"{_W}pPr")
    style = properties.find(f"{_W}pStyle") if properties is not None else None
    is_heading = style is not None and style.get(f"{_W}val") in state.headings
    if is_heading and not tight:
        lines.gap()
    shown = "".join(own.text or "" for own in element.iter(f"{_W}t"))
    if shown:
        mark = state.numbers.mark(properties)
        # who types numbers where Word counts, too, means them once
        lines.write("" if mark[:1].isdigit() and shown.lstrip().startswith(mark) else mark)
    for child in element:
        _inline(child, lines, state)
    if tight:
        lines.write(" ")
    elif is_heading or not lines.end():
        lines.gap()
    if state.boxes:
        _write_boxes(lines, state, tight=tight)


def _write_boxes(lines: Lines, state: _State, *, tight: bool) -> None:
    """Write the text boxes behind the paragraph they hang on, which they would cut, but for the frame of its page."""
    boxes, state.boxes = state.boxes, []
    if any(_FRAME.search("".join(own.text or "" for own in box.iter(f"{_W}t"))) for box in boxes):
        return
    for box in boxes:
        for child in box:
            _block(child, lines, state, tight=tight)


def _inline(element: ET.Element, lines: Lines, state: _State) -> None:
    name = element.tag.rpartition("}")[2]
    if name == "t":
        if state.is_shown:
            lines.write(element.text or "")
    elif name in ("br", "cr"):
        lines.end()
    elif name in _SIGNS:
        lines.write(_SIGNS[name])
    elif name == "instrText":
        if state.fields:
            state.fields[-1].instruction += element.text or ""
    elif name == "fldChar":
        _field(element, state)
    elif name in _NOTES:
        state.notes.append((_NOTES[name], element.get(f"{_W}id") or ""))
        lines.write(raised(len(state.notes)))
    elif name not in _LEFT_OUT:
        _container(element, name, lines, state)


def _container(element: ET.Element, name: str, lines: Lines, state: _State) -> None:
    if name == "hyperlink":
        lines.link(state.links.get(element.get(f"{_R}id") or "", ""))
    elif name == "fldSimple":
        state.citations.add_field(element.get(f"{_W}instr") or "")
    elif name == "sdt":
        tag = element.find(f"{_W}sdtPr/{_W}tag")
        state.citations.add_tag((tag.get(f"{_W}val") or "") if tag is not None else "")
    if name == "txbxContent":
        state.boxes.append(element)
        return
    for child in element:
        _inline(child, lines, state)


def _field(element: ET.Element, state: _State) -> None:
    """Follow a field from its beginning over its instruction to its end; only its result is shown."""
    kind = element.get(f"{_W}fldCharType")
    if kind == "begin":
        data = element.find(f"{_W}fldData")
        state.fields.append(_Field(data=(data.text or "") if data is not None else ""))
    elif state.fields and kind == "separate":
        state.fields[-1].shows = True
    elif state.fields and kind == "end":
        own = state.fields.pop()
        state.citations.add_field(own.instruction, own.data)


def _write_notes(archive: Archive, lines: Lines, state: _State) -> None:
    """Write the notes below the text, numbered as they are called there."""
    cited = list(state.notes)
    trees = {part: archive.tree(f"word/{part}.xml") for part in {part for part, _ in cited}}
    found = {
        (part, note.get(f"{_W}id") or ""): note for part, tree in trees.items() if tree is not None for note in tree
    }
    links = {part: _links(archive, part) for part in trees}
    lines.gap()
    for number, (part, name) in enumerate(cited, 1):
        if (part, name) in found:
            state.links = links[part]
            lines.write(f"{raised(number)} ")
            _block(found[(part, name)], lines, state, tight=True)
            lines.end()
