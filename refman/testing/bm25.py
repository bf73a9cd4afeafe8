"""Search as Crossref does it, on a small scale: BM25 over the words of records, with scores."""

import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

_K1 = 1.2
_B = 0.75
_COMMON = 1000
SEARCHED = ("title", "subtitle", "original-title", "author", "container-title", "issued", "volume", "issue", "page")
_NO_WORDS = frozenset({"given", "family", "sequence", "first", "additional", "affiliation", "date", "parts"})


def words(text: str) -> list[str]:
    """The words of a text, without case and accents; soft and breve letters of Cyrillic keep their marks."""
    plain = unicodedata.normalize("NFC", text).casefold()
    return re.findall(r"[^\W_]+", plain)


def words_of(record: Mapping[str, Any]) -> list[str]:
    """The words of a record by which it is found."""
    text = json.dumps([record.get(name) for name in SEARCHED], ensure_ascii=False)
    return [word for word in words(text) if word not in _NO_WORDS]


class Index:
    """Texts by name, found by their words."""

    def __init__(self, texts: Iterable[tuple[str, list[str]]]) -> None:
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._names: list[str] = []
        self._sizes: list[int] = []
        for name, found in texts:
            for word, times in Counter(found).items():
                self._postings[word].append((len(self._names), times))
            self._names.append(name)
            self._sizes.append(len(found))
        self._mean = sum(self._sizes) / len(self._sizes) if self._sizes else 1.0

    def search(self, query: Iterable[str], rows: int) -> list[tuple[str, float]]:
        """The names of the nearest texts with their scores, nearest first."""
        scores: dict[int, float] = defaultdict(float)
        for word in dict.fromkeys(query):
            postings = self._postings.get(word, ())
            # A word of every fifth text says little and costs most of the time.
            if len(postings) > max(_COMMON, len(self._names) // 5):
                continue
            rarity = math.log(1 + (len(self._names) - len(postings) + 0.5) / (len(postings) + 0.5))
            for at, times in postings:
                damped = times + _K1 * (1 - _B + _B * self._sizes[at] / self._mean)
                scores[at] += rarity * times * (_K1 + 1) / damped
        best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:rows]
        return [(self._names[at], round(score, 4)) for at, score in best]
