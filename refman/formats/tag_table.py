"""The tables of tagged formats: which tag is which CSL variable, by groups of record types."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from refman.tables import read_table


@dataclass(frozen=True, slots=True)
class TagTable:
    """One format's tables from tags.toml."""

    data: Mapping[str, Any]

    def csl_type(self, record_type: str) -> str | None:
        """The CSL type of a record type, or None where the format has no such type."""
        found: str | None = self.data["read"].get(record_type)
        return found

    def record_type(self, csl_type: str) -> str:
        """The record type that a CSL type is written as."""
        types: Mapping[str, str] = self.data["types"]
        return types.get(csl_type, types["document"])

    def tags(self, record_type: str) -> dict[str, str]:
        """CSL variable -> tag in one record type, in the order of writing."""
        return {**self.data["tags"]["all"], **self.data["tags"][self._group(record_type)]}

    def variables(self, record_type: str) -> dict[str, str]:
        """Tag -> CSL variable in one record type; a variable of its own tag wins over another's second name."""
        own = {tag: variable for variable, tag in self.tags(record_type).items()}
        return {**self.data["aliases"], **own}

    def _group(self, record_type: str) -> str:
        return "part" if record_type in self.data["groups"]["part"] else "whole"


@cache
def tag_table(name: str) -> TagTable:
    """The tables of the format of this name."""
    return TagTable(read_table("refman.formats", "tags.toml")[name])
