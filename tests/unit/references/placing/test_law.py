"""Cases, patents, standards and acts of English lists are told by their form."""

import pytest
from stretched import told

from refman.model import Reference
from refman.references import parse
from refman.references.placing.law import put_law
from refman.references.placing.spans import Found


@pytest.mark.parametrize(
    ("text", "title", "host", "volume", "page", "year"),
    [
        ("Brown v. Board of Educ., 347 U.S. 483 (1954).", "Brown v. Board of Educ", "U.S.", "347", "483", "1954"),
        ("Smith v. Jones, 123 F.3d 456, 458 (2d Cir. 1999).", "Smith v. Jones", "F.3d", "123", "456", "1999"),
        ("Lee v. Kim, 17 Cal. 3d 425, 551 P.2d 334 (1976).", "Lee v. Kim", "Cal. 3d", "17", "425", "1976"),
        ("Donoghue v Stevenson [1932] AC 562.", "Donoghue v Stevenson", "AC", None, "562", "1932"),
        ("R (Miller) v Prime Minister [2019] UKSC 41", "R (Miller) v Prime Minister", "UKSC", None, "41", "2019"),
    ],
)
def test_a_case_with_its_reporter(text: str, title: str, host: str, volume: str | None, page: str, year: str) -> None:
    (entry,) = parse([Reference(text)])
    assert entry.type == "legal_case"
    assert "author" not in entry.fields
    told = {name: str(field.value) for name, field in entry.fields.items()}
    assert (told["title"], told["container-title"], told["page"], told["issued"]) == (title, host, page, year)
    assert told.get("volume") == volume


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kudla v. Poland [GC], no. 30210/96, ECHR 2000-XI.", "30210/96"),
        ("Case C-131/12 Google Spain v AEPD and González ECLI:EU:C:2014:317.", "ECLI:EU:C:2014:317"),
        ("Case C-362/14, Schrems v. Data Protection Commissioner, EU:C:2015:650.", "EU:C:2015:650"),
    ],
)
def test_a_case_of_a_european_court(text: str, number: str) -> None:
    (entry,) = parse([Reference(text)])
    assert (entry.type, str(entry.fields["number"].value)) == ("legal_case", number)
    assert "page" not in entry.fields


def test_v_is_a_word_of_russian_too() -> None:
    (entry,) = parse([Reference("Istoriya Kazakhstana v Rossii // Voprosy istorii. 2010. № 3. P. 5-10.")])
    assert entry.type == "article-journal"


@pytest.mark.parametrize(
    ("text", "genre", "number"),
    [
        ('J. Smith, "Multi-stage amplifier," U.S. Patent 7 123 456, Jan. 3, 2006.', "U.S. Patent", "7 123 456"),
        ("Ford H. Transmission mechanism. US Patent 1,005,186, 10 Oct 1911.", "US Patent", "1,005,186"),
        ("Patent WO 2010/123456 A2, 2010.", "Patent", "WO 2010/123456 A2"),
        ("Orlov I. Method of drying clay. Patent RU2412345-C2 C04B-028/04, 2011.", "Patent", "RU2412345-C2"),
        (
            "Akhmetov A. B. Method of drilling. Patent of the Republic of Kazakhstan No. 12345, 2015.",
            "Patent of the Republic of Kazakhstan",
            "12345",
        ),
    ],
)
def test_a_patent_with_its_number(text: str, genre: str, number: str) -> None:
    (entry,) = parse([Reference(text)])
    assert (entry.type, str(entry.fields["genre"].value), str(entry.fields["number"].value)) == (
        "patent",
        genre,
        number,
    )
    assert not {"volume", "page", "container-title"} & entry.fields.keys()


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("ASTM D638-14. Standard Test Method. ASTM International; 2014.", "Standard Test Method", "ASTM D638-14"),
        ("BS 5930:2015. Code of practice. London: BSI.", "Code of practice", "BS 5930:2015"),
        (
            "IEEE Standard for Floating-Point Arithmetic, IEEE Std 754-2008, Aug. 2008.",
            "IEEE Standard for Floating-Point Arithmetic",
            "IEEE Std 754-2008",
        ),
    ],
)
def test_a_standard_with_its_code(text: str, title: str, number: str) -> None:
    (entry,) = parse([Reference(text)])
    told = {name: str(field.value) for name, field in entry.fields.items()}
    assert (entry.type, told["title"], told["number"]) == ("standard", title, number)


def test_an_act_of_the_union() -> None:
    text = "Directive 2010/63/EU of the European Parliament and of the Council. OJ L 276, 20.10.2010, p. 33–79."
    (entry,) = parse([Reference(text)])
    assert (entry.type, str(entry.fields["number"].value)) == ("legislation", "2010/63/EU")


def test_what_names_no_number_is_left_alone() -> None:
    found = Found()
    put_law("The patent system v. the commons: A Standard View", found)
    assert not found


