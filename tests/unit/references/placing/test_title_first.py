"""What stands between authors and the year is the journal, where the title stands before them."""

import pytest
from stretched import told

from refman.references.placing.title_first import put_title_first

TITLE = "Сезонный сток малых рек Приозёрья"
NUMBERS = [("issued", "2014"), ("issue", "2"), ("page", "11-19")]


@pytest.mark.parametrize("host", ["Гидрология", "Вода и степь", "Экология степных территорий"])
@pytest.mark.parametrize("names", ["Ветров П.А.", "Ветров П.А., Озёрная Н.И."])
def test_a_journal_behind_the_authors(host: str, names: str) -> None:
    text = f"{TITLE}. {names} {host}. 2014. № 2. С. 11-19."
    right = told(put_title_first, text, ("title", TITLE), ("author", names), ("title", host), *NUMBERS)
    assert (right["title"], right["author"], right["container-title"]) == ([TITLE], [names], [host])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"Ветров П.А. {TITLE}. Часть вторая. 2014. № 2.", [("author", "Ветров П.А."), ("title", TITLE)]),
        (f"{TITLE}. Пётр Ветров. Часть вторая. 2014. № 2.", [("title", TITLE), ("author", "Пётр Ветров")]),
        (f"{TITLE}. Ветров П.А. [Текст]: Часть вторая. 2014.", [("title", TITLE), ("author", "Ветров П.А.")]),
    ],
    ids=["authors-first", "no-initials", "something-between"],
)
def test_other_second_titles_stay(text: str, labels: list[tuple[str, str]]) -> None:
    last = [("title", "Часть вторая"), ("issued", "2014")]
    assert "container-title" not in told(put_title_first, text, *labels, *last)
