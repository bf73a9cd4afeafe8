"""Where references meet that no number, gap or indent parts: what the labeller reads on both sides of a line's start.

The line model sees lines one by one; only a reading of the whole tells that "... М., 1999. Степь: сборник. Фан, 2003"
says twice what and when, and that "Абай Қ. (1990)." lacks a title. The weights stand in `seams.toml`;
`python -m refman.training.seams` makes them again.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.labeller import Labelled, label
from refman.references.splitting import joining, numbering
from refman.references.splitting.laid_out import stretches
from refman.references.splitting.line_model import FIRST, INNER
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import end_look, start_look
from refman.tables import read_table

WEIGHTS = "seams.toml"
BIAS = "bias"
_LEAST, _MOST = -6.0, 4.0
"""Between these the line model may err: below, that a line goes on is sure; above, that one begins."""
_SURE = 0.6
_YEAR = Late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LAWS = frozenset(("law", "standard", "patent"))
_TURNS = 3
_UNBROKEN = 160
_NEAR = 12
"""Lines on each side of two references that are read: more than one has."""
_LONGEST = 40
"""Lines that may be of a few references; more are of something else, and are not read again and again."""
_LEVEL = 0.9
_FEW = 0.3
_STEP = 25
_MOST_STEPS = 6
_TELLING = (
    "author", "title", "issued", "container-title", "publisher", "publisher-place", "page", "volume",
    "number-of-pages", "URL", "DOI", "editor", "genre",
)  # fmt: skip
_DATED = frozenset(("issued", "URL", "DOI"))
_Item = list[int]


@dataclass(frozen=True, slots=True)
class Seam:
    """A line at which a reference may begin: it does now (`is_parted`) or not; what stands before it and from it on."""

    at: int
    is_parted: bool
    of: tuple[int, ...]
    """The first lines of the references that it is in or between."""
    leaning: float
    before: tuple[str, ...]
    behind: tuple[str, ...]


def settled(
    lines: Sequence[Line], kinds: Sequence[str], leaning: Sequence[float], marked: Mapping[int, object]
) -> list[str]:
    """The kinds, where the labeller is sure that the line model erred about where references begin.

    Args:
        lines: the lines of the page.
        kinds: what each of them is.
        leaning: how much more each looks like a first line than like a later one.
        marked: where lines with numbers of a list start; these lists are left as they are.
    """
    told = list(kinds)
    for own in stretches(kinds):
        if is_even(lines, kinds, own, marked):
            known: dict[Seam, float] = {}
            for _ in range(_TURNS):
                found = [*seams(lines, told, leaning, own)]
                asked = [seam for seam in found if seam not in known]
                known |= zip(asked, chances(asked), strict=True)
                if not _mend(told, {seam: known[seam] for seam in found}):
                    break
    return told


def seams(lines: Sequence[Line], kinds: Sequence[str], leaning: Sequence[float], own: Sequence[int]) -> Iterator[Seam]:
    """The lines of a list about which the line model may err, where nothing shows at once that it does not."""
    items = _items(kinds, own)
    for item, following in zip(items, [*items[1:], []], strict=True):
        for place in range(1, len(item) if len(item) <= _LONGEST else 0):
            at, text = item[place], lines[item[place]].text
            if leaning[at] >= _LEAST and start_look(text) >= 0 and end_look(lines[at - 1].text) >= 0:
                sides = _texts(lines, item[:place]), _texts(lines, item[place:])
                yield Seam(at, False, (item[0],), leaning[at], *sides)
        if following and leaning[following[0]] <= _MOST:
            sides = _texts(lines, item[-_NEAR:]), _texts(lines, following[:_NEAR])
            yield Seam(following[0], True, (item[0], following[0]), leaning[following[0]], *sides)


def chances(found: Sequence[Seam]) -> list[float]:
    """The chance of each seam that a reference begins there."""
    weights = _weights()
    told = zip(found, evidence(found), strict=True)
    return [
        1.0
        if _are_twins(seam, names)
        else 0.0
        if _is_bare_patent(seam, names)
        else 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in (BIAS, *names))))
        for seam, names in told
    ]


def _are_twins(seam: Seam, names: Collection[str]) -> bool:
    """Whether files of archives, or laws and standards, follow each other: too short to say what works say."""
    if end_look(seam.before[-1]) <= 0:
        return False
    heads = (side[0].split()[0].rstrip(".").casefold() for side in (seam.before, seam.behind))
    is_law = all(lexicon().classes(word) & _LAWS for word in heads)
    return is_law or ("headed=archive" in names and "begins=archive" in names)


def _is_bare_patent(seam: Seam, names: Collection[str]) -> bool:
    """Whether only the number of a patent stands before: "Пат. 2187888 Российская Федерация, МПК7 H 04 B 1/38."."""
    text = seam.before[0]
    word = text.split()[0].rstrip(".").casefold()
    is_short = len(seam.before) == 1 and " / " not in text and not _YEAR.search(text)
    return is_short and "before:issued" not in names and "patent" in lexicon().classes(word)


def evidence(found: Sequence[Seam]) -> Iterator[list[str]]:
    """The names of what speaks for and against each seam."""
    texts = [joining.join(side) for seam in found for side in (seam.before, seam.behind)]
    read = label(texts)
    for at, seam in enumerate(found):
        before, behind = (_Side(texts[place], read[place]) for place in (2 * at, 2 * at + 1))
        yield [
            *before.shows("before"),
            *behind.shows("behind"),
            f"meet={before.names[-1]}/{behind.names[0]}",
            f"ends={before.names[-1]}",
            f"begins={behind.names[0]}",
            f"begins={'/'.join(behind.names[:2])}",
            f"headed={before.names[0]}",
            f"whole={before.is_whole}/{behind.is_whole}",
            f"start={start_look(seam.behind[0])}",
            f"end={end_look(seam.before[-1])}",
            f"leaning={max(-4, min(4, math.floor(seam.leaning / 2)))}",
        ]


class _Side:
    """What the labeller reads before or behind a seam."""

    def __init__(self, text: str, read: Labelled) -> None:
        self.names = [run[0] for run in read.runs] or ["none"]
        self._length = len(text)

    @property
    def is_whole(self) -> bool:
        """Whether it says what and when."""
        return "title" in self.names and not _DATED.isdisjoint(self.names)

    def shows(self, side: str) -> list[str]:
        """The names of what it says, and of what it says only."""
        told = sorted(set(self.names))
        alone = "/".join(told) if len(told) < 3 else "many"
        size = min(_MOST_STEPS, self._length // _STEP)
        named = [f"{side}:{name}" for name in told if name in _TELLING]
        return [*named, f"{side} only={alone}", f"{side} length={size}", f"{side} whole={self.is_whole}"]


def is_even(lines: Sequence[Line], kinds: Sequence[str], own: Sequence[int], marked: Mapping[int, object]) -> bool:
    """Whether references are broken over lines that neither numbers nor blank lines nor indents part."""
    firsts = [lines[at] for at in own if kinds[at] == FIRST]
    if len(firsts) == len(own) or max((lines[at].width for at in own), default=0) > _UNBROKEN:
        return False
    few = _FEW * len(firsts)
    if sum(line.start in marked for line in firsts) > few or sum(line.gap for line in firsts[1:]) > few:
        return False
    indents = [lines[at].indent for at in own]
    if max(map(indents.count, set(indents))) < _LEVEL * len(own):
        return False
    return sum(bool(numbering.marks(line.text)) for line in firsts) <= few


def _items(kinds: Sequence[str], own: Sequence[int]) -> list[_Item]:
    items: list[_Item] = []
    for at in own:
        if kinds[at] == FIRST or not items:
            items.append([])
        items[-1].append(at)
    return items


def _texts(lines: Sequence[Line], item: Sequence[int]) -> tuple[str, ...]:
    return tuple(lines[at].text for at in item)


def _mend(told: list[str], known: Mapping[Seam, float]) -> bool:
    """Whether kinds were changed: at the seams that are surely wrong, the surest first, none twice in a reference."""
    doubt = {seam: 1 - chance if seam.is_parted else chance for seam, chance in known.items()}
    touched: set[int] = set()
    for seam in sorted(doubt, key=doubt.__getitem__, reverse=True):
        if doubt[seam] > _SURE and touched.isdisjoint(seam.of):
            told[seam.at] = INNER if seam.is_parted else FIRST
            touched.update(seam.of)
    return bool(touched)


@cache
def _weights() -> dict[str, float]:
    data = read_table("refman.references.splitting", WEIGHTS)
    found: dict[str, float] = data["weights"]
    return found
