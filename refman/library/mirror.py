"""A plain copy of the library in a folder, one file an entry, kept in step: for git, grep and editors.

Hides how a citekey becomes a name that every file system takes, and which files of the folder are refman's to remove.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from refman.errors import NotWritable
from refman.languages import romanise

LIST: Final = "refman-text.list"
"""The file that names those of refman: no other file is touched."""
_SAFE: Final = re.compile(r"[a-z0-9_][a-z0-9_-]{0,79}")
_UNSAFE: Final = re.compile(r"[^a-z0-9_]+")
_OURS: Final = re.compile(r"[a-z0-9_][a-z0-9_-]{0,79}(?:~[0-9a-f]{12})?\.[a-z0-9-]{1,20}")
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Mirrored:
    """How many files were written, removed, and left as they were."""

    written: int
    removed: int
    left: int


def file_name(key: str) -> str:
    """The name of a citekey's file, without its suffix: plain letters, and for any other key a mark of its own.

    Example:
        >>> file_name("abai1890"), file_name("../Тоқаев")
        ('abai1890', '_toqaev~6d0844e2971a')
    """
    if _SAFE.fullmatch(key) and key not in _DEVICES:
        return key
    mark = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{_UNSAFE.sub('_', romanise(key).lower())[:_LONGEST] or '_'}~{mark}"


def mirror(texts: Iterable[tuple[str, str]], folder: Path, suffix: str) -> Mirrored:
    """What was done to bring a folder into step with texts by citekey; only refman's own files are changed or removed.

    A file that is as it should be is not touched. Stopped halfway, it goes on the next time.

    Raises:
        NotWritable: the folder refuses, or a file of another hand has the name of an entry's.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        wanted = {file_name(key) + suffix: text.encode("utf-8", "replace") for key, text in texts}
        before = _listed(folder)
        _check_free(folder, wanted.keys() - before)
        # whatever is written from here on is refman's, also after a kill
        _write_list(folder, before | wanted.keys())
        written = sum(_write(folder / name, content) for name, content in wanted.items())
        gone = [folder / name for name in sorted(before - wanted.keys())]
        removed = sum(_remove(path) for path in gone)
        _write_list(folder, wanted.keys())
    except OSError as error:
        raise NotWritable(
            f"the folder does not take it ({error.strerror})", where=str(folder), hint="name another"
        ) from error
    return Mirrored(written, removed, len(wanted) - written)


def _listed(folder: Path) -> set[str]:
    path = folder / LIST
    lines = path.read_text("utf-8", errors="replace").split("\n") if path.exists() else []
    # the list may come from anywhere with the folder: it must not lead out of it
    return {line for line in lines if _OURS.fullmatch(line)}


def _check_free(folder: Path, names: Iterable[str]) -> None:
    there = {name.casefold() for name in os.listdir(folder)}  # noqa: PTH208 - a million names are no million paths
    for name in sorted(names):
        if name in there:
            raise NotWritable("this file is not refman's", where=str(folder / name), hint="move it away")


def _write_list(folder: Path, names: Iterable[str]) -> None:
    _write(folder / LIST, "".join(f"{name}\n" for name in sorted(names)).encode())


def _write(path: Path, content: bytes) -> bool:
    """Whether the file had to be written: whole or not at all, and never through a link."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    beside = path.with_name(f".{path.name}.part")
    beside.unlink(missing_ok=True)
    beside.write_bytes(content)
    beside.replace(path)
    return True


def _remove(path: Path) -> bool:
    is_there = path.is_symlink() or path.exists()
    path.unlink(missing_ok=True)
    return is_there
