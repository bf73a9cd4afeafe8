"""Works that share one item of a list: "1. a) ...; b) ...", notes that cite one work and behind a semicolon another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from refman.patterns import Late
from refman.references.labelling.labeller import label
from refman.references.splitting import belief, repeats
from refman.references.splitting.lines import Line
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.looks import LOWER, UPPER

_ALPHABETS = ("abcdefghij", "".join(map(chr, range(0x430, 0x439))))
_LETTERED = Late(r"\(?(?P<letter>[a-j\u0430-\u0438])\)\s*")
_NEXT = Late(r"(?<=[.;,)\d])\s+\(?(?P<letter>[a-j\u0430-\u0438])\)\s*(?=\S)")
_INITIAL = rf"[{UPPER}][{LOWER}]?\."
_SURNAME = rf"(?:[Dd]['\u2019]|[Oo]['\u2019]|Mc|Mac)?[{UPPER}][{UPPER}{LOWER}'\u2019-]+"
_NAME = rf"(?:{_SURNAME},?\s(?:{_INITIAL}\s?-?){{1,3}}|(?:{_INITIAL}\s?-?){{1,3}}\s?{_SURNAME})"
_ALSO = (
    r"(?:(?:see|cf|vgl|siehe|voir|\u0441\u043c|\u0441\u0440|\u049b\u0430\u0440)\.?(?:\s(?:also|auch|aussi"
    r"|\u0442\u0430\u043a\u0436\u0435|\u0442\u0430))?[.:]*\s+)?"
)
# Behind a year, pages, a bracket: what is said of a work is said.
_BORDER = Late(rf"(?<=[\d.)\]\u00bb\u201d\"])\s?;\s+(?=(?i:{_ALSO}){_NAME}[,.:\s])")
_SHORTEST = 25
_NAMED = "author"
_SAID = frozenset(("title", "container-title", "genre", "collection-title"))


def parted(listed: Listed) -> Listed:
    """The list, each item that surely holds several works parted; they keep its number and their letters."""
    found = [part for item in listed.items for part in _parts(item)]
    return replace(listed, items=tuple(found)) if len(found) > len(listed.items) else listed


def _parts(item: Item) -> list[Item]:
    text = " ".join(line.text for line in item.lines)
    skip = item.mark.length if item.mark else 0
    borders = list(_lettered(text, skip)) if item.mark else []
    if not borders and ";" in text:
        borders = [(skip, skip, ""), *((found.start(), found.end(), "") for found in _BORDER.finditer(text, skip))]
    if len(borders) < 2:
        return [item]
    ends = [*(border[0] for border in borders[1:]), len(text)]
    works = [text[border[1] : end] for border, end in zip(borders, ends, strict=True)]
    if not _are_works(works, is_lettered=bool(borders[0][2])):
        return [item]
    parts = [_part(item, border, end) for border, end in zip(borders, ends, strict=True)]
    return [parts[0], *(replace(part, further=True) for part in parts[1:])]


def _lettered(text: str, skip: int) -> Iterator[tuple[int, int, str]]:
    """Where the works of "1. a) ...; b) ..." begin: with their letters, without them, and the letters."""
    first = _LETTERED.match(text, skip)
    alphabet = next((letters for letters in _ALPHABETS if first and first["letter"] == letters[0]), "")
    if not first or not alphabet:
        return
    yield skip, first.end(), first["letter"]
    wanted = 1
    for found in _NEXT.finditer(text, first.end()):
        if wanted < len(alphabet) and found["letter"] == alphabet[wanted]:
            yield found.start(), found.end(), found["letter"]
            wanted += 1


def _are_works(works: Sequence[str], *, is_lettered: bool) -> bool:
    """Whether each, but for notes such as "Ibid.", says who, what and when, also as the labeller reads it."""
    works = [work for work in works if not repeats.is_note(work)]
    if any(len(work) < _SHORTEST or not belief.DATED.search(work) for work in works):
        return False
    if is_lettered:
        return True
    read = [{run[0] for run in one.runs} for one in label(works)] if works else [set()]
    return all(_NAMED in told and "issued" in told and told & _SAID for told in read)


def _part(item: Item, border: tuple[int, int, str], end: int) -> Item:
    """The lines of an item from behind a border up to the end of a work, under the number of the item."""
    _, start, letter = border
    lines: list[Line] = []
    at = 0
    for line in item.lines:
        low, high = max(0, start - at), max(0, end - at)
        text = line.text[low:high].rstrip()
        if text:
            lines.append(Line(text, line.start + low, line.indent + low, line.gap and not low))
        at += len(line.text) + 1
    lines[-1] = replace(lines[-1], text=lines[-1].text.rstrip(" ;") or lines[-1].text)
    mark = replace(item.mark, length=0, suffix=letter or item.mark.suffix) if item.mark else None
    return Item(tuple(lines), mark, item.subheading, item.left if end >= at - 1 else ())
