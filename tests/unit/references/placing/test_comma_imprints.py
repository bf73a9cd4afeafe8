"""Imprints that commas part, where the labels are at odds with them."""

import pytest
from stretched import told

from refman.references.placing.comma_imprints import (
    cut_placeless,
    cut_undated,
    put_comma_imprint,
    put_house_title,
    put_last_house,
    put_lettered_town,
    put_town_title,
)


@pytest.mark.parametrize(
    ("imprint", "town", "house"),
    [
        ("In Venetia, appresso Iacomo Sansovino, MDLXXXI", "Venetia", "Iacomo Sansovino"),
        ("Venetia, presso Gio. Battista Sgava, 1648", "Venetia", "Gio. Battista Sgava"),
        ("Basileae, apud Nicolaum Episcopium, 1560", "Basileae", "Nicolaum Episcopium"),
        ("Venezia, nella stamperia di C. Palese, 1778", "Venezia", "C. Palese"),
        ("Venetiis, per Andream de Torresanis, 1487", "Venetiis", "Andream de Torresanis"),
    ],
)
def test_an_old_print_is_no_host(imprint: str, town: str, house: str) -> None:
    text = f"Sansovino F., Le storie, {imprint}."
    labels = [("author", "Sansovino F."), ("title", "Le storie"), ("container-title", imprint.removeprefix("In "))]
    right = told(put_comma_imprint, text, *labels)
    assert (right["publisher-place"], right["publisher"], right["title"]) == ([town], [house], ["Le storie"])
    assert "container-title" not in right
    assert right["issued"] == [imprint.rpartition(", ")[2]]


