"""Finding the list in a page, and the references in the list."""

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.documents import Document, read
from refman.references import split

ROOT = Path(__file__).parents[4]
SHARED = ROOT.parent / "shared"
A = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б."
B = "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111."
C = "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52."
LAW = "О языках в Республике Казахстан: закон Республики Казахстан"
PROSE = (
    "The mission of 2022 restored order in the country within days, and the paper asks how the members of the "
    "organization saw it. Earlier work (Smith, 2004) had expected nothing of the kind."
)
HEAD = f"On peacekeepers\n\nAbstract\n\n{PROSE}\n\nJ. Doe\nEmail: j.doe@example.org\n\n"
FOOT = "\n\n© Doe J., 2023\n\nCreative Commons License\n\nViews: 12\n"


def texts(text: str) -> list[str]:
    return [reference.text for reference in split(Document(text))]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(f"1. {A}\n2. {B}\n3. {C}", id="1."),
        pytest.param(f"1 . {A}\n2 . {B}\n3 . {C}", id="1 ."),
        pytest.param(f"1) {A}\n2) {B}\n3) {C}", id="1)"),
        pytest.param(f"(1) {A}\n(2) {B}\n(3) {C}", id="(1)"),
        pytest.param(f"[1] {A}\n[2] {B}\n[3] {C}", id="[1]"),
        pytest.param(f"1 {A}\n2 {B}\n3 {C}", id="1"),
        pytest.param(f"¹ {A}\n² {B}\n³ {C}", id="superscripts"),
        pytest.param(f"№ 1 {A}\n№ 2 {B}\n№ 3 {C}", id="numero"),
        pytest.param(f"1.{A}\n2.{B}\n3.{C}", id="no blank after the number"),
        pytest.param(f"1.\n{A}\n2.\n{B}\n3.\n{C}", id="the number on its own line"),
        pytest.param(f"  1. {A}\n\n  2. {B}\n\n  3. {C}", id="blank lines between"),
        pytest.param(f"{A}\n{B}\n{C}", id="no numbers"),
        pytest.param(f"{A}\n\n{B}\n\n{C}", id="no numbers, blank lines between"),
        pytest.param(f"• {A}\n• {B}\n• {C}", id="bullets"),
        pytest.param(f"➢ {A}\n➢ {B}\n➢ {C}", id="bullets of Word"),
        pytest.param(f"а) {A}\nб) {B}\nв) {C}", id="а)"),
        pytest.param(f"(a) {A}\n(b) {B}\n(c) {C}", id="(a)"),
        pytest.param(f"i. {A}\nii. {B}\niii. {C}", id="i."),
        pytest.param(f"[I] {A}\n[II] {B}\n[III] {C}", id="[I]"),
        pytest.param(f"[Kab83] {A}\n[Bru73] {B}\n[Nik12] {C}", id="[Kab83]"),
        pytest.param(f"#1 {A}\n#2 {B}\n#3 {C}", id="#1"),
        pytest.param(f"1/ {A}\n2/ {B}\n3/ {C}", id="1/"),
        pytest.param(f"/1/ {A}\n/2/ {B}\n/3/ {C}", id="/1/"),
        pytest.param(f"1: {A}\n2: {B}\n3: {C}", id="1:"),
        pytest.param(f"1] {A}\n2] {B}\n3] {C}", id="1]"),
        pytest.param(f"<1> {A}\n<2> {B}\n<3> {C}", id="<1>"),
        pytest.param(f"**1.** {A}\n**2.** {B}\n**3.** {C}", id="bold"),
        pytest.param(f"① {A}\n② {B}\n③ {C}", id="circled"),
        pytest.param(f"1{A}\n2{B}\n3{C}", id="raised numbers that lost their form"),
        pytest.param(f"* {A}\n** {B}\n*** {C}", id="stars"),
        pytest.param(
            "Қабдолов З. Сөз өнері. – Алматы:\n   Жазушы, 1983. – 360 б.\n"
            "Брутян Г. А. Язык и картина мира //\n   Философские науки. – 1973. – № 1. –\n   С. 108–111.\n"
            "Nikitina, Y. (2012). The CSTO through\n   the looking glass. Problems of\n   Post-Communism, 59(3), "
            "41-52.",
            id="hanging indents",
        ),
        pytest.param(
            "1. Қабдолов З. Сөз өнері. – Алматы: Жазушы,\n1983. – 360 б.\n2. Брутян Г. А. Язык и картина мира //\n"
            "Философские науки. – 1973. – № 1. – С. 108–\n111.\n3. Nikitina, Y. (2012). The CSTO through the\n"
            "looking glass. Problems of Post-Communism,\n59(3), 41-52.",
            id="broken, a year at the start of a line",
        ),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "", id="bare"),
        pytest.param("Әдебиеттер тізімі\n\n", "", id="heading"),
        pytest.param(f"{HEAD}参考\n\n", FOOT, id="page, known heading"),
        pytest.param(f"{HEAD}Зонрахен\n\n", FOOT, id="page, unknown heading"),
        pytest.param(HEAD, FOOT, id="page, no heading"),
    ],
)
def test_every_reference_and_nothing_else(listed: str, before: str, after: str) -> None:
    assert texts(before + listed + after) == [A, B, C]


