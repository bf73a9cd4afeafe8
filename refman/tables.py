"""Tables of words and names, which stand as TOML beside the code that reads them.

TOML takes its time to read, and no command can do without words. So `tables.jsonl` has them as JSON, too, a line for
each table with the checksum of its file: a table that was changed since is read from its file, and stays right.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final
from zlib import crc32

_ROOT: Final = Path(__file__).parent
COMPILED: Final = _ROOT / "tables.jsonl"


def read_table(room: str, name: str) -> dict[str, Any]:
    """The table of this file name in a room (the name of its package).

    Example:
        >>> "prepositions" in read_table("refman.references.values", "volumes.toml")
        True
    """
    place = "/".join([*room.split(".")[1:], name])
    printed = _ROOT.joinpath(place).read_bytes()
    found = _compiled().get((place, crc32(printed)))
    return _from_toml(printed) if found is None else json.loads(found)


def compiled(places: list[str]) -> str:
    """What stands in `tables.jsonl` for the tables at these places beside this file."""
    lines = []
    for place in places:
        printed = _ROOT.joinpath(place).read_bytes()
        table = json.dumps(_from_toml(printed), ensure_ascii=False, separators=(",", ":"))
        lines.append(f"{place} {crc32(printed)} {table}\n")
    return "".join(lines)


def _from_toml(printed: bytes) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most commands read no table that was changed

    return tomllib.loads(printed.decode("utf-8"))


@cache
def _compiled() -> dict[tuple[str, int], str]:
    """The JSON of each table, by its place and the checksum of its file."""
    rows = (line.split(" ", 2) for line in COMPILED.read_text("utf-8").split("\n") if line)
    return {(place, int(checksum)): table for place, checksum, table in rows}
