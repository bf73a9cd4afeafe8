"""Periodicals in few words: "/ Саясат. 2000. № 2", "– Баянтау. – 2022. – 12 наурыз", "// Ведомости. – № 13–14"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import COUNT
from refman.references.placing.spans import PLACED, Found, Stretch, clear, rename

_YEAR = Late(r"(?:19|20)\d\d")
_ISSUE = Late(
    r"\u2116\s?(?P<number>\d{1,4}(?:\s?[-\u2013\u2014/]\s?\d{1,4})?(?:\s?\(\d{1,5}(?:[-\u2013\u2014]\d{1,5})?\))?)"
)
_SLASHED = Late(
    r"[.\s]?\s/\s?(?P<host>[^\W\d_a-z\u0430-\u044f][^/.,;:\d()]{3,60}?)[.,]?\s(?P<year>(?:19|20)\d\d)(?:\s?[^\W\d_]{1,2}\.?)?[.,]\s"
    r"(?:[-\u2013\u2014]\s)?\u2116\s?(?P<number>\d{1,4}(?:\s?[-\u2013/]\s?\d{1,4})?(?:\s?\(\d{1,5}\))?)"
)
_DAILY = Late(
    r"\s/\s?[^/]{3,80}?\.?\s[-\u2013\u2014]\s(?P<host>[^\W\d_a-z\u0430-\u044f][^.:;/,\d]{2,50})\.?\s[-\u2013\u2014]\s"
    r"(?P<year>(?:19|20)\d\d)(?:\s[^\W\d_]{1,2}\.?)?\.?\s[-\u2013\u2014]\s(?P<day>[0-3]?\d\s(?P<month>[^\W\d_]{3,9}))\b"
)
_HEAD = Late(
    r"\s*(?:\d{1,4}[.)]\s)?(?P<author>[^\W\d_]{3,}(?:-[^\W\d_]+)?,?\s(?:[^\W\d_]\.\s?){1,2})\s?(?P<title>[^\W\d_a-z\u0430-\u044f\u0451][^/]{3,})"
)
_LISTED = Late(r"\u2116\s?(?P<numbers>\d{1,2}(?:,\s?\d{1,2}){1,6})\.?\s*$")
_SIGNED = Late(
    r"(?P<before>[.?!\u00bb\u201d](?:\s[-\u2013\u2014])?|(?<=[\u0430-\u044f\u0451]{4}))\s\u0416\.\s"
    r"[\u00ab\"\u201c]?(?P<name>[^\W\d_a-z\u0430-\u044f\u0451][^\u00ab\u00bb\"\u201c\u201d.,:;/()]{3,60})"
    r"[\u00bb\"\u201d]?[.,]?\s(?:[-\u2013\u2014]\s)?$"
)
_OF_SOMEBODY: Final = tuple("\u0430\u043e\u0443\u0439")
"""How the names of those end whose initial it may be, in the midst of a title."""
_CLOSED: Final = frozenset("?!\u00bb\u201d")
"""Signs that a title ends with, besides its stop."""
_LONE_DAILY = Late(
    COUNT + r"[\u00ab\u201c\"]?(?P<name>[^\W\d_a-z\u0430-\u044f][^\u00ab\u00bb\u201c\u201d\"\d/:;]{2,60}?)"
    r"[\u00bb\"\u201d]?[.,]?\s"
    r"(?:[-\u2013\u2014]\s)?(?:1[89]|20)\d\d(?:\s\u0433\.)?[.,]\s(?:[-\u2013\u2014]\s)?[0-3]?\d\s(?P<month>[^\W\d_]{3,9})\.?\s*"
)
_NUMERO = ("\u2116", "\u2116 ")
_REACH = 40
_AFTER = ("volume", "issue", "page", "number", "number-of-pages")


@rule(has="title issued", lacks="volume page publisher", said=("/ ", " /"), beyond_ascii=True, even_sure=True)
def _put_slashed(text: str, found: Found) -> None:
    """What one slash leads to, before a year and a number, comes out in numbers: "О реках / Саясат. 2000. № 2"."""
    start, end = found["title"][-1].span
    periodical = _SLASHED.search(text, start)
    if periodical and periodical.start() <= end:
        span = (start, periodical.start())
        found["title"][-1] = found["title"][-1]._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, found.keys() - {"title", "issued"}, periodical.span())
        for label, name in (("container-title", "host"), ("issue", "number")):
            found[label] = [Stretch(label, periodical[name], periodical.span(name), PLACED)]


@rule(has="issued", lacks="container-title", said=(" / ", " /"), beyond_ascii=True, even_sure=True)
def _put_daily(text: str, found: Found) -> None:
    """The paper between dashes behind who is named again, before a year and a day: "/ Ветров Ш. – Баянтау. – 2022"."""
    daily = _DAILY.search(text)
    if daily is None or lexicon().month(daily["month"].casefold()) is None:
        return
    clear(found, ("publisher-place", "publisher", "responsibility"), daily.span())
    if "publisher" in found:
        return
    if "title" not in found:
        head = _HEAD.fullmatch(text, 0, daily.start())
        if head is None:
            return
        clear(found, ("author",), (0, daily.end()))
        for name in ("author", "title"):
            found[name] = [Stretch(name, head[name].strip(), head.span(name), PLACED)]
    elif "author" in found:
        clear(found, ("author",), (daily.start(), daily.end()))
    found["container-title"] = [Stretch("container-title", daily["host"], daily.span("host"), PLACED)]
    if "number-of-pages" in found and "page" not in found:
        # behind the day of a paper
        found["page"] = [part._replace(label="page") for part in found.pop("number-of-pages")]


@rule(has="issued", lacks="title author container-title publisher-place volume", even_sure=True)
def _put_lone_daily(text: str, found: Found) -> None:
    """A name with nothing but the day is that of a paper: "«Луч», 1917, 23 апреля"."""
    daily = _LONE_DAILY.fullmatch(text)
    if daily and lexicon().month(daily["month"].casefold()):
        clear(found, ("publisher", "number", "note"), daily.span("name"))
        found["container-title"] = [Stretch("container-title", daily["name"], daily.span("name"), PLACED)]


@rule(has="container-title issued number", lacks="title issue volume genre", said=("\u2116",), beyond_ascii=True)
def _count_daily(text: str, found: Found) -> None:
    """The number of a paper of which only the day is told: "Степная газета. 2005. 26 июля. № 161"."""
    number = found["number"][0]
    start = number.span[0]
    if number.text.isdigit() and found["container-title"][0].span[1] < start and text[:start].endswith(_NUMERO):
        rename(found, number, "issue")


@rule(has="issue container-title issued", said=("\u2116",))
def _join_numbers(text: str, found: Found) -> None:
    """Numbers that came out apart are no pages: "1995. № 4, 5, | 8"."""
    listed = _LISTED.search(text, max(0, found["issue"][0].span[0] - _REACH))
    if listed and listed.start() < found["issue"][0].span[0] < listed.end():
        clear(found, _AFTER, listed.span())
        found["issue"] = [Stretch("issue", listed["numbers"], listed.span("numbers"), PLACED)]


@rule(said=("\u2116",), beyond_ascii=True, even_sure=True)
def put_issue(text: str, found: Found) -> None:
    """The number of the gazette that prints a law, behind its year: "// Ведомости. – 1997. – № 13–14"."""
    host = found["container-title"][-1].span[1] if "container-title" in found else text.rfind("//")
    if host < 0:
        return
    for issue in _ISSUE.finditer(text, host):
        inside = [
            part
            for parts in found.values()
            for part in parts
            if part.span[0] < issue.end() and issue.start() < part.span[1]
        ]
        others = found.get("issue", [])
        if others and (others[0].span[0] < issue.start() or "volume" in found):
            return
        if not inside and _YEAR.search(text, host, issue.start()) and not _is_noted(text, issue.start()):
            if others:
                # what is said to come out in parts is that of a series within the journal
                found["volume"] = [others[0]._replace(label="volume")]
            found["issue"] = [Stretch("issue", issue["number"], issue.span("number"), PLACED)]
            return


def _is_noted(text: str, place: int) -> bool:
    """Whether words stand before the number in its bracket: "– 5 б. (архив. папка № 46)"."""
    opened = text.rfind("(", 0, place)
    return opened >= 0 and ")" not in text[opened:place] and any(map(str.isalpha, text[opened:place]))


@rule(
    has="title issued",
    one_of="issue volume page",
    said=("\u0416. ",),
    beyond_ascii=True,
    even_sure=True,
)
def _put_signed(text: str, found: Found) -> None:
    """A journal behind the first letter of that word, with no slashes before: "Почвы юга. Ж. Лугов, 1951, №3"."""
    title = found["title"][-1]
    signed = _SIGNED.search(text, title.span[0], found["issued"][0].span[0])
    if signed is None or (not signed["before"] and signed["name"].endswith(_OF_SOMEBODY)):
        return
    if any(host.span[0] < signed.start("name") - 1 for host in found.get("container-title", ())):
        return
    clear(found, ("publisher",), signed.span("name"))
    end = signed.start("before") + (signed["before"][:1] in _CLOSED)
    if end < title.span[1]:
        name = " ".join(text[title.span[0] : end].split())
        found["title"][-1] = title._replace(text=name, span=(title.span[0], end))
    found["container-title"] = [Stretch("container-title", signed["name"], signed.span("name"), PLACED)]


put_short_periodicals: Final = Rules(
    _put_slashed, _put_daily, _put_lone_daily, _count_daily, _put_signed, _join_numbers
)
"""Puts the host and the numbers of such a periodical in place."""
