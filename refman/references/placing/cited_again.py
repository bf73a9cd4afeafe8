"""Works cited before, of which a note tells only a name and a few words: "Syme, Tacitus (cit. n. 12), p. 44"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch

_NUMBER = r"(?:notes?|not[ae]|Anm|fn|nn?)\.?\s\d+"
_NOTE = Late(
    rf"[.,]?\s[(\[](?:(?:see|as\sin|wie|siehe|s\.|vgl\.|supra|above),?\s)?(?:(?:(?:op|art)\.\s)?cit\.?,?\s(?:(?:in|at|alla)\s)?)?"
    rf"{_NUMBER}(?:,?\s(?:above|supra|sopra|oben))?[)\]]"
    rf"|[.,]?\s(?:(?:op|art)\.\s)?cit\.?,?\s(?:(?:in|at|alla)\s)?{_NUMBER}"
    r"|\s[(\[](?:(?:op|art)\.\s)?cit\.[)\]]"
)
_CITED = Late(
    r"(?P<name>[^\W\d_a-z\u0430-\u044f][^,\d\"\u201c\u00ab]{1,60}),\s(?P<title>(?P<mark>[\"\u201c\u00ab\u2018]?)[^\W_].*)",
)
_HEAD = ("author", "editor", "title", "container-title", "publisher")


@rule(lacks="volume publisher publisher-place", said=("cit", "note ", "nota ", "Anm. ", "(n. "))
def cut_cited_again(text: str, found: Found) -> None:
    """Leaves out which note cites the work in full; who wrote it and what stand before, parted by a comma."""
    note = _NOTE.search(text)
    if note is None:
        return
    for label in list(found):
        parts = [_before(part, note.start()) for part in found[label] if not _lies_in(part, note.span())]
        if parts:
            found[label] = parts
        else:
            del found[label]
    if "author" in found and "title" in found:
        return
    cited = _CITED.fullmatch(text, 0, note.start())
    if cited is None:
        return
    for label in _HEAD:
        if label in found:
            behind = [part for part in found[label] if part.span[0] >= note.end()]
            if behind:
                found[label] = behind
            else:
                del found[label]
    for label, name in (("author", "name"), ("title", "title")):
        found[label] = [Stretch(label, " ".join(cited[name].split()), cited.span(name), PLACED), *found.get(label, ())]


def _lies_in(part: Stretch, span: tuple[int, int]) -> bool:
    """Whether it begins within these characters."""
    return span[0] <= part.span[0] < span[1]


def _before(part: Stretch, end: int) -> Stretch:
    """The stretch up to this place, where it goes on behind it."""
    start = part.span[0]
    if not start < end < part.span[1] or not part.is_whole:
        return part
    return part._replace(text=part.text[: end - start], span=(start, end))
