"""Cuts a labelled stretch of a foreign corpus into the bare value and what is printed round it."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from refman.training.labelled import OTHER, Piece

_LEAD = " \t\u00a0.,;:/([{<\"'\u2018\u201c\u201e\u00ab\u201d\u2013\u2014-*_|"
_TAIL = " \t\u00a0.,;:/([{)]}>\"'\u2019\u201c\u201d\u00bb\u2013\u2014-*_|"
_PAIRS = {")": "(", "]": "[", "}": "{", "\u00bb": "\u00ab"}
_INITIAL = re.compile(r"(?:^|[\s.\-\u2010(&,])[^\W\d_]{1,2}\s?\.$")
_SHORT_WORD = re.compile(r"\b(?:ed|edn|rev|Jr|Sr|vols?|Inc|Ltd|Co|Corp|\u0438\u0437\u0434|\u0434\u043e\u043f)\s?\.$")

_IN = r"(?:in\s*:|in|dans|em|en|:?\s*in)\b"
_EDITING = (
    r"(?:edited(?:\s+and\s+\w+)?\s+by|eds?\s?\.(?:\s+by)?|ed\.\s+by|edition\s+by|editors?|hrsg\.?(?:\s*v(?:on|\.))?|sous\s+la\s+dir(?:ection|\.)?\s+de"
    r"|a\s+cura\s+di|org\.|dir\.|under\s+the\s+editorship\s+of)"
)
_ROLE = r"(?:gen\.\s*)?(?:eds?|edits|editors?|hrsgg?|hg|hgg|\u00e9ds?|dirs?|orgs?|coords?|comps?|series\s+eds?)\b\s?\.?"
_BEFORE_EDITOR = re.compile(rf"[\s(\[,;:.]*(?:(?:{_IN}|{_EDITING})[\s:,(]*)*", re.IGNORECASE)
_AFTER_EDITOR = re.compile(rf"[\s,;:.]*(?:[(\[]\s*{_ROLE}[\s)\]]*|,?\s+{_ROLE})[\s)\].,;:]*$", re.IGNORECASE)
_TRANSLATING = re.compile(
    r"[\s(\[,;:.]*(?:(?:and\s+)?(?:translated|transl?\s?\.|trans(?=\s)|tr\.|trad(?:uit|uction|uzione)?\.?(?:\s+fr\.?)?|[u\u00fc]bers(?:etzt)?\.?)"
    r"(?:\s+(?:from\s+(?:the\s+)?\w+\s+)?(?:by|von|par|de)\b)?[\s.:)]*)?",
    re.IGNORECASE,
)
_AFTER_TRANSLATOR = re.compile(
    r"[\s,;:.]*[(\[]?\s*(?:transl?(?:ator)?s?|trads?|\u00fcbers)\s?\.?\s*[)\]]?[\s.,;:]*$", re.IGNORECASE
)
_AND_OTHERS = re.compile(
    r"[\s,;]*(?:\b(?:and|&|und|et)\s+)?(?:\bet\s*\.?\s?(?:al(?:ii|\b)|coll\b)|\band\s+(?:co-?workers|others|al\b)|\bu\.\s?a\b"
    r"|\u2026|\.\s?\.\s?\.|\u7b49|\uc678\b)[\s.,;:]*$",
    re.IGNORECASE,
)
_DIRECTING = re.compile(r"[\s(\[,;:.]*(?:(?:dir|prod)\s?\.\s+|directed\s+by\s+|produced\s+by\s+)?", re.IGNORECASE)
_AFTER_DIRECTOR = re.compile(
    r"[\s,;:.]*[(\[]?(?:writer\s?/\s?)?(?:(?:executive\s+)?(?:director|producer|dir|prod)s?)\s?\.?[)\]]?[\s.,;:]*$",
    re.IGNORECASE,
)
_IN_HOST = re.compile(rf"[\s(\[,;:./]*(?:(?:{_IN}|of)(?:[\s:,]+|(?=[\"\u201c\u00ab])))?", re.IGNORECASE)
_PAGES = re.compile(
    r"[\s(\[,;:.]*(?:(?:pp|pages?|pgs?|p\u00e1gs?|S|ss|c|\u0441|art|p)\b\s?\.?\s*)?(?:\u7b2c)?", re.IGNORECASE
)
_EXTENT = re.compile(
    r"(?P<before>[\s(\[,;:.]*(?:[xvil]+\s?[+,]\s?)?)(?P<value>\d+)"
    r"(?P<after>\s?(?:pp?|pages?|pgs?|S|ff|seiten|stran|s)\s?\.?\s*[)\],.;: ]*)$"
)
_SIZE_IN_BRACKETS = re.compile(r"\s*\(\d+\s?pp?\s?\.?\)[\s.,;]*$")
_DOI_WORD = re.compile(
    r"[\s(\[,;:.]*(?:(?:digital object identifier|doi)\s*[:.]*\s*)?(?:doi\s*[:.]\s*)*(?=10\s?\.|https?\s?:)",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?|ftp)\s?:\s?//?|www\s?\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+/", re.IGNORECASE)
_DOI_LINK = re.compile(r"https?\s?:\s?//\s?(?:dx\s?\.\s?)?doi\s?\.\s?org", re.IGNORECASE)
_CODE_WORD = re.compile(r"[\s(\[,;:.]*(?:e?-?isbn|e?-?issn)?(?:[\s:-]*(?:1[03]\b)?)[\s:]*", re.IGNORECASE)
_DATE_WORD = re.compile(
    r"(?P<before>[\s(\[,;:.]*(?:accessed|retrieved|consulted|viewed|visited|last\s+(?:accessed|visited)|consult\u00e9\s+le)(?:\s+on)?\s*:?\s+)"
    r"(?P<value>[^:]*\d{4})(?P<after>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_POINTING = re.compile(
    r"[\s(\[]*(?:retrieved|available|accessed|online|obtido|retirado|see|as|url)\b[^\d]*[:.]?\s*$", re.IGNORECASE
)
_THESIS = re.compile(r"thes[ei]s|dissertation|\bdiss\b|th\u00e8se|habilitation", re.IGNORECASE)


def cut(text: str, label: str) -> list[Piece]:
    """The text as `other`, the value under the label, `other`: the outer punctuation and quotes are not the value's.

    Example:
        >>> cut("(New York: ", "publisher-place")
        [('other', '('), ('publisher-place', 'New York'), ('other', ': ')]
    """
    start = len(text) - len(text.lstrip(_LEAD))
    end = max(start, len(text.rstrip(_TAIL)))
    end = _with_closing(text, start, end)
    return [piece for piece in ((OTHER, text[:start]), (label, text[start:end]), (OTHER, text[end:])) if piece[1]]


def _with_closing(text: str, start: int, end: int) -> int:
    """The end moved right over what is the value's: the stop of an initial, the bracket that closes one inside."""
    while end < len(text):
        inside, sign = text[start:end], text[end]
        opener = _PAIRS.get(sign)
        closes = opener is not None and inside.count(opener) > inside.count(sign)
        stops = sign == "." and bool(_INITIAL.search(inside + ".") or _SHORT_WORD.search(inside + "."))
        if not (closes or stops):
            break
        end += 1
    return end


