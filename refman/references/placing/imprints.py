"""What stands round the house and was taken for a title: the house itself, its town, the edition, the series."""

import re
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, unquoted

_COLON = Late(r"\s?:\s?")
_TOWN = Late(
    r"(?P<title>.{4,}[^.])\.\s(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-](?:(?:am|an|der|im|in|upon|sur|le)[\s-]){0,2}[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
)
_EDITION = Late(r"(?P<title>.{4,})(?P<sign>[.,]\s)(?P<number>\d{1,3})")
_WORDED = Late(r"(?P<sign>[.,]\s|\s\()(?P<number>[^\W_]+\s(?P<word>[^\W\d_]+)\.?)$")
_WITHIN = Late(r"(?P<sign>\.\s)(?P<number>\d{1,2}(?:-[^\W\d_]{1,3})?\s(?P<word>[^\W\d_]{3,})\.(?:,.*)?)$")
_NAMED = Late(r"(?P<sign>[.,]\s)(?P<number>(?P<word>[^\W\d_]{3,})\.?\s\d{1,2}-[^\W\d_]{1,2}(?:[,\s]+[^.]*)?)$")
_ORDINAL = Late(
    r"(?P<sign>\.\s)(?P<number>(?P<word>[^\W\d_]{5,})\s(?:\u0432\u0442\u043e\u0440\u043e\u0435|\u0442\u0440\u0435\u0442\u044c\u0435|\u0447\u0435\u0442\u0432[\u0435\u0451]\u0440\u0442\u043e\u0435|\u043f\u044f\u0442\u043e\u0435|\u0434\u0440\u0443\u0433\u043e?\u0435|\u0442\u0440\u0435\u0442\u0454"
    r"|vtoroe|tret['\u2019\u02b9\u2032]?[iyj]?e|chetv[eo]rtoe|p(?:ya|ia|ja)toe)(?:,\s[^.]{4,60})?)$"
)
"""An edition behind its word: "Издание второе", "Izdanie tret'e, ispravlennoe"."""
_EDITED = Late(r"(?:\.?\s|\.|-[^\W\d_]{1,2}\s)(?P<word>[^\W\d_]{2,})\.?")
_SECOND = Late(r";\s[^;:,]{2,30}(?:\s?:.*)?$")
_QUOTES = ("\u00ab", "\u201c", '"')
_OPENING = ('"', "\u201c")
_QUOTED = Late(r"[\"\u201c](?P<title>[^\"\u201c\u201d]{4,}?)(?:[.,][\"\u201d]|[\"\u201d](?=,?\sin:?\s[^\W\d_a-z]))")
_REST = Late(r",?\s(?:in:?\s)?(?P<host>.{4,})", re.IGNORECASE)
_EDITOR = Late(r"\s?[(\[](?:eds?|hg|hrsg)\.?[)\]],?:?\s", re.IGNORECASE)
_SERIES = Late(r"[,.;]?\s(?:[^\W\d_]+\.?\s)?[\u00ab\u201c\"]\s?")
_HOUSE = Late(
    r"\s?:\s?(?P<name>[\u00ab\"\u201c\u201e]?[^\W_a-z\u0430-\u044f][^,:;\d()\[\]/]{1,60}),\s(?=(?:1[89]|20)\d\d)"
)
_HEAD = Late(r"\s?:\s?(?P<head>[^\W\d_a-z\u0430-\u044f][^,;:\d()\[\]/\u00ab\"\u201c]{1,30}?)[\s\u00ab\"\u201c]*")
_FRENCH_HEAD = Late(r"[,:]\s(?P<head>[\u00c9E\u00e9e]d(?:itions|s)?\.?\sd(?:e|u|es)\s(?:la\s)?)$")
_LONGEST_HEAD = 20
_QUOTED_HOUSE = Late(
    r"[,:]?\s?[\u00ab\"\u201c](?P<name>[^\u00bb\u201d\"]{2,50})[\u00bb\u201d\"],?\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_LETTER_TOWN = Late(
    r"(?:[.,)\u2013\u2014-]\s|\.\s?[\u2013\u2014-])(?P<town>[^\W\d_a-z\u0430-\u044f](?:[^\W\d_]{1,2})?\.)"
    r"\s?:\s?[\u00ab\"\u201c\u201e]?$"
)
_LETTER_COMMA = Late(
    r"(?:[^\W\d_]{2}|[)\u00bb\u201d\"])[.,]\s(?:[\u2013\u2014-]\s)?"
    r"(?P<town>[^\W\d_a-z\u0430-\u044f](?:\.?-[^\W\d_a-z\u0430-\u044f])?\.),\s[\u00ab\"\u201c\u201e]?$"
)
_BEFORE_HOUSE = 3
_COMMA_BEFORE = Late(r",\s?(?P<quote>[\u00ab\"\u201c\u201e]?)$")
_BEHIND_HOUSE = Late(r"[\u00bb\"\u201d]?,?\s(?:19|20)\d\d")
_PEOPLE = frozenset({"editor", "compiler", "translator", "volume", "issue", "page", "edition"})
_ONE = 2
_LETTER_YEAR = Late(r"[^\W\d_]{3}\.\s(?P<town>[^\W\d_a-z\u0430-\u044f]\.)\s?$")
_LETTER_NEAR = 12
_COUNTED = Late(r"(?P<house>.{2,})\s(?P<count>\d{1,4})")
_ROUND_YEAR = Late(r"\s\((?:1[5-9]|20)\d\d\)")
_MOST_VOLUMES = 50

