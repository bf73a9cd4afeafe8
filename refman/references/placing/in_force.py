"""Acts that put rules in force, behind what they approve: "Правила (утв. приказом Министра № 25 от 5 мая 2018 г.)"."""

from refman.patterns import Late
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_DATE = r"\d{1,2}\s[^\W\d_]{3,10}\s\d{4}|\d{1,2}\.\d{1,2}\.\d{4}"
_NUMBER = r"[^\s,;)]{1,16}[^\s,;.)]"
_FROM = r"(?:\u043e\u0442|ot)"
_IN_FORCE = Late(
    r"[\s.:;,(]+(?P<word>(?:\u0423|\u0443)\u0442\u0432|[Uu]tv)[^\W\d_]*\.?\s(?P<by>[^\W\d_]{6,16})\s[^\d\u2116]{3,120}\s"
    rf"(?:(?:{_FROM}\s)?(?P<date>{_DATE})(?:\s?[^\W\d_]{{1,4}}\.?)?,?\s(?:\u2116|N)\s?(?P<number>{_NUMBER})"
    rf"|(?:\u2116|N)\s?(?P<first>{_NUMBER})\s{_FROM}\s(?P<behind>{_DATE}))"
)
"""With which act something was put in force: "utv. Prikazom Ministerstva ot 5 maia 2015 g. № 291"."""
_CHANGED = Late(rf"(?:\u2116|N)\s?{_NUMBER}\s{_FROM}\s$")
_BEFORE = 30


@rule(
    has="title",
    lacks="author",
    said=("\u0442\u0432.", "\u0442\u0432\u0435\u0440\u0436\u0434", "tv.", "tverzhd"),
    even_sure=True,
)
def put_in_force(text: str, found: Found) -> None:
    """The act that put something in force is no host and no part of its name; its day and its number are told."""
    act = _IN_FORCE.search(text, found["title"][0].span[0])
    if not act or act["by"].casefold() not in gost_words()["by"]:
        return
    title = next(part for part in reversed(found["title"]) if part.span[0] <= act.start())
    start = title.span[0]
    if start == act.start() or not title.is_whole:
        return
    clear(found, found.keys() - {"title"}, act.span())
    if title.span[1] > act.start():
        name = text[start : act.start()]
        found["title"] = [title._replace(text=name, span=(start, act.start()))]
    date, number = ("date", "number") if act["date"] else ("behind", "first")
    for label, name in (("issued", date), ("number", number)):
        found[label] = [Stretch(label, act[name], act.span(name), PLACED)]
    for part in found.get("accessed", ())[:]:
        # nobody looked there on the day of the act that changed it: "в редакции приказа № 227 от 22.04.2024"
        if _CHANGED.search(text, max(act.end(), part.span[0] - _BEFORE), part.span[0]):
            clear(found, ("accessed",), part.span)
