"""Titles that no label names or that are run together with who stands before or behind them, in lists in Cyrillic."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_HEAD = Late(r"\s*(?P<title>[^\W\d_a-z\u0430-\u044f][^./:;\[\]]{5,160})\.\s(?:[-\u2013\u2014]\s)?[\u00ab\"\u201c]?")
_NAMED = Late(
    r"(?P<author>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?\s(?:[^\W\d_]\.\s?){1,2})(?<=[.\s])"
    r"(?P<title>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}(?:\s[^\W\d_]+)*\s(?:[^\W\d_]\.\s?){1,2}[^\W\d_]{3,})$"
)
_BEHIND_BODY = Late(r"(?P<title>.{8,}?)(?P<stop>\.\s)(?P<body>[^\W\d_a-z\u0430-\u044f][^.:;]{8,80})")
_CLOSE = 2
_OPENING = frozenset('\u00ab"\u201c')


@rule(has="publisher-place publisher issued", lacks="title author editor container-title number", beyond_ascii=True)
def _put_head(text: str, found: Found) -> None:
    """The words before the imprint of a book of which nothing else is told: "Дала ертегілері. – Алматы: Шам"."""
    first = min(part.span[0] for parts in found.values() for part in parts)
    head = _HEAD.fullmatch(text, 0, first)
    if head:
        found["title"] = [Stretch("title", head["title"], head.span("title"), PLACED)]


@rule(has="author", one_of="title container-title", beyond_ascii=True)
def _part_named(text: str, found: Found) -> None:
    """A title that names someone and was left to its author: "Ветров А. И. Роман Л. К. Лугова | «Река»"."""
    author = found["author"][0]
    title = found["title" if "title" in found else "container-title"][0]
    if len(found["author"]) > 1 or "," in author.text or not author.is_whole:
        return
    start = title.span[0] - (text[title.span[0] - 1] in _OPENING)
    named = _NAMED.fullmatch(author.text) if 0 <= start - author.span[1] <= _CLOSE else None
    if named:
        begin = author.span[0]
        name = named["author"].rstrip()
        found["author"][0] = author._replace(text=name, span=(begin, begin + len(name)))
        span = (begin + named.start("title"), title.span[1])
        clear(found, (title.label,), title.span)
        whole = title._replace(label="title", text=" ".join(text[slice(*span)].split()), span=span)
        found["title"] = [whole, *found.get("title", ())]


@rule(has="title URL", lacks="publisher container-title", beyond_ascii=True)
def _cut_body(text: str, found: Found) -> None:
    """A body behind the title of a page put it there: "Вода : лекция. Томский политехнический университет. URL:"."""
    title = found["title"][-1]
    parted = _BEHIND_BODY.fullmatch(title.text) if ". " in title.text and title.is_whole else None
    if parted and is_body(parted["body"], name_words()) and " / " not in text:
        start, end = title.span
        found["title"][-1] = title._replace(text=parted["title"], span=(start, start + parted.end("title")))
        found["publisher"] = [
            title._replace(label="publisher", text=parted["body"], span=(start + parted.start("body"), end))
        ]


put_lone_titles: Final = Rules(_put_head, _part_named, _cut_body)
"""Puts such titles in place."""
