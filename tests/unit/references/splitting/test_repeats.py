"""Notes that repeat a work say which."""

import pytest

from refman.model import Reference
from refman.references.splitting.repeats import linked

WORKS = (
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Петров И. И. Дороги степи. – М.: Наука, 1975. – 200 с.",
    "Smith, J. Roads of the steppe. London: Steppe Press, 2001.",
)


def meant(*texts: str) -> list[int | None]:
    """The index of the reference that each text repeats."""
    references = [Reference(text, str(at), (at, at + 1)) for at, text in enumerate(texts)]
    return [reference.repeats[0] if reference.repeats else None for reference in linked(references)]


@pytest.mark.parametrize(
    "note",
    [
        "Там же. С. 45.", "Там же.", "См.: Там же. – С. 5", "Сонда. Б. 12.", "Сонда, 12 б.", "Ibid., p. 5.", "Ibid.",
        "ibidem", "See ibid., pp. 3-4.", "Ebd., S. 12.", "Vgl. ebd., S. 3 f.", "Loc. cit.", "Op. cit., p. 3.",
        "Там само. С. 3.", "Ivi, p. 22.", "Tamże, s. 4.", "同上", "Указ. соч. С. 5.", "Аталған еңбек. – 5 б.",
    ],
)  # fmt: skip
def test_what_was_cited_last(note: str) -> None:
    assert meant(*WORKS, note) == [None, None, None, 2]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Петров И. И. Указ. соч. С. 5.", 1),
        ("Петров И.И. Указ. раб. – С. 5.", 1),
        ("Қабдолов З. Аталған еңбек. – Б. 5.", 0),
        ("Smith, op. cit., p. 3.", 2),
        ("J. Smith, Op. cit.", 2),
        ("Smith, a. a. O., S. 3.", 2),
    ],
)
def test_the_work_of_an_author(note: str, expected: int) -> None:
    assert meant(*WORKS, note)[-1] == expected


def test_notes_in_a_row_mean_the_same_work() -> None:
    assert meant(WORKS[0], "Сонда. Б. 3.", "Сонда. Б. 9.", WORKS[1], "Там же.") == [None, 0, 0, None, 3]


def test_a_work_cited_again_is_what_comes_next_as_well() -> None:
    assert meant(*WORKS, "Петров И. И. Указ. соч. С. 5.", "Там же. С. 6.")[-2:] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Там же, где всегда: роман / И. И. Петров. – М., 2001.",
        "Smith, J. Op. cit. and its uses. London, 2001.",
        "Unknown, op. cit., p. 3.",
        WORKS[1],
    ],
)
def test_no_repeats(text: str) -> None:
    assert meant(WORKS[0], text)[-1] is None


def test_nothing_before_it() -> None:
    assert meant("Там же. С. 5.") == [None]
