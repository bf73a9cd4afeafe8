"""Whom words before the name announce is put in place, whatever was seen there."""

import pytest
from stretched import told

from refman.references.placing.credited import leave_deeds, put_credited


@pytest.mark.parametrize(
    ("said", "name", "label"),
    [
        (" / Перевод с казахского ", "С. Лугова", "translator"),
        (" / Перевод , предисловие и комментарии ", "С.-Т. Лугова", "translator"),
        (" / Пер. с каз., предисл. и коммент. ", "С. П. Лугова", "translator"),
        (". Перевод с казахского, примечания ", "С. Лугова", "translator"),
        (". / Көне түркі тілінен аударған ", "С.Серікұлы", "translator"),
        (" / Құрастырған және алғы сөзін жазған ", "С. Серікұлы", "editor"),
        (". Составление и примечания ", "С. Лугова", "editor"),
    ],
)
def test_who_is_announced(said: str, name: str, label: str) -> None:
    text = f"Песни степи{said}{name}. – Алматы: Рауан, 1986."
    right = told(
        put_credited, text, ("title", f"Песни степи{said}".rstrip()), ("author", name), ("publisher-place", "Алматы")
    )
    assert right == {"title": ["Песни степи"], label: [name], "publisher-place": ["Алматы"]}


def test_whom_words_announce_is_already_told() -> None:
    text = "Дала жыры. / Көне түркі тілінен аударған Б.Серікұлы. – Алматы: Рауан"
    labels = [("title", "Дала жыры. / Көне түркі тілінен аударған"), ("translator", "Б.Серікұлы")]
    assert told(put_credited, text, *labels) == {"title": ["Дала жыры"], "translator": ["Б.Серікұлы"]}


def test_two_whom_words_announce_stay() -> None:
    text = "Дала жыры / Перевод с нем. С. Лугова, Л. Ветровой. – М.: Рауан"
    labels = [("title", "Дала жыры"), ("translator", "С. Лугова"), ("translator", "Л. Ветровой")]
    assert told(put_credited, text, *labels)["translator"] == ["С. Лугова", "Л. Ветровой"]


def test_a_host_that_is_none() -> None:
    said = "Перевод с персидского, предисловие"
    text = f"Огуз-наме. // {said} Р. М.Луговой. Баку, 1987"
    right = told(put_credited, text, ("title", "Огуз-наме"), ("container-title", f"{said} Р. М.Луговой"))
    assert right == {"title": ["Огуз-наме"], "translator": ["Р. М.Луговой"]}


@pytest.mark.parametrize(
    "title",
    [
        "Песни степи. Перевод Корана в России. Л. Лугов",
        "Перевод с казахского Л. Лугова",
        "Песни. Перевод 1986. Л. Лугов",
    ],
)
def test_a_title_about_translations_stays(title: str) -> None:
    assert told(put_credited, f"{title}. – Алматы", ("title", title)) == {"title": [title]}


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("вступ. ст. и коммент.", "editor"),
        ("текст подгот.", "responsibility"),
        ("худож.", "responsibility"),
        ("подгот. текста", "translator"),
        ("рец.", "responsibility"),
        ("рецензенты:", "editor"),
        ("прадм.", "responsibility"),
        ("передм. та прим.", "responsibility"),
    ],
)
def test_who_did_something_else_for_a_book_is_nobody_s_author(said: str, label: str) -> None:
    text = f"Реки / А. И. Ветров ; {said} С. К. Лугова и О. П. Жилина. – Омск : Мысль, 1986."
    labels = [("title", "Реки"), ("responsibility", "А. И. Ветров"), (label, "С. К. Лугова и О. П. Жилина")]
    assert told(leave_deeds, text, *labels) == {"title": ["Реки"], "responsibility": ["А. И. Ветров"]}


@pytest.mark.parametrize("said", ["пер. с англ. и примеч.", "сост., вступ. ст.", "отв. ред. и авт. предисл."])
def test_who_translated_or_edited_it_too_stays(said: str) -> None:
    text = f"Реки / А. И. Ветров ; {said} С. К. Лугова. – Омск : Мысль, 1986."
    assert told(leave_deeds, text, ("editor", "С. К. Лугова")) == {"editor": ["С. К. Лугова"]}


def test_a_title_ends_before_what_was_done_to_the_book() -> None:
    text = "Реки / предисл. А. И. Ветрова. – Омск : Мысль, 1986."
    right = told(leave_deeds, text, ("title", "Реки / предисл"), ("responsibility", "А. И. Ветрова"))
    assert right == {"title": ["Реки"]}
