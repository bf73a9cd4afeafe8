"""Pages in Roman numbers or with letters ("iii–v", "N47–N50"), which the labeller leaves out or takes for issues."""

from collections.abc import Iterator
from typing import Final

from refman.patterns import compiled
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear

_ROMAN: Final = "(?:x{0,3}|xl|lx{0,3})(?:ix|iv|v?i{0,3})"
_DASH: Final = r"\s?[-\u2010-\u2015]\s?"
_RANGE: Final = compiled(
    rf"(?<![\w\u2010-\u2015-])(?P<page>(?=[ivxl]){_ROMAN}{_DASH}(?=[ivxl]){_ROMAN}"
    rf"|(?P<letter>[^\W\d_]{{1,3}})\d{{1,6}}{_DASH}(?P=letter)\d{{1,6}})(?![\w\u2010-\u2015-])"
)
_NUMERALS: Final = frozenset("ivxlIVXL")
_UPPER: Final = _ROMAN.upper()
_BEHIND_COLON: Final = compiled(rf":\s(?P<page>(?=[ivxl]){_ROMAN}|(?=[IVXL]){_UPPER}{_DASH}(?=[IVXL]){_UPPER})$")
_AT_END: Final = compiled(rf"(?<=\w)[\s,]+(?P<page>(?=[ivxl]){_ROMAN}{_DASH}(?=[ivxl]){_ROMAN})$")
_LAST: Final = compiled(r",\s(?P<page>[A-Za-z]{1,2}\d{1,6})\.?\s*$")
_ONE: Final = compiled(rf":\s(?P<page>(?=[ivxl]){_ROMAN})\.?\s*$")
_BEFORE: Final = ("volume", "container-title")
_MISTAKEN: Final = frozenset({"issue", "number"})
_SURE: Final = 0.9
_BOTH: Final = 2
_ARTICLE: Final = compiled(r",\s[A-Z]\d{1,6}")


@rule(one_of="container-title title", lacks="page number-of-pages")
def _cut(_: str, found: Found) -> None:
    """Takes the pages that end a title or a host for pages: "Rivers of the Steppe ix–x"."""
    for name in ("container-title", "title"):
        if name not in found:
            continue
        last = found[name][-1]
        if last.text[-1] not in _NUMERALS or not last.is_whole:
            continue
        match = _AT_END.search(last.text) or (_BEHIND_COLON.search(last.text) if name != "title" else None)
        if match:
            start, end = last.span
            border = start + match.start("page")
            rest = last.text[: match.start()].rstrip(" ,;:")
            found[name][-1] = Stretch(name, rest, (start, start + len(rest)), last.probability)
            found["page"] = [Stretch("page", match["page"], (border, end), _SURE)]
            return


@rule(has="volume", one_of="container-title title", lacks="page number-of-pages")
def _part(text: str, found: Found) -> None:
    """Takes the letter and number behind a volume, and labelled as another, for a page: "Astrophys. 571, A16"."""
    volumes = found["volume"]
    if len(volumes) == _BOTH and _ARTICLE.fullmatch(text[volumes[0].span[1] : volumes[1].span[1]]):
        found["page"] = [found["volume"].pop()._replace(label="page")]


@rule(has="container-title", lacks="page number-of-pages", even_sure=True)
def _put(text: str, found: Found) -> None:
    """Puts pages in place that stand behind the host and its numbers."""
    span = next(_places(text, found), None)
    if span is not None:
        clear(found, _MISTAKEN, span)
        found["page"] = [Stretch("page", text[slice(*span)], span, _SURE)]


def _places(text: str, found: Found) -> Iterator[tuple[int, int]]:
    """Where such pages stand, in no other field, behind the place of the work."""
    others = [part.span for name, parts in found.items() if name not in _MISTAKEN for part in parts]
    before = [found[name][0].span[1] for name in _BEFORE if name in found]
    candidates = [match.span("page") for match in _RANGE.finditer(text, found["container-title"][0].span[1])]
    last = _ONE.search(text) or (_LAST.search(text) if "volume" in found else None)
    for start, end in [*candidates, *([last.span("page")] if last else [])]:
        if start >= max(before) and not any(start < other[1] and other[0] < end for other in others):
            yield start, end


put_lettered_pages: Final = Rules(
    _cut,
    _part,
    _put,
)
"""Puts such pages in place where no others are."""
