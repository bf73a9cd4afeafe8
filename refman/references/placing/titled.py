"""What of the kind of a work was left to its title: "Тема: ғыл. канд. | дисс.", "Языкознание : энцикл. | словарь"."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear, drop

_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REST = Late(r"\.\s(?P<word>[^\W\d_]{2,14})(?=\.?\s[/\u2013\u2014-]|\.?$)")
_DEGREE = Late(r"[.:]\s(?P<said>[^\W\d_]{3,12}\.?\s[^\W\d_]{2,12}\.?\s[^.:;/]{0,12}\.?[^:;/]{0,40})$")
_LETTERS_OF_DEGREE = Late(r"\.?\s?(?:\u2026|\.{2,3})\s?[\u043a\u0434]\.\s?(?:[\u0430-\u044f-]{1,8}\.\s?){1,2}\u043d\.")
_REST_OF_DEGREE = Late(r"\.\s?[^\W\d_]{4,12}\.(?=\s[\u2013\u2014-])|\.(?=\s[\u2013\u2014-])")
_OWN = frozenset({"thesis", "abstract-of-thesis"})
_GAP = Late(r"[.\s]*")
_DEGREES = frozenset({"thesis", "abstract-of-thesis", "degree"})
_KINDS = frozenset({"genre", "collected"})
_AREAS = frozenset({" - ", " \u2013 ", " \u2014 "})
_FEWEST = 2
_CUT_LENGTH = 5
_BOUND = Late(
    r"[-\u2010-\u2015](?P<said>[^\W\d_A-Z\u0410-\u042f][^.:;,/()\d]{4,80}?)(?=\s?[.:;/(]|\s[\u2013\u2014-]\s|,\s|$)"
)
_HYPHENS = frozenset("-\u2010\u2011\u2013\u2014")
_QUOTED_KIND = Late(
    r"[\u00bb\u201d\"]\s(?P<said>[^\W\d_A-Z\u0410-\u042f][^\W\d_]+(?:\s[^\W\d_A-Z\u0410-\u042f][^\W\d_]+){0,3})$"
)
_CLOSING = ("\u00bb ", "\u201d ", '" ')
_INITIAL = Late(r"(?P<letter>[^\W\d_A-Z\u0410-\u042f]\.)\s(?P<town>[^\W\d_a-z\u0430-\u044f].+)")


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


@rule(has="title", said=(":",), beyond_ascii=True, even_sure=True)
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
        if rest is None or not _is_kind(rest["word"].casefold()):
            return
    name = name.rstrip()
    found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


def _is_kind(word: str) -> bool:
    """Whether a word tells a kind of book, if only by its beginning: "энцикл."."""
    if telling(word).isdisjoint(_KINDS):
        return len(word) >= _CUT_LENGTH and any(kind.startswith(word) for kind in lexicon().words("genre"))
    return True


@rule(has="title author", lacks="container-title", said=(" / ",), beyond_ascii=True, even_sure=True)
def leave_kind(text: str, found: Found) -> None:
    """The kind of a book behind those who answer for it is no title: "Волны / В.С. Озеров. - Пособие по физике"."""
    title, *others = found["title"]
    author = found["author"][-1]
    if len(others) == 1 and text[title.span[1] : found["author"][0].span[0]] == " / ":
        second = others[0]
        between = text[author.span[1] : second.span[0]]
        first = _WORD.match(second.text.casefold())
        if between.lstrip(".") in _AREAS and first and "genre" in lexicon().classes(first[0]):
            drop(found, second)


@rule(has="title", lacks="genre", beyond_ascii=True)
def cut_bound(text: str, found: Found) -> None:
    """A title does not end at a number that a hyphen binds to a word: "Су: Мектептің 6|-сыныбына арналған оқулық"."""
    title = found["title"][-1]
    start, end = title.span
    if not title.text[-1].isdigit() or text[end : end + 1] not in _HYPHENS or not title.is_whole:
        return
    bound = _BOUND.match(text, end)
    if bound is None or "genre" not in telling(_WORD.findall(bound["said"].casefold())[-1]):
        return
    name, colon, _ = title.text.rpartition(":")
    if colon:
        name = name.rstrip()
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
    else:
        found["title"][-1] = title._replace(text=" ".join(text[start : bound.end()].split()), span=(start, bound.end()))


@rule(has="title", lacks="genre container-title", said=_CLOSING, beyond_ascii=True)
def cut_quoted_kind(_: str, found: Found) -> None:
    """The kind of a thesis behind the quotation mark that closes its title: "«Дарёлар» номзодлик диссертацияси"."""
    title = found["title"][-1]
    kind = _QUOTED_KIND.search(title.text) if title.is_whole else None
    if kind and any(_OWN & lexicon().classes(word) for word in _WORD.findall(kind["said"].casefold())):
        start = title.span[0]
        span = (start + kind.start("said"), title.span[1])
        found["genre"] = [Stretch("genre", kind["said"], span, title.probability)]
        found["title"][-1] = title._replace(text=title.text[: kind.start()], span=(start, start + kind.start()))


@rule(has="genre", said=("\u043d.",), beyond_ascii=True, even_sure=True)
def lengthen_degree(text: str, found: Found) -> None:
    """A degree in its first letters, behind the word for a thesis: "дисс.| … к.и.н."."""
    genre = found["genre"][-1]
    degree = _LETTERS_OF_DEGREE.match(text, genre.span[1])
    if degree:
        span = (genre.span[0], degree.end())
        clear(found, ("title", "publisher", "publisher-place", "volume"), degree.span())
        found["genre"][-1] = genre._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="genre publisher-place", said=(" \u043d. ", " n. "))
def end_degree(text: str, found: Found) -> None:
    """A letter before the town ends the degree before it: "дис. ... канд. филол. | н. Омск"."""
    genre, town = found["genre"][-1], found["publisher-place"][0]
    letter = _INITIAL.fullmatch(town.text) if text[genre.span[1] : town.span[0]].strip(" .") == "" else None
    if letter and town.is_whole and genre.span[1] <= town.span[0]:
        span = (genre.span[0], town.span[0] + letter.end("letter"))
        found["genre"][-1] = genre._replace(text=" ".join(text[slice(*span)].split()), span=span)
        start = town.span[0] + letter.start("town")
        found["publisher-place"][0] = town._replace(text=letter["town"], span=(start, town.span[1]))