@pytest.mark.parametrize("alone", [A, B, C, "Жұматаев Р.С. диссертация (қолжазба). ҚазҰУ."])
def test_one_reference_is_a_list(alone: str) -> None:
    assert texts(alone) == [alone]


def test_number_is_kept_beside_the_text() -> None:
    found = split(Document(f"[7] {A}\n[8] {B}\n[9] {C}"))
    assert [reference.number for reference in found] == ["7", "8", "9"]


def test_lost_number_is_stepped_over() -> None:
    assert texts(f"1. {A}\n2. {B}\n4. {C}\n5. {A}") == [A, B, C, A]


@pytest.mark.parametrize("numbers", [("1. ", "2. ", "3. "), ("", "", "")], ids=["numbered", "not numbered"])
def test_law_without_author_or_year_stays_between_the_others(numbers: tuple[str, str, str]) -> None:
    listed = "\n".join(number + text for number, text in zip(numbers, (A, LAW, B), strict=True))
    assert texts(f"{HEAD}Литература\n\n{listed}{FOOT}") == [A, LAW, B]


@pytest.mark.parametrize("numbers", [("1. ", "2. "), ("", "")], ids=["numbered", "not numbered"])
@pytest.mark.parametrize("heading", ["References", "Транслит"])
def test_two_lists_are_both_returned_in_order(numbers: tuple[str, str], heading: str) -> None:
    first, second = (
        "\n".join(number + text for number, text in zip(numbers, pair, strict=True)) for pair in ((A, B), (B, C))
    )
    assert texts(f"{HEAD}Әдебиет\n\n{first}\n\n{heading}\n\n{second}{FOOT}") == [A, B, B, C]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + FOOT, id="a page without a list"),
        pytest.param(
            f"{HEAD}For citation: Doe J. On peacekeepers // Peace. 2023. № 1. P. 3–9.{FOOT}", id="how to cite"
        ),
        pytest.param(f"{PROSE}\n{PROSE}", id="prose with names and years"),
        pytest.param("1. Introduction\n\n" + PROSE + "\n\n2. Methods\n\n" + PROSE, id="numbered sections"),
        pytest.param("References\n\n© 2020", id="a heading and nothing under it"),
        pytest.param("", id="nothing"),
        pytest.param("\n \n", id="blank"),
    ],
)
def test_no_list(text: str) -> None:
    assert texts(text) == []


def test_heading_and_first_reference_on_one_line() -> None:
    assert texts(f"{HEAD}Литература: 1. {A}\n2. {B}") == [A, B]


def test_spans_give_back_the_printed_text() -> None:
    text = f"{HEAD}Әдебиет\n\n1. {A[:20]}\n{A[20:]}\n2. {B}{FOOT}"
    for reference in split(Document(text)):
        assert reference.span
        start, end = reference.span
        assert " ".join(text[start:end].split()) == reference.text


@given(st.text(alphabet="AБq і.,:;/()[]–-12019\n \t№©@•", max_size=300))
def test_any_text_is_split_into_spans_that_do_not_overlap(text: str) -> None:
    end = 0
    for reference in split(Document(text)):
        assert reference.text == " ".join(reference.text.split()) != ""
        assert reference.span
        assert end <= reference.span[0] <= reference.span[1] <= len(text)
        end = reference.span[1]


@pytest.mark.parametrize("name", ["article-page.txt", "article-page.html"])
def test_sample_page_of_this_repository(name: str) -> None:
    found = split(read(ROOT / "docs" / "sample" / name))
    assert len(found) == 25
    assert found[0].text.startswith("Bobrova, O. G. (2022).")
    assert found[-1].text.endswith("isAllowed=y")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared pages are not here")
