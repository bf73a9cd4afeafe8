"""Mends that are proposed for an entry, each with its reason; none is made without consent.

Each rule looks at one value and says what it should be. What a person declined is noted in the entry and not proposed
again.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from refman import languages, sources
from refman.editing.assignment import set_field
from refman.model import Entry, Field, Issue, Name, Number, Text, Value, csl, normal_tag, primary

_BY: Final = "fix"
_DECLINED: Final = "fix/declined"
_UNTOUCHED: Final = frozenset(
    {"DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID", "abstract", "annote", "language", "keyword"}
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BLANKS = re.compile(r"[ \t\n]{2,}|[\t\n]")
_BEFORE_COMMA = re.compile(r"\s+(?=,(?!,))")
_HYPHEN = re.compile(r"(?<=\S) (?:--?-?) (?=\S)")
_LABEL = re.compile("^(?:pp?|\u0441\u0442\u0440|[\u0421\u0441CcPpBb\u0411\u0431])\\.\\s*(?=\\d)")
_DASH = re.compile(r"\s*(?:--+|[-\u2010-\u2015\u2212])\s*")
_RANGE = re.compile(r"(\d+)-(\d+)")
_EN_DASH: Final = " \u2013 "


@dataclass(frozen=True, slots=True)
class Mend:
    """One value as it is and as it should be; `rule` is `blanks`, `dashes`, `letters`, `case`, `page` or `language`."""

    variable: str
    rule: str
    reason: str
    before: Value | None
    after: Value


def mends(entry: Entry) -> list[Mend]:
    """The mends of an entry; those of one variable follow one another.

    Example:
        >>> [str(one.after) for one in mends(Entry("a", fields={"page": Field(Number("С. 110\u201315"))}))]
        ['110-115']
    """
    found = [one for name, field in entry.fields.items() for one in _of_field(entry, name, field)]
    quiet = sources.mend_caps(mended(entry, found))
    found += [
        Mend(name, "case", "it is in capitals throughout", field.value, quiet.fields[name].value)
        for name, field in mended(entry, found).fields.items()
        if quiet.fields[name].value != field.value
    ]
    return [one for one in (*found, *_language(entry)) if _note(one) not in entry.issues]


def mended(entry: Entry, wanted: list[Mend]) -> Entry:
    """The entry with mends made, in their order; what was there stays beside it."""
    for one in wanted:
        entry = entry.with_fields({one.variable: set_field(entry, one.variable, one.after, _BY)})
    return entry


def declined(entry: Entry, unwanted: list[Mend]) -> Entry:
    """The entry with the note that these mends are not wanted.

    Issues: fix/declined.
    """
    return entry.with_issues(map(_note, unwanted)) if unwanted else entry


def _note(one: Mend) -> Issue:
    return Issue(_DECLINED, f"{one.variable} stays as it is ({one.rule}), you said", "info", one.variable)


def _of_field(entry: Entry, name: str, field: Field) -> Iterator[Mend]:
    value = field.value
    if name == "page" and isinstance(value, Number):
        page = _page(value.value)
        if page != value.value:
            yield Mend(name, "page", "a page range has one hyphen, no label and whole numbers", value, Number(page))
        return
    if name in _UNTOUCHED or csl.kind(name) not in {"text", "names"} or ":" in name:
        return
    for rule, reason, change in _RULES:
        new = _with(value, change)
        mend = Mend(name, rule, reason, value, new)
        # what follows a declined one must not stand on it
        if new != value and _note(mend) not in entry.issues:
            yield mend
            value = new


def _with(value: Value, change: Callable[[str], str]) -> Value:
    if isinstance(value, Text):
        return Text(change(value.value), value.lang)
    if isinstance(value, tuple):
        return tuple(
            Name(
                change(one.family), change(one.given), one.non_dropping_particle, one.dropping_particle, one.suffix,
                change(one.literal), one.other,
            )
            for one in value
        )  # fmt: skip
    return value


def _tight(text: str) -> str:
    return _BEFORE_COMMA.sub("", _BLANKS.sub(" ", _INVISIBLE.sub("", text))).strip()


def _dashed(text: str) -> str:
    return _HYPHEN.sub(_EN_DASH, text)


_RULES: Final[tuple[tuple[str, str, Callable[[str], str]], ...]] = (
    ("blanks", "doubled blanks, blanks before a comma and signs that are not seen", _tight),
    ("dashes", "a hyphen between blanks is a dash", _dashed),
    ("letters", "a letter of another alphabet that looks alike", languages.fold_lookalikes),
)


def _page(text: str) -> str:
    """The pages with a hyphen, without a label, the last page in full.

    Example:
        >>> _page("pp. 110\u201315"), _page("e12-3"), _page("12-12"), _page("xi-xv")
        ('110-115', 'e12-3', '12-12', 'xi-xv')
    """
    plain = _DASH.sub("-", _LABEL.sub("", text.strip())).strip("-")
    found = _RANGE.fullmatch(plain)
    if found and len(found[2]) < len(found[1]):
        last = found[1][: -len(found[2])] + found[2]
        return f"{found[1]}-{last}" if int(last) > int(found[1]) else plain
    return plain or text


def _language(entry: Entry) -> Iterator[Mend]:
    told = entry.fields.get("language")
    if told is None:
        found = languages.tag(entry).fields.get("language")
        if found:
            yield Mend("language", "language", "the title tells it, and nothing else says", None, found.value)
        return
    plain = normal_tag(str(told.value))
    title = entry.text("title")
    if plain and plain != str(told.value):
        yield Mend("language", "language", "so its tag is written", told.value, Text(plain))
    elif title and title.lang and plain and _speaks_against(plain, title):
        reason = "the title is in Cyrillic letters, which this language does not use"
        yield Mend("language", "language", reason, told.value, Text(primary(title.lang)))


def _speaks_against(language: str, title: Text) -> bool:
    is_latin = primary(language) in {"en", "de", "fr", "es", "it", "pt", "pl", "cs", "tr"}
    return (
        is_latin
        and title.lang is not None
        and primary(title.lang) in {"ru", "kk", "uk", "be", "bg", "ky"}
        and (languages.script(title.value) == "Cyrl")
    )
