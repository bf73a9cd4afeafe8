"""Titles with quoted words and bracketed ends, journals with a second name in brackets: more than the corpora hold.

Styles quote whole titles or none, so a labeller takes any quote for the end of a title. Real titles quote single
words, and end in brackets of their own.
"""

import random
from collections.abc import Iterable, Iterator

from refman.training.labelled import Labelled, Piece

_QUOTES = (("\u201c", "\u201d"), ('"', '"'), ("\u00ab", "\u00bb"), ("\u2018", "\u2019"))
_MARKS = frozenset('\u201c\u201d"\u00ab\u00bb\u2018\u2019()[]')
SHARE = 0.12
"""Of the lines: enough to be learned, and not so many that a quote no longer ends a quoted title."""


def augmented(lines: Iterable[Labelled], *, seed: int = 0, share: float = SHARE) -> Iterator[Labelled]:
    """The lines, a share of them with quoted words in the title, a bracket behind it, or behind the journal's name."""
    chance = random.Random(seed)
    tails: list[str] = []
    for line in lines:
        title = next((text for name, text in line.segments if name == "title"), "")
        changed = _changed(line, chance, tails) if title and chance.random() < share else None
        yield changed or line
        if 2 <= len(title.split()) <= 12 and not _MARKS & set(title):
            tails = [*tails[-200:], title]


def _changed(line: Labelled, chance: random.Random, tails: list[str]) -> Labelled | None:
    kind = chance.choices(("quote", "bracket", "journal"), (6, 3, 2))[0]
    label = "container-title" if kind == "journal" else "title"
    at = next((i for i, (name, _) in enumerate(line.segments) if name == label), None)
    if at is None or _MARKS & set(line.segments[at][1]) or _MARKS & set(_beside(line.segments, at)):
        return None
    text = line.segments[at][1]
    if kind == "quote":
        new = _quoted(text, chance)
    else:
        tail = " ".join(chance.choice(tails).split()[: 3 if kind == "journal" else 12]) if tails else ""
        new = f"{text} ({tail})" if tail and text[-1:].isalpha() else text
    segments = [*line.segments[:at], (label, new), *line.segments[at + 1 :]]
    return Labelled(tuple(segments), line.source) if new != text else None


def _beside(segments: tuple[Piece, ...], at: int) -> str:
    """The signs that stand right before and behind a segment."""
    before = segments[at - 1][1][-2:] if at else ""
    return before + (segments[at + 1][1][:2] if at + 1 < len(segments) else "")


def _quoted(title: str, chance: random.Random) -> str:
    """The title with one to four of its words quoted; now and then they close it."""
    words = title.split(" ")
    if len(words) < 3:
        return title
    count = chance.randint(1, min(4, len(words) - 1))
    first = len(words) - count if chance.random() < 0.25 else chance.randint(0, len(words) - count)
    opening, closing = chance.choice(_QUOTES)
    words[first] = opening + words[first]
    words[first + count - 1] += closing
    return " ".join(words)
