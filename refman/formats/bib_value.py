"""What the value of one field of a .bib file becomes, by the variable that it is read for."""

import re
from collections.abc import Callable
from functools import lru_cache
from textwrap import dedent

from refman.formats.bib_date import is_edtf, read_edtf
from refman.formats.dialect import dialect
from refman.formats.person import read_names, write_names
from refman.formats.tex import decode, tidy
from refman.model import Date, Number, Text, bare_doi, csl
from refman.patterns import Late

UNKNOWN = "bibtex:"
"""Begins the names of variables that hold what CSL has no place for; they are written out again."""
URL_MACRO = re.compile(r"\\(?:url|path|href)\s*\{([^{}]*)\}.*", re.S)
_ESCAPED = Late(r"\\([%&#_$~{}])")
_KINDS = {variable: csl.kind(variable) for variable in csl.NAMES | csl.DATES | csl.NUMBERS}
_DASH = Late(r"\s*[\u2010-\u2015]\s*")
_DOI_LINK = Late(r"https?://|doi:", re.I)

Way = Callable[[str], Text | Number | Date]


@lru_cache(maxsize=4096)
def way_of(variable: str, name: str) -> Way | None:
    """How the value of a field of this name is read for a variable; None for people."""
    kind = _KINDS.get(variable, "text")
    if kind == "names":
        return None
    words = dialect("biblatex").words
    if name in words("lists", "verbatim"):
        return _path if name in words("lists", "paths") else _doi if variable == "DOI" else _verbatim
    if variable.startswith(UNKNOWN):
        return as_written if name in words("lists", "names") else _text
    if kind == "number":
        return _page if variable == "page" else _number
    return read_date if kind == "date" else _note if variable == "annote" else _text


def as_written(tex: str) -> Text:
    """The names with letters for their macros, in the braces that keep institutions whole."""
    names, has_others = read_names(tex)
    return Text(write_names(names, others=has_others))


def read_date(tex: str) -> Date:
    """The date of a field; the tilde of a date is no blank of TeX's."""
    text = tidy(tex)
    return read_edtf(text if is_edtf(text) else decode(text))


def _text(tex: str) -> Text:
    return Text(decode(tex))


def _number(tex: str) -> Number:
    return Number(tex if tex.isalnum() else decode(tex.replace("---", "-").replace("--", "-")))


def _page(tex: str) -> Number:
    number = _number(tex)
    return number if number.value.isascii() else Number(_DASH.sub("-", number.value))


def _note(tex: str) -> Text:
    """The text of a note, whose lines stay lines; those after the first lose the margin that they have in common."""
    first, _, rest = tex.strip().partition("\n")
    lines = [first, *dedent(rest).split("\n")]
    if not rest or any(line.count("{") != line.count("}") for line in lines):
        return Text(decode(tex))
    return Text("\n".join(line[: len(line) - len(line.lstrip())] + decode(line) for line in lines).rstrip())


def _path(tex: str) -> Text:
    return Text(tidy(tex))


def _verbatim(tex: str) -> Text:
    """The text of a field that TeX reads as it stands: no macros, but the escapes that many programs write."""
    if "\\" not in tex and "{" not in tex and "}" not in tex:
        return Text(tidy(tex))
    macro = URL_MACRO.fullmatch(tex.strip())
    return Text(tidy(_ESCAPED.sub(r"\1", macro[1] if macro else tex).replace("{", "").replace("}", "")))


def _doi(tex: str) -> Text:
    text = _verbatim(tex)
    return Text(bare_doi(text.value) or text.value) if _DOI_LINK.match(text.value) else text
