"""Entries of dictionaries that a word announces: "Angelo Ventura, voce Barbarigo, Agostino, in Dizionario"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_ENTRY = Late(
    r",\s(?:[Vv]oce|[Ss]\.\s?v\.|[Aa]d\svocem|[Ss]ub\svoce)\s[\u00ab\u201c\"]?(?P<name>[^\u00ab\u00bb\u201c\u201d\"]{3,60}?)"
    r"[\u00bb\u201d\"]?,\s[Ii]n\s[\u00ab\u201c\"]?(?=[^\W\d_a-z])"
)
_LABELS = ("author", "title", "editor")


@rule(has="author", said=("voce ", "v. ", "vocem "))
def put_entry(text: str, found: Found) -> None:
    """Puts the name of the entry, and the dictionary behind it, in place."""
    author = found["author"][0]
    entry = _ENTRY.search(text, author.span[0])
    if entry is None:
        return
    behind = [part for label in ("title", "container-title") for part in found.get(label, ())]
    host = next((part for part in behind if 0 <= part.span[0] - entry.end() <= 1), None)
    if host is None or entry.start() > author.span[1]:
        return
    name = text[author.span[0] : entry.start()]
    clear(found, _LABELS, (author.span[0], host.span[1]))
    found["author"] = [author._replace(text=name, span=(author.span[0], entry.start())), *found.get("author", ())]
    found["title"] = [Stretch("title", entry["name"], entry.span("name"), PLACED)]
    found["container-title"] = [host._replace(label="container-title")]
