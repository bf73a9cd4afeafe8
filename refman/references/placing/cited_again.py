"""Works cited before, of which a note tells only a name and a few words: "Syme, Tacitus (cit. n. 12), p. 44".

Of others it tells no more than the page: "Elliott, Imperial Spain, 33-34".
"""

from refman.model import Span
from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

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
_FAMILY = (
    r"(?:(?:[^\W\d_]\.\s?)*(?:(?:van|von|der|den|de|di|da|del|della|du|le|la)\s){0,2}(?:O['\u2019]|d['\u2019])?"
    r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-](?!(?:e|et|and|und)\s)[^\W\d_a-z\u0430-\u044f][^\W\d_]+){0,2})"
)
_SHORT = Late(
    rf"(?P<name>{_FAMILY}(?:(?:,\s|,?\s(?:and|e|und|et|&)\s){_FAMILY})??(?:,?\s(?:and|e|und|et|&)\s{_FAMILY})?),\s"
    r"(?P<mark>[\"\u201c\u00ab\u2018']?)(?P<title>[^\W\d_a-z][^.;:\d\"\u201c\u201d\u00ab\u00bb]{2,90}?)[,.]?[\"\u201d\u00bb\u2019']?,?\s"
    r"(?:(?:vol\.\s|Bd\.\s)?(?P<volume>[IVX]{1,5}|(?<=\.\s)\d{1,2}|\d{1,2}(?=:)),?[\s:])?(?:(?:pp?|S|cc?)\.\s?)?"
    r"(?P<page>\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?)(?:,\s\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?){0,3}\.?\s*"
)
_AGAIN = frozenset({"ivi", "ibid", "ibidem", "ebd", "ebenda"})
"""Words for the work cited right before, and for nobody."""
_LONGEST = 200
"""Characters of a short note, which tells little."""
_HEAD = ("author", "editor", "title", "container-title", "publisher")


@rule(lacks="volume publisher publisher-place", said=("cit", "note ", "nota ", "Anm. ", "(n. "), even_sure=True)
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
    if "author" not in found or "title" not in found:
        _put_head(text, found, note.span())


def _put_head(text: str, found: Found, note: Span) -> None:
    """What stands before the note, as far as a comma who wrote it: "Syme, Tacitus (cit. n. 12)"."""
    cited = _CITED.fullmatch(text, 0, note[0])
    if cited is None:
        title = found["title"][0] if "title" in found and "author" not in found else None
        if title and not title.span[0] and title.span[1] >= note[0] and title.text.istitle():
            # a name alone before "see note 14"
            found["author"] = [part._replace(label="author") for part in found.pop("title")]
        return
    for label in _HEAD:
        behind = [part for part in found.get(label, ()) if part.span[0] >= note[1]]
        if behind:
            found[label] = behind
        elif label in found:
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


@rule(lacks="issued publisher publisher-place DOI URL number genre archive")
def put_short_note(text: str, found: Found) -> None:
    """Who wrote it, its short title and the page stand between commas, and nothing else is told."""
    if len(text) > _LONGEST or not text.rstrip(" .")[-1:].isdigit():
        return
    if "container-title" in found and not found["container-title"][0].span[0]:
        # a journal: "Energy, Environment, and Society, 7"
        return
    short = _SHORT.fullmatch(text)
    if short is None:
        return
    if "author" in found and "title" in found:
        if "page" not in found and "volume" in found and found["volume"][-1].span == short.span("page"):
            found["page"] = [part._replace(label="page") for part in found.pop("volume")[-1:]]
        return
    clear(found, [*found], (0, len(text)))
    for label, name in (("author", "name"), ("title", "title"), ("volume", "volume"), ("page", "page")):
        if short[name]:
            found[label] = [Stretch(label, " ".join(short[name].split()), short.span(name), PLACED)]


@rule(has="author", lacks="title container-title")
def drop_again(_: str, found: Found) -> None:
    """The word for the work cited right before is nobody: "Ivi, p. 35"."""
    if found["author"][0].text.rstrip(".").casefold() in _AGAIN and len(found["author"]) == 1:
        del found["author"]
