"""Acts in English and Uzbek are taken apart by their form."""

import pytest
from stretched import told

from refman.references.placing.acts import put_act


@pytest.mark.parametrize(
    ("text", "title", "day", "number"),
    [
        pytest.param(
            'Law of the Republic of Kazakhstan dated May 14, 2013 No. 97-V "On Mountain Rivers".',
            "On Mountain Rivers",
            "May 14, 2013",
            "97-V",
            id="day first",
        ),
        pytest.param(
            "12. Law of the Republic of Kazakhstan “On Mountain Rivers” of 14 May 2013 № 97-V ZRK",
            "On Mountain Rivers",
            "14 May 2013",
            "97-V ZRK",
            id="day behind",
        ),
        pytest.param(
            "Resolution of the Government of the Republic of Kazakhstan dated 03.02.2021 No. 55",
            "Resolution of the Government of the Republic of Kazakhstan",
            "03.02.2021",
            "55",
            id="no subject",
        ),
        pytest.param(
            "The Water Code of the Republic of Kyrgyzstan (adopted on January 12, 2005, No. 8)",
            "The Water Code of the Republic of Kyrgyzstan",
            "January 12, 2005",
            "8",
            id="code",
        ),
    ],
)
def test_an_act_in_english(text: str, title: str, day: str, number: str) -> None:
    labels = [("title", text.removeprefix("12. ").rstrip("."))]
    assert told(put_act, text, *labels) == {"title": [title], "issued": [day], "number": [number]}


@pytest.mark.parametrize(
    "text",
    ["Law of the Steppe. London, 1998", "The Order of the Golden Horde, May 5, 2011", "Law of the Republic, 1998"],
)
def test_a_book_is_no_act(text: str) -> None:
    assert told(put_act, text, ("title", text)) == {"title": [text]}


def test_where_an_act_is_read_stays() -> None:
    link = "https://example.kz/eng/docs/Z97"
    text = f'Law of the Republic of Kazakhstan "On Rivers" dated May 14, 2013 No. 97-V // {link}'
    right = told(put_act, text, ("title", 'Law of the Republic of Kazakhstan "On Rivers" dated'), ("URL", link))
    assert (right["title"], right["URL"]) == (["On Rivers"], [link])


@pytest.mark.parametrize("before", [", approved", ". Approved", ", adopted"])
def test_what_an_act_approved(before: str) -> None:
    programme = "State Programme for Lakes for 2015-2020"
    by = "by the Decree of the President of the Republic of Kazakhstan dated"
    text = f"{programme}{before} {by} May 14, 2013 No. 636."
    labels = [("title", f"{programme}{before} {by}"), ("issued", "May 14, 2013"), ("issue", "636")]
    assert told(put_act, text, *labels) == {"title": [programme], "issued": ["May 14, 2013"], "number": ["636"]}


@pytest.mark.parametrize(
    ("title", "label"), [("Водный кодекс Республики Казахстан", "number"), ("Водный мир Казахстана", "issue")]
)
def test_the_number_behind_the_day_of_an_act(title: str, label: str) -> None:
    text = f"{title} от 9 июля 2003 года, №. 481"
    right = told(put_act, text, ("title", title), ("issued", "9 июля 2003 года"), ("issue", "481"))
    assert right[label] == ["481"]


@pytest.mark.parametrize(("kind", "label"), [("Закон Республики", "number"), ("Мир республики", "issue")])
def test_the_number_of_an_act_before_its_day(kind: str, label: str) -> None:
    text = f"О реках. {kind}. № 48, 09.07.2003"
    right = told(put_act, text, ("title", "О реках"), ("issue", "48"), ("issued", "09.07.2003"))
    assert right[label] == ["48"]


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("Дарёлар тўғрисида Ўзбекистон Республикасининг Қонуни ЎРҚ-77-сон", "Дарёлар тўғрисида", "ЎРҚ-77"),
        (
            "Daryolar to‘g‘risida O‘zbekiston Respublikasi Prezidentining Farmoni №PF-512",
            "Daryolar to‘g‘risida",
            "PF-512",
        ),
        ("“Daryolar to‘g‘risida”gi Qonun loyihasi. Farmoni. PF-512", "Daryolar to‘g‘risida", "PF-512"),
        ("Daryolar toʻgʻrisida. O‘zbekiston Respublikasi Qonuni (O‘RQ–51)", "Daryolar toʻgʻrisida", "O‘RQ–51"),
        ("O‘zbekiston “Daryolar to‘g‘risida”gi PF-512-sonli Farmoni", "Daryolar to‘g‘risida", "PF-512"),
        ("“Daryolar yili” to‘g‘risida. Vazirning qarori PQ512", "“Daryolar yili” to‘g‘risida", "PQ512"),
    ],
    ids=["cyrillic", "latin", "quoted-at-the-head", "number-in-brackets", "number-before-its-kind", "quoting"],
)
def test_an_uzbek_law_by_its_subject(text: str, title: str, number: str) -> None:
    assert told(put_act, text, ("title", text)) == {"title": [title], "number": [number]}


