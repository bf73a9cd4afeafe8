"""A person's or an institution's name, in CSL's parts."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from refman.model.value_type import value_type

_KEYS = {
    "family": "family",
    "given": "given",
    "non-dropping-particle": "non_dropping_particle",
    "dropping-particle": "dropping_particle",
    "suffix": "suffix",
    "literal": "literal",
}


_VALUES = attrgetter(*_KEYS.values())


@value_type
class Name:
    """One name; an institution or an undivided name is a `literal`.

    Example:
        >>> str(Name(family="Santos", given="J. C. D.", non_dropping_particle="dos"))
        'dos Santos, J. C. D.'
    """

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""
    other: tuple[tuple[str, Any], ...] = ()
    """Keys of a CSL-JSON name that refman does not use, kept as they came (`static-ordering` ...)."""

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        if not (self.non_dropping_particle or self.dropping_particle or self.suffix):
            return f"{self.family}, {self.given}" if self.family and self.given else self.family or self.given
        family = " ".join(part for part in (self.non_dropping_particle, self.family) if part)
        given = " ".join(part for part in (self.given, self.dropping_particle) if part)
        return ", ".join(part for part in (family, given, self.suffix) if part)

    @property
    def sort_name(self) -> str:
        """The part that lists sort by and citekeys begin with."""
        return self.family or self.literal or self.given

    @property
    def is_plain(self) -> bool:
        """True for a family name and a given name, and nothing else."""
        has_more = self.non_dropping_particle or self.dropping_particle or self.suffix or self.literal or self.other
        return not has_more and bool(self.family and self.given)

    def to_json(self) -> dict[str, Any]:
        """The CSL-JSON name object, empty parts left out."""
        if self.is_plain:
            # nearly all names, of which there are more than of anything else
            return {"family": self.family, "given": self.given}
        values = _VALUES(self)
        parts: dict[str, Any] = {key: value for key, value in zip(_KEYS, values, strict=True) if value}
        return parts | dict(self.other) if self.other else parts

    @classmethod
    def from_json(cls, item: Mapping[str, Any] | str) -> "Name":
        """The name of a CSL-JSON name object; a bare string is a literal."""
        if isinstance(item, str):
            return cls(literal=item)
        parts = {attribute: str(item[key]) for key, attribute in _KEYS.items() if item.get(key) is not None}
        other = tuple((str(key), value) for key, value in item.items() if key not in _KEYS)
        return cls(**parts, other=other)
