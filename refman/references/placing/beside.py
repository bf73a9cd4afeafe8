"""What is said beside a work and was taken for a field of it: "Введ. 2013-01-01", "Авторы:", "Доступ из СПС «…»"."""

import re
from functools import cache
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late, compiled, longest_first
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_DAY = r"\.?:?\s(?:[^\W\d_]{1,2}\s)?\d[\d.\s\u2010-\u2015-]{3,9}\d(?!\d)"
_YEARS = Late(r"(?:1[5-9]|20)\d\d\s?[-\u2013\u2014]\s?(?:1[5-9]|20)\d\d\s?(?P<word>[^\W\d_]{1,4})\.")
_LED = Late(r"(?P<word>[^\W\d_]{3,})\.?,\s$")
_PRICE = Late(r"\d+[.,]?\d*(?!\d)")
_LETTER = Late(r"[^\W\d_a-z\u0430-\u044f]\.?")
_DOCUMENT = Late(r"(?P<word>[^\W\d_]{3,9})\.?\s\u2116\s?$")
_YEAR_BEFORE = Late(r"(?:1[89]|20)\d\d(?:\s?[^\W\d_]{1,3})?\.\s(?:[-\u2013\u2014]\s)?$")
_BARE = Late(r"[.,]?\s?[-\u2013\u2014]\s?(?P<extent>\d{2,4})\.\s?[-\u2013\u2014]\s?(?P<page>\d{1,4})\.?$")
_PAGES_BEHIND = Late(r"\s?(?P<word>[^\W\d_])\.")
_BEFORE = 14
_PREFACED = Late(r"(?<!\w)(?P<word>[^\W\d_]{3,9})\.?,?(?:\s[^\W\d_]{1,2})?\s[^\W\d_]{1,2}\s(?:[^\W\d_]{4,}\.?\s){1,3}$")
_LONGEST = 40
_NEAR = 2
_DISKS = Late(r"\d{1,2}\s(?P<word>[^\W\d_]{3,})")
_YEAR = 4
_APPROVED = Late(
    r"\s?[.(]\s?(?:\u0414\u043e\u043f\u0443\u0449\u0435\u043d[\u043e\u0430]?|\u0420\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u043e\u0432\u0430\u043d[\u043e\u0430]?|\u0414\u043e\u043f\.|\u0420\u0435\u043a\.)"
    r"\s[^/]{3,900}?(?=\s/\s|\.\s[-\u2013\u2014]\s)"
)
"""Who let a textbook be taught from: "Допущено министерством в качестве учебного пособия", "Рек. советом"."""
_REGISTERED = Late(
    r"[(.]\s?(?:\u0417|\u0437)\u0430\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0438\u0440\u043e\u0432\u0430\u043d[^\W\d_]?"
    r"\s[^()]{4,60}?(?:\u2116|N)\s?\d+\)?"
)
_PASSED = Late(
    r":\s(?:\u043f\u0440\u0438\u043d\u044f\u0442[^\W\d_]?|\u043e\u0434\u043e\u0431\u0440\.)\s[^:\u2013\u2014]{4,90}"
)
_FUND = Late(
    r"[.,]?\s?(?P<fund>[\u0424\u0444]\.\s?(?:\u2116\s?)?[\w-]{1,8}\s\([^\W\d_][^()]{2,80}\))[.,]\s(?:[-\u2013\u2014]\s)?"
)
_CODES = Late(r"\d\d\.\d\d\.\d\d(?:\s?[,;]\s?\d\d\.\d\d\.\d\d)+(?!\d)")
_ADJECTIVE = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,8}\.?")
_CUT_WORDS = Late(r"\.\s(?P<words>[^\W\d_a-z\u0430-\u044f][^\W\d_]{1,6}\.\s(?:[^\W\d_A-Z\u0410-\u042f]{1,6}\.\s)?)")


@rule(has="number", one_of="page issued volume issue number-of-pages", beyond_ascii=True)
def _leave_day(text: str, found: Found) -> None:
    """The day from which a standard holds is not that of its print."""
    if any(map(text.__contains__, _signs())):
        for day in _introduced().finditer(text):
            clear(found, ("page", "issued", "volume", "issue", "number-of-pages"), day.span())


@cache
def _introduced() -> "re.Pattern[str]":
    words = "|".join(map(re.escape, longest_first(gost_words()["introduced"])))
    return compiled(rf"(?<!\w)(?i:{words}){_DAY}")


