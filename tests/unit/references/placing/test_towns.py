"""Towns and houses that were taken together are parted."""

import pytest
from stretched import told

from refman.references.placing.towns import is_town, put_towns


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Milano", True), ("Milano-Napoli", True), ("London and New York", True), ("Venetiis", True), ("Pacini", False),
        ("Milano-Ricciardi", False), ("", False),
    ],
)  # fmt: skip
def test_towns_are_known(name: str, *, is_one: bool) -> None:
    assert is_town(name) is is_one


def test_towns_before_a_house() -> None:
    house = "Baltimore-London, The Johns Hopkins University Press"
    right = told(put_towns, f"X, {house}, 1983", ("publisher", house))
    assert right == {"publisher-place": ["Baltimore-London"], "publisher": ["The Johns Hopkins University Press"]}
    right = told(
        put_towns, "X, Baltimore-London, Routledge", ("publisher", "Baltimore-London"), ("publisher", "Routledge")
    )
    assert right == {"publisher-place": ["Baltimore-London"], "publisher": ["Routledge"]}
    assert "publisher-place" not in told(
        put_towns, "X, Taylor-Francis, London", ("publisher", "Taylor-Francis, London")
    )


def test_a_house_before_its_town() -> None:
    right = told(put_towns, "X, Routledge, London 1993", ("publisher-place", "Routledge, London"))
    assert right == {"publisher": ["Routledge"], "publisher-place": ["London"]}
    labels = [("publisher-place", "Banca Popolare di Verona"), ("publisher-place", "Verona")]
    right = told(put_towns, "X, Banca Popolare di Verona, Verona 1985", *labels)
    assert right == {"publisher": ["Banca Popolare di Verona"], "publisher-place": ["Verona"]}


@pytest.mark.parametrize("place", ["Ann Arbor, Michigan", "Berlin, New York", "Salem, Massachusetts", "Ithaca, N.Y."])
def test_a_town_in_its_land_is_left(place: str) -> None:
    assert told(put_towns, f"X, {place} 1993", ("publisher-place", place)) == {"publisher-place": [place]}


def test_the_academic_year_is_no_town() -> None:
    labels = [("publisher", "Università di Venezia"), ("publisher-place", "a.a.")]
    assert "publisher-place" not in told(put_towns, "Università di Venezia, a.a. 1978", *labels)


def test_a_house_with_the_name_of_a_man() -> None:
    labels = [("author", "M. Sanudo"), ("publisher-place", "Venezia"), ("author", "F. Visentini")]
    right = told(put_towns, "M. Sanudo, Diarii, Venezia, F. Visentini, 1879", *labels)
    assert (right["author"], right["publisher"]) == (["M. Sanudo"], ["F. Visentini"])


@pytest.mark.parametrize(
    ("house", "name", "town"),
    [
        ("«Спутник» Санкт-Петербург", "«Спутник»", "Санкт-Петербург"),
        ("«Степь» и «Вода» Москва", "«Степь» и «Вода»", "Москва"),
    ],
)
def test_a_town_behind_the_marks_of_its_house(house: str, name: str, town: str) -> None:
    right = told(put_towns, f"Лугов П. Реки. {house}. 2012 г.", ("publisher", house))
    assert right == {"publisher": [name], "publisher-place": [town]}
    assert "publisher-place" not in told(put_towns, "Реки. «Спутник» Сервис. 2012", ("publisher", "«Спутник» Сервис"))


def test_a_house_in_brackets() -> None:
    right = told(put_towns, "X, London (John Murray) 1912", ("publisher-place", "London (John Murray)"))
    assert right == {"publisher-place": ["London"], "publisher": ["John Murray"]}
    place = "Uppsala (Sweden)"
    assert told(put_towns, f"X, {place} 1912", ("publisher-place", place)) == {"publisher-place": [place]}


def test_a_town_that_was_taken_for_a_house() -> None:
    assert told(put_towns, "Epistulae, Stutgardiae 1988", ("publisher", "Stutgardiae")) == {
        "publisher-place": ["Stutgardiae"]
    }
    assert "publisher" in told(put_towns, "Walton: Nelson, 1988", ("publisher", "Nelson"))
    assert "publisher" in told(put_towns, "Epistulae, Teubner 1988", ("publisher", "Teubner"))


def test_a_second_host_behind_the_town_is_a_house() -> None:
    labels = [("container-title", "La città"), ("publisher-place", "Venice"), ("container-title", "Centro tedesco")]
    right = told(put_towns, "La città, Venice, Centro tedesco, 1984", *labels)
    assert (right["container-title"], right["publisher"]) == (["La città"], ["Centro tedesco"])


def test_a_year_that_was_left_to_the_town() -> None:
    right = told(put_towns, "Memorie, Venezia 1760.", ("title", "Memorie"), ("publisher-place", "Venezia 1760"))
    assert (right["publisher-place"], right["issued"]) == (["Venezia"], ["1760"])
    assert "issued" not in told(put_towns, "Memorie, Sala 1760.", ("publisher-place", "Sala 1760"))


def test_a_town_behind_a_journal() -> None:
    text = "Дарёлар // Чўл хабарлари. Тошкент, 2023. 3/1."
    labels = [("container-title", "Чўл хабарлари. Тошкент"), ("issued", "2023")]
    right = told(put_towns, text, *labels)
    assert (right["container-title"], right["publisher-place"]) == (["Чўл хабарлари"], ["Тошкент"])
    text = text.replace("Тошкент", "Табиат")
    assert "publisher-place" not in told(put_towns, text, ("container-title", "Чўл хабарлари. Табиат"), labels[1])


