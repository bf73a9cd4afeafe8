"""A list and its romanised double: the two printed forms of each work linked, and made one entry where that is wanted.

Journals of Kazakhstan and Russia print a list twice, in the original script and again in Latin letters. Order and
numbers are strong evidence, works are compared besides, and foreign works are repeated as they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from refman.languages import script
from refman.model import Entry, Field, Origin, Reference, Text
from refman.patterns import Late

_NUMBERS = Late(r"\d+")
_AT_LEAST = 2
_SHARE = 0.5
_SIZES = 0.5
_ENOUGH = 0.55
_SAME_NUMBER, _SAME_PLACE, _SAME_FIGURES = 0.3, 0.15, 0.4
_FIGURES = 0.3
_PRINTED_AGAIN = frozenset(
    ("author", "editor", "translator", "title", "container-title", "collection-title", "publisher", "publisher-place",
     "genre", "event-title", "archive", "language", "edition", "note", "medium")
)  # fmt: skip
_Pair = tuple[int, int]


def link(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those that two lists print with their twins in `reference.twin`; all stay, in their order."""
    lists = _lists(entries)
    linked = list(entries)
    free = set(lists)
    for first, second in combinations(lists, 2):
        if not {first, second} <= free or not _may_be_doubles(entries, lists[first], lists[second]):
            continue
        pairs = _pairs(entries, lists[first], lists[second])
        if len(pairs) < max(_AT_LEAST, _SHARE * min(len(lists[first]), len(lists[second]))):
            continue
        free -= {first, second}
        for a, b in pairs:
            linked[a], linked[b] = _with_twin(entries[a], entries[b]), _with_twin(entries[b], entries[a])
    return linked


def unite(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of one document, each pair that is linked made one: the original form, filled by the other.

    The romanised title becomes `title-romanised`, a translated one `title-translation`.
    """
    at = {entry.reference.span: index for index, entry in enumerate(entries) if entry.reference}
    united: list[Entry] = []
    done: set[int] = set()
    for index, entry in enumerate(entries):
        twin = entry.reference.twin if entry.reference else None
        other = at.get(twin.span) if twin else None
        if index in done:
            continue
        if other is None:
            united.append(entry)
            continue
        done.add(other)
        pair = (entry, entries[other])
        is_turned = _is_original(entries[other]) and not _is_original(entry)
        united.append(_united(*(pair[::-1] if is_turned else pair)))
    return united


def _bare(reference: Reference) -> Reference:
    return replace(reference, twin=None)


def _with_twin(entry: Entry, other: Entry) -> Entry:
    if not entry.reference or not other.reference:
        return entry
    return replace(entry, reference=replace(entry.reference, twin=_bare(other.reference)))


def _lists(entries: Sequence[Entry]) -> dict[int, list[int]]:
    """The indices of the entries of each list of the document."""
    found: dict[int, list[int]] = {}
    for index, entry in enumerate(entries):
        if entry.reference and entry.reference.place:
            found.setdefault(entry.reference.place.listed, []).append(index)
    return found


def _may_be_doubles(entries: Sequence[Entry], first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether two lists are about as long, and one of them prints some works in another script than the other."""
    low, high = sorted((len(first), len(second)))
    if low < _AT_LEAST or low < _SIZES * high:
        return False
    foreign = [sum(_is_original(entries[at]) for at in some) / len(some) for some in (first, second)]
    return min(foreign) < max(foreign)


def _is_original(entry: Entry) -> bool:
    """Whether the reference is printed in another script than the Latin one."""
    return bool(entry.reference) and script(entry.reference.text if entry.reference else "") not in ("Latn", "")


def _pairs(entries: Sequence[Entry], first: Sequence[int], second: Sequence[int]) -> list[_Pair]:
    """The pairs of the two lists, the likeliest first, each entry in one of them at most."""
    figures = {at: _figures(entries[at]) for at in (*first, *second)}
    scored = []
    for rank_a, a in enumerate(first):
        for rank_b, b in enumerate(second):
            score = _placed(entries, (a, rank_a), (b, rank_b)) + _SAME_FIGURES * _shared(figures[a], figures[b])
            if score >= _FIGURES * _SAME_FIGURES:
                scored.append((score, a, b))
    found: list[_Pair] = []
    for a, b in _settled(entries, scored):
        if all(a != one and b != other for one, other in found):
            found.append((a, b))
    return sorted(found)


def _settled(entries: Sequence[Entry], scored: Sequence[tuple[float, int, int]]) -> list[_Pair]:
    # What compares works loads much that a single list has no use for.
    from refman.matching import judge  # noqa: PLC0415

    weighed = []
    for score, a, b in scored:
        match = judge(entries[a], entries[b])
        total = score + match.likelihood - 0.2 * len(match.against) * (match.likelihood < _SHARE)
        if total >= _ENOUGH:
            weighed.append((total, a, b))
    return [(a, b) for _, a, b in sorted(weighed, key=lambda one: (-one[0], one[1:]))]


def _placed(entries: Sequence[Entry], a: tuple[int, int], b: tuple[int, int]) -> float:
    """What number and order say for two entries being one work."""
    ours, theirs = (_number(entries[at]) for at, _ in (a, b))
    return _SAME_NUMBER * (ours == theirs != "") + _SAME_PLACE * (a[1] == b[1])


def _number(entry: Entry) -> str:
    return entry.reference.number if entry.reference else ""


def _figures(entry: Entry) -> frozenset[str]:
    return frozenset(_NUMBERS.findall(entry.reference.text if entry.reference else ""))


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _united(original: Entry, romanised: Entry) -> Entry:
    fields: dict[str, Field | None] = {}
    for name, field in romanised.fields.items():
        if name not in original.fields and name not in _PRINTED_AGAIN:
            fields[name] = _of_twin(field)
    if not original.reference or not romanised.reference or original.reference.text == romanised.reference.text:
        # A foreign work is repeated as it is.
        return replace(original, reference=_bare(original.reference) if original.reference else None)
    fields |= _titles(original.fields, romanised.fields)
    return _with_twin(original, romanised).with_fields(fields)


def _titles(original: Mapping[str, Field], romanised: Mapping[str, Field]) -> dict[str, Field | None]:
    """The other titles that the romanised form gives the work."""
    title, ours = romanised.get("title"), original.get("title")
    if not title or not isinstance(title.value, Text) or (ours and str(ours.value) == str(title.value)):
        return {}
    is_romanised = (title.value.lang or "").endswith("-Latn")
    name = "title-romanised" if is_romanised else "title-translation"
    return {name: _of_twin(title)} if name not in original else {}


def _of_twin(field: Field) -> Field:
    """The field without its place, which is a place in the other printed form."""
    return replace(field, origin=Origin(field.origin.kind, "second list"))