_HOUSES = ("publisher", "publisher-place")


@rule(has="title publisher-place", lacks="publisher", said=(":",))
def _put_house(text: str, found: Found) -> None:
    """A title behind a town and a colon is a house."""
    last, town = found["title"][-1], found["publisher-place"][0]
    if town.span[1] < last.span[0] and _COLON.fullmatch(text, town.span[1], last.span[0]):
        found["publisher"] = [last._replace(label="publisher")]
        found["title"].pop()
        if not found["title"]:
            del found["title"]


@rule(
    has="title publisher-place container-title issued",
    lacks="publisher volume issue page editor collection-title",
    said=(":",),
)
def _put_hosted_house(text: str, found: Found) -> None:
    """A house behind its town and a colon that was taken for a host: "Padua: Seminario Vescovile, n.d."."""
    (host, *others), town = found["container-title"], found["publisher-place"][0]
    if not others and text[town.span[1] : host.span[0]].strip() == ":" and found["title"][0].span[1] < town.span[0]:
        found["publisher"] = [host._replace(label="publisher")]
        del found["container-title"]


@rule(has="publisher-place", lacks="publisher", said=(":",))
def _put_unnamed_house(text: str, found: Found) -> None:
    """What stands between the colon behind a town and the year, where nothing has a label: "К.: Дніпро, 1990"."""
    town = found["publisher-place"][0]
    house = _HOUSE.match(text, town.span[1]) if text[town.span[1] : town.span[1] + 3].lstrip()[:1] == ":" else None
    if house and not any(
        part.span[0] < house.end("name") and house.start("name") < part.span[1]
        for parts in found.values()
        for part in parts
    ):
        name = unquoted(house["name"])
        start = text.index(name, house.start("name"))
        found["publisher"] = [Stretch("publisher", name, (start, start + len(name)), PLACED)]


@rule(has="publisher-place publisher", said=(":",))
def _begin_house(text: str, found: Found) -> None:
    """A house from the colon behind its town on: "Алма-Ата: Гл. ред. Казах. энцикл."."""
    town, house = found["publisher-place"][0], found["publisher"][0]
    head = _HEAD.fullmatch(text, town.span[1], house.span[0]) if house.span[0] - town.span[1] > len(" : ") else None
    if head and not any(
        part.span[0] < house.span[0] and head.start("head") < part.span[1] for parts in found.values() for part in parts
    ):
        span = (head.start("head"), house.span[1])
        found["publisher"][0] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="publisher-place publisher", said=("d. d", "ditions d"))
def _begin_edition(text: str, found: Found) -> None:
    """A French house from its word on: "Paris, Éd. de | l'Université"."""
    house = found["publisher"][0]
    head = _FRENCH_HEAD.search(text, max(0, house.span[0] - _LONGEST_HEAD), house.span[0])
    if head and found["publisher-place"][0].span[1] <= head.start():
        span = (head.start("head"), house.span[1])
        clear(found, ("edition", "editor"), head.span("head"))
        found["publisher"][0] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="publisher-place title", lacks="publisher", said=_QUOTES)
