"""Titles and hosts that nothing labels, told by the signs on both sides of them."""

import re
from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_SENTENCE = Late(r"(?:^|\.\s(?:[-\u2013\u2014]\s)?)(?P<name>[^\W\d_a-z\u0430-\u044f][^./]{3,160}?)(?=\s$)")
_PART = Late(r"[a-z]?[)\]]?[.:,]{1,2}\s(?P<name>[^\W\d_a-z][^:;()\[\]\d]{3,120}?)[.,]?\s[Ii]n:?\s")
_STOPS = frozenset({". ", ", "})
_NAME_BETWEEN = Late(r"[\u00bb\u201d\"],\s(?P<name>[^\W\d_a-z\u0430-\u044f][^,;:()\[\]\d]{1,60}),\s")


@rule(lacks="title container-title", said=("/",))
def _put_before_slash(text: str, found: Found) -> None:
    """The last sentence before the slash, where nothing else is the title: "№ 2893 патент. Дән кептіргіш / А. Абай"."""
    for sentence in _SENTENCE.finditer(text, 0, text.find(" / ") + 1):
        _put(found, "title", sentence)


@rule(has="title volume", lacks="container-title")
def _put_between(text: str, found: Found) -> None:
    """The name between a title in quotation marks and the volume: "“О решении”, УМН, 18:6"."""
    start, end = found["title"][-1].span[1], found["volume"][0].span[0]
    name = _NAME_BETWEEN.fullmatch(text, start, end) if start < end else None
    if name:
        _put(found, "container-title", name)


@rule(has="title title-translation volume page issued", lacks="container-title publisher")
def _put_host(text: str, found: Found) -> None:
    """A name and its translation right before the volume are those of the host: "Energetics [Energetika] 9:188-189"."""
    name, said, volume = found["title"][-1], found["title-translation"][0], found["volume"][0]
    if text[name.span[1] : said.span[0]] == " [" and text[said.span[1] : volume.span[0]] == "] ":
        span = (name.span[0], said.span[1] + 1)
        found["container-title"] = [name._replace(label="container-title", text=text[slice(*span)], span=span)]
        clear(found, ("title", "title-translation"), span)


@rule(has="title volume page issued DOI", lacks="container-title publisher publisher-place title-translation")
def _put_last_sentence(text: str, found: Found) -> None:
    """The last sentence of the title is the host where the volume follows: "О слюдах. Геология степи. 12. 3-9."."""
    title = found["title"][-1]
    name, stop, host = title.text.rpartition(". ")
    if not stop or not title.is_whole or text[title.span[1] : found["volume"][0].span[0]] not in _STOPS:
        return
    if " " in host and host[0].isupper():
        start, end = title.span
        found["container-title"] = [title._replace(label="container-title", text=host, span=(end - len(host), end))]
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


@rule(has="author issued container-title", lacks="title", said=(" in: ", " In: ", " in ", " In "))
def _put_part(text: str, found: Found) -> None:
    """What stands between the year and "in:" is the title: "Berg, A. (2018): Gesellschaft, in: Grundbegriffe"."""
    start, end = found["issued"][0].span[1], found["container-title"][0].span[0]
    name = _PART.fullmatch(text, start, end) if start < end else None
    if name:
        _put(found, "title", name)


def _put(found: Found, label: str, named: re.Match[str]) -> None:
    start, end = named.span("name")
    if not any(start < part.span[1] and part.span[0] < end for parts in found.values() for part in parts):
        found[label] = [Stretch(label, named["name"], (start, end), PLACED)]


put_unnamed: Final = Rules(
    _put_before_slash,
    _put_between,
    _put_host,
    _put_last_sentence,
    _put_part,
)
"""Puts the title before the slash behind which somebody is named, and the host between a title and its volume."""
