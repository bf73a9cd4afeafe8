"""What kind of work a reference names, by the evidence in it."""

from collections.abc import Collection, Mapping, Set
from functools import lru_cache

from refman.model import Date, Field
from refman.patterns import Late
from refman.references.labelling.kind_words import holds_sources, is_of_convocation, names_works, telling
from refman.references.labelling.labeller import OTHER, Labelled
from refman.references.placing.decrees import names_standard

_BY_GENRE = {"film": "motion_picture", "map": "map", "talk": "speech"}
"""What only a genre says, such as "[Video]": in a title the same words mean something else."""
_RANGE = Late(r"\d\s?[-,]\s?\w")
_NOTHING: frozenset[str] = frozenset()
_LAWS = frozenset({"act", "law"})
_PERSONS = frozenset({"author", "editor"})
_BOOKISH = frozenset({"publisher", "editor", "ISBN"})
_COUNTED = frozenset({"volume", "issue"})
_HOUSED = frozenset({"publisher", "publisher-place", "number-of-pages", "edition", "ISBN", "volume"})
_OF_A_BOOK = frozenset({"publisher", "publisher-place", "edition", "ISBN"})
_SHORT = 4
"""Letters of the words for conferences that are cut in the names of periodicals: "Biochem. Soc. Symp."."""
_MONTH = 2
"""Parts of a date that tells the month."""
_CYRILLIC = Late(r"[\u0400-\u052f]")
_PREPRINT = Late(
    r"ar[Xx]iv|[a-z-]{4,8}(?:\.[A-Z]{2})?/\d{7}|(?:0[7-9]|[1-3]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,2})?$"
)
_PRINTED = frozenset({"publisher", "collection-title", "genre", "ISBN", "volume", "page"})
"""What tells that a work with the number of a preprint is more than that."""
_GATHERED = frozenset({"gathering", "meeting"})
_NOTED = frozenset({"author", "title", "page"})
"""What short notes tell of a work that was cited before."""
_MADE = frozenset(
    {"author", "editor", "publisher", "container-title", "number-of-pages", "page", "ISBN", "genre", "archive"}
)
"""What tells that words for a law beside a work are said of something else."""
_REPORT = Late(r"[A-Z]{2,}[A-Z\d]*(?:[-/. ][A-Z]+)*[-/. ]\d[\d/-]*(?:-?[A-Z]{1,3})?$")
"""Numbers of reports of laboratories: "SLAC-R-0457", "CERN/LHCC/94-38"."""
_REPORTS = Late(
    r"\b(?:[Tt]echnical\s(?:[Rr]eport|[Mm]emorandum|[Pp]aper)|[Rr]esearch\s[Rr]eport|[Ww]orking\s[Pp]aper)$"
)
"""How hosts end that are the series of a laboratory: "Stanford Technical Report"."""
_SHELFMARK = Late(r"[\u0424\u0444Ff]\.\s?[^\s.,]{1,9}[.,]\s(?:[-\u2013\u2014]\s)?(?:[\u041e\u043e]\u043f|[Oo]p)\.")
"""The fund and the list of a file in an archive: "Ф. 170. – Оп. 1. – Д. 35"."""
_SCIENCES = frozenset({"\u0444\u0438\u043b\u043e\u0441\u043e\u0444\u0438\u044f"})
"""Words for theses ("философия докторы") that titles of books begin with, too."""
_WORD = Late(r"[^\W\d_]+")
_PARTIES = Late(r"[^\W\d_a-z].*?\s(?P<sign>v\.?|vs\.)\s(?:the\s)?[^\W\d_a-z]")
_JUDGMENT = Late(
    r"(?:(?:[^\W\d_]+\u043e\u0435\s)?[\u041e\u043e]\u043f\u0440\u0435\u0434\u0435\u043b\u0435\u043d\u0438\u0435|\u0420\u0435\u0448\u0435\u043d\u0438\u0435"
    r"|\u041f\u0440\u0438\u0433\u043e\u0432\u043e\u0440)\s(?:[^\W\d_]+\.?\s){0,4}[\u0421\u0441]\u0443\u0434"
    r"(?:\u0430|\u0435\u0431\u043d\u043e\u0439\s\u043a\u043e\u043b\u043b\u0435\u0433\u0438\u0438)\b"
)
"""What a court decided, or its college: "Апелляционное определение Омского областного суда"."""
_REPORTER = Late(r"[A-Z]{2,}\b|All\sER")
_IDENTIFIER = Late(r"(?:ECLI:)?[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\d{4}:")
"""The European identifier of a case."""


