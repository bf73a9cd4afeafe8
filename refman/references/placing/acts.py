"""Acts in English and Uzbek by their form: "Law of the Republic of Kazakhstan dated May 5, 2011 No. 7 "On Rivers"".

So are the laws of the land named in the second list of Kazakhstani journals, which is translated. Those in Russian and
Kazakh are read by their labels and by `decrees`.
"""

from typing import Final

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_DAY: Final = (
    r"(?P<issued>\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8},?\s(?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8}\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)"
)
_LED_DAY_FORM: Final = rf"[\s,(]+(?:(?:dated|adopted|of|from|on|as\sof)\s){{0,2}}{_DAY}\)?"
_LED_NUMBER_FORM: Final = r"[\s,(]+(?:No\.?|N|\u2116\.?|#)\s?(?P<number>\d[\w/-]*(?:\s(?:Z|L)RK)?)\)?"
_LED_DAY = Late(_LED_DAY_FORM)
_LED_NUMBER = Late(_LED_NUMBER_FORM)
_ACT = Late(
    r"(?:The\s)?(?:[A-Z][a-z]+\s){0,2}(?:Law|Decree|Edict|Resolution|Order|Code)\s(?:No\.?\s?\d[\w/-]*\s)?of\s(?:the\s)?"
    r"(?=[^\d\"\u00ab\u201c/]{0,40}(?:Republic|President|Government|Minist|Federation|Parliament|Cabinet|R[KF]\b|Court|Agency))"
)
_APPROVED = Late(
    rf"[\s.,;(]+(?:[Aa]pproved|[Aa]dopted)\sby\s(?:the\s)?[A-Z][^\d\"\u00ab\u201c/]{{3,140}}?{_LED_DAY_FORM}"
    rf"(?:{_LED_NUMBER_FORM})?"
)
_QUOTED = Late(r"[\u00ab\"\u201c](?P<title>[^\u00bb\u201d\"]{4,300})[\u00bb\u201d\"]")
_NUMBERED: Final = 6
"""Characters of the number that a reference has in its list, at most."""
_NEAR: Final = 100
_BEHIND_PLACE: Final = ("; ", "; \u00ab", '; "', "; \u201c")
_ABOUT = Late(
    r"[\"\u00ab\u201c\u201e]?(?P<title>[^\"\u00ab\u201c\u201e].{5,400}?(?:[\u0433\u0493]\u0440\u0438\u0441\u0438\u0434\u0430|g[\u2018\u2019'`\u02bb\u02bc]?risida))"
    r"(?=[\s.,\"\u00bb\u201d])"
)
_UZBEK_NUMBER = Late(
    r"[\s,./(]+(?:\u2116\s?)?(?P<number>[^\W\d_a-z\u0430-\u044f][\u2018\u2019'`\u02bb\u02bc]?[^\W\d_a-z\u0430-\u044f]{1,2}[-\u2013]?\d{2,5})"
    r"(?:[-\s](?:son|\u0441\u043e\u043d))?"
)
_GAZETTE = Late(
    r"[,.]\s(?P<host>[^\W\d_a-z\u0430-\u044f][^,;\d\u00ab\"]{5,90}),\s(?:19|20)\d\d\s?(?:[\u0433\u0436]\.)?,\s(?:N|\u2116)\s?\d"
)
_KIND = Late(r"[.,]\s(?P<kind>[^\W\d_]{5,16})\s")
_CODE = Late(r"(?P<title>[^\W\d_][^\d.,:;]{3,80}\s(?P<last>[^\W\d_]{5,}))(?:\.?\s?[-\u2013\u2014]|\.$|$)")
_DOTTED = Late(r"[0-3]\d\.[01]\d\.(?:19|20)\d\d")
_CODED: Final = frozenset({"act", "law", "code"})
_WORD = Late(r"[^\W\d_]{3,}")
_HEAD: Final = 4
_OPENING: Final = frozenset('\u00ab"\u201c')


@rule(has="title", said=("Law ", "Decree ", "Edict ", "Resolution ", "Order ", "Code "))
def _put_act(text: str, found: Found) -> None:
    """The subject in quotation marks, the day and the number of an act that begins with what it is and who made it."""
    start = min(part.span[0] for parts in found.values() for part in parts)
    act = _ACT.match(text, start) if start <= _NUMBERED else None
    if act is None:
        return
    end = text.find("//", act.end())
    end = len(text) if end < 0 else end
    told = {name: pattern.search(text, act.start(), end) for name, pattern in _PARTS}
    if not (told["issued"] or told["number"]):
        return
    last = max(one.end() for one in told.values() if one)
    first = min(one.start() for one in told.values() if one)
    clear(found, found.keys() - {"URL", "accessed", "DOI"}, (start, last))
    if told["title"] is None:
        found["title"] = [Stretch("title", text[start:first], (start, first), PLACED)]
    for name, one in told.items():
        if one:
            found[name] = [Stretch(name, one[name], one.span(name), PLACED)]


_PARTS: Final = (("title", _QUOTED), ("issued", _LED_DAY), ("number", _LED_NUMBER))


@rule(has="title", lacks="author", said=("pproved by ", "dopted by "))
def _put_approved(text: str, found: Found) -> None:
    """A programme ends before the words for the act that approved it, whose day and number are told."""
    act = _APPROVED.search(text, found["title"][0].span[0])
    title = next((part for part in reversed(found["title"]) if act and part.span[0] < act.start()), None)
    if act is None or title is None:
        return
    start = title.span[0]
    clear(found, found.keys() - {"title", "URL", "accessed"}, (title.span[1], act.end()))
    found["title"] = [title._replace(text=text[start : act.start()], span=(start, act.start()))]
    for name in ("issued", "number"):
        if act[name]:
            found[name] = [Stretch(name, act[name], act.span(name), PLACED)]


