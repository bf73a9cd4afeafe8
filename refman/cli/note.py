"""The command of what a person writes about an entry: note."""

import sys

import click

from refman import editing
from refman.cli import _complete, _session
from refman.cli._edge import mark_writing
from refman.cli._editor import Unfinished, in_editor, keep
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, news
from refman.errors import Locked, RefmanError


@click.command(
    "note",
    epilog="\b\nExample:\n  refman note abai1890 'See *Words*, 7.'\n  refman note abai1890 --editor\n"
    "  refman note abai1890",
)
@click.argument("key", metavar="KEY", shell_complete=_complete.keys)
@click.argument("text", required=False, metavar="[TEXT|-]")
@click.option("--editor", is_flag=True, help="Edit the note in $VISUAL or $EDITOR.")
@click.option("--replace", "replacing", is_flag=True, help="Put TEXT in the place of the note, not below it.")
@JSON
def note_command(key: str, text: str | None, *, editor: bool, replacing: bool, as_json: bool) -> None:
    """Print your note on an entry, or add to it.

    A note is Markdown, as long as you like; it is CSL's annote. Search finds its words, and those alone with
    notes:WORD. TEXT comes below what is there; - is standard input.
    """
    if editor and text is not None:
        raise click.UsageError("TEXT and --editor do not go together.")
    with _session.library() as library:
        entry = library.get(key)
        old = str(entry.value("annote") or "")
        if editor:
            new = _edited(key, old)
        elif text is None:
            if as_json:
                answer_json([{"citekey": entry.citekey, "note": old}])
            elif old:
                answer(old)
            else:
                news(f"{entry.citekey} has no note.")
            return
        else:
            given = sys.stdin.read() if text == "-" else text
            new = given if replacing or not old else f"{old}\n\n{given}"
        mark_writing()
        try:
            if library.replace([(entry, editing.edited(entry, [f"annote={new}"]))]):
                raise Locked(f"'{key}' was changed by another process meanwhile")
        except RefmanError as error:
            raise (_kept(key, new.encode(), str(error)) if editor else error) from error
    news(f"{entry.citekey}: {'noted' if new.strip() else 'the note is gone'}.")


def _edited(key: str, old: str) -> str:
    try:
        return in_editor(old, ".md")
    except Unfinished as error:
        raise (_kept(key, error.left, str(error)) if error.left else click.ClickException(str(error))) from error


def _kept(key: str, text: bytes, why: str) -> click.ClickException:
    path = keep(f"{key}.note", ".md", text)
    return click.ClickException(f"{why}; the note is kept: run 'refman note {key} --replace - < {path}'")
