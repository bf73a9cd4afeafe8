"""From labelled stretches to fields: what labels alone do not say."""

from fake_labeller import by_piece

from refman.references.fields import read_fields

Pieces = list[tuple[str, str]]


def fields(pieces: Pieces) -> dict[str, str]:
    """The printed values of the fields that labelled pieces give."""
    read = read_fields(*by_piece(pieces))
    return {name: str(field.value) for name, field in read.items()}


def test_the_first_journal_counts() -> None:
    read = fields([("container-title", "Adv. Phys"), ("other", ". 2; "), ("container-title", "Int. J. Theor. Phys")])
    assert read["container-title"] == "Adv. Phys."


def test_a_range_of_pages_counts_before_a_number() -> None:
    read = fields([("title", "Q"), ("other", ", "), ("page", "22"), ("other", " of "), ("page", "335–347")])
    assert read["page"] == "335-347"


def test_a_date_of_access_is_told_by_the_word_before_it() -> None:
    read = fields([("title", "Herbarium"), ("other", ", "), ("issued", "2020"), ("other", ". Accessed via GBIF on "),
                   ("issued", "2020-07-28")])  # fmt: skip
    assert (read["issued"], read["accessed"]) == ("2020", "2020-07-28")


def test_two_dates_of_one_issue_stay_together() -> None:
    read = fields([("title", "Q"), ("other", ". "), ("issued", "2009"), ("other", ". – "), ("issued", "1 июля")])
    assert read["issued"] == "2009-07-01"
    assert "accessed" not in read


def test_a_doi_loses_a_bracket_that_opens_behind_it() -> None:
    assert fields([("title", "Q"), ("other", " "), ("DOI", "10.1007/JHEP11(2013)074[")])["DOI"] == (
        "10.1007/JHEP11(2013)074"
    )


def test_the_stop_of_an_abbreviated_journal_is_its_own() -> None:
    assert fields([("container-title", "Phys. Rev. Lett"), ("other", ". 83")])["container-title"] == "Phys. Rev. Lett."
    assert fields([("container-title", "Physical Review"), ("other", ". 83")])["container-title"] == "Physical Review"


def test_authors_and_editors_in_one_row_are_what_the_mark_behind_says() -> None:
    read = fields([("author", "Beck, H./Shavit"), ("other", ", "), ("editor", "Y"), ("other", ". (Hrsg.) 1993: "),
                   ("title", "Persistent Inequality")])  # fmt: skip
    assert "Shavit" in read["editor"]
    assert "author" not in read


def test_a_number_of_volumes_is_no_volume() -> None:
    read = fields([("title", "Storia"), ("other", ", "), ("volume", "3"), ("other", " voll., Bergamo, "),
                   ("volume", "II"), ("other", ", p. 12")])  # fmt: skip
    assert (read["number-of-volumes"], read["volume"]) == ("3", "II")
    assert "volume" not in fields([("title", "Storia"), ("other", ", "), ("volume", "3"), ("other", " voll.")])
