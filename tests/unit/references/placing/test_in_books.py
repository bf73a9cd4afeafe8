"""What a sentence says that it is the book is the host, whatever its name was taken for."""

import pytest
from stretched import told

from refman.references.placing.in_books import put_in_book

AUTHOR = ("author", "Сомов Б.П.")
PART = "Пески юга"


@pytest.mark.parametrize(
    ("text", "labels", "host"),
    [
        ("В кн.: Земли степи. Фрунзе, 1957", [("publisher", "Земли степи"), ("publisher-place", "Фрунзе")],
         "Земли степи"),
        ("В сб. «Земли степи», Фрунзе, 1957", [("title", "«Земли степи»"), ("publisher-place", "Фрунзе")],
         "«Земли степи»"),
        ("– В сб.: Земли степи. М.: Мысль, 1957", [("publisher-place", "М."), ("publisher", "Мысль")], "Земли степи"),
        ("В сборнике научных трудов института, вып. 3. Фрунзе, 1957", [("publisher", "института"), ("volume", "3")],
         "сборнике научных трудов института"),
        ("В книге: Земли степи / Под ред. С. Рудова. Фрунзе, 1957", [("editor", "С. Рудова")], "Земли степи"),
        ("У зб.: Землі степу. Київ, 1957", [("publisher-place", "Київ")], "Землі степу"),
        ("В сборнике: Степные чтения. материалы научной конференции. 1957",
         [("title", "В сборнике: Степные чтения"), ("container-title", "материалы научной конференции")],
         "Степные чтения"),
        ("В книге: Земли степи. Сборник тезисов. 1957", [("container-title", "Земли степи. Сборник тезисов")],
         "Земли степи"),
        ("В книге: Земли степи. Тезисы. 1957", [("container-title", "Земли степи. Тезисы")], "Земли степи"),
    ],
    ids=["taken-for-a-house", "for-a-second-title", "before-its-imprint", "with-its-word", "edited", "ukrainian",
         "before-its-papers", "with-its-papers", "with-one-word"],
)  # fmt: skip
def test_the_book_behind_its_word(text: str, labels: list[tuple[str, str]], host: str) -> None:
    right = told(put_in_book, f"Сомов Б.П. {PART}. {text}", AUTHOR, ("title", PART), *labels, ("issued", "1957"))
    assert (right["title"], right["container-title"]) == ([PART], [host])
    assert right.get("publisher", ["Мысль"]) == ["Мысль"]


def test_a_house_behind_the_book_is_told_by_its_word() -> None:
    text = "Сомов Б.П. Пески юга. В сб.: Земли степи. Изд-во Маяк, Фрунзе, 1957"
    title = ("title", "Пески юга. В сб.: Земли степи. Изд-во Маяк")
    right = told(put_in_book, text, AUTHOR, title, ("publisher-place", "Фрунзе"), ("issued", "1957"))
    assert (right["title"], right["container-title"], right["publisher"]) == (
        [PART],
        ["Земли степи"],
        ["Изд-во Маяк"],
    )


@pytest.mark.parametrize(
    "title",
    ["Пески юга. В сборник вошли статьи о степи", "Что сказано в кн. Земли степи", "Пески юга. В кн. I"],
    ids=["another-word", "within-a-sentence", "hardly-a-name"],
)
def test_other_sentences_are_left(title: str) -> None:
    right = told(put_in_book, f"Сомов Б.П. {title}, 1957", AUTHOR, ("title", title), ("issued", "1957"))
    assert right["title"] == [title]
    assert "container-title" not in right


def test_a_host_before_the_sentence_is_left() -> None:
    text = "Сомов Б.П. Пески юга // Вестник лугов. В кн. Земли степи, 1957"
    labels = [("title", PART), ("container-title", "Вестник лугов"), ("issued", "1957")]
    assert told(put_in_book, text, AUTHOR, *labels)["container-title"] == ["Вестник лугов"]


def test_a_book_behind_who_edited_it_is_left() -> None:
    text = "Сомов Б.П. Пески юга. В кн.: И. Рудов (ред.), Земли степи. Фрунзе, 1957"
    assert "container-title" not in told(
        put_in_book, text, AUTHOR, ("title", PART), ("editor", "И. Рудов"), ("issued", "1957")
    )
