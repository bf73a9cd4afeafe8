"""PDFs as lines."""

from pathlib import Path

import pytest
from packed import pdf

from refman import pipeline
from refman.documents import read
from refman.errors import NotReadable

LEFT = [f"left line number {at} of the first column" for at in range(8)]
RIGHT = [f"right line number {at} of the other one" for at in range(8)]


def test_columns_are_read_one_after_the_other() -> None:
    rows = [(50.0, 700.0 - 12 * at, text) for at, text in enumerate(LEFT)]
    rows += [(310.0, 700.0 - 12 * at, text) for at, text in enumerate(RIGHT)]
    rows.sort(key=lambda row: -row[1])
    assert read(pdf([rows])).text.split("\n") == [*LEFT, *RIGHT, ""]


def test_wide_blanks_of_justified_lines_are_no_gutter() -> None:
    """A page of references in one column, whose lines are drawn out because a long address would not break."""
    rows: list[tuple[float, float, str]] = []
    said: list[str] = []
    for at in range(12):
        left, right = f"Author{at} A. The first part of the title", f"and the second{at} part"
        rows += [(50.0, 700.0 - 12 * at, left), (270.0 + 37 * (at * 5 % 4) + at, 700.0 - 12 * at, right)]
        said.append(f"{left} {right}")
    assert read(pdf([rows])).text.split("\n") == [*said, ""]


def test_lines_drawn_out_to_many_pieces_are_lines_of_one_column() -> None:
    whole = "A line that runs over all of the page to its edge, as most lines of the page do here, each of them"
    drawn = [(50, "Zowghi,"), (110, "Bano,"), (170, "and"), (220, "Amir,"), (310, "Responsible"), (390, "Roads")]
    rows: list[tuple[float, float, str]] = []
    for at in range(20):
        shown = drawn if at % 4 == 3 else [(50, whole)]
        rows += [(left, 700.0 - 12 * at, text) for left, text in shown]
    found = read(pdf([rows])).text
    assert found.count("Zowghi, Bano, and Amir, Responsible Roads") == 5


def test_an_address_that_runs_over_into_the_next_column_parts_nothing() -> None:
    rows = [(50.0, 700.0 - 12 * at, text) for at, text in enumerate(LEFT * 4)]
    rows += [(310.0, 700.0 - 12 * at, text) for at, text in enumerate(RIGHT * 4)]
    address = "https://www.usenix.org/system/files/conference/usenixsecurity18/sec18-lipp-and-others.pdf"
    rows[9] = (50.0, 700.0 - 12 * 9, address)
    rows[50] = (310.0, 700.0 - 12 * 18, address)
    found = read(pdf([rows])).text.split("\n")
    assert found[:9] + found[10:32] == (LEFT * 4)[:9] + (LEFT * 4)[10:]
    assert (found[9], found[50]) == (address, address)


def test_the_gap_behind_numbers_is_no_gutter_though_an_address_crosses_the_true_one() -> None:
    places = [(50.0, 70.0, text) for text in LEFT * 4] + [(300.0, 330.0, text) for text in RIGHT * 4]
    rows: list[tuple[float, float, str]] = []
    for at, (mark, left, text) in enumerate(places):
        y = 700.0 - 12 * (at % 32)
        shown = "https://www.usenix.org/system/files/conference/us" if at == 9 else text
        rows += [(mark, y, f"[{at + 10}]"), (left, y, shown)]
    found = read(pdf([rows])).text.split("\n")
    assert [line.partition("]")[0].strip() for line in found[:64]] == [f"[{at + 10}" for at in range(64)]


def test_the_columns_of_a_page_with_marks_in_its_margins_are_found() -> None:
    rows = [(50.0, 700.0 - 12 * at, text) for at, text in enumerate(LEFT[:4])]
    rows += [(310.0, 700.0 - 12 * at, text) for at, text in enumerate(RIGHT[:4])]
    marks = [(-90.0, 760.0, "+"), (900.0, 760.0, "+")]
    found = [line.strip() for line in read(pdf([rows + marks])).text.split("\n")]
    assert [line for line in found if len(line) > 1] == [*LEFT[:4], *RIGHT[:4]]


def test_hanging_indents_stay() -> None:
    rows = [
        (50.0, 700.0, "Abai K. Kara sozder. Almaty and other"),
        (70.0, 688.0, "places, 1890."),
        (50.0, 676.0, "Auezov M. Abai zholy. Almaty and other"),
        (70.0, 664.0, "places, 1942."),
    ]
    found = read(pdf([rows])).text.split("\n")
    assert [len(line) - len(line.lstrip()) for line in found[:4]] == [0, 4, 0, 4]


