"""Entries of one work made one, in which every value, every printed reference and every citekey is kept."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from refman.model.entry import Entry, Field

_DOUBTFUL: Final = 0.5
_UNKNOWN_TYPE: Final = "document"


def unite(first: Entry, others: Iterable[Entry]) -> Entry:
    """The first entry, filled from the others; what they say otherwise is a rival, with its origin.

    A field of the first stays, unless it was a doubtful reading and another entry is surer; what the user set always
    stays. The citekey is the first's. `merged` holds all the entries whole, so that their citekeys remain aliases and
    each printed reference is there. Spans point into the reference of the united entry; other readings have none.
    """
    listed = [first, *others]
    source = next((one for one in listed if one.reference), first)
    readings: dict[str, list[Field]] = {}
    for one in listed:
        for name, field in one.fields.items():
            found = readings.setdefault(name, [])
            found += [
                _placed(reading, keeps_span=one is source) for reading in (replace(field, rivals=()), *field.rivals)
            ]
    fields = {name: _settled(found, set_by_first=name in first.fields) for name, found in readings.items()}
    types = [one.type for one in listed if one.type != _UNKNOWN_TYPE]
    issues = dict.fromkeys(issue for one in listed for issue in one.issues)
    merged = [whole for one in listed for whole in (one.merged or (one,))]
    return Entry(
        first.citekey,
        types[0] if types else _UNKNOWN_TYPE,
        MappingProxyType(fields),
        source.reference,
        tuple(issues),
        tuple(replace(one, merged=()) for one in merged),
    )


def _placed(field: Field, *, keeps_span: bool) -> Field:
    return field if keeps_span or field.origin.span is None else replace(field, origin=replace(field.origin, span=None))


def _settled(readings: list[Field], *, set_by_first: bool) -> Field:
    """The reading that is shown, with the others as its rivals, each reading of one origin once."""
    winner = readings[0]
    user = next((one for one in readings if one.origin.kind == "user"), None)
    if user and winner.origin.kind != "user":
        winner = user
    elif not user and set_by_first and winner.confidence < _DOUBTFUL:
        winner = max(readings, key=lambda one: one.confidence)
    rivals = {(one.value, one.origin): one for one in readings}
    rivals.pop((winner.value, winner.origin), None)
    return replace(winner, rivals=tuple(rivals.values()))
