"""Questions about DOIs, put to a person: side by side, one key each; without a terminal they are listed."""

import shutil
import sys
import textwrap
from collections.abc import Container, Iterable, Iterator

import click

from refman import sources
from refman.cli._key import pressed
from refman.cli._print import answer, clean, news
from refman.cli._table import table
from refman.model import Entry, unmarked
from refman.sources import Candidate

Question = tuple[Entry, list[Candidate]]
_SHOWN = ("author", "issued", "title", "container-title", "volume", "issue", "page", "DOI")
_WIDEST = 140
_MOST = 9


def is_interactive() -> bool:
    """True where there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def listed(questions: Iterable[Question]) -> None:
    """Print the questions, a line for each candidate."""
    rows = [
        (entry.citekey, f"{one.likelihood:.2f}", str(one.record.text("DOI")), ", ".join(one.support), _against(one))
        for entry, candidates in questions
        for one in candidates[:_MOST]
    ]
    if rows:
        answer(table(("citekey", "chance", "DOI", "for", "against"), rows, weights=(0, 0, 1, 1, 1)))
    else:
        news("There are no questions.")


def walked(questions: Iterable[Question], *, prefer_record: Container[str]) -> Iterator[tuple[Entry, Entry]]:
    """The entries about which an answer was given, before and after; ends early where the person has had enough."""
    for entry, candidates in questions:
        shown = candidates[:_MOST]
        click.echo(side_by_side(entry, shown), err=True)
        key = _key(len(shown))
        if key == "q":
            return
        if key == "n":
            yield entry, sources.decline(entry)
        elif key.isdecimal():
            yield entry, sources.take(entry, shown[int(key) - 1], prefer_record=prefer_record)


def _key(count: int) -> str:
    """One of the digits of the candidates, or n (none), s (later), q (enough)."""
    numbers = "1" if count == 1 else f"1-{count}"
    digits = map(str, range(1, count + 1))
    return pressed(f"{numbers}: this one, n: none of them, s: later, q: enough", {"n", "s", "q", *digits})


def side_by_side(entry: Entry, candidates: list[Candidate]) -> str:
    """The entry with its candidates, field by field, as wide as the terminal."""
    width = (min(_WIDEST, shutil.get_terminal_size().columns) - 20) // 2
    printed = clean(entry.reference.text) if entry.reference else ""
    lines = ["", clean(entry.citekey), *textwrap.wrap(printed, width * 2 + 16)]
    for number, one in enumerate(candidates, 1):
        lines += ["", f"{number}: {one.likelihood:.0%}" + (f", against: {_against(one)}" if one.against else "")]
        for name in _SHOWN:
            lines += _row(name, _value(entry, name), _value(one.record, name), width)
    return "\n".join(lines)


def _row(name: str, ours: str, theirs: str, width: int) -> list[str]:
    left, right = (textwrap.wrap(text, width) or [""] for text in (ours, theirs))
    if not ours and not theirs:
        return []
    size = max(len(left), len(right))
    heads = [name, *[""] * (size - 1)]
    left, right = left + [""] * (size - len(left)), right + [""] * (size - len(right))
    return [f"  {head:<16}{a:<{width}}  {b}".rstrip() for head, a, b in zip(heads, left, right, strict=True)]


def _value(entry: Entry, name: str) -> str:
    value = entry.value(name)
    return clean(unmarked("; ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")))


def _against(candidate: Candidate) -> str:
    return ", ".join(candidate.against)
