"""A naive Bayes detector over character n-grams, for strings whose letters alone do not decide; loaded when asked."""

import gzip
import json
import math
import re
import struct
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import repeat
from typing import ClassVar

_MARKUP = re.compile(r"</?[a-z]{1,8}>|&(?:lt|gt|amp);")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u02b9\u02ba][^\W\d_]*)*")
_LANE = 4
"""Bytes of one language in a weight; a text of `HEARD` characters cannot fill them."""


@dataclass(frozen=True)
class Detector:
    """Weights for one script: how much less likely each n-gram is in each language than where it is likeliest.

    A weight is one big number with a lane for each language, so that one addition adds for all of them.
    """

    LONGEST: ClassVar[int] = 4
    STEP: ClassVar[float] = 0.12
    """Nats that one level of a weight stands for."""
    SHARED: ClassVar[float] = 0.1
    """How often a single word is one that languages share ("Физика"), and says no more than the prior."""
    HEARD: ClassVar[int] = 4000
    """Characters of a text that are looked at; what stands behind says nothing new."""

    tags: tuple[str, ...]
    prior: tuple[float, ...]
    temperature: float
    weights: Mapping[str, int]

    @staticmethod
    def grams(text: str) -> Counter[str]:
        """The words of a text and their n-grams (1 to 4 characters), casefolded, word ends marked by blanks."""
        return Counter(gram for word in _words(text) for gram in _grams(word))

    @staticmethod
    def pack(signs: str) -> int:
        """The weight that a string stands for: its code points, one a language, each in its lane."""
        return int.from_bytes(signs.encode("utf-32-le"), "little")

    @staticmethod
    def unpack(weight: int, languages: int) -> str:
        """The string that `pack` made the weight of."""
        return weight.to_bytes(_LANE * languages, "little").decode("utf-32-le")

    @classmethod
    @cache
    def load(cls, script: str) -> "Detector":
        """The detector for `Latn` or `Cyrl`, from the weights that come with refman."""
        path = files("refman.languages").joinpath("weights", f"{script.lower()}.json.gz")
        data = json.loads(gzip.decompress(path.read_bytes()))
        weights = {gram: cls.pack(signs) for gram, signs in data["weights"].items()}
        return cls(tuple(data["tags"]), tuple(data["prior"]), data["temperature"], weights)

    def chances(self, text: str, among: Collection[str] = ()) -> dict[str, float]:
        """The chance (0 to 1) of each language, likeliest first; of those in `among` only, where it names any."""
        words = _words(text[: self.HEARD])
        total = sum(map(self._heard, words))
        levels = struct.unpack(f"<{len(self.tags)}I", total.to_bytes(_LANE * len(self.tags), "little"))
        asked, log_priors, priors = self._priors(frozenset(among))
        scale = self.STEP / self.temperature
        posterior = _normalised([prior - levels[at] * scale for at, prior in zip(asked, log_priors, strict=True)])
        shared = self.SHARED / max(1, len(words))
        mixed = [
            (-shared * prior - (1 - shared) * chance, self.tags[at])
            for at, prior, chance in zip(asked, priors, posterior, strict=True)
        ]
        return {tag: -chance for chance, tag in sorted(mixed)}

    @cached_property
    def _heard(self) -> Callable[[str], int]:
        """The sum of the weights of one word; the words of titles come again and again."""
        weight = self.weights.get
        return lru_cache(maxsize=1 << 14)(lambda word: sum(map(weight, _grams(word), repeat(0))))

    @cached_property
    def _priors(self) -> "Callable[[frozenset[str]], tuple[Sequence[int], Sequence[float], Sequence[float]]]":
        """The places of the languages asked for (all for none), with the priors' logarithms and the priors."""
        return cache(self._priors_among)

    def _priors_among(self, among: frozenset[str]) -> tuple[Sequence[int], Sequence[float], Sequence[float]]:
        asked = [at for at, tag in enumerate(self.tags) if not among or tag in among]
        logs = [self.prior[at] for at in asked]
        return asked, logs, _normalised(logs)


def _words(text: str) -> list[str]:
    plain = text.casefold()
    return _WORD.findall(_MARKUP.sub(" ", plain) if "<" in plain or "&" in plain else plain)


def _grams(word: str) -> list[str]:
    """The word and its n-grams, each as often as it stands there, but for the lone blanks at its ends."""
    padded = f" {word} "
    length = len(padded)
    sizes = range(2, Detector.LONGEST + 1)
    return [padded, *word, *[padded[at : at + size] for size in sizes for at in range(length - size + 1)]]


def _normalised(scores: Sequence[float]) -> list[float]:
    """The chances of which the scores are logarithms."""
    best = max(scores, default=0.0)
    odds = [math.exp(score - best) for score in scores]
    total = sum(odds)
    return [chance / total for chance in odds]
