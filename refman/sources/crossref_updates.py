"""Retractions, corrections and the like, wherever a Crossref record puts them and however it spells them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Literal

from refman.model import Issue
from refman.sources.markup import plain
from refman.sources.record import first, part, texts

_Kind = tuple[re.Pattern[str], str, str, Literal["info", "warning", "error"]]
_KINDS: tuple[_Kind, ...] = (
    (re.compile(r"partial.?retr"), "corrected", "retracted in part", "warning"),
    (re.compile(r"retra|withdr|remov"), "retracted", "retracted", "error"),
    (re.compile(r"concern"), "concern", "put under an expression of concern", "warning"),
    (re.compile(r"corr|errat|adden|clarif"), "corrected", "corrected", "info"),
    (re.compile(r"version|edition"), "newer-version", "followed by a newer version", "info"),
)
_SPELT = "retraction withdrawal removal correction erratum corrigendum addendum clarification".split()
_NEAR = 0.75
_TITLE = re.compile(
    r"\s*\W?(retracted|withdrawn|removed|\u043e\u0442\u043e\u0437\u0432\u0430\u043d[\u0430\u043e\u044b]?)\b\s*(article|paper|chapter)?\s*[\]:)\u2013\u2014-]",
    re.I,
)


def updates(message: Mapping[str, Any]) -> tuple[Issue, ...]:
    """The issues of a work's updates, each once.

    Issues: resolve/retracted, resolve/corrected, resolve/concern, resolve/newer-version, resolve/notice.
    """
    own = first(part(message, "DOI")).casefold()
    notices: list[object] = []
    on_itself: list[object] = []
    for one in _listed(message.get("update-to")):
        # Some publishers turn the record of the work itself into the notice.
        (on_itself if own and first(part(one, "DOI")).casefold() == own else notices).append(one)
    told = (one for one in _of_article(on_itself) if one.code != "resolve/newer-version")
    found = [*_of_article(_listed(message.get("updated-by"))), *told]
    if _TITLE.match(first(texts(message.get("title")))) and all(one.code != "resolve/retracted" for one in found):
        found.append(Issue("resolve/retracted", "the title in the record calls the work retracted", "error"))
    found += _of_notice(notices)
    return tuple(dict.fromkeys(found))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _of_article(listed: Iterable[object]) -> Iterator[Issue]:
    for one in listed:
        kind = _kind(one)
        if kind:
            _, slug, words, severity = kind
            yield Issue(f"resolve/{slug}", f"the work was {words}{_when(one)}", severity)
        elif stated := _stated(one):
            yield Issue("resolve/notice", f'there is a notice about the work, "{stated}"{_when(one)}', "info")


def _of_notice(listed: Iterable[object]) -> Iterator[Issue]:
    for one in listed:
        kind = _kind(one)
        if kind and kind[1] != "newer-version":
            about = first(part(one, "DOI"))
            said = f"this is the notice by which {about or 'another work'} was {kind[2]}"
            yield Issue("resolve/notice", said, "info")


def _stated(update: object) -> str:
    return plain(first(part(update, "type")) or first(part(update, "label")))


def _kind(update: object) -> _Kind | None:
    """What an update is, by its type or else its label; types are misspelt."""
    stated = _stated(update).casefold()
    found = next((kind for kind in _KINDS if kind[0].search(stated)), None)
    near = [] if found else get_close_matches(stated, _SPELT, 1, _NEAR)
    return next((kind for kind in _KINDS if kind[0].search(near[0])), None) if near else found


def _when(update: object) -> str:
    parts = part(update, "updated", "date-parts")
    date = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    day = "-".join(f"{number:02}" for number in date if isinstance(number, int))
    notice = first(part(update, "DOI"))
    return (f" on {day}" if day else "") + (f" (notice {notice})" if notice else "")
