import random

import numpy as np
import pytest

from refman.languages import Detector
from refman.training.language_fit import LEVELS, Weights, count, detector, fit

# Both languages have the words of the first list; the second tells them apart, though each of its words is rarer.
SHARED = "aaa bbb ccc ddd eee".split()
OWN = {"x": ["xaa", "xbb"], "y": ["yaa", "ybb"]}


def lines(tag: str, size: int) -> list[str]:
    chance = random.Random(tag)
    return [" ".join([*chance.choices(SHARED, k=chance.randint(3, 6)), chance.choice(OWN[tag])]) for _ in range(size)]


TEXTS = {"x": lines("x", 80), "y": lines("y", 80)}


def test_counted_weights_are_of_the_ngrams_that_tell() -> None:
    weights = count(TEXTS, 40)
    assert weights.tags == ("x", "y")
    assert weights.values[0].min() < -1 < weights.values[-1].min()
    assert weights.values.max() == 0


def test_learning_brings_a_line_closer_to_its_language() -> None:
    counted, learned = count(TEXTS, 200), fit(TEXTS, 200)
    assert learned.grams == counted.grams
    for line in ("aaa bbb ccc xaa", "eee ddd xbb"):
        assert score(learned, line) > score(counted, line) * 0.5


def score(weights: Weights, line: str) -> float:
    rows = [weights.values[weights.grams.index(gram)] for gram in Detector.grams(line) if gram in weights.grams]
    x, y = np.sum(rows, axis=0)
    return float(x - y)


def test_a_language_of_few_lines_is_learned_too() -> None:
    made = detector(fit({"x": lines("x", 400), "y": lines("y", 12)}, 200), {"x": 0.5, "y": 0.5}, 0.1)
    assert next(iter(made.chances("aaa bbb yaa"))) == "y"


def test_weights_are_levels_that_a_detector_reads() -> None:
    made = detector(fit(TEXTS, 50), {"x": 0.9}, 0.1)
    assert len(made.table.levels) == made.table.width * 50
    assert min(made.table.levels) == 0
    assert max(made.table.levels) <= LEVELS
    assert made.prior[0] - made.prior[1] == pytest.approx(np.log(9), abs=0.01)


def test_lines_without_a_known_ngram_are_passed_over() -> None:
    assert fit({"x": [*lines("x", 20), "12"], "y": [*lines("y", 20), "-"]}, 50).tags == ("x", "y")
