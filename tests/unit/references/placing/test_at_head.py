"""Authors and titles before the mark of editors are no editors."""

import pytest
from stretched import told

from refman.pipeline import parse_lines
from refman.references.placing.at_head import (
    join_given,
    put_body,
    put_card,
    put_heading,
    put_person,
    put_undated,
    put_unlabelled,
    put_worded,
)


def test_who_stands_at_the_head_is_the_author() -> None:
    text = "Machiavelli, Il Principe, ed. by Giorgio Inglese (Turin)"
    right = told(put_heading, text, ("editor", "Machiavelli, Il Principe"), ("editor", "Giorgio Inglese"))
    assert right == {"author": ["Machiavelli, Il Principe"], "editor": ["Giorgio Inglese"]}
    right = told(
        put_heading, "Hunt, L. and Giorgio Inglese, eds", ("editor", "Hunt, L."), ("editor", "Giorgio Inglese")
    )
    assert right == {"editor": ["Hunt, L.", "Giorgio Inglese"]}


def test_a_word_behind_the_author_is_the_title() -> None:
    text = "Shakespeare. Hamlet. Ed. Harold Jenkins. The Arden."
    labels = [("author", "Shakespeare"), ("editor", "Hamlet"), ("editor", "Harold Jenkins"), ("title", "The Arden")]
    right = told(put_heading, text, *labels)
    assert (right["title"], right["editor"]) == (["Hamlet"], ["Harold Jenkins"])


@pytest.mark.parametrize(
    ("text", "title", "author"),
    [
        ("World Bank. Growth after the Crisis. 2010", "Growth after the Crisis", "World Bank"),
        (
            "Национальный банк Республики Казахстан. Отчет о финансовой стабильности. Алматы, 2022",
            "Отчет о финансовой стабильности",
            "Национальный банк Республики Казахстан",
        ),
        ("Институт экономики. 60 лет / сост. А. Ким", "Институт экономики. 60 лет", None),
        ("Дала мен қала. Ғасырлар бойы бірге. 2010", "Дала мен қала. Ғасырлар бойы бірге", None),
        ("World Bank. Atlas. 2010", "World Bank. Atlas", None),
    ],
)
def test_a_body_before_the_title_is_its_author(text: str, title: str, author: str | None) -> None:
    labelled = f"{author}. {title}" if author else title
    right = told(put_body, text, ("title", labelled))
    assert (right["title"], right.get("author")) == ([title], [author] if author else None)


def test_a_title_before_editor_and_translator_in_one() -> None:
    labels = [("author", "C. Fedele"), ("editor", "Letters and Orations"), ("translator", "Diana Robin"),
              ("title", "The Other Voice")]  # fmt: skip
    right = told(
        put_heading, "C. Fedele, Letters and Orations, ed. and trans. Diana Robin, The Other Voice (Chicago", *labels
    )
    assert (right["title"], right["collection-title"]) == (["Letters and Orations"], ["The Other Voice"])
    assert "editor" not in right


@pytest.mark.parametrize(
    ("head", "author"),
    [("Национальный банк Республики Казахстан", True), ("Очерки развития", False), ("Ұлттық статистика бюросы", True)],
)
def test_a_body_before_the_title_that_has_no_label(head: str, author: bool) -> None:
    right = told(put_unlabelled, f"{head}. Обзор инфляции. – Алматы, 2021", ("title", "Обзор инфляции"))
    assert right.get("author") == ([head] if author else None)


def test_a_body_of_two_words_before_its_page() -> None:
    title = "World Health Organization. Cardiovascular Diseases"
    assert told(put_body, f"{title}. 2023", ("title", title))["title"] == ["Cardiovascular Diseases"]


