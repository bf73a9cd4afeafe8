"""Commands of the order that a person keeps: tags and collections."""

from collections.abc import Mapping

import click

from refman.cli import _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, counted, news
from refman.cli._table import table

_INDENT = "  "


@click.command("tags", epilog="\b\nExample:\n  refman tags\n  refman edit --query tag:todo tag-=todo tag+=done")
@JSON
def tags_command(*, as_json: bool) -> None:
    """Print the tags, and how many entries each has.

    'refman edit KEY tag+=TAG' puts one to an entry, 'refman list tag:TAG' finds it.
    """
    with _session.library() as library:
        counts = library.tags()
    if as_json:
        answer_json({"tag": tag, "entries": count} for tag, count in counts.items())
    elif counts:
        answer(table(("tag", "entries"), [(tag, str(count)) for tag, count in counts.items()]))
    else:
        news("There are no tags.")


@click.command(
    "collections",
    epilog='\b\nExample:\n  refman edit abai1890 in+="Thesis/Chapter 1"\n  refman list in:Thesis\n'
    '  refman collections --rename Thesis "PhD thesis"',
)
@click.option("--rename", nargs=2, metavar="OLD NEW", help="Give a collection, and what is within it, another name.")
@click.option("--dissolve", metavar="NAME", help="Take all entries out of it; they stay in the library.")
@JSON
def collections_command(rename: tuple[str, str] | None, dissolve: str | None, *, as_json: bool) -> None:
    """Print the collections as a tree, with their numbers of entries.

    A collection is made by putting an entry into it: 'refman edit KEY in+="Thesis/Chapter 1"'.
    """
    if rename and dissolve:
        raise click.UsageError("--rename and --dissolve do not go together.")
    with _session.library() as library:
        if rename or dissolve:
            mark_writing()
            try:
                changed = library.rename_collection(*(rename or (dissolve or "", "")))
            except ValueError as error:
                raise click.UsageError(str(error)) from error
            news(f"{counted(changed, 'entry')} changed. 'refman undo' takes it back.")
            return
        counts = library.collections()
    if as_json:
        answer_json({"collection": path, "entries": count} for path, count in counts.items())
    elif counts:
        answer(table(("collection", "entries"), _tree(counts)))
    else:
        news("There are no collections.")


def _tree(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """A row for each collection and each step that leads to one, indented by its depth."""
    paths = {"/".join(path.split("/")[:depth]) for path in counts for depth in range(1, path.count("/") + 2)}
    rows = []
    for path in sorted(paths, key=lambda path: [step.casefold() for step in path.split("/")]):
        *above, name = path.split("/")
        rows.append((_INDENT * len(above) + name, str(counts.get(path, ""))))
    return rows
