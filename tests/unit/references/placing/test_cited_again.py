"""What is cited again is told by a name and a few words."""

import pytest
from stretched import told

from refman.references.placing.cited_again import cut_cited_again

FERRI = {"author": ["Ferri"], "title": ["Le carte"]}


@pytest.mark.parametrize(
    "note",
    [
        "(cit. note 12)",
        "(cit. n. 12)",
        "(n. 12 above)",
        "(wie Anm. 12)",
        "(see note 12)",
        "(op. cit.)",
        "(cit. nota 3)",
    ],
)
def test_the_note_is_left_out(note: str) -> None:
    labels = [("author", "Ferri"), ("title", f"Le carte {note}"), ("page", "5")]
    assert told(cut_cited_again, f"Ferri, Le carte {note}, p. 5", *labels) == {**FERRI, "page": ["5"]}


def test_a_note_without_brackets() -> None:
    labels = [("author", "Ferri"), ("title", "Le carte"), ("issue", "7"), ("page", "5")]
    assert told(cut_cited_again, "Ferri, Le carte, cit. n. 7, p. 5", *labels) == {**FERRI, "page": ["5"]}


def test_a_note_is_no_year() -> None:
    labels = [("author", "Ferri"), ("title", "Le carte"), ("issued", "cit. note 11")]
    assert told(cut_cited_again, "Ferri, “Le carte” (cit. note 11), p. 5", *labels) == FERRI


def test_a_name_and_a_title_that_were_taken_together() -> None:
    labels = [("editor", "Ferri, Le carte"), ("issued", "note 11")]
    assert told(cut_cited_again, "Ferri, Le carte (cit. note 11), p. 5", *labels) == FERRI
    right = told(cut_cited_again, 'Ferri, "Le carte" (cit. n. 11)', ("title", 'Ferri, "Le carte" (cit'))
    assert right == {"author": ["Ferri"], "title": ['"Le carte"']}


def test_notes_of_whole_references_stay() -> None:
    labels = [("author", "Ferri"), ("title", "Le carte (note 12)"), ("publisher", "Laterza")]
    assert told(cut_cited_again, "Ferri, Le carte (note 12), Laterza", *labels)["title"] == ["Le carte (note 12)"]
