"""Other prints of a work are left out."""

import pytest
from stretched import told

from refman.references.placing.reprints import (
    cut_reprint,
    leave_errata,
    leave_first,
    leave_first_year,
    leave_later,
    leave_prints,
    leave_reprints,
)


@pytest.mark.parametrize(
    "note",
    [
        "ed. orig. New York, 1985",
        "I ed. New York, 1985",
        "rist. New York, 1985",
        "repr. New York, 1985",
        "1st publ. New York 1985",
    ],
)
def test_what_a_note_of_another_print_holds(note: str) -> None:
    labels = [("publisher-place", "Venezia"), ("issued", "1988"), ("publisher-place", "New York"), ("issued", "1985")]
    right = told(leave_reprints, f"Venezia 1988 ({note})", *labels)
    assert right == {"publisher-place": ["Venezia"], "issued": ["1988"]}


def test_the_only_imprint_is_kept() -> None:
    labels = [("publisher-place", "New York"), ("issued", "1985")]
    assert told(leave_reprints, "Confini (repr. New York, 1985)", *labels)["issued"] == ["1985"]
    labels = [("issued", "1988"), ("publisher-place", "New York")]
    assert "publisher-place" in told(leave_reprints, "1988 (New York)", *labels)


def test_the_first_print_before_the_imprint() -> None:
    labels = [("issued", "1909"), ("publisher-place", "New York"), ("issued", "1987")]
    assert told(leave_reprints, "Hours (1909; New York: Ecco, 1987)", *labels)["issued"] == ["1987"]
    assert told(leave_reprints, "Hours (1909), New York: Ecco, 1987", *labels)["issued"] == ["1909", "1987"]


@pytest.mark.parametrize(
    "tail", ["; trad. it. Venezia e Amsterdam, Bologna, Transeuropa, 1988", ", tr. it. Bologna 1988"]
)
def test_the_translation_behind_the_year_is_left_out(tail: str) -> None:
    text = f"Venice and Amsterdam, London, Smith, 1974{tail}."
    labels = [("title", "Venice and Amsterdam"), ("publisher-place", "London"), ("publisher", "Smith"),
              ("issued", "1974"), ("publisher-place", "Bologna"), ("issued", "1988")]  # fmt: skip
    right = told(leave_later, text, *labels)
    assert (right["publisher-place"], right["issued"]) == (["London"], ["1974"])


def test_a_translation_before_the_imprint_is_the_work() -> None:
    text = "Mecenati e pittori, trad. it., Firenze, Sansoni, 1966"
    labels = [("title", "Mecenati e pittori"), ("publisher-place", "Firenze"), ("issued", "1966")]
    assert told(leave_later, text, *labels)["publisher-place"] == ["Firenze"]


def test_a_facsimile_of_an_old_print() -> None:
    text = "The Commonwealth (London: Windet, 1599; facs. repr. Amsterdam: Theatrum, 1969)"
    labels = [("title", "The Commonwealth"), ("publisher-place", "London"), ("publisher", "Windet"), ("issued", "1599"),
              ("publisher-place", "Amsterdam"), ("publisher", "Theatrum"), ("issued", "1969")]  # fmt: skip
    right = told(leave_later, text, *labels)
    assert (right["publisher-place"], right["issued"]) == (["London"], ["1599"])


@pytest.mark.parametrize(
    "said",
    [
        "Reprinted from The Journal of Law 17 (October 1974)",
        "Wiederabgedruckt in: The Journal of Law 17 (October 1974)",
        "Zuerst erschienen in: The Journal of Law 17 (October 1974)",
        "First published in The Journal of Law 17 (October 1974)",
    ],
)
def test_another_print_at_the_end(said: str) -> None:
    text = f"Lee B (1988) Light. Reidel, Oslo. {said}"
    first = [("author", "Lee B"), ("issued", "1988"), ("title", "Light"), ("publisher", "Reidel")]
    later = [("container-title", "The Journal of Law"), ("volume", "17"), ("issued", "October 1974")]
    assert told(leave_prints, text, *first, *later) == {name: [value] for name, value in first}


