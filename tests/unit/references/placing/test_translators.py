"""A sentence behind the title that says who translated it is no part of it."""

import pytest
from stretched import told

from refman.references.placing.translators import cut_translators


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Asyle. Aus dem Amerikanischen von Nils Lindquist", "Nils Lindquist"),
        ("The Iliad. Translated by Robert Fagles", "Robert Fagles"),
        ("De oratore, trad. it. di E. Narducci", "E. Narducci"),
        ("Lost in translation: an essay", ""),
        ("Geschichten aus dem Leben von Kindern", ""),
    ],
)
def test_a_translator_behind_the_title(title: str, name: str) -> None:
    right = told(cut_translators, f"X: {title}. London", ("title", title))
    assert right.get("translator", [""]) == [name]
    assert (right["title"] == [title]) is not bool(name)


@pytest.mark.parametrize(("said", "translator"), [("Per. s angl", "Lugova A.D."), ("Pervye opyty", None)])
def test_who_follows_the_language_of_the_original(said: str, translator: str | None) -> None:
    text = f"Hale A. Metody: {said}. Lugova A.D. — M.: Lad, 1980."
    labels = [("author", "Hale A."), ("title", f"Metody: {said}"), ("author", "Lugova A.D.")]
    right = told(cut_translators, text, *labels)
    assert right.get("translator") == ([translator] if translator else None)
    assert right["title"] == (["Metody"] if translator else [f"Metody: {said}"])


def test_the_word_for_a_translation_at_the_end_of_a_title() -> None:
    text = "Хан А. Метод познания. Пер. с нем.: Ред. и сост. В. Ветров. – М., 1990."
    labels = [("author", "Хан А."), ("title", "Метод познания. Пер."), ("editor", "В. Ветров")]
    assert told(cut_translators, text, *labels)["title"] == ["Метод познания"]
