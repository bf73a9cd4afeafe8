"""Laws and standards by their form: "2017-yil 7-fevraldagi PF-4947-son “...”gi Farmoni", "СТ РК 1.5-2019. Талаптар"."""

from functools import cache
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.in_force import put_in_force
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import DAY
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_DECREE = Late(
    r"(?P<date>(?:19|20)\d\d[\s-]?[^\W\d_]{1,6}\.?\s\d{1,2}[\s-](?P<month>[^\W\d_]{3,16}))"
    r"\s(?:(?:[^\W\d_]\s|\u2116\s?)?(?P<number>[^\s,\u00ab\"\u201c]{1,16}?)"
    r"(?:[\s-](?:son(?:li)?|\u0441\u043e\u043d(?:\u043b\u0438)?))?,?\s)?"
    r"[\u00ab\"\u201c\u201e](?P<title>[^\u00bb\u201d\"]{6,300})[\u00bb\u201d\"]\s?(?:[^\W\d_]{1,4})?\s"
    r"(?:(?P<behind>[^\s,\u00ab\"\u201c]{1,16}?)[\s-](?:son(?:li)?|\u0441\u043e\u043d(?:\u043b\u0438)?)\s)?(?P<kind>[^\W\d_]{4,12})",
)
"""A decree with its day before its title: "2017-yil 7-fevraldagi PF-4947-son “...”gi Farmoni"."""
_OPENING = ("\u00ab", '"', "\u201c", "\u201e")
_UZBEK = Late(
    r"(?P<date>(?:19|20)\d\d-yil\s[0-3]?\d[-\s](?P<month>[^\W\d_]{3,12})),?\s(?:\u2116\s?)?(?P<number>[^\s,;]{2,16}?)-son\b"
)
_NUMBERED_TITLE = Late(
    r"(?P<number>[^\W\d_a-z\u0430-\u044f]{1,3}[-\u2013]\d{1,5})-(?:son(?:li)?|\u0441\u043e\u043d(?:\u043b\u0438)?)"
    r"\s[\u00ab\"\u201c\u201e](?P<title>[^\u00bb\u201d\"]{6,300})[\u00bb\u201d\"]"
)
_LAND = Late(
    "\u0420\u043e\u0441\u0441\u0438\u0439\u0441\u043a\u0430\u044f\\s[\u0424\u0444]\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044f\\.\\s(?=\\w)"
)
_STEM = 5
_ABOUT = "raly"
"""In "turaly", which ends the titles of laws in romanised Kazakh, whose word for a law is short."""
_MOST = 4
"""Words before the figures of a standard, at most."""
_NUMBERED = 6
"""Characters of the number that a reference has in its list, at most."""
_BEFORE = 40
_DAY_BEFORE = Late(
    r"(?<!\w)(?:\u043e\u0442|ot)\s(?P<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s[^\W\d_]{3,9}\s\d{4})"
    r"(?:\s?[^\W\d_]{1,4}\.?)?,?\s(?:\u2116|N)\s?$"
)
_N_BEFORE = Late(r"\sN\s(?P<number>\d[\w-]{0,9})\s(?:\u043e\u0442|ot)\s$")
_STANDARD = Late(
    r"(?P<number>(?P<words>(?P<word>[^\W\d_a-z\u0430-\u044f][^\W\d_]{1,7})(?:[\s/][^\W\d_]{1,7}){0,3})\s"
    r"\d(?:[\d./-]*\d)?(?::\d{4}(?:/\d{4})?)?(?:\s?[-\u2013\u2014]\s?\d{2,4})?(?:[\s-]\d{2,4})?\*{0,2}(?:\s\([^\W\d_a-z\u0430-\u044f][^)]{3,29}\))?)"
    r"(?P<end>(?:\s\([^)]{4,40}\))?(?:\.\s(?:[-\u2013\u2014]\s)?|,?\s(?=[\u00ab\"\u201c])|\s(?=[^\W\d_])))"
)
_DOTTED = Late(r"(?<!\d)[0-3]\d\.[01]\d\.(?:19|20)\d\d(?!\d)")
_NAMED = Late(
    r"[^\u00ab\u201c\"]{5,80}[^\W\d_](?:\u043d[\u044b\u0438\u0443\u04af]\u043d|\u0434[\u044b\u0438]\u043d|ning|n[y\u0131](?:ng|[n\u0144\u00f1\u014b])"
    r"|\u043d\u0438\u043d\u0433|ublikasi|\u0443\u0431\u043b\u0438\u043a\u0430\u0441\u0438)"
    r"\s[\u00ab\u201c\"](?P<title>[^\u00bb\u201d\"]{6,300})[\u00bb\u201d\"]\s?(?:[^\W\d_]{1,4})?\s(?P<kind>[^\W\d_]{4,12})"
)
_DAY_AFTER = Late(r"[.,]?\s(?P<date>(?:19|20)\d\d[\s-]?[^\W\d_]{1,6}\.?\s\d{1,2}[\s-](?P<month>[^\W\d_]{3,16}))")
_NUMBER = Late(r"\u2116\s?(?P<number>[^\s,;]{1,16}[^\s,;.])")
_SAID = Late(r"(?:[.:,]\s|\s\()(?P<said>(?:[^\W\d_]|\d{4}[\s-])[^()]{8,160})\)?(?:\s\([^()]{4,120}\))?$")
_KIND = Late(
    r"\s?:\s(?P<said>[^\W\d_]+(?:[\s.-]+[^\W\d_]+\.?){0,8}?)"
    r"(?:\s(?:ot|\u043e\u0442)\s(?P<day>\d{1,2}\s[^\W\d_]{3,10}\s\d{4}|\d\d\.\d\d\.\d{4})[^:]{0,8})?$"
)
_DAY_BEHIND = Late(r"\s(?:\u043e\u0442|ot|\u0432\u0456\u0434)\s(?P<day>\d{1,2})\s(?P<month>[^\W\d_]{3,9})\s")
_WRAPPED = Late(
    r"(?P<kind>(?!(?:\u041e\u0431?|\u041f\u0440\u043e)\s)[^\W\d_a-z\u0430-\u044f][^\u00ab\"\u201c\d/]{1,90})\s[\u00ab\"\u201c](?P<title>[^\u00bb\u201d\"]{4,300})[\u00bb\u201d\"]"
)
_LETTERS_BEHIND = Late(r"(?:[-\u2013][\u0410-\u042f\u0406]{1,3}|[\u0430-\u044f])(?![\w-])")
_RENEWED = Late(
    r"\.\s\u0410\u043a\u0442\u0443\u0430\u043b\u0438\u0437\u0438\u0440\u043e\u0432\u0430\u043d\u043d\u0430\u044f\s[^/\u2013\u2014]{4,80}"
)
_WORD = Late(r"[^\W\d_]+")


