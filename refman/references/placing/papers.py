"""Papers that are called by what they are, not by who wrote them: "Сұхбат Н. К. Ахметовамен", "Послание Президента"."""

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, clear

_HEAD = Late(r"[^\W\d_]{3,}\s(?P<next>[^\W\d_]+)(?P<stop>\.)?")
_CLOSE = 2
_INITIAL = 2
"""Letters of the longest initial."""


@rule(has="author")
def put_paper(text: str, found: Found) -> None:
    """Makes a title of an author who begins with the name of a paper; a title right behind goes on with it."""
    authors = found["author"]
    if "paper" not in telling(authors[0].text.partition(" ")[0].casefold()):
        return
    head = _HEAD.match(authors[0].text)
    if not head or (head["stop"] and len(head["next"]) <= _INITIAL):
        return
    start, end = authors[0].span
    titles = found.get("title", ())
    if titles and 0 <= titles[0].span[0] - end <= _CLOSE:
        end = titles[0].span[1]
    clear(found, ("author", "title"), (start, end))
    whole = authors[0]._replace(label="title", text=" ".join(text[start:end].split()), span=(start, end))
    found["title"] = [whole, *found.get("title", ())]
