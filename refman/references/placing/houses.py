"""Houses and towns that were taken for something else, or that have no label: "Frankfurt am Main (Suhrkamp)"."""

import re
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.placing.towns import is_town

_COLON = Late(r"\s?:\s?")
_BRACKETED = Late(r"\s\((?P<house>[^\W\d_a-z][^\d()]{2,40}[^\W\d_])\)")
_IMPRINT = Late(
    r"(?P<title>.{4,}),\s(?P<town>[^\W\d_a-z][^\W\d_]+(?:[\s-][^\W\d_]+){0,2}):\s(?P<house>[^\W\d_a-z][^,:]+)",
    re.DOTALL,
)
_LAST = Late(r"\s?:\s(?P<house>[^\W\d_][^\d:;()\[\]]{1,60}?)[\s.,]*$")
_UNIVERSITY = Late(r"(?P<genre>[^\W\d_]+\.?(?:-[^\W\d_]+\.?)?),?\s(?P<house>Univ(?:\.|ersität)?|Uni|TU|FU|Hochschule)")
_CLOSE = Late(r"\.?\s")
_YEAR = Late(r",?\s\(?(?:1[5-9]|20)\d\d\b")
_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_QUOTED = Late(
    r"(?P<town>[^\W\d_]+(?:-[^\W\d_]+)?)\s[\u00ab\u201c\"](?P<house>[^\u00ab\u00bb\u201c\u201d\"]{2,60})[\u00bb\u201d\"]"
)
_OPENING = ("\u00ab", "\u201c", '"')
_CLOSING = ("\u00bb", "\u201d", '"')
_ROUND_YEAR = Late(r"\((?:1[5-9]|20)\d\d\)\.\s$")
_HOUSE = Late(r"[A-Z][\w\u2019'&]+(?:\s(?:&\s)?[A-Z][\w\u2019'&]+){0,2}")
_STOP = Late(r"\.\s")
_DASHED = Late(r"\.?\s?[-\u2013\u2014]\s?\d")
_BOOK: Final = 48
_ACRONYM = 4
_DASH = Late(r"\s?[-\u2013\u2014]\s?")
_TOWN_ALONE = Late(r"[^\W\d_a-z][^\W\d_]{2,}")
_MONTHLY = Late(r"(?P<house>[^\W\d_a-z\u0430-\u044f][^\W\d_]+),\s(?P<year>(?:1[5-9]|20)\d\d)(?:\s?[^\W\d_]\.?)?")
_CUT = Late(
    r"(?:\u0433\u043e\u0441|\u0434\u0435\u0440\u0436|\u043f\u0435\u0434|\u043c\u0435\u0434|\u0442\u0435\u0445\u043d|\u043f\u043e\u043b\u0438\u0442\u0435\u0445\u043d|\u0430\u0433\u0440\u0430\u0440|\u0430\u0433\u0440|\u0441|\u043b\u0438\u043d\u0433\u0432|\u044d\u043a\u043e\u043d|\u044e\u0440\u0438\u0434|\u043d\u0430\u0446|[\u0443\u0438\u0456]\u043d)[.-]"
)
"""How the name of a university goes on behind its town, cut short: "лингв. ун-т"."""
_HEADED = Late(r"(?:\s\d{4})?[.:]\s")


@rule(has="publisher-place publisher", said=(":",), even_sure=True)
def _choose_house(text: str, found: Found) -> None:
    """Of several houses those behind the town and its colon: "Besorgt von J. Winckelmann. Tübingen: Mohr"."""
    if len(found["publisher"]) == 1:
        return
    town = found["publisher-place"][0]
    behind = [part for part in found["publisher"] if part.span[0] >= town.span[1]]
    if behind and len(behind) < len(found["publisher"]) and _COLON.fullmatch(text, town.span[1], behind[0].span[0]):
        found["publisher"] = behind


@rule(has="publisher-place publisher", said=("; ",))
def _give_town(text: str, found: Found) -> None:
    """The first of several towns, left to the house before them: "Mir Publishers. | Lund; Delft, 1988"."""
    house, town = found["publisher"][-1], found["publisher-place"][0]
    name, stop, first = house.text.rpartition(". ")
    if stop and text[house.span[1] : town.span[0]] == "; " and _TOWN_ALONE.fullmatch(first) and house.is_whole:
        start = house.span[1] - len(first)
        found["publisher"][-1] = house._replace(text=name, span=(house.span[0], house.span[0] + len(name)))
        span = (start, town.span[1])
        found["publisher-place"][0] = town._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="publisher-place publisher")
