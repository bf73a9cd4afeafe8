"""The references of a list as its page prints them: which lines each has, and what stands between them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from refman.references.splitting.lines import Line
from refman.references.splitting.numbering import Mark


@dataclass(frozen=True, slots=True)
class Item:
    """The lines of one reference, the mark that its first line begins with, the subheading that it stands under.

    `left` are the lines within or behind it that stand in the list but in none of its references. Of several works in
    one item those behind the first are `further`.
    """

    lines: tuple[Line, ...]
    mark: Mark | None = None
    subheading: str = ""
    left: tuple[Line, ...] = ()
    further: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A reference list: its heading as printed (or nothing), and its items."""

    heading: str
    items: tuple[Item, ...]


def text_of(item: Item) -> str:
    """The lines of an item one after the other, without its mark."""
    skip = item.mark.length if item.mark else 0
    return " ".join(line.text for line in item.lines)[skip:].strip()


def is_of_signs(line: Line) -> bool:
    """Whether a line says nothing: it holds neither letter nor figure."""
    return not any(map(str.isalnum, line.text))


def with_signs(listed: Listed, signs: Sequence[Line], lines: Sequence[Line], of_items: Set[int]) -> Listed:
    """The list, with the paragraphs of nothing but signs in it or right behind it, and the items of signs above it.

    `lines` are the others; `of_items` are the starts of the items of lists.
    """
    last = max(line.start for line in (*listed.items[-1].lines, *listed.items[-1].left))
    behind = next((line.start for line in lines if line.start > last), None)
    starts = [item.lines[0].start for item in listed.items]
    items = []
    for item, begins, ends in zip(listed.items, starts, [*starts[1:], behind], strict=True):
        own = [line for line in signs if begins < line.start and (ends is None or line.start < ends)]
        within = [line for line in own if line.start < item.lines[-1].start]
        printed = sorted((*item.lines, *within), key=lambda line: line.start) if within else item.lines
        items.append(replace(item, lines=tuple(printed), left=(*item.left, *own[len(within) :])))
    above = max((line.start for line in lines if line.start < starts[0]), default=-1)
    bullet = items[0].lines[0].text[0]
    led = (
        line for line in signs if above < line.start < starts[0] and (line.start in of_items or line.text[0] == bullet)
    )
    items[0] = replace(items[0], left=(*led, *items[0].left))
    return replace(listed, items=tuple(items))
