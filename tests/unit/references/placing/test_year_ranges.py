"""Years that end a name are no pages."""

import pytest
from stretched import told

from refman.references.placing.year_ranges import (
    leave_host_year,
    put_centuries,
    put_century_behind,
    put_double_years,
    put_named_years,
    put_quoted_years,
    put_year_ranges,
)


def test_years_behind_a_title() -> None:
    labels = [
        ("title", "Mosaic and Glass"),
        ("page", "1250–1550"),
        ("publisher", "Yale University Press"),
        ("issued", "1999"),
    ]
    right = told(put_year_ranges, "Mosaic and Glass, 1250–1550, Yale University Press, 1999", *labels)
    assert right["title"] == ["Mosaic and Glass, 1250–1550"]
    assert "page" not in right


def test_years_in_brackets_behind_a_host() -> None:
    labels = [("title", "Women"), ("container-title", "Venice"), ("page", "1297-1797"), ("publisher-place", "London"),
              ("issued", "2000"), ("page", "420-453")]  # fmt: skip
    right = told(put_year_ranges, "Women, in Venice (1297-1797), London 2000, pp. 420-453", *labels)
    assert (right["container-title"], right["page"]) == (["Venice (1297-1797)"], ["420-453"])


def test_pages_are_left() -> None:
    labels = [("container-title", "Reports"), ("page", "1250–1275"), ("issued", "1999")]
    assert told(put_year_ranges, "Reports, 1250–1275, 1999", *labels)["page"] == ["1250–1275"]
    labels = [("title", "Reports"), ("page", "879–880"), ("publisher", "Murray"), ("issued", "1899")]
    assert told(put_year_ranges, "Reports, 879–880. Murray, 1899", *labels)["page"] == ["879–880"]


@pytest.mark.parametrize("label", ["page", "volume", "issue"])
def test_years_taken_for_other_numbers(label: str) -> None:
    text = "Venice Reconsidered, 1297-1797. Baltimore: Hopkins, 2000"
    labels = [
        ("title", "Venice Reconsidered"),
        (label, "1297-1797"),
        ("publisher-place", "Baltimore"),
        ("issued", "2000"),
    ]
    right = told(put_year_ranges, text, *labels)
    assert right["title"] == ["Venice Reconsidered, 1297-1797"]
    assert label not in right


def test_years_that_are_not_known_well() -> None:
    text = "The World of the Guilds, c.1250–c.1650. London: Croom Helm, 1987"
    labels = [("title", "The World of the Guilds"), ("page", "1250"), ("issued", "1650"), ("publisher-place", "London"),
              ("issued", "1987")]  # fmt: skip
    right = told(put_year_ranges, text, *labels)
    assert (right["title"], right["issued"]) == (["The World of the Guilds, c.1250–c.1650"], ["1987"])


def test_years_behind_a_word_for_about() -> None:
    text = "Building Renaissance Venice, c. 1430-1500, New Haven, Yale, 2006, pp. 75-82"
    labels = [("title", "Building Renaissance Venice"), ("page", "1430-1500"), ("publisher-place", "New Haven"),
              ("issued", "2006"), ("page", "75-82")]  # fmt: skip
    right = told(put_year_ranges, text, *labels)
    assert (right["title"], right["page"]) == (["Building Renaissance Venice, c. 1430-1500"], ["75-82"])


@pytest.mark.parametrize(
    ("printed", "years"), [("1914-15", "1914-15"), ("1987–1988", "1987–1988"), ("1914-13", "1914"), ("1914-45", "1914")]
)
def test_the_second_year_of_a_volume(printed: str, years: str) -> None:
    rest = printed[4:]
    labels = [("container-title", "Archiv"), ("volume", "37"), ("issued", "1914" if "14" in printed else "1987")]
    right = told(put_double_years, f"Archiv, vol. 37, {printed}, pp. 1-9", *labels, ("issue", rest))
    assert right["issued"] == [years]
    assert ("issue" in right) is (years != printed)


