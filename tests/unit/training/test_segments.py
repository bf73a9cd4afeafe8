"""Segments of foreign corpora cut into the bare value and what stands round it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.training import segments
from refman.training.labelled import OTHER, Piece

CUTTERS: dict[str, Callable[[str], list[Piece]]] = {
    "author": segments.author,
    "editor": segments.editor,
    "translator": segments.translator,
    "director": segments.director,
    "host": segments.host,
    "collection": segments.collection,
    "page": segments.page,
    "volume": segments.volume,
    "doi": segments.doi,
    "url": segments.url,
    "note": segments.note,
    "isbn": segments.code("ISBN"),
    "publisher": segments.plain("publisher"),
    "edition": segments.plain("edition"),
}


@pytest.mark.parametrize("name", CUTTERS)
@given(text=st.text(alphabet="(){}[]In.Eds, vol12:–-/аЯpet. al doi10./http", max_size=40))
def test_nothing_is_lost(name: str, text: str) -> None:
    assert "".join(part for _, part in CUTTERS[name](text)) == text


def values(cutter: str, text: str) -> list[Piece]:
    return [piece for piece in CUTTERS[cutter](text) if piece[0] != OTHER]


@pytest.mark.parametrize(
    ("cutter", "text", "expected"),
    [
        ("author", "Heidegger M., ", [("author", "Heidegger M.")]),
        ("author", "Kristeva, Julia. ", [("author", "Kristeva, Julia")]),
        ("author", "Jones, N. A., & Gagnon, C. M. ", [("author", "Jones, N. A., & Gagnon, C. M.")]),
        ("author", "G.A. Piatt, S. Emerson, et al. ", [("author", "G.A. Piatt, S. Emerson")]),
        ("author", "K. Antipin et al .", [("author", "K. Antipin")]),
        ("author", "Herndon DN et Coll. ", [("author", "Herndon DN")]),
        ("author", "SIERVO (M.), GREY (P.) ", [("author", "SIERVO (M.), GREY (P.)")]),
        ("author", "Oxman R. & Oxman, R. eds. ", [("editor", "Oxman R. & Oxman, R.")]),
        ("editor", "In L. R. Bergman, R. B. Cairns, et al. (Eds.), ", [("editor", "L. R. Bergman, R. B. Cairns")]),
        ("editor", "Edited by Michael von Albrecht. ", [("editor", "Michael von Albrecht")]),
        ("editor", "ed. Don E. Fehrenbacher ", [("editor", "Don E. Fehrenbacher")]),
        (
            "editor",
            "Farmer, P., M. Connors, and J. Simmons, eds. ",
            [("editor", "Farmer, P., M. Connors, and J. Simmons")],
        ),
        ("editor", "In G. Siepmann & K. Salzberg-Ludwig (Hrsg. ), ", [("editor", "G. Siepmann & K. Salzberg-Ludwig")]),
        ("translator", "Translated by Jean Stewart. ", [("translator", "Jean Stewart")]),
        ("translator", "trans. D. W. Robertson, Jr. ", [("translator", "D. W. Robertson, Jr.")]),
        ("translator", "Richard Stokes (trans.) ", [("translator", "Richard Stokes")]),
        ("translator", "Trad fr. par Maurice de Gandillac. ", [("translator", "Maurice de Gandillac")]),
        ("translator", "Traduction de Chantal T. ", [("translator", "Chantal T.")]),
        ("translator", "Übersetzt von J. G. Jancke. ", [("translator", "J. G. Jancke")]),
        ("translator", "tr. W. Rehg ", [("translator", "W. Rehg")]),
        ("translator", "Tracy Chevalier ", [("translator", "Tracy Chevalier")]),
        ("editor", "Edited and translated by C. F. Atkinson. ", [("editor", "C. F. Atkinson")]),
        ("collection", "of Lecture Notes in Physics, ", [("collection-title", "Lecture Notes in Physics")]),
        ("director", "Dir. David Twohy. ", [("author", "David Twohy")]),
        ("director", "Soderbergh, Steven, director. ", [("author", "Soderbergh, Steven")]),
        ("host", "In The Foucault Effect, ", [("container-title", "The Foucault Effect")]),
        ("host", "in: Antropologia teologica, ", [("container-title", "Antropologia teologica")]),
        ("host", "Inorganic Chemistry ", [("container-title", "Inorganic Chemistry")]),
        ("host", "Phys. Rev. Lett. ", [("container-title", "Phys. Rev. Lett")]),
        ("page", "pp. 573–77.", [("page", "573–77")]),
        ("page", "(pp. 281-298). ", [("page", "281-298")]),
        ("page", "272 pp.", [("number-of-pages", "272")]),
        ("page", "320 p.", [("number-of-pages", "320")]),
        ("page", "e1-4.", [("page", "e1-4")]),
        ("page", "045003 (9pp)", [("page", "045003")]),
        ("page", "S. 88-97", [("page", "88-97")]),
        ("page", "S39-S46", [("page", "S39-S46")]),
        ("volume", "45 ", [("volume", "45")]),
        ("volume", "vol. 19, no. 1, ", [("volume", "19"), ("issue", "1")]),
        ("volume", "No 29, Vol. 4, ", [("issue", "29"), ("volume", "4")]),
        ("volume", "12 (3): ", [("volume", "12"), ("issue", "3")]),
        ("volume", "16(11):465-472.", [("volume", "16"), ("issue", "11"), ("page", "465-472")]),
        ("volume", "1995;274: ", [("issued", "1995"), ("volume", "274")]),
        ("volume", "104:3: ", [("volume", "104"), ("issue", "3")]),
        ("volume", "33, 2 ", [("volume", "33"), ("issue", "2")]),
        ("volume", "94, no. 1/3 ", [("volume", "94"), ("issue", "1/3")]),
        ("volume", "483(1-2): ", [("volume", "483"), ("issue", "1-2")]),
        ("volume", "v. 435 , n. 7039 , ", [("volume", "435"), ("issue", "7039")]),
        ("volume", "2/2 ", [("volume", "2"), ("issue", "2")]),
        ("volume", "no. 36.", [("issue", "36")]),
        ("volume", "8 vols. ", []),
        ("volume", "vol. VI ", [("volume", "VI")]),
        ("volume", "vols. 12–15. ", [("volume", "12–15")]),
        ("doi", "doi: 10.3354/esr00084.", [("DOI", "10.3354/esr00084")]),
        ("doi", "DOI:http://dx.doi.org/10.1145/782941", [("DOI", "http://dx.doi.org/10.1145/782941")]),
        ("url", "http://www.netlibrary.com", [("URL", "http://www.netlibrary.com")]),
        ("url", "https://doi.org/10.1037/a1.", [("DOI", "https://doi.org/10.1037/a1")]),
        ("url", "Recuperado de http://a.org/b", [("URL", "http://a.org/b")]),
        ("note", "Accessed August 9, 2013.", [("accessed", "August 9, 2013")]),
        ("note", "Retrieved June 18, 2016, from ", [("accessed", "June 18, 2016")]),
        ("note", "Retrieved from ", []),
        ("note", "(in press)", [("note", "in press")]),
        ("note", "Thèse de doctorat", [("genre", "Thèse de doctorat")]),
        ("isbn", "ISBN 978-80-7050-587-8.", [("ISBN", "978-80-7050-587-8")]),
        ("publisher", "Columbia University Press, ", [("publisher", "Columbia University Press")]),
        ("edition", "(2nd ed.). ", [("edition", "2nd ed.")]),
    ],
)
def test_cutters(cutter: str, text: str, expected: list[Piece]) -> None:
    assert values(cutter, text) == expected
