"""Hosts of books that are the second sentence of the title, or the series."""

from stretched import told

from refman.references.placing.second_sentences import put_second_sentence

BOOK = [("title", "Code verstehen"), ("container-title", "Wie er entsteht"), ("edition", "3. Auflage")]
IMPRINT = [("publisher-place", "Wiesbaden"), ("issued", "2020")]


def test_a_sentence_before_the_edition_goes_on_with_the_title() -> None:
    right = told(put_second_sentence, "Code verstehen. Wie er entsteht, 3. Auflage, Wiesbaden 2020", *BOOK, *IMPRINT)
    assert right["title"] == ["Code verstehen. Wie er entsteht"]
    assert "container-title" not in right


def test_what_stands_behind_in_is_the_host() -> None:
    text = "Code verstehen, in: Wie er entsteht, 3. Auflage, Wiesbaden 2020"
    assert "container-title" in told(put_second_sentence, text, *BOOK, *IMPRINT)
    text = "Code verstehen. Wie er entsteht, 3. Auflage, Wiesbaden 2020, 17-19"
    assert "container-title" in told(put_second_sentence, text, *BOOK, *IMPRINT, ("page", "17-19"))


def test_a_name_with_a_number_before_the_house_is_the_series() -> None:
    labels = [("title", "Groups of Light"), ("container-title", "Appl. Math. Sci."), ("volume", "44")]
    imprint = [("publisher", "Springer-Verlag"), ("issued", "1983")]
    text = "A. Holm, Groups of Light, Appl. Math. Sci. 44, Springer-Verlag, 1983."
    right = told(put_second_sentence, text, *labels, *imprint)
    assert (right["collection-title"], right["collection-number"]) == (["Appl. Math. Sci."], ["44"])
    assert not {"container-title", "volume"} & right.keys()
    text = "A. Holm, Groups of Light, in Appl. Math. Sci. 44, Springer-Verlag, 1983."
    assert "container-title" in told(put_second_sentence, text, *labels, *imprint)


def test_of_two_translated_titles_the_second_is_the_host() -> None:
    text = "Stepnye reki [Rivers of the steppe]. Zony Azii [Zones of Asia]. Omsk: Nauka, 2009, pp. 29–42."
    labels = [("title", "Stepnye reki"), ("title-translation", "Rivers of the steppe"), ("title", "Zony Azii"),
              ("title-translation", "Zones of Asia"), ("page", "29–42")]  # fmt: skip
    right = told(put_second_sentence, text, *labels)
    assert (right["title"], right["container-title"]) == (["Stepnye reki"], ["Zony Azii"])
    assert right["title-translation"] == ["Rivers of the steppe"]
    parted = text.replace("]. Zony", "] = Zony")
    assert "container-title" not in told(put_second_sentence, parted, *labels)
