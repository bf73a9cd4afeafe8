"""Journals as the humanities cite them: in guillemets behind a title, with a Roman volume, in a new series."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_MARKED = Late(
    r"[,.]\s(?:in:?\s)?\u00ab\s?(?P<name>[^\u00ab\u00bb]{2,110}?)\s?\u00bb,?\s?"
    r"(?=[\d(]|[IVXLCDM]{1,9}\b|(?:a|n|s|t|vol|ser|fasc|serie|anno|ann\u00e9e|nuova|nouv)\b)"
)
_MARKED_HIGH = Late(
    r",\s(?:in:?\s)?[\u201c\"]\s?(?P<name>[^\u201c\u201d\"]{4,110}?)\s?[\u201d\"],\s"
    r"(?=[\d(]|[IVXLCDM]{1,9}\b|(?:a|n|s|t|vol|ser|fasc|serie|anno|ann\u00e9e|nuova|nouv)\b)"
)
_LETTERED = Late(r"\s(?P<number>[A-Z]?\s?\d{1,2}(?:\s?[-\u2013/+]\s?\d{1,2})?)$")
_SLASHED_YEAR = Late(r"\s?/\s?(?:(?:19|20)\d\d|\d\d)\b")
_ROMAN = (
    r"(?=[IVX]\b|[IVXLCDM]{2,9}\b|[ivxlcdm]{2,9}\b)(?i:m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4}))"
)
_QUOTED = Late(r"[,.:)]\s\u00ab\s?(?P<title>[^\u00ab\u00bb]{8,250}?)\s?\u00bb(?=,\s|\.\s|\s[Ii]n\s)")
_HEADS = frozenset({"author", "editor", "issued", "citation-number"})
_NUMERALS = frozenset("IVXLCDMivxlcdm")
_WORDS = 3
_ROUND_YEAR = Late(r"\s\((?:[^\W\d_]{3,9}\.?,?\s)?(?:1[89]|20)\d\d\)[,:]?\s\d")
_JOURNAL_NUMBER = Late(rf"[,.]\s(?P<name>[^\W\d_a-z][^,.]{{2,70}}?),?\s(?P<number>\d{{1,3}}|{_ROMAN})$")
_LAST = Late(rf"[\u00bb\"\u201d]?,\s(?P<number>{_ROMAN})")
_WHOLE = Late(_ROMAN)
_SERIES = Late(
    r"(?:,\s?|\s)(?:[Nn]\.\s?[SsFf]\.|(?:[Nn]ew|[Nn]uova)\s[Ss]er(?:\.|ies|ie)|[Ss](?:er)?\.\s(?:[IVX]{1,4}|\d)|\d(?:st|nd|rd|th)\sser\.|serie\s\d+[\u00aaa]?|\d+[\u00aaa]?\sserie),?\s(?=[\divxlcIVXLC])"
)
_SMALL = Late(rf"\s(?P<number>{_ROMAN}(?:[-\u2013/]{_ROMAN})?)$")
_NUMBER = Late(rf"(?P<number>\d{{1,3}}|{_ROMAN})(?=[\s,]{{1,2}}\(?(?:1[89]|20)\d\d)")
_NAME = Late(r"[\s,.]*[\u201d\"\u2019\u00bb]?[\s,]*(?P<name>[^\W\d_a-z][^\d,()]{1,60})")
_TOWN = Late(r"[.,)]\s[\u0410-\u042f](?:\.?-[\u0410-\u042f])?\.?,$|(?<=[^\W\d_]{2})[.)]\s[A-Z]\.,$")
"""A town of one letter, behind which stands a house."""
_KIND = Late(r"[\u00bb\u201d\"]\s(?P<word>[^\W\d_]{4,12})(?=[.,;:]|\s\d|\s?[\u2013\u2014-]|$)")
_NAMED = Late(r"(?P<title>.{4,}?)[.,]\s(?P<name>[\u00ab\u201c\"][^\u00ab\u00bb\u201c\u201d\"]{3,60}[\u00bb\u201d\"]?)")
_CLOSING = frozenset('\u00bb\u201d"')
_OPENING = frozenset('\u00ab\u201c"')
_PERIODICALS = frozenset({"newspaper", "journal"})
_NUMBERS = ("page", "volume", "issue", "number")
_CLOSE = 7
_MINIMUM = 4
_PAIR = 2
_IMPRINT = frozenset({"publisher", "publisher-place", "issued"})


@rule(has="container-title")
def _put_lone_roman(_: str, found: Found) -> None:
    """A Roman number alone is no host, but the volume of one."""
    host, *others = found["container-title"]
    if not others and len(host.text) > 1 and host.text[0] in _NUMERALS and _WHOLE.fullmatch(host.text):
        found["volume"] = [host._replace(label="volume"), *found.get("volume", ())]
        del found["container-title"]


@rule(has="container-title publisher", lacks="volume")
def _put_roman_house(_: str, found: Found) -> None:
    """A Roman number behind the host is no house, but the volume."""
    host, house = found["container-title"][0], found["publisher"][0]
    if len(house.text) > 1 and _WHOLE.fullmatch(house.text) and host.span[1] < house.span[0]:
        found["volume"] = [house._replace(label="volume")]
        clear(found, ("publisher",), house.span)


@rule(has="title page", lacks="container-title volume publisher", said=("(",))
def _cut_numbered(text: str, found: Found) -> None:
    """A journal and its volume at the end of a title, before the year in brackets: "Nemesios, Hermes 64 (1929) 58"."""
    title = found["title"][-1]
    if not title.is_whole or not _ROUND_YEAR.match(text, title.span[1]):
        return
    ended = _JOURNAL_NUMBER.search(title.text)
    if ended and ended.start() > _MINIMUM:
        start = title.span[0]
        for label, name in (("container-title", "name"), ("volume", "number")):
            span = (start + ended.start(name), start + ended.end(name))
            found[label] = [Stretch(label, ended[name], span, title.probability)]
        found["title"][-1] = title._replace(text=title.text[: ended.start()], span=(start, start + ended.start()))


@rule(has="author", said=("\u00ab",))
def _put_title(text: str, found: Found) -> None:
    """All that stands in guillemets right behind the author: "Ginzburg, Carlo, «Da A. Warburg a Gombrich. Note»"."""
    quoted = _QUOTED.search(text)
    if quoted is None or len(quoted["title"].split()) < _WORDS:
        return
    start, end = quoted.span("title")
    before = [part.label for parts in found.values() for part in parts if part.span[0] < quoted.start()]
    inside = [part for parts in found.values() for part in parts if part.span[0] < end and start < part.span[1]]
    if "author" not in before or not _HEADS.issuperset(before) or all(part.label == "title" for part in inside):
        return
    for label in _HEADS & found.keys():
        for at, part in enumerate(found[label]):
            if part.span[0] < quoted.start() < part.span[1]:
                name = text[part.span[0] : quoted.start()].rstrip(" ,:")
                found[label][at] = part._replace(text=name, span=(part.span[0], part.span[0] + len(name)))
    clear(found, [*found], (start, end))
    found["title"] = [Stretch("title", quoted["title"], (start, end), PLACED), *found.get("title", ())]


@rule(
    has="title issued",
    lacks="container-title publisher publisher-place",
    said=("\u00bb ", "\u201d ", '" '),
    beyond_ascii=True,
)
def _put_worded(text: str, found: Found) -> None:
    """A name in quotation marks with the word for newspapers behind is the host: "Су. «Дала үні | » газеті, 2004"."""
    title = found["title"][-1]
    word = _KIND.match(text, title.span[1] - (title.text[-1] in _CLOSING))
    if word is None or not _PERIODICALS & lexicon().classes(word["word"].casefold()):
        return
    start = title.span[0]
    both = _NAMED.fullmatch(title.text) if title.is_whole else None
    if both:
        span = (start + both.start("name"), word.end())
        found["title"][-1] = title._replace(text=both["title"], span=(start, start + both.end("title")))
    elif text[start - 1 : start] in _OPENING and "author" not in found:
        span = (start - 1, word.end())
        del found["title"]
    else:
        return
    found["container-title"] = [
        Stretch("container-title", " ".join(text[slice(*span)].split()), span, title.probability)
    ]


@rule(has="title", lacks="container-title", said=("\u00ab",))
def _put_marked(text: str, found: Found) -> None:
    """A second title in guillemets is the journal."""
    _put_marked_by(text, found, _MARKED)


@rule(has="title", lacks="container-title publisher editor", said=("\u201d", '"'))
def _put_marked_high(text: str, found: Found) -> None:
    """A second title in other marks is the journal."""
    if "\u00ab" not in text:
        _put_marked_by(text, found, _MARKED_HIGH)


def _put_marked_by(text: str, found: Found, marks: Late) -> None:
    """A second title in guillemets, which numbers follow, is the journal: "Il periodo, «Italia medioevale», IX"."""
    title = found["title"][0]
    marked = marks.search(text, title.span[0] + _MINIMUM)
    if marked is None or not title.is_whole or marked.start() - title.span[1] > _CLOSE:
        return
    begin = marked.start()
    if _TOWN.search(text, max(0, begin - _CLOSE), begin + 1):
        return
    between = [
        part
        for label, parts in found.items()
        if label in _IMPRINT
        for part in parts
        if title.span[0] < part.span[0] < begin
    ]
    if any(part.label != "publisher-place" or text[part.span[0] - 1] != " " for part in between):
        return
    clear(found, ("title", "publisher", "publisher-place", "collection-title", "author", "editor"), marked.span("name"))
    _end_title(text, found, title, begin)
    found["container-title"] = [Stretch("container-title", marked["name"], marked.span("name"), PLACED)]


def _end_title(text: str, found: Found, title: Stretch, end: int) -> None:
    span = (title.span[0], end)
    whole = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
    found["title"] = [whole, *(part for part in found.get("title", ()) if part.span[0] > end)]


@rule(has="container-title publisher-place title", lacks="publisher", said=("\u00ab", "\u201c"))
def _join_town(text: str, found: Found) -> None:
    """A town right before the journal, which nothing parts from the title, ends it: "in Bologna, «Past & Present»"."""
    title, town, host = found["title"][-1], found["publisher-place"][0], found["container-title"][0]
    if (
        town.span[0] - title.span[1] == 1
        and text[title.span[1]] == " "
        and text[town.span[1] : host.span[0]] in {", \u00ab", ", in \u00ab", ", \u201c", ", in \u201c"}
    ):
        span = (title.span[0], town.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, ("publisher-place",), town.span)


@rule(has="container-title", lacks="volume")
def _put_roman(_: str, found: Found) -> None:
    """The Roman number that ends a journal's name, or stands as another, is its volume: "Journal of History, xxix"."""
    hosts = found["container-title"]
    host = hosts[-1]
    if len(hosts) > 1 and _WHOLE.fullmatch(host.text):
        hosts.pop()
        found["volume"] = [host._replace(label="volume")]
        return
    last = _LAST.search(host.text) if ", " in host.text and host.is_whole else None
    if last and last.end() == len(host.text):
        start = host.span[0]
        hosts[-1] = host._replace(text=host.text[: last.start()], span=(start, start + last.start()))
        number = (start + last.start("number"), host.span[1])
        found["volume"] = [Stretch("volume", last["number"], number, host.probability)]


