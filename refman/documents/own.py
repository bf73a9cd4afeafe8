"""What a document says of itself, as a CSL-JSON item: its tags, its properties, the head of its text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from refman.tables import read_table

Item = dict[str, Any]
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"'<>;,]+)")
_ORCID = re.compile(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_NAME = re.compile(
    r"[^\W\d_a-z][\w'\u2019-]+(?: [^\W\d_a-z]\.?){0,2}(?: (?:van|von|de|da|del|der|la))?"
    r"(?: [^\W\d_a-z][\w'\u2019-]+){1,2}"
)
_SIGNED = re.compile(rf"(?P<name>{_NAME.pattern})\s*\((?P<place>[^()]{{4,120}})\)")
_COPYRIGHT = re.compile(r"\u00a9[^\n]{0,80}?\b(\d{4})\b")
_PANEL = re.compile(r"(?P<code>\w{2,8}\d{1,3})")
_HEAD = 15_000
_LONG = 250
_BROKEN = 140
_TEXTS = {"citation_title": "title", "citation_journal_title": "container-title", "citation_volume": "volume",
          "citation_issue": "issue", "citation_doi": "DOI", "citation_publisher": "publisher", "citation_issn": "ISSN",
          "citation_isbn": "ISBN", "citation_language": "language", "citation_abstract": "abstract",
          "citation_conference_title": "container-title", "citation_inbook_title": "container-title",
          "citation_abstract_html_url": "URL", "citation_dissertation_institution": "publisher",
          "dc.title": "title", "dc.language": "language", "dc.description": "abstract", "dc.publisher": "publisher",
          "dc.source": "container-title", "dcterms.abstract": "abstract", "og:title": "title",
          "og:description": "abstract", "description": "abstract", "og:site_name": "container-title"}  # fmt: skip
_DATES = ("citation_publication_date", "citation_date", "citation_online_date", "citation_year", "dc.date",
          "dc.date.issued", "dcterms.issued", "article:published_time")  # fmt: skip
_PEOPLE = ("citation_author", "dc.creator", "dc.creator.personalname", "author", "article:author")


def from_tags(tags: Sequence[tuple[str, str]]) -> Item:
    """The item of a page by its meta tags, the surest first.

    Example:
        >>> from_tags([("citation_title", "Абай жолы"), ("citation_author", "Әуезов, М."), ("dc.date", "1942")])
        {'type': 'webpage', 'title': 'Абай жолы', 'author': [{'family': 'Әуезов', 'given': 'М.'}], 'issued': '1942'}
    """
    found: dict[str, list[str]] = {}
    for name, content in tags:
        found.setdefault(name.casefold(), []).append(" ".join(content.split()))
    item: Item = {"type": "webpage"}
    for tag, variable in _TEXTS.items():
        if tag in found and found[tag][0] and variable not in item:
            item[variable] = found[tag][0]
    people = next((found[tag] for tag in _PEOPLE if tag in found), [])
    if people:
        item["author"] = [person(name) for name in people]
    pages = [found[tag][0] for tag in ("citation_firstpage", "citation_lastpage") if found.get(tag)]
    if pages:
        item["page"] = "-".join(dict.fromkeys(pages))
    date = next((found[tag][0] for tag in _DATES if tag in found), "")
    if date:
        item["issued"] = "-".join(re.findall(r"\d+", date.split("T")[0])[:3])
    item["type"] = _type(found, item)
    return item if "title" in item else {}


def _type(found: dict[str, list[str]], item: Item) -> str:
    if "citation_journal_title" in found:
        return "article-journal"
    if "citation_conference_title" in found:
        return "paper-conference"
    if "citation_inbook_title" in found:
        return "chapter"
    if "citation_dissertation_institution" in found:
        return "thesis"
    return "book" if "ISBN" in item else "webpage"


def from_properties(title: str, people: Sequence[str], *, date: str = "", language: str = "") -> Item:
    """The item of a file by the properties that its program wrote."""
    item: Item = {"type": "document", "title": " ".join(title.split())} if title.strip() else {}
    if item and people:
        item["author"] = [person(name) for name in people if name.strip()]
    if item and _YEAR.match(date):
        item["issued"] = date[:4]
    return item | ({"language": language} if item and language else {})


def from_text(text: str) -> Item:
    """The item of a document by the head of its text: title, people, abstract, DOI, ORCID, panel, year."""
    lines = _paragraphs(text[:_HEAD])
    item: Item = {}
    people = list(_people(lines))
    title = _title(lines, people)
    abstract = _abstract(lines)
    panel = next(
        (at for at, line in enumerate(lines) if _label(line.split(" ")[0]) == "panel" and _PANEL.search(line)), -1
    )
    item["type"] = "paper-conference" if panel >= 0 or _after(lines, "title") else "article"
    item |= {"title": title} if title else {}
    item |= {"author": people} if people else {}
    item |= {"abstract": abstract} if abstract else {}
    if 0 <= panel < len(lines) - 1:
        item["container-title"] = f"{lines[panel]}: {lines[panel + 1]}"
    doi = _DOI.search(text[:_HEAD]) if title else None
    # a DOI on the page is its own before its references begin
    if doi and not re.search(r"^\s*\[?1[.\]]\s", text[: doi.start()], re.MULTILINE):
        item["DOI"] = doi[1].rstrip(".)")
    year = _COPYRIGHT.search(text) or re.search(r"Session[^\n]*?\b(\d{4})\b", text)
    item |= {"issued": year[1]} if year else {}
    orcid = _ORCID.search(text[:_HEAD])
    notes = [f"Affiliation: {one.pop('place')}" for one in people if "place" in one]
    notes += [f"ORCID: {orcid[1]}"] if orcid else []
    item |= {"note": "; ".join(notes)} if notes else {}
    return item if {"title", "author", "abstract"} & item.keys() else {}


def _paragraphs(text: str) -> list[str]:
    """The paragraphs: the lines, or what stands between blank lines where print broke it."""
    lines = [line.strip() for line in text.split("\n")]
    if max(map(len, lines)) < _BROKEN:
        lines = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return [line for line in lines if line]


def _is_panel(line: str) -> bool:
    return _label(line.split(" ", maxsplit=1)[0]) == "panel" and bool(_PANEL.search(line))


def _title(lines: Sequence[str], people: Sequence[Item]) -> str:
    told = _after(lines, "title")
    if told and not told.endswith(":"):
        return told
    first = lines[0] if lines else ""
    names = {one.get("family", "") for one in people}
    is_title = (
        20 <= len(first) <= 300 and len(first.split()) > 3 and first.split()[-1] not in names and first[-1] != "."
    )
    return first if is_title else ""


def _after(lines: Sequence[str], label: str) -> str:
    return next((after for line, after in pairwise(lines) if _label(line) == label), "")


def _abstract(lines: Sequence[str]) -> str:
    """The paragraphs behind a heading that says so, or the first that is long enough."""
    found: list[str] = []
    starts = [at for at, line in enumerate(lines) if _label(line) == "abstract"]
    for line in lines[starts[-1] + 1 :] if starts else ():
        if _label(line) or (found and len(line) < _LONG / 2):
            break
        found.append(line)
    if not found:
        found = [line for line in lines if len(line) >= _LONG][:1]
    return "\n\n".join(found)


def _people(lines: Sequence[str]) -> Iterator[Item]:
    for at, line in enumerate(lines[:80]):
        signed = _SIGNED.fullmatch(line)
        if signed:
            yield person(signed["name"]) | {"place": signed["place"]}
        elif _NAME.fullmatch(line) and any(_tells(after) for after in lines[at + 1 : at + 2]):
            yield person(line)


def _tells(line: str) -> bool:
    folded = line.casefold()
    return any(word in folded for word in _words()["people"])


def _label(line: str) -> str:
    folded = line.strip(" :.").casefold()
    return next((name for name in ("abstract", "title", "panel") if folded in _words()[name]), "")


def person(name: str) -> Item:
    """The parts of a name; the last word is the family name where no comma says otherwise."""
    family, comma, given = name.strip().partition(",")
    if not comma:
        given, _, family = name.strip().rpartition(" ")
    return {part: value.strip() for part, value in (("family", family), ("given", given)) if value.strip()}


@cache
def _words() -> dict[str, list[str]]:
    return read_table("refman.documents", "own.toml")
