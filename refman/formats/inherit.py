"""The fields that an entry of a .bib file takes over from those that its `crossref` and its `xdata` name."""

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

    Source: biblatex manual 3.19, appendix B (default inheritance), 3.13.6 (data containers); btxdoc, section 3.2.
    """
    by_key = {record.key.casefold(): record for record in reversed(records) if record.key}
    for record in records:
        _take_data(record, by_key, ())
    done: set[int] = set()
    for record in records:
        _fill(record, by_key, done)


def _take_data(record: Record, by_key: Mapping[str, Record], above: tuple[str, ...]) -> None:
    """Takes over all fields, under their own names, of the containers of data that `xdata` names, the first first."""
    if "xdata" not in record.fields or record.key.casefold() in above:
        return
    missing = []
    for name in filter(None, map(str.strip, record.fields.pop("xdata").split(","))):
        data = by_key.get(name.casefold())
        if data is None:
            missing.append(name)
            record.troubles.append(("read/no-parent", f"the xdata {name} is not in the file"))
            continue
        _take_data(data, by_key, (*above, record.key.casefold()))
        data.is_spent = data.type == "xdata"
        for own, value in data.fields.items():
            record.fields.setdefault(own, value)
    if missing:
        record.fields["xdata"] = ", ".join(missing)


def _fill(record: Record, by_key: Mapping[str, Record], done: set[int]) -> None:
    chain = []
    while id(record) not in done:
        done.add(id(record))
        named = record.fields.get("crossref", "").strip()
        parent = by_key.get(named.casefold())
        if not named or parent is record:
            break
        if parent is None:
            record.troubles.append(("read/no-parent", f"the crossref {named} is not in the file"))
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