def test_centuries_that_end_a_title() -> None:
    text = "Atti “Le arti a Lucca” (secc. XVI-XVII). Lucca: Bo, 1980"
    labels = [("title", "Atti “Le arti a Lucca"), ("note", "secc. XVI-XVII"), ("publisher", "Bo"), ("issued", "1980")]
    right = told(put_centuries, text, *labels)
    assert right["title"] == ["Atti “Le arti a Lucca” (secc. XVI-XVII)"]
    assert "note" not in right
    assert told(put_centuries, "Arti (sec. ed.), 1980", ("title", "Arti"))["title"] == ["Arti"]


@pytest.mark.parametrize("sign", [", ", " (", ". "])
def test_years_of_a_title_that_were_taken_for_the_date(sign: str) -> None:
    years = "1843-1867"
    text = f"L. Bo, Roma e le accademie{sign}{years}{')' if '(' in sign else ''} (Rome, 2018)"
    labels = [("title", "Roma e le accademie"), ("issued", years), ("publisher-place", "Rome"), ("issued", "2018")]
    right = told(put_year_ranges, text, *labels)
    assert right["issued"] == ["2018"]
    assert right["title"][0].startswith(f"Roma e le accademie{sign}{years}")


@pytest.mark.parametrize("is_apart", [True, False], ids=["apart", "run in"])
def test_a_title_of_years_alone(*, is_apart: bool) -> None:
    who = [("author", "Bo, L."), ("author", "Leone XII")] if is_apart else [("author", "Bo, L., Leone XII")]
    labels = [*who, ("title", "1823-1829)"), ("publisher-place", "Rome"), ("issued", "1974")]
    right = told(put_named_years, "Bo, L., Leone XII (1823-1829) (Rome, 1974), 214", *labels)
    assert (right["author"], right["title"]) == (["Bo, L."], ["Leone XII (1823-1829)"])


def test_the_life_of_an_author_is_no_title() -> None:
    labels = [("author", "Leone XII"), ("title", "1823-1829)"), ("issued", "1974")]
    assert told(put_named_years, "Leone XII (1823-1829) Lettere, 1974", *labels)["author"] == ["Leone XII"]


def test_years_before_the_mark_that_closes_a_title() -> None:
    text = "Ann Roe, “Music in Casa Bo: 1634–1643,” Analecta 19 (1979): 108"
    labels = [("title", "Music in Casa Bo"), ("page", "1634–1643"), ("container-title", "Analecta"), ("page", "108")]
    right = told(put_quoted_years, text, *labels)
    assert (right["title"], right["page"]) == (["Music in Casa Bo: 1634–1643"], ["108"])
    text = "Ann Roe, Music in Casa Bo: 1634–1643, Analecta 19 (1979): 108"
    assert told(put_quoted_years, text, *labels)["page"] == ["1634–1643", "108"]


def test_a_century_in_a_sentence_of_its_own() -> None:
    labels = [("title", "Книги древней степи"), ("volume", "XII"), ("publisher-place", "М.")]
    right = told(put_century_behind, "Книги древней степи. XII век. М., 1980.", *labels)
    assert right == {"title": ["Книги древней степи. XII век"], "publisher-place": ["М."]}
    assert told(put_century_behind, "Книги древней степи. XII том. М., 1980.", *labels)["volume"] == ["XII"]


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Tseli [Aims]. Stepnoi sbornik. 2002. Omsk, Reka, 2003, pp. 354–368.", ["2003"]),
        ("Tseli [Aims]. Stepnoi sbornik. 1920. Omsk, Reka, 2003, pp. 354–368.", ["1920", "2003"]),
        ("Tseli [Aims]. Stepnoi sbornik, 2002. Omsk, Reka, 2003, pp. 354–368.", ["2002", "2003"]),
    ],
)
def test_the_year_of_a_volume_is_not_that_of_its_print(text: str, issued: list[str]) -> None:
    first = next(year for year in ("2002", "1920") if year in text)
    labels = [("title", "Tseli"), ("container-title", "Stepnoi sbornik"), ("issued", first)]
    labels += [("publisher-place", "Omsk"), ("publisher", "Reka"), ("issued", "2003")]
    assert told(leave_host_year, text, *labels)["issued"] == issued
