"""MODS, the records of the Library of Congress, as libraries, bibutils and Zotero write them; read only."""

from typing import Final
from xml.etree import ElementTree as ET

from refman.formats.draft import Draft
from refman.formats.reading import Reading
from refman.formats.xml_reader import put_leaves, read_records, xml_table
from refman.formats.xml_tree import children, descendants, leaves, parse_xml, text_of
from refman.model import Entry, Name

NAME: Final = "mods"
SUFFIXES: Final = (".mods",)
_MARKS = ("type", "unit", "eventType")
_WHOLE = ("name", "titleInfo", "recordInfo", "extent")
_TITLES = {"": "title", "relatedItem[host]": "container-title", "relatedItem[series]": "collection-title",
           "relatedItem[original]": "original-title"}  # fmt: skip
_KINDS = {"translated": "title-translation", "abbreviated": "title-short"}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(text: str) -> Reading:
    """The entries of a MODS record or collection.

    Raises:
        Malformed: the text is no XML, is not safe, or holds no record.
    """
    return read_records(descendants(parse_xml(text, NAME), "mods"), NAME, _entry)


def _entry(record: ET.Element, draft: Draft) -> Entry:
    draft.citekey = record.get("ID") or ""
    draft.type = _type(record)
    rest = []
    for leaf in leaves(record, _MARKS, _WHOLE):
        where, _, last = leaf.path.rpartition("/")
        match last.partition("[")[0]:
            case "titleInfo":
                _put_title(draft, leaf.element, where)
            case "name":
                _put_name(draft, leaf.element, where)
            case "extent" if len(leaf.element):
                first, last_page = (text_of(leaf.element, name) for name in ("start", "end"))
                pages = "-".join(part for part in dict.fromkeys((first, last_page)) if part)
                draft.put("page", pages or text_of(leaf.element, "list"))
            case "recordInfo" | "typeOfResource" | "issuance" | "roleTerm":
                continue
            case "genre":
                _put_genre(draft, leaf.text, where)
            case _:
                rest.append(leaf)
    put_leaves(draft, rest, NAME)
    return draft.entry()


def _type(record: ET.Element) -> str:
    types = xml_table(NAME)["types"]
    genres = [
        genre.casefold() for element in children(record, "genre") if (genre := "".join(element.itertext()).strip())
    ]
    hosts = [item for item in children(record, "relatedItem") if item.get("type") == "host"]
    inner = [text_of(host, "genre").casefold() for host in hosts]
    found = next((types[genre] for genre in genres if genre in types), "")
    if found and not (found == "book" and hosts):
        return str(found)
    if hosts:
        is_journal = any(types.get(genre) == "article-journal" or "journal" in genre for genre in inner)
        has_issn = any(found.get("type") == "issn" for host in hosts for found in descendants(host, "identifier"))
        return "article-journal" if is_journal or has_issn else "chapter"
    return "book" if text_of(record, "typeOfResource") == "text" else "document"


def _put_genre(draft: Draft, genre: str, where: str) -> None:
    if not where and genre.casefold() not in xml_table(NAME)["types"]:
        draft.put("genre", genre, tag="genre")
    elif where:
        draft.keep(f"{where}/genre", genre)


def _put_title(draft: Draft, info: ET.Element, where: str) -> None:
    kind = info.get("type") or ""
    base = _TITLES.get(where, "")
    variable = _KINDS.get(kind, base if not kind else "") if base == "title" else base
    if kind == "abbreviated" and where == "relatedItem[host]":
        variable = "container-title-short"
    article, title, sub = (text_of(info, name) for name in ("nonSort", "title", "subTitle"))
    whole = f"{article} {title}".strip() + (f": {sub}" if sub else "")
    lang = info.get(_XML_LANG) or info.get("lang")
    if variable:
        draft.put(variable, whole, tag=f"{where}/titleInfo".lstrip("/"), lang=lang)
    else:
        draft.keep(f"{where}/titleInfo[{kind}]".lstrip("/"), whole)
    number = text_of(info, "partNumber")
    draft.put("volume" if base == "title" else "collection-number", number, tag="partNumber")


def _put_name(draft: Draft, name: ET.Element, where: str) -> None:
    roles = [("".join(term.itertext())).strip().casefold() for term in descendants(name, "roleTerm")]
    known = xml_table(NAME)["roles"]
    variable = next((known[role] for role in roles if role in known), "author" if not roles else "contributor")
    if where == "relatedItem[host]" and variable == "author":
        variable = "container-author"
    elif where == "relatedItem[series]":
        variable = "collection-editor"
    draft.put_names(variable, [_name(name)])


def _name(name: ET.Element) -> Name:
    parts: dict[str, list[str]] = {}
    for part in children(name, "namePart"):
        parts.setdefault(part.get("type") or "", []).append("".join(part.itertext()).strip())
    family, given = " ".join(parts.get("family", [])), " ".join(parts.get("given", []))
    if family and name.get("type") != "corporate":
        return Name(family, given, suffix=" ".join(parts.get("termsOfAddress", [])))
    literal = " ".join(parts.get("", [])) or text_of(name, "displayForm")
    head, comma, tail = literal.partition(", ")
    if comma and name.get("type") == "personal":
        return Name(head, tail)
    return Name(literal=literal or " ".join(part for part in (given, family) if part))
