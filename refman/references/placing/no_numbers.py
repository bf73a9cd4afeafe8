"""Numbers that are no volume, issue or page of a work: classes of patents, chapters, extents, pages that cite it."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late, compiled
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, drop, rename

_BLANKS = frozenset(" \t\u00a0\u2002\u2003\u2009\u202f")
_NO_NUMBERS = {
    "volume": (
        # the number in a list of a work that is starred there
        (frozenset("*"), "", ".", compiled(r"^\s*\*$"), compiled(r"\.\s[^\W\d_a-z\u0430-\u044f]")),
        # a class of patents ("H 04 B 1/38") is no volume, and the end of a day ("2019-07-01") no page
        (_BLANKS, "", "/", compiled(r"(?:^|[\s\d])[^\W\d_a-z]\s$"), compiled(r"/\d\d\b")),
        # chapters of a book
        (_BLANKS, ".", "", compiled(r"(?<!\w)(?:[Cc]h(?:ap)?|Kap)\.\s$"), compiled(r"")),
    ),
    "page": (
        (frozenset("-\u2010\u2011\u2012\u2013\u2014"), "", "", compiled(r"(?:19|20)\d\d.$"), compiled(r"")),
        # the code of a branch of learning, behind the kind of a thesis
        (_BLANKS, ":", "", compiled(r":\s$"), compiled(r"(?<=\d[DM\u041c]\d{6})")),
        # chapters of a book
        (_BLANKS, ".", "", compiled(r"(?<!\w)Kap\.\s$"), compiled(r"")),
    ),
    "issue": (
        (_BLANKS, "", "/", compiled(r"(?:^|[\s\d])[^\W\d_a-z]\s$"), compiled(r"/\d\d\b")),
        (frozenset("/"), "", "", compiled(r"[^\W\d_a-z]\s\d{1,3}/$"), compiled(r"\s\((?:19|20)\d\d\.")),
    ),
}
"""What is no such number: the sign right before it, the one before that and the one behind, all quick to see, then what
leads to it and what it begins with.
"""
_OF_TOMSK = Late(r"\.?\s\u0422\u043e\u043c\.\s(?:[^\W\d_A-Z\u0410-\u042f]{2,9}\.\s)*")
_HYPHENED = Late(r"-(?P<word>[^\W\d_]{1,5})")
_CITED = 3
_PAIR = 2
_MONTHS = 12
_BACK = Late(r"\d{1,3}(?:,\s?\d{1,3})*")
_BEFORE_BACK = Late(r"\d[a-z]?[)\]]?\.\s$")
# "45 ff.", and the hyphened mark of Kazakh lists, in which the mark alone is that of an extent
_FOLLOWING = Late(r"\s?(?:ff?|sqq?|sgg?|ss|et\ssuiv)\b|-\u0431\.?(?!\w)")
_ROMAN = Late(r"[IVXLC]+|[ivxlc]+")
_LAST = Late(r"\s(?:p|\u0441\u0442\u0440|\u0441|\u0431)\.\s?(?:[-\u2013\u2014]\s(?!\d)|http|URL|$)")
_BEFORE_LAST = Late(r"(?:\.|[-\u2013\u2014])\s$")
_COUNTED = Late(r",\s?\[\d{1,3}\]\s?(?P<mark>[^\W\d_]+)")


@rule(has="issue issued", lacks="page", said=("-\u0431", "-b"))
def _put_hyphened_page(text: str, found: Found) -> None:
    """A number that a hyphen binds to the word for a page is no issue: "Дала үні. – 2004. – 5 мамыр. – 3|-бет"."""
    issue = found["issue"][-1]
    word = _HYPHENED.match(text, issue.span[1])
    if word and "page" in lexicon().classes(word["word"].casefold()):
        rename(found, issue, "page")


@rule(has="number", said=("ISBN", "ISSN"))
def leave_isbn(_: str, found: Found) -> None:
    """The number of a book in trade is no other number of it."""
    for part in found["number"][:]:
        if part.text.startswith(("ISBN", "ISSN")):
            drop(found, part)


@rule(one_of="page issue volume")
def drop_back(text: str, found: Found) -> None:
    """Leaves out the pages of the text that cites a work, which some programs print behind it: "232-243. 1, 3"."""
    end = len(text.rstrip())
    if not text[end - 1].isdigit():
        return
    for name in ("page", "issue", "volume"):
        last = found[name][-1] if name in found else None
        if last and last.span[1] == end and _BACK.fullmatch(last.text):
            before = text[max(0, last.span[0] - 5) : last.span[0]]
            if _BEFORE_BACK.search(before) and (len(found[name]) > 1 or name != "page" or len(last.text) < _CITED):
                drop(found, last)


@rule(one_of="volume page issue")
def _leave_no_numbers(text: str, found: Found) -> None:
    """Leaves out what is no such number."""
    for name, forms in _NO_NUMBERS.items():
        for part in found.get(name, ()):
            start, end = part.span
            for signs, led, followed, before, behind in forms:
                if text[start - 1] not in signs or (led and text[start - 2] != led):
                    continue
                if text.startswith(followed, end) and behind.match(text, end) and before.search(text, start - 6, start):
                    drop(found, part)
                    break


@rule(has="number-of-pages", even_sure=True)
def _leave_counted(text: str, found: Found) -> None:
    """What is counted beside the pages of a book is no part of it; what goes on ("45 ff.") is no extent."""
    extent = found["number-of-pages"][0]
    for page in [part for part in found.get("page", ()) if part.text[0] == "+"]:
        # leaves of pictures: "426 p. + 16 p."
        drop(found, page)
    for volume in found.get("volume", [])[:]:
        if _ROMAN.fullmatch(volume.text) and text[volume.span[1] : extent.span[0]] == ", ":
            # pages with Roman numbers, counted apart: "XI, 240 p."
            drop(found, volume)
    if "page" not in found and _FOLLOWING.match(text, extent.span[1]):
        rename(found, extent, "page")


@rule(one_of="volume page", lacks="number-of-pages", said=("[",))
def _put_extent(text: str, found: Found) -> None:
    """Pages counted with those that bear no number ("197, [2] с.") are an extent."""
    for part in (part for name in ("volume", "page") for part in found.get(name, ())):
        counted = _COUNTED.match(text, part.span[1])
        if counted and {"page", "extent"} & lexicon().classes(counted["mark"].casefold()):
            rename(found, part, "number-of-pages")
            return


@rule(
    has="container-title volume",
    lacks="page number-of-pages",
    said=(" p.", " \u0441\u0442\u0440", " \u0441.", " \u0431."),
)
def _put_pages(text: str, found: Found) -> None:
    """A number before the mark of pages that nothing follows counts them: "2014 г. 8 стр. http://", "– 9 p. – DOI"."""
    last = found["volume"][-1]
    behind = _LAST.match(text, last.span[1]) if last.text.isdecimal() else None
    if behind and _BEFORE_LAST.search(text, max(0, last.span[0] - _CITED), last.span[0]):
        rename(found, last, "number-of-pages")


@rule(has="issue issued volume")
def _put_short_year(text: str, found: Found) -> None:
    """The issue of a volume, and the end of the year behind it: "Sprache heute 28, 3/06" of 2006."""
    year, *others = found["issue"]
    volume = found["volume"][-1]
    if others or len(found["volume"]) < _PAIR or text[volume.span[1] : year.span[0]] != "/" or len(year.text) != _PAIR:
        return
    if found["issued"][0].text[-_PAIR:] == year.text and volume.text.isdigit():
        rename(found, volume, "issue")
        drop(found, year)


@rule(has="title volume issued", lacks="container-title page issue collection-title publisher")
def _leave_month(text: str, found: Found) -> None:
    """The number of a month, before the year at the end, is no volume: "Axion Searches at Low Energy. 9 2020."."""
    volume, *others = found["volume"]
    year = found["issued"][-1]
    is_month = volume.text.isdecimal() and 0 < int(volume.text) <= _MONTHS and not others
    is_lone = text[volume.span[0] - 2 : volume.span[0]] == ". " and text[volume.span[1] : year.span[0]] == " "
    if is_month and is_lone and not text[year.span[1] :].strip(" ."):
        drop(found, volume)


@rule(has="container-title", said=("\u0422\u043e\u043c. ",))
def _join_tomsk(text: str, found: Found) -> None:
    """What is short for Tomsk is no word for a volume in the name of a host: "Вестн. | Том. гос. | ун-та. Право"."""
    first, *others = found["container-title"]
    if len(others) == 1 and _OF_TOMSK.fullmatch(text, first.span[1], others[0].span[0]):
        span = (first.span[0], others[0].span[1])
        found["container-title"] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span)]


leave_no_numbers: Final = Rules(
    _put_hyphened_page,
    _join_tomsk,
    _leave_no_numbers,
    _leave_counted,
    _put_extent,
    _put_pages,
    _put_short_year,
    _leave_month,
)
"""Leaves out such numbers, and tells extents."""
