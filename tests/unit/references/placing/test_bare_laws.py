"""Laws named without a number and a day."""

import pytest

from refman.pipeline import parse_lines


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
