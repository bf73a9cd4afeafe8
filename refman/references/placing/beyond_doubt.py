"""Which references need no putting right: each part was found once and surely, and hardly a word is left over.

Half of all references are such articles, books and chapters, and of 8,400 of them the rules would change two:
the labels are believed there, in a tenth of the time.
"""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.labeller import Labelled
from refman.references.placing.shapes import ACCENTS
from refman.references.placing.spans import Found
from refman.references.placing.towns import is_town
from refman.references.values.name_words import name_words

_SURE = 0.9
_LIKELY = 0.6
"""How sure the labels of the plainest articles must be: of 590 such the rules changed none."""
_LEFT_OVER = 30
"""Characters that no label names, at most: signs, and marks such as "pp."."""
_HELPED = Late(" (?:di|by|von|par) ")
"""What stands before who introduced a book, or helped otherwise."""
_SERIES = (
    " \u0421\u0435\u0440",
    " \u0421\u0435\u0440.",
    " Ser.",
    " ser",
    " ser.",
    "n.s",
    "n.s.",
    "N.S",
    "N.S.",
    "N.F",
    "N.F.",
    "erie",
    "eries",
)
"""How the mark of a new series ends, which belongs to no journal's name."""
_TOWNS = (". \u041c.", ". \u041c", ". \u041b.", ". \u041b", " \u0421\u041f\u0431.", " \u0421\u041f\u0431")
"""How a host ends to which a town was left."""
_CUT = (*_SERIES, *_TOWNS)
_BULLETINS = (
    "\u0411\u044e\u043b. ",
    "\u0411\u044e\u043b\u043b. ",
    "\u0411\u044e\u043b\u043b\u0435\u0442\u0435\u043d\u044c ",
)
"""How the name of a bulletin begins, which was taken for the word before a number."""
_BESIDE = frozenset({"issue", "volume", "issued", "DOI", "number", "note"})
"""What articles may have besides."""
_ARTICLES = frozenset(
    frozenset({"container-title", *others.split()})
    for others in ("author title page", "author page", "title page", "page", "author title", "author")
)
_PLAINEST = frozenset({"author", "title", "container-title", "page"})
_YEAR = len("1998a")
_DASHES = frozenset("-\u2013\u2014")
_OTHER_LETTERS = Late(r"(?![\u1d00-\u2bff\ufe00-\uffff])[^\x00-\u036f]")
"""Of other scripts, and bound together by a font; sets of so many letters would take long to compile."""
_BEFORE_GROUP = Late(r"(?:,?\set\sal\.?,?)?\s[\[(][^\W\d_]")
"""What stands before the group that authors wrote for."""
_BOOKS = frozenset(
    frozenset({"title", "issued", people, *imprint.split()})
    for people in ("author", "editor")
    for imprint in (
        "publisher publisher-place",
        "publisher publisher-place edition",
        "publisher publisher-place number-of-pages",
        "publisher",
        "publisher edition",
    )
)
_CHAPTERS = frozenset(
    frozenset({"author", "title", "issued", "container-title", *beside.split(), *imprint.split()})
    for beside in ("editor page", "page", "editor", "")
    for imprint in ("publisher publisher-place", "publisher", "publisher-place", "")
    # a body before a town is a house where no page is told
    if beside.endswith("page") or imprint != "publisher-place"
)
_ENDS_AS_SERIES = Late(r"\.\s(?:Bib|Coll)[^.]+$")
_VOLUME = Late(r"[IVXL][.:]\s")
_WITHIN = Late(r", in |(?:ora|poi|now|jetzt) in ")
"""What stands before a host that was left to the title of its part."""
_FOR_WHOM = " \u0434\u043b\u044f "
"""What stands within the kind of a book that was taken for a host: "Учебник для вузов"."""
_CLOSED = (")", ").")
_DIGIT = Late(r"\d")
_WORD = Late(r"\w")
_CUT_WORD = Late(r"\.\s[\u0430-\u044f]{3,}\.\s/")
"""A kind of book that was left out behind the title, cut short: "малая православ.| энцикл. / сост."."""
_FOUR_INITIALS = Late(
    r"(?:(?:[\u0410-\u042f]\.\s?){4}|[A-Z]\.\s[A-Z]\.\s[A-Z]\.[A-Z]\.)$"
    r"|^[^\W\d_]{2,}\s(?:[^\W\d_]\.\s?){2}[^\W\d_]{3,}\s(?:[^\W\d_]\.\s?){2}(?:[^\W\d_]+$|$)"
)
"""The initials of two people, with no comma between them; in Latin letters some have four."""
_FOUR = 4
_SCHOOL = "University"
_NO_NAME = Late('[0-9;()\u00ab\u00bb\u201c\u201d"]')
"""What the names of plain books and their houses have none of."""


