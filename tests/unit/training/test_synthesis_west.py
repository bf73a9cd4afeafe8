"""Works for German, French, Italian, Spanish and English lists, and for physics."""

import random
from pathlib import Path

import pytest

from refman.training.synthesis_foreign import EnglishShelf
from refman.training.synthesis_print import Print, templates
from refman.training.synthesis_west import PhysicsShelf, WestShelf

LANGUAGES = ["de", "social", "fr", "it", "es", "tr"]


@pytest.fixture(scope="module")
def english(shared: Path) -> EnglishShelf:
    return EnglishShelf(shared)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_can_be_filled(english: EnglishShelf, language: str) -> None:
    shelf, rng = WestShelf(language, english), random.Random(1)
    for name, kind, template in templates("west")[0]:
        fills = [template.fill(Print(shelf.draw(kind, rng), language, rng), rng) for _ in range(5)]
        assert any(fills), name


def test_every_template_of_physics_can_be_filled(english: EnglishShelf) -> None:
    shelf, rng = PhysicsShelf(english), random.Random(1)
    for name, kind, template in templates("physics")[0]:
        fills = [template.fill(Print(shelf.draw(kind, rng), "en", rng), rng) for _ in range(5)]
        assert any(fills), name


def test_every_template_of_other_kinds_can_be_filled(english: EnglishShelf) -> None:
    rng = random.Random(1)
    for name, kind, template in templates("special_en")[0]:
        fills = [template.fill(Print(english.draw(kind, rng), "en", rng), rng) for _ in range(5)]
        assert any(fills), name


def test_german_lists_hold_english_works_too(english: EnglishShelf) -> None:
    shelf, rng = WestShelf("de", english), random.Random(1)
    places = [shelf.draw("book", rng).text["publisher-place"] for _ in range(200)]
    assert {"Opladen", "London"} <= set(places)


def test_preprints_are_marked_as_their_archive_does(english: EnglishShelf) -> None:
    shelf, rng = PhysicsShelf(english), random.Random(1)
    marks = [shelf.draw("preprint", rng).text["arxiv"] for _ in range(50)]
    assert any(mark.startswith("arXiv:") for mark in marks)
    assert any(mark.startswith("hep-") for mark in marks)
    assert all(mark[-1].isdigit() for mark in marks)
