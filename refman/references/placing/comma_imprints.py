"""Imprints that commas part, as books in Italian and Latin have them: ", Lucca, LIM, 2007", "Venetia, appresso"."""

import re
from typing import Final

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.known_houses import is_house
from refman.references.placing.rules import Rules, rule
from refman.references.placing.run_in_titles import cut_run_in
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.placing.towns import is_printing, is_town

_WORD = r"[^\W\d_a-z][^\W\d_]+"
_NAME = rf"(?:L['\u2019])?{_WORD}(?:[\s'\u2019](?:(?:di|del|della|am|an|der|im|sur|le|la|of)\s)?{_WORD}){{0,2}}"
_LEADS = (
    r"(?:(?:ex|in)\s(?:officina|typographia|typographeo|typis|aedibus)|apud|ap?presso|presso|per|typis|chez|bey|impensis"
    r"|sumptibus|excudebat|(?:nella|dalla|dalle)\s(?:[Ss]tamper\S+|[Tt]ipografi\S+|[Ss]tampe)(?:\sd[ie])?|[Pp]er\sli\s[Ee]redi\sdi)"
)
_PARTNERS = rf"{_WORD}(?:,\s{_WORD}){{1,2}},?\s(?:and|&|et|e|und)\s{_WORD}"
"""Houses of three: "Farrar, Straus and Giroux"."""
_PARTNER = Late(r"\s(?:and|&|et|e|und|y)\s")
_PARTING = Late(r",?\s(?:(?:and|&|et|e|und)\s)?")
_IMPRINT = Late(
    rf"[,.)\]\u00bb\u201d\"]\s(?:[Ii]n\s)?(?P<town>{_NAME}(?:(?:\s?[-\u2013/]\s?|\s(?:ed?|et|and|und|&)\s){_NAME}){{0,2}}"
    r"(?:\s\([^()\d]{2,12}\))?)"
    rf",\s(?:(?P<lead>{_LEADS})\s)?(?P<house>(?:il\s|i\s)?(?:{_PARTNERS}|[^\W\d_a-z][^,;:()\[\]\u00ab\u201c\"\d]{{1,70}}?)),?\s"
    r"(?P<year>1[4-9]\d\d|20\d\d|M[DCLXVI]{2,13}(?=\W*$))(?![\d])"
)
_AGAIN = Late(r"\((?:(?:trad|tr|ed)\.\s(?:it|or|fr|ingl|ted)|rist|repr)\.?[^()]*\)")
_HOUSED_YEAR = Late(r",\s[^,;:()\[\]\u00ab\u201c\"\d]{1,120}+(?:,\s)?(?:1[4-9]|20)\d\d")
_ROMAN_LAST = Late(r"M[DCLXVI]{2,13}\W*$")
"""What all such imprints have, one or the other: a house between a comma and the year, or a Roman year at the end."""
_LED = Late(r" (?:apud|a?p?presso|typis|chez|officina|bey|per|aedibus) ")
_NAMES = ("title", "container-title", "collection-title")
_TAKEN = ("publisher", "publisher-place", "volume-title")
_CUT = (*_NAMES, "author", "editor", "translator")
_NUMBERS = ("volume", "issue", "page", "number")
_HOUSED = Late(r"\s(?:1[4-9]|20)\d\d\s\((?P<house>[^\W\d_a-z][^()\d]{2,40})\)")
_UNDATED = Late(r",?\s(?:[Ss]\.\s?[ad]\.|[Nn]\.\s?d\.|[Oo]\.\s?J\.|[Ss]\.\s?n\.)(?:\W.*)?$")
_BEHIND_NAMES: Final = frozenset({" ", ". ", ": ", ", ", ".: "})
_PLACELESS = Late(r"(?<=\w\w),\s[Ss]\.\s?l\.?(?:,?\s[Ss]\.\s?[dn]\.?)?$")
_ONE_WORD: Final = Late(
    r"(?P<names>(?:[^\W\d_]{2,}(?:[-\u02bb\u2018\u2019'][^\W\d_]+)*\s(?:[^\W\d_]{1,2}[\u02bb\u2018\u2019']?\.\s?){1,3}(?:,\s|(?<=\s)))+)"
    r"(?P<title>[^\W\d_]{4,}),\s(?P<town>[^\W\d_]\.)"
)
"""People with their initials behind, a title of one word, and the letter of a town."""
_TOWN_LETTERS: Final = frozenset("TMLA\u0422\u041c\u041b\u0410")
"""By which lists call Tashkent, Moscow, Leningrad and Almaty."""
_SHORTEST = 3
_STATE = 3
_STATES = frozenset(
    (
        "Ala Ariz Ark Cal Calif Col Colo Conn Del Fla Ill Ind Kans La Mass Md Me Mich Minn Miss Mo Mont Neb Nev Okla"
        " Ont Oreg Pa Penn Tenn Tex Va Vt Wash Wis N.J N.Y N.H N.C D.C"
    ).split()
)


