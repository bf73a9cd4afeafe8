"""Which words of a title must keep their capitals where a style prints titles in sentence case."""

import re

from refman.patterns import Late

_WORD = Late(r"[^\W_](?:[\w'\u2019\u2010-]*[^\W_])?")
_COLON = Late(r":\W*\Z")
_LONG = 4
_MOSTLY = 0.7


def protected_spans(title: str) -> list[tuple[int, int]]:
    """The spans of the words that need braces.

    In a title in sentence case these are all words with a capital, but for the first letter of the title and of what
    follows a colon. In A Title Like This only capitals inside words tell anything: acronyms, `McDonald`.

    Example:
        >>> title = "Protests in Kazakhstan: The first intervention by the CSTO"
        >>> [title[a:b] for a, b in protected_spans(title)]
        ['Kazakhstan', 'CSTO']
    """
    if title[1:].islower():
        return []
    words = list(_WORD.finditer(title))
    only_inner = _is_title_case([word.group() for word in words[1:]])
    spans = []
    before = 0
    for word in words:
        is_first = word is words[0] or _COLON.search(title, before, word.start()) is not None
        before = word.end()
        letters = word.group()[1:] if is_first or only_inner else word.group()
        if only_inner:
            # Each part of Post-Communism has a capital of its own, which says no more than the first.
            letters = re.sub(r"[\u2010-](?:[^\W\d_])", "-", letters)
        if any(letter.isupper() for letter in letters):
            spans.append(word.span())
    return spans


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _MOSTLY * len(long)
