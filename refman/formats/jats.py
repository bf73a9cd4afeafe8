"""The reference list of a JATS article (SciELO, PMC, publishers' XML); read only."""

from typing import Final
from xml.etree import ElementTree as ET

from refman.formats.draft import Draft
from refman.formats.reading import Reading
from refman.formats.tex import tidy
from refman.formats.xml_reader import put_leaves, read_records, xml_table
from refman.formats.xml_tree import Leaf, children, descendants, leaves, local, parse_xml, text_of
from refman.model import Date, Entry, Name, Reference, csl

NAME: Final = "jats"
SUFFIXES: Final = (".nxml",)
_CITATIONS = ("element-citation", "mixed-citation", "citation", "nlm-citation", "product")
_MARKS = ("pub-id-type", "person-group-type", "units", "content-type", "pub-type", "ext-link-type")
_PEOPLE = ("person-group", "name", "string-name", "collab", "etal", "anonymous")
_BY_HAND = frozenset(("fpage", "lpage", "month", "day", "season", "label"))
_HREF = "{http://www.w3.org/1999/xlink}href"
_WHOLES = frozenset(("book", "thesis", "report", "software", "standard"))


def read(text: str) -> Reading:
    """The entries of a reference list; a mixed citation is also kept as it is printed.

    Raises:
        Malformed: the text is no XML, is not safe, or holds no reference.
    """
    return read_records(descendants(parse_xml(text, NAME), "ref"), NAME, _entry)


def _entry(ref: ET.Element, draft: Draft) -> Entry:
    found = {local(citation): citation for citation in reversed(list(descendants(ref, *_CITATIONS)))}
    citation = next((found[name] for name in _CITATIONS if name in found), ref)
    mixed = found.get("mixed-citation", found.get("citation"))
    draft.citekey = ref.get("id") or ""
    printed = tidy("".join(mixed.itertext()) if mixed is not None else " ".join(citation.itertext()))
    draft.reference = Reference(printed, text_of(ref, "label").strip("[]. "))
    _read_citation(citation, draft)
    if not draft.fields:
        draft.doubt("read/not-marked-up", "nothing in it is marked up; only what is printed tells its fields")
    return draft.entry()


def _read_citation(citation: ET.Element, draft: Draft) -> None:
    kind = (citation.get("publication-type") or citation.get("citation-type") or "").casefold()
    draft.type = xml_table(NAME)["types"].get(kind, "document")
    if kind and kind not in xml_table(NAME)["types"]:
        draft.keep("publication-type", kind)
    found = list(leaves(citation, _MARKS, _PEOPLE))
    parts = {leaf.path for leaf in found} & {"article-title", "chapter-title", "data-title", "part-title"}
    if draft.type == "book" and parts:
        draft.type = "chapter"
    _put_people(draft, found)
    _put_date(draft, {leaf.path: leaf.text for leaf in found})
    first, last = ({leaf.path: leaf.text for leaf in found}.get(name, "") for name in ("fpage", "lpage"))
    draft.put("page", "-".join(part for part in dict.fromkeys((first, last)) if part))
    others = [leaf for leaf in found if leaf.path.partition("[")[0] not in {*_BY_HAND, *_PEOPLE}]
    if not parts:
        source = next((leaf for leaf in others if leaf.path == "source"), None)
        if source is not None and (draft.type in _WHOLES or draft.type == "webpage"):
            draft.put("title", source.text, lang=source.lang)
            others.remove(source)
    for leaf in [leaf for leaf in others if leaf.path.startswith(("ext-link", "uri"))]:
        draft.put("URL", leaf.element.get(_HREF) or leaf.text, tag=leaf.path)
        others.remove(leaf)
    put_leaves(draft, others, NAME, skipped=("year",) if "issued" in draft.fields else ())
    language = citation.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    draft.put("language", language, tag="xml:lang")


def _put_people(draft: Draft, found: list[Leaf]) -> None:
    for leaf in found:
        name, _, role = leaf.path.partition("[")
        if name not in _PEOPLE:
            continue
        variable = role.rstrip("]") if role.rstrip("]") in csl.NAMES else "author"
        draft.put_names(variable, _names(leaf.element))


def _names(group: ET.Element) -> list[Name]:
    found = [group] if local(group) != "person-group" else list(children(group, "name", "string-name", "collab"))
    return [_name(person) for person in found if local(person) not in {"etal", "anonymous"}]


def _name(person: ET.Element) -> Name:
    family = text_of(person, "surname")
    if not family:
        return Name(literal=tidy("".join(person.itertext())))
    prefix = text_of(person, "prefix")
    return Name(family, text_of(person, "given-names"), prefix, suffix=text_of(person, "suffix"))


def _put_date(draft: Draft, texts: dict[str, str]) -> None:
    parts = [texts.get(name, "") for name in ("year", "month", "day")]
    numbers = [int(part) for part in parts if part.isdecimal()]
    if parts[0].isdecimal() and len(numbers) == len([part for part in parts if part]):
        draft.put_value("issued", Date.from_json({"date-parts": [numbers]}))
    else:
        draft.put("issued", " ".join(part for part in reversed(parts) if part))
