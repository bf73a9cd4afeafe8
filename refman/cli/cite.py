"""The command that hands over what a text needs to cite entries: cite."""

from typing import Final

import click

from refman.cli import _complete, _session
from refman.cli._clipboard import copy
from refman.cli._print import answer, news
from refman.model import Entry

_STYLES: Final = ("text", "latex", "markdown", "typst")


@click.command(
    "cite", epilog="\b\nExample:\n  refman cite abai1890 --copy\n  refman cite abai1890 hudson2022impact --style latex"
)
@click.argument("keys", nargs=-1, required=True, metavar="KEY...", shell_complete=_complete.keys)
@click.option(
    "--style",
    type=click.Choice(_STYLES),
    default="text",
    show_default=True,
    help="The reference as text, or a citation as LaTeX, Markdown (pandoc) or Typst write it.",
)
@click.option("--copy", "to_clipboard", is_flag=True, help="Put it on the clipboard, too.")  # fmt: skip
def cite_command(keys: tuple[str, ...], style: str, *, to_clipboard: bool) -> None:
    """Print what a text needs to cite entries, and copy it.

    The text is the reference as it was printed; of an entry that was not printed, names, year, title and place.
    """
    with _session.library() as library:
        entries = library.entries(keys)
    text = _cited(entries, style)
    answer(text)
    if to_clipboard:
        copy(text)
        news("Copied.")


def _cited(entries: list[Entry], style: str) -> str:
    keys = [entry.citekey for entry in entries]
    if style == "latex":
        return f"\\cite{{{','.join(keys)}}}"
    if style == "markdown":
        return f"[{'; '.join(f'@{key}' for key in keys)}]"
    if style == "typst":
        return " ".join(f"#cite(<{key}>)" for key in keys)
    return "\n".join(entry.reference.text if entry.reference else _plain(entry) for entry in entries)


def _plain(entry: Entry) -> str:
    people = ", ".join(map(str, entry.names("author") or entry.names("editor")))
    place = [entry.value(name) for name in ("container-title", "volume", "page", "publisher")]
    parts = [
        people,
        *(str(entry.value(name) or "") for name in ("issued", "title")),
        ", ".join(map(str, filter(None, place))),
    ]
    doi = entry.text("DOI")
    return ". ".join(part.rstrip(".") for part in parts if part) + "." + (f" https://doi.org/{doi}" if doi else "")
