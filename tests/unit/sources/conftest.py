"""The fake services, and a client whose waits cost no time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_time import FakeTime

from refman import testing
from refman.sources import Sources
from refman.sources.client import Client
from refman.testing import Services


@pytest.fixture
def services() -> Iterator[Services]:
    with testing.running() as running:
        yield running


@pytest.fixture
def sources(services: Services) -> Sources:
    return Sources(services.crossref_url, services.datacite_url, services.doi_url, deadline=20.0)


@pytest.fixture
def waits() -> FakeTime:
    return FakeTime(runs=True)


@pytest.fixture
def client(sources: Sources, waits: FakeTime) -> Iterator[Client]:
    with Client(sources, clock=waits.clock()) as ours:
        yield ours


@pytest.fixture
def hasty(sources: Sources, waits: FakeTime) -> Iterator[Client]:
    """A client that has no second for any request."""
    with Client(replace(sources, deadline=0.4), clock=waits.clock()) as ours:
        yield ours


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real records beside the checkout."""
    folder = Path(__file__).parents[3].parent / "shared"
    if not (folder / "crossref").is_dir():
        pytest.skip("the real records are not here")
    return folder
