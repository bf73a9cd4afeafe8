"""The labeller's weights by the names of their features, and the file in which refman's labeller reads them."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO

import numpy as np

from refman.errors import LabellerError
from refman.references.labelling.features import SEPARATOR, SIGNS, WINDOWS
from refman.references.labelling.weights import FORMAT, ROOT, WORD_FEATURES, Arrays, Scores, window_keys

Row = dict[int, float]
"""The weight of each label, by its number, that is not zero."""
_TREES = {"pre": 1, "suf": -1}
"""The features that name the beginnings and the ends of words, and which way these are read."""


@dataclass(frozen=True, slots=True)
class Model:
    """A labeller's weights: its labels in order, what follows what, and a row for each feature."""

    labels: tuple[str, ...]
    transitions: Scores
    rows: Mapping[str, Row]


def pack(model: Model, file: IO[bytes], **more: np.ndarray) -> None:
    """Writes the weights as an `.npz` file, with `more` arrays beside them."""
    rows = model.rows
    templates = {name: name.partition("=")[0] for name in rows}
    windows = {name: _parts(name, rows) for name in WINDOWS}
    found_elsewhere = {*WINDOWS, *WORD_FEATURES, *_TREES}
    names = sorted(name for name in rows if templates[name] not in found_elsewhere)
    marks, lows = (_of_windows(windows, column) for column in ("mark", "low"))
    in_windows = len(marks), len(lows)
    marks += sorted(_marks_beside_signs(names) - {*marks})
    lows += sorted({_value(name) for name in rows if templates[name] in WORD_FEATURES} - {*lows})
    words = [f"{feature}={low}" for low in lows for feature in WORD_FEATURES]
    spelt = {name: _spelt(name, rows) for name in _TREES}
    single = [*names, *filter(rows.__contains__, words), *(found for one in spelt.values() for found in one.values())]
    row_of = {name: row for row, name in enumerate(single)}
    arrays: dict[str, np.ndarray] = {
        "format": np.array(FORMAT),
        "labels": np.array(model.labels),
        "transitions": model.transitions,
        "names": _joined(names),
        "in_windows": np.array(in_windows),
        "marks": _joined(marks),
        "lows": _joined(lows),
        "low:rows": _table([*[""] * len(WORD_FEATURES), *words], row_of).reshape(-1, len(WORD_FEATURES)),
    }
    for name, found in spelt.items():
        arrays |= _tree(name, found, row_of)
    numbers = {"mark": marks[: in_windows[0]], "low": lows[: in_windows[1]]}
    keyed = [_keyed(name, windows[name], numbers[WINDOWS[name][0]]) for name in WINDOWS]
    arrays["keys"] = np.concatenate([keys for keys, _ in keyed])
    arrays |= _compressed([[rows[name] for name in single], *(found for _, found in keyed)])
    np.savez(file, **arrays, **more)  # type: ignore[arg-type]


def save(model: Model, path: Path, **more: np.ndarray) -> None:
    """Writes what `pack` does as a file, whole or not at all, in a folder that is made where there is none.

    Raises:
        LabellerError: the file cannot be written.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    with ExitStack() as undoing:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with new.open("wb") as file:
                undoing.callback(new.unlink, missing_ok=True)
                pack(model, file, **more)
            new.replace(path)
        except OSError as error:
            what = f"the weights cannot be written ({error.strerror or error})"
            raise LabellerError(what, where=str(path)) from error


def unpack(path: Path) -> Model:
    """The weights of a file that `pack` wrote, by the names of their features."""
    with np.load(path) as data:
        arrays = dict(data)
    single, *windows = _rows(arrays)
    names = dict(zip(_words(arrays["names"]), range(len(single)), strict=False))
    lows = ["", *_words(arrays["lows"])]
    for low, found in zip(lows, arrays["low:rows"].tolist(), strict=True):
        names |= {f"{feature}={low}": row for feature, row in zip(WORD_FEATURES, found, strict=True)}
    for name in _TREES:
        names |= _from_tree(name, arrays)
    rows = {name: single[row] for name, row in names.items() if row < len(single)}
    words = {"mark": ["", *_words(arrays["marks"])], "low": lows}
    sizes = dict(zip(words, (arrays["in_windows"] + 1).tolist(), strict=True))
    keys = iter(arrays["keys"].tolist())
    for (name, (column, offsets)), found in zip(WINDOWS.items(), windows, strict=True):
        for row in found:
            key = next(keys)
            places = [key // sizes[column] ** power % sizes[column] for power in reversed(range(len(offsets)))]
            rows[f"{name}={SEPARATOR.join(words[column][place] for place in places)}"] = row
    return Model(tuple(arrays["labels"].tolist()), arrays["transitions"].astype(np.float32), rows)


def _words(array: np.ndarray) -> list[str]:
    return bytes(array).decode("utf-8").split("\n")


def _value(name: str) -> str:
    return name.partition("=")[2]


def _rows(arrays: Arrays) -> list[list[Row]]:
    """The rows of each group, without the empty one behind it."""
    starts, columns, values = (arrays[f"rows:{part}"].tolist() for part in ("starts", "columns", "values"))
    rows = [dict(zip(columns[start:end], values[start:end], strict=True)) for start, end in pairwise(starts)]
    ends = np.cumsum(arrays["rows:sizes"]).tolist()
    return [rows[start : end - 1] for start, end in pairwise([0, *ends])]


def _parts(window: str, rows: Mapping[str, Row]) -> dict[tuple[str, ...], Row]:
    """The window's features by their parts."""
    prefix, length = f"{window}=", len(WINDOWS[window][1])
    found = {
        tuple(name.removeprefix(prefix).split(SEPARATOR)): row for name, row in rows.items() if name.startswith(prefix)
    }
    return {values: row for values, row in found.items() if len(values) == length}


