"""Names of people that the labels tore: "and O. | Berg) Elsevier", "Lund, D. | Reidel", "A. S. | Holm in"."""

import re
from typing import Final

from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_INITIALS = Late(r"(?:[^\W\d_]\.[\s-]?)+")
_LAST_INITIALS = Late(r"(?:\s(?:and|und|&|e|et)|,)\s(?:[^\W\d_]\.[\s-]?)+$")
_AND_INITIALS = Late(r"\s(?:and|und|&|et)\s(?:[^\W\d_]\.[\s-]?)+$")
_LAST_FAMILY = Late(r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)\s(?=[^\W\d_a-z])")
_OF_HOUSE = Late(r"[^\W\d_]\.[\s-]?[^\W\d_]{2,}(?:-[^\W\d_]+)?(?P<comma>,\s)(?P<initial>[^\W\d_]\.)$")
_CLOSED = Late(r"(?P<name>[^\W\d_]{2,}(?:-[^\W\d_]+)?)\)[,.:]?\s(?P<house>[^\W\d_a-z].+)")
_UNOPENED = Late(r"[^()]{2,40}\),?\s(?:(?:an\s)?de[rsm]\s|am\s)?(?P<house>[^\W\d_a-z].{3,})")
_HOSTED = Late(r"(?P<host>[^\W\d_a-z][^()]{6,})\s\((?P<names>(?:[^\W\d_]\.[\s-]?)+[^()]{2,})")
_EDITED = Late(r",\s(?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\b")
_FAMILY = Late(r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?),\s(?=[^\W\d_]{3})")
_FEW_INITIALS = 8
_BEHIND_GIVEN = (" \u0434\u0435. ", " \u0444\u043e\u043d. ")
_WORD = r"[\u0410-\u042f\u0401\u0406\u0492\u049a\u04a2\u04ae\u04b0\u04ba\u04d8\u04e8][^\W\d_A-Z\u0410-\u042f]+"
_NOBLE = Late(
    rf"(?P<name>{_WORD}\s(?:{_WORD}[\s-]){{1,2}}(?<=\s)(?:\u0434\u0435|\u0444\u043e\u043d))(?P<stop>\.\s)"
    r"(?=[^\W\d_a-z\u0430-\u044f]|\u00ab)"
)
_QUOTED = Late(rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,2}})(?P<stop>\s)\u00ab[^\u00bb]{{4,}}\u00bb")
_SHORTEST = 6
"""Characters of two names."""
_LED = Late(
    r"[^\W\d_]{2,6}\.\s(?:[^\W\d_A-Z\u0410-\u042f][^\W\d_]*\.?\s)+(?=(?:[^\W\d_a-z\u0430-\u044f]\.\s?){1,2}[^\W\d_]{2})"
)
_ORIGINAL = Late(
    r"(?:\u0441\s)?(?:[\u0430-\u044f]+\.?\s)*(?:\u0440\u0443\u043a\u043e\u043f|\u043f\u043e\u0434\u043b\u0438\u043d\u043d|\u043e\u0440\u0438\u0433\u0438\u043d|\u0438\u0437\u0434)"
    r"[\u0430-\u044f]*\.?\s(?=[^\W\d_a-z\u0430-\u044f])"
)
"""Words for a manuscript, an original or an edition."""
_NAMED_AFTER = Late(r"\s\u0438\u043c\.(?:\s[^\W\d_]\.?)?$")
_OFFICE = Late(r"(?:.*\s)?(?P<office>[^\W\d_]+)\s(?:[^\W\d_]\.\s?){1,3}", re.DOTALL)
_OWNING = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+[\u0442\u0434\u043d][\u044b\u0456]\u04a3\s")
_PARTICLES = (" de", " van", " von")
_GLUED_INITIAL = Late(r"(?:[SCZK][Hh]|Y[AaUuOo]|[^\W\d_a-z\u0430-\u044f\u041e])\.?\s(?=[^\W\d_a-z\u0430-\u044f])")
"""An initial, before what begins with a capital, too; a Russian title may begin with "O" ("about")."""
_STOP_BEFORE = Late(r"[^\W\d_]{2,}[\s.]{1,2}[^\W\d_]\.$")
_CUT_LETTER = Late(r"\s(?P<letter>[OGog][\u2018\u2019'`\u02bb\u02bc]?)$")
"""The first letter of an Uzbek word."""
_IN = Late(r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)\sin\s(?:the\s)?(?P<host>[^\W\d_a-z].{6,})")


