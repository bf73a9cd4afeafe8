"""What the readers of XML formats share: records found, leaves put by a table of paths, the rest kept by its path."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from refman.errors import Malformed
from refman.formats.draft import Draft
from refman.formats.plain_name import read_name
from refman.formats.reading import Reading
from refman.formats.xml_tree import Leaf
from refman.model import Entry, Issue, csl
from refman.tables import read_table


@cache
def xml_table(name: str) -> Mapping[str, Any]:
    """The tables of one XML format: `types` and `paths`."""
    found: Mapping[str, Any] = read_table("refman.formats", "xml_paths.toml")[name]
    return found


def read_records(records: Iterable[ET.Element], name: str, make: Callable[[ET.Element, Draft], Entry]) -> Reading:
    """The entries of the records.

    Raises:
        Malformed: there are no records.
    """
    reading = Reading()
    seen: set[str] = set()
    for place, record in enumerate(records, 1):
        entry = make(record, Draft(name, f"record {place}"))
        if entry.citekey and entry.citekey in seen:
            message = f"record {place}: the key {entry.citekey} was used before"
            entry = entry.with_issues([Issue("read/duplicate-key", message)])
        seen.add(entry.citekey)
        reading.entries.append(entry)
        reading.issues.extend(entry.issues)
    if not reading.entries:
        raise Malformed(f"no {name} record in it", hint="check --from")
    return reading


def put_leaves(draft: Draft, leaves: Iterable[Leaf], name: str, *, skipped: Collection[str] = ()) -> None:
    """Puts each leaf where the table says; what has no line in it is kept under its path."""
    paths: Mapping[str, str] = xml_table(name)["paths"]
    for leaf in leaves:
        if leaf.path in skipped:
            continue
        variable = paths.get(leaf.path) or paths.get(leaf.path.partition("[")[0] if "/" not in leaf.path else "")
        if not variable:
            draft.keep(leaf.path, leaf.text)
        elif csl.kind(variable) == "names":
            draft.put_names(variable, [read_name(leaf.text)] if leaf.text else [])
        else:
            draft.put(variable, leaf.text, tag=leaf.path, lang=leaf.lang if variable in _PRINTED else None)


_PRINTED = frozenset(("title", "title-translation", "container-title", "collection-title", "abstract"))