def _put_quoted_house(text: str, found: Found) -> None:
    """A house in quotation marks between its town and the year: "Toshkent, “Fan” 1990"."""
    town = found["publisher-place"][0]
    house = _QUOTED_HOUSE.match(text, town.span[1])
    if house and found["title"][0].span[0] < town.span[0]:
        clear(found, ("title", "container-title", "collection-title"), house.span("name"))
        found["publisher"] = [Stretch("publisher", house["name"], house.span("name"), PLACED)]
        found.setdefault("issued", [Stretch("issued", house["year"], house.span("year"), PLACED)])


@rule(has="title", lacks="publisher")
def _put_titled_house(text: str, found: Found) -> None:
    """A second title between commas, before the year, is a house: "T., “Fan”, 1990"."""
    if len(found["title"]) == 1:
        return
    last = found["title"][-1]
    begin = text[max(0, last.span[0] - _BEFORE_HOUSE) : last.span[0]]
    if not _BEHIND_HOUSE.match(text, last.span[1]) or not (is_quoted := _COMMA_BEFORE.search(begin)):
        return
    if is_quoted["quote"] or "publisher" in lexicon().classes(last.text.rpartition(" ")[2].casefold()):
        found["publisher"] = [found["title"].pop()._replace(label="publisher")]


@rule(one_of="publisher issued", lacks="publisher-place", even_sure=True)
def _put_letter(text: str, found: Found) -> None:
    """A town of one letter before the colon of its house: "– T.: Fan, 2017"."""
    house = found["publisher" if "publisher" in found else "issued"][-1]
    start = max(0, house.span[0] - _LETTER_NEAR)
    before = text[start : house.span[0]]
    if ":" not in before and ".," not in before:
        town = _LETTER_YEAR.search(before) if "publisher" not in found else None
        if not town or "place" not in lexicon().classes(town["town"][:-1].casefold()):
            return
    town = (
        _LETTER_YEAR.search(text, start, house.span[0])
        or _LETTER_TOWN.search(text, start, house.span[0])
        or _LETTER_COMMA.search(text, start, house.span[0])
    )
    if town and len(town["town"]) > _ONE and _PEOPLE & lexicon().classes(town["town"][:-1].casefold()):
        return
    if town and not any(
        part.span[0] <= town.start("town") < part.span[1] for parts in found.values() for part in parts
    ):
        found["publisher-place"] = [Stretch("publisher-place", town["town"], town.span("town"), PLACED)]


@rule(has="title publisher", lacks="publisher-place", said=(":",))
def _put_town(text: str, found: Found) -> None:
    """The last word of a title, with a colon and the house behind it, is a town."""
    last = found["title"][-1]
    town = _TOWN.fullmatch(last.text)
    if town and last.is_whole and _COLON.fullmatch(text, last.span[1], found["publisher"][0].span[0]):
        start, end = last.span
        found["title"][-1] = _cut(last, town.end("title"))
        found["publisher-place"] = [
            Stretch("publisher-place", town["town"], (start + town.start("town"), end), last.probability)
        ]


@rule(has="publisher", said=(";",), even_sure=True)
def _cut_second(_: str, found: Found) -> None:
    """Of two houses, each with its town, the first: "Almaty: Sotsinvest; Moskva: Gorizont"."""
    house = found["publisher"][0]
    second = _SECOND.search(house.text)
    if second and second.start() and house.is_whole:
        found["publisher"][0] = _cut(house, second.start())


@rule(has="publisher", said=("(",))
def _cut_number(text: str, found: Found) -> None:
    """The number between a house and its year in brackets, which Google Scholar prints there: "Ана тілі 448 (1992)"."""
    house = found["publisher"][-1]
    number = _COUNTED.fullmatch(house.text) if house.text[-1].isdigit() and house.is_whole else None
    if number and _ROUND_YEAR.match(text, house.span[1]):
        # no work has so many volumes: what it counts are pages
        label = "volume" if int(number["count"]) <= _MOST_VOLUMES else "number-of-pages"
        span = (house.span[0] + number.start("count"), house.span[1])
        found.setdefault(label, [Stretch(label, number["count"], span, house.probability)])
        found["publisher"][-1] = _cut(house, number.end("house"))


