"""Commands that tell of refman itself: formats and info."""

import sys
from dataclasses import asdict

import click

from refman import __version__, formats
from refman.cli import _session, _settings
from refman.cli._chart import by_decade, chart
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, news
from refman.cli._table import table


@click.command("formats", epilog="\b\nExample:\n  refman formats")
@JSON
def formats_command(*, as_json: bool) -> None:
    """Print the formats that are read and written."""
    known = formats.names(plugins=True)
    if as_json:
        answer_json(asdict(form) for form in known)
    else:
        rows = [(form.name, form.ways, " ".join(form.suffixes), form.about) for form in known]
        answer(table(("format", "ways", "suffixes", "about"), rows))
    for form in known:
        if form.trouble:
            news(form.trouble)


@click.command("info", epilog="\b\nExample:\n  refman info")
@JSON
def info_command(*, as_json: bool) -> None:
    """Print where the library is and what it holds.

    On a terminal the counts by language, type and year are bars.
    """
    path = str(_settings.settings().library)
    with _session.library_if_any() as library:
        info = asdict(library.info())
    if info["path"] != path:
        news(f"{path}: there is no library yet.")
    info |= {"path": path, "refman": __version__}
    if as_json:
        answer_json([info])
        return
    if sys.stdout.isatty():
        answer(table(("library", path), [(name, str(info[name])) for name in ("schema", "entries", "refman")]))
        counts = {"languages": info["languages"], "types": info["types"], "years": by_decade(info["years"])}
        answer("\n".join(chart(name, found) for name, found in counts.items() if found))
        return
    rows = [
        (name, ", ".join(f"{key} {count}" for key, count in value.items()) if isinstance(value, dict) else str(value))
        for name, value in info.items()
    ]
    answer(table(rows[0], rows[1:]))
