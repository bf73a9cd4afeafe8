"""Laws named without a number and a day."""

import pytest
from stretched import told

from refman.pipeline import parse_lines
from refman.references.placing.bare_laws import put_bare_law, put_gazette


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Закон РК О лугах", "О лугах"),
        ("Закон Республики Казахстан Об охране озёр.", "Об охране озёр"),
        ("3. Закон РФ «О степных дорогах»", "О степных дорогах"),
        ("ҚР Өзендер туралы Заңы", "Өзендер туралы"),
        ("Қазақстан Республикасының Дала жолдары туралы Заңы", "Дала жолдары туралы"),
        ("ҚР Өзендер туралы Заңы, 27.07.2007 ж. № 19-III", "Өзендер туралы"),
        ("Қазақстан Республикасының Өзендер туралы Заңы, 15.12.2006 ж., № 27-III", "Өзендер туралы"),
    ],
)
def test_what_a_law_is_about_is_its_title(line: str, title: str) -> None:
    (entry,) = parse_lines([line])
    assert (entry.type, str(entry.fields["title"].value)) == ("legislation", title)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Положение от 12.04.96 N 71 «О порядке сдачи угля»", "71"),
        ("5) “Положение от 12.04.96. 71-П “О порядке сдачи угля”", "71-П"),
        ("Приказ от 12.04.96 № 71 «О порядке сдачи угля». – М., 1997.", "71"),
    ],
)
def test_the_day_and_the_number_before_what_it_is_about(line: str, number: str) -> None:
    (entry,) = parse_lines([line])
    assert (entry.type, str(entry.fields["title"].value)) == ("legislation", "О порядке сдачи угля")
    assert (entry.fields["issued"].value.parts[0], str(entry.fields["number"].value)) == ((1996, 4, 12), number)  # type: ignore[union-attr]


def test_a_report_with_its_day_is_no_law() -> None:
    text = "Запись от 12.04.96 N 71 «О порядке сдачи угля»"
    assert told(put_bare_law, text, ("title", text))["title"] == [text]


def test_the_year_behind_it_stays() -> None:
    (entry,) = parse_lines(['Закон Республики Казахстан "О лугах", 1998 г.'])
    assert (entry.type, str(entry.fields["title"].value)) == ("legislation", "О лугах")
    assert entry.fields["issued"].value.parts[0] == (1998,)  # type: ignore[union-attr]


@pytest.mark.parametrize("line", ["Закон степи", "Закон Ветрова О малых токах", "Дала туралы жырлар"])
def test_other_titles_stay_whole(line: str) -> None:
    (entry,) = parse_lines([line])
    assert str(entry.fields["title"].value) == line


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("ҚР Конституциясы 30 тамыз 1995 ж.", "ҚР Конституциясы"),
        ("2. Қазақстан Республикасының Орман кодексі 8 шілде 2003 жыл", "Қазақстан Республикасының Орман кодексі"),
    ],
)
def test_a_code_and_its_day_without_a_sign_between(line: str, title: str) -> None:
    (entry,) = parse_lines([line])
    assert (entry.type, str(entry.fields["title"].value)) == ("legislation", title)
    assert entry.fields["issued"].value.parts[0][0] in {1995, 2003}  # type: ignore[union-attr]


@pytest.mark.parametrize("label", ["author", "archive"])
@pytest.mark.parametrize(
    ("text", "name", "issue"),
    [
        ("3. СУ РСФСР. 1923, № 5. ст. 80.", "СУ РСФСР", "5"),
        ("Ведомости СНД РСФСР, 1991, № 7 (ч. II), ст. 201.", "Ведомости СНД РСФСР", "7 (ч. II)"),
        ("Собр. законодательства РК. 1996. – № 14. – Ст. 12.", "Собр. законодательства РК", "14"),
    ],
)
def test_a_gazette_with_its_article_is_nobody(text: str, label: str, name: str, issue: str) -> None:
    year = "1923" if "1923" in text else "1991" if "1991" in text else "1996"
    right = told(put_gazette, text, (label, name), ("issued", year), ("issue", issue[:1]))
    assert right == {"container-title": [name], "issued": [year], "issue": [issue]}


def test_who_writes_in_a_gazette_is_somebody() -> None:
    text = "Лугов И.П. Ведомости степи, 1991, № 7, ст. 20."
    labels = [("author", "Лугов И.П."), ("title", "Ведомости степи"), ("issued", "1991"), ("issue", "7")]
    assert told(put_gazette, text, *labels)["author"] == ["Лугов И.П."]
