from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import Detector
from refman.languages.batch import answers
from refman.languages.detector import Question

QUESTIONS = st.builds(
    Question,
    st.text() | st.text("aeinrst <>&;i\n'"),
    st.sampled_from([frozenset[str](), frozenset({"en", "de"}), frozenset({"ru", "kk", "und"})]),
    st.sampled_from([0.02, 0.5]),
)


def alone(detector: Detector, questions: Sequence[Question]) -> list[dict[str, float]]:
    return [detector.chances(one.text, one.among, shared=one.shared) for one in questions]


@given(st.lists(QUESTIONS, max_size=6))
def test_together_is_as_alone(questions: list[Question]) -> None:
    latin = Detector.load("Latn")
    asked = [one._replace(among=one.among & {*latin.tags}) for one in questions]
    for found, wanted in zip(answers(latin, asked), alone(latin, asked), strict=True):
        assert list(found) == list(wanted)
        assert list(found.values()) == pytest.approx(list(wanted.values()))


def test_each_of_many_has_its_own_answer() -> None:
    cyrillic = Detector.load("Cyrl")
    titles = ["Физика", "", "тіл " * 2000, "О мире"]
    asked = [Question(f"{title} {'а' * (at % 7)}") for at, title in enumerate(titles * 60)]
    assert [[*one] for one in answers(cyrillic, asked)] == [[*one] for one in alone(cyrillic, asked)]


def test_nothing_asked_is_nothing_answered() -> None:
    assert list(answers(Detector.load("Cyrl"), [])) == []
