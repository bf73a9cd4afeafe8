"""Numbers that were left to the name of a journal, and codes of libraries that are none of a reference's numbers."""

from functools import cache
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, drop, rename

_NUMBER = Late(
    r"[\s,.]*\u2116\s?(?P<number>\d{1,4}(?:\s?[-/]\s?\d{1,3}){0,2}(?:\s?\(\d{1,4}\))?)"
    r"(?=[\s,.;]|$)(?!\s[\u0430-\u044f\u0451\u0493\u049b\u04a3\u04af\u04b1\u04bb\u04d9\u04e9\u0456]{4})"
)
"""Not the number of what is counted in a title, for which a small letter stands: "№ 1-3 есептеу жұмыстары"."""
_CODE = Late(r"\bEDN:?\s[A-Z]{6}\b")
"""The code of a work in Russia's index of citations: six letters, which no field holds."""
_PART = Late(r"(?<=\d)\s\((?:\u0447|\u0447\u0430\u0441\u0442\u044c|\u0431\u04e9\u043b\u0456\u043c)\.?\s?[\dIVX]{1,4}\)")
"""A part in brackets, in Russian or Kazakh."""
_SERIES_NAME = Late(r"(?:,|\.|:)\s[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]+){0,3}(?=,|\s\()")
_SINE_LOCO = Late(r"(?:,\s\[[Ss]\.\s?l\.\])?,\sv\.\s\d")
_SERIES_NUMBER = Late(r"(?:[Ss]er(?:ies|ie|\.)?|s\.)\s(?:\d{1,2}|[IVX]+)")
_LEXICON = Late(r"(?P<host>[A-Z]{2,5})(?:,?\s(?P<volume>[IVXL]{1,6}))?")
_IN = frozenset({" in ", ".in ", " In ", "in: ", "In: "})
_JOINS = (", ", ". ", ": ")
_QUOTED = Late(
    r"(?<=\w)[.,]\s[\u00ab\"\u201c](?P<host>[^\u00ab\u00bb\"\u201c\u201d\d]{3,60})[\u00bb\"\u201d],?\s?\u2116\s?$"
)
_FAR = 80
_TWO = 2
_COUNT = Late(r"\s?:\s?\u0432\s\d{1,2}(?:-\w{1,2})?\s(?:\u0442|\u0447|\u043a\u043d)(?:\.|\w{3,6})?$")
_SERIES_WORD = Late(r"[.,]?\s?(?:[-\u2013\u2014]\s)?(?:(?P<word>[^\W\d_]{3,9})[.:]?\s)?")
_NUMBER_AND_YEAR = Late(r"(?P<number>\d{1,2})[.,]\s(?P<year>(?:1[89]|20)\d\d)")
_SERIES_SIGNS = (". \u0421\u0435\u0440", "\u2013 \u0421\u0435\u0440", "- \u0421\u0435\u0440", ". Ser. ")
_DOUBLE = Late(r"\d{1,4}/\d{1,3}(?=[\s.,;])")
_SHORTEST = 3
_BOTH = Late(r"(?P<series>\d{1,2}|[IVX]{1,4}),\s(?P<volume>\d{1,4})")


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


@rule(
    has="title issue",
    lacks="container-title publisher collection-title number",
    said=("\u2116",),
    beyond_ascii=True,
    even_sure=True,
)
def _put_quoted(text: str, found: Found) -> None:
    """A name in quotation marks right before the mark of an issue is that of a journal: "Вода. «Дала», № 3, 1980"."""
    issue, title = found["issue"][0], found["title"][-1]
    name = _QUOTED.search(text, max(0, issue.span[0] - _FAR), issue.span[0])
    if not name or title.span[0] >= name.start() or not title.is_whole:
        return
    start, border = title.span[0], name.start()
    if title.span[1] > border:
        found["title"][-1] = title._replace(text=text[start:border], span=(start, border))
    found["container-title"] = [Stretch("container-title", name["host"], name.span("host"), PLACED)]


