"""Entries checked, filled and flagged."""

import json
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fake_time import FakeTime

from refman.errors import Unreachable
from refman.model import Entry, Field, Issue, Name, Origin, Text, from_item
from refman.sources import Sources, decline, propose, resolve, take
from refman.sources.client import Client
from refman.testing import Services

Make = Callable[..., Entry]


def run(client: Client, *entries: Entry) -> list[Entry]:
    return list(resolve(entries, client.sources, client=client))


def codes(entry: Entry) -> list[str]:
    return [issue.code for issue in entry.issues]


@pytest.fixture
def putnam(printed: Make) -> Entry:
    return printed(
        "putnam1988diplomacy",
        title="Diplomacy and domestic politics: The logic of two-level games",
        author="Putnam, R.",
        container_title="International Organization",
        volume=42,
        issue=3,
        issued=1988,
        DOI="10.1017/S0020818300027697",
    )


@pytest.fixture
def bare(putnam: Entry) -> Entry:
    return putnam.with_fields({"DOI": None})


def test_what_agrees_grows_surer_and_what_is_missing_is_filled(client: Client, putnam: Entry) -> None:
    (entry,) = run(client, putnam)
    assert not entry.issues
    assert entry.citekey == "putnam1988diplomacy"
    assert str(entry.text("title")) == "Diplomacy and domestic politics: The logic of two-level games"
    assert entry.fields["title"].confidence > putnam.fields["title"].confidence
    assert str(entry.number("page")) == "427-460"
    assert entry.fields["page"].origin == Origin("source", "crossref")
    assert entry.names("author") == (Name("Putnam", "R."),)
    assert [rival.value for rival in entry.fields["author"].rivals] == [(Name("Putnam", "Robert D."),)]
    assert str(entry.text("DOI")) == "10.1017/S0020818300027697"


def test_what_differs_is_told_and_both_are_kept(client: Client, putnam: Entry, printed: Make) -> None:
    wrong = putnam.with_fields(
        printed(volume=24, title="Diplomacy and domestic polices: The logik of two-level game").fields
    )
    (entry,) = run(client, wrong)
    assert codes(entry) == ["resolve/volume-differs"]
    assert entry.issues[0].message == 'volume is "24" (printed), crossref has "42"'
    assert str(entry.number("volume")) == "24"
    assert [str(rival.value) for rival in entry.fields["volume"].rivals] == ["42"]


def test_another_work_is_refused_and_flagged(client: Client, putnam: Entry, printed: Make) -> None:
    wrong = putnam.with_fields(printed(DOI="10.5555/another.work").fields)
    (entry,) = run(client, wrong)
    assert entry.fields == wrong.fields
    assert [(issue.code, issue.severity, issue.variable) for issue in entry.issues] == [
        ("resolve/wrong-work", "error", "DOI")
    ]
    assert entry.issues[0].message == (
        "10.5555/another.work belongs to another work: "
        'Lindqvist et al., 1999, "Thermal conductivity of porous ceramics"'
    )


def test_the_cyrillic_title_of_a_translated_reference_is_added(client: Client, printed: Make) -> None:
    english = printed(
        title="Peacekeeping in post-soviet space: Nagorno-Karabakh and Kazakhstan",
        author="Malyshev, D. V.",
        container_title="Rossiya i Novye Gosudarstva Evrazii",
        volume=56,
        issue=3,
        page="120-132",
        issued=2022,
        language="ru",
        DOI="10.20542/2073-4786-2022-3-120-132",
    )
    (entry,) = run(client, english)
    assert not entry.issues
    assert str(entry.text("title")).startswith("Peacekeeping")
    assert str(entry.text("original-title")).startswith("Миротворчество")


def test_the_language_of_the_record_is_heard_last(client: Client, putnam: Entry, printed: Make) -> None:
    noted = putnam.with_fields(printed(DOI="10.1080/2158379x.2022.2127280", language="ru").fields)
    noted = noted.with_fields({"title": None, "author": None, "volume": None, "issue": None, "container-title": None})
    (entry,) = run(client, noted.with_fields({"issued": None}))
    assert entry.language == "ru"
    assert "resolve/language-differs" not in codes(entry)


def test_user_values_are_never_overwritten(client: Client, putnam: Entry) -> None:
    mine = Field(Text("My title"), Origin("user"), 1.0)
    (entry,) = run(client, putnam.with_fields({"title": mine}))
    assert (entry.fields["title"].value, entry.fields["title"].origin) == (mine.value, mine.origin)
    assert "resolve/title-differs" not in codes(entry)


