"""Imprints without labels at the end of titles, and years in Roman numerals."""

import pytest
from stretched import told

from refman.references.placing.bare_imprints import put_bare_imprint
from refman.references.values.dates import parse_date


@pytest.mark.parametrize(
    ("roman", "year"), [("MDXLIII", 1543), ("MCDXCIX", 1499), ("MDCCLXXIV", 1774), ("MCMXCVIII", 1998)]
)
def test_roman_years(roman: str, year: int) -> None:
    assert parse_date(roman).iso == str(year)
    right = told(put_bare_imprint, f"Venetiis, {roman}.", ("publisher", roman))
    assert right == {"issued": [roman]}


def test_other_letters_are_no_year() -> None:
    right = told(put_bare_imprint, "Histoire, Paris, DIX", ("title", "Histoire"), ("publisher-place", "Paris"))
    assert "issued" not in right
    assert "issued" not in told(put_bare_imprint, "Storia, vol. MI", ("title", "Storia"))


@pytest.mark.parametrize(
    ("imprint", "town", "house", "year"),
    [
        ("Venezia, S. Coleti, 1755-1772", "Venezia", "S. Coleti", "1755-1772"),
        ("Parisiis, ex officina Michaelis Vascosani, 1543", "Parisiis", "Michaelis Vascosani", "1543"),
        ("In Venetia, appresso Iacomo Sansovino, 1581", "Venetia", "Iacomo Sansovino", "1581"),
        ("Padova 1780", "Padova", None, "1780"),
    ],
)
def test_an_imprint_at_the_end_of_the_title(imprint: str, town: str, house: str | None, year: str) -> None:
    title = f"Storia civile della Repubblica, {imprint}"
    right = told(put_bare_imprint, f"Sandi V., {title}", ("title", title))
    assert right["title"] == ["Storia civile della Repubblica"]
    assert (right["publisher-place"], right["issued"]) == ([town], [year])
    assert right.get("publisher", [None]) == [house]


@pytest.mark.parametrize("title", ["Love, Work, Play", "Life in Paris, London", "Storia, Venezia, Guerra"])
def test_a_title_with_commas_is_left(title: str) -> None:
    assert told(put_bare_imprint, f"Sandi V., {title}", ("title", title)) == {"title": [title]}


def test_a_year_behind_its_town_is_no_volume() -> None:
    right = told(put_bare_imprint, "Dresden 1764", ("publisher-place", "Dresden"), ("volume", "1764"))
    assert right == {"publisher-place": ["Dresden"], "issued": ["1764"]}
    assert "issued" not in told(
        put_bare_imprint, "Dresden. Bd. 1764", ("publisher-place", "Dresden"), ("volume", "1764")
    )


def test_the_name_of_a_decree_ends_with_its_quotation_mark() -> None:
    title = "О правилах охраны нефти, Газа, Воды в степи"
    right = told(put_bare_imprint, f"Указ от 5 мая 1999 года № 7 «{title}».", ("issued", "1999"), ("title", title))
    assert right["title"] == [title]


def test_a_town_that_no_stop_parts_from_the_title() -> None:
    text = "Ветров Н. История степных рек Москва., 1994"
    labels = [("author", "Ветров Н."), ("title", "История степных рек Москва"), ("issued", "1994")]
    right = told(put_bare_imprint, text, *labels)
    assert (right["title"], right["publisher-place"]) == (["История степных рек"], ["Москва"])
