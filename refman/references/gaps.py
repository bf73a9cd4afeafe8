"""What the labels pass over though its place tells what it is: the host behind " // ", the head of a title, a body."""

import re
from collections.abc import Mapping, Sequence

from refman.references.name_words import is_body, name_words
from refman.references.spans import Stretch

Found = Mapping[str, Sequence[Stretch]]
_HOST = re.compile(r"(?<![:/])(?<!:\s)\s?//\s?(?P<name>[\u00ab\"\u201c]?[^\W\d_a-z\u0430-\u044f][^/\[\]()\n]{2,160})")
_END = re.compile(r"\s*(?:\.?\s+[-\u2013\u2014]\s|[.,;]\s*(?=\d|$|URL)|[.,;]?\s*\u2116)")
_WORD = re.compile(r"[^\W\d_]{3,}|[^\W\d_]{2,}\s[^\W\d_]{2,}")
_HEAD = re.compile(r"\s*(?:\d+[.)]\s*)?(?P<head>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s+[^\W\d_]+)+\s+)[\u00ab\"\u201c]")
_NO_HOUSE = frozenset({"volume", "issue", "page", "editor"})
"""What stands beside the name of a journal or of a book with several parts."""
_SLASHES = re.compile(r"\s*//")
_DOUBT = 0.6
"""What the place alone is worth beside what was learned."""


def filled(text: str, found: Found) -> dict[str, list[Stretch]]:
    """The stretches by label, with what no label names, or the wrong one, where the place leaves no doubt.

    Russian and Kazakh lists print the host of a part behind " // ", whatever it is called. A house at the head is the
    author, or the title of what has none; a book in quotation marks begins with the words before them.
    """
    filled = {name: list(parts) for name, parts in found.items()}
    if "//" in text and "container-title" not in filled:
        _put_host(text, filled)
    if "publisher" in filled and "author" not in filled:
        _put_first_body(filled)
    if "publisher" not in filled and "container-title" in filled:
        _put_house(text, filled)
    _put_head(text, filled)
    return filled


def is_parted(text: str, found: Found) -> bool:
    """Whether two slashes stand right behind the last author: a title ends there."""
    return "author" in found and _SLASHES.match(text, found["author"][-1].span[1]) is not None


def _put_host(text: str, filled: dict[str, list[Stretch]]) -> None:
    spans = [part.span for parts in filled.values() for part in parts]
    for match in _HOST.finditer(text):
        start = match.start("name")
        end = min([match.end("name"), *(span[0] for span in spans if span[1] > start)])
        cut = _END.search(text, start, end)
        name = text[start : cut.start() if cut else end].strip(" .,;:-\u2013\u2014")
        if _WORD.search(name) and text.startswith(name, start):
            filled["container-title"] = [Stretch("container-title", name, (start, start + len(name)), _DOUBT)]
            return


def _put_first_body(filled: dict[str, list[Stretch]]) -> None:
    first = min(filled["publisher"], key=lambda part: part.span)
    label = "author" if {"title", "container-title"} & filled.keys() else "title"
    if any(part.span < first.span for parts in filled.values() for part in parts) or (
        label == "author" and "editor" in filled
    ):
        return
    filled["publisher"].remove(first)
    if not filled["publisher"]:
        del filled["publisher"]
    filled[label] = [first._replace(label=label)]


def _put_house(text: str, filled: dict[str, list[Stretch]]) -> None:
    """A body with its town behind it, but no volume and no page, is no journal."""
    (host, *others), towns = filled["container-title"], filled.get("publisher-place", ())
    if others or not towns or "title" not in filled or _NO_HOUSE & filled.keys():
        return
    if 0 < towns[0].span[0] - host.span[1] < 4 and is_body(host.text, name_words()) and not _HOST.search(text):
        filled["publisher"] = [host._replace(label="publisher")]
        del filled["container-title"]


def _put_head(text: str, filled: dict[str, list[Stretch]]) -> None:
    """The words before a title in quotation marks, with which the reference begins: kinds of conferences and books."""
    label = "title" if "title" in filled else "container-title"
    first = filled.get(label, [None])[0]
    head = _HEAD.match(text)
    if first is None or head is None or not head.end() - 1 <= first.span[0] <= head.end():
        return
    if any(part.span[0] < first.span[0] for parts in filled.values() for part in parts):
        return
    start = head.start("head")
    end = first.span[1] + (text[first.span[1] : first.span[1] + 1] in {"\u00bb", '"', "\u201d"})
    filled[label][0] = first._replace(text=" ".join(text[start:end].split()), span=(start, end))
