"""Acts whose titles name another act by its day and its number: "«О поправках в закон от 5 мая 2010 года № 41»".

What is told of such an act itself stands behind its title: "Закон от 7 июня 2011 года № 63". The day and the number
within the title are those of the act that is amended.
"""

from typing import Final

from refman.model import Span
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.shapes import COUNT
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_NUMBER_FORM: Final = r"(?:\u2116\s?|N\s){}[^\s,;\u00bb\"\u201d)]{{0,15}}[^\s,;.:\u00bb\"\u201d)]"
_RUSSIAN_DAY: Final = (
    r"\u043e\u0442\s{}(?:\d{{1,2}}\s[^\W\d_]{{3,9}}\s\d{{4}}|\d\d?\.\d\d\.\d{{4}}))"
    r"(?:\s?\u0433(?:\u043e\u0434\u0430|\.)?)?"
)
_NAMED = Late(
    r"(?P<day>(?:19|20)\d\d\s\u0436\u044b\u043b[^\W\d_]{0,4}\s\d{1,2}\s[^\W\d_]{3,14})[\s,]+"
    + _NUMBER_FORM.format("(?P<number>")
    + r")|"
    + _RUSSIAN_DAY.format("(?P<day_before>")
    + r",?\s"
    + _NUMBER_FORM.format("(?P<behind>")
    + r")|"
    + _NUMBER_FORM.format("(?P<before>")
    + r")\s"
    + _RUSSIAN_DAY.format("(?P<day_behind>")
)
"""The day and the number of an act, in either order: "2010 zhylgy 5 mamyrdagy № 41", "№ 41 ot 05.05.2010"."""
_BEGIN = Late(COUNT)
_AMENDING = Late(
    r"\u041e\u0431?\s[^:;/\u00ab\"]{0,60}(?:\u0432\u043d\u0435\u0441\u0435\u043d\u0438|\u0440\u0435\u0430\u043b\u0438\u0437\u0430\u0446\u0438|\u0443\u0442\u0440\u0430\u0442\u0438\u0432\u0448|\u043e\u0442\u043c\u0435\u043d\u0435)[^:;/\u00ab\"]{3,300}?"
    r"(?P<end>\.?\s//|[.:;,])\s(?P<kind>[^\W\d_]{5,14})\s"
)
"""Without quotation marks, before what the act is: "O vnesenii izmenenii v prikaz ot 5 maia 2010 goda № 41: prikaz"."""
_ABOUT = Late(
    r"[^:;/\u00ab\"]{20,400}?\s\u0442\u0443\u0440\u0430\u043b\u044b(?=[.:,]?\s(?:\u049a\u0420|\u049a\u0430\u0437\u0430\u049b\u0441\u0442\u0430\u043d)\s)"
)
"""Kazakh, where what an act is about ends with a word for "about", and who gave it follows."""
_LEFT: Final = frozenset({"URL", "accessed", "container-title"})


@rule(has="title number issued", lacks="author", said=("\u2116", "N "), beyond_ascii=True, even_sure=True)
def put_amending_act(text: str, found: Found) -> None:
    """The title to its end, and the day and the number behind it, not those within."""
    first = _NAMED.search(text)
    subject = _subject(text, first.span()) if first else None
    if first is None or subject is None:
        return
    start, end = subject
    if first.start() > end:
        _lengthen(text, found, subject)
        return
    act = _NAMED.search(text, end)
    if "//" in text[end : act.start() if act else end]:
        act = None
    clear(found, found.keys() - _LEFT, (min(start, _begin(text)), act.end() if act else end))
    found["title"] = [Stretch("title", " ".join(text[start:end].split()), subject, PLACED)]
    if act:
        for label, names in (
            ("issued", ("day", "day_before", "day_behind")),
            ("number", ("number", "behind", "before")),
        ):
            name = next(name for name in names if act[name])
            found[label] = [Stretch(label, " ".join(act[name].split()), act.span(name), PLACED), *found.get(label, ())]


def _lengthen(text: str, found: Found, subject: Span) -> None:
    """A title that ends where its quotation marks do begins where they open, at the head of the reference."""
    start, end = subject
    for at, title in enumerate(found["title"]):
        if start < title.span[0] < end == title.span[1] and start == _begin(text) + 1:
            found["title"][at] = title._replace(text=" ".join(text[start:end].split()), span=subject)


def _subject(text: str, first: Span) -> Span | None:
    """What the act is about, which holds the first day and number, or stands in quotation marks at the head."""
    begin = _begin(text)
    for sign in ("\u00ab", '"'):
        opening = text.find(sign, begin, first[0])
        if opening >= 0:
            close = _close(text, opening)
            is_title = close > first[1] - 1 or opening == begin
            return (opening + 1, close) if close > 0 and is_title and _is_act(text[begin:opening]) else None
    about = _ABOUT.match(text, begin)
    if about:
        return about.span() if about.end() > first[1] else None
    amending = _AMENDING.match(text, begin)
    if amending and amending.start("end") >= first[1] and _is_act(amending["kind"]):
        return begin, amending.start("end")
    return None


def _close(text: str, opening: int) -> int:
    """Where the quotation marks that open there close, those within them apart; -1 where they do not."""
    if text[opening] == '"':
        return text.find('"', opening + 1)
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] == "\u00ab") - (text[at] == "\u00bb")
        if not depth:
            return at
    return -1


def _begin(text: str) -> int:
    """Where the reference begins behind its number in a list."""
    number = _BEGIN.match(text)
    return number.end() if number else 0


def _is_act(words: str) -> bool:
    """Whether these words, if any, say that an act is meant."""
    return not words or any(not {"act", "law"}.isdisjoint(telling(word)) for word in words.casefold().split())
