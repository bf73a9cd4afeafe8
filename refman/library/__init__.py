"""The store: a SQLite file that any tool can read, with one transaction for each command."""

from refman.library.history import Change
from refman.library.journal import Hand, Step
from refman.library.library import Assign, Info, Library
from refman.library.memory import Memory
from refman.library.receipt import Receipt

__all__ = ["Assign", "Change", "Hand", "Info", "Library", "Memory", "Receipt", "Step"]
