"""Works for Chinese, Japanese, Korean, Arabic and Persian lists."""

import random

import pytest

from refman.training.synthesis_east import EastShelf, in_own_digits
from refman.training.synthesis_print import Print, templates

FAMILIES = [("chinese", "zh"), ("japanese", "ja"), ("korean", "ko"), ("arabic", "ar"), ("arabic", "fa")]


@pytest.mark.parametrize(("family", "language"), FAMILIES)
def test_every_template_can_be_filled(family: str, language: str) -> None:
    shelf, rng = EastShelf(language), random.Random(1)
    for name, kind, template in templates(family)[0]:
        fills = [template.fill(Print(shelf.draw(kind, rng), language, rng), rng) for _ in range(5)]
        assert any(fills), name


@pytest.mark.parametrize("family", ["chinese", "japanese", "korean", "arabic"])
def test_no_template_prints_half_a_bracket(family: str) -> None:
    language, rng = dict(FAMILIES)[family], random.Random(2)
    shelf = EastShelf(language)
    for name, kind, template in templates(family)[0]:
        for _ in range(20):
            pieces = template.fill(Print(shelf.draw(kind, rng), language, rng), rng) or []
            text = "".join(text for _, text in pieces)
            assert all(text.count(a) == text.count(b) for a, b in ("()", "（）", "「」", "『』", "《》", "〈〉")), (
                name,
                text,
            )


def test_numbers_may_be_in_the_digits_of_the_script() -> None:
    pieces = [("issued", "1378"), ("URL", "http://a.ir/12")]
    made = {tuple(in_own_digits(pieces, "fa", random.Random(seed))) for seed in range(20)}
    assert made == {tuple(pieces), (("issued", "۱۳۷۸"), ("URL", "http://a.ir/12"))}


def test_other_languages_keep_their_digits() -> None:
    pieces = [("issued", "1978")]
    assert all(in_own_digits(pieces, "ko", random.Random(seed)) == pieces for seed in range(20))


def test_most_persian_years_are_of_the_solar_calendar() -> None:
    rng = random.Random(1)
    years = [EastShelf("fa").draw("book", rng).days["issued"][0] for _ in range(40)]
    assert sum(year < 1500 for year in years) > 20
