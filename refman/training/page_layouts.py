"""How a reference list can be printed: numbered in many ways, broken into lines, indented, parted by blank lines.

Printed lines carry what they are, so that whoever finds and splits lists can be taught and measured.
"""

import random
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

OTHER, HEADING, FIRST, INNER, SUBHEADING = "other", "heading", "first", "inner", "subheading"
"""What a line is: no part of a list, its heading, the first of a reference, a later one, a heading within the list."""
BLANK = ""
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line and what it is; blank lines have an empty text."""

    text: str
    kind: str = OTHER


Number = Callable[[int], str]
NUMBERS: Mapping[str, Number] = {
    "1.": lambda n: f"{n}. ",
    "[1]": lambda n: f"[{n}] ",
    "1)": lambda n: f"{n}) ",
    "(1)": lambda n: f"({n}) ",
    "1": lambda n: f"{n} ",
    "№ 1": lambda n: f"№ {n} ",
    "1 .": lambda n: f"{n} . ",
    "1.x": lambda n: f"{n}.",
    "super": lambda n: f"{str(n).translate(_SUPERSCRIPTS)} ",
    "I.": lambda n: f"{_roman(n)}. ",
    "1.tab": lambda n: f"{n}.\t",
    "bullet": lambda _: "• ",
    "none": lambda _: "",
}


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        printed += letters * count
    return printed


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of printing: the form of numbers, broken at a width or not, the indents, blank lines, hyphens."""

    number: str = "none"
    broken: bool = False
    first: str = ""
    other: str = ""
    blank: bool = False
    own_line: bool = False
    hyphens: bool = False
    run_together: bool = False
    ragged: bool = False
    pages: bool = False


LAYOUTS: Mapping[str, Layout] = {
    "1.": Layout("1."),
    "[1]": Layout("[1]"),
    "1) and blank lines": Layout("1)", blank=True),
    "(1)": Layout("(1)"),
    "1": Layout("1"),
    "№ 1": Layout("№ 1"),
    "1 .": Layout("1 .", first="  "),
    "1.Glued": Layout("1.x"),
    "¹": Layout("super"),
    "I.": Layout("I."),
    "number on its own line": Layout("1.", own_line=True),
    "1. broken": Layout("1.", broken=True),
    "1. broken, hyphens": Layout("1.", broken=True, hyphens=True),
    "[1] broken": Layout("[1]", broken=True),
    "1 broken": Layout("1", broken=True),
    "¹ broken": Layout("super", broken=True),
    "I. broken": Layout("I.", broken=True),
    "1. broken and hung": Layout("1.", broken=True, other="   "),
    "1. broken and blank lines": Layout("1.", broken=True, blank=True),
    "[1] broken over pages": Layout("[1]", broken=True, pages=True),
    "1. run together": Layout("1.", run_together=True),
    "[1] run together": Layout("[1]", run_together=True),
    "1. run together, broken": Layout("1.", run_together=True, broken=True),
    "one per line": Layout(),
    "blank lines": Layout(blank=True),
    "broken and blank lines": Layout(broken=True, blank=True),
    "hanging indent": Layout(broken=True, other="    "),
    "hanging indent, hyphens": Layout(broken=True, other="    ", hyphens=True),
    "hanging indent over pages": Layout(broken=True, other="    ", pages=True),
    "first line indent": Layout(broken=True, first="    "),
    "bullets": Layout("bullet"),
    "bullets broken": Layout("bullet", broken=True, other="  "),
    "broken only": Layout(broken=True),
    "broken only, ragged": Layout(broken=True, ragged=True),
    "broken only, hyphens": Layout(broken=True, hyphens=True),
}
"""The layouts by name."""


def printed(references: Sequence[str], layout: Layout, rng: random.Random, *, start: int = 1) -> list[Printed]:
    """The lines of a list in a layout; the width and the ragged edge are chance's."""
    width = rng.choice([45, 60, 72, 80, 92, 100, 110])
    marked = [NUMBERS[layout.number](start + at) + text for at, text in enumerate(references)]
    if layout.run_together:
        marked = [" ".join(marked)]
    lines: list[Printed] = []
    for text in marked:
        if layout.blank and lines:
            lines.append(Printed(BLANK))
        lines += _one(text, layout, width, rng)
        if layout.pages and rng.random() < 0.15:
            lines += [Printed(line) for line in rng.choice(_PAGE_BREAKS)]
    return lines


_PAGE_BREAKS = (
    ("", "127", ""),
    ("", "- 45 -", ""),
    ("314", "J. Doe and A. Sample"),
    ("", "Steppe Studies 12 (2023)", ""),
    ("", "Дороги степи", "91", ""),
)


def _one(text: str, layout: Layout, width: int, rng: random.Random) -> list[Printed]:
    if layout.own_line:
        number, _, rest = text.partition(" ")
        return [Printed(layout.first + number, FIRST), *_kinds(_broken(rest, layout, width, rng), INNER)]
    return _kinds(_broken(text, layout, width, rng), FIRST)


def _kinds(lines: Sequence[str], first: str) -> list[Printed]:
    return [Printed(line, INNER if at else first) for at, line in enumerate(lines)]


def _broken(text: str, layout: Layout, width: int, rng: random.Random) -> list[str]:
    if not layout.broken:
        return [layout.first + text]
    if layout.ragged:
        width = rng.randint(int(0.75 * width), width)
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=layout.first,
        subsequent_indent=layout.other,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return _hyphenated(lines, layout, rng) if layout.hyphens else lines


def _hyphenated(lines: list[str], layout: Layout, rng: random.Random) -> list[str]:
    """The lines with some words cut at their ends, as print cuts them."""
    for at in range(len(lines) - 1):
        head, _, tail = lines[at + 1].removeprefix(layout.other).partition(" ")
        if head.isalpha() and len(head) > 7 and head.islower() and tail and rng.random() < 0.5:
            cut = rng.randint(3, len(head) - 3)
            lines[at] += f" {head[:cut]}-"
            lines[at + 1] = f"{layout.other}{head[cut:]} {tail}"
    return lines
