"""The kind of work follows from the evidence: labels, the words under them, and which fields there are."""

import pytest
from fake_labeller import by_piece

from refman.pipeline import parse_lines
from refman.references.fields import read_fields
from refman.references.kinds import tell_type
from refman.references.labelling.kind_words import OF_ANY
from refman.references.labelling.labeller import OTHER

Pieces = list[tuple[str, str]]

WORKS: dict[str, tuple[str, Pieces]] = {
    "act whose number ends with that of a parliament": (
        "legislation",
        [
            ("title", "Декларація про береги річок"),
            ("other", " від "),
            ("issued", "16 липня 1990 р."),
            ("other", " № "),
            ("number", "58-XII"),
            ("other", ". URL: "),
            ("URL", "https://reki.ua/58-12"),
        ],
    ),
    "pages of a part that was left together with its book": (
        "chapter",
        [
            ("author", "А. И. Лугов"),
            ("other", ". "),
            ("title", "Глава 2 // История степи"),
            ("other", " / под ред. "),
            ("editor", "В. И. Ветрова"),
            ("other", ". – Минск: "),
            ("publisher", "Мысль"),
            ("other", ". – "),
            ("number-of-pages", "512"),
            ("other", " с. – С. "),
            ("page", "28–45"),
            ("other", "."),
        ],
    ),
    "pages of a whole book that is edited": (
        "book",
        [
            ("author", "А. И. Лугов"),
            ("other", ". "),
            ("title", "История степи"),
            ("other", " / под ред. "),
            ("editor", "В. И. Ветрова"),
            ("other", ". – "),
            ("publisher-place", "Минск"),
            ("other", ": "),
            ("publisher", "Мысль"),
            ("other", ", "),
            ("issued", "2009"),
            ("other", ". – "),
            ("number-of-pages", "512"),
            ("other", " с. – С. "),
            ("page", "28–45"),
            ("other", "."),
        ],
    ),
    "file of an archive that is not named": (
        "manuscript",
        [
            ("title", "Отчет музея за 1952 год"),
            ("other", ". – "),
            ("number", "Ф. 170. – Оп. 1. – Д. 35"),
            ("other", "."),
        ],
    ),
    "data set in brackets behind the title": (
        "dataset",
        [("title", "Rivers 1990–2000 [Data set]"), ("other", ". "), ("publisher", "Zenodo"), ("other", ", 2020.")],
    ),
    "thesis in brackets behind the title": (
        "thesis",
        [("title", "Rivers [Doctoral dissertation]"), ("other", ". "), ("publisher", "Yale University")],
    ),
    "inventor's certificate": (
        "patent",
        [
            ("title", "Способ пайки керамики"),
            ("other", " : а. с. "),
            ("number", "126728"),
            ("other", " СССР. 1960. Бюл. № 5."),
        ],
    ),
    "patent of what is called as laws are": (
        "patent",
        [
            ("title", "System of Automatic Regulation of Heat"),
            ("other", ", "),
            ("genre", "RF Patent"),
            ("other", " No. "),
            ("number", "2348061"),
            ("other", ". Published 10.11.2011."),
        ],
    ),
    "book of an academy of sciences": (
        "book",
        [
            ("author", "A. Lund"),
            ("other", ", "),
            ("title", "Rivers of Towns (Akad. Nauk"),
            ("other", ", "),
            ("publisher-place", "Omsk"),
            ("other", ", "),
            ("issued", "1964"),
            ("other", ")."),
        ],
    ),
    "what a college of a court decided": (
        "legal_case",
        [
            ("title", "Кассационное определение Судебной коллегии по делам степи"),
            ("other", " от "),
            ("issued", "27.10.2004"),
            ("other", " № "),
            ("number", "7-о04-20сп"),
            ("other", "."),
        ],
    ),
    "program that was registered": (
        "software",
        [
            ("title", "Свидетельство о государственной регистрации программы для ЭВМ"),
            ("other", " № "),
            ("number", "2019612345"),
            ("other", ". 2019."),
        ],
    ),
    "instruction without a number": (
        "legislation",
        [
            ("title", "О сушке зерна"),
            ("other", " : "),
            ("genre", "инструкция Минзага СССР"),
            ("other", ". "),
            ("issued", "1971"),
            ("other", " // "),
            ("container-title", "Вестник Минзага"),
            ("other", ". – № "),
            ("issue", "5"),
        ],
    ),
    "what a court decided": (
        "legal_case",
        [
            ("title", "Апелляционное определение Омского областного суда"),
            ("other", " от "),
            ("issued", "05.05.2015"),
            ("other", " по делу № "),
            ("number", "33-1234/2015"),
        ],
    ),
    "standard that is called by what is determined": (
        "standard",
        [("number", "ГОСТ 20967-91"), ("other", ". "), ("title", "Определение влаги в молоке")],
    ),
    "preprint of a body with a v in its number": (
        "article",
        [("author", "Tevatron Working Group"), ("other", ", "), ("number", "arXiv:0903.2503v1")],
    ),
    "report of a laboratory": (
        "report",
        [
            ("title", "Technical Proposal"),
            ("other", ", "),
            ("number", "CERN/LHCC/94-38"),
            ("other", " ("),
            ("issued", "1994"),
            ("other", ")."),
        ],
    ),
    "law on authors' rights": (
        "legislation",
        [
            ("title", "Авторлық құқық туралы Қазақстан Республикасының"),
            ("other", " "),
            ("number", "6-I"),
            ("other", " Заңы"),
        ],
    ),
    "file of an archive, its shelfmark like a law's": (
        "manuscript",
        [("archive", "Archivio di Stato di Venezia"), ("other", ", "), ("number", "Leggi, reg. 34, закон 12")],
    ),
    "journal of a month": (
        "article-journal",
        [
            ("title", "A Place for Stories"),
            ("other", ", "),
            ("container-title", "Journal of Daily News"),
            ("other", " "),
            ("issue", "78"),
            ("other", " ("),
            ("issued", "March 1992"),
            ("other", "): "),
            ("page", "1347-1376"),
        ],
    ),
    "daily journal of a day": (
        "article-newspaper",
        [
            ("title", "A Place for Stories"),
            ("other", ", "),
            ("container-title", "Journal of Daily News"),
            ("other", ", "),
            ("issued", "5 March 1992"),
        ],
    ),
    "report of research": (
        "report",
        [
            ("title", "Методология изучения"),
            ("other", " : отчёт о НИР – "),
            ("publisher-place", "Екатеринбург"),
            ("other", ", 2008"),
        ],
    ),
    "report without a title": (
        "report",
        [("author", "Polanski A."), ("other", ", "), ("number", "B2-90-489"), ("other", ", 1990")],
    ),
    "film": (
        "motion_picture",
        [
            ("title", "The steppe"),
            ("other", " ["),
            ("title-translation", "Video"),
            ("other", "], "),
            ("issued", "2019"),
        ],
    ),
    "a video in the title": (
        "book",
        [("title", "Video and the steppe"), ("other", ". "), ("publisher", "Atamura"), ("other", ", 2020.")],
    ),
    "dataset as the host": (
        "dataset",
        [
            ("title", "Virtual Herbarium"),
            ("other", ". "),
            ("container-title", "Occurrence dataset"),
            ("other", ", 2020"),
        ],
    ),
    "dated journal": (
        "article-journal",
        [
            ("title", "Q"),
            ("other", ". "),
            ("container-title", "Journal of Law"),
            ("other", " "),
            ("volume", "171"),
            ("other", ", no. "),
            ("issue", "3"),
            ("other", " ("),
            ("issued", "8 May 2018"),
            ("other", ")"),
        ],
    ),
    "journal without a day": (
        "article-journal",
        [("title", "Q"), ("other", " (in press). "), ("container-title", "Journal of Eurasian Studies")],
    ),
    "journal that is a newspaper": (
        "article-newspaper",
        [
            ("title", "Q"),
            ("other", ". "),
            ("container-title", "Wall Street Journal"),
            ("other", ", "),
            ("issued", "8 May 2018"),
        ],
    ),
    "newspaper": (
        "article-newspaper",
        [
            ("title", "Q"),
            ("other", ". "),
            ("container-title", "The New York Times"),
            ("other", ", "),
            ("issued", "8 May 2018"),
        ],
    ),
    "journal told apart by its town": (
        "article-journal",
        [
            ("container-title", "Nature"),
            ("other", " ("),
            ("publisher-place", "London"),
            ("other", "), "),
            ("volume", "169"),
            ("other", ", "),
            ("page", "618"),
            ("other", " (1952)"),
        ],
    ),
    "volume of papers with its town": (
        "chapter",
        [
            ("title", "Q"),
            ("other", " // "),
            ("container-title", "Расы и народы"),
            ("other", ". Вып. "),
            ("volume", "3"),
            ("other", ". – "),
            ("publisher-place", "М."),
            ("other", ", 1979. – С. "),
            ("page", "9-31"),
        ],
    ),
    "conference on science": (
        "paper-conference",
        [
            ("title", "Q"),
            ("other", ". In "),
            ("container-title", "Proceedings of the 3rd Web Science Conference"),
            ("other", ", "),
            ("publisher", "ACM"),
            ("other", ", p. "),
            ("page", "8"),
        ],
    ),
    "chapter whose host was not found": (
        "chapter",
        [
            ("author", "Leach, E."),
            ("other", " "),
            ("title", "Q. In R"),
            ("other", ". "),
            ("editor", "E. Lenneberg"),
            ("other", ", ed. "),
            ("page", "23-63"),
            ("other", ". "),
            ("publisher", "MIT Press"),
        ],
    ),
    "article whose journal was not found": (
        "article-journal",
        [("title", "On Q"), ("other", ", 1980: "), ("page", "133-137")],
    ),
    "page of a body": (
        "webpage",
        [
            ("title", "Alcohol"),
            ("other", ". Retrieved "),
            ("accessed", "March 19, 2016"),
            ("other", ", from "),
            ("publisher", "Rankings"),
            ("other", ": "),
            ("URL", "http://example.org/a"),
        ],
    ),
    "standard with a national number": (
        "standard",
        [("number", "СТ РК ISO 9001-2016"), ("other", ". "), ("title", "Системы менеджмента качества")],
    ),
    "act": ("legislation", [("title", "Закон РК Об охране животного мира"), ("other", ". "), ("issued", "2004")]),
    "report with its number": (
        "report",
        [("title", "Q"), ("other", ". "), ("note", "Technical Report"), ("other", " "), ("number", "96-2")],
    ),
    "collected papers need no conference": (
        "chapter",
        [
            ("title", "Q"),
            ("other", " // "),
            ("container-title", "Сборник научных трудов"),
            ("other", ". – "),
            ("publisher-place", "Алматы"),
            ("other", ", "),
            ("issued", "2009"),
        ],
    ),
    "a standard of two words": (
        "standard",
        [("number", "СТ РК 1.5-2019"), ("other", ". "), ("title", "Q"), ("other", ". – "), ("issued", "2019")],
    ),
    "a code whose number ends as those of laws do": (
        "legislation",
        [("title", "ГК РФ"), ("other", " от "), ("issued", "30.11.1994"), ("other", " № "), ("number", "51-ФЗ")],
    ),
    "the letter of an office, with its day and its number": (
        "legislation",
        [
            ("title", "Письмо Минводы"),
            ("other", " от "),
            ("issued", "12.05.2014"),
            ("other", " № "),
            ("number", "7-3/89"),
            ("other", " // "),
            ("container-title", "Q"),
        ],
    ),
    "rules that are called by capitals": (
        "standard",
        [("number", "Р 3.4.812-02"), ("other", ". "), ("title", "Q"), ("other", ". – "), ("issued", "2002")],
    ),
    "what is numbered and has pages is no newspaper without its day": (
        "article-journal",
        [
            ("title", "Q"),
            ("other", " // "),
            ("container-title", "Вечерний Steppe Panorama"),
            ("other", ", № "),
            ("issue", "2"),
            ("other", ", "),
            ("issued", "июнь 2025"),
            ("other", ", с. "),
            ("page", "5-9"),
        ],
    ),
    "papers whose conference stands behind the host": (
        "paper-conference",
        [
            ("title", "Q"),
            ("other", " // "),
            ("container-title", "Инновация"),
            ("other", ": Матер. Междунар. конф. – "),
            ("publisher-place", "Алматы"),
            ("other", ", "),
            ("issued", "2010"),
        ],
    ),
    "book": (
        "book",
        [("title", "Q"), ("other", ". "), ("publisher-place", "Opladen"), ("other", ": "), ("publisher", "Leske")],
    ),
    "a page of somebody's works": (
        "book",
        [
            ("author", "Лугов А. И."),
            ("other", " "),
            ("title", "Полн. собр. соч."),
            ("other", " Т. "),
            ("volume", "29"),
            ("other", ". С. "),
            ("page", "152"),
        ],
    ),
    "a collection of sources is no meeting": (
        "chapter",
        [
            ("title", "Рапорт"),
            ("other", " // "),
            ("container-title", "Материалы по истории Казахской ССР"),
            ("other", ". "),
            ("publisher-place", "М."),
            ("other", ": "),
            ("publisher", "Наука"),
            ("other", ", "),
            ("issued", "1940"),
        ],
    ),
    "what is dated to the day is a newspaper": (
        "article-newspaper",
        [
            ("title", "Ұлыстың күні"),
            ("other", " // "),
            ("container-title", "Ана тілі"),
            ("other", ", "),
            ("issued", "22 наурыз 1995"),
        ],
    ),
    "conference that counts its volumes": (
        "paper-conference",
        [
            ("title", "Q"),
            ("other", ". "),
            ("container-title", "Laser Optics Conference"),
            ("other", " "),
            ("volume", "27"),
            ("other", ", "),
            ("page", "5"),
        ],
    ),
    "series of a journal for conferences": (
        "article-journal",
        [
            ("title", "Q"),
            ("other", ". "),
            ("container-title", "Biochem. Soc. Symp."),
            ("other", " "),
            ("volume", "27"),
            ("other", ", "),
            ("page", "5"),
        ],
    ),
    "symposium in Ukrainian": (
        "paper-conference",
        [
            ("title", "Згин"),
            ("other", " // "),
            ("container-title", "5-й міжнар. симпозіум механіків у Києві"),
            ("other", ". – "),
            ("publisher-place", "К."),
            ("other", ", "),
            ("issued", "2004"),
        ],
    ),
    "conference in Latin letters": (
        "paper-conference",
        [
            ("title", "Arhitektura"),
            ("other", " // "),
            ("container-title", "Informatika : sbornik materialov V Mezhdunarodnoj konferencii"),
            ("other", ". – "),
            ("publisher-place", "Kazan'"),
            ("other", ", "),
            ("issued", "2021"),
        ],
    ),
    "journal that tells the day of an issue": (
        "article-journal",
        [
            ("title", "Ауыл"),
            ("other", ". "),
            ("container-title", "Eurasian Journal"),
            ("other", ". "),
            ("issued", "15 декабря 2019"),
            ("other", ";("),
            ("issue", "3"),
            ("other", "):"),
            ("page", "11-19"),
        ],
    ),
    "act in Latin letters taken for a host": (
        "legislation",
        [
            ("title", "Standart obrazovaniya"),
            ("other", ": utv. "),
            ("container-title", "Prikazom Ministerstva nauki RF"),
            ("other", " ot "),
            ("issued", "5 maya 2016 g."),
            ("other", " № "),
            ("issue", "311"),
        ],
    ),
    "report of a laboratory behind two slashes": (
        "report",
        [
            ("title", "Q"),
            ("other", " // "),
            ("container-title", "Uppsala Signals Technical Report"),
            ("other", ". — "),
            ("issued", "1999"),
        ],
    ),
    "book that is read on a site behind its extent": (
        "book",
        [
            ("title", "Базы данных"),
            ("other", ". — "),
            ("publisher-place", "Москва"),
            ("other", " : "),
            ("publisher", "Издательство Луг"),
            ("other", ", 2021. — "),
            ("number-of-pages", "210"),
            ("other", " с. — Текст : электронный // "),
            ("container-title", "Образовательная платформа Луг"),
        ],
    ),
    "paper whose journal was left out": (
        "article-journal",
        [
            ("author", "Лугов, А."),
            ("other", " ("),
            ("issued", "2019"),
            ("other", "). "),
            ("title", "О соли в степях"),
            ("other", ". "),
            ("DOI", "10.1000/182"),
        ],
    ),
    "short note": (
        "book",
        [("author", "Elton"), ("other", ", "), ("title", "Roman Spain"), ("other", ", "), ("page", "31-32")],
    ),
    "law without its number": (
        "legislation",
        [
            ("other", "Қазақстан Республикасының «"),
            ("title", "Кітапхана туралы"),
            ("other", "» Заңы. – "),
            ("publisher-place", "Астана"),
            ("other", ", "),
            ("issued", "2024"),
        ],
    ),
    "paper of a newspaper that counts through": (
        "article-newspaper",
        [
            ("title", "Кітап сыйы"),
            ("other", " // "),
            ("container-title", "Дала үні"),
            ("other", ". № "),
            ("issue", "7 (1418)"),
            ("other", ". "),
            ("issued", "12 наурыз 2015"),
        ],
    ),
    "theses of talks behind the host": (
        "paper-conference",
        [
            ("title", "О соли"),
            ("other", " // "),
            ("container-title", "Конкурс работ студентов"),
            ("other", " : тез. докл. — "),
            ("publisher-place", "Омск"),
            ("other", ", 2021. — С. "),
            ("page", "46"),
        ],
    ),
    "bare number of a preprint": (
        "article",
        [("title", "Spin flips"), ("other", ", "), ("number", "1906.11476")],
    ),
    "a program that was registered": (
        "software",
        [
            ("other", "Свидетельство о регистрации программы для ЭВМ № "),
            ("number", "2019612345"),
            ("other", ". "),
            ("title", "Расчёт балок"),
        ],
    ),
    "law whose word was left to its title": (
        "legislation",
        [
            ("title", "O‘zbekiston Respublikasi “Suv to‘g‘risida” gi qonuni"),
            ("other", ". "),
            ("issued", "1999 yil 3 mart"),
        ],
    ),
    "book about a law": (
        "book",
        [("title", "Закон о воде и его история"), ("other", ". – "), ("author", "Лугов А."), ("issued", " 1999")],
    ),
    "thesis whose degree was left to its title": (
        "thesis",
        [
            ("author", "Lugov, A."),
            ("other", " "),
            ("title", "Rivers, Dissertation for the degree of Candidate of Sciences"),
            ("other", ". "),
            ("publisher-place", "Almaty"),
            ("other", ", "),
            ("issued", "2004"),
            ("other", ". "),
            ("number-of-pages", "117"),
            ("other", " p."),
        ],
    ),
    "software engineering is no software": (
        "paper-conference",
        [
            ("title", "Q"),
            ("other", ". In "),
            ("container-title", "22nd International Conference on Software Engineering"),
        ],
    ),
}


@pytest.mark.parametrize(("kind", "pieces"), WORKS.values(), ids=WORKS)
def test_kind(kind: str, pieces: Pieces) -> None:
    text, labelled = by_piece(pieces)
    assert tell_type(labelled, read_fields(text, labelled)) == kind


@pytest.mark.parametrize(("kind", "pieces"), WORKS.values(), ids=WORKS)
def test_words_that_any_work_may_have_tell_nothing_of_its_kind(kind: str, pieces: Pieces) -> None:
    text, labelled = by_piece(pieces)
    for label in {*labelled.telling, OTHER, "first", "title", "number"}:
        labelled.telling[label] |= OF_ANY
    assert tell_type(labelled, read_fields(text, labelled)) == kind


def test_a_science_in_a_title_makes_no_thesis() -> None:
    book, thesis = parse_lines(
        [
            "Ветров Б.С. Философия степи для нового века. – М., Луг, 2001.",
            "Сейтов А. Дала мен қала: философия докторы (PhD) дис. – Алматы, 2011.",
        ]
    )
    assert (book.type, thesis.type) == ("book", "thesis")
