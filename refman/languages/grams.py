"""The words of a text and their character n-grams, by which languages are told where letters do not decide."""

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter

from refman.patterns import Late

_MARKUP = Late(r"</?[a-z]{1,8}>|&(?:lt|gt|amp);")
_WORD = r"[^\W\d_]+(?:['\u2018\u2019\u02b9\u02ba][^\W\d_]*)*"
_WORDS = Late(_WORD)
_WORDS_AND_ENDS = Late(_WORD + r"|\n")
_USUAL = 40
"""Letters below which words of one length come again and again."""


def words(text: str) -> list[str]:
    """The words of a text, casefolded, markup left out.

    Example:
        >>> words("Ya. <i>Homo</i> sapiens'")
        ['ya', 'homo', "sapiens'"]
    """
    return _WORDS.findall(_plain(text))


def words_of_lines(text: str) -> list[str]:
    r"""The words of many lines, each line closed by a line feed, all of them casefolded.

    Example:
        >>> words_of_lines("Homo\n12\n")
        ['homo', '\n', '\n']
    """
    return _WORDS_AND_ENDS.findall(_plain(text))


def grams(word: str) -> Sequence[str]:
    """The word and its n-grams of 3 and 4 characters, each as often as it stands there; ends are marked by blanks.

    Shorter ones say less than they cost.

    Example:
        >>> grams("ab")
        (' ab ', ' ab', 'ab ', ' ab ')
    """
    padded = f" {word} "
    return (_usual_cuts if len(word) < _USUAL else _cuts)(len(padded))(padded)


def _plain(text: str) -> str:
    plain = text.casefold()
    return _MARKUP.sub(" ", plain) if "<" in plain or "&" in plain else plain


def _cuts(length: int) -> Callable[[str], Sequence[str]]:
    """What cuts a padded word of this length into itself and its n-grams."""
    ends = range(3, length + 1)
    cuts = [slice(None), *[slice(end - 3, end) for end in ends], *[slice(end - 4, end) for end in ends[1:]]]
    return itemgetter(*cuts)


_usual_cuts = cache(_cuts)
