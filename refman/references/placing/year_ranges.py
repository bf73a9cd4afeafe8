"""Years that end a name and were taken for pages or a volume: "Mosaic, 1250–1550, Yale", "Guilds, c.1250–c.1650"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear

_YEARS = Late(r"(?P<from>1\d{3})\s?[-\u2013\u2014]\s?(?P<to>1\d{3}|20[0-4]\d)")
_DASHES = ("-", "\u2013", "\u2014")
_ABOUT = Late(r",?\s\(?ca?\.\s?1\d{3}\s?[-\u2013\u2014]\s?(?:ca?\.\s?)?1\d{3}\)?")
_ABOUT_MARKS = ("c.", "ca.")
_BEFORE = Late(r"(?:,?\s\(?|[:.]\s)(?:ca?\.\s?)?")
_YEAR = Late(r"(?:1[5-9]|20)\d\d")
_LIFE = Late(r"1\d{3}\s?[-\u2013]\s?(?:1\d{3}|20\d\d|\d\d)\)?")
_CLOSING = Late('[.,]?[\u201c\u201d"\u2019\u00bb]')
_SECOND = Late(r"[-\u2013\u2014](?:(?:1[5-9]|20)(?=\d\d))?(?P<to>\d\d)(?=[,.;:)]|$)")
_APART = 9
"""Years that one volume may take."""
_CENTURIES = Late(r"[\u201d\"\u2019\u00bb]?\s\((?:secc?|ss?|saec)\.\s[IVX]+(?:\s?[-\u2013/]\s?[IVX]+)?\)")
_IMPRINT = ("publisher", "publisher-place")


@rule(has="issued", one_of="publisher publisher-place", said=_DASHES, even_sure=True)
def put_year_ranges(text: str, found: Found) -> None:
    """Gives such years back to the name right before them, where the imprint follows."""
    for label in ("page", "volume", "issue"):
        if label in found and found[label][0].text[:1] == "1":
            _put_back(text, found, found[label][0])
    if len(found["issued"]) > 1 and found["issued"][0].text[:1] == "1":
        _put_back(text, found, found["issued"][0])
    if len(found["issued"]) > 1 and any(map(text.__contains__, _ABOUT_MARKS)):
        _put_about(text, found)


@rule(has="title page container-title", said=_DASHES)
def put_quoted_years(text: str, found: Found) -> None:
    """Years before the mark that closes a title are of that: “Music in Casa Barberini: 1634-1643”."""
    title, years = found["title"][-1], found["page"][0]
    if not _YEARS.fullmatch(years.text) or not _CLOSING.match(text, years.span[1]):
        return
    if _BEFORE.fullmatch(text, title.span[1], years.span[0]):
        _join(text, found, title, years)


@rule(has="issued", one_of="issue volume page")
def put_double_years(text: str, found: Found) -> None:
    """The second of two years that was taken for a number: "vol. 37, 1914|-15, pp. 17-52"."""
    for part in found["issued"]:
        end = part.span[1]
        second = _SECOND.match(text, end) if text[end : end + 1] in _DASHES and _YEAR.fullmatch(part.text) else None
        if second and 0 < (int(second["to"]) - int(part.text)) % 100 <= _APART:
            clear(found, ("issue", "volume", "page", "number"), second.span())
            span = (part.span[0], second.end())
            found["issued"][found["issued"].index(part)] = part._replace(text=text[slice(*span)], span=span)
            return


@rule(has="author title issued", said=("(1",))
def put_named_years(text: str, found: Found) -> None:
    """Years in brackets are no title: who stands before them is, "Martina, G., Pio IX (1846-1850) (Rome, 1974)"."""
    years, last = found["title"][0], found["author"][-1]
    if not _LIFE.fullmatch(years.text) or text[last.span[1] : years.span[0]] != " (" or not last.is_whole:
        return
    names, comma, name = last.text.rpartition(", ")
    if len(found["author"]) > 1:
        found["author"].pop()
    elif comma and (", " in names or " " in names):
        found["author"] = [last._replace(text=names, span=(last.span[0], last.span[0] + len(names)))]
    else:
        return
    end = years.span[1] + (text[years.span[1] : years.span[1] + 1] == ")" and years.text[-1] != ")")
    span = (last.span[1] - len(name), end)
    found["title"][0] = years._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="issued container-title publisher", lacks="issue", said=(", ",), even_sure=True)
def leave_host_year(text: str, found: Found) -> None:
    """Of which year a volume is, behind its host, is not when it was printed: "Sbornik. 2002. Omsk, Reka, 2003"."""
    if len(found["issued"]) == 1:
        return
    first, *_, last = found["issued"]
    if (
        _YEAR.fullmatch(first.text)
        and _YEAR.fullmatch(last.text)
        and 0 <= int(last.text) - int(first.text) <= _APART
        and text[found["container-title"][-1].span[1] : first.span[0]] == ". "
        and text[found["publisher"][-1].span[1] : last.span[0]].strip(' .,\u00bb"') == ""
        and first.span[1] < found["publisher"][-1].span[0] < last.span[0]
    ):
        found["issued"] = [last]


_CENTURY = Late(
    r"[IVX]{1,5}(?:\s?[-\u2013\u2014]\s?[IVX]{1,5})?\s(?:\u0432\u0435\u043a(?:\u0430|\u043e\u0432)?\b|\u0432\u0432?\.|\u0441\u0442\u043e\u043b\u0435\u0442\u0438[\u0435\u044f])"
)


@rule(has="title", said=("(sec", "(s. ", "(ss. ", "(saec"))
def put_centuries(text: str, found: Found) -> None:
    """Centuries in brackets that end a title, and the mark before them: "Gli inglesi” (secc. XVII-XIX)"."""
    for label in ("title", "container-title"):
        last = found[label][-1] if label in found else None
        centuries = _CENTURIES.match(text, last.span[1]) if last else None
        if last and centuries:
            clear(found, ("note", "number", "volume", "page"), centuries.span())
            span = (last.span[0], centuries.end())
            found[label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            return


@rule(has="title volume", beyond_ascii=True)
def put_century_behind(text: str, found: Found) -> None:
    """A century in a sentence of its own is no volume: "Книги древней степи. | XII | век. М., 1980"."""
    title, volume = found["title"][-1], found["volume"][0]
    century = _CENTURY.match(text, volume.span[0]) if text[title.span[1] : volume.span[0]] == ". " else None
    if century:
        clear(found, ("volume", "issue"), century.span())
        span = (title.span[0], century.end())
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


def _put_about(text: str, found: Found) -> None:
    """Years that are not known well: "c.1250–c.1650"."""
    for label in ("title", "container-title"):
        last = found[label][-1] if label in found else None
        years = _ABOUT.match(text, last.span[1]) if last else None
        if last and years and any(part.span[0] > years.end() for part in found["issued"]):
            clear(found, ("page", "issued", "volume", "issue"), years.span())
            span = (last.span[0], years.end())
            found[label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            return


def _put_back(text: str, found: Found, first: Stretch) -> None:
    years = _YEARS.fullmatch(first.text)
    if years is None or int(years["to"]) <= int(years["from"]):
        return
    houses = [part.span[0] for label in _IMPRINT for part in found.get(label, ())]
    dated = any(part.span[0] > first.span[1] and _YEAR.search(part.text) for part in found["issued"])
    if not dated or not houses or min(houses) < first.span[1]:
        return
    for label in ("title", "container-title", "volume-title"):
        last = found[label][-1] if label in found else None
        if last and last.span[1] < first.span[0] and _BEFORE.fullmatch(text, last.span[1], first.span[0]):
            _join(text, found, last, first)
            return


def _join(text: str, found: Found, last: Stretch, years: Stretch) -> None:
    end = years.span[1] + (text[years.span[0] - 1] == "(" and text[years.span[1] : years.span[1] + 1] == ")")
    span = (last.span[0], end)
    found[last.label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
    clear(found, (years.label,), years.span)
