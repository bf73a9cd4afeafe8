"""Several works in one item of a list, and single works that only look like several."""

import pytest

from refman.documents import Document
from refman.references import split

A = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б."
B = "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111."
C = "Smith J., Brown K. Steppe ecology // Journal of Ecology. 2004. Vol. 12, No. 3. P. 33–47."


def read(item: str) -> list[tuple[str, str]]:
    found = split(Document(f"References\n\n1. {A}\n2. {item}\n3. {B}\n4. {C}"))
    assert [one.text for one in (found[0], *found[-2:])] == [A, B, C]
    assert [issue for one in found for issue in one.issues] == []
    return [(one.number, one.text) for one in found[1:-2]]


@pytest.mark.parametrize(
    ("printed", "works"),
    [
        pytest.param("{}; {}", [C, B], id="a semicolon"),
        pytest.param("{}; {}; {}", [C, A, B], id="two semicolons"),
        pytest.param(
            "{}; {}", ["Blatt J.M., Phys. Rev. 86, 399 (1952)", "F. Sauli, Phys. Lett. A 386 (1997) 531."], id="physics"
        ),
        pytest.param(
            "{}; {}",
            ["См.: Иванов И. И. История степи. М., 1999. С. 5", "Петров А. Б. Реки степи. СПб., 2001. С. 7."],
            id="См.",
        ),
        pytest.param(
            "{}; {}",
            ["Иванов И. И. История степи. М., 1999", "см. также: Петров А. Б. Реки степи. СПб., 2001."],
            id="см. также",
        ),
        pytest.param(
            "{}; {}",
            [
                "Vgl. Müller, H.: Geschichte der Steppe. Berlin 1998, S. 3",
                "Schmidt, K.: Flüsse und Seen. Bonn 2001, S. 5.",
            ],
            id="German",
        ),
        pytest.param("{}; {}", ["Там же. С. 109", B], id="a note and a work"),
        pytest.param("a) {}; b) {}", [A, B], id="letters"),
        pytest.param("(a) {}; (b) {}; (c) {}", [A, C, B], id="letters in brackets"),
        pytest.param("а) {} б) {}", [A, B], id="Cyrillic letters"),
    ],
)
@pytest.mark.parametrize("broken", [False, True], ids=["whole", "broken"])
def test_works_are_parted_and_keep_the_number(printed: str, works: list[str], *, broken: bool) -> None:
    item = printed.format(*works)
    item = item.replace(" (", "\n(").replace(". – ", ".\n– ") if broken else item
    letters = [""] * len(works) if ";" in printed[:4] else ["абв" if printed.startswith("а") else "abc"]
    numbers = ["2"] * len(works) if printed.startswith("{") else [f"2{letter}" for letter in letters[0][: len(works)]]
    assert read(item) == list(zip(numbers, works, strict=True))


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Smith, J.; Brown, K.; Taylor, A. Steppe ecology. J. Ecol. 2004, 12, 33–47.", id="authors"),
        pytest.param("Гамзатов Г. Г. Избранное. М.; Л.: Наука, 1990; СПб.: Питер, 1995. 320 с.", id="two publishers"),
        pytest.param("Пат. 2345 РФ. Способ пайки / И. И. Иванов. Заявл. 12.03.1990; опубл. 15.04.1991.", id="a patent"),
        pytest.param("Иванов И. И. Степь; Реки: очерки. М., 1990. Т. 1; Т. 2. 1991.", id="volumes"),
        pytest.param("Smith J. 1984; A. Orwell’s year. London: Routledge, 2010.", id="a title with a year"),
        pytest.param("Smith J. Works (1999; 2nd ed. 2001). London: Routledge.", id="editions"),
        pytest.param("Толстой Л. Н. Война и мир. М., 1978; Он же. Собр. соч.", id="the second without a year"),
        pytest.param("Указ Президента РК от 30.06.1998; Иванов И. И. о нём", id="no second work"),
    ],
)
def test_one_work_stays_one(item: str) -> None:
    assert [text for _, text in read(item)] == [item]
