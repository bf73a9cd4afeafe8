"""An entry in the making: what a reader finds, field by field, with whatever has no place in CSL kept beside it."""

import re
from collections.abc import Iterable
from types import MappingProxyType

from refman.formats.babel import read_languages
from refman.formats.loose_date import read_date
from refman.formats.tex import tidy
from refman.model import Entry, Field, Issue, Name, Number, Origin, Reference, Text, Value, bare_doi, csl
from refman.patterns import Late

_DASH = Late(r"\s*(?:[\u2010-\u2015]|-{1,3})\s*")
_JOINED = {"keyword": "; ", "note": "\n", "abstract": "\n", "annote": "\n", "ISBN": " ", "ISSN": " "}
_DOI_URL = Late(r"https?://(?:dx\.)?doi\.org/10\.", re.I)


class Draft:
    """Gathers the fields of one entry; the first value of a variable stays, later ones are kept under foreign names."""

    def __init__(self, format_name: str, place: str, *, prefix: str = "") -> None:
        self.origin = Origin("file", format_name)
        self.prefix = f"{prefix or format_name}:"
        self.place = place
        self.citekey = ""
        self.type = "document"
        self.reference: Reference | None = None
        self.fields: dict[str, Field] = {}
        self.troubles: list[Issue] = []

    def put(self, variable: str, text: str, *, tag: str = "", lang: str | None = None) -> None:
        """Sets a variable from text; what cannot be set is kept under the name of its tag."""
        text = tidy(text)
        if not text:
            return
        if variable == "language":
            self._put_language(text, tag)
        elif variable == "citekey":
            self.citekey = self.citekey or text
        elif variable in _JOINED and variable in self.fields:
            self._join(variable, text)
        elif variable == "DOI" and bare_doi(text) is None:
            self.keep(tag or variable, text)
        elif variable == "URL" and _DOI_URL.match(text) and "DOI" not in self.fields:
            self._set("DOI", Text(bare_doi(text) or text))
        elif variable in self.fields:
            if str(self.fields[variable].value) != text:
                self.keep(tag or variable, text)
        else:
            self._set(variable, _value(variable, text, lang))

    def put_names(self, variable: str, names: Iterable[Name]) -> None:
        """Adds names to those that the variable has."""
        before = self.fields.get(variable)
        had = before.value if before and isinstance(before.value, tuple) else ()
        found = tuple(name for name in names if str(name))
        if found:
            self._set(variable, (*had, *found))

    def put_value(self, variable: str, value: Value) -> None:
        """Sets a variable that has no value yet."""
        if variable not in self.fields and str(value):
            self._set(variable, value)

    def keep(self, tag: str, text: str) -> None:
        """Keeps what CSL has no place for; the format writes it out again."""
        text = tidy(text)
        if text:
            name = self.prefix + tag
            before = self.fields.get(name)
            self._set(name, Text(f"{before.value}; {text}" if before else text))

    def doubt(self, code: str, message: str, variable: str | None = None) -> None:
        """Adds an issue that names the place in the file."""
        self.troubles.append(Issue(code, f"{self.place}: {message}", "warning", variable))

    def text(self, variable: str) -> str:
        """What the variable holds so far, or nothing."""
        found = self.fields.get(variable)
        return str(found.value) if found else ""

    def entry(self) -> Entry:
        """The finished entry."""
        return Entry(self.citekey, self.type, MappingProxyType(dict(self.fields)), self.reference, tuple(self.troubles))

    def _set(self, variable: str, value: Value) -> None:
        self.fields[variable] = Field(value, self.origin)

    def _join(self, variable: str, text: str) -> None:
        joint, had = _JOINED[variable], self.text(variable)
        if text not in had.split(joint):
            self._set(variable, Text(had + joint + text))

    def _put_language(self, text: str, tag: str) -> None:
        found = read_languages(text)
        if not found:
            self.doubt("read/unknown-language", f"this is no language that refman knows: {text[:60]}", "language")
        if len(found) != 1 or "language" in self.fields:
            self.keep(tag or "language", text)
        if found and "language" not in self.fields:
            self._set("language", Text(found[0]))


def _value(variable: str, text: str, lang: str | None) -> Value:
    match csl.kind(variable):
        case "date":
            return read_date(text)
        case "number":
            return Number(_DASH.sub("-", text) if variable == "page" else text)
        case "names":
            return (Name(literal=text),)
        case _:
            return Text((bare_doi(text) or text) if variable == "DOI" else text, lang)
