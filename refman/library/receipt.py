"""What `Library.add` hands back."""

from dataclasses import dataclass

from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Receipt:
    """The entries that came in, with their citekeys, and those that were there, each with the citekey it has there."""

    added: tuple[Entry, ...]
    known: tuple[tuple[Entry, str], ...]
