"""Reviews, which name a work of another, its town and year: "E. Bo, recensione a H. Berg, Das Meer, Bonn 1989"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_SAID = Late(
    r"[.,:]?\s[(\[]?(?P<said>(?:[Rr]ec(?:ensione|ens)?\.?\s(?:al?|all[ao'\u2019]|di|ad)|[Rr]ez(?:ension)?\.?\s(?:zu|von|v\.)"
    r"|[Bb]esprechung\s(?:zu|von)|[Rr]ev(?:iew|\.)\sof|[Cc]ompte[\s-]rendu\s(?:de|d['\u2019])|[Cc]\.\s?r\.\sde"
    r"|[Rr]ese\u00f1a\s(?:de|a)):?\s)"
)
_ON_BOOK = Late(
    r"[\u0420\u0440]\u0435\u0446(?:\.|\u0435\u043d\u0437\u0438\u044f)\s\u043d\u0430\s(?:\u043a\u043d(?:\.|\u0438\u0433\u0443)|\u0438\u0437\u0434\.|\u0441\u0431\.|\u043c\u043e\u043d\u043e\u0433\u0440\u0430\u0444\u0438\u044e):?\s"
)
"""Before the book that is reviewed: "Рец. на кн.: Реки степи"."""
_HOSTS = ("container-title", "title")
_IMPRINT = ("publisher-place", "publisher")
_NEAR = 3


@rule(
    has="author issued",
    one_of="volume page",
    said=("rec", "Rec", "ez", "esprechung", "ev", "ompte", "ese\u00f1a"),
    even_sure=True,
)
def put_review(text: str, found: Found) -> None:
    """What is reviewed is the title, without its imprint; its author is none of the review, nor its year that."""
    reviewed, *later = found["issued"]
    first = found["author"][0]
    if not later or reviewed.span[0] < first.span[1]:
        return
    said = _SAID.search(text, first.span[0], reviewed.span[0])
    if said is None or said.start() > first.span[1] + _NEAR or not first.is_whole:
        return
    host = next((part for name in _HOSTS for part in found.get(name, ()) if part.span[0] > reviewed.span[1]), None)
    if host is None:
        return
    start = said.start("said")
    towns = [part.span[0] for label in _IMPRINT for part in found.get(label, ())]
    end = min([place for place in towns if place > start] + [reviewed.span[0]])
    words = text[start:end].rstrip(" ,(.:")
    name = text[first.span[0] : min(said.start(), first.span[1])].rstrip(" ,")
    clear(found, [*found], (start, host.span[0]))
    clear(found, ("author",), first.span)
    found["author"] = [first._replace(text=name, span=(first.span[0], first.span[0] + len(name)))]
    clear(found, (host.label,), host.span)
    title = Stretch("title", " ".join(words.split()), (start, start + len(words)), first.probability)
    found["title"] = [title, *found.get("title", ())]
    found["container-title"] = [host._replace(label="container-title"), *found.get("container-title", ())]


@rule(
    has="author container-title issued",
    said=("\u0435\u0446. \u043d\u0430 ", "\u0435\u0446\u0435\u043d\u0437\u0438\u044f \u043d\u0430 "),
    beyond_ascii=True,
    even_sure=True,
)
def put_book_review(text: str, found: Found) -> None:
    """The book reviewed is the title before the slashes, and none of the article's parts behind its pages."""
    said = _ON_BOOK.search(text)
    if said is None:
        return
    host, author = found["container-title"][0].span, found["author"][0]
    if host[1] <= said.start():
        clear(found, tuple(found), (said.start(), len(text)))
        return
    slashes = text.rfind("//", said.end(), host[0])
    if slashes < 0 or author.span[0] >= said.start():
        return
    name = text[said.start() : slashes].rstrip(" .-\u2013\u2014")
    span = (said.start(), said.start() + len(name))
    if author.span[1] > span[0]:
        before = text[author.span[0] : span[0]].rstrip()
        author = author._replace(text=before, span=(author.span[0], author.span[0] + len(before)))
    clear(found, tuple(found), span)
    found["author"] = [author, *(part for part in found.get("author", ()) if part.span[0] > author.span[0])]
    found["title"] = [Stretch("title", " ".join(name.split()), span, PLACED)]
