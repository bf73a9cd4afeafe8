"""Tables of words and names, which stand as TOML beside the code that reads them."""

import tomllib
from importlib import resources
from typing import Any


def read_table(room: str, name: str) -> dict[str, Any]:
    """The table of this file name in a room (the name of its package).

    Example:
        >>> "prepositions" in read_table("refman.references.values", "volumes.toml")
        True
    """
    table: dict[str, Any] = tomllib.loads(resources.files(room).joinpath(name).read_text(encoding="utf-8"))
    return table
