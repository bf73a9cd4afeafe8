"""Where in a page the reference lists stand, and which lines make each reference, as the line model sees them."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain, takewhile

from refman.languages import is_heading, lexicon
from refman.patterns import Late
from refman.references.splitting import inline, laid_out, line_model, note_blocks, numbered, numbering, parting, seams
from refman.references.splitting.line_model import FIRST, HEADING, INNER, OTHER, SUBHEADING
from refman.references.splitting.lines import Line
from refman.references.splitting.listed import Item, Listed, is_of_signs, text_of, with_signs
from refman.references.splitting.looks import end_look, has_year, is_author, is_furniture, shown, start_look
from refman.references.splitting.numbered import is_rest
from refman.references.splitting.numbering import Mark
from refman.references.splitting.page_heads import without_heads

# A page break (a number, a running head) may stand within a reference; more lines than these end a list.
_BREAK = 6
_HEADING_LENGTH = 80
_HEAD_LENGTH = 70
"""Of a line at the head or the foot of a page."""
_MARKED = 0.7
_RUN_SHARE = 0.5
_YEARS = 1000
_JOINING = 3
_FEWEST_BEFORE_NOTES = 3
_FEWEST_TOGETHER = 3
_SAID = 2
_STUBS = 5
"""Lines at the end of the text that may be of the list."""
# How many more numbers must run on through the text of a list than begin lines of it.
_STREAM = 1.3
_DOUBTFUL = ("bare", "dash", "super", "roman")
_COUNTED = frozenset(("volume", "issue", "page"))
_WORDS = Late(r"[^\W\d_]+")
_Marks = Mapping[int, Mark]


@dataclass(slots=True)
class _Open:
    """A list that is being read."""

    heading: str = ""
    items: list[Item] = field(default_factory=list)
    own: list[Line] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)
    skipped: list[Line] = field(default_factory=list)
    subheading: str = ""
    waiting: Line | None = None
    """The subheading's line, as long as no reference stands under it."""
    notes: bool = False
    counted: bool = False
    """Whether a number of the list's own begins the reference that is being read."""

    def close_item(self) -> None:
        if self.own and self.items and not self.counted and not any(map(_has_letter, self.own)):
            # the number of a page
            last = self.items[-1]
            self.items[-1] = replace(last, left=(*last.left, *self.own, *self.left))
            self.own, self.left = [], []
        if self.own:
            self.items.append(Item(tuple(self.own), None, self.subheading, tuple(self.left)))
            self.own, self.left = [], []

    def add(self, line: Line, *, begins: bool, counted: bool) -> None:
        """Takes in a line of a reference, `counted` if it bears its number; what was skipped before is in the list."""
        if self.skipped and self.own:
            self.left += self.skipped
        elif self.skipped and self.items:
            self.items[-1] = replace(self.items[-1], left=(*self.items[-1].left, *self.skipped))
        self.skipped, self.waiting = [], None
        if begins:
            self.close_item()
            self.counted = counted
        self.own.append(line)

    def head(self, line: Line) -> None:
        """Takes in a subheading; one that nothing stood under is told of like all that is skipped."""
        self.close_item()
        self.skipped += [self.waiting] if self.waiting else []
        self.subheading, self.waiting = line.text, line

    def end(self) -> None:
        """Takes in what may be the last references, in few words, behind those that are known for some."""
        behind = [*([self.waiting] if self.waiting else []), *self.skipped]
        if len(behind) > _STUBS:
            return
        behind = self._kept(behind)
        last = max((at for at, line in enumerate(behind, 1) if _may_be_reference(line)), default=0)
        self.left += behind[:last] or takewhile(_is_stub, behind)
        if self.items and not self.own:
            self.items[-1] = replace(self.items[-1], left=(*self.items[-1].left, *self.left))

    def _kept(self, behind: list[Line]) -> list[Line]:
        """The lines without the references behind an item that cannot be read, where the model sees no list."""
        signs = [*takewhile(lambda line: not _has_letter(line), behind)]
        works = [*takewhile(_may_be_reference, behind[len(signs) :])] if signs and (self.own or self.items) else []
        for at, line in enumerate(works):
            self.skipped = [] if at else signs
            self.add(line, begins=True, counted=False)
        return behind[len(signs) + len(works) :] if works else behind

    def closed(self) -> Listed:
        self.close_item()
        return Listed(self.heading, tuple(self.items))


