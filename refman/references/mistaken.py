"""Numbers whose label their place gainsays: "06 (2013) 081" is a volume and a page, "Debt, 1200–1500" ends a title."""

import re
from itertools import pairwise

from refman.languages import lexicon
from refman.references.spans import Found, Stretch

_ROUND_YEAR = re.compile(r"\s?\((?:19|20)\d\d\)[\s,]{1,2}")
_YEARS = re.compile(r",\s(?P<from>1\d{3}|20\d\d)\s?[-\u2013\u2014]\s?(?P<to>1\d{3}|20\d\d)(?=\s?[(.,])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)*\s[^\W\d_]{4,}")
# "45 ff.", and the hyphened mark of Kazakh lists, in which the mark alone is that of an extent
_FOLLOWING = re.compile(r"\s?(?:ff?|sqq?|sgg?|ss|et\ssuiv)\b|-\u0431\.?(?!\w)")
_COUNTED = re.compile(r",\s?\[\d{1,3}\]\s?(?P<mark>[^\W\d_]+)")

_NO_NUMBERS = (
    # a class of patents ("H 04 B 1/38") is no volume, and the end of a day ("2019-07-01") no page
    ("volume", re.compile(r"(?:^|[\s\d])[^\W\d_a-z]\s$"), re.compile(r"/\d\d\b")),
    ("page", re.compile(r"(?:19|20)\d\d[-\u2010-\u2014]$"), re.compile(r"")),
)
_IMPRINT = ("publisher", "publisher-place")
_NEAR = 4


def put_right(text: str, right: Found) -> None:
    """Puts such numbers where they belong."""
    if "page" not in right and ("volume" in right or "issue" in right):
        _put_page(text, right)
    if "issued" not in right and "volume" in right and "issue" in right:
        _put_year(text, right)
    if "title" in right and "volume" in right:
        _put_years(text, right)
    elif "title" not in right and "volume" in right and _WORDS.fullmatch(right["volume"][0].text):
        _rename(right, right["volume"][0], "title")
    if len(right.get("issued", ())) > 1:
        _put_amendment(text, right)
    for name, before, behind in _NO_NUMBERS:
        for part in right.get(name, [])[:]:
            if before.search(text, max(0, part.span[0] - 6), part.span[0]) and behind.match(text, part.span[1]):
                _drop(right, part)
    _put_extent(text, right)


def _put_page(text: str, found: Found) -> None:
    """The number behind the year in round brackets is the page, where the one before it is the volume."""
    numbers = sorted((part for name in ("volume", "issue") for part in found.get(name, ())), key=lambda part: part.span)
    for first, second in pairwise(numbers):
        if _ROUND_YEAR.fullmatch(text, first.span[1], second.span[0]):
            _rename(found, first, "volume")
            _rename(found, second, "page")
            return


def _put_year(text: str, found: Found) -> None:
    """A year with an issue in brackets, "2015(3)", where nothing else tells the year."""
    volume = found["volume"][0]
    if _YEAR.fullmatch(volume.text) and text[volume.span[1] : volume.span[1] + 1] == "(":
        _rename(found, volume, "issued")


def _put_years(text: str, found: Found) -> None:
    """Two years behind a title that were taken for a volume and a page end it."""
    title = found["title"][-1]
    years = _YEARS.match(text, title.span[1])
    if not years or not any(part.span == years.span("from") for part in found["volume"]):
        return
    for name in ("volume", "page", "issue"):
        kept = [part for part in found.get(name, ()) if part.span[0] >= years.end() or part.span[1] <= years.start()]
        found.pop(name, None)
        if kept:
            found[name] = kept
    whole = (title.span[0], years.end("to"))
    found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)


def _put_extent(text: str, found: Found) -> None:
    """Pages counted with those that bear no number ("197, [2] с.") are an extent; what goes on ("45 ff.") is none."""
    if "number-of-pages" in found:
        extent = found["number-of-pages"][0]
        if "page" not in found and _FOLLOWING.match(text, extent.span[1]):
            _rename(found, extent, "page")
        return
    for part in (part for name in ("volume", "page") for part in found.get(name, ())):
        counted = _COUNTED.match(text, part.span[1])
        if counted and {"page", "extent"} & lexicon().classes(counted["mark"].casefold()):
            _rename(found, part, "number-of-pages")
            return


def _put_amendment(text: str, found: Found) -> None:
    """A date in brackets behind the title ("(2022 ж. өзг.)") is that of the text, if the imprint has another."""
    first, *others = found["issued"]
    houses = [part.span[1] for name in _IMPRINT for part in found.get(name, ())]
    titles = found.get("title", ())
    if not titles or not any(0 < part.span[0] - end <= _NEAR for part in others for end in houses):
        return
    start, end = titles[-1].span
    if text[end : first.span[0]].strip() == "(" and text[first.span[1] : first.span[1] + 1] == ")":
        whole = (start, first.span[1] + 1)
        found["title"][-1] = titles[-1]._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        found["issued"] = others


def _drop(found: Found, part: Stretch) -> None:
    rest = [other for other in found[part.label] if other is not part]
    found.pop(part.label)
    if rest:
        found[part.label] = rest


def _rename(found: Found, part: Stretch, label: str) -> None:
    _drop(found, part)
    found[label] = sorted([*found.get(label, ()), part._replace(label=label)], key=lambda one: one.span)
