"""What an open library has twice: pairs of entries that are one work, made one or told apart."""

from collections.abc import Iterable, Iterator, Sequence

from refman.errors import LibraryError
from refman.library import alike
from refman.library.connection import told
from refman.library.stored import Stored
from refman.matching import Pair
from refman.model import Entry, unite


class Paired(Stored):
    """A library that knows which of its entries are one work."""

    def duplicates(self, entries: Sequence[Entry] | None = None) -> Iterator[Pair]:
        """The pairs of entries that are one work, related or doubtful, but for those that were told apart.

        Of `entries` that are not there: their pairs (second) with those that are, or that stand before them (first).
        """
        with told(self.path):
            if entries is None:
                yield from alike.pairs(self._db, self._tell)
            else:
                yield from alike.pairs_of(self._db, entries, self._table.free_id())

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
                states = self._table.whole(ids)
                first, *others = (states[number] for number in ids)
                merged.append(unite(first.entry(), [state.entry() for state in others]))
                writer.remove({number: states[number] for number in ids[1:]})
                writer.replace({ids[0]: merged[-1]}, states)
        return merged
