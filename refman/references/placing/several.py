"""Several works in one reference, as lists of physics print them: the first is what the reference names."""

from typing import Final

from refman.patterns import compiled
from refman.references.labelling.same_author import behind_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found

_ENDED: Final = compiled(r"[\d)\]]\s?[;.]\s*$")
_BEFORE: Final = 6
_TWO: Final = 2
_PARTED: Final = compiled(r"[\d)\]]\s?;\s?$")
_SOMEONE: Final = compiled(r"(?:[^\W\d_a-z\u0430-\u044f]\.[\s-]?){1,3}(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z][^\W\d_]+")
_NEXT: Final = compiled(
    r"(?:(?<=\w)|(?<=[)\]]))\s?;\s?(?:(?:and|see|also|see\salso):?\s)?"
    rf"(?={_SOMEONE.pattern}(?:[^;]*?[;,(\[]|\s(?:and|et)\s))"
)
"""Where a semicolon parts two works: people with initials first stand behind it."""
_FAMILY: Final = compiled(
    r"(?<=[\w.)\]])\s?;\s(?=[\u0410-\u042f\u0401\u0490-\u052f][\u0430-\u044f\u0451\u0491-\u052f-]+\s"
    r"(?>(?:[\u0410-\u042f\u0401\u0490-\u052f]\.\s?){1,2})(?:[\u0410-\u042f\u0401\u0490-\u052f]|,\s))"
)
"""The same in Cyrillic, where family names come first."""
_AGAIN: Final = compiled(r"\s?;\s")
_NUMBERS_AGAIN: Final = compiled(
    r"(?<=[\d)])\s?;\s(?:(?:[Ii]bid|[Ee]rratum)\b|(?=(?:[A-H]\s?)?\d{1,4},\s[A-Z]?\d{1,6}\s\((?:19|20)\d\d\)))"
)
"""Where other papers in the same journal begin: "Phys. Rev. D49, 2233 (1994); 49, 3352 (1994)"."""
_QUOTES: Final = frozenset('"\u201c\u201e\u2018')
_WORKS: Final = ("container-title", "title", "number")
_NUMBERS: Final = ("volume", "page", "issued", "number")


@rule(one_of="container-title title number", said=(";",), even_sure=True)
def _keep_before_sign(text: str, found: Found) -> None:
    """Leaves out the works behind a semicolon: "… 347 (1981); A. Linde, Phys. Lett."."""
    border = _border(text, found)
    if border:
        _cut(found, border)


@rule(has="author container-title", even_sure=True)
def _keep_before_author(text: str, found: Found) -> None:
    """Leaves out the works whose authors stand behind the end of one."""
    border = _second(text, found) if len(found["container-title"]) > 1 else 0
    if border:
        _cut(found, border)


@rule(has="container-title", said=(";",), beyond_ascii=True)
def keep_first_host(text: str, found: Found) -> None:
    """Leaves out the host of a work behind the first, which was found only now: "М., 1965; Он же. Эпоха // МИА"."""
    border = _border(text, found)
    if 0 < border <= found["container-title"][-1].span[0]:
        _cut(found, border)


def _cut(found: Found, border: int) -> None:
    for label, parts in [*found.items()]:
        found[label] = [part for part in parts if part.span[0] < border]
        if not found[label]:
            del found[label]


def _border(text: str, found: Found) -> int:
    """Where the second work begins behind a semicolon, when the first has a host and its numbers; 0 if nowhere."""
    first = min((found[name][0].span[1] for name in _ended(found)), default=len(text))
    sign = text.find(";", first)
    if sign < 0:
        # all that parts works has one; most lists have theirs among the authors
        return 0
    begin = max(first, sign - 1)
    again = _NUMBERS_AGAIN.search(text, begin)
    other = _other_work(text, found, first, begin)
    return again.end() if again and (not other or again.end() < other) else other


def _ended(found: Found) -> list[str]:
    """The labels of which one ends the first work; the number of a patent stands before its title."""
    is_before = "number" in found and "title" in found and found["number"][0].span[0] < found["title"][0].span[0]
    return [name for name in _WORKS if name in found and not (is_before and name == "number")]


def _other_work(text: str, found: Found, first: int, begin: int) -> int:
    """Where another work begins, of others or of the same people in another journal; 0 if nowhere.

    The first ends at `first`; the sign that parts them stands from `begin` on.
    """
    for pattern in (_NEXT, _FAMILY):
        for match in pattern.finditer(text, begin):
            if any(first <= part.span[1] <= match.start() for name in _NUMBERS for part in found.get(name, ())):
                return match.start()
    for match in _AGAIN.finditer(text, begin):
        if behind_words(text, match.end()) > match.end():
            return match.end()
    for host in found.get("container-title", ())[1:]:
        # another journal of the same people: "181, 2605 (2011); Comput. Phys. Commun. 182, 138"
        if _PARTED.search(text, max(0, host.span[0] - _BEFORE), host.span[0]):
            return host.span[0]
    return 0


def _second(text: str, found: Found) -> int:
    """Where authors begin behind what ended a work, with a host of their own behind them; 0 if nowhere."""
    authors, hosts = found.get("author", ()), found.get("container-title", ())
    if not authors or len(hosts) < _TWO:
        return 0
    taken = (part for name in ("editor", "title") for part in found.get(name, ()) if _SOMEONE.match(part.text))
    for start in sorted(part.span[0] for part in (*authors[1:], *taken)):
        if hosts[0].span[1] < start < hosts[-1].span[0] and _ENDED.search(text, max(0, start - _BEFORE), start):
            return start
    return 0


@rule(has="title container-title issued")
def _leave_remark(text: str, found: Found) -> None:
    """What is said in a sentence behind a work whose title stands in quotation marks is no second title."""
    titles = found["title"]
    if len(titles) > 1 and text[titles[0].span[0] - 1] in _QUOTES:
        end = max(found["container-title"][0].span[1], found["issued"][0].span[1])
        found["title"] = [titles[0], *(part for part in titles[1:] if part.span[0] < end)]


@rule(has="genre issued", one_of="container-title volume page", said=("; ",))
def _keep_thesis(text: str, found: Found) -> None:
    """Leaves out the paper that is named behind a thesis: "Ph.D. thesis, Oslo (2015); Phys. Lett. B 8"."""
    sign = text.find("; ", found["issued"][0].span[1])
    if sign >= 0 and found["genre"][0].span[1] < found["issued"][0].span[0]:
        _cut(found, sign)


keep_first: Final = Rules(_keep_thesis, _keep_before_sign, _keep_before_author, _leave_remark)
"""Leaves out the works behind the first that have their own authors."""
