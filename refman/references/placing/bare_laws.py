"""Laws named without a number, a day and quotation marks: "Закон Республики Казахстан О воде", "ҚР Су туралы Заңы"."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.shapes import COUNT
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_ABOUT = Late(
    COUNT
    + r"(?P<kind>[^\W\d_]{5,12})\s(?P<land>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
    r"\s(?:[\u00ab\"\u201c\u201e](?P<named>\u041e\u0431?\s[^\u00bb\u201d\"\u201c]{4,200})[\u00bb\u201d\"\u201c](?:[.,]?\s[^:;/]{1,30}|[.;]?\s*)"
    r"|(?P<title>\u041e\u0431?\s[^\d:;/]{4,200}?)[.;]?\s*)"
)
_OF_LAND = Late(
    COUNT + r"(?P<land>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?)"
    r"\s(?P<title>[^\d:;/]{2,200}?\s(?:\u0442\u0443\u0440\u0430\u043b\u044b|\u0436\u04e9\u043d\u0456\u043d\u0434\u0435))\s"
    r"(?P<kind>[^\W\d_]{4,8})[.;]?\s*"
)
"""Kazakh, where what a law is about ends with a word for "about"."""


@rule(
    lacks="author editor publisher publisher-place volume issue page number genre DOI ISBN",
    said=(
        "\u041e\u0431 ",
        "\u041e ",
        "\u0442\u0443\u0440\u0430\u043b\u044b",
        "\u0436\u04e9\u043d\u0456\u043d\u0434\u0435",
    ),
    beyond_ascii=True,
    even_sure=True,
)
def put_bare_law(text: str, found: Found) -> None:
    """What the law is about is its title, where nothing else is told."""
    law = _ABOUT.fullmatch(text) or _OF_LAND.fullmatch(text)
    if law is None or "law" not in lexicon().classes(law["kind"].casefold()) or not _is_land(law["land"]):
        return
    name = "title" if law["title"] else "named"
    clear(found, [*found], (0, law.end(name)))
    found["title"] = [Stretch("title", " ".join(law[name].split()), law.span(name), PLACED)]


def _is_land(name: str) -> bool:
    """Whether a name is that of a state, whole or its first letters: "Республики Казахстан", "ҚР"."""
    return name.isupper() or any("country" in telling(word) for word in name.casefold().split())
