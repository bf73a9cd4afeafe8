"""Letters that a font bound together, as they are copied out of a PDF."""

import pytest

from refman.model import Name
from refman.pipeline import parse_lines
from refman.references.respelt import has_ligatures


def test_values_have_their_letters_apart_and_the_reference_is_kept_as_printed() -> None:
    printed = "Raﬀelt, G., & Griﬃth, A. (1999). Eﬃcient ﬁelds in ﬂow. Journal of Diﬀusion, 43, 12–15."
    (entry,) = parse_lines([printed])
    assert entry.fields["author"].value == (Name("Raffelt", "G."), Name("Griffith", "A."))
    assert str(entry.fields["title"].value) == "Efficient fields in flow"
    assert str(entry.fields["container-title"].value) == "Journal of Diffusion"
    assert entry.reference
    assert entry.reference.text == printed
    start, end = entry.fields["title"].origin.span or (0, 0)
    assert printed[start:end] == "Eﬃcient ﬁelds in ﬂow"


@pytest.mark.parametrize(
    ("text", "is_bound"), [("Eﬃcient", True), ("reﬅ", True), ("Efficient", False), ("Æsop æ ĳ", False)]
)
def test_what_a_font_binds_is_no_letter_of_its_own(text: str, is_bound: bool) -> None:
    assert has_ligatures(text) == is_bound
