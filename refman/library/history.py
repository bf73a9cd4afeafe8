"""What became of entries, told field by field from the states in the journal."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from refman.library.journal import Step, changed_in, steps
from refman.library.table import State, Table
from refman.model import Entry, Field, Shelf, Value


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A variable (or `citekey`, `type`, `reference`, `in`, `reading`, `files`, `links`) before and after; None: none.

    Where the value stayed and only its trail changed, both tell of the trail.
    """

    variable: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a step did to an entry: `added`, `changed` or `removed`, under the citekey that it had (or had then)."""

    step: Step
    citekey: str
    kind: str
    fields: tuple[FieldChange, ...]


def of_entry(connection: sqlite3.Connection, number: int) -> list[Change]:
    """All that was done to an entry and not undone, oldest first."""
    rows = connection.execute(
        "SELECT step FROM changes JOIN steps ON steps.id = step WHERE entry = ? AND undone IS NULL ORDER BY step",
        (number,),
    ).fetchall()
    found = []
    for (step,) in rows:
        told = steps(connection, f"id = {step}")[0]
        found.append(_change(connection, told, number, changed_in_one(connection, step, number)))
    return found


def of_step(connection: sqlite3.Connection, step: Step) -> list[Change]:
    """All that a step did; what it did to entries whose history is gone is not told."""
    return [_change(connection, step, number, state) for number, state in changed_in(connection, step.number).items()]


def changed_in_one(connection: sqlite3.Connection, step: int, number: int) -> State | None:
    """The state of one entry on the other side of a step."""
    names = ", ".join(State._fields)
    row = connection.execute(f"SELECT {names} FROM changes WHERE step = ? AND entry = ?", (step, number)).fetchone()
    return State(*row) if row and row[1] is not None else None


def _change(connection: sqlite3.Connection, step: Step, number: int, other: State | None) -> Change:
    mine = _after(connection, step.number, number)
    before, after = (None, other) if step.undone else (other, mine)
    kind = "added" if before is None else "removed" if after is None else "changed"
    state = after or before
    fields = differences(before.entry() if before else None, after.entry() if after else None)
    return Change(step, state.citekey if state else "", kind, tuple(fields))


def _after(connection: sqlite3.Connection, step: int, number: int) -> State | None:
    """The state after a step that is done: what the next one found, or what is there now."""
    later = connection.execute(
        "SELECT min(step) FROM changes JOIN steps ON steps.id = step WHERE entry = ? AND step > ? AND undone IS NULL",
        (number, step),
    ).fetchone()[0]
    if later is not None:
        return changed_in_one(connection, later, number)
    return Table(connection).states([number]).get(number)


def differences(before: Entry | None, after: Entry | None) -> list[FieldChange]:
    """The variables that differ, in the order of the entry after, then those that went."""
    old, new = _told(before), _told(after)
    return [
        _difference(name, old.get(name), new.get(name))
        for name in dict.fromkeys((*new, *old))
        if old.get(name) != new.get(name)
    ]


def _difference(name: str, before: tuple[str, str] | None, after: tuple[str, str] | None) -> FieldChange:
    if before and after and before[0] == after[0]:
        return FieldChange(name, f"{before[0]} ({before[1]})", f"{after[0]} ({after[1]})")
    return FieldChange(name, before[0] if before else None, after[0] if after else None)


def _told(entry: Entry | None) -> Mapping[str, tuple[str, str]]:
    """Each thing that can change, as its value and its trail."""
    if entry is None:
        return {}
    told = {"citekey": (entry.citekey, ""), "type": (entry.type, "")}
    told |= {name: (_plain(found.value), _trail(found)) for name, found in entry.fields.items()}
    told |= {"reference": (entry.reference.text, entry.reference.number)} if entry.reference else {}
    told |= {name: (text, "") for name, text in _shelved(entry.shelf)}
    told |= {"also": (", ".join(entry.aliases), "")} if entry.aliases else {}
    return told | {issue.code: (issue.message, issue.severity) for issue in entry.issues}


def _shelved(shelf: Shelf) -> Iterator[tuple[str, str]]:
    if shelf.collections:
        yield "in", "; ".join(shelf.collections)
    if shelf.reading:
        yield "reading", shelf.reading
    if shelf.files:
        yield "files", "; ".join(f"{file.name} ({file.sha256[:8]})" for file in shelf.files)
    if shelf.links:
        yield "links", "; ".join(f"{link.relation} {link.to}" for link in shelf.links)


def _plain(value: Value) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    lang = getattr(value, "lang", None)
    return f"{value} [{lang}]" if lang else str(value)


def _trail(found: Field) -> str:
    sources = ", ".join(_origins((found, *found.rivals)))
    return f"{sources}, confidence {found.confidence:.2f}"


def _origins(fields: Iterable[Field]) -> list[str]:
    return [f"{one.origin.kind} {one.origin.detail}".strip() for one in fields]
