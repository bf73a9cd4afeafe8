"""What footnotes add to pages is left out."""

import pytest
from stretched import told

from refman.references.placing.cited import cut_cited


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("45, nota 12", "45"), ("21-27: 23", "21-27"), ("31-50 (p. 33)", "31-50"), ("LXIII-LXXX", "LXIII-LXXX"),
        ("S1-S6", "S1-S6"),
        ("562-589, in part. p. 570", "562-589"), ("12, n. 3", "12"), ("3-12, 15-20", "3-12, 15-20"),
    ],
)  # fmt: skip
def test_the_pages_of_the_work_alone(page: str, left: str) -> None:
    assert told(cut_cited, f"Torino 1985, pp. {page}.", ("page", page))["page"] == [left]


def test_a_page_behind_a_colon() -> None:
    assert told(cut_cited, "pp. 21-27: 23", ("page", "21-27"), ("page", "23"))["page"] == ["21-27"]
    assert told(cut_cited, "pp. 21-27, 23", ("page", "21-27"), ("page", "23"))["page"] == ["21-27", "23"]


def test_the_number_of_an_illustration_is_no_issue() -> None:
    labels = [("publisher", "Quaritch"), ("page", "74"), ("issue", "5")]
    assert "issue" not in told(cut_cited, "Quaritch, 1948, p. 74, no. 5", *labels)
    labels = [("publisher", "Quaritch"), ("issue", "5"), ("page", "74")]
    assert told(cut_cited, "Quaritch, 1948, no. 5, p. 74", *labels)["issue"] == ["5"]


def test_a_roman_page_is_nobody() -> None:
    right = told(
        cut_cited, "J. Winckelmann, Dresden 1764, S. XXIV", ("author", "J. Winckelmann"), ("author", "S. XXIV")
    )
    assert right == {"author": ["J. Winckelmann"], "page": ["XXIV"]}


def test_a_place_within_the_pages_is_left_out() -> None:
    assert told(cut_cited, "347–98, at 361", ("page", "347–98"), ("page", "at 361"))["page"] == ["347–98"]
    assert told(cut_cited, "347–98, A361", ("page", "347–98"), ("page", "A361"))["page"] == ["347–98", "A361"]


@pytest.mark.parametrize("said", [", cit.", " cit.", ", op. cit.", "», cit."])
def test_words_for_a_work_cited_before(said: str) -> None:
    text = f"G. Cozzi, Repubblica di Venezia{said}, pp. 81-145"
    title = f"Repubblica di Venezia{said}".removesuffix(".")
    right = told(cut_cited, text, ("title", title), ("page", "81-145"))
    assert right == {"title": ["Repubblica di Venezia"], "page": ["81-145"]}


def test_a_title_that_ends_in_such_letters() -> None:
    assert told(cut_cited, "On Wit, Londra 1981", ("title", "On Wit"))["title"] == ["On Wit"]


@pytest.mark.parametrize(
    ("tail", "pages"),
    [("65 (ill.).", ["65"]), ("82, 128–30.", ["82", "128–30"])],
    ids=["alone", "before others"],
)
def test_numbers_behind_an_imprint_in_brackets_are_pages(tail: str, pages: list[str]) -> None:
    labels = [("title", "Drawings"), ("publisher-place", "Rome"), ("publisher", "Bo"), ("issued", "1988"),
              ("volume", pages[0]), *[("page", page) for page in pages[1:]]]  # fmt: skip
    right = told(cut_cited, f"Drawings (Rome: Bo, 1988), {tail}", *labels)
    assert right["page"] == pages
    assert "volume" not in right


def test_the_volume_of_a_book_stays() -> None:
    labels = [("title", "Drawings"), ("volume", "2"), ("publisher-place", "Rome"), ("publisher", "Bo"),
              ("issued", "1988")]  # fmt: skip
    assert told(cut_cited, "Drawings, vol. 2 (Rome: Bo, 1988)", *labels)["volume"] == ["2"]


def test_an_entry_of_a_catalogue_is_no_page() -> None:
    labels = [("page", "306-308"), ("page", "scheda 790")]
    assert told(cut_cited, "Roma, 1994, pp. 306-308, scheda 790", *labels)["page"] == ["306-308"]


def test_what_a_note_says_behind_the_pages() -> None:
    labels = [("volume", "2"), ("page", "95-112"), ("title", "for the uses of the word in"), ("publisher", "Ferri")]
    right = told(cut_cited, "Nova, 2, 95-112 for the uses of the word in Ferri and Bo.", *labels)
    assert right == {"volume": ["2"], "page": ["95-112"]}
    labels = [("page", "95-112"), ("publisher", "Ferri")]
    assert "publisher" in told(cut_cited, "Nova, 2, 95-112, for the uses of the word in Ferri and Bo.", *labels)
