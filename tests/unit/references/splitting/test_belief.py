"""What is laid out like references is no list unless it holds what references hold."""

import pytest

from refman.documents import Document
from refman.references import split
from refman.references.splitting.belief import believed
from refman.references.splitting.lines import lines
from refman.references.splitting.listed import Item, Listed
from refman.references.splitting.numbering import Mark

CODE = ["\\def\\name{Author, Title, Publisher and others}", "}", "#include <stdio>"]
CONTENTS = ["Introduction 4", "Name of a chapter . . . . . . . . . . . . . . 12", "7.2.3 Die Tabellenumgebung tabu"]
DATED = [
    "Smith, J. (1990). The history of things. Oxford: Press.",
    "Жұмабаев М. Таңдамалы. Алматы: Ғылым, 1992. 271 б.",
]
UNDATED = ["Smith, J. The history of things. Oxford: Clarendon.", "Constitution of the Republic of Kazakhstan. Almaty."]


def listed(texts: list[str], heading: str = "") -> Listed:
    return Listed(heading, tuple(Item(tuple(lines(text))) for text in texts))


@pytest.mark.parametrize("texts", [CODE, CONTENTS, UNDATED], ids=["code", "contents", "undated"])
def test_what_is_not_dated_is_no_list_among_other_text(texts: list[str]) -> None:
    assert believed([listed(texts)], count=200) == []


@pytest.mark.parametrize(
    ("texts", "heading", "count"),
    [
        pytest.param(DATED, "", 200, id="dated"),
        pytest.param(UNDATED, "References", 200, id="below a heading"),
        pytest.param(UNDATED, "", 2, id="all there is"),
        pytest.param([*DATED, *UNDATED], "", 200, id="half of them dated"),
    ],
)
def test_lists_are_believed(texts: list[str], heading: str, count: int) -> None:
    assert believed([listed(texts, heading)], count) == [listed(texts, heading)]


def test_a_line_or_two_are_no_list_beside_one_with_a_heading() -> None:
    whole = listed(DATED, "References")
    assert believed([listed(DATED[:1]), whole], 200) == [whole]


NOTES = [
    "Krcmar 2015, vgl. S. 115.",
    "vgl. AXELOS 2019, S. 193.",
    "Winkler und Wulf 2019, S. 4.",
    "Berger 2005, S. 17.",
]
QUESTIONS = [
    "Nennen Sie konkrete Fälle aus dem Jahr 2020.",
    "Wie werden diese seit 2019 überwacht?",
    "Was fehlt seit 2001?",
]
FIGURES = ["Smart systems, drawn after Smith (2001) . . . . . . . 1", "Updates of the year 2014 . . . . . . . . . 3"]
PROSE = [
    "Sperm studies: Jeffreys and May (2004) found them to occur more often than others (Cole et al. 2012; Kim 2001)",
    "Pedigree studies: Williams et al. (2015) gave a rate of six to a generation (Brown 1999, 2001; Lee et al. 2003)",
    "Simulations: none were made for want of time (Smith 2010; Jones 2011; Brown et al. 2012; Kim and Lee 2013)",
]


@pytest.mark.parametrize("texts", [NOTES, QUESTIONS, PROSE], ids=["short notes", "questions", "prose that cites"])
@pytest.mark.parametrize("heading", ["", "Block B"], ids=["no heading", "unknown heading"])
def test_what_only_points_to_works_is_no_list_beside_one_with_a_heading(texts: list[str], heading: str) -> None:
    whole = listed(DATED, "References")
    assert believed([listed(texts, heading), whole], 200) == [whole]


PLAN = [
    "Примерный календарный план работы над проектом, части 1, 2: 05.03.2021 – 19.03.2021",
    "Дата выдачи задания студенту 01.03.2021",
    "Срок сдачи законченного проекта на кафедру 30.05.2021",
]
ROWS = [
    "('Степной Волк: Новая жизнь', 'Фильм', 2016, 'Лето', 'Вышел на экраны', NULL),",
    "('Большая Река: Начало пути', 'Сериал', 2018, 'Осень', 'Снят с показа', 39),",
]


@pytest.mark.parametrize("texts", [PLAN, ROWS], ids=["days of a plan", "rows of values"])
def test_dates_alone_make_no_list(texts: list[str]) -> None:
    assert believed([listed(texts)], 200) == []


def test_days_date_what_a_paper_printed() -> None:
    paper = [
        "Орлов Б. Новая школа в степи. Вечерний город, 12.05.2003.",
        "Весна в горах // Вечерний город. 14.03.2003.",
    ]
    assert believed([listed(paper)], 200) == [listed(paper)]


