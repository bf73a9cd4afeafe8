"""Where its owner keeps an entry: what is said by a person about the entry in hand, not by anybody about the work."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from refman.patterns import Late

Relation = Literal["translation-of", "review-of", "part-of", "preprint-of", "related-to"]
ReadingState = Literal["unread", "reading", "read"]
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)
READING_STATES: Final[tuple[ReadingState, ...]] = get_args(ReadingState)

_SHA256 = Late(r"[0-9a-f]{64}")
_SUFFIX = Late(r"\.[A-Za-z0-9]{1,10}\Z")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept with an entry: the name that it had, and the SHA-256 of what is in it."""

    name: str
    sha256: str

    @property
    def path(self) -> str:
        """The place in the folder of files; no name leads out of it.

        Example:
            >>> Attachment("../../Диссертация.pdf", "ab12" + "0" * 60).path == "ab/ab12" + "0" * 60 + ".pdf"
            True
        """
        suffix = _SUFFIX.search(self.name)
        return f"{self.sha256[:2]}/{self.sha256}{suffix[0].lower() if suffix else ''}"


@dataclass(frozen=True, slots=True)
class Link:
    """What the entry is to another: `Link("review-of", "abai1890")`."""

    relation: Relation
    to: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The collections of an entry (paths such as `Thesis/Chapter 1`), its files, how far it was read, and its links."""

    collections: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()
    reading: ReadingState | None = None
    links: tuple[Link, ...] = ()

    def __bool__(self) -> bool:
        return self is not EMPTY and self != EMPTY

    def to_json(self) -> dict[str, Any]:
        """The parts that say something."""
        found: dict[str, Any] = {"collections": list(self.collections)} if self.collections else {}
        if self.files:
            found["files"] = [{"name": one.name, "sha256": one.sha256} for one in self.files]
        found |= {"reading": self.reading} if self.reading else {}
        if self.links:
            found["links"] = [{"relation": one.relation, "to": one.to} for one in self.links]
        return found

    @classmethod
    def from_json(cls, value: Any) -> "Shelf | None":
        """The shelf that `to_json` wrote; None for anything else."""
        if not isinstance(value, Mapping) or not value or not value.keys() <= _PARTS.keys():
            return None
        if not all(fits(value[name]) for name, fits in _PARTS.items() if name in value):
            return None
        return cls(
            tuple(value.get("collections", ())),
            tuple(Attachment(one["name"], one["sha256"]) for one in value.get("files", ())),
            value.get("reading"),
            tuple(Link(one["relation"], one["to"]) for one in value.get("links", ())),
        )

    def joined(self, others: Iterable["Shelf"]) -> "Shelf":
        """What this and other shelves hold, each thing once; read further than another wins.

        Example:
            >>> Shelf(("A",), reading="reading").joined([Shelf(("A", "B"), reading="read")])
            Shelf(collections=('A', 'B'), files=(), reading='read', links=())
        """
        listed = [self, *others]
        states = [READING_STATES.index(one.reading) for one in listed if one.reading]
        return Shelf(
            tuple(dict.fromkeys(path for one in listed for path in one.collections)),
            tuple(dict.fromkeys(file for one in listed for file in one.files)),
            READING_STATES[max(states)] if states else None,
            tuple(dict.fromkeys(link for one in listed for link in one.links)),
        )


EMPTY: Final = Shelf()


def collection_path(text: str) -> str:
    """The path of a collection, as it is kept.

    Example:
        >>> collection_path(" Диссертация / Глава  1 /")
        'Диссертация/Глава 1'

    Raises:
        ValueError: it names none, or holds a comma or semicolon, by which lists of collections are parted.
    """
    steps = [" ".join(step.split()) for step in text.split("/")]
    path = "/".join(step for step in steps if step)
    if not path or re.search("[,;]", path):
        raise ValueError(f"'{text}' can be no collection; write Thesis or Thesis/Chapter 1.")
    return path


def tags(text: str) -> list[str]:
    """The tags in the text of a `keyword`, each once; they are parted by commas or semicolons.

    Example:
        >>> tags("ОДКБ, история; ОДКБ")
        ['ОДКБ', 'история']
    """
    return list(dict.fromkeys(one.strip() for one in re.split("[,;]", text) if one.strip()))


def _is_file(value: Any) -> bool:
    match value:
        case {"name": str(name), "sha256": str(digest), **rest}:
            return bool(name) and _SHA256.fullmatch(digest) is not None and not rest
        case _:
            return False


def _is_link(value: Any) -> bool:
    match value:
        case {"relation": str(relation), "to": str(to), **rest}:
            return relation in RELATIONS and bool(to) and not rest
        case _:
            return False


def _all(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(fits, value))


_PARTS: Final[dict[str, Callable[[Any], bool]]] = {
    "collections": _all(lambda value: isinstance(value, str) and bool(value)),
    "files": _all(_is_file),
    "reading": lambda value: value in READING_STATES,
    "links": _all(_is_link),
}
