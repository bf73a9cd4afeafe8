"""Language notes in references: "(In Russian)", "[in Kazakh]", "(на каз. яз.)", "(қазақ тілінде)"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from refman.languages.language import languages

_NEAR_END = r"(?=\s*[.;,]?\s*(?:$|[-\u2010-\u2015/\[(]|doi\b|https?:|url\b|isbn\b|issn\b))"
_AFTER_STOP = r"(?:(?<=[.;:,)\]\u00bb\u201d\"?!])|(?<=\s[-\u2013\u2014]))\s*"
_JOINT = r"\s*[,;/\u2013-]\s*"


@dataclass(frozen=True, slots=True)
class Note:
    """A language note: its span in the text, brackets included, the languages it names, and how it is printed."""

    span: tuple[int, int]
    tags: tuple[str, ...]
    text: str


def find_notes(text: str) -> list[Note]:
    """The notes that say in which language the work is, in the order of the text.

    A note stands in brackets, closes them (`(Translated title, in Russian)`), or is a sentence of its own near the end.

    Example:
        >>> [(note.tags, note.text) for note in find_notes("Вестник, 3, 5-9. (In Russ.) Мектеп. [in Kazakh].")]
        [(('ru',), '(In Russ.)'), (('kk',), '[in Kazakh]')]
    """
    notes: list[Note] = []
    for pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span("note")
            if all(end <= note.span[0] or start >= note.span[1] for note in notes):
                notes.append(Note((start, end), _tags(match), match["note"]))
    return sorted(notes, key=lambda note: note.span)


def _tags(match: re.Match[str]) -> tuple[str, ...]:
    listed = next(text for name, text in match.groupdict().items() if name.startswith("list") and text)
    found = re.findall(_either(_names()), listed, re.IGNORECASE)
    return tuple(dict.fromkeys(_names()[name.casefold()] for name in found))


@cache
def _names() -> dict[str, str]:
    return {name: language.tag for language in languages() for name in language.notes.names}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The shapes of notes, surest first; each has a group `note` and groups `list0`, `list1` ... with the names."""
    notes = [language.notes for language in languages()]
    joiner = _either(chain.from_iterable(one.conjunctions for one in notes))
    name = rf"{_either(_names())}\.?"
    names = rf"{name}(?:(?:{_JOINT}|\s+{joiner}\s+){name})*"
    framed = "|".join(_frames({frame for one in notes for frame in one.frames}, names))
    tail = rf"(?:\s*[,;:.(]?\s*{_either(chain.from_iterable(one.tails for one in notes))}\b[^()\[\]]*\)?)?"
    bare = _either(chain.from_iterable(one.bare for one in notes))
    shapes = (
        rf"(?P<note>[(\[]\s*(?:{framed}){tail}\s*\.?\s*[)\]])",
        rf"(?P<note>[(\[]\s*(?P<list>{bare})\.?\s*[)\]])",
        rf"(?P<note>[(\[]\s*(?P<list>{names})\s*[)\]]){_NEAR_END}",
        rf"[(\[][^()\[\]]+?(?P<note>\s*[,;.]\s*(?:{framed}))\s*[)\]]",
        rf"{_AFTER_STOP}(?P<note>(?:{framed})\.?){_NEAR_END}",
    )
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


def _frames(frames: Iterable[str], names: str) -> Iterator[str]:
    for number, frame in enumerate(sorted(frames, key=_by_length)):
        listed = rf"(?P<list{number}>{names})"
        words = (re.escape(word).replace(r"\{\}", listed) for word in frame.split())
        yield r"\.?\s*".join(words) + r"\b\.?"


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=_by_length)) + ")"


def _by_length(word: str) -> tuple[int, str]:
    return -len(word), word