def _of_windows(windows: Mapping[str, Mapping[tuple[str, ...], Row]], column: str) -> list[str]:
    """What the windows over a column name."""
    used = [values for name, found in windows.items() if WINDOWS[name][0] == column for values in found]
    return sorted({word for values in used for word in values})


def _keyed(name: str, parts: Mapping[tuple[str, ...], Row], words: Sequence[str]) -> tuple[np.ndarray, list[Row]]:
    """The keys of a window's features in order, and their rows."""
    ids = {word: number for number, word in enumerate(words, 1)}
    width = len(WINDOWS[name][1])
    columns = np.array([[ids[word] for word in values] for values in parts], np.int64).reshape(-1, width)
    keys = window_keys([columns[:, i] for i in range(width)], len(ids) + 1)
    order = np.argsort(keys)
    rows = list(parts.values())
    return keys[order], [rows[at] for at in order.tolist()]


def _marks_beside_signs(names: Iterable[str]) -> set[str]:
    """All that may be the mark of a token beside a sign in the features that look for the next or the last sign."""
    beside = {
        template: [_value(name) for name in names if name.startswith(template)] for template in ("next=", "back=")
    }
    ahead, behind = ([value.rpartition(":")[0] for value in values] for values in beside.values())
    found: set[str] = set()
    for size in {*map(len, SIGNS)}:
        found.update([both[size:] for both in ahead if both[:size] in SIGNS])
        found.update([both[:-size] for both in behind if both[-size:] in SIGNS])
    return found - {""}


def _spelt(name: str, rows: Mapping[str, Row]) -> dict[str, str]:
    """The features that name beginnings or ends, by these; what stands last in an end comes first."""
    return {_value(one)[:: _TREES[name]]: one for one in sorted(rows) if one.startswith(f"{name}=")}


def _tree(name: str, spelt: Mapping[str, str], row_of: Mapping[str, int]) -> dict[str, np.ndarray]:
    letters = sorted({letter for text in spelt for letter in text})
    number = {letter: at for at, letter in enumerate(letters, 1)}
    numbers, steps = {"": ROOT}, []
    for length in range(1, max(map(len, spelt), default=0) + 1):
        begun = {text[:length] for text in spelt if len(text) >= length}
        told = sorted((numbers[text[:-1]] * (len(letters) + 1) + number[text[-1]], text) for text in begun)
        steps += [step for step, _ in told]
        numbers |= {text: at for at, (_, text) in enumerate(told, len(numbers) + ROOT)}
    tree = {
        "letters": np.array([*map(ord, letters)], np.uint32),
        "steps": np.array(steps, np.int32),
        "rows": _table([spelt.get(text, "") for text in numbers if text], row_of),
    }
    return {f"{name}:{part}": array for part, array in tree.items()}


def _from_tree(name: str, arrays: Arrays) -> dict[str, int]:
    """The features that name the beginnings or ends of a tree, and their rows."""
    letters = [*map(chr, arrays[f"{name}:letters"].tolist())]
    texts = [""] * (ROOT + 1)
    for step in arrays[f"{name}:steps"].tolist():
        before, last = divmod(step, len(letters) + 1)
        texts.append(texts[before] + letters[last - 1])
    found = zip(texts[ROOT + 1 :], arrays[f"{name}:rows"].tolist(), strict=True)
    return {f"{name}={text[:: _TREES[name]]}": row for text, row in found}


def _table(names: Iterable[str], row_of: Mapping[str, int]) -> np.ndarray:
    """The row of each feature, and for one without weights the empty row behind all."""
    return np.array([row_of.get(name, len(row_of)) for name in names], np.int32)


def _compressed(groups: Sequence[Sequence[Row]]) -> dict[str, np.ndarray]:
    """The rows of groups, each with an empty one behind it."""
    rows = [row for group in groups for row in (*group, {})]
    pairs = [pair for row in rows for pair in sorted(row.items())]
    return {
        "rows:sizes": np.array([len(group) + 1 for group in groups]),
        "rows:starts": np.cumsum([0, *map(len, rows)]).astype(np.int32),
        "rows:columns": np.array([column for column, _ in pairs], np.uint8),
        "rows:values": np.array([value for _, value in pairs], np.float16),
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