def lists(lines: Sequence[Line], *, markup: Sequence[Sequence[int]] = (), whole: bool = False) -> list[Listed]:
    """The reference lists in the lines, in order; empty where there is none.

    Args:
        lines: the lines of a page.
        markup: the starts of the lines with which the items of each list of the markup begin.
        whole: whether lines are paragraphs.
    """
    lines = parting.without_stars(without_heads(lines))
    signs = [line for line in lines if whole and is_of_signs(line)]
    if signs:
        lines = [line for line in lines if not is_of_signs(line)]
    found = _found(lines, markup, whole=whole)
    if whole and not found and _are_works(lines):
        found = [Listed("", tuple(Item((line,)) for line in lines))]
    of_items = {start for items in markup for start in items}
    return [with_signs(listed, signs, lines, of_items) for listed in found] if signs else found


def _found(lines: Sequence[Line], markup: Sequence[Sequence[int]], *, whole: bool) -> list[Listed]:
    """The lists that the line model sees, as the marks and the layout of the page have them."""
    runs = numbering.runs(lines)
    seen = line_model.seen(lines, runs, whole=whole)
    kinds = laid_out.agreed(lines, seen.kinds)
    kinds = [FIRST if _is_run_together(lines, kinds, at) else kind for at, kind in enumerate(kinds)]
    kinds, marks = note_blocks.agreed(lines, *numbered.settled(lines, kinds, runs, whole=whole))
    kinds = parting.agreed(lines, kinds, marks, lists=markup, whole=whole)
    if not whole:
        kinds = seams.settled(lines, kinds, seen.leaning, marks)
    kinds = _resumed(lines, kinds)
    found = (_marked(listed, marks) for listed in _gathered(lines, kinds, {*marks, *chain(*markup)}) if listed.items)
    return [part for listed in found for part in _parts(listed)]


