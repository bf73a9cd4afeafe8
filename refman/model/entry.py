"""The one type that flows from end to end: an Entry of CSL variables, each a Field that knows where it came from."""

from collections.abc import Iterable, Mapping
from dataclasses import field, fields, replace
from operator import attrgetter
from types import MappingProxyType
from typing import Literal

from refman.model.csl import DateVariable, NameVariable, NumberVariable, TextVariable
from refman.model.date import Date
from refman.model.name import Name
from refman.model.number import Number
from refman.model.shelf import EMPTY, Shelf
from refman.model.text import Text
from refman.model.value_type import value_type

Value = Text | Number | tuple[Name, ...] | Date
OriginKind = Literal["printed", "note", "inferred", "source", "file", "user"]
Severity = Literal["info", "warning", "error"]
Span = tuple[int, int]


@value_type
class Origin:
    """Who says so: `detail` names the rule, service or path; `span` the place in the printed reference."""

    kind: OriginKind
    detail: str = ""
    span: Span | None = None


@value_type
class Field:
    """A value with its origin, the chance (0 to 1) that it is right, and the readings that lost against it."""

    value: Value
    origin: Origin = Origin("file")
    confidence: float = 1.0
    rivals: tuple["Field", ...] = ()


@value_type
class Issue:
    """A doubt that travels with the entry; `code` is `stage/slug` and stands in docs/issues.md."""

    code: str
    message: str
    severity: Severity = "warning"
    variable: str | None = None
    span: Span | None = None


@value_type
class Place:
    """Where in a document a reference stands: in which of its lists (from 1), under what heading and subheading."""

    listed: int
    heading: str = ""
    subheading: str = ""


@value_type
class Reference:
    """A printed reference: its text on one line, its number in the list as printed, its span in the document.

    `repeats` is the span of the reference that a note such as "Ibid." means; such a note is no work of its own. `twin`
    is the same reference as a second list prints it, romanised or translated. `place` and `issues` are of the
    document that was read, and are kept with it, not with the reference.
    """

    text: str
    number: str = ""
    span: Span | None = None
    repeats: Span | None = None
    twin: "Reference | None" = None
    place: Place | None = field(default=None, compare=False, repr=False)
    issues: tuple[Issue, ...] = field(default=(), compare=False, repr=False)


@value_type
class Entry:
    """A work: its CSL type, its fields by CSL variable, the printed reference it came from, the doubts about it.

    `merged` holds the entries that were made this one, whole as they were, itself first; none where nothing was merged.
    `shelf` is where its owner keeps it.
    """

    citekey: str = ""
    type: str = "document"
    fields: Mapping[str, Field] = field(default_factory=lambda: MappingProxyType({}))
    reference: Reference | None = None
    issues: tuple[Issue, ...] = ()
    merged: tuple["Entry", ...] = ()
    shelf: Shelf = EMPTY

    def text(self, variable: TextVariable) -> Text | None:
        """The text of a variable, or None."""
        value = self.value(variable)
        return value if isinstance(value, Text) else None

    def number(self, variable: NumberVariable) -> Number | None:
        """The number of a variable, or None."""
        value = self.value(variable)
        return value if isinstance(value, Number) else None

    def names(self, variable: NameVariable) -> tuple[Name, ...]:
        """The names of a variable, in printed order."""
        value = self.value(variable)
        return value if isinstance(value, tuple) else ()

    def date(self, variable: DateVariable) -> Date | None:
        """The date of a variable, or None."""
        value = self.value(variable)
        return value if isinstance(value, Date) else None

    def value(self, variable: str) -> Value | None:
        """The value of any variable, CSL's or not, or None."""
        found = self.fields.get(variable)
        return found.value if found else None

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other citekeys of the entry: those of entries that were merged into it."""
        keys = dict.fromkeys(one.citekey for one in self.merged)
        return tuple(key for key in keys if key and key != self.citekey)

    @property
    def language(self) -> str | None:
        """The language of the work (BCP 47), or None."""
        found = self.text("language")
        return found.value if found else None

    def named(self, citekey: str) -> "Entry":
        """The entry under another citekey."""
        return Entry(citekey, *_REST(self))

    def with_fields(self, fields: Mapping[str, Field | None]) -> "Entry":
        """The entry with these fields set, or taken away where the new one is None."""
        merged = {**self.fields, **fields}
        kept = {name: value for name, value in merged.items() if value is not None}
        return replace(self, fields=MappingProxyType(kept))

    def retold(self, fields: Mapping[str, Field], issues: tuple[Issue, ...]) -> "Entry":
        """The entry with these fields and issues, and no others."""
        return Entry(self.citekey, self.type, fields, self.reference, issues, self.merged, self.shelf)

    def with_issues(self, issues: Iterable[Issue]) -> "Entry":
        """The entry with these issues added, each once."""
        new = dict.fromkeys((*self.issues, *issues))
        return replace(self, issues=tuple(new))


_REST = attrgetter(*(one.name for one in fields(Entry) if one.name != "citekey"))
