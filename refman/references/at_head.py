"""Authors and titles before the mark of an editor, taken for editors, too: "Machiavelli, Il Principe, ed. by"."""

import re

from refman.languages import lexicon
from refman.references.spans import Found

_MARK = re.compile(r"[\s.,(]{1,3}(?P<word>[^\W\d_]+)\.?(?:\s(?:by|di|von|v\.|par))?:?\s(?:by\s|di\s)?")
_AT_HEAD = 8
_CLOSE = re.compile(r"\.?\s")
_FEW = 4
"""Words of a title that is taken for an editor."""


def put_heading(text: str, found: Found) -> None:
    """Puts what stands before the mark of the editors in place: the author at the head, or the title behind one."""
    editors = found["editor"]
    mark = _MARK.match(text, editors[0].span[1]) if len(editors) > 1 else None
    if not mark or mark.end() != editors[1].span[0] or "editor" not in lexicon().classes(mark["word"].casefold()):
        return
    first = editors[0]
    if "author" not in found:
        if first.span[0] < _AT_HEAD:
            found["author"], found["editor"] = [first._replace(label="author")], editors[1:]
    elif _CLOSE.fullmatch(text, found["author"][-1].span[1], first.span[0]) and len(first.text.split()) <= _FEW:
        titles = found.get("title", ())
        if not titles or titles[0].span[0] > first.span[0]:
            found["title"], found["editor"] = [first._replace(label="title")], editors[1:]
