"""What a reader of any format hands over."""

from dataclasses import dataclass, field

from refman.model import Entry, Issue


@dataclass(frozen=True, slots=True)
class Reading:
    """The entries of a text in their order, and all doubts about it, those of the entries included.

    What could not be read is an entry as well, with the raw text as its reference and an issue. `lists` are the
    headings of the printed lists that the entries come from, each with the number of its references; `repeats` counts
    the notes such as "Ibid." among them, which make no entries.
    """

    entries: list[Entry] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    lists: list[tuple[str, int]] = field(default_factory=list)
    repeats: int = 0
