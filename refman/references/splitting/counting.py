"""What a list says of itself when it is counted: numbers missing or printed twice, lines of no reference."""

from collections import Counter
from collections.abc import Sequence

from refman.model import Issue
from refman.patterns import Late
from refman.references.splitting.lines import Line

_NUMBER = Late(r"\d+")
_SHOWN = 80
_MOST_NAMED = 5


def issues(numbers: Sequence[str], behind: Sequence[Sequence[Line]], heads: Counter[str]) -> list[tuple[Issue, ...]]:
    """The issues of each reference of a list, by their numbers and the lines behind each that belong to none.

    `heads` counts the lines of the document without their figures: what stands in it again and again is furniture.

    Issues: split/number-missing, split/number-repeated, split/left-over.
    """
    found: list[tuple[Issue, ...]] = []
    before = None
    for number, left in zip(numbers, behind, strict=True):
        counted = _NUMBER.match(number)
        own = int(counted[0]) if counted else None
        is_put_in = own == before and number != str(own)
        told = [] if is_put_in else _counted(before, own)
        found.append((*told, *_left_over(left, heads)))
        before = own or before
    return found


def furniture_of(lines: Sequence[Line]) -> Counter[str]:
    """How often each line stands in the document, its figures left out."""
    return Counter(_plain(line) for line in lines)


def _plain(line: Line) -> str:
    return _NUMBER.sub("", line.text).strip(" .-\u2013\u2014|/")


def _counted(before: int | None, own: int | None) -> list[Issue]:
    # Where numbers begin anew, so does a list.
    if before is None or own is None or own < before or own == before + 1:
        return []
    if own == before:
        return [Issue("split/number-repeated", f"the number {own} stands twice in the list")]
    missing = list(range(before + 1, own))
    named = ", ".join(map(str, missing[:_MOST_NAMED])) + (" ..." if len(missing) > _MOST_NAMED else "")
    return [Issue("split/number-missing", f"the numbers of the list leave out {named} before this reference")]


def _left_over(left: Sequence[Line], heads: Counter[str]) -> list[Issue]:
    said = [line.text for line in left if _plain(line) and heads[_plain(line)] == 1]
    if not said:
        return []
    shown = " / ".join(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..." for text in said[:_MOST_NAMED])
    return [Issue("split/left-over", f"within the list, this was taken for no reference: {shown}")]
