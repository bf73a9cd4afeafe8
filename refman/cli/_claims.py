"""The files that imported entries name: found beside their source or in folders that were named, and told."""

from collections.abc import Sequence
from pathlib import Path

from refman.cli._print import counted, news
from refman.cli._sources import STDIN
from refman.editing import Claimed, claimed
from refman.library import Receipt
from refman.model import Entry

_NAMED = 5


def claim(entries: Sequence[Entry], source: str, folders: Sequence[Path]) -> Claimed:
    """The entries with their files; those that are not there, or lie elsewhere, are told on stderr."""
    beside = [] if source == STDIN else [Path(source).parent]
    found = claimed(entries, [*beside, *folders])
    _tell(found.missing, "the file is not there")
    _tell(found.outside, "the file lies elsewhere and was left there (--files FOLDER)")
    return found


def tell_attached(receipts: Sequence[Receipt], files: int) -> None:
    """Say how many files the new entries have, where there are any."""
    count = len({file.sha256 for receipt in receipts for entry in receipt.added for file in entry.shelf.files})
    if files and count:
        news(f"{counted(min(count, files), 'file')} attached.")


def _tell(named: Sequence[tuple[str, str]], trouble: str) -> None:
    for key, path in named[:_NAMED]:
        news(f"{key or 'an entry'}: {trouble}: {path}")
    if len(named) > _NAMED:
        news(f"... and {len(named) - _NAMED} more")
