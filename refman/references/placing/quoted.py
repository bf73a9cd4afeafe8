"""A title in quotation marks with its stop inside (“On rivers.” Nature 5): all of that is the title, and nothing else.

The titles of comments and reviews name other works, with their hosts, years and pages; and what is quoted is a part of
something, so that a name behind it is its host.
"""

import re
from typing import Final

from refman.model import Span
from refman.patterns import compiled
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_OPEN: Final = compiled("(?:^|(?<=[.,:)]\\s))\u201c\\s?(?=\\S)")
_QUOTE: Final = compiled("[\u201c\u201d]")
_STOPPED: Final = compiled("[.,?!][\u2019')\\]]*$")
_GOES_ON: Final = compiled(r"\s+[^\W_a-z]|\s*$")
_DATED: Final = compiled(r"\s\([^\W\d_]+(?:\s\d+)?\)\.?$")
_BEFORE: Final = frozenset({"author", "editor", "issued", "citation-number", "publisher"})
"""What may stand before such a title; a body may be taken for a publisher."""
_IN_BRACKETS: Final = compiled(r"\s\([^()]*\)?$")
_TAIL: Final = compiled("\u201d\\s+(?:(?P<year>\\d{4})\\b[.\\s]*)?(?P<host>.*)$", re.DOTALL)
_HOSTS: Final = ("title", "publisher", "collection-title")
"""What a host may have been taken for."""
_NO_PART: Final = frozenset({"container-title", "genre", "publisher-place", "number-of-pages"})
_CLOSE: Final = 3
_NUMBERS: Final = compiled("(?<=[^\\W\\d_])\\s(?P<volume>\\d+[-\u2010-\u2015]\\d+)$")
_WITH_HOST: Final = compiled("(?:[.,]\u201d|\u201d,) [Ii]n:? (?P<host>[^\\W\\d_a-z][^\u201c\u201d]*)$")
_PARTS: Final = frozenset({": ", ". "})
_SINGLE_CLOSE: Final = compiled("\u2019,? in:? (?=[^\\W_a-z]|\u00ab|\u2018)")
_LONGEST: Final = 100
"""Characters of a title that may be taken for something else."""
_WITHIN: Final = frozenset({"title", "editor", "author", "publisher", "publisher-place", "issued", "volume", "page"})
_PAIR: Final = 2
_FOLLOWED: Final = compiled(r"\s?[(:]")
_BOOK: Final = compiled(r"(?P<book>[^\W\d_a-z\u0430-\u044f][^\d,:()\u201c\u201d]+), ")


@rule(has="title container-title", said=(",\u201d in ", "\u201d, in "))
def join_quoted_host(text: str, found: Found) -> None:
    """The head of a host that was left to its part, up to a colon: "“Preface,” in Letters (1400-1600): | Networks"."""
    title, host = found["title"][-1], found["container-title"][0]
    head = _WITH_HOST.search(title.text) if title.is_whole and text[title.span[1] : host.span[0]] in _PARTS else None
    if head and head.start():
        begin, border = title.span[0] + head.start("host"), title.span[0] + head.start()
        found["container-title"][0] = host._replace(
            text=" ".join(text[begin : host.span[1]].split()), span=(begin, host.span[1])
        )
        start = title.span[0] + (title.text[0] == "\u201c")
        found["title"][-1] = title._replace(text=text[start:border], span=(start, border))


@rule(said=("\u201d",), even_sure=True)
def put_quoted(text: str, found: Found) -> None:
    """Puts a title in quotation marks in its place, and the host behind it, where something else was seen there."""
    span = _quoted(text, found)
    if span is None:
        return
    _put_title(text, found, span)
    _put_host(text, found, span[1])
    if "container-title" in found and "volume" not in found:
        _cut_numbers(text, found)


def _quoted(text: str, found: Found) -> Span | None:
    """Where the words of the title stand, without the marks around them and the stop at their end."""
    for opening in _OPEN.finditer(text):
        start = opening.end()
        end = _end(text, start)
        if end is None:
            continue
        if any(label not in _BEFORE and part.span[0] < start - 1 for label, parts in found.items() for part in parts):
            return None
        inner = text[start:end].rstrip()
        if inner[-1:] in {"\u2019", "'"} and inner.count("\u2019") > inner.count("\u2018") and _STOPPED.search(inner):
            inner = inner[:-1]
        inner = inner.rstrip(" .,:")
        return (start, start + len(inner)) if inner else None
    return None


def _end(text: str, start: int) -> int | None:
    """The place of the mark that ends the title: a stop stands before it, and something begins behind."""
    depth, last = 1, None
    for quote in _QUOTE.finditer(text, start):
        depth += 1 if quote[0] == "\u201c" else -1
        if quote[0] == "\u201c" or not _ends(text, start, quote.start()):
            continue
        last = quote.start()
        if depth <= 0:
            return last
    return last


def _ends(text: str, start: int, end: int) -> bool:
    if _DATED.match(text, end + 1):
        return True
    return bool(_STOPPED.search(text[max(start, end - 4) : end]) and _GOES_ON.match(text, end + 1))


