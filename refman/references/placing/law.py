"""Cases, patents, standards and acts of English lists by their form: "Roe v. Wade, 410 U.S. 113 (1973)"."""

import re
from typing import Final

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_V: Final = r"\s(?:v\.?|vs\.)\s(?:the\s)?[^\W\d_a-z]"
_PARTIES: Final = rf"(?P<title>[^\W\d_a-z][^,\d]{{0,100}}{_V}[^,\d\[]{{1,100}}?(?:\s\[GC\])?)"
_REPORTED = Late(
    rf"{_PARTIES},\s(?P<volume>\d{{1,4}})\s"
    r"(?P<container>[A-Z][\w'.]*(?:\s[A-Z][\w'.]*){0,5}(?:\s?\d(?:d|th))?)\s(?P<page>\d{1,5})(?=[\s,.;(]|$)"
)
"""A case with the volume and the page of a reporter; Source: The Bluebook, rule 10."""
_NEUTRAL = Late(
    rf"(?P<title>[^\W\d_a-z][^\[\d]{{0,100}}{_V}[^\[\d]{{1,100}}?),?\s[\[(](?P<issued>(?:1[789]|20)\d\d)[\])]\s"
    r"(?:(?P<volume>\d{1,2})\s)?(?P<container>[A-Z][A-Za-z]*(?:\s[A-Z][A-Za-z]*\.?)*)\s(?P<page>\d{1,5})(?=[\s,.;(]|$)"
)
"""A case with its year in brackets first; Source: OSCOLA, 2.1."""
_YEAR = Late(r"[^()]{0,200}\((?:[^()\d]{0,60}\d?[^()\d]{0,60}\s)?(?P<issued>(?:1[789]|20)\d\d)\)")
_IDENTIFIER = Late(r",?\s(?P<number>(?:ECLI:)?[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\d{4}:[\w.]*\w)")
"""The European identifier of a case: court, year, number."""
_CASE = Late(r"(?P<title>(?:Joined\s)?Cases?\s[CTF][-\u2011\u2013]\d{1,4}/\d\d\b.{4,300}?)[\s,.;:]*$", re.DOTALL)
_PATENT = Late(
    r"(?<!\w)(?P<genre>(?:(?:U\.?\s?S\.?(?:\s?A\.?)?|United\sStates|European|British|German|French|Japanese|Chinese|Canadian|World"
    r"|[A-Z]{2})\s)?[Pp]atent(?:\s[Aa]pp(?:lication|l\.)|\s[Pp]ublication)?(?:\sof(?:\sthe)?\s[A-Z][a-z]+(?:\sof\s[A-Z][a-z]+)?)?)"
    r"(?:\s[Nn](?:o|r|umber)\.?)?:?\s"
    r"(?P<number>(?:[A-Z]{2}\s?)?(?:\d{4}/\d{5,6}|\d{1,4}(?:[\s,./]\d{2,4}){1,2}|\d{5,11})(?:[\s-]?[A-C]\d?)?)(?=[\s,.;()]|$)"
)
_CLASSES = Late(
    r"(?:\u041c\u041f\u041a|\u041c\u041a\u0418|Int\. Cl|IPC)[^\w\s]?\d?\.?:?\s?"
    r"(?P<classes>(?:[^\W\d_]\s?[\dO\u041e]\d\s?[^\W\d_]\s?\d{1,4}/\d{2,4}(?:\s?\(\d{4}\.\d\d\))?[,;\s]*)+)"
)
"""Where the International Patent Classification puts an invention."""
_CLASSES_BEHIND = Late(r"(?:[\s,;]+[A-H]\d\d[A-Z]-?\s?\d{1,4}/\d{2,6})+")
_INVENTION = Late(r"\.\s(?:[\u2013\u2014-]\s)?(?P<title>[^\W\d_a-z\u0430-\u044f][^/\d]{2,200}?)\s//?\s")
_BEHIND = Late(
    r"\.\s(?:[\u2013\u2014-]\s)?(?:\u041f|\u043f)\u0430\u0442\u0435\u043d\u0442(?:\s[^\W\d_]+\.?){0,7}\s?\u2116?\s?(?P<number>\d{4,8})(?=[\s.,;(]|$)"
)
"""A patent behind what is invented, with up to seven words of what and where: "Патент на полезную модель РФ № 123456".
"""
_CUT = Late(r"[^\W\d_]{2,8}\.?")
_OVER_NUMBERS: Final = frozenset({"volume", "issue", "page", "number-of-pages", "number", "container-title"})
_OF_STANDARD: Final = (
    r"(?:ANSI|API|ASCE|ASME|ASTM|AWS|BS|CEN|CSA|DIN|EN|GB|IEC|IEEE|ISO|ITU|JIS|NBR|NFPA|NIST|NF|SAE|UNE|UNI|VDI)"
    r"(?:[/\s](?:[A-Z]{1,4}|Std\.?))*\s?[A-Z]?\d[\w./:-]*\w"
)
_CODE = Late(_OF_STANDARD)
_NAMED = Late(rf"(?P<title>[^\d]{{8,200}}?),\s(?P<number>{_OF_STANDARD})")
_ROMANISED: Final = (
    r"(?:(?:GOST(?:\s(?:R|RK|ISO|IEC|EN))*|SN[iI]P(?:\sRK)?|ST\sRK|VSN|OST)\s\d|SP\s\d{1,3}\.(?=\d{3}))[\d.]*"
    r"(?:\s?[-\u2013]\s?\d{1,4}){0,2}\*?"
)
"""Of Russia and Kazakhstan, in Latin letters: "SNiP 2.05.02-85"."""
_STANDARD = Late(
    rf"(?:(?P<number>{_OF_STANDARD})(?:[.:,]\s|\s(?=[\u201c\"]))|(?P<romanised>{_ROMANISED})[.:,]?\s)(?=[\u201c\"A-Z])"
)
"""The code of a standard before its title: letters of a body, and a number."""
_YEAR_BEHIND = Late(r"[-\u2013](?:19|20)?\d\d(?=[.,:;]?\s)")
_BRACKETED = Late(
    r"\.?\s\((?P<number>\u0413\u041e\u0421\u0422(?:\s[^\W\d_]{1,4}){0,2}\s\d[\d.]*(?:\s?[-\u2013\u2014]\s?\d{2,4})?)\)$"
)
_ACT_NUMBER = Late(
    r"(?:[A-Z][a-z]+\s|E[UC]\s){0,2}(?:Directive|Regulation|Decision)\s(?:\((?:EU|EC|EEC|Euratom)\)\s)?(?:No\.?\s)?"
    r"(?P<number>\d{1,4}/\d{1,4}(?:/(?:EU|EC|EEC))?)\s(?:of\sthe|on\s)"
)
_APPLICATION = Late(
    rf"{_PARTIES},\s(?:(?:application|appl?\.)\s)?nos?\.\s"
    r"(?P<number>\d{1,6}/\d\d(?:\s?(?:,|and)\s\d{1,6}/\d\d)*)"
    r"(?:,\s(?P<container>ECHR|Reports)\s(?P<issued>(?:19|20)\d\d)-(?P<volume>[IVX]+))?"
)
"""A case of the European Court of Human Rights with the number of its application."""