def test_real_pages() -> None:
    lines = (SHARED / "bench" / "seed_references.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line)["input"] for line in lines]
    for page in sorted((SHARED / "pages").glob("*.txt")):
        found = [reference.text for reference in split(read(page))]
        assert found == (gold if "article-page" in page.name else []), page.name


def test_large_text_without_a_list_is_refused_fast() -> None:
    assert texts((PROSE + "\n") * 30_000) == []


def test_list_at_the_end_of_a_large_text_is_found() -> None:
    assert texts("nothing to see here\n" * 150_000 + f"\nӘдебиет\n\n{A}\n{B}\n{C}\n") == [A, B, C]


def test_the_notes_behind_a_list_are_none_of_it() -> None:
    """Short notes only point to works; behind the list they would be its last references."""
    names = ("Adams", "Baker", "Clark", "Davis", "Evans", "Frank")
    works = [f"{name}, P. ({1990 + at}). A history of roads. Oxford: Press." for at, name in enumerate(names)]
    notes = ["¹ Vgl. Adams 1990, S. 12.", "² Clark und Davis 1992, S. 4.", "³ Das gilt heute nicht mehr überall."]
    page = "Literaturverzeichnis\n\n" + "\n\n".join(works) + "\n\n" + "\n\n".join(notes) + "\n"
    assert [reference.text for reference in split(Document(page))] == works


WORKS = [f"{name}, P. (199{at}). A history of {name.lower()}'s roads. Oxford: Press." for at, name in enumerate(
    ("Adams", "Baker", "Clark", "Davis", "Evans", "Frank", "Green", "Hills")
)]  # fmt: skip
STUBS = (
    "Wikipedia: Roads",
    "Zeit Online",
    "Statistisches Bundesamt, o. J.",
    "Bible, The.",
    "о дорогах и мостах",
    "n.p.",
)


@given(
    st.lists(st.sampled_from(STUBS), max_size=3, unique=True),
    st.integers(4, len(WORKS)),
    st.sampled_from(("\n", "\n\n")),
)
def test_no_line_of_a_list_is_lost_without_a_word(stubs: list[str], at: int, between: str) -> None:
    """Each is in a reference, is a heading that a reference stands under, or is told of; also at the very end."""
    listed = [*WORKS[:at], *stubs, *WORKS[at:]]
    page = "The roads of the north are long, and those of the south are not.\n\n" * 8
    found = split(Document(f"{page}References\n\n{between.join(listed)}\n"))
    told = [reference.text for reference in found]
    told += [issue.message for reference in found for issue in reference.issues]
    told += [reference.place.subheading for reference in found if reference.place]
    assert [line for line in listed if not any(line in one for one in told)] == []


@pytest.mark.parametrize("head", ["45", "45\n\nJournal of Things 12 (2015)", "Journal of Things\n\n45"])
def test_the_last_reference_goes_on_behind_the_end_of_the_page(head: str) -> None:
    broken = f"Irwin, P. (1999). A history of\n\n{head}\n\nroads of the north. Oxford: Press.\n\n"
    page = "The roads of the north are long, and those of the south are not.\n\n" * 8
    listed = "\n\n".join(WORKS)
    found = split(Document(f"{page}References\n\n{listed}\n\n{broken}{page}"))
    assert found[-1].text == "Irwin, P. (1999). A history of roads of the north. Oxford: Press."


def test_the_number_of_a_page_is_no_reference() -> None:
    page = "References\n\n" + "\n\n".join([*WORKS[:4], "44", *WORKS[4:]])
    assert [reference.text for reference in split(Document(page))] == WORKS


@pytest.mark.parametrize("quote", ["> ", ">> ", ">", "> > "])
def test_a_list_in_an_answered_mail(quote: str) -> None:
    broken = "Nikitina, Y. (2012). The CSTO through the looking\nglass. Problems of Post-Communism, 59(3),\n41-52."
    listed = f"References\n\n1. {A}\n2. {B}\n3. {broken}\n4. {A}".replace("\n", f"\n{quote}")
    page = f"On Monday Anna wrote:\n{quote}{listed}\n\nMany thanks!"
    assert texts(page) == [A, B, C, A]
    span = split(Document(page))[0].span
    assert span
    assert page[slice(*span)] == A


@pytest.mark.parametrize("item", ["!!! ???", "12345", "* * *", "-"])
def test_a_number_with_nothing_but_signs_is_an_entry(item: str) -> None:
    found = split(Document(f"References\n\n1. {A}\n2. {item}\n3. {B}\n4. {C}"))
    assert [(one.number, one.text) for one in found] == [("1", A), ("2", item), ("3", B), ("4", C)]


FEW = (
    "Kant, I. Critique of Pure Reason. London, 1929.",
    "Roe v. Wade, 410 U.S. 113 (1973).",
    "Абай (2001) Қара сөз. Алматы: Жазушы.",
)


@pytest.mark.parametrize("signs", ["— — —", "* * *", "-", "!!! ???"])
@pytest.mark.parametrize("works", [order for number in (2, 3) for order in permutations(FEW, number)])
def test_a_paragraph_of_signs_hides_none_of_a_few_short_references(works: tuple[str, ...], signs: str) -> None:
    for at in range(len(works) + 1):
        items = [*works[:at], signs, *works[at:]]
        assert tuple(item.text for item in split(Document("\n".join(items), medium="html"))) == works


def test_signs_within_a_reference_stay_in_it_and_those_behind_the_list_are_no_part_of_it() -> None:
    lines = [
        "References",
        f"1. {A}",
        "2. Brutyan G. A. Language and the picture of the world",
        "—",
        "Moscow: Nauka, 1973.",
    ]
    found = split(Document("\n".join([*lines, f"3. {C}", "|", "Views: 12", "|"]), medium="html"))
    assert [item.text for item in found][1] == " ".join(lines[2:])[3:]
    told = " ".join(issue.message for item in found for issue in item.issues)
    assert "|" not in told


@pytest.mark.parametrize(
    ("first", "tenth"), [("l.", "I0."), ("I.", "1О."), ("1.", "lO."), ("І.", "10.")], ids=["l I", "I О", "O", "І"]
)
def test_numbers_whose_figures_were_read_as_letters(first: str, tenth: str) -> None:
    numbers = [first, *(f"{number}." for number in range(2, 10)), tenth, *(f"{number}." for number in range(11, 15))]
    works = [(A, B, C)[at % 3] for at in range(len(numbers))]
    found = split(Document("\n".join(f"{number} {text}" for number, text in zip(numbers, works, strict=True))))
    assert [(one.number, one.text) for one in found] == [(str(at), text) for at, text in enumerate(works, 1)]


@pytest.mark.parametrize("number", ["II. ", "б) "])
def test_parts_of_a_list_named_by_numbers_of_another_form(number: str) -> None:
    page = f"Әдебиет\n\n1. {A}\n2. {B}\n{number}Орыс тіліндегі еңбектер\n3. {B}\n4. {C}"
    found = split(Document(page))
    assert [one.text for one in found] == [A, B, B, C]
    assert [one.place.subheading for one in found if one.place] == ["", ""] + [f"{number}Орыс тіліндегі еңбектер"] * 2


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "blank lines"])
@pytest.mark.parametrize("head", ["Хабаршы. Тарих сериясы. №3 (98). 2020", "ISSN 1563-0269 Bulletin. No. 3"])
def test_running_titles_of_pages_are_of_no_reference(head: str, gap: str) -> None:
    broken = f"Smith J. Steppe ecology // Journal of Ecology. 2004. Vol.{gap}127\n{head}{gap}12, No. 3. P. 33–47."
    whole = "Smith J. Steppe ecology // Journal of Ecology. 2004. Vol. 12, No. 3. P. 33–47."
    page = f"References\n\n1. {A}\n2. {broken}\n3. {B}{gap}128\n{head}{gap}4. {C}\n5. {A}"
    assert texts(page) == [A, whole, B, C, A]


