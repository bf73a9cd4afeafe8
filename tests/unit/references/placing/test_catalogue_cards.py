"""What the cards of libraries say of a book."""

from stretched import told

from refman.references.placing.catalogue_cards import put_cards


def test_leaves_before_the_first_page_are_nothing() -> None:
    labels = [("title", "Carte"), ("issued", "1990"), ("container-title", "XVIII"), ("number-of-pages", "320")]
    right = told(put_cards, "Carte. Pisa: Nistri, 1990. XVIII, 320 p.", *labels)
    assert right == {"title": ["Carte"], "issued": ["1990"], "number-of-pages": ["320"]}
    labels = [("title", "Carte"), ("volume", "IV"), ("number-of-pages", "320")]
    assert told(put_cards, "Carte, vol. IV. 320 p.", *labels)["volume"] == ["IV"]


def test_a_town_in_brackets() -> None:
    labels = [("title", "Carte"), ("title-translation", "Faenza"), ("publisher", "Lega"), ("issued", "1984")]
    right = told(put_cards, "Carte, a cura di N. Bo. [Faenza]: Lega, 1984.", *labels)
    assert right["publisher-place"] == ["Faenza"]
    assert "title-translation" not in right
    labels = [("title", "Carte"), ("title-translation", "Papers"), ("publisher", "Lega"), ("issued", "1984")]
    assert "title-translation" in told(put_cards, "Carte [Papers]. Lega, 1984. [x]: y", *labels)


def test_a_series_behind_a_semicolon() -> None:
    labels = [("title", "Carte"), ("publisher", "Lega"), ("issued", "1984"), ("container-title", "tav. (Fonti e studi"),
              ("volume", "12")]  # fmt: skip
    right = told(put_cards, "Carte. Faenza: Lega, 1984. 90 p.: ill., tav. (Fonti e studi; 12).", *labels)
    assert (right["collection-title"], right["collection-number"]) == (["Fonti e studi"], ["12"])
    assert not {"container-title", "volume"} & right.keys()
    labels = [("title", "Carte"), ("publisher", "Lega"), ("issued", "1984")]
    text = "Carte. Faenza: Lega, 1984 (Contiene: Neri; 12). Poi altro."
    assert "collection-title" not in told(put_cards, text, *labels)


def test_who_helped_is_no_host() -> None:
    labels = [("title", "Beyond"), ("publisher", "Bo"), ("container-title", "In association with the Fine Gallery")]
    right = told(put_cards, "Beyond (Boston: Bo; In association with the Fine Gallery, 2003)", *labels)
    assert "container-title" not in right


def test_a_house_and_its_year_that_were_taken_for_a_host() -> None:
    labels = [("title", "Carte"), ("publisher-place", "Udine"), ("container-title", "Forum, 1979. XVI"),
              ("number-of-pages", "469")]  # fmt: skip
    right = told(put_cards, "Carte. [Udine]: Forum, 1979. XVI, 469 p.", *labels)
    assert (right["publisher"], right["issued"]) == (["Forum"], ["1979"])
    assert "container-title" not in right


def test_a_series_in_brackets_that_end_the_card() -> None:
    text = "Реки / А. Лугов. - М. : Наука, 2004. - 319, [1] с.: рис., табл. - ( История степных рек )"
    labels = [("title", "Реки"), ("publisher", "Наука"), ("issued", "2004"), ("number-of-pages", "319"),
              ("publisher", "История степных рек")]  # fmt: skip
    right = told(put_cards, text, *labels)
    assert (right["publisher"], right["collection-title"]) == (["Наука"], ["История степных рек"])
    right = told(put_cards, text + " ; М.", *labels)
    assert len(right["publisher"]) == 2


def test_leaves_of_pictures_are_no_pages() -> None:
    labels = [("title", "Реки"), ("issued", "2004"), ("number-of-pages", "462"), ("page", "24")]
    assert "page" not in told(put_cards, "Реки. - Омск, 2004. - 462 с. 24 л. ил. 21 см.", *labels)
    assert told(put_cards, "Реки. - Омск, 2004. - 462 с. С. 24 л. иное", *labels)["page"] == ["24"]
