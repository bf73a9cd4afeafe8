"""One entry as a text that a person edits, and what was changed in it read back, field by field.

Hides that a format may carry less than the entry has: what the text said before is held against what it says now, and
only what differs is set.
"""

import difflib
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refman import citekey, formats
from refman.editing.assignment import set_field
from refman.errors import RefmanError
from refman.model import Date, Entry, csl, normal_doi, normal_tag

SUFFIXES: Final = {"csl-yaml": ".yaml", "csl-json": ".json", "bibtex": ".bib", "biblatex": ".bib"}
"""The formats in which an entry can be edited, with the suffix that tells an editor."""
_FOREIGN: Final = "json:"


def as_text(entry: Entry, form: str = "csl-yaml") -> str:
    """The entry as a text to edit."""
    return formats.write([replace(entry, merged=())], form)


def from_text(entry: Entry, text: str, form: str = "csl-yaml") -> Entry:
    """The entry with what was changed in its text; what was set so is never overwritten by a source.

    Raises:
        ValueError: the text cannot be read, holds another number of entries than one, or something in it cannot be; the
            message names all that is wrong.
    """
    before = formats.read(as_text(entry, form), form).entries[0]
    try:
        reading = formats.read(text, form)
    except RefmanError as error:
        raise ValueError(str(error)) from error
    if len(reading.entries) != 1:
        raise ValueError(f"the text holds {len(reading.entries)} entries, not one")
    after = reading.entries[0]
    told = [issue.message for issue in reading.issues if issue.severity != "info"]
    told += [issue.message for issue in after.issues if issue.severity != "info" and issue.message not in told]
    # of a text that is broken the reader keeps the rest as if it were printed
    wrong = [*told, *_wrong(replace(before, reference=after.reference) if told else before, after)]
    if wrong:
        raise ValueError("; ".join(wrong))
    return _changed(entry, before, after)


def _changed(entry: Entry, before: Entry, after: Entry) -> Entry:
    fields = {}
    for name in dict.fromkeys((*before.fields, *after.fields)):
        value = after.value(name)
        if value != before.value(name):
            fields[name] = None if value is None else set_field(entry, name, value)
    return replace(
        entry.with_fields(fields),
        citekey=entry.citekey if after.citekey == before.citekey else after.citekey,
        type=entry.type if after.type == before.type else after.type,
        shelf=entry.shelf if after.shelf == before.shelf else after.shelf,
    )


def _wrong(before: Entry, after: Entry) -> Iterator[str]:
    if after.citekey != before.citekey and not citekey.is_valid(after.citekey):
        yield f"'{after.citekey}' can be no citekey"
    if after.type != before.type and after.type not in csl.TYPES:
        yield _unknown("type", after.type, csl.TYPES)
    if after.reference != before.reference:
        yield "the printed reference cannot be edited"
    for name in after.fields:
        value = after.value(name)
        if value == before.value(name):
            continue
        if name.startswith(_FOREIGN):
            yield _unknown("variable", name.removeprefix(_FOREIGN), csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES)
        elif isinstance(value, Date) and not value.parts:
            yield f"{name}: '{value}' is no date"
        elif name == "DOI" and normal_doi(str(value)) is None:
            yield f"'{value}' is no DOI"
        elif name == "language" and normal_tag(str(value)) is None:
            yield f"'{value}' is no language tag; write ru, kk or en"


def _unknown(what: str, name: str, known: frozenset[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"CSL has no {what} '{name}', or not with this value" + (f"; did you mean '{near[0]}'?" if near else "")
