"""What a format has no place for, found before the user misses it."""

from collections.abc import Iterable, Iterator
from typing import Final

from refman.errors import FormatError
from refman.formats.info import Format
from refman.formats.registry import find
from refman.model import Entry, Issue, Number, Text, Value

_WHOLE: Final = frozenset({"csl-json", "csl-yaml", "jsonl"})
"""Formats in which every variable has a place, under its own name if need be."""

_WITH_ALIASES: Final = _WHOLE | {"biblatex"}
_WITH_SHELF: Final = _WHOLE | {"bibtex", "biblatex", "csv"}


def lost(entries: Iterable[Entry], name: str) -> list[Issue]:
    """An issue for each variable of an entry that the format does not carry, or carries changed.

    A format may tell by itself what it carries; any other is asked by reading back what it wrote.

    Raises:
        UnknownFormat: no format has this name.

    Issues:
        export/not-carried.
    """
    module = find(name)
    listed = list(entries)
    others = [] if name in _WITH_ALIASES else [(entry.citekey, "aliases") for entry in listed if entry.aliases]
    if name in _WHOLE or not hasattr(module, "write"):
        return _issues(others, name)
    if name not in _WITH_SHELF:
        others += [(entry.citekey, part) for entry in listed if entry.shelf for part in entry.shelf.to_json()]
    found = _told(listed, module) if hasattr(module, "carries") else _compared(listed, module)
    return _issues([*found, *others], name)


def _issues(found: Iterable[tuple[str, str]], name: str) -> list[Issue]:
    return [
        Issue("export/not-carried", f"{key}: {name} has no place for {variable}", "info", variable)
        for key, variable in found
    ]


def _told(entries: list[Entry], module: Format) -> Iterator[tuple[str, str]]:
    carries = module.carries  # type: ignore[attr-defined]  # few formats have it
    for entry in entries:
        yield from ((entry.citekey, variable) for variable in entry.fields if not carries(entry, variable))


def _compared(entries: list[Entry], module: Format) -> Iterator[tuple[str, str]]:
    if not entries or not hasattr(module, "read"):
        return
    try:
        back = module.read(module.write(entries)).entries
    except FormatError:
        return
    if len(back) == len(entries):
        for entry, again in zip(entries, back, strict=True):
            yield from ((entry.citekey, variable) for variable, field in entry.fields.items()
                        if not _is_same(field.value, again.value(variable)))  # fmt: skip


def _is_same(value: Value, again: Value | None) -> bool:
    if isinstance(value, Text | Number):
        return " ".join(str(value).split()) == " ".join(str(again or "").split())
    return str(value) == str(again) if not isinstance(value, tuple) else value == again
