"""Markdown as lines."""

import pytest

from refman.documents.markdown import text


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("# Әдебиет\n\n- Абай\n- *Әуезов*\n", "Әдебиет\n\n\u2022 Абай\n\u2022 Әуезов\n"),
        ("3. Абай\n4. Әуезов\n", "3. Абай\n4. Әуезов\n"),
        ("Абай. Өлеңдер.\nӘуезов. Абай жолы.\n", "Абай. Өлеңдер.\nӘуезов. Абай жолы.\n"),
        (
            "Abai K. Kara sozder and other works. Almaty: Zhazushy,\npublishers, 1990. 100 p.\n",
            "Abai K. Kara sozder and other works. Almaty: Zhazushy, publishers, 1990. 100 p.\n",
        ),
        ("Мәтін[^a].\n\n[^a]: Сонда.\n", "Мәтін¹.\n\n¹ Сонда.\n"),
        ("---\ntitle: x\n---\n\nАбай\n", "Абай\n"),
    ],
    ids=["bullets", "start", "a line each", "wrapped", "note", "front matter"],
)
def test_markdown(source: str, lines: str) -> None:
    assert text(source) == lines


def test_the_lines_of_a_note_and_of_an_item_are_one() -> None:
    """Pandoc breaks the lines of both, at a width that their signs of Markdown count to."""
    noted = 'Said.[^1]\n\n[^1]: [39] M. B. Cannell, and C.\n    Soeller, "Probing diffusion\n    by light", 2004.\n'
    assert text(noted).endswith('¹ [39] M. B. Cannell, and C. Soeller, "Probing diffusion by light", 2004.\n')
    assert (
        text("1.  Abai. Words of the\n    steppe.\n2.  Brown. Roads.")
        == "1. Abai. Words of the steppe.\n2. Brown. Roads.\n"
    )
