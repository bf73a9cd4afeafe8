"""The day of what a newspaper prints: that behind its name, not one that the title tells."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_LED_DAY = Late(r"\s\u043e\u0442\s\d|\u0436\u044b\u043b[^\W\d_]{0,4}\s\d")
_DAY_OF_HOST = Late(
    r"[\u00bb\"]?[.,]?\s(?:[\u2013\u2014-]\s)?(?P<date>(?:19|20)\d\d(?:\s?[\u0433\u0436][^\W\d_]{0,3}\.?)?[.,]?"
    r"\s(?:[\u2013\u2014-]\s)?[0-3]?\d\s(?P<month>[^\W\d_]{3,9}))"
)
_WORD = Late(r"[^\W\d_]{3,}")
_SLASHES = Late(r"\.?\s?//\s?[\u00ab\"]?")
_BOTH_DAYS = Late(r"[0-3]?\d\s?\([0-3]?\d\)\s(?P<month>[^\W\d_]{3,9})")
_NUMBERS: Final = frozenset({"volume", "issue", "page", "number"})


@rule(
    has="title container-title",
    lacks="number",
    said=(" \u043e\u0442 ", "\u0436\u044b\u043b"),
    beyond_ascii=True,
    even_sure=True,
)
def _put_later(text: str, found: Found) -> None:
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
    if not _is_act(text[: host.span[0]]):
        found["issued"] = behind


@rule(has="title container-title issued", lacks="number", said=("//",), beyond_ascii=True)
def _choose_printed(text: str, found: Found) -> None:
    """Of when a letter was written and when it was printed, the latter: "Письмо к А. Лугу, 1924 г. // Орда. 1990"."""
    first, *others = found["issued"]
    if (
        not others
        or first.text.isdigit()
        or not _SLASHES.fullmatch(text, first.span[1], found["container-title"][0].span[0])
    ):
        return
    if others[0].text.isdigit() and not _is_act(text[: first.span[0]]):
        found["issued"] = others


@rule(has="volume issue issued", beyond_ascii=True, even_sure=True)
def _put_old_style(text: str, found: Found) -> None:
    """A day of the old calendar with that of the new one is no volume: "Листок. 1891. | 5 | (17) мая"."""
    volume, year = found["volume"][0], found["issued"][0]
    day = _BOTH_DAYS.match(text, volume.span[0]) if volume.text.isdigit() and year.text.isdigit() else None
    if day and year.span[1] < day.start() and lexicon().month(day["month"].casefold()):
        clear(found, _NUMBERS, day.span())
        span = (year.span[0], day.end())
        found["issued"][0] = year._replace(text=" ".join(text[slice(*span)].split()), span=span)


def _is_act(words: str) -> bool:
    """Whether an act is named, which is as old as its day."""
    told = [telling(word) for word in _WORD.findall(words.casefold())]
    return any("act" in one or "code" in one or ("law" in one and "paper" not in one) for one in told)


put_host_day: Final = Rules(_put_old_style, _put_later, _choose_printed)
"""Puts the day on which it was printed in place."""