@rule(has="container-title issued", lacks="volume publisher", said=(" (",))
def _put_small(text: str, found: Found) -> None:
    """A Roman number in small letters between the journal and the year in brackets: "Prospettiva xci-xcii (1998)"."""
    host = found["container-title"][-1]
    if host.text[-1] not in _NUMERALS or not host.is_whole or not text.startswith(" (", host.span[1]):
        return
    small = _SMALL.search(host.text)
    if small and small["number"].islower() and found["issued"][-1].span[0] == host.span[1] + _PAIR:
        start = host.span[0]
        number = (start + small.start("number"), host.span[1])
        found["volume"] = [Stretch("volume", small["number"], number, host.probability)]
        found["container-title"][-1] = host._replace(
            text=host.text[: small.start()], span=(start, start + small.start())
        )


@rule(has="container-title issue issued", lacks="volume publisher")
def _put_behind_year(_: str, found: Found) -> None:
    """A Roman number behind the year is a volume, too: "Bollettino d'arte, 1936, XXX, pp. 150-165"."""
    number = found["issue"][0]
    is_behind = found["issued"][0].span[1] < number.span[0]
    if is_behind and len(number.text) > 1 and number.text[0] in _NUMERALS and _WHOLE.fullmatch(number.text):
        found["volume"] = [part._replace(label="volume") for part in found.pop("issue")]


