"""Rooms offer all that they promise, and load no more than is asked for."""

import subprocess
import sys
from importlib import import_module

import pytest

from refman.later import later


@pytest.mark.parametrize("room", ["refman.references", "refman.documents"])
def test_all_that_a_room_promises_is_there(room: str) -> None:
    module = import_module(room)
    for _ in range(2):
        assert not [name for name in module.__all__ if type(getattr(module, name)) is type(sys)]


def test_other_names_are_missing() -> None:
    with pytest.raises(AttributeError, match=r"'refman.model' has no attribute 'Book'"):
        later("refman.model", {"Entry": "entry"})("Book")


def test_who_parses_lines_loads_neither_documents_nor_what_splits_them() -> None:
    told = "import sys, refman.cli.parse; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    assert "refman.references.labelling.labeller" in loaded
    unasked = {"refman.documents.document", "refman.references.splitting.split", "refman.references.pairs"}
    assert unasked.isdisjoint(loaded)
