"""From labelled stretches to fields: what labels alone do not say."""

import pytest
from fake_labeller import by_piece

from refman.model import Name
from refman.references.fields import read_fields

Pieces = list[tuple[str, str]]


def fields(pieces: Pieces) -> dict[str, str]:
    """The printed values of the fields that labelled pieces give."""
    read = read_fields(*by_piece(pieces))
    return {name: str(field.value) for name, field in read.items()}


def test_the_first_journal_counts() -> None:
    read = fields([("container-title", "Adv. Phys"), ("other", ". 2; "), ("container-title", "Int. J. Theor. Phys")])
    assert read["container-title"] == "Adv. Phys."


def test_a_range_of_pages_counts_before_a_number() -> None:
    read = fields([("title", "Q"), ("other", ", "), ("page", "22"), ("other", " of "), ("page", "335–347")])
    assert read["page"] == "335-347"


def test_a_date_of_access_is_told_by_the_word_before_it() -> None:
    read = fields([("title", "Herbarium"), ("other", ", "), ("issued", "2020"), ("other", ". Accessed via GBIF on "),
                   ("issued", "2020-07-28")])  # fmt: skip
    assert (read["issued"], read["accessed"]) == ("2020", "2020-07-28")


def test_two_dates_of_one_issue_stay_together() -> None:
    read = fields([("title", "Q"), ("other", ". "), ("issued", "2009"), ("other", ". – "), ("issued", "1 июля")])
    assert read["issued"] == "2009-07-01"
    assert "accessed" not in read


def test_the_annex_of_an_act_is_none_of_its_number() -> None:
    title = [("title", "О реках: приказ"), ("other", " от "), ("issued", "5 мая 2018 года"), ("other", " № ")]
    assert fields([*title, ("number", "214 Приложение 3")])["number"] == "214"
    assert fields([*title, ("number", "214 қосымша 3")])["number"] == "214"
    assert fields([*title, ("number", "214-П")])["number"] == "214-П"


def test_a_doi_that_a_line_broke_goes_on_behind_the_blank_and_is_no_number() -> None:
    read = fields([("title", "Q"), ("other", ". "), ("DOI", "https://doi.org/10.1080/2158379X."), ("other", " "),
                   ("number", "2022.2127280")])  # fmt: skip
    assert read == {"title": "Q", "DOI": "10.1080/2158379X.2022.2127280"}
    read = fields([("title", "Q"), ("other", ". "), ("DOI", "10.1080/2158379X."), ("other", " "), ("issued", "2022")])
    assert read == {"title": "Q", "DOI": "10.1080/2158379X", "issued": "2022"}


def test_a_doi_loses_a_bracket_that_opens_behind_it() -> None:
    assert fields([("title", "Q"), ("other", " "), ("DOI", "10.1007/JHEP11(2013)074[")])["DOI"] == (
        "10.1007/JHEP11(2013)074"
    )


def test_the_stop_of_an_abbreviated_journal_is_its_own() -> None:
    assert fields([("container-title", "Phys. Rev. Lett"), ("other", ". 83")])["container-title"] == "Phys. Rev. Lett."
    assert fields([("container-title", "Physical Review"), ("other", ". 83")])["container-title"] == "Physical Review"


@pytest.mark.parametrize(("house", "value"), [
    ("Высш. шк", "Высш. шк."), ("Изд-во лит. на иностр. яз", "Изд-во лит. на иностр. яз."), ("Cape Ltd", "Cape Ltd."),
    ("Наука", "Наука"), ("Мектеп", "Мектеп"), ("Госстат", "Госстат"),
])  # fmt: skip
def test_the_stop_of_a_house_that_is_cut_is_its_own(house: str, value: str) -> None:
    book = [("title", "Дала"), ("other", ". – М. : "), ("publisher", house)]
    assert fields([*book, ("other", ". – "), ("issued", "1990")])["publisher"] == value
    assert fields([*book, ("other", ", "), ("issued", "1990")])["publisher"] == house


