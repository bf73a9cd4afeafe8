"""A stop behind a word that is cut is its own."""

import pytest

from refman.references.values.cut_words import is_abbreviated, is_cut_house


@pytest.mark.parametrize(
    ("name", "is_cut"),
    [
        pytest.param("Phys. Rev. Lett", True, id="english"),
        pytest.param("Nature", False, id="no-stop"),
        pytest.param("Вестн. КазНУ. Сер. хим", True, id="russian"),
        pytest.param("Вестн. Омска", False, id="a-vowel"),
        pytest.param("Zakon.kz", False, id="a-site"),
    ],
)
def test_which_journals_are_cut(name: str, is_cut: bool) -> None:
    assert is_abbreviated(name) is is_cut


@pytest.mark.parametrize(
    ("house", "is_cut"),
    [("Высш. шк", True), ("Госполитиздат", False), ("Wiley", False), ("Elsevier Inc", True)],
)
def test_which_houses_are_cut(house: str, is_cut: bool) -> None:
    assert is_cut_house(house) is is_cut
