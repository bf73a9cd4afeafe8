"""Pages in Roman numbers and with letters are read as pages."""

import pytest

from refman.model import Reference
from refman.references import parse


@pytest.mark.parametrize(
    ("text", "page"),
    [
        pytest.param("Editorial Board. (2000). Clinics in Perinatology, 27(2), iii–v.", "iii-v", id="Roman"),
        pytest.param("(1) Reproductive Toxicology 2015, 56, xv–xvi.", "xv-xvi", id="Roman, without a title"),
        pytest.param("Иванов А. А. Предисловие // Вестник. 2001. Т. 5. С. iii–v.", "iii-v", id="Roman behind a mark"),
        pytest.param(
            "(1) Laffon, E.; Suárez, K. Physics in Medicine and Biology 2006, 51, N47–N50.", "N47-N50", id="letters"
        ),
        pytest.param(
            "(1) Crossland, C. Desert and Water Gardens of the Red Sea xvi–xvi.", "xvi-xvi", id="in the title"
        ),
        pytest.param("Ade P. A. R. et al. [Planck], Astron. Astrophys. 571, A16 (2014).", "A16", id="behind a volume"),
        pytest.param("Иванов А. А. История // Вестник. 2001. Т. 5. С. 12–25.", "12-25", id="figures as ever"),
        pytest.param("Lee A. The wars, 1914–18. New York: Knopf, 1990. 300 p.", None, id="an extent"),
    ],
)
def test_pages_are_read(text: str, page: str | None) -> None:
    (entry,) = parse([Reference(text)])
    found = entry.number("page")
    assert (found.value if found else None) == page
    if found:
        span = entry.fields["page"].origin.span
        assert span
        assert text[span[0] : span[1]].replace("–", "-") == page


def test_what_was_taken_for_an_issue_is_none() -> None:
    (entry,) = parse([Reference("(1) Laffon, E. Physics in Medicine and Biology 2006, 51, N47–N50.")])
    assert entry.number("issue") is None
    assert str(entry.number("volume")) == "51"


def test_a_title_keeps_its_words_where_pages_are_cut_off() -> None:
    (entry,) = parse([Reference("(1) Crossland, C. Desert and Water Gardens of the Red Sea xvi–xvi.")])
    assert str(entry.text("title")) == "Desert and Water Gardens of the Red Sea"
