"""The house, its town, the edition and the series are told from the title round which they stand."""

import pytest
from stretched import told

from refman.references.placing.imprints import put_imprint


def test_a_title_behind_a_town_is_a_house() -> None:
    text = "Qodirov P. Til va el. – Toshkent: G‘ulom nomidagi nashriyot, 2005."
    labels = [
        ("author", "Qodirov P. Til va el"),
        ("publisher-place", "Toshkent"),
        ("title", "G‘ulom nomidagi nashriyot"),
    ]
    right = told(put_imprint, text, *labels)
    assert right["publisher"] == ["G‘ulom nomidagi nashriyot"]
    assert "title" not in right


def test_a_town_at_the_end_of_a_title() -> None:
    text = "Балканският град XV–XIX век. София: Наука и изкуство, 1972."
    labels = [("title", "Балканският град XV–XIX век. София"), ("publisher", "Наука и изкуство")]
    right = told(put_imprint, text, *labels)
    assert (right["title"], right["publisher-place"]) == (["Балканският град XV–XIX век"], ["София"])


@pytest.mark.parametrize(
    ("text", "title", "edition"),
    [
        ("Casa-grande & senzala. 51. ed. São Paulo: Global.", "Casa-grande & senzala. 51", "51. ed."),
        ("Тарих. 3-бас. Алматы.", "Тарих. 3", None),
        ("Қазақ тарихы. 3-ші бас. Алматы.", "Қазақ тарихы. 3", "3-ші бас."),
        ("Return of the Steppe, 1990.", "Return of the Steppe", None),
        ("Apollo. 13. London.", "Apollo. 13", None),
    ],
)
def test_an_edition_at_the_end_of_a_title(text: str, title: str, edition: str | None) -> None:
    right = told(put_imprint, text, ("title", title))
    assert right.get("edition") == ([edition] if edition else None)
    assert right["title"] == [title.rpartition(". ")[0] if edition else title]


@pytest.mark.parametrize(
    ("text", "labels", "series"),
    [
        (
            "Le Kazakhstan. Paris : PUF, « Que sais-je ? », n° 3520.",
            [("title", "Le Kazakhstan"), ("publisher", "PUF"), ("title", "Que sais-je ?"), ("issue", "3520")],
            "Que sais-je ?",
        ),
        (
            "Figures III, Paris, Seuil, coll. « Poétique », 1972.",
            [("title", "Figures III"), ("publisher", "Seuil"), ("container-title", "Poétique »")],
            "Poétique",
        ),
        ("Paris, Seuil, 1972. « Poétique ».", [("publisher", "Seuil"), ("title", "Poétique")], None),
        ("« Poétique ». Paris, Seuil, 1972.", [("title", "Poétique"), ("publisher", "Seuil")], None),
    ],
)
def test_a_series_in_quotation_marks_behind_the_house(
    text: str, labels: list[tuple[str, str]], series: str | None
) -> None:
    right = told(put_imprint, text, *labels)
    assert right.get("collection-title") == ([series] if series else None)
    if ("issue", "3520") in labels:
        assert right["collection-number"] == ["3520"]


@pytest.mark.parametrize("house", ["Sotsinvest; Moskva: Gorizont", "Sotsinvest; Moskva"])
def test_the_first_of_two_houses_counts(house: str) -> None:
    text = "Civilisation. Almaty: Sotsinvest; Moskva: Gorizont."
    assert told(put_imprint, text, ("publisher-place", "Almaty"), ("publisher", house))["publisher"] == ["Sotsinvest"]


@pytest.mark.parametrize(
    ("text", "house", "volume", "extent"),
    [
        ("Алматы: Ана тілі 448 (1992).", "Ана тілі", None, ["448"]),
        ("Алматы: Ана тілі 3 (1992).", "Ана тілі", ["3"], None),
        ("Алматы: Дәуір 21, 1992.", "Дәуір 21", None, None),
    ],
)
def test_a_number_before_the_year_is_no_part_of_the_house(
    text: str, house: str, volume: list[str] | None, extent: list[str] | None
) -> None:
    printed = text.partition(": ")[2].partition(" (")[0].partition(",")[0]
    right = told(put_imprint, text, ("publisher-place", "Алматы"), ("publisher", printed))
    assert (right["publisher"], right.get("volume"), right.get("number-of-pages")) == ([house], volume, extent)


