"""`field=value`, as people type it, read into a change of an entry."""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from refman import citekey
from refman.model import (
    READING_STATES,
    Date,
    Entry,
    Field,
    Name,
    Number,
    Origin,
    Text,
    Value,
    collection_path,
    csl,
    normal_doi,
    normal_tag,
    tags,
)

_VARIABLES = csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES
_TAGS = frozenset({"tag", "tag+", "tag-"})
_COLLECTIONS = frozenset({"in", "in+", "in-"})


Change = Callable[[Entry], Entry]


def edited(entry: Entry, assignments: Iterable[str]) -> Entry:
    """The entry with `field=value` done to it, one after another; what was set so is never overwritten by a source.

    A field is a CSL variable, `type`, `citekey`, `tag`, `in` (collections) or `reading`; `+=` and `-=` put tags and
    collections to an entry and take them away, and an empty value takes a field away.

    Example:
        >>> from refman.model import Text
        >>> str(edited(Entry("abai1890"), ["title=Қара сөздер", "tag+=проза"]).value("title"))
        'Қара сөздер'

    Raises:
        ValueError: there is no such variable (a near one is named), or it cannot have this value.
    """
    for change in [change_of(assignment) for assignment in assignments]:
        entry = change(entry)
    return entry


def change_of(assignment: str) -> Change:
    """What a `field=value` does to an entry.

    Raises:
        ValueError: there is no such variable (a near one is named), or it cannot have this value.
    """
    name, equals, text = (part.strip() for part in assignment.partition("="))
    if not equals:
        raise ValueError(f"'{assignment}' is no FIELD=VALUE.")
    if name in _TAGS:
        return _tagging(name, text)
    if name in _COLLECTIONS:
        return _collecting(name, text)
    if name == "reading":
        return _reading(text)
    if name == "citekey":
        if not citekey.is_valid(text):
            raise ValueError(f"'{text}' can be no citekey.")
        return lambda entry: replace(entry, citekey=text)
    if name == "type":
        _check_known(text, csl.TYPES, "type")
        return lambda entry: replace(entry, type=text)
    _check_known(name, _VARIABLES, "variable")
    new = _value(name, text) if text else None
    return lambda entry: entry.with_fields({name: set_field(entry, name, new)})


def _tagging(name: str, text: str) -> Change:
    """Tags put to those that an entry has, taken from them, or set; they are parted by commas."""
    given = tags(text)
    if not given:
        raise ValueError(f"'{name}=' names no tag.")

    def change(entry: Entry) -> Entry:
        old = entry.text("keyword")
        had = tags(str(old or ""))
        folded = {one.casefold() for one in given}
        if name == "tag+":
            had_folded = {one.casefold() for one in had}
            new = [*had, *(one for one in given if one.casefold() not in had_folded)]
        else:
            new = [one for one in had if one.casefold() not in folded] if name == "tag-" else given
        if new == had:
            return entry
        return entry.with_fields({"keyword": set_field(entry, "keyword", Text(", ".join(new))) if new else None})

    return change


def _collecting(name: str, text: str) -> Change:
    """Collections put to those that an entry is in, taken from them (with what is within them), or set."""
    given = [collection_path(one) for one in re.split("[,;]", text) if one.strip()]
    if not given and name != "in":
        raise ValueError(f"'{name}=' names no collection.")

    def change(entry: Entry) -> Entry:
        had = entry.shelf.collections
        if name == "in-":
            new = [one for one in had if not any(f"{one}/".startswith(f"{path}/") for path in given)]
        else:
            new = [*(had if name == "in+" else ()), *given]
        return replace(entry, shelf=replace(entry.shelf, collections=tuple(dict.fromkeys(new))))

    return change


def _reading(text: str) -> Change:
    if text and text not in READING_STATES:
        raise ValueError(f"'{text}' is no state of reading; write {', '.join(READING_STATES)}.")
    state = text or None
    return lambda entry: replace(entry, shelf=replace(entry.shelf, reading=state))


def set_field(entry: Entry, name: str, value: Value | None, detail: str = "edit") -> Field | None:
    """The field that a person sets, what was there beside it; None where it is taken away."""
    if value is None:
        return None
    old = entry.fields.get(name)
    if old is None:
        return Field(value, Origin("user", detail))
    rivals = old.rivals if old.origin.kind == "user" else (replace(old, rivals=()), *old.rivals)
    if isinstance(value, Text) and isinstance(old.value, Text) and name != "language":
        value = replace(value, lang=old.value.lang)
    return Field(value, Origin("user", detail), 1.0, rivals)


def _check_known(name: str, known: frozenset[str], what: str) -> None:
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known), n=1)
        raise ValueError(f"CSL has no {what} '{name}'." + (f" Did you mean '{near[0]}'?" if near else ""))


def _value(name: str, text: str) -> Value:
    match csl.kind(name):
        case "names":
            return tuple(_name(part.strip()) for part in text.split(";") if part.strip())
        case "date":
            date = Date.parse(text)
            if not date.parts:
                raise ValueError(f"'{text}' is no date; write 2022, 2022-06 or 2022-06-30.")
            return date
        case "number":
            return Number(text)
        case _:
            return Text(_checked(name, text))


def _checked(name: str, text: str) -> str:
    if name == "DOI":
        doi = normal_doi(text)
        if doi is None:
            raise ValueError(f"'{text}' is no DOI.")
        return doi
    if name == "language":
        tag = normal_tag(text)
        if tag is None:
            raise ValueError(f"'{text}' is no language tag; write ru, kk or en.")
        return tag
    return text


def _name(text: str) -> Name:
    family, comma, given = (part.strip() for part in text.partition(","))
    return Name(family=family, given=given) if comma else Name(literal=text)