def between(text: str, label: str, before: re.Pattern[str], after: re.Pattern[str] | None = None) -> list[Piece]:
    """The text cut as `cut` does, after the words that lead in and those that close it are set aside as `other`."""
    found = before.match(text)
    start = found.end() if found else 0
    closing = after.search(text, start) if after else None
    end = _with_closing(text, start, closing.start()) if closing else len(text)
    return [piece for piece in ((OTHER, text[:start]), *cut(text[start:end], label), (OTHER, text[end:])) if piece[1]]


def names(text: str, label: str, before: re.Pattern[str], after: re.Pattern[str]) -> list[Piece]:
    """A run of names, without role words and without what says that there are more."""
    pieces = between(text, label, before, after)
    cut_off = []
    for name, value in pieces:
        others = _AND_OTHERS.search(value) if name == label else None
        cut_off += [*cut(value[: others.start()], name), (OTHER, others.group())] if others else [(name, value)]
    return cut_off


def author(text: str) -> list[Piece]:
    """A segment of authors; those marked as editors are editors.

    Example:
        >>> author("Craig SM, Yu F, et al. ")
        [('author', 'Craig SM, Yu F'), ('other', ', et al. ')]
    """
    if _AFTER_EDITOR.search(text):
        return editor(text)
    return names(text, "author", re.compile(""), _AND_OTHERS)