def test_the_day_of_an_uzbek_law() -> None:
    law = "Дарёлар тўғрисида Ўзбекистон Республикаси Президентининг Фармони"
    text = f"{law} №ПФ-512 Қабул қилинган сана 05.03.2019"
    assert told(put_act, text, ("title", law), ("page", "03"))["issued"] == ["05.03.2019"]


def test_an_uzbek_article_stays() -> None:
    text = "Дарёлар тўғрисида янги маълумотлар"
    assert told(put_act, text, ("title", text)) == {"title": [text]}


@pytest.mark.parametrize(("kind", "label"), [("Приказ", "title"), ("Рассказ", "author")])
def test_the_subject_of_an_act_is_nobody(kind: str, label: str) -> None:
    text = f"ПТБ Связь. {kind} Министра энергетики № 15 от 03.08.2019."
    right = told(put_act, text, ("author", "ПТБ Связь"), ("number", "15"), ("issued", "03.08.2019"))
    assert right[label] == ["ПТБ Связь"]


@pytest.mark.parametrize(
    ("author", "title"),
    [
        ("Dala’lar Respublikasi Konstitutsiyasi. -T.", "Dala’lar Respublikasi Konstitutsiyasi"),
        ("Дала Республикасының Конституциясы", "Дала Республикасының Конституциясы"),
        ("Дала Республикасының Үкіметі", None),
        ("Конституция", None),
    ],
)
def test_a_law_is_nobody(author: str, title: str | None) -> None:
    right = told(put_act, f"{author}: Dala’lar, 2017.", ("author", author))
    assert right == ({"title": [title]} if title else {"author": [author]})


def test_the_issue_of_the_gazette_that_prints_an_act_stays() -> None:
    text = "Закон РФ «О реках» от 10.07.1992 // Собрание законодательства РФ. 15.01.1996. № 3. Ст. 150."
    labels = [("title", "Закон РФ «О реках»"), ("issued", "10.07.1992"), ("issue", "3")]
    assert told(put_act, text, *labels)["issue"] == ["3"]


@pytest.mark.parametrize("label", ["title", "container-title"])
def test_what_an_act_is_stands_before_its_day(label: str) -> None:
    text = "Zakon RK ot 27 iiulia 2007 goda № 31-III «O lugakh» [in Russian]"
    labels = [(label, "Zakon RK"), ("issued", "27 iiulia 2007"), ("number", "31-III"), ("title", "O lugakh")]
    right = told(put_act, text, *labels)
    assert right == {"issued": ["27 iiulia 2007"], "number": ["31-III"], "title": ["O lugakh"]}
    text, labels[0] = text.replace("Zakon RK", "Stepnoi mir"), (label, "Stepnoi mir")
    assert "Stepnoi mir" in told(put_act, text, *labels)[label]


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("Ведомости Степного Парламента, 2003 г., № 16, ст. 140; ", "Ведомости Степного Парламента"),
        ("Ведомости Степного Парламента, 2003, N 16; ", "Ведомости Степного Парламента"),
        ("сохраняет силу; ", "Речная правда"),
    ],
    ids=["gazette", "without-an-article", "no-host"],
)
def test_the_first_place_where_an_act_is_printed(place: str, first: str) -> None:
    text = f"Кодекс степи о реках от 8 июля 2003 года № 47, {place}«Речная правда» от 16 июля 2003 года."
    labels = [("title", "Кодекс степи о реках"), ("issued", "8 июля 2003 года"), ("container-title", "Речная правда")]
    assert told(put_act, text, *labels)["container-title"] == [first]
