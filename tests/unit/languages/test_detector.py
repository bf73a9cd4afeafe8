import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import Detector, GramTable
from refman.languages.gram_table import CELL

TOY = Detector(
    ("a", "b"),
    (-0.7, -0.7),
    1.0,
    GramTable.of({" x ": bytes([0, 16]), " y ": bytes([16, 0]), "xxx": bytes([0, 16])}, 2),
)


def test_grams_are_words_and_their_parts_with_marked_ends() -> None:
    assert Detector.grams("Ab, 12") == {" ab": 1, "ab ": 1, " ab ": 2}


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


@given(
    st.dictionaries(st.text("abc ", min_size=1), st.binary(min_size=2, max_size=2), min_size=1),
    st.floats(0.5, 9.0),
)
def test_a_detector_is_read_as_it_was_written(weights: dict[str, bytes], temperature: float) -> None:
    made = Detector(("a", "b"), (-0.7, -0.7), temperature, GramTable.of(weights, 2))
    assert Detector.from_bytes(made.to_bytes()) == made


def test_the_longest_text_is_told_like_a_short_one() -> None:
    far = Detector(("a", "b"), (0.0, 0.0), 1.0, GramTable.of({"xxx": bytes([255, 0])}, 2))
    assert next(iter(far.chances("x" * 10 * Detector.HEARD))) == "b"


def test_a_language_out_of_question_is_left_out() -> None:
    assert list(TOY.chances("x " * 99)) == ["a"]


@pytest.mark.parametrize("script", ["Latn", "Cyrl"])
def test_the_weights_that_come_with_refman_are_whole(script: str) -> None:
    detector = Detector.load(script)
    assert len(detector.tags) == len(detector.prior)
    assert len(detector.table.levels) == detector.table.width * len(detector.table.marks) // CELL
    assert Detector.load(script) is detector


@given(st.text())
def test_chances_are_chances(text: str) -> None:
    found = Detector.load("Latn").chances(text)
    assert sum(found.values()) == pytest.approx(1.0)
    assert list(found.values()) == sorted(found.values(), reverse=True)
