"""What descriptions by GOST print around titles and imprints that is no field of the work, or another than it seems.

Sources: GOST 7.1-2003, 5.2 to 5.8; GOST R 7.0.100-2018, 5.2 to 5.8.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from refman.languages import find_notes, lexicon
from refman.patterns import Late, compiled, longest_first
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import name_words
from refman.tables import read_table

_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AREA = Late(r"\.\s?[-\u2013\u2014]\s|\.\s*$")
_IMPRINT = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]*(?:[.-][^\W\d_]*)*\s?:\s[\u00ab\"]?[^\W\d_a-z\u0430-\u044f]")
"""A second town and its house: "Омск; Ижевск: Изд-во университета", "СПб. ; Л. : Мысль"."""
_DEFENDED = Late(
    r"\[?(?:\u041c|\u043c)\u0435\u0441\u0442\u043e\s"
    r"\u0437\u0430\u0449\u0438\u0442\u044b:\s(?P<where>[^\[\]]{3,}?)\.?\]?\.?"
)
"""Where a thesis was defended, as catalogues tell it: "[Место защиты: Омский государственный университет]"."""
_PART = Late(r"\s?;\s(?P<said>[^;/]{2,}?)(?=\s;\s|\.\s?[-\u2013\u2014]\s|\s//?\s|$)")
_WHO = frozenset({"author", "editor", "translator", "title", "container-title", "collection-title", "publisher-place"})
_PEOPLE = frozenset({"editor", "compiler", "translator"})
_SPECIALITY = Late(
    r"(?P<title>.{4,}?)\s?[.:]\s(?P<word>[^\W\d_]+)\.?:?\s(?:\d{1,2}\.\d{1,2}|[\u00ab\"]|6[DMBDM\u041c\u0412]\d)"
)
_SERIES = Late(
    r"(?P<title>.{4,}?)[.,]?\s[(\u2013\u2014-]?\s?(?P<word>[^\W\d_]{3,9})\.?:\s(?P<name>[^\W\d_a-z\u0430-\u044f].{2,})"
)
_BEFORE_COLON = Late(r"[\s(\u2013\u2014-][^\W\d_]{3,9}\.?:\s")
_INITIALS_FIRST = Late(
    r"(?P<lead>(?:[^\W\d_]{2,12}[.:]?\s){1,3})(?P<name>(?:[^\W\d_]{1,2}\.\s?){1,3}[^\W\d_]{2,}(?:-[^\W\d_]{2,})?)"
)
_FIRST_WORD = 14
_KIND = 24
_FOR_WHOM = Late(
    r"(?P<kind>[^\W\d_]+\.?(?:-[^\W\d_]+\.?)?(?:\s[^\W\d_]+\.?)?)\s(?:\u0434\u043b\u044f|dl(?:ya|ia|ja|a))\s"
)
"""The kind of a book and for whom it is: "Учебник для юридических вузов", "ucheb. posob. dlya vuzov"."""
_TO_WHOM = Late(r"\s?:\s(?P<said>[^:/]{8,80}?)\s")
_DASHES = frozenset("-\u2013\u2014")
_FIRST_PAGE = Late(r"(?<![\d\u2013\u2014-])\d{1,4}[\u2013\u2014-]$")
_PERSON = Late(r"^(?:[^\W\d_]\.\s?)+[^\W\d_]{2,}|^[^\W\d_]{2,}\s(?:[^\W\d_]\.\s?)+$")
_NEXT = 3
_BEHIND_SLASHES = 5
_RANGE = Late(r"\d\s?[-\u2013\u2014]\s?\d")
_BOOKISH = frozenset({"publisher-place", "container-title", "editor", "number-of-pages", "ISBN"})
_REST = Late(r"\.\s(?P<word>[^\W\d_]{3,8})\.")
_LAST_SERIES = Late(
    r"\d\]?\s[^\W\d_]{1,3}\.\s?(?:[\u2013\u2014-]\s)?\((?P<name>[^\W\d_a-z\u0430-\u044f][^()]{3,80})\)[.\s]*$"
)
_CONTENT = Late(
    r"(?<=[-\u2013\u2014]\s)[^\W\d_a-z\u0430-\u044f][^:/\u2013\u2014]{3,40}?\s?:\s?"
    r"(?:\u044d\u043b\u0435\u043a\u0442\u0440\u043e\u043d|\u043d\u0435\u043f\u043e\u0441\u0440\u0435\u0434\u0441\u0442\u0432\u0435\u043d)\u043d(?:\u043e\u0435|\u0430\u044f|\u044b\u0435)\b"
)
"""In what form other works than texts are read: ". – Изображение : электронное", ". – Музыка : электронная"."""
_CHAPTER = ("\u0413\u043b", "\u0433\u043b", "\u0413\u043b\u0430\u0432\u0430", "\u0433\u043b\u0430\u0432\u0430")
_HYPHENED = Late(r"-(?P<word>[^\W\d_]{2,6})")


class _Words(NamedTuple):
    specialities: frozenset[str]
    cited: "re.Pattern[str]"
    counted: "re.Pattern[str]"
    """A number before such a word."""
    signs: tuple[str, ...]
    """Letters in the words for what is cited."""
    units: tuple[str, ...]


@cache
def gost_words() -> dict[str, frozenset[str]]:
    """The words of such descriptions by what they say, casefolded."""
    words = read_table("refman.references.placing", "gost.toml")
    return {name: frozenset(listed) for name, listed in words.items()}


@cache
def _words() -> _Words:
    words = gost_words()
    cited, counted = ("|".join(longest_first(words[name])) for name in ("cited", "counted"))
    return _Words(
        words["specialities"],
        compiled(rf"(?:(?<=\s)|(?<=\())(?i:{cited})\b"),
        compiled(rf"(?<![\w.-])\d{{1,6}}(?:[x\u0445\u00d7]\d+)?\s(?:{counted})\b"),
        tuple({word[1:5] for word in words["cited"]}),
        tuple(f" {word}" for word in words["counted"]),
    )


@rule(said=("/",), beyond_ascii=True, even_sure=True)
def _leave_bodies(text: str, found: Found) -> None:
    """Bodies behind a semicolon answer for a work and are not its people; of a thesis they are the publisher."""
    slash = text.find(" / ")
    if slash < 0 or "; " not in text:
        return
    for part in _PART.finditer(text, slash):
        said = {cls for word in _WORD.findall(part["said"].casefold()) for cls in lexicon().classes(word)}
        if "author" in found and any(map(part["said"].casefold().startswith, gost_words()["supervisors"])):
            clear(found, ("editor", "translator", "title", "responsibility"), part.span("said"))
            continue
        if "institution" not in said or _PEOPLE & said or _PERSON.search(part["said"]) or _IMPRINT.match(part["said"]):
            continue
        clear(found, _WHO, part.span("said"))
        if "genre" in found and "publisher" not in found:
            defended = _DEFENDED.fullmatch(part["said"])
            name = defended["where"] if defended else part["said"].rstrip(" .")
            start = part.start("said") + (defended.start("where") if defended else 0)
            span = (start, start + len(name))
            found["publisher"] = [Stretch("publisher", name, span, PLACED)]


@rule(one_of="number-of-pages volume page", beyond_ascii=True, even_sure=True)
def _leave_notes(text: str, found: Found) -> None:
    """The height and the copies of a book, and the pages of what it cites, are no fields."""
    words = _words()
    if any(map(text.__contains__, words.signs)):
        for cited in words.cited.finditer(text):
            end = _AREA.search(text, cited.end())
            clear(found, [*found], (cited.start(), end.start() if end else len(text)))
    for counted in words.counted.finditer(text) if any(map(text.__contains__, words.units)) else ():
        clear(found, ("volume", "issue", "page", "number-of-pages", "issued"), counted.span())


@rule(
    has="title",
    said=("\u043d\u043d\u043e\u0435", "\u043d\u043d\u0430\u044f", "\u043d\u043d\u044b\u0435"),
    beyond_ascii=True,
    even_sure=True,
)
def _leave_content(text: str, found: Found) -> None:
    """What is seen or heard, and in what form, is no part of the title nor a house."""
    content = _CONTENT.search(text)
    if content:
        clear(found, ("title", "publisher", "publisher-place", "container-title", "editor"), content.span())


@rule(
    has="volume container-title",
    said=tuple(f"{word}{end}" for word in _CHAPTER for end in (". ", " ")),
    beyond_ascii=True,
    even_sure=True,
)
def _leave_chapter(text: str, found: Found) -> None:
    """The number of a chapter is none of a volume: "М.: Менеджер, 2017. Гл. 13. С. 363-380"."""
    for part in found["volume"]:
        if text[: part.span[0]].rstrip(" .").endswith(_CHAPTER):
            clear(found, ("volume",), part.span)
            return


@rule(has="page", beyond_ascii=True)
def _begin_page(text: str, found: Found) -> None:
    """The first page of two, which was left to the number before them: "№6. 3|–5-бб."."""
    page = found["page"][0]
    start = page.span[0]
    if text[start - 1] not in _DASHES or not page.text[:1].isdigit():
        return
    first = _FIRST_PAGE.search(text, max(0, start - _FIRST_WORD), start)
    taken = any(part.span[1] > first.start() for part in found.get("issue", ())) if first else True
    if first and not taken:
        span = (first.start(), page.span[1])
        found["page"][0] = page._replace(text=text[slice(*span)], span=span)


@rule(has="volume", lacks="issue", beyond_ascii=True)
def _put_hyphened(text: str, found: Found) -> None:
    """A number before the word for issues, as Turkic languages have it: "6-son", "3-сан"."""
    volume = found["volume"][0]
    word = _HYPHENED.match(text, volume.span[1]) if volume.text.isdigit() else None
    classes = lexicon().classes(word["word"].casefold()) if word else frozenset()
    if "issue" in classes and "volume" not in classes:
        found["issue"] = [part._replace(label="issue") for part in found.pop("volume")]


@rule(has="title genre", said=(":",), beyond_ascii=True, even_sure=True)
def _cut_speciality(_: str, found: Found) -> None:
    """The branch of learning of a thesis, which is no part of its title."""
    title = found["title"][-1]
    if not title.is_whole:
        return
    branch = _SPECIALITY.match(title.text)
    if branch and branch["word"].casefold() in _words().specialities:
        start = title.span[0]
        found["title"][-1] = title._replace(text=branch["title"], span=(start, start + branch.end("title")))


@rule(has="title", lacks="collection-title container-title", said=(":",), beyond_ascii=True)
def _put_series(_: str, found: Found) -> None:
    """A series that is called one, before the imprint: "Сказки. Серия: Путешествия. – Алматы: Ғылым"."""
    title = found["title"][-1]
    if ": " not in title.text or not title.is_whole:
        return
    word = _BEFORE_COLON.search(title.text)
    series = _SERIES.fullmatch(title.text) if word else None
    if series and "series" in lexicon().classes(series["word"].casefold()):
        start, end = title.span
        found["title"][-1] = title._replace(text=series["title"], span=(start, start + series.end("title")))
        name = series["name"].rstrip(" )")
        begin = start + series.start("name")
        found["collection-title"] = [
            Stretch("collection-title", name, (begin, min(end, begin + len(name))), title.probability)
        ]


@rule(has="publisher", beyond_ascii=True)
def _put_houses(_: str, found: Found) -> None:
    """Leaves out who gave a decree, names a series, and takes for a host what has numbers and no town."""
    if "number" in found and found["publisher"][0].text.endswith(name_words().genitives):
        clear(found, ("publisher",), found["publisher"][0].span)
    elif len(found["publisher"]) > 1:
        _name_series(found)
    elif {"issue", "page", "title"} <= found.keys() and not _BOOKISH & found.keys():
        found["container-title"] = [part._replace(label="container-title") for part in found.pop("publisher")]


@rule(has="publisher", lacks="collection-title", said=(")",), beyond_ascii=True, even_sure=True)
def _put_last_series(text: str, found: Found) -> None:
    """What stands in brackets behind the extent is a series, but for a language: "503, [9] с. (Philosophy)."."""
    series = _LAST_SERIES.search(text) if text.rstrip(" .").endswith(")") else None
    if series is None or any(series.start("name") < note.span[1] for note in find_notes(text)):
        return
    behind = [part for parts in found.values() for part in parts if series.start("name") < part.span[1]]
    if all(part.label == "title" and part is not found["title"][0] for part in behind):
        clear(found, ("title",), series.span("name"))
        found["collection-title"] = [Stretch("collection-title", series["name"], series.span("name"), PLACED)]


@rule(has="title", lacks="container-title author page", said=(":",), beyond_ascii=True)
def _cut_gathering(_: str, found: Found) -> None:
    """Ends the title of a book before what kind of papers it holds: "Данные: материалы II Всерос. конф."."""
    title = found["title"][-1]
    name, colon, said = title.text.rpartition(": ")
    if colon and title.is_whole and said[:1].islower():
        words = _WORD.findall(said)
        if "conference" in telling(words[0]) and (len(words) == 1 or title.text[-1].isalpha()):
            name = name.rstrip()
            found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


def _name_series(found: Found) -> None:
    """A second house that is called a series: "(Серия «Альма-матер»)"."""
    first, *others = found["publisher"]
    for part in others:
        word = _WORD.match(part.text.casefold())
        if word and "series" in lexicon().classes(word[0]) and "collection-title" not in found:
            found["collection-title"] = [part._replace(label="collection-title")]
            found["publisher"] = [first, *(one for one in others if one is not part)]


@cache
def _leading() -> frozenset[str]:
    return lexicon().words("editor") | lexicon().words("compiler") | lexicon().words("translator")


@rule(has="title")
def leave_kinds(text: str, found: Found) -> None:
    """Takes off the kind of a book behind its title, whether it was taken for a host or left to it: "Navch. posib."."""
    title = found["title"][-1]
    if "/" in text and "//" in text:
        # "Umumiy tarix // Darslik. – Toshkent, 2014. – 296 b." has no host
        pages = found.get("page") or found.get("number-of-pages")
        if pages and "volume" not in found and not _RANGE.search(pages[0].text):
            _leave_kinds(found, title.span[1], ("container-title",), near=_BEHIND_SLASHES)
        return
    whom = _TO_WHOM.fullmatch(text, found["title"][0].span[1], title.span[0]) if len(found["title"]) > 1 else None
    if whom and title.text[0].islower() and _is_kind(_kind_of(f"{whom['said']} ")):
        # for whom a book is: "Реки : учебное пособие для студентов | учреждений, обеспечивающих образование"
        title = found["title"][0]
        found["title"] = [title]
    rest = _REST.match(text, title.span[1]) if "." in title.text and ". " in title.text else None
    if rest and _is_kind(rest["word"]):
        name, _, head = title.text.rpartition(". ")
        if title.is_whole and _is_kind(head):
            title = found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))
    _leave_kinds(found, title.span[1], ("container-title", "collection-title"))


def _leave_kinds(found: Found, end: int, labels: tuple[str, ...], *, near: int = _NEXT) -> None:
    """Clears what was taken for a host behind the title and is the kind of a book."""
    for label in labels:
        for part in found.get(label, ()):
            if 0 < part.span[0] - end <= near and _is_kind(_kind_of(part.text)):
                clear(found, [label], part.span)


def _kind_of(said: str) -> str:
    """What may be the kind of a book: the words before those for whom it is, or all, if they are few."""
    whom = _FOR_WHOM.match(said)
    return whom["kind"] if whom else said[: _KIND * (len(said) < _KIND)]


def _is_kind(said: str) -> bool:
    return said[:1].isalpha() and all("genre" in lexicon().classes(word) for word in _WORD.findall(said.casefold()))


@rule(one_of="container-title publisher collection-title")
def put_led(_: str, found: Found) -> None:
    """Someone with initials behind a word for editors, who was taken for a host: "Sost. F.N. Kireev i dr."."""
    for label in ("container-title", "publisher", "collection-title"):
        for part in found.get(label, ()):
            end = part.text.find(". ", 0, _FIRST_WORD)
            if end < 0 or part.text[:end].casefold() not in _leading():
                continue
            if all(word in _leading() or word.islower() for word in _WORD.findall(part.text[end:])):
                # words for a translation alone are nobody's name
                clear(found, [label], part.span)
                continue
            led = _INITIALS_FIRST.match(part.text)
            if led and part.is_whole and "editor" not in found:
                start = part.span[0]
                span = (start + led.start("name"), start + led.end("name"))
                clear(found, [label], part.span)
                found["editor"] = [Stretch("editor", led["name"], span, part.probability)]
                return


put_described: Final = Rules(
    _leave_bodies,
    _leave_notes,
    _leave_content,
    _leave_chapter,
    _begin_page,
    _put_hyphened,
    _cut_speciality,
    _put_series,
    _cut_gathering,
    _put_houses,
    _put_last_series,
)
"""Puts right what such a description says behind slashes and semicolons, in its notes and before its imprint."""
