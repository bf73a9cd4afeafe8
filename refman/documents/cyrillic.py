"""The code page of Cyrillic bytes, by how often each letter is written.

The general detector confuses cp1251, koi8-r and their kin on lists of a few lines; the letters of even one name do not.
"""

from functools import cache
from math import log

# Russian letters, most frequent first, as offsets from U+0430.
_BY_FREQUENCY = (
    "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443\u044f"
    "\u044b\u044c\u0433\u0437\u0431\u0447\u0439\u0445\u0436\u0448\u044e\u0446\u0449\u044d\u0444\u0451\u044a"
)
# The letters that Kazakh adds, and those that Ukrainian and Belarusian add.
_KAZAKH = "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u0456\u04bb"
_UKRAINIAN = "\u0456\u0457\u0454"
_PUNCTUATION = "\u2013\u2014\u2116\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019\u2026\u00a0\u00b0\u00a7\u00a9"
# In this order a tie falls to the commoner page; the rare ones must be clearly better.
_PAGES = {
    "cp1251": 0.0,
    "koi8-r": 0.0,
    "kz1048": 0.0,
    "cp866": 0.2,
    "koi8-u": 0.2,
    "ptcp154": 0.0,
    "mac_cyrillic": 0.1,
    "iso8859-5": 0.2,
}
_FOREIGN = log(0.0002)
_STRAY = log(0.00002)
_CAPITAL = log(0.15)
_CAPITAL_INSIDE = log(0.02)
_LIKELY = log(0.011)


def code_page(sample: bytes) -> str | None:
    """The Python codec under which the bytes read most like Russian or Kazakh, or None where under none they do.

    Example:
        >>> code_page("Кәкішұлы Т. Қазақ әдебиеті".encode("kz1048"))
        'kz1048'
        >>> code_page("Иванов И. И. Право".encode("cp1251"))
        'cp1251'
    """
    scored = {page: _score(sample.decode(page, errors="replace")) - cost for page, cost in _PAGES.items()}
    page, best = max(scored.items(), key=lambda item: item[1])
    return page if best > _LIKELY else None


def is_likely(text: str) -> bool:
    """Whether the letters beyond ASCII are as Russian or Kazakh has them."""
    return _score(text) > _LIKELY


def _score(text: str) -> float:
    """The mean log-likelihood of the characters that are not ASCII."""
    odds = _odds()
    total, count, before = 0.0, 0, " "
    for char in text:
        if char > "\x7f":
            count += 1
            total += odds.get(char.lower(), _FOREIGN if char.isalpha() else _STRAY)
            if char.isupper():
                total += _CAPITAL_INSIDE if before.islower() else _CAPITAL if not before.isupper() else 0.0
        before = char
    return total / count if count else _STRAY


@cache
def _odds() -> dict[str, float]:
    odds = dict.fromkeys(_PUNCTUATION, log(0.01))
    odds |= dict.fromkeys(_UKRAINIAN, log(0.008))
    odds |= dict.fromkeys(_KAZAKH, log(0.01))
    # Zipf's law with a flat head fits the letters of Russian well enough to order code pages.
    weights = [1 / (rank + 4) for rank in range(len(_BY_FREQUENCY))]
    return odds | {letter: log(weight / sum(weights)) for letter, weight in zip(_BY_FREQUENCY, weights, strict=True)}
