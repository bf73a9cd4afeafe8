"""What `Library.add` hands back."""

from dataclasses import dataclass

from refman.matching import Pair
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Receipt:
    """The entries that came in, with their citekeys, and those that were there, each with the citekey it has there.

    `alike` are pairs of an entry that came in (second) and one that was there, or came before it (first), which are one
    work, related or doubtful.
    """

    added: tuple[Entry, ...]
    known: tuple[tuple[Entry, str], ...]
    alike: tuple[Pair, ...] = ()
