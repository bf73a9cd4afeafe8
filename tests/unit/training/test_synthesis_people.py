"""Names as styles print them."""

import random

import pytest

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_people import Manner, Person, genitive, print_people

ONE = [Person.of("Фам", "Иван Олегович")]
TWO = [*ONE, Person.of("Лин", "А. Б.")]
FIVE = [*TWO, Person.of("Ким", "В."), Person.of("Цой", "Г."), Person.of("Ли", "Д.")]


def printed(people: list[Person], form: str, *, seed: int = 0) -> list[Piece]:
    manner = Manner(gap=" ", comma=False, conjunction="и", others=" и др.", limit=3, inflected=True)
    return print_people(people, "author", form, manner, random.Random(seed))


@pytest.mark.parametrize(
    ("people", "form", "expected"),
    [
        (ONE, "direct", [("author", "И. О. Фам")]),
        (TWO, "direct", [("author", "И. О. Фам, А. Б. Лин")]),
        (TWO, "inverted", [("author", "Фам И. О., Лин А. Б.")]),
        (FIVE, "inverted", [("author", "Фам И. О., Лин А. Б."), (OTHER, " и др.")]),
        (ONE, "comma", [("author", "Фам, И. О.")]),
        (ONE, "fulldirect", [("author", "Иван Олегович Фам")]),
        (TWO, "vancouver", [("author", "Фам ИО, Лин АБ")]),
        (TWO, "ieee", [("author", "И. О. Фам и А. Б. Лин")]),
        (TWO, "semicolon", [("author", "Фам, И. О.; Лин, А. Б.")]),
        ([Person("ЮНЕСКО")], "full", [("author", "ЮНЕСКО"), (OTHER, ".")]),
        ([Person("ЮНЕСКО")], "apa", [("author", "ЮНЕСКО")]),
    ],
)
def test_forms(people: list[Person], form: str, expected: list[Piece]) -> None:
    assert printed(people, form) == expected


def test_heading_ends_in_a_stop_but_not_in_two() -> None:
    runs = {"".join(text for _, text in printed(ONE, "heading", seed=seed)) for seed in range(30)}
    assert runs == {"Фам И. О."}


def test_more_people_are_never_names() -> None:
    for seed in range(40):
        names = [text for label, text in printed(FIVE, "heading", seed=seed) if label == "author"]
        assert "др" not in names[0]


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Бочаров", "Бочарова"),
        ("Вишневский", "Вишневского"),
        ("Иванова", "Ивановой"),
        ("Ильин", "Ильина"),
        ("Толстой", "Толстого"),
        ("Петренко", "Петренко"),
        ("Сейдімбек", "Сейдімбек"),
        ("Ов", "Ов"),
    ],
)
def test_genitive(family: str, expected: str) -> None:
    assert genitive(family) == expected


@pytest.mark.parametrize(
    ("given", "initials"),
    [("И. О.", ("И", "О")), ("А.В.", ("А", "В")), ("Жан-Поль", ("Ж-П",)), ("Sh.", ("Sh",)), ("", ())],
)
def test_initials(given: str, initials: tuple[str, ...]) -> None:
    assert Person.of("Фам", given).initials == initials