@rule(said=(" v. ", " v ", " vs. "))
def _put_case(text: str, found: Found) -> None:
    """The parties, the reporter with its volume and page, and the year."""
    begin = _begin(found)
    case = _REPORTED.match(text, begin) or _NEUTRAL.match(text, begin) or _APPLICATION.match(text, begin)
    if not case:
        return
    clear(found, found.keys() - {"URL", "accessed", "issued"}, (case.start(), len(text)))
    clear(found, ["issued"], case.span())
    for name in case.re.groupindex:
        label = "container-title" if name == "container" else name
        if case[name]:
            found[label] = [Stretch(label, case[name], case.span(name), PLACED)]
    year = _YEAR.match(text, case.end()) if "issued" not in found else None
    if year:
        found["issued"] = [Stretch("issued", year["issued"], year.span("issued"), PLACED)]


def _begin(found: Found) -> int:
    """Where the first stretch begins."""
    return min((parts[0].span[0] for parts in found.values()), default=0)


@rule(one_of="title author number", said=(":C:", ":T:", ":F:", "ECLI:"))
def _put_identifier(text: str, found: Found) -> None:
    """The identifier of a case is one number, and no part of its name."""
    code = _IDENTIFIER.search(text)
    if code:
        _cut(found, code.start())
        clear(found, _OVER_NUMBERS | {"publisher-place"}, code.span())
        name = _CASE.match(text, _begin(found), code.start() + 1)
        if name:
            clear(found, found.keys() - {"URL", "accessed", "issued"}, name.span("title"))
            found["title"] = [Stretch("title", name["title"], name.span("title"), PLACED)]
        found["number"] = [Stretch("number", code["number"], code.span("number"), PLACED)]


