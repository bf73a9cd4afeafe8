import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.errors import LibraryError
from refman.library import Library, find
from refman.library.condition import alternatives, compiled
from refman.library.query import parse
from refman.model import Date, Entry, Field, Issue, Name, Reference, Text

Make = Callable[..., Entry]


def book(key: str, title: str, author: str = "Сычёв", year: str = "2008", lang: str = "ru", **more: str) -> Entry:
    fields = {
        "author": Field((Name(author, "М. С."),)),
        "title": Field(Text(title, lang)),
        "issued": Field(Date.parse(year)),
        "language": Field(Text(lang)),
    }
    return Entry(key, "book", fields | {name: Field(Text(value)) for name, value in more.items()})


@pytest.fixture
def shelf(library: Library) -> Library:
    library.add(
        [
            book("a", "Мир и война", "Тоқаев", "2019", "kk", DOI="10.1000/a"),
            book("b", "История войн", "Laruelle", "2021-05", publisher="Мир", note="Қызық кітап"),
            book("c", "Kazakhstan in the world", "Buzan", "2022", "kk-Latn"),
            Entry("d", "thesis", {"title": Field(Text("О мире"))}, Reference("Ёлкин. О мире. Рукопись"),
                  (Issue("parse/no-year", "no year"),)),
        ]
    )  # fmt: skip
    return library


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("мир", "a b d"),
        ("МИРОМ", "a b d"),
        ("мир -война", "d"),
        ('"мир и война"', "a"),
        ('"война мир"', ""),
        ("title:мир", "a d"),
        ("author:tokayev", "a"),
        ("publisher:мир", "b"),
        ("note:қызық", "b"),
        ("reference:рукопись", "d"),
        ("рукопись елкин", "d"),
        ("year:2019..2021", "a b"),
        ("year:2021", "b"),
        ("-year:2021", "a c d"),
        ("language:kk", "a c"),
        ("-language:kk", "b d"),
        ("type:thesis", "d"),
        ("doi:10.1000/A", "a"),
        ("doi:10.1000/*", "a"),
        ("key:a", "a"),
        ("has:doi", "a"),
        ("-has:doi", "b c d"),
        ("has:issues", "d"),
        ("has:reference", "d"),
        ("has:publisher", "b"),
        ("year:2019 OR type:thesis", "a d"),
        ("казахстан", "c"),
        ("вайна", "a b"),
        ("войнов*", ""),
        ("вой*", "a b"),
        ("", "a b c d"),
        ("nosuchword", ""),
        ("мир -\u2014 \u2014", "a b d"),
        ("author:laruelle OR author:buzan", "b c"),
        ('publisher:мир OR "о мире"', "b d"),
        ("added:2000..", "a b c d"),
        ("added:..2000", ""),
    ],
)
def test_a_query_means(shelf: Library, query: str, keys: str) -> None:
    assert [entry.citekey for entry in shelf.entries(query=query)] == keys.split()
    assert {entry.citekey for entry in shelf.search(query)} == set(keys.split())


def test_the_best_comes_first(shelf: Library) -> None:
    assert [entry.citekey for entry in shelf.search("мир")] == ["a", "d", "b"]
    assert [entry.citekey for entry in shelf.search("мир", limit=1)] == ["a"]


@pytest.mark.parametrize(
    ("query", "told"), [("year:x", "no year"), ("has:wings", "nothing that"), ("titel:x", "'title:'")]
)
def test_what_cannot_be_asked_is_told(shelf: Library, query: str, told: str) -> None:
    for ask in (shelf.search, lambda query: shelf.entries(query=query)):
        with pytest.raises(LibraryError, match=told):
            ask(query)


@given(
    st.text()
    | st.lists(st.sampled_from('" * ( ) : - OR AND NOT NEAR ^ + {title} title: a мир \x00 \ud800'.split(" "))).map(
        " ".join
    )
)
def test_no_text_is_a_syntax_error(query: str) -> None:
    with Library(None) as library:
        library.add([book("a", "Мир (title) NEAR")])
        with suppress(LibraryError):
            library.search(query)
        with suppress(LibraryError):
            library.entries(query=query)


def test_the_index_follows_what_is_written(library: Library, make: Make) -> None:
    a, b = make("a", "Ёлка"), make("b", "Сосна")
    library.add([a, b])
    library.replace([(a, a.with_fields({"title": Field(Text("Пихта"))}))])
    assert [entry.citekey for entry in library.search("пихта")] == ["a"]
    assert not library.search("елка")
    library.undo()
    assert [entry.citekey for entry in library.search("елка")] == ["a"]
    library.remove(["a"])
    assert not library.search("елка")
    library.restore(["a"])
    assert library.search("елка")


