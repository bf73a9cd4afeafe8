"""One entry in the editor of the user: read back, or kept in a file where it cannot be."""

from pathlib import Path

import click

from refman import editing
from refman.cli._print import news
from refman.cli._review import is_interactive
from refman.model import Entry


def edited_by_hand(entry: Entry, form: str, source: Path | None) -> Entry:
    """The entry as the editor, or a file that an editor left, says.

    Raises:
        ClickException: it cannot be so; the text is kept in a file that the message names.
    """
    before = editing.as_text(entry, form)
    text = _read(source) if source else before
    while True:
        if not source:
            text = click.edit(text, extension=editing.SUFFIXES[form]) or text
        try:
            return entry if text == before else editing.from_text(entry, text, form)
        except ValueError as error:
            if not source and is_interactive():
                news(f"Error: {error}")
                if click.confirm("Edit it again?", default=True, err=True):
                    continue
            raise _kept(entry, form, source or _write(entry, text, form), str(error)) from error


def _kept(entry: Entry, form: str, path: Path, why: str) -> click.ClickException:
    again = f"refman edit {entry.citekey} --from {path}" + (f" --as {form}" if form != "csl-yaml" else "")
    return click.ClickException(f"{why}; nothing was changed, the edit is kept: mend it and run '{again}'")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path}: it cannot be read ({error})") from error


def _write(entry: Entry, text: str, form: str) -> Path:
    """The new file in this folder that holds the text; none is overwritten."""
    name = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in entry.citekey)
    for number in range(1, 1000):
        path = Path(f"{name}.edit{number if number > 1 else ''}{editing.SUFFIXES[form]}")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        except OSError as error:
            raise click.ClickException(f"{path}: it cannot be kept ({error.strerror}); it was:\n{text}") from error
        return path
    raise click.ClickException(f"there is no free name for the edit; it was:\n{text}")
