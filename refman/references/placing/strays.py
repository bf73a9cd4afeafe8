"""Stretches put right where a work lacks a title or author: a book taken for a host, a name for a mark, and so on."""

import re
from functools import cache
from typing import Final

from refman.patterns import Late
from refman.references.placing.reports import is_series
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch
from refman.references.placing.subtitles import is_subtitle
from refman.references.placing.towns import is_town
from refman.references.values.name_words import is_body, name_words
from refman.tables import read_table

# A surname with its initials, and words behind it that are no name.
_RUN_IN = Late(
    r"(?P<names>.*[^\W\d_]{2,},?\s(?:[^\W\d_]{1,2}\.\s?){1,3})(?<=[.\s])(?P<title>[^\W\d_a-z\u0430-\u044f][^,;.]{3,})\.?",
    re.DOTALL,
)
_NAME = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_]+)?")
_INITIALS_FIRST = Late(r"(?:[^\W\d_]\.[\s-]?)+[^\W\d_]{2,}")
_WRITTEN_OUT = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s\(?[^\W\d_a-z\u0430-\u044f][^\W\d_]+\)?){1,3}")
_BARD = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+)?\s[^\W\d_]{2,8}")
_SITE = Late(r"(?P<name>[\w-]+\.[a-z]{2,4})\.\s(?P<title>.{8,})")
_CUT_WORD = Late(r"(?<![a-z\u00e0-\u00ff]\s)(?<!\w)[^\W\d_]{1,5}\.")
"""A cut word; one behind a whole one in small letters ends a sentence ("Zeit der Armut. Lebensläufe")."""
_SLASHES = Late(r"\s*//")
"""Words of journals and gatherings that as many titles have."""
_DATED = " \u043e\u0442 "
_NEAR = 2
_HEAD = 30
_HEADED = Late(
    r"(?P<name>(?P<family>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:['`\u2018\u2019\u02bb\u02bc-][^\W\d_]+)*),?"
    r"\s(?:[^\W\d_a-z\u0430-\u044f][^\W\d_]?\.)\s?(?P<second>[^\W\d_a-z\u0430-\u044f][^\W\d_]?\.\s?)?)"
    r"(?<=[.\s])(?=[^\W\d_a-z\u0430-\u044f](?:[^\W\d_]{2,}|['`\u2018\u2019\u02bb\u02bc][^\W\d_])|[\u00ab\u201c\"])"
)
_HEADED_WRITTEN = Late(
    r"(?P<name>(?P<family>[^\W\d_a-z][^\W\d_]{2,}(?:-[^\W\d_]+)?),\s(?P<given>[^\W\d_a-z][^\W\d_]{2,}(?:-[^\W\d_]+)?(?:\s[^\W\d_]\.)*))"
    r"(?:(?<=\.)|\.)\s(?=[^\W\d_a-z][^\W\d_]*\s)"
)
_IN = Late(r"(?:,?\set\sal\.?)?(?:,\sin:?|[.,]\s?In:|(?<=\w)\sin(?:\sthe)?)\s$")
_PERIODICAL = frozenset({"issue", "page", "title"})
_SITE_ALONE = frozenset({"container-title", "URL", "accessed", "medium"})
_VOLUME_OF_ALL = frozenset({"container-title", "publisher-place", "volume", "issued", "ISBN", "URL"})
"""What an encyclopedia has beside its name, and a town."""
_IMPRINT = frozenset({"publisher", "publisher-place"})
_NUMBERED = frozenset({"volume", "page"})
_UNBOUND = frozenset({"issue", "number", "URL", "event"})
"""What books that were taken for hosts have not."""


def _is_parted(text: str, found: Found) -> bool:
    """Whether two slashes stand right behind the last author: a title ends there."""
    return "author" in found and _SLASHES.match(text, found["author"][-1].span[1]) is not None


@rule(has="author", lacks="title", said=("!", "?"))
def call_out(text: str, found: Found) -> None:
    """Takes what ends with "!" or "?", which is nobody's name, for the title where there is no other."""
    authors = found["author"]
    if len(authors) == 1:
        end = authors[0].span[1]
        if text[end : end + 1] in {"!", "?"}:
            found["title"] = [_renamed(part) for part in found.pop("author")]


@rule(lacks="title", even_sure=True)
def _put_work(text: str, found: Found) -> None:
    """A host that nothing stands in is the work; who is run into the title is parted from it."""
    last = found["author"][-1] if "author" in found else None
    if last and "number" in found and text.startswith(_DATED, last.span[1]):
        # nobody is dated, but acts are: "Лесной кодекс от 13.06.1996 № 63-ФЗ"
        found["title"] = [_renamed(part) for part in found.pop("author")][-1:]
        return
    parted = _is_parted(text, found)
    works = None if _is_within(text, found) else _work(text, found, parted=parted)
    if works:
        found[works[1]] = [_renamed(part, works[1]) for part in found.pop(works[0])]
        return
    run_in = _RUN_IN.fullmatch(last.text) if last and (parted or "container-title" not in found) else None
    if run_in and not parted and _INITIALS_FIRST.match(run_in["names"]) and _NAME.fullmatch(run_in["title"]):
        # "A. Mishra and T. Mohanty" ends with a surname.
        return
    if last and run_in and last.is_whole and run_in["title"].split()[-1].casefold() not in name_words().suffixes:
        border = last.span[0] + run_in.start("title")
        names = run_in["names"].rstrip()
        found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)
        end = border + len(run_in["title"])
        found["title"] = [Stretch("title", run_in["title"], (border, end), last.probability)]


