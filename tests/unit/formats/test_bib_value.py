import pytest

from refman.formats.bib_value import UNKNOWN, way_of
from refman.model import Date, Number, Text


@pytest.mark.parametrize(
    ("variable", "name", "tex", "value"),
    [
        pytest.param("title", "title", r"{\cyr\CYRA}  b", Text("А b"), id="text"),
        pytest.param("page", "pages", "12---15", Number("12-15"), id="pages"),
        pytest.param("page", "pages", "12 – 15", Number("12-15"), id="printed dash"),
        pytest.param("volume", "volume", "12 – 15", Number("12 – 15"), id="a dash of no pages"),
        pytest.param("volume", "volume", "007", Number("007"), id="digits stay"),
        pytest.param("DOI", "doi", "https://doi.org/10.1000/a\\_b", Text("10.1000/a_b"), id="doi"),
        pytest.param("URL", "url", r"\url{http://a.b/\%20}", Text("http://a.b/%20"), id="address"),
        pytest.param(f"{UNKNOWN}file", "file", r"C:\a {b}", Text(r"C:\a {b}"), id="path"),
        pytest.param(f"{UNKNOWN}afterword", "afterword", "{A and B} and C", Text("{A and B} and C"), id="names kept"),
        pytest.param("annote", "annote", "a\n    b\n      c", Text("a\nb\n  c"), id="note"),
        pytest.param("annote", "annote", "a {b\nc} d", Text("a b c d"), id="note with braces over lines"),
        pytest.param("accessed", "urldate", "2020-01", Date(((2020, 1),)), id="date"),
    ],
)
def test_a_field_is_read_for_its_variable(variable: str, name: str, tex: str, value: Text | Number | Date) -> None:
    read = way_of(variable, name)
    assert read is not None
    assert read(tex) == value


def test_people_are_read_elsewhere() -> None:
    assert way_of("author", "author") is None