@rule(has="container-title page", lacks="issue", said=("\u2116",), beyond_ascii=True, even_sure=True)
def _put_marked(text: str, found: Found) -> None:
    """What has the mark of a number is no page: "Егемен Қазақстан. 2009. 3 маусым. №171-172"."""
    page = found["page"][0]
    if text[: page.span[0]].rstrip(" ").endswith("\u2116") and page.text[:1].isdigit():
        rename(found, page, "issue")


@rule(has="container-title volume", lacks="issue", said=("\u2116",), beyond_ascii=True, even_sure=True)
def _put_double(text: str, found: Found) -> None:
    """A double number with its mark is no volume: "Хабарлар. № | 3 | /2 Табиғи ғылымдар"."""
    volume = found["volume"][0]
    number = _DOUBLE.match(text, volume.span[0]) if volume.text.isdigit() else None
    if number and text[: volume.span[0]].rstrip(" ").endswith("\u2116"):
        drop(found, volume)
        found["issue"] = [volume._replace(label="issue", text=number[0], span=number.span())]


@rule(has="title volume", lacks="container-title publisher", said=("[S. l.]", "[S.l.]", "[s.l.]", "[s. l.]", ", v. "))
def _cut_host(text: str, found: Found) -> None:
    """A journal that was left to the title before its volume, as sites print it: "Жыр. Тілтаным, [S. l.], v. 9"."""
    title = found["title"][-1]
    name, stop, host = title.text.rpartition(". ")
    if stop and host[:1].isupper() and title.is_whole and _SINE_LOCO.match(text, title.span[1]):
        if host.split(" ", 1)[0].casefold().rstrip(".") in _series() and ". " in name:
            name, _, first = name.rpartition(". ")
            host = f"{first}. {host}"
        start, end = title.span
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
        found["container-title"] = [Stretch("container-title", host, (end - len(host), end), title.probability)]


@rule(has="volume", said=(" (\u0447", " (\u0431"), beyond_ascii=True, even_sure=True)
def _leave_part(text: str, found: Found) -> None:
    """The part of an issue, in brackets behind it, is no volume: "№ 1 (ч. 2). – Ст. 3"."""
    part = _PART.search(text)
    if part:
        clear(found, ("volume",), part.span())


@rule(has="container-title volume", lacks="publisher")
def _join_series(text: str, found: Found) -> None:
    """A journal whose series has a number before its name: "Vestnik. Seria | 5, | Geografia, 5, 52"."""
    if len(found["volume"]) != _TWO:
        return
    if len(found["container-title"]) == 1:
        _lengthen_series(text, found)
        return
    first, second, *others = found["container-title"]
    number = found["volume"][0]
    if (
        first.span[1] < number.span[0] < second.span[0]
        and text[number.span[1] : second.span[0]] in _JOINS
        and first.text.rpartition(" ")[2].casefold().rstrip(".") in _series()
    ):
        span = (first.span[0], second.span[1])
        found["container-title"] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span), *others]
        found["volume"] = found["volume"][1:]


def _lengthen_series(text: str, found: Found) -> None:
    """The same where the name of the series has no label: "Vestnik. Seria | 5, Geografia, | 7, 52"."""
    host, number = found["container-title"][0], found["volume"][0]
    name = _SERIES_NAME.match(text, number.span[1])
    if (
        name
        and 0 < number.span[0] - host.span[1] <= _TWO
        and name.end() <= found["volume"][1].span[0]
        and host.text.rpartition(" ")[2].casefold().rstrip(".") in _series()
    ):
        span = (host.span[0], name.end())
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["volume"] = found["volume"][1:]


