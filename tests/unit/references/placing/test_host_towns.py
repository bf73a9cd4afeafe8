"""Towns are parted from hosts, and from what was taken for one."""

import pytest
from stretched import told

from refman.references.placing.host_towns import put_host_towns


def test_a_town_that_was_taken_for_a_second_host() -> None:
    labels = [("container-title", "Enciclopedia"), ("volume", "VII"), ("container-title", "Napoli"), ("issued", "1951")]
    right = told(put_host_towns, "“Voce”, in Enciclopedia, VII, Napoli, 1951, pp. 3-4", *labels)
    assert (right["container-title"], right["publisher-place"]) == (["Enciclopedia"], ["Napoli"])
    labels[2] = ("container-title", "Supplemento")
    assert "publisher-place" not in told(put_host_towns, "in Enciclopedia, VII, Supplemento, 1951, pp. 3-4", *labels)


@pytest.mark.parametrize(("host", "name"), [
    ("Вопросы географии. СПб.", "Вопросы географии"), ("Мир медицины. М.", "Мир медицины"),
])  # fmt: skip
def test_the_letters_of_a_town_at_the_end_of_a_host(host: str, name: str) -> None:
    labels = [("title", "Новое о почвах"), ("container-title", host), ("issued", "1998")]
    right = told(put_host_towns, f"Новое о почвах // {host} 1998. № 2.", *labels)
    assert (right["container-title"], right["publisher-place"]) == ([name], [host.removeprefix(f"{name}. ")])
    # others are of the name, or belong to no year
    for text in (f"Новое о почвах // {name}. Сер. 1998.", f"Новое о почвах // {host} № 2. 1998."):
        labels[1] = ("container-title", text.split(" // ")[1].split(" 1998")[0].split(" №")[0])
        assert "publisher-place" not in told(put_host_towns, text, *labels)


def test_a_town_and_a_house_that_were_taken_for_a_host() -> None:
    text = "Ada Bo. Figure, a cura di Ugo Neri. Città del Vaticano: Biblioteca apostolica, 2005."
    labels = [("title", "Figure"), ("editor", "Ugo Neri"),
              ("container-title", "Città del Vaticano: Biblioteca apostolica"), ("issued", "2005")]  # fmt: skip
    right = told(put_host_towns, text, *labels)
    assert (right["publisher-place"], right["publisher"]) == (["Città del Vaticano"], ["Biblioteca apostolica"])
    assert "container-title" not in right
    labels = [("title", "Figure"), ("container-title", "Libri: una storia"), ("issued", "2005")]
    assert "publisher" not in told(put_host_towns, "Figure. Libri: una storia, 2005.", *labels)


def test_a_town_that_ends_a_host() -> None:
    text = "Storia. In: Biblioteca comunale, Bologna, a cura di Ugo Neri. Firenze: Nardini, 2001"
    labels = [("container-title", "Biblioteca comunale"), ("publisher-place", "Bologna"), ("editor", "Ugo Neri"),
              ("publisher-place", "Firenze"), ("publisher", "Nardini")]  # fmt: skip
    right = told(put_host_towns, text, *labels)
    assert (right["container-title"], right["publisher-place"]) == (["Biblioteca comunale, Bologna"], ["Firenze"])


def test_a_house_and_its_series_that_were_taken_for_a_host() -> None:
    labels = [("title", "Parenté"), ("publisher-place", "Paris"),
              ("container-title", "Les Beaux Livres (Bibliothèque des idées)"), ("issued", "2016")]  # fmt: skip
    right = told(put_host_towns, "Parenté, Paris, Les Beaux Livres (Bibliothèque des idées), 2016, 90 p.", *labels)
    assert (right["publisher"], right["collection-title"]) == (["Les Beaux Livres"], ["Bibliothèque des idées"])
    assert "container-title" not in right
