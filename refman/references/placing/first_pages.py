"""Pages that were taken for volumes: the first of several, one between the imprint and its year; and for issues."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found

_RANGE = Late(r"(\d{1,4})\s?[-\u2010-\u2015]\s?(\d{1,4})")
_NUMBERS_A_YEAR = 12
"""How many numbers a journal may print together."""
_VOLUMES = Late(r"\d{1,4}[-\u2013]\d{1,4}")


@rule(has="container-title volume page issued", said=(", ",), even_sure=True)
def _put_first(text: str, found: Found) -> None:
    """Of two numbers behind the year the first is the page: "Phys. Rev. 76 (1949), 749, 769"."""
    *volumes, last = found["volume"]
    page, year = found["page"][0], found["issued"][-1]
    if (
        volumes
        and volumes[0].span[1] < year.span[0] < year.span[1] < last.span[0]
        and text[last.span[1] : page.span[0]] == ", "
        and last.text.isdigit()
        and page.text.isdigit()
    ):
        found["page"] = [last._replace(label="page")]
        found["volume"] = volumes


@rule(has="container-title page issued", lacks="volume issue publisher", said=(" (",))
def _put_volumes(text: str, found: Found) -> None:
    """Of two numbers behind the journal the first, a range, is its volumes: "J. Nucl. Mater. 329-333, 66 (2004)"."""
    if len(found["page"]) == 1:
        return
    first, second, *others = found["page"]
    host, year = found["container-title"][0], found["issued"][-1]
    if (
        not others
        and second.text.isdigit()
        and _VOLUMES.fullmatch(first.text)
        and text[host.span[1] : first.span[0]].strip(".") == " "
        and text[first.span[1] : second.span[0]] == ", "
        and text[second.span[1] : year.span[0]] == " ("
    ):
        found["volume"] = [first._replace(label="volume")]
        found["page"] = [second]


@rule(has="author container-title editor publisher volume issued", lacks="page issue", said=(" (",))
def _put_before_year(text: str, found: Found) -> None:
    """A number behind the imprint, before the year in brackets: "in Light, eds. A. Berg, Plenum, Oslo, 171 (1962)"."""
    volume, year = found["volume"][0], found["issued"][0]
    if (
        len(found["volume"]) == 1
        and volume.text.isdigit()
        and found["publisher"][-1].span[1] < volume.span[0]
        and text[volume.span[0] - 2 : volume.span[0]] == ", "
        and text[volume.span[1] : year.span[0]] == " ("
    ):
        found["page"] = [part._replace(label="page") for part in found.pop("volume")]


@rule(has="volume issue page", said=(":",), even_sure=True)
def _put_range(text: str, found: Found) -> None:
    """Pages behind a volume and a colon, where one of them is cited: "Historical Journal, 2001, 12:33-58, p. 40"."""
    issue = found["issue"][0]
    if issue.text.isdigit() or len(found["issue"]) > 1:
        return
    volume, page = found["volume"][-1], found["page"][0]
    if text[volume.span[1] : issue.span[0]] != ":":
        return
    pages = _RANGE.fullmatch(issue.text) if page.text.isdigit() else None
    if pages and int(pages[1]) + _NUMBERS_A_YEAR < int(pages[2]) and int(pages[1]) <= int(page.text) <= int(pages[2]):
        found["page"] = [issue._replace(label="page")]
        del found["issue"]


put_first_page: Final = Rules(_put_first, _put_volumes, _put_before_year, _put_range)
"""Takes such numbers for pages."""
