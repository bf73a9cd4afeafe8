"""Answers as JSON lines; apart from the other printing, since `refman --help` has no use for it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from refman.cli._print import answer

_PAGE = 500


def answer_json(items: Iterable[Mapping[str, Any]]) -> None:
    """Print the objects on stdout, one a line."""
    answer("".join(json_pages(items)))


def json_pages(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The same lines, so many at a time, for objects that come one by one."""
    lines = (json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    while page := "".join(islice(lines, _PAGE)):
        yield page
