"""Towns that were left to the host, or taken for one: "Enciclopedia, VII, Roma, 1951", "Мир медицины. М. 2001"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, drop
from refman.references.placing.towns import is_town

_SHORT = 4
_YEAR = Late(r"[,\s(]{1,3}(?:1[5-9]|20)\d\d")
_BOTH = Late(r"(?P<house>[^()]{3,60})\s\((?P<series>[^()]{5,80})\)")
_EDITED = Late(r",\s(?:a\scura\sdi|eds?\.|edited\sby|hrsg\.)\s")
_BEFORE = Late(r",\s|:\s")
_LETTERS = ("\u041c", "\u0421", "\u041b", "\u041f")
"""The first letters of Moscow, Saint Petersburg and Leningrad, and Petrograd, by which lists call them."""


@rule(has="container-title issued", lacks="publisher-place publisher")
def _put_second(text: str, found: Found) -> None:
    """A town behind the host and its volume that was taken for another host: "Enciclopedia, VII, Roma, 1951"."""
    hosts = found["container-title"]
    last = hosts[-1]
    is_parted = _YEAR.match(text, last.span[1]) and text[last.span[0] - 2 : last.span[0]] == ", "
    if len(hosts) > 1 and is_parted and is_town(last.text):
        hosts.pop()
        found["publisher-place"] = [last._replace(label="publisher-place")]


@rule(
    has="container-title issued",
    lacks="publisher-place publisher",
    said=tuple(f". {letter}" for letter in _LETTERS),
    beyond_ascii=True,
    even_sure=True,
)
def _cut_short_town(text: str, found: Found) -> None:
    """The letters of a town that were left to the host before the year: "// Вопросы географии. СПб. 1998. № 2"."""
    host = found["container-title"][-1]
    name, stop, town = host.text.removesuffix(".").rpartition(". ")
    if not stop or not host.is_whole or not _YEAR.match(text, host.span[1]):
        return
    if len(town) < _SHORT and town[:1] in _LETTERS and town.casefold() in lexicon().words("place"):
        start, end = host.span[0], host.span[0] + len(name) + len(stop)
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))
        found["publisher-place"] = [Stretch("publisher-place", host.text[end - start :], (end, host.span[1]), PLACED)]


@rule(has="container-title issued", lacks="publisher-place publisher", said=(": ",))
def _part_host(text: str, found: Found) -> None:
    """A town and its house that were taken for a host: "a cura di P. Vian. Roma: Biblioteca apostolica, 2005"."""
    host = found["container-title"][-1]
    town, _, house = host.text.partition(": ")
    if house and host.is_whole and _YEAR.match(text, host.span[1]) and is_town(town):
        start, end = host.span
        found["publisher-place"] = [host._replace(label="publisher-place", text=town, span=(start, start + len(town)))]
        found["publisher"] = [host._replace(label="publisher", text=house, span=(end - len(house), end))]
        drop(found, host)


@rule(has="container-title publisher-place issued", lacks="publisher collection-title", said=(" (",))
def _part_series(text: str, found: Found) -> None:
    """A house and its series that were taken for a host: "Paris, Les Belles Lettres (Bibliothèque des idées), 2016"."""
    town, host = found["publisher-place"][-1], found["container-title"][-1]
    both = _BOTH.fullmatch(host.text) if host.is_whole and _BEFORE.fullmatch(text, town.span[1], host.span[0]) else None
    if both and _YEAR.match(text, host.span[1]):
        start = host.span[0]
        for label, name in (("publisher", "house"), ("collection-title", "series")):
            span = (start + both.start(name), start + both.end(name))
            found[label] = [host._replace(label=label, text=both[name], span=span)]
        drop(found, host)


@rule(has="container-title publisher-place editor", said=(", a cura di ", ", ed", ", hrsg"))
def _join_town(text: str, found: Found) -> None:
    """A town that ends the host before its editors: "In: Biblioteca dell'Archiginnasio, Bologna, a cura di P. Bo"."""
    first, *others = found["publisher-place"]
    host = found["container-title"][-1]
    if others and text[host.span[1] : first.span[0]] == ", " and _EDITED.match(text, first.span[1]):
        span = (host.span[0], first.span[1])
        found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["publisher-place"] = others


put_host_towns: Final = Rules(_put_second, _cut_short_town, _part_host, _part_series, _join_town)
"""Puts such towns, and what stands beside them, in place."""
