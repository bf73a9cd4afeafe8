"""Titles that are names of people."""

import pytest
from stretched import told

from refman.references.placing.obituaries import put_obituary


@pytest.mark.parametrize(
    ("both", "life", "author", "title"),
    [
        ("Lino B. Neri. Carla Dotti", "", "Lino B. Neri", "Carla Dotti"),
        ("Lino Neri. P. Carlo Dotti", " (2 maggio 1870-9 marzo 1951)", "Lino Neri",
         "P. Carlo Dotti (2 maggio 1870-9 marzo 1951)"),
    ],
    ids=["a name", "with the days of a life"],
)  # fmt: skip
def test_who_is_written_about(both: str, life: str, author: str, title: str) -> None:
    text = f"{both}{life}. «Aurea Parma», 12 (1951), p. 3-4."
    dated = [("issued", life.strip(" ()"))] if life else []
    labels = [("author", both), *dated, ("container-title", "Aurea Parma"), ("volume", "12"), ("page", "3-4")]
    right = told(put_obituary, text, *labels)
    assert (right["author"], right["title"]) == ([author], [title])
    assert "issued" not in right


@pytest.mark.parametrize("both", ["Neri L. B.", "L. Neri, C. Dotti", "Lino Neri"])
def test_authors_alone(both: str) -> None:
    labels = [("author", both), ("container-title", "Aurea Parma")]
    assert "title" not in told(put_obituary, f"{both}. «Aurea Parma», 12 (1951)", *labels)


def test_a_journal_that_was_taken_for_the_title() -> None:
    labels = [("author", "Lino Neri. Carla Dotti"), ("title", "Aurea Parma"), ("volume", "12")]
    right = told(put_obituary, "Lino Neri. Carla Dotti. «Aurea Parma», 12 (1951), p. 3-4.", *labels)
    assert (right["title"], right["container-title"]) == (["Carla Dotti"], ["Aurea Parma"])
