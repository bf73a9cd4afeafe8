"""Catalogues of exhibitions: "Tiziano, cat. della mostra (Venezia, Palazzo Ducale, 1990), Venezia, Marsilio, 1990"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, clear

_MARK = Late(
    r"[.,]?\s[(\[]?(?P<mark>(?:[Ee]xh(?:ibition)?\.?\s[Cc]at(?:alog(?:ue)?)?|"
    r"[Cc]at(?:alogo)?\.?\s?(?:della\s|dell[a'\u2019]\s?)?(?:[Mm]ostra|[Ee]sposizione|esp(?=\.))|"
    r"[Cc]at(?:alogue)?\.?\s?(?:d[e'\u2019]\s?l?[a'\u2019]?\s?)?[Ee]xp(?:o|osition)?|"
    r"[Cc]at(?:\u00e1logo)?\.?\s(?:de\s(?:la\s)?)?exp(?:osici\u00f3n)?|"
    r"Ausst(?:ellungs)?\.?-?\s?[Kk]at(?:alog)?|"
    r"[Aa]tti\sdel(?:la|le)?\s(?:\S+\s){0,2}(?:[Cc]onvegno|[Cc]olloquio|[Cc]ongresso|[Ss]eminario|[Ss]imposio|[Gg]iornat[ae])[^,;:()\u00ab]*?(?=\s?\())(?!\w))\.?"
)
_WHERE = Late(r",?\s?\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_EDITED_WHERE = Late(r",?\sa\sc(?:ura|\.)\sdi\s[^()]{4,90}?,?\s\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)(?=,)")
_HOUSED_WHERE = Late(
    r",\s(?P<inside>(?!ed\b|eds\b|hrsg|hg|a\scura|by\b|sous)[^()]{6,80}?)(?=\s\([^()]+,\s(?:19|20)\d\d\))"
)
"""Where it was shown, before the imprint in brackets."""
_BY = Late(r",?\s(?:a\sc(?:ura|\.)\sdi|[Ee]d(?:s?\.|ited)|[Hh](?:rs)?g\.)\s")
_INITIAL = Late(r"(?<!\w)[^\W\d_]{1,2}\.")
_YEAR = Late(r"(?:19|20)\d\d")
_NAMES = ("title", "container-title", "collection-title", "publisher", "volume-title")
_WITHIN = (
    "publisher",
    "publisher-place",
    "issued",
    "author",
    "editor",
    "title",
    "container-title",
    "collection-title",
    "page",
)
_IMPRINT = ("publisher", "publisher-place")
_BEHIND_HOUSE = Late(r",?\s")
_MONTH = Late(r"[^\W\d_]{3,}|\d\.\s?\d")
_IN_TOWN = Late(r"(?:\sin|,)\s[^\W\d_a-z][^\W\d_]+(?=,)")
_TO_DAYS = Late(r"[,.]?\s\(?(?:(?:vom|del|dal|held|on)\s)?(?:\d{1,2}\.?\s?[-\u2013]\s?)?")
_PAIR = 2
_SHORT = 4
_TELLING = ("xh", "mostra", "xpo", " exp", "esp.", "Ausst", "tti del")
"""What every mark has one of: it is found sooner."""


@rule(said=_TELLING, even_sure=True)
def put_exhibition(text: str, found: Found) -> None:
    """Takes the mark off the title, and leaves out where the exhibition was where the imprint follows."""
    mark = _MARK.search(text)
    if mark is None or mark.start() < _SHORT:
        return
    start, end = mark.span()
    where = _WHERE.match(text, end) or _EDITED_WHERE.match(text, end) or _HOUSED_WHERE.match(text, end)
    behind = where.end() if where else end
    printed = any(_YEAR.search(part.text) and part.span[0] >= behind for part in found.get("issued", ()))
    for label in _NAMES:
        for at, part in enumerate(found.get(label, ())):
            if part.span[0] < start < part.span[1]:
                found[label][at] = part._replace(
                    text=" ".join(text[part.span[0] : start].split()), span=(part.span[0], start)
                )
    clear(found, _NAMES, mark.span("mark"))
    if "author" in found and "title" in found:
        _join_name(text, found, start)
    if where and printed:
        clear(found, _WITHIN, where.span("inside"))


@rule(has="container-title issued", one_of="publisher publisher-place", even_sure=True)
def leave_gathering(text: str, found: Found) -> None:
    """The days of a gathering before the imprint are not when its papers were printed: "22.-25. Februar 2006"."""
    dates, host = found["issued"], found["container-title"][0]
    houses = [part for label in _IMPRINT for part in found.get(label, ())]
    last, house = dates[-1], max(houses, key=lambda part: part.span)
    is_printed = last.text.isdigit() and _BEHIND_HOUSE.fullmatch(text, house.span[1], last.span[0])
    if len(dates) == 1 or not is_printed:
        return
    days = [part for part in dates[:-1] if part.span[0] > host.span[1] and _MONTH.search(part.text)]
    if not days or days[-1].span[1] > house.span[0] or not _TO_DAYS.fullmatch(text, host.span[1], days[0].span[0]):
        return
    found["issued"] = [part for part in dates if part not in days]
    town = _IN_TOWN.match(text, days[-1].span[1])
    end = town.end() if town and len(houses) > _PAIR else days[-1].span[1]
    clear(found, ("volume", "page", "issue", *(_IMPRINT if end > days[-1].span[1] else ())), (host.span[1], end))


def _join_name(text: str, found: Found, mark: int) -> None:
    """The artist with whose name the title begins is no author: "Andrea Palladio. Il testo, catalogo della mostra"."""
    artist, title = found["author"][0], found["title"][0]
    is_one = len(found["author"]) == 1 and not artist.span[0] and "," not in artist.text and " " in artist.text
    if not is_one or title.span[1] != mark or text[artist.span[1] : title.span[0]] != ". ":
        return
    if not _INITIAL.search(artist.text) and _BY.search(text, mark):
        span = (artist.span[0], title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        del found["author"]
