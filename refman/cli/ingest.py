"""The command that reads references into the library: import."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import shorten

import click

from refman import pipeline
from refman.cli import _claims, _folder, _session, _settings, _sources
from refman.cli._edge import mark_writing
from refman.cli._formats import READER
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, counted, news
from refman.cli._table import entry_table
from refman.formats import Reading
from refman.library import Receipt
from refman.model import Attachment, Entry, to_item

_NAMED = 5
_EXAMPLES = "\b\nExample:\n  refman import article.html\n  refman import paper.pdf thesis.docx\n  refman import folder/"
_WIDTH = 70
_CUT = " \u2026"


@click.command("import", epilog=_EXAMPLES)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@READER
@click.option("--dry-run", is_flag=True, help="Show what would come in, and write nothing.")
@click.option("--self", "itself", is_flag=True, help="Make the entry of the document itself, not of its references.")
@click.option(
    "--files",
    "roots",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Also attach files that entries name and that lie in FOLDER.",
)
@JSON
def import_command(
    sources: tuple[str, ...],
    reader: str | None,
    roots: tuple[Path, ...],
    *,
    dry_run: bool,
    itself: bool,
    as_json: bool,
) -> None:
    """Read references into the library.

    SOURCE is a document with a reference list (PDF, Word, OpenDocument, RTF, EPUB, HTML, LaTeX, Markdown, text), a
    .bib, RIS, CSL-JSON or other file of references, a folder of them, or - for standard input. An import of a folder
    that was stopped goes on where it was. Files that a .bib of JabRef, Zotero or Mendeley names are attached where they
    lie beside it, or below.
    """
    folders = [source for source in sources if Path(source).is_dir()]
    sources = tuple(source for source in sources if source not in folders)
    broken = [
        folder
        for folder in folders
        if not _import_folder(Path(folder), reader, roots, dry_run=dry_run, as_json=as_json)
    ]
    if folders and not sources:
        click.get_current_context().exit(1 if broken else 0)
    by = _sources.describe if itself else _sources.read
    readings, failed = _sources.read_all(_sources.named(sources, usage="SOURCE"), reader, by)
    claims = [_claims.claim(pipeline.unite(reading.entries), source, roots) for source, reading in readings]
    entries = [entry for one in claims for entry in one.entries]
    if entries:
        files = {file: path for one in claims for file, path in one.files.items()}
        receipt = _store(entries, files, dry_run=dry_run)
        _print_receipt(receipt, as_json=as_json)
        _tell_renamed(entries, receipt)
        _tell(readings, receipt, dry_run=dry_run)
        _claims.tell_attached([receipt], 0 if dry_run else len(files))
    if failed or broken:
        click.get_current_context().exit(1)


def _import_folder(folder: Path, reader: str | None, roots: Sequence[Path], *, dry_run: bool, as_json: bool) -> bool:
    """Whether all documents of the folder could be read."""

    def store(entries: list[Entry], source: Path) -> Receipt:
        claim = _claims.claim(entries, str(source), [folder, *roots])
        return _store(list(claim.entries), claim.files, dry_run=dry_run)

    library = None if dry_run else _settings.settings().library
    receipts, is_whole = _folder.read_folder(folder, reader, store, library=library)
    added = tuple(entry for receipt in receipts for entry in receipt.added)
    known = tuple(pair for receipt in receipts for pair in receipt.known)
    _print_receipt(Receipt(added, known), as_json=as_json)
    verb = "would be added" if dry_run else "added"
    news(f"{counted(len(added), 'entry')} {verb}, {len(known)} known already.")
    return is_whole


def _store(entries: list[Entry], files: Mapping[Attachment, Path], *, dry_run: bool) -> Receipt:
    if dry_run:
        with _session.library_if_any() as library:
            return pipeline.store(entries, library, dry_run=True)
    with _session.library(create=True) as library:
        mark_writing()
        return pipeline.store(entries, library, files=files)


def _print_receipt(receipt: Receipt, *, as_json: bool) -> None:
    if not as_json:
        answer(entry_table(receipt.added))
        return
    alike: dict[str, list[dict[str, str]]] = {}
    for pair in receipt.alike:
        alike.setdefault(pair.second.citekey, []).append({"citekey": pair.first.citekey, "verdict": pair.verdict})
    added = [
        {"status": "added", "citekey": entry.citekey, "item": to_item(entry)}
        | ({"alike": alike[entry.citekey]} if entry.citekey in alike else {})
        for entry in receipt.added
    ]
    known = [{"status": "known", "citekey": key, "item": to_item(entry)} for entry, key in receipt.known]
    answer_json([*added, *known])


def _tell_renamed(entries: list[Entry], receipt: Receipt) -> None:
    known = {id(entry) for entry, _ in receipt.known}
    new = (entry for entry in entries if id(entry) not in known)
    for brought, added in zip(new, receipt.added, strict=True):
        if brought.citekey not in ("", added.citekey):
            news(f"{brought.citekey}: the citekey is taken or cannot be used; the entry is {added.citekey} here")


def _found(source: str, reading: Reading) -> str:
    """What was found where, in a line."""
    return _placed(source, reading) + _sources.repeats_told(reading.repeats)


def _placed(source: str, reading: Reading) -> str:
    total = counted(len(reading.entries), "reference")
    if not any(heading for heading, _ in reading.lists):
        return f"{source}: {total}"
    if len(reading.lists) > _NAMED:
        return f"{total} in {len(reading.lists)} lists in {source}"
    parts = [
        counted(count, "reference") + (f" under '{heading}'" if heading else " without a heading")
        for heading, count in reading.lists
    ]
    return f"{', '.join(parts)} in {source}"


def _tell(readings: list[tuple[str, Reading]], receipt: Receipt, *, dry_run: bool) -> None:
    for source, reading in readings:
        if reading.entries[0].reference or reading.lists or len(reading.entries) > 1:
            news(_found(_sources.shown(source), reading))
    verb = "would be added" if dry_run else "added"
    if not receipt.added:
        news(f"Nothing {verb}: all {len(receipt.known)} are known already.")
        return
    named = [key for _, key in receipt.known[:_NAMED]] + ["..."] * (len(receipt.known) > _NAMED)
    rest = f", {len(receipt.known)} known already ({', '.join(named)})"
    news(f"{counted(len(receipt.added), 'entry')} {verb}{rest if receipt.known else ''}.")
    _tell_alike(receipt)
    doubtful = sum(bool(entry.issues) for entry in receipt.added)
    if doubtful:
        news(f"{counted(doubtful, 'entry')} with doubts; 'refman show KEY --why' tells them.")


def _tell_alike(receipt: Receipt) -> None:
    """Point out what came in though it is there in another form."""
    same = [pair for pair in receipt.alike if pair.verdict == "same"]
    for pair in same[:_NAMED]:
        printed = pair.second.reference.text if pair.second.reference else str(pair.second.value("title") or "")
        news(f"known: {shorten(printed, _WIDTH, placeholder=_CUT)} ({pair.second.citekey}) = {pair.first.citekey}")
    if len(same) > _NAMED:
        news(f"known: ... and {len(same) - _NAMED} more")
    if same:
        news(
            "The same works came in once more in another form; 'refman dedupe' shows them, and --merge makes them one."
        )
