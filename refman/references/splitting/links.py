"""Links on lines of their own: documents of nothing else, and DOIs among references that are none of theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from refman.languages import is_heading
from refman.patterns import Late
from refman.references.splitting import numbering
from refman.references.splitting.lines import Line
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.numbering import Mark

_LINK = Late(r"(?i:doi\s?:?\s*)?(?:https?://|www\.|10\.\d{4,9}/)\S+$")
_DOI = Late(r"10\.\d{4,9}/\S+")
_LINKS = 3
"""Links for each line of something else, at least: a reference may have two of its own."""
_SHORT = 40
"""Characters of a line that may stand among links where one was not known; what is longer is a reference."""


def listed(lines: Sequence[Line]) -> list[Listed]:
    r"""The lines as one list, each a reference, if nearly all but a heading above them are links; else nothing.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> [len(found.items) for found in listed(lines("10.1000/a1\ndoi:10.1000/b2\n3. https://qala.kz/12"))]
        [3]
        >>> listed(lines("Abai, A. The steppe. 1995.\nhttps://qala.kz/12"))
        []
        >>> [len(found.items) for found in listed(lines("10.1000/a1\n10.1000/b2\nn/a\n10.1000/c3"))]
        [4]
    """
    heading = lines[0].text if lines and is_heading(lines[0].text) else ""
    own = lines[1:] if heading else lines
    items = [Item((line,), _mark(line.text)) for line in own]
    bare = (line.text[item.mark.length if item.mark else 0 :] for line, item in zip(own, items, strict=True))
    strange = [one for one in bare if not _LINK.match(one)]
    is_list = len(strange) * _LINKS <= len(items) - len(strange) and all(len(one) < _SHORT for one in strange)
    return [Listed(heading, tuple(items))] if items and is_list else []


def parted(listed: Listed) -> Listed:
    r"""The list with each DOI that stands alone behind a reference that has another one as a reference of its own.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> item = Item(tuple(lines("Abai, A. The steppe. 1995.\nhttps://doi.org/10.1000/a1\n10.1000/b2")))
        >>> [one.lines[0].text for one in parted(Listed("", (item,))).items]
        ['Abai, A. The steppe. 1995.', '10.1000/b2']
    """
    items = [part for item in listed.items for part in _parted(item)]
    return listed if len(items) == len(listed.items) else replace(listed, items=tuple(items))


def _parted(item: Item) -> Iterator[Item]:
    begin, known = 0, ""
    for at, line in enumerate(item.lines):
        doi = _DOI.search(line.text)
        said = doi[0].rstrip(".,;)").casefold() if doi else known
        if known not in {"", said} and _LINK.match(line.text):
            yield replace(item, lines=item.lines[begin:at], left=())
            item, begin = replace(item, mark=None), at
        known = said
    yield replace(item, lines=item.lines[begin:]) if begin else item


def _mark(text: str) -> Mark | None:
    """What a link is numbered by; the 10 of a bare DOI is no number."""
    if _LINK.match(text):
        return None
    return next((mark for mark in numbering.marks(text) if mark.length < len(text)), None)
