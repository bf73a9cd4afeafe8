"""The same work, the same with differences, or another."""

from collections.abc import Callable

import pytest

from refman.matching.verify import is_certain, verify
from refman.model import Entry, Field, Origin, Text

Values = dict[str, str | int]
PUTNAM: Values = {
    "title": "Diplomacy and domestic politics: The logic of two-level games",
    "author": "Putnam, R.",
    "container_title": "International Organization",
    "volume": 42,
    "issue": 3,
    "page": "427-460",
    "issued": 1988,
}
MALYSHEV: Values = {
    "title": "Peacekeeping in post-soviet space: Nagorno-Karabakh and Kazakhstan",
    "author": "Malyshev, D. V.",
    "container_title": "Rossiya i Novye Gosudarstva Evrazii",
    "volume": 56,
    "issue": 3,
    "page": "120-132",
    "issued": 2022,
}
RUSSIAN: Values = {
    "title": "Миротворчество на постсоветском пространстве: Нагорный Карабах и Казахстан",
    "author": "Малышев, Д. В.",
    "container_title": "Россия и новые государства Евразии",
    "issue": 3,
    "page": "120-132",
    "issued": 2022,
}
BOOK: Values = {"title": "Regional orders at century’s dawn", "author": "Solingen, E.", "issued": 1998}


def without(values: Values, *names: str) -> Values:
    return {name: value for name, value in values.items() if name not in names}


SAME = [
    pytest.param(PUTNAM, PUTNAM, (), id="equal"),
    pytest.param(PUTNAM, PUTNAM | {"title": "DIPLOMACY AND DOMESTIC POLITICS"}, (), id="capitals-no-subtitle"),
    pytest.param(PUTNAM, PUTNAM | {"issued": 1989}, (), id="year-off-by-one"),
    pytest.param(PUTNAM, PUTNAM | {"issued": 1998}, ("issued",), id="year-differs"),
    pytest.param(PUTNAM, PUTNAM | {"volume": 24}, ("volume",), id="volume-differs"),
    pytest.param(PUTNAM, PUTNAM | {"volume": 3, "issue": 42}, (), id="volume-and-issue-swapped"),
    pytest.param(PUTNAM, PUTNAM | {"page": "472-460"}, ("page",), id="page-misprinted"),
    pytest.param(PUTNAM, PUTNAM | {"author": "Doe, J."}, ("author",), id="author-differs"),
    pytest.param(PUTNAM, without(PUTNAM, "title"), (), id="record-without-title"),
    pytest.param(PUTNAM, {"title": PUTNAM["title"]}, (), id="title-alone"),
    pytest.param({}, PUTNAM, (), id="entry-knows-nothing"),
    pytest.param(PUTNAM, {}, (), id="record-knows-nothing"),
    pytest.param(MALYSHEV, RUSSIAN, (), id="translated-title"),
    pytest.param(RUSSIAN, MALYSHEV, (), id="translated-the-other-way"),
    pytest.param(MALYSHEV, RUSSIAN | {"issued": 2023}, (), id="translated-year-off-by-one"),
    pytest.param(
        PUTNAM, PUTNAM | {"title": "La diplomacia y la política interior"}, ("title",), id="translated-in-one-script"
    ),
    pytest.param(
        {"title": "Тарих туралы", "author": "Әбенова, Г.", "issued": 2021},
        {"title": "Tarih turaly", "author": "Abenova, G.", "issued": 2021},
        (),
        id="romanised",
    ),
    pytest.param(
        PUTNAM | {"title": "Two-level games, Part I"},
        PUTNAM | {"title": "Two-level games, Part II"},
        ("title",),
        id="another-part-at-the-same-place",
    ),
    pytest.param(
        {"title": "Introduction", "author": "Smith, A.", "page": 1, "issued": 2010},
        {"title": "Introduction", "author": "Smith, Alan", "page": "1-4", "issued": 2010},
        (),
        id="short-title",
    ),
]
OTHER = [
    pytest.param(
        PUTNAM,
        {
            "title": "Thermal conductivity of ceramics",
            "author": "Lindqvist, M.",
            "volume": 7,
            "page": 88,
            "issued": 1999,
        },
        id="all-different",
    ),
    pytest.param(
        PUTNAM, PUTNAM | {"title": "Thermal conductivity of ceramics", "page": "1-9"}, id="same-issue-other-page"
    ),
    pytest.param(PUTNAM, {"title": "Thermal conductivity of ceramics"}, id="title-alone-differs"),
    pytest.param(
        {"title": "Introduction", "author": "Smith, A.", "page": 1, "issued": 2010, "volume": 3},
        {"title": "Introduction", "author": "Jones, B.", "page": 7, "issued": 1980, "volume": 9},
        id="short-title-alone-agrees",
    ),
    pytest.param(MALYSHEV, RUSSIAN | {"page": "7-19"}, id="translated-but-other-page"),
    pytest.param(
        PUTNAM | {"title": "Two-level games, Part I"},
        PUTNAM | {"title": "Two-level games, Part II", "page": "461-490"},
        id="another-part",
    ),
    pytest.param(
        {"title": "The digestive system", "issued": 2007, "container_title": "Anatomy"},
        {"title": "The visual system", "issued": 2007, "container_title": "Anatomy"},
        id="nearly-the-same-title-and-little-else",
    ),
    pytest.param(
        MALYSHEV,
        RUSSIAN | {"author": "Сергеев, Н. В.", "page": "7-19", "container_title": "Власть", "issue": 1},
        id="other-script-other-work",
    ),
    pytest.param(
        without(PUTNAM, "title"),
        {"author": "Lindqvist, M.", "volume": 7, "page": "88-97", "issued": 1999},
        id="no-titles-and-nothing-agrees",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "differs"), SAME)
