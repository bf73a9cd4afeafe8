"""The fake services, and a client whose waits cost no time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from fake_time import FakeTime

from refman import testing
from refman.model import Date, Entry, Field, Name, Number, Origin, Text
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


@pytest.fixture
def printed() -> Callable[..., Entry]:
    """Makes an entry as if read from a reference: `printed(title="...", author="A; B", issued=2022)`."""
    return _printed


def _printed(citekey: str = "", type_: str = "article-journal", **values: str | int) -> Entry:
    origin = Origin("printed", "test")
    fields: Mapping[str, Field] = {
        name.replace("_", "-"): Field(_value(name, str(value)), origin, 0.9) for name, value in values.items()
    }
    return Entry(citekey, type_, MappingProxyType(fields))


def _value(name: str, text: str) -> Text | Number | Date | tuple[Name, ...]:
    if name in {"author", "editor"}:
        parts = (person.partition(", ") for person in text.split("; "))
        return tuple(Name(family, given) for family, _, given in parts)
    if name == "issued":
        return Date.parse(text)
    return Number(text) if name in {"volume", "issue", "page"} else Text(text)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real records beside the checkout."""
    folder = Path(__file__).parents[3].parent / "shared"
    if not (folder / "crossref").is_dir():
        pytest.skip("the real records are not here")
    return folder