def _is_run_together(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Whether a line is a whole list: numbers run on in it, below a heading or before what references say."""
    if kinds[at] != OTHER:
        return False
    found = _ways(lines[at : at + 1], numbering.marks(lines[at].text), None)
    if len(found) < 2 or kinds[max(0, at - 1)] == HEADING:
        return len(found) > 1
    said = [shown(text_of(Item(*one))) for one in found]
    return len(found) >= _FEWEST_TOGETHER and sum(len(marks) >= _SAID for marks in said) >= _MARKED * len(found)


def _resumed(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """The kinds, where what goes on behind the number and the head of a page is of the reference that it broke."""
    told = list(kinds)
    for at, line in enumerate(lines[:-1]):
        if told[at] not in (FIRST, INNER) or told[at + 1] != OTHER or not _is_open(line.text):
            continue
        for behind in range(at + 1, min(at + 1 + _BREAK, len(lines))):
            text = lines[behind].text
            if is_rest(text) and (text[0].islower() or text[0].isdigit()) and told[behind] in (OTHER, SUBHEADING):
                told[behind] = INNER
                break
            if told[behind] != OTHER or (start_look(text) >= -1 and len(text) > _HEAD_LENGTH):
                break
    return told


def _is_open(text: str) -> bool:
    """Whether a line surely goes on: behind a comma, a hyphen, or a word as short as those that join others."""
    last = text.rpartition(" ")[2]
    if end_look(text) < -2 or (len(last) <= _JOINING and last.isalpha() and last.islower()):
        return True
    # "Vol.", "P.": a number must follow, where none goes before ("352 p.").
    is_counted = bool(lexicon().classes(last.rstrip(".").casefold()) & _COUNTED)
    return is_counted and not text[: -len(last)].rstrip()[-1:].isdigit()


def _gathered(lines: Sequence[Line], kinds: list[str], counted: Set[int]) -> Iterator[Listed]:
    """The lists as stretches of lines; a heading, or much that is no part of a list, parts them.

    `counted` are the starts of lines that surely begin an item, by their number or the markup.
    """
    reading = _Open()
    for at, line in enumerate(lines):
        kind = HEADING if _is_heading(lines, kinds, at) else kinds[at]
        if kind == HEADING or (len(reading.skipped) > _BREAK and kind != OTHER):
            yield reading.closed()
            reading = _Open(line.text if kind == HEADING else "")
        elif kind == FIRST and _is_note(line) and not reading.notes:
            # Behind the list of a paper stand the notes of its pages.
            if len(reading.items) >= _FEWEST_BEFORE_NOTES:
                yield reading.closed()
                reading = _Open()
            reading.notes = True
        if kind == SUBHEADING:
            reading.head(line)
        elif kind == OTHER:
            reading.skipped.append(line)
        elif kind != HEADING:
            reading.add(line, begins=kind == FIRST, counted=line.start in counted)
    reading.end()
    yield reading.closed()


def _are_works(lines: Sequence[Line]) -> bool:
    """Whether paragraphs, too few for the model to see a list in them, are references, all of them."""
    if not any(_may_be_reference(line) for line in lines):
        return False
    return all(
        has_year(line.text) and start_look(line.text) >= 0 and len(shown(line.text)) >= _FEWEST_TOGETHER
        for line in lines
    )


def _has_letter(line: Line) -> bool:
    return any(map(str.isalpha, line.text))


def _may_be_reference(line: Line) -> bool:
    return is_author(line.text) and has_year(line.text)


def _is_stub(line: Line) -> bool:
    """Whether a line behind the last reference may be one of a few words, and is no counter of the page's readers."""
    return line.text[0].isalpha() and len(_WORDS.findall(line.text)) > 1 and not is_furniture(line.text)


def _is_note(line: Line) -> bool:
    return any(mark.style == "super" for mark in numbering.marks(line.text))


def _is_heading(lines: Sequence[Line], kinds: list[str], at: int) -> bool:
    """Whether the line is a heading: as the model sees it, or known for one and followed by a reference."""
    if kinds[at] in (OTHER, HEADING):
        return kinds[at] == HEADING
    text = lines[at].text
    return len(text) <= _HEADING_LENGTH and kinds[at + 1 : at + 2] == [FIRST] and is_heading(text)


def _marked(listed: Listed, marks: _Marks) -> Listed:
    """The list with the marks of its items: those that run on, else those that most items bear all the same."""
    read = [numbering.marks(item.lines[0].text) for item in listed.items]
    styles = [mark.style for own in read for mark in own if mark.style not in _DOUBTFUL and mark.value < _YEARS]
    common = max(set(styles), key=styles.count) if styles else ""
    common = common if styles.count(common) >= _MARKED * len(read) else ""
    items = []
    for item, own in zip(listed.items, read, strict=True):
        mark = marks.get(item.lines[0].start) or next((mark for mark in own if mark.style == common), None)
        items.append(replace(item, mark=mark))
    return Listed(listed.heading, tuple(_parted(_counted_up(items))))


def _counted_up(items: Sequence[Item]) -> list[Item]:
    """The items, those with their marks that lack one whose figures were taken for letters: "I0." behind "9."."""
    found = list(items)
    for at, item in enumerate(items):
        if item.mark:
            continue
        beside = [(one, 1) for one in found[max(0, at - 1) : at]] + [(one, -1) for one in items[at + 1 : at + 2]]
        wanted = [one.mark.value + step for one, step in beside if one.mark and one.mark.value]
        marks = (numbering.misread(item.lines[0].text, value) for value in wanted)
        found[at] = replace(item, mark=next(filter(None, marks), None))
    return found


def _parts(listed: Listed) -> Iterator[Listed]:
    """The list, or where its numbers begin anew, the lists that it is; a subheading there is the heading of its own."""
    begins, heading, last = 0, listed.heading, 0
    for at, item in enumerate(listed.items):
        value = item.mark.value if item.mark else 0
        if value == 1 < last:
            yield Listed(heading, _without_prose(listed.items[begins:at]))
            begins, heading = at, item.subheading or heading
        last = value or last
    yield Listed(heading, listed.items[begins:])


def _without_prose(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of a numbered list, without a last one that has no number and says nothing of what references say."""
    last, before = items[-1], items[-2] if len(items) > 1 else items[-1]
    text = text_of(last)
    if last.mark or not before.mark or has_year(text) or len(shown(text)) >= _SAID:
        return items
    return (*items[:-2], replace(before, left=(*before.left, *last.lines, *last.left)))


def _parted(items: Sequence[Item]) -> Iterator[Item]:
    """The items, those that hold several references on one line parted."""
    if not any(item.subheading for item in items):
        stream = [line for item in items for line in item.lines]
        counted = sum(bool(item.mark and item.mark.value) for item in items)
        whole = _ways(stream, numbering.marks(stream[0].text), None)
        if len(whole) > _STREAM * counted and len(whole) > _RUN_SHARE * len(items):
            yield from (Item(pieces, mark) for pieces, mark in whole)
            return
    for at, item in enumerate(items):
        own = [item.mark] if item.mark else numbering.marks(item.lines[0].text) if at == 0 else []
        following = items[at + 1].mark if at + 1 < len(items) else None
        best = _ways(item.lines, own, following)
        if len(best) > 1:
            yield from (Item(pieces, mark, item.subheading) for pieces, mark in best[:-1])
            yield Item(*best[-1], item.subheading, item.left)
        else:
            yield item


def _ways(own: Sequence[Line], marks: Sequence[Mark], following: Mark | None) -> list[tuple[tuple[Line, ...], Mark]]:
    """The references in the lines by the marks of the form that most of them bear."""
    ways = [inline.parted(own, mark, following) for mark in marks if 0 < mark.value < _YEARS]
    return max(ways, key=len, default=[])
