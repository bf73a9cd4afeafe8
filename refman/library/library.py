"""The library itself: entries added, found, replaced and removed, each call in one transaction."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from refman.errors import KeyTaken, LibraryError, NoSuchEntry, NotWritable
from refman.library import alike, bin, candidates, condition, find, history, index, journal, schema, twins, undo
from refman.library.bin import Binned
from refman.library.connection import PATIENCE, connect, in_memory, start_log, told, transaction
from refman.library.duplicates import sift
from refman.library.history import Change
from refman.library.journal import Hand, Step, Writer
from refman.library.receipt import Receipt
from refman.library.row import from_row
from refman.library.table import Table, now
from refman.matching import Candidate, Choice, Pair, keys
from refman.model import Entry, unite

Assign = Callable[[Iterable[Entry], Collection[str]], list[Entry]]
"""What gives entries their citekeys, with those that are taken: `refman.citekey.assign`."""


@dataclass(frozen=True, slots=True)
class Info:
    """What there is to say about a library: counts by language (`und` where none is known) and type, largest first."""

    path: str
    schema: int
    entries: int
    languages: Mapping[str, int]
    types: Mapping[str, int]


class Library:
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

    def __init__(
        self, path: Path | None, *, create: bool = True, patience: float = PATIENCE, hand: Hand | None = None
    ) -> None:
        self.path = str(path or ":memory:")
        self._hand = hand or Hand()
        self._db: Database = connect(path, create=create, patience=patience) if path else in_memory()
        with ExitStack() as undone:
            undone.callback(self.close)
            if create:
                start_log(self._db)
            condition.teach(self._db.conn)
            schema.prepare(self._db, self.path)
            undone.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def add(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """What came in and what was known; known entries are left as they are.

        An entry is known by its printed reference, its DOI, or all its fields, or by citekey, title and year together.
        Citekeys come from `assign`; without it, entries must bring free ones.

        Raises:
            KeyTaken: a citekey is empty or taken; nothing was added.
        """
        with self._writing() as writer:
            receipt, contents = self._sorted_out(entries, assign)
            first = self._table.free_id()
            writer.add(receipt.added, contents)
            found = twins.keys_since(self._db.conn, first, len(receipt.added))
            receipt = replace(receipt, alike=alike.pairs_of(self._db.conn, receipt.added, found, first))
        return receipt

    def preview(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """The receipt that `add` would give; nothing is written."""
        with told(self.path):
            receipt = self._sorted_out(entries, assign)[0]
            return replace(receipt, alike=tuple(self.duplicates(receipt.added)))

    def entries(self, keys: Iterable[str] | None = None, *, query: str = "") -> list[Entry]:
        """The entries in the order in which they came in, or in the order of `keys`, that match the query.

        Raises:
            NoSuchEntry: a key is not there.
            LibraryError: the query asks for a field, or a value of one, that cannot be.
        """
        with told(self.path):
            ids = self._table.ids(keys) if keys is not None else None
            if query.strip():
                with index.ready(self._db, self.path) as indexed:
                    matching = find.matching(indexed, query)
                meant = set(matching)
                ids = matching if ids is None else [number for number in ids if number in meant]
            return self._of(ids)

    def search(self, query: str, *, limit: int = 20) -> list[Entry]:
        """The entries that answer a query best, the best first; the language of queries is in docs/search.md.

        Raises:
            LibraryError: the query asks for a field, or a value of one, that cannot be.
        """
        with told(self.path), index.ready(self._db, self.path) as indexed:
            return self._of(find.best(indexed, query, limit))

    def get(self, key: str) -> Entry:
        """The entry of a citekey.

        Raises:
            NoSuchEntry: there is none; the hint names a near one.
        """
        return self.entries([key])[0]

    def replace(self, changes: Iterable[tuple[Entry, Entry]]) -> list[str]:
        """Put the second entry of each pair in the place of the first; hands back the citekeys that were left alone.

        An entry is left alone where it is no longer as the first of the pair says: another process changed it.

        Raises:
            KeyTaken: the new citekey is another entry's.
            NoSuchEntry: the first of a pair is not there.
        """
        pairs = list(changes)
        left: list[str] = []
        with self._writing() as writer:
            keys = [entry.citekey for pair in pairs for entry in pair]
            ids = {
                key: number for number, key in self._table.lookup("id, citekey", "citekey", list(dict.fromkeys(keys)))
            }
            states = self._table.states(list(ids.values()))
            after: dict[int, Entry] = {}
            for old, new in pairs:
                number = ids[old.citekey] if old.citekey in ids else self._table.ids([old.citekey])[0]
                if (after[number] if number in after else states[number].entry()) != old:
                    left.append(old.citekey)
                    continue
                if new.citekey != old.citekey:
                    self._check_free([new.citekey], ids)
                    ids[new.citekey] = ids.pop(old.citekey)
                after[number] = new
            writer.replace(after, states)
        return left

    def remove(self, keys: Iterable[str]) -> int:
        """The number of entries taken out: all that are named, or none.

        Raises:
            NoSuchEntry: one of them is not there.
        """
        with self._writing() as writer:
            ids = self._table.ids(keys)
            writer.remove(self._table.states(ids))
        return len(ids)

    def duplicates(self, entries: Sequence[Entry] | None = None) -> Iterator[Pair]:
        """The pairs of entries that are one work, related or doubtful, but for those that were told apart.

        Of `entries` that are not there: their pairs (second) with those that are, or that stand before them (first).
        """
        with told(self.path):
            if entries is None:
                yield from alike.pairs(self._db.conn)
            else:
                found = [keys(entry) for entry in entries]
                yield from alike.pairs_of(self._db.conn, entries, found, self._table.free_id())

    def tell_apart(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note of pairs of citekeys that they are two works: they are no longer told as duplicates.

        Raises:
            NoSuchEntry: one is not there; nothing was noted.

        Issues:
            store/told-apart.
        """
        found = [(self.get(one), self.get(other)) for one, other in pairs]
        self.replace([(one, alike.told_apart(one, other)) for one, other in found])

    def merge(self, groups: Iterable[Sequence[str]]) -> list[Entry]:
        """Each group of citekeys made one entry, that of the first; the others go into the bin.

        No value, printed reference or citekey is lost: see `refman.model.unite`. All groups are one step.

        Raises:
            NoSuchEntry: a key is not there; nothing was merged.
            LibraryError: an entry is in two groups; nothing was merged.
        """
        merged = []
        with self._writing() as writer:
            listed = [self._table.ids(keys) for keys in groups]
            if sum(map(len, listed)) > len({number for ids in listed for number in ids}):
                raise LibraryError("an entry is in two groups", where=self.path, hint="name each once")
            for ids in (ids for ids in listed if len(ids) > 1):
                states = self._table.states(ids)
                first, *others = (states[number] for number in ids)
                merged.append(unite(first.entry(), [state.entry() for state in others]))
                writer.remove({number: states[number] for number in ids[1:]})
                writer.replace({ids[0]: merged[-1]}, states)
        return merged

    def log(self, number: int | None = None, *, limit: int = -1) -> list[Step]:
        """The steps of the journal, the newest first: all, so many, or the one of a number.

        Raises:
            LibraryError: there is no step of this number.
        """
        with told(self.path):
            found = journal.steps(
                self._db.conn, "" if number is None else f"id = {int(number)}", newest_first=True, limit=limit
            )
        if number is not None and not found:
            raise LibraryError(f"there is no step {number}", where=self.path, hint="'refman log' shows what was done")
        return found

    def changes(self, step: Step) -> list[Change]:
        """What a step did to each entry, field by field."""
        with told(self.path):
            return history.of_step(self._db.conn, step)

    def history(self, key: str) -> list[Change]:
        """What was done to the entry of a citekey, or to the one in the bin, oldest first.

        Raises:
            NoSuchEntry: there is none.
        """
        with told(self.path):
            try:
                number = self._table.ids([key])[0]
            except NoSuchEntry:
                lost = bin.ids(self._db.conn, key)
                if not lost:
                    raise
                number = lost[0]
            return history.of_entry(self._db.conn, number)

    def undo(self, number: int | None = None) -> Step:
        """The step that was taken back: the last one, or the one of a number.

        What others followed is taken back by a step of its own; what an import added goes whole, into the bin.

        Raises:
            LibraryError: there is no such step, or a later one changed the same entries.
            KeyTaken: a citekey that would come back is another entry's.
        """
        with self._writing() as writer:
            last = undo.last(self._db.conn)
            if number is None or (last and last.number == number):
                return undo.undo_last(self._db.conn, self.path)
            return undo.take_back(self._db.conn, number, writer, self.path)

    def redo(self) -> Step:
        """The step that was undone last, made again.

        Raises:
            LibraryError: there is none, or something was written since.
        """
        with transaction(self._db, self.path):
            return undo.redo_next(self._db.conn, self.path)

    def bin(self) -> list[Binned]:
        """The entries that were taken out, in the order in which they went."""
        with told(self.path):
            return bin.lying(self._db.conn)

    def restore(self, keys: Iterable[str]) -> int:
        """The number of entries put back from the bin, each in its old place: all that are named, or none.

        Raises:
            NoSuchEntry: one is not in the bin.
            KeyTaken: a citekey belongs to another entry by now.
        """
        with self._writing() as writer:
            return bin.restore(self._db.conn, keys, writer, self.path)

    def empty_bin(self) -> int:
        """The number of entries that are gone for good; nothing brings them back."""
        with self._writing() as writer:
            count = bin.empty(self._db.conn, writer)
            candidates.sweep(self._db.conn)
        return count

    def keep_candidates(self, found: Mapping[str, tuple[Choice, Sequence[Candidate]]]) -> None:
        """Keep what searches brought, by citekey, in the place of what earlier ones did; unknown keys are passed by."""
        with transaction(self._db, self.path):
            numbers = {key: number for number, key in self._table.lookup("id, citekey", "citekey", list(found))}
            candidates.keep(self._db.conn, {number: found[key] for key, number in numbers.items()}, now())

    def candidates(self, key: str) -> list[Candidate]:
        """What the last search brought for an entry, likeliest first.

        Raises:
            NoSuchEntry: there is no such entry.
        """
        with told(self.path):
            return candidates.kept(self._db.conn, self._table.ids([key])[0])

    def backup(self, path: Path) -> None:
        """Write a copy of the library as it is now, whole, while others may go on reading and writing.

        Raises:
            NotWritable: there is a file of this name already, or the place cannot be written.
        """
        if path.exists():
            raise NotWritable("there is a file already", where=str(path), hint="name another, or move it away")
        copy = connect(path, create=True)
        try:
            with told(str(path)):
                self._db.conn.backup(copy.conn)
        finally:
            copy.close()

    def faults(self) -> list[str]:
        """What is wrong with the file, a line each: pages, entries that cannot be read; empty for a sound one."""
        with told(self.path):
            pages = [told for (told,) in self._db.conn.execute("PRAGMA integrity_check") if told != "ok"]
            return [*pages, *index.faults(self._db.conn)]

    def info(self) -> Info:
        """The counts."""
        with told(self.path):
            counts = {
                name: dict(
                    self._db.conn.execute(
                        f"SELECT coalesce({name}, 'und'), count(*) FROM entries GROUP BY 1 ORDER BY 2 DESC, 1"
                    ).fetchall()
                )
                for name in ("language", "type")
            }
            count = self._db.table("entries").count
            return Info(self.path, schema.version(self._db), count, counts["language"], counts["type"])

    def _of(self, ids: list[int] | None) -> list[Entry]:
        """The entries of ids in their order; for None, all."""
        if ids is None:
            rows = self._db.conn.execute("SELECT citekey, item FROM entries ORDER BY id")
            return [from_row({"citekey": key, "item": item}) for key, item in rows]
        found = {number: (key, item) for number, key, item in self._table.lookup("id, citekey, item", "id", ids)}
        return [from_row({"citekey": found[one][0], "item": found[one][1]}) for one in ids]

    @property
    def _table(self) -> Table:
        return Table(self._db.conn)

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        """A transaction that is one step of the journal."""
        with transaction(self._db, self.path):
            yield Writer(self._db.conn, self._hand)

    def _sorted_out(self, entries: Iterable[Entry], assign: Assign | None) -> tuple[Receipt, list[str | None]]:
        """What an import gives, and the content marks of what it adds."""
        new, same = sift(entries, self._table.lookup, self._table.aliased)
        taken = {key for (key,) in self._db.conn.execute("SELECT citekey FROM entries")} if new else set()
        fresh = [entry for entry, _ in new]
        added = assign(fresh, taken | twins.old_citekeys(self._db.conn)) if assign else fresh
        self._check_free([entry.citekey for entry in added], taken)
        pairs = tuple((entry, twin if isinstance(twin, str) else added[twin].citekey) for entry, twin in same)
        # the mark of an entry without a title names its citekey, which it may just have been given
        contents = [mark if str(one.value("title") or "") else None for one, (_, mark) in zip(added, new, strict=True)]
        return Receipt(tuple(added), pairs), contents

    def _check_free(self, keys: Iterable[str], taken: Collection[str]) -> None:
        seen = set[str]()
        for key in keys:
            if not key or key in taken or key in seen:
                raise KeyTaken(f"the citekey '{key}' is {'taken' if key else 'empty'}", where=self.path)
            seen.add(key)
