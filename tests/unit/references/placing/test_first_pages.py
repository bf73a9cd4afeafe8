"""The first of several pages is no other volume."""

import pytest
from stretched import told

from refman.references.placing.first_pages import put_first_page


def test_of_two_pages_the_first_counts() -> None:
    labels = [("container-title", "Physical Review"), ("volume", "76"), ("issued", "1949"), ("volume", "749")]
    right = told(put_first_page, "R. Holm, Physical Review 76 (1949), 749, 769.", *labels, ("page", "769"))
    assert (right["volume"], right["page"]) == (["76"], ["749"])


def test_a_volume_and_its_issue_before_the_year() -> None:
    labels = [("container-title", "Physical Review"), ("volume", "76"), ("volume", "4"), ("page", "769")]
    right = told(put_first_page, "R. Holm, Physical Review 76, 4, 769 (1949).", *labels, ("issued", "1949"))
    assert (right["volume"], right["page"]) == (["76", "4"], ["769"])


def test_a_number_behind_the_imprint_and_before_the_year() -> None:
    text = "G. Holm, in Light, eds. C. Berg, Plenum Press, N.Y., 171 (1962)"
    labels = [("author", "G. Holm"), ("container-title", "Light"), ("editor", "C. Berg"), ("publisher", "Plenum Press")]
    right = told(put_first_page, text, *labels, ("volume", "171"), ("issued", "1962"))
    assert (right["page"], "volume" in right) == (["171"], False)
    text = text.replace(", 171", ", Vol. 171")
    right = told(put_first_page, text, *labels, ("volume", "171"), ("issued", "1962"))
    assert right["volume"] == ["171"]


def test_pages_behind_a_volume_of_which_one_is_cited() -> None:
    labels = [("volume", "12"), ("issue", "33–58"), ("page", "40")]
    right = told(put_first_page, "History, 2001, 12:33–58, p. 40", *labels)
    assert right == {"volume": ["12"], "page": ["33–58"]}
    labels = [("volume", "12"), ("issue", "3–4"), ("page", "40")]
    assert told(put_first_page, "History, 2001, 12:3–4, p. 40", *labels)["issue"] == ["3–4"]


@pytest.mark.parametrize(("before", "volume"), [("", "411-415"), ("12, ", None)])
def test_volumes_behind_a_journal_are_no_pages(before: str, volume: str | None) -> None:
    text = f"Phys. Fluids {before}411-415, 66 (2004)."
    labels = [("container-title", "Phys. Fluids"), ("page", "411-415"), ("page", "66"), ("issued", "2004")]
    right = told(put_first_page, text, *labels)
    assert right.get("volume") == ([volume] if volume else None)
    assert right["page"][-1] == "66"
