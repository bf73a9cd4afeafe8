"""What footnotes add to pages is left out."""

import pytest
from stretched import told

from refman.references.cited import cut_cited


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("45, nota 12", "45"), ("21-27: 23", "21-27"), ("31-50 (p. 33)", "31-50"), ("LXIII-LXXX", "LXIII-LXXX"),
        ("S1-S6", "S1-S6"),
        ("562-589, in part. p. 570", "562-589"), ("12, n. 3", "12"), ("3-12, 15-20", "3-12, 15-20"),
    ],
)  # fmt: skip
def test_the_pages_of_the_work_alone(page: str, left: str) -> None:
    assert told(cut_cited, f"Torino 1985, pp. {page}.", ("page", page))["page"] == [left]


def test_a_page_behind_a_colon() -> None:
    assert told(cut_cited, "pp. 21-27: 23", ("page", "21-27"), ("page", "23"))["page"] == ["21-27"]
    assert told(cut_cited, "pp. 21-27, 23", ("page", "21-27"), ("page", "23"))["page"] == ["21-27", "23"]
