"""Houses and towns are told by their place."""

import pytest
from stretched import told

from refman.references.placing.houses import put_houses


def test_of_two_houses_the_one_behind_the_town() -> None:
    text = "Grundriss. Besorgt von J. Winckelmann. Tübingen: Mohr."
    labels = [("publisher", "Besorgt von J. Winckelmann"), ("publisher-place", "Tübingen"), ("publisher", "Mohr")]
    assert told(put_houses, text, *labels)["publisher"] == ["Mohr"]
    assert len(told(put_houses, text.replace(":", ","), *labels)["publisher"]) == 2


def test_a_house_with_initials_is_no_editor() -> None:
    labels = [("title", "Gravitation"), ("editor", "W. H. Freeman"), ("publisher-place", "San Francisco")]
    right = told(put_houses, "Gravitation (W. H. Freeman, San Francisco, 1973)", *labels)
    assert right["publisher"] == ["W. H. Freeman"]
    assert "editor" in told(put_houses, "Gravitation (ed. W. H. Freeman, San Francisco, 1973)", *labels)


def test_a_word_in_capitals_is_no_town_beside_another() -> None:
    labels = [("issued", "2001"), ("publisher-place", "PISA"), ("issued", "2000"), ("title", "Schüler"),
              ("publisher-place", "Opladen")]  # fmt: skip
    right = told(put_houses, "Konsortium 2001: PISA 2000. Schüler, Opladen", *labels)
    assert right == {"issued": ["2001"], "title": ["PISA 2000. Schüler"], "publisher-place": ["Opladen"]}
    labels = [("title", "Schüler"), ("publisher-place", "PARIS"), ("publisher", "PUF")]
    assert told(put_houses, "SCHÜLER, PARIS, PUF".replace("SCHÜLER", "Schüler"), *labels).get("publisher-place") is None


def test_a_house_in_brackets_behind_its_town() -> None:
    right = told(put_houses, "Chaos, Frankfurt am Main (Suhrkamp)", ("publisher-place", "Frankfurt am Main"))
    assert right["publisher"] == ["Suhrkamp"]
    assert "publisher" not in told(put_houses, "Chaos, Frankfurt (1990)", ("publisher-place", "Frankfurt"))


def test_a_town_and_a_house_before_the_year_are_no_title() -> None:
    title = "Development as Freedom, New York: Alfred A. Knopf"
    right = told(put_houses, f"Sen A., {title} (1999)", ("title", title))
    assert right == {
        "title": ["Development as Freedom"],
        "publisher-place": ["New York"],
        "publisher": ["Alfred A. Knopf"],
    }
    title = "Development, Growth and Freedom: An Essay"
    assert told(put_houses, f"Sen A., {title} (1999)", ("title", title)) == {"title": [title]}


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Alle, nicht jeder. München: dtv.", "dtv"),
        ("Alle, nicht jeder. München: 14 Bände.", ""),
        ("Alle, nicht jeder. München.", ""),
    ],
)
def test_a_house_without_a_label_behind_the_last_town(text: str, house: str) -> None:
    labels = [("title", "Alle, nicht jeder"), ("publisher-place", "München")]
    assert told(put_houses, text, *labels).get("publisher", [""]) == [house]


def test_a_university_taken_apart() -> None:
    labels = [("genre", "Diss. Univ"), ("publisher-place", "Mannheim")]
    right = told(put_houses, "Klassenkampf, Diss. Univ. Mannheim 2001", *labels)
    assert right == {"genre": ["Diss."], "publisher": ["Univ. Mannheim"]}
    labels = [("genre", "Diss."), ("publisher-place", "Mannheim")]
    assert "publisher" not in told(put_houses, "Klassenkampf, Diss. Mannheim 2001", *labels)


def test_a_bracket_that_is_not_closed_is_no_part_of_a_house() -> None:
    labels = [("publisher-place", "Darmstadt"), ("publisher", "Buchgesellschaft (zuerst")]
    assert told(put_houses, "Darmstadt: Buchgesellschaft (zuerst 1887)", *labels)["publisher"] == ["Buchgesellschaft"]


@pytest.mark.parametrize(
    ("house", "name", "town"),
    [
        ("Издательство Географгиз Москва-Ленинград", "Издательство Географгиз", "Москва-Ленинград"),
        ("Изд-во «Мектеп» Алма-Ата", "Изд-во «Мектеп»", "Алма-Ата"),
        ("Московский университет", "Московский университет", None),
        ("Издательство Москва", "Издательство Москва", None),
    ],
)
def test_the_town_that_ends_a_house(house: str, name: str, town: str | None) -> None:
    right = told(
        put_houses, f"Реки степи. {house}, 1949.", ("title", "Реки степи"), ("publisher", house), ("issued", "1949")
    )
    assert (right["publisher"], right.get("publisher-place")) == ([name], [town] if town else None)


@pytest.mark.parametrize(
    ("house", "name", "town"), [("Баку «Маариф»", "Маариф", "Баку"), ("Дала «Маариф»", "Дала «Маариф»", None)]
)
def test_the_town_before_a_house_in_quotation_marks(house: str, name: str, town: str | None) -> None:
    right = told(
        put_houses, f"Реки степи. {house} 1979.", ("title", "Реки степи"), ("publisher", house), ("issued", "1979")
    )
    assert (right["publisher"], right.get("publisher-place")) == ([name], [town] if town else None)


