"""Entries written as BibTeX or BibLaTeX, in UTF-8: the same entries give the same bytes.

Two spaces of indent, one field a line in the order of dialects.toml, then CSL variables without a field of their own
under their CSL names, then unknown fields of the file that the entry came from. The printed reference stays at home,
save for an entry that has nothing else: there it is the note.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count

from refman.formats.babel import langid, language_name, read_languages
from refman.formats.bib_date import write_edtf, write_parts
from refman.formats.bib_reader import ENTRY_TYPE, OTHERS, SUBTYPE
from refman.formats.bib_shelf import write_shelf
from refman.formats.bib_value import UNKNOWN
from refman.formats.casing import protected_spans
from refman.formats.dialect import Dialect, DialectName, dialect
from refman.formats.person import read_names, write_names
from refman.formats.tex import encode, tidy
from refman.formats.tex_ascii import ascii_address, to_ascii
from refman.model import Date, Entry, Text, Value, csl
from refman.patterns import Late

_ILLEGAL = Late(r"[\s{}\[\](),#%~\"'\\=@\x00-\x1f\x7f]+")
_FIELD_NAME = Late(r"[a-z][a-z0-9_:.+-]*")
_ENGLISH = frozenset({"english", "american", "british"})
_ESCAPED_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\u00a0": "%C2%A0"})
_SAFE_PATH = Late(r"(?>(?:[^{}\\]|\\[^{}])*)")
_DASHES = Late(r"\s*[\u2010-\u2015-]+\s*")
_COUNTED = Late(r"\d|[IVX]")
_AND = Late(r"\band\b", re.I)
_WAYS = {"language": "language", "genre": "genre", "title-translation": "translation"}
FOLDER = "library.files"
"""Where attached files lie, beside a library of the usual name."""
_COMMON = csl.TEXTS | csl.NUMBERS | csl.NAMES | csl.DATES


def write_bib(entries: Iterable[Entry], name: DialectName, *, ascii_only: bool = False, folder: str = FOLDER) -> str:
    """The entries as one .bib file, in their order; illegal and repeated keys are mended.

    With `ascii_only`, letters are macros wherever a macro stands for them. `folder` is where attached files lie, seen
    from the .bib file.
    """
    taken: set[str] = set()
    blocks = []
    for place, entry in enumerate(entries, 1):
        key = _free_key(_ILLEGAL.sub("", entry.citekey) or f"entry{place}", taken)
        taken.add(key)
        blocks.append(_Writer(entry, dialect(name), ascii_only=ascii_only, folder=folder).block(key))
    return "\n".join(blocks)


def carries_bib(entry: Entry, variable: str) -> bool:
    """True for a variable of CSL or of a .bib file; those of other formats have no place in either dialect."""
    if variable == "shortTitle" and "title-short" in entry.fields:
        return False
    return variable.startswith(UNKNOWN) or (
        variable in _COMMON and variable not in dialect("biblatex").words("lists", "unwritten")
    )


def _free_key(key: str, taken: set[str]) -> str:
    return key if key not in taken else next(f"{key}-{n}" for n in count(2) if f"{key}-{n}" not in taken)


class _Writer:
    """Writes one entry; `fields` holds the source of each field, its braces included, in the order of writing."""

    def __init__(self, entry: Entry, dialect: Dialect, *, ascii_only: bool, folder: str) -> None:
        self.entry = entry
        self.dialect = dialect
        self.ascii_only = ascii_only
        self.folder = folder
        self.genre = str(entry.text("genre") or "")
        self.type, self.subtype = self._types()
        self.fields: dict[str, str] = {}

    def block(self, key: str) -> str:
        table, fields = self._table(), self.entry.fields
        for variable, name in table.items():
            if variable in fields:
                self._write(variable, name, fields[variable].value)
        self._finish_type()
        others = sorted([variable for variable in fields if variable not in table])
        for variable in others:
            if variable in _COMMON and variable not in self.dialect.words("lists", "unwritten"):
                self._write(variable, variable.casefold(), fields[variable].value)
        for variable in others:
            if variable.startswith(UNKNOWN):
                self._write_unknown(variable.removeprefix(UNKNOWN), fields[variable].value)
        self._write_original_language()
        if self.entry.merged or self.entry.shelf:
            self._write_kept()
        if not self.fields and self.entry.reference:
            self._put("note", encode(tidy(self.entry.reference.text)))
        if self.ascii_only:
            self.fields = {name: self._in_ascii(name, source) for name, source in self.fields.items()}
        lines = "".join([f"  {name} = {source},\n" for name, source in self.fields.items()])
        return f"@{self.type}{{{key},\n{lines}}}\n"

    def _table(self) -> Mapping[str, str]:
        """CSL variable -> field; in BibLaTeX the name of a volume is the title, and the whole work the main title."""
        table = self.dialect.fields(self.type)
        whole = "container-title" if "container-title" in self.entry.fields else "title"
        has_both = {"volume-title", whole} <= self.entry.fields.keys()
        if not has_both or self.dialect.name == "bibtex" or not self.dialect.is_book(self.type):
            return table
        return {**table, whole: "maintitle", "volume-title": table[whole]}

    def _in_ascii(self, name: str, source: str) -> str:
        return ascii_address(source) if name in self.dialect.words("lists", "verbatim") else to_ascii(source)

    def _types(self) -> tuple[str, str]:
        kept = str(self.entry.fields[ENTRY_TYPE].value) if ENTRY_TYPE in self.entry.fields else ""
        if kept and self.dialect.knows(kept) and self.dialect.csl_type(kept) == self.entry.type:
            return kept, ""
        own = self.dialect.entry_type(self.entry.type, self.genre)
        reads_back = self.dialect.csl_type(own) == self.entry.type
        return own, "" if reads_back else self.dialect.subtype(self.entry.type)

    def _finish_type(self) -> None:
        if self.type == "phdthesis" and not self.genre:
            # Without a type the styles would print "PhD thesis", which nobody said.
            self._put("type", "Thesis")
        subtype = self.subtype or str(self.entry.value(SUBTYPE) or "")
        if subtype:
            self._put("entrysubtype", encode(subtype))

    def _write(self, variable: str, name: str, value: Value) -> None:
        match value:
            case Text():
                self._write_text(variable, name, value)
            case Date():
                self._write_date(variable, name, value)
            case tuple():
                self._put(name, write_names(value, others=self._has_others(variable)))
                if variable == "compiler":
                    self._put("editoratype", "compiler")
            case _:
                self._write_number(variable, name, tidy(str(value)))

    def _has_others(self, variable: str) -> bool:
        found = self.entry.fields.get(OTHERS)
        return found is not None and variable in str(found.value).split()

    def _write_number(self, variable: str, name: str, value: str) -> None:
        if variable == "page":
            dashed = _DASHES.sub("--", value)
            self._put(name, "--".join([encode(part) for part in dashed.split("--")]))
            return
        is_word = variable == "issue" and name == "number" and not _COUNTED.search(value)
        # "Summer" is what BibLaTeX has a field of its own for; BibTeX passes over it.
        self._put(variable if is_word and self.dialect.name == "biblatex" else name, encode(value))

    def _write_text(self, variable: str, name: str, text: Text) -> None:
        if variable == "annote" and "\n" in text.value:
            # the lines of a note are its layout
            lines = text.value.strip("\n").split("\n")
            self._put(
                name, "\n".join([line[: len(line) - len(line.lstrip(" "))] + encode(tidy(line)) for line in lines])
            )
            return
        value = tidy(text.value)
        if not value:
            return
        way = _way(self.dialect.name, variable, name)
        if way == "plain":
            self._put(name, encode(value))
        elif way == "cased":
            self._put(name, self._cased(value, text.lang))
        elif way == "verbatim":
            self._put(name, value.translate(_ESCAPED_URL))
        elif way == "list":
            self._put(name, f"{{{encode(value)}}}" if _AND.search(value) else encode(value))
        elif way == "language":
            self._write_languages(value)
        elif way == "genre":
            self._write_genre(value)
        else:
            self._put(name, encode(f"[{value}]"))

    def _write_languages(self, work: str) -> None:
        kept = self.entry.value(UNKNOWN + "language")
        several = read_languages(str(kept)) if kept else []
        tags = several if several[:1] == [work] else [work]
        self._put("language", " and ".join([encode(language_name(tag)) for tag in tags]))
        if self.dialect.name == "biblatex":
            title = self.entry.text("title")
            self._put("langid", langid((title and title.lang) or work, title.value if title else "") or "")

    def _write_kept(self) -> None:
        """The citekeys of entries that were merged into this one, for biber (BibTeX has none), and the shelf."""
        keys = (_ILLEGAL.sub("", key) for key in self.entry.aliases)
        if self.dialect.name == "biblatex":
            self._put("ids", ",".join(key for key in keys if key))
        for name, tex in write_shelf(self.entry.shelf, self.dialect.name, self.folder):
            own = f"{self.fields.pop(name)[1:-1]};" if name == "file" and name in self.fields else ""
            self._put(name, own + tex)

    def _write_original_language(self) -> None:
        """BibLaTeX's language of what was translated; BibTeX has none."""
        original = self.entry.text("original-title")
        if original and original.lang and self.dialect.name == "biblatex":
            self._put("origlanguage", encode(language_name(original.lang)))

    def _write_genre(self, genre: str) -> None:
        keys = {printed: key for key, printed in reversed(list(self.dialect.genres.items()))}
        key = keys.get(genre)
        if self.dialect.name == "biblatex":
            self._put("type", key if key and self.type in {"thesis", "report"} else encode(genre))
        elif not (self.type == key or (self.type == "mastersthesis" and key == "mathesis")):
            self._put("type", encode(genre))

    def _cased(self, title: str, lang: str | None) -> str:
        """The title with braces where a style would lower its letters.

        BibLaTeX changes no case in a language that it knows to be another than English; BibTeX, which knows no
        languages, is kept off the whole title.
        """
        tag = lang or self.entry.language
        rules = langid(tag, title) if tag else "english"
        if rules in _ENGLISH or (rules is None and self.dialect.name == "biblatex"):
            return encode(title, protected_spans(title))
        return encode(title) if self.dialect.name == "biblatex" else f"{{{encode(title)}}}"

    def _write_date(self, variable: str, name: str, date: Date) -> None:
        if variable != "issued":
            edtf = write_edtf(date)
            self._put(name if edtf else variable, edtf or encode(tidy(date.printed)))
            return
        edtf = write_edtf(date) if self.dialect.name == "biblatex" else None
        self.fields |= {"date": f"{{{edtf}}}"} if edtf else write_parts(date)
        if not date.parts and not edtf:
            self._put("year", encode(tidy(date.printed)))

    def _write_unknown(self, name: str, value: Value) -> None:
        own = {variable.removeprefix(UNKNOWN) for variable in (OTHERS, ENTRY_TYPE, SUBTYPE)}
        if name in own | self.dialect.words("lists", "dangling") or not _FIELD_NAME.fullmatch(name):
            return
        text = tidy(str(value))
        is_verbatim = name in self.dialect.words("lists", "verbatim")
        if name in self.dialect.words("lists", "names"):
            names, has_others = read_names(text)
            self._put(name, write_names(names, others=has_others))
        elif name in self.dialect.words("lists", "paths") and _SAFE_PATH.fullmatch(text):
            self._put(name, text)
        else:
            self._put(name, text.translate(_ESCAPED_URL) if is_verbatim else encode(text))

    def _put(self, name: str, tex: str) -> None:
        if tex:
            self.fields.setdefault(name, f"{{{tex}}}")


def _line(text: str) -> str:
    """A line of a note; its margin is part of the layout."""
    return text[: len(text) - len(text.lstrip(" "))] + encode(tidy(text))


@cache
def _way(name: DialectName, variable: str, field: str) -> str:
    """How the text of a variable is written into a field."""
    if variable in _WAYS:
        return _WAYS[variable]
    words = dialect(name).words
    if field in words("lists", "verbatim"):
        return "verbatim"
    if field in words("lists", "cased"):
        return "cased"
    return "list" if name == "biblatex" and field in words("lists", "biblatex") else "plain"