@rule(
    has="title number issued",
    lacks="container-title publisher-place",
    said=(
        "\u0444\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044f. ",
        "\u0424\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044f. ",
    ),
)
def _cut_land(text: str, found: Found) -> None:
    """The land behind the day of a certificate is no title: "№ 201 от 02.03.2019 | Российская Федерация. Балки"."""
    title, day = found["title"][0], found["issued"][0]
    land = _LAND.match(title.text) if title.is_whole and text[day.span[1] : title.span[0]].strip(", ") == "" else None
    if land and day.span[1] <= title.span[0]:
        start = title.span[0] + land.end()
        found["title"][0] = title._replace(text=title.text[land.end() :], span=(start, title.span[1]))


@rule(has="title number", lacks="author", beyond_ascii=True)
def _cut_lead(_: str, found: Found) -> None:
    """Takes the word that leads to the day of a law off its name."""
    title = found["title"][-1]
    name, _, last = title.text.rpartition(" ")
    if name and last in gost_words()["dated"] and title.is_whole:
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(one_of="title publisher", said=_OPENING, beyond_ascii=True, even_sure=True)
def _put_quoted(text: str, found: Found) -> None:
    """What stands in quotation marks before the word for a decree is its title."""
    if not any(map(text.__contains__, _decreed())):
        return
    decree = _DECREE.search(text)
    if decree is None:
        _put_named(text, found)
        return
    if decree["kind"].casefold() not in gost_words()["decrees"]:
        return
    month = lexicon().month(decree["month"].casefold())
    if month is None:
        return
    clear(found, [*found], (0, decree.end()))
    number = "number" if decree["number"] else "behind"
    for label, name in (("title", "title"), ("number", number), ("issued", "date")):
        if decree[name]:
            found[label] = [Stretch(label, " ".join(decree[name].split()), decree.span(name), PLACED)]


