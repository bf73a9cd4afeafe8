"""Commands on texts alone, without a library: language and romanize."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict

import click

from refman import languages
from refman.cli import _session, _sources
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, answer_part
from refman.cli._table import table
from refman.model import Entry

_KEY = re.compile(r"[!-~]+")
"""What may be a key: in ASCII there is nothing to romanise."""


@click.command(
    "language",
    epilog='\b\nExample:\n  refman language "Тіл және ой"\n  refman language - < titles.txt\n'
    '  refman language --json "Peace and war. Vlast, 3. (In Russian)"',
)
@click.argument("texts", nargs=-1, metavar="[TEXT|-]...")
@JSON
def language_command(texts: tuple[str, ...], *, as_json: bool) -> None:
    """Tell the language of each text or line of standard input.

    Prints one BCP 47 tag a line, und where nothing tells it; with --json also what speaks for it.
    """
    for batch in _batches(texts):
        languages.foretell(batch)
        found = [languages.evidence(text) for text in batch]
        if as_json:
            answer_json({"text": text} | asdict(one) for text, one in zip(batch, found, strict=True))
        else:
            answer_part("".join(f"{one.tag}\n" for one in found))


@click.command(
    "romanize",
    epilog='\b\nExample:\n  refman romanize --table kk-2021 "Қазақ әдебиеті"\n'
    '  refman romanize --reverse "Ķazaķ a̋debietì"\n  refman romanize --table bsi-ru ivanov2019rol\n'
    "  refman romanize --list",
)
@click.argument("texts", nargs=-1, metavar="[TEXT|KEY|-]...")
@click.option(
    "--table", "name", type=click.Choice(languages.romanisations()), default="iso9", help="The table; default iso9."
)
@click.option("--reverse", is_flag=True, help="Turn romanised text back; only for a table that loses nothing.")
@click.option("--list", "listed", is_flag=True, help="Print the tables and their sources.")
def romanize_command(texts: tuple[str, ...], name: str, *, reverse: bool, listed: bool) -> None:
    """Write Cyrillic in Latin letters by a stated table, or back.

    Reads each TEXT, or each line of standard input; of a KEY of the library, its names and its title. Names of which a
    record or a romanised reference gives another spelling keep it.
    """
    if listed:
        answer(_tables())
        return
    if reverse and not languages.romanisation(name).reversible:
        lossless = ", ".join(one for one in languages.romanisations() if languages.romanisation(one).reversible)
        raise click.UsageError(f"{name} writes several letters alike and cannot be turned back; {lossless} can.")
    turn: Callable[[str, str], str] = languages.restore if reverse else languages.romanise
    for batch in _batches(_with_keys(texts)):
        answer_part("".join(f"{turn(text, name)}\n" for text in batch))


def _with_keys(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts, in the place of each key of the library what its entry is called."""
    keys = [text for text in texts if _KEY.fullmatch(text) and text != _sources.STDIN]
    if not keys:
        return texts
    with _session.library_if_any() as library:
        known = {entry.citekey: entry for entry in library.entries() if entry.citekey in keys}
    return tuple(_called(known[text]) if text in known else text for text in texts)


def _called(entry: Entry) -> str:
    people = languages.owned(entry, "author") or languages.owned(entry, "editor")
    names = ", ".join(str(name).replace(", ", " ") for name in people)
    stop = "" if names.endswith(".") else "."
    return " ".join(part for part in (f"{names}{stop}" if names else "", str(entry.text("title") or "")) if part)


def _batches(texts: tuple[str, ...]) -> Iterator[list[str]]:
    """The texts that were named, or the lines of standard input while they come."""
    if texts and texts != (_sources.STDIN,):
        yield list(texts)
        return
    (source,) = _sources.named(texts, usage="TEXT")
    with _sources.lines(source) as lines:
        yield from lines.batches()


def _tables() -> str:
    known = [(name, languages.romanisation(name)) for name in languages.romanisations()]
    return table(
        ("table", "back", "source"), [(name, "yes" if one.reversible else "", one.source) for name, one in known]
    )
