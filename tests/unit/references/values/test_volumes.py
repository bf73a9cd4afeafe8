"""How many volumes a work has is told from which volume is meant."""

import pytest

from refman.references.values.volumes import count_of_volumes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Избранное. В 3 т. М., 1990", "3", id="Russian"),
        pytest.param("Избранное: в 5 томах. М.", "5", id="Russian in full"),
        pytest.param("Шығармалар. 10 томдық. Алматы", "10", id="Kazakh"),
        pytest.param("Шығармалары. 3-томдық. Алматы", "3", id="Kazakh with a hyphen"),
        pytest.param("La storia, 3 voll., Bergamo", "3", id="Italian"),
        pytest.param("History of Rome. 3 vols. Oxford", "3", id="English"),
        pytest.param("Geschichte. 2 Bde. Berlin", "2", id="German"),
        pytest.param("М.: Наука, 1990. 2 т.", "2", id="at the end"),
        pytest.param("Хрестоматия. В двух томах. Т. 1. М., 1990", "2", id="Russian in words"),
        pytest.param("Шығармалар: Он екі томдық. Алматы", "12", id="Kazakh in words"),
        pytest.param("Шығармалар: Отыз екі томдық. Алматы", "32", id="Kazakh in two words"),
        pytest.param("О двух домах и томах. М., 1990", None, id="words of a title"),
        pytest.param("Наука, 1990. Т. 2. 300 с.", None, id="one volume"),
        pytest.param("Vols. 1-3. Oxford", None, id="a range of volumes"),
        pytest.param("2-том. Алматы", None, id="one Kazakh volume"),
        pytest.param("J. Phys. 12 vol. 3", None, id="a number before the word, no preposition"),
    ],
)
def test_count_of_volumes(text: str, expected: str | None) -> None:
    found = count_of_volumes(text)
    assert (found and found[0]) == expected
