"""Sentences behind references: the annotations of an annotated list, the text that goes on behind a note."""

from collections.abc import Sequence
from dataclasses import replace

from refman.patterns import Late
from refman.references.splitting import belief
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.looks import end_look, shown

_WORD = Late(r"[^\W\d_]+")
_FEWEST = 8
_MANY = 25
"""Words from which on sentences need no others like them in the list."""
_LONGEST = 4_000
_LOWER = 0.75
_ENOUGH = 3
_SHARE = 0.5


def parted(listed: Listed) -> Listed:
    """The list, its references without the sentences behind them, which are told of as left over.

    A few words are taken for an annotation only where half of the references have such.
    """
    cuts = [_cut(item) for item in listed.items]
    prose = [not item.mark and at > 0 and _is_prose(_text(item)) for at, item in enumerate(listed.items)]
    works = len(prose) - sum(prose)
    left = sum(any(_is_prose(line.text) for line in item.left) for item in listed.items)
    told = sum(map(bool, cuts)) + sum(prose) + left
    is_annotated = told >= max(_ENOUGH, _SHARE * works)
    items: list[Item] = []
    for item, cut, is_prose in zip(listed.items, cuts, prose, strict=True):
        if is_prose and is_annotated and items:
            items[-1] = replace(items[-1], left=(*items[-1].left, *item.lines, *item.left))
        elif cut and (is_annotated or _words(_text(item, cut)) >= _MANY):
            items.append(replace(item, lines=item.lines[:cut], left=(*item.lines[cut:], *item.left)))
        else:
            items.append(item)
    return replace(listed, items=tuple(items)) if told else listed


def _cut(item: Item) -> int:
    """The number of lines that make the reference, where sentences follow on lines of their own; else 0."""
    behind = sum(len(line.text) for line in item.lines)
    for at in range(1, len(item.lines)):
        behind -= len(item.lines[at - 1].text)
        if behind < _LONGEST and end_look(item.lines[at - 1].text) > 0 and _is_prose(_text(item, at)):
            return at if belief.is_dated(replace(item, lines=item.lines[:at])) else 0
    return 0


def _text(item: Item, start: int = 0) -> str:
    return " ".join(line.text for line in item.lines[start:])


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _is_prose(text: str) -> bool:
    """Whether a text is of sentences: many words, nearly all of them small, and nothing that references show."""
    words: Sequence[str] = _WORD.findall(text)
    if len(words) < _FEWEST or text[-1] not in ".!?\u2026" or shown(text):
        return False
    return sum(word[0].islower() for word in words) >= _LOWER * len(words)
