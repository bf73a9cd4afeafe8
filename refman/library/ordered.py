"""The order that its owner keeps in an open library: tags, collections, links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from refman.errors import LibraryError
from refman.library import shelving
from refman.library.connection import told
from refman.library.stored import Stored
from refman.model import Entry, Link, Relation, collection_path


@dataclass(frozen=True, slots=True)
class Linked:
    """What `first` is to `second`, by citekeys; `is_there` is False where the library has no such second."""

    first: str
    relation: Relation
    second: str
    is_there: bool = True


class Ordered(Stored):
    """A library with shelves."""

    def tags(self) -> dict[str, int]:
        """The tags, each with the number of its entries, in the order of their letters."""
        with told(self.path):
            return shelving.counts(self._db, "tag")

    def collections(self) -> dict[str, int]:
        """The collections that have entries of their own, each with their number, in the order of their letters."""
        with told(self.path):
            return shelving.counts(self._db, "collection")

    def rename_collection(self, old: str, new: str) -> int:
        """The number of entries that were in a collection, or within it, and are now under its new name; one step.

        Without a new name the collection is dissolved; its entries stay in the library, and in their other collections.

        Raises:
            LibraryError: there is no such collection.
            ValueError: the new name can be none.
        """
        path, wanted = collection_path(old), collection_path(new) if new else ""

        def renamed(one: str) -> str:
            return f"{wanted}{one[len(path) :]}" if f"{one}/".startswith(f"{path}/") and wanted else one

        def change(entry: Entry) -> Entry:
            kept = [one for one in entry.shelf.collections if wanted or not f"{one}/".startswith(f"{path}/")]
            return replace(
                entry, shelf=replace(entry.shelf, collections=tuple(dict.fromkeys(renamed(one) for one in kept)))
            )

        names = [one for one in self.collections() if f"{one}/".startswith(f"{path}/")]
        if not names:
            raise LibraryError(f"there is no collection '{path}'", where=self.path, hint="'refman collections' has all")
        return self._each(shelving.having(self._db, "collection", names), change)

    def links(self, key: str | None = None) -> list[Linked]:
        """The links of an entry to others and of others to it, or all of the library.

        Raises:
            NoSuchEntry: there is no such entry.
        """
        with told(self.path):
            if key is None:
                ids = shelving.having(self._db, "link")
                return self._told_links(self._of(ids))
            entry = self.get(key)
            own = self._told_links([entry])
            keys = {entry.citekey, *entry.aliases}
            others = self._told_links(self._of(shelving.having(self._db, "link", sorted(keys))))
            return own + [replace(one, second=entry.citekey) for one in others if one.second in keys and one not in own]

    def link(self, links: Iterable[tuple[str, Relation, str]]) -> int:
        """The number of entries that got links they had not: what the first of two citekeys is to the second.

        Raises:
            NoSuchEntry: one is not there; nothing was written.
            LibraryError: both are the same entry.
        """
        return self._relink(links, lambda had, new: had if new in had else (*had, new))

    def unlink(self, links: Iterable[tuple[str, Relation, str]]) -> int:
        """The number of entries that had such links and lost them.

        Raises:
            NoSuchEntry: the first of a link is not there; nothing was written.
        """
        return self._relink(links, lambda had, new: tuple(one for one in had if one != new), is_there=False)

    def _relink(
        self,
        links: Iterable[tuple[str, Relation, str]],
        put: Callable[[tuple[Link, ...], Link], tuple[Link, ...]],
        *,
        is_there: bool = True,
    ) -> int:
        before: dict[str, Entry] = {}
        after: dict[str, Entry] = {}
        for first, relation, second in links:
            entry = self.get(first)
            to = self.get(second).citekey if is_there else second
            if entry.citekey == to:
                raise LibraryError(f"'{to}' cannot be linked with itself", where=self.path)
            before.setdefault(entry.citekey, entry)
            entry = after.get(entry.citekey, entry)
            after[entry.citekey] = replace(
                entry, shelf=replace(entry.shelf, links=put(entry.shelf.links, Link(relation, to)))
            )
        changed = [(before[key], entry) for key, entry in after.items() if before[key] != entry]
        return len(changed) - len(self.replace(changed))

    def _told_links(self, entries: Iterable[Entry]) -> list[Linked]:
        found = [(entry.citekey, link) for entry in entries for link in entry.shelf.links]
        there = set(self._table.known([link.to for _, link in found]))
        return [Linked(key, link.relation, link.to, link.to in there) for key, link in found]

    def _each(self, ids: list[int], change: Callable[[Entry], Entry]) -> int:
        pairs = [(entry, change(entry)) for entry in self._of(ids)]
        return len(pairs) - len(self.replace(pairs))
