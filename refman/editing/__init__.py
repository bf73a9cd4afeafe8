"""Entries changed by a person: `field=value`."""

from refman.editing.assignment import Change, change_of, edited

__all__ = ["Change", "change_of", "edited"]
