"""What was done to an open library: told, taken back, made again; and the bin."""

from collections.abc import Iterable

from refman.errors import LibraryError, NoSuchEntry
from refman.library import bin, candidates, history, journal, undo
from refman.library.bin import Binned
from refman.library.connection import told, transaction
from refman.library.history import Change
from refman.library.journal import Step
from refman.library.opened import Opened


class Journalled(Opened):
    """A library in which everything can be undone."""

    def log(self, number: int | None = None, *, limit: int = -1) -> list[Step]:
        """The steps of the journal, the newest first: all, so many, or the one of a number.

        Raises:
            LibraryError: there is no step of this number.
        """
        with told(self.path):
            found = journal.steps(
                self._db, "" if number is None else f"id = {int(number)}", newest_first=True, limit=limit
            )
        if number is not None and not found:
            raise LibraryError(f"there is no step {number}", where=self.path, hint="'refman log' shows what was done")
        return found

    def changes(self, step: Step) -> list[Change]:
        """What a step did to each entry, field by field."""
        with told(self.path):
            return history.of_step(self._db, step)

    def history(self, key: str) -> list[Change]:
        """What was done to the entry of a citekey, or to the one in the bin, oldest first.

        Raises:
            NoSuchEntry: there is none.
        """
        with told(self.path):
            try:
                number = self._table.ids([key])[0]
            except NoSuchEntry:
                lost = bin.ids(self._db, key)
                if not lost:
                    raise
                number = lost[0]
            return history.of_entry(self._db, number)

    def undo(self, number: int | None = None) -> Step:
        """The step that was taken back: the last one, or the one of a number.

        What others followed is taken back by a step of its own; what an import added goes whole, into the bin.

        Raises:
            LibraryError: there is no such step, or a later one changed the same entries.
            KeyTaken: a citekey that would come back is another entry's.
        """
        with self._writing() as writer:
            last = undo.last(self._db)
            if number is None or (last and last.number == number):
                return undo.undo_last(self._db, self.path)
            return undo.take_back(self._db, number, writer, self.path)

    def redo(self) -> Step:
        """The step that was undone last, made again.

        Raises:
            LibraryError: there is none, or something was written since.
        """
        with transaction(self._db, self.path):
            return undo.redo_next(self._db, self.path)

    def bin(self) -> list[Binned]:
        """The entries that were taken out, in the order in which they went."""
        with told(self.path):
            return bin.lying(self._db)

    def restore(self, keys: Iterable[str]) -> int:
        """The number of entries put back from the bin, each in its old place: all that are named, or none.

        Raises:
            NoSuchEntry: one is not in the bin.
            KeyTaken: a citekey belongs to another entry by now.
        """
        with self._writing() as writer:
            return bin.restore(self._db, keys, writer, self.path)

    def empty_bin(self) -> int:
        """The number of entries that are gone for good; nothing brings them back."""
        with self._writing() as writer:
            count = bin.empty(self._db, writer)
            candidates.sweep(self._db)
        return count
