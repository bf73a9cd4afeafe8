"""The library itself: all that can be done with an open file, and what is done with the file as a whole."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from refman.errors import NotWritable
from refman.library import candidates, rescue, schema, soundness
from refman.library.connection import connect, told, transaction
from refman.library.filing import Filed, copy_files
from refman.library.journalled import Journalled
from refman.library.mirror import Mirrored, mirror
from refman.library.ordered import Ordered
from refman.library.paired import Paired
from refman.library.table import now
from refman.matching import Candidate, Choice
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Info:
    """What there is to say about a library: counts by language (`und` where none is known) and type, largest first.

    `years` counts by year of issue, in their order; entries without one are not in it.
    """

    path: str
    schema: int
    entries: int
    languages: Mapping[str, int]
    types: Mapping[str, int]
    years: Mapping[str, int]


class Library(Paired, Ordered, Filed, Journalled):
    """An open library; a context manager that closes it.

    Without `create` an absent file is an error, and a library in a read-only folder can be read. Without a path the
    library is in memory, and empty. `hand` says who writes, for the journal.

    Raises:
        NotALibrary: the file is a folder, damaged, or of another program.
        NewerSchema: a newer refman wrote it.
        NotWritable: the folder or disk refuses.
        Locked: another process held it for longer than `patience` seconds.
        LibraryError: there is no file, and `create` is False.
    """

    def require_writable(self) -> None:
        """Find out whether the library can be written, before much is done that would be lost.

        Raises:
            NotWritable: it cannot.
        """
        with transaction(self._db, self.path):
            # To begin a transaction is no offence yet.
            self._db.execute("DELETE FROM candidates WHERE 0")

    def keep_candidates(self, found: Mapping[str, tuple[Choice, Sequence[Candidate]]]) -> None:
        """Keep what searches brought, by citekey, in the place of what earlier ones did; unknown keys are passed by."""
        with transaction(self._db, self.path):
            numbers = {key: number for number, key in self._table.lookup("id, citekey", "citekey", list(found))}
            candidates.keep(self._db, {number: found[key] for key, number in numbers.items()}, now())

    def candidates(self, key: str) -> list[Candidate]:
        """What the last search brought for an entry, likeliest first.

        Raises:
            NoSuchEntry: there is no such entry.
        """
        with told(self.path):
            return candidates.kept(self._db, self._table.ids([key])[0])

    def backup(self, path: Path) -> None:
        """Write a copy of the library as it is now, whole, with its files, while others may go on reading and writing.

        Raises:
            NotWritable: there is a file of this name already, or the place cannot be written.
        """
        if path.exists():
            raise NotWritable("there is a file already", where=str(path), hint="name another, or move it away")
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.unlink(missing_ok=True)
            copy = connect(beside, create=True)
            try:
                with told(str(path)):
                    self._db.backup(copy)
            finally:
                copy.close()
            beside.rename(path)
            copy_files(self, path)
        except OSError as error:
            raise NotWritable(f"the copy cannot be put there ({error.strerror})", where=str(path)) from error
        finally:
            # a copy that was not finished is none
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def mirror(self, folder: Path, write: Callable[[Entry], str], *, suffix: str) -> Mirrored:
        """What was done to bring a folder into step with the library, one file an entry, as `write` makes them texts.

        Raises:
            NotWritable: the folder refuses, or a file of another hand has the name of an entry's.
        """
        return mirror(((entry.citekey, write(entry)) for entry in self.entries()), folder, suffix)

    def faults(self) -> list[str]:
        """What is wrong, a line each: pages, entries that cannot be read, attached files; empty for a sound library."""
        with told(self.path):
            found = soundness.faults(self._db)
        return found or list(self.file_faults() if self.path != ":memory:" else ())

    def rescue(self) -> tuple[list[Entry], int]:
        """What can still be read of a damaged library, and how many entries cannot."""
        with told(self.path):
            return rescue.readable(self._db)

    def empty_bin(self) -> int:
        """The number of entries that are gone for good, and with them all files that no entry has any more."""
        count = super().empty_bin()
        self._sweep_files()
        return count

    def info(self) -> Info:
        """The counts."""
        with told(self.path):
            counts = {
                name: dict(
                    self._db.execute(
                        f"SELECT coalesce({name}, 'und'), count(*) FROM entries GROUP BY 1 ORDER BY 2 DESC, 1"
                    ).fetchall()
                )
                for name in ("language", "type")
            }
            rows = self._db.execute("SELECT year, entries FROM by_year WHERE year IS NOT NULL")
            years = {str(year): number for year, number in rows}
            count = sum(counts["type"].values())
            return Info(self.path, schema.version(self._db), count, counts["language"], counts["type"], years)
