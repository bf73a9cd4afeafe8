"""What footnotes add to the pages of a work: the page meant, a note: "pp. 21-27: 23", "p. 45, nota 12"."""

import re
from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, clear, drop

_TAIL = Late(
    r"(?P<page>[\dIVXLCivxlc]+(?:\s?[-\u2010-\u2015]\s?[\dIVXLCivxlc]+)?)"
    r"(?:,?\s\(?(?:nota|note|n|nn|scheda|schede|cat|nt|Anm|figs?|figg|tav|tavv|pl|doc|spec|part|in\spart(?:icolare)?|esp|especially|at|here|hier|ici|qui|e\spassim|e\ssgg?|sgg|e\sss|et\spassim|passim|cit)\b.*"
    r"|\s?:\s\d+.*|,?\s\((?:qui|here|p|hier|esp|at)\b.*)",
    re.DOTALL,
)
_AGAIN = Late(
    r"(?<=\w)[,.\u00bb\u201d\"\u2019]{0,2}\s(?:(?:(?:op|art|loc)\.\s)?cit(?P<stop>\.)?|(?P<there>ivi|ibid(?:em)?\.?))$"
)
_RANGE = Late(r"\d\s?[-\u2010-\u2015]\s?\d")
_NUMBER = Late(r"[\s,(]*(?:[Cc]at\.\s)?(?:[Nn][ro]?\.|\u2116|n\u00b0)\s")
_NUMBERS_BEFORE = Late(r"\),\s(?:\d+(?:[-\u2013]\d+)?(?:\s\([^()]*\))?,\s)*")
_MARK_LENGTH = 12
_PROSE = frozenset({" for ", " on t", " wher", " whic", " with"})
_PROSE_LENGTH = 5
_SENTENCE_LENGTH = 30
_SAID = Late(r"(?:at|scheda|schede|figs?|figg|esp|especially|here|note|nota|tavv?|pls?|qui|ici|hier)\b")
_ROMAN = Late(r"(?:[SPp]|[Pp]p)\.\s(?P<page>[IVXLC]+)")
_COLON = Late(r"\s?:\s(?:p\.\s)?")


@rule(has="author", lacks="page")
def _put_roman(_: str, found: Found) -> None:
    """A page in Roman numerals behind all else is nobody: "Dresden 1764, S. XXIV"."""
    last = found["author"][-1]
    page = _ROMAN.fullmatch(last.text) if len(found["author"]) > 1 else None
    if page and all(part.span[0] <= last.span[0] for parts in found.values() for part in parts):
        found["author"].pop()
        span = (last.span[1] - len(page["page"]), last.span[1])
        found["page"] = [last._replace(label="page", text=page["page"], span=span)]


@rule(
    has="volume issued title",
    one_of="publisher publisher-place",
    lacks="container-title collection-title",
    even_sure=True,
)
def _put_volume(text: str, found: Found) -> None:
    """A number behind the year of an imprint in brackets is no volume, but a page: "(Rome: Bo, 1988), 65 (ill.)"."""
    end = found["issued"][-1].span[1]
    house = min(part.span[0] for label in ("publisher", "publisher-place") for part in found.get(label, ()))
    if text[end : end + 1] != ")" or house > end or "(" not in text[:house]:
        return
    for part in found["volume"][:]:
        if part.span[0] > end and _NUMBERS_BEFORE.fullmatch(text, end, part.span[0]):
            drop(found, part)
            if "page" not in found or found["page"][0].span[0] > part.span[0]:
                found["page"] = [part._replace(label="page"), *found.get("page", ())]


@rule(has="issue", one_of="publisher publisher-place", even_sure=True)
def _drop_number(text: str, found: Found) -> None:
    """The number of an illustration or of a catalogue behind the pages of a book is no issue: "p. 74, no. 5"."""
    pages, issues = found.get("page"), found["issue"]
    before = pages[-1].span[1] if pages else 0
    mark = _NUMBER.fullmatch(text, max(before, issues[-1].span[0] - _MARK_LENGTH), issues[-1].span[0])
    if issues[-1].span[0] > before and (mark is not None and (pages or "at" in mark[0])):
        found["issue"] = issues[:-1]
        if not found["issue"]:
            del found["issue"]


@rule(has="page", even_sure=True)
def _cut_pages(text: str, found: Found) -> None:
    """Takes the page meant, and a note, off the pages of the work."""
    pages = found["page"]
    first = pages[0]
    if text[first.span[1] : first.span[1] + _PROSE_LENGTH] in _PROSE and len(text) - first.span[1] > _SENTENCE_LENGTH:
        # what the note says of it: "95-112 for the uses of the word"
        clear(found, [*found], (first.span[1], len(text)))
        pages = found["page"]
    if len(pages) > 1 and _RANGE.search(first.text) and _COLON.fullmatch(text, first.span[1], pages[1].span[0]):
        found["page"] = pages = [first]
    if len(pages) > 1 and pages[1].text[:1].isalpha() and _SAID.match(pages[1].text):
        found["page"] = pages = [first]
    tail = _TAIL.fullmatch(first.text) if not first.text[-1:].isdigit() or " " in first.text else None
    if tail and first.is_whole:
        pages[0] = first._replace(text=tail["page"], span=(first.span[0], first.span[0] + tail.end("page")))


@rule(one_of="title container-title", said=(" cit", " ivi", " ibid"))
def _cut_again(text: str, found: Found) -> None:
    """Leaves the words for a work cited before out of its name: "Repubblica di Venezia, cit., pp. 81-145"."""
    for label in ("title", "container-title"):
        last = found[label][-1] if label in found else None
        said = _AGAIN.search(last.text) if last and last.is_whole else None
        if last and said and (said["stop"] or said["there"] or text.startswith(".", last.span[1])):
            end = last.span[0] + said.start()
            found[label][-1] = last._replace(text=last.text[: said.start()], span=(last.span[0], end))


cut_cited: Final = Rules(
    _put_roman,
    _put_volume,
    _drop_number,
    _cut_pages,
    _cut_again,
)
"""Leaves the pages of the work alone."""
