"""Papers that are called by what they are, not by who wrote them: "Сұхбат Н. К. Ахметовамен", "Послание Президента"."""

from functools import cache

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import name_words
from refman.tables import read_table

_HEAD = Late(r"[^\W\d_]{3,}(?:['\u2019][^\W\d_]+)?\s(?P<next>[^\W\d_]+)(?P<stop>\.)?")
_CLOSE = 2
_INITIAL = 2
"""Letters of the longest initial."""


@rule(has="author")
def put_paper(text: str, found: Found) -> None:
    """Makes a title of an author who begins with the name of a paper; a title right behind goes on with it."""
    authors, titles = found["author"], found.get("title", ())
    if not _is_paper(authors[0].text):
        if len(titles) > 1 and _is_paper(titles[0].text):
            _join(text, found, authors[0])
        return
    head = _HEAD.match(authors[0].text)
    if not head or (head["stop"] and len(head["next"]) <= _INITIAL and not _goes_on(authors[0], found)):
        return
    start, end = authors[0].span
    if titles and 0 <= titles[0].span[0] - end <= _CLOSE:
        end = titles[0].span[1]
    clear(found, ("author", "title"), (start, end))
    whole = authors[0]._replace(label="title", text=" ".join(text[start:end].split()), span=(start, end))
    found["title"] = [whole, *found.get("title", ())]


def _goes_on(author: Stretch, found: Found) -> bool:
    """Whether a paper that nobody is named after goes on with the family name: "Pis'mo G. S. | Volkonskogo"."""
    titles = found.get("title")
    if not titles or author.text.partition(" ")[0].casefold() not in name_words().papers:
        return False
    return 0 <= titles[0].span[0] - author.span[1] <= 1


def _join(text: str, found: Found, author: Stretch) -> None:
    """Whose paper it is, in the midst of its title: "Рапорт губернатора кн. | Г.С. | Волконского министру"."""
    first, second = found["title"][:2]
    if 0 <= author.span[0] - first.span[1] <= _CLOSE and 0 <= second.span[0] - author.span[1] <= 1:
        span = (first.span[0], second.span[1])
        clear(found, ("author",), author.span)
        found["title"][:2] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span)]


def _is_paper(name: str) -> bool:
    """Whether its first word is the name of a paper."""
    return name.partition(" ")[0].casefold() in _papers()


@cache
def _papers() -> frozenset[str]:
    return frozenset(read_table("refman.references.labelling", "kinds.toml")["paper"])