def is_beyond_doubt(text: str, labelled: Labelled, found: Found) -> bool:
    """Whether the labels are those of a plain article with its volume or issue, of a plain book or a chapter of one."""
    runs = labelled.runs
    if len(found) != len(runs) or "issued" not in found:
        return False
    for run in runs:
        if run[3] < _SURE and (run[3] < _LIKELY or not _is_plainest(text, found)):
            return False
    if not _is_plain(text, found) or ("title" in found and not _is_plain_title(found["title"][0].text)):
        return False
    left = len(text) - sum([run[2] - run[1] for run in runs]) - sum([end - start for start, end in labelled.links])
    return left <= _LEFT_OVER and _are_closed(text, found)


def _is_plainest(text: str, found: Found) -> bool:
    """Whether an article in Latin letters has an author, a title, a year, pages, and a journal with no stop in it."""
    if not found.keys() >= _PLAINEST or found.keys() - _BESIDE != _PLAINEST:
        return False
    year = found["issued"][0]
    return (
        # not a day, and not the first year of "1907-08"
        len(year.text) <= _YEAR
        and text[year.span[1] : year.span[1] + 1] not in _DASHES
        and "." not in found["container-title"][0].text
        and " " not in found["page"][0].text
        and "[" not in found["title"][0].text
        and ("issue" not in found or found["issue"][0].text[-1].isdigit())
        and (text.isascii() or not _OTHER_LETTERS.search(text))
    )


def _is_plain_title(title: str) -> bool:
    """Whether it begins with no small letter, and is none of two languages, with a slash between."""
    return not title[0].islower() and " / " not in title


def _is_plain(text: str, found: Found) -> bool:
    labels = frozenset(found)
    if labels in _BOOKS:
        return _is_plain_book(text, found)
    if labels in _CHAPTERS:
        return _is_plain_chapter(text, found)
    return labels - _BESIDE in _ARTICLES and _is_plain_article(text, found)


def _is_plain_book(text: str, found: Found) -> bool:
    """Whether no number, such as that of an edition or a volume, is in the names, and nobody who helped.

    Behind the title, before what is told next, may stand a volume, and behind the extent a series.
    """
    title, house = found["title"][0].text, found["publisher"][0].text
    if ". " in title and (_ENDS_AS_SERIES.search(title) or _ends_as_edition(title)):
        return False
    if _NO_NAME.search(title) or _NO_NAME.search(house) or _HELPED.search(title) or _VOLUME.search(title):
        return False
    end = found["title"][0].span[1]
    behind = _next(found, end)
    if text.endswith(_CLOSED) or _DIGIT.search(text, end, behind) or _CUT_WORD.match(text, end, behind):
        return False
    if "publisher-place" in found:
        town = found["publisher-place"][0]
        # "Omsk State University" is one name
        return "," not in town.text and not (house.endswith(_SCHOOL) and text.startswith(f" {house}", town.span[1]))
    return "," not in house and ": " not in house and not is_town(house)


def _ends_as_edition(title: str) -> bool:
    """Whether an edition was left to the title: "Сөз құдіреті. Екінші басылымы"."""
    return "edition" in lexicon().classes(title.rpartition(" ")[2].casefold().rstrip("."))


