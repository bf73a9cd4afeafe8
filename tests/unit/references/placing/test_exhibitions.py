"""Catalogues of exhibitions: their mark is no title, and where the exhibition was no imprint."""

import pytest
from stretched import told

from refman.references.placing.exhibitions import leave_gathering, put_exhibition


@pytest.mark.parametrize(
    "mark",
    [
        "cat. della mostra",
        "catalogo della mostra",
        "exh. cat.",
        "exhibition catalogue",
        "catalogue d’exposition",
        "cat. exp.",
        "Ausst.-Kat.",
    ],
)
def test_the_mark_ends_the_title(mark: str) -> None:
    title = f"Tiziano, {mark}"
    right = told(put_exhibition, f"{title} (Venezia, Marsilio, 1990)", ("title", title), ("publisher", "Marsilio"))
    assert right == {"title": ["Tiziano"], "publisher": ["Marsilio"]}


def test_the_gallery_is_no_house_where_the_imprint_follows() -> None:
    text = "Tiziano, cat. della mostra (Venezia, Palazzo Ducale, 1989), Milano, Electa, 1990"
    labels = [("title", "Tiziano"), ("publisher-place", "Venezia"), ("publisher", "Palazzo Ducale"), ("issued", "1989"),
              ("publisher-place", "Milano"), ("publisher", "Electa"), ("issued", "1990")]  # fmt: skip
    right = told(put_exhibition, text, *labels)
    assert right == {"title": ["Tiziano"], "publisher-place": ["Milano"], "publisher": ["Electa"], "issued": ["1990"]}


def test_a_catalogue_of_another_kind_is_left() -> None:
    title = "Catalogue of Prints, with a note"
    assert told(put_exhibition, f"{title} (1990)", ("title", title))["title"] == [title]


@pytest.mark.parametrize(
    ("between", "title"),
    [
        (", catalogo della mostra a cura di L. Puppi (Venezia, Palazzo Ducale, 1980)", "Tiziano"),
        (", atti del convegno internazionale di studi (Venezia, Palazzo Ducale, 1980)", "Tiziano"),
        (". Atti del Convegno (Venezia, Palazzo Ducale, 1980)", "Tiziano"),
    ],
)
def test_words_before_the_bracket(between: str, title: str) -> None:
    labels = [("title", title), ("publisher-place", "Venezia"), ("publisher", "Palazzo Ducale"), ("issued", "1980"),
              ("publisher-place", "Milano"), ("publisher", "Electa"), ("issued", "1982")]  # fmt: skip
    right = told(put_exhibition, f"{title}{between}, Milano, Electa, 1982", *labels)
    assert (right["publisher-place"], right["publisher"], right["issued"]) == (["Milano"], ["Electa"], ["1982"])


def test_the_gallery_before_an_imprint_in_brackets() -> None:
    text = "Veronese, exh. cat., National Gallery of Art, Washington (Cambridge, 1988)"
    labels = [("title", "Veronese"), ("publisher", "National Gallery of Art"), ("publisher-place", "Washington"),
              ("publisher-place", "Cambridge"), ("issued", "1988")]  # fmt: skip
    right = told(put_exhibition, text, *labels)
    assert right == {"title": ["Veronese"], "publisher-place": ["Cambridge"], "issued": ["1988"]}


def test_who_edited_the_catalogue_stays() -> None:
    text = "Veronese, exh. cat., ed. M. Laclotte (Paris, 1993)"
    labels = [("title", "Veronese"), ("editor", "M. Laclotte"), ("publisher-place", "Paris"), ("issued", "1993")]
    assert told(put_exhibition, text, *labels)["editor"] == ["M. Laclotte"]


def test_the_artist_in_the_title_of_a_catalogue_is_no_author() -> None:
    labels = [("author", "Andrea Palladio"), ("title", "Il testo, catalogo della mostra")]
    right = told(put_exhibition, "Andrea Palladio. Il testo, catalogo della mostra a cura di L. Puppi, Milano", *labels)
    assert right == {"title": ["Andrea Palladio. Il testo"]}
    right = told(put_exhibition, "Andrea Palladio. Il testo, catalogo della mostra, Milano", *labels)
    assert right["author"] == ["Andrea Palladio"]


def test_days_of_a_gathering_are_not_those_of_the_print() -> None:
    text = "Bo, Türme, in L. Roe (Hrsg.), Dom. Beiträge der Tagung vom 22.-25. Februar 2006 in Bonn, Hirmer, Wien, 2008"
    labels = [("title", "Türme"), ("container-title", "Dom. Beiträge der Tagung"), ("volume", "22"),
              ("issued", "25. Februar 2006"), ("publisher-place", "Bonn"), ("publisher", "Hirmer"),
              ("publisher-place", "Wien"), ("issued", "2008")]  # fmt: skip
    right = told(leave_gathering, text, *labels)
    assert (right["issued"], right["publisher-place"]) == (["2008"], ["Wien"])
    assert "volume" not in right


def test_the_day_of_an_article_stays() -> None:
    labels = [("container-title", "Acadia"), ("volume", "18"), ("issued", "Spring 1989"), ("publisher", "Bo"),
              ("issued", "1990")]  # fmt: skip
    right = told(leave_gathering, "Acadia, 18 (Spring 1989), 73. Reprint: Bo, 1990.", *labels)
    assert right["issued"] == ["Spring 1989", "1990"]
