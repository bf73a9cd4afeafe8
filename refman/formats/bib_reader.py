"""Records of .bib files made entries: one reader for BibTeX and BibLaTeX, which real files mix."""

import re
from collections.abc import Callable, Iterable
from types import MappingProxyType

from refman.errors import Malformed
from refman.formats.babel import read_language, read_languages
from refman.formats.bib_date import read_parts
from refman.formats.bib_shelf import FIELDS, read_shelf
from refman.formats.bib_value import UNKNOWN, URL_MACRO, as_written, read_date, way_of
from refman.formats.blocks import Record, Unread, is_bib, key_of, split
from refman.formats.dialect import Dialect, DialectName, dialect
from refman.formats.inherit import inherit
from refman.formats.person import read_names
from refman.formats.reading import Reading
from refman.formats.tex import decode, tidy
from refman.languages import is_romanised
from refman.model import (
    Date,
    Entry,
    Field,
    Issue,
    Origin,
    Reference,
    Shelf,
    Text,
    Value,
    csl,
    uncollected,
)

OTHERS = UNKNOWN + "others"
ENTRY_TYPE = UNKNOWN + "entrytype"
SUBTYPE = UNKNOWN + "entrysubtype"

_SUBTITLES = {"title": "subtitle", "booktitle": "booksubtitle", "journaltitle": "journalsubtitle",
              "journal": "journalsubtitle", "maintitle": "mainsubtitle"}  # fmt: skip
_EDITORS = ("editor", "editora", "editorb", "editorc")
_THESES = frozenset({"phdthesis", "mastersthesis"})
_RULED = frozenset({"language", "issued", "title-translation"})
"""Variables that no field sets by itself."""


@uncollected()
def read_bib(text: str, name: DialectName) -> Reading:
    """The entries of a .bib file, inherited fields filled in, and its issues by line.

    Raises:
        Malformed: the text holds no block of a .bib file at all.
    """
    blocks = split(text)
    if not blocks and not is_bib(text):
        raise Malformed("no BibTeX entry in it", hint="entries begin with a type such as @article{")
    inherit([block for block in blocks if isinstance(block, Record)])
    return _entries(blocks, name)


