"""Entries changed by a person: by `field=value`, as a text in an editor, and by mends that are proposed."""

from refman.editing.assignment import Change, change_of, edited
from refman.editing.mend import Mend, declined, mended, mends
from refman.editing.written import SUFFIXES, as_text, from_text

__all__ = ["SUFFIXES", "Change", "Mend", "as_text", "change_of", "declined", "edited", "from_text", "mended", "mends"]