def _lengthen_house(text: str, found: Found) -> None:
    """The letter of the same town again, behind a dash, ends the name of a house: "М.: АГРО | – | М, 2005"."""
    town, *others = found["publisher-place"]
    for last in others:
        letter = last.text.rstrip(".")
        if len(letter) > 1 or not town.text.startswith(letter):
            continue
        for index, house in enumerate(found["publisher"]):
            if _DASH.fullmatch(text, house.span[1], last.span[0]):
                span = (house.span[0], last.span[0] + len(letter))
                found["publisher"][index] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)
                clear(found, ("publisher-place",), last.span)
                return


@rule(has="publisher-place publisher", said=(". ",), beyond_ascii=True, even_sure=True)
def _lengthen_cut(text: str, found: Found) -> None:
    """A town that is cut, before a house in small letters, is of its name: "Томск. | гос. ун-т. Томск, 1999"."""
    house = found["publisher"][0]
    for town in found["publisher-place"]:
        if len(town.text) < _ACRONYM:
            # a letter is a town by itself, before its house
            continue
        if text[town.span[1] : house.span[0]] in {". ", " "} and house.text[0].islower() and _CUT.match(house.text):
            span = (town.span[0], house.span[1])
            found["publisher"][0] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)
            clear(found, ("publisher-place",), town.span)
            return


@rule(has="publisher-place issued", lacks="publisher", said=(": ",))
def _part_month(text: str, found: Found) -> None:
    """A name between the town and the year is that of a house, though a month is called so: "Омск: Май, 2006"."""
    town, date = found["publisher-place"][-1], found["issued"][0]
    if date.text[0].isdigit() or not date.is_whole or text[town.span[1] : date.span[0]].strip() != ":":
        return
    both = _MONTHLY.fullmatch(date.text)
    if both:
        start = date.span[0]
        for label, name in (("publisher", "house"), ("issued", "year")):
            span = (start + both.start(name), start + both.end(name))
            found[label] = [Stretch(label, both[name], span, date.probability)]


@rule(has="publisher-place editor", lacks="publisher", said=("(",))
def _put_bracketed(text: str, found: Found) -> None:
    """A house with initials that was taken for an editor: "Gravitation (W. H. Freeman, San Francisco, 1973)"."""
    house, town = found["editor"][-1], found["publisher-place"][0]
    if text[house.span[0] - 1 : house.span[0]] == "(" and text[house.span[1] : town.span[0]].strip() == ",":
        found["publisher"] = [house._replace(label="publisher")]
        found["editor"].pop()
        if not found["editor"]:
            del found["editor"]


