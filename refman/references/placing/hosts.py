"""Hosts that were taken for something else: "in X-Ray Binaries" for a title, "Kobe J. Math." for an author."""

import re
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.parted_hosts import (
    cut_again_in,
    cut_in,
    cut_same,
    is_host_of_part,
    is_in,
    join_host,
    join_hyphen,
    put_chaptered,
)
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import INITIALS_FIRST
from refman.references.placing.spans import PLACED, Found, Stretch

_IN_BOOK = Late(r"[.,]?\s(?:[-\u2013\u2014]\s)?(?P<said>[^\W\d_]+(?:\s[^\W\d_]+)?)\.?:\s[\u00ab\"\u201c]?")
_IN_SAME = Late(r"[\s,.;)][Ii]n:?\s(?:[^\W\d_]{2,5}\.?[,:]?\s)?[\"\u00ab\u201c\u201e]?$")
"""With a word for the same author: "in: ders., "."""
_NEAR = 24
_INITIAL = Late(r"(?<!\w)[^\W\d_]{1,2}\.")
_EDITORS = Late(r",?\s\(?(?P<word>[^\W\d_]+)\.?:?\s")
_NUMBER = Late(r"[\s,.]{1,3}")
_BEHIND_AUTHOR = frozenset({", ", ". ", ": "})
_CUT_WORD = Late(r"(?<!\w)[^\W\d_]{1,8}\.(?:\s|$)")
_JOURNAL = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]*(?:\.\s?|\s)[^,]*[^\W\d_]{2,}[.,]?")
_SURNAME_BEHIND = Late(r"(?:[^\W\d_]{1,2}\.[\s-]?)+[^\W\d_]{2,}(?:-[^\W\d_]+)?")
_BETWEEN = Late(r"[\s,.:;)]*(?P<name>[^\W\d_][^\d,;()\[\]]{1,40}?)[\s,.]*")
_MARKS = frozenset({"volume", "issue", "page", "part", "edition", "series", "in", "editor", "month", "accessed"})
_NUMBERS = ("volume", "page", "issue")
_HEAD = Late(
    r"(?P<before>.{3,}?)[,.?!]?\s(?P<head>(?P<word>[^\W\d_a-z][^\W\d_]{1,12})(?:\.\s(?:of|in|de|i))?)$", re.DOTALL
)
_HEADS = frozenset(
    (
        "acta adv ann arch atti ber bull comm commun comment compos contemp dokl funkcional funkts grad indag "
        "int izv lect mem nat natl notices nucl pacific phil philos proc publ rend rev russ sci sitzungsber "
        "topol trans trudy uspekhi vestn zap"
    ).split()
)
"""How the cut names of journals begin."""
_ASKED = Late(r"[.:,?!]\s")
_WORDS_ASKED = 3
"""Blanks between the words of a question that is no name of a journal ("The Why? Files")."""
_OPEN = Late(r"(?P<title>[^()]{4,}?)\.?\s\((?P<series>[^()]{4,})")
_IMPRINT = frozenset({"publisher", "publisher-place"})
_SPECIAL = Late(r"[.,]\s\(?=?\s?(?P<name>(?:Sonder(?:heft|band)|Beiheft)\s.{2,})$")
_TRANSLATED = Late(r",\s(?P<word>[^\W\d_]{2,})\.?\s(?:by\s)?(?P<name>[^\W\d_a-z][^,]*)$")
_GATHERED = ("Proc. ", "Proceedings of ")
"""How the papers of a gathering begin, of which lists without titles name the pages."""
_STOP = Late(r"\.?\s(?:(?:of|in|de|f\u00fcr)\s)?")
_WITH_STOP = 6
_SMALL = frozenset({"of", "in", "de", "i"})
_SAME = frozenset({"ders", "dies", "id", "idem", "ead"})
"""Words for the author of the part, before the host that they edited, too: "In: Ders. (Hg.): Ungleichheiten"."""
_LAST_WORD = Late(r"\.\s(?P<rest>(?:[^\W\d_a-z][^\W\d_]{0,8}\.\s?){1,2}),?\s?")
_CUT_NAME = Late(r"[^\W\d_a-z][^\W\d_]+(?:\.?\s[^\W\d_a-z][^\W\d_]+){0,3}")


