"""What is told of a document's citations."""

from dataclasses import dataclass

from refman.model import Entry, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One work cited at one place: by its `number` in the list, or by `names` and `year` (with its letter)."""

    text: str
    span: Span
    number: str = ""
    names: tuple[str, ...] = ()
    year: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference with the citations that mean it; none for one that is never cited."""

    entry: Entry
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A citation that no reference was found for, or more than one; `likely` is what may be meant."""

    citation: Citation
    line: int
    context: str
    likely: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The references of a document in their order, and the citations without a reference or with more than one."""

    references: tuple[Cited, ...]
    missing: tuple[Missing, ...]
    ambiguous: tuple[Missing, ...]
    found: int
    """How many citations there are, a work at a place counted once."""

    @property
    def uncited(self) -> tuple[Cited, ...]:
        """The references that are never cited; of two printed forms of a work the first."""
        told: list[Cited] = []
        seen: set[tuple[int, int]] = set()
        for one in self.references:
            reference = one.entry.reference
            is_known = bool(reference or one.entry.citekey)
            if one.citations or not is_known or (reference and reference.span in seen):
                continue
            told.append(one)
            if reference and reference.twin and reference.twin.span:
                seen.add(reference.twin.span)
        return tuple(told)