@pytest.mark.parametrize("edition", ["1ère éd.", "1re éd.", "1a ed.", "I ed.", "first ed."])
def test_the_year_of_the_first_edition_before_the_imprint(edition: str) -> None:
    labels = [("title", "La société"), ("edition", edition), ("issued", "1939"), ("publisher-place", "Paris"),
              ("publisher", "Bo"), ("issued", "1994")]  # fmt: skip
    right = told(leave_first, f"La société, {edition} 1939, Paris, Bo, 1994", *labels)
    assert right["issued"] == ["1994"]
    assert "edition" not in right


def test_a_later_edition_stays() -> None:
    labels = [("title", "La société"), ("edition", "3e éd."), ("publisher-place", "Paris"), ("issued", "1994")]
    assert told(leave_first, "La société, 3e éd., Paris, 1994", *labels)["edition"] == ["3e éd."]


@pytest.mark.parametrize("again", ["", "Reprint, ", "Repr., "])
def test_the_year_of_the_first_print_before_the_imprint(again: str) -> None:
    labels = [("title", "Roman Roads"), ("issued", "1899"), ("publisher-place", "London"), ("publisher", "Batsford")]
    text = f"Roman Roads. 1899. {again}London, Batsford, 1970"
    assert told(leave_first_year, text, *labels, ("issued", "1970"))["issued"] == ["1970"]


def test_the_year_of_a_style_that_dates_twice() -> None:
    labels = [("issued", "1899"), ("title", "Roman Roads"), ("publisher-place", "London"), ("publisher", "Batsford")]
    text = "Bo, A. 1899. Roman Roads. London: Batsford, 1899"
    assert told(leave_first_year, text, *labels, ("issued", "1899"))["issued"] == ["1899", "1899"]


def test_a_note_of_another_print_left_to_the_title() -> None:
    title = 'Giambattista Ferri pittore, Trento 1957 (riedito in "Artisti"'
    labels = [("title", title), ("volume", "IV"), ("publisher-place", "Trento"), ("issued", "1977")]
    assert told(cut_reprint, f"{title}, IV, Trento 1977)", *labels) == {
        "title": ["Giambattista Ferri pittore"],
        "publisher-place": ["Trento"],
        "issued": ["1957"],
    }


def test_when_a_work_was_first_printed_is_no_page() -> None:
    labels = [("publisher", "Dent"), ("issued", "1993"), ("note", "First published"), ("page", "1606")]
    assert "page" not in told(leave_prints, "Dent, 1993. First published 1606", *labels)


def test_the_original_of_a_journal_that_is_translated() -> None:
    text = "Soil Chem. J. 2021. Vol. 56. P. 16-21. (Russian Original Vol. 55, No. 1, January, 2021)."
    labels = [("container-title", "Soil Chem. J"), ("issued", "2021"), ("volume", "56"), ("page", "16-21")]
    right = told(leave_reprints, text, *labels, ("volume", "55"), ("issued", "January, 2021"))
    assert (right["volume"], right["issued"]) == (["56"], ["2021"])


@pytest.mark.parametrize("said", ["Erratum in", "Comment in", "Retraction in", "Comment on"])
def test_where_errors_were_put_right(said: str) -> None:
    text = f"Rivers. Limnology. 2019 Dec;8(4):581-93. {said}: Waters. 2020 Aug 22;9(1):12. PMID: 31."
    own = [("container-title", "Limnology"), ("issued", "2019 Dec"), ("volume", "8"), ("issue", "4")]
    others = [("container-title", "Waters"), ("issued", "2020 Aug 22"), ("volume", "9"), ("number", "PMID: 31")]
    right = told(leave_errata, text, *own, *others)
    assert right == {**{name: [value] for name, value in own}, "number": ["PMID: 31"]}


def test_a_journal_of_errata_stays() -> None:
    text = "Erratum in: Waters. 2019 Dec;8(4):581-93."
    assert told(leave_errata, text, ("container-title", "Waters"), ("issued", "2019 Dec"))["issued"] == ["2019 Dec"]
