"""The labeller's weights by the names of their features, and the file in which refman's labeller reads them."""

import os
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

import numpy as np

from refman.errors import LabellerError
from refman.references.labelling.features import SEPARATOR, WINDOWS
from refman.references.labelling.weights import FORMAT, Scores, window_keys

Row = dict[int, float]
"""The weight of each label, by its number, that is not zero."""


@dataclass(frozen=True, slots=True)
class Model:
    """A labeller's weights: its labels in order, what follows what, and a row for each feature."""

    labels: tuple[str, ...]
    transitions: Scores
    rows: Mapping[str, Row]


def pack(model: Model, file: IO[bytes]) -> None:
    """Writes the weights as an `.npz` file."""
    rows = model.rows
    arrays: dict[str, np.ndarray] = {
        "format": np.array(FORMAT),
        "labels": np.array(model.labels),
        "transitions": model.transitions,
    }
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
    np.savez(file, **arrays)  # type: ignore[arg-type]


def save(model: Model, path: Path) -> None:
    """Writes the weights as a file, whole or not at all, in a folder that is made where there is none.

    Raises:
        LabellerError: the file cannot be written.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    with ExitStack() as undoing:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with new.open("wb") as file:
                undoing.callback(new.unlink, missing_ok=True)
                pack(model, file)
            new.replace(path)
        except OSError as error:
            what = f"the weights cannot be written ({error.strerror or error})"
            raise LabellerError(what, where=str(path)) from error


def unpack(path: Path) -> Model:
    """The weights of a file that `pack` wrote, by the names of their features."""
    with np.load(path) as data:
        rows = dict(zip(_words(data["names"]), _rows(data, "single"), strict=True))
        for name, (column, offsets) in WINDOWS.items():
            words = ["", *_words(data[f"{column}:words"])]
            for key, row in zip(data[f"{name}:keys"].tolist(), _rows(data, name), strict=True):
                places = [key // len(words) ** power % len(words) for power in reversed(range(len(offsets)))]
                rows[f"{name}={SEPARATOR.join(words[place] for place in places)}"] = row
        return Model(tuple(data["labels"].tolist()), data["transitions"].astype(np.float32), rows)


def _words(array: np.ndarray) -> list[str]:
    return bytes(array).decode("utf-8").split("\n")


def _rows(data: Any, name: str) -> list[Row]:
    starts, columns = data[f"{name}:starts"].tolist(), data[f"{name}:columns"].tolist()
    values = data[f"{name}:values"].tolist()
    return [dict(zip(columns[start:end], values[start:end], strict=True)) for start, end in pairwise(starts)]


def _parts(window: str, rows: Mapping[str, Row]) -> dict[tuple[str, ...], Row]:
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


def named_rows(weights: Mapping[tuple[str, str], float], labels: tuple[str, ...]) -> dict[str, Row]:
    """The rows of weights that stand under a feature's name and a label."""
    number = {label: i for i, label in enumerate(labels)}
    rows: dict[str, Row] = defaultdict(dict)
    for (name, label), weight in weights.items():
        rows[name][number[label]] = weight
    return rows
