"""A process that is killed: it does one command after another, each with a `Library` of its own, and tells of each.

    python killed.py FILE KIND

A command is what one call of refman on a terminal does; the same list of commands leads to the same states each time.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from refman import formats
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Text

Command = Callable[[Library], object]
SIZE: Final = 30


def works(batch: int, form: int = 0) -> list[Entry]:
    """So many works of a batch, in one form or another."""
    found = []
    for place in range(SIZE):
        fields = {
            "title": Field(Text(f"Степь и город: том {batch} номер {place} {'слово ' * 30}")),
            "author": Field((Name(f"Автор{batch}х{place}", "А." if form else "Алма"),)),
            "issued": Field(Date.parse(str(1950 + place))),
        }
        found.append(Entry(f"k{batch}-{place}-{form}", "book", fields))
    return found


def _pairs(batch: int) -> list[list[str]]:
    return [[one.citekey, other.citekey] for one, other in zip(works(batch), works(batch, 1), strict=True)]


def _retitle(batch: int) -> Command:
    def change(library: Library) -> None:
        entries = library.entries([entry.citekey for entry in works(batch)])
        library.replace((one, one.with_fields({"note": Field(Text(f"read {batch}"))})) for one in entries)

    return change


def _add(*entries: Entry) -> Command:
    return lambda library: library.add(entries)


def _merge(batch: int) -> Command:
    return lambda library: library.merge(_pairs(batch))


def _remove(*keys: str) -> Command:
    return lambda library: library.remove(keys)


def _imports() -> list[Command]:
    return [_add(*works(batch)) for batch in range(12)]


def _merges() -> list[Command]:
    return [
        command
        for batch in range(4)
        for command in (_add(*works(batch), *works(batch, 1)), _merge(batch), _retitle(batch))
    ]


def _undos() -> list[Command]:
    there = [entry.citekey for entry in works(1)]
    again: list[Command] = [
        Library.undo,
        Library.redo,
        _remove(*there),
        lambda library: library.restore(there),
        Library.undo,
        Library.undo,
    ]
    end: list[Command] = [lambda library: library.undo(1), Library.empty_bin]
    return [_add(*works(0)), _retitle(0), _add(*works(1)), *again * 3, *end]


def _searches() -> list[Command]:
    return [
        command
        for batch in range(6)
        for command in (
            _add(*works(batch)),
            lambda library: library.search("степь"),
            _remove(works(batch)[0].citekey),
        )
    ]


KINDS: Final = {"imports": _imports, "merges": _merges, "undos": _undos, "searches": _searches}


def held(library: Library) -> str:
    """All that a library holds, but for the times: entries, the bin, the journal."""
    told = [formats.write(library.entries(), "jsonl"), *(binned.entry.citekey for binned in library.bin())]
    told += [f"{step.number} {step.added} {step.changed} {step.removed} {step.undone}" for step in library.log()]
    return "\n".join(told)


def main() -> None:
    """Do all commands of a kind; `open` only opens the library, which brings it up to date."""
    path, kind = Path(sys.argv[1]), sys.argv[2]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    commands = KINDS[kind]() if kind in KINDS else [Library.info]
    for command in commands:
        with Library(path) as library:
            command(library)
        sys.stdout.write(".\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
