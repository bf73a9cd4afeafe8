"""One entry laid out for people: its fields, and the trail of each."""

from collections.abc import Iterable

from refman.cli._colour import paint, unpainted
from refman.cli._links import told
from refman.cli._print import clean
from refman.library import Linked
from refman.model import Entry, Field, Value, unmarked

_PAD = 2


def fields_of(entry: Entry, links: Iterable[Linked] = ()) -> str:
    """The entry as lines of variable and value, with where it is kept and what it is to others."""
    rows = [("type", entry.type)]
    for name, found in entry.fields.items():
        # the lines of a note are its layout
        first, *others = value_of(found.value).split("\n") if name == "annote" else [value_of(found.value)]
        rows += [(name, first), *(("", line) for line in others)]
    rows += _shelved(entry, links)
    rows += [("reference", entry.reference.text)] if entry.reference else []
    rows += _merged(entry)
    return _laid_out(entry.citekey, rows)


def trail_of(entry: Entry, links: Iterable[Linked] = ()) -> str:
    """The same, each value followed by its origin, its confidence and the readings that lost; then the issues."""
    rows = [("type", entry.type)]
    for name, found in entry.fields.items():
        rows += [(name, value_of(found.value)), ("", f"  {_because(found)}")]
        rows += [
            ("", f"  {_verdict(rival, found)} {value_of(rival.value)}: {_because(rival)}") for rival in found.rivals
        ]
    rows += _shelved(entry, links)
    rows += [(issue.severity, f"{issue.code}: {issue.message}") for issue in entry.issues]
    if entry.reference:
        rows += [("number", entry.reference.number)] if entry.reference.number else []
        rows += [("reference", entry.reference.text)]
    rows += _merged(entry)
    return _laid_out(entry.citekey, rows)


def _shelved(entry: Entry, links: Iterable[Linked]) -> list[tuple[str, str]]:
    shelf = entry.shelf
    rows = [("in", path) for path in shelf.collections]
    rows += [("reading", shelf.reading)] if shelf.reading else []
    rows += [("file", file.name) for file in shelf.files]
    return rows + [told(link, entry.citekey) for link in links]


def _merged(entry: Entry) -> list[tuple[str, str]]:
    """The other citekeys and printed references of an entry that was made of several."""
    rows = [("also", ", ".join(entry.aliases))] if entry.aliases else []
    texts = dict.fromkeys(one.reference.text for one in entry.merged if one.reference)
    return rows + [("reference", text) for text in texts if not entry.reference or text != entry.reference.text]


def _laid_out(heading: str, rows: list[tuple[str, str]]) -> str:
    size = max(len(name) for name, _ in rows) + _PAD
    lines = [paint(clean(heading), "key")]
    for name, text in rows:
        line = f"  {paint(f'{clean(name):<{size}}', 'name')}{unpainted(clean(unmarked(text)))}"
        lines.append(line.rstrip())
    return "\n".join(lines) + "\n"


def value_of(value: Value) -> str:
    """A value as people read it, with the language of its string."""
    if isinstance(value, tuple):
        return "; ".join(str(person) for person in value)
    lang = getattr(value, "lang", None)
    return f"{value}  [{lang}]" if lang else str(value)


def _verdict(rival: Field, found: Field) -> str:
    same = value_of(rival.value).casefold() == value_of(found.value).casefold()
    return "also" if same else "not"


def _because(found: Field) -> str:
    detail = f" ({found.origin.detail})" if found.origin.detail else ""
    span = f", characters {found.origin.span[0]}-{found.origin.span[1]}" if found.origin.span else ""
    return f"{found.origin.kind}{detail}{span}, confidence {found.confidence:.2f}"