@rule(has="author publisher container-title", lacks="title issue", even_sure=True)
def _put_book(text: str, found: Found) -> None:
    """What stands right behind the author is the book itself: "Lane, Storia di Venezia, Torino, Einaudi"."""
    host, author = found["container-title"][0], found["author"][-1]
    is_book = text[author.span[1] : host.span[0]] in _BEHIND_AUTHOR and len(found["container-title"]) == 1
    if is_book and ("volume" not in found or "editor" in found) and not _CUT_WORD.search(host.text):
        found["title"] = [host._replace(label="title")]
        del found["container-title"]


@rule(has="container-title")
def _leave_same(_: str, found: Found) -> None:
    """A word for the author before the host that they edited, too, is none."""
    if len(found["container-title"]) > 1 and found["container-title"][0].text.rstrip(".").casefold() in _SAME:
        del found["container-title"][0]


@rule(has="title container-title", one_of="publisher publisher-place", lacks="collection-title page", said=("(",))
def _part_series(text: str, found: Found) -> None:
    """The second sentence of a title and the series behind it: "Explaining Social Life (Controversies in Sociology"."""
    title, host = found["title"][-1], found["container-title"][0]
    if len(found["container-title"]) > 1 or "(" not in host.text or not host.is_whole:
        return
    part = _OPEN.fullmatch(host.text)
    if part is None or not _ASKED.fullmatch(text, title.span[1], host.span[0]):
        return
    start, end = title.span[0], host.span[0] + part.end("title")
    found["title"][-1] = title._replace(text=" ".join(text[start:end].split()), span=(start, end))
    span = (host.span[0] + part.start("series"), host.span[1])
    found["collection-title"] = [host._replace(label="collection-title", text=part["series"], span=span)]
    del found["container-title"]


@rule(has="container-title", one_of="publisher publisher-place", said=("(",))
def _put_bracketed(text: str, found: Found) -> None:
    """A second host in brackets is the series of the book: "Lebensverläufe (KZfSS, Sonderheft 31). Opladen"."""
    if len(found["container-title"]) == 1:
        return
    first, second, *others = found["container-title"]
    if not 0 < second.span[0] - first.span[1] <= _WITH_STOP or text[second.span[0] - 1] not in "(=":
        return
    found["container-title"] = [first, *others]
    series = found.get("collection-title", [])
    if series and 0 < series[0].span[0] - second.span[1] <= _WITH_STOP:
        whole = (second.span[0], series[0].span[1])
        second = second._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        series = series[1:]
    found["collection-title"] = [second._replace(label="collection-title"), *series]


@rule(has="container-title", lacks="title")
def _part_two(text: str, found: Found) -> None:
    """Of two hosts with "in" between them the first is the title: "'Personnel economics', in The Wicksell Lectures"."""
    if len(found["container-title"]) == 1:
        return
    first, second, *_ = found["container-title"]
    if _IN_SAME.search(text, first.span[1], second.span[0]):
        found["title"] = [first._replace(label="title")]
        found["container-title"] = found["container-title"][1:]


@rule(has="title", lacks="container-title", even_sure=True)
def _put_title(text: str, found: Found) -> None:
    """What stands behind "in" right after the authors is no title: "Seitzer, P. 1991 in IAU Symposium 148"."""
    title = found["title"][0]
    for second in found["title"][1:]:
        if not text.isascii() and _is_in_book(text, title.span[1], second.span[0]):
            found["container-title"] = [second._replace(label="container-title")]
            found["title"] = [part for part in found["title"] if part is not second]
            return
        if _IN_SAME.search(text, title.span[1], second.span[0]) or is_host_of_part(text, found, second):
            found["container-title"] = [second._replace(label="container-title")]
            found["title"] = [part for part in found["title"] if part is not second]
            return
    if _is_part(found, title.text) and title.is_whole:
        cut_in(found, title)
    elif "author" in found and len(found["title"]) == 1 and _is_gathering(text, found, title):
        found["container-title"] = [title._replace(label="container-title")]
        del found["title"]


def _is_gathering(text: str, found: Found, title: Stretch) -> bool:
    """Whether a title is led to by "in", or is that of a gathering, of which only pages are told."""
    return is_in(text, title.span[0]) or ("page" in found and title.text.startswith(_GATHERED))


def _is_part(found: Found, title: str) -> bool:
    """Whether "in" stands within the title of what has pages."""
    return "page" in found and (", in " in title or (". In " in title and "publisher" in found))


def _is_in_book(text: str, start: int, end: int) -> bool:
    """Whether what stands there leads to a book: "– В кн.:"."""
    word = _IN_BOOK.fullmatch(text, start, end)
    return word is not None and word["said"].casefold() in lexicon().words("in")


