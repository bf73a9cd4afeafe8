"""Authors between their title and its journal, as elibrary.ru has them: "Реки степи. Ветров П.А. Гидрология. 2015"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, rename

_BEHIND_NAMES = frozenset({" ", ". ", ", "})
_BEFORE_YEAR = frozenset({". ", ", ", " "})
_HOST = Late(r"[\u00ab\"\u201c]?[^\W\d_a-z\u0430-\u044f][^\d]{3,120}")


@rule(
    has="title author issued",
    one_of="issue volume page",
    lacks="container-title publisher publisher-place editor responsibility genre number",
    even_sure=True,
)
def put_title_first(text: str, found: Found) -> None:
    """What stands between the authors and the year is the journal, where the title stands before them."""
    if len(found["title"]) == 1:
        return
    first, *_, host = found["title"]
    authors, year = found["author"], found["issued"][0]
    if (
        first.span[1] <= authors[0].span[0]
        and authors[-1].text.endswith(".")
        and text[authors[-1].span[1] : host.span[0]] in _BEHIND_NAMES
        and text[host.span[1] : year.span[0]] in _BEFORE_YEAR
        and _HOST.fullmatch(host.text)
    ):
        rename(found, host, "container-title")
