"""Authors who are known by one name, and the titles behind them: "Homer, Odyssey", "Livy. Ab urbe condita"."""

from functools import cache

from refman.languages import lexicon
from refman.model import Span
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.tables import read_table

_FIRST = Late(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_SIGN = Late(r"[.,:]\s")
_TITLE = Late(
    r"[\"\u201c\u2018\u00ab]?(?P<title>[^\W\d_a-z](?:(?!\s(?:vol|bk|trans|ed|eds|tr|trad)\.)[^,;()\u201c\u201d\u00ab\u00bb]){2,80}?)"
    r"(?=[,;]|[.:]\s|\s\(|\s(?:vol|bk|trans|ed|eds|tr|trad)\.|[\u201d\"\u2019\u00bb])"
)
_INITIALS = Late(r"(?:[^\W\d_a-z]\.[\s-]?)+|[^\W\d_a-z]{1,2}[,.;]")
_HEADS = ("author", "editor", "title", "container-title", "collection-title", "citation-number", "publisher", "volume")
_PEOPLE = ("author", "editor", "container-title", "volume")
_HEAD = 4
"""Letters that tell whether a reference may begin with such a name."""
_SERIES = frozenset({"series", "library", "classics", "texts"})


def put_ancient(text: str, found: Found) -> None:
    """Makes an author of such a name at the head, and a title of what stands behind it where none begins there."""
    if text[:_HEAD] not in _heads():
        return
    first = _FIRST.match(text)
    names = _beginnings().get(first[0]) if first else None
    name = next((one for one in names if text.startswith(one) and _SIGN.match(text, len(one))), "") if names else ""
    start = len(name) + 2
    if not name or _is_person(text, start) or any(part.span[0] > start for part in found.get("author", ())):
        return
    titles = found.get("title", ())
    if _is_followed(found, start):
        return
    if any(start - 1 <= part.span[0] <= start + 1 for part in titles):
        span = None
    elif titles and titles[0].span[0] < start < titles[0].span[1]:
        span = (start, titles[0].span[1])
    else:
        printed = _TITLE.match(text, start)
        if printed is None:
            return
        span = printed.span("title")
    clear(found, _HEADS, (0, start))
    if span:
        _put_title(text, found, span)
    found["author"] = [Stretch("author", name, (0, len(name)), PLACED)]


def _is_person(text: str, start: int) -> bool:
    """Whether initials or a given name stand behind the name: "Homer, W."."""
    given = _FIRST.match(text, start)
    is_known = given is not None and "given" in gazetteer.marks(given[0].casefold())
    return _INITIALS.match(text, start) is not None or bool(
        given and is_known and text[given.end() : given.end() + 1] in tuple(".,;&")
    )


def _is_followed(found: Found, start: int) -> bool:
    """Whether a title stands right behind an author of more than the name, or only the year between."""
    authors = found.get("author", ())
    if not authors or authors[0].span[1] <= start:
        return False
    end = authors[0].span[1]
    behind = [part for label, parts in found.items() if label != "issued" for part in parts if part.span[0] >= end]
    return bool(behind) and min(behind, key=lambda part: part.span).label == "title"


def _put_title(text: str, found: Found, span: Span) -> None:
    """Puts the title in place; another one is the series."""
    clear(found, _PEOPLE, span)
    others = [part for part in found.pop("title", ()) if part.span[0] > span[1]]
    found["title"] = [Stretch("title", " ".join(text[slice(*span)].split()), span, PLACED)]
    if others and _is_series(others[0].text) and "collection-title" not in found:
        found["collection-title"] = [others[0]._replace(label="collection-title")]


def _is_series(name: str) -> bool:
    return any("series" in lexicon().classes(word) or word in _SERIES for word in name.casefold().split())


@cache
def _heads() -> frozenset[str]:
    """The first letters of all names, with the sign behind a short one: most references begin otherwise."""
    return frozenset((name + sign)[:_HEAD] for names in _beginnings().values() for name in names for sign in ".,:")


@cache
def _beginnings() -> dict[str, list[str]]:
    """The names by their first words, the longest first."""
    data = read_table("refman.references.placing", "ancients.toml")
    found: dict[str, list[str]] = {}
    for name in sorted(data["names"], key=len, reverse=True):
        first = _FIRST.match(name)
        found.setdefault(first[0] if first else name, []).append(name)
    return found
