"""The entries of an open library: added, found, replaced and removed, each call in one transaction."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import islice

from refman.errors import KeyTaken
from refman.library import alike, find, index, shelving, twins
from refman.library.connection import snapshot, told
from refman.library.duplicates import sift
from refman.library.journal import Writer
from refman.library.opened import Opened
from refman.library.receipt import Receipt
from refman.library.table import State, Table
from refman.model import Entry, uncollected

_PAGE = 500
"""Entries that are read at a time."""
Assign = Callable[[Iterable[Entry], Collection[str]], list[Entry]]
"""What gives entries their citekeys, with those that are taken and in the way: `refman.citekey.assign`."""


class Stored(Opened):
    """A library as a store of entries."""

    def add(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """What came in and what was known; known entries are left as they are.

        An entry is known by its printed reference, its DOI, or all its fields, or by citekey, title and year together.
        Citekeys come from `assign`; without it, entries must bring free ones.

        Raises:
            KeyTaken: a citekey is empty or taken; nothing was added.
        """
        with uncollected(), self._writing() as writer:
            return self._added(writer, entries, assign)

    def _added(self, writer: Writer, entries: Iterable[Entry], assign: Assign | None) -> Receipt:
        receipt, contents = self._sorted_out(entries, assign)
        first = self._table.free_id()
        writer.add(receipt.added, contents)
        return replace(receipt, alike=alike.pairs_since(self._db, first, receipt.added))

    def preview(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """The receipt that `add` would give; nothing is written."""
        with told(self.path):
            receipt = self._sorted_out(entries, assign)[0]
            return replace(receipt, alike=alike.pairs_of(self._db, receipt.added, self._table.free_id()))

    def entries(self, keys: Iterable[str] | None = None, *, query: str = "", limit: int = -1) -> list[Entry]:
        """The entries in the order in which they came in, or in the order of `keys`, that match the query.

        With a limit, the first so many.

        Raises:
            NoSuchEntry: a key is not there.
            LibraryError: the query asks for a field, or a value of one, that cannot be.
        """
        wanted = list(keys) if keys is not None else None
        with self._read(is_search=bool(query.strip())) as connection:
            ids = Table(connection).ids(wanted) if wanted is not None else None
            if query.strip() and ids is None:
                ids = find.matching(connection, query, limit) if limit >= 0 else find.matching(connection, query)
            elif query.strip():
                meant = set(find.matching(connection, query))
                ids = [number for number in ids or () if number in meant]
            return self._of(ids, limit, on=connection)

    def walk(self, query: str = "", *, limit: int = -1) -> Iterator[Entry]:
        """The same entries as `entries` gives, of one moment, read a page at a time: the first come at once.

        Raises:
            LibraryError: the query asks for a field, or a value of one, that cannot be.
        """
        with self._read(is_search=bool(query.strip())) as connection:
            pages = find.pages(connection, query, _PAGE if limit < 0 else min(_PAGE, limit))
            found = (entry for page in pages for entry in self._of(page, on=connection))
            yield from islice(found, limit if limit >= 0 else None)

    def search(self, query: str, *, limit: int = 20) -> list[Entry]:
        """The entries that answer a query best, the best first; the language of queries is in docs/search.md.

        Raises:
            LibraryError: the query asks for a field, or a value of one, that cannot be.
        """
        with self._read(is_search=True) as connection:
            return self._of(find.best(connection, query, limit), on=connection)

    def get(self, key: str) -> Entry:
        """The entry of a citekey.

        Raises:
            NoSuchEntry: there is none; the hint names a near one.
        """
        return self.entries([key])[0]

    def replace(self, changes: Iterable[tuple[Entry, Entry]]) -> list[str]:
        """Put the second entry of each pair in the place of the first; hands back the citekeys that were left alone.

        An entry is left alone where it is no longer as the first of the pair says: another process changed it. Links
        of others follow a new citekey.

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
            states = self._table.whole(list(ids.values()))
            after: dict[int, Entry] = {}
            renamed: dict[str, str] = {}
            for old, new in pairs:
                number = ids[old.citekey] if old.citekey in ids else self._table.ids([old.citekey])[0]
                if (after[number] if number in after else states[number].entry()) != old:
                    left.append(old.citekey)
                    continue
                if new.citekey != old.citekey:
                    self._check_free([new.citekey], ids)
                    ids[new.citekey] = ids.pop(old.citekey)
                    renamed[old.citekey] = new.citekey
                after[number] = new
            writer.replace(self._relinked(after, renamed, states), states)
        return left

    def _relinked(
        self, after: dict[int, Entry], renamed: Mapping[str, str], states: dict[int, State]
    ) -> dict[int, Entry]:
        """The entries that change, with those whose links lead to a citekey that does; their states are added."""
        if not renamed:
            return after
        linking = [one for one in shelving.having(self._db, "link", list(renamed)) if one not in after]
        states |= self._table.states(linking)
        changed = after | {number: states[number].entry() for number in linking}
        return {number: _followed(entry, renamed) for number, entry in changed.items()}

    def remove(self, keys: Iterable[str]) -> int:
        """The number of entries taken out: all that are named, or none.

        Raises:
            NoSuchEntry: one of them is not there.
        """
        with self._writing() as writer:
            ids = self._table.ids(keys)
            writer.remove(self._table.whole(ids))
        return len(ids)

    @contextmanager
    def _read(self, *, is_search: bool) -> Iterator[sqlite3.Connection]:
        """A connection on which all is of one moment, with an index that is up to date where one is wanted."""
        with ExitStack() as opened:
            opened.enter_context(told(self.path))
            connection = opened.enter_context(index.ready(self._db, self.path, self._tell)) if is_search else self._db
            opened.enter_context(snapshot(connection))
            yield connection

    def _sorted_out(self, entries: Iterable[Entry], assign: Assign | None) -> tuple[Receipt, list[str | None]]:
        """What an import gives, and the content marks of what it adds."""
        new, same = sift(entries, self._table.lookup, self._table.aliased)
        fresh = [entry for entry, _ in new]
        added = self._assigned(fresh, assign) if assign else fresh
        keys = [entry.citekey for entry in added]
        self._check_free(keys, self._table.like(keys))
        pairs = tuple((entry, twin if isinstance(twin, str) else added[twin].citekey) for entry, twin in same)
        # the mark of an entry without a title names its citekey, which it may just have been given
        contents = [mark if str(one.value("title") or "") else None for one, (_, mark) in zip(added, new, strict=True)]
        return Receipt(tuple(added), pairs), contents

    def _assigned(self, fresh: list[Entry], assign: Assign) -> list[Entry]:
        """The entries with citekeys that nobody has; only those that are in the way are looked up."""
        taken = set[str]()
        while True:
            added = assign(fresh, taken)
            keys = [entry.citekey for entry in added]
            found = self._table.like(keys) | set(twins.by_citekey(self._db, keys))
            if found <= taken:
                return added
            taken |= found | self._table.beginning(found)

    def _check_free(self, keys: Iterable[str], taken: Collection[str]) -> None:
        seen = set[str]()
        for key in keys:
            if not key or key in taken or key in seen:
                raise KeyTaken(f"the citekey '{key}' is {'taken' if key else 'empty'}", where=self.path)
            seen.add(key)


def _followed(entry: Entry, renamed: Mapping[str, str]) -> Entry:
    links = tuple(replace(link, to=renamed.get(link.to, link.to)) for link in entry.shelf.links)
    return replace(entry, shelf=replace(entry.shelf, links=links)) if links != entry.shelf.links else entry