def test_somebody_written_out_at_the_head_of_a_title() -> None:
    title = "Claudio Povolo, Centro e periferia nella Repubblica"
    labels = [("title", title), ("container-title", "Origini dello Stato"), ("editor", "G. Chittolini")]
    right = told(put_person, f"{title}, in Origini dello Stato, a cura di G. Chittolini", *labels)
    assert (right["author"], right["title"]) == (["Claudio Povolo"], ["Centro e periferia nella Repubblica"])
    title = "Venezia Salvata, Centro e periferia nella Repubblica"
    assert "author" not in told(put_person, f"{title}, a cura di G. Chittolini", ("title", title), labels[2])


@pytest.mark.parametrize("head", ["Storia di Venezia", "Atti del convegno", "The Oxford Handbook"])
def test_a_word_of_titles_is_nobody(head: str) -> None:
    text = f"{head}. Dalle origini alla caduta, a cura di G. Cozzi"
    right = told(put_worded, text, ("author", head), ("title", "Dalle origini alla caduta"))
    assert right == {"title": [f"{head}. Dalle origini alla caduta"]}
    assert told(put_worded, text, ("author", head)) == {"title": [head]}


@pytest.mark.parametrize("body", ["The World Bank", "Guida, A.", "Storia, Paolo"])
def test_bodies_and_people_that_begin_so(body: str) -> None:
    labels = [("author", body), ("title", "Growth and Debt")]
    assert told(put_worded, f"{body}. Growth and Debt", *labels)["author"] == [body]


@pytest.mark.parametrize("year", ["(o.J.):", "(o. J.).", "[n.d.]", "(o.D.)"])
def test_who_stands_before_a_lost_year_is_the_author(year: str) -> None:
    title = f"Landeszentrale für Bildung Hessen {year} Der Vertrag"
    right = told(put_undated, title, ("title", title))
    assert right == {"author": ["Landeszentrale für Bildung Hessen"], "title": ["Der Vertrag"]}
    assert "author" not in told(put_undated, "Der Vertrag (1990): Texte", ("title", "Der Vertrag (1990): Texte"))


@pytest.mark.parametrize(
    ("author", "title", "is_joined"),
    [("Bandini Rota", "Alvise, Peste e sanità", True), ("Ugo Rota", "Peste, sanità e guerra", False)],
    ids=["given name", "title"],
)
def test_a_given_name_that_was_left_to_the_title(author: str, title: str, *, is_joined: bool) -> None:
    right = told(join_given, f"{author}, {title} (Venice, 2003)", ("author", author), ("title", title))
    given, _, rest = title.partition(", ")
    assert right["author"] == [f"{author}, {given}" if is_joined else author]
    assert right["title"] == [rest if is_joined else title]


def told_of(line: str) -> tuple[str, list[str]]:
    (entry,) = parse_lines([line])
    names = entry.fields["author"].value if "author" in entry.fields else ()
    return str(entry.fields["title"].value), [name.family or name.literal for name in names]  # type: ignore[union-attr]


def test_who_is_named_again_heads_a_card() -> None:
    text = "Сейт Жырау Атадан қалған дала [Text] / Сейт Жырау // Ақиқат. - 2007."
    labels = [("title", "Сейт Жырау Атадан қалған дала"), ("responsibility", "Сейт Жырау")]
    right = told(put_card, text, *labels)
    assert (right["author"], right["title"]) == (["Сейт Жырау"], ["Атадан қалған дала"])
    small = told(put_card, text.replace("Атадан", "атадан"), ("title", "Сейт Жырау атадан қалған дала"), labels[1])
    assert "author" not in small


def test_others_with_an_l_too_many_are_no_title() -> None:
    line = "Orlov L.V., Petrova M.N., et all Evaluation of rivers in the steppe. Vestnik stepi. 2016; 12(3):491-497."
    assert told_of(line) == ("Evaluation of rivers in the steppe", ["Orlov", "Petrova"])


def test_a_constitution_is_nobody() -> None:
    assert told_of("ҚР Конституциясы. А., 1995.") == ("ҚР Конституциясы", [])
