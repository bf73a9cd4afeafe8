"""Keys by which a list calls its works, printed before these: "Mengaldo 1996: P. V. Mengaldo, La tradizione"."""

import re

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_KEY = Late(
    r"(?P<name>[^\W\d_a-z][^\W\d_]+)(?:(?:\s?[-\u2013\u2014/]\s?|\s(?:(?:e|and|und|et|&)\s)?)[^\W\d_]+){0,3}(?:,?\set\sal\.?)?,?"
    r"\s(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\s?[:=]\s"
)
_GIVEN = r"(?:(?:[^\W\d_]{1,2}\.[\s-]?)+|(?:[^\W\d_a-z][^\W\d_]+\s)+(?:[^\W\d_]\.\s)?)(?:[a-z]{2,3}\s){0,2}"
_REST = r"[^\W\d_]*(?:[\s-][^\W\d_]+){0,2}(?=[,.:])"
_QUOTING = Late(
    r"(?P<words>(?i:\u0446\u0438\u0442)\.\s\u043f\u043e(?:\s\u043a\u043d\.)?:?\s)"
    r"(?:(?P<author>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?,?\s(?:[^\W\d_]\.\s?){1,2})(?<=[.\s])(?=[^\W\d_a-z\u0430-\u044f\u00ab]))?"
)
_BEHIND = Late(r"[,.:]\s")


@rule(has="author", said=("=", ":"))
def leave_key(text: str, found: Found) -> None:
    """The key is nobody, and its year that of the work only where no other is told."""
    first = found["author"][0]
    end = first.span[1]
    if text[end + 1 : end + 5].isdigit():
        sign = text[end + 5 : end + 9]
        if ":" not in sign and "=" not in sign:
            return
    elif " = " not in first.text:
        return
    key = _KEY.match(text)
    if key is None:
        return
    again = re.compile(_GIVEN + re.escape(key["name"]) + _REST).match(text, key.end())
    if again is None:
        return
    cut = [part for parts in found.values() for part in parts if part.span[0] <= key.end() < part.span[1]]
    if any(part.label not in {"author", "title"} or not part.is_whole for part in cut):
        return
    clear(found, ("author", "issued", "title", "volume", "number"), (0, key.end()))
    authors = found.get("author", [])
    if not authors or authors[0].span[0] > again.end():
        _put_author(text, found, again.span())
    if "issued" not in found:
        span = key.span("year")
        found["issued"] = [Stretch("issued", key["year"], span, PLACED)]


@rule(
    has="title",
    lacks="author",
    said=("\u0426\u0438\u0442. \u043f\u043e", "\u0446\u0438\u0442. \u043f\u043e"),
    beyond_ascii=True,
    even_sure=True,
)
def leave_quoting(text: str, found: Found) -> None:
    """That words are quoted after a work is none of its title: "Цит. по: | Лугов А. П. Река времени"."""
    title = found["title"][0]
    quoting = _QUOTING.match(title.text) if title.is_whole else None
    if quoting is None:
        return
    start = title.span[0]
    begin = start + (quoting.end() if quoting["author"] else quoting.end("words"))
    found["title"][0] = title._replace(text=" ".join(text[begin : title.span[1]].split()), span=(begin, title.span[1]))
    if quoting["author"]:
        name = quoting["author"].rstrip()
        at = start + quoting.start("author")
        found["author"] = [Stretch("author", name, (at, at + len(name)), title.probability)]


def _put_author(text: str, found: Found, span: tuple[int, int]) -> None:
    """Who stands behind the key, where the labels of both were one, or nothing but the title was seen."""
    clear_to = _BEHIND.match(text, span[1])
    titles = found.get("title", [])
    if titles and titles[0].span[0] < span[1] and clear_to:
        title = titles[0]
        cut = (clear_to.end(), title.span[1])
        if cut[0] < cut[1]:
            titles[0] = title._replace(text=" ".join(text[slice(*cut)].split()), span=cut)
        else:
            clear(found, ("title",), title.span)
    found["author"] = [Stretch("author", text[slice(*span)], span, PLACED), *found.get("author", ())]