def test_a_title_that_ends_within_its_quotation_marks() -> None:
    text = "Barthes, R. “The Kitchen of Meaning.” The Semiotic Challenge. Trans. R. Howard. 157-159."
    title = "“The Kitchen of Meaning.” The Semiotic Challenge"
    right = told(put_imprint, text, ("title", title), ("page", "157-159"))
    assert right["title"] == ["The Kitchen of Meaning"]
    assert right["container-title"] == ["The Semiotic Challenge"]
    assert told(put_imprint, text, ("title", title))["title"] == [title]
    text = 'Smith, J. "Steppe Politics." Interview by Jane Doe. The Diplomat, 2019.'
    labels = [("title", '"Steppe Politics." Interview by Jane Doe'), ("container-title", "The Diplomat")]
    assert told(put_imprint, text, *labels)["title"] == ["Steppe Politics"]


def test_the_whole_behind_its_editor() -> None:
    text = "'From tradition' in C Petry (ed) The Cambridge History of Egypt, vol 1."
    labels = [
        ("title", "From tradition"),
        ("editor", "C Petry"),
        ("collection-title", "The Cambridge History of Egypt"),
    ]
    right = told(put_imprint, text, *labels)
    assert right["container-title"] == ["The Cambridge History of Egypt"]
    right = told(put_imprint, text.replace("(ed) The", "(ed), Cairo, The"), *labels)
    assert "container-title" not in right


@pytest.mark.parametrize(
    ("printed", "title", "edition"),
    [
        ("Differential Equations, seventh Edition", "Differential Equations", "seventh Edition"),
        ("Soziologie (siebte Auflage", "Soziologie", "siebte Auflage"),
        ("Словарь. 3-ье изд., стереотипное", "Словарь", "3-ье изд., стереотипное"),
        ("The second impression", "The second impression", ""),
    ],
)
def test_an_edition_in_words_is_no_part_of_the_title(printed: str, title: str, edition: str) -> None:
    right = told(put_imprint, f"{printed}. Москва: Наука", ("title", printed))
    assert (right["title"], right.get("edition", [""])) == ([title], [edition])


def test_a_title_in_quotation_marks_with_its_host_behind_in() -> None:
    text = '"It from Bit" in Sakharov Lectures, ed. L. Keldysh'
    right = told(put_imprint, text, ("title", '"It from Bit" in Sakharov Lectures'), ("editor", "L. Keldysh"))
    assert right["container-title"] == ["Sakharov Lectures"]


def test_a_house_in_quotation_marks() -> None:
    text = "Экология. - М., «Знание», 1997."
    right = told(put_imprint, text, ("title", "Экология"), ("publisher-place", "М."), ("title", "Знание"))
    assert (right["title"], right["publisher"]) == (["Экология"], ["Знание"])


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Леся Українка. – К.: Дніпро, 1990. – 594 с.", "Дніпро"),
        ("Леся Українка. – К.: «Дніпро», 1990.", "Дніпро"),
        ("Леся Українка. – К., 1990.", None),
    ],
)
def test_a_house_that_nothing_labels(text: str, house: str | None) -> None:
    right = told(put_imprint, text, ("title", "Леся Українка"), ("publisher-place", "К."), ("issued", "1990"))
    assert right.get("publisher") == ([house] if house else None)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Тарих. – Т.: Фан, 1990.", "Т."),
        ("Tarix. T.: Fan, 1990.", "T."),
        ("Tarix T.: Fan, 1990.", None),
        ("Tarix. -T.: Fan, 1990.", "T."),
    ],
)
def test_a_town_of_one_letter(text: str, town: str | None) -> None:
    title, house = text.split(maxsplit=1)[0].rstrip("."), text.split()[-2].rstrip(",")
    right = told(put_imprint, text, ("title", title), ("publisher", house), ("issued", "1990"))
    assert right.get("publisher-place") == ([town] if town else None)


def test_a_house_in_quotation_marks_before_the_year() -> None:
    text = "Adabiyot tarixi. Toshkent, “O‘zbekiston” 1990. 224-B."
    labels = [("title", "Adabiyot tarixi"), ("publisher-place", "Toshkent"), ("title", "O‘zbekiston” 1990")]
    assert told(put_imprint, text, *labels) == {
        "title": ["Adabiyot tarixi"],
        "publisher-place": ["Toshkent"],
        "publisher": ["O‘zbekiston"],
        "issued": ["1990"],
    }


