import pytest
from stretched import told

from refman.references.placing.loose_imprints import put_loose_imprint

YEAR = ("issued", "2003")


def test_an_edition_written_out_is_no_part_of_the_title() -> None:
    text = "The Weight of Rain. Second. London: Polity, 2003"
    labels = [("title", "The Weight of Rain. Second"), ("publisher-place", "London"), ("publisher", "Polity"), YEAR]
    right = told(put_loose_imprint, text, *labels)
    assert (right["title"], right["edition"]) == (["The Weight of Rain"], ["Second"])
    text = "The Weight of Rain. Second, London: Polity, 2003"
    assert "edition" not in told(put_loose_imprint, text, *labels)


def test_a_town_between_the_title_and_the_year_is_no_author() -> None:
    text = "Amsler, T.: Wege der Reform, St. Gallen 2003"
    right = told(
        put_loose_imprint, text, ("author", "Amsler, T."), ("title", "Wege der Reform"), ("author", "St. Gallen"), YEAR
    )
    assert (right["author"], right["publisher-place"]) == (["Amsler, T."], ["St. Gallen"])
    text = "Amsler, T.: Wege der Reform, S. Gallus 2003"
    right = told(
        put_loose_imprint, text, ("author", "Amsler, T."), ("title", "Wege der Reform"), ("author", "S. Gallus"), YEAR
    )
    assert "publisher-place" not in right


def test_a_series_that_says_so_is_no_part_of_the_house() -> None:
    house = "Reihe Wissen und Wandel. Springer Vieweg"
    right = told(put_loose_imprint, f"Handbuch Motoren, {house}, 2003", ("publisher", house), YEAR)
    assert (right["collection-title"], right["publisher"]) == (["Wissen und Wandel"], ["Springer Vieweg"])
    right = told(put_loose_imprint, "Handbuch Motoren, Grüne Reihe Verlag, 2003", ("publisher", "Grüne Reihe Verlag"))
    assert right["publisher"] == ["Grüne Reihe Verlag"]


def test_towns_behind_a_house_that_stands_in_them_are_part_of_its_name() -> None:
    text = "Wissen. Berlin, Heidelberg: Springer Berlin Heidelberg, 2003"
    labels = [("publisher-place", "Berlin, Heidelberg"), ("publisher", "Springer")]
    right = told(put_loose_imprint, text, *labels, ("publisher-place", "Berlin Heidelberg"))
    assert right["publisher"] == ["Springer Berlin Heidelberg"]
    assert right["publisher-place"] == ["Berlin, Heidelberg"]
    text = "Wissen. Berlin: Springer Wien, 2003"
    labels = [("publisher-place", "Berlin"), ("publisher", "Springer"), ("publisher-place", "Wien")]
    assert told(put_loose_imprint, text, *labels)["publisher"] == ["Springer"]


def test_a_saint_behind_the_title_is_a_town() -> None:
    labels = [("author", "Amsler, T."), ("title", "Wege der Reform"), ("author", "St. Urfeld"), YEAR]
    assert told(put_loose_imprint, "Amsler, T.: Wege der Reform, St. Urfeld 2003", *labels)["author"] == ["Amsler, T."]


def test_the_word_for_a_series_is_no_part_of_its_name() -> None:
    right = told(put_loose_imprint, "Reihe Wissen und Wandel, 3", ("collection-title", "Reihe Wissen und Wandel"))
    assert right["collection-title"] == ["Wissen und Wandel"]
    right = told(put_loose_imprint, "Reihe Campus, 3", ("collection-title", "Reihe Campus"))
    assert right["collection-title"] == ["Reihe Campus"]


@pytest.mark.parametrize(
    ("title", "between", "name", "house"),
    [
        ("Дала өзендері. «Рауан", "» ", "Дала өзендері", "Рауан"),
        ("Дала өзендері. Изд-во Мектеп", ". ", "Дала өзендері", "Изд-во Мектеп"),
        ("Дала өзендері. «Ескі арна", "». – ", "Дала өзендері. «Ескі арна", None),
        ("Дала өзендері. Ескі арна", ". ", "Дала өзендері. Ескі арна", None),
    ],
)
def test_a_house_that_was_left_to_the_title(title: str, between: str, name: str, house: str | None) -> None:
    labels = [("title", title), ("publisher-place", "Алматы"), ("issued", "1993")]
    right = told(put_loose_imprint, f"{title}{between}Алматы 1993.", *labels)
    assert (right["title"], right.get("publisher")) == ([name], [house] if house else None)


@pytest.mark.parametrize(
    ("host", "behind", "imprint"),
    [
        ("Toshkent. Fan.", " 1982-yil", (["Toshkent"], ["Fan"])),
        ("Tоshkent. O’qituvchi", ". 1982-yil", (["Tоshkent"], ["O’qituvchi"])),
        ("Botanika. Fan", ". 1982", ([], [])),
        ("Toshkent. Fan va turmush. Jurnal", ". 1982", ([], [])),
        ("Toshkent. Fan", ". № 3. 1982", ([], [])),
    ],
    ids=["plain", "look-alike-letters", "no-town", "more-than-a-house", "not-before-the-year"],
)
def test_a_town_and_its_house_that_a_stop_parts(host: str, behind: str, imprint: tuple[list[str], list[str]]) -> None:
    labels = [("title", "Mashinalar"), ("container-title", host), ("issued", "1982")]
    right = told(put_loose_imprint, f"Mashinalar. {host}{behind}", *labels)
    assert (right.get("publisher-place", []), right.get("publisher", [])) == imprint
    assert ("container-title" in right) == (not imprint[0])


@pytest.mark.parametrize(
    ("printed", "house", "town"),
    [
        ("“Fan” nashriyoti. T", "“Fan” nashriyoti", ["T"]),
        ("“Фан” нашриёти. Т", "“Фан” нашриёти", ["Т"]),
        ("Nashriyot B. T", "Nashriyot B. T", []),
        ("Fan nashriyoti. K", "Fan nashriyoti. K", []),
    ],
    ids=["latin", "cyrillic", "initials", "no-town"],
)
def test_the_letter_of_a_town_behind_the_house(printed: str, house: str, town: list[str]) -> None:
    labels = [("title", "Botanika"), ("publisher", printed), ("issued", "2013")]
    right = told(put_loose_imprint, f"Botanika. {printed}, 2013", *labels)
    assert (right["publisher"], right.get("publisher-place", [])) == ([house], town)