@cache
def _beginnings(kind: str) -> tuple[str, ...]:
    return tuple(gost_words()[kind])


@cache
def _signs() -> tuple[str, ...]:
    return tuple({word[1:5] for word in gost_words()["introduced"]})


@rule(has="publisher-place", said=(":",), beyond_ascii=True)
def _leave_makers(text: str, found: Found) -> None:
    """The word before those who made a patent is no town."""
    town = found["publisher-place"][0]
    if text[town.span[1] : town.span[1] + 1] == ":" and town.text.casefold() in gost_words()["authors"]:
        clear(found, ("publisher-place",), town.span)


@rule(has="publisher", beyond_ascii=True)
def _leave_access(_: str, found: Found) -> None:
    """The system in which a law is read did not print it."""
    house = found["publisher"][-1]
    if house.text[:_LONGEST].casefold().startswith(_beginnings("access")):
        clear(found, ("publisher",), house.span)


@rule(has="container-title", one_of="publisher publisher-place", beyond_ascii=True)
def _leave_data(_: str, found: Found) -> None:
    """That a book is made of data is none of its names: "Электронные текстовые данные"."""
    for part in found["container-title"][:]:
        if part.text[:_LONGEST].casefold().startswith(_beginnings("data")):
            # and of which version: "Систем. требования: Adobe Reader | XI"
            clear(found, ("container-title", "volume"), (part.span[0], part.span[1] + _NEAR))


@rule(has="issue", beyond_ascii=True)
def _leave_years(text: str, found: Found) -> None:
    """The years that a collection covers are no issue, nor is the number of a document in it: "(1785-1828 гг.)"."""
    issue = found["issue"][-1]
    before = _DOCUMENT.search(text, max(0, issue.span[0] - _BEFORE), issue.span[0])
    if before and before["word"].casefold() in gost_words()["documents"]:
        clear(found, ("issue",), issue.span)
        return
    years = _YEARS.match(text, issue.span[0]) if len(issue.text) >= _YEAR else None
    if years and "year" in lexicon().classes(years["word"].casefold()):
        clear(found, ("issue",), issue.span)


@rule(has="title-translation", beyond_ascii=True)
def _leave_leader(_: str, found: Found) -> None:
    """Who led the work, in brackets, is no translation of its title."""
    said = found["title-translation"][0]
    if said.text.casefold().startswith(_beginnings("supervisors")):
        clear(found, ("title-translation",), said.span)


@rule(has="title-translation author", said=("[",), beyond_ascii=True, even_sure=True)
def _leave_again(text: str, found: Found) -> None:
    """Who wrote it, said again in a bracket that holds the whole in translation, did nothing else for it."""
    first, begin = found["author"][0].span[1], found["title-translation"][0].span[0]
    start = text.rfind("[", 0, begin)
    if first < start and "]" not in text[start:begin]:
        clear(found, ("editor", "author"), (start, begin))


@rule(has="archive number", said=("(",), beyond_ascii=True)
def _join_shelf(text: str, found: Found) -> None:
    """What is said in brackets of a fund is part of its shelfmark, and nobody: "Ф. 391 (Управление). | Оп. 3"."""
    last = found["number"][-1]
    fund = _FUND.match(text, found["archive"][-1].span[1])
    if fund and fund.end() <= last.span[1]:
        span = (fund.start("fund"), last.span[1])
        clear(found, found.keys() - {"archive", "URL", "accessed"}, span)
        found["number"] = [last._replace(text=" ".join(text[slice(*span)].split()), span=span)]


@rule(has="title number", lacks="archive container-title", said=("\u0444. ", "\u0424. "), beyond_ascii=True)
def _leave_archive(text: str, found: Found) -> None:
    """Where a paper is kept, before the number of its fund, is none of its title: "Письмо. | Отдел рукописей, ф. 8"."""
    last, shelf = found["title"][-1], found["number"][0]
    if (
        len(found["title"]) > 1
        and shelf.text[0] in "\u0444\u0424"
        and text[last.span[1] : shelf.span[0]] in {", ", ". "}
    ):
        found["title"].pop()
        found["archive"] = [last._replace(label="archive")]


