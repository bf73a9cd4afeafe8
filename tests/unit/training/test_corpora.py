"""Two families of labelled references in one scheme."""

from collections import Counter
from pathlib import Path

import pytest

from refman.training.corpora import Labelled, anystyle, from_anystyle, from_grobid, grobid, is_sound
from refman.training.labelled import LABELS, OTHER, Piece, label


def values(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in label(pieces, "test").segments if piece[0] != OTHER]


def test_anystyle_line() -> None:
    made = from_anystyle(
        [
            ("citation-number", "[12] "),
            ("author", "Hyde-Price, A. "),
            ("issued", "(2015). "),
            ("title", "“Security communities.” "),
            ("editor", "In H. Gärtner & J. W. Honig (Eds.), "),
            ("container-title", "Democracy, peace, and security "),
            ("page", "(pp. 25-40). "),
            ("publisher-place", "New York: "),
            ("publisher", "Lexington Books."),
        ]
    )
    assert values(made) == [
        ("citation-number", "12"),
        ("author", "Hyde-Price, A."),
        ("issued", "2015"),
        ("title", "Security communities"),
        ("editor", "H. Gärtner & J. W. Honig"),
        ("container-title", "Democracy, peace, and security"),
        ("page", "25-40"),
        ("publisher-place", "New York"),
        ("publisher", "Lexington Books"),
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(
            [("author", "A. Zee"), (OTHER, ", "), ("monograph-title", "Gravity"), (OTHER, ", "), ("issued", "2013")],
            [("author", "A. Zee"), ("title", "Gravity"), ("issued", "2013")],
            id="a monograph alone is the title",
        ),
        pytest.param(
            [("title", "Jets"), (OTHER, ", in "), ("monograph-title", "Proc. ICRC")],
            [("title", "Jets"), ("container-title", "Proc. ICRC")],
            id="a monograph beside a title holds it",
        ),
        pytest.param(
            [("container-title", "Cell"), (OTHER, ", VOL "), ("volume", "43"), (OTHER, ", NO "), ("volume", "9")],
            [("container-title", "Cell"), ("volume", "43"), ("issue", "9")],
            id="a second volume is the issue",
        ),
        pytest.param(
            [("title", "Poppler"), (OTHER, ". Accessed: "), ("issued", "2015-05-12")],
            [("title", "Poppler"), ("accessed", "2015-05-12")],
            id="a date of access",
        ),
        pytest.param(
            [(OTHER, "[7] "), ("author", "S. Ejiri"), (OTHER, " ("), ("issued", "2008"), (OTHER, ")")],
            [("citation-number", "7"), ("author", "S. Ejiri"), ("issued", "2008")],
            id="a number before",
        ),
        pytest.param(
            [("institution", "ATLAS Collaboration"), (OTHER, ", "), ("title", "Jets")],
            [("author", "ATLAS Collaboration"), ("title", "Jets")],
            id="a collaboration writes",
        ),
        pytest.param(
            [("institution", "Yale University"), (OTHER, ", "), ("title", "Jets")],
            [("publisher", "Yale University"), ("title", "Jets")],
            id="an institution publishes",
        ),
    ],
)
def test_grobid_line(pieces: list[Piece], expected: list[Piece]) -> None:
    assert values(from_grobid(pieces)) == expected


@pytest.mark.parametrize(
    ("pieces", "sound"),
    [
        pytest.param([("author", "A. Zee"), ("title", "Gravity")], True, id="plain"),
        pytest.param([("title", "Gravity")], False, id="one field says nothing"),
        pytest.param([("author", "2013, 12, 15"), ("title", "Gravity")], False, id="digits as author"),
        pytest.param([("title", "Gravity"), ("page", "in press")], False, id="a page without digits"),
        pytest.param(
            [("title", "G"), ("issued", "2013"), (OTHER, "much that nobody named")], False, id="mostly unnamed"
        ),
    ],
)
def test_is_sound(pieces: list[Piece], sound: bool) -> None:
    assert is_sound(label(pieces, "test")) is sound


@pytest.fixture(scope="module")
def lines(shared: Path) -> list[Labelled]:
    return [*anystyle(shared), *grobid(shared)]


def test_corpora_keep_nearly_all_lines(lines: list[Labelled]) -> None:
    counts = Counter(line.source for line in lines)
    assert counts["anystyle_core"] > 900
    assert counts["anystyle_good"] > 3_900
    assert counts["grobid"] > 7_000


def test_corpora_use_the_labels(lines: list[Labelled]) -> None:
    names = Counter(name for line in lines for name, _ in line.segments)
    assert set(names) <= LABELS
    assert {"author", "title", "issue", "number-of-pages", "accessed", "editor"} <= set(names)


def test_values_are_bare(lines: list[Labelled]) -> None:
    titles = [text for line in lines for name, text in line.segments if name in {"title", "publisher-place"}]
    untidy = [text for text in titles if text[0] in ",;:([" or text[-1] in ",;:"]
    assert len(untidy) < len(titles) / 200