def _is_within(text: str, found: Found) -> bool:
    """Whether a word for "in" stands between the authors and the host, which has editors."""
    start = found["container-title"][0].span[0] if "container-title" in found else 0
    return {"author", "editor"} <= found.keys() and _IN.search(text, max(0, start - _HEAD), start) is not None


@rule(has="author editor title", lacks="container-title", even_sure=True)
def put_within(text: str, found: Found) -> None:
    """Takes the title behind "in:" and editors for the host: "G. Altarelli, in: M. Greco (Ed.), Les Rencontres"."""
    authors, editors = found["author"][-1].span, found["editor"][0].span
    if (
        len(found["title"]) == 1
        and authors[1] < editors[0] < found["title"][0].span[0]
        and _IN.fullmatch(text, authors[1], editors[0])
    ):
        found["container-title"] = [_renamed(part, "container-title") for part in found.pop("title")]


def _work(text: str, found: Found, *, parted: bool) -> tuple[str, str] | None:
    """The label of a host or series that nothing stands in, and what it is: the work, or the host of one unnamed."""
    named = set(found)
    if "container-title" not in named:
        if "collection-title" not in named or ("number" in named and is_series(found["collection-title"][0].text)):
            return None
        is_book = _IMPRINT & named and not _PERIODICAL - {"page"} & named
        return ("collection-title", "title" if is_book else "container-title")
    if {"publisher", "number-of-pages"} & named:
        return None if _PERIODICAL & named else ("container-title", "title")
    if ("URL" in named and named <= _SITE_ALONE) or ({"publisher-place", "volume"} <= named <= _VOLUME_OF_ALL):
        return ("container-title", "title")
    if {"author", "URL"} <= named and not parted and not {"volume", "issue", "page", "DOI"} & named:
        gap = found["container-title"][0].span[0] - found["author"][-1].span[1]
        return ("container-title", "title") if 0 < gap <= _NEAR else None
    is_book = "publisher-place" in named and bool({"author", "editor"} & named) and not parted
    is_cut = _CUT_WORD.search(found["container-title"][0].text) is not None
    return ("container-title", "title") if is_book and not is_cut and _may_be_book(text, found) else None


def _may_be_book(text: str, found: Found) -> bool:
    """Whether the numbers are no journal's: its town stands in brackets before the volume ("Nature (London) 311")."""
    if not _UNBOUND.isdisjoint(found):
        return False
    if _NUMBERED.isdisjoint(found):
        return True
    town = found["publisher-place"][0].span
    if "volume" in found and "page" not in found and text[found["volume"][-1].span[1] : town[0]] == " (":
        # so are volumes of books: "Studi, volume 1 (Palermo, 1850)"
        return True
    is_behind = found.keys() >= _NUMBERED and found["volume"][0].span[0] > town[1]
    return not (is_behind and text[: town[0]].rstrip()[-1:] == "(") and is_subtitle(found["container-title"][0].text)


@rule(has="citation-number", lacks="author")
def _put_author(_: str, found: Found) -> None:
    """Takes a mark at the start that is a name ("Абай. Қара сөздер") for the author who is missing."""
    mark = found["citation-number"][0]
    if _NAME.fullmatch(mark.text):
        found["author"] = [_renamed(mark, "author")]
        del found["citation-number"]


@rule(has="title", lacks="author editor")
def _cut_author(_: str, found: Found) -> None:
    """A family name with its initials at the head of the title is the missing author: "Valixo‘jayev B. Tarix"."""
    title = found["title"][0]
    if "." not in title.text[:_HEAD] or not title.is_whole:
        return
    head = _HEADED.match(title.text)
    if head and (head["second"] or _is_surname(head["family"])):
        start, end = title.span
        name = head["name"].rstrip()
        found["author"] = [Stretch("author", name, (start, start + len(name)), title.probability)]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), end))


@rule(has="title", lacks="author editor", one_of="publisher publisher-place")
def _cut_written(_: str, found: Found) -> None:
    """The same with the given name written out: "Merouche, Lemnouar. Recherches sur l'Algérie. Paris: Bouchène"."""
    title = found["title"][0]
    head = _HEADED_WRITTEN.match(title.text) if ". " in title.text and title.is_whole and not title.span[0] else None
    if head and not is_town(head["family"]) and not is_town(head["given"].partition(" ")[0]):
        name, end = head["name"], title.span[1]
        found["author"] = [Stretch("author", name, (0, len(name)), title.probability)]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(head.end(), end))


