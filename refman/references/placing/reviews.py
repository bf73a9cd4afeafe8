"""Reviews, which name a work of another, its town and year: "E. Bo, recensione a H. Berg, Das Meer, Bonn 1989"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear

_SAID = Late(
    r"[.,:]?\s[(\[]?(?P<said>(?:[Rr]ec(?:ensione|ens)?\.?\s(?:al?|all[ao'\u2019]|di|ad)|[Rr]ez(?:ension)?\.?\s(?:zu|von|v\.)"
    r"|[Bb]esprechung\s(?:zu|von)|[Rr]ev(?:iew|\.)\sof|[Cc]ompte[\s-]rendu\s(?:de|d['\u2019])|[Cc]\.\s?r\.\sde"
    r"|[Rr]ese\u00f1a\s(?:de|a)):?\s)"
)
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
