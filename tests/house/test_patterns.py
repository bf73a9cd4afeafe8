"""Regular expressions mean the same to each Python that refman runs on."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import refman
from refman.patterns import Late


def _patterns() -> Iterator[tuple[str, str, int]]:
    for module in walk_packages(refman.__path__, "refman."):
        if module.name.startswith("refman.training") or module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Late):
                yield f"{module.name}.{name}", value._text, value._flags
            elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name}.{name}", value.pattern, value.flags


def _possessive_groups(parsed: Any) -> Iterator[Any]:
    """What is repeated possessively and is more than a single character."""
    for operator, argument in parsed:
        if operator is _constants.POSSESSIVE_REPEAT and (len(argument[2]) > 1 or not _is_single(argument[2][0])):
            yield argument[2]
        for part in argument if isinstance(argument, tuple | list) else [argument]:
            for below in part if isinstance(part, list) else [part]:
                if isinstance(below, _parser.SubPattern):
                    yield from _possessive_groups(below)


def _is_single(part: Any) -> bool:
    return part[0] in (_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY)


def test_no_group_is_repeated_possessively() -> None:
    # in early releases of Python 3.11 (issue 106052 of CPython) such a group keeps what its last, failed turn has read
    wrong = [name for name, text, flags in _patterns() if [*_possessive_groups(_parser.parse(text, flags))]]
    assert wrong == []


@pytest.mark.parametrize("text", ["(?:ab?c)*+", "(?:(?:a|bc)++)*", "x(?=(?:a.)++)", "(?:a|b(?:cd)*+)"])
def test_such_groups_are_found(text: str) -> None:
    assert [*_possessive_groups(_parser.parse(text))]


@pytest.mark.parametrize("text", ["a++", "[a-z]*+b", r"\d{2,3}+", ".?+", "(?>(?:ab)*)"])
def test_single_characters_and_atomic_groups_are_none(text: str) -> None:
    assert not [*_possessive_groups(_parser.parse(text))]
