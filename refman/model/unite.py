"""Entries of one work made one, in which every value, every printed reference and every citekey is kept."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from refman.model.entry import Entry, Field
from refman.model.shelf import Shelf, tags
from refman.model.text import Text

_DOUBTFUL: Final = 0.5
_UNKNOWN_TYPE: Final = "document"


def unite(first: Entry, others: Iterable[Entry]) -> Entry:
    """The first entry, filled from the others; what they say otherwise is a rival, with its origin.

    A field of the first stays, unless it was a doubtful reading and another entry is surer; what the user set always
    stays. The citekey is the first's. `merged` holds all the entries whole, so that their citekeys remain aliases and
    each printed reference is there. Tags, collections, files, links and notes of all are kept side by side. Spans
    point into the reference of the united entry; other readings have none.
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
    fields |= _gathered(listed, fields)
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
        _shelf(listed, {one.citekey for one in merged}),
    )


def _gathered(listed: Sequence[Entry], fields: Mapping[str, Field]) -> dict[str, Field]:
    """The tags and notes of all entries, where they say more than the one that is shown."""
    found = {}
    for name, parted, joint in (("keyword", tags, ", "), ("annote", _whole, "\n\n")):
        texts = [str(one.value(name)) for one in listed if one.value(name) is not None]
        parts = dict.fromkeys(part for text in texts for part in parted(text))
        if texts and len(parts) > len(parted(texts[0])):
            shown = fields[name]
            rivals = (replace(shown, rivals=()), *shown.rivals)
            found[name] = replace(shown, value=Text(joint.join(parts)), rivals=rivals)
    return found


def _whole(text: str) -> list[str]:
    return [text.strip("\n")]


def _shelf(listed: Sequence[Entry], keys: Container[str]) -> Shelf:
    """The shelves joined; what one of the entries was to another of them is told by the originals alone."""
    joined = listed[0].shelf.joined(one.shelf for one in listed[1:])
    return replace(joined, links=tuple(link for link in joined.links if link.to not in keys))


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
