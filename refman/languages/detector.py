"""A detector over words and character n-grams, for strings whose letters alone do not decide; loaded when asked."""

import json
import math
import struct
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import ClassVar, NamedTuple

from refman.languages.gram_table import CELL, EIGHT, GramTable
from refman.languages.grams import grams, words

FAR = 8.0
"""Nats behind the best at which a language is out of question."""
_MOST = 1 << 14
"""N-grams whose weights are kept at hand, some 5 MB of them."""


class Prior(NamedTuple):
    """A language, its place, its chance before anything is heard, and what that costs in levels."""

    tag: str
    at: int
    chance: float
    cost: float


@dataclass(frozen=True)
class Detector:
    """Weights for one script, and how likely its languages are before anything is heard."""

    STEP: ClassVar[float] = 0.12
    """Nats that one level of a weight stands for."""
    SHARED: ClassVar[float] = 0.02
    """How often a single word is one that languages share, and says no more than the prior."""
    LEAST: ClassVar[float] = 0.0009
    """A language with a smaller chance is out of question; a single shared word leaves the commoner ones in it."""
    HEARD: ClassVar[int] = 400
    """Characters of a text that are looked at; what stands behind says nothing new."""

    tags: tuple[str, ...]
    prior: tuple[float, ...]
    temperature: float
    table: GramTable

    @staticmethod
    def grams(text: str) -> Counter[str]:
        """The words of a text and their n-grams (3 and 4 characters), casefolded, word ends marked by blanks."""
        return Counter(gram for word in words(text) for gram in grams(word))

    @classmethod
    @cache
    def load(cls, script: str) -> "Detector":
        """The detector for `Latn` or `Cyrl`, from the weights that come with refman."""
        place = Path(__file__).with_name("weights").joinpath(f"{script.lower()}.bin")
        with place.open("rb") as file:
            # few texts need much of it: the rest is not even read
            return cls.from_bytes(mmap(file.fileno(), 0, access=ACCESS_READ))

    @classmethod
    def from_bytes(cls, data: bytes | mmap) -> "Detector":
        """The detector that `to_bytes` wrote."""
        end = data.find(b"\0")
        known = json.loads(data[:end])
        slots = end + 1 + (CELL << known["bits"])
        marks = slots + CELL * known["rows"]
        cells = memoryview(data)
        table = GramTable(len(known["tags"]), known["bits"], cells[end + 1 : slots], cells[slots:marks], cells[marks:])
        return cls(tuple(known["tags"]), tuple(known["prior"]), known["temperature"], table)

    def to_bytes(self) -> bytes:
        """The detector as a file: a head in JSON with a zero behind it, then slots, marks and levels of the table."""
        table = self.table
        known = {"tags": self.tags, "prior": self.prior, "temperature": self.temperature}
        head = json.dumps(known | {"bits": table.bits, "rows": len(table.marks) // CELL}).encode()
        # NumPy copies what does not begin at a multiple of eight whenever it is used.
        blanks = b" " * (-(len(head) + 1 + len(table.marks)) % EIGHT)
        return b"".join((head, blanks, b"\0", table.slots, table.marks, table.levels))

    def chances(self, text: str, among: Collection[str] = (), *, shared: float = SHARED) -> dict[str, float]:
        """The chance (0 to 1) of each language that is not out of question, likeliest first; of those in `among` only.

        An empty `among` is all languages. `shared` is how often a word like those of the text belongs to many of them.
        """
        heard = words(text[: self.HEARD])
        total = sum(map(self._heard, heard))
        levels = self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))
        priors = self.priors(frozenset(among))
        shared /= max(1, len(heard))
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

    def _near(self, costs: Sequence[float], priors: Sequence[Prior]) -> list[tuple[float, Prior]]:
        """The languages that come near the cheapest one, with their odds."""
        least, scale = min(costs), self.scale
        limit = least + FAR / scale
        return [
            (math.exp((least - cost) * scale), one) for cost, one in zip(costs, priors, strict=True) if cost < limit
        ]

    @property
    def scale(self) -> float:
        """Nats that one level stands for, as far as they are believed."""
        return self.STEP / self.temperature

    @cached_property
    def _lanes(self) -> struct.Struct:
        """The sums of the languages in one number, four bytes each; a text of `HEARD` characters cannot fill them."""
        return struct.Struct(f"<{len(self.tags)}I")

    @cached_property
    def _heard(self) -> Callable[[str], int]:
        """The sum of the weights of one word; the words of titles come again and again."""
        weight = _Weights(self.table).__getitem__
        return lru_cache(maxsize=1 << 14)(lambda word: sum(map(weight, grams(word))))

    @cached_property
    def priors(self) -> Callable[[frozenset[str]], Sequence[Prior]]:
        """The priors of the languages asked for, all for none, the likeliest first."""
        return cache(self._priors)

    def _priors(self, among: frozenset[str]) -> Sequence[Prior]:
        asked = [at for at, tag in enumerate(self.tags) if not among or tag in among]
        total = sum(math.exp(self.prior[at]) for at in asked)
        asked.sort(key=lambda at: -self.prior[at])
        return [
            Prior(self.tags[at], at, math.exp(self.prior[at]) / total, -self.prior[at] / self.scale) for at in asked
        ]


class _Weights(dict[str, int]):
    """The weights of n-grams as they are asked for: big numbers with a lane for each language.

    So one addition adds for all languages.
    """

    def __init__(self, table: GramTable) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, gram: str) -> int:
        levels = self._table.weights(gram)
        if not levels:
            return 0
        if len(self) >= _MOST:
            self.clear()
        self[gram] = weight = int.from_bytes(levels.decode("latin-1").encode("utf-32-le"), "little")
        return weight


class Question(NamedTuple):
    """What a detector is asked: see `Detector.chances`."""

    text: str
    among: frozenset[str] = frozenset()
    shared: float = Detector.SHARED
