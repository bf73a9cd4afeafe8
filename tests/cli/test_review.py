"""Questions about DOIs: asked on a terminal, listed without one."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Origin, Reference, Text
from refman.testing import Services

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]
DOI = "10.1017/s0020818300027697"


def doubtful(key: str, page: str) -> Entry:
    """The printed first page is not the recorded one."""
    origin = Origin("printed")
    fields = {
        "author": Field((Name("Putnam", "R."),), origin, 0.9),
        "title": Field(Text("Diplomacy and domestic politics: The logic of two-level games"), origin, 0.9),
        "container-title": Field(Text("International Organization"), origin, 0.9),
        "issued": Field(Date.parse("1988"), origin, 0.9),
        "volume": Field(Number("42"), origin, 0.9),
        "page": Field(Number(page), origin, 0.9),
    }
    title = "Diplomacy and domestic politics: The logic of two-level games"
    text = f"{key}. Putnam, R. (1988). {title}. International Organization, 42, {page}."
    return Entry(key, "article-journal", fields, Reference(text))


@pytest.fixture
def services(here: Path, shelve: Shelve, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    shelve([doubtful("first", "1-34"), doubtful("second", "2-35")])
    with testing.running() as running:
        monkeypatch.setenv("REFMAN_CROSSREF_URL", running.crossref_url)
        monkeypatch.setenv("REFMAN_DATACITE_URL", running.datacite_url)
        monkeypatch.setenv("REFMAN_DOI_URL", running.doi_url)
        done = run("resolve")
        assert f"first: this may be {DOI}" in done.stderr
        yield running


def typing(keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody at a terminal presses these keys."""
    pressed = iter(keys)
    monkeypatch.setattr("refman.cli.resolve.is_interactive", lambda: True)
    monkeypatch.setattr("click.getchar", lambda: next(pressed))


def state(here: Path) -> dict[str, tuple[str, list[str]]]:
    with Library(here / "library.db") as library:
        entries = library.entries()
    return {entry.citekey: (str(entry.text("DOI") or ""), [one.code for one in entry.issues]) for entry in entries}


def test_without_a_terminal_they_are_listed_and_nothing_asked(run: Run, services: Services, here: Path) -> None:
    asked, before = len(services.asked), state(here)
    done = run("resolve", "--review")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["citekey", "first", "second"]
    assert DOI in lines[1]
    assert lines[1].endswith("page")
    assert len(services.asked) == asked
    assert state(here) == before


def test_a_key_takes_or_declines(run: Run, services: Services, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing("x1n", monkeypatch)
    done = run("resolve", "--review")
    assert "1-34" in done.stderr
    assert "427-460" in done.stderr
    assert done.stderr.endswith("2 questions answered.\n")
    told = state(here)
    assert told["first"][0] == DOI
    assert "resolve/page-differs" in told["first"][1]
    assert told["second"] == ("", ["resolve/declined"])
    assert services.asked


def test_keys_of_cyrillic_keyboards_do_as_well(
    run: Run, services: Services, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing('ж"т', monkeypatch)
    assert run("resolve", "--review").stderr.endswith("2 questions answered.\n")
    assert (state(here)["first"][0], state(here)["second"][1]) == (DOI, ["resolve/declined"])
    assert services.asked


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        pytest.param(EOFError, 0, "1 question answered.\n", id="end of input"),
        pytest.param(KeyboardInterrupt, 130, "Interrupted: what you answered before is kept\n", id="interrupt"),
    ],
)
def test_what_was_answered_before_the_end_is_kept(
    run: Run,
    services: Services,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    error: type[BaseException],
    code: int,
    said: str,
) -> None:
    pressed = iter("1")

    def press() -> str:
        for key in pressed:
            return key
        raise error

    typing("", monkeypatch)
    monkeypatch.setattr("click.getchar", press)
    done = run("resolve", "--review")
    assert done.exit_code == code
    assert done.stderr.endswith(said)
    assert (state(here)["first"][0], state(here)["second"][1]) == (DOI, ["resolve/ask"])
    assert services.asked


def test_later_and_enough_change_nothing(
    run: Run, services: Services, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(here)
    typing("sq", monkeypatch)
    assert run("resolve", "--review").stderr.endswith("0 questions answered.\n")
    assert state(here) == before
    assert services.asked


def test_review_is_of_entries(run: Run, services: Services) -> None:
    assert run("resolve", "--review", DOI).exit_code == 2
    assert services.asked
