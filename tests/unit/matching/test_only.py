"""Names, or a host, and a year alone are enough only where nothing else can be meant."""

from collections.abc import Callable

import pytest

from refman.matching import choose
from refman.matching.only import is_only_one
from refman.model import Entry, Reference
from refman.references import parse

Make = Callable[..., Entry]


@pytest.fixture
def entry(printed: Make) -> Entry:
    fields = printed(author="Dybas, H. S.", issued=1966).fields
    return Entry(fields=fields, reference=Reference("(1) Dybas, H. S. 1966."))


@pytest.fixture
def record(printed: Make) -> Entry:
    return printed(author="Dybas, Henry S.", issued=1966, title="Evidence for Parthenogenesis in the Beetles")


@pytest.fixture
def strangers(printed: Make) -> list[Entry]:
    return [
        printed(author="Dybas, Henry S.", issued=1967, title="Another Year"),
        printed(author="Lee, Ann", issued=1966, title="Another Name"),
        printed(author="Dybas, Henry S.", issued=1966, title="In a Journal", container_title="Beetles", volume="3"),
    ]


def test_the_only_one_is_told(entry: Entry, record: Entry, strangers: list[Entry]) -> None:
    assert is_only_one(entry, record, [record, *strangers])


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"container_title": "Beetles"}, id="in a journal"),
        pytest.param({"page": "1-20"}, id="with pages"),
        pytest.param({"author": "Dybas, Mary"}, id="another given name"),
        pytest.param({"author": "Dybas, Henry S.; Lee, Ann"}, id="one more author"),
        pytest.param({"issued": 1968}, id="another year"),
    ],
)
def test_what_would_have_been_printed_or_contradicts_is_not_it(
    entry: Entry, record: Entry, strangers: list[Entry], printed: Make, changed: dict[str, str | int]
) -> None:
    other = record.with_fields(printed(**changed).fields)
    assert not is_only_one(entry, other, [other, *strangers])


def test_of_two_alike_neither_is_it(entry: Entry, record: Entry, printed: Make) -> None:
    twin = printed(author="Dybas, Henry S.", issued=1966, title="A Second Book")
    assert not is_only_one(entry, record, [record, twin])
    assert choose(entry, [record, twin])[0] != "accept"


def test_a_search_that_brought_it_alone_proves_nothing(entry: Entry, record: Entry) -> None:
    assert not is_only_one(entry, record, [record])


def test_a_title_that_is_printed_must_be_found(
    entry: Entry, record: Entry, strangers: list[Entry], printed: Make
) -> None:
    titled = entry.with_fields(printed(title="Ants").fields)
    assert not is_only_one(titled, record, [record, *strangers])


def hosted(printed: Make, text: str, **values: str | int) -> Entry:
    return Entry(fields=printed(**values).fields, reference=Reference(text))


@pytest.fixture
def notice(printed: Make) -> Entry:
    return printed(title="Introduction", container_title="Canadian Film and Video", issued=1997)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "Canadian Film and Video 1997.", {"container_title": "Canadian Film and Video", "issued": 1997}, id="host"
        ),
        pytest.param(
            "Canadian Film and Video 1997.",
            {"author": "Film, Canadian", "container_title": "Video", "issued": 1997},
            id="read as a name",
        ),
    ],
)
def test_a_host_and_a_year_are_enough_for_what_has_no_more(
    printed: Make, notice: Entry, strangers: list[Entry], text: str, values: dict[str, str | int]
) -> None:
    assert is_only_one(hosted(printed, text, **values), notice, [notice, *strangers])


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"author": "Lee, Ann"}, id="signed"),
        pytest.param({"volume": "12"}, id="with a volume"),
        pytest.param({"page": "1-20"}, id="with pages"),
        pytest.param({"issued": 1998}, id="another year"),
    ],
)
def test_what_has_more_would_have_been_printed_with_it(
    printed: Make, notice: Entry, strangers: list[Entry], changed: dict[str, str | int]
) -> None:
    entry = hosted(printed, "Canadian Film and Video 1997.", container_title="Canadian Film and Video", issued=1997)
    other = notice.with_fields(printed(**changed).fields)
    assert not is_only_one(entry, other, [other, *strangers])
    # The signed one is no rival of what nobody signed.
    assert is_only_one(entry, notice, [notice, other, *strangers])


