"""The examples in docstrings and in docs/python.md are true, and the public names are the ones that are promised."""

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import refman

ROOT = Path(__file__).parents[2]
LEFT_OUT = ("__main__", "training.network")
"""What runs when it is imported, and what has no examples and loads JAX, whose threads other tests cannot fork with."""
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(refman.__path__, "refman.") if not module.name.endswith(LEFT_OUT)
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_examples_of_the_library() -> None:
    page = ROOT / "docs" / "python.md"
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert result.attempted > 5
    assert result.failed == 0


def test_public_names() -> None:
    assert dir(refman) == sorted(refman.__all__)
    assert all(getattr(refman, public) for public in refman.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = refman.nothing