def test_who_asked_the_questions_is_named_beside_the_author() -> None:
    read = read_fields(
        *by_piece(
            [
                ("author", "Петров К."),
                ("other", " "),
                ("title", "О школе / беседовал"),
                ("other", " "),
                ("author", "А. Орлов"),
            ]
        )
    )
    assert read["author"].value == (Name("Петров", "К."),)
    assert read["interviewer"].value == (Name("Орлов", "А."),)


def test_a_number_of_volumes_is_no_volume() -> None:
    read = fields([("title", "Storia"), ("other", ", "), ("volume", "3"), ("other", " voll., Bergamo, "),
                   ("volume", "II"), ("other", ", p. 12")])  # fmt: skip
    assert (read["number-of-volumes"], read["volume"]) == ("3", "II")
    assert "volume" not in fields([("title", "Storia"), ("other", ", "), ("volume", "3"), ("other", " voll.")])


HOST = [("title", "Дала"), ("other", " // "), ("container-title", "Вестник"), ("other", ", ")]
BOOK = [("title", "Дала"), ("other", ". – Алматы: "), ("publisher", "Ғылым"), ("other", ", 1990. – ")]
PRINTED: dict[str, tuple[Pieces, dict[str, str]]] = {
    "extent-ru": ([*BOOK, ("number-of-pages", "320 с.")], {"number-of-pages": "320", "page": ""}),
    "extent-kk": ([*BOOK, ("number-of-pages", "256 б.")], {"number-of-pages": "256", "page": ""}),
    "extent-taken-for-pages": ([*BOOK, ("page", "320 с.")], {"number-of-pages": "320", "page": ""}),
    "extent-whose-mark-has-no-label": ([*BOOK, ("page", "1058"), ("other", " p.")],
                                       {"number-of-pages": "1058", "page": ""}),
    "page-with-a-mark-on-both-sides": ([*BOOK, ("other", "S. "), ("page", "124"), ("other", "ff.")], {"page": "124"}),
    "day-behind-the-year": ([*HOST, ("issued", "2017"), ("other", ". 12 сәуір. – №70.")], {"issued": "2017-04-12"}),
    "month-behind-the-year": ([*HOST, ("issued", "2020"), ("other", ". – Қаңтар.")], {"issued": "2020-01"}),
    "days-of-which-one-has-no-label": ([*HOST, ("other", "26–"), ("issued", "27 қазан 2012")],
                                       {"issued": "2012-10-26/2012-10-27"}),
    "pages-before-a-day": ([*HOST, ("page", "5-26"), ("other", ", "), ("issued", "27 қазан 2012")],
                           {"issued": "2012-10-27"}),
    "day-of-the-print-online": ([*HOST, ("issued", "2012"), ("other", ";108. Epub "), ("issued", "2012/05/18")],
                                {"issued": "2012"}),
    "word-behind-the-year": ([*HOST, ("issued", "2020"), ("other", ". – Дала.")], {"issued": "2020"}),
    "translation-of-the-journal": ([("title", "Dala"), ("other", " ["), ("title-translation", "Steppe"),
                                    ("other", "]. "), ("container-title", "Khabarshy"), ("other", " ["),
                                    ("title-translation", "Herald of Almaty")], {"title-translation": "Steppe"}),
    "translation-of-the-journal-alone": ([("title", "Rivers of the steppe"), ("other", ", "),
                                          ("container-title", "Zhurnal rek"), ("other", " ["),
                                          ("title-translation", "Journal of rivers"), ("other", "], 5")],
                                         {"title-translation": "", "genre": ""}),
    "page-with-the-mark-first": ([*BOOK, ("page", "с. 12")], {"page": "12", "number-of-pages": ""}),
    "pages-of-an-article": ([*HOST, ("page", "12 с.")], {"page": "12", "number-of-pages": ""}),
    "issue-continuous": ([*HOST, ("issue", "№ 3 (75)")], {"issue": "3 (75)", "volume": ""}),
    "volume-and-issue": ([*HOST, ("volume", "2(38)")], {"volume": "2", "issue": "38"}),
    "volume-and-issue-in-words": ([*HOST, ("volume", "Vol. 12, No. 3")], {"volume": "12", "issue": "3"}),
    "volume-and-issue-in-russian": ([*HOST, ("volume", "Т. 12, № 3-4")], {"volume": "12", "issue": "3-4"}),
    "bracketed-alone": ([*HOST, ("volume", "(1)"), ("other", ", 5")], {"issue": "1", "volume": ""}),
    "bracketed-outside-of-the-label": ([*HOST, ("other", "("), ("volume", "1"), ("other", ")")],
                                       {"issue": "1", "volume": ""}),
    "bracketed-issue": ([*HOST, ("other", "("), ("issue", "1"), ("other", ")")], {"issue": "1"}),
    "page-letter": ([*HOST, ("page", "A65")], {"page": "A65"}),
    "electronic-page": ([*HOST, ("page", "e116")], {"page": "e116"}),
    "carrier-ru": ([("title", "Дала [Текст]")], {"title": "Дала", "genre": "", "title-translation": ""}),
    "carrier-kk": ([("title", "Дала [Мәтін]")], {"title": "Дала"}),
    "electronic": ([("title", "Дала [Электронный ресурс]")], {"title": "Дала"}),
    "thesis-in-brackets": ([("title", "Rivers [Doctoral dissertation]")],
                           {"title": "Rivers", "genre": "Doctoral dissertation"}),
    "thesis-in-brackets-known": ([("title", "Rivers [PhD thesis]"), ("other", ". "), ("genre", "Thesis")],
                                 {"title": "Rivers", "genre": "Thesis"}),
    "called-out": ([("author", "Тілімізді қорғайық"), ("other", "! // "), ("container-title", "Abai")],
                   {"title": "Тілімізді қорғайық", "author": ""}),
    "dataset-like-a-translation": ([("title", "Rivers"), ("other", " ["), ("title-translation", "Data set")],
                                   {"title": "Rivers", "genre": "Data set"}),
    "medium-like-a-translation": ([("title", "Абай"), ("other", " ["), ("title-translation", "Электронный ресурс")],
                                  {"title": "Абай", "title-translation": "", "genre": ""}),
    "code-of-a-journal": ([("title", "Соль в степи[J]")], {"title": "Соль в степи"}),
    "dataset-in-brackets": ([("title", "Rivers 1990–2000 [Data set]")],
                            {"title": "Rivers 1990–2000", "genre": "Data set"}),
    "translation": ([("title", "Istoriya kazakhskoi stepi [History of the Kazakh steppe].")],
                    {"title": "Istoriya kazakhskoi stepi", "title-translation": "History of the Kazakh steppe"}),
    "bracket-of-its-own": ([("title", "Oxidation of Fe [II] in water")], {"title": "Oxidation of Fe [II] in water"}),
    "english-bracket": ([("title", "Rivers of the north [with a reply by the author]")],
                        {"title": "Rivers of the north [with a reply by the author]", "title-translation": ""}),
    "journal-with-stops": ([("container-title", "Вестник КазНУ. Серия историческая"), ("other", ". – № 2")],
                           {"container-title": "Вестник КазНУ. Серия историческая"}),
    "pages-of-a-volume": ([*BOOK, ("other", "Т. "), ("volume", "1"), ("other", ". – "), ("page", "250"),
                           ("other", " б.")],
                          {"volume": "1", "page": "", "number-of-pages": "250"}),
    "journal-in-two": ([("container-title", "Вестник КазНУ"), ("other", ". "), ("container-title", "Серия 2")],
                       {"container-title": "Вестник КазНУ. Серия 2"}),
    "journal-with-a-series-of-its-own": ([("container-title", "Известия НАН РК. Серия общественных наук"),
                                          ("other", ". 2018")],
                                         {"container-title": "Известия НАН РК. Серия общественных наук"}),
    "journal-with-commas": ([("container-title", "Energy, Environment, and Society"), ("other", ", 7")],
                            {"container-title": "Energy, Environment, and Society"}),
}  # fmt: skip