def editor(text: str) -> list[Piece]:
    """A segment of editors.

    Example:
        >>> editor("In T. Sorell (Ed.), ")
        [('other', 'In '), ('editor', 'T. Sorell'), ('other', ' (Ed.), ')]
    """
    return names(text, "editor", _BEFORE_EDITOR, _AFTER_EDITOR)


def translator(text: str) -> list[Piece]:
    """A segment of translators."""
    return names(text, "translator", _TRANSLATING, _AFTER_TRANSLATOR)


def director(text: str) -> list[Piece]:
    """A segment of directors or producers, who stand where authors do."""
    return names(text, "author", _DIRECTING, _AFTER_DIRECTOR)


def host(text: str) -> list[Piece]:
    """A journal or a book that holds the part."""
    return between(text, "container-title", _IN_HOST)


def collection(text: str) -> list[Piece]:
    """A series, without the "of" that binds a volume to it."""
    return between(text, "collection-title", _IN_HOST)


def page(text: str) -> list[Piece]:
    """A page range, or the extent of a book where the number comes first.

    Example:
        >>> page("272 pp.")
        [('number-of-pages', '272'), ('other', ' pp.')]
    """
    extent = _EXTENT.fullmatch(text)
    if extent:
        pieces = [(OTHER, extent["before"]), ("number-of-pages", extent["value"]), (OTHER, extent["after"])]
        return [piece for piece in pieces if piece[1]]
    return between(text, "page", _PAGES, _SIZE_IN_BRACKETS)


def doi(text: str) -> list[Piece]:
    """A DOI without the word before it; a link to doi.org is kept whole."""
    return between(text, "DOI", _DOI_WORD)


def url(text: str) -> list[Piece]:
    """A link; one to doi.org is a DOI."""
    found = _LINK.search(text)
    start = found.start() if found else 0
    name = "DOI" if _DOI_LINK.match(text, start) else "URL"
    end = len(text.rstrip(' .,;>\u201d"'))
    pieces = [(OTHER, text[:start]), (name, text[start:end]), (OTHER, text[end:])]
    return [piece for piece in pieces if piece[1]]


def code(label: str) -> Callable[[str], list[Piece]]:
    """A cutter for ISBN or ISSN."""

    def cutter(text: str) -> list[Piece]:
        return between(text, label, _CODE_WORD)

    return cutter


def note(text: str) -> list[Piece]:
    """A remark: a day of access, words that only point to a link, the kind of a thesis, or what is left."""
    day = _DATE_WORD.match(text)
    if day:
        return [(OTHER, day["before"]), *cut(day["value"], "accessed"), (OTHER, day["after"])]
    if _POINTING.fullmatch(text):
        return [(OTHER, text)]
    return cut(text, "genre" if _THESIS.search(text) else "note")


def plain(label: str) -> Callable[[str], list[Piece]]:
    """A cutter that only takes the outer punctuation off."""

    def cutter(text: str) -> list[Piece]:
        return cut(text, label)

    return cutter


