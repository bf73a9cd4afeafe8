"""What of the kind of a work was left to its title: "Тема: ғыл. канд. | дисс.", "Языкознание : энцикл. | словарь"."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found

_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REST = Late(r"\.\s(?P<word>[^\W\d_]{2,14})(?=\.?\s[/\u2013\u2014-]|\.?$)")
_GAP = Late(r"[.\s]*")
_DEGREES = frozenset({"thesis", "abstract-of-thesis", "degree"})
_KINDS = frozenset({"genre", "collected"})
_FEWEST = 2


@rule(has="title", said=(": ",), beyond_ascii=True)
def cut_kind(text: str, found: Found) -> None:
    """Takes the kind off the end of the title, and gives it to that of a thesis behind."""
    title = found["title"][-1]
    name, colon, said = title.text.rpartition(": ")
    if not colon or not title.is_whole or not said[:1].islower():
        return
    start, end = title.span[0], title.span[1]
    begin = end - len(said)
    genre = found["genre"][0] if "genre" in found else None
    words = _WORD.findall(said.casefold())
    if genre and _GAP.fullmatch(text, end, genre.span[0]):
        if sum(not _DEGREES.isdisjoint(lexicon().classes(word)) for word in words) < _FEWEST - (len(words) > _FEWEST):
            return
        span = (begin, genre.span[1])
        found["genre"][0] = genre._replace(text=" ".join(text[slice(*span)].split()), span=span)
    else:
        rest = _REST.match(text, end)
        if rest is None or telling(rest["word"].casefold()).isdisjoint(_KINDS):
            return
    name = name.rstrip()
    found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
