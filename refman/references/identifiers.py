"""What identifies a work or leads to it: ISBN and ISSN, the DOI and other links."""

import re

from refman.model import Field, Origin, Text, bare_doi
from refman.patterns import Late
from refman.references.labelling.labeller import Labelled
from refman.references.labelling.token import kind_of
from refman.references.placing.spans import Found
from refman.references.printed import as_printed
from refman.references.values.numbers import number_text

_RULE = "rule"
_IDENTIFIER = {
    "ISBN": Late(r"\bISBN(?:[-\s]?1[03])?[\s:\u2013-]*((?:\d[\d\s\u2010-\u2014-]{7,16}[\dXx\u0425\u0445]))"),
    "ISSN": Late(r"\be?ISSN(?:\s*\([^)]*\))?[\s:]*(\d{4}[\u2010-\u2014-]?\d{3}[\dXx\u0425\u0445])"),
}
_ADDRESS = Late(r"(?:[A-Za-z\d][\w-]*\.)+[a-z]{2,6}(?:/[^\s]*)?")
_SITE = frozenset({"URL", "title", "accessed"})
_FILE = Late(r"\s(?P<name>[\w%~-]+(?:\.[\w%~-]+)*\.(?:pdf|s?html?|php|aspx?|docx?))(?=[\s),;]|\.?$)")
"""A file behind the blank at which a line of the page ended: "http://orda.kz/2010/ steppe.pdf"."""
_GOES_ON = Late(r"[-.]?\s")


def identifiers(text: str, found: Found) -> dict[str, Field]:
    """ISBN and ISSN, as marks before them tell them or else as labelled."""
    fields: dict[str, Field] = {}
    for variable, pattern in _IDENTIFIER.items():
        match = pattern.search(text) if variable in text else None
        if match:
            value = re.sub(r"[\u2010-\u2014]", "-", match[1]).strip(" -").replace("\u0425", "X").replace("\u0445", "X")
            fields[variable] = Field(Text(value), Origin("printed", _RULE, match.span(1)), 0.99)
        elif variable in found:
            part = found[variable][0]
            value = number_text(part.text).removeprefix(variable).strip(" :-")
            if re.search(r"\d{4}", value):
                fields[variable] = as_printed(Text(value), [part])
    return fields


def links_of(text: str, labelled: Labelled, found: Found) -> dict[str, Field]:
    """The first DOI and the first other link; a resolver link is the DOI, not a URL. A site may lack its scheme."""
    fields: dict[str, Field] = {}
    for span in labelled.links:
        link = text[span[0] : span[1]]
        doi, whole = _doi(text, span)
        if doi and "DOI" not in fields:
            fields["DOI"] = Field(Text(doi), Origin("printed", _RULE, whole), 0.99)
        elif not doi and kind_of(link) == "url" and "URL" not in fields:
            rest = _FILE.match(text, span[1]) if link.endswith("/") else None
            if rest:
                span = (span[0], rest.end("name"))  # noqa: PLW2901 - a line of the page ended in the link
            printed = re.sub(r"\s", "", text[slice(*span)])
            fields["URL"] = Field(Text(printed), Origin("printed", _RULE, span), 0.99)
    if not fields and "URL" in found:
        address = found["URL"][0]
        # "CEUR-WS.org" beside an imprint is a house
        if _ADDRESS.fullmatch(address.text) and ("/" in address.text or found.keys() <= _SITE):
            fields["URL"] = as_printed(Text(address.text), [address])
    return fields


def _doi(text: str, span: tuple[int, int]) -> tuple[str | None, tuple[int, int]]:
    """The DOI of a link and where it stands; it may go on behind the blank at which a line of the page ended."""
    link, rest = text[span[0] : span[1]].rstrip("[("), text[span[1] :].rstrip()
    doi = bare_doi(link)
    whole = bare_doi(link + rest) if doi and _GOES_ON.match(rest) else doi
    return (doi, span) if whole == doi else (whole, (span[0], span[1] + len(rest)))
