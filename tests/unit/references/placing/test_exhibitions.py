"""Catalogues of exhibitions: their mark is no title, and where the exhibition was no imprint."""

import pytest
from stretched import told

from refman.references.placing.exhibitions import put_exhibition


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
