"""Second sentences of titles that were taken for hosts or series: "Estetica. Teoria della formatività"."""

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, drop

_NUMBER_OR_CUT = Late(r"(?<![\d\u2019'])\d{1,3}$|(?<!\w)[^\W\d_]{1,5}\.")
_WORDS = Late(r"[^\W\d_]+")
_BEFORE_TOWN = Late(r",\s")
_BEFORE_AREA = Late(r"\.\s[-\u2013\u2014]\s")
_BEFORE_BRACKET = Late(r"\s\(")
_HOSTS = frozenset({"journal", "conference", "series", "newspaper", "report"})
_NO_HOSTS = frozenset(
    {"international", "ergebnisse", "repubblica", "zeit", "welt", "world", "time", "temps", "tempo", "monde", "mondo"}
)
_FEW = 3
_BEFORE_SERIES = Late(r"[.,?!]{1,2}\s")
_SUBTITLE = Late(r"\.\s+")
_OPENING = ("\u00ab", "\u201c", '"')
_QUOTED_HIGH = Late(r"[\u201d\"]\.\s")
_QUOTED_HEAD = Late(r"\.*\u00bb\.\s")
_NO_SUBTITLE = frozenset({"volume", "issue", "page", "editor", "number", "collection-title", "event"})
_REST = Late(r"(?P<rest>:\s[^\W\d_a-z][^.:,()\d]{2,60})\.\s")
_NEAR = 2
_AFTER = (" \u0438\u043c.", " \u0456\u043c.")
"""What stands before the name of somebody after whom something is called, in Russian and in Ukrainian."""
_NAMED_AFTER = Late(r"\s[\u0438\u0456]\u043c\.\s?(?:[^\W\d_a-z\u0430-\u044f]\.\s?){1,2}[^\W\d_]{2,}(?:-[^\W\d_]{2,})?$")
_MARK = 3
_IMPRINT = frozenset({"publisher", "publisher-place"})


@rule(has="title", one_of="container-title collection-title", lacks="issue number event")
def join_subtitle(text: str, found: Found) -> None:
    """Joins the second sentence of a book's title, taken for a host or a series, to the first: "Estetica. Teoria"."""
    if _IMPRINT.isdisjoint(found):
        return
    name = "container-title" if "container-title" in found else "collection-title"
    edited = "author" not in found and "editor" in found and found["editor"][-1].span[1] < found["title"][-1].span[0]
    others = _NO_SUBTITLE - ({name, "editor", "page", "volume"} if edited else {name})
    if name in found and text.startswith(", a cura di ", found[name][0].span[1]):
        others -= {"editor"}
    if "publisher-place" in found and _is_before_imprint(text, found, found[name][0].span[1]):
        # the pages that a footnote means
        others -= {"page"}
    if len(found[name]) > 1 or not others.isdisjoint(found):
        return
    title, second = found["title"][-1], found[name][0]
    towns = found.get("publisher-place", ())
    if name == "collection-title" and not (towns and _BEFORE_TOWN.fullmatch(text, second.span[1], towns[0].span[0])):
        return
    if "publisher" not in found and not _is_long(text, found, second):
        return
    is_second = _SUBTITLE.fullmatch(text, title.span[1], second.span[0]) and "volume" not in found
    if is_second and is_subtitle(second.text):
        whole = (title.span[0], second.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        del found[name]
    elif _is_quoted_head(text, found, title, second) or (
        edited and is_subtitle(second.text) and _QUOTED_HIGH.fullmatch(text, title.span[1], second.span[0])
    ):
        # a title that begins with a quotation: "«Pingatur in palatio». La pittura infamante"
        start = max(text.rfind(mark, max(0, title.span[0] - _NEAR), title.span[0]) for mark in _OPENING)
        whole = (start if start >= 0 else title.span[0], second.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        del found[name]
    elif edited and "page" not in found and _BEFORE_SERIES.fullmatch(text, title.span[1], second.span[0]):
        found["collection-title"] = [found.pop(name)[0]._replace(label="collection-title")]


def _is_long(text: str, found: Found, second: Stretch) -> bool:
    """Whether the words are many, or some before an imprint that a dash parts: "Курсовое проектирование. – Минск"."""
    if second.text.count(" ") >= _FEW:
        return True
    towns = found.get("publisher-place", ())
    return " " in second.text and bool(towns and _BEFORE_AREA.fullmatch(text, second.span[1], towns[0].span[0]))


def _is_quoted_head(text: str, found: Found, title: Stretch, second: Stretch) -> bool:
    """Whether the first is a quotation in guillemets that opens the title: no journal has an imprint in brackets."""
    if not _QUOTED_HEAD.fullmatch(text, title.span[1], second.span[0]):
        return False
    towns = found.get("publisher-place", ())
    return bool(towns and _BEFORE_BRACKET.fullmatch(text, second.span[1], towns[0].span[0])) or is_subtitle(second.text)


def _is_before_imprint(text: str, found: Found, end: int) -> bool:
    """Whether the imprint stands right behind, all of it or in brackets."""
    town = found["publisher-place"][0].span[0]
    if _BEFORE_BRACKET.fullmatch(text, end, town):
        return True
    return "publisher" in found and _BEFORE_TOWN.fullmatch(text, end, town) is not None


def is_subtitle(name: str) -> bool:
    """True for words that tell of no journal, no proceedings and no series, and are not cut."""
    words = _WORDS.findall(name.casefold())
    return not _NUMBER_OR_CUT.search(name) and all(
        _HOSTS.isdisjoint(telling(word)) for word in words if word not in _NO_HOSTS
    )


@rule(has="title container-title", said=_AFTER, beyond_ascii=True, even_sure=True)
def join_named_after(text: str, found: Found) -> None:
    """After whom something in a title is called is no host: "Встреча в библиотеке им | . А. Ветрова. 2014"."""
    title, host = found["title"][-1], found["container-title"][0]
    start, end = title.span[0], host.span[1]
    if text[title.span[1] : host.span[0]] in {". ", "."} and _NAMED_AFTER.search(text, title.span[1] - _MARK, end):
        found["title"][-1] = title._replace(text=" ".join(text[start:end].split()), span=(start, end))
        drop(found, host)


@rule(has="title publisher-place publisher", lacks="container-title collection-title", said=(": ",), even_sure=True)
def lengthen_to_town(text: str, found: Found) -> None:
    """What stands behind a colon before the town, with no label, ends the title: "Venice and the Veneto: | Essays"."""
    last = found["title"][-1]
    begin = min((part.span[0] for parts in found.values() for part in parts if part.span[0] >= last.span[1]), default=0)
    rest = _REST.fullmatch(text, last.span[1], begin) if text[last.span[1] : last.span[1] + 2] == ": " else None
    if rest and begin == found["publisher-place"][0].span[0]:
        span = (last.span[0], rest.end("rest"))
        found["title"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author title container-title", said=(": ",))
def join_head(text: str, found: Found) -> None:
    """What stands between the author and a colon before the title begins that: "Relations, 1000-1300: Jews"."""
    host, title, author = found["container-title"][0], found["title"][0], found["author"][-1]
    if text[host.span[1] : title.span[0]] != ": " or len(found["container-title"]) > 1:
        return
    if text[author.span[1] : host.span[0]] in {". ", ", ", " "}:
        span = (host.span[0], title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        del found["container-title"]