def tell_type(labelled: Labelled, fields: Mapping[str, Field]) -> str:
    """The CSL type that fits best."""
    evidence = labelled.telling
    for rule in (_by_form, _by_number, _by_words, _by_container):
        found = rule(evidence, fields)
        if found:
            return found
    return _alone(evidence, fields)


def _by_form(_: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    """A case, which has its parties for a title, or the identifier that the courts of the Union give."""
    if "title" not in fields or "author" in fields or "publisher" in fields:
        return None
    if "number" in fields and _IDENTIFIER.match(str(fields["number"].value)):
        return "legal_case"
    title = str(fields["title"].value)
    if "number" in fields and _JUDGMENT.match(title):
        return "legal_case"
    if " v" not in title or {"page", "number", "collection-title"}.isdisjoint(fields):
        return None
    parties = _PARTIES.match(title)
    # "v" without a stop is a word of Russian, too
    is_told = parties and (parties["sign"] != "v" or _REPORTER.match(_value(fields, "container-title")))
    return "legal_case" if is_told else None


def _by_number(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    is_shelved = "archive" in fields and fields.get("title", fields["archive"]) is fields["archive"]
    if "number" not in fields:
        return "manuscript" if is_shelved else None
    around = evidence.get(OTHER, set()) | evidence.get("number", set()) | evidence.get("first", set())
    lawful = around | evidence.get("title", set()) | evidence.get("genre", set())
    if "container-title" not in fields:
        # with which act it was put in force may have been taken for a host
        lawful |= evidence.get("container-title", set())
    has_host = "container-title" in fields and ("patent" not in evidence.get("first", set()) or "volume" in fields)
    if not has_host and _is_patent(evidence, fields, around, lawful):
        return "patent"
    if not _by_person(fields) and (
        "standard" in evidence.get("first", set()) | evidence.get("number", set())
        or names_standard(str(fields["number"].value))
    ):
        return "standard"
    if "deposited" in around or is_shelved or _SHELFMARK.match(str(fields["number"].value)):
        return "manuscript"
    # its letters may tell: "ГК РФ от 30.11.1994 № 51-ФЗ", or the number of a parliament: "№ 55-XII"
    is_law = "law" in lawful or "act" in evidence.get("number", _NOTHING)
    is_law = is_law or (_exactness(fields) > _MONTH and is_of_convocation(str(fields["number"].value)))
    if is_law and not _by_person(fields) and not _is_preprint(fields):
        return "legislation"
    return None


def _is_patent(
    evidence: Mapping[str, set[str]], fields: Mapping[str, Field], around: set[str], lawful: set[str]
) -> bool:
    """A patent by its words, or an inventor's certificate by the first word of its title and the bulletin."""
    if "software" in around or _is_certified(evidence):
        # a program that was registered: "Свидетельство на программы для ЭВМ № 2019612345"
        return False
    kind = _told(str(fields["genre"].value)) if "genre" in fields else _NOTHING
    if "patent" in kind:
        # a "regulation" in its title makes no law of it
        return "law" not in kind
    if "patent" in around:
        return "law" not in lawful
    return "inventor" in evidence.get("first", set()) & evidence.get("title", set()) or "inventor" in around


def _is_certified(evidence: Mapping[str, set[str]]) -> bool:
    """Whether a certificate is named before its number, and a program: "Свидетельство о регистрации программы"."""
    title = evidence.get("title", _NOTHING)
    return "software" in title and "patent" in title | evidence.get("first", _NOTHING)


def _by_words(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    told = telling(str(fields["genre"].value).casefold()) if "genre" in fields else frozenset()
    of_genre = evidence.get("genre", _NOTHING)
    around = evidence.get(OTHER, _NOTHING) | of_genre | told
    if "genre" in fields and _is_of_thesis(evidence, fields):
        return "thesis"
    if "abstract-of-thesis" in around or ("thesis" in around and "container-title" not in fields and "genre" in fields):
        return "thesis"
    if told:
        for kind, csl_type in _BY_GENRE.items():
            if kind in told:
                return csl_type
    first = evidence.get("first", _NOTHING)
    is_law = "code" in evidence.get("title", _NOTHING) or "act" in first
    if "paper" in first and "number" in fields and "archive" not in fields:
        # letters of offices have a day and a number: "Письмо Минводы от 12.05.2014 № 7-3/89"
        is_law = is_law or _exactness(fields) > _MONTH
    if "genre" in fields:
        # which act it is, behind its name, where no number tells it
        is_law = is_law or not _LAWS.isdisjoint(first | _told(str(fields["genre"].value)))
    # without its number: "Қазақстан Республикасының «Білім туралы» Заңы. Астана, 2025"
    is_told = "law" in around and _MADE.isdisjoint(fields)
    if is_told or (_PERSONS.isdisjoint(fields) and (is_law or _is_cut_act(evidence, fields))):
        return "legislation"
    if "archive" in fields:
        return "manuscript"
    return _by_stuff(around, evidence, fields)


def _is_of_thesis(evidence: Mapping[str, set[str]], fields: Mapping[str, Field]) -> bool:
    """Whether the genre tells of a thesis, by its label or, where it was left to a title or a host, by its words."""
    of_genre = evidence.get("genre", _NOTHING)
    if "thesis" in of_genre or "abstract-of-thesis" in of_genre:
        return True
    left = evidence.get("title", _NOTHING) | evidence.get("container-title", _NOTHING)
    left |= evidence.get("title-translation", _NOTHING)
    return "thesis" in left and "thesis" in _told(_value(fields, "genre"))


def _is_cut_act(evidence: Mapping[str, set[str]], fields: Mapping[str, Field]) -> bool:
    """Whether the word for an act was taken off the title, or off what seemed to be a house: "«Bilim turaly» Zany"."""
    if "act" not in evidence.get("title", _NOTHING) | evidence.get("publisher", _NOTHING) or "title" not in fields:
        return False
    return all("act" not in _told(_value(fields, variable)) for variable in ("title", "publisher"))


def _by_stuff(around: Set[str], evidence: Mapping[str, set[str]], named: Collection[str]) -> str | None:
    """Data, programs and reports of research, by the words round their titles."""
    is_research = "research" in around or "research" in evidence.get("title", _NOTHING)
    if is_research and "container-title" not in named and "page" not in named:
        return "report"
    if "volume" in named or "page" in named:
        return None
    if "dataset" in around or "dataset" in evidence.get("container-title", _NOTHING):
        return "dataset"
    return "software" if "software" in around or _is_certified(evidence) else None


def _by_container(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    named = fields.keys()
    if "container-title" not in named:
        return None
    container = evidence.get("container-title") or _told(str(fields["container-title"].value))
    numbered = "volume" in named or "issue" in named
    exact = _exactness(fields)
    # "Wall Street Journal" is told by its day
    dated = exact > _MONTH if "journal" in container else exact >= _MONTH or not (numbered or "page" in named)
    is_daily = "newspaper" in container or (
        "journal" not in container and (_is_counted_through(fields) if numbered else _is_of_the_day(fields))
    )
    counted = "issue" in named and (
        "volume" in named or ("page" in named and (exact <= _MONTH or "journal" in container))
    )
    if is_daily and "gathering" not in container and dated and not counted:
        return "article-newspaper"
    around = evidence.get(OTHER, _NOTHING)
    bookish = _is_bookish(named, around, is_journal="journal" in container)
    gathered = "meeting" in container and ("journal" not in container or "gathering" in container)
    if gathered and holds_sources(str(fields["container-title"].value)):
        gathered = False
    # what stands behind the host: "Инновация: матер. междунар. конф.", "Конкурс работ : тез. докл."
    gathered = gathered or (bookish and "issue" not in named and not _GATHERED.isdisjoint(around))
    if gathered and (bookish or not numbered or ("issue" not in named and _is_counted_gathering(fields))):
        return "paper-conference"
    if bookish and not ("volume" in named and "issue" in named) and ("issue" not in named or "editor" in named):
        return "book" if _is_where_kept(fields) else "chapter"
    if "URL" in named and not numbered and "page" not in named and "DOI" not in named and "journal" not in container:
        return "webpage"
    is_report = not (numbered or "page" in named) and _REPORTS.search(_value(fields, "container-title"))
    return "report" if is_report else "article-journal"


def _is_where_kept(fields: Mapping[str, Field]) -> bool:
    """Whether the host is only where a book is read, behind its extent: "235 с. – Текст : электронный // Юрайт"."""
    if "number-of-pages" not in fields or "page" in fields:
        return False
    extent, host = fields["number-of-pages"].origin.span, fields["container-title"].origin.span
    return extent is not None and host is not None and extent[1] < host[0]


def _is_counted_gathering(fields: Mapping[str, Field]) -> bool:
    """Whether a conference counts its volumes and is no series: "Optics Conference 12", not "J. Phys. Conf."."""
    words = [(len(word), telling(word)) for word in _WORD.findall(_value(fields, "container-title").casefold())]
    if any({"journal", "series"} & told for _, told in words):
        return False
    return any(length > _SHORT and "gathering" in told for length, told in words)


def _is_of_the_day(fields: Mapping[str, Field]) -> bool:
    """What a Cyrillic list dates to the day and does not count is a newspaper, whatever its name."""
    if _exactness(fields) <= _MONTH or "URL" in fields:
        return False
    return _CYRILLIC.search(str(fields["container-title"].value)) is not None


def _is_counted_through(fields: Mapping[str, Field]) -> bool:
    """What is dated to the day and counts through all its years is a newspaper, too: "№ 5 (1516). 11 ақпан 2014"."""
    if "issue" not in fields or "volume" in fields or "URL" in fields or _exactness(fields) <= _MONTH:
        return False
    return "(" in str(fields["issue"].value) and _CYRILLIC.search(str(fields["container-title"].value)) is not None


@lru_cache(maxsize=1 << 10)
def _told(name: str) -> frozenset[str]:
    """What the words of a name tell that no label marked as one."""
    return frozenset(kind for word in _WORD.findall(name.casefold()) for kind in telling(word))


def _is_bookish(named: Collection[str], around: Set[str], *, is_journal: bool) -> bool:
    """Whether the host is a book; a town beside a bare volume and pages only tells journals of one name apart."""
    if not _BOOKISH.isdisjoint(named):
        return True
    if "publisher-place" not in named:
        return False
    return not ("volume" in named and "page" in named and (is_journal or _COUNTED.isdisjoint(around)))


def _alone(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str:
    """The type of a work without a host."""
    named = fields.keys()
    around = evidence.get(OTHER, _NOTHING) | evidence.get("number", _NOTHING)
    if "genre" in fields:
        around |= evidence.get("genre", _NOTHING)
    printed = _HOUSED & named
    if "number" in named and _is_preprint(fields) and _PRINTED.isdisjoint(named):
        return "article"
    if _is_report(around | evidence.get("note", _NOTHING), fields):
        return "report"
    if "URL" in named and (not printed or (printed == {"publisher"} and "accessed" in named)):
        return "webpage"
    is_thesis = "thesis" in around or ("thesis" in evidence.get("title", _NOTHING) and _names_thesis(fields))
    if is_thesis and printed and "edition" not in named and "number-of-pages" not in named:
        return "thesis"
    if "DOI" in named and not printed and "author" in named and "issued" in named and "genre" not in named:
        # its journal was left out, as pages of networks of researchers do
        return "article-journal"
    return _by_shape(fields, around) or ("book" if printed or "issued" in named else "document")


def _names_thesis(fields: Mapping[str, Field]) -> bool:
    """Whether the title tells a thesis by more than a science that degrees are of: "Философия степи" is a book."""
    told = [word for word in _WORD.findall(_value(fields, "title").casefold()) if "thesis" in telling(word)]
    if not told and "publisher" in fields:
        # which was left to the title: "Rivers (Akad. Nauk, Omsk, 1964)"
        return not any("thesis" in telling(word) for word in _WORD.findall(_value(fields, "publisher").casefold()))
    return len(told) != 1 or told[0] not in _SCIENCES


def _is_report(around: Set[str], fields: Mapping[str, Field]) -> bool:
    if "report" in around and ("number" in fields or "genre" in fields or "collection-title" in fields):
        return True
    if "number" not in fields or "ISBN" in fields:
        return False
    return (
        "collection-title" in fields
        or "title" not in fields
        or ("publisher" not in fields and _REPORT.match(str(fields["number"].value)) is not None)
        or ("volume" not in fields and _is_preprint(fields))
    )


def _is_preprint(fields: Mapping[str, Field]) -> bool:
    """Whether the number is that of a preprint server: "arXiv:0903.2503", "hep-th/9611050"."""
    return _PREPRINT.match(str(fields["number"].value)) is not None


def _by_shape(fields: Mapping[str, Field], around: Set[str]) -> str | None:
    """A part of something whose name was not found, by its numbers; of a whole book one page may be cited."""
    if "page" not in fields:
        return None
    if "author" in fields and "editor" in fields and "publisher" in fields:
        whole = "number-of-pages" in fields and "//" not in _value(fields, "title")
        return "chapter" if "in" in around or (not whole and _RANGE.search(str(fields["page"].value))) else "book"
    if not _OF_A_BOOK.isdisjoint(fields):
        return None
    # of what a note tells only whose it is and the page: "Elliott, Imperial Spain, 33-34"
    is_noted = fields.keys() == _NOTED and not _by_person(fields)
    return "book" if is_noted or names_works(_value(fields, "title")) else "article-journal"


def _value(fields: Mapping[str, Field], variable: str) -> str:
    return str(fields[variable].value) if variable in fields else ""


def _by_person(fields: Mapping[str, Field]) -> bool:
    author = fields.get("author")
    return bool(author and isinstance(author.value, tuple) and any(name.given for name in author.value))


def _exactness(fields: Mapping[str, Field]) -> int:
    """How many of year, month and day the date of issue tells."""
    issued = fields.get("issued")
    return len(issued.value.parts[0]) if issued and isinstance(issued.value, Date) and issued.value.parts else 0
