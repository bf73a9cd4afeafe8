"""Second sentences of titles that were taken for hosts."""

from stretched import told

from refman.references.placing.subtitles import is_subtitle, join_subtitle


def test_a_quoted_first_sentence_before_an_imprint_in_brackets() -> None:
    text = "Bo, Ada, «Per la salvezza comune». I controlli di sanità a Lucca (Genoa, 2007), 176"
    labels = [("author", "Bo, Ada"), ("title", "Per la salvezza comune"),
              ("container-title", "I controlli di sanità a Lucca"), ("publisher-place", "Genoa"), ("issued", "2007"),
              ("page", "176")]  # fmt: skip
    right = told(join_subtitle, text, *labels)
    assert right["title"] == ["«Per la salvezza comune». I controlli di sanità a Lucca"]
    assert "container-title" not in right


def test_what_may_be_a_second_sentence() -> None:
    assert is_subtitle("I controlli di sanità")
    assert not is_subtitle("Rivista di storia")