def test_a_town_before_a_house_behind_a_stop() -> None:
    right = told(put_towns, "Реки. Том 2. Москва. Лада. 1974.", ("publisher", "Москва. Лада"))
    assert right == {"publisher-place": ["Москва"], "publisher": ["Лада"]}
    house = "Лада. Пресса"
    assert told(put_towns, f"Реки. {house}. 1974.", ("publisher", house)) == {"publisher": [house]}


def test_a_town_before_the_extent() -> None:
    assert told(put_towns, "Реки. Улан-Удэ. 146 с.", ("publisher", "Улан-Удэ")) == {"publisher-place": ["Улан-Удэ"]}
    assert told(put_towns, "Реки. Лада-Пресс. 146 с.", ("publisher", "Лада-Пресс")) == {"publisher": ["Лада-Пресс"]}


def test_a_house_that_was_taken_for_a_series() -> None:
    labels = [("container-title", "Storia"), ("publisher-place", "Bergamo"), ("collection-title", "Fondazione Bo")]
    right = told(put_towns, "in Storia, Bergamo, Fondazione Bo, pp. 175-93", *labels)
    assert right["publisher"] == ["Fondazione Bo"]
    right = told(put_towns, "in Storia, Bergamo, Fondazione Bo 12, Lecce", *labels)
    assert right["collection-title"] == ["Fondazione Bo"]


@pytest.mark.parametrize(("house", "label"), [("Bad Heilbrunn", "publisher-place"), ("Budrich", "publisher")])
def test_a_town_at_the_end_behind_the_year(house: str, label: str) -> None:
    labels = [("editor", "Kurt Berg"), ("issued", "2011"), ("title", "Wege. Texte"), ("publisher", house)]
    assert told(put_towns, f"Kurt Berg (Hg.) (2011): Wege. Texte, {house}.", *labels)[label] == [house]


def test_a_word_before_a_year_that_is_not_known_well() -> None:
    right = told(
        put_towns, "Musica, Skira, Milano, ca 2001", ("publisher-place", "Skira, Milano, ca"), ("issued", "2001")
    )
    assert (right["publisher"], right["publisher-place"]) == (["Skira"], ["Milano"])


def test_a_town_that_was_taken_for_a_name() -> None:
    labels = [("author", "Bo, A. Leonor de Castilla. Madrid"), ("issued", "2020")]
    right = told(put_towns, "Bo, A. Leonor de Castilla. Madrid, 2020", *labels)
    assert (right["author"], right["publisher-place"]) == (["Bo, A. Leonor de Castilla"], ["Madrid"])
    labels = [("author", "L.M. Bo, M.J. Savage"), ("issued", "2017")]
    assert "publisher-place" not in told(put_towns, "L.M. Bo, M.J. Savage, 2017", *labels)


def test_a_town_that_was_left_to_the_title() -> None:
    text = "Паводки на реках. Кызыл. Тувинское издательство. 1988."
    labels = [("title", "Паводки на реках. Кызыл"), ("publisher", "Тувинское издательство"), ("issued", "1988")]
    right = told(put_towns, text, *labels)
    assert (right["title"], right["publisher-place"]) == (["Паводки на реках"], ["Кызыл"])
    labels[0] = ("title", "Паводки на реках. Очерк")
    assert "publisher-place" not in told(put_towns, text.replace("Кызыл", "Очерк"), *labels)


def test_a_university_is_no_town() -> None:
    labels = [("title", "Bindung"), ("genre", "Dissertation"), ("publisher-place", "Universität Trier")]
    right = told(put_towns, "Bindung (Dissertation). Universität Trier.", *labels)
    assert right == {"title": ["Bindung"], "genre": ["Dissertation"], "publisher": ["Universität Trier"]}


def test_a_house_behind_its_word() -> None:
    text = "В кн.: Паводки степи. - М., изд. ГУГМС. – 1958. – С. 14."
    labels = [("container-title", "Паводки степи"), ("publisher-place", "М."), ("container-title", "ГУГМС")]
    right = told(put_towns, text, *labels)
    assert (right["container-title"], right["publisher"]) == (["Паводки степи"], ["ГУГМС"])
    unsaid = text.replace("изд. ", "см. ")
    assert "publisher" not in told(put_towns, unsaid, *labels)


@pytest.mark.parametrize(
    ("before", "house", "is_left"),
    [
        ([("publisher-place", "СПб."), ("publisher-place", "М.")], "Дубна", False),
        ([("publisher-place", "СПб. - М.")], "Дубна", False),
        ([("publisher-place", "СПб."), ("publisher-place", "М.")], "Вода", True),
        ([("publisher-place", "СПб.")], "Дубна", True),
    ],
    ids=["two-towns", "both-in-one", "a-house", "one-town"],
)
def test_the_last_of_several_towns(before: list[tuple[str, str]], house: str, *, is_left: bool) -> None:
    text = f"Реки степи. - {' - '.join(town for _, town in before)} - {house}, 2002."
    right = told(put_towns, text, *before, ("publisher", house), ("issued", "2002"))
    assert right.get("publisher") == ([house] if is_left else None)
    assert right["publisher-place"] == [town for _, town in before] + [house] * (not is_left)


@pytest.mark.parametrize(
    ("house", "name"),
    [("State Technical University", "Omsk State Technical University"), ("Riverside Press", "Riverside Press")],
)
def test_a_university_with_the_name_of_its_town(house: str, name: str) -> None:
    text = f"Wind, P. (2005). Rivers. Omsk {house}."
    right = told(put_towns, text, ("issued", "2005"), ("publisher-place", "Omsk"), ("publisher", house))
    assert right["publisher"] == [name]