def test_where_an_invention_is_classed_is_no_issue() -> None:
    text = "4. Декл. пат. 51617 Україна, МПК7 B 21 D 5/00, B 21 D 53/00. Спосіб гнуття // Бюл. № 3"
    labels = [("author", "Декл"), ("number", "51617"), ("issue", "00"), ("title", "Спосіб гнуття")]
    assert told(put_law, text, *labels) == {"number": ["51617"], "title": ["Спосіб гнуття"]}


def test_who_holds_a_patent_is_no_host() -> None:
    text = "Пат. 2358 РФ, МПК C 23 F 11/00. Покрытие / Ли А. Б. ; заявитель «Сталь» – № 2007/02"
    labels = [("number", "2358"), ("title", "Покрытие"), ("author", "Ли А. Б."), ("container-title", "Сталь")]
    right = told(put_law, text, *labels)
    assert right == {"number": ["2358"], "title": ["Покрытие"], "author": ["Ли А. Б."]}


def test_the_code_of_a_standard_in_brackets_behind_its_title() -> None:
    text = "Сыр. Методы определения влаги (ГОСТ 20967 – 91) [Электронный ресурс]. – 2015."
    right = told(put_law, text, ("title", "Сыр. Методы определения влаги (ГОСТ 20967 – 91)"))
    assert right == {"title": ["Сыр. Методы определения влаги"], "number": ["ГОСТ 20967 – 91"]}
    text = "Сыр (по ГОСТ и без него)"
    assert told(put_law, text, ("title", text)) == {"title": [text]}


def test_the_class_of_a_patent_with_a_letter_for_a_nought() -> None:
    text = "Пат. 2251100 РФ, МПК G O1 B 5/28. Способ сушки зерна / Ветров А.И. – RU 2251100 С1."
    labels = (("number", "2251100"), ("title", "Способ сушки зерна"), ("container-title", "RU 2251100 С"))
    assert told(put_law, text, *labels) == {"number": ["2251100"], "title": ["Способ сушки зерна"]}


def test_what_is_invented_is_the_title_of_a_patent() -> None:
    text = "Патент на полезную модель РК № 1234. Сошник / Омаров Т.А.; опубл. 15.01.2013."
    labels = [("title", "Патент на полезную модель РК"), ("number", "1234"), ("author", "Омаров Т.А.")]
    assert told(put_law, text, *labels)["title"] == ["Сошник"]
    text = text.replace("Патент", "Договор о патент")
    labels[0] = ("title", "Договор о патент на полезную модель РК")
    assert told(put_law, text, *labels)["title"] == [labels[0][1]]


def test_the_classes_behind_the_number_of_a_patent_are_no_issue() -> None:
    text = "I. Orlov, Patent RU2412345-C2 C04B-028/04; F26B-003/00 (20 December 2014)"
    labels = [("author", "I. Orlov"), ("container-title", "Patent RU2412345-C2 C04B-028"), ("issue", "04")]
    right = told(put_law, text, *labels, ("page", "003/00"))
    assert right == {"author": ["I. Orlov"], "genre": ["Patent"], "number": ["RU2412345-C2"]}


@pytest.mark.parametrize(
    ("patent", "number"),
    [
        ("Патент РФ № 2234567", "2234567"),
        ("Патент на полезную модель Республики Казахстан № 4567", "4567"),
        ("– Патент России 2234567", "2234567"),
    ],
    ids=["russia", "model", "behind-a-dash"],
)
def test_a_patent_behind_what_is_invented(patent: str, number: str) -> None:
    text = f"Ветров И.И. Сошник для степи. {patent}. Опубл. 20.08.2004."
    (entry,) = parse([Reference(text)])
    assert entry.type == "patent"
    assert (str(entry.text("title")), str(entry.fields["number"].value)) == ("Сошник для степи", number)


def test_a_paper_about_patents_is_none() -> None:
    text = "Ветров И.И. Чем полезен патент. Учебник. 2004. – 120 с."
    assert parse([Reference(text)])[0].type == "book"


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("GOST 20276-2012", " Soils. Methods of determination"),
        ("SNiP 2.05.02-85", " Rechnye doliny"),
        ("GOST R ISO 5725-1-2002.", " Tochnost rek"),
        ("SP 22.13330.2011", " Rivers and valleys"),
    ],
)
def test_a_romanised_code_of_a_standard(number: str, title: str) -> None:
    right = told(put_law, f"1. {number}{title}. Moscow, 1986.", ("title", f"{number}{title}"))
    assert right == {"number": [number.rstrip(".")], "title": [title.strip()]}


def test_the_year_of_a_standard_is_part_of_its_code() -> None:
    labels = [("number", "GOST R 54401"), ("issued", "2011"), ("title", "Dorogi"), ("issued", "2012")]
    right = told(put_law, "GOST R 54401-2011 Dorogi. Moscow, 2012.", *labels)
    assert (right["number"], right["issued"]) == (["GOST R 54401-2011"], ["2012"])
    assert told(put_law, "GOST R 54401. 2011. Dorogi. Moscow, 2012.", *labels)["number"] == ["GOST R 54401"]