def test_a_list_run_together_behind_prose_without_a_heading_is_found() -> None:
    listed = " ".join(f"{number}. {text}" for number, text in enumerate((A, B, C, A, B), 1))
    assert texts(f"{PROSE}\n\n{PROSE}\nNotes\n{listed}\n\n{PROSE}") == [A, B, C, A, B]


@pytest.mark.parametrize("steps", ["1. Open the box. 2. Take out the lamp. 3. Turn it on. 4. Close the box again."])
def test_steps_run_together_are_no_list(steps: str) -> None:
    assert texts(f"{PROSE}\n\n{PROSE}\n{steps}\n\n{PROSE}") == []


@pytest.mark.parametrize("item", ["Абай", "Көне түркі тіліндегі сан есім жұрнақтары"])
def test_what_stands_alone_below_a_heading_is_an_entry(item: str) -> None:
    assert texts(f"Пайдаланылған әдебиеттер тізімі\n\n{item}") == [item]


def test_lists_numbered_anew_again_and_again() -> None:
    works = [("Абай. Өлеңдер. 1990.", "Сычёв М. Степь. 1999.")[at % 2] for at in range(45)]
    assert texts("\n".join(f"{at % 9 + 1}. {text}" for at, text in enumerate(works))) == works


def seconds(text: str) -> float:
    """The time of the processor that splitting takes."""
    start = process_time()
    split(Document(text))
    return process_time() - start


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param(lambda count: " ".join(f"{at}. {A}" for at in range(1, count)), id="run together"),
        pytest.param(lambda count: "\n".join(f"{at % 9 + 1}. {A}" for at in range(count)), id="numbered anew"),
        pytest.param(lambda count: "\n".join(f"1. {A}" for at in range(count)), id="one number"),
        pytest.param(lambda count: f"1. {A} " + "12 " * 50 * count + f"\n2. {B}\n3. {C}", id="figures"),
        pytest.param(lambda count: f"1. {A}" + "; Петров А. Б. Степь. М., 1999" * count + f"\n2. {B}", id="semicolons"),
        pytest.param(lambda count: "1. " + "a) b) " * 50 * count + f"\n2. {B}\n3. {C}", id="letters"),
        pytest.param(lambda count: "Абай Қ.\n1990.\n" * count, id="short lines"),
        pytest.param(lambda count: "Абай Қ. Өлеңдер.\n1990. 30 б. Алматы\n" * count, id="lines of one reference"),
        pytest.param(lambda count: "12-\n" * 4 * count, id="hyphens"),
    ],
)
def test_the_time_grows_with_the_text_only(printed: Callable[[int], str]) -> None:
    """Four times the text takes about four times the time; it was sixteen times where each number was sought anew.

    Other processes can only slow a turn: the quickest counts, and more turns follow where the first ones tell little.
    """
    seconds(printed(20))
    few, many = [], []
    for _ in range(12):
        few.append(seconds(printed(400)))
        many.append(seconds(printed(1600)))
        if len(few) > 2 and min(many) < 8 * min(few):
            return
    pytest.fail(f"{min(few):.3f} s for a page, {min(many):.3f} s for four times as much")


