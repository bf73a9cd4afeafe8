"""A naive Bayes detector over character n-grams, for strings whose letters alone do not decide; loaded when asked."""

import json
import math
import re
import struct
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from operator import itemgetter
from typing import ClassVar, NamedTuple

_MARKUP = re.compile(r"</?[a-z]{1,8}>|&(?:lt|gt|amp);")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2018\u2019\u02b9\u02ba][^\W\d_]*)*")
_FAR = 8.0
"""Nats behind the best at which a language is out of question."""
_USUAL = 40
"""Letters below which words of one length come again and again."""


@dataclass(frozen=True)
class Detector:
    """Weights for one script: how much less likely each n-gram is in each language than where it is likeliest.

    `levels` holds a byte for each language, n-gram after n-gram; `places` says where an n-gram stands.
    """

    STEP: ClassVar[float] = 0.12
    """Nats that one level of a weight stands for."""
    SHARED: ClassVar[float] = 0.02
    """How often a single word is one that languages share, and says no more than the prior."""
    LEAST: ClassVar[float] = 0.0009
    """A language with a smaller chance is out of question; a single shared word leaves the commoner ones in it."""
    HEARD: ClassVar[int] = 4000
    """Characters of a text that are looked at; what stands behind says nothing new."""

    tags: tuple[str, ...]
    prior: tuple[float, ...]
    temperature: float
    places: Mapping[str, int]
    levels: bytes

    @staticmethod
    def grams(text: str) -> Counter[str]:
        """The words of a text and their n-grams (3 and 4 characters), casefolded, word ends marked by blanks."""
        return Counter(gram for word in _words(text) for gram in _grams(word))

    @classmethod
    @cache
    def load(cls, script: str) -> "Detector":
        """The detector for `Latn` or `Cyrl`, from the weights that come with refman."""
        path = files("refman.languages").joinpath("weights", f"{script.lower()}.bin")
        return cls.from_bytes(path.read_bytes())

    @classmethod
    def from_bytes(cls, data: bytes) -> "Detector":
        """The detector that `to_bytes` wrote."""
        head, grams, levels = data.split(b"\0", maxsplit=2)
        known = json.loads(head)
        listed = grams.decode().split("\n")
        places = dict(zip(listed, range(len(listed)), strict=True))
        return cls(tuple(known["tags"]), tuple(known["prior"]), known["temperature"], places, levels)

    def to_bytes(self) -> bytes:
        """The detector as a file: a head in JSON, the n-grams, their levels, with zeros between."""
        head = json.dumps({"tags": self.tags, "prior": self.prior, "temperature": self.temperature})
        return b"\0".join((head.encode(), "\n".join(self.places).encode(), self.levels))

    def chances(self, text: str, among: Collection[str] = (), *, shared: float = SHARED) -> dict[str, float]:
        """The chance (0 to 1) of each language that is not out of question, likeliest first; of those in `among` only.

        An empty `among` is all languages. `shared` is how often a word like those of the text belongs to many of them.
        """
        words = _words(text[: self.HEARD])
        total = sum(map(self._heard, words))
        levels = self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))
        priors = self._asked(frozenset(among))
        shared /= max(1, len(words))
        found: dict[str, float] = {}
        for tag, _, chance, _ in priors:
            if shared * chance <= self.LEAST:
                break
            found[tag] = shared * chance
        near = self._near([levels[at] + cost for _, at, _, cost in priors], priors)
        share = (1 - shared) / sum([odds for odds, _ in near])
        for odds, one in near:
            found[one.tag] = share * odds + shared * one.chance
        kept = sorted([(-chance, tag) for tag, chance in found.items() if chance > self.LEAST])
        whole = sum([chance for chance, _ in kept])
        return {tag: chance / whole for chance, tag in kept}

    def _near(self, costs: Sequence[float], priors: "Sequence[_Prior]") -> "list[tuple[float, _Prior]]":
        """The languages that come near the cheapest one, with their odds."""
        scale = self.STEP / self.temperature
        least = min(costs)
        limit = least + _FAR / scale
        return [
            (math.exp((least - cost) * scale), one) for cost, one in zip(costs, priors, strict=True) if cost < limit
        ]

    @cached_property
    def _lanes(self) -> struct.Struct:
        """The sums of the languages in one number, four bytes each; a text of `HEARD` characters cannot fill them."""
        return struct.Struct(f"<{len(self.tags)}I")

    @cached_property
    def _heard(self) -> Callable[[str], int]:
        """The sum of the weights of one word; the words of titles come again and again."""
        weight = _Weights(self.places, self.levels, len(self.tags)).__getitem__
        return lru_cache(maxsize=1 << 14)(lambda word: sum(map(weight, _grams(word))))

    @cached_property
    def _asked(self) -> "Callable[[frozenset[str]], Sequence[_Prior]]":
        """The priors of the languages asked for, all for none, the likeliest first."""
        return cache(self._priors)

    def _priors(self, among: frozenset[str]) -> "Sequence[_Prior]":
        asked = [at for at, tag in enumerate(self.tags) if not among or tag in among]
        total = sum(math.exp(self.prior[at]) for at in asked)
        scale = self.STEP / self.temperature
        asked.sort(key=lambda at: -self.prior[at])
        return [_Prior(self.tags[at], at, math.exp(self.prior[at]) / total, -self.prior[at] / scale) for at in asked]


class _Prior(NamedTuple):
    """A language, its place, its chance before anything is heard, and what that costs in levels."""

    tag: str
    at: int
    chance: float
    cost: float


class _Weights(dict[str, int]):
    """The weights of n-grams as they are asked for: big numbers with a lane for each language.

    So one addition adds for all languages.
    """

    def __init__(self, places: Mapping[str, int], levels: bytes, languages: int) -> None:
        super().__init__()
        self._places, self._levels, self._languages = places, levels, languages

    def __missing__(self, gram: str) -> int:
        place = self._places.get(gram)
        if place is None:
            return 0
        levels = self._levels[place * self._languages : (place + 1) * self._languages]
        self[gram] = weight = int.from_bytes(levels.decode("latin-1").encode("utf-32-le"), "little")
        return weight


def _words(text: str) -> list[str]:
    plain = text.casefold()
    return _WORD.findall(_MARKUP.sub(" ", plain) if "<" in plain or "&" in plain else plain)


def _grams(word: str) -> Sequence[str]:
    """The word and its n-grams, each as often as it stands there; shorter ones say less than they cost."""
    padded = f" {word} "
    return (_usual_cuts if len(word) < _USUAL else _cuts)(len(padded))(padded)


def _cuts(length: int) -> Callable[[str], Sequence[str]]:
    """What cuts a padded word of this length into itself and its n-grams."""
    ends = range(3, length + 1)
    cuts = [slice(None), *[slice(end - 3, end) for end in ends], *[slice(end - 4, end) for end in ends[1:]]]
    return itemgetter(*cuts)


_usual_cuts = cache(_cuts)
