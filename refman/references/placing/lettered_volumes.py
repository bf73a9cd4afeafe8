"""Volumes with letters of their own, left to the journal's name ("Suppl. 51C, 131", "IEEE Trans. SMC-13, 834")."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch

_LETTERED = Late(r"[\s,](?P<volume>\d{1,4}[A-Z]{1,2}\d{0,3}|[A-Z]{2,4}-\d{1,3})$")
_BEHIND = Late(r",?\s?\(?(?:[A-Z]?\d)")
_SHORTEST = 4


@rule(has="container-title issued", one_of="page issue volume")
def put_lettered_volumes(text: str, found: Found) -> None:
    """Takes the number with a letter that ends a journal's name for its volume, where its numbers follow."""
    host = found["container-title"][0]
    if not (host.text[-1].isupper() or host.text[-1].isdigit()) or not host.is_whole:
        return
    number = _LETTERED.search(host.text)
    if number is None or number.start() < _SHORTEST or not _BEHIND.match(text, host.span[1]):
        return
    start = host.span[0]
    name = host.text[: number.start()].rstrip(" ,")
    found["container-title"][0] = host._replace(text=name, span=(start, start + len(name)))
    span = (start + number.start("volume"), host.span[1])
    found["volume"] = [Stretch("volume", number["volume"], span, host.probability), *found.get("volume", ())]