def test_a_search_full_of_that_host_proves_nothing(printed: Make, notice: Entry) -> None:
    entry = hosted(printed, "Canadian Film and Video 1997.", container_title="Canadian Film and Video", issued=1997)
    others = [notice.with_fields(printed(author="Lee, Ann", page=str(page)).fields) for page in range(1, 9)]
    assert not is_only_one(entry, notice, [notice, *others])


@pytest.mark.parametrize("text", ["2018.", "Canadian Film and Video."])
def test_a_year_or_a_host_alone_is_nothing(printed: Make, notice: Entry, strangers: list[Entry], text: str) -> None:
    values: dict[str, str | int] = {"issued": 2018} if text[0] == "2" else {"container_title": text[:-1]}
    assert not is_only_one(hosted(printed, text, **values), notice, [notice, *strangers])


@pytest.mark.parametrize(
    ("record", "is_it"),
    [
        pytest.param({"author": "Moghbel, Nahid", "title": "The Pituri Plant"}, True, id="undated thesis"),
        pytest.param({"author": "Moghbel, Nahid", "title": "The Pituri Plant", "issued": 2016}, False, id="dated"),
        pytest.param({"author": "Moghbel, Ali", "title": "The Pituri Plant"}, False, id="another given name"),
    ],
)
def test_full_names_alone_are_what_has_no_more(
    printed: Make, strangers: list[Entry], record: dict[str, str | int], is_it: bool
) -> None:
    entry = hosted(printed, "(1) Moghbel, N. .", author="Moghbel, N.")
    told = printed(**record)
    assert is_only_one(entry, told, [told, *strangers]) is is_it


@pytest.mark.parametrize(
    ("text", "values", "is_it"),
    [
        pytest.param("Clinical Otology 2015.", {"author": "Otology, Clinical", "issued": 2015}, True, id="left out"),
        pytest.param(
            "M. Pensak, editor, Clinical Otology (2015).",
            {"editor": "Pensak, M.", "container_title": "Clinical Otology", "issued": 2015},
            True,
            id="printed",
        ),
        pytest.param(
            "B. Pensak, editor, Clinical Otology (2015).",
            {"editor": "Pensak, B.", "container_title": "Clinical Otology", "issued": 2015},
            False,
            id="another",
        ),
    ],
)
def test_who_edits_may_be_left_out(
    printed: Make, strangers: list[Entry], text: str, values: dict[str, str | int], is_it: bool
) -> None:
    record = printed(title="Neoplasms", editor="Pensak, Myles L.", container_title="Clinical Otology", issued=2015)
    assert is_only_one(hosted(printed, text, **values), record, [record, *strangers]) is is_it


@pytest.mark.parametrize(
    ("text", "record", "is_it"),
    [
        pytest.param("Canadian Film 6.", {"volume": "6"}, True, id="a volume and no year"),
        pytest.param("Canadian Film 6.", {"volume": "6", "issue": "2"}, True, id="the issue is left out"),
        pytest.param("Canadian Film 6, 12.", {"volume": "6", "page": "12-30"}, True, id="the last page is left out"),
        pytest.param("Canadian Film 6, 1.", {"volume": "6"}, False, id="one figure more"),
        pytest.param("Canadian Film 6 (in Chinese).", {"volume": "6"}, True, id="said of its language"),
    ],
)
def test_of_the_place_what_such_styles_print(
    printed: Make, strangers: list[Entry], text: str, record: dict[str, str | int], is_it: bool
) -> None:
    entry = hosted(printed, text, container_title="Canadian Film", volume="6")
    told = printed(title="Introduction", container_title="Canadian Film", **record)
    assert is_only_one(entry, told, [told, *strangers]) is is_it


def test_what_was_not_read_is_no_title(printed: Make, strangers: list[Entry]) -> None:
    (entry,) = parse([Reference("1 M. Kranert, editor, (2017).")])
    record = printed(editor="Kranert, Martin", title="Einführung in die Kreislaufwirtschaft", issued=2017)
    assert is_only_one(entry, record, [record, *strangers])
    assert choose(entry, [record, *strangers])[0] == "accept"
