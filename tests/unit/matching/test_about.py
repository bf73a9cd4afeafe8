"""Works about works, by the first word of their titles."""

import pytest

from refman.matching.about import folded_words, is_headed_about, marks
from refman.matching.printed import Printed, printed
from refman.model import Entry, Reference

PRINTED = "Ли А. О реках степи // Вестник. 2001. Т. 3. С. 5. = Li A. On rivers of the steppe"


@pytest.mark.parametrize(
    ("title", "is_about"),
    [
        pytest.param("Erratum to: On rivers of the steppe", True, id="erratum"),
        pytest.param("CORRIGENDUM: On rivers of the steppe", True, id="capitals"),
        pytest.param("Reply to Li", True, id="reply"),
        pytest.param("Исправление: О реках степи", True, id="Russian"),
        pytest.param("Түзету: О реках степи", True, id="Kazakh"),
        pytest.param("On rivers of the steppe", False, id="the work"),
        pytest.param("On rivers: a review", False, id="not the first word"),
        pytest.param("RETRACTED: On rivers of the steppe", False, id="retracted"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_what_is_headed_by_a_word_of_its_own(title: str, *, is_about: bool) -> None:
    assert is_headed_about(title, read(PRINTED)) is is_about


def read(text: str) -> Printed:
    return printed(Entry(reference=Reference(text)))


@pytest.mark.parametrize(
    "text", ["Li A. Erratum to: On rivers. 2001.", "Li A. Er ratum to:On rivers. 2001.", "Li A. ErratXm to On rivers"]
)
def test_a_printed_word_is_the_works_own(text: str) -> None:
    assert not is_headed_about("Erratum to: On rivers", read(text))


def test_words_are_folded_one_by_one() -> None:
    assert folded_words("Жауап беру") == folded_words("Zhauap beru")


def test_what_marks_a_retracted_article_is_among_the_marks() -> None:
    assert "retracted" not in marks("about") - marks("retracted")
    assert marks("preprint")