@rule(has="title volume", lacks="container-title", even_sure=True)
def _cut_title(text: str, found: Found) -> None:
    """A cut name behind the title of which only the end has no label: "curvature in R, Duke Math. J. 57"."""
    title, volume = found["title"][-1], found["volume"][0]
    before, comma, host = title.text.rpartition(", ")
    if not comma or not title.is_whole or not 0 < volume.span[0] - title.span[1] < _NEAR:
        return
    if _CUT_NAME.fullmatch(host) and _LAST_WORD.fullmatch(text, title.span[1], volume.span[0]):
        start, end = title.span[1] - len(host), len(text[: volume.span[0]].rstrip(" ,"))
        _put(text, found, (start, end))
        found["title"][-1] = title._replace(text=before, span=(title.span[0], title.span[0] + len(before)))


@rule(has="editor", lacks="container-title")
def _cut_editors(text: str, found: Found) -> None:
    """A host before its editors, which was taken for one of them: "in STACS, S. Albers, eds"."""
    first, others = found["editor"][0], found["editor"][1:]
    if not first.is_whole or not is_in(text, first.span[0]):
        return
    host, comma, rest = first.text.partition(", ")
    if not comma and others:
        between = _EDITORS.fullmatch(text, first.span[1], others[0].span[0])
        if between and "editor" in lexicon().classes(between["word"].casefold()) and not _INITIAL.search(host):
            found["editor"] = others
            found["container-title"] = [first._replace(label="container-title")]
    elif not comma and " " in host and "title" in found and _opens(text, found, first.span[1]):
        found["container-title"] = [part._replace(label="container-title") for part in found.pop("editor")]
    elif comma and not _INITIAL.search(host) and INITIALS_FIRST.match(rest):
        border = first.span[0] + len(host)
        found["editor"][0] = Stretch("editor", rest, (border + len(comma), first.span[1]), first.probability)
        found["container-title"] = [Stretch("container-title", host, (first.span[0], border), first.probability)]


def _opens(text: str, found: Found, end: int) -> bool:
    """Whether the imprint opens right behind, in brackets: "in Verzamelde Werken (Utrecht: Spectrum, 1975)"."""
    towns = found.get("publisher-place")
    return towns is not None and text[end : towns[0].span[0]] == " ("


@rule(has="author", one_of="volume page issue", lacks="title container-title", even_sure=True)
def _cut_authors(text: str, found: Found) -> None:
    """A journal right before its volume that was taken for the last author, or that has no label."""
    number = min((found[name][0] for name in _NUMBERS if name in found), key=lambda part: part.span)
    last = found["author"][-1]
    if number.span[0] < last.span[1]:
        return
    if last.is_whole and _NUMBER.fullmatch(text, last.span[1], number.span[0]):
        names, comma, host = last.text.rpartition(", ")
        if comma and _JOURNAL.fullmatch(host) and not _SURNAME_BEHIND.fullmatch(host):
            start = last.span[1] - len(host)
            _put(text, found, (start, last.span[1]))
            found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)
        return
    before = max(part.span[1] for parts in found.values() for part in parts if part.span[1] <= number.span[0])
    if before == last.span[1] and text[before : before + 1] == "." and last.is_whole:
        # "K. V. Lotov, Phys. Plasmas 18"
        names, comma, host = last.text.rpartition(", ")
        if comma and host.isalpha():
            found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)
            before -= len(host)
    name = _BETWEEN.fullmatch(text, before, number.span[0])
    if name and all(_MARKS.isdisjoint(lexicon().classes(word)) for word in _words(name["name"])):
        if found.keys() >= _IMPRINT:
            found["title"] = [Stretch("title", name["name"], name.span("name"), PLACED)]
        else:
            _put(text, found, name.span("name"))


def _words(name: str) -> list[str]:
    return name.casefold().replace(".", " ").split()


def _put(text: str, found: Found, span: tuple[int, int]) -> None:
    found["container-title"] = [Stretch("container-title", text[slice(*span)], span, PLACED)]


@rule(has="title container-title")
def _put_head(text: str, found: Found) -> None:
    """The head of a journal's cut name that was left to the title: "in R, Commun. in | Partial Diff. Equations"."""
    title, host = found["title"][-1], found["container-title"][0]
    last = title.text.rpartition(" ")[2]
    if not 0 < host.span[0] - title.span[1] <= _WITH_STOP or not (last in _SMALL or last.casefold() in _HEADS):
        return
    if not title.is_whole:
        return
    head = _HEAD.fullmatch(title.text) if _STOP.fullmatch(text, title.span[1], host.span[0]) else None
    if not head or head["word"].casefold() not in _HEADS or text[title.span[0] + head.end("word")] != ".":
        return
    start, end = title.span[0] + head.start("head"), host.span[1]
    found["container-title"][0] = host._replace(text=" ".join(text[start:end].split()), span=(start, end))
    found["title"][-1] = title._replace(text=head["before"], span=(title.span[0], title.span[0] + head.end("before")))


