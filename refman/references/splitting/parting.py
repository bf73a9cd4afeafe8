"""What parts the references of a list for the eye: the same sign before each, letters of the alphabet, rules."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from refman.languages import is_heading
from refman.references.splitting import numbering
from refman.references.splitting.laid_out import stretches
from refman.references.splitting.line_model import FIRST, HEADING, INNER, SUBHEADING
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import end_look, has_year, is_author, start_look

_FEWEST = 3
_NEARLY_ALL = 0.7
_DOUBTFUL = ("bare", "dash", "super", "roman", "letter", "glued", "stars", "key")
"""Marks that later lines of a reference may begin with as well."""
_BULLET = "bullet"
_WITHIN = frozenset("-\u2013\u2014*\u00b7o")
"""Bullets that later lines of a reference may begin with, too, where lines are broken."""
_STARS = frozenset("* ~\u00b7\u2022\u2042")
_SHORTEST = 3


def without_stars(lines: Sequence[Line]) -> Sequence[Line]:
    r"""The lines, with gaps for the stars that stand between them again and again.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> [(line.text, line.gap) for line in without_stars(lines("Абай\n* * *\nҚара сөз\n* * *\nӨлең"))]
        [('Абай', False), ('Қара сөз', True), ('Өлең', True)]
    """
    stars = {at for at, line in enumerate(lines) if len(line.text) >= _SHORTEST and _STARS.issuperset(line.text)}
    if len(stars) < 2:
        return lines
    return [replace(line, gap=line.gap or at - 1 in stars) for at, line in enumerate(lines) if at not in stars]


def agreed(
    lines: Sequence[Line],
    kinds: Sequence[str],
    marked: Mapping[int, object],
    *,
    lists: Sequence[Sequence[int]] = (),
    whole: bool = False,
) -> list[str]:
    """The kinds, where such signs show what the line model did not see.

    Args:
        lines: the lines of a page.
        kinds: what the line model takes them for.
        marked: the starts of the lines in runs of numbers.
        lists: the starts of the lines with which the items of each list of the markup begin.
        whole: whether lines are paragraphs.
    """
    told = list(kinds)
    places = {line.start: at for at, line in enumerate(lines)}
    within = {start for items in lists for start in items}
    for items in lists:
        _put_items(lines, told, [places[start] for start in items if start in places], within)
    for own in _bulleted(lines, kinds):
        is_sure = whole or lines[own[0]].text[0] not in _WITHIN
        _put_items(lines, told, [at for at in own if is_sure or kinds[at] != INNER], within)
    _put_letters(lines, told)
    for own in stretches(told):
        for at in _signed(lines, told, own, marked):
            told[at] = FIRST
    return told


def _put_items(lines: Sequence[Line], kinds: list[str], own: Sequence[int], within: Set[int]) -> None:
    """Takes all items of a list for references where more than half of them are, or one below a heading of its own."""
    works = sum(kinds[at] == FIRST or _is_work(lines[at].text) for at in own)
    if works and (len(own) < 2 * works or _is_headed(lines, kinds, own[0], within)):
        for at in own:
            kinds[at] = FIRST


def _is_headed(lines: Sequence[Line], kinds: Sequence[str], at: int, within: Set[int]) -> bool:
    """Whether the line above is a heading, and no item of a list itself, as those of menus are."""
    if not at or lines[at - 1].start in within:
        return False
    return kinds[at - 1] == HEADING or is_heading(lines[at - 1].text)


def _is_work(text: str) -> bool:
    """Whether a line says who and when; a bullet may stand before it."""
    bare = next((text[mark.length :] for mark in numbering.marks(text) if mark.style.startswith(_BULLET)), text)
    return has_year(bare) and is_author(bare)


def _bulleted(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[list[int]]:
    """The lines with the same bullet that have no gap between them, and no lines but later ones of a reference."""
    own: list[int] = []
    last = ""
    for at, line in enumerate(lines):
        bullet = next((mark.style for mark in numbering.marks(line.text) if mark.style.startswith(_BULLET)), "")
        if not bullet and not line.gap and kinds[at] == INNER:
            continue
        if own and (line.gap or bullet != last):
            yield own
            own = []
        own += [at] if bullet else []
        last = bullet
    if own:
        yield own


def _signed(lines: Sequence[Line], kinds: Sequence[str], own: Sequence[int], marked: Mapping[int, object]) -> list[int]:
    """The later lines of a list that bear the sign of nearly all first ones, where the line before has ended."""
    firsts = [lines[at] for at in own if kinds[at] == FIRST]
    if not _FEWEST <= len(firsts) < len(own) or any(line.start in marked for line in firsts):
        return []
    styles = Counter(style for line in firsts for style in _styles(line.text))
    (common, count), *_ = styles.most_common(1) or [("", 0)]
    if count < max(_FEWEST, _NEARLY_ALL * len(firsts)):
        return []
    return [
        at
        for at in own
        if kinds[at] == INNER and common in _styles(lines[at].text) and end_look(lines[at - 1].text) > 0
    ]


def _styles(text: str) -> set[str]:
    """The styles of the marks that a line begins with, if what stands behind may begin a reference."""
    found = [mark for mark in numbering.marks(text) if not mark.style.startswith(_DOUBTFUL)]
    return {mark.style for mark in found if start_look(text[mark.length :]) >= 0}


def _put_letters(lines: Sequence[Line], kinds: list[str]) -> None:
    """Takes letters of the alphabet that stand alone in order, among references, for subheadings."""
    found = [at for at, line in enumerate(lines) if line.text.isalpha() and line.text.isupper() and len(line.text) == 1]
    letters = [lines[at].text for at in found]
    if len(found) < _FEWEST or letters != sorted(set(letters)) or FIRST not in kinds or HEADING in kinds[found[0] :]:
        return
    for at in found:
        kinds[at] = SUBHEADING
        if kinds[at + 1 : at + 2] == [INNER]:
            kinds[at + 1] = FIRST
