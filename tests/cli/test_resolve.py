import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Origin, Text
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
    before = path.read_bytes()
    for arguments in (["resolve"], ["resolve", PUTNAM], ["resolve", "--add", PUTNAM]):
        done = run(*arguments)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
        assert "no metadata service can be reached" in done.stderr
    assert path.read_bytes() == before


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
