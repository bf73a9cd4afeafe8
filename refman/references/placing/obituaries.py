"""Titles that are names, run into those of the authors: "Anna Rossi. Carlo Bianchi. «Studi etruschi», 47 (1979)"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, clear

_TWO = Late(
    r"(?P<author>(?:[^\W\d_]\.\s?)*[^\W\d_]{2,}(?:\s[^\W\d_]\.)*(?:\s[^\W\d_]+(?:['\u2019-][^\W\d_]+)*){1,3})\.\s"
    r"(?P<title>(?:[^\W\d_]{1,4}\.\s?)*[^.,;]{3,60})"
)
_LIFE = Late(r"\s\([^()]*\d{4}[^()\d]+\d{0,2}[^()]*\d{4}\)")


@rule(has="author", one_of="title container-title", said=("\u00ab",), even_sure=True)
def put_obituary(text: str, found: Found) -> None:
    """Takes the second of two people before a journal in guillemets, who is written about, for the title."""
    both, *others = found["author"]
    two = _TWO.fullmatch(both.text) if not others and ". " in both.text and both.is_whole else None
    if two is None:
        return
    life = _LIFE.match(text, both.span[1])
    end = life.end() if life else both.span[1]
    label = "title" if "title" in found else "container-title"
    journal = found[label][0]
    if text[end : journal.span[0]].strip(" .") != "\u00ab" or len(found.get("title", ())) > 1:
        return
    if label == "title":
        found["container-title"] = [found["title"].pop(0)._replace(label="container-title")]
    start = both.span[0]
    begin = start + two.start("title")
    clear(found, ("issued", "volume", "page"), (begin, end))
    found["author"] = [both._replace(text=two["author"], span=(start, start + two.end("author")))]
    found["title"] = [both._replace(label="title", text=" ".join(text[begin:end].split()), span=(begin, end))]