@pytest.mark.parametrize("line", ["а", "12", "Абай Қ.\n1990.", "1.\n1990.\n[1]"])
def test_a_megabyte_of_short_lines_is_no_list(line: str) -> None:
    text = f"{line}\n" * (1_000_000 // (len(line) + 1))
    started = process_time()
    assert split(Document(text)) == []
    assert process_time() - started < 5


@pytest.mark.parametrize(
    "works",
    [
        ["ЦГА РК. Ф. 5. Оп. 1. Д. 12. Л. 3.", "ЦГА РК. Ф. 9. Оп. 2. Д. 1. Л. 7."],
        ["ЦГА РК. Ф. 5. Оп. 1. Д. 12. Л. 3.", "ЦГА РК. Ф. 9. Оп. 2. Д. 1.", "АП РК. Ф. 708. Оп. 4. Д. 15. Л. 33-34."],
        ["Государственный архив Алматинской области (ГААО). Ф. 685. Оп. 1. Д. 3.", "ЦГА РК. Ф. 9. Оп. 2. Д. 1. Л. 7."],
        ["ҚР ОММ. 5-қор, 1-тізбе, 12-іс, 3-п.", "ҚР ОММ. 44-қор, 1-тізбе, 7-іс, 15-п."],
        ["ГОСТ 7.1-2003. Библиографическая запись.", "ГОСТ Р 7.0.5-2008. Библиографическая ссылка."],
    ],
    ids=["two files", "three files", "an archive in full", "Kazakh", "standards"],
)
def test_a_few_lines_alone_are_works_of_their_own(works: list[str]) -> None:
    assert texts("\n".join(works)) == works


@pytest.mark.parametrize(
    "number",
    ["{}.) ", "[{}], ", "{}\\. ", "| {} | ", "（{}）", "【{}】 ", "{:03d}. "],
    ids=lambda number: number.format(1),
)
def test_numbers_in_odd_forms(number: str) -> None:
    page = "\n".join(number.format(at) + work for at, work in enumerate((A, B, C, A), 1))
    assert texts(page + (" |" if "|" in number else "")) == [A, B, C, A]


def test_rows_of_a_table_in_markdown() -> None:
    rows = "\n".join(f"| {at} | {work} |" for at, work in enumerate((A, B, C), 1))
    assert texts(f"| № | Reference |\n|---|---|\n{rows}\n") == [A, B, C]


def test_a_part_of_the_list_without_a_number_before_numbers_that_begin_anew() -> None:
    parts = f"Әдебиеттер\nДереккөздер\n1. {A}\n2. {B}\n3. {C}\nЗерттеулер\n1. {B}\n2. {C}"
    assert texts(f"{parts}\nИнтернет-ресурстар\n1. {A}\n2. {B}") == [A, B, C, B, C, A, B]


def test_a_sentence_before_numbers_that_begin_anew_is_no_reference() -> None:
    said = "Мы также прочли следующие труды других школьников:"
    first = [f"{at}. Интернет-ресурс: https://orda.kz/{at}" for at in range(1, 6)]
    found = split(Document("\n".join(["Литература", *first, said, f"1. {A}", f"2. {B}"]), "docx"))
    assert [(one.place and one.place.listed, one.number) for one in found] == [
        *((1, str(at)) for at in range(1, 6)), (2, "1"), (2, "2")
    ]  # fmt: skip
    assert [issue.code for one in found for issue in one.issues] == ["split/left-over"]


def test_the_issn_at_the_foot_of_pages_and_the_title_at_the_head_are_of_no_reference() -> None:
    lines = [f"{at}. {(A, B, C)[at % 3]}" for at in range(1, 13)]
    foot = "\n\nISSN 1563-0269   eISSN 2617-8893   Journal of history. №1 (100). 2021   {}\n\nA. Author. On steppes\n"
    pages = [lines[at : at + 4] for at in range(0, 12, 4)]
    printed = "".join("\n".join(page) + foot.format(at) for at, page in enumerate(pages, 33))
    assert texts(f"References\n{printed}") == [line.partition(" ")[2] for line in lines]


def test_the_page_that_ends_a_reference_is_no_number_of_the_list() -> None:
    page = (
        "Әдебиет\n\n1. Ахметов К. Дала тарихы // Жұлдыз. – 1990. – № 2. – Б. 2.\n"
        "2. Омаров А. Тіл мәселелері // Жұлдыз. – 1991. – № 4. – Б. 3.\n"
    )
    assert [found.text[-5:] for found in split(Document(page))] == ["Б. 2.", "Б. 3."]


def test_no_reference_begins_with_a_number_that_has_nothing_behind_it() -> None:
    page = "Әдебиет\n\n1. Ахметов К. Дала тарихы. Алматы, 2\n2. Омаров А. Тіл мәселелері. Алматы, 3.\n"
    assert [found.text[-9:].strip(" .") for found in split(Document(page))] == ["Алматы, 2", "лматы, 3"]


def test_an_appendix_numbered_anew_is_no_list() -> None:
    works = [f"{at}. Сейітов А. Дала жолы. Алматы: Ғылым, 199{at}. 20{at} б." for at in range(1, 8)]
    code = [f"{at}. CREATE TABLE `names_{at}` (" if at % 3 else f"{at}. --" for at in range(1, 40)]
    page = Document("\n".join(["Пайдаланылған әдебиеттер", *works, "", "Қосымша А", "", "Кесте", *code]))
    assert [reference.number for reference in split(page)] == [*"1234567"]


def test_each_chapter_has_a_list() -> None:
    first = "1. Сычёв М. С. История завода. М.: Наука, 1998.\n2. Бабич К. Л. Степь. Алматы: Жазушы, 2001."
    second = "1. Ким А. А. О съёмке // Геодезия. 2012. № 1. С. 3–9."
    page = Document(
        f"Глава 1\nТекст.\n\nЛитература к главе 1\n{first}\n\nГлава 2\nТекст.\n\nЛитература к главе 2\n{second}"
    )
    assert [(one.number, one.place and one.place.heading) for one in split(page)] == [
        ("1", "Литература к главе 1"),
        ("2", "Литература к главе 1"),
        ("1", "Литература к главе 2"),
    ]
