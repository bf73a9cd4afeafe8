"""Files kept with entries, in a folder beside the library, each under the hash of what is in it.

Hides the order that keeps them whole: a file is copied under a name of its own before the step that attaches it, put in
place within that step, and taken away only when the bin is emptied, within a transaction, so that no other process can
be attaching the same.
"""

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from refman.errors import LibraryError, NotWritable
from refman.library import shelving
from refman.library.connection import transaction
from refman.library.receipt import Receipt
from refman.library.stored import Assign, Stored
from refman.model import Attachment, Entry, uncollected

_CHUNK: Final = 1 << 20
_COMING: Final = ".coming-"
_LEFT_BEHIND: Final = 3600.0
"""Seconds without a write after which nobody is making a copy any more."""
_KEPT = re.compile(r"([0-9a-f]{64})(\.[a-z0-9]{1,10})?")


def folder_of(library: Path) -> Path:
    """The folder of the files of a library.

    Example:
        >>> folder_of(Path("library.db")).name, folder_of(Path("refs.sqlite")).name
        ('library.files', 'refs.sqlite.files')
    """
    return library.with_suffix(".files") if library.suffix == ".db" else library.with_name(f"{library.name}.files")


class Filed(Stored):
    """A library with files."""

    @property
    def folder(self) -> Path:
        """Where the files lie; there may be no such folder yet.

        Raises:
            LibraryError: the library is in memory.
        """
        if self.path == ":memory:":
            raise LibraryError("a library in memory keeps no files")
        return folder_of(Path(self.path))

    def add(
        self,
        entries: Iterable[Entry],
        *,
        assign: Assign | None = None,
        files: Mapping[Attachment, Path] | None = None,
    ) -> Receipt:
        """What came in and what was known, as of any store; `files` says where files of the new entries lie now.

        Raises:
            KeyTaken: a citekey is empty or taken; nothing was added.
            LibraryError: a file cannot be read, or was changed since it was looked at; nothing was added.
            NotWritable: the folder or disk refuses; nothing was added.
        """
        if not files:
            return super().add(entries, assign=assign)
        with self._coming(files.values()) as coming, uncollected(), self._writing() as writer:
            for file, (found, _) in zip(files, coming, strict=True):
                if found.sha256 != file.sha256:
                    raise LibraryError(
                        "the file was changed while it was read", where=str(files[file]), hint="try again"
                    )
            receipt = self._added(writer, entries, assign)
            wanted = {file for entry in receipt.added for file in entry.shelf.files}
            for file, (_, copy) in zip(files, coming, strict=True):
                if file in wanted:
                    _put(copy, self.folder / file.path)
            return receipt

    def attach(self, key: str, paths: Iterable[Path]) -> list[Attachment]:
        """The files that an entry has now and had not, copied into the folder; one step.

        Raises:
            NoSuchEntry: there is no such entry.
            LibraryError: a file cannot be read; nothing was attached.
            NotWritable: the folder or disk refuses; nothing was attached.
        """
        self.get(key)
        with self._coming(paths) as coming, self._writing() as writer:
            (number,) = self._table.ids([key])
            states = self._table.states([number])
            entry = states[number].entry()
            for file, copy in coming:
                _put(copy, self.folder / file.path)
            new = [file for file in dict.fromkeys(file for file, _ in coming) if file not in entry.shelf.files]
            if new:
                files = (*entry.shelf.files, *new)
                writer.replace({number: replace(entry, shelf=replace(entry.shelf, files=files))}, states)
        return new

    @contextmanager
    def _coming(self, paths: Iterable[Path]) -> Iterator[list[tuple[Attachment, Path]]]:
        """What files will be, each with its copy under a name of its own, which is gone in the end."""
        coming: list[tuple[Attachment, Path]] = []
        try:
            for path in paths:
                coming.append(self._copied(path))
            yield coming
        except OSError as error:
            raise NotWritable(f"the file cannot be kept ({error.strerror})", where=str(self.folder)) from error
        finally:
            for _, copy in coming:
                copy.unlink(missing_ok=True)

    def detach(self, key: str, names: Iterable[str]) -> int:
        """The number of files that an entry no longer has; they lie in the folder until the bin is emptied.

        Raises:
            NoSuchEntry: there is no such entry.
            LibraryError: it has no file of such a name; nothing was detached.
        """
        entry, gone = self.get(key), set(names)
        for name in sorted(gone - {file.name for file in entry.shelf.files}):
            raise LibraryError(f"'{entry.citekey}' has no file '{name}'", hint=f"'refman attach {key}' lists them")
        kept = tuple(file for file in entry.shelf.files if file.name not in gone)
        if gone:
            self.replace([(entry, replace(entry, shelf=replace(entry.shelf, files=kept)))])
        return len(entry.shelf.files) - len(kept)

    def files(self, key: str | None = None) -> list[tuple[str, Attachment, Path]]:
        """The files of an entry, or of all, each with the citekey and the place where it lies, or should.

        Raises:
            NoSuchEntry: there is no such entry.
        """
        entries = self._of(shelving.having(self._db, "file")) if key is None else [self.get(key)]
        return [(entry.citekey, file, self.folder / file.path) for entry in entries for file in entry.shelf.files]

    def loose_files(self) -> list[Path]:
        """The files in the folder that no entry has, also not one that was merged; they go when the bin is emptied."""
        if self.path == ":memory:" or not self.folder.is_dir():
            return []
        entries = self._of(shelving.having(self._db, "file"))
        held = {file.path for entry in entries for one in (entry, *entry.merged) for file in one.shelf.files}
        there = (path for path in sorted(self.folder.glob("??/*")) if _KEPT.fullmatch(path.name))
        return [path for path in there if path.relative_to(self.folder).as_posix() not in held]

    def file_faults(self) -> Iterator[str]:
        """A line for each attached file that is missing or was changed."""
        seen: dict[Path, str] = {}
        for key, file, path in self.files():
            if path not in seen:
                seen[path] = _fault(path, file.sha256)
            if seen[path]:
                yield f"{key}: the file '{file.name}' {seen[path]} ({path})"

    def _sweep_files(self) -> int:
        """The number of loose files that are gone for good."""
        if self.path != ":memory:":
            _sweep_copies(self.folder)
        with transaction(self._db, self.path):
            loose = self.loose_files()
            for path in loose:
                path.unlink(missing_ok=True)
                with suppress(OSError):
                    path.parent.rmdir()
        return len(loose)

    def _copied(self, path: Path) -> tuple[Attachment, Path]:
        """What a file will be, and its copy under a name of its own."""
        try:
            with path.open("rb") as source:
                self.folder.mkdir(exist_ok=True)
                _sweep_copies(self.folder)
                descriptor, name = tempfile.mkstemp(prefix=_COMING, dir=self.folder)
                digest = hashlib.sha256()
                with os.fdopen(descriptor, "wb") as copy:
                    while chunk := source.read(_CHUNK):
                        digest.update(chunk)
                        copy.write(chunk)
                    copy.flush()
                    os.fsync(copy.fileno())
        except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
            raise LibraryError(f"the file cannot be read ({error.strerror})", where=str(path)) from error
        return Attachment(path.name, digest.hexdigest()), Path(name)


def copy_files(library: Filed, other: Path) -> None:
    """Copy all attached files that are there beside another library."""
    for _, file, path in library.files() if library.path != ":memory:" else ():
        place = folder_of(other) / file.path
        if path.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def _sweep_copies(folder: Path) -> None:
    """Take copies away that a process which was killed left behind; one that is being made was written to of late."""
    for copy in folder.glob(f"{_COMING}*"):
        with suppress(OSError):
            if time.time() - copy.stat().st_mtime > _LEFT_BEHIND:
                copy.unlink()


def _put(copy: Path, place: Path) -> None:
    """Put a copy in its place; one that is there and whole stays."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists() or _fault(place, place.name.partition(".")[0]):
        copy.chmod(0o444)
        copy.replace(place)


def _fault(path: Path, sha256: str) -> str:
    if not path.is_file():
        return "is missing"
    with path.open("rb") as file:
        return "" if hashlib.file_digest(file, "sha256").hexdigest() == sha256 else "was changed"
