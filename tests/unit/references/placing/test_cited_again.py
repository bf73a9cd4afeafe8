"""What is cited again is told by a name and a few words."""

import pytest
from stretched import told

from refman.references.placing.cited_again import cut_cited_again, drop_again, put_short_note

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


def test_a_name_alone_before_the_note() -> None:
    right = told(cut_cited_again, "Ferri (see note 14), p. 40.", ("title", "Ferri (see note 14)"), ("page", "40"))
    assert right == {"author": ["Ferri"], "page": ["40"]}


@pytest.mark.parametrize(
    ("note", "labels", "right"),
    [
        ("Ferri, Le carte, 45.", [("editor", "Ferri, Le carte"), ("volume", "45")], {**FERRI, "page": ["45"]}),
        ("Ferri, Le carte, pp. 45–46.", [("author", "Ferri, Le carte")], {**FERRI, "page": ["45–46"]}),
        ("Ferri, Le carte, 2:45", [("container-title", "Le carte")], {**FERRI, "volume": ["2"], "page": ["45"]}),
        ("Ferri, Le carte, II, p. 345.", [("author", "Ferri, Le carte")],
         {**FERRI, "volume": ["II"], "page": ["345"]}),
        ("Ferri and Bo, “Le carte,” 45", [("author", "Ferri and Bo"), ("container-title", "Le carte")],
         {"author": ["Ferri and Bo"], "title": ["Le carte"], "page": ["45"]}),
        ("Ferri, “Le carte,” 45", [("author", "Ferri"), ("title", "Le carte"), ("volume", "45")],
         {**FERRI, "page": ["45"]}),
        ("Ferri, Carlo, Le carte, 45", [("author", "Ferri, Carlo"), ("title", "Le carte"), ("page", "45")],
         {"author": ["Ferri, Carlo"], "title": ["Le carte"], "page": ["45"]}),
    ],
)  # fmt: skip
def test_a_short_note(note: str, labels: list[tuple[str, str]], right: dict[str, list[str]]) -> None:
    assert told(put_short_note, note, *labels) == right


@pytest.mark.parametrize("text", ["Ferri, Phys. Lett., 45", "Ferri, Carte, 45, 3, 7-9, 11, 13, 15", "Ferri, Le carte"])
def test_what_is_no_short_note(text: str) -> None:
    assert told(put_short_note, text, ("author", "Ferri")) == {"author": ["Ferri"]}


def test_a_journal_alone_is_no_short_note() -> None:
    host = "Rivers, Lakes, and Society"
    assert told(put_short_note, f"{host}, 7", ("container-title", host)) == {"container-title": [host]}


def test_the_word_for_the_work_before_is_nobody() -> None:
    assert told(drop_again, "Ivi, p. 35.", ("author", "Ivi"), ("page", "35")) == {"page": ["35"]}
    assert "author" in told(drop_again, "Ivić, p. 35.", ("author", "Ivić"), ("page", "35"))
