"""Commands of the files that are kept with entries: attach and open."""

import webbrowser
from pathlib import Path

import click

from refman.cli import _complete, _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, counted, news
from refman.cli._table import table
from refman.errors import LibraryError
from refman.library import Library
from refman.model import normal_doi

_WEB = ("https://", "http://")


@click.command(
    "attach", epilog="\b\nExample:\n  refman attach abai1890 scan.pdf\n  refman attach abai1890 --remove scan.pdf"
)
@click.argument("key", required=False, metavar="[KEY]", shell_complete=_complete.keys)
@click.argument("paths", nargs=-1, metavar="[FILE]...", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--remove", "removed", multiple=True, metavar="NAME", help="Take a file away from the entry.")
@JSON
def attach_command(key: str | None, paths: tuple[Path, ...], removed: tuple[str, ...], *, as_json: bool) -> None:
    """Keep files with an entry, or list and take away those it has.

    A file is copied into the folder beside the library (library.files) under the hash of what is in it. One that was
    taken away lies there until 'refman bin --empty'.
    """
    if paths and removed:
        raise click.UsageError("FILE and --remove do not go together.")
    with _session.library() as library:
        if key and (paths or removed):
            mark_writing()
            count = library.detach(key, removed) if removed else len(library.attach(key, paths))
            news(f"{key}: {counted(count, 'file')} {'taken away' if removed else 'attached'}.")
            return
        found = library.files(key)
    if as_json:
        answer_json(
            {"citekey": own, "name": file.name, "sha256": file.sha256, "path": str(path), "is_there": path.is_file()}
            for own, file, path in found
        )
    elif found:
        rows = [(own, file.name, str(path) if path.is_file() else "missing") for own, file, path in found]
        answer(table(("citekey", "file", "path"), rows))
    else:
        news("There are no files.")


@click.command("open", epilog="\b\nExample:\n  refman open hudson2022impact\n  refman open hudson2022impact --print")
@click.argument("key", metavar="KEY", shell_complete=_complete.keys)
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--doi", "by_doi", is_flag=True, help="The page, also where there is a file.")
@click.option("--print", "only_print", is_flag=True, help="Print the path or address, and open nothing.")
def open_command(key: str, name: str | None, *, by_doi: bool, only_print: bool) -> None:
    """Open the file of an entry, or the page that its DOI leads to.

    The first file is opened, or the one of a NAME; without a file, the DOI or URL.
    """
    with _session.library() as library:
        target = _target(library, key, name, by_doi=by_doi)
    if only_print:
        answer(target)
        return
    news(f"Opening {target}")
    # click takes a page for opened where there is no browser.
    is_open = webbrowser.open(target) if target.startswith(_WEB) else not click.launch(target)
    if not is_open:
        raise LibraryError("no program opens it here", where=target, hint="--print tells where it is")


def _target(library: Library, key: str, name: str | None, *, by_doi: bool) -> str:
    entry = library.get(key)
    files = [] if by_doi else [(file, path) for _, file, path in library.files(key) if name in (None, file.name)]
    if files:
        file, path = files[0]
        if not path.is_file():
            raise LibraryError(f"the file '{file.name}' is missing", where=str(path), hint="'refman verify' tells more")
        return str(path.absolute())
    if name and not by_doi:
        raise LibraryError(f"'{key}' has no file '{name}'", hint=f"'refman attach {key}' lists them")
    doi, url = normal_doi(str(entry.text("DOI") or "")), str(entry.text("URL") or "")
    if doi:
        return f"https://doi.org/{doi}"
    if url.startswith(_WEB):
        return url
    raise LibraryError(f"'{key}' has no file, no DOI and no address", hint=f"'refman attach {key} FILE' keeps one")
