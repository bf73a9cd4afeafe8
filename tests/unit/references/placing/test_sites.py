"""Sites told in few words."""

import pytest

from refman.pipeline import parse_lines
from refman.references.placing.sites import leave_carrier
from refman.references.placing.spans import Found, Stretch


def told(line: str) -> dict[str, str]:
    (entry,) = parse_lines([line])
    return {"type": entry.type} | {name: str(field.value) for name, field in entry.fields.items() if name != "language"}


@pytest.mark.parametrize(
    ("line", "title", "link"),
    [
        pytest.param("Атлас рек: http://reki.kz/atlas", "Атлас рек", "http://reki.kz/atlas", id="colon"),
        pytest.param("Теңіз музейі – www.tengiz.kz", "Теңіз музейі", "www.tengiz.kz", id="dash"),
        pytest.param("Учебник звёзд [https://nebo.ru/kniga/]", "Учебник звёзд", "https://nebo.ru/kniga/", id="bracket"),
        pytest.param("Информационный портал steppe.kz", "Информационный портал", "steppe.kz", id="no scheme"),
        pytest.param("www.gory.kg – сайт музея гор", "сайт музея гор", "www.gory.kg", id="the address first"),
        pytest.param("7. Осенний музей: muzei.com", "Осенний музей", "muzei.com", id="number"),
    ],
)  # fmt: skip
def test_the_words_beside_an_address_are_the_title(line: str, title: str, link: str) -> None:
    assert told(line) == {"type": "webpage", "title": title, "URL": link}


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("steppe.kz", "steppe.kz"),
        ("Сайт: steppe.kz", "steppe.kz"),
        ("Электронный ресурс: https://ru.ozero.org/wiki/Река", "https://ru.ozero.org/wiki/Река"),
        ("Интернет ресурс http://ozero.org", "http://ozero.org"),
    ],
)
def test_words_that_say_only_that_it_is_a_site_are_none(line: str, link: str) -> None:
    assert told(line) == {"type": "webpage", "URL": link}


@pytest.mark.parametrize(
    "line",
    [
        "Ветров А. И. Реки степи. М.: Луг, 1998. URL: https://reki.ru/1",
        "Основы Node.js: учебник. СПб.: Лес, 2019.",
        "Орда // Степь. URL: https://orda.kz/1 (дата обращения: 01.02.2020)",
    ],
)
def test_works_with_an_address_are_read_as_before(line: str) -> None:
    assert told(line)["type"] != "document"
    assert not str(told(line)["title"]).startswith("Ветров")
    assert told(line).get("URL", "") in line
    assert "Орда // Степь" not in str(told(line)["title"])


@pytest.mark.parametrize("said", ["Эл. ресурс:", "Электронный ресурс. URL:"])
def test_what_is_read_on_a_screen_has_no_host_of_that_name(said: str) -> None:
    line = f"Ветров А. И. Паводки малых рек // {said} http://reki.kz/2010/pavodki.php (дата обращения: 01.02.2010)."
    assert "container-title" not in told(line)


@pytest.mark.parametrize(
    ("behind", "dates"),
    [
        (" – Publication date: 15.01.2012.", {"issued": "2012-01-15"}),
        (" – Дата публикации: 15.01.2012.", {"issued": "2012-01-15"}),
        (
            " (дата публикации: 15.01.2012, дата обращения: 3.02.2020).",
            {"issued": "2012-01-15", "accessed": "2020-02-03"},
        ),
        (" – Access date: 15.01.2012.", {"accessed": "2012-01-15"}),
    ],
)
def test_the_day_on_which_a_page_was_put_on_its_site(behind: str, dates: dict[str, str]) -> None:
    right = told(f"Ветров П.А. Реки степи // Вода. – URL: https://example.org/reki{behind}")
    assert {name: right[name] for name in ("issued", "accessed") if name in right} == dates


def test_the_year_of_print_counts_before_that_day() -> None:
    right = told(
        "Wind P. Rivers of the steppe // Water. – 2017. – P. 5–9. – URL: https://example.org/a."
        " – Publication date: 14.06.2017."
    )
    assert (right["issued"], right.get("accessed")) == ("2017", None)


@pytest.mark.parametrize("carrier", ["Rezhim dostupa : ", "Elektronnyi resurs: "])
def test_a_romanised_word_for_a_carrier_is_no_host(carrier: str) -> None:
    found = Found({"container-title": [Stretch("container-title", carrier.strip(" :"), (8, 8 + len(carrier)), 0.8)]})
    found["URL"] = []
    leave_carrier(f"Reki // {carrier}http://www.reki.ru", found)
    assert "container-title" not in found
