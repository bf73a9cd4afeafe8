"""What stands round the house and was taken for a title: the house itself, its town, the edition, the series."""

import re

from refman.languages import lexicon
from refman.references.spans import Found, Stretch

_COLON = re.compile(r"\s?:\s?")
_TOWN = re.compile(
    r"(?P<title>.{4,}[^.])\.\s(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-][^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
)
_EDITION = re.compile(r"(?P<title>.{4,})[.,]\s(?P<number>\d{1,3})")
_EDITED = re.compile(r"(?:\.?\s|\.|-[^\W\d_]{1,2}\s)(?P<word>[^\W\d_]{2,})\.?")
_SECOND = re.compile(r";\s[^;:,]{2,30}(?:\s?:.*)?$")
_SERIES = re.compile(r"[,.;]?\s(?:[^\W\d_]+\.?\s)?[\u00ab\u201c\"]\s?")
_BEHIND = 3

_HOUSES = ("publisher", "publisher-place")


def put_imprint(text: str, found: Found) -> None:
    """Puts the parts of the imprint in place, where nothing else has their label."""
    has_house, has_town = "publisher" in found, "publisher-place" in found
    if "title" in found and has_house != has_town:
        (_put_town if has_house else _put_house)(text, found)
    if has_house:
        _cut_second(found)
    if "title" in found and "edition" not in found and found["title"][-1].text[-1:].isdigit():
        _put_edition(text, found)
    if (has_house or has_town) and "collection-title" not in found:
        _put_series(text, found)


def _put_house(text: str, found: Found) -> None:
    """A title behind a town and a colon is a house."""
    last, town = found["title"][-1], found["publisher-place"][0]
    if town.span[1] < last.span[0] and _COLON.fullmatch(text, town.span[1], last.span[0]):
        found["publisher"] = [last._replace(label="publisher")]
        found["title"].pop()
        if not found["title"]:
            del found["title"]


def _put_town(text: str, found: Found) -> None:
    """The last word of a title, with a colon and the house behind it, is a town."""
    last = found["title"][-1]
    town = _TOWN.fullmatch(last.text)
    if town and _is_whole(last) and _COLON.fullmatch(text, last.span[1], found["publisher"][0].span[0]):
        start, end = last.span
        found["title"][-1] = _cut(last, town.end("title"))
        found["publisher-place"] = [
            Stretch("publisher-place", town["town"], (start + town.start("town"), end), last.probability)
        ]


def _cut_second(found: Found) -> None:
    """Of two houses, each with its town, the first: "Almaty: Sotsinvest; Moskva: Gorizont"."""
    house = found["publisher"][0]
    second = _SECOND.search(house.text)
    if second and _is_whole(house):
        found["publisher"][0] = _cut(house, second.start())


def _put_edition(text: str, found: Found) -> None:
    """A number at the end of a title, with the word for editions behind it, is no part of the title."""
    last = found["title"][-1]
    number = _EDITION.fullmatch(last.text) if _is_whole(last) else None
    edited = _EDITED.match(text, last.span[1]) if number else None
    if number and edited and "edition" in lexicon().classes(edited["word"].casefold()):
        span = (last.span[0] + number.start("number"), edited.end())
        found["edition"] = [Stretch("edition", text[slice(*span)], span, last.probability)]
        found["title"][-1] = _cut(last, number.end("title"))


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
    found["collection-title"] = [
        Stretch("collection-title", name, (last.span[0], last.span[0] + len(name)), last.probability)
    ]
    found[label] = others
    if not others:
        del found[label]
    for part in found.get("issue", [])[:1]:
        if last.span[1] < part.span[0]:
            found["collection-number"] = [part._replace(label="collection-number")]
            del found["issue"]


def _is_whole(part: Stretch) -> bool:
    return len(part.text) == part.span[1] - part.span[0]


def _cut(part: Stretch, end: int) -> Stretch:
    return part._replace(text=part.text[:end], span=(part.span[0], part.span[0] + end))
