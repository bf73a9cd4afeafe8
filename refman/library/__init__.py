"""The store: a SQLite file that any tool can read, with one transaction for each command."""

from refman.library.history import Change
from refman.library.journal import Hand, Step
from refman.library.library import Info, Library
from refman.library.memory import Memory
from refman.library.mirror import Mirrored
from refman.library.ordered import Linked
from refman.library.receipt import Receipt
from refman.library.stored import Assign

__all__ = ["Assign", "Change", "Hand", "Info", "Library", "Linked", "Memory", "Mirrored", "Receipt", "Step"]
