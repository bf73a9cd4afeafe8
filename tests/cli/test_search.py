import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Date, Entry, Field, Name, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


def book(key: str, author: str, title: str, year: str, lang: str) -> Entry:
    fields = {
        "author": Field((Name(author),)),
        "title": Field(Text(title, lang)),
        "issued": Field(Date.parse(year)),
        "language": Field(Text(lang)),
    }
    return Entry(key, "book", fields)


@pytest.fixture(autouse=True)
def shelf(shelve: Shelve) -> Path:
    return shelve(
        [
            book("a", "Тоқаев", "Қазақстан Республикасының сыртқы саясаты", "2000", "kk"),
            book("b", "Токаев", "Внешняя политика Казахстана", "2000", "ru"),
            book("c", "Laruelle", "Russian Eurasianism", "2008", "en"),
        ]
    )


def keys(done: Result) -> list[str]:
    return [line.split()[0] for line in done.stdout.splitlines()[1:]]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["қазақстан сыртқы саясаты"], ["a"]),
        (["kazakhstan", "year:2000"], ["b", "a"]),
        (["author:tokaev", "-language:kk"], ["b"]),
        (["tokaev", "-казахстана"], ["a"]),
        (["-has:doi", "eurasian*"], ["c"]),
        (["title:внешняя политика"], ["b"]),
        (["author:тоқаев year:1999..2001 -language:kk"], ["b"]),
        (["author:тоқаев OR author:laruelle"], ["c", "a", "b"]),
        (["title:политика казахстана", "type:book"], ["b"]),
        (["title:политика внешняя"], ["b"]),
        (["--limit", "1", "tokaev"], ["b"]),
    ],
)
def test_search_finds(run: Run, arguments: list[str], found: list[str]) -> None:
    assert keys(run("search", *arguments)) == found


def test_nothing_found_is_told(run: Run) -> None:
    done = run("search", "пингвин")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "No entry matches.\n")


def test_a_field_that_is_misspelt_is_told(run: Run) -> None:
    done = run("search", "autor:x")
    assert done.exit_code == 1
    assert "did you mean 'author:'" in done.stderr


def test_json_is_an_item_a_line(run: Run) -> None:
    (line,) = run("search", "eurasianism", "--json").stdout.splitlines()
    assert json.loads(line)["id"] == "c"


def test_the_same_queries_narrow_list_export_and_check(run: Run) -> None:
    assert keys(run("list", "tokaev", "-language:kk")) == ["b"]
    assert keys(run("list", "author:tokaev -language:kk")) == ["b"]
    assert keys(run("list", "title:политика внешняя")) == ["b"]
    assert run("export", "--query", "tokaev -language:kk").stdout.startswith("@book{b,")
    done = run("check", "--offline", "--json", "--query", "tokaev -language:kk")
    assert [json.loads(line)["citekey"] for line in done.stdout.splitlines()] == ["b"]


def test_resolve_takes_a_query(run: Run) -> None:
    done = run("resolve", "--offline", "--query", "author:laruelle")
    assert "1 entry asked for" in done.stderr


def test_help_is_still_help(run: Run) -> None:
    assert run("search", "-h").stdout.startswith("Usage:")
    assert run("search").exit_code == 2
