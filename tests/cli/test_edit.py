from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Origin, Reference, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]

ENTRY = Entry(
    "a2001title",
    "book",
    {
        "title": Field(Text("Заглавие", "ru"), Origin("printed", "labeller"), 0.8),
        "issued": Field(Date.parse("2001"), Origin("printed", "labeller"), 0.9),
    },
    Reference("А. А. Заглавие. 2001."),
)


@pytest.fixture
def shelf(shelve: Shelve) -> Path:
    return shelve([ENTRY, Entry("b", "book")])


def entry(path: Path, key: str = "a2001title") -> Entry:
    with Library(path, create=False) as library:
        return library.get(key)


@pytest.mark.parametrize(
    ("assignment", "variable", "value"),
    [
        ("issue=3", "issue", Number("3")),
        ("author=Сысоева, Р.; Buzan, B. A.", "author", (Name("Сысоева", "Р."), Name("Buzan", "B. A."))),
        ("editor=ЦК КПСС", "editor", (Name(literal="ЦК КПСС"),)),
        ("issued=2022-06", "issued", Date(((2022, 6),))),
        ("publisher=a=b", "publisher", Text("a=b")),
        ("DOI=https://doi.org/10.1000/ABC", "DOI", Text("10.1000/abc")),
        ("language=KK_latn", "language", Text("kk-Latn")),
        ("container-title = Власть", "container-title", None),
        ("title-translation=The title", "title-translation", None),
    ],
)
def test_a_field_is_set_by_the_user(
    run: Run, shelf: Path, assignment: str, variable: str, value: Text | Number | Date | tuple[Name, ...] | None
) -> None:
    done = run("edit", "a2001title", assignment)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "a2001title: 1 field set.\n")
    found = entry(shelf).fields[variable]
    assert (found.origin, found.confidence) == (Origin("user", "edit"), 1.0)
    assert value is None or str(found.value) == str(value)


def test_what_was_printed_stays_beside_what_was_set(run: Run, shelf: Path) -> None:
    run("edit", "a2001title", "issued=2002")
    run("edit", "a2001title", "issued=2003")
    found = entry(shelf).fields["issued"]
    assert str(found.value) == "2003"
    assert [(str(rival.value), rival.origin.kind) for rival in found.rivals] == [("2001", "printed")]
    assert entry(shelf).reference == ENTRY.reference


def test_the_language_of_a_string_stays(run: Run, shelf: Path) -> None:
    run("edit", "a2001title", "title=Другое заглавие")
    assert entry(shelf).text("title") == Text("Другое заглавие", "ru")


def test_an_empty_value_takes_the_field_away(run: Run, shelf: Path) -> None:
    run("edit", "a2001title", "issued=")
    assert "issued" not in entry(shelf).fields


def test_type_and_citekey_can_be_set(run: Run, shelf: Path) -> None:
    assert run("edit", "a2001title", "type=thesis", "citekey=new").exit_code == 0
    assert entry(shelf, "new").type == "thesis"
    assert run("show", "a2001title").exit_code == 1


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        ("tile=x", "no variable 'tile'. Did you mean 'title'?"),
        ("qqqq=x", "no variable 'qqqq'."),
        ("type=bok", "no type 'bok'. Did you mean 'book'?"),
        ("title", "'title' is no FIELD=VALUE"),
        ("issued=lately", "'lately' is no date"),
        ("DOI=none", "'none' is no DOI"),
        ("language=In Kazakh", "'In Kazakh' is no language tag"),
        ("citekey=a b", "'a b' can be no citekey"),
        ("citekey=", "'' can be no citekey"),
    ],
)
def test_wrong_usage_is_told(run: Run, shelf: Path, assignment: str, told: str) -> None:
    done = run("edit", "a2001title", "title=Changed", assignment)
    assert done.exit_code == 2
    assert told in done.stderr
    assert entry(shelf) == ENTRY


def test_a_taken_citekey_changes_nothing(run: Run, shelf: Path) -> None:
    done = run("edit", "a2001title", "title=Changed", "citekey=b")
    assert done.exit_code == 1
    assert "the citekey 'b' is taken" in done.stderr
    assert entry(shelf) == ENTRY


def test_a_change_by_another_process_is_not_overwritten(run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "replace", lambda self, changes: ["a2001title"])
    done = run("edit", "a2001title", "title=Changed")
    assert done.exit_code == 1
    assert "changed by another process meanwhile; try again" in done.stderr
    assert shelf.exists()


def test_rm_takes_all_or_none(run: Run, shelf: Path) -> None:
    done = run("rm", "b", "nosuch")
    assert done.exit_code == 1
    assert entry(shelf, "b")
    done = run("rm", "b", "a2001title")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "2 entries removed.\n")
    assert run("list").stdout == ""


@pytest.mark.parametrize("arguments", [["edit"], ["edit", "a2001title"], ["rm"]])
def test_missing_arguments_are_wrong_usage(run: Run, shelf: Path, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2
    assert entry(shelf) == ENTRY


@pytest.mark.parametrize(
    ("assignments", "keyword"),
    [
        (["tag+=read"], "read"),
        (["tag+=read", "tag+=к прочтению, Read"], "read, к прочтению"),
        (["tag+=a; b", "tag-=A"], "b"),
        (["tag+=a", "tag-=a"], "None"),
        (["tag+=a", "tag=b"], "b"),
    ],
)
def test_tags_are_put_and_taken_away(run: Run, shelf: Path, assignments: list[str], keyword: str) -> None:
    assert run("edit", "a2001title", *assignments).exit_code == 0
    assert str(entry(shelf).text("keyword")) == keyword


def test_a_query_changes_many_in_one_step(run: Run, shelf: Path) -> None:
    done = run("edit", "--query", "type:book", "tag+=read", "note=seen")
    assert (done.exit_code, done.stderr) == (0, "2 entries found, 2 changed.\n")
    assert [str(entry(shelf, key).text("keyword")) for key in ("a2001title", "b")] == ["read", "read"]
    assert len(run("list", "tag:READ").stdout.splitlines()) == 3
    assert run("list", "tag:rea").stdout == run("list", "-has:tag").stdout == ""
    assert run("edit", "--query", "type:book", "tag+=read").stderr == "2 entries found, 0 changed.\n"
    run("undo")
    assert entry(shelf) == ENTRY


def test_a_dry_run_names_what_would_change(run: Run, shelf: Path) -> None:
    assert run("edit", "--query", "заглавие", "--dry-run", "tag+=x").stdout == "a2001title\n"
    assert entry(shelf) == ENTRY


@pytest.mark.parametrize("arguments", [["--query", "x", "citekey=z"], ["--query", "x"], ["b", "tag+="]])
def test_what_cannot_be_done_to_many_is_wrong_usage(run: Run, shelf: Path, arguments: list[str]) -> None:
    assert run("edit", *arguments).exit_code == 2
    assert entry(shelf) == ENTRY
