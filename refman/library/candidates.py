"""What a search brought for an entry, kept with the evidence in the table `candidates`."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from refman.matching import Candidate, Choice
from refman.model import from_item, to_item

_GONE = "entry NOT IN (SELECT id FROM entries) AND entry NOT IN (SELECT entry FROM changes)"


def keep(connection: sqlite3.Connection, found: Mapping[int, tuple[Choice, Sequence[Candidate]]], at: str) -> None:
    """Put there what searches brought, by the id of the entry, in the place of what earlier ones did."""
    for entry, (choice, candidates) in found.items():
        connection.execute("DELETE FROM candidates WHERE entry = ?", (entry,))
        rows = [(entry, rank, choice, *_row(one), at) for rank, one in enumerate(candidates, 1)]
        connection.executemany("INSERT INTO candidates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def sweep(connection: sqlite3.Connection) -> None:
    """Take out the candidates of entries that are gone for good; others may get their ids."""
    connection.execute(f"DELETE FROM candidates WHERE {_GONE}")


def kept(connection: sqlite3.Connection, entry: int) -> list[Candidate]:
    """The candidates of an entry, likeliest first."""
    columns = "item, likelihood, support, against, evidence"
    rows = connection.execute(f"SELECT {columns} FROM candidates WHERE entry = ? ORDER BY rank", (entry,))
    return [
        Candidate(
            from_item(json.loads(item)),
            likelihood,
            tuple(json.loads(support)),
            tuple(json.loads(against)),
            json.loads(evidence),
        )
        for item, likelihood, support, against, evidence in rows
    ]


def _row(one: Candidate) -> tuple[Any, ...]:
    return (
        str(one.record.text("DOI") or ""),
        round(one.likelihood, 4),
        json.dumps(one.support),
        json.dumps(one.against),
        json.dumps({name: round(value, 3) for name, value in one.evidence.items()}),
        json.dumps(to_item(one.record, trail=True), ensure_ascii=True),
    )