@rule(has="editor title", beyond_ascii=True)
def _leave_done(text: str, found: Found) -> None:
    """What else the editors did, between the word for them and their names: "Под ред., с вступ. статьей"."""
    for part in found["title"][1:]:
        led = _LED.search(text, max(0, part.span[0] - _BEFORE), part.span[0]) if part.text[0].islower() else None
        if led and "editor" in lexicon().classes(led["word"].casefold()):
            clear(found, ("title",), part.span)


@rule(has="author title", beyond_ascii=True)
def _leave_others(text: str, found: Found) -> None:
    """The words for more authors are no part of the title: "Саудуакасова С.С. | и соавт. Пробиотики"."""
    title = found["title"][0]
    if not title.text[0].islower() or not 0 <= title.span[0] - found["author"][-1].span[1] <= _NEAR:
        return
    others = _others().match(title.text) if title.is_whole else None
    if others:
        start = title.span[0] + others.end()
        found["title"][0] = title._replace(text=title.text[others.end() :], span=(start, title.span[1]))


_leave_uzbek_others: Final = rule(has="author title", said=("\u0431\u043e\u0448\u049b",), even_sure=True)(
    _leave_others.put
)
"""The labels are sure of these, and wrong: "Каримов Ж. | ва бошқ. Луғат"."""


@cache
def _others() -> "re.Pattern[str]":
    words = "|".join(map(re.escape, longest_first(gost_words()["others"])))
    return compiled(rf"(?i:{words})\.?[,:]?\s(?=[^\W\d_a-z\u0430-\u044f])")


@rule(has="publisher issued", beyond_ascii=True)
def _leave_disks(_: str, found: Found) -> None:
    """How many disks a work has is no house: "1996. 1 электрон. опт. диск (CD-ROM)"."""
    house = found["publisher"][-1]
    disks = _DISKS.match(house.text) if house.text[0].isdigit() else None
    if disks and lexicon().classes(disks["word"].casefold()) & {"electronic", "medium"}:
        clear(found, ("publisher",), house.span)


@rule(has="title number", said=(" (",))
def _leave_amendments(_: str, found: Found) -> None:
    """That a law was changed, in brackets, is no part of its name: "О языках (с изменениями и дополнениями)"."""
    title = found["title"][-1]
    name, _sign, said = title.text.rpartition(" (")
    if name and title.is_whole and said.casefold().startswith(tuple(gost_words()["amended"])):
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="translator", lacks="editor", beyond_ascii=True)
def _put_prefaced(text: str, found: Found) -> None:
    """Who edited a work and introduced it did not translate it: "пер. с англ. / под ред. и с предисл. А. Баранова"."""
    first = found["translator"][0]
    led = _PREFACED.search(text, max(0, first.span[0] - _LONGEST), first.span[0])
    if led and "editor" in lexicon().classes(led["word"].casefold()):
        found["editor"] = [part._replace(label="editor") for part in found.pop("translator")]


@rule(has="number ISBN")
def _leave_price(text: str, found: Found) -> None:
    """What a book costs, behind its ISBN: "ISBN 5-9222-0120-7 : 115.94"."""
    price = found["number"][0]
    end = found["ISBN"][-1].span[1]
    if text[end : price.span[0]].strip() == ":" and _PRICE.fullmatch(price.text):
        clear(found, ("number",), price.span)


@rule(has="author title", lacks="publisher-place")
def _put_lone_town(_: str, found: Found) -> None:
    """One letter behind the title is nobody, but a town: "Загадка кургана. М., 1965"."""
    last = found["author"][-1]
    if len(found["author"]) > 1 and _LETTER.fullmatch(last.text) and last.span[0] > found["title"][0].span[1]:
        clear(found, ("author",), last.span)
        found["publisher-place"] = [last._replace(label="publisher-place")]


@rule(has="page publisher-place issued", lacks="number-of-pages container-title issue", beyond_ascii=True)
def _put_bare_extent(text: str, found: Found) -> None:
    """Of two bare numbers behind the year of a book the first counts its pages: "Алматы, 2001.-350.-20."."""
    bare = _BARE.match(text, found["issued"][-1].span[1])
    if bare and int(bare["extent"]) >= int(bare["page"]):
        clear(found, ("volume", "page"), bare.span())
        found["number-of-pages"] = [Stretch("number-of-pages", bare["extent"], bare.span("extent"), PLACED)]
        found["page"] = [Stretch("page", bare["page"], bare.span("page"), PLACED)]


