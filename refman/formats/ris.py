"""RIS, as EndNote, Zotero, Scopus and publishers exchange it; written in UTF-8, one tag a line."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from refman.formats.draft import Draft
from refman.formats.loose_date import read_date
from refman.formats.plain_name import read_name, write_name
from refman.formats.reading import Reading
from refman.formats.tag_table import TagTable, tag_table
from refman.formats.tagged import Layout, Record
from refman.formats.tagged_reader import read_tagged
from refman.formats.tex import tidy
from refman.model import Date, Entry, Text, Value, csl
from refman.patterns import Late

NAME: Final = "ris"
SUFFIXES: Final = (".ris",)

_KEPT = f"{NAME}:"
_TAG = Late(r"[A-Z][A-Z0-9]")
_LAYOUT = Layout(re.compile(r"\s*(?P<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?P<value>.*)|(?P<none>$))"), "TY", "ER")
_WITHOUT_YEAR = Late(r"[A-Za-z]{3,9}(?: \d{1,2})?")
_ISSN = Late(r"\d{4}-?\d{3}[\dXx\u0425\u0445]")


def read(text: str) -> Reading:
    """The entries of a RIS file; tags without a place in CSL are kept and written out again.

    Raises:
        Malformed: the text has no TY line.
    """
    return read_tagged(text, NAME, _LAYOUT, _entry)


def write(entries: Iterable[Entry]) -> str:
    """The entries as a RIS file; a date is `DA`, its year also `PY`, for readers that know only one of them."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _lines(entry)) for entry in entries)


def _entry(record: Record, draft: Draft) -> Entry:
    table = tag_table(NAME)
    fields = list(record.fields)
    code = next((value.upper() for tag, value in fields if tag == "TY"), "")
    draft.type = table.csl_type(code) or "document"
    if draft.type == "document" and code != "GEN":
        draft.keep("TY", code)
    variables = table.variables(code)
    fields = _with_years(fields)
    pages = [""] * 2
    for tag, value in sorted(fields, key=lambda field: field[0] in {"PY", "Y1"}):
        if tag == "TY":
            continue
        if tag == "EP":
            pages[1] = value
        elif tag == "SP" and variables["SP"] == "page":
            pages[0] = value
        else:
            _read_tag(draft, tag, value, variables)
    draft.put("page", "-".join(part for part in dict.fromkeys(pages) if part), tag="SP")
    return draft.entry()


def _with_years(fields: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The fields; a DA of a month alone, as Web of Science writes it, has got the year of the PY beside it."""
    year = next((value for tag, value in fields if tag == "PY" and value.isdecimal()), "")
    return [(tag, f"{year} {value}" if tag == "DA" and year and _WITHOUT_YEAR.fullmatch(value) else value)
            for tag, value in fields]  # fmt: skip


def _read_tag(draft: Draft, tag: str, value: str, variables: dict[str, str]) -> None:
    variable = variables.get(tag, "")
    if tag == "SN":
        draft.put("ISSN" if _ISSN.fullmatch(value.partition(" ")[0]) else "ISBN", value, tag=tag)
    elif not variable:
        draft.keep(tag, value)
    elif csl.kind(variable) == "names":
        draft.put_names(variable, [read_name(value)] if value else [])
    elif variable == "issued" and "issued" in draft.fields:
        if str(read_date(value))[:4] != draft.text("issued")[:4]:
            draft.keep(tag, value)
    else:
        draft.put(variable, value, tag=tag)


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    table = tag_table(NAME)
    kept = str(entry.value(_KEPT + "TY") or "")
    code = kept if entry.type == "document" and _TAG.match(kept) else table.record_type(entry.type)
    yield "TY", code
    if entry.citekey:
        yield "ID", entry.citekey
    yield from _fields(entry, table, code)
    for name in sorted(name for name in entry.fields if name.startswith(_KEPT)):
        tag = name.removeprefix(_KEPT)
        if _TAG.fullmatch(tag) and tag not in {"TY", "ER"}:
            yield tag, tidy(str(entry.fields[name].value))
    yield "ER", ""


def _fields(entry: Entry, table: TagTable, code: str) -> Iterator[tuple[str, str]]:
    for variable, tag in table.tags(code).items():
        value = entry.value(variable)
        if value is not None and str(value):
            yield from _tagged(variable, tag, value)
    if entry.reference and not entry.fields:
        yield "N1", tidy(entry.reference.text)


def _tagged(variable: str, tag: str, value: Value) -> Iterator[tuple[str, str]]:
    match value:
        case tuple():
            yield from ((tag, tidy(write_name(name))) for name in value if str(name))
        case Date():
            yield from _dated(tag, value)
        case Text() if variable == "keyword":
            yield from ((tag, word) for word in tidy(value.value).split("; ") if word)
        case Text() if variable == "annote":
            yield from ((tag, tidy(line)) for line in value.value.split("\n") if line.strip())
        case _ if variable == "page":
            first, _, last = tidy(str(value)).partition("-")
            yield from ((name, part) for name, part in (("SP", first), ("EP", last)) if part)
        case _:
            yield tag, tidy(str(value))


def _dated(tag: str, date: Date) -> Iterator[tuple[str, str]]:
    if not date.parts:
        yield ("PY" if tag == "DA" else tag), tidy(date.printed)
        return
    year, *rest = date.parts[0]
    if tag == "DA":
        yield "PY", f"{year:04}"
    slashed = "/".join([f"{year:04}", *(f"{part:02}" for part in rest), *[""] * (2 - len(rest))])
    yield tag, f"{slashed}/"