@rule(has="title container-title", said=("?",))
def _cut_question(text: str, found: Found) -> None:
    """The second sentence of a title, which asks and was taken for the head of its host: "Chancen? Zeitschrift"."""
    title, host = found["title"][-1], found["container-title"][0]
    at = host.text.rfind("? ")
    if (
        host.text.count(" ", 0, max(at, 0)) < _WORDS_ASKED
        or not host.is_whole
        or not _ASKED.fullmatch(text, title.span[1], host.span[0])
    ):
        return
    start, border = title.span[0], host.span[0] + at + 1
    found["title"][-1] = title._replace(text=" ".join(text[start:border].split()), span=(start, border))
    found["container-title"][0] = host._replace(text=host.text[at + 2 :], span=(border + 1, host.span[1]))


@rule(one_of="title container-title", said=("=",))
def _cut_series(text: str, found: Found) -> None:
    """The series that a book is a part of: "Wirtschaft (= Wörterbuch zur Politik, Bd. 2)"."""
    last = found["title"][-1] if len(found.get("title", ())) > 1 else None
    if last and text[: last.span[0]].endswith("(= ") and "collection-title" not in found:
        found["title"].pop()
        name = last.text.rstrip(" )")
        found["collection-title"] = [
            last._replace(label="collection-title", text=name, span=(last.span[0], last.span[0] + len(name)))
        ]
        return
    for name in ("title", "container-title"):
        part = found[name][-1] if name in found else None
        at = part.text.find(" (=") if part and part.is_whole else -1
        if part and at > 0:
            start, end = part.span
            series = part.text[at + len(" (=") :].strip(" )")
            begin = start + part.text.index(series, at)
            found[name][-1] = part._replace(text=part.text[:at], span=(start, start + at))
            if series and "collection-title" not in found:
                # and not where its name has another label: "Politik (=|Wörterbuch zur Politik"
                span = (begin, min(end, begin + len(series)))
                found["collection-title"] = [Stretch("collection-title", series, span, part.probability)]
            return


@rule(has="container-title", said=("Sonder", "Beiheft"))
def _cut_special(_: str, found: Found) -> None:
    """The issue of a journal that a book is, behind its name: "Geschlechter. Sonderheft 41 der Zeitschrift"."""
    host = found["container-title"][0]
    special = _SPECIAL.search(host.text)
    if special and host.is_whole:
        start, end = host.span
        found["container-title"][0] = host._replace(
            text=host.text[: special.start()], span=(start, start + special.start())
        )
        series = Stretch("collection-title", special["name"], (start + special.start("name"), end), host.probability)
        found.setdefault("collection-title", []).append(series)


@rule(has="container-title", lacks="translator")
def _cut_translator(text: str, found: Found) -> None:
    """Who translated a host, whose name is cut: "in The Renaissance, trans. S. | G. C. Middlemore"."""
    host = found["container-title"][0]
    said = _TRANSLATED.search(host.text) if ", " in host.text and host.is_whole else None
    if not said or not said["word"].islower() or "translator" not in lexicon().classes(said["word"].casefold()):
        return
    start, border = host.span[0] + said.start("name"), host.span[0] + said.start()
    behind = [part for part in found.get("editor", ()) if 0 <= part.span[0] - host.span[1] <= 1]
    span = (start, behind[0].span[1] if behind else host.span[1])
    if behind:
        found["editor"] = [part for part in found["editor"] if part is not behind[0]]
        if not found["editor"]:
            del found["editor"]
    found["translator"] = [Stretch("translator", " ".join(text[slice(*span)].split()), span, host.probability)]
    found["container-title"][0] = host._replace(text=host.text[: said.start()], span=(host.span[0], border))


put_hosts: Final = Rules(
    join_hyphen,
    cut_same,
    put_chaptered,
    _cut_series,
    cut_again_in,
    _put_title,
    _cut_title,
    _cut_editors,
    _cut_authors,
    _leave_same,
    _put_head,
    _cut_question,
    join_host,
    _put_book,
    _part_two,
    _part_series,
    _put_bracketed,
    _cut_special,
    _cut_translator,
)
"""Puts the host in its place where nothing has its label, or all of it where its head ended the title."""
