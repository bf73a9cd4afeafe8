"""The words of Uzbek, Kazakh and Kyrgyz lists for other authors end these: "Hasanov A. va boshqalar. | Botanika"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch

_OTHERS: Final = Late(
    r",?\s(?:va|\u0432\u0430|\u0436\u04d9\u043d\u0435|\u0436\u0430\u043d\u0430)\s"
    r"(?:boshqalar|\u0431\u043e\u0448\u049b\u0430\u043b\u0430\u0440|\u0431\u0430\u0441\u049b\u0430\u043b\u0430\u0440|\u0431\u0430\u0448\u043a\u0430\u043b\u0430\u0440)"
    r"[.,:]{0,2}\s(?:[-\u2013\u2014]\s)?(?=[^\W_a-z\u0430-\u044f]|[\u00ab\u201c\"])"
)
_NAMES: Final = Late(r"(?:[^\W\d_a-z\u0430-\u044f][^\W\d_]*[.\u2018\u2019'\u02bb]?[\s,]{0,2}){1,6}")
"""People, with nothing but names and initials."""
_OPENING: Final = frozenset('\u00ab\u201c"')
_CLOSE: Final = 2
_REACH: Final = 120
"""Characters in which people are named."""


@rule(
    one_of="author title",
    said=(
        " boshqalar",
        " \u0431\u043e\u0448\u049b\u0430\u043b\u0430\u0440",
        " \u0431\u0430\u0441\u049b\u0430\u043b\u0430\u0440",
        " \u0431\u0430\u0448\u043a\u0430\u043b\u0430\u0440",
    ),
    even_sure=True,
)
def put_others(text: str, found: Found) -> None:
    """Ends the authors before the words for the others, and begins the title behind them."""
    start = min(part.span[0] for label in ("author", "title") for part in found.get(label, ()))
    others = _OTHERS.search(text, start, start + _REACH)
    if others is None or not _NAMES.fullmatch(text, start, others.start()):
        return
    first = [part for part in found.get("author", ()) if part.span[0] < others.start()]
    last = max([part.span[1] for part in first], default=start)
    border = others.end()
    title = found["title"][0] if "title" in found else None
    if title and title.span[0] <= border < title.span[1]:
        end = title.span[1]
        found["title"][0] = title._replace(text=" ".join(text[border:end].split()), span=(border, end))
    elif last > border:
        found["title"] = [Stretch("title", text[border:last], (border, last), PLACED), *found.get("title", ())]
        if title:
            _put_house(text, found, title)
    elif not first:
        return
    names = text[start : others.start()].rstrip(",")
    found["author"] = [Stretch("author", names, (start, start + len(names)), PLACED)]


def _put_house(text: str, found: Found, title: Stretch) -> None:
    """The house behind a title of few words, which was taken for the title, whole or in part."""
    house = found["publisher"][0] if "publisher" in found else None
    if house and not 0 <= house.span[0] - title.span[1] <= _CLOSE:
        return
    span = (title.span[0] - (text[title.span[0] - 1] in _OPENING), house.span[1] if house else title.span[1])
    whole = Stretch("publisher", " ".join(text[slice(*span)].split()), span, PLACED)
    found["publisher"] = [whole, *found.get("publisher", [])[1:]]
    found["title"] = [part for part in found["title"] if part is not title]
