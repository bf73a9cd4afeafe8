"""TEI's `<listBibl>`, as GROBID, HAL and Zotero write it; read only."""

from typing import Final
from xml.etree import ElementTree as ET

from refman.formats.draft import Draft
from refman.formats.reading import Reading
from refman.formats.tex import tidy
from refman.formats.xml_reader import put_leaves, read_records, xml_table
from refman.formats.xml_tree import Leaf, children, descendants, leaves, local, parse_xml, text_of
from refman.model import Entry, Name, Reference

NAME: Final = "tei"
SUFFIXES: Final = (".tei",)
_MARKS = ("level", "unit", "type")
_PEOPLE = ("author", "editor", "respStmt")
_XML = "{http://www.w3.org/XML/1998/namespace}"


def read(text: str) -> Reading:
    """The entries of the biblStruct and bibl elements of a list.

    Raises:
        Malformed: the text is no XML, is not safe, or holds no record.
    """
    root = parse_xml(text, NAME)
    lists = list(descendants(root, "listBibl")) or [root]
    found = {id(record): record for where in lists for record in descendants(where, "biblStruct", "bibl", "biblFull")}
    return read_records(found.values(), NAME, _entry)


def _entry(record: ET.Element, draft: Draft) -> Entry:
    draft.citekey = record.get(_XML + "id") or ""
    kind = (record.get("type") or "").casefold()
    raw = next((note for note in descendants(record, "note") if note.get("type") == "raw_reference"), None)
    if raw is not None or local(record) == "bibl":
        draft.reference = Reference(tidy("".join((record if raw is None else raw).itertext())))
    found = list(leaves(record, _MARKS, (*_PEOPLE, "textLang")))
    draft.type = xml_table(NAME)["types"].get(kind) or _guessed({leaf.path for leaf in found})
    if kind and kind not in xml_table(NAME)["types"]:
        draft.keep("type", kind)
    has_part = any(leaf.path.startswith("analytic/title") or leaf.path == "title[a]" for leaf in found)
    people = [leaf for leaf in found if leaf.path.rpartition("/")[2].partition("[")[0] in _PEOPLE]
    for leaf in people:
        _put_person(draft, leaf)
    for leaf in found:
        if leaf not in people:
            _put(draft, leaf, has_part=has_part)
    if draft.type == "document" and not draft.fields:
        draft.doubt("read/not-marked-up", "nothing in it is marked up; only what is printed tells its fields")
    draft.put("language", record.get(_XML + "lang") or "", tag="xml:lang")
    return draft.entry()


def _put(draft: Draft, leaf: Leaf, *, has_part: bool) -> None:
    name = leaf.path.rpartition("/")[2].partition("[")[0]
    element = leaf.element
    if leaf.path.endswith("note[raw_reference]"):
        return
    if name == "textLang":
        draft.put("language", element.get("mainLang") or leaf.text, tag=leaf.path)
    elif name == "biblScope" and element.get("from"):
        pages = "-".join(dict.fromkeys((element.get("from") or "", element.get("to") or element.get("from") or "")))
        put_leaves(draft, [Leaf(leaf.path, _with_text(pages), None)], NAME)
    elif name == "date" and element.get("when"):
        put_leaves(draft, [Leaf(leaf.path, _with_text(element.get("when") or ""), None)], NAME)
    elif name in {"ptr", "ref"} and element.get("target"):
        draft.put("URL", element.get("target") or "", tag=leaf.path)
    elif name == "title" and not has_part and leaf.path in {"monogr/title", "monogr/title[m]", "title[m]"}:
        draft.put("title", leaf.text, tag=leaf.path, lang=leaf.lang)
    else:
        put_leaves(draft, [leaf], NAME)


def _with_text(text: str) -> ET.Element:
    element = ET.Element("text")
    element.text = text
    return element


def _put_person(draft: Draft, leaf: Leaf) -> None:
    is_of_whole = leaf.path.startswith("monogr/") and "title" in {local(found) for found in leaf.element.iter()}
    role = leaf.path.rpartition("/")[2].partition("[")[0]
    variable = "author" if role == "author" and not is_of_whole else "editor"
    mark = (leaf.element.get("role") or text_of(leaf.element, "resp")).casefold()
    variable = {"translator": "translator", "compiler": "compiler", "illustrator": "illustrator"}.get(mark, variable)
    draft.put_names(variable, [_name(leaf.element)])


def _name(person: ET.Element) -> Name:
    inner = next(descendants(person, "persName", "name"), person)
    given = " ".join(tidy("".join(part.itertext())) for part in children(inner, "forename"))
    family = text_of(inner, "surname")
    if not family:
        return Name(literal=tidy("".join(inner.itertext())))
    return Name(family, given, text_of(inner, "nameLink"), suffix=text_of(inner, "genName"))


def _guessed(paths: set[str]) -> str:
    """The type by the levels of the titles: an article of a journal, a part of a book, or a book."""
    if "monogr/title[j]" in paths or "title[j]" in paths:
        return "article-journal"
    if any(path.startswith("analytic") for path in paths) or "title[a]" in paths:
        return "chapter" if paths & {"monogr/title[m]", "monogr/title", "title[m]"} else "document"
    return "book" if any(path.startswith("monogr/title") for path in paths) or "title[m]" in paths else "document"