def _put_named(text: str, found: Found) -> None:
    """The title between who gave a law and its kind: "Кыргыз Республикасынын «Мамлекеттик тил жөнүндө» Мыйзамы"."""
    law = _NAMED.match(text)
    if law and law["kind"].casefold() in gost_words()["decrees"]:
        clear(found, [*found], (0, law.end()))
        found["title"] = [Stretch("title", law["title"], law.span("title"), PLACED)]
        day = _DAY_AFTER.match(text, law.end()) if "issued" not in found else None
        if day and lexicon().month(day["month"].casefold()):
            found["issued"] = [Stretch("issued", " ".join(day["date"].split()), day.span("date"), PLACED)]
        number = _NUMBER.search(text, law.end()) if "number" not in found else None
        if number:
            clear(found, ("issue", "volume", "page"), number.span())
            found["number"] = [Stretch("number", number["number"], number.span("number"), PLACED)]


@cache
def _decreed() -> tuple[str, ...]:
    """What stands in the words for decrees, whatever their first letter and their last, and in Kazakh titles."""
    return (_ABOUT, *sorted({word[1:_STEM] for word in gost_words()["decrees"] if len(word) >= _STEM}))


@cache
def _adopted() -> tuple[str, ...]:
    """How the words begin that say when a law was adopted."""
    return tuple(gost_words()["adopted"])


@rule(
    has="title",
    lacks="author",
    said=("-\u0441\u043e\u043d ", "-son ", "-\u0441\u043e\u043d\u043b\u0438 ", "-sonli "),
    even_sure=True,
)
def _put_numbered(text: str, found: Found) -> None:
    """The number of an Uzbek decree before its title, at the head: "ПҚ-3021-сон «Сув ресурслари тўғрисида»"."""
    law = _NUMBERED_TITLE.match(text)
    if law:
        clear(found, [*found], (0, law.end()))
        for label in ("title", "number"):
            found[label] = [Stretch(label, law[label], law.span(label), PLACED)]


@rule(has="title", said=("-yil ",))
def _put_uzbek(text: str, found: Found) -> None:
    """The day and the number behind a law of Uzbekistan: "Qonuni. – Toshkent, 2020-yil 23-sentabr, O‘RQ-637-son"."""
    law = _UZBEK.search(text, found["title"][-1].span[1])
    if law and lexicon().month(law["month"].casefold()):
        clear(found, ("issued", "number", "volume", "issue", "page", "publisher"), law.span())
        for label, name in (("issued", "date"), ("number", "number")):
            found[label] = [Stretch(label, law[name], law.span(name), PLACED)]


@rule(has="number", lacks="issued", beyond_ascii=True)
def _put_day(text: str, found: Found) -> None:
    """The day before the number of a law, which has no label: "от 26.12.2019 № 982"."""
    start = found["number"][0].span[0]
    day = _DAY_BEFORE.search(text, max(0, start - _BEFORE), start)
    if day:
        found["issued"] = [Stretch("issued", day["day"], day.span("day"), PLACED)]


