"""The command of what entries are to each other: link."""

from typing import cast

import click

from refman.cli import _complete, _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._links import as_object, told
from refman.cli._options import JSON
from refman.cli._print import answer, counted, news
from refman.cli._table import table
from refman.model import RELATIONS, Relation


@click.command(
    "link",
    epilog="\b\nExample:\n  refman link kornilenko2020peacekeeping translation-of kornilenko2020mirotvorcheskii\n"
    "  refman link kornilenko2020peacekeeping",
)
@click.argument("key", required=False, metavar="[KEY]", shell_complete=_complete.keys)
@click.argument("relation", required=False, metavar="[RELATION]", type=click.Choice(RELATIONS))
@click.argument("others", nargs=-1, metavar="[KEY]...", shell_complete=_complete.keys)
@click.option("--remove", is_flag=True, help="Take the link away.")
@JSON
def link_command(
    key: str | None, relation: str | None, others: tuple[str, ...], *, remove: bool, as_json: bool
) -> None:
    """Say what an entry is to others, or print what was said.

    RELATION is translation-of, review-of, part-of, preprint-of or related-to. Links are shown from both sides, follow
    a new citekey, and go out with BibLaTeX.
    """
    if relation and not others:
        raise click.UsageError(f"Missing argument 'KEY': {relation} what?")
    with _session.library() as library:
        if key and relation:
            links = [(key, cast("Relation", relation), other) for other in others]
            mark_writing()
            count = library.unlink(links) if remove else library.link(links)
            news(f"{key}: {counted(len(others), 'link')} {'removed' if remove else 'set'}." if count else "No change.")
            return
        found = library.links(key)
        own = library.get(key).citekey if key else ""
    if as_json:
        answer_json(map(as_object, found))
    elif found:
        rows = [(own or one.first, *told(one, own or one.first)) for one in found]
        answer(table(("citekey", "is", "to"), rows))
    else:
        news("There are no links.")