@rule(has="container-title volume", lacks="issue")
def _put_before(text: str, found: Found) -> None:
    """The same where the number behind it was taken for the volume: "Journal of History, xxix, 4"."""
    host, volume = found["container-title"][-1], found["volume"][0]
    if ", " not in host.text or text[host.span[1] : volume.span[0]].strip() != "," or not host.is_whole:
        return
    last = _LAST.search(host.text) if volume.text.isdigit() else None
    if last and last.end() == len(host.text):
        found["issue"] = [volume._replace(label="issue")]
        del found["volume"]
        _put_roman(text, found)


@rule(has="container-title volume", lacks="issue publisher publisher-place", even_sure=True)
def _part_volumes(text: str, found: Found) -> None:
    """A number behind the volume, taken for another volume, is the issue: "Lettere, XXII, 2 (1970)", "Phys. B12, 3"."""
    volumes = found["volume"]
    if len(volumes) != _PAIR or not volumes[1].text.isdigit():
        return
    host = found["container-title"][0]
    if host.span[1] <= volumes[0].span[0] and text[volumes[0].span[1] : volumes[1].span[0]] == ", ":
        found["volume"] = [volumes[0]]
        found["issue"] = [volumes[1]._replace(label="issue")]


@rule(has="container-title", lacks="issue", said=("/",))
def _cut_number(text: str, found: Found) -> None:
    """The issue that ends the name of a journal before a slash and its year: "Politik und Zeitgeschichte B 21/2003"."""
    host = found["container-title"][0]
    if not host.text[-1:].isdigit() or not _SLASHED_YEAR.match(text, host.span[1]) or not host.is_whole:
        return
    number = _LETTERED.search(host.text)
    if number and number.start() > _MINIMUM:
        start = host.span[0]
        span = (start + number.start("number"), host.span[1])
        found["issue"] = [Stretch("issue", number["number"].strip(), span, host.probability)]
        found["container-title"][0] = host._replace(
            text=host.text[: number.start()], span=(start, start + number.start())
        )


