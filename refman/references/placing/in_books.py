"""The book that a part is in, where a sentence says so and no slashes do: "Пески юга. В сб. «Земли», Фрунзе, 1957"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_LED: Final = Late(
    r"[.?!\u00bb\u201d\"]\s(?:[\u2013\u2014-]\s)?[\u0412\u0423]\s"
    r"(?P<mark>\u043a\u043d|\u043a\u043d\u0438\u0433\u0435|\u0441\u0431|\u0441\u0431\u043e\u0440\u043d\u0438\u043a\u0435|"
    r"\u0437\u0431|\u0437\u0431\u0456\u0440\u043d\u0438\u043a\u0443)\.?:?\s(?=\S)"
)
"""How the sentence begins, as in "V kn.: ", "V sb. ", "V sbornike ", and in Ukrainian "U zb.: "."""
_COLLECTIONS: Final = "\u0441\u0437"
"""How the words for a collection begin, which belong to a name that goes on with a small letter."""
_ENDS: Final = Late(
    r"(?:[\s,.;:(/\u2013\u2014-]|(?<![^\W_])(?:[\u0412\u0432]\u044b\u043f(?:\u0443\u0441\u043a)?|[\u0422\u0442](?:\u043e\u043c)?|"
    r"[\u0427\u0447]|[\u041a\u043a]\u043d|[\u0421\u0441]{1,2}|\u0441\u0442\u0440|\u2116|"
    r"[\u041f\u043f]\u043e\u0434(?:\s[^\W\d_]+)?\s\u0440\u0435\u0434(?:\u0430\u043a\u0446\u0438\u0435\u0439)?)(?![^\W_]))+$"
)
"""What stands between the name and what is told next: signs, "вып.", "под ред."."""
_NEXT: Final = ("publisher-place", "issued", "volume", "issue", "page", "number-of-pages", "edition", "URL", "DOI")
_PEOPLE: Final = ("editor", "author")
_PARTED: Final = (". ", ": ", "- ", "\u2013 ", "\u2014 ")
_HOUSE: Final = Late(r"[.,]\s(?=\u0418\u0437\u0434(?:-\u0432\u043e|\u0430\u0442|\.))")
"""What stands before "Изд-во", where no town is told first."""
_SENTENCE: Final = Late(r"[.:]\s(?P<word>[^\W\d_]{2,}(?:-[^\W\d_]{2,})?)(?=\.?(?:\s[^\W_]|$))")
_SHORTEST: Final = 4
"""Letters of a name."""


@rule(
    has="title",
    said=("\u0412 \u043a\u043d", "\u0412 \u0441\u0431", "\u0423 \u043a\u043d", "\u0423 \u0437\u0431"),
    beyond_ascii=True,
    even_sure=True,
)
def put_in_book(text: str, found: Found) -> None:
    """The book that is named behind "В кн.", whatever its name was taken for."""
    first = found["title"][0]
    led = _LED.search(text, first.span[0] + 1)
    if led is None or ("container-title" in found and found["container-title"][0].span[0] < led.start("mark")):
        return
    start, mark = led.span("mark")[0], led["mark"]
    if mark[0] not in _COLLECTIONS or not text[led.end()].islower():
        start = led.end()
    if any(part.span[0] - led.end() in {0, 1} for label in _PEOPLE for part in found.get(label, ())):
        return  # who edited it stands before its name
    after = [part.span[0] for label in (*_NEXT, "editor") for part in found.get(label, ()) if part.span[0] > start]
    after += [
        house.span[0]
        for house in found.get("publisher", ())
        if house.span[0] > led.end() + 1 and text[: house.span[0]].rstrip('\u00ab"\u201c').endswith(_PARTED)
    ]
    end = min(after, default=len(text))
    left_over = _ENDS.search(text, start, end)
    end = left_over.start() if left_over else end
    if end - start < _SHORTEST:
        return
    clear(found, ("publisher",), (start, end))
    house = _HOUSE.search(text, start, end)
    if house:
        found["publisher"] = [Stretch("publisher", text[house.end() : end], (house.end(), end), PLACED)]
        end = house.start()
    end = _before_papers(text, start, end)
    _cut_titles(text, found, led.start() + (text[led.start()] != "."))
    found["container-title"] = [Stretch("container-title", " ".join(text[start:end].split()), (start, end), PLACED)]


def _before_papers(text: str, start: int, end: int) -> int:
    """Where the name ends before what the book holds: "Степные чтения. материалы научной конференции"."""
    for sentence in _SENTENCE.finditer(text, start + _SHORTEST, end):
        if sentence["word"].casefold() in gost_words()["papers"]:
            return sentence.start()
    return end


def _cut_titles(text: str, found: Found, end: int) -> None:
    """The title ends where the sentence begins that names the book."""
    first = found["title"][0]
    span = (first.span[0], min(first.span[1], end))
    found["title"] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span)]
