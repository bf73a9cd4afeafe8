"""Mends: what is proposed, what is left alone, what was declined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import editing
from refman.model import Date, Entry, Field, Name, Number, Origin, Text, Value

FILE = Origin("file", "bibtex")


def entry(**values: Value) -> Entry:
    fields = {name.replace("_", "-"): Field(value, FILE) for name, value in values.items()}
    return Entry("a", "article-journal", {"language": Field(Text("ru"), FILE)} | fields)


@pytest.mark.parametrize(
    ("variable", "before", "after", "rule"),
    [
        ("title", Text("Мир  и\u200b война , роман"), Text("Мир и война, роман"), "blanks"),
        ("title", Text("Мир - роман"), Text("Мир – роман"), "dashes"),
        ("title", Text("Мир -- роман"), Text("Мир – роман"), "dashes"),
        ("title", Text("Cыртқы саясат"), Text("Сыртқы саясат"), "letters"),
        ("title", Text("РОЛЬ РОССИИ В МИРЕ"), Text("Роль России в мире"), "case"),
        ("author", (Name("Tоқаев", "Қ."),), (Name("Тоқаев", "Қ."),), "letters"),
        ("author", (Name("ТОКАЕВ", "К."),), (Name("Токаев", "К."),), "case"),
        ("page", Number("С. 12–25"), Number("12-25"), "page"),
        ("page", Number("110-15"), Number("110-115"), "page"),
        ("page", Number("12 -- 25"), Number("12-25"), "page"),
        ("language", Text("RU"), Text("ru"), "language"),
        ("language", Text("en"), Text("ru"), "language"),
    ],
    ids=str,
)
def test_a_mend_is_proposed_with_its_reason(variable: str, before: Value, after: Value, rule: str) -> None:
    found = entry(**{"title": Text("Роль России", "ru"), variable: before})
    (mend,) = editing.mends(found)
    assert (mend.variable, mend.rule, mend.after) == (variable, rule, after)
    assert mend.reason
    made = editing.mended(found, [mend])
    assert made.value(variable) == after
    assert made.fields[variable].origin == Origin("user", "fix")
    assert made.fields[variable].rivals == (Field(before, FILE),)
    assert editing.mends(made) == []


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("title", Text("Северо-Запад: 1990–2000, ОДКБ и т. д. – итог", "ru")),
        ("title", Text("С. А. Есенин, CV", "ru")),
        ("page", Number("e12-3")),
        ("page", Number("45-12")),
        ("page", Number("12-25, 40-41")),
        ("page", Number("xi-xv")),
        ("page", Number("S12")),
        ("URL", Text("https://example.org/a  b - c")),
        ("annote", Text("a - b\n\n  c")),
        ("author", (Name(literal="ЦК КПСС"), Name("Абай"))),
        ("issued", Date.parse("2019")),
    ],
    ids=str,
)
def test_what_is_right_is_left_alone(variable: str, value: Value) -> None:
    assert editing.mends(entry(**{"title": Text("Мир", "ru"), variable: value})) == []


def test_a_missing_language_is_told_by_the_title() -> None:
    found = Entry("a", "book", {"title": Field(Text("Қазақстанның сыртқы саясаты туралы"), FILE)})
    (mend,) = editing.mends(found)
    assert (mend.variable, mend.before, str(mend.after)) == ("language", None, "kk")


def test_what_was_declined_is_not_proposed_again_nor_built_upon() -> None:
    found = entry(title=Text("Мир  - роман"))
    first, second = editing.mends(found)
    assert (first.rule, second.rule) == ("blanks", "dashes")
    left = editing.declined(found, [first])
    assert [issue.code for issue in left.issues] == ["fix/declined"]
    assert [mend.rule for mend in editing.mends(left)] == []
    assert editing.declined(found, []) is found


@given(st.text(max_size=30), st.text(max_size=12))
def test_mended_once_is_mended_for_good(title: str, page: str) -> None:
    found = entry(title=Text(title), page=Number(page))
    made = editing.mended(found, editing.mends(found))
    assert [mend for mend in editing.mends(made) if mend.rule not in {"case", "language"}] == []
