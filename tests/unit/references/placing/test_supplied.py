"""Brackets behind a colon or a semicolon supply what is no translation of the title."""

import pytest
from stretched import told

from refman.references.placing.supplied import put_supplied


def test_whom_a_book_is_for_translates_nothing() -> None:
    text = "Ветров, А. И. Гидравлика [Текст] : учебник : [для студентов вузов] / А. И. Ветров."
    labels = [("title", "Гидравлика"), ("title-translation", "для студентов вузов")]
    assert told(put_supplied, text, *labels) == {"title": ["Гидравлика"]}
    plain = "Vetrov A. Gidravlika [Hydraulics of rivers]. M., 1980."
    labels = [("title", "Gidravlika"), ("title-translation", "Hydraulics of rivers")]
    assert "title-translation" in told(put_supplied, plain, *labels)


@pytest.mark.parametrize(
    ("said", "name", "is_named"),
    [
        ("пер. с англ. Анны Ветровой", "Анны Ветровой", True),
        ("пер. с нем. А. И. Ветрова", "А. И. Ветрова", True),
        ("под наблюдением Анны Ветровой", "Анны Ветровой", False),
    ],
    ids=["written-out", "initials", "no-translator"],
)
def test_who_translated_a_book(said: str, name: str, *, is_named: bool) -> None:
    text = f"Браун, Д. Реки / Д. Браун ; [{said}]. - Москва : Лада, 2003."
    right = told(put_supplied, text, ("title", "Реки"), ("title-translation", name))
    assert right == {"title": ["Реки"], **({"translator": [name]} if is_named else {})}


def test_a_bracket_left_to_the_title() -> None:
    title = "Реки и озёра : [для школьников]"
    assert told(put_supplied, f"{title} / А. И. Ветров.", ("title", title)) == {"title": ["Реки и озёра"]}
    title = "Реки [и] озёра : [очерк]"
    assert told(put_supplied, title, ("title", title)) == {"title": [title]}


def test_a_title_in_brackets_is_the_only_one() -> None:
    text = "Lugov A.I. [The rivers of the steppe]. In: Vestnik stepi [Bulletin of the steppe], 2009, no. 2."
    labels = [("author", "Lugov A.I."), ("title-translation", "The rivers of the steppe"),
              ("container-title", "Vestnik stepi"), ("title-translation", "Bulletin of the steppe")]  # fmt: skip
    right = told(put_supplied, text, *labels)
    assert right["title"] == ["The rivers of the steppe"]
    assert "title-translation" not in right
    text = text.replace("[The", "Reki [The")
    labels[0] = ("author", "Lugov A.I. Reki")
    assert "title" not in told(put_supplied, text, *labels)
