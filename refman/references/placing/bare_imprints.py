"""Imprints without labels at the end of titles, and years in Roman numerals: "Storia, Venezia, S. Coleti, MDCCLV"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.placing.towns import is_town
from refman.references.values.dates import parse_date

_SHORT = 3
"""Letters of names of towns that are words, too."""
_ROMAN_AT_END = Late(r"[,.\s(](?P<year>M[MCDLXVI]{1,13})[).]?\s*$")
_IMPRINT = Late(
    r"(?P<title>.{6,}?),\s(?:[Ii]n\s)?(?P<town>[^\W\d_a-z][^\W\d_]+(?:[\s-](?:(?:del?|di|a|am|im|bei)\s)?[^\W\d_a-z][^\W\d_]+)?)"
    r"(?:,\s(?P<house>(?:(?:(?:ex|in)\s(?:officina|typographia|typis|aedibus)|apud|appresso|apresso|per|typis|chez|nella\sstamperia\sdi)\s)?"
    r"[^\W\d_a-z][^,:;()]{2,50}))?(?:,?\s(?P<year>1[4-9]\d\d(?:\s?[-\u2013]\s?(?:1[4-9])?\d\d)?))?$"
)
_LEAD = Late(
    r"(?:(?:ex|in)\s(?:officina|typographia|typis|aedibus)|apud|appresso|apresso|per|typis|chez|nella\sstamperia\sdi)\s"
)
_NUMERALS = frozenset("MDCLXVI")
_TAKEN = ("publisher", "volume", "number", "collection-title")
_PRINTED = Late(r"(?:1[4-9]\d\d|20[0-3]\d)(?:[-\u2013](?:1[4-9])?\d\d)?")
_CLOSING = frozenset('\u00bb\u201d"')
_YEAR = Late(r"[,\s]{1,2}\(?(?:1[4-9]|20)\d\d")


@rule(lacks="issued")
def _put_year(text: str, found: Found) -> None:
    """A year in Roman numerals behind all else: "Venezia, S. Coleti, MDCCLV"."""
    roman = _ROMAN_AT_END.search(text) if text.rstrip(" .)")[-1:] in _NUMERALS else None
    if roman and parse_date(roman["year"]).parts:
        clear(found, _TAKEN, roman.span("year"))
        found["issued"] = [Stretch("issued", roman["year"], roman.span("year"), PLACED)]


@rule(one_of="volume page", lacks="issued")
def _put_number(text: str, found: Found) -> None:
    """A year right behind the town that was taken for a volume or a page: "Dresden 1764"."""
    towns = [*found.get("publisher-place", ()), *found.get("publisher", ())]
    for number in [found[label][0] for label in ("volume", "page") if label in found]:
        if _PRINTED.fullmatch(number.text) and any(text[one.span[1] : number.span[0]] in {" ", ", "} for one in towns):
            clear(found, (number.label,), number.span)
            found["issued"] = [number._replace(label="issued")]
            return


@rule(has="title", lacks="publisher-place publisher container-title")
def _cut_imprint(text: str, found: Found) -> None:
    """Takes the town, the house and the year off the title that ends with them."""
    title = found["title"][-1]
    # what stands in quotation marks to its end is all of a name: "«Neft, gaz, voda»"
    if ", " not in title.text or text[title.span[1] : title.span[1] + 1] in _CLOSING or not title.is_whole:
        return
    imprint = _IMPRINT.match(title.text)
    if imprint is None or not is_town(imprint["town"]):
        return
    if not imprint["year"] and not (_YEAR.match(text, title.span[1]) or ("issued" in found and imprint["house"])):
        return
    start = title.span[0]
    for label, name in (("publisher-place", "town"), ("publisher", "house"), ("issued", "year")):
        if imprint[name] and label not in found:
            lead = _LEAD.match(imprint[name]) if name == "house" else None
            begin = imprint.start(name) + (lead.end() if lead else 0)
            span = (start + begin, start + imprint.end(name))
            found[label] = [Stretch(label, text[slice(*span)], span, title.probability)]
    end = imprint.end("title")
    found["title"][-1] = title._replace(text=imprint["title"], span=(start, start + end))


@rule(has="title issued", lacks="publisher-place publisher container-title", said=("., ",), beyond_ascii=True)
def _cut_last_town(text: str, found: Found) -> None:
    """A town that no stop parts from the title before it: "Степные реки Москва., 1994"."""
    title = found["title"][-1]
    name, blank, town = title.text.rpartition(" ")
    if blank and len(town) > _SHORT and title.is_whole and text.startswith("., ", title.span[1]) and is_town(town):
        start, end = title.span
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
        found["publisher-place"] = [Stretch("publisher-place", town, (end - len(town), end), title.probability)]


put_bare_imprint: Final = Rules(
    _put_year,
    _put_number,
    _cut_imprint,
    _cut_last_town,
)
"""Puts such years and imprints in place where no others are known."""
