"""Fits a detector to texts: counts of their n-grams to begin with, then softmax regression, which makes them tell.

Counting alone takes each n-gram for a witness of its own, and a word's n-grams say the same thing many times over.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from refman.languages import Detector, GramTable

SEED = 20
GRAMS = {"Cyrl": 52000, "Latn": 100000}
"""N-grams that are kept for each script."""
MOST = {"Cyrl": 14000, "Latn": 24000}
"""Lines of one language that are learned from; `MORE` for those of which most titles are."""
MORE = {"en": 80000}
ROUNDS = 3
BATCH = 256
BEGIN = 0.5
"""What a count is worth to begin with, its witnesses being one another's echo."""
STEP = 0.3
PULL = 1e-3
"""How much a weight is drawn back to where it began."""
LEVELS = 60
SMOOTHING = 0.5

Texts = Mapping[str, Sequence[str]]
Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weights:
    """A row for each n-gram, a column for each tag; and what each tag has beforehand."""

    tags: tuple[str, ...]
    grams: tuple[str, ...]
    values: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class _Lines:
    """The n-grams of lines, one line after the other; `starts` has one place more than there are lines."""

    grams: Integers
    starts: Integers
    tags: Integers

    def batch(self, chosen: Integers) -> "_Lines":
        """Only the chosen lines, those without a known n-gram left out."""
        chosen = chosen[self.starts[chosen + 1] > self.starts[chosen]]
        sizes = self.starts[chosen + 1] - self.starts[chosen]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        places = np.repeat(self.starts[chosen] - starts[:-1], sizes) + np.arange(starts[-1])
        return _Lines(self.grams[places], starts, self.tags[chosen])


def fit(texts: Texts, size: int, most: int = MOST["Cyrl"]) -> Weights:
    """Weights for the texts: counted, then learned from as many lines of each language as are there, or so many."""
    return _learned(count(texts, size), texts, most)


def count(texts: Texts, size: int) -> Weights:
    """Weights by counting alone, for the n-grams that tell most."""
    tags = tuple(sorted(texts))
    counts = [Counter(gram for line in texts[tag] for gram in Detector.grams(line).elements()) for tag in tags]
    totals = [found.total() for found in counts]
    shares: Counter[str] = Counter()
    for found, total in zip(counts, totals, strict=True):
        for gram, number in found.items():
            shares[gram] += number / total  # type: ignore[assignment]
    common = [gram for gram, _ in shares.most_common(size * 2)]
    logs = np.array([[_log(f[gram], total) for f, total in zip(counts, totals, strict=True)] for gram in common])
    telling = np.array([shares[gram] for gram in common]) * (logs.max(1) - logs.mean(1))
    best = np.argsort(-telling, kind="stable")[:size]
    values = (logs[best] - logs[best].max(1, keepdims=True)).astype(np.float32)
    return Weights(tags, tuple(common[at] for at in best), values, np.zeros(len(tags), np.float32))


def detector(weights: Weights, prior: Mapping[str, float], rare: float) -> Detector:
    """The detector with these weights; a tag that `prior` does not name is `rare`."""
    priors = [prior.get(tag, rare) for tag in weights.tags]
    logs = tuple(round(math.log(one / sum(priors)), 3) for one in priors)
    order = sorted(range(len(weights.grams)), key=weights.grams.__getitem__)
    behind = (weights.values.max(1, keepdims=True) - weights.values)[order] / Detector.STEP
    levels = np.minimum(LEVELS, np.rint(behind)).astype(np.uint8)
    rows = {weights.grams[at]: level.tobytes() for at, level in zip(order, levels, strict=True)}
    return Detector(weights.tags, logs, 1.0, GramTable.of(rows, len(weights.tags)))


def _log(count: int, total: int) -> float:
    return math.log((count + SMOOTHING) / (total + SMOOTHING * 1e5))


def _learned(begun: Weights, texts: Texts, most: int) -> Weights:
    """The weights after some rounds of steps against the loss, longer ones for n-grams that are seldom met."""
    values, bias = begun.values * np.float32(BEGIN), begun.bias.copy()
    first = values.copy()
    lines = _lines(begun, texts, most)
    worth = _worth(lines.tags, begun.tags)
    met, met_bias = np.full_like(values, 0.1), np.full_like(bias, 0.1)
    chance = np.random.RandomState(SEED)
    for _ in range(ROUNDS):
        order = chance.permutation(len(lines.tags))
        for cut in range(0, len(order), BATCH):
            batch = lines.batch(order[cut : cut + BATCH])
            if not len(batch.tags):
                continue
            slope = _slope(batch, values, bias) * worth[batch.tags][:, None]
            rows, step = _by_gram(batch, slope)
            step += PULL * (values[rows] - first[rows])
            met[rows] += step * step
            values[rows] -= STEP * step / np.sqrt(met[rows])
            step_bias = slope.sum(0)
            met_bias += step_bias * step_bias
            bias -= STEP / 10 * step_bias / np.sqrt(met_bias)
    return replace(begun, values=values, bias=bias)


def _lines(weights: Weights, texts: Texts, most: int) -> _Lines:
    places = {gram: at for at, gram in enumerate(weights.grams)}
    grams: list[int] = []
    starts, tags = [0], []
    for number, tag in enumerate(weights.tags):
        for line in _sample(texts[tag], MORE.get(tag, most)):
            grams += [places[gram] for gram in Detector.grams(line).elements() if gram in places]
            starts.append(len(grams))
            tags.append(number)
    return _Lines(np.array(grams, np.int64), np.array(starts, np.int64), np.array(tags, np.int64))


def _sample(lines: Iterable[str], size: int) -> list[str]:
    distinct = list(dict.fromkeys(lines))
    return random.Random(SEED).sample(distinct, min(size, len(distinct)))


def _worth(told: Integers, tags: Sequence[str]) -> Floats:
    """What a line of each tag counts: as much as all others of its tag together would in a fair share, four at most."""
    sizes = np.bincount(told, minlength=len(tags))
    fair = np.minimum(4.0, sizes.mean() / np.maximum(1, sizes))
    return np.array([max(1.0, w) if tag in MORE else w for tag, w in zip(tags, fair, strict=True)], np.float32)


def _slope(batch: _Lines, values: Floats, bias: Floats) -> Floats:
    """For each line, how much the chance of each tag is too high."""
    scores = np.add.reduceat(values[batch.grams], batch.starts[:-1], axis=0) + bias
    odds = np.exp(scores - scores.max(1, keepdims=True))
    chances: Floats = odds / odds.sum(1, keepdims=True)
    chances[np.arange(len(batch.tags)), batch.tags] -= 1
    return chances


def _by_gram(batch: _Lines, slope: Floats) -> tuple[Integers, Floats]:
    """The n-grams of the batch, each once, with the sum of the slopes of the lines that they stand in."""
    sizes = np.array([end - start for start, end in pairwise(batch.starts)])
    line = np.repeat(np.arange(len(sizes)), sizes)
    order = np.argsort(batch.grams, kind="stable")
    rows, first = np.unique(batch.grams[order], return_index=True)
    return rows, np.add.reduceat(slope[line[order]], first, axis=0)
