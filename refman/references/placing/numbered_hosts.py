"""Numbers that were left to the name of a journal, and codes of libraries that are none of a reference's numbers."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, clear

_NUMBER = Late(r"[\s,.]*\u2116\s?(?P<number>\d{1,4}(?:\s?[-/]\s?\d{1,3}){0,2}(?:\s?\(\d{1,4}\))?)(?=[\s,.;]|$)")
_CODE = Late(r"\bEDN:?\s[A-Z]{6}\b")
"""The code of a work in Russia's index of citations: six letters, which no field holds."""
_SHORTEST = 3


@rule(said=("EDN",))
def leave_codes(text: str, found: Found) -> None:
    """The code of a work in an index is nobody's name and no number."""
    for code in _CODE.finditer(text):
        clear(found, [*found], code.span())


@rule(has="container-title", lacks="issue", said=("\u2116",), beyond_ascii=True)
def _cut_numero(_: str, found: Found) -> None:
    """The number at the end of a journal's name, or before the name of its part: "Хабарлари №3/1 Табиий фанлар"."""
    host = found["container-title"][-1]
    number = _NUMBER.search(host.text) if host.is_whole else None
    if number and number.start() >= _SHORTEST:
        start = host.span[0]
        span = (start + number.start("number"), start + number.end("number"))
        found["issue"] = [host._replace(label="issue", text=number["number"], span=span)]
        name = host.text[: number.start()]
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))


put_numbered_hosts: Final = Rules(_cut_numero)
"""Parts such numbers from the name."""
