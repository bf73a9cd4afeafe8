import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import citekey
from refman.errors import KeyTaken, LibraryError, NoSuchEntry
from refman.library import Library
from refman.library.schema import NEWEST
from refman.model import Entry, Field, Issue, Origin, Text

Make = Callable[..., Entry]


def numbered(entries: Iterable[Entry], taken: Collection[str]) -> list[Entry]:
    first = len(taken) + 1
    return [replace(entry, citekey=entry.citekey or f"key{first + i}") for i, entry in enumerate(entries)]


def test_what_was_added_comes_back_whole_and_in_order(library: Library, make: Make) -> None:
    doubt = Issue("parse/no-year", "no year was found", variable="issued", span=(1, 2))
    first = make("zz", "Соғыс", printed="Сычёв М. С. Соғыс").with_issues([doubt])
    second = make("aa", "Әдебиет", doi="10.1000/X")
    receipt = library.add([first, second])
    assert receipt.added == (first, second)
    assert not receipt.known
    assert library.entries() == [first, second]
    assert library.get("zz").fields["author"].origin == Origin("printed", "labeller", (0, 5))
    assert library.get("zz").issues == (doubt,)


def test_the_library_outlives_the_connection(path: Path, make: Make) -> None:
    with Library(path) as library:
        library.add([make("a")])
    with Library(path, create=False) as library:
        assert [entry.citekey for entry in library.entries()] == ["a"]


def test_any_tool_can_read_the_table(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Соғыс", doi="https://doi.org/10.1000/X", printed="Сычёв М. С. Соғыс")])
    row = (
        sqlite3.connect(path)
        .execute('SELECT citekey, type, title, author, issued, DOI, "container-title", reference, item FROM entries')
        .fetchone()
    )
    assert row[:8] == ("a", "book", "Соғыс", "Сычёв, М. С.", "2008", "10.1000/x", None, "Сычёв М. С. Соғыс")
    assert json.loads(row[8])["custom"]["trail"]["author"]["confidence"] == 0.9
    assert "Соғыс" in row[8]


def test_the_times_are_utc(library: Library, path: Path, make: Make) -> None:
    library.add([make("a")])
    created, updated = sqlite3.connect(path).execute("SELECT created, updated FROM entries").fetchone()
    assert created == updated
    assert created.endswith("Z")
    assert len(created) == len("2026-01-01T00:00:00Z")


SAME = [
    pytest.param({"printed": "1. Сычёв М. С. Соғыс. — 2008"},
                 {"title": "Война", "printed": "Сычёв  М. С. Соғыс. - 2008"}, id="printed reference"),
    pytest.param({"title": "A", "doi": "10.1000/ABC"}, {"title": "B", "doi": "https://doi.org/10.1000/abc"}, id="DOI"),
    pytest.param({"title": "A", "family": "ИВАНОВ"}, {"title": "a", "family": "Иванов"}, id="content"),
    pytest.param({"citekey": "k", "title": "A", "family": "X"}, {"citekey": "k", "title": "A", "family": "Y"},
                 id="citekey, title and year"),
]  # fmt: skip
OTHER = [
    pytest.param({"title": "A"}, {"title": "B"}, id="another title"),
    pytest.param({"title": "A", "year": "2001"}, {"title": "A", "year": "2002"}, id="another year"),
    pytest.param({"title": "A", "type_": "thesis"}, {"title": "A", "type_": "book"}, id="another type"),
    pytest.param({"title": "A", "doi": "10.1000/1"}, {"title": "A", "doi": "10.1000/2"}, id="another DOI"),
    pytest.param({"title": "", "citekey": "x"}, {"title": "", "citekey": "y"}, id="no title"),
]


@pytest.mark.parametrize(("there", "new"), SAME)
def test_a_known_entry_is_not_added_again(
    library: Library, make: Make, there: dict[str, str], new: dict[str, str]
) -> None:
    library.add([make(**there)], assign=numbered)
    receipt = library.add([make(**new)], assign=numbered)
    assert not receipt.added
    assert receipt.known[0][1] == there.get("citekey", "key1")
    assert len(library.entries()) == 1
    assert library.entries()[0].text("title") == make(**there).text("title")


@pytest.mark.parametrize(("there", "new"), SAME)
def test_twice_in_one_list_is_known_too(
    library: Library, make: Make, there: dict[str, str], new: dict[str, str]
) -> None:
    receipt = library.add([make("first", "Z", family="Z"), make(**there), make(**new)], assign=numbered)
    assert [key for _, key in receipt.known] == [there.get("citekey", "key2")]
    assert len(library.entries()) == 2


@pytest.mark.parametrize(("there", "new"), OTHER)
def test_other_works_stay_apart(library: Library, make: Make, there: dict[str, str], new: dict[str, str]) -> None:
    library.add([make(**there)], assign=numbered)
    assert len(library.add([make(**new)], assign=numbered).added) == 1


def test_a_reference_is_known_after_its_fields_were_edited(library: Library, make: Make) -> None:
    entry = make("a", printed="Сычёв М. С. Соғыс")
    library.add([entry])
    library.replace([(entry, entry.with_fields({"title": Field(Text("Другое"), Origin("user"))}))])
    assert not library.add([make("", printed="Сычёв М. С. Соғыс")], assign=numbered).added


def test_citekeys_that_are_in_the_way_are_told_to_the_giver(library: Library, make: Make) -> None:
    seen: list[set[str]] = []

    def assign(entries: Iterable[Entry], taken: Collection[str]) -> list[Entry]:
        seen.append(set(taken))
        return citekey.assign(entries, taken)

    library.add([make("Ng2000war", "A"), make("ng2000wara", "B"), make("ng2000peace", "C")])
    receipt = library.add([make("ng2000war", "D"), make("ng2000war", "E")], assign=assign)
    assert [entry.citekey for entry in receipt.added] == ["ng2000war", "ng2000warb"]
    assert seen[0] == set()
    assert seen[-1] <= {"Ng2000war", "ng2000wara"}


@given(
    there=st.lists(st.from_regex("[aB]{1,2}[a-cZ]{0,3}", fullmatch=True), unique=True, max_size=12),
    new=st.lists(st.from_regex("([aB]{1,2}[a-cZ]{0,2})?", fullmatch=True), max_size=8),
)
def test_citekeys_are_those_that_a_look_at_the_whole_library_gives(there: list[str], new: list[str]) -> None:
    listed = [Entry(key, "book", {"title": Field(Text(f"N{place}"))}) for place, key in enumerate(new)]
    with Library(None) as library:
        library.add([Entry(key, "book", {"title": Field(Text(f"T{place}"))}) for place, key in enumerate(there)])
        assert library.add(listed, assign=citekey.assign).added == tuple(citekey.assign(listed, there))


@pytest.mark.parametrize("keys", [["a"], ["c", "c"], ["c", ""]], ids=["taken", "twice", "empty"])
def test_a_citekey_that_cannot_be_had_adds_nothing(library: Library, make: Make, keys: list[str]) -> None:
    library.add([make("a", "A")])
    with pytest.raises(KeyTaken):
        library.add([make(key, f"T{i}") for i, key in enumerate(keys)])
    assert [entry.citekey for entry in library.entries()] == ["a"]


def test_a_preview_writes_nothing(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "A")])
    before = path.read_bytes()
    receipt = library.preview([make("", "A"), make("", "B")], assign=numbered)
    assert ([entry.citekey for entry in receipt.added], [key for _, key in receipt.known]) == (["key1"], ["a"])
    assert len(library.entries()) == 1
    assert path.read_bytes() == before


