"""Records of .bib files made entries: one reader for BibTeX and BibLaTeX, which real files mix."""

import re
from collections.abc import Callable
from types import MappingProxyType

from refman.errors import Malformed
from refman.formats.babel import read_language, read_languages
from refman.formats.bib_date import is_edtf, read_edtf, read_parts
from refman.formats.blocks import Record, Unread, is_bib, key_of, split
from refman.formats.dialect import Dialect, DialectName, dialect
from refman.formats.inherit import inherit
from refman.formats.person import read_names
from refman.formats.reading import Reading
from refman.formats.tex import decode, tidy
from refman.model import Date, Entry, Field, Issue, Number, Origin, Reference, Text, Value, bare_doi, csl

UNKNOWN = "bibtex:"
"""Begins the names of variables that hold what CSL has no place for; they are written out again."""
OTHERS = UNKNOWN + "others"
ENTRY_TYPE = UNKNOWN + "entrytype"
SUBTYPE = UNKNOWN + "entrysubtype"

_ESCAPED = re.compile(r"\\([%&#_$~{}])")
_URL_MACRO = re.compile(r"\\(?:url|path|href)\s*\{([^{}]*)\}.*", re.S)
_SUBTITLES = {"title": "subtitle", "booktitle": "booksubtitle", "journaltitle": "journalsubtitle",
              "journal": "journalsubtitle"}  # fmt: skip


def read_bib(text: str, name: DialectName) -> Reading:
    """The entries of a .bib file, inherited fields filled in, and its issues by line.

    Raises:
        Malformed: the text holds no block of a .bib file at all.
    """
    blocks = split(text)
    if not blocks and not is_bib(text):
        raise Malformed("no BibTeX entry in it", hint="entries begin with a type such as @article{")
    inherit([block for block in blocks if isinstance(block, Record)])
    entries: list[Entry] = []
    issues: list[Issue] = []
    for block in blocks:
        if isinstance(block, Record):
            entries.append(_Reader(block, dialect(name)).entry())
            issues += entries[-1].issues
        else:
            issues.append(_unread_issue(block))
            if block.is_entry:
                entries.append(Entry(key_of(block.raw), reference=Reference(tidy(block.raw)), issues=(issues[-1],)))
    return Reading(entries, issues)


def _unread_issue(block: Unread) -> Issue:
    return Issue("read/unread-block", f"line {block.line}: {block.why}; kept as it stands", "error")