def test_a_host_alone_behind_its_town_becomes_a_house_and_leaves_nothing() -> None:
    labels = [("title", "Norms"), ("publisher-place", "Bologna"), ("container-title", "Past & Present")]
    right = told(put_imprint, "Norms in Bologna, «Past & Present», 123", *labels)
    assert right["publisher"] == ["Past & Present"]
    assert "container-title" not in right


def test_a_house_begins_behind_its_colon() -> None:
    text = "Собрание. – Алма-Ата: Гл. ред. Казах. энцикл., 1985."
    labels = [("title", "Собрание"), ("publisher-place", "Алма-Ата"), ("publisher", "Казах. энцикл.")]
    assert told(put_imprint, text, *labels)["publisher"] == ["Гл. ред. Казах. энцикл."]


def test_an_edition_behind_its_word() -> None:
    text = "Красная книга. Изд. 4-е, исправленное. Алматы."
    right = told(put_imprint, text, ("title", "Красная книга. Изд. 4-е, исправленное"))
    assert (right["title"], right["edition"]) == (["Красная книга"], ["Изд. 4-е, исправленное"])


@pytest.mark.parametrize(
    ("house", "is_house"),
    [("“O‘qituvchi”", True), ("G‘afur G‘ulom nashriyoti", True), ("Yozuvchining yo‘li", False)],
)
def test_a_house_between_commas_that_was_taken_for_a_title(house: str, is_house: bool) -> None:
    text = f"Adabiyot nazariyasi. T., {house}, 1979."
    right = told(put_imprint, text, ("title", "Adabiyot nazariyasi"), ("title", house.strip("“”")), ("issued", "1979"))
    assert ("publisher" in right, "publisher-place" in right) == (is_house, is_house)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Тил. дис. автореф. – Б., 1996.", "Б."),
        ("Тил (I бөлүм), С., 1996.", "С."),
        ("Тил. Иванов И. Б., 1996.", None),
        ("Til. T. 1996.", "T."),
        ("Til. C. 1996.", None),
    ],
)
def test_a_town_of_one_letter_before_the_year(text: str, town: str | None) -> None:
    right = told(put_imprint, text, ("title", text[:3]), ("issued", "1996"))
    assert right.get("publisher-place") == ([town] if town else None)


@pytest.mark.parametrize(("town", "is_town"), [("Мн.", True), ("Ed.", False), ("Т.", True)])
def test_a_town_cut_to_a_few_letters(town: str, is_town: bool) -> None:
    text = f"Энергосбережение. - {town}: Вышэйшая школа, 2005."
    right = told(put_imprint, text, ("title", "Энергосбережение"), ("publisher", "Вышэйшая школа"))
    assert ("publisher-place" in right) is is_town


@pytest.mark.parametrize("word", ["Éd. de", "Ed. du", "Éditions des"])
def test_the_word_of_a_french_house(word: str) -> None:
    labels = [("title", "Droit"), ("publisher-place", "Lyon"), ("publisher", "Bo"), ("issued", "1997")]
    right = told(put_imprint, f"Droit, Lyon, {word} Bo, 1997", *labels)
    assert right["publisher"] == [f"{word} Bo"]


def test_a_house_behind_its_town_that_was_taken_for_a_host() -> None:
    labels = [
        ("title", "Catalogus"),
        ("publisher-place", "Padua"),
        ("container-title", "Seminario"),
        ("issued", "n.d."),
    ]
    right = told(put_imprint, "Catalogus. Padua: Seminario, n.d.", *labels)
    assert (right["publisher"], "container-title" in right) == (["Seminario"], False)


def test_a_house_that_begins_with_a_sign_is_not_cut_to_nothing() -> None:
    text = "Экология. - М., «; Знание», 1997."
    right = told(put_imprint, text, ("title", "Экология"), ("publisher-place", "М."), ("publisher", "; Знание"))
    assert "" not in right["publisher"]


@pytest.mark.parametrize("said", ["Издание второе", "Izdanie tret'e, dopolnennoe", "Видання друге", "Izdanie pjatoe"])
def test_an_edition_whose_ordinal_stands_behind_its_word(said: str) -> None:
    right = told(put_imprint, f"Реки степи. {said}. Омск: Мысль, 2007.", ("title", f"Реки степи. {said}"))
    assert (right["title"], right["edition"]) == (["Реки степи"], [said])
    text = "Реки степи. Открытие второе. Омск: Мысль, 2007."
    assert "edition" not in told(put_imprint, text, ("title", "Реки степи. Открытие второе"))
