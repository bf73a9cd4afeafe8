"""Other prints of a work: "Venezia, 1988 (ed. orig. Oxford, 1985)", "London, 1974; trad. it. Bologna, 1988"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, clear

_NOTE = Late(
    r"[(\[]\s?(?:ed(?:iz)?\.?(?:ione)?\s?or(?:ig)?(?:inale)?\b|(?:I|1[a\u00aa]?|prima)\s(?:ed|ediz)\b|or(?:ig)?\.|orig(?:inal|inally)?\b|(?:Russian|English|Ukrainian|Chinese|Japanese)\s[Oo]riginal\b|first\s(?:publ|ed|print)|1st\s(?:ed|publ)"
    r"|repr(?:int|inted)?\b|rist(?:ampa|\.)|[\u00c9\u00e9]d(?:\.|ition)\s(?:orig|princ)|1re\s\u00e9d|Nachdr|Neudr|reimpr|1\.\sAufl|trad\.\sit\.|tr\.\sit\.|ed\.\sit\.|ried(?:it[oa]|\.)|ripubblicat[oa])[^()\[\]]*[)\]]"
)
_TAIL = Late(
    r"(?:1[5-9]|20)\d\d(?:[;,.]\s(?:[Tt]rad|[Tt]r|[Ee]d)\.\s(?:it|ital|fr|franc|ingl|ted|sp|cast|engl?)\."
    r"|[;,]\s(?:dt|deutsch|engl|eng|ital|rist|repr|Repr|facs|reprint|reprinted|ND|Nachdr)\.?\s)"
)
_AGAIN = Late(
    r"[.;,]\s[(\[]?(?:(?:[Rr]eprinted|[Rr]epublished)\s(?:from|in|as)|(?:[Ww]ieder\s?)?[Aa]bgedruckt\sin|[Nn]achgedruckt\sin|[Ww]iederabdruck\sin"
    r"|(?:[Ff]irst|[Oo]riginally)\spublished(?:\s(?:in|as|by)|(?=\s\d{4}))|(?:[Zz]uerst|[Ee]rstmals|[Uu]rspr\u00fcnglich)\s(?:erschienen|ver\u00f6ffentlicht)\sin)\s?:?\s"
)


_FIRST = Late(
    r"(?:1|I|[Pp]rima|[Pp]rim|[Ff]irst|[Pp]remi\u00e8re|[Ee]rste|1\.)(?:\s?(?:\u00e8re|re|\u00aa|a|st))?\.?\s(?:\u00e9d|ed|ediz|Aufl)[^\d]*"
)
_PRINTED_AGAIN = Late(r"\.\s(?:(?:[Rr]eprint(?:ed)?|[Rr]epr|[Rr]ist|Nachdr|Neudr)[.,:]{1,2}\s)?")
_IMPRINT = Late(r"[,.]\s(?P<town>[^\W\d_a-z][^\W\d_]+(?:[\s-][^\W\d_]+){0,2})(?:,|:)?\s(?P<year>(?:1[5-9]|20)\d\d)$")
_ERRATA = Late(
    r"(?<=[.;]\s)(?:Errat(?:um|a)|Corrigendum|Comment|Retraction|Update|Corrected\sand\srepublished)\s(?:in|on):\s"
    r".*?(?=\sPM(?:C?ID)|$)"
)
_PARTED = frozenset(";,.")
_CLOSE = 3
_LONGEST_TAIL = 16
_LABELS = (
    "publisher",
    "publisher-place",
    "issued",
    "edition",
    "volume",
    "issue",
    "page",
    "title",
    "container-title",
    "collection-title",
)


@rule(has="issued", one_of="publisher publisher-place", even_sure=True)
def leave_later(text: str, found: Found) -> None:
    """Leaves out the translation, or the later print, that ends the reference behind the year of the first."""
    first = found["issued"][0]
    if text[first.span[1] : first.span[1] + 1] not in _PARTED:
        return
    tail = _TAIL.search(text, first.span[0], first.span[1] + _LONGEST_TAIL)
    if tail and tail.start() < first.span[1]:
        clear(found, ("translator", *_LABELS), (first.span[1], len(text)))


@rule(has="issued", one_of="container-title publisher", said=("rint", "druckt", "erschienen", "ublished "))
def leave_prints(text: str, found: Found) -> None:
    """Leaves out another print that is told in a sentence at the end: "Reprinted from The Journal of Law 17"."""
    begin = min(found[label][0].span[1] for label in ("container-title", "publisher") if label in found)
    again = _AGAIN.search(text, max(begin, found["issued"][0].span[1]))
    if again:
        clear(found, ("editor", *_LABELS), (again.start(), len(text)))


@rule(
    has="container-title issued",
    said=("Erratum ", "Errata ", "Corrigendum ", "Comment ", "Retraction ", "Update ", "republished "),
    even_sure=True,
)
def leave_errata(text: str, found: Found) -> None:
    """Leaves out where errors were put right, or what was said of it, as PubMed ends: "Erratum in: Limnology. 2019"."""
    errata = _ERRATA.search(text, found["container-title"][0].span[1])
    if errata and found["issued"][0].span[0] < errata.start():
        clear(found, [*found], errata.span())


@rule(has="issued edition", one_of="publisher publisher-place", even_sure=True)
def leave_first(text: str, found: Found) -> None:
    """Leaves out the year of the first edition where that of the print stands behind: "1re éd. 1939, Paris, 1994"."""
    edition, (first, *others) = found["edition"][0], found["issued"]
    house = min(part.span for label in ("publisher", "publisher-place") for part in found.get(label, ()))
    is_before = bool(others) and first.span[1] < house[0] < others[-1].span[0]
    if is_before and 0 < first.span[0] - edition.span[1] <= _CLOSE and _FIRST.fullmatch(edition.text):
        found["issued"] = others
        del found["edition"]


@rule(has="issued", said=("(", "["), even_sure=True)
def leave_reprints(text: str, found: Found) -> None:
    """Leaves out what such a note holds, where the imprint stands before it."""
    if len(found["issued"]) > 1:
        first = found["issued"][0]
        if text[first.span[0] - 1] == "(" and text.startswith("; ", first.span[1]):
            # the first print stands before the imprint: "(1909; New York: Ecco Press, 1987)"
            found["issued"] = found["issued"][1:]
    note = _NOTE.search(text, found["issued"][0].span[0])
    if note and found["issued"][0].span[1] <= note.start():
        clear(found, _LABELS, note.span())


@rule(has="issued", one_of="publisher publisher-place", even_sure=True)
def leave_first_year(text: str, found: Found) -> None:
    """Leaves out the year of the first print before the imprint: "Roads. 1899. London: Batsford, 1970"."""
    first, *others = found["issued"]
    names = found.get("title") or found.get("container-title")
    if not others or not names or not first.text.isdigit():
        return
    imprint = [part for label in ("publisher", "publisher-place") for part in found.get(label, ())]
    start, end = min(part.span[0] for part in imprint), max(part.span[1] for part in imprint)
    if (
        names[0].span[1] < first.span[0] < start < end < others[-1].span[0] <= end + _CLOSE
        and text[first.span[0] - 2 : first.span[0]] == ". "
        and _PRINTED_AGAIN.fullmatch(text, first.span[1], start)
    ):
        found["issued"] = others


@rule(has="title issued", said=(" (ri", " (repr", " [ri", " [repr"))
def cut_reprint(text: str, found: Found) -> None:
    """Takes such a note off a title, and the imprint before it: "Lampi, Trento 1957 (riedito a Trento 1977)"."""
    title = found["title"][-1]
    start, end = title.span
    note = _NOTE.search(text, start)
    if note is None or not start < note.start() < end or not title.is_whole:
        return
    imprint = _IMPRINT.search(text[start : note.start()].rstrip())
    if imprint is None:
        return
    rest = title._replace(text=text[start : start + imprint.start()], span=(start, start + imprint.start()))
    found["title"][-1] = rest
    clear(found, _LABELS, (note.start(), note.end()))
    for label, name in (("publisher-place", "town"), ("issued", "year")):
        span = (start + imprint.start(name), start + imprint.end(name))
        found[label] = [title._replace(label=label, text=imprint[name], span=span), *found.get(label, ())]