@rule(has="title", lacks="edition", even_sure=True)
def _put_edition(text: str, found: Found) -> None:
    """A number or an ordinal at the end of a title, with the word for editions behind it, is no part of the title."""
    last = found["title"][-1]
    number = _EDITION.fullmatch(last.text) if last.text[-1:].isdigit() else None
    edited = _EDITED.match(text, last.span[1]) if number else None
    if number is None and ("," in last.text or "." in last.text or "(" in last.text):
        number = edited = _WORDED.search(last.text) if _tells_edition(last.text.rpartition(" ")[2]) else None
        if number is None:
            number = edited = _ORDINAL.search(last.text)
        if number is None and not last.text.isascii():
            number = edited = _WITHIN.search(last.text) or _NAMED.search(last.text)
    if number and edited and _tells_edition(edited["word"]) and last.is_whole:
        end = edited.end() if number is not edited else last.span[0] + number.end()
        span = (last.span[0] + number.start("number"), end)
        found["edition"] = [Stretch("edition", text[slice(*span)], span, last.probability)]
        found["title"][-1] = _cut(last, number.start("sign"))


def _tells_edition(word: str) -> bool:
    return "edition" in lexicon().classes(word.casefold().rstrip("."))


@rule(has="title", said=_OPENING, even_sure=True)
def _cut_quoted(text: str, found: Found) -> None:
    """A title that ends within its quotation marks, as American ones do: “Politics.” Interview by Jane Doe."""
    title = found["title"][0]
    start = title.span[0] - (text[title.span[0] - 1 : title.span[0]] in _OPENING and title.span[0] > 0)
    quoted = _QUOTED.match(text, start, title.span[1]) if text[start : start + 1] in _OPENING else None
    if not quoted or quoted.end() >= title.span[1]:
        return
    if "container-title" not in found:
        rest = _REST.match(text, quoted.end(), title.span[1])
        if not rest or {"page", "editor"}.isdisjoint(found):
            return
        host = title._replace(label="container-title", text=rest["host"], span=rest.span("host"))
        found["container-title"] = [host]
    found["title"][0] = title._replace(text=" ".join(quoted["title"].split()), span=quoted.span("title"))


@rule(has="editor collection-title", lacks="container-title")
def _put_host(text: str, found: Found) -> None:
    """A series right behind the editor of the whole is the whole itself: "in C Petry (ed) The Cambridge History"."""
    series = found["collection-title"][0]
    if _EDITOR.fullmatch(text, found["editor"][-1].span[1], series.span[0]):
        found["container-title"] = [series._replace(label="container-title")]
        del found["collection-title"]


@rule(one_of="publisher publisher-place", lacks="collection-title", said=_QUOTES)
def _put_series(text: str, found: Found) -> None:
    """What stands in quotation marks behind the house is a series, with its number."""
    label = next((one for one in ("title", "container-title") if len(found.get(one, ())) > (one == "title")), "")
    houses = [part.span[1] for name in _HOUSES for part in found.get(name, ())]
    if not label or not houses:
        return
    *others, last = found[label]
    if not any(last.span[0] - end > 0 and _SERIES.fullmatch(text, end, last.span[0]) for end in houses):
        return
    name = last.text.rstrip(' \u00bb\u201d"')
    if "publisher" not in found:
        found["publisher"] = [Stretch("publisher", name, (last.span[0], last.span[0] + len(name)), last.probability)]
    else:
        found["collection-title"] = [
            Stretch("collection-title", name, (last.span[0], last.span[0] + len(name)), last.probability)
        ]
    found[label] = others
    if not others:
        del found[label]
    if "collection-title" not in found:
        return
    for part in found.get("issue", [])[:1]:
        if last.span[1] < part.span[0]:
            found["collection-number"] = [part._replace(label="collection-number")]
            del found["issue"]


def _cut(part: Stretch, end: int) -> Stretch:
    return part._replace(text=part.text[:end], span=(part.span[0], part.span[0] + end))


put_imprint: Final = Rules(
    _put_hosted_house,
    _put_town,
    _put_house,
    _put_titled_house,
    _put_unnamed_house,
    _put_quoted_house,
    _put_letter,
    _begin_house,
    _begin_edition,
    _cut_second,
    _cut_number,
    _put_edition,
    _cut_quoted,
    _put_host,
    _put_series,
)
"""Puts the parts of the imprint in place, where nothing else has their label."""
