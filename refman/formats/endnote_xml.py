"""EndNote's XML export, which Zotero and Mendeley write as well; read only."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from refman.formats.draft import Draft
from refman.formats.loose_date import read_date
from refman.formats.reading import Reading
from refman.formats.xml_reader import put_leaves, read_records, xml_table
from refman.formats.xml_tree import Leaf, children, descendants, leaves, parse_xml
from refman.model import Entry
from refman.patterns import Late

NAME: Final = "endnote-xml"
SUFFIXES: Final = (".xml",)
_WHOLES = frozenset(("book", "collection", "thesis", "report", "pamphlet", "periodical", "standard"))
_SPECIAL = frozenset(("titles/secondary-title", "isbn", "dates/pub-dates/date"))
_OWN = frozenset(("ref-type", "rec-number", "foreign-keys/key", "database", "source-app"))
"""What means something in the EndNote library alone that the record came from."""
_ISSN = Late(r"\d{4}-?\d{3}[\dXx]")


def read(text: str) -> Reading:
    """The entries of an EndNote XML file; the second title of a book is its series.

    Raises:
        Malformed: the text is no XML, is not safe, or holds no record.
    """
    return read_records(descendants(parse_xml(text, NAME), "record"), NAME, _entry)


def _entry(record: ET.Element, draft: Draft) -> Entry:
    kind = next(children(record, "ref-type"), None)
    named = (kind.get("name") or "" if kind is not None else "").casefold()
    draft.type = xml_table(NAME)["types"].get(named, "document")
    if named and named not in xml_table(NAME)["types"]:
        draft.keep("ref-type", named)
    found = list(leaves(record, ()))
    put_leaves(draft, (leaf for leaf in found if leaf.path not in _SPECIAL), NAME, skipped=_OWN)
    for leaf in found:
        if leaf.path in _SPECIAL:
            _put_special(draft, leaf)
    return draft.entry()


def _put_day(draft: Draft, day: str) -> None:
    """The day or month, which stands apart from the year."""
    year = draft.text("issued")
    whole = next((date for text in (f"{day} {year}", day) if (date := read_date(text)).parts), None)
    if whole and (not year or year == str(whole.year)):
        draft.fields.pop("issued", None)
        draft.put_value("issued", whole)
    else:
        draft.keep("dates/pub-dates/date", day)


def _put_special(draft: Draft, leaf: Leaf) -> None:
    if leaf.path == "isbn":
        for number in re.split(r"[\s;]+(?=\d)", leaf.text):
            draft.put("ISSN" if _ISSN.match(number) and len(number.split("(")[0].strip()) <= 9 else "ISBN", number)
    elif leaf.path == "dates/pub-dates/date":
        _put_day(draft, leaf.text)
    else:
        variable = "collection-title" if draft.type in _WHOLES else "container-title"
        draft.put(variable, leaf.text, tag=leaf.path)
