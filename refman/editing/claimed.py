"""The files that foreign entries name, found where they lie: only in folders that were named, wherever a path leads."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from refman.formats import NamedFile, named_files, without_files
from refman.model import Attachment, Entry


@dataclass(frozen=True, slots=True)
class Claimed:
    """Entries with the files that they name: `files` says where each lies, for `Library.add`.

    `missing` and `outside` hold citekeys with what is named: no such file, or one that lies in none of the folders.
    """

    entries: tuple[Entry, ...]
    files: Mapping[Attachment, Path]
    missing: tuple[tuple[str, str], ...]
    outside: tuple[tuple[str, str], ...]


def claimed(entries: Iterable[Entry], folders: Sequence[Path]) -> Claimed:
    """The entries, each with those of its files that lie in one of the folders, the first of which paths start from.

    A file elsewhere is left alone, whatever leads there: a list of references from anywhere could name any file. What
    is not taken stays named in the entry.
    """
    within = [folder.resolve() for folder in folders]
    files: dict[Attachment, Path] = {}
    told: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
    found = []
    for entry in entries:
        taken: dict[str, Attachment] = {}
        for named in named_files(entry):
            places = _places(named, within)
            inner = (one for one in places if any(one.resolve().is_relative_to(folder) for folder in within))
            if (place := next(inner, None)) is None:
                told[bool(places)].append((entry.citekey, named.paths[0]))
            else:
                taken[named.part] = _attachment(place)
                files[taken[named.part]] = place
        files |= {file: place for file in entry.shelf.files for folder in within for place in _kept(file, folder)}
        found.append(_with(entry, taken) if taken else entry)
    return Claimed(tuple(found), files, tuple(told[False]), tuple(told[True]))


def _places(named: NamedFile, folders: Sequence[Path]) -> list[Path]:
    """The files that a name may mean."""
    tried = (folder / path for path in named.paths for folder in (folders or [Path("/")]))
    return [place for place in tried if _is_file(place)]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        # no name of a file: too long, or with a null in it
        return False


def _kept(file: Attachment, folder: Path) -> Iterable[Path]:
    """Where another library keeps the file, beside the list that it wrote."""
    found = (place for place in folder.glob(f"*.files/{file.path}") if place.resolve().is_relative_to(folder))
    return (place for place in found if _is_file(place) and _attachment(place).sha256 == file.sha256)


def _attachment(path: Path) -> Attachment:
    with path.open("rb") as file:
        return Attachment(path.name, hashlib.file_digest(file, "sha256").hexdigest())


def _with(entry: Entry, taken: Mapping[str, Attachment]) -> Entry:
    files = dict.fromkeys((*entry.shelf.files, *taken.values()))
    return replace(without_files(entry, taken.keys()), shelf=replace(entry.shelf, files=tuple(files)))
