"""The name of one volume of a work in several: "В 10 т. Т. 3. Механика", "– 1 т.: Ымырт", "Band 1: Handeln"."""

import re
from itertools import chain

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, rename
from refman.references.values.volumes import count_of_volumes

_NUMBER = Late(r"(?<!\w)(?P<number>\d{1,3}|[IVXL]+)(?:\s?[.:]|[\s-]?(?P<behind>[^\W\d_]+)\.?\s?:)\s(?=[^\W\d_])")
_MAY_BE = Late(r"[\dIVXL](?<!\d{3}[\dIVXL])(?:\s?[.:]|[\s-]?[^\W\d_]+\.?\s?:)\s[^\W\d_]")
"""What all such numbers have, found sooner; what begins with a set is looked for in a third of the time."""
_HYPHENED = Late(r"(?<!\w)(?P<number>\d{1,2}|[IVX\u0406\u0425]+)-(?P<word>[^\W\d_]{3,})")
_SPACED = Late(
    r"(?<=[.,:\u2013\u2014-]\s)(?P<number>\d{1,2}|[IVX\u0406\u0425]+)\s(?P<word>[^\W\d_]{3,})(?=\.?\s?[\u2013\u2014-]|\.\s|\.?$)"
)
_COUNTED = Late(r"[\dIVX\u0406\u0425][-\s][^\W\d_]{3}")
"""What both have, found sooner."""
_AT_END = Late(r"[.,]?\s(?P<number>\d{1,2}|[IVX\u0406\u0425]+)-(?P<word>[^\W\d_]{3,})$")
_WITHIN = Late(r"[.,]\s(?P<word>[^\W\d_]{1,6})\.?\s(?:\d{1,3}|[IVXL]+)[.:]\s(?=[^\W\d_])")
_VOLUME = Late(r"[.,]\s[^\W\d_]+\.?\s(?:\d{1,3}|[IVXL]+)[.:]\s")
_BEFORE = Late(r"(?<!\w)(?P<word>[^\W\d_]+)\.?\s?$")
_CUT = Late(r"\s/\s|[.,]?\s[-\u2013\u2014]\s|\[")
_WORD = Late(r"[^\W\d_]{3,}")
_SEVERAL = Late(r"[.;]\s(?:[^\W\d_]{1,6}\.?\s)?\d{1,2}[.:]\s")
_PEOPLE = frozenset({"editor", "compiler", "translator"})
_HELPERS = ("editor", "translator")
_MARKS = _PEOPLE | {"volume", "issue", "page", "part", "edition", "in"}
_NAMES = frozenset({"title", "container-title", "collection-title", "publisher", "genre"})
"""Labels under which the name of a volume may be found."""
_YEARS = Late(r"(?:1[5-9]|20)\d\d\s?[-\u2013\u2014]\s?(?:1[5-9]|20)\d\d")
_PARTS_OF = Late(
    r"(?:\u0427\u0430\u0441\u0442[\u0438\u044c]|\u0427\u0430\u0441\u0442\u0438\u043d[\u0430\u0438]|\u0422\u043e\u043c\u0430?|\u041a\u043d\u0438\u0433[\u0430\u0438]|Chast[i'\u2019]?|Tom[ay]?|Parts?|Volumes?)"
    r"\s(?:\d{1,2}|[IVX]+)(?:(?:,|\s[\u0438\u0442\u0456i]\u0430?|\sand)\s(?:\d{1,2}|[IVX]+)|\s?[-\u2013\u2014]\s?(?:\d{1,2}|[IVX]+)){0,4}"
)
_NUMERALS = frozenset("0123456789IVX")
_NAMING = frozenset({": ", ". ", " : "})
_LONGEST = 160
_WORD_LENGTH = 12
_STOP = 2
"""Characters of a sign and a blank."""
_NEXT = 8
"""Characters that tell whether the name of another volume follows."""


@rule(has="title container-title", even_sure=True)
def leave_parts(text: str, found: Found) -> None:
    """Which parts of a work a book holds is no host: "Лекции по праву. Части 1 и 2. – СПб.: Наука"."""
    host = found["container-title"][0]
    if (
        host.text[-1] in _NUMERALS
        and _PARTS_OF.fullmatch(host.text)
        and "//" not in text[found["title"][0].span[1] : host.span[0]]
    ):
        clear(found, ("container-title",), host.span)
        _, _, number = host.text.partition(" ")
        if number.isalnum() and "volume" not in found:
            span = (host.span[1] - len(number), host.span[1])
            found["volume"] = [Stretch("volume", number, span, host.probability)]