def _put_title(text: str, found: Found, span: Span) -> None:
    """Puts all that is quoted as the title, and the rest of what was taken for it behind."""
    titles = [part for part in found.get("title", ()) if _overlap(part.span, span)]
    others = any(_overlap(part.span, span) for label, parts in found.items() if label != "title" for part in parts)
    last = titles[-1].span[1] if titles else 0
    if titles and not others and last <= span[1] + _CLOSE:
        return
    chance = max((part.probability for part in titles), default=PLACED)
    clear(found, [*found], span)
    found["title"] = [Stretch("title", " ".join(text[slice(*span)].split()), span, chance), *found.get("title", [])]
    tail = _TAIL.search(text, span[1], last) if last > span[1] + _CLOSE else None
    if tail and tail["year"]:
        year = Stretch("issued", tail["year"], tail.span("year"), chance)
        found["issued"] = [year, *found.get("issued", [])]
    if tail and tail["host"]:
        found["title"].append(Stretch("title", " ".join(tail["host"].split()), tail.span("host"), chance))


def _put_host(text: str, found: Found, end: int) -> None:
    """A second title behind the marks, or a body that is no publisher of a place, is the host or begins its name."""
    behind = sorted((part for label in _HOSTS for part in found.get(label, ()) if part.span[0] > end), key=_start)
    is_part = "container-title" not in found and not {"page", "editor"}.isdisjoint(found)
    if len(behind) > 1 and behind[0].label == "title" and is_part:
        # the house of the whole stands behind it: “The Kitchen.” The Semiotic Challenge. New York: Hill
        clear(found, ["title"], behind[0].span)
        found["container-title"] = [behind[0]._replace(label="container-title")]
        return
    if len(behind) != 1 or not behind[0].is_whole:
        return
    (part,) = behind
    start, stop = part.span
    hosts = found.get("container-title", ())
    if part.label == "title" and hosts and 0 < hosts[0].span[0] - stop <= _CLOSE and hosts[0].is_whole:
        stop = hosts[0].span[1]
        name = " ".join(text[start:stop].split())
    elif _NO_PART.isdisjoint(found) and not is_body(part.text, name_words()):
        cut = _IN_BRACKETS.search(part.text)
        name = part.text[: cut.start()] if cut else part.text
        stop = start + len(name)
    else:
        return
    clear(found, [part.label], part.span)
    found["container-title"] = [Stretch("container-title", name, (start, stop), part.probability), *hosts[1:]]


def _cut_numbers(text: str, found: Found) -> None:
    """The double volume that ends a host ("Key Engineering Materials 309-311 (May): 367-370")."""
    host = found["container-title"][0]
    numbers = _NUMBERS.search(host.text)
    if numbers is None or not host.is_whole or not _FOLLOWED.match(text, host.span[1]):
        return
    start = host.span[0]
    volume = (start + numbers.start("volume"), host.span[1])
    found["volume"] = [Stretch("volume", numbers["volume"], volume, host.probability)]
    name = host.text[: numbers.start()]
    found["container-title"][0] = Stretch("container-title", name, (start, start + len(name)), host.probability)


@rule(has="title", said=("\u2019, in", "\u2019 in"))
def put_singly_quoted(text: str, found: Found) -> None:
    """A title up to the mark before "in", where something within was taken for others: "‘S. Celso, Milan’, in"."""
    title = found["title"][0]
    start, end = title.span
    close = _SINGLE_CLOSE.search(text, end)
    if text[max(0, start - _PAIR) : start].strip("\u201c ") != "\u2018" or close is None:
        return
    inside = [part for parts in found.values() for part in parts if end <= part.span[0] < close.start()]
    if not inside or close.start() - end > _LONGEST or any(part.label not in _WITHIN for part in inside):
        return
    start = text.rindex("\u2018", 0, start) + 1
    if "\u2018" in text[end : close.start()]:
        return
    clear(found, [*found], (start, close.start()))
    words = " ".join(text[start : close.start()].split())
    found["title"] = [Stretch("title", words, (start, close.start()), title.probability), *found.get("title", ())]


@rule(has="title container-title volume publisher publisher-place", lacks="collection-title", said=("\u201d, ",))
def put_before_series(text: str, found: Found) -> None:
    """A book between its part and its series: "“О нулях”, Теория чисел, Тр. МИАН, 259, Наука, М., 2007"."""
    first, *others = found["title"]
    hosts, volumes = found["container-title"], found["volume"]
    # where the labels end behind the marks, these are part of what is labelled
    start = first.span[0] + (first.text[0] == "\u201c")
    border = text.find("\u201d, ", start)
    name = _BOOK.match(text, border + _CLOSE) if text[start - 1 : start] == "\u201c" else None
    if not name or len(others) > 1 or len(hosts) > 1 or len(volumes) > 1 or not name.end() <= hosts[0].span[0]:
        return
    last, series, number = [first, *others][-1], hosts[0], volumes[0]
    if not name.start() < last.span[1] <= name.end() or text[series.span[1] : number.span[0]].strip(" .") != ",":
        return
    found["title"] = [first._replace(text=" ".join(text[start:border].split()), span=(start, border))]
    found["container-title"] = [last._replace(label="container-title", text=name["book"], span=name.span("book"))]
    found["collection-title"] = [series._replace(label="collection-title")]
    found["collection-number"] = [number._replace(label="collection-number")]
    del found["volume"]


def _start(part: Stretch) -> int:
    return part.span[0]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
