"""The first of several pages behind a year, which was taken for another volume: "Phys. Rev. 76 (1949), 749, 769"."""

from refman.references.placing.rules import rule
from refman.references.placing.spans import Found


@rule(has="container-title volume page issued", said=(", ",))
def put_first_page(text: str, found: Found) -> None:
    """Of two numbers behind the year in brackets the first is the page."""
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
