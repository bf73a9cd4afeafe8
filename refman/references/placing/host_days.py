"""The day of what a newspaper prints: that behind its name, not one that the title tells."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_LED_DAY = Late(r"\s\u043e\u0442\s\d|\u0436\u044b\u043b[^\W\d_]{0,4}\s\d")
_DAY_OF_HOST = Late(
    r"[\u00bb\"]?[.,]?\s(?:[\u2013\u2014-]\s)?(?P<date>(?:19|20)\d\d(?:\s?[\u0433\u0436][^\W\d_]{0,3}\.?)?[.,]?"
    r"\s(?:[\u2013\u2014-]\s)?[0-3]?\d\s(?P<month>[^\W\d_]{3,9}))"
)
_WORD = Late(r"[^\W\d_]{3,}")
_NUMBERS: Final = frozenset({"volume", "issue", "page", "number"})


@rule(
    has="title container-title",
    lacks="number",
    said=(" \u043e\u0442 ", "\u0436\u044b\u043b"),
    beyond_ascii=True,
    even_sure=True,
)
def put_host_day(text: str, found: Found) -> None:
    """The day behind the host is that of the work, not one before: "Речь от 5 мая 2012 г. // Дала. 2012. 8 мая"."""
    host, dates = found["container-title"][-1], found.get("issued", ())
    if (dates and dates[0].span[0] > host.span[0]) or not _LED_DAY.search(text, 0, host.span[0]):
        return
    end = host.span[1]
    behind = [part for part in dates if part.span[0] >= end]
    day = _DAY_OF_HOST.match(text, end) if not behind else None
    if day and lexicon().month(day["month"].casefold()):
        span = day.span("date")
        behind = [Stretch("issued", " ".join(day["date"].split()), span, PLACED)]
        clear(found, _NUMBERS, span)
    # a year alone stands behind who wrote; a law is as old as its day
    if not behind or any(part.text.isdigit() for part in dates if part not in behind):
        return
    told = [telling(word) for word in _WORD.findall(text[: host.span[0]].casefold())]
    if not any("act" in one or "code" in one or ("law" in one and "paper" not in one) for one in told):
        found["issued"] = behind