@pytest.mark.parametrize(
    ("behind", "house"),
    [
        ("Steppe Rivers: A Field Guide. Orell", "Orell"),
        ("Steppe Rivers. O'Brien & Lake Press", "O'Brien & Lake Press"),
        ("Steppe Rivers. A field guide", None),
        ("Steppe Rivers of the East", None),
    ],
)
def test_a_house_behind_the_title_of_a_book(behind: str, house: str | None) -> None:
    text = f"Luhn, D. (2019). {behind}. — 280 б."
    labels = [("author", "Luhn, D."), ("issued", "2019"), ("title", behind), ("number-of-pages", "280")]
    right = told(put_houses, text, *labels)
    assert right.get("publisher") == ([house] if house else None)
    assert right["title"] == [behind.removesuffix(f". {house}")]
    assert "publisher" not in told(put_houses, text.replace("280", "18"), *labels[:3], ("number-of-pages", "18"))


@pytest.mark.parametrize(("pages", "label"), [("280", "publisher"), ("18", "container-title")])
def test_a_house_that_was_taken_for_a_host(pages: str, label: str) -> None:
    text = f"Luhn, D. (2019). Steppe Rivers. Orell Media. — {pages} б."
    labels = [
        ("author", "Luhn, D."),
        ("issued", "2019"),
        ("title", "Steppe Rivers"),
        ("container-title", "Orell Media"),
    ]
    assert told(put_houses, text, *labels, ("number-of-pages", pages))[label] == ["Orell Media"]


@pytest.mark.parametrize("dash", [" – ", "–", " - ", " -"])
def test_the_letter_of_the_town_ends_the_name_of_a_house(dash: str) -> None:
    labels = [("publisher-place", "М."), ("publisher", "АГРО"), ("publisher-place", "М")]
    right = told(put_houses, f"Лугов А. Реки. М.: АГРО{dash}М, 2005.", *labels)
    assert right == {"publisher-place": ["М."], "publisher": [f"АГРО{dash}М"]}


@pytest.mark.parametrize(("town", "sign"), [("Л.", " – "), ("Минск", " – "), ("М.", "; ")])
def test_another_town_behind_a_house_is_none_of_its_name(town: str, sign: str) -> None:
    labels = [("publisher-place", "М."), ("publisher", "АГРО"), ("publisher-place", town)]
    assert told(put_houses, f"Лугов А. Реки. М.: АГРО{sign}{town}, 1931.", *labels)["publisher"] == ["АГРО"]


def test_a_house_that_is_called_as_a_month() -> None:
    labels = [("publisher-place", "Омск"), ("issued", "Май, 2006")]
    right = told(put_houses, "Лугов А. Реки. – Омск: Май, 2006.", *labels)
    assert right == {"publisher-place": ["Омск"], "publisher": ["Май"], "issued": ["2006"]}
    assert "publisher" not in told(put_houses, "Лугов А. Реки. – Омск, Май, 2006.", *labels)
    labels[1] = ("issued", "май, 2006")
    assert "publisher" not in told(put_houses, "Лугов А. Реки. – Омск: май, 2006.", *labels)


def test_the_first_of_several_towns_behind_their_house() -> None:
    text = "Handbook of rivers. Berg Academic Publishers. Lundt; Delft; London, 1988."
    labels = [("publisher", "Berg Academic Publishers. Lundt"), ("publisher-place", "Delft; London")]
    right = told(put_houses, text, *labels)
    assert right == {"publisher": ["Berg Academic Publishers"], "publisher-place": ["Lundt; Delft; London"]}
    text = "Handbook of rivers. Berg Inc. & Co; Delft, 1988."
    labels = [("publisher", "Berg Inc. & Co"), ("publisher-place", "Delft")]
    assert told(put_houses, text, *labels)["publisher"] == ["Berg Inc. & Co"]


@pytest.mark.parametrize(
    ("house", "whole"),
    [
        ("гос. лингв. ун-т", "Томск. гос. лингв. ун-т"),
        ("с.-х. ин-т", "Томск. с.-х. ин-т"),
        ("изд-во ТГУ", "изд-во ТГУ"),
    ],
)
def test_a_cut_town_begins_the_name_of_a_university(house: str, whole: str) -> None:
    text = f"Реки: Автореф. дис. / Томск. {house}.Томск, 1999."
    labels = [("title", "Реки"), ("publisher-place", "Томск"), ("publisher", house), ("publisher-place", "Томск")]
    right = told(put_houses, text, *labels)
    assert right["publisher"] == [whole]
    assert len(right["publisher-place"]) == 1 + (house == whole)


def test_the_letter_of_a_town_begins_no_name_of_a_house() -> None:
    labels = [("title", "Реки степи"), ("publisher-place", "М."), ("publisher", "гос. изд-во")]
    assert told(put_houses, "Реки степи. М. гос. изд-во, 1934.", *labels)["publisher"] == ["гос. изд-во"]
