"""What looks like a contradiction and is none: a slip of the pen, and one work that is registered under two DOIs."""

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from typing import Final

from refman.matching.compare import first_page, latin, same_surname, skeleton
from refman.matching.evidence import people
from refman.matching.printed import printed
from refman.model import Entry

_ELSE: Final = {"page": {"title", "first-author", "year"}, "first-author": {"title", "year"}}
"""What must agree before a difference counts as a slip."""
_SHORTEST: Final = 4
_NUMBER = re.compile(r"\d+")


def is_slip(name: str, entry: Entry, record: Entry, support: Collection[str]) -> bool:
    """True for a first page of which the last is printed right, and for a surname in which one letter is wrong."""
    wanted = _ELSE.get(name)
    if wanted is None or not wanted <= set(support):
        return False
    return _ends_alike(entry, record) if name == "page" else _is_nearly_printed(entry, record)


def is_registered_twice(a: Entry, b: Entry) -> bool:
    """True for two records of one work: title, first author and first page are the same."""
    titles = [skeleton(str(record.value("title") or "")) for record in (a, b)]
    pages = [first_page(str(record.value("page") or "")) for record in (a, b)]
    firsts = [people(record)[:1] for record in (a, b)]
    if not titles[0] or titles[0] != titles[1] or not pages[0] or pages[0] != pages[1]:
        return False
    return all(same_surname(one, other) for one, other in zip(*firsts, strict=False)) and len(firsts[0]) == len(
        firsts[1]
    )


def _ends_alike(entry: Entry, record: Entry) -> bool:
    """True where the record's range ends as the printed one, whose beginning is no number of its own length."""
    ours, theirs = (str(one.value("page") or "") for one in (entry, record))
    last = _NUMBER.findall(theirs)[1:]
    start = re.split(r"\W+", ours.strip())[0]
    return bool(last) and ours.endswith(last[-1]) and not start.isdecimal()


def _is_nearly_printed(entry: Entry, record: Entry) -> bool:
    family = latin(people(record)[0].sort_name).replace(" ", "") if people(record) else ""
    if len(family) < _SHORTEST:
        return False
    near = (word for word in printed(entry).plain if abs(len(word) - len(family)) <= 1 and len(word) >= _SHORTEST)
    return any(_edits(word, family) <= 1 for word in near)


def _edits(a: str, b: str) -> int:
    """At least how many letters differ, moves counted as changes."""
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return max(len(a), len(b)) - same
