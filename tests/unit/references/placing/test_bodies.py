"""Bodies at the head whose names were cut."""

import pytest
from stretched import told

from refman.references.placing.bodies import put_bodies, put_dated_body, put_house_body

_BODY = "ISTITUTO VENETO DI SCIENZE, LETTERE ED ARTI"


@pytest.mark.parametrize("labels", [[("title", f"{_BODY}, La laguna")], [("title", _BODY), ("title", "La laguna")]])
def test_a_body_in_capitals_is_the_author(labels: list[tuple[str, str]]) -> None:
    right = told(put_bodies, f"{_BODY}, La laguna, Venezia 1933", *labels)
    assert right == {"author": [_BODY], "title": ["La laguna"]}


def test_a_title_in_capitals_stays() -> None:
    title = "LA PITTURA VENEZIANA, LE CHIESE, I PALAZZI, Storia e arte"
    assert told(put_bodies, title, ("title", title)) == {"title": [title]}


@pytest.mark.parametrize("mark", ["(Hg.)", "(Hrsg.)", "[Hg.]", "(ed.)"])
def test_the_commas_of_a_body_that_edits(mark: str) -> None:
    body = "Bundesministerium für Familie, Senioren, Frauen und Jugend"
    text = f"{body} {mark} 2005: Kinderbericht"
    labels = [("author", body.partition(", ")[0]), ("title", body.partition(", ")[2]), ("title", "Kinderbericht")]
    assert told(put_bodies, text, *labels) == {"editor": [body], "title": ["Kinderbericht"]}


def test_the_long_name_in_brackets_is_no_title() -> None:
    text = "KMK (Ständige Konferenz der Kultusminister) (2004): Standards"
    labels = [("author", "KMK"), ("title", "Ständige Konferenz der Kultusminister"), ("title", "Standards")]
    assert told(put_bodies, text, *labels) == {"author": ["KMK"], "title": ["Standards"]}


def test_a_body_taken_for_a_title_before_the_mark_of_editors() -> None:
    body = "Bundeszentrale für politische Bildung"
    right = told(put_bodies, f"{body} (Hrsg.): Datenreport 2008", ("title", body), ("title", "Datenreport 2008"))
    assert right == {"editor": [body], "title": ["Datenreport 2008"]}


def test_what_stands_before_the_year_wrote_what_stands_behind() -> None:
    labels = [("title", "Nordpunkt Inc."), ("issued", "2021"), ("publisher", "Manual-for-Nord")]
    right = told(put_dated_body, "Nordpunkt Inc. (2021): Manual-for-Nord, https://", *labels)
    assert right == {"author": ["Nordpunkt Inc."], "issued": ["2021"], "title": ["Manual-for-Nord"]}
    labels[0] = ("title", "The merger of two firms")
    right = told(put_dated_body, "The merger of two firms. (2021). Manual-for-Nord", *labels)
    assert right["title"] == ["The merger of two firms"]


@pytest.mark.parametrize(
    ("host", "number", "house"),
    [
        ("European Commission, Directorate General", " XI", "European Commission, Directorate General XI"),
        ("Ministry of Rivers", "", "Ministry of Rivers"),
        ("Proceedings of the Institute of Rivers", "", None),
    ],
)
def test_a_body_before_its_town_is_a_house(host: str, number: str, house: str | None) -> None:
    labels = [("title", "Clean Towns"), ("container-title", host)]
    labels += [("volume", number.strip())] * bool(number)
    text = f"Clean Towns. {host}{number}, Oslo, 1996."
    right = told(put_house_body, text, *labels, ("publisher-place", "Oslo"), ("issued", "1996"))
    assert right.get("publisher") == ([house] if house else None)
    assert right.get("container-title") == (None if house else [host])
