"""CRFsuite's weights laid out as refman's labeller reads them."""

from collections import defaultdict
from pathlib import Path

import numpy as np
import pycrfsuite

from refman.references.features import SEPARATOR, WINDOWS
from refman.references.weights import window_keys

Row = dict[int, float]


def pack(trained: Path, weights: Path) -> None:
    """Writes the weights of a CRFsuite model as an `.npz` file."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    info = tagger.info()
    labels = sorted(tagger.labels())
    number = {label: i for i, label in enumerate(labels)}
    rows: dict[str, Row] = defaultdict(dict)
    for (name, label), weight in info.state_features.items():
        rows[name][number[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    arrays: dict[str, np.ndarray] = {"labels": np.array(labels), "transitions": transitions}
    single = {name: row for name, row in sorted(rows.items()) if name.split("=", 1)[0] not in WINDOWS}
    arrays["names"] = _joined(list(single))
    arrays |= _compressed("single", list(single.values()))
    parts = {name: _parts(name, rows) for name in WINDOWS}
    for column in ("mark", "low"):
        used = [values for name, found in parts.items() if WINDOWS[name][0] == column for values in found]
        words = sorted({word for values in used for word in values})
        arrays[f"{column}:words"] = _joined(words)
        ids = {word: i for i, word in enumerate(words, 1)}
        for name in [name for name in WINDOWS if WINDOWS[name][0] == column]:
            arrays |= _window(name, parts[name], ids)
    with weights.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]


def _parts(window: str, rows: dict[str, Row]) -> dict[tuple[str, ...], Row]:
    """The window's features by their parts."""
    prefix, length = f"{window}=", len(WINDOWS[window][1])
    found = {
        tuple(name.removeprefix(prefix).split(SEPARATOR)): row for name, row in rows.items() if name.startswith(prefix)
    }
    return {values: row for values, row in found.items() if len(values) == length}


def _window(name: str, parts: dict[tuple[str, ...], Row], ids: dict[str, int]) -> dict[str, np.ndarray]:
    width = len(WINDOWS[name][1])
    columns = np.array([[ids[word] for word in values] for values in parts], np.int64).reshape(-1, width)
    keys = window_keys([columns[:, i] for i in range(width)], len(ids) + 1)
    order = np.argsort(keys)
    rows = list(parts.values())
    return {f"{name}:keys": keys[order]} | _compressed(name, [rows[i] for i in order])


def _compressed(name: str, rows: list[Row]) -> dict[str, np.ndarray]:
    pairs = [pair for row in rows for pair in sorted(row.items())]
    return {
        f"{name}:starts": np.cumsum([0, *(len(row) for row in rows)]).astype(np.int32),
        f"{name}:columns": np.array([column for column, _ in pairs], np.uint8),
        f"{name}:values": np.array([value for _, value in pairs], np.float16),
    }


def _joined(words: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(words).encode(), np.uint8)
