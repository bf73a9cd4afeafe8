"""Pages with reference lists, made from printed references: what an article, a thesis or a web page looks like.

Every line of a page is known for what it is, so that the line model can be trained, and finding and splitting scored.
"""

import random
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from refman.training.page_layouts import BLANK, HEADING, LAYOUTS, SUBHEADING, Layout, Printed, printed
from refman.training.page_prose import Surroundings, surroundings

_SIZES = (3, 5, 8, 12, 15, 20, 25, 30, 40)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines, each with what it is, and the references printed in each of its lists."""

    lines: tuple[Printed, ...]
    lists: tuple[tuple[str, ...], ...]
    layout: str
    form: str = "bare"

    @property
    def text(self) -> str:
        """The page as text."""
        return "\n".join(line.text for line in self.lines)


def pages(shared: Path, pool: Sequence[Sequence[str]], count: int, seed: int) -> Iterator[Page]:
    """So many pages, always the same for the same seed, in all layouts in turn.

    Args:
        shared: the folder with `corpus/` and `crossref/`, for the prose.
        pool: references, those of one kind together: a list is of one kind, or mixed.
        count: how many pages.
        seed: what chance starts from.
    """
    around = surroundings(shared)
    names = list(LAYOUTS)
    for number in range(count):
        rng = random.Random(f"{seed} {number}")
        yield page(pool, names[number % len(names)], rng.choice(around), rng)


def page(pool: Sequence[Sequence[str]], name: str, around: Surroundings, rng: random.Random) -> Page:
    """One page in the layout of this name."""
    layout = LAYOUTS[name]
    form = rng.choices(list(FORMS), list(FORMS.values()))[0]
    if form == "footnotes":
        lines, lists = _footnotes(pool, layout, around, rng)
        return Page(tuple(lines), tuple(lists), name, form)
    if form == "bare":
        references = _drawn(pool, rng, rng.choice((1, 1, 1, 1, 1, 2, 3, *_SIZES)))
        heading = _heading(around, rng) if rng.random() < 0.3 else []
        return Page((*heading, *printed(references, layout, rng)), (tuple(references),), name, form)
    lists = []
    lines = _before(around, rng, long=form == "thesis")
    for _ in range(rng.randint(2, 4) if form == "chapters" else 2 if form == "two lists" else 1):
        references = _drawn(pool, rng, rng.choice(_SIZES[:4] if form == "chapters" else _SIZES))
        lists.append(tuple(references))
        lines += _prose(around, rng, rng.randint(1, 4)) if form == "chapters" else []
        lines += _heading(around, rng) if rng.random() < 0.8 or form == "two lists" else [Printed(BLANK)]
        lines += _list(references, layout, around, rng, parts=rng.randint(2, 4) if form == "subheadings" else 1)
        lines.append(Printed(BLANK))
    lines += _behind(around, rng)
    return Page(tuple(lines), tuple(lists), name, form)


FORMS: Mapping[str, float] = {
    "article": 40, "bare": 18, "chapters": 8, "subheadings": 14, "thesis": 12, "two lists": 6, "footnotes": 10,
}  # fmt: skip
"""What pages there are, and how many of each: articles, nothing but a list, a list a chapter, and so on."""

_NOTES = ("super", "1", "[1]", "1)", "1.")


def _footnotes(
    pool: Sequence[Sequence[str]], layout: Layout, around: Surroundings, rng: random.Random
) -> tuple[list[Printed], list[tuple[str, ...]]]:
    """Pages of prose with notes at their ends, the numbers running on or not; some notes repeat a work."""
    number = layout.number if layout.number in _NOTES else rng.choice(_NOTES)
    layout = Layout(number, broken=layout.broken, other=layout.other, blank=layout.blank, ragged=layout.ragged)
    references = _drawn(pool, rng, rng.choice(_SIZES))
    notes = [_note(text, at, around, rng) for at, text in enumerate(references)]
    lines, lists, done = _before(around, rng, long=False), list[tuple[str, ...]](), 0
    on = rng.random() < 0.6
    rule = rng.choice(("", "", "_______________", "———"))
    while done < len(notes):
        lines += _prose(around, rng, rng.randint(2, 6))
        some = notes[done : done + rng.randint(2, 6)]
        lines += [Printed(rule)] * (rng.random() < 0.9)
        lines += printed(some, layout, rng, start=done + 1 if on else 1)
        lists.append(tuple(some))
        done += len(some)
        lines += [Printed(rng.choice(("", str(40 + done))))] * (rng.random() < 0.5)
    return lines + _behind(around, rng), lists


def _note(text: str, at: int, around: Surroundings, rng: random.Random) -> str:
    """The reference, or where one stands before it, at times a note that repeats it."""
    if not at or rng.random() > 0.2:
        return text
    return rng.choice(around.kinds["repeats"]).format(rng.randint(3, 300))


def _drawn(pool: Sequence[Sequence[str]], rng: random.Random, count: int) -> list[str]:
    if rng.random() < 0.6:
        kind = rng.choice(pool)
        return rng.sample(kind, min(count, len(kind)))
    return [rng.choice(rng.choice(pool)) for _ in range(count)]


def _list(
    references: Sequence[str], layout: Layout, around: Surroundings, rng: random.Random, *, parts: int
) -> list[Printed]:
    if parts == 1 or layout.run_together or len(references) < 2 * parts:
        return printed(references, layout, rng)
    if rng.random() < 0.5:
        layout = replace(layout, blank=False)
    titles = rng.sample(around.kinds["subheadings"], parts)
    step = -(-len(references) // parts)
    state = rng.getstate()
    lines: list[Printed] = []
    on = rng.random() < 0.7
    for at, title in zip(range(0, len(references), step), titles, strict=False):
        gap = [Printed(BLANK)] * (at > 0)
        rng.setstate(state)
        lines += [*gap, Printed(title, SUBHEADING), *gap]
        lines += printed(references[at : at + step], layout, rng, start=at + 1 if on else 1)
    return lines


def _heading(around: Surroundings, rng: random.Random) -> list[Printed]:
    blank = [Printed(BLANK)]
    return [*blank, Printed(rng.choice(around.kinds["headings"]), HEADING), *blank * rng.randint(0, 1)]


def _before(around: Surroundings, rng: random.Random, *, long: bool) -> list[Printed]:
    lines = [Printed(line) for line in around.some("furniture", rng, 6)]
    if long:
        dots = rng.choice((" .......... ", "\t", " ", " … "))
        lines += [Printed(f"{title}{dots}{3 + 9 * at}") for at, title in enumerate(around.kinds["toc"])]
    if rng.random() < 0.3:
        cited = "Doe J. Caravans of the steppe. Steppe Studies. 2021;4(2):15-31. https://doi.org/10.5555/stst.2021.42"
        lines += [Printed(BLANK), *(Printed(form.format(cited)) for form in around.some("cite_as", rng, 1))]
    return [*lines, *_prose(around, rng, rng.randint(6, 20) if long else rng.randint(1, 8))]


def _behind(around: Surroundings, rng: random.Random) -> list[Printed]:
    lines = [Printed(BLANK)]
    if rng.random() < 0.25:
        return []
    if rng.random() < 0.6:
        lines += [Printed(rng.choice(around.kinds["behind"])), *[Printed(BLANK)] * rng.randint(0, 1)]
        lines += [Printed(line) for line in around.some("bios", rng, 3)]
    if rng.random() < 0.3:
        lines += _prose(around, rng, rng.randint(1, 5))
    gap = [Printed(BLANK)] * rng.randint(0, 1)
    return [*lines, *gap, *(Printed(line) for line in around.some("furniture", rng, 5))]


def _prose(around: Surroundings, rng: random.Random, paragraphs: int) -> list[Printed]:
    """Paragraphs, whole or broken into lines, under some headings of sections."""
    lines: list[Printed] = []
    width = rng.choice((0, 0, 60, 72, 80, 92))
    indent = rng.choice(("", "", "    "))
    gap = [Printed(BLANK)] * rng.randint(0, 1)
    for _ in range(paragraphs):
        if rng.random() < 0.3:
            lines += [Printed(BLANK), Printed(rng.choice(around.kinds["sections"])), *gap]
        text = around.paragraph(rng)
        broken = textwrap.wrap(text, width, initial_indent=indent) if width else [text]
        lines += [*(Printed(line) for line in broken), *gap]
    return lines
