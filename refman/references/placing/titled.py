"""What of the kind of a work was left to its title: "Тема: ғыл. канд. | дисс.", "Языкознание : энцикл. | словарь"."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch

_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REST = Late(r"\.\s(?P<word>[^\W\d_]{2,14})(?=\.?\s[/\u2013\u2014-]|\.?$)")
_DEGREE = Late(r"[.:]\s(?P<said>[^\W\d_]{3,12}\.?\s[^\W\d_]{2,12}\.?\s[^.:;/]{0,12}\.?[^:;/]{0,40})$")
_REST_OF_DEGREE = Late(r"\.\s?[^\W\d_]{4,12}\.(?=\s[\u2013\u2014-])|\.(?=\s[\u2013\u2014-])")
_OWN = frozenset({"thesis", "abstract-of-thesis"})
_GAP = Late(r"[.\s]*")
_DEGREES = frozenset({"thesis", "abstract-of-thesis", "degree"})
_KINDS = frozenset({"genre", "collected"})
_FEWEST = 2


@rule(has="title", lacks="genre container-title", beyond_ascii=True)
def cut_degree(text: str, found: Found) -> None:
    """Ends a title before the degree that was sought with it: "Услубият. | Филол. фан. доктори (DSc) дисс."."""
    title = found["title"][-1]
    degree = _DEGREE.search(title.text) if title.is_whole else None
    if degree is None:
        return
    told = [lexicon().classes(word) for word in _WORD.findall(degree["said"].casefold())]
    if sum(not _DEGREES.isdisjoint(one) for one in told) < _FEWEST or not any(_OWN & one for one in told):
        return
    start = title.span[0]
    rest = _REST_OF_DEGREE.match(text, title.span[1])
    span = (start + degree.start("said"), rest.end() if rest else title.span[1])
    found["genre"] = [Stretch("genre", " ".join(text[slice(*span)].split()), span, title.probability)]
    found["title"][-1] = title._replace(text=title.text[: degree.start()], span=(start, start + degree.start()))


@rule(has="title", said=(":",), beyond_ascii=True)
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
