import pytest

from refman.formats.casing import protected_spans


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The role of the CSTO in Kazakhstan", ["CSTO", "Kazakhstan"]),
        ("CSTO peacekeeping", ["CSTO"]),
        ("Kazakhstan: The first step of NATO", ["NATO"]),
        ("The “Color revolution”: “Who” did it", ["Color"]),
        ("Post-Soviet space and Nagorno-Karabakh", ["Post-Soviet", "Nagorno-Karabakh"]),
        ("Russia’s role", []),
        ("About Russia’s role", ["Russia’s"]),
        ("Problems of Post-Communism and the Cold War Study Group", []),
        ("Problems of the OSCE and McDonald Reform Studies", ["OSCE", "McDonald"]),
        ("nothing to keep, 21st century", []),
        ("", []),
        ("Қазақстан және Ресей", ["Ресей"]),
    ],
)
def test_words_that_keep_their_capitals(title: str, words: list[str]) -> None:
    assert [title[start:end] for start, end in protected_spans(title)] == words
