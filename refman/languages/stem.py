"""Words without their endings: Russian by Snowball, Kazakh by a table of endings, English by Snowball.

Made for finding, not for reading: what counts is that the forms of a word fall together.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from refman.tables import read_table

if TYPE_CHECKING:
    from snowballstemmer.russian_stemmer import RussianStemmer

_MOST = 12


@lru_cache(maxsize=1 << 16)
def stems(word: str, language: str) -> tuple[str, ...]:
    """The word and what it becomes, ending by ending; `language` is ru, kk or en.

    A Kazakh stem is the last. Of Russian and English ones it is the second, if there is one; those behind it are stems
    of stems, such as that of `казахстан` where `казахстана` is asked for.

    Example:
        >>> stems("қазақстандық", "kk")
        ('қазақстандық', 'қазақстан')
        >>> stems("миротворческий", "ru")[-1] == stems("миротворческого", "ru")[-1]
        True
    """
    found = [word]
    while len(found) < _MOST:
        shorter = _kazakh(found[-1]) if language == "kk" else _snowball(language).stemWord(found[-1])
        if shorter == found[-1]:
            break
        found.append(shorter)
    return tuple(found)


class _Ending(NamedTuple):
    text: str
    before: frozenset[str]
    clashes: frozenset[str]
    """The vowels that a word with this ending cannot have last."""


class _Endings(NamedTuple):
    longest_first: tuple[_Ending, ...]
    vowels: frozenset[str]
    keep: tuple[str, ...]
    neutral: str
    least: int


def _kazakh(word: str) -> str:
    table = _endings()
    for ending in table.longest_first:
        if not word.endswith(ending.text) or word.endswith(table.keep):
            continue
        rest = word[: -len(ending.text)]
        last = next((letter for letter in reversed(rest) if letter in table.vowels), "")
        if len(rest) < table.least or not last or rest[-1] not in ending.before:
            continue
        if last not in ending.clashes or rest[-1] in table.neutral:
            return rest
    return word


@cache
def _endings() -> _Endings:
    data = read_table("refman.languages.endings", "kk.toml")
    vowels, front, back = (frozenset(data[name]) for name in ("vowels", "front", "back"))
    classes = {"V": vowels} | {name: frozenset(data[name]) for name in "LSNPT"}
    found = []
    for before, *endings in map(str.split, data["endings"]):
        letters = frozenset[str]().union(*(classes[name] for name in before))
        for text in endings:
            own = next((letter for letter in text if letter in vowels), "")
            found.append(_Ending(text, letters, frozenset() if not own else back if own in front else front))
    longest = sorted(found, key=lambda ending: -len(ending.text))
    return _Endings(tuple(longest), vowels, tuple(data["keep"]), data["neutral"], data["least"])


@cache
def _snowball(language: str) -> "RussianStemmer":
    import snowballstemmer  # noqa: PLC0415 - it loads thirty languages, and an import or export needs none

    return snowballstemmer.stemmer({"ru": "russian", "en": "english"}[language])
