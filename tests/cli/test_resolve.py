import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.errors import NotWritable
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Origin, Reference, Text
from refman.references import parse
from refman.testing import Services

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]

KUDAIBERGENOVA = "10.1080/1060586X.2022.2077060"
PUTNAM = "10.1017/S0020818300027697"
ZENODO = "10.5281/zenodo.5935093"


def printed(key: str, title: str, family: str, year: str, doi: str) -> Entry:
    origin = Origin("printed")
    fields = {
        "title": Field(Text(title), origin, 0.9),
        "author": Field((Name(family),), origin, 0.9),
        "issued": Field(Date.parse(year), origin, 0.9),
        "DOI": Field(Text(doi), origin, 0.9),
    }
    return Entry(key, "article-journal", fields)


ENTRIES = [
    printed("putnam", "Diplomacy and domestic politics: The logic of two-level games", "Putnam", "1988", PUTNAM),
    printed("wrong", "Quite another book about horses", "Konev", "1950", "10.5555/another.work"),
]


@pytest.fixture
def services(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with testing.running() as running:
        monkeypatch.setenv("REFMAN_CROSSREF_URL", running.crossref_url)
        monkeypatch.setenv("REFMAN_DATACITE_URL", running.datacite_url)
        monkeypatch.setenv("REFMAN_DOI_URL", running.doi_url)
        yield running


@pytest.fixture
def offline(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CROSSREF", "DATACITE", "DOI"):
        monkeypatch.setenv(f"REFMAN_{name}_URL", "http://127.0.0.1:9")


def test_a_text_of_dois_becomes_a_library(run: Run, services: Services, here: Path) -> None:
    (here / "dois.txt").write_text(f"{KUDAIBERGENOVA}\nhttps://doi.org/{PUTNAM}\n", "utf-8")
    assert run("import", "dois.txt").exit_code == 0
    done = run("resolve")
    assert done.exit_code == 0, done.output
    titles = [item["title"] for item in json.loads(run("export", "--to", "csl-json").stdout)]
    assert any("January 2022 protests" in title for title in titles)
    assert any("two-level games" in title for title in titles)


def test_a_doi_is_printed_as_bibtex(run: Run, services: Services, here: Path) -> None:
    done = run("resolve", KUDAIBERGENOVA)
    assert done.exit_code == 0
    assert done.stdout.startswith("@article{kudaibergenova2022making,")
    assert services.requests("work")
    assert not list(here.iterdir())


def test_dois_are_printed_in_the_order_given(run: Run, services: Services) -> None:
    done = run("resolve", "--to", "csl-json", ZENODO, f"https://doi.org/{PUTNAM}", KUDAIBERGENOVA, PUTNAM)
    ids = [item["id"] for item in json.loads(done.stdout)]
    assert [key[:6] for key in ids[:3]] == ["santos", "putnam", "kudaib"]
    assert services.requests("dois")


def test_a_doi_that_is_not_found_is_told_and_the_others_printed(run: Run, services: Services) -> None:
    done = run("resolve", "10.5555/nosuch.doi", PUTNAM)
    assert done.exit_code == 1
    assert done.stdout.startswith("@article{putnam1988diplomacy,")
    assert done.stderr == "Error: 10.5555/nosuch.doi is not registered\n"
    assert services.requests("ra") or services.requests("agency")


def test_add_keeps_what_was_found(run: Run, services: Services, here: Path) -> None:
    first = run("resolve", "--add", PUTNAM)
    assert first.exit_code == 0
    again = run("resolve", "--add", KUDAIBERGENOVA, PUTNAM)
    assert [line for line in again.stdout.splitlines() if line.startswith("@")] == [
        "@article{kudaibergenova2022making,",
        "@article{putnam1988diplomacy,",
    ]
    assert "putnam1988diplomacy: known already.\n1 entry added." in again.stderr
    with Library(here / "library.db") as library:
        assert [entry.citekey for entry in library.entries()] == ["putnam1988diplomacy", "kudaibergenova2022making"]
    assert services.asked


def test_entries_are_filled_and_wrong_records_refused(run: Run, services: Services, shelve: Shelve) -> None:
    path = shelve(ENTRIES)
    done = run("resolve")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "wrong: 10.5555/another.work belongs to another work" in done.stderr
    assert "2 entries asked for, 2 changed, 0 without an answer." in done.stderr
    with Library(path) as library:
        found = library.get("putnam")
        assert found.fields["volume"].origin.kind == "source"
        assert found.fields["author"].origin.kind == "printed"
        assert library.get("wrong").fields == ENTRIES[1].fields
    assert services.asked


def test_resolved_twice_is_resolved_once(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES[:1])
    run("resolve")
    done = run("resolve")
    assert done.stderr == "1 entry asked for, 0 changed, 0 without an answer.\n"
    assert services.asked


def test_only_the_entries_named_are_asked_for(run: Run, services: Services, shelve: Shelve) -> None:
    path = shelve(ENTRIES)
    assert run("resolve", "wrong").exit_code == 0
    with Library(path) as library:
        assert library.get("putnam") == ENTRIES[0]
    assert run("resolve", "nosuch").exit_code == 1
    assert services.asked


@pytest.mark.usefixtures("offline")
def test_no_network_is_one_line_and_changes_nothing(run: Run, shelve: Shelve) -> None:
    path = shelve(ENTRIES)
    for arguments in (["resolve"], ["resolve", PUTNAM], ["resolve", "--add", PUTNAM]):
        done = run(*arguments)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
        assert "no metadata service can be reached" in done.stderr
    with Library(path) as library:
        assert library.entries() == ENTRIES


def test_a_service_that_fails_for_one_entry_is_told(run: Run, services: Services, shelve: Shelve) -> None:
    services.fail("404", route="list")
    services.fail("bad-json", PUTNAM.lower())
    path = shelve(ENTRIES)
    done = run("resolve")
    assert done.exit_code == 1
    assert "2 entries asked for" in done.stderr
    assert "1 without an answer." in done.stderr
    with Library(path) as library:
        assert library.get("putnam").fields == ENTRIES[0].fields


def test_nobody_is_asked_for_a_library_that_cannot_be_written(
    run: Run, services: Services, shelve: Shelve, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(ENTRIES)

    def refuse(_: Library) -> None:
        raise NotWritable("the library cannot be written here")

    monkeypatch.setattr(Library, "require_writable", refuse)
    assert run("resolve").exit_code == 1
    assert not services.asked


def test_an_entry_changed_meanwhile_is_left_alone(
    run: Run, services: Services, shelve: Shelve, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(ENTRIES[:1])
    monkeypatch.setattr(Library, "replace", lambda self, changes: [old.citekey for old, _ in changes])
    done = run("resolve")
    assert done.exit_code == 1
    assert "putnam: left alone, another process changed it meanwhile" in done.stderr
    assert services.asked


def test_add_needs_a_doi(run: Run, shelve: Shelve) -> None:
    shelve(ENTRIES)
    assert run("resolve", "--add", "putnam").exit_code == 2
    assert run("resolve", "--to", "nosuch", PUTNAM).exit_code == 2


def test_an_address_that_cannot_be_used_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFMAN_CROSSREF_URL", "ftp://example.org")
    done = run("resolve", PUTNAM)
    assert done.exit_code == 1
    assert "Error: crossref_url: the address of a service must be https" in done.stderr


def test_what_was_answered_is_not_asked_again(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    run("resolve")
    asked = len(services.asked)
    assert run("resolve").exit_code == 0
    assert len(services.asked) == asked
    assert run("resolve", "--fresh").exit_code == 0
    assert len(services.asked) > asked


@pytest.mark.usefixtures("services")
def test_an_outage_is_no_change_of_an_entry(run: Run, shelve: Shelve) -> None:
    shelve(ENTRIES)
    done = run("resolve", "--offline")
    assert "2 entries asked for, 0 changed, 2 without an answer." in done.stderr
    assert done.exit_code == 1
    assert "putnam: " in done.stderr
    assert run("resolve", "--offline").stderr == done.stderr


def test_offline_the_memory_answers(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    run("resolve", PUTNAM)
    asked = len(services.asked)
    done = run("resolve", "--offline", PUTNAM, ZENODO)
    assert done.exit_code == 1
    assert done.stdout.startswith("@article{putnam1988diplomacy,")
    assert f"{ZENODO}: not asked (offline)" in done.stderr
    assert len(services.asked) == asked


def test_a_run_that_broke_off_goes_on(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES)
    fault = services.fail("503", "10.5555/another.work")
    assert run("resolve").exit_code == 1
    fault.times = 0
    asked = len(services.asked)
    assert run("resolve").exit_code == 0
    assert {one.doi for one in services.asked[asked:]} == {"10.5555/another.work"}


def test_the_run_ends_at_its_deadline(run: Run, services: Services, shelve: Shelve) -> None:
    services.latency = 0.3
    done = run("resolve", "--deadline", "0.2", PUTNAM, "10.1002/(sici)1096-8644(199601)99:1<89::aid-ajpa5>3.0.co;2-#")
    assert done.exit_code == 1
    assert "run" in done.stderr


def test_where_there_is_nothing_to_do_it_is_said(run: Run, services: Services, shelve: Shelve, here: Path) -> None:
    shelve([])
    (here / "empty.txt").write_text("# none yet\n", "utf-8")
    done = run("resolve", "--doi-file", "empty.txt")
    assert (done.exit_code, done.stderr) == (0, "empty.txt: there is nothing to look up in it.\n")
    assert run("resolve", "--review").stderr == "There are no questions.\n"
    assert not services.asked


def test_dois_come_from_files_and_from_standard_input(run: Run, services: Services, here: Path) -> None:
    (here / "dois.txt").write_text(f"# ours\n\nhttps://doi.org/{PUTNAM}\nISBN 978-5-16-012845-0\n", "utf-8")
    done = run("resolve", "--doi-file", "dois.txt", "--doi-file", "-", "--to", "csl-json", stdin=f"doi: {ZENODO}.\n")
    assert [item["DOI"].lower() for item in json.loads(done.stdout)] == [PUTNAM.lower(), ZENODO]
    assert done.stderr == (
        "Error: ISBN 978-5-16-012845-0 is an ISBN; no service that refman asks knows books by them\n"
    )
    assert run("resolve", "--doi-file", "nosuch.txt").exit_code == 1
    assert services.asked


def test_a_line_may_have_several_dois_and_other_words(run: Run, services: Services) -> None:
    lines = f"Putnam 1988. doi: {PUTNAM}; (https://doi.org/{KUDAIBERGENOVA}), {ZENODO}\r\nno DOI here\r\n"
    done = run("resolve", "-", "--to", "csl-json", stdin=lines)
    assert [item["DOI"].lower() for item in json.loads(done.stdout)] == [PUTNAM.lower(), KUDAIBERGENOVA.lower(), ZENODO]
    assert done.stderr == "Error: no DOI here is no DOI\n"
    assert services.asked


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(f"{PUTNAM[:8]}\n{PUTNAM[8:]}\n", id="behind the slash"),
        pytest.param(f"https://doi.org/\n{PUTNAM}\n", id="behind the host"),
        pytest.param(f"DOI:\n  {PUTNAM}.\n", id="behind the word"),
    ],
)
def test_a_doi_may_be_broken_over_lines(run: Run, services: Services, lines: str) -> None:
    done = run("resolve", "-", "--to", "csl-json", stdin=f"{ZENODO}.\n978-5-16-012845-0\n{lines}{KUDAIBERGENOVA}\n")
    found = [item["DOI"].lower() for item in json.loads(done.stdout)]
    assert found == [ZENODO, PUTNAM.lower(), KUDAIBERGENOVA.lower()]
    assert done.stderr == "Error: 978-5-16-012845-0 is an ISBN; no service that refman asks knows books by them\n"
    assert services.asked


@pytest.mark.parametrize(
    ("isbn", "said"),
    [
        pytest.param("978-5-16-012845-0", "is an ISBN; no service", id="13"),
        pytest.param("ISBN-13: 978 5 16 012845 0", "is an ISBN; no service", id="named"),
        pytest.param("0-306-40615-2", "is an ISBN; no service", id="10"),
        pytest.param("ISBN 5-02-013350-\u0425", "its check digit is wrong", id="Cyrillic X, wrong"),
        pytest.param("978-5-16-012845-1", "its check digit is wrong; the others ask for 0", id="wrong"),
        pytest.param("ISBN 978-5-16-01284", "it has 11 figures; an ISBN has 10 or 13", id="short"),
        pytest.param("978516012845", "it has 12 figures", id="short, unnamed"),
        pytest.param("ISBN 978-5-16-0128X5-0", "an X where only figures can stand", id="X inside"),
        pytest.param("ISBN 123-5-16-012845-0", "neither 978 nor 979", id="other prefix"),
    ],
)
def test_isbns_are_said_to_be_unsupported(run: Run, services: Services, isbn: str, said: str) -> None:
    done = run("resolve", isbn)
    assert (done.exit_code, done.stdout) == (1, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not services.asked


def test_nobody_and_everybody_cannot_both_be_asked(run: Run, services: Services, shelve: Shelve) -> None:
    shelve(ENTRIES[:1])
    for command in ("resolve", "check"):
        done = run(command, "--offline", "--fresh")
        assert done.exit_code == 2
        assert done.stderr.splitlines()[-1] == (
            "Error: --offline asks nobody and --fresh asks anew; choose one of them."
        )
    assert not services.asked


@pytest.mark.parametrize("shelved", [True, False])
@pytest.mark.parametrize("command", ["resolve", "check"])
def test_a_name_that_looks_like_a_file_is_told_as_one(run: Run, shelve: Shelve, command: str, shelved: bool) -> None:
    if shelved:
        shelve(ENTRIES[:1])
    done = run(command, "nosuch.txt")
    assert (done.exit_code, done.stderr) == (
        1,
        "Error: nosuch.txt: there is no such file, and no entry with this citekey\n",
    )
    assert "file" not in run(command, "nosuch").stderr.replace("import FILE", "")


def test_a_file_of_dois_is_not_taken_for_a_citekey(run: Run, shelve: Shelve, here: Path) -> None:
    shelve(ENTRIES[:1])
    (here / "dois.txt").write_text(PUTNAM, "utf-8")
    done = run("resolve", "dois.txt")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        "Error: dois.txt is a file; --doi-file dois.txt looks up the DOIs in it.",
    )


def test_an_isbn_among_dois_stops_nothing_and_the_order_stays(run: Run, services: Services) -> None:
    asked = [ZENODO, "978-5-16-012845-0", "arXiv:2106.01345", PUTNAM]
    done = run("resolve", "--to", "csl-json", *asked)
    assert done.exit_code == 1
    assert [item["DOI"].lower() for item in json.loads(done.stdout)] == [ZENODO, PUTNAM.lower()]
    assert [line.split()[1] for line in done.stderr.splitlines()] == [asked[1], "10.48550/arxiv.2106.01345"]
    assert services.asked


def test_arxiv_ids_are_looked_up_as_dois(run: Run, services: Services) -> None:
    done = run("resolve", "arXiv:2106.01345")
    assert done.stderr == "Error: 10.48550/arxiv.2106.01345 is not registered\n"
    assert services.asked


def test_a_retraction_is_told_of_what_is_looked_up(run: Run, services: Services) -> None:
    done = run("resolve", "10.5555/retracted.article", "10.5555/retracted.article")
    assert done.exit_code == 0
    assert done.stderr.startswith("10.5555/retracted.article: the work was retracted on 2020-03-09 (notice ")
    assert done.stderr.count("\n") == 1
    assert services.asked


def test_what_was_looked_up_is_tagged(run: Run, services: Services) -> None:
    done = run("resolve", "--to", "biblatex", KUDAIBERGENOVA)
    assert "langid" in done.stdout
    assert services.asked


def test_recorded_values_are_shown_where_preferred(
    run: Run, services: Services, shelve: Shelve, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelve(ENTRIES[:1])
    monkeypatch.setenv("REFMAN_PREFER", "record")
    assert run("resolve").exit_code == 0
    with Library(path) as library:
        found = library.get("putnam").fields["title"]
    assert (found.origin.kind, found.rivals[0].origin.kind) == ("source", "printed")
    monkeypatch.setenv("REFMAN_PREFER", "theirs")
    assert "there are printed, record" in run("resolve").stderr
    assert services.asked


def test_capitals_are_mended_on_request_alone(run: Run, services: Services) -> None:
    services.crossref["10.5555/loud"] = {
        "DOI": "10.5555/loud",
        "type": "journal-article",
        "title": ["RIVERS AND ROADS OF THE STEPPE"],
        "author": [{"family": "ABENOVA", "given": "A."}],
    }
    assert "RIVERS AND ROADS" in run("resolve", "10.5555/loud").stdout.replace("{", "").replace("}", "")
    mended = run("resolve", "10.5555/loud", "--mend-caps").stdout
    assert "title = {Rivers and roads of the steppe}" in mended
    assert "author = {Abenova, A.}" in mended


def test_candidates_are_kept_and_asked_about_without_a_network(
    run: Run, services: Services, shelve: Shelve, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Putnam, R. (1988). Diplomacy and domestic politics: The logic of two-level games. Organization, "
    path = shelve([replace(parse([Reference(text + "42(3), 1-34.")])[0], citekey="doubtful")])
    assert "this may be" in run("resolve").stderr
    with Library(path) as library:
        (kept, *_) = library.candidates("doubtful")
    assert str(kept.record.text("DOI")) == "10.1017/s0020818300027697"
    assert kept.against == ("page",)
    assert kept.evidence["title"] > 0.9
    monkeypatch.setenv("REFMAN_CROSSREF_URL", "http://127.0.0.1:9")
    asked = len(services.asked)
    assert "10.1017/s0020818300027697" in run("resolve", "--review", "--offline").stdout
    assert len(services.asked) == asked
