"""Names as registries hold them."""

import pytest

from refman.model import Name
from refman.sources.person import in_script, name_of, names_of, two_scripts


@pytest.mark.parametrize(
    ("person", "name"),
    [
        pytest.param({"family": "Solingen", "given": "Etel"}, Name("Solingen", "Etel"), id="divided"),
        pytest.param({"family": "SOLINGEN", "given": "ETEL"}, Name("SOLINGEN", "ETEL"), id="all-capitals-stay"),
        pytest.param({"family": "O&apos;Neil", "given": " Sh.  "}, Name("O'Neil", "Sh."), id="dirty"),
        pytest.param({"family": "King", "given": "M.", "suffix": "Jr."}, Name("King", "M.", suffix="Jr."), id="suffix"),
        pytest.param({"family": "Katie DiCola"}, Name("Katie DiCola"), id="family-alone"),
        pytest.param({"given": "Ada"}, Name(literal="Ada"), id="given-alone"),
        pytest.param({"name": "Тіл институты"}, Name(literal="Тіл институты"), id="institution"),
        pytest.param({"affiliation": []}, None, id="nobody"),
        pytest.param({"family": None, "given": 7}, None, id="senseless"),
        pytest.param("Solingen", None, id="a-string"),
    ],
)
def test_a_name_is_read(person: object, name: Name | None) -> None:
    assert name_of(person) == name


def test_a_person_is_listed_once() -> None:
    assert names_of([{"family": "A"}, {}, {"family": "A"}, {"family": "B"}]) == (Name("A"), Name("B"))
    assert names_of(None) == ()


RUSSIAN = (Name("Сергеев", "Н. В."), Name("Волков", "Г. Ю."))
LATIN = (Name("Sergeev", "N."), Name("Volkov", "G."))


@pytest.mark.parametrize(
    ("names", "are_two"),
    [
        pytest.param((*RUSSIAN, *LATIN), True, id="one-list-then-the-other"),
        pytest.param((RUSSIAN[0], LATIN[0], RUSSIAN[1], LATIN[1]), True, id="pair-by-pair"),
        pytest.param(RUSSIAN, False, id="one-script"),
        pytest.param((RUSSIAN[0], Name("Müller", "A.")), False, id="two-people"),
        pytest.param((*RUSSIAN, LATIN[0]), False, id="one-more"),
        pytest.param((), False, id="nobody"),
    ],
)
def test_people_listed_in_two_scripts_are_told(names: tuple[Name, ...], are_two: bool) -> None:
    assert (two_scripts(names) is not None) is are_two


def test_the_wanted_script_comes_first() -> None:
    assert list(in_script((*RUSSIAN, *LATIN), "Cyrl")) == [RUSSIAN, LATIN]
    assert list(in_script((*RUSSIAN, *LATIN), "Latn")) == [LATIN, RUSSIAN]
    assert list(in_script(RUSSIAN, "Latn")) == [RUSSIAN]
