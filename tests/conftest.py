"""What all tests share: golden files, and hypothesis without a clock (the machines of CI are slow at times)."""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

from refman.model import Entry, Reference
from refman.threads import ask_for_one

# as the program itself does before it loads numpy
ask_for_one()

settings.register_profile("refman", deadline=None, max_examples=50)
settings.load_profile("refman")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what comes out now")
    parser.addoption("--kills", type=int, default=2, help="kills of each kind in tests/unit/library/test_kills.py")


@pytest.fixture(autouse=True, scope="session")
def stumbled() -> Iterator[Callable[[Reference, Exception], Entry]]:
    """What a user gets whole, with an issue, fails here: reading a reference must not raise.

    It gives the function that stood there, for the test of what a user gets.
    """

    def raises(_: Reference, error: Exception) -> Entry:
        raise error

    module = import_module("refman.references.parse")
    kept: Callable[[Reference, Exception], Entry] = module._stumbled
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_stumbled", raises)
        yield kept


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many processes a test kills."""
    found: int = request.config.getoption("--kills")
    return found


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of this name, or rewrites the file; on CI nothing is rewritten."""
    is_update = request.config.getoption("--update-golden")
    if is_update and os.environ.get("CI"):
        pytest.fail("--update-golden is not for CI")

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if is_update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.exists(), f"{path} is missing; make it with pytest --update-golden"
        assert text == path.read_text("utf-8")

    return compare
