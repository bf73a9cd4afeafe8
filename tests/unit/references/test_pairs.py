"""Lists printed twice, in the original script and romanised."""

from itertools import permutations

import pytest

from refman.documents import Document
from refman.languages import tag
from refman.model import Entry
from refman.references import link, parse, split, unite

ORIGINAL = (
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111.",
    "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52.",
    "Татимов М. Б. Социальная обусловленность демографических процессов. – Алма-Ата, 1989. – 124 с.",
)
ROMANISED = (
    "Qabdolov Z. Soz oneri [The art of the word]. – Almaty: Zhazushy, 1983. – 360 b. [in Kazakh]",
    "Brutyan G. A. Yazyk i kartina mira [Language and the picture of the world] // Filosofskie nauki. – 1973. – № 1. "
    "– S. 108–111. [in Russian]",
    ORIGINAL[2],
    "Tatimov M. B. Social'naja obuslovlennost' demograficheskih processov [Social conditionality]. Alma-Ata, 1989. "
    "124 p. [in Russian]",
)


def page(*lists: tuple[str, ...], number: str = "{}. ") -> str:
    headings = ("Әдебиеттер тізімі", "References", "Bibliography")
    return "\n\n".join(
        f"{heading}\n\n" + "\n".join(number.format(at) + text for at, text in enumerate(texts, 1))
        for heading, texts in zip(headings, lists, strict=False)
    )


def read(text: str) -> list[Entry]:
    return link([tag(entry) for entry in parse(split(Document(text)))])


def twins(entries: list[Entry]) -> dict[str, str]:
    return {
        entry.reference.text: entry.reference.twin.text for entry in entries if entry.reference and entry.reference.twin
    }


@pytest.mark.parametrize("number", ["{}. ", "[{}] ", ""], ids=["1.", "[1]", "not numbered"])
def test_twins_are_linked_both_ways_and_all_stay(number: str) -> None:
    entries = read(page(ORIGINAL, ROMANISED, number=number))
    assert [entry.reference.text for entry in entries if entry.reference] == [*ORIGINAL, *ROMANISED]
    both = zip((*ORIGINAL, *ROMANISED), (*ROMANISED, *ORIGINAL), strict=True)
    assert twins(entries) == dict(both)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_another_order_without_numbers_does_no_harm(order: tuple[int, ...]) -> None:
    entries = read(page(ORIGINAL, tuple(ROMANISED[at] for at in order), number=""))
    found = twins(entries)
    assert all(found[ours] == theirs for ours, theirs in zip(ORIGINAL, ROMANISED, strict=True))


def test_one_entry_of_a_pair_carries_all_three_forms() -> None:
    united = unite(read(page(ORIGINAL, ROMANISED)))
    assert len(united) == 4
    first, second, third, _ = united
    assert str(first.value("title")) == "Сөз өнері"
    assert str(first.value("title-romanised")) == "Soz oneri"
    assert str(first.value("title-translation")) == "The art of the word"
    assert first.reference
    assert first.reference.twin
    assert (first.reference.text, first.reference.twin.text) == (ORIGINAL[0], ROMANISED[0])
    assert first.language == "kk"
    assert str(second.value("title-romanised")) == "Yazyk i kartina mira"
    assert third.reference
    assert third.reference.twin is None


def test_the_original_form_leads_whichever_list_comes_first() -> None:
    united = unite(read(page(ROMANISED, ORIGINAL)))
    assert [entry.reference.text for entry in united if entry.reference] == list(ORIGINAL)


def test_a_work_in_one_list_only_stays() -> None:
    extra = "Sychev M. S. Istoriya kazachestva. – Astrahan: Volga, 2009. – 231 s."
    united = unite(read(page(ORIGINAL, (*ROMANISED, extra))))
    assert len(united) == 5
    assert twins(united).keys() == set(ORIGINAL) - {ORIGINAL[2]}


def test_two_lists_of_different_works_are_no_pair() -> None:
    other = (
        "Smith, J. (2001). Roads of the steppe. Steppe Studies, 4(2), 11-19.",
        "Brown, A. (2015). Caravans and kings. London: Steppe Press.",
        "Miller, C. (1998). Salt. Journal of Salt, 3(1), 1-9.",
        "Jones, K. (2020). Horses in law. Law Review, 18, 5-31.",
    )
    assert twins(read(page(ORIGINAL, other))) == {}


def test_one_list_is_left_alone() -> None:
    entries = read(page(ORIGINAL))
    assert unite(entries) == entries
