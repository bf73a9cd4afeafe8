"""Two entries of one work made one: nothing overwritten without trace, what differs told, the user always right."""

from collections.abc import Callable, Container
from dataclasses import replace

from refman.model.entry import Entry, Field, Issue, Value

Same = Callable[[str, Value, Value], bool | None]
_DOUBTFUL = 0.5
_OURS = frozenset({"language", "DOI"})
"""Variables of which a record is the last to know, or that led to it."""
_UNKNOWN_TYPE = "document"


def merge(
    entry: Entry,
    record: Entry,
    *,
    same: Same | None = None,
    stage: str = "resolve",
    prefer_record: Container[str] = frozenset(),
) -> Entry:
    """The entry, filled and checked by a source's record of the same work; merged twice it is as merged once.

    `same` tells of a variable whether two values agree (True), differ (False) or cannot be compared (None). A field
    that is missing is filled; one that agrees grows surer; one that differs stays, with the record's value among its
    rivals, unless it was a doubtful reading. What the same source said before is replaced. The citekey and the
    reference stay. Of the variables in `prefer_record` the record's value is shown and ours is the rival, but for what
    the user set, the language, and what cannot be compared (a title in another script).

    Issues: `stage/VARIABLE-differs`, `stage/type-differs`.
    """
    told = same or _is_equal
    fields: dict[str, Field | None] = {}
    issues: list[Issue] = []
    for variable, theirs in record.fields.items():
        ours = entry.fields.get(variable)
        witness = _witness(ours, theirs)
        agreed = told(variable, witness.value, theirs.value) if witness else None
        wins = variable in prefer_record and agreed is not None and variable not in _OURS
        fields[variable] = _settled(ours, theirs, agreed=agreed, wins=wins)
        if witness and agreed is False and witness.origin.kind != "user":
            issues.append(_difference(variable, witness, theirs, stage))
    if _UNKNOWN_TYPE not in (entry.type, record.type) and entry.type != record.type:
        said = f"the type is {entry.type}, {_source(record)} has {record.type}"
        issues.append(Issue(f"{stage}/type-differs", said, "info"))
    type_ = record.type if entry.type == _UNKNOWN_TYPE else entry.type
    return replace(entry.with_fields(fields).with_issues(issues), type=type_)


def _is_equal(_: str, a: Value, b: Value) -> bool:
    return str(a).casefold() == str(b).casefold() if not isinstance(a, tuple) else a == b


def _is_own(field: Field, theirs: Field) -> bool:
    """True for a reading that the source itself gave, now or on an earlier run."""
    return field.origin.kind == "source" and field.origin.detail == theirs.origin.detail


def _witness(ours: Field | None, theirs: Field) -> Field | None:
    """The reading that the record's is held against: ours, or a rival where ours is the source's own."""
    if ours is None:
        return None
    readings = (ours, *ours.rivals)
    return next((reading for reading in readings if not _is_own(reading, theirs)), None)


def _settled(ours: Field | None, theirs: Field, *, agreed: bool | None, wins: bool) -> Field:
    if ours is None:
        return replace(theirs, rivals=_distinct(theirs, theirs.rivals))
    others = tuple(rival for rival in ours.rivals if not _is_own(rival, theirs))
    if _is_own(ours, theirs):
        return replace(theirs, rivals=_distinct(theirs, (*theirs.rivals, *others)))
    gives_way = wins or (agreed is False and _is_weaker(ours, theirs))
    if ours.origin.kind == "user" or not gives_way:
        surer = ours.confidence if not agreed else max(ours.confidence, (1 + theirs.confidence) / 2)
        recorded = replace(theirs, rivals=())
        return replace(ours, confidence=surer, rivals=_distinct(ours, (*others, recorded, *theirs.rivals)))
    return replace(theirs, rivals=_distinct(theirs, (*theirs.rivals, *others, replace(ours, rivals=()))))


def _is_weaker(ours: Field, theirs: Field) -> bool:
    return ours.confidence < _DOUBTFUL < theirs.confidence


def _distinct(winner: Field, rivals: tuple[Field, ...]) -> tuple[Field, ...]:
    """The rivals, each reading of one origin once, without those that read as the winner does."""
    found = {(rival.value, rival.origin): rival for rival in rivals if rival.value != winner.value}
    return tuple(found.values())


def _difference(variable: str, ours: Field, theirs: Field, stage: str) -> Issue:
    source = theirs.origin.detail or "the record"
    said = f"{variable} is {_shown(ours)} ({ours.origin.kind}), {source} has {_shown(theirs)}"
    return Issue(f"{stage}/{variable.lower()}-differs", said, "warning", variable)


def _shown(field: Field) -> str:
    value = field.value
    shown = "; ".join(str(name) for name in value) if isinstance(value, tuple) else str(value)
    return f'"{shown}"'


def _source(record: Entry) -> str:
    return next((field.origin.detail for field in record.fields.values() if field.origin.detail), "the record")
