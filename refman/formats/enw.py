"""EndNote's tagged format (.enw), which Google Scholar and eLibrary give out; read only."""

import re
from typing import Final

from refman.formats.draft import Draft
from refman.formats.plain_name import read_name
from refman.formats.reading import Reading
from refman.formats.tag_table import tag_table
from refman.formats.tagged import Layout, Record
from refman.formats.tagged_reader import read_tagged
from refman.model import Entry, csl
from refman.patterns import Late

NAME: Final = "enw"
SUFFIXES: Final = (".enw",)
_LAYOUT = Layout(re.compile(r"%(?P<tag>\S)(?:\s+(?P<value>.*)|(?P<none>\s*$))"), "0", by_blank_line=True)
_ISSN = Late(r"\d{4}-?\d{3}[\dXx]")


def read(text: str) -> Reading:
    """The entries of a .enw file.

    Raises:
        Malformed: the text has no record.
    """
    return read_tagged(text, NAME, _LAYOUT, _entry)


def _entry(record: Record, draft: Draft) -> Entry:
    table = tag_table(NAME)
    kind = next((value.casefold() for tag, value in record.fields if tag == "0"), "")
    draft.type = table.csl_type(kind) or _guessed(record)
    if kind and table.csl_type(kind) is None:
        draft.keep("0", kind)
    variables = table.variables(kind)
    for tag, value in record.fields:
        variable = variables.get(tag, "")
        if tag == "@":
            draft.put("ISSN" if _ISSN.fullmatch(value) else "ISBN", value, tag=tag)
        elif variable and csl.kind(variable) == "names":
            draft.put_names(variable, [read_name(value)] if value else [])
        elif tag == "D" and draft.text("issued").startswith(value):
            continue
        elif variable:
            draft.put(variable, value, tag=tag)
        elif tag != "0":
            draft.keep(tag, value)
    return draft.entry()


def _guessed(record: Record) -> str:
    """The type by the tags: %J is a journal, %B a book around it, %I a publisher."""
    tags = {tag for tag, _ in record.fields}
    return "article-journal" if "J" in tags else "chapter" if "B" in tags else "book" if "I" in tags else "document"