# The volume of AnyStyle holds the issue, the year or the pages as well.
_MONTH = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter|printemps|\u00e9t\u00e9|automne|hiver)"
    r"[a-z]*\.?"
)
_VOLUME_PART: Final = re.compile(
    rf"(?P<date>{_MONTH}(?:\s?[-\u2013/]\s?{_MONTH})?(?:,?\s+\d{{4}})?|(?:1[6-9]|20)\d\d(?=\s*[;,]\s*\d))"
    r"|(?P<volumes>\d+\s+vols?\b\.?|\bvolumes?\s*$)"
    r"|(?P<issueword>(?:\b(?:nos?|nr|num(?:ber)?|issues?|iss|heft|hefte|fasc(?:icule)?|is|n)\b|n\s?[\u00b0\u00ba]|\u2116)\s?\.?)"
    r"|(?P<volumeword>\b(?:vol(?:ume)?s?|v|t|tom[eo]?|bd|band|jg|vyp|ser)\b\s?\.?)"
    r"|(?P<pageword>\b(?:pp?|pages?)\b\.?|\bart\.?\s*no\.?)"
    r"|(?P<supplement>\bsuppl?(?:ement)?\b\.?(?:\s*\w?\d+)?(?:\s*pt\s*\d+)?)"
    r"|(?P<number>\b(?:[A-Z]{0,2}-?\d+[A-Za-z]?|[IVXLC]+)(?:\s?[-\u2010\u2013\u2014\u2212&+/]\s?[A-Z]?\d+[A-Za-z]?)*\b)"
    r"|(?P<word>[^\W\d_]{2,})|(?P<sign>[(/:.,;])",
    re.IGNORECASE,
)


def volume(text: str) -> list[Piece]:
    """Volume, issue, year and pages out of a segment that holds them all; untouched where a strange word stands in it.

    Example:
        >>> [piece for piece in volume("vol. 19, no. 1, ") if piece[0] != "other"]
        [('volume', '19'), ('issue', '1')]
        >>> [piece for piece in volume("16(11):465-472.") if piece[0] != "other"]
        [('volume', '16'), ('issue', '11'), ('page', '465-472')]
    """
    parts = list(_VOLUME_PART.finditer(text))
    if any(part.lastgroup == "word" for part in parts):
        return cut(text, "volume")
    pieces: list[Piece] = []
    end = 0
    for name, start, stop in _volume_values(parts):
        pieces += [(OTHER, text[end:start]), (name, text[start:stop])]
        end = stop
    return [piece for piece in [*pieces, (OTHER, text[end:])] if piece[1]]


_AFTER_SIGN = {"(": "issue", "/": "issue", ".": "issue", ",": "issue", ":": "issue", ";": "volume"}


def _volume_values(parts: list[re.Match[str]]) -> Iterator[tuple[str, int, int]]:
    expected, seen = "volume", set[str]()
    for part in parts:
        kind, text = part.lastgroup, part.group()
        if kind == "sign" and "volume" in seen:
            expected = "page" if text == ":" and "issue" in seen else _AFTER_SIGN[text]
        elif kind in {"issueword", "volumeword", "pageword"}:
            expected = str(kind).removesuffix("word")
        elif kind == "date":
            yield "issued", part.start(), part.end()
        elif kind == "supplement":
            yield "issue", part.start(), part.end()
        elif kind == "number" and (label := _free_label(expected, seen, text)):
            seen.add(label)
            yield from _apart(label, part, seen)


def _apart(label: str, part: re.Match[str], seen: set[str]) -> Iterator[tuple[str, int, int]]:
    """The number as it stands; "2/3" as a volume and its issue if no issue has been seen."""
    slash = part.group().find("/")
    if label != "volume" or slash < 0 or "issue" in seen:
        yield label, part.start(), part.end()
        return
    seen.add("issue")
    yield label, part.start(), part.start() + slash
    yield "issue", part.start() + slash + 1, part.end()


def _free_label(expected: str, seen: set[str], text: str) -> str | None:
    """The label of a number: the expected one if it is still free, else the next in the order of printing."""
    if expected == "issue" and len(text) > 6:
        expected = "page"
    order = ["volume", "issue", "page"]
    return next((name for name in order[order.index(expected) :] if name not in seen), None)
