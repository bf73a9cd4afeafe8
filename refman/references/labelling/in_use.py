"""The weights that this process labels with, and the scorer that has learned their tables, loaded once.

The package's weights, its network and their card stand beside this file (`labeller.npz`, `network.npz`,
`labeller.md`); `python -m refman.training` makes them again. `refman train` makes a user's own, which `use_weights`
puts in their place.
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from refman.errors import NotWeights
from refman.references.labelling.network import Network
from refman.references.labelling.scorer import Scorer
from refman.references.labelling.weights import Weights

WEIGHTS = "labeller.npz"
NETWORK = "network.npz"
_chosen: Path | None = None


def use_weights(path: Path | None) -> None:
    """Label with the weights of this file from now on, in this process; None stands for those of the package.

    Raises:
        NotWeights: the file cannot be read, or is not for this version of refman.
    """
    global _chosen  # noqa: PLW0603 - the labeller has one set of weights, as a process has one language
    if path != _chosen:
        scorer_in_use.cache_clear()
        network_in_use.cache_clear()
        before, _chosen = _chosen, path
        try:
            scorer_in_use()
        except NotWeights:
            _chosen = before
            raise


@contextmanager
def weights_for_now(path: Path | None) -> Iterator[None]:
    """Label with the weights of this file, and then with those that were in use before."""
    before = _chosen
    use_weights(path)
    try:
        yield
    finally:
        use_weights(before)


@cache
def scorer_in_use() -> Scorer:
    """The scorer of the weights in use."""
    return Scorer(_package_weights() if _chosen is None else _read_weights(_chosen))


@cache
def network_in_use() -> Network | None:
    """The network that reads a second time; None beside weights of other labels than it has learned."""
    scorer = scorer_in_use()
    network = Network(Path(__file__).with_name(NETWORK), scorer)
    return network if network.labels == scorer.weights.labels else None


def _package_weights() -> Weights:
    return Weights(Path(__file__).with_name(WEIGHTS))


def _read_weights(path: Path) -> Weights:
    hint = "make them again with 'refman train', or go back to refman's own with 'refman train --reset'"
    try:
        with path.open("rb") as file:
            return Weights(file)
    except OSError as error:
        raise NotWeights(
            f"the weights cannot be read ({error.strerror or error})", where=str(path), hint=hint
        ) from error
    except NotWeights as error:
        raise NotWeights(error.what, where=str(path), hint=hint) from error
    except (KeyError, ValueError, EOFError, IndexError, zipfile.BadZipFile) as error:
        raise NotWeights("these are no weights of a labeller", where=str(path), hint=hint) from error