def _is_surname(word: str) -> bool:
    """Whether a word before one initial is a surname: by its end, or because no Cyrillic title has it there."""
    low = word.casefold()
    return low.endswith(name_words().surnames) or (not low.isascii() and low not in name_words().lettered)


@rule(has="author", even_sure=True)
def _put_paper(_: str, found: Found) -> None:
    """Takes a paper whose kind was read as a name ("Письмо А. Букейханова"), and what goes on, for the title."""
    authors = found["author"]
    if len(authors) > 1 or not _is_paper(authors[0].text):
        return
    del found["author"]
    titles = found.get("title", [])
    goes_on = titles[0] if titles and 0 <= titles[0].span[0] - authors[0].span[1] <= _NEAR else None
    sign = ". " if goes_on and goes_on.span[0] - authors[0].span[1] == _NEAR else " "
    text = f"{authors[0].text}{sign}{goes_on.text}" if goes_on else authors[0].text
    span = (authors[0].span[0], goes_on.span[1] if goes_on else authors[0].span[1])
    found["title"] = [Stretch("title", text, span, authors[0].probability), *(titles[1:] if goes_on else titles)]


@cache
def _collected() -> frozenset[str]:
    return frozenset(read_table("refman.references.labelling", "kinds.toml")["collected"])


def _is_paper(text: str) -> bool:
    first, *others = text.split(None, 1) or [""]
    words = name_words()
    if first.casefold() in words.papers:
        return True
    if others and others[0].rsplit(None, 1)[-1].casefold().rstrip(".") in _collected():
        return True
    return "." not in text and not words.laws.isdisjoint(text.casefold().split())


@rule(has="title", lacks="author editor")
def _put_named(_: str, found: Found) -> None:
    """Someone written out at the head of the title ("Абай Құнанбайұлы. Шығармалары") is the author who is missing."""
    title = found["title"][0]
    if not title.is_whole:
        return
    name, stop, rest = title.text.partition(". ")
    if stop and rest and (_is_patronymic(name) or _is_bard(name)):
        start, end = title.span
        found["author"] = [Stretch("author", name, (start, start + len(name)), title.probability)]
        found["title"][0] = Stretch("title", rest, (end - len(rest), end), title.probability)


@rule(has="author", lacks="title")
def _part_named(_: str, found: Found) -> None:
    """Who is known by one name, where the title behind it was taken for a part of that: "Махамбет. Жыр-семсер"."""
    authors = found["author"]
    if len(authors) != 1 or not authors[0].is_whole:
        return
    name, stop, rest = authors[0].text.partition(". ")
    if stop and name in name_words().known_by_one:
        start, end = authors[0].span
        found["author"] = [authors[0]._replace(text=name, span=(start, start + len(name)))]
        found["title"] = [Stretch("title", rest, (end - len(rest), end), authors[0].probability)]


def _is_patronymic(name: str) -> bool:
    return _WRITTEN_OUT.fullmatch(name) is not None and name.casefold().endswith(name_words().patronymics)


def _is_bard(name: str) -> bool:
    """Whether someone is called by what he was, or by one name: "Қожаберген жырау", "Шәкәрім"."""
    if name.partition(" (")[0] in name_words().known_by_one:
        return True
    return _BARD.fullmatch(name) is not None and name.rpartition(" ")[2] in name_words().bards


@rule(has="title", lacks="author editor")
def _put_body(_: str, found: Found) -> None:
    """A body before the title of its page is the author who is missing: "Ұлттық статистика бюросы. Халық саны"."""
    if len(found["title"]) == 1:
        return
    first, second, *others = found["title"]
    if second.span[0] - first.span[1] != _NEAR:
        return
    if _is_bard(first.text) or _is_patronymic(first.text) or ("URL" in found and is_body(first.text, name_words())):
        found["author"] = [_renamed(first, "author")]
        found["title"] = [second, *others]


@rule(has="container-title URL", lacks="title")
def _part_site(_: str, found: Found) -> None:
    """The name of a site and the title behind it, which were taken for one host: "Tengrinews.kz. Название"."""
    host = found["container-title"][0]
    site = _SITE.fullmatch(host.text) if host.is_whole else None
    if site:
        start, end = host.span
        found["container-title"] = [
            Stretch(host.label, site["name"], (start, start + site.end("name")), host.probability)
        ]
        found["title"] = [Stretch("title", site["title"], (start + site.start("title"), end), host.probability)]


def _renamed(part: Stretch, label: str = "title") -> Stretch:
    return Stretch(label, part.text, part.span, part.probability)


settle: Final = Rules(
    _put_author,
    _cut_author,
    _cut_written,
    _put_paper,
    _put_named,
    _part_named,
    _put_body,
    _part_site,
    _put_work,
    _put_named,
)
"""Puts an author and a title in place where they can be told from what else there is.

A host with a house is a book; where two slashes part the author from the host, there may be a title, too.
"""
