"""Acts that are called by who gave them and when, and programs that a certificate names: "Указ Президента от …"."""

from typing import Final

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_HEAD = Late(
    r"\s*(?:[\[(]?\d{1,3}[\].)]+\s)?(?P<title>[^\W\d_a-z\u0430-\u044f][^\d\u2116/\u00ab\"]{6,140}?)"
    r"\s(?:ot|\u043e\u0442|\u0432\u0456\u0434)\s"
)
_KIND = Late(
    r"(?:\s\[[^\[\]]{3,30}\])?\s?:\s(?P<said>(?P<word>[a-z\u0430-\u044f\u0451]{5,})\s[^:/\d\u00ab\"]{3,90}?)[.,]?\s(?:\u043e\u0442\s)?$"
)
_WORD = Late(r"[^\W\d_]+")
_MOST_WORDS = 3
"""Words at the head of which one says what kind of act it is: "Апелляционное определение", "Федеральный закон"."""
_ANY_WORD = 6
"""Characters between a title and its day, at least, where a word stands beside the one that leads to the day."""
_NAMED_LAW = Late(
    r"(?i:\u0437\u0430\u043a\u043e\u043d|\u0443\u043a\u0430\u0437|\u043f\u0440\u0438\u043a\u0430\u0437|\u043f\u043e\u0441\u0442\u0430\u043d\u043e\u0432\u043b\u0435\u043d)[^\W\d_]*(?:\s[^/\u00ab]{0,80})?\s\(?\u2116\s?$"
)
_CERTIFIED = Late(r"(?:\u0421\u0432\.|\u0421\u0432\u0438\u0434)[^\u00ab\u00bb]{8,90}\b\u042d\u0412\u041c")
_BEHIND = Late(r"(?P<title>.{8,}?)[.:]\s(?:\u0421|\u0441)\u0432\u0438\u0434[^\u00ab\u00bb]{8,90}\u042d\u0412\u041c")


@rule(has="number issued", lacks="title", said=("ot ", "\u043e\u0442 ", "\u0432\u0456\u0434 "), even_sure=True)
def _name_act(text: str, found: Found) -> None:
    """An act without a name of its own is called by its kind and who gave it: "Указ Президента РФ | от 05.05.2005"."""
    head = _HEAD.fullmatch(text, 0, found["issued"][0].span[0])
    if head and _is_act(head["title"]):
        clear(found, [*found], head.span("title"))
        found["title"] = [Stretch("title", " ".join(head["title"].split()), head.span("title"), PLACED)]


@rule(has="number issued title", lacks="author", said=("\u043e\u0442 ",), beyond_ascii=True, even_sure=True)
def _lengthen_act(text: str, found: Found) -> None:
    """The same where the title breaks off: "Определение Конституционного | Суда РФ от 19.05.2009"."""
    title, day = found["title"][0], found["issued"][0]
    if len(found["title"]) > 1 or day.span[0] - title.span[1] < _ANY_WORD:
        return
    head = _HEAD.fullmatch(text, 0, day.span[0])
    if head and head.start("title") == title.span[0] and title.span[1] < head.end("title") and _is_act(title.text):
        found["title"] = [Stretch("title", " ".join(head["title"].split()), head.span("title"), PLACED)]


def _is_act(name: str) -> bool:
    """Whether it is told at the head what kind of act it is."""
    words = _WORD.findall(name.casefold())[:_MOST_WORDS]
    return any("act" in telling(word) or word in gost_words()["judgments"] for word in words)


@rule(has="title container-title issued", lacks="author number genre", said=(":",), beyond_ascii=True, even_sure=True)
def _put_kind(text: str, found: Found) -> None:
    """Which act it is, and whose, between the name and the day: "О зерне : инструкция Минзага. 5 мая 1971 г. // …"."""
    first, day = found["title"][0], found["issued"][0]
    kind = _KIND.search(text, first.span[0], day.span[0]) if ":" in text[: day.span[0]] else None
    if kind is None or kind.start() == first.span[0]:
        return
    word = kind["word"]
    if "act" in telling(word) or word in gost_words()["acts"]:
        clear(found, [*found.keys() - {"title"}], kind.span())
        end = kind.start()
        found["title"] = [part for part in found["title"] if part.span[0] < end]
        last = found["title"][-1]
        if last.span[1] > end:
            found["title"][-1] = last._replace(
                text=" ".join(text[last.span[0] : end].split()), span=(last.span[0], end)
            )
        found["genre"] = [Stretch("genre", kind["said"], kind.span("said"), PLACED)]


@rule(has="title number", said=("\u042d\u0412\u041c",), even_sure=True)
def _name_program(_: str, found: Found) -> None:
    """That a program was registered is none of its names: "Свидетельство о регистрации программы № 201. Балки"."""
    first, *others = found["title"]
    if others and _CERTIFIED.fullmatch(first.text) and first.span[1] < found["number"][0].span[0] < others[0].span[0]:
        found["title"] = others
        return
    both = _BEHIND.fullmatch(first.text) if first.is_whole else None
    if both:
        start = first.span[0]
        found["title"][0] = first._replace(text=both["title"], span=(start, start + both.end("title")))


@rule(has="responsibility number title publisher", lacks="author", said=(" / ",), beyond_ascii=True, even_sure=True)
def _leave_body(_: str, found: Found) -> None:
    """Who put a standard in force did not write it: "СНиП 2.01.07-85. Нагрузки / Госстрой СССР. – М.: ЦИТП"."""
    body, number = found["responsibility"][0], found["number"][0]
    is_behind = number.span[1] <= found["title"][0].span[0] < body.span[0]
    if is_behind and "." not in body.text and number.text[:1].isalpha():
        del found["responsibility"]


@rule(has="author title number container-title issued", said=("\u2116",), beyond_ascii=True, even_sure=True)
def _join_named_law(text: str, found: Found) -> None:
    """The law that an article is about is none of its numbers: "О законе от 8 мая 2010 г. № 83 в школах // Право"."""
    title, number = found["title"][0], found["number"][0]
    start = title.span[0]
    sign = text.find(" /", number.span[1])
    if not title.is_whole or sign < 0 or not found["author"][0].span[1] <= start < number.span[0]:
        return
    if not _NAMED_LAW.search(text, start, number.span[0]) or " /" in text[start : number.span[0]]:
        return
    clear(found, [*found], (start, sign))
    name = text[start:sign].rstrip(" .")
    found["title"] = [title._replace(text=" ".join(name.split()), span=(start, start + len(name)))]


put_judgments: Final = Rules(_join_named_law, _name_act, _lengthen_act, _put_kind, _name_program, _leave_body)
"""Names such acts and programs, and leaves out what is said round standards."""