def test_the_name_of_a_volume_is_no_town() -> None:
    text = "Alighieri D., La Commedia, II, Inferno, Milano, Mondadori, 1966"
    labels = [("title", "La Commedia"), ("publisher-place", "Inferno, Milano"), ("publisher", "Mondadori"),
              ("issued", "1966")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert (right["publisher-place"], right["publisher"]) == (["Milano"], ["Mondadori"])


@pytest.mark.parametrize("place", ["Pittsburgh, PA", "Boston, Massachusetts"])
def test_a_state_is_no_house(place: str) -> None:
    text = f"Satterfield C. N., Combustion, The Combustion Institute, {place}, 1955"
    labels = [("title", "Combustion"), ("publisher", "The Combustion Institute"), ("publisher-place", place)]
    right = told(put_comma_imprint, text, *labels)
    assert (right["publisher-place"], right["publisher"]) == ([place], ["The Combustion Institute"])


def test_a_country_is_no_town() -> None:
    text = "Banerjea A., The Protocol, Heidelburg, Germany, Springer Verlag, 1991"
    labels = [("title", "The Protocol"), ("publisher-place", "Heidelburg, Germany"), ("publisher", "Springer Verlag")]
    assert told(put_comma_imprint, text, *labels)["publisher-place"] == ["Heidelburg, Germany"]


def test_a_house_in_brackets_behind_the_year() -> None:
    labels = [("title", "Methodenkritik"), ("publisher-place", "Stuttgart"), ("issued", "1981")]
    assert told(put_last_house, "Methodenkritik, Stuttgart 1981 (Teubner)", *labels)["publisher"] == ["Teubner"]
    assert "publisher" not in told(put_last_house, "Methodenkritik, Stuttgart 1981 (Nachwort)", *labels)


@pytest.mark.parametrize("mark", ["s.d. [ma", "s. d.", "o.J."])
def test_what_says_that_there_is_no_date_is_no_town(mark: str) -> None:
    text = f"La Chiesa di Venezia, Venezia {mark} 1993]"
    labels = [("title", "La Chiesa di Venezia"), ("publisher-place", f"Venezia {mark}"), ("issued", "1993")]
    assert told(cut_undated, text, *labels)["publisher-place"] == ["Venezia"]


def test_an_editor_ends_before_the_town() -> None:
    text = "The Rise and Decline, ed. by H. Van der Wee, Leuven, Leuven University Press, 1988"
    labels = [("title", "The Rise and Decline"), ("editor", "H. Van der Wee, Leuven"),
              ("publisher", "Leuven University Press"), ("issued", "1988")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert (right["editor"], right["publisher-place"]) == (["H. Van der Wee"], ["Leuven"])


def test_a_town_and_a_house_taken_for_authors() -> None:
    author = "HESSE, Hermann, Siddhartha, Berlino, S."
    labels = [("author", author), ("title", "Fischer"), ("issued", "1922")]
    right = told(put_comma_imprint, "HESSE, Hermann, Siddhartha, Berlino, S. Fischer, 1922", *labels)
    assert (right["author"], right["title"]) == (["HESSE, Hermann"], ["Siddhartha"])
    assert (right["publisher-place"], right["publisher"]) == (["Berlino"], ["S. Fischer"])


def test_a_house_that_is_not_known_and_was_taken_for_an_author() -> None:
    text = "Lodovico Dolce, Dialogo della pittura, Vinegia, Gabriel Giolito de' Ferrari, 1557"
    labels = [("author", "Lodovico Dolce"), ("title", "Dialogo della pittura"),
              ("author", "Vinegia, Gabriel Giolito de' Ferrari"), ("issued", "1557")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert (right["author"], right["publisher-place"]) == (["Lodovico Dolce"], ["Vinegia"])
    assert right["publisher"] == ["Gabriel Giolito de' Ferrari"]


def test_a_year_taken_for_a_volume() -> None:
    text = "La costituzione, Firenze, La Nuova Italia, 1974 (Venezia 1931)"
    labels = [("title", "La costituzione"), ("publisher-place", "Firenze"), ("publisher", "La Nuova Italia"),
              ("volume", "1974"), ("publisher-place", "Venezia"), ("issued", "1931")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert right["issued"] == ["1974"]
    assert "volume" not in right


def test_a_title_without_a_place() -> None:
    labels = [("title", "L'oro dello Stato, s.l"), ("publisher", "Il Cardo")]
    right = told(cut_placeless, "L'oro dello Stato, s.l. [ma Venezia], Il Cardo", *labels)
    assert right["title"] == ["L'oro dello Stato"]


def test_a_title_of_one_word_that_was_taken_for_a_town() -> None:
    labels = [("editor", "Emilio Franzina"), ("publisher-place", "Venezia"), ("publisher-place", "Roma-Bari"),
              ("publisher", "Laterza"), ("issued", "1986")]  # fmt: skip
    right = told(put_comma_imprint, "Emilio Franzina (a cura di), Venezia, Roma-Bari, Laterza, 1986", *labels)
    assert (right["title"], right["publisher-place"]) == (["Venezia"], ["Roma-Bari"])


def test_a_body_between_the_town_and_the_year_is_a_house() -> None:
    text = "T. Hirthe, Il foro, Venezia, Centro tedesco di studi veneziani, 1986"
    labels = [("title", "Il foro"), ("publisher-place", "Venezia"),
              ("container-title", "Centro tedesco di studi veneziani"), ("issued", "1986")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert right["publisher"] == ["Centro tedesco di studi veneziani"]
    assert "container-title" not in right


def test_a_house_of_partners_before_the_translation() -> None:
    text = (
        "NERI, Lia, Snow, Fire and Sand, New York, Holt, Rinehart and Winston, 1971 (trad. it. Neve, Lecce, Bo, 1975)."
    )
    labels = [("author", "NERI, Lia"), ("title", "Snow, Fire and Sand, New York, Holt, Rinehart and Winston"),
              ("issued", "1971")]  # fmt: skip
    right = told(put_comma_imprint, text, *labels)
    assert (right["publisher-place"], right["publisher"]) == (["New York"], ["Holt, Rinehart and Winston"])
    assert right["title"] == ["Snow, Fire and Sand"]


def test_the_imprint_of_a_translation_is_left_out() -> None:
    text = "NERI, Lia, Snow and Sand, 1971 (trad. it. Neve, Torino, Einaudi, 1975)."
    labels = [("author", "NERI, Lia"), ("title", "Snow and Sand"), ("issued", "1971")]
    assert "publisher" not in told(put_comma_imprint, text, *labels)


@pytest.mark.parametrize(("place", "title"), [("Calvino, Torino", "Calvino"), ("Venezia, Milano", "Venezia")])
def test_a_title_of_one_word_that_was_taken_for_part_of_the_place(place: str, title: str) -> None:
    labels = [("author", "M. Ferri"), ("publisher-place", place), ("publisher", "Einaudi")]
    right = told(put_town_title, f"M. Ferri, {place}, Einaudi, 1985", *labels)
    assert (right["title"], right["publisher-place"]) == ([title], [place.removeprefix(f"{title}, ")])


def test_a_town_and_its_state_are_no_title() -> None:
    labels = [("author", "M. Ferri"), ("publisher-place", "Cambridge, MA"), ("publisher", "Schoenhof")]
    assert "title" not in told(put_town_title, "M. Ferri, Cambridge, MA, Schoenhof", *labels)


@pytest.mark.parametrize(("name", "label"), [("Оценка лугов", "title"), ("Nomad Press", "publisher")])
def test_the_only_words_between_the_author_and_the_year(name: str, label: str) -> None:
    labels = [("author", "Лугов В.П."), ("publisher", name), ("issued", "1997")]
    assert told(put_house_title, f"Лугов В.П.: {name}, 1997.", *labels)[label] == [name]
    assert "title" not in told(put_house_title, f"Лугов В.П. и др. {name}, 1997.", *labels)


@pytest.mark.parametrize(
    ("authors", "names", "title", "town"),
    [
        ("Hasanov A., Botanika, T.", "Hasanov A.", ["Botanika"], ["T."]),
        ("Hasanov A., Olimov B. Botanika, T.", "Hasanov A., Olimov B.", ["Botanika"], ["T."]),
        ("Ҳасанов А., Ботаника, Т.", "Ҳасанов А.", ["Ботаника"], ["Т."]),
        ("Hasanov A., Olimov B.", "Hasanov A., Olimov B.", [], []),
        ("Hasanov A., Olimov, B.", "Hasanov A., Olimov, B.", [], []),
        ("Hasanov, A., Olimov, T.", "Hasanov, A., Olimov, T.", [], []),
    ],
    ids=["one", "two", "cyrillic", "two-people", "no-town", "commas-in-names"],
)
def test_a_title_of_one_word_before_the_letter_of_a_town(
    authors: str, names: str, title: list[str], town: list[str]
) -> None:
    right = told(put_lettered_town, f"{authors}, 2003", ("author", authors), ("issued", "2003"))
    assert (right["author"], right.get("title", []), right.get("publisher-place", [])) == ([names], title, town)


def test_a_partner_who_is_called_as_a_town_is() -> None:
    house = "Holt, Stone and Lake"
    text = f"Wind, P. The water mill. {house}, 1976."
    right = told(put_comma_imprint, text, ("title", "The water mill"), ("publisher", house), ("issued", "1976"))
    assert (right["publisher"], right.get("publisher-place")) == ([house], None)
