"""Names of people as the registries hold them: dirty, divided or not, sometimes each twice, in two scripts."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from refman.languages import script
from refman.matching import skeleton
from refman.model import Name
from refman.sources.markup import plain

_ALIKE = 0.6


def name_of(person: object, family: str = "family", given: str = "given") -> Name | None:
    """The name in a record's object; None where the object names nobody."""
    if not isinstance(person, Mapping):
        return None
    last, first = _text(person, family), _text(person, given)
    whole = _text(person, "name") or _text(person, "literal")
    if last:
        return Name(family=last, given=first, suffix=_text(person, "suffix"))
    return Name(literal=whole or first) if whole or first else None


def names_of(people: object) -> tuple[Name, ...]:
    """The names in a record's list, in order, each once."""
    listed = people if isinstance(people, list) else []
    found = (name_of(person) for person in listed)
    return tuple(dict.fromkeys(name for name in found if name))


def two_scripts(names: Sequence[Name]) -> tuple[tuple[Name, ...], tuple[Name, ...]] | None:
    """The Cyrillic and the Latin list, where a record lists the same people in both; else None.

    Example:
        >>> both = two_scripts([Name("Чаевич", "А. В."), Name("Chaevich", "A. V.")])
        >>> [str(names[0]) for names in both]
        ['Чаевич, А. В.', 'Chaevich, A. V.']
    """
    cyrillic = tuple(name for name in names if script(name.sort_name) == "Cyrl")
    latin = tuple(name for name in names if script(name.sort_name) == "Latn")
    if not cyrillic or len(cyrillic) != len(latin) or len(cyrillic) + len(latin) != len(names):
        return None
    return (cyrillic, latin) if all(_is_same(a, b) for a, b in zip(cyrillic, latin, strict=True)) else None


def in_script(names: Sequence[Name], wanted: str) -> Iterable[tuple[Name, ...]]:
    """The names once, in the wanted script first, then the other list where there are two."""
    both = two_scripts(names)
    if both is None:
        return [tuple(names)]
    return both if wanted == "Cyrl" else reversed(both)


def _is_same(a: Name, b: Name) -> bool:
    return SequenceMatcher(None, skeleton(a.sort_name), skeleton(b.sort_name)).ratio() >= _ALIKE


def _text(person: Mapping[str, Any], key: str) -> str:
    value = person.get(key)
    return plain(value).strip(" ,;") if isinstance(value, str) else ""
