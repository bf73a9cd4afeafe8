"""A naive Bayes detector over character n-grams, for strings whose letters alone do not decide; loaded when asked."""

import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar

_MARKUP = re.compile(r"</?[a-z]{1,8}>|&(?:lt|gt|amp);")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u02b9\u02ba][^\W\d_]*)*")


@dataclass(frozen=True)
class Detector:
    """Weights for one script: how much less likely each n-gram is in each language than where it is likeliest."""

    LONGEST: ClassVar[int] = 4
    STEP: ClassVar[float] = 0.12
    """Nats that one level of a weight stands for."""
    SHARED: ClassVar[float] = 0.1
    """How often a single word is one that languages share ("Физика"), and says no more than the prior."""
    ZERO: ClassVar[int] = 35
    """Code point of level 0; a weight is a string with one character for each language."""

    tags: tuple[str, ...]
    prior: tuple[float, ...]
    temperature: float
    weights: Mapping[str, str]

    @staticmethod
    def grams(text: str) -> Counter[str]:
        """The words of a text and their n-grams (1 to 4 characters), casefolded, word ends marked by blanks."""
        found: Counter[str] = Counter()
        for word in _WORD.findall(_MARKUP.sub(" ", text.casefold())):
            padded = f" {word} "
            found[padded] += 1
            for size in range(1, Detector.LONGEST + 1):
                found.update(padded[at : at + size] for at in range(len(padded) - size + 1))
        del found[" "]
        return found

    @classmethod
    @cache
    def load(cls, script: str) -> "Detector":
        """The detector for `Latn` or `Cyrl`, from the weights that come with refman."""
        path = files("refman.languages").joinpath("weights", f"{script.lower()}.json.gz")
        data = json.loads(gzip.decompress(path.read_bytes()))
        return cls(tuple(data["tags"]), tuple(data["prior"]), data["temperature"], data["weights"])

    def chances(self, text: str, among: Collection[str] = ()) -> dict[str, float]:
        """The chance (0 to 1) of each language, likeliest first; of those in `among` only, where it names any."""
        levels = [0] * len(self.tags)
        for gram, count in self.grams(text).items():
            weight = self.weights.get(gram)
            if weight:
                for at, sign in enumerate(weight):
                    levels[at] += count * (ord(sign) - self.ZERO)
        priors = {tag: prior for tag, prior in zip(self.tags, self.prior, strict=True) if not among or tag in among}
        scale = self.STEP / self.temperature
        heard = {tag: -level * scale for tag, level in zip(self.tags, levels, strict=True)}
        posterior = _normalised({tag: prior + heard[tag] for tag, prior in priors.items()})
        shared = self.SHARED / max(1, len(_WORD.findall(text)))
        mixed = {tag: (1 - shared) * posterior[tag] + shared * chance for tag, chance in _normalised(priors).items()}
        return {tag: mixed[tag] for tag in sorted(mixed, key=lambda tag: (-mixed[tag], tag))}


def _normalised(scores: Mapping[str, float]) -> dict[str, float]:
    """The chances of which the scores are logarithms."""
    best = max(scores.values(), default=0.0)
    odds = {tag: math.exp(score - best) for tag, score in scores.items()}
    total = sum(odds.values())
    return {tag: chance / total for tag, chance in odds.items()}