def _next(found: Found, end: int) -> int:
    """Where the next stretch begins, each label having one."""
    return min([parts[0].span[0] for parts in found.values() if parts[0].span[0] >= end], default=end)


def _is_plain_chapter(text: str, found: Found) -> bool:
    """Whether the host is called by one name, in which no volume or house can be left, and no number was left out."""
    if "\u2116" in text:
        return False
    if "editor" in found and text.endswith(", by ", 0, found["editor"][0].span[0]):
        # who wrote the whole
        return False
    host = found["container-title"][0].text
    if text.startswith(" (", found["container-title"][0].span[1]) and not host.rpartition(" ")[2].strip("ivxlc-"):
        # a volume in small Roman numbers
        return False
    if (
        text.startswith("\u00bb. ", found["title"][0].span[1])
        or not host[0].isupper()
        or "," in host
        or "." in host
        or _FOR_WHOM in host
        or _NO_NAME.search(host)
    ):
        return False
    return not _WITHIN.search(found["title"][0].text)


def _is_plain_article(text: str, found: Found) -> bool:
    """Whether its numbers and pages are plain, and none of its parts seems to be cut where labels may err."""
    host = found["container-title"][0]
    if not _are_plain_numbers(text, found, host.text) or not _are_plain_pages(text, found):
        return False
    if "title" not in found and "author" in found and ". " in found["author"][0].text and "\u00ab" in text:
        # who is written about may be the title: "Anna Rossi. Carlo Bianchi. «Studi etruschi»"
        return False
    is_cut = host.text.endswith(_CUT) or text.endswith(_BULLETINS, 0, host.span[0])
    # a question ends a title, before the journal
    return "?" not in host.text and not is_cut


def _are_plain_numbers(text: str, found: Found, host: str) -> bool:
    """Whether the volume is a number, none was taken for an issue or left to the host, and no pages for an issue."""
    if "issue" in found:
        issue = found["issue"][0]
        if text[issue.span[0] - 1] == ":" and not issue.text.isdigit():
            # pages behind a volume: "6:1-32, p. 1"
            return False
        if "volume" not in found:
            # "JHEP 07 (2002) 012" has a volume
            return not text.startswith(" (", issue.span[1])
    if "volume" in found:
        return found["volume"][0].text.isdigit()
    # "Renaissance Studies cxx"
    return not _DIGIT.search(host) and bool(host.rpartition(" ")[2].strip("ivxlc-"))


def _are_plain_pages(text: str, found: Found) -> bool:
    """Whether no letter was left out before the pages ("518, L106"), or none can have been missed.

    Without pages, what has an issue alone may be a report ("Policy Brief No. 613"), and a kind may end the title.
    """
    if "page" in found:
        return not text[found["page"][0].span[0] - 1].isalpha()
    if ("issue" in found and "volume" not in found) or ("title" in found and ". " in found["title"][0].text):
        return False
    return not _WORD.search(text, max([parts[0].span[1] for parts in found.values()]))


def _are_closed(text: str, found: Found) -> bool:
    """Whether no label ends within a bracket, nor the authors within a name, of a person or of a group."""
    if "author" in found:
        author = found["author"][0]
        name, end = author.text, author.span[1]
        # initials first, before a family name
        if name[1:2] == "." and name[-1] == "." and name[-3:-2] in {" ", "."}:
            return False
        if name.split(" ", 1)[0].casefold() in name_words().papers:
            # "Доклад И. И. | Орлова на съезде"
            return False
        if name.count(".") >= _FOUR and _FOUR_INITIALS.search(name):
            return False
        if text[end : end + 1] in ACCENTS or _BEFORE_GROUP.match(text, end):
            return False
    opened = text.count("(")
    if opened != text.count(")"):
        return False
    return not opened or all(part.text.count("(") == part.text.count(")") for (part,) in found.values())
