"""Logistic regression by Newton's method, in plain Python: small, and the same weights every time."""

import math
from collections.abc import Sequence

_STEPS = 8
_RIDGE = 1.0


def fit(rows: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """The weight of each feature, and the `bias`."""
    names = sorted(rows[0][0])
    table = [([1.0, *(values[name] for name in names)], float(right)) for values, right in rows]
    weights = [0.0] * (len(names) + 1)
    for _ in range(_STEPS):
        step = _step(table, weights)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
    return dict(zip(["bias", *names], weights, strict=True))


def _step(table: Sequence[tuple[list[float], float]], weights: list[float]) -> list[float]:
    size = len(weights)
    slope = [_RIDGE * weight if at else 0.0 for at, weight in enumerate(weights)]
    bend = [[_RIDGE * (i == j) for j in range(size)] for i in range(size)]
    for values, right in table:
        used = [(at, value) for at, value in enumerate(values) if value]
        score = sum(weights[at] * value for at, value in used)
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
        spread = chance * (1 - chance)
        for i, value in used:
            slope[i] += (chance - right) * value
            if spread > 1e-6:
                row, scaled = bend[i], spread * value
                for j, other in used:
                    row[j] += scaled * other
    return solve(bend, slope)


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for row in range(at + 1, size):
            factor = rows[row][at] / rows[at][at]
            rows[row] = [a - factor * b for a, b in zip(rows[row], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found
