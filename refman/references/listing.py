"""Where in a page the reference lists stand: found by headings, by numbers that run on, and by the look of the lines.

No heading is needed, and an unknown one does no harm: a line counts by what it shows, as `looks` weighs it, and a list
is a stretch of lines that together show more than a page of prose or menus does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from refman.languages import lexicon
from refman.references import boundaries, numbering
from refman.references.lines import Line
from refman.references.looks import (
    end_look,
    evidence,
    excess,
    is_furniture,
    is_reference,
    is_self_citation,
    is_title_like,
    is_whole,
    start_look,
)
from refman.references.numbering import Mark, Run

_ENTER = 2.0
_LEAVE = 2.0
_HEADED = 3.0
_HEADING_LENGTH = 80
_PROSE = -2.5
_PURE = 0.7
_SHARE = 0.5
_LONE = -0.3
_SHARE_TRUSTED = 0.34
_SHARE_WHOLE = 0.4
_SHARE_OTHER = 0.25
_SEVERAL = 3
_LEAD = 6
_REMNANT = 4
# A longer list would have been found by its look.
_SHORT = 60
_MARKED = 0.7
_YEARS = 1000
_DOUBTFUL = ("bare", "dash", "super")
# What a weak line must show to belong to the list that it touches.
_SOME = 0.3


@dataclass(frozen=True, slots=True)
class Item:
    """The lines of one reference, from `first` to before `end`, and the mark that its first line begins with."""

    first: int
    end: int
    mark: Mark | None = None


def items(lines: Sequence[Line]) -> list[Item]:
    """The items of all reference lists in the lines, in order; empty where there is no list."""
    if not lines:
        return []
    headings = {index for index, line in enumerate(lines) if is_heading(line)}
    found: list[Item] = []
    taken = set(headings)
    for run in numbering.runs(lines):
        numbered = _numbered(lines, run, headings)
        if _counts(run) and _is_list(lines, numbered, trusted=run.first - 1 in headings or _fills(lines, run)):
            found.extend(numbered)
            taken.update(range(numbered[0].first, numbered[-1].end))
    loose: list[list[Item]] = []
    for start, end in _free(len(lines), taken):
        for group, trusted in _unnumbered(lines, start, end, headed=start - 1 in headings):
            if trusted:
                found.extend(group)
            else:
                loose.append(group)
    # Beside a list that numbers or a heading vouch for, a few lines like references are a citation of the page.
    vouched = bool(found)
    found += [
        item for group in loose if not vouched or _wholes(lines, group) >= min(_SEVERAL, len(group)) for item in group
    ]
    return sorted(_completed(lines, found, headings), key=lambda item: item.first)


def _counts(run: Run) -> bool:
    """Whether the numbers are those of a list: years that stand at the start of lines count on, too."""
    first = run.starts[0][1].value
    return first < _YEARS and (first == 1 or len(run.starts) > 2)


def is_heading(line: Line) -> bool:
    """Whether the line is the heading of a reference list, in any language that is known."""
    return len(line.text) <= _HEADING_LENGTH and lexicon().is_heading(line.text)


def text_of(lines: Sequence[Line], item: Item) -> str:
    """The lines of an item one after the other, without its mark."""
    skip = item.mark.length if item.mark else 0
    return " ".join(line.text for line in lines[item.first : item.end])[skip:].strip()


def _numbered(lines: Sequence[Line], run: Run, headings: set[int]) -> list[Item]:
    firsts = [index for index, _ in run.starts]
    ends = [*firsts[1:], _end_of_last(lines, firsts, headings)]
    return [
        Item(index, next((at for at in range(index + 1, end) if at in headings), end), mark)
        for (index, mark), end in zip(run.starts, ends, strict=True)
    ]


def _end_of_last(lines: Sequence[Line], firsts: Sequence[int], headings: set[int]) -> int:
    """Where the last numbered reference ends: no later than its fellows would, and not beyond what can belong to it."""
    sizes = [after - before for before, after in pairwise(firsts)]
    numbered = set(firsts)
    gaps = any(lines[at].gap for at in range(firsts[0], firsts[-1]) if at not in numbered)
    layout = boundaries.layout_of(lines[firsts[0] : firsts[-1] + 1])
    end = firsts[-1] + 1
    while end < len(lines) and end not in headings and end - firsts[-1] <= max(sizes) + 1:
        line, before = lines[end], lines[end - 1]
        alone = end - 1 == firsts[-1] and not _body(before)
        if not alone and ((line.gap and not gaps) or is_furniture(line.text)):
            break
        if not alone and not (_goes_on(before, line, layout) or (max(sizes) > 1 and _is_rest(before, line))):
            break
        end += 1
    return end


def _is_rest(before: Line, line: Line) -> bool:
    """Whether a line that stands close below, in a list of broken lines, is the rest of the reference above it."""
    return not line.gap and not (is_title_like(line.text) and end_look(before.text) > 0)


def _body(line: Line) -> str:
    """What stands on a numbered line besides its number."""
    found = numbering.marks(line.text)
    return line.text[found[0].length :] if found else line.text


def _goes_on(before: Line, line: Line, layout: boundaries.Layout) -> bool:
    if layout.width and boundaries.is_full(before, line, layout.width):
        return True
    return start_look(line.text) + end_look(before.text) < 0 and start_look(line.text) < 0


def _is_list(lines: Sequence[Line], found: Sequence[Item], *, trusted: bool) -> bool:
    good = sum(is_reference(text_of(lines, item)) for item in found)
    return good >= max(1, (_SHARE_TRUSTED if trusted else _SHARE) * len(found))


def _fills(lines: Sequence[Line], run: Run) -> bool:
    """Whether the document is little more than this run."""
    return run.first <= 1 and run.last - run.first + 1 >= _PURE * len(lines)


def _free(count: int, taken: set[int]) -> list[tuple[int, int]]:
    """The stretches of line indices that are not taken."""
    stretches: list[tuple[int, int]] = []
    start = 0
    for index in range(count + 1):
        if index == count or index in taken:
            if index > start:
                stretches.append((start, index))
            start = index + 1
    return stretches


def _unnumbered(lines: Sequence[Line], start: int, end: int, *, headed: bool) -> list[tuple[list[Item], bool]]:
    """The groups of items in a stretch, and of each whether a heading vouches for it."""
    found: list[tuple[list[Item], bool]] = []
    for first, last in _dense(lines, start, end, headed=headed):
        near = headed and first - start <= _LEAD and all(excess(lines[at].text) > _PROSE for at in range(start, first))
        low, high = _widened(lines, start if near else first, last, start, end)
        foreign: set[int] = set()
        for at in range(low, high):
            if _is_foreign(lines, at, leading=at - low == len(foreign)):
                foreign.add(at)
        for group_start, group_end in _free(high, foreign | set(range(low))):
            trusted = near and group_start == low
            span = (group_start, group_end) if trusted else _trimmed(lines, group_start, group_end)
            group = _shaved(lines, _divided(lines, *span))
            if _is_convincing(lines, group, headed=trusted):
                found.append((group, trusted))
    return found


def _dense(lines: Sequence[Line], start: int, end: int, *, headed: bool) -> list[tuple[int, int]]:
    """The stretches whose lines together show most (a path through two states, inside a list and outside)."""
    outside, inside = 0.0, _HEADED if headed else -_ENTER
    into: list[bool] = []
    out_of: list[bool] = []
    for index in range(start, end):
        into.append(outside - _ENTER > inside)
        out_of.append(inside - _LEAVE > outside)
        inside, outside = max(inside, outside - _ENTER) + excess(lines[index].text), max(outside, inside - _LEAVE)
    return _traced(start, into, out_of, inside > outside)


def _traced(start: int, into: Sequence[bool], out_of: Sequence[bool], inside: bool) -> list[tuple[int, int]]:
    """The stretches of the best path, read from its end."""
    states: list[bool] = []
    for entered, left in zip(reversed(into), reversed(out_of), strict=True):
        states.append(inside)
        inside = not entered if inside else left
    states.reverse()
    found: list[tuple[int, int]] = []
    for offset, state in enumerate(states):
        if state and found and found[-1][1] == start + offset:
            found[-1] = (found[-1][0], start + offset + 1)
        elif state:
            found.append((start + offset, start + offset + 1))
    return found


def _widened(lines: Sequence[Line], first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The stretch with the weak lines at its edges that belong to it."""
    while first > start and not lines[first].gap and (_may_belong(lines[first - 1]) or _lacks_head(lines, first)):
        first -= 1
    while last < end and not lines[last].gap and (_may_belong(lines[last]) or _continues(lines, last)):
        last += 1
    block_start = next((at for at in range(first, start, -1) if lines[at].gap), start)
    block_end = next((at for at in range(last, end) if lines[at].gap), end)
    if _is_remnant(lines[block_start:first]):
        first = block_start
    if _is_remnant(lines[last:block_end]):
        last = block_end
    return first, last


