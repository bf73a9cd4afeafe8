"""Steps taken back and made again: the states of a step and of the table change places."""

import sqlite3

from refman.errors import KeyTaken, LibraryError
from refman.library.journal import Step, Writer, changed_in, steps
from refman.library.table import State, Table, now


def undo_last(connection: sqlite3.Connection, where: str) -> Step:
    """The last step that was not undone, undone.

    Raises:
        LibraryError: there is none, or one that can no longer be undone changed the same entries after it.
    """
    step = last(connection)
    if step is None:
        raise LibraryError("there is nothing to undo", where=where, hint="'refman log' shows what was done")
    _check_untouched(connection, step.number, where)
    _swap(connection, step.number)
    connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (now(), step.number))
    return step


def redo_next(connection: sqlite3.Connection, where: str) -> Step:
    """The step that was undone last, made again.

    Raises:
        LibraryError: there is none, or something was written since.
    """
    found = steps(connection, "undone IS NOT NULL AND NOT final", limit=1)
    if not found:
        raise LibraryError("there is nothing to redo", where=where, hint="'refman log' shows what was done")
    _swap(connection, found[0].number)
    connection.execute("UPDATE steps SET undone = NULL WHERE id = ?", (found[0].number,))
    return found[0]


def last(connection: sqlite3.Connection) -> Step | None:
    """The step that an undo takes back."""
    found = steps(connection, "undone IS NULL AND NOT final", newest_first=True, limit=1)
    return found[0] if found else None


def take_back(connection: sqlite3.Connection, number: int, writer: Writer, where: str) -> Step:
    """A step that others followed, taken back by a step of its own; what it added goes, whatever became of it.

    Raises:
        LibraryError: there is no such step, it is undone or final, or a later one changed the same entries.
        KeyTaken: a citekey that would come back is another entry's now.
    """
    step = _standing(connection, number, where)
    before = changed_in(connection, number)
    added = [entry for entry, state in before.items() if state is None]
    others = {entry: state for entry, state in before.items() if state is not None}
    _check_untouched(connection, number, where)
    table = Table(connection)
    writer.remove(table.states(added))
    there = table.states(list(others))
    _check_free(table, others, where)
    writer.put_back({entry: state for entry, state in others.items() if entry in there}, there)
    writer.restore({entry: state for entry, state in others.items() if entry not in there})
    return step


def _standing(connection: sqlite3.Connection, number: int, where: str) -> Step:
    found = steps(connection, f"id = {int(number)}")
    hint = "'refman log' shows what was done"
    if not found:
        raise LibraryError(f"there is no step {number}", where=where, hint=hint)
    if found[0].undone or found[0].final:
        told = "was undone already" if found[0].undone else "cannot be undone"
        raise LibraryError(f"step {number} {told}", where=where, hint=hint)
    return found[0]


def _check_untouched(connection: sqlite3.Connection, number: int, where: str) -> None:
    """Refuse where a later step changed what this one changed; what this one added may have changed as it likes."""
    found = connection.execute(
        "SELECT l.step, s.final FROM changes c JOIN changes l ON l.entry = c.entry AND l.step > c.step "
        "JOIN steps s ON s.id = l.step AND s.undone IS NULL "
        "WHERE c.step = ? AND c.item IS NOT NULL LIMIT 1",
        (number,),
    ).fetchone()
    if found:
        gone = "it cannot be undone since the bin was emptied; 'refman undo N' takes back another step"
        hint = gone if found[1] else f"take step {found[0]} back first"
        raise LibraryError(f"step {found[0]} changed the same entries after step {number}", where=where, hint=hint)


def _check_free(table: Table, states: dict[int, State], where: str) -> None:
    keys = {state.citekey: entry for entry, state in states.items()}
    for entry, key in table.lookup("id, citekey", "citekey", list(keys)):
        if entry != keys[key] and entry not in states:
            raise KeyTaken(f"the citekey '{key}' is taken", where=where)


def _swap(connection: sqlite3.Connection, number: int) -> None:
    """Put the states of a step into the table, and those of the table into the step."""
    table = Table(connection)
    other = changed_in(connection, number)
    there = table.states(list(other))
    table.take(there)
    table.put(state.row(entry) for entry, state in other.items() if state is not None)
    nothing = (None,) * len(State._fields)
    rows = [(*there.get(entry, nothing), number, entry) for entry in other]
    names = ", ".join(f"{name} = ?" for name in State._fields)
    connection.executemany(f"UPDATE changes SET {names} WHERE step = ? AND entry = ?", rows)
