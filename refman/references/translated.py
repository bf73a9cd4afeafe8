"""The translation that romanised lists print in round brackets behind a title: "Sel'skij mir (Rural world)"."""

import re

from refman.languages import find_notes, is_romanised, tell
from refman.references.spans import Found, Stretch, clear

_GROUP = re.compile(r"\s\((?P<inside>[^\W\d_a-z](?:[^()]|\([^()]*\)){6,300}?)[.\s]?\)")
_ENDS = (")", "]")
_IMPRINT = ("publisher", "publisher-place", "issued", "number-of-pages", "URL")
_SURE = 0.6


def put_translation(text: str, found: Found) -> None:
    """Parts a title from its translation in round brackets, where a note says that the work is not in English."""
    title = found["title"][0]
    if "title-translation" in found or "(" not in text[title.span[0] :] or not text.rstrip(" .").endswith(_ENDS):
        return
    tags = [tag for note in find_notes(text) for tag in note.tags if tag != "en"]
    if not tags:
        return
    behind = (part.span[0] for name in _IMPRINT for part in found.get(name, ()) if part.span[0] > title.span[0])
    for group in _GROUP.finditer(text, title.span[0], min(behind, default=len(text))):
        before = text[title.span[0] : group.start()].rstrip(" .,:;")
        told = tell(group["inside"])
        if told.tag == "en" and told.confidence > _SURE and any(is_romanised(before, tag) for tag in tags):
            clear(found, [*found], (title.span[0], group.end()))
            start = title.span[0]
            name = " ".join(before.split())
            found["title"] = [Stretch("title", name, (start, start + len(before)), title.probability)]
            inside = group["inside"].rstrip(" .")
            begin = group.start("inside")
            found["title-translation"] = [
                Stretch("title-translation", " ".join(inside.split()), (begin, begin + len(inside)), title.probability)
            ]
            return
