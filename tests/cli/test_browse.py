import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Date, Entry, Field, Issue, Name, Number, Origin, Reference, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]

ENTRY = Entry(
    "abai1918qara",
    "book",
    {
        "author": Field((Name("Құнанбайұлы", "Абай"),), Origin("printed", "labeller", (0, 5)), 0.91),
        "title": Field(Text("Қара сөздер", "kk"), Origin("printed", "labeller", (6, 10)), 0.8),
        "issued": Field(
            Date.parse("1918"),
            Origin("source", "crossref"),
            0.7,
            (Field(Date.parse("1919"), Origin("printed"), 0.6), Field(Date.parse("1918"), Origin("file"), 0.5)),
        ),
        "page": Field(Number("5-10", "Б. 5–10"), Origin("user", "edit")),
        "language": Field(Text("kk"), Origin("note", "language note")),
    },
    Reference("Құнанбайұлы А. Қара сөздер. 1918. Б. 5–10.", "7"),
    (Issue("resolve/year-differs", "Crossref says 1918"),),
)
OTHER = Entry("brown2020quiet", "book", {"title": Field(Text("The quiet border")), "language": Field(Text("en"))})


@pytest.fixture
def shelf(shelve: Shelve) -> Path:
    return shelve([ENTRY, OTHER])


def test_the_table_has_all_columns(run: Run, shelf: Path) -> None:
    heading, first, second = run("list").stdout.splitlines()
    assert heading.split() == ["citekey", "authors", "year", "title", "lang", "DOI"]
    assert first.split() == ["abai1918qara", "Құнанбайұлы", "1918", "Қара", "сөздер", "kk"]
    assert second.index("The quiet") == first.index("Қара") == heading.index("title")
    assert shelf.exists()


@pytest.mark.parametrize("query", [["--query", "ҚАРА"], ["қара"], ["сөздер", "құнанбай"], ["--query", "абай", "1918"]])
def test_a_query_narrows(run: Run, shelf: Path, query: list[str]) -> None:
    assert [line.split()[0] for line in run("list", *query).stdout.splitlines()[1:]] == ["abai1918qara"]
    assert shelf.exists()


def test_nothing_found_is_told_beside_an_empty_answer(run: Run, shelf: Path) -> None:
    done = run("list", "--query", "nosuch")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "No entry matches.\n")
    assert shelf.exists()


def test_an_empty_library_is_told(run: Run, shelve: Shelve) -> None:
    shelve([])
    done = run("list")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "The library is empty.\n")


def test_json_is_an_item_a_line(run: Run, shelf: Path) -> None:
    items = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert [item["id"] for item in items] == ["abai1918qara", "brown2020quiet"]
    assert items[0]["title"] == "Қара сөздер"
    assert run("list", "--json", "nosuch").stdout == ""
    assert shelf.exists()


def test_no_library_is_told_and_none_is_made(run: Run, here: Path) -> None:
    for arguments in (["list"], ["show", "a"], ["export"], ["edit", "a", "title=b"], ["rm", "a"], ["resolve"]):
        done = run(*arguments)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "there is no library yet; 'refman import FILE' makes one" in done.stderr
    assert not list(here.iterdir())


def test_show_prints_the_fields(run: Run, shelf: Path) -> None:
    lines = run("show", "abai1918qara").stdout.splitlines()
    assert lines[0] == "abai1918qara"
    shown = dict(line.split(maxsplit=1) for line in lines[1:])
    assert shown["author"] == "Құнанбайұлы, Абай"
    assert shown["title"] == "Қара сөздер  [kk]"
    assert shown["reference"] == "Құнанбайұлы А. Қара сөздер. 1918. Б. 5–10."
    assert "confidence" not in "".join(lines)
    assert shelf.exists()


def test_why_prints_origin_confidence_rivals_issues_and_the_reference(run: Run, shelf: Path) -> None:
    text = run("show", "abai1918qara", "--why").stdout
    assert "printed (labeller), characters 0-5, confidence 0.91" in text
    assert "source (crossref), confidence 0.70" in text
    assert "not 1919: printed, confidence 0.60" in text
    assert "also 1918: file, confidence 0.50" in text
    assert "user (edit), confidence 1.00" in text
    assert "resolve/year-differs: Crossref says 1918" in text
    assert "Құнанбайұлы А. Қара сөздер. 1918. Б. 5–10." in text
    assert shelf.exists()


def test_show_json_has_the_trail(run: Run, shelf: Path) -> None:
    (line,) = run("show", "abai1918qara", "--json").stdout.splitlines()
    item = json.loads(line)
    assert item["custom"]["trail"]["issued"]["origin"] == "source"
    assert item["custom"]["issues"][0]["code"] == "resolve/year-differs"
    assert shelf.exists()


def test_an_unknown_citekey_is_told_with_a_near_one(run: Run, shelf: Path) -> None:
    done = run("show", "abai1918kara")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Error: no entry has the citekey 'abai1918kara'; did you mean 'abai1918qara'?\n"
    assert shelf.exists()


def test_no_control_character_of_the_data_is_printed(run: Run, shelve: Shelve) -> None:
    shelve([Entry("a", "book", {"title": Field(Text("red \x1b[31m\x9b31m\ttab\nline"))}, Reference("\x1b]0;x\x07"))])
    for arguments in (["list"], ["show", "a"], ["show", "a", "--why"]):
        text = run(*arguments).stdout
        assert not set(text) & {"\x1b", "\x9b", "\x07", "\t"}
        assert "tab line" in text


@pytest.mark.parametrize("arguments", [(), ("--json",)], ids=["table", "json"])
def test_a_long_list_comes_in_parts(run: Run, shelve: Shelve, arguments: tuple[str, ...]) -> None:
    shelve(
        [
            Entry(f"k{place}" + "ы" * 4 * (place > 500), "book", {"title": Field(Text(f"Заглавие {place}"))})
            for place in range(1001)
        ]
    )
    lines = run("list", *arguments).stdout.splitlines()
    assert len(lines) == 1001 + (not arguments)
    assert len(set(lines)) == len(lines)
    if not arguments:
        assert [line.index("Заглавие") for line in (lines[1], lines[500], lines[-1])] == [24, 24, 26]


def test_the_flag_names_another_library(run: Run, shelf: Path, here: Path) -> None:
    moved = shelf.rename(here / "қор.db")
    assert run("list").exit_code == 1
    assert len(run("--library", str(moved), "list").stdout.splitlines()) == 3
