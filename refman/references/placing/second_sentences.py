"""Hosts of books that nothing stands in: the second sentence of the title, or the series: "Appl. Math. Sci. 44"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found

_SENTENCE = frozenset({". ", ": ", "? ", "! "})
_NUMBER_CLOSE = 6
_COMMA = Late(r",\s")
_BRACKET = Late(r"\s?\[")
_BETWEEN = Late(r"\]\.\s")
_NUMBER = Late(r"\d{1,4}")


@rule(
    has="title container-title edition issued",
    one_of="publisher publisher-place",
    lacks="page volume issue editor collection-title number",
)
def _join_sentence(text: str, found: Found) -> None:
    """What stands between a title and the edition of the book goes on with it: "Code. Wie er entsteht, 3. Aufl."."""
    title, host = found["title"][-1], found["container-title"][0]
    if len(found["container-title"]) > 1 or text[title.span[1] : host.span[0]] not in _SENTENCE:
        return
    if host.span[1] < found["edition"][0].span[0]:
        span = (title.span[0], host.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        del found["container-title"]


@rule(
    has="title container-title volume publisher issued",
    lacks="page issue editor collection-title genre",
    even_sure=True,
)
def _put_series(text: str, found: Found) -> None:
    """A name with a number between the title of a book and its house is its series."""
    title, host, volume = found["title"][-1], found["container-title"][0], found["volume"][0]
    if len(found["container-title"]) > 1 or not _COMMA.fullmatch(text, title.span[1], host.span[0]):
        return
    is_numbered = 0 < volume.span[0] - host.span[1] <= _NUMBER_CLOSE and _NUMBER.fullmatch(volume.text)
    if is_numbered and volume.span[1] < found["publisher"][0].span[0] < found["issued"][-1].span[0]:
        found["collection-title"] = [part._replace(label="collection-title") for part in found.pop("container-title")]
        found["collection-number"] = [part._replace(label="collection-number") for part in found.pop("volume")]


@rule(has="title title-translation page", lacks="container-title", said=("]. ",))
def _part_host(text: str, found: Found) -> None:
    """Of two titles that are both translated in brackets the second is the host: "Reki [Rivers]. Stepi [Steppes]"."""
    title, *others = found["title"]
    first, *second = found["title-translation"]
    if (
        len(others) == len(second) == 1
        and _BRACKET.fullmatch(text, title.span[1], first.span[0])
        and _BETWEEN.fullmatch(text, first.span[1], others[0].span[0])
        and _BRACKET.fullmatch(text, others[0].span[1], second[0].span[0])
    ):
        found["title"], found["title-translation"] = [title], [first]
        found["container-title"] = [others[0]._replace(label="container-title")]


put_second_sentence: Final = Rules(_join_sentence, _put_series, _part_host)
"""Joins such a sentence to the title, and puts such a series in place."""