@rule(one_of="publisher publisher-place", even_sure=True)
def _put_told(text: str, found: Found) -> None:
    """Puts the town and the house in place that stand between a comma and the year, where the labels are at odds."""
    towns, houses = found.get("publisher-place", ()), found.get("publisher", ())
    if len(towns) == len(houses) == 1 and houses[0].span[0] - towns[0].span[1] == len(", "):
        if "," in towns[0].text:
            _put_imprint(text, found)
    else:
        _put_imprint(text, found)


@rule(lacks="publisher publisher-place")
def _put_led(text: str, found: Found) -> None:
    """Puts them in place where no label, but a word tells of the house, or where both were taken for authors."""
    is_author = "container-title" not in found and "author" in found and "," in found["author"][-1].text
    if is_author or _LED.search(text) or "tamper" in text or "ipografia" in text:
        _put_imprint(text, found)


def _put_imprint(text: str, found: Found) -> None:
    if not _HOUSED_YEAR.search(text) and not _ROMAN_LAST.search(text):
        return
    for imprint in _IMPRINT.finditer(text):
        opened = text.rfind("(", 0, imprint.start())
        if opened >= 0 and _AGAIN.match(text, opened):
            # a translation's, or another print's
            return
        if _is_imprint(imprint, found):
            _put(text, found, imprint)
            if "author" in found and "title" not in found:
                # "HESSE, Hermann, Siddhartha, Berlino"
                cut_run_in(text, found)
            return


def _is_imprint(imprint: re.Match[str], found: Found) -> bool:
    """Whether the first is a town, and what stands behind it, which is none, a house by its words or by a label."""
    town = imprint["town"].partition(" (")[0]
    if not is_town(town) or "country" in telling(town.casefold()):
        return False
    if _is_of_partners(imprint, found):
        return False
    if imprint["lead"] or is_house(imprint["house"]):
        return True
    house, (start, end) = imprint["house"], imprint.span("house")
    if "," in house:
        return not all(is_town(name) for name in _PARTING.split(house) if name)
    if (
        (len(house) <= _STATE and house.isupper())
        or house.rstrip(".") in _STATES
        or is_town(house)
        or "country" in telling(house.casefold())
    ):
        # "Pittsburgh, PA", "Belmont, California"
        return False
    known = [part for part in found.get("publisher", ()) if part.span[1] <= start]
    labels = ("publisher",) if known else ("publisher", "publisher-place")
    labelled = [part for label in labels for part in found.get(label, ())]
    # behind the first are no authors: "Vinegia, Gabriel Giolito de' Ferrari"
    labelled += found.get("author", [])[1:]
    if "page" not in found and "title" in found:
        labelled += [part for part in found.get("container-title", ()) if part.span == (start, end)]
    return any(part.span[0] <= start and end <= part.span[1] for part in labelled)


def _is_of_partners(imprint: re.Match[str], found: Found) -> bool:
    """Whether it has the label of one house whose first partner is called as a place: "Holt, Rinehart and Winston"."""
    span = (imprint.start("town"), imprint.end("house"))
    is_one = any(part.span == span for part in found.get("publisher", ()))
    return is_one and not is_printing(imprint["town"]) and _PARTNER.search(imprint["house"]) is not None


def _put(text: str, found: Found, imprint: re.Match[str]) -> None:
    start, end = imprint.start("town"), imprint.end("house")
    _free(text, found, imprint.start(), end)
    clear(found, _TAKEN, (start, end))
    for label, name in (("publisher-place", "town"), ("publisher", "house")):
        # another imprint stands in a note, or is that of an exhibition
        found[label] = [Stretch(label, imprint[name], imprint.span(name), PLACED)]
    is_misread = any(part.span == imprint.span("year") for part in found.get("volume", ()))
    if imprint["lead"] or is_misread or "issued" not in found:
        clear(found, _NUMBERS, imprint.span("year"))
        found["issued"] = [Stretch("issued", imprint["year"], imprint.span("year"), PLACED)]


