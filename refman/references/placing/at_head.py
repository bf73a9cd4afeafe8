"""Who stands at the head: taken for an editor ("Machiavelli, Il Principe, ed. by"), or a body for part of the title."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch
from refman.references.values.name_words import is_body, name_words

_MARK = Late(
    r"[\s.,(]{1,3}(?P<word>[^\W\d_]+)\.?(?:\s(?:by|di|von|v\.|par))?:?\s(?:(?:and|e|et|&)\s(?:trans|tr|trad)\.\s)?(?:by\s|di\s)?"
)
_OTHERS = Late(r"et\sall\.?,?\s(?=[^\W\d_a-z])")
_NAMES = 3
_ONE_LETTER = 2
"""A letter and its stop."""
_AT_HEAD = 8
_CLOSE = Late(r"[.,]?\s")
_BODY = Late(
    r"(?P<body>[^\W\d_a-z\u0430-\u044f][^.:;,()\d\u00ab\u201c\"]{6,90}[^.\s])\.\s(?P<title>[^\W\d_a-z\u0430-\u044f]\S*\s\S.*)"
)
_ALONE = Late(r"(?P<body>[^\W\d_a-z\u0430-\u044f][^.:;,()\d\u00ab\u201c\"/]{6,90}[^.\s])\.\s")
_PERSON = Late(
    r"(?P<name>(?P<given>[^\W\d_a-z][^\W\d_]+)\s"
    r"(?P<family>(?:D[aei]l?\s)?[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)),\s(?=[^\W_a-z]\S*\s\S+\s)"
)
_UNDATED = Late(
    r"(?P<name>[^\W\d_a-z][^():]{2,90}?),?\s[(\[](?:o\.\s?[JD]\.?|n\.\s?d\.?|s\.\s?[ad]\.?|k\.\s?A\.?)[)\]]\s?[:.,]*\s(?=\S{3})"
)
_WORDS = frozenset(
    (
        "storia atti statuti relazioni cronaca cronache documenti lettere opere catalogo dizionario enciclopedia guida"
        " memorie diari gli the history catalogue proceedings acts letters guide encyclopedia dictionary handbook"
        " geschichte handbuch handw\u00f6rterbuch jahrbuch statistisches lexikon histoire actes dictionnaire"
    ).split()
)
"""Words with which titles begin, and no name."""
_FEW = 4
"""Words of a title that is taken for an editor."""


@rule(has="editor")
def put_heading(text: str, found: Found) -> None:
    """Puts what stands before the mark of the editors in place: the author at the head, or the title behind one."""
    editors = found["editor"]
    behind = editors[1] if len(editors) > 1 else found.get("translator", (None,))[0]
    mark = _MARK.match(text, editors[0].span[1]) if behind else None
    if (
        not mark
        or not behind
        or mark.end() != behind.span[0]
        or "editor" not in lexicon().classes(mark["word"].casefold())
    ):
        return
    first = editors[0]
    if "author" not in found:
        if first.span[0] < _AT_HEAD:
            found["author"], found["editor"] = [first._replace(label="author")], editors[1:]
    elif _CLOSE.fullmatch(text, found["author"][-1].span[1], first.span[0]) and len(first.text.split()) <= _FEW:
        titles = found.get("title", ())
        if not titles or titles[0].span[0] > first.span[0]:
            found["title"], found["editor"] = [first._replace(label="title")], editors[1:]
            if titles and len(titles) == 1 and text[titles[0].span[1] :].startswith(" ("):
                # what stands behind them all is a series
                found.setdefault("collection-title", [titles[0]._replace(label="collection-title")])
    if not found["editor"]:
        del found["editor"]


@rule(has="title", lacks="author editor", beyond_ascii=True)
def put_unlabelled(text: str, found: Found) -> None:
    """Makes an author of the body before the title that has no label: "Национальный банк. | Обзор инфляции"."""
    start = found["title"][0].span[0]
    body = _ALONE.fullmatch(text, 0, start) if start > _AT_HEAD else None
    if (
        body
        and is_body(body["body"], name_words())
        and all(part.span[0] >= start for parts in found.values() for part in parts)
    ):
        found["author"] = [Stretch("author", body["body"], body.span("body"), PLACED)]


@rule(has="title", lacks="author editor", even_sure=True)
def put_body(text: str, found: Found) -> None:
    """Makes an author of the body with which a title begins: "World Bank. Growth after the Crisis of 2008".

    Descriptions by GOST, which have a slash, name such bodies behind it and begin with the title.
    """
    title = found["title"][0]
    if ". " not in title.text or " / " in text or not title.is_whole:
        return
    parted = _BODY.fullmatch(title.text)
    if parted and title.span[0] <= _AT_HEAD and is_body(parted["body"], name_words()):
        start, end = title.span
        found["author"] = [
            title._replace(label="author", text=parted["body"], span=(start, start + parted.end("body")))
        ]
        found["title"][0] = title._replace(text=parted["title"], span=(start + parted.start("title"), end))


@rule(has="title", lacks="author editor issued", said=(")", "]"), even_sure=True)
def put_undated(text: str, found: Found) -> None:
    """Who stands before the words for a lost year is the author: "Landeszentrale (o.J.): Der Vertrag"."""
    title = found["title"][0]
    undated = _UNDATED.match(title.text) if title.is_whole else None
    if undated and not text[: title.span[0]].strip(" []().0123456789"):
        start = title.span[0]
        span = (start, start + undated.end("name"))
        found["author"] = [title._replace(label="author", text=undated["name"], span=span)]
        found["title"][0] = title._replace(
            text=title.text[undated.end() :], span=(start + undated.end(), title.span[1])
        )


@rule(has="title editor", lacks="author")
def put_person(_: str, found: Found) -> None:
    """Who is written out at the head of a title is its author: "Claudio Povolo, Centro e periferia, in Origini"."""
    title = found["title"][0]
    head = _PERSON.match(title.text) if title.span[0] < _AT_HEAD and title.is_whole else None
    if (
        head is None
        or head["given"].casefold() not in name_words().italian
        or title.span[0] > found["editor"][0].span[0]
    ):
        return
    if is_body(head["name"], name_words()) or head["family"].casefold() in name_words().italian:
        return
    start = title.span[0]
    found["author"] = [title._replace(label="author", text=head["name"], span=(start, start + head.end("name")))]
    found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), title.span[1]))


@rule(has="title responsibility", lacks="author", said=("/",), beyond_ascii=True)
def put_card(_: str, found: Found) -> None:
    """Who is named again behind the slash heads a card, without a stop: "Асан Қайғы Дала жыры / Асан Қайғы"."""
    title, said = found["title"][0], found["responsibility"][0].text
    rest = title.text.removeprefix(f"{said} ")
    if rest != title.text and rest[0].isupper() and title.is_whole and len(said.split()) <= _NAMES:
        start, end = title.span
        found["author"] = [title._replace(label="author", text=said, span=(start, start + len(said)))]
        found["title"][0] = title._replace(text=rest, span=(end - len(rest), end))


@rule(has="author title", said=("et all",), even_sure=True)
def cut_others(text: str, found: Found) -> None:
    """The words for other authors, written with an l too many, are no title: "Petrov I., et all | Rivers"."""
    title = found["title"][0]
    start, end = title.span
    if not title.is_whole or found["author"][-1].span[1] >= start:
        return
    # the first of the words may be left out of the title
    others = _OTHERS.match(text, start) or _OTHERS.match(text, max(0, start - len("et ")))
    if others and start < others.end() < end:
        found["title"][0] = title._replace(text=title.text[others.end() - start :], span=(others.end(), end))


@rule(has="author issued", lacks="title container-title publisher", said=(".,",), beyond_ascii=True)
def put_act_title(_: str, found: Found) -> None:
    """A code or a constitution before a town of one letter is nobody: "ҚР Конституциясы. А., 1995"."""
    whole = found["author"][0]
    name, stop, town = whole.text.rpartition(". ")
    if stop and len(town) <= _ONE_LETTER and whole.is_whole and {"act", "code"} & _told(name):
        start, end = whole.span
        found["title"] = [whole._replace(label="title", text=name, span=(start, start + len(name)))]
        found["publisher-place"] = [whole._replace(label="publisher-place", text=town, span=(end - len(town), end))]
        found["author"] = found["author"][1:]
        if not found["author"]:
            del found["author"]


def _told(name: str) -> frozenset[str]:
    return frozenset().union(*map(telling, name.casefold().split()))


@rule(has="author", lacks="citation-number")
def put_worded(text: str, found: Found) -> None:
    """What begins with a word of titles is nobody: "Storia di Venezia. Dalle origini", "Atti del convegno"."""
    first = found["author"][0]
    if first.span[0] or first.text.split(" ", 1)[0].casefold() not in _WORDS or is_body(first.text, name_words()):
        return
    titles = found.get("title", [])
    if " " not in first.text or len(found["author"]) > 1 or "," in first.text or "." in first.text:
        return
    if not titles:
        found["title"] = [first._replace(label="title")]
    elif text[first.span[1] : titles[0].span[0]] in {". ", ": "}:
        span = (0, titles[0].span[1])
        titles[0] = titles[0]._replace(text=" ".join(text[slice(*span)].split()), span=span)
    else:
        return
    del found["author"]


@rule(has="author title", even_sure=True)
def join_given(text: str, found: Found) -> None:
    """A given name that was left to the title is of two surnames before it: "Vianello Rota, | Alvise, Peste"."""
    last, title = found["author"][-1], found["title"][0]
    if "," in last.text or last.text.count(" ") != 1 or text[last.span[1] : title.span[0]] != ", ":
        return
    given, comma, rest = title.text.partition(", ")
    if comma and given.casefold() in name_words().italian and rest[:1].isupper() and title.is_whole:
        span = (last.span[0], title.span[0] + len(given))
        found["author"][-1] = last._replace(text=text[slice(*span)], span=span)
        found["title"][0] = title._replace(text=rest, span=(title.span[1] - len(rest), title.span[1]))
