"""The folder of shared data, where it is at hand."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = Path(__file__).parents[4] / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the shared corpora are not at hand")
    return folder
