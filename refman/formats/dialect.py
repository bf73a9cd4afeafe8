"""What BibTeX and BibLaTeX have in common and what not: the tables of types and fields between them and CSL."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from refman.model import csl
from refman.tables import read_table

DialectName = Literal["bibtex", "biblatex"]


class Dialect(NamedTuple):
    """One of the two dialects; all tables come from dialects.toml."""

    name: DialectName
    data: Mapping[str, Any]

    def entry_type(self, csl_type: str, genre: str = "") -> str:
        """The entry type for a CSL type; BibTeX has one of its own for a master's thesis."""
        found: str = self.data["types"][self.name].get(csl_type, "misc")
        if found == "phdthesis" and any(word in genre.casefold() for word in self.data["masters"]["words"]):
            return "mastersthesis"
        return found

    def csl_type(self, entry_type: str, subtype: str = "") -> str | None:
        """The CSL type of an entry type; None where the subtype is no word that refman knows."""
        if subtype:
            return self.data["subtypes"].get(subtype) or (subtype if subtype in csl.TYPES else None)
        found: str = self.data["read"].get(entry_type, "document")
        return found

    def subtype(self, csl_type: str) -> str:
        """The word for `entrysubtype` that names this CSL type."""
        words: Mapping[str, str] = self.data["subtypes"]
        return next((word for word, type_ in words.items() if type_ == csl_type), csl_type)

    def knows(self, entry_type: str) -> bool:
        """True where the dialect has such an entry type."""
        is_later = entry_type in self.data["marks"]["types"]
        return self.is_type(entry_type) and not (is_later and self.name == "bibtex")

    def is_type(self, entry_type: str) -> bool:
        """True where either dialect has such an entry type."""
        return entry_type in self.data["read"]

    def kept_as(self, entry_type: str) -> Literal["subtype", "type"] | None:
        """How an entry type is kept that its CSL type does not tell: of no dialect, or one that refman would not write.

        None for the usual ones, and for those that are but second names.
        """
        return _kept_as(entry_type)

    def fields(self, entry_type: str) -> Mapping[str, str]:
        """CSL variable -> field, in the order of writing, for one entry type."""
        return _fields(self.name, entry_type)

    def variables(self, entry_type: str) -> Mapping[str, str]:
        """Field -> CSL variable, for one entry type; other fields have no place in CSL."""
        return _variables(_group(entry_type))

    def is_book(self, entry_type: str) -> bool:
        """True for books and their parts, which may be of several volumes."""
        return _group(entry_type) == "book"

    def words(self, table: str, key: str) -> frozenset[str]:
        """A list of words from the tables, as a set."""
        return _words(table, key)

    @property
    def genres(self) -> Mapping[str, str]:
        """The keys of BibLaTeX for kinds of theses and reports, and what they print."""
        genres: Mapping[str, str] = self.data["genres"]
        return genres


@cache
def dialect(name: DialectName) -> Dialect:
    """The dialect of this name."""
    return Dialect(name, read_table("refman.formats", "dialects.toml"))


@cache
def _fields(name: DialectName, entry_type: str) -> Mapping[str, str]:
    data = dialect(name).data
    table: dict[str, str] = {**data["fields"]["all"], **data["fields"][_group(entry_type)]}
    table["publisher"] = data["publisher"].get(entry_type, "publisher")
    own: Mapping[str, str] = data["fields"]["bibtex"] if name == "bibtex" else {}
    return {variable: own.get(name, name) for variable, name in table.items()}


@cache
def _kept_as(entry_type: str) -> Literal["subtype", "type"] | None:
    data = dialect("biblatex").data
    if entry_type not in data["read"]:
        return "subtype"
    written = {table.get(data["read"][entry_type], "misc") for table in data["types"].values()}
    return None if entry_type in written or entry_type in data["second"]["names"] else "type"


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(dialect("biblatex").data[table][key])


@cache
def _group(entry_type: str) -> str:
    groups: Mapping[str, list[str]] = dialect("biblatex").data["groups"]
    return next((group for group, types in groups.items() if entry_type in types), "other")


@cache
def _variables(group: str) -> dict[str, str]:
    """Field -> CSL variable in a group of entry types; the later table wins over the earlier."""
    data = dialect("biblatex").data
    aliases: Mapping[str, str] = data["aliases"]
    by_name = {name.casefold(): name for name in csl.TEXTS | csl.NUMBERS | csl.NAMES | csl.DATES}
    return by_name | _inverse(data["fields"]["all"]) | dict(aliases) | _inverse(data["fields"][group])


def _inverse(table: Mapping[str, str]) -> dict[str, str]:
    return {field: variable for variable, field in table.items()}