@rule(has="title issued", lacks="author number", said=(" N ",), beyond_ascii=True, even_sure=True)
def _put_latin_number(text: str, found: Found) -> None:
    """The number of a code between its name and its day, with a Latin sign: "Лесной кодекс N 47 от 8 июля 2003 г."."""
    title, day = found["title"][0], found["issued"][0].span[0]
    mark = _N_BEFORE.search(text, max(0, day - _BEFORE), day)
    if mark and title.is_whole and title.span[1] in {mark.start(), mark.end("number")} and names_act(title.text):
        start = title.span[0]
        found["title"][0] = title._replace(text=text[start : mark.start()], span=(start, mark.start()))
        found["number"] = [Stretch("number", mark["number"], mark.span("number"), PLACED)]


def names_act(name: str) -> bool:
    """Whether a word of the name tells of an act or a code."""
    return any(not {"act", "code"}.isdisjoint(telling(word)) for word in _WORD.findall(name.casefold()))


@rule(has="title", lacks="author", beyond_ascii=True, even_sure=True)
def _cut_adopted(text: str, found: Found) -> None:
    """Ends the name of a constitution before the words that say when it was adopted."""
    if not any(map(text.__contains__, _adopted())):
        return
    title = found["title"][0]
    for part in _SAID.finditer(title.text) if title.is_whole else ():
        words = _WORD.findall(part["said"].casefold())
        head = _WORD.findall(title.text[: part.start()].casefold())
        if any("approved" in telling(word) for word in words) and any(
            "law" in lexicon().classes(word) for word in head
        ):
            start = title.span[0]
            found["title"][0] = title._replace(text=title.text[: part.start()], span=(start, start + part.start()))
            day = DAY.search(part["said"]) or _DOTTED.search(part["said"])
            if day and "issued" not in found:
                begin = start + part.start("said")
                span = (begin + day.start(), begin + day.end())
                found["issued"] = [Stretch("issued", day[0], span, title.probability)]
            return


@rule(has="title number", lacks="author", said=(":",), beyond_ascii=True, even_sure=True)
def _cut_kind(text: str, found: Found) -> None:
    """Ends the title of a law before its kind, and finds its day there: "О суде: Закон РК от 5 ноября 2022 года"."""
    title = found["title"][0]
    kind = _KIND.search(title.text) if title.is_whole else None
    if kind is None:
        return
    said = _WORD.findall(kind["said"].casefold())
    if said[0] not in gost_words()["acts"] and not any("act" in telling(word) for word in said):
        return
    start = title.span[0]
    found["title"][0] = title._replace(text=title.text[: kind.start()], span=(start, start + kind.start()))
    if kind["day"] and "issued" not in found:
        span = (start + kind.start("day"), start + kind.end("day"))
        found["issued"] = [Stretch("issued", kind["day"], span, title.probability)]


@rule(has="title issued", lacks="author", said=("\u00bb", '"', "\u201d"), beyond_ascii=True, even_sure=True)
def _unwrap(text: str, found: Found) -> None:
    """The name of a law in quotation marks between its kind and its day: "Закон РК «О реках» от 5 мая 2011 года"."""
    title = found["title"][0]
    start, end = title.span
    law = _WRAPPED.match(text, _begin(text, title), end + 1)
    _put_day_behind(text, found, law.end() if law else end)
    if law is None or start > law.start("title"):
        return
    if law.end() < end and not _DAY_BEHIND.match(text, law.end()):
        return
    if any("act" in telling(word) for word in _WORD.findall(law["kind"].casefold())):
        span = law.span("title")
        found["title"][0] = title._replace(text=" ".join(law["title"].split()), span=span)


def _put_day_behind(text: str, found: Found, end: int) -> None:
    """The day and the month of a law, which were left to its name: "«O vodosnabzhenii» ot 4 maia | 2015 goda"."""
    title, year = found["title"][0], found["issued"][0]
    day = _DAY_BEHIND.match(text, end) if end < title.span[1] else None
    if day and day.end() == year.span[0] and lexicon().month(day["month"].casefold()):
        span = (day.start("day"), year.span[1])
        found["issued"][0] = year._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="title", lacks="author", beyond_ascii=True, even_sure=True)
