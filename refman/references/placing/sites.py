"""Sites told in few words, of which the labels make hosts, archives or one long title: "Орда атласы: https://orda.kz"."""

from functools import cache

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import rule
from refman.references.placing.shapes import COUNT
from refman.references.placing.spans import PLACED, Found, Stretch, drop, rename

_LINK = (
    r"(?P<link>(?:https?://|www\.)[^\s\[\]()<>]+"
    r"|(?<![\w@.-])(?:[A-Za-z\d][a-z\d-]*\.)(?:[a-z\d][a-z\d-]*\.){0,2}(?:kz|ru|su|com|org|net|edu|info|ua|by|uz|kg|io)(?:/[^\s\[\]()<>]*)?(?![\w@-]))"
)
_NAME = r"(?P<title>[^\W\d_][^/]{1,150}?|[\u00ab\"\u201c\u201e][^/]{2,150}?)"
_NAMED = Late(
    rf"{COUNT}(?:{_NAME}\s?[:.,\u2013\u2014-]?(?:\s|(?<=[:\u2013\u2014-]))[\[(<]?)?{_LINK}[\])>]?[.;,]?(?P<rest>\s.*)?"
)
_NAMED_BEHIND = Late(rf"{COUNT}{_LINK}(?:[,:]\s|\s[\u2013\u2014-]\s|\s\(){_NAME}\)?[.;]?\s*")
_WORD = Late(r"[^\W\d_]+")
_CARRIER = Late(
    r"(?:[\u042d\u044d]\u043b(?:\u0435\u043a\u0442\u0440(?:\u043e\u043d(?:\u043d\u044b\u0439)?)?)?\.?\s|[\u0418\u0438]\u043d\u0442\u0435\u0440\u043d\u0435\u0442[-\s])"
    r"[\u0440\u0420]\u0435\u0441\u0443\u0440\u0441\.?|[Rr]ezhim\sdostupa|[Ee]lektronn[iy][iyj]?\sresurs"
)
_GENERAL = frozenset({"electronic", "url"})
"""Classes of words that say no more than that there is a site."""
_LED = Late(r"(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){1,2})\s?:?\s$")
_NEAR = 40
_SIGNS = "\"'\u00ab\u00bb\u201c\u201d\u201e"


@rule(
    lacks="author editor publisher publisher-place collection-title volume issue page number-of-pages edition issued"
    " genre number ISBN DOI",
    said=(
        "www.",
        "://",
        ".kz",
        ".ru",
        ".su",
        ".com",
        ".org",
        ".net",
        ".edu",
        ".info",
        ".ua",
        ".by",
        ".uz",
        ".kg",
        ".io",
    ),
    even_sure=True,
)
def put_site(text: str, found: Found) -> None:
    """The whole reference is a link and a few words that name the site, before or behind it."""
    site = _NAMED.fullmatch(text)
    if site is None or (site["rest"] and "accessed" not in found):
        site = _NAMED_BEHIND.fullmatch(text) if site is None or not site["title"] else None
    if site is None or "//" in (site["title"] or "") or "." in (site["title"] or "").rstrip("."):
        return
    if "title" in found and found["title"][0].span[1] <= site.start("link"):
        # told already
        return
    for label in ("title", "container-title", "archive", "URL"):
        found.pop(label, None)
    found["URL"] = [Stretch("URL", site["link"].rstrip(".,;"), site.span("link"), PLACED)]
    name = site["title"]
    if name and not is_general(name):
        found["title"] = [Stretch("title", " ".join(name.split()), site.span("title"), PLACED)]


@rule(has="container-title URL", said=("\u0435\u0441\u0443\u0440\u0441", "him dost", " resurs"), even_sure=True)
def leave_carrier(_: str, found: Found) -> None:
    """What says that a work is read on a screen is not its host: "// Эл. ресурс: https://орда.рф"."""
    left = [part for part in found["container-title"] if not _CARRIER.fullmatch(part.text)]
    if not left:
        del found["container-title"]
    elif len(left) < len(found["container-title"]):
        found["container-title"] = left


@rule(
    has="accessed",
    said=(
        "ublication",
        "ublishing",
        "\u0443\u0431\u043b\u0438\u043a",
        "\u0430\u0437\u043c\u0435\u0449",
        "\u0430\u0440\u0438\u044f\u043b\u0430",
    ),
    even_sure=True,
)
def put_online_day(text: str, found: Found) -> None:
    """The day on which a page was put on its site is none on which it was read: "Publication date: 3.02.2012"."""
    for day in found["accessed"]:
        led = _LED.search(text, max(0, day.span[0] - _NEAR), day.span[0])
        if led and led["words"].casefold().endswith(_online()):
            if "issued" in found:
                drop(found, day)
            else:
                rename(found, day, "issued")
            return


@cache
def _online() -> tuple[str, ...]:
    return tuple(gost_words()["put-online"])


def is_general(name: str) -> bool:
    """Whether words say no more than that there is a site: "Электрондық ресурс", "Сайт"."""
    words = _WORD.findall(name.casefold())
    return all(lexicon().classes(word) & _GENERAL for word in words) and not any(sign in name for sign in _SIGNS)