@rule(said=("atent ",), even_sure=True)
def _put_patent(text: str, found: Found) -> None:
    """The number of a patent, which was taken for a volume and pages, and whose it is: "U.S. Patent 7 123 456"."""
    patent = _PATENT.search(text)
    if patent:
        _cut(found, patent.start())
        classes = _CLASSES_BEHIND.match(text, patent.end())
        clear(found, _OVER_NUMBERS | {"genre"}, (patent.start(), (classes or patent).end()))
        for name in ("genre", "number"):
            found[name] = [Stretch(name, patent[name], patent.span(name), PLACED)]


@rule(
    has="title",
    lacks="container-title publisher",
    said=("\u0430\u0442\u0435\u043d\u0442 ",),
    beyond_ascii=True,
    even_sure=True,
)
def _put_behind(text: str, found: Found) -> None:
    """The number of a patent behind the invention: "Сошник. Патент РФ № 2234567. Опубл. 20.08.2004"."""
    title = found["title"][-1]
    patent = _BEHIND.search(text, title.span[0])
    if patent is None or not title.is_whole or found.get("number", [title])[0].span[0] > patent.end():
        return
    clear(found, _OVER_NUMBERS, patent.span())
    if patent.start() < title.span[1]:
        span = (title.span[0], patent.start())
        found["title"][-1] = title._replace(text=text[slice(*span)], span=span)
    found["number"] = [Stretch("number", patent["number"], patent.span("number"), PLACED)]


@rule(
    has="title number",
    lacks="container-title",
    said=("\u0430\u0442\u0435\u043d\u0442 ",),
    beyond_ascii=True,
    even_sure=True,
)
def _put_invention(text: str, found: Found) -> None:
    """What is invented, not what the paper is called: "Патент на полезную модель РК | № 12. Сошник / Омаров Т."."""
    title, number = found["title"][0], found["number"][0]
    if len(found["title"]) > 1 or title.span[1] > number.span[0] or "\u0430\u0442\u0435\u043d\u0442 " not in title.text:
        return
    if "patent" not in telling(title.text.partition(" ")[0].casefold()):
        return
    invention = _INVENTION.match(text, number.span[1])
    if invention and not any(
        part.span[0] < invention.end("title") and number.span[1] < part.span[1]
        for parts in found.values()
        for part in parts
    ):
        found["title"] = [Stretch("title", invention["title"], invention.span("title"), PLACED)]


@rule(has="number", said=("\u041c\u041f\u041a", "\u041c\u041a\u0418", "Int. Cl", "IPC"), even_sure=True)
def _leave_classes(text: str, found: Found) -> None:
    """The classes of a patent are none of its numbers, nor is a word before the first an author: "C 23 F 11/00"."""
    mark = _CLASSES.search(text)
    if mark:
        clear(found, _OVER_NUMBERS - {"container-title"}, mark.span("classes"))
        if "//" not in text:
            # who holds the patent
            found.pop("container-title", None)
        first = found["number"][0] if "number" in found else None
        people = found.get("author", ())
        # a word that is cut with a stop before that for a patent: "Декл. пат. 4445 Україна"
        if first and people and people[0].span[1] < first.span[0] and _CUT.fullmatch(people[0].text):
            clear(found, ("author",), people[0].span)