@rule(has="publisher-place title")
def _put_shouted(text: str, found: Found) -> None:
    """A word in capitals is no town where another is printed, and begins the title behind it: "PISA 2000. Schüler"."""
    town, title = found["publisher-place"][0], found["title"][0]
    if not town.text.isupper() or len(town.text) < _ACRONYM or not town.text.isalpha() or text.isupper():
        return
    if _HEADED.fullmatch(text, town.span[1], title.span[0]) and title.is_whole:
        whole = (town.span[0], title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        found["issued"] = [part for part in found.get("issued", ()) if not whole[0] < part.span[0] < whole[1]]
    elif town.span[0] < title.span[1] or "publisher" not in found:
        return
    found["publisher-place"] = found["publisher-place"][1:]
    for label in ("publisher-place", "issued"):
        if not found.get(label, True):
            del found[label]


@rule(has="publisher-place", lacks="publisher editor", said=("(",))
def _put_behind(text: str, found: Found) -> None:
    """A house in brackets behind its town, which has no label: "Frankfurt am Main (Suhrkamp)"."""
    town = found["publisher-place"][0]
    house = _BRACKETED.match(text, town.span[1])
    if house and all(
        part.span[0] >= house.end() or part.span[1] <= town.span[1] for parts in found.values() for part in parts
    ):
        found["publisher"] = [Stretch("publisher", house["house"], house.span("house"), PLACED)]


@rule(has="publisher-place", lacks="publisher genre", said=(":",))
def _put_last(text: str, found: Found) -> None:
    """What stands between the colon behind a town and the end, without a label, is the house: "München: dtv"."""
    house = _LAST.match(text, found["publisher-place"][-1].span[1])
    if house and not any(part.span[1] > house.start("house") for parts in found.values() for part in parts):
        found["publisher"] = [Stretch("publisher", house["house"], house.span("house"), PLACED)]


@rule(has="publisher-place genre", lacks="publisher")
def _part_genre(text: str, found: Found) -> None:
    """The university that was taken apart for a genre and a town: "Diss. Univ. Mannheim 2001"."""
    genre, town = found["genre"][0], found["publisher-place"][0]
    said = _UNIVERSITY.fullmatch(genre.text) if genre.is_whole else None
    if said and _CLOSE.fullmatch(text, genre.span[1], town.span[0]):
        start = genre.span[0]
        span = (start + said.start("house"), town.span[1])
        found["genre"][0] = genre._replace(text=said["genre"], span=(start, start + said.end("genre")))
        found["publisher"] = [Stretch("publisher", " ".join(text[slice(*span)].split()), span, town.probability)]
        found["publisher-place"] = found["publisher-place"][1:]
        if not found["publisher-place"]:
            del found["publisher-place"]


@rule(has="publisher-place publisher", said=("(",))
def _cut_bracket(_: str, found: Found) -> None:
    """Takes a bracket that is not closed off the house: "Wissenschaftliche Buchgesellschaft (zuerst | 1887)"."""
    house = found["publisher"][0]
    if "(" in house.text and ")" not in house.text and house.is_whole:
        name = house.text.partition("(")[0].rstrip(" ,")
        if name:
            found["publisher"][0] = house._replace(text=name, span=(house.span[0], house.span[0] + len(name)))


@rule(has="title", lacks="publisher-place publisher", said=(":",))
def _cut_imprint(text: str, found: Found) -> None:
    """A town and a house that end a title before the year: "Development, New York: Alfred A. Knopf (1999)"."""
    title = found["title"][-1]
    if ": " not in title.text or not title.is_whole:
        return
    imprint = _IMPRINT.fullmatch(title.text) if _YEAR.match(text, title.span[1]) else None
    if imprint and any("place" in gazetteer.marks(word) for word in imprint["town"].casefold().split()):
        start = title.span[0]
        for label, name in (("publisher-place", "town"), ("publisher", "house")):
            span = (start + imprint.start(name), start + imprint.end(name))
            found[label] = [Stretch(label, imprint[name], span, title.probability)]
        end = start + imprint.end("title")
        found["title"][-1] = title._replace(text=imprint["title"], span=(start, end))


@rule(has="publisher issued", lacks="publisher-place", beyond_ascii=True, even_sure=True)
def _cut_last_town(text: str, found: Found) -> None:
    """The town that ends a house before the year: "Изд-во АН СССР | Москва–Ленинград, 1949"."""
    house = found["publisher"][-1]
    name, blank, town = house.text.rpartition(" ")
    if (
        not blank
        or not town[0].isupper()
        or town.isascii()
        or not _YEAR.match(text, house.span[1])
        or not house.is_whole
    ):
        return
    name = name.rstrip(",")
    words = _WORD.findall(name.casefold())
    if len(words) > 1 and is_town(town) and any("publisher" in lexicon().classes(word) for word in words):
        start, end = house.span
        found["publisher-place"] = [Stretch("publisher-place", town, (end - len(town), end), house.probability)]
        found["publisher"][-1] = house._replace(text=name, span=(start, start + len(name)))


@rule(has="publisher issued", lacks="publisher-place", said=_OPENING, beyond_ascii=True)
def _cut_first_town(text: str, found: Found) -> None:
    """The town before a house in quotation marks: "Баку | «Маариф» 1979"."""
    house = found["publisher"][0]
    both = _QUOTED.fullmatch(house.text) if house.text[-1] in _CLOSING and house.is_whole else None
    if both and is_town(both["town"]) and _YEAR.match(text, house.span[1]):
        start = house.span[0]
        for label, name in (("publisher-place", "town"), ("publisher", "house")):
            span = (start + both.start(name), start + both.end(name))
            found[label] = [Stretch(label, both[name], span, house.probability)]


@rule(
    has="author issued title number-of-pages", lacks="publisher publisher-place volume issue page editor", said=("). ",)
)
def _put_after_title(text: str, found: Found) -> None:
    """The house behind the title of a book whose year stands before: "(2019). Rivers. | Orell Press. – 408 p."."""
    title, pages = found["title"][-1], found["number-of-pages"][0]
    if not pages.text.isdecimal() or int(pages.text) < _BOOK or not _ROUND_YEAR.search(text, 0, title.span[0]):
        return
    host = found["container-title"][0] if "container-title" in found else None
    if host:
        if (
            _HOUSE.fullmatch(host.text)
            and _STOP.fullmatch(text, title.span[1], host.span[0])
            and host.span[1] < pages.span[0]
        ):
            found["publisher"] = [found.pop("container-title")[0]._replace(label="publisher")]
        return
    name, stop, house = title.text.rpartition(". ")
    if stop and title.is_whole and _HOUSE.fullmatch(house) and _DASHED.match(text, title.span[1]):
        start, end = title.span
        found["publisher"] = [Stretch("publisher", house, (end - len(house), end), title.probability)]
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


put_houses: Final = Rules(
    _put_after_title,
    _give_town,
    _lengthen_house,
    _lengthen_cut,
    _part_month,
    _cut_last_town,
    _cut_first_town,
    _put_bracketed,
    _put_behind,
    _put_last,
    _choose_house,
    _put_shouted,
    _cut_bracket,
    _part_genre,
    _cut_imprint,
)
"""Puts the house in its place, and takes away what is no town."""