class _Reader:
    """Makes one record an entry, field by field; what a step has read is gone from `left`."""

    def __init__(self, record: Record, dialect: Dialect) -> None:
        self.record = record
        self.dialect = dialect
        self.left = {name: value for name, value in record.fields.items() if value.strip()}
        self.fields: dict[str, Field] = {}
        self.origin = Origin("file", dialect.name)
        self.troubles = list(record.troubles)

    def entry(self) -> Entry:
        csl_type = self._type()
        steps: tuple[Callable[[], None], ...] = (self._titles, self._editors, self._genre, self._language, self._dates)
        for step in steps:
            step()
        for name in list(self.left):
            self._read(name, self.left.pop(name))
        message = f"line {self.record.line}: "
        issues = tuple(
            Issue(code, message + text, "error" if code == "read/broken-entry" else "warning")
            for code, text in dict.fromkeys(self.troubles)
        )
        is_broken = any(code == "read/broken-entry" for code, _ in self.troubles)
        reference = Reference(tidy(self.record.raw)) if is_broken else None
        return Entry(self.record.key, csl_type, MappingProxyType(self.fields), reference, issues)

    def _type(self) -> str:
        own, data = self.record.type, self.dialect
        subtype = decode(self.left.pop("entrysubtype", ""))
        by_type = data.csl_type(own) or "document"
        by_subtype = data.csl_type(own, subtype) if subtype else None
        if subtype and not by_subtype:
            self._put(SUBTYPE, Text(subtype))
        elif not subtype and not data.is_type(own):
            self._put(SUBTYPE, Text(own))
        elif not subtype and not data.is_usual(own):
            self._put(ENTRY_TYPE, Text(own))
        return by_subtype or by_type

    def _titles(self) -> None:
        for main, sub in _SUBTITLES.items():
            if main in self.left and sub in self.left:
                title = decode(self.left[main])
                joint = " " if title.endswith((".", "?", "!", ":", "\u2026")) else ": "
                self.left[main] += joint + self.left.pop(sub)
        added = decode(self.left.get("titleaddon", ""))
        if re.fullmatch(r"\[.+\]", added):
            del self.left["titleaddon"]
            self._put("title-translation", Text(added[1:-1].strip()))
        url = _URL_MACRO.fullmatch(self.left.get("howpublished", "").strip())
        if url and "url" not in self.left:
            self.left["url"] = self.left.pop("howpublished")

    def _editors(self) -> None:
        for name in ("editor", "editora", "editorb", "editorc"):
            role = decode(self.left.get(name + "type", "")).casefold()
            if name in self.left and role in csl.NAMES and role not in self.fields:
                del self.left[name + "type"]
                self._put_names(role, self.left.pop(name))
            elif name == "editora" and name in self.left:
                self._put(UNKNOWN + name, Text(decode(self.left.pop(name))))

    def _genre(self) -> None:
        genre = decode(self.left.pop("type", ""))
        if not genre and self.record.type in {"phdthesis", "mastersthesis"}:
            genre = self.record.type
        if genre:
            self._put("genre", Text(self.dialect.genres.get(genre.casefold(), genre)))

    def _language(self) -> None:
        langid = self._tag("langid") or self._tag("hyphenation")
        work = self._tag("language")
        if work or langid:
            origin = self.origin if work else Origin("inferred", "langid")
            self._put("language", Text(work or langid or ""), origin)
        if "title" in self.left:
            self._put("title", Text(decode(self.left.pop("title")), langid))
        original = read_language(decode(self.left.get("origlanguage", "")))
        if original and "origtitle" in self.left:
            del self.left["origlanguage"]
            self._put("original-title", Text(decode(self.left.pop("origtitle")), original))

    def _tag(self, name: str) -> str | None:
        """The first language of a field; a list of several is kept beside it."""
        text = decode(self.left.get(name, ""))
        if not text:
            return None
        tags = read_languages(text)
        if not tags:
            self.troubles.append(("read/unknown-language", f"the {name} is no language that refman knows: {text[:60]}"))
            return None
        del self.left[name]
        if len(tags) > 1:
            self._put(UNKNOWN + name, Text(text))
        return tags[0]

    def _dates(self) -> None:
        if "date" in self.left:
            self._put("issued", _date(self.left.pop("date")))
            if decode(self.left.get("year", "")) == str(self.fields["issued"].value)[:4]:
                del self.left["year"]
        elif "year" in self.left:
            year, month, day = (decode(self.left.pop(name, "")) for name in ("year", "month", "day"))
            date, unused = read_parts(year, month, day)
            self._put("issued", date)
            for name in unused:
                self._put(UNKNOWN + name, Text({"month": month, "day": day}[name]))

    def _read(self, name: str, tex: str) -> None:
        variable = self.dialect.variable(self.record.type, name)
        if variable in (None, "language", "issued", "title-translation") or variable in self.fields:
            variable = UNKNOWN + name
        if csl.kind(variable) == "names":
            self._put_names(variable, tex)
        else:
            value = self._value(variable, name, tex)
            if str(value):
                self._put(variable, value)

    def _value(self, variable: str, name: str, tex: str) -> Value:
        if name in self.dialect.words("lists", "verbatim"):
            return Text(_verbatim(tex, variable))
        match csl.kind(variable):
            case "date":
                return _date(tex)
            case "number":
                text = decode(re.sub("-{2,3}", "-", tex))
                return Number(re.sub(r"\s*[\u2010-\u2015]\s*", "-", text) if variable == "page" else text)
            case _:
                return Text(decode(tex))

    def _put_names(self, variable: str, tex: str) -> None:
        names, has_others = read_names(tex)
        if names:
            self._put(variable, names)
        if has_others:
            before = self.fields.get(OTHERS)
            self._put(OTHERS, Text(f"{before.value} {variable}" if before else variable))

    def _put(self, variable: str, value: Value, origin: Origin | None = None) -> None:
        self.fields[variable] = Field(value, origin or self.origin)


def _date(tex: str) -> Date:
    """The date of a field; the tilde of a date is no blank of TeX's."""
    text = tidy(tex)
    return read_edtf(text if is_edtf(text) else decode(text))


def _verbatim(tex: str, variable: str) -> str:
    """The text of a field that TeX reads as it stands: no macros, but the escapes that many programs write."""
    macro = _URL_MACRO.fullmatch(tex.strip())
    text = tidy(_ESCAPED.sub(r"\1", macro[1] if macro else tex).replace("{", "").replace("}", ""))
    is_link = variable == "DOI" and re.match(r"(?:https?://|doi:)", text, re.I)
    return (bare_doi(text) or text) if is_link else text