def test_the_same_work_is_known(
    printed: Callable[..., Entry], ours: Values, theirs: Values, differs: tuple[str, ...]
) -> None:
    found = verify(printed(**ours), printed(**theirs))
    assert found.differs == differs
    assert found.verdict == ("differs" if differs else "same")


@pytest.mark.parametrize(("ours", "theirs"), OTHER)
def test_another_work_is_refused(printed: Callable[..., Entry], ours: Values, theirs: Values) -> None:
    assert verify(printed(**ours), printed(**theirs)).verdict == "other work"


def test_every_recorded_reading_counts(printed: Callable[..., Entry]) -> None:
    record = printed(**(RUSSIAN | {"original_title": MALYSHEV["title"], "page": "7-19"}))
    assert verify(printed(**MALYSHEV), record).verdict == "differs"
    other = Field(Text("Rossiya i novye gosudarstva"), Origin("source", "crossref"))
    host = record.fields["container-title"]
    record = record.with_fields({"container-title": Field(Text("Eurasia"), host.origin, 0.9, (other,))})
    assert "container-title" in verify(printed(**MALYSHEV), record).agreed


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(PUTNAM, PUTNAM, id="equal"),
        pytest.param(PUTNAM, without(PUTNAM, "volume", "page"), id="nothing-contradicts"),
        pytest.param(PUTNAM, PUTNAM | {"issued": 1989}, id="year-off-by-one-page-agrees"),
        pytest.param(RUSSIAN, RUSSIAN | {"author": "Malyshev, Dmitry"}, id="author-romanised"),
    ],
)
def test_a_certain_find_is_accepted(printed: Callable[..., Entry], ours: Values, theirs: Values) -> None:
    assert is_certain(printed(**ours), printed(**theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(PUTNAM, PUTNAM | {"title": "Diplomacy and domestic politics"}, id="subtitle-missing"),
        pytest.param(PUTNAM, PUTNAM | {"author": "Doe, J."}, id="another-author"),
        pytest.param(PUTNAM, without(PUTNAM, "author"), id="no-author"),
        pytest.param(PUTNAM, without(PUTNAM, "issued"), id="no-year"),
        pytest.param(PUTNAM, PUTNAM | {"issued": 1998}, id="another-year"),
        pytest.param(PUTNAM, without(PUTNAM, "page") | {"issued": 1989}, id="year-off-by-one-without-page"),
        pytest.param(PUTNAM, PUTNAM | {"page": "1-9"}, id="another-page"),
        pytest.param(PUTNAM, PUTNAM | {"volume": 43}, id="another-volume"),
        pytest.param(PUTNAM, PUTNAM | {"container_title": "World Politics"}, id="another-journal"),
        pytest.param(MALYSHEV, RUSSIAN, id="translation"),
        pytest.param(
            PUTNAM | {"title": "How to treat a cold war"}, PUTNAM | {"title": "How to start a cold war"}, id="one-word"
        ),
        pytest.param(
            PUTNAM | {"title": "On two-level games I"}, PUTNAM | {"title": "On two-level games II"}, id="another-part"
        ),
        pytest.param({**PUTNAM, "title": "Regionalism"}, {**PUTNAM, "title": "Regionalism"}, id="a-title-of-one-word"),
    ],
)
def test_a_doubtful_find_is_not(printed: Callable[..., Entry], ours: Values, theirs: Values) -> None:
    assert not is_certain(printed(**ours), printed(**theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "certain"),
    [
        ("book", "book", True),
        ("book", "article-journal", False),
        ("article-journal", "book", False),
        ("book", "review", False),
        ("book", "review-book", False),
        ("document", "book", True),
    ],
)
def test_a_review_is_not_the_book(printed: Callable[..., Entry], ours: str, theirs: str, certain: bool) -> None:
    values = without(BOOK)
    assert is_certain(printed(type_=ours, **values), printed(type_=theirs, **values)) is certain
