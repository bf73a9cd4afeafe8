"""The weights and the network made anew from the corpora, and how they score on the gold sets."""

from collections.abc import Iterator
from pathlib import Path

from refman.errors import LabellerError
from refman.references.labelling import in_use
from refman.references.labelling.weights import Weights
from refman.training.evaluate import GOLD_SETS, score, score_held_out, summary
from refman.training.mixture import MADE, mixture
from refman.training.pack import Model, save

_NEEDED = ("corpus", "crossref", "matching")


def rebuild(shared: Path, *, made: int = MADE, iterations: int = 150, seed: int = 1) -> Model:
    """The weights of the corpora; the same data and seed give the same weights.

    Args:
        shared: the folder with `corpus/`, `crossref/` and `matching/`.
        made: how many strings are made from metadata.
        iterations: steps of the optimiser.
        seed: what chance starts from.

    Raises:
        LabellerError: a folder is missing, or the extra `train` is not installed.
    """
    _check(shared)
    try:
        from refman.training.train import train  # noqa: PLC0415 - an extra, which is told where it lacks
    except ImportError as error:
        raise _lacking("python-crfsuite") from error
    return train(mixture(shared, made, seed=seed), iterations=iterations)


def rebuild_network(shared: Path, *, made: int = MADE, seed: int = 1) -> None:
    """Trains the network of the package for its weights, in its place.

    Args:
        shared: the folder with `corpus/`, `crossref/` and `matching/`.
        made: how many strings are made from metadata.
        seed: what chance starts from.

    Raises:
        LabellerError: a folder is missing, or the extra `train` is not installed.
    """
    _check(shared)
    try:
        from refman.training.network import train_network  # noqa: PLC0415 - the same
    except ImportError as error:
        raise _lacking("jax and optax") from error
    folder = Path(in_use.__file__).parent
    weights = Weights(folder / in_use.WEIGHTS)
    trained = train_network(mixture(shared, made, seed=seed), weights.labels, weights.transitions, seed=seed)
    save(trained.vectors, folder / in_use.NETWORK, **trained.layers)


def _check(shared: Path) -> None:
    missing = [name for name in _NEEDED if not (shared / name).is_dir()]
    if missing:
        raise LabellerError(f"there is no folder {', '.join(missing)} in it", where=str(shared))


def _lacking(packages: str) -> LabellerError:
    hint = "install it with: pip install 'refman[train]'"
    return LabellerError(f"this needs {packages}, the extra 'train'", hint=hint)


def scores(shared: Path, *, errors: int = 0) -> Iterator[str]:
    """Lines that say how the labeller scores on the gold sets that are there, with the first wrong values of each."""
    for gold in GOLD_SETS if (shared / "bench").is_dir() else ():
        result = score(shared, gold)
        yield summary(gold.name, result)
        yield from (f"    {error}" for error in result["errors"][:errors])
    if (shared / "matching").is_dir():
        yield score_held_out(shared)
