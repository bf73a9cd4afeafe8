"""Names that the labels tore are put together."""

import pytest
from stretched import told

from refman.references.placing.torn_names import put_torn_names


def test_the_last_editor_before_the_closing_bracket() -> None:
    text = "L. Holm, in Light (edited by J. de Boer, E. Dal and O. Berg) Elsevier, Oslo"
    labels = [("title", "Light"), ("editor", "J. de Boer, E. Dal and O."), ("publisher", "Berg) Elsevier")]
    right = told(put_torn_names, text, *labels)
    assert (right["editor"], right["publisher"]) == (["J. de Boer, E. Dal and O. Berg"], ["Elsevier"])


def test_what_closes_a_bracket_is_none_of_the_house() -> None:
    text = "Wege. Dissertation (Dr. phil.) der Fakultät für Recht der Universität Trier"
    labels = [("title", "Wege"), ("publisher", "Dr. phil.) der Fakultät für Recht der Universität Trier")]
    right = told(put_torn_names, text, *labels)
    assert right["publisher"] == ["Fakultät für Recht der Universität Trier"]


def test_the_initial_of_a_house() -> None:
    labels = [("editor", "G. Holm and A. S. Lund, D."), ("publisher", "Reidel Publishers")]
    right = told(put_torn_names, "edited by G. Holm and A. S. Lund, D. Reidel Publishers, Oslo", *labels)
    assert right == {"editor": ["G. Holm and A. S. Lund"], "publisher": ["D. Reidel Publishers"]}
    labels = [("editor", "Holm, G., Lund, A., Berg, P."), ("publisher", "Springer-Verlag")]
    right = told(put_torn_names, "eds. Holm, G., Lund, A., Berg, P. Springer-Verlag, Berlin", *labels)
    assert right["publisher"] == ["Springer-Verlag"]


def test_the_host_before_its_editor_in_brackets() -> None:
    text = "E. Holm, in Functions and Fields (F. Lund, ed.) Springer, Oslo"
    right = told(put_torn_names, text, ("author", "E. Holm"), ("editor", "Functions and Fields (F. Lund"))
    assert right == {"author": ["E. Holm"], "container-title": ["Functions and Fields"], "editor": ["F. Lund"]}
    text = text.replace(", ed.", "")
    assert "container-title" not in told(
        put_torn_names, text, ("author", "E. Holm"), ("editor", "Functions and Fields (F. Lund")
    )


def test_the_family_name_before_in() -> None:
    text = "A. S. Holm in Theories of Light, edited by G. Lund"
    labels = [("author", "A. S."), ("title", "Holm in Theories of Light"), ("editor", "G. Lund")]
    right = told(put_torn_names, text, *labels)
    assert right == {"author": ["A. S. Holm"], "container-title": ["Theories of Light"], "editor": ["G. Lund"]}
    labels = [("author", "A. S. Berg"), ("title", "Holm in Theories of Light")]
    assert told(put_torn_names, "A. S. Berg, Holm in Theories of Light", *labels)["author"] == ["A. S. Berg"]


@pytest.mark.parametrize(
    ("author", "title", "name", "whole"),
    [
        ("D. M.", "Brandt, lumio: a package", "D. M. Brandt", "lumio: a package"),
        ("Stern, O. de", "Broglie wavelengths", "Stern, O.", "de Broglie wavelengths"),
        ("Stern, O.", "Broglie wavelengths", "Stern, O.", "Broglie wavelengths"),
    ],
)
def test_a_name_that_was_torn_before_its_title(author: str, title: str, name: str, whole: str) -> None:
    right = told(put_torn_names, f"{author} {title}, 2018.", ("author", author), ("title", title))
    assert right == {"author": [name], "title": [whole]}


@pytest.mark.parametrize(
    ("editor", "name"),
    [("Otv. za vypusk E.V. Zhilin", "E.V. Zhilin"), ("E. V. van der Berg", "E. V. van der Berg")],
)
def test_what_an_editor_answers_for_is_no_name(editor: str, name: str) -> None:
    assert told(put_torn_names, f"Reki / {editor}. – Perm', 2022.", ("editor", editor)) == {"editor": [name]}


def test_after_whom_a_university_is_named() -> None:
    text = "Лугов А. Реки // Вестник университета им. И.Я. Ветрова. – 2015. – № 1."
    labels = [("title", "Реки"), ("container-title", "Вестник университета им. И."), ("editor", "Я. Ветрова")]
    right = told(put_torn_names, text, *labels)
    assert right == {"title": ["Реки"], "container-title": ["Вестник университета им. И.Я. Ветрова"]}


@pytest.mark.parametrize("label", ["title", "container-title"])
def test_the_last_of_several_authors_before_what_follows_without_a_comma(label: str) -> None:
    text = "A. Holm, E. Dal and T.B. Lund Annals of the rivers, 2(12), 8-19 (2018)"
    labels = [("author", "A. Holm, E. Dal and T.B."), (label, "Lund Annals of the rivers")]
    right = told(put_torn_names, text, *labels)
    assert right == {"author": ["A. Holm, E. Dal and T.B. Lund"], label: ["Annals of the rivers"]}
    # a title, whose second word is no name of anything
    labels = [("author", "A. Holm, E. Dal and T.B."), (label, "Lund annals of the rivers")]
    text = text.replace("Annals", "annals")
    assert told(put_torn_names, text, *labels) == {name: [value] for name, value in labels}