@rule(has="editor publisher", said=(")",))
def _join_closed(text: str, found: Found) -> None:
    """The family name of the last editor before the closing bracket is none of the house."""
    last, house = found["editor"][-1], found["publisher"][0]
    both = _CLOSED.fullmatch(house.text) if house.is_whole and last.is_whole else None
    if both and text[last.span[1] : house.span[0]] == " " and _LAST_INITIALS.search(last.text):
        start = house.span[0]
        span = (last.span[0], start + both.end("name"))
        found["editor"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["publisher"][0] = house._replace(text=both["house"], span=(start + both.start("house"), house.span[1]))


@rule(has="publisher", said=(")",))
def _cut_closed(_: str, found: Found) -> None:
    """What closes a bracket that a house does not open is none of it: "(Dr. | phil.) der Universität Trier"."""
    house = found["publisher"][0]
    closed = _UNOPENED.fullmatch(house.text) if ")" in house.text and house.is_whole else None
    if closed:
        span = (house.span[0] + closed.start("house"), house.span[1])
        found["publisher"][0] = house._replace(text=closed["house"], span=span)


@rule(has="editor publisher")
def _give_initial(text: str, found: Found) -> None:
    """An initial behind the last editor, right before the house, is that of the house."""
    last, house = found["editor"][-1], found["publisher"][0]
    initial = _OF_HOUSE.search(last.text) if last.text[-1] == "." and last.is_whole else None
    if initial and text[last.span[1] : house.span[0]] == " ":
        span = (last.span[0] + initial.start("initial"), house.span[1])
        found["publisher"][0] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)
        end = initial.start("comma")
        found["editor"][-1] = last._replace(text=last.text[:end], span=(last.span[0], last.span[0] + end))


@rule(has="author editor", lacks="container-title title", said=("(",))
def _part_host(text: str, found: Found) -> None:
    """The host before its editor in brackets is none of his name: "in Functional Analysis (F. Browder, ed.)"."""
    first = found["editor"][0]
    both = _HOSTED.fullmatch(first.text) if first.is_whole else None
    if both and _EDITED.match(text, first.span[1]):
        start, end = first.span
        host = (start, start + both.end("host"))
        found["container-title"] = [Stretch("container-title", both["host"], host, first.probability)]
        found["editor"][0] = first._replace(text=both["names"], span=(start + both.start("names"), end))