def _put_standard(text: str, found: Found) -> None:
    """The name of a standard at the head, behind its number in a list, is its number: "СТ РК 1.5-2019. Талаптар"."""
    first, number = found["title"][0], found["number"][0] if "number" in found else None
    begin = _begin(text, number if number and number.span[0] < first.span[0] else first)
    standard = _STANDARD.match(text, begin) if text[begin : begin + 1].isupper() else None
    if standard is None:
        return
    border = standard.end() if "archive" in found else begin
    if number and border < number.span[0] < first.span[1]:
        # behind it stands that of the one which it replaced: "СП 50.13330 Защита. Актуализированная редакция СНиП 2-3"
        return
    if not names_standard(standard["number"]):
        return
    titles = [part for part in found["title"] if part.span[0] <= standard.end() < part.span[1]]
    if not titles:
        return
    # with what is said of its changes: "ГОСТ 9.005-72 (ред. 1991) Машины"
    clear(found, [*found], (0, standard.end()))
    renewed = _RENEWED.search(text, standard.end())
    span = (standard.end(), min(titles[0].span[1], renewed.start() if renewed else len(text)))
    if renewed:
        # what it renews is no host of it
        clear(found, ("container-title", "issue"), renewed.span())
    found["title"] = [titles[0]._replace(text=" ".join(text[slice(*span)].split()), span=span)]
    found["number"] = [Stretch("number", standard["number"], standard.span("number"), PLACED)]


def names_standard(number: str) -> bool:
    """Whether a number begins as those of standards do, with one word or two, or with capitals for rules of work.

    Example:
        >>> names_standard("СТ РК 1.5-2019"), names_standard("РД 34.03.201-97"), names_standard("№ 1.5-2019")
        (True, True, False)
    """
    words, standards = number.split(), lexicon().words("standard")
    low = [word.casefold() for word in words[:_MOST]]
    if not standards.isdisjoint(" ".join(low[: end + 1]) for end in range(len(low))):
        return True
    return len(words) > 1 and words[0].isupper() and low[0] in gost_words()["rules"] and words[1][0].isdigit()


def _begin(text: str, first: Stretch) -> int:
    """Where the reference begins behind its number in a list, as this stretch does."""
    start = first.span[0]
    return 0 if start > _NUMBERED or _WORD.search(text, 0, start) else start


@rule(has="author title", lacks="number", beyond_ascii=True)
def _put_split_standard(text: str, found: Found) -> None:
    """The name of a standard that was taken for an author and a year: "СТП | 01–2024 | . Дипломные проекты"."""
    begin = _begin(text, found["author"][0])
    standard = _STANDARD.match(text, begin) if text[begin : begin + 2].isupper() else None
    if standard is None or not names_standard(standard["number"]):
        return
    if found["title"][0].span[0] == standard.end() and found["author"][-1].span[1] < standard.end():
        clear(found, [*found], (0, standard.end("number")))
        found["number"] = [Stretch("number", standard["number"], standard.span("number"), PLACED)]


@rule(has="number", beyond_ascii=True)
def _lengthen_number(text: str, found: Found) -> None:
    """The letters behind the number of a law are part of it: "14 июля 2000 г., № 420 | -З", "Приказ № 12 | н"."""
    number = found["number"][0]
    letters = _LETTERS_BEHIND.match(text, number.span[1]) if number.text.isdigit() else None
    if letters:
        span = (number.span[0], letters.end())
        found["number"][0] = number._replace(text=text[slice(*span)], span=span)


put_decree: Final = Rules(
    _lengthen_number,
    _put_standard,
    _put_split_standard,
    put_in_force,
    _cut_adopted,
    _cut_land,
    _cut_lead,
    _cut_kind,
    _unwrap,
    _put_quoted,
    _put_numbered,
    _put_uzbek,
    _put_latin_number,
    _put_day,
)
"""Puts the title, the day and the number of a decree or a standard in place, as the form of its name tells them."""