@rule(has="title", said=("\u0442\u043e\u043c\u0434",), beyond_ascii=True, even_sure=True)
def cut_count(text: str, found: Found) -> None:
    """The first word of how many volumes there are ends no title: "Дала жыры: Жиырма | бес томдық"."""
    counted = count_of_volumes(text)
    if counted is None:
        return
    begin, end = counted[1]
    for at, title in enumerate(found["title"]):
        if not title.is_whole or not begin < title.span[1] <= end:
            continue
        start = title.span[0]
        name = text[start:begin].rstrip(" .,;:(\u2013\u2014-")
        if len(name) > 1:
            found["title"][at] = title._replace(text=name, span=(start, start + len(name)))
        elif len(found["title"]) > 1:
            found["title"].pop(at)
        return


@rule(has="title volume publisher-place publisher", lacks="container-title page issue")
def name_lands(text: str, found: Found) -> None:
    """A land or a town before who translated the volume names it: "Vol. 2, Japan. Translated by L. Neri. Lecce: Bo"."""
    name, *towns = found["publisher-place"]
    if not towns or not text.startswith(": ", towns[0].span[1]) or not text.startswith(", ", name.span[0] - len(", ")):
        return
    if found["volume"][-1].span[1] == name.span[0] - len(", ") and towns[0].span[0] - name.span[1] > _NEXT:
        found["publisher-place"] = towns
        found["volume-title"] = [name._replace(label="volume-title")]


@rule(has="volume publisher issued", beyond_ascii=True, even_sure=True)
def name_behind_year(text: str, found: Found) -> None:
    """What a volume is called, behind its number and the year, is no house: "Л., 1980. Т. 1: Старая книга. 813 с."."""
    volume, house = found["volume"][-1], found["publisher"][-1]
    if text[volume.span[1] : house.span[0]] in {": ", " : "} and found["issued"][0].span[1] < volume.span[0]:
        rename(found, house, "volume-title")


@rule(has="title volume container-title", said=(": ",), even_sure=True)
def name_volume_of_host(text: str, found: Found) -> None:
    """What the volume of a host is called is no second title: "Problemy stepi. Omsk, 2012. Vol. 10: Reki i ozera"."""
    first, *others = found["title"]
    for part in others:
        if first.span[1] < found["container-title"][0].span[0] and any(
            volume.span[0] > first.span[1] and text[volume.span[1] : part.span[0]] in {": ", " : "}
            for volume in found["volume"]
        ):
            rename(found, part, "volume-title")


@rule(has="volume page", beyond_ascii=True, even_sure=True)
def leave_years_of_volume(text: str, found: Found) -> None:
    """The years that a volume covers are no pages: "Т. 2: 1925–1938. М., 1970. С. 12–15"."""
    if len(found["page"]) == 1:
        return
    first, volume = found["page"][0], found["volume"][-1].span[1]
    if text[volume : first.span[0]] in _NAMING and _YEARS.fullmatch(first.text):
        found["page"] = found["page"][1:]


@rule(has="title", lacks="page issue", even_sure=True)
def name_volume(text: str, found: Found) -> None:
    """Puts the name of the volume as such, where a volume of a whole work has one."""
    if "//" in text:
        return
    if "container-title" in found and "volume" in found and _put_whole(text, found):
        return
    title = found["title"][0]
    within = None
    if len(found["title"]) == 1 and _MAY_BE.search(title.text) and title.is_whole:
        within = _WITHIN.search(title.text)
    if within and "volume" not in found and "volume" in lexicon().classes(within["word"].casefold()):
        title = title._replace(text=title.text[: within.start()], span=(title.span[0], title.span[0] + within.start()))
        found["title"] = [title]
    if "volume" not in found:
        _put_hyphened(text, found)
    for volume in _NUMBER.finditer(text, title.span[1]) if _MAY_BE.search(text, title.span[1]) else ():
        name = _name(text, volume.end(), found) if _is_volume(text, volume, found) else None
        if name is not None:
            if not _SEVERAL.search(text, name.span[0], name.span[1] + _NEXT):
                _put(found, name, volume)
            elif len(found["title"]) > 1:
                # parts within parts, each with a name
                found["title"] = [part for part in found["title"] if part.span[0] < volume.start()]
            return


@rule(has="title volume page publisher-place", lacks="issue container-title", even_sure=True)
def name_cited_volume(text: str, found: Found) -> None:
    """The same where a page of the volume is cited: "Избранные статьи. Т. 1: Статьи о культуре. Омск, 1992. С. 9"."""
    if len(found["title"]) > 1:
        name_volume.put(text, found)


