import pytest

from refman.languages import tag, tag_each, tag_list
from refman.languages.listed import SETTLED
from refman.model import Entry, Field, Origin, Reference, Text

KAZAKH = ["Қазақ әдебиетінің тарихы", "Тіл және ой", "Қоғам мен мәдениет", "Ғылым негіздері", "Өнер туралы ойлар"]
RUSSIAN = ["История России и мира", "Введение в социологию", "Учение о языке", "Что такое право", "Письма и дневники"]


def entry(title: str, rest: str = "2010. № 3.") -> Entry:
    return Entry("", "book", {"title": Field(Text(title))}, Reference(f"{title} {rest}"))


def told(titles: list[str], at: int = -1) -> str | None:
    return tag_list([entry(title) for title in titles])[at].language


@pytest.mark.parametrize("title", ["Биология", "Химия"])
def test_a_shared_word_goes_with_its_list(title: str) -> None:
    assert told([*KAZAKH, title]) == "kk"
    assert told([*RUSSIAN, title]) == "ru"


def test_a_list_of_few_says_nothing() -> None:
    assert tag_list([entry(KAZAKH[0]), entry("Биология")])[1] == tag(entry("Биология"))


@pytest.mark.parametrize("title", ["Введение в социологию и право", "Тіл және ой", "The history of the steppe"])
def test_what_is_settled_is_not_overruled(title: str) -> None:
    alone = tag(entry(title))
    assert alone.fields["language"].confidence >= SETTLED
    for around in (KAZAKH, RUSSIAN):
        assert tag_list([entry(one) for one in [*around, title]])[-1] == alone


def test_notes_and_files_are_not_overruled() -> None:
    noted = entry("Biologiia", "2010. (In Russian)")
    filed = Entry("", "book", {"title": Field(Text("Биология")), "language": Field(Text("ru"), Origin("file", "ris"))})
    found = tag_list([*map(entry, KAZAKH), noted, filed])
    assert [one.language for one in found[-2:]] == ["ru-Latn", "ru"]
    assert found[-1].fields["language"].origin.kind == "file"


def test_an_empty_list_stays_empty() -> None:
    assert tag_list([]) == []


def test_each_is_tagged_as_it_is_alone() -> None:
    entries = [
        entry(f"{title} {number}") for title in (*KAZAKH, *RUSSIAN, "", "Ab ovo", "Orta Asya") for number in "123"
    ]
    assert list(tag_each(entries)) == [tag(one) for one in entries]
    assert list(tag_each([])) == []