def test_a_larger_gap_is_a_blank_line() -> None:
    rows = [(50.0, y, "a line of the text") for y in (700, 688, 676, 658, 646, 634)]
    assert read(pdf([rows])).text.split("\n").index("") == 3


def body(page: int) -> list[tuple[float, float, str]]:
    return [(50.0, 700.0 - 12 * at, f"text {chr(97 + page)}{chr(97 + at)} of the page") for at in range(12)]


def test_heads_feet_and_page_numbers_go() -> None:
    pages = [[(50, 800, "Journal of Things"), *body(at), (290, 40, str(at + 31))] for at in range(4)]
    found = read(pdf(pages)).text
    assert "Journal" not in found
    assert "3" not in found
    assert found.count("of the page") == 48


def test_a_running_head_with_the_page_number_goes() -> None:
    pages = [[(50, 800, f"{at + 31} Abai {'and Auezov' * at}"), *body(at)] for at in range(4)]
    assert "Abai" not in read(pdf(pages)).text


def test_a_repeated_line_inside_the_text_stays() -> None:
    pages = [[*body(at), (50.0, 712.0, f"Chapter {chr(97 + at)}"), (50.0, 640.5, "")] for at in range(3)]
    assert read(pdf(pages)).text.count("Chapter") == 3


@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers_go(step: int) -> None:
    def numbered(page: int) -> list[tuple[float, float, str]]:
        rows = [(80.0, 750.0 - 12 * at, f"a line of text {chr(97 + page)} and more of it") for at in range(55)]
        numbers = [(40.0, y, str(at + 1)) for at, (_, y, _) in enumerate(rows) if (at + 1) % step == 0]
        return rows + numbers

    found = read(pdf([numbered(0), numbered(1)])).text
    assert not any(char.isdigit() for char in found)


def test_numbers_in_both_margins_of_columns_go() -> None:
    lines = [[f"{text} of page {page}" for text in LEFT * 4 + RIGHT * 4] for page in "ab"]
    pages: list[list[tuple[float, float, str]]] = []
    for number, texts in enumerate(lines):
        places = [(50.0, 20.0, 700.0)] * 32 + [(310.0, 540.0, 706.0)] * 32
        rows: list[tuple[float, float, str]] = []
        for at, ((left, margin, top), text) in enumerate(zip(places, texts, strict=True)):
            base = top - 12 * (at % 32)
            rows += [(left, base, text), (margin, base, str(100 * number + at + 101))]
        pages.append(rows)
    pages.append([(50.0, 700.0, "a last line"), (20.0, 700.0, "329"), (50.0, 688.0, "another"), (20.0, 688.0, "330")])
    found = [line.strip() for line in read(pdf(pages)).text.split("\n") if line.strip()]
    assert found == [*lines[0], *lines[1], "a last line", "another"]


@pytest.mark.parametrize("name", ["ot1", "t1"])
def test_fonts_of_dots_tell_their_letters(name: str) -> None:
    """Made by pdfTeX with `\\pdfmapfile{}`, as by every TeX of old: its fonts are pictures without names of letters."""
    found = read(Path(__file__).parent / "dots" / f"{name}.pdf").text
    assert " ".join(found.split()) == (
        "Günther Straße, Émile naïve — “quoted” pages 12–15 office waffle fine flow shuffle øre æsop Štefan çedilla ñ"
    )


def test_numbers_of_references_stay() -> None:
    rows = [(50.0, 750.0 - 12 * at, f"[{at + 1}]") for at in range(30)]
    rows += [(90.0, 750.0 - 12 * at, "Abai K. Kara sozder. Almaty, 1890.") for at in range(30)]
    assert read(pdf([body(1), rows])).text.count("[") == 30


def test_a_pdf_without_text_is_told() -> None:
    with pytest.raises(NotReadable, match="holds no text"):
        read(pdf([[]]))


def test_a_damaged_pdf_is_told() -> None:
    with pytest.raises(NotReadable, match="damaged"):
        read(b"%PDF-1.4 and nothing else")


def test_a_pdf_that_shows_bibtex_is_read_as_a_page() -> None:
    shown = ["@book{abai, title={Words}, year={1890}}", "@book{brown, title={Roads}, year={1999}}"] * 5
    listed = ["References", "1. Abai K. Words of the steppe. Almaty: Press, 1890.", "2. Brown T. Roads. Oxford, 1999."]
    rows = [(50.0, 700.0 - 12 * at, text) for at, text in enumerate([*shown, *listed])]
    found = [entry.reference.text for entry in pipeline.read(pdf([rows])).entries if entry.reference]
    assert found == ["Abai K. Words of the steppe. Almaty: Press, 1890.", "Brown T. Roads. Oxford, 1999."]
