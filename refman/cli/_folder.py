"""Whole folders: their documents read by several processes, each stored when it is read, one report at the end.

Hides which files of a folder are documents, how results come back from processes, and how a stopped import goes on.
"""

import hashlib
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

import click
import platformdirs

from refman import formats, pipeline
from refman.cli._print import counted, news
from refman.cli._sources import repeats_told
from refman.cli._workers import all_cores, in_order
from refman.errors import NoReferences, NotReadable, RefmanError
from refman.library import Receipt
from refman.model import Entry, from_item, to_item

Store = Callable[[list[Entry], Path], Receipt]
_DOCUMENTS = frozenset(
    ".pdf .docx .odt .rtf .epub .html .htm .xhtml .md .markdown .qmd .tex .txt .nbib .enw .nxml .ris .xml".split()
)
_NAMED = 20


def files(folder: Path) -> list[Path]:
    """The documents in a folder and below it, in order; hidden ones, links that lead out and pipes are left out."""
    root = folder.resolve()
    found = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if _is_document(path, folder) and path.resolve().is_relative_to(root))


def _is_document(path: Path, folder: Path) -> bool:
    if any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts):
        return False
    is_named = path.suffix.casefold() in _DOCUMENTS or formats.for_suffix(path.suffix) is not None
    return is_named and path.is_file()


def read_folder(folder: Path, reader: str | None, store: Store, *, library: Path | None) -> tuple[list[Receipt], bool]:
    """What came in from the documents of a folder, and whether all of them could be read.

    Each document is stored as soon as it is read. What was read before a stop is noted in `library`'s name, and not
    read again when the same folder is next asked for; without `library`, nothing is noted.

    Raises:
        NotReadable: there is no document in the folder.
    """
    state = _State(folder, library)
    found = files(folder)
    if not found:
        raise NotReadable("the folder holds no document", where=str(folder), hint="name another one")
    waiting = [path for path in found if not state.knows(path)]
    if len(waiting) < len(found):
        news(f"{folder}: going on; {counted(len(found) - len(waiting), 'file')} of {len(found)} were read before")
    receipts: list[Receipt] = []
    counts, troubles = Counter[str](), list[str]()
    for path, (items, repeats, trouble) in _readings(waiting, reader):
        if items:
            receipts.append(store(pipeline.unite([from_item(item) for item in items]), path))
        counts["references"] += len(items)
        counts["with"] += bool(items)
        counts["repeats"] += repeats
        troubles += [trouble] if trouble else []
        state.note(path)
    state.forget()
    _report(folder, len(waiting), counts, troubles)
    return receipts, not troubles


def _readings(paths: Sequence[Path], reader: str | None) -> Iterator[tuple[Path, tuple[list[Any], int, str]]]:
    jobs = min(all_cores(), len(paths)) or 1
    hidden = not sys.stderr.isatty()
    started, total = time.monotonic(), 0
    # what repeats for ever ends with the files
    shown = click.progressbar(
        repeat(""),
        len(paths),
        "Reading",
        file=sys.stderr,
        hidden=hidden,
        show_pos=True,
        item_show_func=lambda rate: rate,
    )
    with closing(in_order(partial(_read, reader=reader), paths, jobs)) as done, shown as bar:
        for path, result in zip(paths, done, strict=True):
            total += len(result[0])
            rate = total / max(time.monotonic() - started, 0.001)
            bar.update(1, f"{total:,} references, {rate:,.0f} a second")
            yield path, result


def _read(path: Path, reader: str | None) -> tuple[list[Any], int, str]:
    """The items of a document, how many notes repeat one, and why it cannot be read; plain data for processes."""
    try:
        reading = pipeline.read(path, reader)
    except NoReferences:
        return [], 0, ""
    except RefmanError as error:
        return [], 0, str(error)
    return [to_item(entry, trail=True) for entry in pipeline.unite(reading.entries)], reading.repeats, ""


def _report(folder: Path, count: int, counts: Counter[str], troubles: list[str]) -> None:
    for trouble in troubles[:_NAMED]:
        news(f"Error: {trouble}")
    if len(troubles) > _NAMED:
        news(f"... and {len(troubles) - _NAMED} more that could not be read")
    news(
        f"{folder}: {counted(counts['references'], 'reference')} in {counts['with']} of {counted(count, 'file')}"
        f", {count - counts['with'] - len(troubles)} without a list, {len(troubles)} that could not be read"
        f"{repeats_told(counts['repeats'])}"
    )


class _State:
    """The documents of a folder that were read into a library in an import that was stopped."""

    def __init__(self, folder: Path, library: Path | None) -> None:
        self._path: Path | None = None
        self._known: frozenset[str] = frozenset()
        if library:
            name = hashlib.sha256(f"{folder.resolve()}\n{library.resolve()}".encode()).hexdigest()[:24]
            self._path = platformdirs.user_cache_path("refman") / "imports" / f"{name}.txt"
            if library.exists() and self._path.exists():
                self._known = frozenset(self._path.read_text("utf-8").splitlines())

    def knows(self, path: Path) -> bool:
        """Whether the document was read, and has not changed."""
        return _stamp(path) in self._known

    def note(self, path: Path) -> None:
        """Note that the document was read and stored."""
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{_stamp(path)}\n")

    def forget(self) -> None:
        """Forget all: the import came to its end."""
        if self._path:
            self._path.unlink(missing_ok=True)


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()} {found.st_size} {found.st_mtime_ns}"
