"""A text in the editor of the user, and one entry as such a text: what cannot be taken is kept in a file."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from refman import editing
from refman.cli._print import news
from refman.cli._review import is_interactive
from refman.errors import RefmanError
from refman.model import Entry


class Unfinished(Exception):
    """An editor that failed, or left what is no text: why, and what it left where that is new."""

    def __init__(self, why: str, left: bytes = b"") -> None:
        super().__init__(why)
        self.left = left


def in_editor(text: str, suffix: str) -> str:
    """What $VISUAL or $EDITOR makes of a text; the text itself where nothing was saved, or nothing left.

    Raises:
        Unfinished: it failed, or what it saved is no UTF-8.
    """
    with TemporaryDirectory(prefix="refman-") as folder:
        path = Path(folder, f"edit{suffix}")
        path.write_text(text, "utf-8")
        before = path.read_bytes()
        try:
            click.edit(filename=str(path))
            saved = path.read_text("utf-8-sig")
        except (click.ClickException, KeyboardInterrupt, UnicodeDecodeError, OSError) as error:
            left = path.read_bytes() if path.is_file() else b""
            why = getattr(error, "message", "") or f"the editor's text cannot be read ({error})"
            raise Unfinished(why, left if left != before else b"") from error
    return saved if saved.strip() else text


def edited_by_hand(entry: Entry, form: str, source: Path | None, put: Callable[[Entry], Entry]) -> Entry:
    """The entry that was put in its place, as the editor, or a file that an editor left, says.

    Raises:
        ClickException: it cannot be so; the text is kept in a file that the message names.
    """
    suffix = editing.SUFFIXES[form]
    before = editing.as_text(entry, form)
    text = _read(source) if source else before
    while True:
        try:
            text = text if source else in_editor(text, suffix)
            return entry if text == before else put(editing.from_text(entry, text, form))
        except Unfinished as error:
            if not error.left:
                raise click.ClickException(str(error)) from error
            raise _kept(entry, form, keep(f"{entry.citekey}.edit", suffix, error.left), str(error)) from error
        except (ValueError, RefmanError) as error:
            if not source and is_interactive():
                news(f"Error: {error}")
                if click.confirm("Edit it again?", default=True, err=True):
                    continue
            path = source or keep(f"{entry.citekey}.edit", suffix, text.encode())
            raise _kept(entry, form, path, str(error)) from error


def keep(name: str, suffix: str, text: bytes) -> Path:
    """The new file in this folder that holds the text, under a name like that; none is overwritten."""
    safe = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name).lstrip(".")
    told = f"; it was:\n{text.decode(errors='replace')}"
    for number in range(1, 1000):
        path = Path(f"{safe}{number if number > 1 else ''}{suffix}")
        try:
            with path.open("xb") as file:
                file.write(text)
        except FileExistsError:
            continue
        except OSError as error:
            raise click.ClickException(f"{path}: it cannot be kept ({error.strerror}){told}") from error
        return path
    raise click.ClickException(f"there is no free name for the edit{told}")


def _kept(entry: Entry, form: str, path: Path, why: str) -> click.ClickException:
    again = f"refman edit {entry.citekey} --from {path}" + (f" --as {form}" if form != "csl-yaml" else "")
    return click.ClickException(f"{why}; nothing was changed, the edit is kept: mend it and run '{again}'")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path}: it cannot be read ({error})") from error
