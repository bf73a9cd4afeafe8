"""Numbers without a label of their own are told by what stands beside them."""

import pytest
from stretched import found, told

from refman.references.placing.unmarked import put_unmarked

HOST, VOLUME = ("container-title", "Phys. Rev"), ("volume", "182")


@pytest.mark.parametrize(
    ("text", "labels", "page"),
    [
        ("Phys. Rev. 182, 2605 (2011)", [], "2605"),
        ("Phys. Rev. 182, 8 (2011)", [("issue", "8")], "8"),
        ("Phys. Rev. 182 (1996) 3732, and hep-ph/9608313", [("number", "3732, and hep-ph/9608313")], "3732"),
        ("Phys. Rev. 182, 2605 (in press)", [], ""),
        ("Phys. Rev. 182, 2605 (2011)", [("note", "2605")], ""),
        ("Phys. Rev. 182 (1996) 3732-A", [("number", "3732-A")], ""),
    ],
    ids=["none", "an-issue", "before-a-preprint", "no-year", "taken", "a-number"],
)
def test_the_page_behind_the_volume(text: str, labels: list[tuple[str, str]], page: str) -> None:
    right = told(put_unmarked, text, HOST, VOLUME, *labels)
    assert right.get("page", [""]) == [page]
    assert "issue" not in right
    if page and "number" in dict(labels):
        assert right["number"] == ["hep-ph/9608313"]


@pytest.mark.parametrize(
    ("text", "volume"),
    [("Soziale Welt, 34 Jg., S. 3", "34"), ("Soziale Welt, 34 Heft, S. 3", ""), ("Soziale Welt, S. 3", "")],
    ids=["years", "an-issue", "none"],
)
def test_the_volume_before_its_word(text: str, volume: str) -> None:
    labels = [("container-title", "Soziale Welt"), ("page", "3")]
    assert told(put_unmarked, text, *(labels[:1] if volume else labels)).get("volume", [""]) == [volume]


def test_a_double_issue() -> None:
    labels = [("container-title", "Hefte"), ("volume", "7, 2"), ("issue", "3"), ("page", "157")]
    right = told(put_unmarked, "Hefte, 7, 2/3, S. 157", *labels)
    assert (right["volume"], right["issue"]) == (["7"], ["2/3"])
    assert told(put_unmarked, "Hefte, 7, 2, 3, S. 157", *labels)["volume"] == ["7, 2"]


def test_an_edition_behind_all_else() -> None:
    text = "Kromrey, H.: Sozialforschung. Stuttgart: Lucius. 11. Auflage."
    assert told(put_unmarked, text, ("note", "11. Auflage"))["edition"] == ["11. Auflage"]
    assert "edition" not in told(put_unmarked, text.replace("Auflage", "Tagung."), ("note", "11. Tagung"))


@pytest.mark.parametrize(
    ("host", "printed", "issue", "year"),
    [
        ("Aus Politik und Zeitgeschichte B", " 37-38/90, S. 3", "37-38", "1990"),
        ("Aus Politik und Zeitgeschichte, B", " 19/2005, S. 3", "19", "2005"),
        ("Aus Politik und Zeitgeschichte B", " 12, S. 3", "", ""),
        ("Phys. Rev. B", " 37-38/90, S. 3", "", ""),
    ],
    ids=["two-figures", "four-figures", "no-year", "a-section"],
)
def test_the_letter_of_an_issue(host: str, printed: str, issue: str, year: str) -> None:
    stretches = found(f"{host}{printed}", ("container-title", host))
    put_unmarked(f"{host}{printed}", stretches)
    right = {name: parts[0].text for name, parts in stretches.items()}
    assert (right.get("issue", ""), right.get("issued", "")) == (issue, year)
    assert right["container-title"] == (host[:-1].rstrip(" ,") if issue else host)


@pytest.mark.parametrize(
    ("text", "label", "page"),
    [
        ("Phys. Rev. 182, 173c (1989)", ("number-of-pages", "173"), "173c"),
        ("Phys. Rev. 182 (2002) 054902 and references therein.", ("note", "054902 and references therein"), "054902"),
        ("Phys. Rev. 182 (2002) in press", ("note", "in press"), ""),
        ("Phys. Rev. 182, 173 p.", ("number-of-pages", "173"), ""),
    ],
)
def test_a_page_taken_for_something_else(text: str, label: tuple[str, str], page: str) -> None:
    assert told(put_unmarked, text, HOST, VOLUME, label).get("page", [""]) == [page]


@pytest.mark.parametrize(("tail", "page"), [("222-228", "222-228"), ("S. 222–228", "222–228")])
def test_pages_that_end_a_title(tail: str, page: str) -> None:
    title = f"Kommunikation mit Zettelkästen, {tail}"
    right = told(put_unmarked, f"{title}. Wiesbaden: VS", ("title", title), ("publisher-place", "Wiesbaden"))
    assert (right["title"], right["page"]) == (["Kommunikation mit Zettelkästen"], [page])


@pytest.mark.parametrize("years", ["750-900", "1200-1210"])
def test_years_that_end_a_title(years: str) -> None:
    title = f"The Frankish World, {years}"
    right = told(put_unmarked, f"{title}, London, 1996", ("title", title), ("publisher-place", "London"))
    assert right["title"] == [title]


@pytest.mark.parametrize(
    ("label", "year", "journal"), [("container-title", "1974", "NJW"), ("title", "JuS 2009", "JuS")]
)
def test_a_journal_of_law_before_its_year(label: str, year: str, journal: str) -> None:
    text = f"Grundrechtstheorie, {journal} {year[-4:]}, S. 1529"
    labels = [(label, "Grundrechtstheorie"), ("issued", year), ("page", "1529")]
    right = told(put_unmarked, text, *labels)
    assert (right["title"], right["container-title"]) == (["Grundrechtstheorie"], [journal])
    assert right["issued"] == [year[-4:]]


def test_two_numbers_in_the_bracket_of_an_issue() -> None:
    labels = [("container-title", "Труды института"), ("volume", "4"), ("issue", "168"), ("page", "20-27")]
    right = told(put_unmarked, "Лугов, А. (2014). О соли. Труды института, (4 (168)), 20-27.", *labels)
    assert (right["issue"], right.get("volume")) == (["4 (168)"], None)
    right = told(put_unmarked, "Лугов, А. (2014). О соли. Труды института, 4 (168)), 20-27.", *labels)
    assert right["volume"] == ["4"]


def test_the_first_of_two_numbers_with_one_word_is_the_volume() -> None:
    labels = [("container-title", "Вісник. Філологія"), ("issue", "31"), ("issue", "2")]
    right = told(put_unmarked, "Луговий, О. «Мова». Вісник. Філологія, вип. 31, вип. 2, Травень 2016", *labels)
    assert (right["volume"], right["issue"]) == (["31"], ["2"])


@pytest.mark.parametrize(("word", "issue"), [("Вып.", ["2"]), ("Vyp.", ["2"]), ("Ч.", None), ("Кн.", None)])
def test_the_second_of_two_volumes_is_an_issue_where_a_word_says_so(word: str, issue: list[str] | None) -> None:
    text = f"Начало городов // Труды съезда. Т. 1. {word} 2. М., 1987. С. 12–24."
    labels = [("title", "Начало городов"), ("container-title", "Труды съезда"), ("volume", "1"), ("volume", "2")]
    right = told(put_unmarked, text, *labels)
    assert right.get("issue") == issue
    assert right["volume"] == (["1"] if issue else ["1", "2"])
