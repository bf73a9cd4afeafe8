"""Crossref's messages as entries."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Entry, Name, to_item, unmarked
from refman.sources.crossref_record import read_record
from refman.testing import Services


def values(entry: Entry, *variables: str) -> list[str]:
    return [str(entry.value(variable) or "") for variable in variables]


@pytest.mark.parametrize(
    ("type_", "csl"),
    [
        ("journal-article", "article-journal"),
        ("book-chapter", "chapter"),
        ("proceedings-article", "paper-conference"),
        ("monograph", "book"),
        ("edited-book", "book"),
        ("dissertation", "thesis"),
        ("posted-content", "article"),
        ("peer-review", "review"),
        ("standard", "standard"),
        ("component", "document"),
        ("brand-new", "document"),
        (None, "document"),
    ],
)
def test_types_become_csl(type_: str | None, csl: str) -> None:
    assert read_record({"type": type_}).type == csl


def test_an_article_is_read(services: Services) -> None:
    entry = read_record(services.crossref["10.1080/1060586x.2022.2077060"])
    assert to_item(entry) == {
        "id": "",
        "type": "article-journal",
        "title": "Making sense of the January 2022 protests in Kazakhstan: failing legitimacy, culture of protests, "
        "and elite readjustments",
        "author": [{"family": "Kudaibergenova", "given": "Diana T."}, {"family": "Laruelle", "given": "Marlene"}],
        "container-title": "Post-Soviet Affairs",
        "volume": "38",
        "issue": "6",
        "page": "441-459",
        "issued": {"date-parts": [[2022, 11, 2]]},
        "publisher": "Informa UK Limited",
        "ISSN": "1060-586X",
        "DOI": "10.1080/1060586x.2022.2077060",
        "language": "en",
    }
    assert entry.fields["language"].confidence < 0.5


def test_people_listed_twice_are_one_list_and_its_rival(services: Services) -> None:
    field = read_record(services.crossref["10.31171/vlast.v30i1.8792"]).fields["author"]
    assert field.value == (Name("Чаевич", "Александр Владимирович"),)
    assert [rival.value for rival in field.rivals] == [(Name("Chaevich", "Alexander V."),)]


def test_markup_is_no_script_of_a_title() -> None:
    math = "<mml:math><mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub><mml:mi>O</mml:mi></mml:math>"
    title = f"Вода {math} в <i>кино</i>"
    people = [{"family": "Петров"}, {"family": "Petrov"}]
    entry = read_record({"title": [title], "author": people, "container-title": ["Bulletin", "Вестник"]})
    assert entry.names("author") == (Name("Петров"),)
    assert str(entry.text("container-title")) == "Вестник"


def test_of_two_hosts_the_one_in_the_title_s_script_is_shown(services: Services) -> None:
    entry = read_record(services.crossref["10.37493/2307-910x.2022.2.21"])
    assert values(entry, "container-title", "issue") == ["Modern Science and Innovations", "2(38)"]
    assert values(entry, "original-title")[0].startswith("ПОЛИТИЧЕСКИЙ КРИЗИС")
    assert [str(rival.value) for rival in entry.fields["container-title"].rivals] == ["СОВРЕМЕННАЯ НАУКА И ИННОВАЦИИ"]


def test_markup_is_undone(services: Services) -> None:
    entry = read_record(services.crossref["10.5555/markup"])
    shown = ["Growth of Arundo donax at 25oC & the limit T₀", "Science & Markup"]
    assert [unmarked(text) for text in values(entry, "title", "container-title")] == shown
    assert values(entry, "title")[0].startswith("Growth of <i>Arundo donax</i> at 25<sup>o</sup>C")
    assert entry.names("author") == (Name("O'Neil", "Sh."),)


@pytest.mark.parametrize(
    ("dates", "issued"),
    [
        pytest.param({"issued": [[2021, 5]], "published-print": [[2022, 1, 3]]}, "2022-01-03", id="print-first"),
        pytest.param({"issued": [[2021, 5]], "published-online": [[2021, 5, 1]]}, "2021-05", id="issued-next"),
        pytest.param({"issued": [[None]], "published-online": [[2020]]}, "2020", id="online-last"),
        pytest.param({"issued": [[None]]}, "", id="none"),
        pytest.param({"issued": [[1776]]}, "1776", id="old"),
        pytest.param({"issued": []}, "", id="empty"),
        pytest.param({}, "", id="absent"),
    ],
)
def test_the_date_is_that_of_print(dates: dict[str, Any], issued: str) -> None:
    message = {name: {"date-parts": parts} for name, parts in dates.items()}
    assert values(read_record(message), "issued") == [issued]


@pytest.mark.parametrize(
    ("message", "variable", "value"),
    [
        pytest.param({"title": ["Orders"], "subtitle": ["Of peace"]}, "title", "Orders: Of peace", id="subtitle"),
        pytest.param({"title": "Bare"}, "title", "Bare", id="bare-string"),
        pytest.param({"title": []}, "title", "", id="empty-title"),
        pytest.param({"page": None, "article-number": "e12"}, "page", "e12", id="article-number"),
        pytest.param({"journal-issue": {"issue": "3"}}, "issue", "3", id="issue-inside"),
        pytest.param({"volume": "007"}, "volume", "007", id="digits-kept"),
        pytest.param({"ISBN": ["9785160128450", "1"]}, "ISBN", "9785160128450", id="first-isbn"),
        pytest.param({"language": "kz"}, "language", "", id="junk-language"),
        pytest.param({"title": ["A"], "original-title": ["a"]}, "original-title", "", id="original-is-a-copy"),
        pytest.param({"abstract": "<jats:p>Мәтін.</jats:p>"}, "abstract", "Мәтін.", id="abstract"),
        pytest.param({"short-container-title": ["J. X."]}, "container-title-short", "J. X.", id="short-host"),
        pytest.param({"publisher-location": "Алматы"}, "publisher-place", "Алматы", id="place"),
        pytest.param({"edition-number": "2"}, "edition", "2", id="edition"),
        pytest.param(
            {"type": "dissertation", "publisher": "P", "institution": [{"name": "KazNU"}]},
            "publisher",
            "KazNU",
            id="thesis",
        ),
        pytest.param({"type": "dissertation", "degree": ["PhD"]}, "genre", "PhD", id="degree"),
        pytest.param(
            {"type": "book-chapter", "container-title": ["Series", "Book"]}, "container-title", "Book", id="book"
        ),
        pytest.param(
            {"type": "book-chapter", "container-title": ["Series", "Book"]}, "collection-title", "Series", id="series"
        ),
        pytest.param(
            {"type": "monograph", "container-title": ["Series"]}, "collection-title", "Series", id="book-series"
        ),
        pytest.param({"URL": "http://dx.doi.org/10.1/x"}, "URL", "", id="a-doi-link-says-nothing-new"),
    ],
)
def test_variables_are_filled(message: dict[str, Any], variable: str, value: str) -> None:
    assert values(read_record(message), variable) == [value]


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "date-parts", "type"]), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(
            "title subtitle original-title author editor container-title issued published-print page volume issue "
            "ISBN isbn-type ISSN issn-type language institution degree event updated-by update-to type DOI".split()
        ),
        junk,
    )
)
def test_no_message_makes_it_raise(message: dict[str, Any]) -> None:
    read_record(message)


def test_every_real_record_is_read(shared: Path) -> None:
    files = sorted((shared / "crossref" / "works").glob("*.json"))
    assert len(files) > 500
    for file in files:
        message = json.loads(file.read_text("utf-8"))
        entry = read_record(message)
        assert str(entry.text("DOI")) == message["DOI"], file.name
        assert "<" not in unmarked(str(entry.text("title") or "")).replace("< ", ""), file.name


def test_every_real_list_is_read(shared: Path) -> None:
    files = sorted((shared / "crossref" / "lists").glob("*.json"))
    items = [item for file in files for item in json.loads(file.read_text("utf-8"))["message"]["items"]]
    assert len(items) > 1000
    for item in items:
        assert str(read_record(item).text("DOI") or "") == item.get("DOI", "")