@rule(has="page publisher-place issued", lacks="number-of-pages volume issue", beyond_ascii=True)
def _put_extent(text: str, found: Found) -> None:
    """One number behind the imprint and before its mark is an extent in Russian: "Нур-Султан, 2021. 168 с."."""
    page = found["page"][-1]
    if not page.text.isdigit() or found["issued"][-1].span[1] > page.span[0]:
        return
    behind = _PAGES_BEHIND.match(text, page.span[1])
    before = _YEAR_BEFORE.search(text, max(0, page.span[0] - _BEFORE), page.span[0])
    if behind and before and behind["word"] in lexicon().words("extent") and behind["word"] in "\u0441c":
        found["number-of-pages"] = [page._replace(label="number-of-pages")]
        clear(found, ("page",), page.span)


@rule(
    has="title",
    said=(
        "\u0414\u043e\u043f\u0443\u0449\u0435\u043d",
        "\u0420\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u043e\u0432",
        "\u0423\u041c\u041e",
    ),
    even_sure=True,
)
def _leave_approved(text: str, found: Found) -> None:
    """Who let a textbook be taught from, behind its title, is none of its names: "Литьё: учебник . Рек. УМО"."""
    title = found["title"][0]
    approved = _APPROVED.search(text, title.span[0])
    if not approved or not title.is_whole or approved.start() == title.span[0]:
        return
    if title.span[1] > approved.start():
        name = title.text[: approved.start() - title.span[0]].rstrip(" .,:;(")
        found["title"][0] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))
    clear(found, [*found], approved.span())


@rule(
    has="title container-title publisher-place",
    lacks="publisher",
    said=(". \u0443\u043d-\u0442", ". \u0433\u043e\u0441. "),
)
def _join_adjective(text: str, found: Found) -> None:
    """A cut word for a town within the name of a journal is none: "Учен. зап. | Казан. | ун-та. Сер. Право"."""
    host, town = found["container-title"][0], found["publisher-place"][0]
    if text[town.span[1] : host.span[0]].strip() not in {"", "."} or not host.text[0].islower():
        return
    if host.span[0] < town.span[1] or not _ADJECTIVE.fullmatch(town.text):
        return
    head = _CUT_WORDS.fullmatch(text, found["title"][-1].span[1], town.span[0])
    span = (head.start("words") if head else town.span[0], host.span[1])
    clear(found, ("publisher-place",), town.span)
    found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(
    has="title issued",
    said=("\u0430\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0438\u0440\u043e\u0432\u0430\u043d",),
    even_sure=True,
)
def _leave_registered(text: str, found: Found) -> None:
    """Where an act was registered is none of its names: "(Зарегистрировано в Минюсте России 12.06.2005 N 1234)"."""
    said = _REGISTERED.search(text, found["title"][0].span[0])
    if said and said.start() > found["title"][0].span[0]:
        clear(found, [*found], said.span())


@rule(
    has="title issued",
    one_of="container-title publisher author",
    said=(" : \u043e\u0434\u043e\u0431\u0440. ",),
    even_sure=True,
)
def _leave_houses(text: str, found: Found) -> None:
    """Which houses passed a law is no host: ": принят Палатой представителей 2 июня 1999 г. : одобр. Советом Респ."."""
    for said in _PASSED.finditer(text, found["title"][0].span[1]):
        clear(found, ("container-title", "publisher", "author", "publisher-place"), said.span())


@rule(has="genre", one_of="issue volume page number", beyond_ascii=True, even_sure=True)
def _leave_codes(text: str, found: Found) -> None:
    """The codes of the specialities of a thesis are none of its numbers: ": дис. … : 08.00.14, 08.00.10. – М."."""
    codes = _CODES.search(text, found["genre"][0].span[1])
    if codes:
        clear(found, ("issue", "volume", "page", "number"), codes.span())


leave_beside: Final = Rules(
    _leave_codes,
    _leave_registered,
    _leave_houses,
    _leave_approved,
    _join_adjective,
    _leave_day,
    _leave_makers,
    _leave_access,
    _leave_data,
    _leave_years,
    _leave_leader,
    _leave_again,
    _join_shelf,
    _leave_archive,
    _leave_done,
    _leave_disks,
    _leave_amendments,
    _leave_others,
    _leave_uzbek_others,
    _put_prefaced,
    _leave_price,
    _put_lone_town,
    _put_bare_extent,
    _put_extent,
)
"""Takes away what only stands beside the work."""
