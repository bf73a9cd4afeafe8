"""The citations of a document matched to its references."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from refman.citations import numbered
from refman.citations.citation import Citation, Cited, Missing, Report
from refman.citations.dated import dated
from refman.citations.works import Work, is_unlikely, likely, meant, work
from refman.model import Entry

_NUMBER: Final = re.compile(r"\d+[a-z\u0430-\u044f]?")
_NOTE: Final = re.compile(r"^[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+\s*\S", re.MULTILINE)
_YEARS: Final = range(1500, 2100)
_LABEL: Final = 12
_ENOUGH: Final = 3
_CONTEXT: Final = 40


def check(text: str, entries: Sequence[Entry]) -> Report:
    """The report on the citations in a text whose references, by their spans, are the entries.

    Example:
        >>> from refman.model import Entry, Reference
        >>> text = "Как показано в [1, с. 5] и [3]. 1. Абай. 2. Әуезов."
        >>> spans = [("1", (35, 39)), ("2", (43, 51))]
        >>> found = check(text, [Entry(reference=Reference(text[a:b], n, (a, b))) for n, (a, b) in spans])
        >>> [one.entry.reference.number for one in found.uncited], [one.citation.text for one in found.missing]
        (['2'], ['[3]'])
    """
    own = [entry for entry in entries if entry.reference and entry.reference.span]
    running = _without(text, own)
    desk = _Desk(text, own)
    by_number = _by_number(running, own)
    for citation in by_number:
        desk.take(citation, desk.of_number(citation))
    by_name = [(one, meant(one, desk.works)) for one in dated(running)]
    # in a text that cites by numbers, a name with a year is mostly none of its citations
    is_dated = sum(1 for _, found in by_name if found) >= len(by_number)
    for citation, found in by_name:
        if found or (is_dated and not is_unlikely(citation)):
            desk.take(citation, found)
    return desk.report()


class _Desk:
    """What was found so far."""

    def __init__(self, text: str, entries: Sequence[Entry]) -> None:
        self.works = [work(entry) for entry in entries]
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._of: dict[int, list[Citation]] = {id(one): [] for one in self.works}
        self._missing: list[Missing] = []
        self._ambiguous: list[Missing] = []
        self._found = 0
        self._numbers: dict[str, list[Work]] = {}
        is_numbered = _is_numbered(entries)
        for place, one in enumerate(self.works, 1):
            printed = _number(one.entry) if is_numbered else str(place)
            self._numbers.setdefault(printed, []).append(one)
        self._at = {one.entry.reference.span: one for one in self.works if one.entry.reference}

    def of_number(self, citation: Citation) -> list[Work]:
        """The work of a number: of several lists that of the next one."""
        found = self._numbers.get(citation.number, [])
        behind = [one for one in found if _start(one.entry) >= citation.span[1]]
        return behind[:1] or found[-1:]

    def take(self, citation: Citation, found: Sequence[Work]) -> None:
        """Note what a citation means."""
        self._found += 1
        for one in found:
            self._of[id(one)].append(citation)
            twin = one.entry.reference.twin if one.entry.reference else None
            other = self._at.get(twin.span) if twin else None
            if other is not None and other not in found:
                self._of[id(other)].append(citation)
        if len(found) == 1 or self._are_twins(found):
            return
        near = found or (likely(citation, self.works) if citation.names else [])
        told = Missing(citation, self._line(citation), self._context(citation), tuple(one.entry for one in near))
        (self._ambiguous if found else self._missing).append(told)

    def report(self) -> Report:
        """All of it."""
        cited = tuple(Cited(one.entry, tuple(self._of[id(one)])) for one in self.works)
        return Report(cited, _ordered(self._missing), _ordered(self._ambiguous), self._found)

    def _are_twins(self, found: Sequence[Work]) -> bool:
        twins = [one.entry.reference.twin for one in found if one.entry.reference]
        spans = {one.entry.reference.span for one in found if one.entry.reference}
        return bool(found) and all(twin and twin.span in spans for twin in twins)

    def _line(self, citation: Citation) -> int:
        return bisect_right(self._starts, citation.span[0])

    def _context(self, citation: Citation) -> str:
        start, end = citation.span
        before = self._text[max(0, start - _CONTEXT) : start].rpartition("\n\n")[2]
        behind = self._text[end : end + _CONTEXT].partition("\n\n")[0]
        return " ".join(f"{before}{self._text[start:end]}{behind}".split())


def _ordered(told: list[Missing]) -> tuple[Missing, ...]:
    return tuple(sorted(told, key=lambda one: one.citation.span))


def _by_number(running: str, entries: Sequence[Entry]) -> list[Citation]:
    known = {_number(entry) for entry in entries}
    found = [one for one in numbered.bracketed(running) if one.number in known or not _is_year(one.number)]
    if not _is_numbered(entries):
        # numbers that the reader has lost are those of the order, where enough is cited by them
        return found if len(found) >= _ENOUGH and len(found) > len(dated(running)) else []
    if found:
        return found
    for others in (numbered.raised(running) if not _NOTE.search(running) else [], numbered.in_round(running)):
        fit = [one for one in others if one.number in known]
        if len({one.number for one in fit}) * 2 >= len(known) and len(fit) * 2 > len(others):
            return others
    return []


def _is_numbered(entries: Sequence[Entry]) -> bool:
    return sum(1 for entry in entries if _number(entry)) * 2 > len(entries)


def _is_year(number: str) -> bool:
    return number.isdigit() and int(number) in _YEARS


def _number(entry: Entry) -> str:
    printed = _NUMBER.search(entry.reference.number) if entry.reference else None
    return printed[0] if printed else ""


def _start(entry: Entry) -> int:
    return entry.reference.span[0] if entry.reference and entry.reference.span else 0


def _without(text: str, entries: Sequence[Entry]) -> str:
    """The text with blanks in place of its references and the numbers before them."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(entry.reference.span for entry in entries if entry.reference and entry.reference.span):
        line = text.rfind("\n", at, start) + 1 or at
        first = line if start - line <= _LABEL else start
        pieces += [text[at:first], " " * (max(end, at) - first)]
        at = max(at, end)
    return "".join([*pieces, text[at:]])