def test_keys_give_the_order(library: Library, make: Make) -> None:
    library.add([make("a", "A"), make("b", "B"), make("c", "C")])
    assert [entry.citekey for entry in library.entries(["c", "a", "c"])] == ["c", "a"]


def test_a_query_narrows(library: Library, make: Make) -> None:
    library.add([make("a", "Ёлка"), make("b", "Берёза"), make("c", "Ель", family="Берёзов")])
    assert [entry.citekey for entry in library.entries(query="берез")] == ["b", "c"]
    assert [entry.citekey for entry in library.entries(["c", "a"], query="СЫЧЕВ")] == ["a"]
    assert not library.entries(query="берез сосна")


def test_an_unknown_citekey_comes_with_a_near_one(library: Library, make: Make) -> None:
    library.add([make("syssoyeva2015eurasian")])
    with pytest.raises(NoSuchEntry, match=r"sysoyeva2015eurasian.*did you mean 'syssoyeva2015eurasian'") as caught:
        library.get("sysoyeva2015eurasian")
    assert isinstance(caught.value, LibraryError)
    with pytest.raises(NoSuchEntry, match="did you mean 'syssoyeva2015eurasian'"):
        library.get("sys")
    with pytest.raises(NoSuchEntry, match="refman list"):
        library.entries(["qqqq"])