@rule(has="author title", lacks="container-title", said=(" in ",))
def _add_family(text: str, found: Found) -> None:
    """The family name behind initials, and the host behind "in", which were taken for a title."""
    last, title = found["author"][-1], found["title"][0]
    both = _IN.fullmatch(title.text) if title.is_whole and _INITIALS.fullmatch(last.text) else None
    if both and last.span[1] <= title.span[0] and text[last.span[1] : title.span[0]].strip() == "":
        start, end = title.span
        span = (last.span[0], start + both.end("name"))
        found["author"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        host = (start + both.start("host"), end)
        found["container-title"] = [Stretch("container-title", both["host"], host, title.probability)]
        found["title"] = found["title"][1:]
        if not found["title"]:
            del found["title"]


@rule(has="editor")
def _cut_lead(_: str, found: Found) -> None:
    """Words before an editor's initials that say for what he answers: "Otv. za vypusk E.V. Zhilin"."""
    first = found["editor"][0]
    led = _LED.match(first.text) if ". " in first.text[:_FEW_INITIALS] and first.is_whole else None
    if led:
        found["editor"][0] = first._replace(
            text=first.text[led.end() :], span=(first.span[0] + led.end(), first.span[1])
        )


@rule(has="translator", beyond_ascii=True)
def _cut_original(_: str, found: Found) -> None:
    """What was translated is none of the translator's name: "пер. с рукописи | Л. Жилина"."""
    first = found["translator"][0]
    led = _ORIGINAL.match(first.text) if first.text[0].islower() and first.is_whole else None
    if led:
        found["translator"][0] = first._replace(
            text=first.text[led.end() :], span=(first.span[0] + led.end(), first.span[1])
        )


@rule(has="author title")
def _add_first_family(text: str, found: Found) -> None:
    """The family name behind the only author's initials, left to the title: "D. M. | Straub, flavio: a package"."""
    author, title = found["author"][0], found["title"][0]
    if len(author.text) > _FEW_INITIALS or author.text[-1] != "." or len(found["author"]) > 1:
        return
    both = _FAMILY.match(title.text) if _INITIALS.fullmatch(author.text) and title.is_whole else None
    if both and text[author.span[1] : title.span[0]] == " ":
        start = title.span[0]
        span = (author.span[0], start + both.end("name"))
        found["author"] = [author._replace(text=text[slice(*span)], span=span)]
        found["title"][0] = title._replace(text=title.text[both.end() :], span=(start + both.end(), title.span[1]))


@rule(has="author title")
def _add_initial(text: str, found: Found) -> None:
    """The last initial, glued to the one before it and left to the title: "Сомов.В.Л, Рудов.А.|Г Станки"."""
    last, title = found["author"][-1], found["title"][0]
    if title.span[0] != last.span[1] or last.text[-1] != "." or not title.is_whole or not last.is_whole:
        return
    initial = _GLUED_INITIAL.match(title.text) if _STOP_BEFORE.search(last.text) else None
    if initial:
        start = title.span[0] + initial.end()
        name = text[last.span[0] : start].rstrip()
        found["author"][-1] = last._replace(text=name, span=(last.span[0], last.span[0] + len(name)))
        found["title"][0] = title._replace(text=title.text[initial.end() :], span=(start, title.span[1]))


@rule(has="author title", said=("\u2018", "\u2019", "'", "`", "\u02bb", "\u02bc"))
def _give_letter(text: str, found: Found) -> None:
    """The first letter of an Uzbek title is nobody's initial: "Olim Karimov O|‘zbek xalqi"."""
    last, title = found["author"][-1], found["title"][0]
    if last.text[-1] == "." or last.span[1] - title.span[0] not in {0, 1, 2} or not last.is_whole:
        return
    letter = _CUT_LETTER.search(last.text)
    if letter and text[last.span[1] : last.span[1] + 2].strip("\u2018\u2019'`\u02bb\u02bc")[:1].islower():
        start = last.span[0] + letter.start("letter")
        found["title"][0] = title._replace(
            text=" ".join(text[start : title.span[1]].split()), span=(start, title.span[1])
        )
        found["author"][-1] = last._replace(text=last.text[: letter.start()], span=(last.span[0], start - 1))


@rule(has="author title", said=("\u04a3",), beyond_ascii=True, even_sure=True)
def _join_office(text: str, found: Found) -> None:
    """Whose speech it is, with an office, is part of its title in Kazakh: "ҚР Президенті Т. | Омаровтың жолдауы"."""
    author, title = found["author"][0], found["title"][0]
    if author.text[-1] != "." or title.span[0] - author.span[1] not in {0, 1} or len(found["author"]) > 1:
        return
    office = _OFFICE.fullmatch(author.text) if _OWNING.match(title.text) else None
    if office and office["office"].casefold() in gost_words()["offices"]:
        span = (author.span[0], title.span[1])
        del found["author"]
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author", one_of="title container-title", said=(" and ", " und ", " & ", " et "))
def _add_last_family(text: str, found: Found) -> None:
    """The family name behind the last author's initials, left to what follows: "Dal and B. | Lund Annals of Rivers"."""
    last = found["author"][-1]
    if last.text[-1] != "." or not _AND_INITIALS.search(last.text):
        return
    for label in ("title", "container-title"):
        name = found[label][0] if label in found else None
        family = _LAST_FAMILY.match(name.text) if name and name.span[0] == last.span[1] + 1 and name.is_whole else None
        if name and family and text[last.span[1]] == " ":
            start, end = name.span
            span = (last.span[0], start + family.end("name"))
            found["author"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            found[label][0] = name._replace(text=name.text[family.end() :], span=(start + family.end(), end))
            return


@rule(has="container-title", one_of="author responsibility", said=("/",))
def _take_family(text: str, found: Found) -> None:
    """The only word behind initials is a family name, and no host: "Способ пайки / Н. А. | Лугов. 1960"."""
    host = found["container-title"][0]
    if not host.text.istitle() or not host.text.isalpha() or not host.is_whole:
        return
    for label in ("author", "responsibility"):
        who = found[label][-1] if label in found else None
        if who and _INITIALS.fullmatch(who.text) and host.span[0] == who.span[1] + 1:
            span = (who.span[0], host.span[1])
            clear(found, ("container-title",), host.span)
            found[label][-1] = who._replace(text=" ".join(text[slice(*span)].split()), span=span)
            return


@rule(has="author title")
def _give_particle(text: str, found: Found) -> None:
    """What stands right before a name that begins the title belongs to it: "Stern, O. de | Broglie wavelengths"."""
    author, title = found["author"][-1], found["title"][0]
    if author.text.endswith(_PARTICLES) and text[author.span[1] : title.span[0]] == " " and author.is_whole:
        name, _, word = author.text.rpartition(" ")
        if name.endswith("."):
            start = author.span[0]
            found["author"][-1] = author._replace(text=name, span=(start, start + len(name)))
            span = (author.span[1] - len(word), title.span[1])
            found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="container-title", one_of="editor author", said=(" \u0438\u043c. ",), beyond_ascii=True, even_sure=True)
def _give_namesake(text: str, found: Found) -> None:
    """After whom a university is named did nothing for its journal: "Вестник ун-та им. И. | Я. Яковлева. – 2015"."""
    host = found["container-title"][-1]
    if not _NAMED_AFTER.search(host.text) or not host.is_whole:
        return
    for label in ("editor", "author"):
        for part in found.get(label, ()):
            if 0 <= part.span[0] - host.span[1] <= 1:
                span = (host.span[0], part.span[1])
                clear(found, (label,), part.span)
                found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
                return


@rule(has="title", lacks="author editor", said=("\u00bb", *_BEHIND_GIVEN), beyond_ascii=True, even_sure=True)
def _put_named(_: str, found: Found) -> None:
    """Someone at the head of the title: his particle ends his name, or it is quoted behind: "Карл Ветров | «Реки»"."""
    title = found["title"][0]
    said = title.text
    if "\u00ab" in said[_SHORTEST:]:
        head = _QUOTED.fullmatch(said)
        is_someone = head is not None and _is_someone(head["name"])
    else:
        head = _NOBLE.match(said)
        is_someone = head is not None
    if head and is_someone and title.is_whole:
        start, end = title.span
        found["author"] = [title._replace(label="author", text=head["name"], span=(start, start + head.end("name")))]
        found["title"][0] = title._replace(text=said[head.end("stop") :], span=(start + head.end("stop"), end))


def _is_someone(name: str) -> bool:
    """Whether the words name a man: the first is known for a given name, or the last ends as families do."""
    given, *_, family = name.casefold().split()
    if is_body(name, name_words()):
        return False
    return family.endswith(name_words().surnames) or "given" in gazetteer.marks(given)


put_torn_names: Final = Rules(
    _put_named,
    _give_namesake,
    _join_office,
    _cut_lead,
    _cut_original,
    _add_first_family,
    _add_initial,
    _give_letter,
    _add_last_family,
    _take_family,
    _give_particle,
    _join_closed,
    _cut_closed,
    _give_initial,
    _part_host,
    _add_family,
)
"""Puts such names together, and what is none of them apart."""
