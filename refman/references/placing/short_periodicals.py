"""Periodicals in few words: "/ Саясат. 2000. № 2", "– Баянтау. – 2022. – 12 наурыз", "// Ведомости. – № 13–14"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

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


put_short_periodicals: Final = Rules(_put_slashed, _put_daily, _join_numbers)
"""Puts the host and the numbers of such a periodical in place."""
