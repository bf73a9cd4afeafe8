"""Laws named without quotation marks: "Закон Республики Казахстан О воде", "ҚР Су туралы Заңы, 2003 ж. № 48"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import rule
from refman.references.placing.shapes import COUNT
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_ABOUT = Late(
    COUNT
    + r"(?P<kind>[^\W\d_]{5,12})\s(?P<land>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
    r"\s(?:[\u00ab\"\u201c\u201e](?P<named>\u041e\u0431?\s[^\u00bb\u201d\"\u201c]{4,200})[\u00bb\u201d\"\u201c](?:[.,]?\s[^:;/]{1,30}|[.;]?\s*)"
    r"|(?P<title>\u041e\u0431?\s[^\d:;/]{4,200}?)[.;]?\s*)"
)
_OF_LAND = Late(
    COUNT + r"(?P<land>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
    r"\s(?P<title>[^\d:;/]{2,200}?\s(?:\u0442\u0443\u0440\u0430\u043b\u044b|\u0436\u04e9\u043d\u0456\u043d\u0434\u0435))\s"
    r"(?P<kind>[^\W\d_]{4,8})(?:[.,;:]\s|\s(?=[\d(\u2116])|[.;]?\s*$)"
)
"""Kazakh, where what a law is about ends with a word for "about"; its day and its number may stand behind it."""
_DATED = Late(
    COUNT + r"[\u00ab\"\u201c\u201e]?(?P<kind>[^\W\d_a-z\u0430-\u044f][^\W\d_]+)(?:\s[^\W\d_]+\.?){0,6}"
    r"\s\u043e\u0442\s(?P<day>[0-3]?\d\.[01]?\d\.(?:19|20)?\d\d)(?:\s?\u0433)?\.?,?"
    r"\s(?:(?:\u2116|N)\s?)?(?P<number>\d[\w/-]{0,14})"
    r"\s[\u00ab\"\u201c\u201e](?P<title>\u041e\u0431?\s[^\u00bb\u201d\"]{4,300})[\u00bb\u201d\"]"
)
"""What was given out, its day in figures and its number, of which one or the other has no label: "Правила от 05.01.98".
"""
_DATED_CODE = Late(
    COUNT + r"(?P<title>[^\W\d_a-z\u0430-\u044f][^\d:;/\u00ab\"]{1,100}?"
    r"\s\w(?:\u043e\u043d\u0441\u0442\u0438\u0442\u0443\u0446\u0438\u044f\u0441\u044b|\u043e\u0434\u0435\u043a\u0441\u0456))[.,]?"
    r"\s(?P<day>[0-3]?\d\s(?P<month>[^\W\d_]{3,9})\s(?:19|20)\d\d)(?:\s?[^\W\d_]{1,4})?\.?\s*"
)
"""A code or a constitution with its day alone."""
_GAZETTE = Late(
    COUNT + r"(?P<name>[^\W\d_a-z\u0430-\u044f](?:[^.,:;/\u2116\d\u00ab\"]|\.(?=\s?[\u0430-\u044f])){1,80})[.,]"
    r"\s(?:[-\u2013\u2014]\s)?"
    r"(?P<year>(?:1[89]|20)\d\d)(?:\s?\u0433\.)?[.,]?\s(?:[-\u2013\u2014]\s)?"
    r"\u2116\s?(?P<issue>\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?(?:\s?\([^()]{1,12}\))?)[.,]?\s(?:[-\u2013\u2014]\s)?"
    r"[\u0421\u0441Ss][\u0442t]\.\s?\d{1,5}[.;]?\s*"
)
"""A gazette that prints acts, of which the year, the number and the article are told, and nothing else."""
_FAR: Final = 100
_IMPRINTED: Final = frozenset({"publisher", "publisher-place", "issue", "number"})
_TOLD: Final = frozenset({"issued", "number"})
_ACTS: Final = frozenset({"act", "law"})


@rule(
    lacks="author editor volume page genre DOI ISBN",
    said=(
        "\u041e\u0431 ",
        "\u041e ",
        "\u0442\u0443\u0440\u0430\u043b\u044b",
        "\u0436\u04e9\u043d\u0456\u043d\u0434\u0435",
    ),
    beyond_ascii=True,
    even_sure=True,
)
def put_bare_law(text: str, found: Found) -> None:
    """What the law is about is its title, in Russian where nothing else is told or its day stands in figures."""
    if not found.keys() >= _TOLD and "\u043e\u0442 " in text and _put_dated(text, found):
        return
    is_bare = _IMPRINTED.isdisjoint(found)
    law = (_ABOUT.fullmatch(text) if is_bare else None) or _OF_LAND.match(text)
    if law is None or "law" not in lexicon().classes(law["kind"].casefold()) or not _is_land(law["land"]):
        return
    name = "title" if law["title"] else "named"
    clear(found, [*found], (0, law.end(name)))
    found["title"] = [Stretch("title", " ".join(law[name].split()), law.span(name), PLACED)]


@rule(
    lacks="author editor container-title publisher-place number URL",
    said=(
        "\u043e\u043d\u0441\u0442\u0438\u0442\u0443\u0446\u0438\u044f\u0441\u044b",
        "\u043e\u0434\u0435\u043a\u0441\u0456",
    ),
    beyond_ascii=True,
    even_sure=True,
)
def put_dated_code(text: str, found: Found) -> None:
    """A code of which nothing but its day is told, and no sign parts the two: "ҚР Конституциясы 30 тамыз 1995 жыл"."""
    code = _DATED_CODE.fullmatch(text)
    if code and lexicon().month(code["month"].casefold()):
        clear(found, [*found], code.span())
        for label, name in (("title", "title"), ("issued", "day")):
            found[label] = [Stretch(label, " ".join(code[name].split()), code.span(name), PLACED)]


@rule(
    has="issued",
    lacks="editor publisher publisher-place genre URL",
    said=("\u2116",),
    beyond_ascii=True,
    even_sure=True,
)
def put_gazette(text: str, found: Found) -> None:
    """Where an act is printed, with its article, is nobody and no archive: "СУ РСФСР, 1923, № 5, ст. 80"."""
    if found["issued"][0].span[0] > _FAR or not text.rstrip(" .;")[-1:].isdigit():
        return
    gazette = _GAZETTE.fullmatch(text)
    if gazette:
        found.clear()
        for label, name in (("container-title", "name"), ("issued", "year"), ("issue", "issue")):
            found[label] = [Stretch(label, " ".join(gazette[name].split()), gazette.span(name), PLACED)]


def _put_dated(text: str, found: Found) -> bool:
    """Whether an act was put in place whose day and number stand before its title."""
    act = _DATED.match(text)
    kind = act["kind"].casefold() if act else ""
    if act is None or not (kind in gost_words()["acts"] or not _ACTS.isdisjoint(telling(kind))):
        return False
    clear(found, [*found], (0, act.end()))
    for label, name in (("title", "title"), ("number", "number"), ("issued", "day")):
        found[label] = [Stretch(label, " ".join(act[name].split()), act.span(name), PLACED)]
    return True


def _is_land(name: str) -> bool:
    """Whether a name is that of a state, whole or its first letters: "Республики Казахстан", "ҚР"."""
    return name.isupper() or any("country" in telling(word) for word in name.casefold().split())