def _free(text: str, found: Found, start: int, end: int) -> None:
    """Ends the names and the people that run into the imprint, and leaves out those within it."""
    for label in _CUT:
        for at, part in enumerate(found.get(label, ())):
            if part.span[0] < start < part.span[1]:
                span = (part.span[0], start)
                found[label][at] = part._replace(text=" ".join(text[slice(*span)].split()), span=span)
    clear(found, _CUT, (start, end))
    if "title" not in found and "container-title" not in found:
        labels = ("publisher", "publisher-place")
        before = [part for label in labels for part in found.get(label, ()) if part.span[1] <= start]
        if before:
            found["title"] = [before[0]._replace(label="title")]


@rule(has="author publisher-place", lacks="title container-title")
def put_town_title(text: str, found: Found) -> None:
    """A short title before the town that was taken for another: "M. Rossi, Calvino, Torino, Einaudi"."""
    town, author = found["publisher-place"][0], found["author"][-1]
    title, comma, name = town.text.partition(", ")
    if not comma or text[author.span[1] : town.span[0]] != ", " or not town.is_whole:
        return
    is_state = name.rstrip(".") in _STATES or (len(name) <= _STATE and name.isupper())
    if is_town(name) and not is_state and "country" not in telling(name.casefold()):
        start, end = town.span
        found["title"] = [town._replace(label="title", text=title, span=(start, start + len(title)))]
        found["publisher-place"][0] = town._replace(text=name, span=(end - len(name), end))


@rule(
    has="author publisher issued",
    lacks="title container-title collection-title publisher-place editor number volume issue page",
    even_sure=True,
)
def put_house_title(text: str, found: Found) -> None:
    """The only words between the author and the year are the title, whatever houses are called: "Лугов: Вода, 1997"."""
    house, author = found["publisher"][0], found["author"][-1]
    if text[author.span[1] : house.span[0]] in _BEHIND_NAMES and not is_house(house.text):
        found["title"] = [part._replace(label="title") for part in found.pop("publisher")]


@rule(has="author issued", lacks="title container-title publisher-place", said=("., ",), even_sure=True)
def put_lettered_town(text: str, found: Found) -> None:
    """A title of one word and the first letter of a town, taken for somebody: "Hasanov A., | Botanika, T., 2003"."""
    last = found["author"][-1]
    if last.text[-1] != "." or text[last.span[1] : found["issued"][0].span[0]] != ", " or not last.is_whole:
        return
    parts = _ONE_WORD.fullmatch(last.text)
    if parts and parts["town"][0] in _TOWN_LETTERS:
        start = last.span[0]
        names = parts["names"].rstrip(" ,")
        found["author"][-1] = last._replace(text=names, span=(start, start + len(names)))
        for label, name in (("title", "title"), ("publisher-place", "town")):
            span = (start + parts.start(name), start + parts.end(name))
            found[label] = [Stretch(label, parts[name], span, PLACED)]


@rule(has="publisher-place", lacks="publisher", said=(")",), even_sure=True)
def put_last_house(text: str, found: Found) -> None:
    """A house in brackets behind the year: "Stuttgart 1981 (Teubner)"."""
    house = _HOUSED.match(text, found["publisher-place"][-1].span[1])
    if house and is_house(house["house"]):
        clear(found, _NAMES, house.span("house"))
        found["publisher"] = [Stretch("publisher", house["house"], house.span("house"), PLACED)]


@rule(has="publisher-place")
def cut_undated(_: str, found: Found) -> None:
    """What tells that there is no date is no part of the town: "Venezia s.d. [ma | 1993"."""
    town = found["publisher-place"][0]
    undated = _UNDATED.search(town.text) if "." in town.text and town.is_whole else None
    if undated and undated.start() >= _SHORTEST:
        name = town.text[: undated.start()]
        found["publisher-place"][0] = town._replace(text=name, span=(town.span[0], town.span[0] + len(name)))


@rule(has="title", said=("s.l", "s. l"))
def cut_placeless(_: str, found: Found) -> None:
    """What tells that there is no place is no part of the title: "nel secondo '500, s.l. [ma Venezia]"."""
    title = found["title"][-1]
    placeless = _PLACELESS.search(title.text) if title.is_whole else None
    if placeless:
        end = title.span[0] + placeless.start()
        found["title"][-1] = title._replace(text=title.text[: placeless.start()], span=(title.span[0], end))


put_comma_imprint: Final = Rules(_put_led, _put_told)
"""Puts the town and the house in place that stand between a comma and the year."""
