"""Stretches put right where a work lacks a title or author: a book taken for a host, a name for a mark, and so on."""

import re

from refman.references.spans import Stretch

# A surname with its initials, and words behind it that are no name.
_RUN_IN = re.compile(
    r"(?P<names>.*[^\W\d_]{2,},?\s(?:[^\W\d_]\.\s?){1,3})(?<=[.\s])(?P<title>[^\W\d_a-z\u0430-\u044f][^,;.]{4,})",
    re.DOTALL,
)
_NAME = re.compile(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_]+)?")
_INITIALS_FIRST = re.compile(r"(?:[^\W\d_]\.[\s-]?)+[^\W\d_]{2,}")
_PERIODICAL = frozenset({"issue", "page", "title"})


def settle(found: dict[str, list[Stretch]], *, parted: bool = False) -> dict[str, list[Stretch]]:
    """The stretches by label, with an author and a title where they can be told from what else there is.

    "Федченко Б.А. Флора СССР" labelled as an author is an author and a title; a host with a house is a book. Where the
    author is `parted` from the host by two slashes, there may be a title, too.
    """
    found = _with_author(found)
    if "title" in found:
        return found
    settled = {name: list(parts) for name, parts in found.items()}
    if "container-title" in found and {"publisher", "number-of-pages"} & set(found) and not _PERIODICAL & set(found):
        settled["title"] = [_renamed(part) for part in settled.pop("container-title")]
        return settled
    last = found["author"][-1] if "author" in found else None
    run_in = _RUN_IN.fullmatch(last.text) if last and (parted or "container-title" not in found) else None
    if run_in and not parted and _INITIALS_FIRST.match(run_in["names"]) and _NAME.fullmatch(run_in["title"]):
        # "A. Mishra and T. Mohanty" ends with a surname.
        return settled
    if last and run_in and len(last.text) == last.span[1] - last.span[0]:
        border = last.span[0] + run_in.start("title")
        names = run_in["names"].rstrip()
        settled["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)
        settled["title"] = [Stretch("title", run_in["title"], (border, last.span[1]), last.probability)]
    return settled


def _with_author(found: dict[str, list[Stretch]]) -> dict[str, list[Stretch]]:
    """The stretches with a mark at the start that is a name ("Абай. Қара сөздер") for the author who is missing."""
    marks = found.get("citation-number", [])
    if "author" in found or not marks or not _NAME.fullmatch(marks[0].text):
        return found
    others = {name: parts for name, parts in found.items() if name != "citation-number"}
    return others | {"author": [_renamed(marks[0], "author")]}


def _renamed(part: Stretch, label: str = "title") -> Stretch:
    return Stretch(label, part.text, part.span, part.probability)