@rule(has="title issued issue", lacks="author container-title number volume page publisher publisher-place")
def _put_number(text: str, found: Found) -> None:
    """The number of an act beside its day is no issue of a journal: "Закон о реках от 5 мая 2011 года, №. 7"."""
    title, issue = found["title"][0], found["issue"][0]
    if "//" in text[title.span[1] : issue.span[0]]:
        # of the gazette that prints it, which no label names
        return
    day = found["issued"][0].span[0]
    if title.span[1] < day < issue.span[0]:
        said = _WORD.findall(text[: title.span[1]].casefold())[:_HEAD]
    else:  # what it is stands behind its subject, and its number before its day
        said = _WORD.findall(text[title.span[1] : issue.span[0]].casefold())[:_HEAD] if issue.span[0] < day else []
    if any(_CODED & telling(word) for word in said):
        found["number"] = [found.pop("issue")[0]._replace(label="number")]


@rule(has="title", lacks="author", said=("\u0440\u0438\u0441\u0438\u0434\u0430", "risida"), even_sure=True)
def _put_about(text: str, found: Found) -> None:
    """An Uzbek law, and its number behind or before its kind: "Сув тўғрисида ... Фармони ПФ-12-сон"."""
    start = found["title"][0].span[0]
    law = _ABOUT.match(text, start)
    kind = (
        next((one for one in _WORD.finditer(text, law.end(), law.end() + _NEAR) if _is_act(one[0])), None)
        if law
        else None
    )
    if law is None or kind is None:
        return
    number = _UZBEK_NUMBER.match(text, kind.end()) or _UZBEK_NUMBER.search(text, law.end(), kind.start())
    clear(found, [*found], (start, max(kind.end(), number.end() if number else 0)))
    span = _subject(text, *law.span("title"))
    found["title"] = [Stretch("title", " ".join(text[slice(*span)].split()), span, PLACED)]
    if number:
        found["number"] = [Stretch("number", number["number"], number.span("number"), PLACED)]
        behind = max(number.end(), kind.end())
        day = _DOTTED.search(text, behind, behind + _NEAR) if "issued" not in found else None
        if day:
            clear(found, [*found], day.span())
            found["issued"] = [Stretch("issued", day[0], day.span(), PLACED)]


def _subject(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the subject of a law stands: behind who made it, where it is quoted, and with the words that it quotes."""
    opened = max(text.rfind(sign, start, end) for sign in _OPENING)
    closed = max(text.rfind(sign, start, end) for sign in "\u00bb\u201d")
    if opened > closed and text.count('"', start, end) != len('""'):
        return opened + 1, end
    return (start - 1, end) if closed > opened and text[start - 1 : start] in _OPENING else (start, end)


@rule(has="title number issued", lacks="author", said=("\u00ab", '"', "\u201c"))
def _leave_kind(text: str, found: Found) -> None:
    """What an act is, before its day, is no title beside the subject in quotes: "Zakon RK ot 5 maia ... «O rekakh»"."""
    day, start = found["issued"][0].span[0], found["title"][-1].span[0]
    if start < found["number"][0].span[1] or _OPENING.isdisjoint(text[start - 1 : start + 1]):
        return
    for label in ("title", "container-title"):
        for part in found.get(label, ())[:]:
            if part.span[1] <= day and _is_act(part.text.partition(" ")[0]):
                clear(found, (label,), part.span)


@rule(has="title issued container-title", said=("; ",), beyond_ascii=True, even_sure=True)
def _put_gazette(text: str, found: Found) -> None:
    """An act is found in the first place told: "Кодекс о реках, | Ведомости Парламента, 2003 г., № 5; «Степь»"."""
    host = found["container-title"][0]
    end = host.span[0]
    if not text.endswith(_BEHIND_PLACE, 0, end):
        return
    first = _GAZETTE.search(text, found["title"][-1].span[1], end)
    span = first.span("host") if first else (0, 0)
    if first and not any(
        span[0] < part.span[1] and part.span[0] < span[1] for parts in found.values() for part in parts
    ):
        found["container-title"] = [Stretch("container-title", " ".join(first["host"].split()), span, PLACED)]


@rule(has="author number", lacks="title container-title", beyond_ascii=True)
def _put_subject(text: str, found: Found) -> None:
    """What stands before the word for an act is its subject, and nobody: "ПУЭ | . Приказ Министра № 5"."""
    subject = found["author"][0]
    kind = _KIND.match(text, subject.span[1])
    if kind and _is_act(kind["kind"]):
        found["title"] = [subject._replace(label="title")]
        del found["author"]


@rule(has="author", lacks="title container-title", beyond_ascii=True)
def _put_code(text: str, found: Found) -> None:
    """A law that was taken for somebody with a town behind: "O‘zbekiston Respublikasi Konstitutsiyasi | . -T."."""
    author = found["author"][0]
    law = _CODE.match(author.text)
    if law and _CODED & telling(law["last"].casefold()):
        start = author.span[0]
        found["title"] = [author._replace(label="title", text=law["title"], span=(start, start + law.end("title")))]
        del found["author"]


def _is_act(word: str) -> bool:
    return "act" in telling(word.casefold())


put_act: Final = Rules(
    _put_act, _put_approved, _put_number, _put_about, _leave_kind, _put_gazette, _put_subject, _put_code
)
"""Puts the title, the day and the number of an act in place, as the form of its name tells them."""
