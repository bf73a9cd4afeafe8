"""Names known beforehand are found in references, whatever stands between their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.references.labelling.features import own
from refman.references.labelling.gazetteer import marks, phrases
from refman.references.labelling.token import tokenise


def found(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text)
    known = phrases([own(token.text, token.kind) for token in tokens])
    return [(token.text, key) for token, key in zip(tokens, known, strict=True) if key]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Los Angeles: Press", [("Los", "P2b"), ("Angeles", "P2e")], id="a place of two words"),
        pytest.param("in Алматы, 2019", [("Алматы", "P1b")], id="a Kazakh town"),
        pytest.param(
            "J. Am. Chem. Soc. 12",
            [("J", "J3b"), (".", "J3i"), ("Am", "J3i"), (".", "J3i"), ("Chem", "J3i"), (".", "J3i"), ("Soc", "J3e")],
            id="an abbreviation with stops",
        ),
        pytest.param("los angeles", [], id="no phrase begins with a small letter"),
        pytest.param("Los; Angeles", [], id="a semicolon ends a phrase"),
        pytest.param("Xyzzy Qwertz", [], id="unknown words"),
    ],
)
def test_phrases(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_longest_phrase_wins() -> None:
    assert [key for _, key in found("New York Times")] == ["J3b", "J3i", "J3e"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("michael", {"given", "family"}), ("айгүл", {"given"}), ("астана", {"place"}), ("xyzzy", set())],
)
def test_marks(word: str, expected: set[str]) -> None:
    assert expected <= set(marks(word)) if expected else not marks(word)


@given(st.text())
def test_every_token_has_its_mark(text: str) -> None:
    tokens = tokenise(text)
    assert len(phrases([own(token.text, token.kind) for token in tokens])) == len(tokens)
