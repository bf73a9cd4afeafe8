"""Pages that were taken for volumes: the first of several behind a year, and one between the imprint and its year."""

from typing import Final

from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found


@rule(has="container-title volume page issued", said=(", ",))
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


put_first_page: Final = Rules(_put_first, _put_before_year)
"""Takes such numbers for pages."""
