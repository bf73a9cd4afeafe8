"""What a format has no place for, or changes, found before the user misses it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from refman.errors import FormatError
from refman.formats.info import Format
from refman.formats.registry import find
from refman.formats.tex import tidy
from refman.model import Date, Entry, Issue, Name, Number, Text, Value, normal_tag

_WHOLE: Final = frozenset({"csl-json", "csl-yaml", "jsonl"})
"""Formats in which every variable has a place, under its own name if need be."""

_WITH_ALIASES: Final = _WHOLE | {"biblatex"}
_WITH_SHELF: Final = _WHOLE | {"bibtex", "biblatex", "csv"}
_OF_FORM: Final = frozenset({"genre", "keyword", "DOI", "URL", "ISBN", "ISSN", "page", "title-translation", "edition"})
"""Variables that formats write in ways of their own; most values of them come back as they were."""
_USUAL: Final = re.compile(r"[\w ./:;()\u2013?=&#%~+,-]*")
_LINKS: Final = frozenset({"DOI", "URL"})
"""No blank stands in them, or it comes back as its code."""
_PLAIN_NAME: Final = re.compile(r"[^\W\d_]+(?:[-'\u2019 .][^\W\d_]+)*\.?")
_OTHER_NAMES: Final = {"shortTitle": "title-short"}
"""What CSL has two names for."""

Told = tuple[str, str, str]


def lost(entries: Iterable[Entry], name: str) -> list[Issue]:
    """An issue for each variable of an entry that the format does not carry, or carries changed.

    A format may tell by itself what it carries; what it may change is asked by reading back what it wrote.

    Raises:
        UnknownFormat: no format has this name.

    Issues:
        export/not-carried, export/changed.
    """
    module = find(name)
    listed = list(entries)
    others = [] if name in _WITH_ALIASES else [(entry.citekey, "aliases", "") for entry in listed if entry.aliases]
    if name in _WHOLE or not hasattr(module, "write"):
        return _issues(others, name)
    if name not in _WITH_SHELF:
        others += [(entry.citekey, part, "") for entry in listed if entry.shelf for part in entry.shelf.to_json()]
    told = hasattr(module, "carries")
    found = [*_told(listed, module)] if told else []
    if hasattr(module, "read"):
        missing = {(key, variable) for key, variable, _ in found}
        changed = _compared([entry for entry in listed if not told or _may_change(entry)], module)
        found += [one for one in changed if one[:2] not in missing]
    return _issues([*found, *others], name)


def _issues(found: Iterable[Told], name: str) -> list[Issue]:
    return [
        Issue("export/changed", f"{key}: {name} has {variable} as {again!r}", "info", variable)
        if again
        else Issue(
            "export/not-carried", f"{key}: {name} has no place for {variable}, or for a part of it", "info", variable
        )
        for key, variable, again in found
    ]


def _told(entries: list[Entry], module: Format) -> Iterator[Told]:
    carries = module.carries  # type: ignore[attr-defined]  # few formats have it
    for entry in entries:
        yield from ((entry.citekey, variable, "") for variable in entry.fields if not carries(entry, variable))


def _may_change(entry: Entry) -> bool:
    """False for an entry of usual values, which need not be written and read to know that they come back."""
    return not all(_is_usual(variable, field.value) for variable, field in entry.fields.items())


def _is_usual(variable: str, value: Value) -> bool:
    match value:
        case Text() if variable == "language":
            return normal_tag(value.value) == value.value and "-" not in value.value
        case Text() | Number():
            text = str(value)
            return (
                (not _has_own_form(variable) or bool(_USUAL.fullmatch(text)))
                and not (variable in _LINKS and " " in text)
                and "--" not in text
                and tidy(text) == text
            )
        case Date():
            return value.is_single
        case _:
            return bool(value) and all(map(_is_plain, value))


def _has_own_form(variable: str) -> bool:
    """True for those variables, and for fields of another program, which may be paths."""
    return variable in _OF_FORM or ":" in variable


def _is_plain(name: Name) -> bool:
    if name.literal or name.dropping_particle or name.non_dropping_particle or name.suffix or name.other:
        return False
    if not name.given and " " in name.family:
        # BibTeX tells it from the name of a body by nothing
        return False
    given = name.given.replace(". ", ".").replace(".", "")
    return bool(_PLAIN_NAME.fullmatch(name.family)) and bool(_PLAIN_NAME.fullmatch(given) or not given)


def _compared(entries: list[Entry], module: Format) -> Iterator[Told]:
    """What is not there, or different, in what is read back; entries that are parted or joined are asked one by one."""
    if not entries:
        return
    try:
        back = module.read(module.write(entries)).entries
    except FormatError:
        return
    if len(back) == len(entries):
        for entry, again in zip(entries, back, strict=True):
            yield from _differing(entry, again)
    elif len(entries) > 1:
        for entry in entries:
            yield from _compared([entry], module)
    else:
        yield from ((entries[0].citekey, variable, "") for variable in entries[0].fields)


def _differing(entry: Entry, again: Entry) -> Iterator[Told]:
    for variable, field in entry.fields.items():
        value = again.value(variable) or again.value(_OTHER_NAMES.get(variable, variable))
        if not _is_same(field.value, value):
            yield entry.citekey, variable, _shown(value)


def _shown(value: Value | None) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def _is_same(value: Value, again: Value | None) -> bool:
    """True for what says the same: how a number or a date was printed is known to refman alone."""
    match value:
        case Text() | Number():
            return str(value) == str(again or "")
        case Date():
            return isinstance(again, Date) and (str(value), value.season, value.circa) == (
                str(again), again.season, again.circa)  # fmt: skip
        case _:
            return value == (again or ())
