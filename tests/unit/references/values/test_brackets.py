"""A bracket behind a title says its kind or translates it."""

from refman.references.values.brackets import bracketed


def test_a_word_translates_what_a_note_calls_foreign() -> None:
    assert bracketed("Shygharmalary [Works]", foreign=True) == ("Shygharmalary", "", "Works")
    assert bracketed("Shygharmalary [Works]") == ("Shygharmalary [Works]", "", "")
    assert bracketed("Temir [II]", foreign=True).title == "Temir [II]"
