"""The references of a document, one by one, from whatever surrounds them."""

from collections.abc import Sequence

from refman.documents import Document
from refman.model import Reference
from refman.references import joining, listing
from refman.references.lines import Line, lines
from refman.references.listing import Item


def split(document: Document) -> list[Reference]:
    r"""The printed references of all reference lists in the document, in order; empty where it has no list.

    The text of each is on one line, without its number in the list, which stands in `number`. Spans count code points
    of `document.text`, do not overlap, and leave out the numbers. No line of a list is lost: each has its reference.

    Example:
        >>> from refman.documents import Document
        >>> page = Document("Әдебиеттер\n\n1. Қабдолов З. Сөз өнері. –\nАлматы: Жазушы, 1983.\n\n© Журнал, 2001")
        >>> split(page)
        [Reference(text='Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983.', number='1', span=(15, 61))]
    """
    found = lines(document.text)
    items = listing.items(found)
    broken = any(item.end - item.first > 1 for item in items)
    known = joining.words("\n".join(line.text for line in found)) if broken else frozenset[str]()
    widest = max((line.width for item in items for line in found[item.first : item.end]), default=0)
    references = [_reference(found[item.first : item.end], item, known, widest) for item in items]
    return [reference for reference in references if reference.text]


def _reference(own: Sequence[Line], item: Item, known: frozenset[str], widest: int) -> Reference:
    skip = item.mark.length if item.mark else 0
    # A number may stand on a line of its own.
    first = 1 if len(own) > 1 and not own[0].text[skip:].strip() else 0
    pieces = [own[0].text[skip:], *(line.text for line in own[1:])][first:]
    brimful = {index for index, line in enumerate(own[first:]) if line.width == widest}
    text = joining.join(pieces, known, brimful)
    start = own[1].start if first else own[0].start + skip
    return Reference(text, item.mark.number if item.mark else "", (start, own[-1].end))
