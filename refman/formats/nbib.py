"""MEDLINE's tagged format (.nbib), as PubMed gives it out; read only."""

import re
from typing import Final

from refman.formats.draft import Draft
from refman.formats.plain_name import read_name
from refman.formats.reading import Reading
from refman.formats.tag_table import tag_table
from refman.formats.tagged import Layout, Record
from refman.formats.tagged_reader import read_tagged
from refman.model import Entry, Name, csl
from refman.patterns import Late

NAME: Final = "nbib"
SUFFIXES: Final = (".nbib", ".medline")
_LAYOUT = Layout(re.compile(r"(?P<tag>[A-Z]{2,4})\s*- ?(?P<value>.*)"), "PMID", by_blank_line=True)
_MARK = Late(r"\s*\[(doi|pii|bookaccession)\]$|\s*\((?:Print|Electronic|Linking)\)$")
_TRANSLATED = Late(r"\[(.+?)\]?\.?\]?")


def read(text: str) -> Reading:
    """The entries of a MEDLINE file; a title in brackets is a translation, the original one stands in TT.

    Raises:
        Malformed: the text has no record.
    """
    return read_tagged(text, NAME, _LAYOUT, _entry)


def _entry(record: Record, draft: Draft) -> Entry:
    table = tag_table(NAME)
    tags = {tag for tag, _ in record.fields}
    variables = table.variables("")
    draft.type = "book" if "BTI" in tags and "TI" not in tags else "chapter" if "BTI" in tags else "article-journal"
    has_full = {"AU": "FAU" in tags, "ED": "FED" in tags}
    for tag, value in record.fields:
        if has_full.get(tag):
            continue
        _read_tag(draft, tag, value, variables, tags)
    return draft.entry()


def _read_tag(draft: Draft, tag: str, value: str, variables: dict[str, str], tags: set[str]) -> None:
    if tag in {"TI", "TT", "BTI"}:
        _read_title(draft, tag, value, tags)
    elif tag in {"AID", "LID"}:
        found = _MARK.search(value)
        is_doi = found is not None and found[1] == "doi"
        draft.put("DOI", _MARK.sub("", value)) if is_doi else draft.keep(tag, value)
    elif tag == "IS":
        draft.put("ISSN", _MARK.sub("", value))
    elif tag == "PT":
        draft.type = tag_table(NAME).csl_type(value.casefold()) or draft.type
        draft.keep(tag, value)
    elif tag in {"AU", "ED"}:
        family, _, initials = value.rpartition(" ")
        draft.put_names("author" if tag == "AU" else "editor", [Name(family=family or initials, given=initials)])
    elif tag == "CN":
        draft.put_names("author", [Name(literal=value)])
    elif tag not in variables:
        draft.keep(tag, value)
    elif csl.kind(variables[tag]) == "names":
        draft.put_names(variables[tag], [read_name(value)])
    else:
        draft.put(variables[tag], value, tag=tag)


def _read_title(draft: Draft, tag: str, value: str, tags: set[str]) -> None:
    if tag == "BTI":
        draft.put("container-title" if "TI" in tags else "title", value.rstrip("."), tag=tag)
        return
    found = _TRANSLATED.fullmatch(value) if tag == "TI" else None
    variable = "title-translation" if found and "TT" in tags else "title"
    draft.put(variable, (found[1] if found else value).removesuffix("."), tag=tag)
