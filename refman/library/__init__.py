"""The store: a SQLite file that any tool can read, with one transaction for each command."""

from refman.library.library import Assign, Info, Library
from refman.library.memory import Memory
from refman.library.receipt import Receipt

__all__ = ["Assign", "Info", "Library", "Memory", "Receipt"]
