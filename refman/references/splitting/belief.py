"""Whether what looks like a reference list is one: below no known heading, it must hold what references hold."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from refman.languages import is_heading
from refman.patterns import Late
from refman.references.splitting import numbering, repeats
from refman.references.splitting.listed import Item, Listed, text_of
from refman.references.splitting.looks import is_author, is_furniture, shown

DATED = Late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://|10\.\d{4,9}/|\barXiv")
# What cites works, and is none: "(Cole et al. 2012; Kim 2001)".
_CITING = Late(r"[(\[][^()\[\]]*(?:1[5-9]|20)\d\d[a-z]?\s*[;,][^()\[\]]*(?:1[5-9]|20)\d\d[^()\[\]]*[)\]]")
_WORD = Late(r"[^\W\d_]{3,}")
# Four dots are no leaders yet: Russian theses are printed with a stop and an ellipsis before the degree.
_LEADERS = Late(r"(?:\.\s?){5,}|\u2026{2,}")
_DAY = Late(r"(?<!\d)\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?!\d)")
# A row of values in code, which may be years: "('Steppe', 2016, NULL),".
_ROW = Late(r"[(\[{]\s?['\"][^'\"]*['\"]\s?[,:]")
_SHORTEST = 25
_LETTERS = 0.4
_SHARE = 0.25
_WHOLE = 0.9
"""The share of a page's lines from which on its list is all that there is, and given as one."""
_FEW = 2
_SOLID = 0.55
_LEAST_SOLID = 0.2
_LED = 0.3
"""The share asked of a list below a heading that no language knows."""
_WORDS = 6
_MARKS = 3
_MANY = 4
_NAMED = 3
"""Words of a reference that is short, and yet says all: "Baker J. Steppe. Oxford: Press, 2001."."""
_MUCH = 700


def believed(found: Sequence[Listed], count: int) -> list[Listed]:
    """The lists that are believed, of a page with so many lines that say something.

    A list below a known heading is one, and so is all of a page that holds little else. Elsewhere code, contents,
    tables and rules of procedure are laid out like references, but few of them are dated. And where one list has a
    heading, what stands elsewhere (notes that name a work by its author and year, captions, questions) must say as
    much as references say.
    """
    heads = [_is_headed(listed) and not _are_notes(found[:at], listed) for at, listed in enumerate(found)]
    headed = any(heads)
    if sum(map(_size, found)) >= _WHOLE * count and not headed:
        return list(found)
    sure = [
        (heads[at] and (_is_dated(listed) or not _is_appended(found[:at], listed)))
        or _size(listed) >= _WHOLE * count
        or (_is_solid(listed) if headed else _is_list(listed))
        for at, listed in enumerate(found)
    ]
    return [listed for listed, is_sure in zip(found, _joined(found, sure), strict=True) if is_sure]


def _joined(found: Sequence[Listed], sure: list[bool]) -> list[bool]:
    """Which lists are believed, with those whose numbers go on from one that is or lead to it, as notes of pages do."""
    told = sure[:]
    pairs = [*enumerate(pairwise(found))]
    for at, (before, after) in [*pairs, *reversed(pairs)]:
        if told[at] != told[at + 1] and not after.heading and _run_on(before, after):
            told[at] = told[at + 1] = True
    styles = {one.items[0].mark.style for one, known in zip(found, told, strict=True) if known and one.items[0].mark}
    for at, listed in enumerate(found):
        mark = listed.items[0].mark
        told[at] = told[at] or bool(mark and mark.style in styles and all(map(_is_note, listed.items)))
    return told


def _run_on(before: Listed, after: Listed) -> bool:
    last, first = before.items[-1].mark, after.items[0].mark
    return bool(last and first and first.style == last.style and last.value and first.value == last.value + 1)


def _is_headed(listed: Listed) -> bool:
    return is_heading(listed.heading) and not all(_LEADERS.search(text) for text in _texts(listed))


def _are_notes(before: Sequence[Listed], listed: Listed) -> bool:
    """Whether a list of raised numbers has its heading from one of other numbers: the notes of a page behind it."""
    marks = [own[-1].items[0].mark for own in (before, (listed,)) if own]
    styles = [mark.style if mark else "" for mark in marks]
    return len(styles) > 1 and before[-1].heading == listed.heading and styles[0] != styles[1] == "super"


def _is_appended(before: Sequence[Listed], listed: Listed) -> bool:
    """Whether a list has its heading from the one before it, though a line of no reference parts them: an appendix."""
    return bool(before and before[-1].heading == listed.heading and before[-1].items[-1].left)


def _texts(listed: Listed) -> Iterator[str]:
    return (text_of(item) for item in listed.items)


def _size(listed: Listed) -> int:
    return sum(len(item.lines) for item in listed.items)


def _is_list(listed: Listed) -> bool:
    """Whether enough of the items are dated and say who and what; notes such as "Ibid." belong to no other list."""
    notes = sum(map(_is_note, listed.items))
    solid = sum(map(is_solid, listed.items))
    return _is_dated(listed) and solid + notes >= _LEAST_SOLID * len(listed.items)


def _is_dated(listed: Listed) -> bool:
    """Whether enough of the items, those left aside that are notes, have a year or a link."""
    works = len(listed.items) - sum(map(_is_note, listed.items))
    return sum(map(is_dated, listed.items)) >= max(1, _SHARE * works)


def _is_note(item: Item) -> bool:
    text = text_of(item)
    return repeats.is_note(next((text[mark.length :].strip() for mark in numbering.marks(text)), text))


def _is_solid(listed: Listed) -> bool:
    least = _LED if listed.heading else _SOLID
    is_enough = len(listed.items) > _FEW or bool(listed.heading)
    if not is_enough or sum(map(is_solid, listed.items)) < least * len(listed.items):
        return False
    return not _are_examples(listed) or sum(map(_has_author, listed.items)) >= least * len(listed.items)


def _are_examples(listed: Listed) -> bool:
    """Whether items may be examples of a language, with the works that they are from behind them: "(12) ..."."""
    return all(item.mark and item.mark.style == "paren" for item in listed.items)


def _has_author(item: Item) -> bool:
    return is_author(text_of(item))


def is_solid(item: Item) -> bool:
    """Whether the item says who, what and when: neither a note that only points to a work, nor prose that cites."""
    text = text_of(item)
    bare = next((text[mark.length :] for mark in numbering.marks(text) if mark.length < len(text)), text)
    if len(text) > _MUCH or is_furniture(text) or _LEADERS.search(text) or not is_dated(item) or _ROW.match(text):
        return False
    marks = sum(name.startswith("mark") for name in shown(bare))
    words = len(_WORD.findall(bare))
    by_author = is_author(bare)
    if not by_author and "//" not in bare and not DATED.search(_DAY.sub("", bare)):
        # "7. Handed out on 21.11.2023": days are those of a plan, unless somebody wrote then or somewhere printed it
        return False
    is_said = (words >= _WORDS and (by_author or marks >= _MARKS)) or (by_author and marks >= _MANY and words >= _NAMED)
    return is_said and not _CITING.search(bare)


def is_dated(item: Item) -> bool:
    """Whether a text of letters, long enough for a reference, has a year or a link."""
    text = text_of(item)
    letters = sum(map(str.isalpha, text))
    return len(text) >= _SHORTEST and letters >= _LETTERS * len(text) and bool(DATED.search(text))