@rule(has="title", lacks="number", even_sure=True)
def _put_standard(text: str, found: Found) -> None:
    """The code of a standard that was left to its title or an author: "ASTM D638-14. Standard Test Method"."""
    title = found["title"][0]
    body = found["author"][0] if "author" in found else None
    start = body.span[0] if body and body.text.isupper() else title.span[0]
    code = _STANDARD.match(text, start)
    if not code or (body and not code.start() <= body.span[0] < body.span[1] <= code.end()):
        return
    clear(found, ("author", *_OVER_NUMBERS, "issued"), code.span())
    name = "number" if code["number"] else "romanised"
    number = code[name].rstrip(".")
    span = (code.start(name), code.start(name) + len(number))
    found["number"] = [Stretch("number", number, span, title.probability)]
    if title.is_whole and title.span[0] < code.end() < title.span[1]:
        found["title"][0] = title._replace(text=text[code.end() : title.span[1]], span=(code.end(), title.span[1]))


@rule(has="number", said=("GOST ", "SNiP ", "SNIP "), even_sure=True)
def _lengthen_standard(text: str, found: Found) -> None:
    """The year from which a standard holds is part of its code: "GOST R 54401 | - | 2011 Dorogi"."""
    number = found["number"][0]
    year = _YEAR_BEHIND.match(text, number.span[1]) if number.text[:1].isupper() else None
    if year:
        span = (number.span[0], year.end())
        clear(found, ("issued", "volume", "issue", "page", "title"), year.span())
        found["number"] = [number._replace(text=text[slice(*span)], span=span)]


@rule(has="title", lacks="number", said=("(\u0413\u041e\u0421\u0422",), even_sure=True)
def _put_bracketed_standard(_: str, found: Found) -> None:
    """The code of a standard in brackets behind its title: "Сыр. Методы (ГОСТ 12345 – 92)"."""
    title = found["title"][0]
    code = _BRACKETED.search(title.text) if title.text[-1] == ")" and title.is_whole else None
    if code and code.start():
        start = title.span[0]
        span = (start + code.start("number"), start + code.end("number"))
        found["number"] = [Stretch("number", code["number"], span, title.probability)]
        found["title"][0] = title._replace(text=title.text[: code.start()], span=(start, start + code.start()))


@rule(has="container-title number", lacks="title author volume issue page")
def _name_standard(_: str, found: Found) -> None:
    """The name of a standard before its code, taken for a host: "IEEE Standard for Arithmetic, IEEE Std 754-2008"."""
    if _CODE.match(found["number"][0].text):
        found["title"] = [part._replace(label="title") for part in found.pop("container-title")]


@rule(has="number", lacks="title")
def _part_name(_: str, found: Found) -> None:
    """The name of a standard that was taken for part of its code."""
    number = found["number"][0]
    both = _NAMED.fullmatch(number.text) if number.is_whole else None
    if both:
        start, end = number.span
        found["title"] = [number._replace(label="title", text=both["title"], span=(start, start + both.end("title")))]
        found["number"][0] = number._replace(text=both["number"], span=(start + both.start("number"), end))


@rule(has="title", lacks="author number", said=("Directive ", "Regulation ", "Decision "))
def _put_act(_: str, found: Found) -> None:
    """The number that an act of the European Union has in its name."""
    title = found["title"][0]
    act = _ACT_NUMBER.match(title.text) if title.is_whole else None
    if act:
        start = title.span[0]
        span = (start + act.start("number"), start + act.end("number"))
        found["number"] = [Stretch("number", act["number"], span, title.probability)]


def _cut(found: Found, border: int) -> None:
    """Ends the title before a place within it."""
    for at, title in enumerate(found.get("title", ())):
        if title.span[0] < border < title.span[1] and title.is_whole:
            rest = title.text[: border - title.span[0]].rstrip(" .,;:")
            found["title"][at] = title._replace(text=rest, span=(title.span[0], title.span[0] + len(rest)))


put_law: Final = Rules(
    _put_case,
    _put_identifier,
    _put_patent,
    _put_behind,
    _put_invention,
    _leave_classes,
    _put_standard,
    _lengthen_standard,
    _put_bracketed_standard,
    _name_standard,
    _part_name,
    _put_act,
)
"""Puts in place what such a form tells by itself."""
