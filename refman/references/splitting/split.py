"""The references of a document, one by one, from whatever surrounds them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from refman.documents import Document
from refman.model import Place, Reference
from refman.references.splitting import (
    annotations,
    belief,
    below_heading,
    continuing,
    counting,
    joining,
    links,
    listing,
    repeats,
    shared_items,
)
from refman.references.splitting.lines import lines
from refman.references.splitting.listed import Item, Listed, is_of_signs

# Media whose lines are paragraphs or items, never parts of them.
_PARAGRAPHS = frozenset(("html", "markdown", "docx", "odt", "rtf", "epub"))


def split(document: Document) -> list[Reference]:
    r"""The printed references of all reference lists in the document, in order; empty where it has no list.

    The text of each is on one line, without its number in the list, which stands in `number`. Spans count code points
    of `document.text`, do not overlap, and leave out the numbers. A note such as "Ibid." says which reference it
    `repeats`. No line of a list is lost: each has its reference, is a heading (kept in `place`) or is told of.

    Issues: split/number-missing, split/number-repeated, split/left-over.

    Example:
        >>> from refman.documents import Document
        >>> page = Document("Әдебиеттер\n\n1. Қабдолов З. Сөз өнері. –\nАлматы: Жазушы, 1983.\n\n© Журнал, 2001")
        >>> [(found.number, found.text, found.place.heading) for found in split(page)]
        [('1', 'Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983.', 'Әдебиеттер')]
    """
    found = lines(document.text)
    saying = sum(not is_of_signs(line) for line in found)
    lists = links.listed(found)
    is_whole = document.medium in _PARAGRAPHS
    lists = lists or belief.believed(listing.lists(found, markup=_of_markup(document), whole=is_whole), saying)
    lists = below_heading.with_behind(lists, found) if lists else below_heading.below(found)
    lists = [annotations.parted(continuing.ended(listed)) for listed in continuing.whole(lists, found)]
    lists = [links.parted(shared_items.parted(listed)) for listed in lists]
    items = [item for listed in lists for item in listed.items]
    broken = any(len(item.lines) > 1 for item in items)
    known = joining.words("\n".join(line.text for line in found)) if broken else frozenset[str]()
    widest = max((line.width for item in items for line in item.lines), default=0)
    heads = counting.furniture_of(found) if any(item.left for item in items) else counting.furniture_of([])
    references: list[Reference] = []
    for number, listed in enumerate(lists, 1):
        numbers = [item.mark.number if item.mark and not item.further else "" for item in listed.items]
        told = counting.issues(numbers, [item.left for item in listed.items], heads)
        for reference, place, issues in zip(
            _printed(listed, known, widest), _places(listed, number), told, strict=True
        ):
            references.append(replace(reference, place=place, issues=issues))
    return repeats.linked([reference for reference in references if reference.text])


def _of_markup(document: Document) -> list[list[int]]:
    """Where the items of the lists of the markup begin in the text."""
    starts = [0, *(at + 1 for at, char in enumerate(document.text) if char == "\n")] if document.lists else []
    return [[starts[line] for line in items] for items in document.lists]


def _printed(listed: Listed, known: frozenset[str], widest: int) -> Iterator[Reference]:
    return (_reference(item, known, widest) for item in listed.items)


def _places(listed: Listed, number: int) -> Sequence[Place]:
    return [Place(number, listed.heading, item.subheading) for item in listed.items]


def _reference(item: Item, known: frozenset[str], widest: int) -> Reference:
    own = item.lines
    skip = item.mark.length if item.mark else 0
    # A number may stand on a line of its own.
    first = 1 if len(own) > 1 and not own[0].text[skip:].strip() else 0
    pieces = [own[0].text[skip:], *(line.text for line in own[1:])][first:]
    brimful = {index for index, line in enumerate(own[first:]) if line.width == widest}
    text = joining.join(pieces, known, brimful)
    start = own[1].start if first else own[0].start + skip
    return Reference(text, item.mark.number if item.mark else "", (start, own[-1].end))
