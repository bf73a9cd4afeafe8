"""Periodicals in few words, and their numbers."""

import pytest
from stretched import told

from refman.pipeline import parse_lines
from refman.references.placing.rules import Rules
from refman.references.placing.short_periodicals import put_issue, put_short_periodicals


def read(line: str) -> dict[str, str]:
    (entry,) = parse_lines([line])
    names = ("title", "container-title", "issue", "page", "volume")
    return {name: str(entry.fields[name].value) for name in names if name in entry.fields} | {"type": entry.type}


@pytest.mark.parametrize(
    ("line", "host", "issue"),
    [
        ("Ветров Ж.А. О реках степи / Саясат. 2000. № 2.", "Саясат", "2"),
        ("Ветров А. Дала ерекшеліктері / Ақиқат 2001. № 6.", "Ақиқат", "6"),
        ("Сейтов А. Дала туралы ойлар // Қазақстан мектебі. №11 1993.", "Қазақстан мектебі", "11"),
        ("Элементы речной науки. Социс. 1995. № 4, 5, 8.", "Социс", "4, 5, 8"),
    ],
)
def test_a_host_with_its_number(line: str, host: str, issue: str) -> None:
    found = read(line)
    assert (found["container-title"], found["issue"], found.get("page")) == (host, issue, None)


def test_what_answers_behind_one_slash_is_no_host() -> None:
    assert "container-title" not in read("База рек степи / проект Агора. М., 2000. 20 с.")


def test_a_paper_between_dashes() -> None:
    found = read("Сейтова Ш. Ел тарихы / Сейтова Ш. – Баянтау. – 2022. – 12 наурыз. – 4 б.")
    assert found == {"title": "Ел тарихы", "container-title": "Баянтау", "page": "4", "type": "article-newspaper"}


def test_the_number_of_the_gazette() -> None:
    text = "О языках: Закон от 11 июля 1997 года № 151 // Ведомости. – 1997. – № 13–14. – Ст. 202."
    right = told(Rules(put_issue), text, ("title", "О языках"), ("number", "151"))
    assert right["issue"] == ["13–14"]


def test_the_part_behind_the_number_of_a_journal() -> None:
    text = "Статья // Вестник. 2013. № 12 (303). История. Вып. 55. С. 100."
    labels = [("title", "Статья"), ("container-title", "Вестник"), ("issued", "2013"), ("issue", "55")]
    right = told(Rules(put_issue), text, *labels)
    assert (right["issue"], right["volume"]) == (["12 (303)"], ["55"])


def test_the_number_of_a_folder_is_none_of_the_paper() -> None:
    found = read("Сейтов С. Елдік / С.Сейтов // Сарыарқа самалы. – 2004. – 20 қараша. – 5 б. (архив.папка № 46)")
    assert (found.get("issue"), found["type"]) == (None, "article-newspaper")


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("Почвы юга. Ж. «Поле», 1951, №3", "Почвы юга", ["Поле"]),
        ("Почвы юга. – Ж. Поле. – 1951. – №3", "Почвы юга", ["Поле"]),
        ("Почвы юга Ж. Лугознание, 1951, №3", "Почвы юга", []),
        ("Почвы при рапсе Ж. Лугознание, 1951, №3", "Почвы при рапсе", ["Лугознание"]),
        ("Почему растет рапс? Ж. Поле, 1951, №3", "Почему растет рапс?", ["Поле"]),
        ("Почвы глазами Ж. Лугова, 1951, №3", "Почвы глазами Ж. Лугова", []),
    ],
    ids=["quoted", "dashes", "a-short-word-before", "no-stop", "a-question", "somebody"],
)
def test_a_journal_behind_the_letter_of_its_kind(text: str, title: str, host: list[str]) -> None:
    name = text.partition(", 1951")[0].partition(". – 1951")[0]
    right = told(put_short_periodicals, text, ("title", name), ("issued", "1951"), ("issue", "3"))
    assert right.get("container-title", []) == host
    assert right["title"] == [title if host else name]


def test_a_name_in_marks_with_the_day_alone_is_a_paper() -> None:
    right = told(put_short_periodicals, "«Степь», 1917, 23 апреля.", ("publisher", "«Степь»"), ("issued", "1917"))
    assert right["container-title"] == ["Степь"]
    assert "publisher" not in right
    right = told(put_short_periodicals, "«Степь», 1917, 23 листа.", ("publisher", "«Степь»"), ("issued", "1917"))
    assert "container-title" not in right


def test_a_name_and_a_day_are_those_of_a_paper() -> None:
    right = told(put_short_periodicals, "Степ. газ. – 2010. – 8 дек.", ("issued", "2010"), ("issued", "8 дек."))
    assert right["container-title"] == ["Степ. газ"]
    labels = [("container-title", "Степная газета"), ("issued", "2005"), ("number", "161")]
    right = told(put_short_periodicals, "Степная газета. 2005. 26 июля. № 161.", *labels)
    assert right["issue"] == ["161"]
    right = told(put_short_periodicals, "Степная газета. 2005. 26 июля. Инв. 161.", *labels)
    assert right["number"] == ["161"]