def test_replace_keeps_the_place_and_may_rename(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    assert library.replace([(a, replace(a, citekey="z"))]) == []
    assert [entry.citekey for entry in library.entries()] == ["z", "b"]


def test_replace_may_swap_names_in_one_go(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    library.replace([(a, replace(a, citekey="c")), (b, replace(b, citekey="a"))])
    assert [(entry.citekey, str(entry.text("title"))) for entry in library.entries()] == [("c", "A"), ("a", "B")]


def test_renaming_to_a_taken_citekey_changes_nothing(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    with pytest.raises(KeyTaken, match="'q'"):
        library.replace([(a, replace(a, citekey="q")), (b, replace(b, citekey="q"))])
    with pytest.raises(KeyTaken, match="'b'"):
        library.replace([(a, replace(a, citekey="b"))])
    assert [entry.citekey for entry in library.entries()] == ["a", "b"]


def test_an_entry_changed_by_another_process_is_left_alone(library: Library, path: Path, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    theirs = a.with_fields({"title": Field(Text("Theirs"), Origin("user"))})
    with Library(path) as other:
        other.replace([(a, theirs)])
    ours = [(entry, entry.with_fields({"note": Field(Text("ours"))})) for entry in (a, b)]
    assert library.replace(ours) == ["a"]
    assert library.entries() == [theirs, ours[1][1]]


def test_remove_takes_all_or_none(library: Library, make: Make) -> None:
    library.add([make("a", "A"), make("b", "B"), make("c", "C")])
    with pytest.raises(NoSuchEntry):
        library.remove(["a", "nosuch"])
    assert len(library.entries()) == 3
    assert library.remove(["a", "c", "a"]) == 2
    assert [entry.citekey for entry in library.entries()] == ["b"]


def test_info_counts(library: Library, path: Path, make: Make) -> None:
    russian = {"language": Field(Text("ru"))}
    library.add(
        [make("a", "A"), make("b", "B").with_fields(russian), make("c", "C", type_="thesis").with_fields(russian)]
    )
    info = library.info()
    assert (info.path, info.entries, info.schema) == (str(path), 3, NEWEST)
    assert dict(info.languages) == {"ru": 2, "und": 1}
    assert dict(info.types) == {"book": 2, "thesis": 1}


def test_half_a_surrogate_pair_does_not_stop_an_import(library: Library, make: Make) -> None:
    library.add([make("a", "bad \ud800 title")])
    assert str(library.get("a").text("title")) == "bad \ufffd title"


def test_a_library_without_a_path_is_in_memory(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Library(None) as library:
        library.add([make("a")])
        assert len(library.entries()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("limit", [-1, 0, 1, 2, 3, 5, 6, 7, 99])
@pytest.mark.parametrize("query", ["", "мир", "year:2000..", "added:2000..", "-мир", "нет такого"])
def test_a_walk_gives_what_entries_gives(
    library: Library, make: Make, monkeypatch: pytest.MonkeyPatch, query: str, limit: int
) -> None:
    monkeypatch.setattr("refman.library.stored._PAGE", 3)
    titles = ["Мир", "Война", "О мире", "Дом", "Мир дому", "Сад", "Мира нет"]
    library.add([make(f"k{place}", title, year=str(1997 + place)) for place, title in enumerate(titles)])
    assert list(library.walk(query, limit=limit)) == library.entries(query=query, limit=limit)
    assert len(library.entries(query=query)) == {"мир": 4, "year:2000..": 4, "-мир": 3, "нет такого": 0}.get(query, 7)


def test_a_walk_is_of_one_moment_and_forgives_a_slip(
    library: Library, path: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refman.library.stored._PAGE", 2)
    library.add([make(key, f"Политика {key}") for key in "abcde"])
    going = library.walk("полтика")
    first = next(going)
    with Library(path) as other:
        other.remove(["d"])
        other.add([make("f", "Политика f")])
    assert [first.citekey, *(entry.citekey for entry in going)] == [*"abcde"]
    assert [entry.citekey for entry in library.walk("политика")] == [*"abcef"]


def test_the_first_entries_of_a_walk_cost_the_same_in_any_library(make: Make) -> None:
    def steps(size: int) -> int:
        """What SQLite does for the first twenty entries, in thousands of its instructions."""
        count = 0

        def note() -> None:
            nonlocal count
            count += 1

        with Library(None) as library:
            library.add([make(f"k{place}", f"Книга {place}") for place in range(size)])
            library.search("книга")
            library._db.set_progress_handler(note, 1000)
            for query in ("", "книга", "type:book -has:doi"):
                assert len(list(library.walk(query, limit=20))) == 20
        return count

    assert steps(3000) <= steps(300) + 2
