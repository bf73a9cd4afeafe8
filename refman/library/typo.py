"""Words of the library that are one typo away from a word that is not there."""

import sqlite3
from collections.abc import Iterator

from refman.library.words import wanted

_SHORTEST = 4
_BEST = 8
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "".join(map(chr, range(0x430, 0x450))) + "\u0456\u0493\u049b\u04a3\u04af\u04b1\u04bb\u04d9\u04e9"


def near(connection: sqlite3.Connection, word: str) -> list[str]:
    """The tokens of the index that differ from a word, or from its stem, by one letter; the most frequent first.

    A word that the library has, and a short one, has none.
    """
    forms = [form for form in wanted(word) if len(form) >= _SHORTEST]
    if not word.isalpha() or not forms or _counted(connection, list(forms)):
        return []
    found = _counted(connection, sorted({one for form in forms for one in _edits(form)}))
    found |= found or _slipped_endings(connection, word)
    return sorted(found, key=lambda token: (-found[token], token))[:_BEST]


def _slipped_endings(connection: sqlite3.Connection, word: str) -> dict[str, int]:
    """The stems that a word begins with, and would have but for one letter: `nation` of `nationalizm`."""
    heads = _counted(connection, [word[:size] for size in range(_SHORTEST + 1, len(word) - 1)])
    return {
        head: count
        for head, count in heads.items()
        if any(edit.startswith(head) and head in wanted(edit) for edit in _edits(word[len(head) :], head))
    }


def _counted(connection: sqlite3.Connection, tokens: list[str]) -> dict[str, int]:
    # one look for each: given a list, SQLite would read the vocabulary from end to end; and most are not there, which
    # the index tells sooner than the vocabulary
    there = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
    count = "SELECT doc FROM vocabulary WHERE term = ?"
    found = (
        token for token in tokens if connection.execute(there, (f'{{names title host rest}} : "{token}"',)).fetchone()
    )
    return {token: connection.execute(count, (token,)).fetchone()[0] for token in found}


def _edits(word: str, before: str = "") -> Iterator[str]:
    """All that one letter more, less, other, or two in the other order make of a word, behind a part that stays."""
    letters = _LATIN if word.isascii() else _CYRILLIC
    for at in range(len(word) + 1):
        head, tail = before + word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)