@pytest.mark.parametrize(
    ("doi", "code"),
    [
        ("10.5555/none", "resolve/not-registered"),
        ("10.5555/retracted.article", "resolve/retracted"),
        ("10.5555/corrected.article", "resolve/corrected"),
        ("10.5555/retraction.notice", "resolve/notice"),
    ],
)
def test_what_the_record_says_of_the_work_is_told(client: Client, printed: Make, doi: str, code: str) -> None:
    (entry,) = run(client, printed(DOI=doi))
    assert codes(entry) == [code]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("503", "resolve/unavailable"),
        ("429", "resolve/rate-limited"),
        ("html", "resolve/bad-answer"),
        ("other", "resolve/bad-answer"),
    ],
)
def test_an_entry_that_could_not_be_checked_is_as_it_was(
    client: Client, services: Services, putnam: Entry, printed: Make, kind: str, code: str
) -> None:
    services.fail(kind, "10.1017/S0020818300027697")
    entry, other = run(client, putnam, printed(DOI="10.5555/short"))
    assert entry.fields == putnam.fields
    assert codes(entry) == [code]
    assert other.text("title")


@pytest.mark.parametrize("kind", ["503", "429", "html"])
def test_a_search_that_fails_says_nothing_of_the_work(
    client: Client, services: Services, bare: Entry, kind: str
) -> None:
    services.fail(kind, route="list")
    (entry,) = run(client, bare)
    assert entry.fields == bare.fields
    assert "resolve/no-doi" not in codes(entry)
    assert len(entry.issues) == 1


def test_old_issues_are_replaced(client: Client, putnam: Entry) -> None:
    old = [Issue("resolve/wrong-work", "old"), Issue("resolve/no-doi", "old"), Issue("parse/no-year", "kept")]
    (entry,) = run(client, putnam.with_issues(old))
    assert codes(entry) == ["parse/no-year"]


def test_an_outage_does_not_wipe_out_what_was_known(client: Client, services: Services, putnam: Entry) -> None:
    services.fail("503", "10.1017/S0020818300027697")
    known = [Issue("resolve/retracted", "known", "error"), Issue("resolve/rate-limited", "old")]
    (entry,) = run(client, putnam.with_issues(known))
    assert codes(entry) == ["resolve/retracted", "resolve/unavailable"]


def test_resolved_twice_is_as_resolved_once(client: Client, putnam: Entry, bare: Entry, printed: Make) -> None:
    wrong = putnam.with_fields(printed(volume=24).fields)
    doubtful = putnam.with_fields({"volume": replace(wrong.fields["volume"], confidence=0.2)})
    once = run(client, putnam, bare, wrong, doubtful, printed(DOI="10.5555/none"), printed(title="Nowhere to be found"))
    assert run(client, *once) == once
    assert str(once[3].number("volume")) == "42"
    assert codes(once[3]) == ["resolve/volume-differs"]


def test_a_doi_is_found_by_search_where_there_is_no_doubt(client: Client, bare: Entry) -> None:
    (entry,) = run(client, bare)
    assert str(entry.text("DOI")) == "10.1017/s0020818300027697"
    assert entry.fields["DOI"].origin == Origin("source", "crossref")
    assert 0.8 < entry.fields["DOI"].confidence < 1.0
    assert not entry.issues


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"author": "Keohane, R."}, id="another-author"),
        pytest.param({"issued": 1998}, id="another-year"),
        pytest.param({"page": "1-9"}, id="another-page"),
    ],
)
def test_where_something_contradicts_a_question_is_left(
    client: Client, bare: Entry, printed: Make, changed: dict[str, str | int]
) -> None:
    entry_without = bare.with_fields(printed(**changed).fields)
    (entry,) = run(client, entry_without)
    assert entry.fields == entry_without.fields
    assert [(issue.code, issue.severity) for issue in entry.issues] == [("resolve/ask", "warning")]
    assert "10.1017/s0020818300027697" in entry.issues[0].message
    assert "against" in entry.issues[0].message


def test_no_doi_is_better_than_a_wrong_one(client: Client, printed: Make) -> None:
    title = "Diplomacy and its domestic critics"
    entry_without = printed(author="Putnam, R.", issued=1988, title=title, container_title="International Security")
    (entry,) = run(client, entry_without)
    assert entry.fields == entry_without.fields
    assert [(issue.code, issue.severity) for issue in entry.issues] == [("resolve/no-doi", "info")]


def test_what_was_declined_is_not_searched_for_again(client: Client, services: Services, bare: Entry) -> None:
    said = decline(bare.with_issues([Issue("resolve/ask", "?")]))
    assert run(client, said) == [said]
    assert not services.asked
    (entry,) = resolve([said], client.sources, client=client, fresh=True)
    assert entry.text("DOI") is not None


def test_questions_are_proposed_with_their_candidates(client: Client, bare: Entry, printed: Make) -> None:
    asked = run(client, bare.with_fields(printed(page="1-9").fields), bare)
    ((entry, candidates),) = propose(asked, client.sources, client=client)
    assert entry == asked[0]
    assert (str(candidates[0].record.text("DOI")), candidates[0].against) == ("10.1017/s0020818300027697", ("page",))
    taken = take(entry, candidates[0])
    assert str(taken.text("DOI")) == "10.1017/s0020818300027697"
    assert codes(taken) == ["resolve/page-differs"]


