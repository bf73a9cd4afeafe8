"""Lines at the head or foot of pages that a text still has: the running title beside the number."""

from collections import Counter
from collections.abc import Sequence

from refman.patterns import Late
from refman.references.splitting.lines import Line

_NUMBER = Late(r"[-\u2013\u2014|\s]*\d{1,4}[-\u2013\u2014|\s]*$")
_WORDS = Late(r"[^\W\d_]+")
# The last line of a reference before the foot of a page is no title.
_ADDRESS = Late(r"https?:|www\.|\b10\.\d{4}")
# A journal names itself by its number at the foot of its pages.
_ISSN = Late(r"(?i:\be?-?issn\b)[\s:(]*\d{4}-\d{3}.*[^\W\d_]{3}")
_SHORTEST = 6
_LONGEST = 120


def without_heads(lines: Sequence[Line]) -> Sequence[Line]:
    r"""The lines, without the numbers and ISSNs of pages, and the titles that run beside them on more pages than one.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> text = "Сөз өнері // Әдебиет.\n12\nХабаршы. №3\n1983. Т. 2.\n13\nХабаршы. №3\nС. 4."
        >>> [line.text for line in without_heads(lines(text))]
        ['Сөз өнері // Әдебиет.', '1983. Т. 2.', 'С. 4.']
    """
    numbers = [at for at, line in enumerate(lines) if _NUMBER.match(line.text)]
    issns = [at for at, line in enumerate(lines) if _ISSN.search(line.text) and _is_title(line.text)]
    named = Counter(_plain(lines[at].text) for at in issns)
    feet = [at for at in issns if named[_plain(lines[at].text)] > 1]
    if len(numbers) + len(feet) < 2:
        return lines
    beside = {near: at for at in (*numbers, *feet) for near in (at - 1, at + 1) if 0 <= near < len(lines)}
    counted = Counter(_plain(lines[at].text) for at in beside)
    heads = {at for at in beside if _is_title(lines[at].text) and counted[_plain(lines[at].text)] > 1}
    heads |= {beside[at] for at in heads} | {*feet}
    return [line for at, line in enumerate(lines) if at not in heads] if heads else lines


def _is_title(text: str) -> bool:
    return text[0].isalnum() and _SHORTEST <= len(_plain(text)) <= _LONGEST and not _ADDRESS.search(text)


def _plain(text: str) -> str:
    """The words of a text, without its figures and signs."""
    return " ".join(_WORDS.findall(text.casefold()))
