"""Titles behind a word for the author of the reference before, taken for another author: "ID., Venezia Ottocento"."""

from refman.patterns import Late
from refman.references.labelling.same_author import behind_words
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found

_COMMA = Late(r"[^\s,]+\.?,\s")
_DASH = Late(r"[-\u2010-\u2015_]")
"""What dashes and an editor's mark begin with: dashes alone are not passed over."""
_INITIAL = Late(r"(?<!\w)[^\W\d_]{1,2}\.")
_GOES_ON = frozenset({". ", ": "})


@rule(has="author")
def put_same_again(text: str, found: Found) -> None:
    """Takes what stands right behind such a word and its comma, or "———, ed.", for the title or its head.

    It may have no initials.
    """
    first, *others = found["author"]
    start, end = first.span
    if not start or others or "," in first.text or not (_COMMA.fullmatch(text, 0, start) or _DASH.match(text)):
        return
    if behind_words(text, 0) != start or _INITIAL.search(first.text):
        return
    titles = found.get("title", [])
    if not titles:
        found["title"] = [first._replace(label="title")]
    elif text[end : titles[0].span[0]] in _GOES_ON:
        span = (start, titles[0].span[1])
        titles[0] = titles[0]._replace(text=" ".join(text[slice(*span)].split()), span=span)
    else:
        return
    del found["author"]
