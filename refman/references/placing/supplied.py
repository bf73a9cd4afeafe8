"""What a cataloguer adds in square brackets behind a colon or a semicolon: for whom a book is, who translated it."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, clear

_BRACKET = Late(r"[:;]\s?\[(?P<inside>[^\[\]]*)$")
_LEAD = Late(r"(?P<words>[^\W\d_]{2,}\.?\s(?:[^\W\d_]{1,4}\.?\s[^\W\d_]{2,6}\.\s|[^\W\d_]{1,4}\s[^\W\d_]+\s)?)")
_NAMED = Late(r"(?:[^\W\d_a-z\u0430-\u044f][^\W\d_]*\.?[\s-]?){2,4}")
_LONGEST = 60


@rule(has="title-translation", said=("[",), even_sure=True)
def _leave_supplied(text: str, found: Found) -> None:
    """Such a bracket translates no title, but may name the translator: "; [пер. с англ. Анны Ветровой]"."""
    said = found["title-translation"][0]
    start = said.span[0]
    bracket = _BRACKET.search(text, max(0, start - _LONGEST), start)
    if bracket is None:
        return
    clear(found, ("title-translation",), said.span)
    lead = _LEAD.fullmatch(bracket["inside"])
    if (
        lead
        and "translator" not in found
        and "translator" in lexicon().classes(lead["words"].split()[0].casefold().rstrip("."))
        and _NAMED.fullmatch(said.text)
    ):
        found["translator"] = [said._replace(label="translator")]


@rule(has="title", lacks="title-translation", said=(": [",))
def _cut_supplied(_: str, found: Found) -> None:
    """Such a bracket that was left to the title says nothing of what it is called: " : [для вузов]"."""
    title = found["title"][-1]
    name, colon, rest = title.text.partition(": [")
    if colon and "]" in rest and "[" not in name and title.is_whole:
        name = name.rstrip(" :")
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="author title-translation container-title", lacks="title", said=("[",), even_sure=True)
def _put_only(text: str, found: Found) -> None:
    """What stands in brackets between the author and the host is the only title: "Lugov A.I. [The rivers]. In:"."""
    said, start = found["title-translation"][0], found["author"][-1].span[1]
    if (
        text[start - 1] == "."
        and text[start : said.span[0]].strip(" ,") == "["
        and said.span[1] < found["container-title"][0].span[0]
    ):
        # what is said in brackets behind the host translates only that
        del found["title-translation"]
        found["title"] = [said._replace(label="title")]


put_supplied: Final = Rules(_leave_supplied, _cut_supplied, _put_only)
"""Takes such brackets for what they are."""