@pytest.mark.parametrize(
    ("notes", "count"),
    [
        pytest.param(["Работа выполнена по гранту 12-34-567", "c Орлов Б. В., 2018"], 3, id="a grant"),
        pytest.param([f"{text} Стр. 5" for text in DATED] * 2, 7, id="works"),
    ],
)
def test_raised_numbers_behind_a_list_are_notes(notes: list[str], count: int) -> None:
    marks = ["\u00b9", "\u00b2", "\u00b3", "\u2074"]
    raised = [f"{mark}{text}" for mark, text in zip(marks, notes, strict=False)]
    works = [f"{at}. {text}" for at, text in enumerate([*DATED, DATED[0]], 1)]
    page = "\n".join(["Школа в степи стоит давно.", "", "Литература", *works, "", *raised])
    assert len(split(Document(page))) == count


def test_a_list_of_figures_is_none_whatever_it_stands_below() -> None:
    assert believed([listed(FIGURES, "Literatur")], 200) == []


def test_the_dots_before_the_degree_of_a_thesis_are_no_leaders() -> None:
    thesis = (
        "Кубриков И. И. Автоматизация маркетинга методом внедрения: дис. ... канд. экон. наук. – М., 2002. – 215 с."
    )
    whole, more = listed([thesis], "References"), listed([thesis, *DATED])
    assert believed([whole, more], 200) == [whole, more]


def test_a_second_list_without_a_known_heading_is_believed_if_it_says_as_much() -> None:
    whole, more = listed(DATED, "References"), listed([*DATED, *DATED], "Further things to read")
    assert believed([whole, more], 200) == [whole, more]


def test_references_one_a_line_are_not_run_together_by_a_number_in_brackets() -> None:
    refs = [f"Smith{at}, J. ({1990 + at}). The history of things. Oxford: Press." for at in range(8)]
    page = Document("References\n\n" + "\n".join(["[3] " + refs[0], *refs[1:]]), "text", "page", "utf-8")
    assert len(split(page)) == 8


NOTES = ["Там же. С. 7.", "Смит Дж. Указ. соч. С. 12.", "Сонда. 15 б.", "Ibid. P. 10.", "См.: Там же. С. 8."]


@pytest.mark.parametrize("mark", ["", "{}. ", "[{}] "])
def test_notes_that_repeat_works_are_of_a_list(mark: str) -> None:
    texts = ["Смит Дж. История. Алматы: Білім, 2001. С. 5.", *NOTES]
    numbered = [mark.format(number) + text for number, text in enumerate(texts, 1)]
    assert len(believed([listed(numbered)], count=200)) == 1


def test_notes_alone_are_no_list() -> None:
    assert believed([listed(NOTES)], count=200) == []


def numbered(texts: list[str], first: int, style: str = "1.") -> Listed:
    items = listed(texts).items
    marks = [Mark(style, first + at, 0) for at in range(len(texts))]
    return Listed("", tuple(Item(item.lines, mark) for item, mark in zip(items, marks, strict=True)))


def test_notes_of_pages_whose_numbers_go_on_are_one_list() -> None:
    first, undated, last = numbered(DATED, 1), numbered(UNDATED, 3), numbered(DATED, 5)
    assert believed([first, undated, last], count=200) == [first, undated, last]
    assert believed([numbered(UNDATED, 1), numbered(DATED, 3)], count=200) == [numbered(UNDATED, 1), numbered(DATED, 3)]
    assert believed([first, numbered(UNDATED, 4)], count=200) == [first]
    assert believed([first, numbered(UNDATED, 3, "[1]")], count=200) == [first]


def test_notes_that_repeat_works_are_believed_where_others_are() -> None:
    first, repeats = numbered(DATED, 1), numbered(["Сонда, 5 б.", "Там же. С. 7."], 1)
    assert believed([first, repeats], count=200) == [first, repeats]
    assert believed([repeats], count=200) == []


SHORT = [
    "Baker J. Steppe. Oxford: Press, 2001. 40 p.",
    "Бабич К. Л. Степь. Алматы: Жазушы, 2001.",
    "Ким Р. А. Орда. М., 1990.",
]


def test_short_references_with_an_author_and_an_imprint_are_a_list() -> None:
    assert believed([listed(SHORT)], 200) == [listed(SHORT)]


EXAMPLES = [
    "— А кто там? — спросил он, то есть сам хозяин (А. П. Ковыль. Дом (1886)).",
    "Звезда [гаснет], то есть [тает] над большой рекой (Н. В. Полынь. Ночь (1901)).",
    "Дети ушли, а именно к морю, где их ждала лодка (О. К. Чабрец. Берег (1936)).",
]


def marked(texts: list[str], style: str, heading: str = "") -> Listed:
    items = (
        Item(tuple(lines(text)), Mark(style, at, len(text) - len(text.split(maxsplit=1)[1])))
        for at, text in enumerate(texts, 1)
    )
    return Listed(heading, tuple(items))


def test_examples_of_a_language_are_no_list_beside_one_with_a_heading() -> None:
    examples = marked([f"({at}) {text}" for at, text in enumerate(EXAMPLES, 1)], "paren")
    notes = marked([f"({at}) {text}" for at, text in enumerate(SHORT, 1)], "paren")
    whole = listed(DATED, "Литература")
    assert believed([examples, whole], 200) == [whole]
    assert believed([notes, whole], 200) == [notes, whole]
