"""Theses whose kind, and all behind it, was left to the title: "La Scuola Grande, tesi di laurea, rel. G. Roma"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear

_KIND = Late(
    r"[,.]\s(?P<before>(?:unver\u00f6ff(?:entl(?:icht)?)?|unpubl(?:ished)?|masch|ms|phil|jur|inedita?)\.?(?:e|er)?\s?)?"
    r"(?P<genre>(?:[Tt]esi\sdi\s(?:laurea|dottorato|specializzazione|perfezionamento|diploma)(?:\s(?:specialistica|magistrale|triennale))?"
    r"|(?:Diss|Habil|Mag)\.(?:-?[Aa]rb\.)?|Dissertation|Habilitationsschrift|Diplomarbeit|Magisterarbeit|Masterarbeit"
    r"|(?:Ph\.?\s?D\.?|M\.?A\.?|[Dd]octoral|[Mm]aster['\u2019]?s?)\s(?:[Tt]hesis|[Dd]iss(?:\.|ertation))"
    r"|[Tt]h\u00e8se\sde\s(?:doctorat|troisi\u00e8me\scycle)))(?!\w)"
)
_OF_DEGREE = Late(
    r"[.,:;]\s(?P<genre>(?:(?:[Ee]xtended\s|[Aa]uthor['\u2019]s\s)?[Aa]bstract\sof\s(?:(?:the|a|his|her)\s)?)?"
    r"(?:(?:Cand(?:\.|idate)|Do[ck]t?\.|Doctor(?:al)?|Dr\.)(?:\s(?:of\s)?[Ss]ci(?:\.|ences?))?(?:\s\([^()]{3,20}\))?"
    r"\s(?:[Dd]issertation|[Dd]iss\.|[Tt]hesis)(?!\w)"
    r"|(?:[Dd]issertation|[Dd]iss\.|[Tt]hesis)\s(?:\.{2,3}\s|\u2026\s)?(?:(?:for|of)\s(?:the\s|a\s)?(?:[a-z]+\s)?(?:degree\sof\s)?)?"
    r"(?:the\s|a\s)?(?:[Cc]andidate|[Dd]octor|[Cc]and\.|[Dd]oc\.|Ph\.?D)(?:[^.,:;/\d()]|\.\s(?=[a-z])){0,60}(?:\([^()]{2,12}\))?))"
)
"""The kinds of Soviet theses, translated: "Extended Abstract of Cand. Sci. (Biol.) Dissertation"."""
_BRACKETED = Late(r"(?P<genre>[^\[\]]{4,})\s\[(?P<inside>[^\[\]]{8,})\]")
_ENGLISH_KIND = Late(r"(?i:diss|thesis|abstract|cand|doct|\bdr\.)")
_LIBRARY = "\u0420\u0413\u0411 \u041e\u0414"
_BEHIND = ("publisher-place", "publisher", "issued", "number-of-pages", "page")
_UNPUBLISHED = Late(r"[,.]\s(?:unver\u00f6ff(?:entlicht(?:e|er)?)?|unpubl(?:ished)?|masch(?:inenschr)?|inedita?)\.?$")
_AT = Late(r"(?P<genre>[^,]{3,40}?)\s(?:an\sder|am|at(?:\sthe)?)\s(?P<house>[^\W\d_a-z].{4,})")
_LED = Late(r"(?:an\sde[rm]|am|at(?:\sthe)?)\s(?=[^\W\d_a-z])")
_SHORTEST = 4
_DEGREE = Late(
    r"(?:[^\W\d_]{1,12}\s){0,2}(?:\u0434\u043e\u043a\u0442\u043e\u0440\u0430|\u043a\u0430\u043d\u0434\u0438\u0434\u0430\u0442\u0430)\s[^\W\d_]+(?:\s[^\W\d_]+)?\s\u043d\u0430\u0443\u043a$"
)
_SOUGHT = Late(r"(?i:\u0434\u0438\u0441|\u0441\u043e\u0438\u0441\u043a|\u0441\u0442\u0435\u043f\u0435\u043d)")
_BEFORE = 60


@rule(has="title", lacks="volume issue", said=("issertation", "iss.", "hesis "), even_sure=True)
def _put_degree(text: str, found: Found) -> None:
    """A title ends before the degree that was sought: "Soils, Dissertation for the degree of Candidate of Sciences"."""
    title = found["title"][0]
    start = title.span[0]
    behind = [part.span[0] for label in _BEHIND for part in found.get(label, ()) if part.span[0] > start]
    kind = _OF_DEGREE.search(text, start + _SHORTEST, min(behind, default=len(text)))
    if kind and ("genre" not in found or found["genre"][0].span[1] > kind.start()):
        span = (kind.start("genre"), kind.start("genre") + len(kind["genre"].rstrip()))
        translation = found["title-translation"][0] if "title-translation" in found else None
        clear(found, found.keys() - {"title"}, kind.span())
        if kind.start() < title.span[1]:
            found["title"] = [title._replace(text=text[start : kind.start()], span=(start, kind.start()))]
        found["genre"] = [Stretch("genre", kind["genre"].rstrip(), span, title.probability)]
        if translation and translation.span[0] < kind.start() < translation.span[1]:
            # within the bracket behind a romanised title: "[Soils of the steppe. Cand. Sci. (Biol.) dissertation]"
            begin = translation.span[0]
            name = " ".join(text[begin : kind.start()].split())
            found["title-translation"] = [translation._replace(text=name, span=(begin, kind.start()))]


@rule(has="genre", lacks="title-translation", said=(" [",), even_sure=True)
def _part_bracket(_: str, found: Found) -> None:
    """The title of a thesis in English, behind its kind: "dis. ... kand. ist. nauk | [History of a village. Diss.]"."""
    kind = found["genre"][0]
    both = _BRACKETED.fullmatch(kind.text) if kind.text[-1] == "]" and kind.is_whole else None
    if both is None:
        return
    start = kind.span[0]
    found["genre"][0] = kind._replace(text=both["genre"], span=(start, start + both.end("genre")))
    inside = both["inside"]
    said = _ENGLISH_KIND.search(inside)
    end = max(inside.rfind(". ", 0, said.start()), inside.rfind(": ", 0, said.start())) if said else len(inside)
    if end > 0:
        begin = start + both.start("inside")
        part = Stretch("title-translation", inside[:end], (begin, begin + end), kind.probability)
        found["title-translation"] = [part]


@rule(has="genre number-of-pages", said=(_LIBRARY,), beyond_ascii=True, even_sure=True)
def _leave_library(text: str, found: Found) -> None:
    """Where a library keeps a thesis, as catalogues tell it behind its extent: "РГБ ОД, 61:01-19/345-2"."""
    start = text.find(_LIBRARY, found["number-of-pages"][-1].span[1])
    if start > 0:
        clear(found, tuple(found), (start, len(text)))


@rule(has="title")
def _cut_title(_: str, found: Found) -> None:
    """Takes the kind of a thesis off its title, and what else stands behind it there."""
    title = found["title"][-1]
    if not ("," in title.text or "." in title.text) or not title.is_whole:
        return
    start = title.span[0]
    if "genre" in found:
        unpublished = _UNPUBLISHED.search(title.text)
        if unpublished and unpublished.start() >= _SHORTEST:
            end = unpublished.start()
            found["title"][-1] = title._replace(text=title.text[:end], span=(start, start + end))
        return
    kind = _KIND.search(title.text, _SHORTEST)
    if kind and ("publisher" in found or not {"container-title", "page"} & found.keys()):
        span = (start + kind.start("genre"), start + kind.end("genre"))
        found["genre"] = [Stretch("genre", kind["genre"], span, title.probability)]
        found["title"][-1] = title._replace(text=title.text[: kind.start()], span=(start, start + kind.start()))


@rule(has="genre", lacks="publisher", said=(" an der ", " am ", " at "))
def _cut_genre(_: str, found: Found) -> None:
    """The university behind the kind of a thesis is its house: "Diplomarbeit an der Technischen Universität"."""
    kind = found["genre"][0]
    both = _AT.fullmatch(kind.text) if kind.is_whole else None
    if both:
        start = kind.span[0]
        found["genre"][0] = kind._replace(text=both["genre"], span=(start, start + both.end("genre")))
        house = (start + both.start("house"), kind.span[1])
        found["publisher"] = [Stretch("publisher", both["house"], house, kind.probability)]


@rule(has="genre publisher", said=(" an der ", " am ", " an dem ", " at "))
def _cut_leading(_: str, found: Found) -> None:
    """The words between a thesis and its university are none of the latter: "Masterarbeit | am Institut"."""
    house = found["publisher"][0]
    led = _LED.match(house.text) if house.text[0] == "a" and house.is_whole else None
    if led:
        span = (house.span[0] + led.end(), house.span[1])
        found["publisher"][0] = house._replace(text=house.text[led.end() :], span=span)


@rule(has="genre", beyond_ascii=True, even_sure=True)
def _leave_degree(text: str, found: Found) -> None:
    """The degree of who is honoured or edited makes no thesis of a work: "к юбилею доктора юридических наук"."""
    kind = found["genre"][0]
    if _DEGREE.match(kind.text) and not _SOUGHT.search(text, max(0, kind.span[0] - _BEFORE), kind.span[0]):
        del found["genre"]


cut_thesis: Final = Rules(
    _part_bracket, _leave_library, _put_degree, _cut_title, _cut_genre, _cut_leading, _leave_degree
)
"""Takes the kinds of theses off their titles, and the universities off their kinds."""