@pytest.mark.parametrize(("pieces", "expected"), PRINTED.values(), ids=PRINTED)
def test_labelled_stretches_become_values(pieces: Pieces, expected: dict[str, str]) -> None:
    read = fields(pieces)
    assert {name: read.get(name, "") for name in expected} == expected


def test_a_title_ends_before_its_bracket() -> None:
    text, labelled = by_piece([("title", "Istoriya kazakhskoi stepi [History of the Kazakh steppe]")])
    read = read_fields(text, labelled)
    for name in ("title", "title-translation"):
        span = read[name].origin.span
        assert span
        assert text[slice(*span)] == str(read[name].value)


def test_a_bracket_behind_the_number_of_a_law_is_no_title() -> None:
    read = fields([("title", "Об образовании"), ("other", ". Закон № "), ("number", "319-III"), ("other", " ("),
                   ("title", "с изменениями и дополнениями по состоянию")])  # fmt: skip
    assert read["title"] == "Об образовании"


def test_an_archive_is_the_title_of_what_has_none() -> None:
    read = fields([("archive", "ЦГА РК"), ("other", ". "), ("number", "Ф. 64. Оп. 1. Д. 5089")])
    assert read["title"] == read["archive"] == "ЦГА РК"
    assert fields([("title", "Письмо"), ("other", ". "), ("archive", "ЦГА РК")])["title"] == "Письмо"


