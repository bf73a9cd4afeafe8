"""The weights that references are read with; apart from the other settings, since few commands read references."""

from pathlib import Path

from refman import references
from refman.cli import _settings


def use_weights() -> Path | None:
    """The weights that the settings name, now used by this process; None for refman's own.

    Raises:
        NotWeights: the file cannot be used.
    """
    weights = _settings.settings().weights
    references.use_weights(weights)
    return weights
