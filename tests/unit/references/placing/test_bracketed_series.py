"""Series in brackets that end a name."""

import pytest
from stretched import told

from refman.references.placing.bracketed_series import put_bracketed_series


@pytest.mark.parametrize(
    ("bracket", "series", "number"),
    [
        ("IAB-Kurzbericht 6/2009", "IAB-Kurzbericht", "6/2009"),
        ("Frankfurter Adorno-Vorlesungen 2012", "Frankfurter Adorno-Vorlesungen", "2012"),
        ("PVS Sonderheft 24", "PVS Sonderheft", "24"),
        ("Sonderheft 47 der KZfSS", "Sonderheft 47 der KZfSS", None),
    ],
)
@pytest.mark.parametrize("label", ["title", "container-title"])
def test_a_series_is_no_part_of_the_name(bracket: str, series: str, number: str | None, label: str) -> None:
    name = f"Gekaufte Zeit ({bracket})"
    right = told(put_bracketed_series, f"{name}. Berlin", (label, name))
    assert (right[label], right["collection-title"]) == (["Gekaufte Zeit"], [series])
    assert right.get("collection-number", [None]) == [number]


def test_the_name_of_a_series_in_another_language_is_none() -> None:
    name = "Zapiski obshchestva. Novaya seriya (Notes of the Society: New Series)"
    right = told(put_bracketed_series, f"In {name}, Moscow: Mysl, 1958.", ("container-title", name))
    assert right == {"container-title": ["Zapiski obshchestva. Novaya seriya"]}


@pytest.mark.parametrize(
    "name", ["Geschlechterverhältnisse (1900-1950)", "Das Sozio-oekonomische Panel (SOEP)", "Reisen (mit Studien)"]
)
def test_other_brackets_stay(name: str) -> None:
    assert told(put_bracketed_series, f"{name}. Berlin", ("title", name)) == {"title": [name]}


def test_a_bracket_within_the_sentence_stays() -> None:
    name = "Was leistet die Schule (PISA Studien)"
    assert told(put_bracketed_series, f"{name} heute", ("title", name)) == {"title": [name]}


def test_a_series_before_an_imprint_in_brackets() -> None:
    title = "Disegni di Bo (1582–1647) (Gabinetto dei disegni LIX)"
    right = told(put_bracketed_series, f"A. Roe, {title} (Firenze: Olschki, 1983), 162", ("title", title))
    assert right["title"] == ["Disegni di Bo (1582–1647)"]
    assert (right["collection-title"], right["collection-number"]) == (["Gabinetto dei disegni"], ["LIX"])
    title = "Disegni di Bo (1582–1647)"
    assert "collection-title" not in told(put_bracketed_series, f"{title} (Firenze: Olschki, 1983)", ("title", title))
