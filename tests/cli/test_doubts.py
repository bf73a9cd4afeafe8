"""refman doubts: what a person should look at, the least sure first."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from click.testing import Result

from refman.model import Entry, Field, Number, Origin, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]
PRINTED = Origin("printed", "labeller", (0, 4))


def entry(citekey: str, title: float, volume: float) -> Entry:
    fields = {
        "title": Field(Text(f"Title of {citekey}"), PRINTED, title),
        "volume": Field(Number("7"), PRINTED, volume),
    }
    return Entry(citekey, "book", fields)


def test_the_least_sure_come_first_with_the_fields_in_doubt(run: Run, shelve: Shelve) -> None:
    shelve([entry("sure", 0.99, 0.99), entry("odd", 0.99, 0.6), entry("worse", 0.3, 0.5)])
    done = run("doubts")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [(row[0], row[-4:]) for row in rows[1:2]] == [("worse", ["0.30", "Title", "of", "worse"])]
    assert [row[:2] for row in rows[2:]] == [["volume", "0.50"], ["odd", rows[3][1]]]
    assert rows[3][2:] == ["volume", "0.60", "7"]
    assert done.stderr == "2 entries of 3 may be wrong (less sure than 0.8).\n"


def test_what_is_sure_is_not_shown(run: Run, shelve: Shelve) -> None:
    shelve([entry("sure", 0.99, 0.99)])
    done = run("doubts")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "0 entries of 1" in done.stderr


def test_where_only_the_whole_is_in_doubt_the_least_sure_field_is_shown(run: Run, shelve: Shelve) -> None:
    shelve([entry("odd", 0.97, 0.96)])
    rows = run("doubts", "--below", "0.955").stdout.splitlines()
    assert rows[1].split()[2:] == ["volume", "0.96", "7"]


def test_what_was_set_by_hand_is_in_doubt_no_more(run: Run, shelve: Shelve) -> None:
    shelve([entry("odd", 0.3, 0.99)])
    assert "title" in run("doubts").stdout
    run("edit", "odd", "title=Another title")
    assert run("doubts").stdout == ""


def test_json_lines(run: Run, shelve: Shelve) -> None:
    shelve([entry("odd", 0.3, 0.99), entry("sure", 0.99, 0.99)])
    (line,) = run("doubts", "--json").stdout.splitlines()
    told = json.loads(line)
    assert (told["citekey"], told["fields"]["title"]["confidence"]) == ("odd", 0.3)
