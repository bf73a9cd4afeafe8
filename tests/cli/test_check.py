"""Printed DOIs, checked."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Origin, Text
from refman.testing import Services

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]

PUTNAM = "10.1017/S0020818300027697"
TITLE = "Diplomacy and domestic politics: The logic of two-level games"


def printed(key: str, title: str, family: str, year: str, doi: str, **numbers: str) -> Entry:
    origin = Origin("printed")
    fields = {
        "title": Field(Text(title), origin, 0.9),
        "author": Field((Name(family),), origin, 0.9),
        "issued": Field(Date.parse(year), origin, 0.9),
    }
    fields |= {"DOI": Field(Text(doi), origin, 0.9)} if doi else {}
    return Entry(key, "article-journal", fields | {name: Field(Number(text), origin) for name, text in numbers.items()})


ENTRIES = [
    printed("right", TITLE, "Putnam", "1988", PUTNAM),
    printed("wrong", "Quite <another> book & horses", "Konev", "1950", "10.5555/another.work"),
    printed("nosuch", "Nothing", "Nobody", "2001", "10.5555/nosuch"),
    printed("bare", "Сөз өнері", "Қабдолов", "1983", ""),
    printed("gone", "A work that was retracted", "Smith", "2015", "10.5555/retracted.article"),
]
PAGE = printed("page", TITLE, "Putnam", "1988", PUTNAM, volume="42", page="999-1001")


@pytest.fixture
def services(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with testing.running() as running:
        monkeypatch.setenv("REFMAN_CROSSREF_URL", running.crossref_url)
        monkeypatch.setenv("REFMAN_DATACITE_URL", running.datacite_url)
        monkeypatch.setenv("REFMAN_DOI_URL", running.doi_url)
        record = running.crossref["10.5555/retracted.article"]
        record["title"], record["author"] = ["A work that was retracted"], [{"family": "Smith", "sequence": "first"}]
        record["issued"] = {"date-parts": [[2015]]}
        yield running


def verdicts(done: Result) -> dict[str, str]:
    return {item["citekey"]: item["verdict"] for item in map(json.loads, done.stdout.splitlines())}


def test_verdicts_go_by_fields(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    done = run("check", "--json")
    assert done.exit_code == 0
    assert verdicts(done) == {
        "right": "verified",
        "wrong": "wrong-doi",
        "nosuch": "not-registered",
        "bare": "no-doi",
        "gone": "verified",
    }
    items = {item["citekey"]: item for item in map(json.loads, done.stdout.splitlines())}
    assert items["right"]["differences"] == []
    assert [notice["code"] for notice in items["gone"]["notices"]] == ["resolve/retracted"]
    assert services.asked


def test_nothing_is_changed(run: Run, services: Services, shelve: Shelve) -> None:
    path = shelve(ENTRIES)
    run("check")
    with Library(path) as library:
        assert library.entries() == ENTRIES
    assert services.asked


def test_what_a_record_filled_in_vouches_for_nothing(run: Run, services: Services, shelve: Shelve) -> None:
    shelve([PAGE])
    run("resolve")
    (item,) = map(json.loads, run("check", "--json").stdout.splitlines())
    assert item["verdict"] == "differs"
    assert item["differences"] == [{"variable": "page", "printed": "999-1001", "recorded": "427-460"}]
    assert services.asked


def test_the_table_shows_both_works_of_a_wrong_doi(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    done = run("check", "wrong", "nosuch")
    lines = done.stdout.splitlines()
    assert "the DOI belongs to: " in lines[1]
    assert lines[1].endswith('; printed: Konev, 1950, "Quite <another> book & horses"')
    assert "10.5555/nosuch is not registered" in lines[2]
    assert "fake" not in done.stdout
    assert done.stderr == "2 entries checked: 1 wrong-doi, 1 not-registered.\n"
    assert services.asked


def test_scripts_may_fail_on_states(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    assert run("check", "right", "--fail-on", "wrong-doi,retracted").exit_code == 0
    assert run("check", "gone", "--fail-on", "wrong-doi,retracted").exit_code == 1
    done = run("check", "--fail-on", "wrong-doi, retracted")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "5 entries checked: 2 verified, 1 wrong-doi, 1 not-registered, 1 no-doi, 1 retracted.",
        "2 found of: wrong-doi, retracted.",
    ]
    assert run("check", "--fail-on", "fake").exit_code == 2
    assert services.asked


def grow_old(library: Path, hours: float) -> None:
    """Let all answers in a library have been given so long ago."""
    with closing(sqlite3.connect(library)) as db, db:
        db.execute("UPDATE answers SET at = at - ?", (hours * 3600,))


@pytest.mark.parametrize(("hours", "flags"), [(0, ["--fresh"]), (25, [])])
def test_a_work_that_was_retracted_meanwhile_is_told(
    run: Run, services: Services, shelve: Shelve, hours: float, flags: list[str]
) -> None:
    path = shelve(ENTRIES[:1])
    assert run("check", "--fail-on", "retracted").exit_code == 0
    services.retract(PUTNAM)
    assert run("check", "--fail-on", "retracted").exit_code == 0
    grow_old(path, hours)
    done = run("check", "--fail-on", "retracted", *flags)
    assert done.exit_code == 1
    assert "the work was retracted on 2026-01-01 (notice 10.5555/notice)" in done.stdout
    assert run("check", "--fail-on", "retracted", "--offline").exit_code == 1


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        pytest.param(0.5, None, id="of this hour"),
        pytest.param(5.5, "The oldest answer was given 5 hours ago, on ", id="hours"),
        pytest.param(23.5, "The oldest answer was given 23 hours ago, on ", id="most hours"),
    ],
)
def test_how_old_the_answers_are_is_told(
    run: Run, services: Services, shelve: Shelve, here: Path, hours: float, said: str | None
) -> None:
    path = shelve(ENTRIES)
    run("check")
    count = len(services.asked)
    grow_old(path, hours)
    done = run("check", "--html", "report.html")
    assert len(services.asked) == count
    page = (here / "report.html").read_text("utf-8")
    assert re.search(r"<p>Checked on \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ with refman ", page)
    assert said in page if said else "oldest" not in page
    assert "--fresh" not in page
    assert said in done.stderr and done.stderr.endswith("; --fresh asks anew.\n") if said else "old" not in done.stderr


def test_an_old_answer_counts_where_nobody_can_be_asked_anew_and_says_so(
    run: Run, services: Services, shelve: Shelve
) -> None:
    path = shelve(ENTRIES)
    run("check")
    grow_old(path, 24 * 40)
    services.fail("503")
    done = run("check", "right", "nosuch")
    right, nosuch = done.stdout.splitlines()[1:]
    assert right.split()[1] == "verified"
    assert "told on 20" in right
    assert "could not be asked anew" in right
    assert "503" in right
    assert nosuch.split()[1] == "not-asked"
    assert "given 40 days ago" in done.stderr
    anew = run("check", "right", "--fresh", "--json")
    assert verdicts(anew) == {"right": "not-asked"}
    assert json.loads(anew.stdout)["answered"] is None


def test_what_became_of_another_work_is_not_said_of_this(run: Run, services: Services, shelve: Shelve) -> None:
    shelve([printed("wrong", "Quite another book", "Konev", "1950", "10.5555/retracted.article")])
    done = run("check", "--fail-on", "retracted")
    assert done.exit_code == 0
    assert "wrong-doi  " in done.stdout
    assert "of that other work: the work was retracted" in done.stdout
    assert services.asked


def test_a_doi_with_a_part_of_an_address_behind_it_differs(run: Run, services: Services, shelve: Shelve) -> None:
    shelve([printed("tail", TITLE, "Putnam", "1988", f"{PUTNAM}/abstract")])
    done = run("check", "--json")
    told = json.loads(done.stdout)
    assert told["verdict"] == "differs"
    assert told["differences"] == [{"variable": "DOI", "printed": f"{PUTNAM}/abstract", "recorded": PUTNAM.lower()}]
    assert services.asked


def test_what_could_not_be_asked_names_its_doi_once(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    (_, line) = run("check", "right", "--offline").stdout.splitlines()
    assert line.lower().count(PUTNAM.lower()) == 1
    assert line.endswith("not asked (offline)")
    assert not services.asked


def test_the_links_of_a_page_lead_to_odd_dois(run: Run, services: Services, shelve: Shelve, here: Path) -> None:
    shelve([printed("odd", "Odd", "Smith", "1999", "10.1002/a#b<1::AID>3.0?c")])
    run("check", "--html", "report.html")
    page = (here / "report.html").read_text("utf-8")
    assert '<a href="https://doi.org/10.1002/a%23b%3C1::AID%3E3.0%3Fc">10.1002/a#b&lt;1::AID&gt;3.0?c</a>' in page
    assert services.asked


def test_a_page_is_kept(run: Run, services: Services, shelve: Shelve, here: Path) -> None:
    shelve(ENTRIES)
    assert run("check", "--html", "report.html").exit_code == 0
    page = (here / "report.html").read_text("utf-8")
    assert "Quite &lt;another&gt; book &amp; horses" in page
    assert "Сөз өнері" in page
    assert "<script" not in page
    assert '<tr class="verified retracted">' in page
    assert "5 references: 2 verified" in page
    assert run("check", "--html", "nowhere/report.html").exit_code == 1
    assert services.asked


def test_a_list_is_checked_without_a_library(run: Run, services: Services, here: Path) -> None:
    text = f"@article{{mine, author = {{Putnam, Robert}}, title = {{{TITLE}}}, year = 1988, doi = {{{PUTNAM}}}}}\n"
    (here / "refs.bib").write_text(text, "utf-8")
    assert verdicts(run("check", "refs.bib", "--json")) == {"mine": "verified"}
    assert [path.name for path in here.iterdir()] == ["refs.bib"]
    assert services.asked


def test_what_could_not_be_asked_is_said(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES[:1])
    done = run("check", "--offline", "--json")
    assert verdicts(done) == {"right": "not-asked"}
    assert not services.asked
