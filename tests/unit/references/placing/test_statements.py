"""Who is named behind a slash is an editor where a word says so, and a body there answers for the book."""

import pytest
from stretched import told

from refman.references.placing.statements import put_statement


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Казахстан / Под ред. проф.О.С.Сабдена. – Алматы", "editor", id="editor"),
        pytest.param("Қазақстан / құраст.: О.С.Сабдена. – Алматы", "editor", id="compiler"),
        pytest.param("Казахстан / О.С.Сабдена. – Алматы", "responsibility", id="author"),
        pytest.param("Редакция / О.С.Сабдена. – Алматы", "responsibility", id="a-word-of-the-title"),
    ],
)
def test_whom_a_word_announces(text: str, label: str) -> None:
    assert told(put_statement, text, ("responsibility", "О.С.Сабдена")) == {label: ["О.С.Сабдена"]}


def test_a_body_behind_a_slash() -> None:
    title = "Embedded controllers : databook / Intel Corporation"
    assert told(put_statement, f"{title}. – Santa Clara, 1994.", ("title", title)) == {
        "title": ["Embedded controllers : databook"],
        "responsibility": ["Intel Corporation"],
    }


@pytest.mark.parametrize("title", ["Rivers / Lakes", "A/B testing in a corporation", "Степь / Дала"])
def test_a_slash_within_a_title(title: str) -> None:
    assert told(put_statement, f"{title}. – 1994.", ("title", title)) == {"title": [title]}


def test_the_title_of_a_programme_ends_before_its_decree() -> None:
    text = "Программа развития. Утверждена Постановлением № 1449."
    right = told(put_statement, text, ("title", "Программа развития. Утверждена"), ("number", "1449"))
    assert right["title"] == ["Программа развития"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ed. C. Maienborn et al.", "C. Maienborn"),
        ("под ред. А.Б. Иванова и др.", "А.Б. Иванова"),
        ("C. Maienborn et al.", None),
        ("Transl. by C. Maienborn", None),
    ],
)
def test_an_editor_without_a_label(said: str, name: str | None) -> None:
    right = told(put_statement, f"Deixis // Pragmatics / {said} - Berlin, 2014.", ("container-title", "Pragmatics"))
    assert right.get("editor") == ([name] if name else None)


@pytest.mark.parametrize(("lead", "label"), [("Пер. и прим.", "translator"), ("Пер. под ред.", "editor")])
def test_a_translator_whom_a_word_announces(lead: str, label: str) -> None:
    text = f"Материалы по истории / {lead} В.С. Таскина. – М., 1968."
    assert told(put_statement, text, ("responsibility", "В.С. Таскина")) == {label: ["В.С. Таскина"]}


def test_a_title_ends_before_what_was_done_for_it() -> None:
    title = "Тарих-и Рашиди / парсы тілінен аударған"
    right = told(put_statement, f"{title} И. Жеменей. – Алматы.", ("title", title), ("translator", "И. Жеменей"))
    assert right["title"] == ["Тарих-и Рашиди"]


def test_a_journal_behind_one_slash() -> None:
    title = "Использование насосов. / Теплоэнергетика"
    labels = [("author", "Зубков В."), ("title", title), ("issue", "2"), ("page", "17-19")]
    text = f"Зубков В. {title}. – 1996. - № 2. - С. 17-19."
    right = told(put_statement, text, *labels)
    assert (right["title"], right["container-title"]) == (["Использование насосов"], ["Теплоэнергетика"])


def test_a_programme_ends_before_the_act_that_put_it_in_force() -> None:
    title = "Программа развития рек на 2021-2030 годы. Утверждена Постановлением Правительства"
    text = f"{title} от 5 апреля 2021 года № 208."
    labels = [("title", title), ("number", "208")]
    assert told(put_statement, text, *labels)["title"] == ["Программа развития рек на 2021-2030 годы"]
    title = title.replace("Постановлением", "жизнью")
    labels[0] = ("title", title)
    assert told(put_statement, f"{title} от 5 апреля 2021 года № 208.", *labels)["title"] == [title]


@pytest.mark.parametrize("label", ["author", "responsibility"])
def test_the_word_for_a_journal_is_nobody(label: str) -> None:
    labels = [("title", "Газ из отходов"), (label, "Ж."), ("container-title", "Степь")]
    assert label not in told(put_statement, "Газ из отходов. / Ж. «Степь», 1987. - №1. - С. 10.", *labels)
    assert label in told(put_statement, "Газ из отходов. / Ж. Лугов // Степь, 1987. - №1. - С. 10.", *labels)


@pytest.mark.parametrize(
    "lead", [" / Under the general editorship of ", ". Under editorship of ", ", with the editorship of "]
)
def test_the_editor_under_whose_editorship(lead: str) -> None:
    title = f"River cooling{lead}S.L. Holm"
    right = told(put_statement, f"Lund A. {title}. Omsk: Reka, 2006.", ("title", title))
    assert right == {"title": ["River cooling"], "editor": ["S.L. Holm"]}
    title = "River cooling and the editorship of S.L. Holm"
    assert "editor" not in told(put_statement, f"Lund A. {title}. Omsk: Reka, 2006.", ("title", title))
