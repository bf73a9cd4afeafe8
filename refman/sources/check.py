"""Printed DOIs checked, not believed: what each leads to, field by field, and what became of the work since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from refman.matching import agree, verify
from refman.model import Entry, Field, Issue, Value
from refman.sources.client import Client
from refman.sources.memory import DAY, Memory
from refman.sources.resolve import asked_for
from refman.sources.source import Answer, Sources

Verdict = Literal["verified", "differs", "wrong-doi", "not-registered", "not-asked", "no-doi"]
_CHECKED: Final = tuple("DOI author issued title container-title volume issue page editor publisher".split())
_OWN: Final = frozenset({"source"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the reference and the record differ, with both values."""

    variable: str
    printed: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of checking one entry.

    `record` is what the DOI leads to, also where that is another work; `notices` are retractions, corrections and the
    like, of the work itself alone; `message` says in one line why nothing could be found out, or not anew; `at`
    (seconds since 1970) is when the service answered.
    """

    entry: Entry
    verdict: Verdict
    record: Entry | None = None
    differences: tuple[Difference, ...] = ()
    notices: tuple[Issue, ...] = ()
    message: str = ""
    at: float | None = None


def check(
    entries: Iterable[Entry],
    sources: Sources,
    *,
    client: Client | None = None,
    memory: Memory | None = None,
    fresh: bool = False,
) -> Iterator[Finding]:
    """A Finding for each entry, in order; entries without a DOI are passed through, nothing is searched for them.

    Answers of earlier runs count for a day, for a retraction must not be hidden by them; where services cannot be asked
    anew, older ones count and say so.

    Raises:
        Unreachable: no service at all can be reached.

    Issues: resolve/retracted, resolve/corrected, resolve/concern, resolve/notice, resolve/newer-version.
    """
    for entry, answer in asked_for(entries, sources, client=client, memory=memory, fresh=fresh, oldest=DAY):
        yield _finding(entry, answer)


def _finding(entry: Entry, answer: Answer | None) -> Finding:
    if answer is None:
        return Finding(entry, "no-doi", message="no DOI is printed; many works have none")
    if answer.entry is None:
        is_none = answer.outcome == "not-found"
        return Finding(entry, "not-registered" if is_none else "not-asked", message=answer.message, at=answer.at)
    ours, record = _without_records(entry), answer.entry
    found = tuple(_differences(ours, record))
    is_other = verify(ours, record).verdict == "other work"
    verdict: Verdict = "wrong-doi" if is_other else "differs" if found else "verified"
    notices = () if is_other else record.issues
    return Finding(entry, verdict, record, found, notices, answer.message, answer.at)


def _without_records(entry: Entry) -> Entry:
    """The entry with what was printed or set alone; what a service filled in cannot vouch for it."""
    return entry.with_fields({name: _own(field) for name, field in entry.fields.items()})


def _own(field: Field) -> Field | None:
    return next((reading for reading in (field, *field.rivals) if reading.origin.kind not in _OWN), None)


def _differences(entry: Entry, record: Entry) -> Iterator[Difference]:
    for variable in _CHECKED:
        ours, theirs = entry.fields.get(variable), record.fields.get(variable)
        if ours is None or theirs is None:
            continue
        readings = (theirs, *theirs.rivals)
        if all(agree(variable, ours.value, reading.value) is False for reading in readings):
            yield Difference(variable, shown(ours.value), shown(theirs.value))


def shown(value: Value) -> str:
    """A value on one line."""
    return "; ".join(str(name) for name in value) if isinstance(value, tuple) else str(value)
