"""Accents that a PDF set apart are put on their letters, and what is read is told by its place in the printed text."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Reference
from refman.references import parse
from refman.references.accents import composed


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Mu¨ller", "Müller"),
        ("M¨uller", "Müller"),
        ("Schu¨ ler", "Schüler"),
        ("M ̈uller", "Müller"),
        ("Mu ̈ller", "Müller"),
        ("die ̈Okonomie", "die Ökonomie"),
        ("das ̈uber", "das über"),
        ("T¨or¨ok", "Török"),
        ("L´aszl´o S´aez", "László Sáez"),
        ("G´ acs", "Gács"),
        ("Rodr´ıguez", "Rodríguez"),
        ("Espa˜na, Espan˜a, La Nin ˜a", "España, España, La Niña"),
        ("Dvoˇr´ak", "Dvořák"),
        ("Fran¸cois Gonc¸alves", "François Gonçalves"),
        (unicodedata.normalize("NFD", "Мой ёлка Müller"), "Мой ёлка Müller"),
    ],
)
def test_an_accent_is_put_on_its_letter(printed: str, wanted: str) -> None:
    found = composed(printed)
    assert found
    assert found.text == wanted
    assert found.places[0] == 0
    assert found.places[-1] == len(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Müller", "Smith", "Women´s", "Peter´s", "d´Orsay", "O´Brien", "Terzi´c", "Herna´ndez", "universita´ di",
        "¨Analysis of rivers¨", "http://x/˜anna/", "operatorˆ operatorˆP", "¨", "a ¨ b",
    ],
)  # fmt: skip
def test_other_signs_and_what_is_in_doubt_stay(printed: str) -> None:
    assert composed(printed) is None


@given(st.text(st.sampled_from("aunMUO ¨´˜\u0308\u0301,.\u0131")))
def test_every_character_keeps_its_place(printed: str) -> None:
    found = composed(printed)
    if found:
        assert len(found.places) == len(found.text) + 1
        assert found.places == sorted(found.places)
        assert found.places[-1] == len(printed)
        assert all(
            printed[start] == char or not char.isascii() or char == " "
            for char, start in zip(found.text, found.places, strict=False)
            if start < len(printed) and printed[start].isalpha() and printed[start].isascii()
        )


def test_fields_are_found_where_they_are_printed_and_as_they_are() -> None:
    text = "Mu¨ller, Walter (1998): Fu¨r und wider. Go¨ttingen: Schwartz."
    entry = parse([Reference(text)])[0]
    assert [str(name) for name in entry.names("author")] == ["Mu¨ller, Walter"]
    printed = {name: text[slice(*field.origin.span)] for name, field in entry.fields.items() if field.origin.span}
    assert (printed["author"], printed["title"]) == ("Mu¨ller, Walter", "Fu¨r und wider")
    assert (printed["publisher-place"], printed["publisher"]) == ("Go¨ttingen", "Schwartz")
    assert all(str(entry.fields[name].value) == printed[name] for name in ("title", "publisher-place", "publisher"))


def test_two_characters_that_are_one_letter_are_put_together() -> None:
    text = unicodedata.normalize("NFD", "Müller, W.: Für und wider. Göttingen: Schwartz 1998.")
    entry = parse([Reference(text)])[0]
    assert [str(name) for name in entry.names("author")] == ["Müller, W."]
    assert str(entry.fields["publisher-place"].value) == "Göttingen"
    assert entry.reference == Reference(text)


@pytest.mark.parametrize("piece", ["u ̈l ", "¨A b", "d´a ", "M ̈u"])
def test_the_time_grows_with_the_text_only(piece: str) -> None:
    def seconds(count: int) -> float:
        taken = []
        for _ in range(3):
            start = process_time()
            composed(piece * count)
            taken.append(process_time() - start)
        return min(taken)

    assert seconds(8_000) < 9 * seconds(2_000) + 0.05
