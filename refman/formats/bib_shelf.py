"""Where its owner keeps an entry, in the fields that programs have for it: both ways.

`groups` and `readstatus` are JabRef's (Mendeley has groups of its own name), `file` is written as JabRef and Zotero
write it, `related` is BibLaTeX's; where that has no words for several kinds of links, or the file is for BibTeX, they
stand in `links`.
"""

import re
from collections.abc import Iterator, MutableMapping
from typing import Final

from refman.formats.dialect import DialectName
from refman.formats.tex import decode, encode
from refman.model import READING_STATES, RELATIONS, Attachment, Link, ReadingState, Relation, Shelf
from refman.patterns import Late

FIELDS: Final = frozenset({"groups", "mendeley-groups", "readstatus", "file", "related", "links"})
_RELATED: Final[dict[Relation, str]] = {one: one.replace("-", "") for one in RELATIONS}
_PART = Late(r"(?:\\.|[^;\\])+")
_PIECE = Late(r"(?:\\.|[^:\\])*")
_KEPT = Late(r"(?:.*/)?([0-9a-f]{2})/(\1[0-9a-f]{62})(?:\.[A-Za-z0-9]+)?")
_LINK = Late(r"([a-z-]+) (\S+)")
_SPECIAL = Late(r"[\\;:]")
_UNSAFE = Late(r"[{}\x00-\x1f]")


def write_shelf(shelf: Shelf, name: DialectName, folder: str) -> Iterator[tuple[str, str]]:
    """The fields, as TeX without their braces; `folder` is where the files lie, seen from the .bib file."""
    if shelf.collections:
        yield "groups", ", ".join(map(encode, shelf.collections))
    if shelf.reading:
        yield "readstatus", shelf.reading
    if shelf.files:
        yield "file", ";".join(_file(one, folder) for one in shelf.files)
    relations = {link.relation for link in shelf.links}
    if len(relations) == 1 and name == "biblatex":
        yield "related", ",".join(link.to for link in shelf.links)
        yield "relatedtype", _RELATED[shelf.links[0].relation]
    elif relations:
        yield "links", "; ".join(f"{link.relation} {link.to}" for link in shelf.links)


def read_shelf(left: MutableMapping[str, str]) -> Shelf:
    """What the fields say of a shelf; what says something else stays among them."""
    groups = ",".join(left.pop(name) for name in ("groups", "mendeley-groups") if name in left)
    collections = dict.fromkeys(one for part in re.split("[,;]", decode(groups)) if (one := part.strip(" /")))
    return Shelf(tuple(collections), tuple(_files(left)), _reading(left), tuple(_links(left)))


def _file(file: Attachment, folder: str) -> str:
    name = _escaped(_UNSAFE.sub("", file.name))
    kind = file.path.rpartition(".")[2].upper() if "." in file.path else ""
    return f"{name}:{_escaped(f'{folder}/{file.path}')}:{kind}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _files(left: MutableMapping[str, str]) -> Iterator[Attachment]:
    others = []
    for part in _PART.findall(left.get("file", "")):
        pieces = [re.sub(r"\\(.)", r"\1", piece) for piece in _PIECE.findall(part) if piece]
        kept = _KEPT.fullmatch(pieces[1].strip()) if len(pieces) > 1 else None
        if kept and pieces[0].strip():
            yield Attachment(pieces[0].strip(), kept[2])
        else:
            others.append(part)
    if "file" in left:
        left["file"] = ";".join(others)
    if not others:
        left.pop("file", None)


def _reading(left: MutableMapping[str, str]) -> ReadingState | None:
    state = next((one for one in READING_STATES if one == left.get("readstatus", "").strip().lower()), None)
    if state:
        del left["readstatus"]
    return state


def _links(left: MutableMapping[str, str]) -> Iterator[Link]:
    type_ = left.get("relatedtype", "").strip().lower()
    relation = next((one for one, word in _RELATED.items() if word == type_), None)
    if relation and "related" in left and "relatedstring" not in left:
        del left["relatedtype"]
        yield from (Link(relation, key.strip()) for key in left.pop("related").split(",") if key.strip())
    found = [_LINK.fullmatch(one.strip()) for one in left.get("links", "").split(";")]
    if all(one and one[1] in _RELATED for one in found):
        del left["links"]
        yield from (Link(known, one[2]) for one in found if one for known in RELATIONS if known == one[1])