def test_what_left_the_index_leaves_no_token(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Ёлка сосна Қазақстан", printed="Ёлка. 2008", doi="10.1000/a")])
    library.remove(["a"])
    assert sqlite3.connect(path).execute("SELECT term FROM vocabulary").fetchall() == []


def test_an_older_library_can_be_searched(path: Path) -> None:
    older = Path(__file__).parent / "older" / "schema-2.db"
    path.write_bytes(older.read_bytes())
    with Library(path, create=False) as library:
        assert [entry.citekey for entry in library.search("kabdolov")] == ["qabdolov1983soz"]


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        ("Снабжение армии", "снабженческий"),
        ("Снабженческие склады", "снабжения"),
        ("Миротворчество", "миротворческий"),
        ("Миротворческие силы", "миротворчество"),
        ("Исследования языка", "исследовательский"),
    ],
)
def test_words_of_one_root_are_found_behind_the_word_itself(library: Library, there: str, asked: str) -> None:
    library.add([book("word", f"Книга: {asked}"), book("root", there), book("other", "Сад")])
    assert [entry.citekey for entry in library.search(asked)] == ["word", "root"]
    assert [entry.citekey for entry in library.entries(query=f"title:{asked}")] == ["word", "root"]


def test_a_short_root_draws_nothing_in(library: Library) -> None:
    library.add([book("a", "Полития"), book("b", "Поэтика")])
    assert [library.search(asked) for asked in ("политический", "поэтический")] == [[], []]


def test_what_takes_long_is_told(path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with Library(path, tell=lambda *said: told.append(said)) as library:
        library.add([book(f"k{number}", f"Мир {number}") for number in range(1200)])
        library.search("мир")
        assert told == [("Indexing", 500, 1200), ("Indexing", 500, 1200), ("Indexing", 200, 1200)]
        told.clear()
        library.search("мир")
        assert told == []
        list(library.duplicates())
        assert {what for what, _, _ in told} == {"Comparing"}
        assert sum(count for _, count, _ in told) == told[0][2]


@pytest.mark.parametrize(("few", "many"), [(1000, 50_000), (0, 50_000), (0, 1)], ids=["few", "some", "most"])
@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("key:a", "a"),
        ("key:a мир", "a"),
        ("added:2000.. мир", "a b d"),
        ("added:..1999 мир", ""),
        ("added:2000.. -мир", "c"),
        ("doi:10.1000/* title:мир", "a"),
        ("added:2000.. key:b publisher:мир", "b"),
        ("added:2000..", "a b c d"),
    ],
)
def test_entries_are_narrowed_down_in_any_order(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, query: str, keys: str, few: int, many: int
) -> None:
    monkeypatch.setattr(find, "_FEW", few)
    monkeypatch.setattr(find, "_MANY", many)
    assert [entry.citekey for entry in shelf.entries(query=query)] == keys.split()
    assert {entry.citekey for entry in shelf.search(query)} == set(keys.split())


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ('"мир и война" OR laruelle', "a b"),
        ("author:тоқаев OR publisher:мир", "a b"),
        ('"мир и война" OR year:2022 OR key:d', "a c d"),
        ('"мир и война" OR -language:kk', "a b d"),
        ('"a b" OR key:a OR key:b "мир и война" OR key:a OR key:c title:мир OR key:b OR key:a', "a"),
    ],
)
def test_alternatives_of_any_kind(shelf: Library, query: str, keys: str) -> None:
    assert [entry.citekey for entry in shelf.entries(query=query)] == keys.split()
    assert {entry.citekey for entry in shelf.search(query)} == set(keys.split())
    assert [entry.citekey for entry in shelf.walk(query)] == keys.split()


def test_a_sound_is_asked_of_the_field_alone(shelf: Library) -> None:
    for query, keys in (("title:mir", "a d"), ("publisher:mir", "b"), ("author:mir", ""), ("publisher:voina", "")):
        assert [entry.citekey for entry in shelf.entries(query=query)] == keys.split()
    # what is not in the field is not looked at either
    (condition,) = (compiled(one, depth=3) for one in alternatives(parse("publisher:voina")))
    found = shelf._db.execute("SELECT rowid FROM words WHERE words MATCH ?", (condition.match,)).fetchall()
    assert found == []