@rule(has="container-title issued issue", said=_SERIES_SIGNS, even_sure=True)
def _give_number(text: str, found: Found) -> None:
    """The number of a journal's series that was taken for a month or a volume: "Вестник СПбГУ. Сер. | 12. 2010"."""
    host, dated, volumes = found["container-title"][-1], found["issued"][0], found.get("volume", [])
    number = min((dated, *volumes[:1]), key=lambda part: part.span)
    word = _SERIES_WORD.fullmatch(text, host.span[1], number.span[0])
    if not word or (word["word"] or host.text.rpartition(" ")[2]).casefold().rstrip(".") not in _series():
        return
    both = _NUMBER_AND_YEAR.fullmatch(number.text) if number is dated else None
    if number is dated and (both is None or not number.is_whole):
        return
    start, end = number.span
    if both:
        end = start + both.end("number")
        found["issued"][0] = dated._replace(text=both["year"], span=(start + both.start("year"), dated.span[1]))
    elif not number.text.isdigit() or text.isascii():
        # "Lecture Notes Ser. 5" counts its volumes
        return
    else:
        clear(found, ("volume",), number.span)
    span = (host.span[0], end)
    found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="title volume", lacks="container-title")
def _put_lexicon(text: str, found: Found) -> None:
    """A lexicon known by its letters, which were taken for a volume: "Datianus, in RE IV, 2", "Bembo, in DBI, 8"."""
    volume, *others = found["volume"]
    lexicon_ = _LEXICON.fullmatch(volume.text) if volume.text[:2].isupper() and volume.is_whole else None
    if lexicon_ is None or (not lexicon_["volume"] and not others) or text[: volume.span[0]][-4:] not in _IN:
        return
    start, end = volume.span
    span = (start, start + lexicon_.end("host"))
    if lexicon_["volume"]:
        others = [volume._replace(text=lexicon_["volume"], span=(start + lexicon_.start("volume"), end)), *others]
    found["volume"] = others
    found["container-title"] = [volume._replace(label="container-title", text=lexicon_["host"], span=span)]


@rule(has="container-title", lacks="volume")
def _part_lexicon(text: str, found: Found) -> None:
    """The Roman volume of such a lexicon: "Apollo, in LIMC II"."""
    host = found["container-title"][0]
    parted = _LEXICON.fullmatch(host.text) if host.text[:2].isupper() and host.is_whole else None
    if parted and parted["volume"] and text[: host.span[0]][-4:] in _IN:
        start, end = host.span
        found["volume"] = [
            host._replace(label="volume", text=parted["volume"], span=(start + parted.start("volume"), end))
        ]
        found["container-title"][0] = host._replace(text=parted["host"], span=(start, start + parted.end("host")))


@rule(has="container-title volume")
def _leave_series(text: str, found: Found) -> None:
    """The number of a journal's series is no volume: "Atti dell'istituto, series 7, vol. 5", "Алгебра, сер. 2, 7:1"."""
    volume = found["volume"][0]
    if len(found["volume"]) > 1:
        if _SERIES_NUMBER.fullmatch(volume.text):
            found["volume"] = found["volume"][1:]
        return
    both = _BOTH.fullmatch(volume.text) if "," in volume.text and volume.is_whole else None
    host = found["container-title"][-1]
    if both and host.text.rpartition(" ")[2].casefold().rstrip(".") in _series():
        start, end = volume.span
        span = (host.span[0], start + both.end("series"))
        found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["volume"] = [volume._replace(text=both["volume"], span=(start + both.start("volume"), end))]


@rule(has="container-title", said=(": \u0432 ",), beyond_ascii=True, even_sure=True)
def _cut_count(_: str, found: Found) -> None:
    """How many volumes there are is none of a host's name: "// Сочинения: в 6 т."."""
    host = found["container-title"][0]
    count = _COUNT.search(host.text) if host.is_whole else None
    if count and count.start():
        span = (host.span[0], host.span[0] + count.start())
        found["container-title"][0] = host._replace(text=host.text[: count.start()], span=span)


@cache
def _series() -> frozenset[str]:
    return lexicon().words("series") | gost_words()["series"]


put_numbered_hosts: Final = Rules(
    _cut_numero,
    _put_marked,
    _put_double,
    _put_quoted,
    _cut_host,
    _leave_part,
    _join_series,
    _give_number,
    _put_lexicon,
    _part_lexicon,
    _leave_series,
    _cut_count,
)
"""Parts such numbers from the name."""