def _entries(blocks: Iterable[Record | Unread], name: DialectName) -> Reading:
    entries: list[Entry] = []
    issues: list[Issue] = []
    known, origin = dialect(name), Origin("file", name)
    for block in blocks:
        if isinstance(block, Record):
            if block.is_spent:
                continue
            entries.append(_Reader(block, known, origin).entry())
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

    __slots__ = ("dialect", "fields", "left", "origin", "record", "troubles")

    def __init__(self, record: Record, dialect: Dialect, origin: Origin) -> None:
        self.record = record
        self.dialect = dialect
        self.left = {name: value for name, value in record.fields.items() if value and not value.isspace()}
        self.fields: dict[str, Field] = {}
        self.origin = origin
        self.troubles = record.troubles

    def entry(self) -> Entry:
        csl_type = self._type()
        left = self.left
        aliases = [key.strip() for key in left.pop("ids", "").split(",")]
        for names, step in _STEPS:
            if not names.isdisjoint(left):
                step(self)
        if self.record.type in _THESES and "genre" not in self.fields:
            self._put("genre", Text(self.dialect.genres[self.record.type]))
        variables = self.dialect.variables(self.record.type)
        shelf = Shelf() if FIELDS.isdisjoint(left) else read_shelf(left)
        for name, tex in left.items():
            self._read(name, tex, variables.get(name))
        issues, reference = self._doubts() if self.troubles else ((), None)
        merged = tuple(Entry(key) for key in aliases if key)
        return Entry(self.record.key, csl_type, MappingProxyType(self.fields), reference, issues, merged, shelf)

    def _doubts(self) -> tuple[tuple[Issue, ...], Reference | None]:
        message = f"line {self.record.line}: "
        issues = tuple(
            Issue(code, message + text, "error" if code == "read/broken-entry" else "warning")
            for code, text in dict.fromkeys(self.troubles)
        )
        is_broken = any(code == "read/broken-entry" for code, _ in self.troubles)
        return issues, Reference(tidy(self.record.raw)) if is_broken else None

    def _type(self) -> str:
        own, data = self.record.type, self.dialect
        subtype = decode(self.left.pop("entrysubtype", ""))
        by_type = data.csl_type(own) or "document"
        if subtype:
            by_subtype = data.csl_type(own, subtype)
            if not by_subtype:
                self._put(SUBTYPE, Text(subtype))
            return by_subtype or by_type
        kept = data.kept_as(own)
        if kept:
            self._put(SUBTYPE if kept == "subtype" else ENTRY_TYPE, Text(own))
        return by_type

    def _subtitles(self) -> None:
        for main, sub in _SUBTITLES.items():
            if main in self.left and sub in self.left:
                title = decode(self.left[main])
                joint = " " if title.endswith((".", "?", "!", ":", "\u2026")) else ": "
                self.left[main] += joint + self.left.pop(sub)

    def _volume(self) -> None:
        """BibLaTeX has the name of a volume for the title, and the work in several volumes as its main title."""
        name = "booktitle" if "booktitle" in self.left else "title"
        if name in self.left and self.dialect.is_book(self.record.type):
            self._put("volume-title", Text(decode(self.left[name])))
            self.left[name] = self.left.pop("maintitle")

    def _addition(self) -> None:
        added = decode(self.left["titleaddon"])
        if re.fullmatch(r"\[.+\]", added):
            del self.left["titleaddon"]
            self._put("title-translation", Text(added[1:-1].strip()))

    def _address(self) -> None:
        url = URL_MACRO.fullmatch(self.left["howpublished"].strip())
        if url and "url" not in self.left:
            self.left["url"] = self.left.pop("howpublished")

    def _editors(self) -> None:
        for name in _EDITORS:
            role = decode(self.left.get(name + "type", "")).casefold()
            if name in self.left and role in csl.NAMES and role not in self.fields:
                del self.left[name + "type"]
                self._put_names(role, self.left.pop(name))
            elif name == "editora" and name in self.left:
                self._put(UNKNOWN + name, as_written(self.left.pop(name)))

    def _genre(self) -> None:
        genre = decode(self.left.pop("type"))
        if genre:
            self._put("genre", Text(self.dialect.genres.get(genre.casefold(), genre)))

    def _language(self) -> None:
        langid = self._tag("langid") or self._tag("hyphenation")
        work = self._tag("language")
        title = decode(self.left.pop("title")) if "title" in self.left else None
        if work and title and is_romanised(title, work):
            work = f"{work}-Latn"
            langid = work if langid in {None, "en"} else langid
        if work:
            self._put("language", Text(work))
        elif langid:
            self.fields["language"] = Field(Text(langid), Origin("inferred", "langid"))
        if title is not None:
            self._put("title", Text(title, langid))

    def _original(self) -> None:
        original = read_language(decode(self.left["origlanguage"]))
        if original and "origtitle" in self.left:
            del self.left["origlanguage"]
            self._put("original-title", Text(decode(self.left.pop("origtitle")), original))

    def _tag(self, name: str) -> str | None:
        """The first language of a field; a list of several is kept beside it."""
        tex = self.left.get(name)
        text = decode(tex) if tex else ""
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
        left = self.left
        if "date" in left:
            self._put("issued", read_date(left.pop("date")))
            if decode(left.get("year", "")) == str(self.fields["issued"].value)[:4]:
                del left["year"]
        else:
            year, month, day = decode(left.pop("year")), decode(left.pop("month", "")), decode(left.pop("day", ""))
            date, unused = read_parts(year, month, day)
            self._put("issued", date)
            for name in unused:
                self._put(UNKNOWN + name, Text({"month": month, "day": day}[name]))

    def _read(self, name: str, tex: str, variable: str | None) -> None:
        if variable is None or variable in self.fields or variable in _RULED:
            variable = UNKNOWN + name
        read = way_of(variable, name)
        if read is None:
            self._put_names(variable, tex)
            return
        value = read(tex)
        if isinstance(value, Date) or value.value:
            self.fields[variable] = Field(value, self.origin)

    def _put_names(self, variable: str, tex: str) -> None:
        names, has_others = read_names(tex)
        if names:
            self._put(variable, names)
        if has_others:
            before = self.fields.get(OTHERS)
            self._put(OTHERS, Text(f"{before.value} {variable}" if before else variable))

    def _put(self, variable: str, value: Value) -> None:
        self.fields[variable] = Field(value, self.origin)


_STEPS: tuple[tuple[frozenset[str], Callable[[_Reader], None]], ...] = (
    (frozenset(_SUBTITLES.values()), _Reader._subtitles),
    (frozenset({"maintitle"}), _Reader._volume),
    (frozenset({"titleaddon"}), _Reader._addition),
    (frozenset({"howpublished"}), _Reader._address),
    (frozenset(_EDITORS), _Reader._editors),
    (frozenset({"type"}), _Reader._genre),
    (frozenset({"language", "langid", "hyphenation", "title"}), _Reader._language),
    (frozenset({"origlanguage"}), _Reader._original),
    (frozenset({"date", "year"}), _Reader._dates),
)
"""What reads several fields together, and the fields without which it has nothing to do; in this order."""
