import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import Detector

SIGNS = {" x": "#3", " y": "3#", "x ": "#3"}
TOY = Detector(("a", "b"), (-0.7, -0.7), 1.0, {gram: Detector.pack(signs) for gram, signs in SIGNS.items()})


def test_grams_are_words_and_their_parts_with_marked_ends() -> None:
    assert Detector.grams("Ab, 12") == {"a": 1, "b": 1, " a": 1, "ab": 1, "b ": 1, " ab": 1, "ab ": 1, " ab ": 2}


def test_markup_says_nothing() -> None:
    assert Detector.grams("a<sub>b</sub>&amp;") == Detector.grams("a b")


def test_the_likelier_language_comes_first() -> None:
    assert list(TOY.chances("x")) == ["a", "b"]
    assert list(TOY.chances("y")) == ["b", "a"]


def test_only_the_languages_asked_for_are_weighed() -> None:
    assert TOY.chances("x", among={"b"}) == {"b": 1.0}


def test_a_single_word_never_decides_alone() -> None:
    assert 0.9 < TOY.chances("x" * 1)["a"] < 0.99
    assert TOY.chances("x x x x x x")["a"] > TOY.chances("x")["a"]


@given(st.text(min_size=1, max_size=9))
def test_weights_are_unpacked_as_they_were_packed(signs: str) -> None:
    assert Detector.unpack(Detector.pack(signs), len(signs)) == signs


def test_a_lane_holds_the_longest_text() -> None:
    far = Detector(("a", "b"), (0.0, 0.0), 1.0, {"x": Detector.pack("_#")})
    text = "x" * 10 * Detector.HEARD
    assert far.chances(text)["b"] > far.chances(text)["a"]


@pytest.mark.parametrize("script", ["Latn", "Cyrl"])
def test_the_weights_that_come_with_refman_are_whole(script: str) -> None:
    detector = Detector.load(script)
    assert len(detector.tags) == len(detector.prior)
    assert all(min(Detector.unpack(weight, len(detector.tags))) == "#" for weight in detector.weights.values())
    assert Detector.load(script) is detector


@given(st.text())
def test_chances_are_chances(text: str) -> None:
    found = Detector.load("Latn").chances(text)
    assert sum(found.values()) == pytest.approx(1.0)
    assert list(found.values()) == sorted(found.values(), reverse=True)