@rule(
    has="title",
    said=("n.s.", "n. s.", "N.S.", "N. S.", "N. F.", "N.F.", "er. ", ", s. ", "er., ", "erie", "eries"),
    even_sure=True,
)
def _put_in_series(text: str, found: Found) -> None:
    """The volume behind the mark of a new series, and the journal before it: "CQ n.s. 17 (1967)"."""
    end = found["title"][-1].span[1]
    series = _SERIES.search(text, end)
    number = _NUMBER.match(text, series.end()) if series else None
    if series is None or number is None:
        return
    host = found["container-title"][-1] if "container-title" in found else None
    if host and host.span[0] < series.start() < host.span[1]:
        span = (host.span[0], series.start())
        found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
    if host is None:
        name = _NAME.fullmatch(text, end, series.start())
        if name is None:
            return
        clear(found, ("publisher", "collection-title", "author", "editor"), name.span("name"))
        found["container-title"] = [Stretch("container-title", name["name"], name.span("name"), PLACED)]
    if "volume" not in found or found["volume"][0].span[0] < series.end():
        clear(found, _NUMBERS, number.span("number"))
        found["volume"] = [Stretch("volume", number["number"], number.span("number"), PLACED)]


@rule(has="container-title", said=("\u00bb",))
def _cut_behind_marks(_: str, found: Found) -> None:
    """The year of a journal behind the marks around its name: "«Ateneo veneto», a. CLXX"."""
    host = found["container-title"][-1]
    name, mark, rest = host.text[1:].partition("\u00bb")
    if mark and rest.startswith(", a") and host.text[0] == "\u00ab" and host.is_whole and len(name) > _MINIMUM:
        start = host.span[0] + 1
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))


put_periodical: Final = Rules(
    _cut_behind_marks,
    _put_lone_roman,
    _put_roman_house,
    _cut_numbered,
    _put_title,
    _put_worded,
    _put_marked,
    _put_marked_high,
    _join_town,
    _put_roman,
    _put_small,
    _put_behind_year,
    _put_before,
    _part_volumes,
    _cut_number,
    _put_in_series,
)
"""Puts such journals and their volumes in place."""
