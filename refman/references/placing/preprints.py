"""Numbers of preprints that were taken for a year and a page: "Spin flips in matter, 1906.11476."."""

import re

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_NUMBER = Late(r"(?P<number>(?:0[7-9]|[1-3]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,2})?)(?=[\s,;)\]]|\.?$|\.\s)")
_MONTH_END = len("1906")
_BEFORE = frozenset(" \t\u00a0,([")
_MISTAKEN = frozenset({"issued", "page", "volume", "issue", "number-of-pages", "number"})


@rule(one_of="issued page volume issue number-of-pages", said=(".",), even_sure=True)
def put_preprint(text: str, found: Found) -> None:
    """Takes the number of a preprint as one where nothing but such numbers was seen in it."""
    number = _mistaken(text, found)
    if number is None:
        return
    start, end = number.span("number")
    inside = [label for label, parts in found.items() if any(p.span[0] < end and start < p.span[1] for p in parts)]
    is_other = "number" in found and "number" not in inside
    if len(inside) > ("number" in inside) and _MISTAKEN.issuperset(inside) and not is_other:
        clear(found, inside, (start, end))
        found["number"] = [Stretch("number", number["number"], (start, end), PLACED)]


def _mistaken(text: str, found: Found) -> re.Match[str] | None:
    """The number where a year, a page or another number was seen at its beginning."""
    for label, parts in found.items():
        if label not in _MISTAKEN:
            continue
        for part in parts:
            start = part.span[0]
            if text[start + _MONTH_END : start + _MONTH_END + 1] == "." and (not start or text[start - 1] in _BEFORE):
                number = _NUMBER.match(text, start)
                if number:
                    return number
    return None
