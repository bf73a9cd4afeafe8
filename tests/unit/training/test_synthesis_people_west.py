"""Names as German, French and Italian lists and papers of physics print them."""

import random

import pytest

from refman.references.values.names import parse_names
from refman.training.synthesis_people import Manner, Person
from refman.training.synthesis_people_west import WESTERN_FORMS

MANNER = Manner(gap=" ", comma=True, conjunction="und", others=" u. a.", limit=3, inflected=False)
PEOPLE = [Person.of("von Alemann", "Ulrich"), Person.of("Weber", "Max M.")]


@pytest.mark.parametrize("form", WESTERN_FORMS)
def test_every_name_is_under_the_label(form: str) -> None:
    rng = random.Random(3)
    for _ in range(40):
        pieces = WESTERN_FORMS[form](PEOPLE, "author", MANNER, rng)
        named = " ".join(text for name, text in pieces if name == "author").casefold()
        assert "alemann" in named
        assert pieces[0][0] == "author"


def test_the_particle_goes_behind_the_given_name_or_stays() -> None:
    rng = random.Random(1)
    printed = {WESTERN_FORMS["listed"](PEOPLE[:1], "author", MANNER, rng)[0][1] for _ in range(60)}
    assert {"Alemann, Ulrich von", "von Alemann, Ulrich"} <= printed


def test_the_reader_takes_most_lists_apart_again() -> None:
    rng = random.Random(5)
    people = [Person.of("Beck", "Ulrich"), Person.of("Weber", "Max"), Person.of("Kant", "Ida")]
    right = 0
    for _ in range(100):
        text = WESTERN_FORMS["listed"](people, "author", MANNER, rng)[0][1]
        right += [name.family for name in parse_names(text)] == ["Beck", "Weber", "Kant"]
    assert right > 85


def test_many_are_cut_short() -> None:
    rng = random.Random(1)
    people = [Person.of(f"Nam{letter}", "Ida") for letter in "abcde"]
    pieces = WESTERN_FORMS["listed"](people, "editor", MANNER, rng)
    assert pieces[-1] == ("other", " u. a.")