def _lacks_head(lines: Sequence[Line], first: int) -> bool:
    """Whether the first line goes on with the line above it."""
    above = lines[first - 1]
    is_hung = lines[first].indent > above.indent or start_look(lines[first].text) < 0
    return is_hung and not is_furniture(above.text) and excess(above.text) > _PROSE


def _is_remnant(part: Sequence[Line]) -> bool:
    """Whether the lines left of a block without blank lines may be the weak part of the list in it."""
    if len(part) > _REMNANT:
        return False
    texts = [line.text for line in part]
    return not any(is_furniture(text) or is_title_like(text) or excess(text) < _PROSE for text in texts)


def _may_belong(line: Line) -> bool:
    text = line.text
    return evidence(text) >= _SOME and not is_furniture(text) and not is_title_like(text) and excess(text) > _PROSE


def _continues(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    pending = start_look(text) < 0 or (end_look(lines[index - 1].text) < 0 and not is_title_like(text))
    return pending and not is_furniture(text) and excess(text) > _PROSE


def _divided(lines: Sequence[Line], first: int, end: int) -> list[Item]:
    """The items of a stretch without numbers that run on; numbers that most of them bear all the same are marks."""
    starts = [first + index for index in boundaries.starts(lines[first:end])]
    marks = [numbering.marks(lines[index].text) for index in starts]
    styles = [mark.style for some in marks for mark in some if mark.style not in _DOUBTFUL and mark.value < _YEARS]
    common = max(set(styles), key=styles.count) if styles else ""
    style = common if styles.count(common) >= _MARKED * len(starts) else ""
    return [
        Item(index, after, next((mark for mark in some if mark.style == style), None))
        for index, after, some in zip(starts, [*starts[1:], end], marks, strict=True)
    ]


def _is_foreign(lines: Sequence[Line], index: int, *, leading: bool) -> bool:
    """Whether the line is furniture, or stands alone between blank lines like a heading."""
    text = lines[index].text
    if is_furniture(text) or (leading and is_self_citation(text)):
        return True
    after = lines[index + 1 : index + 3]
    if not lines[index].gap or not is_title_like(text) or (after and not after[0].gap):
        return False
    # Where the next lines are parted by blank lines, too, a weak line may be a reference as they are.
    return leading or evidence(text) < _SOME or (len(after) == 2 and not after[1].gap)


def _trimmed(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """The stretch without a first line that blank lines part from it, where they part nothing else."""
    gaps = [index for index in range(start + 1, end) if lines[index].gap]
    return (start + 1, end) if gaps == [start + 1] and end - start > 2 else (start, end)


def _shaved(lines: Sequence[Line], group: list[Item]) -> list[Item]:
    """The items without what is no list at either end: the head of an article, a heading and names behind the list."""
    cuts = [0, *(at for at in range(1, len(group)) if lines[group[at].first].gap), len(group)]
    blocks = [group[first:end] for first, end in pairwise(cuts)]
    while len(blocks) > 1 and _is_other(lines, blocks[-1]):
        blocks.pop()
    while len(blocks) > 1 and _is_other(lines, blocks[0]):
        del blocks[0]
    kept = [item for block in blocks for item in block]
    texts = [text_of(lines, item) for item in kept]
    whole = [at for at, text in enumerate(texts) if is_whole(text)]
    if not whole:
        return kept
    titles = [at for at, text in enumerate(texts) if is_title_like(text)]
    start = max((at + 1 for at in titles if at < whole[0]), default=0)
    if sum(is_reference(text) and any(map(str.isdigit, text)) for text in texts[:start]) > _SHARE_TRUSTED * start:
        start = 0
    return kept[start : min((at for at in titles if at > whole[-1]), default=len(kept))]


def _is_other(lines: Sequence[Line], block: Sequence[Item]) -> bool:
    """Whether a block that blank lines set apart is no part of a list: without figures, or hardly a whole reference."""
    if not _has_figures(lines, block):
        return all(len(text_of(lines, item)) <= _HEADING_LENGTH for item in block)
    return len(block) > 2 and sum(is_whole(text_of(lines, item)) for item in block) < _SHARE_OTHER * len(block)


def _has_figures(lines: Sequence[Line], block: Sequence[Item]) -> bool:
    return any(char.isdigit() for item in block for char in text_of(lines, item))


def _is_convincing(lines: Sequence[Line], group: Sequence[Item], *, headed: bool) -> bool:
    texts = [text_of(lines, item) for item in group]
    good = sum(is_reference(text) for text in texts)
    if headed:
        return good >= _SHARE_TRUSTED * len(group) and good > 0
    # The head of an article bears a volume, a year, a DOI and names as well, but each on a line of its own.
    return good >= max(2, _SHARE * len(group)) and _wholes(lines, group) >= max(2, _SHARE_WHOLE * len(group))


def _wholes(lines: Sequence[Line], group: Sequence[Item]) -> int:
    return sum(is_whole(text_of(lines, item)) for item in group)


def _completed(lines: Sequence[Line], found: list[Item], headings: set[int]) -> list[Item]:
    """The items with whatever else the document holds, where it holds hardly anything but references."""
    listed = {at for item in found for at in range(item.first, item.end)}
    rest = set(range(len(lines))) - headings - listed
    if not rest or (not found and len(lines) > _SHORT):
        return found
    size = sum(len(line.text) for line in lines)
    share = sum(len(text_of(lines, item)) for item in found) / size
    if found and share < _PURE:
        return found
    added: list[Item] = []
    for start, end in _free(len(lines), headings | listed):
        part = _divided(lines, start, end)
        if end not in headings and _belongs(lines, part, alone=not found):
            added.extend(part)
    return found + added


def _belongs(lines: Sequence[Line], part: Sequence[Item], *, alone: bool) -> bool:
    own = [lines[at].text for item in part for at in range(item.first, item.end)]
    if any(is_furniture(text) or (is_title_like(text) and evidence(text) < _SOME) for text in own):
        return False
    if alone and len(part) == 1:
        return excess(text_of(lines, part[0])) > _LONE
    if alone:
        return _is_list(lines, part, trusted=False)
    texts = [text_of(lines, item) for item in part]
    return all(excess(text) > -1.0 for text in texts) and 2 * sum(is_whole(text) for text in texts) >= len(texts)
