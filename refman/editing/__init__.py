"""Entries changed by a person: by `field=value`, as a text in an editor, by proposed mends; and their files."""

from refman.editing.assignment import Change, change_of, edited
from refman.editing.claimed import Claimed, claimed
from refman.editing.mend import Mend, declined, mended, mends
from refman.editing.written import SUFFIXES, as_text, from_text

__all__ = [
    "SUFFIXES",
    "Change",
    "Claimed",
    "Mend",
    "as_text",
    "change_of",
    "claimed",
    "declined",
    "edited",
    "from_text",
    "mended",
    "mends",
]