@pytest.mark.parametrize(
    ("author", "title"),
    [
        ("ҚР Президенті Т.К.", "Омаровтың Жолдауы"),
        ("Қазақстан Республикасының Президенті Т. ", "Омаровтың «Дала» атты Жолдауы"),
    ],
)
def test_whose_speech_it_is_by_his_office(author: str, title: str) -> None:
    text = f"{author}{title}. – Алматы, 2021."
    right = told(put_torn_names, text, ("author", author.strip()), ("title", title))
    assert right == {"title": [f"{author}{title}"]}
    author = author.replace("Президенті", "Сейтов")
    labels = [("author", author.strip()), ("title", title)]
    assert "author" in told(put_torn_names, f"{author}{title}. – Алматы, 2021.", *labels)


@pytest.mark.parametrize("label", ["author", "responsibility"])
def test_the_only_word_behind_initials_is_a_family_name(label: str) -> None:
    text = "Способ сушки зерна : а. с. 1234 СССР / Н. А. Лугов. 1960. Бюл. № 5."
    labels = [("title", "Способ сушки зерна"), (label, "Н. А."), ("container-title", "Лугов")]
    assert told(put_torn_names, text, *labels) == {"title": ["Способ сушки зерна"], label: ["Н. А. Лугов"]}
    text = text.replace("А. Лугов", "А. Лугов сегодня")
    labels[-1] = ("container-title", "Лугов сегодня")
    assert "container-title" in told(put_torn_names, text, *labels)


@pytest.mark.parametrize(
    ("text", "names", "rest", "wanted"),
    [
        ("Сомов.В.Л, Рудов.А.Г Станки завода", "Сомов.В.Л, Рудов.А.", "Г Станки завода", "Станки завода"),
        ("Tursunov X.Sh Mashinalar", "Tursunov X.", "Sh Mashinalar", "Mashinalar"),
        ("Рудов А. Г Станки завода", "Рудов А.", "Г Станки завода", "Г Станки завода"),
        ("Рудов А.О Станках завода", "Рудов А.", "О Станках завода", "О Станках завода"),
    ],
    ids=["one-letter", "two-letters", "not-glued", "a-word"],
)
def test_an_initial_glued_to_the_one_before(text: str, names: str, rest: str, wanted: str) -> None:
    right = told(put_torn_names, text, ("author", names), ("title", rest))
    assert (right["author"], right["title"]) == ([text.removesuffix(wanted).rstrip()], [wanted])


@pytest.mark.parametrize(
    ("authors", "title", "names", "wanted"),
    [
        ("Olim Karimov O", "‘zbek xalqi", "Olim Karimov", "O‘zbek xalqi"),
        ("Olim Karimov O‘", "rta asr", "Olim Karimov", "O‘rta asr"),
        ("Karimov O‘.", "Til", "Karimov O‘.", "Til"),
    ],
    ids=["before-the-sign", "behind-the-sign", "an-initial"],
)
def test_the_first_letter_of_an_uzbek_title(authors: str, title: str, names: str, wanted: str) -> None:
    text = f"{authors}{title}. T., 2000" if authors[-1] != "." else f"{authors} {title}. T., 2000"
    right = told(put_torn_names, text, ("author", authors), ("title", title))
    assert (right["author"], right["title"]) == ([names], [wanted])


@pytest.mark.parametrize(
    "lead", ["рукописей ", "с рукописи ", "подлинника ", "с лат. подлинника ", "нем. изд. ", "оригинала "]
)
def test_what_was_translated_is_nobody(lead: str) -> None:
    text = f"Записки о реках / пер. с {lead}Л. Жилина-Лугова. – СПб., 1843."
    assert told(put_torn_names, text, ("translator", f"{lead}Л. Жилина-Лугова"))["translator"] == ["Л. Жилина-Лугова"]
    name = "д’ Изданович"
    assert told(put_torn_names, f"Реки / пер. {name}", ("translator", name))["translator"] == [name]


@pytest.mark.parametrize("particle", ["фон", "де"])
def test_a_particle_behind_the_given_name_ends_the_name(particle: str) -> None:
    title = f"Ветер Карл {particle}. Реки степи"
    right = told(put_torn_names, f"{title}. – М.: Мысль, 1994.", ("title", title))
    assert right == {"author": [f"Ветер Карл {particle}"], "title": ["Реки степи"]}
    assert "author" not in told(
        put_torn_names, "Что такое де. Реки степи. – М., 1994.", ("title", "Что такое де. Реки степи")
    )


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Қарабай Ветров «Дала»", ["Қарабай Ветров"]),
        ("Марко Луго «Книга степи»", ["Марко Луго"]),
        ("Иван Петрович Ветер «Книга степи»", ["Иван Петрович Ветер"]),
        ("Закон Республики Казахстан «О книгах степи»", None),
        ("Журнал Степь «Книга воды»", None),
        ("Научный журнал «Книга воды»", None),
    ],
)
def test_someone_before_a_title_in_marks(title: str, author: list[str] | None) -> None:
    right = told(put_torn_names, f"{title}. Алматы, 1994.", ("title", title))
    assert right.get("author") == author
    assert right["title"] == [title[title.index("«") :] if author else title]
