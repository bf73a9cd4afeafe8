"""What lines are, and that the scores in numpy are the trained model's."""

from itertools import pairwise

import numpy as np
import pytest

from refman.references.splitting import line_model
from refman.references.splitting.line_features import REACH, features, spread
from refman.references.splitting.line_model import FIRST, HEADING, INNER, OTHER, LineModel, seen
from refman.references.splitting.lines import lines

PAGE = """Караваны степи

В статье рассматриваются караваны 1820–1890 гг. и вопрос о том, кто за них платил.

Литература

Қабдолов З. Сөз өнері. – Алматы: Жазушы,
1983. – 360 б.
Брутян Г. А. Язык и картина мира // Философские
науки. – 1973. – № 1. – С. 108–111.

© Петров И.И., 2021"""


def test_lines_of_a_page() -> None:
    expected = [OTHER, OTHER, HEADING, FIRST, INNER, FIRST, INNER, OTHER]
    assert seen(lines(PAGE), []).kinds == expected


def test_no_lines() -> None:
    assert seen([], []).kinds == []


@pytest.fixture
def model() -> LineModel:
    return line_model._model()


def test_a_line_lends_its_features_to_those_near_it(model: LineModel) -> None:
    shown = features(lines(PAGE), [])
    scores = model.score(shown)
    for at, names in enumerate(spread(shown)):
        expected = model._bias.copy()
        for name in names[:-1]:
            distance, _, feature = name.partition(":")
            if feature in model._place_of:
                expected += model._weights[model._place_of[feature], int(distance) + REACH]
        np.testing.assert_allclose(scores[at], expected, rtol=1e-3, atol=1e-3)


def test_the_best_way_is_the_best_of_all(model: LineModel) -> None:
    rng = np.random.default_rng(1)
    scores = rng.normal(size=(4, len(model.labels))).astype(np.float32)
    number = {label: at for at, label in enumerate(model.labels)}

    def worth(labels: list[str]) -> float:
        way = [number[label] for label in labels]
        steps = sum(model.transitions[a, b] for a, b in pairwise(way))
        return float(sum(scores[at, one] for at, one in enumerate(way)) + steps)

    every = ([a, b, c, d] for a in model.labels for b in model.labels for c in model.labels for d in model.labels)
    assert model.best(scores) == max(every, key=worth)