def test_a_later_edition_is_not_the_printed_book(client: Client, printed: Make) -> None:
    title = "Regional orders at century’s dawn: Global and domestic influences on Grand Strategy"
    (entry,) = run(client, printed(type_="book", title=title, author="Solingen, E.", issued=1998))
    assert codes(entry) == ["resolve/no-doi"]
    assert entry.text("DOI") is None


def test_of_two_dois_of_one_work_one_is_taken_and_the_other_told(
    client: Client, services: Services, bare: Entry
) -> None:
    known = services.crossref["10.1017/s0020818300027697"]
    services.crossref["10.5555/twin"] = {name: value for name, value in known.items() if name != "issue"} | {
        "DOI": "10.5555/twin"
    }
    (entry,) = run(client, bare)
    assert str(entry.text("DOI")) == "10.1017/s0020818300027697"
    (told,) = (issue for issue in entry.issues if issue.code == "resolve/also-registered")
    assert told.message.endswith("10.5555/twin")


def test_two_candidates_are_a_question(client: Client, services: Services, bare: Entry) -> None:
    known = services.crossref["10.1017/s0020818300027697"]
    known.pop("page")
    services.crossref["10.5555/twin"] = known | {"DOI": "10.5555/twin"}
    (entry,) = run(client, bare)
    assert entry.text("DOI") is None
    assert codes(entry) == ["resolve/ask"]
    assert "10.5555/twin" in entry.issues[0].message


def test_an_entry_without_a_title_is_not_searched_for(client: Client, services: Services, printed: Make) -> None:
    (entry,) = run(client, printed(author="Putnam, R."))
    assert codes(entry) == ["resolve/no-doi"]
    assert not services.asked


def test_order_is_kept_over_many(client: Client, services: Services, putnam: Entry, printed: Make) -> None:
    entries = [replace(putnam, citekey=f"key{number}") for number in range(120)]
    assert [entry.citekey for entry in run(client, *entries)] == [entry.citekey for entry in entries]
    assert len(services.asked) == 1


def test_the_sample_s_references_are_resolved(client: Client, shared: Path) -> None:
    lines = (shared / "bench" / "seed_references.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line)["csl"] for line in lines]
    entries = [from_item(item, origin=Origin("printed", "gold")) for item in items]
    resolved = run(client, *entries)
    assert [entry.text("DOI") for entry in resolved] == [entry.text("DOI") for entry in entries]
    assert [entry.text("title") for entry in resolved] == [entry.text("title") for entry in entries]
    assert [entry.language for entry in resolved] == [entry.language for entry in entries]
    told = {number: codes(entry) for number, entry in enumerate(resolved, 1) if entry.issues}
    swapped = ["resolve/volume-differs", "resolve/issue-differs"]
    assert told == {number: ["resolve/no-doi"] for number in (1, 3, 6, 22, 23, 25)} | {
        9: swapped,
        11: ["resolve/volume-differs"],
        15: swapped,
        20: ["resolve/issue-differs"],
    }
    added = [number for number, entry in enumerate(resolved, 1) if entry.text("original-title")]
    assert added == [2, 4, 8, 9, 12, 14, 15, 20, 21]


def test_no_network_at_all_is_said_once(putnam: Entry, bare: Entry) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    for entries in ([putnam] * 25, [bare] * 25):
        with (
            Client(Sources(url, url, url), clock=FakeTime().clock()) as client,
            pytest.raises(Unreachable, match="no metadata service can be reached"),
        ):
            run(client, *entries)


@pytest.mark.parametrize("tail", ["/abstract", "?seq=1", ".pdf", "Accessed"])
def test_a_doi_with_something_behind_it_gives_way_to_the_one_that_is_registered(
    client: Client, putnam: Entry, tail: str
) -> None:
    printed = replace(putnam.fields["DOI"], value=Text(f"10.1017/S0020818300027697{tail}"))
    (entry,) = run(client, putnam.with_fields({"DOI": printed}))
    assert str(entry.text("DOI")) == "10.1017/s0020818300027697"
    assert [str(rival.value) for rival in entry.fields["DOI"].rivals] == [str(printed.value)]
    assert codes(entry) == ["resolve/doi-differs"]
    assert run(client, entry) == [entry]


def test_another_reading_of_a_doi_counts_for_its_own_work_alone(client: Client, printed: Make, putnam: Entry) -> None:
    doi = "10.1017/S0020818300027697/abstract"
    horses = printed("horses", title="Quite another book about horses", author="Konev, K.", issued=1950, DOI=doi)
    alone = printed("alone", DOI=doi)
    for entry in run(client, horses, alone):
        assert codes(entry) == ["resolve/not-registered"]
        assert str(entry.text("DOI")) == doi
    mine = putnam.with_fields({"DOI": Field(Text(doi), Origin("user"), 1.0)})
    (entry,) = run(client, mine)
    assert codes(entry) == ["resolve/not-registered"]