def _put_whole(text: str, found: Found) -> bool:
    """Whether a whole was taken for a host before its volume: "Gesellschaftsgeschichte, Bd. 4: Vom Beginn"."""
    whole, volume, name = found["container-title"][0], found["volume"][0], found["title"][0]
    last = found["volume"][-1]
    if whole.text[0].isupper() and volume.span[1] + _STOP == whole.span[0] and whole.span[1] < last.span[0]:
        # "Том 2. Лісові трави. Вип. 1. Злаки": a volume in parts, each with a name
        found["title"] = [part for part in found["title"] if part.span[0] < volume.span[0]] or found["title"]
        found["volume"] = [volume]
        found["volume-title"] = [whole._replace(label="volume-title")]
        del found["container-title"]
        return True
    if whole.span[1] < volume.span[0] < name.span[0] and _VOLUME.fullmatch(text, whole.span[1], name.span[0]):
        found["title"] = [whole._replace(label="title")]
        found["volume-title"] = [name._replace(label="volume-title")]
        del found["container-title"]
        return True
    return False


def _put_hyphened(text: str, found: Found) -> None:
    """The number before the word for volumes, as Kazakh has it ("1-кітап"); how many there are is another thing."""
    if "-" in found["title"][-1].text[-_WORD_LENGTH:] and _cut_hyphened(found):
        return
    start = found["title"][0].span[1]
    if text.isascii() or not _COUNTED.search(text, start):
        return
    hyphened = _HYPHENED.finditer(text, start) if "-" in text else ()
    for volume in chain(hyphened, _SPACED.finditer(text, start)):
        if "volume" in lexicon().classes(volume["word"].casefold()) and not count_of_volumes(volume[0]):
            found["volume"] = [Stretch("volume", volume["number"], volume.span("number"), PLACED)]
            return


def _cut_hyphened(found: Found) -> bool:
    """Whether it was left to the end of the title: "Qurilish asoslari. 2-qism"."""
    title = found["title"][-1]
    volume = _AT_END.search(title.text) if title.is_whole else None
    if not volume or not volume.start() or "volume" not in lexicon().classes(volume["word"].casefold()):
        return False
    start, end = volume.span("number")
    span = (title.span[0] + start, title.span[0] + end)
    found["volume"] = [Stretch("volume", volume["number"], span, PLACED)]
    span = (title.span[0], title.span[0] + volume.start())
    found["title"][-1] = title._replace(text=title.text[: volume.start()], span=span)
    return True


def _name(text: str, start: int, found: Found) -> Stretch | None:
    """What stands from here to the next field, if it is a name."""
    # of several houses the first may be the name itself
    houses = found.get("publisher", ())
    house = next((part for part in houses if part.span[0] > start or len(houses) == 1), None)
    borders = [
        part.span[0]
        for label, parts in found.items()
        for part in parts
        if part.span[0] >= start and (label not in _NAMES or part is house)
    ]
    end = min([*borders, len(text), start + _LONGEST])
    cut = _CUT.search(text, start, end)
    sentences = text[start : cut.start() if cut else end].split(". ")
    said = next((at for at, sentence in enumerate(sentences) if _told(sentence) & _PEOPLE), len(sentences))
    printed = ". ".join(sentences[:said]).rstrip(" .,;:-\u2013\u2014")
    if not _WORD.search(printed) or not printed[0].isupper() or _MARKS & _told(printed):
        return None
    return Stretch("volume-title", printed, (start, start + len(printed)), PLACED)


def _told(sentence: str) -> frozenset[str]:
    """What the first word tells."""
    words = sentence.split(None, 1)
    return lexicon().classes(words[0].casefold().rstrip(".")) if words else frozenset()


def _put(found: Found, name: Stretch, volume: re.Match[str]) -> None:
    start, end = name.span
    hosts = found.get("container-title", ())
    if any(part.span[1] <= start or part.span[0] >= end for part in hosts):
        return
    clear(found, _NAMES, name.span)
    if "volume" not in found:
        found["volume"] = [Stretch("volume", volume["number"], volume.span("number"), PLACED)]
    found["volume-title"] = [name]


def _is_volume(text: str, number: re.Match[str], found: Found) -> bool:
    """Whether a word for a volume goes with it, and it is no initial of who edited the work: "ed. by V.I. Lugov"."""
    word = number["behind"]
    if not word:
        before = _BEFORE.search(text, max(0, number.start() - _WORD_LENGTH), number.start())
        word = before["word"] if before else ""
    if not word or "volume" not in lexicon().classes(word.casefold()):
        return False
    at = number.start()
    return not any(part.span[0] < at < part.span[1] for label in _HELPERS for part in found.get(label, ()))
