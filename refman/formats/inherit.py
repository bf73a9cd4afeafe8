"""The fields that an entry of a .bib file takes over from the one that its `crossref` names."""

from collections.abc import Mapping, Sequence

from refman.formats.blocks import Record

_PARTS = frozenset(
    "inbook incollection inproceedings conference inreference suppbook suppcollection bookinbook".split()
)
_ARTICLES = frozenset({"article", "suppperiodical", "review"})
_NEVER = frozenset("crossref xref xdata ids keywords label shorthand sortkey key options entryset related".split())
_OF_PART = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "shorttitle": ""}
_OF_ARTICLE = {"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "", "shorttitle": ""}


def inherit(records: Sequence[Record]) -> None:
    """Fills, in place, the fields that records lack and their parents have.

    Source: biblatex manual 3.19, appendix B (default inheritance); btxdoc, section 3.2.
    """
    by_key = {record.key.casefold(): record for record in reversed(records) if record.key}
    done: set[int] = set()
    for record in records:
        _fill(record, by_key, done)


def _fill(record: Record, by_key: Mapping[str, Record], done: set[int]) -> None:
    chain = []
    while id(record) not in done:
        done.add(id(record))
        parent = by_key.get(record.fields.get("crossref", "").strip().casefold())
        if "crossref" not in record.fields or parent is record:
            break
        if parent is None:
            record.troubles.append(("read/no-parent", f"the crossref {record.fields['crossref']} is not in the file"))
            break
        chain.append((record, parent))
        record = parent
    for child, parent in reversed(chain):
        _take_over(child, parent)


def _take_over(child: Record, parent: Record) -> None:
    renamed = _OF_PART if child.type in _PARTS else _OF_ARTICLE if child.type in _ARTICLES else {}
    for name, value in parent.fields.items():
        own = renamed.get(name, name)
        if child.type in _PARTS and name == "author":
            own = "bookauthor" if child.type in {"inbook", "bookinbook"} else ""
        if own == "journaltitle" and "journal" in child.fields:
            continue
        if own and name not in _NEVER:
            child.fields.setdefault(own, value)
    del child.fields["crossref"]