def test_a_language_note_makes_a_translation_of_a_bracket() -> None:
    pieces = [("title", "Shygharmalary [Works]"), ("other", ". Almaty, 1995")]
    assert fields(pieces)["title"] == "Shygharmalary [Works]"
    assert fields([*pieces, ("other", " [in Kazakh]")])["title-translation"] == "Works"


@pytest.mark.parametrize(("date", "is_access"), [("June 3, 2019", True), ("2006", False)])
def test_a_day_of_access_alone_is_not_that_of_print(date: str, *, is_access: bool) -> None:
    read = fields([("title", "Tintoretto"), ("other", ", National Gallery, accessed "), ("issued", date)])
    assert ("accessed" in read, "issued" in read) == (is_access, not is_access)


@pytest.mark.parametrize("said", ["(accessed ", "(қаралған күні: ", "(каралган күн: "])
def test_a_year_of_access_in_a_bracket(said: str) -> None:
    read = fields([("title", "Steppe"), ("other", f". {said}"), ("issued", "2024"), ("other", ")")])
    assert read["accessed"] == "2024"
    assert "issued" not in read


def test_the_number_of_a_work_in_pubmed() -> None:
    read = fields([("title", "Q"), ("other", ". "), ("issued", "2000"), ("other", ". "), ("number", "pmid: 18064999")])
    assert read == {"title": "Q", "issued": "2000", "PMID": "18064999"}


def test_the_house_in_the_first_of_two_towns_counts() -> None:
    read = fields([("title", "Q"), ("other", ". – "), ("publisher-place", "Омск"), ("other", " : "),
                   ("publisher", "Ом"), ("other", " ; "), ("publisher-place", "Тверь"), ("other", " : "),
                   ("publisher", "Мысль")])  # fmt: skip
    assert (read["publisher-place"], read["publisher"]) == ("Омск", "Ом")


def test_the_dashes_of_a_shelfmark_stay() -> None:
    read = fields([("title", "Отчет"), ("other", ". – "), ("number", "Ф. 170. – Оп. 1. – Д. 35"), ("other", ".")])
    assert read["number"] == "Ф. 170. – Оп. 1. – Д. 35"


@pytest.mark.parametrize(
    ("rest", "link"),
    [
        (" steppe_map.pdf (дата обращения: 01.02.2010)", "http://orda.kz/2010/steppe_map.pdf"),
        (" (steppe.pdf)", "http://orda.kz/2010/"),
        (" steppe", "http://orda.kz/2010/"),
    ],
    ids=["file", "in-brackets", "word"],
)
def test_a_link_that_a_line_broke_goes_on_with_a_file(rest: str, link: str) -> None:
    read = fields([("title", "Q"), ("other", ". "), ("URL", "http://orda.kz/2010/"), ("other", rest)])
    assert read["URL"] == link
