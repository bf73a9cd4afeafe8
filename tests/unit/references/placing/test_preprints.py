"""Numbers of preprints are no years and pages."""

import pytest
from stretched import told

from refman.references.placing.preprints import put_preprint


@pytest.mark.parametrize("number", ["1906.11476", "0803.0432", "2303.13572v2"])
def test_a_number_at_the_end(number: str) -> None:
    year, _, page = number.partition(".")
    labels = [("author", "K. Berg"), ("title", "Spin flips in matter"), ("issued", year), ("page", page)]
    right = told(put_preprint, f"K. Berg, Spin flips in matter, {number}.", *labels)
    assert right == {"author": ["K. Berg"], "title": ["Spin flips in matter"], "number": [number]}


@pytest.mark.parametrize(
    ("text", "year", "page"),
    [
        ("K. Berg, Spins, 1913.11476", "1913", "11476"),
        ("K. Berg, Spins, 1906. 11476", "1906", "11476"),
        ("K. Berg, Spins, 1906.114", "1906", "114"),
    ],
    ids=["no-month", "a-blank", "too-short"],
)
def test_other_numbers_stay(text: str, year: str, page: str) -> None:
    assert "number" not in told(put_preprint, text, ("issued", year), ("page", page))


def test_what_is_in_a_title_stays() -> None:
    assert "number" not in told(put_preprint, "On 1906.11476, 1999", ("title", "On 1906.11476"), ("issued", "1999"))


def test_the_end_of_a_number_that_was_found_as_one() -> None:
    labels = [("title", "Spin flips"), ("issued", "2011"), ("number", "11388")]
    assert told(put_preprint, "K. Berg, Spin flips, 2011.11388.", *labels)["number"] == ["2011.11388"]
    labels = [("title", "Spin flips"), ("number", "SLAC-26"), ("issued", "2011"), ("page", "11388")]
    assert told(put_preprint, "K. Berg, Spin flips, SLAC-26, 2011.11388.", *labels)["number"] == ["SLAC-26"]
