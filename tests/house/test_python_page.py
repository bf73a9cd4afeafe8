"""All that the command line does has a call, which docs/python.md names: typed, documented, and there."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from refman.cli import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "python.md"
ROW = re.compile(r"^\| `([a-z]+)` \| (.+) \|$", re.M)
CALL = re.compile(r"`refman\.([\w.]+)`")
ROWS = dict(ROW.findall(PAGE.read_text("utf-8")))
OF_THE_TERMINAL = {"completion"}
CALLS = sorted({call for calls in ROWS.values() for call in CALL.findall(calls)})


def found(call: str) -> object:
    """What a dotted name below `refman` means; rooms are imported as they are met."""
    place: object = import_module("refman")
    path = "refman"
    for name in call.split("."):
        path = f"{path}.{name}"
        try:
            place = getattr(place, name)
        except AttributeError:
            place = import_module(path)
    return place


def test_every_command_has_a_call() -> None:
    assert set(ROWS) == set(COMMANDS) - OF_THE_TERMINAL
    assert all(CALL.search(calls) for calls in ROWS.values())


@pytest.mark.parametrize("call", CALLS)
def test_a_call_is_there_typed_and_documented(call: str) -> None:
    what = found(call)
    assert inspect.getdoc(what)
    if isinstance(what, property) or inspect.isclass(what):
        return
    assert inspect.signature(what).return_annotation is not inspect.Signature.empty  # type: ignore[arg-type]
