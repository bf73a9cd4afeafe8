"""Who did what for a book, in words before the name: "/ Перевод с казахского и примечания С. Лугова"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_CREDIT = Late(
    r"(?P<sign>\s?//?\s?|\.\s)(?P<lead>[^\W\d_][^\d/\u00ab\"\u201c:;()\[\]]{2,90}?)\s"
    r"(?P<name>[^\W\d_a-z\u0430-\u044f](?:\.?-[^\W\d_])?\.\s?(?:[^\W\d_a-z\u0430-\u044f]\.\s?)?[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?)"
    r"(?=[.,;]|\s[-\u2013\u2014]|$)"
)
_WORD = Late(r"[^\W\d_]+")
_DEEDS: Final = (
    "\u043f\u0440\u0435\u0434\u0438\u0441\u043b",
    "\u043f\u0435\u0440\u0435\u0434\u043c",
    "\u043f\u0440\u0430\u0434\u043c",
    "\u0432\u0441\u0442\u0443\u043f",
    "\u0443\u0441\u0442\u0443\u043f",
    "\u043f\u043e\u0441\u043b\u0435\u0441\u043b",
    "\u043f\u0456\u0441\u043b\u044f\u043c",
    "\u043f\u0430\u0441\u043b\u044f\u0441\u043b",
    "\u043a\u043e\u043c\u043c\u0435\u043d\u0442",
    "\u043a\u043e\u043c\u0435\u043d\u0442",
    "\u043a\u0430\u043c\u0435\u043d\u0442",
    "\u043f\u0440\u0438\u043c\u0435\u0447",
    "\u043f\u0440\u0438\u043c\u0456\u0442",
    "\u043f\u043e\u0434\u0433\u043e\u0442",
    "\u043f\u0456\u0434\u0433\u043e\u0442",
    "\u043f\u0430\u0434\u0440\u044b\u0445\u0442",
    "\u0445\u0443\u0434\u043e\u0436",
    "\u043c\u0430\u0441\u0442\u0430\u043a",
    "\u0438\u043b\u043b\u044e\u0441\u0442\u0440",
    "\u0456\u043b\u044e\u0441\u0442\u0440",
    "\u0440\u0435\u0446",
    "\u0440\u044d\u0446",
)
"""What is done to a book beside writing and editing it: "предисл.", "вступ. ст.", "коммент.", "рец."."""
_SMALL = r"[\u0430-\u044f\u0451\u0454\u0456\u0457\u045e\u0491]"
_DEED = Late(
    rf"(?:\s/\s|;\s)(?P<said>(?:{_SMALL}+\.?,?\s){{0,3}}?(?:{'|'.join(_DEEDS)}){_SMALL}*\.?:?,?\s(?:{_SMALL}+\.?,?\s){{0,4}})"
    r"(?P<who>[\u0410-\u042f\u0401\u0404\u0406\u0407][^;/]*?)(?=\s?[;/]|\.\s[-\u2013\u2014]\s|\.?$)"
)
_ROLES: Final = frozenset({"editor", "compiler", "translator"})
_HEAD = Late(r"[^\W\d_a-z\u0430-\u044f]")
_EDITING: Final = frozenset({"editor", "compiler"})
_TAKEN: Final = frozenset({"title", "author", "editor", "translator", "responsibility", "container-title", "publisher"})
_KEPT: Final = frozenset({"publisher-place", "issued", "URL", "DOI"})
_LONG: Final = 4
_WORDS: Final = (
    "\u0435\u0440\u0435\u0432\u043e\u0434",
    "\u0434\u0430\u0440\u0493\u0430\u043d ",
    "\u0436\u0430\u0437\u0493\u0430\u043d ",
    "\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d\u0438\u0435",
    "\u0440\u0435\u0434\u0438\u0441\u043b",
)
"""What stands in such words: "перевод", "аударған", "жазған", "составление", "предисл."."""


@rule(has="title", said=_WORDS, beyond_ascii=True, even_sure=True)
def put_credited(text: str, found: Found) -> None:
    """The first whom words for translating or compiling announce, which were left to the title, a host or an author."""
    title = found["title"][0]
    for credit in _CREDIT.finditer(text, title.span[0] + _LONG):
        label = _label(credit["lead"])
        if not label or any(part.span[0] != credit.start("name") for part in found.get(label, ())):
            continue
        span = (credit.start("lead"), credit.start("name") if label in found else credit.end())
        inside = {name for name, parts in found.items() for part in parts if _meet(part.span, span)}
        if not inside or inside & _KEPT:
            return
        start = min(title.span[0], credit.start())
        clear(found, _TAKEN - {"title"}, span)
        found["title"] = [part for part in found["title"] if part.span[1] <= credit.start()]
        if title.span[1] > credit.start():
            name = text[title.span[0] : credit.start()].rstrip(" .,")
            found["title"] = [title._replace(text=name, span=(start, start + len(name)))]
        if not found["title"]:
            del found["title"]
        found.setdefault(label, [Stretch(label, " ".join(credit["name"].split()), credit.span("name"), PLACED)])
        return


@rule(one_of="responsibility editor translator", said=_DEEDS, beyond_ascii=True, even_sure=True)
def leave_deeds(text: str, found: Found) -> None:
    """Who wrote a preface or notes is none of the authors and editors: "; вступ. ст. и коммент. С. К. Лугова"."""
    for deed in _DEED.finditer(text):
        if any(_ROLES & lexicon().classes(word) for word in _WORD.findall(deed["said"])):
            continue
        clear(found, ("responsibility", "editor", "translator", "author"), deed.span("who"))
        titles = [part for part in found.get("title", ()) if part.span[0] < deed.start()]
        if titles and titles[-1].span[1] > deed.start():
            span = (titles[-1].span[0], deed.start())
            titles[-1] = titles[-1]._replace(text=" ".join(text[slice(*span)].split()), span=span)
        if titles:
            found["title"] = titles


def _label(lead: str) -> str:
    """The label of whom the words announce: the first or the last tells, and but for the first none is capital."""
    words = _WORD.findall(lead)
    if not any(word in f"{lead} " for word in _WORDS) or any(_HEAD.match(word) for word in words[1:]):
        return ""
    first = words[0].casefold()
    told = lexicon().classes(first) | lexicon().classes(words[-1].casefold())
    if "translator" in told or first == "\u043f\u0435\u0440\u0435\u0432\u043e\u0434":
        return "translator"
    return (
        "editor"
        if _EDITING & told or first == "\u0441\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d\u0438\u0435"
        else ""
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
