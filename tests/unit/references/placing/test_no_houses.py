"""Months are no towns, and journals no houses."""

import pytest
from stretched import told

from refman.references.placing.no_houses import put_no_houses


def test_a_month_is_nobodys_town() -> None:
    right = told(put_no_houses, "p. 4-10, March, 2011", ("publisher-place", "March"), ("issued", "2011"))
    assert right == {"issued": ["2011"]}
    labels = [("publisher-place", "Marchena"), ("issued", "2011")]
    assert told(put_no_houses, "p. 4-10, Marchena, 2011", *labels)["publisher-place"] == ["Marchena"]


def test_a_name_before_a_bare_volume_is_a_journal() -> None:
    labels = [("title", "Réflexions"), ("publisher", "Francia"), ("volume", "13"), ("page", "475-488")]
    right = told(put_no_houses, "Réflexions, Francia, 13, 1986, 475-488.", *labels)
    assert right["container-title"] == ["Francia"]
    assert "publisher" not in right
    # what is marked as a volume is that of a book
    assert "publisher" in told(put_no_houses, "Réflexions, Francia, vol. 13, 1986, 475-488.", *labels)


def test_a_house_known_by_its_name_stays_one() -> None:
    labels = [("title", "Riflessioni"), ("publisher", "Marsilio"), ("volume", "13"), ("page", "475-488")]
    assert "publisher" in told(put_no_houses, "Riflessioni, Marsilio, 13, 1986, 475-488.", *labels)


def test_a_town_before_a_colon_is_no_part_of_the_house() -> None:
    right = told(put_no_houses, "Jackspeak. Great Britain: FoSAMA", ("publisher", "Great Britain: FoSAMA"))
    assert right == {"publisher": ["FoSAMA"], "publisher-place": ["Great Britain"]}


def test_a_town_behind_a_colon_is_no_part_of_the_house() -> None:
    labels = [("title", "Dala"), ("publisher", "Nomad Press: Bişkek")]
    right = told(put_no_houses, "Demir A. (2009), Dala, Nomad Press: Bişkek", *labels)
    assert right == {"title": ["Dala"], "publisher": ["Nomad Press"], "publisher-place": ["Bişkek"]}


def test_a_town_before_a_house_is_no_part_of_the_title() -> None:
    labels = [("title", "Lonely Boy. Montreal"), ("publisher", "National Film Board")]
    right = told(put_no_houses, "Lonely Boy. Montreal: National Film Board", *labels)
    assert right == {
        "title": ["Lonely Boy"],
        "publisher": ["National Film Board"],
        "publisher-place": ["Montreal"],
    }
    assert "publisher-place" not in told(put_no_houses, "Lonely Boy. Montreal. National Film Board", *labels)


@pytest.mark.parametrize(
    ("name", "is_honour"), [("Per Ugo Bo", True), ("Studi in onore di U. Bo", True), ("Perugia Press", False)]
)
def test_whom_a_book_honours_is_no_house(name: str, *, is_honour: bool) -> None:
    labels = [("title", "Note"), ("container-title", "Le carte"), ("publisher", name), ("publisher-place", "Pisa")]
    right = told(put_no_houses, f"Note, in Le carte. {name}, Pisa (Studi per Pisa)", *labels)
    assert right["container-title"] == [f"Le carte. {name}" if is_honour else "Le carte"]
    assert ("publisher" in right) is not is_honour


def test_a_link_before_the_imprint() -> None:
    labels = [
        ("title", "Wege"),
        ("publisher-place", "http://example.org/wege.pdf Berlin; Bonn"),
        ("publisher", "Reidel"),
    ]
    right = told(put_no_houses, "Wege. http://example.org/wege.pdf Berlin; Bonn: Reidel", *labels)
    assert right["publisher-place"] == ["Berlin; Bonn"]


def test_a_word_for_what_a_book_is_ends_its_name() -> None:
    labels = [("container-title", "Förderung von Kindern"), ("publisher", "Dokumentation"), ("publisher-place", "Bonn")]
    right = told(put_no_houses, "in: Förderung von Kindern. Dokumentation, Bonn, 17–30.", *labels)
    assert right == {"container-title": ["Förderung von Kindern. Dokumentation"], "publisher-place": ["Bonn"]}
    labels = [("container-title", "Förderung"), ("publisher", "Suhrkamp"), ("publisher-place", "Bonn")]
    assert told(put_no_houses, "in: Förderung. Suhrkamp, Bonn", *labels)["publisher"] == ["Suhrkamp"]


def test_the_form_in_which_a_work_was_read() -> None:
    labels = [("title", "Codes"), ("issued", "2015"), ("publisher", "Web")]
    assert "publisher" not in told(put_no_houses, "“Codes.” Libraries, 2015. Web.", *labels)
    labels = [("title", "Codes"), ("publisher", "Print"), ("issued", "2015")]
    assert told(put_no_houses, "Codes. Print, 2015.", *labels)["publisher"] == ["Print"]


def test_a_season_is_no_house() -> None:
    labels = [("issue", "2"), ("publisher", "Fall"), ("issued", "1992")]
    assert "publisher" not in told(put_no_houses, "(9:2), Fall 1992", *labels)
    assert "publisher" in told(put_no_houses, "(9:2), Fall, Oslo 1992", *labels)


def test_the_language_of_a_work_is_no_house() -> None:
    text = "Vetrov AI, Lugov SK. Lechenie detei. Pediatriia. 2010; 89 (5): 22-8. Russian."
    assert told(put_no_houses, text, ("title", "Lechenie detei"), ("publisher", "Russian")) == {
        "title": ["Lechenie detei"]
    }


def test_a_roman_number_behind_a_host_is_no_house() -> None:
    labels = [("container-title", "Труды ИГ АН КазССР"), ("publisher", "ХІІ, Орал")]
    right = told(put_no_houses, "Реки степи. Труды ИГ АН КазССР, ХІІ, Орал, 1954", *labels)
    assert right == {"container-title": ["Труды ИГ АН КазССР"], "volume": ["ХІІ"], "publisher-place": ["Орал"]}
    labels = [("container-title", "Труды ИГ"), ("publisher", "XII")]
    assert told(put_no_houses, "Реки. Труды ИГ, XII, 1954", *labels)["volume"] == ["XII"]
    labels = [("container-title", "Труды ИГ"), ("publisher", "VIDI")]
    assert told(put_no_houses, "Реки. Труды ИГ, VIDI, 1954", *labels)["publisher"] == ["VIDI"]
