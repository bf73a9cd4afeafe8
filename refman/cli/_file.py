"""Output files: written whole beside the old one and put in its place, or not at all."""

import os
import tempfile
from pathlib import Path

import click


def write_whole(path: Path, text: str) -> None:
    """Put the text into the file, UTF-8; a failure leaves the old file as it was.

    Raises:
        ClickException: the file cannot be written.
    """
    place = path.resolve()
    try:
        if place.exists() and not place.is_file():
            place.write_text(text, "utf-8", newline="")
        else:
            _replace(place, text)
    except OSError as error:
        raise click.ClickException(f"{path}: it cannot be written ({error.strerror}); nothing was changed") from error


def _replace(place: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask())
        beside.replace(place)
    finally:
        # gone already where it was put in place
        beside.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
