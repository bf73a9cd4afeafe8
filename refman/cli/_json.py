"""Answers as JSON lines; apart from the other printing, since `refman --help` has no use for it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from refman.cli._print import answer


def answer_json(items: Iterable[Mapping[str, Any]]) -> None:
    """Print the objects on stdout, one a line."""
    answer("\n".join(json.dumps(item, ensure_ascii=False) for item in items))
