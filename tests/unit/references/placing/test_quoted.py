"""A quoted title is whole, whatever it names, and what stands behind it is read without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stretched import told

from refman.model import Entry, Reference
from refman.references import parse
from refman.references.placing.quoted import join_quoted_host, put_before_series, put_quoted, put_singly_quoted


def _read(text: str) -> Entry:
    return parse([Reference(text)])[0]


def _values(text: str) -> dict[str, str]:
    return {name: str(field.value) for name, field in _read(text).fields.items() if not isinstance(field.value, tuple)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Yamaguchi, Shoichi. 2016. “Comment on ‘Phase Reference’ [J. Chem. Phys. 144, 244711 (2016)].” "
            "The Journal of Chemical Physics 145 (16) (October 28): 167101.",
            {
                "title": "Comment on ‘Phase Reference’ [J. Chem. Phys. 144, 244711 (2016)]",
                "container-title": "The Journal of Chemical Physics",
                "volume": "145",
                "issue": "16",
                "page": "167101",
            },
            id="a comment that cites",
        ),
        pytest.param(
            "“Front Matter, Vol. 9, Issue 1.” 1984. Studies in 20th & 21st Century Literature 9 (1) (September 1).",
            {
                "title": "Front Matter, Vol. 9, Issue 1",
                "container-title": "Studies in 20th & 21st Century Literature",
                "volume": "9",
                "issue": "1",
            },
            id="a volume within",
        ),
        pytest.param(
            "Hart, David M. 1981. “Spaniards in Algeria. By Juan B. Vilar. Madrid: Instituto, 1975. Pp. 537.” "
            "The Journal of African History 22 (01) (January): 110.",
            {"container-title": "The Journal of African History", "volume": "22", "page": "110", "issued": "1981-01"},
            id="a review with an imprint",
        ),
        pytest.param(
            "“Chapter 15. Tunnel Contract Strategy.” 2017. Practical Guide to Rock Tunneling (April 13): 183–194.",
            {
                "title": "Chapter 15. Tunnel Contract Strategy",
                "container-title": "Practical Guide to Rock Tunneling",
                "page": "183-194",
            },
            id="a book behind it",
        ),
        pytest.param(
            "“Bibliography.” The Peregrine Falcon.",
            {"title": "Bibliography", "container-title": "The Peregrine Falcon"},
            id="a host and nothing more",
        ),
        pytest.param(
            "“THANKS!” 1955. Journal of Public Health Dentistry 15 (4) (November): 45–45.",
            {"title": "THANKS!", "container-title": "Journal of Public Health Dentistry", "issued": "1955-11"},
            id="a call",
        ),
        pytest.param(
            "Sun, Shumei. 2016. “Response to “Comment on ‘Phase Reference”’ [J. Chem. Phys. 145, 167101 (2016)].’” "
            "The Journal of Chemical Physics 145 (16): 167102.",
            {"container-title": "The Journal of Chemical Physics", "page": "167102"},
            id="quotes within that do not pair",
        ),
        pytest.param(
            "Pujari, Amit N. 2018. “Fatiguing Effects of Vibration - Pre, Post and During Work” (September 28).",
            {"title": "Fatiguing Effects of Vibration - Pre, Post and During Work"},
            id="a day behind it",
        ),
        pytest.param(
            "Uzumaki, E.T. 2006. “Coatings Produced on Titanium.” Key Engineering Materials 309-311 (May): 367–370.",
            {"container-title": "Key Engineering Materials", "volume": "309-311", "page": "367-370"},
            id="a double volume",
        ),
        pytest.param(
            "“Advisory Editor.” 1983. Developments in Precambrian Geology: ii.",
            {"container-title": "Developments in Precambrian Geology", "page": "ii"},
            id="a Roman page",
        ),
    ],
)
def test_what_is_quoted_is_the_title(text: str, wanted: dict[str, str]) -> None:
    found = _values(text)
    assert {name: found.get(name) for name in wanted} == wanted
    assert found["title"] in text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "Islam, Readul, and William “Bill” King. 2014. “Effects of Curing Time.” Journal of Testing 43 (5): 20.",
            "Effects of Curing Time",
            id="a nickname",
        ),
        pytest.param(
            "Иванов И. И. “Цветная революция” в Киргизии // Власть. 2006. № 3. С. 5–9.",
            "“Цветная революция” в Киргизии",
            id="a title that goes on",
        ),
        pytest.param(
            "Lee, Ann. The “New” Rivers. London: Press, 2001.", "The “New” Rivers", id="a word within a title"
        ),
    ],
)
def test_other_quotes_are_no_titles(text: str, title: str) -> None:
    assert _values(text)["title"] == title


@given(st.text("“”‘’.,?()[] 12aBé", max_size=60))
def test_all_quotes_are_read(inner: str) -> None:
    entry = _read(f"Lee, Ann. 2001. “{inner}.” Nature 5: 3–9.")
    for field in entry.fields.values():
        if field.origin.span:
            start, end = field.origin.span
            assert 0 <= start <= end <= len(entry.reference.text if entry.reference else "")


def test_the_whole_of_a_quoted_part_has_a_house() -> None:
    text = "“The Kitchen of Meaning.” The Semiotic Challenge. New York: Hill and Wang. 157-159."
    labels = [("title", "The Kitchen of Meaning.” The Semiotic Challenge"), ("publisher", "Hill and Wang")]
    right = told(put_quoted, text, *labels, ("page", "157-159"))
    assert right["title"] == ["The Kitchen of Meaning"]
    assert right["container-title"] == ["The Semiotic Challenge"]
    assert "container-title" not in told(put_quoted, text, *labels)


def test_a_body_behind_a_quoted_title_stays_the_house() -> None:
    text = "“Users Manual.” Center for Systemic Peace. www.systemicpeace.org."
    right = told(put_quoted, text, ("title", "Users Manual"), ("publisher", "Center for Systemic Peace"))
    assert right["publisher"] == ["Center for Systemic Peace"]


def test_a_title_in_single_marks_goes_to_the_last() -> None:
    text = "Ada Bo, ‘“Pictor” and his shop in S. Zita, Lucca’, in The Connoisseur 12 (1993) 5-9"
    labels = [("author", "Ada Bo"), ("title", "“Pictor” and his shop"), ("editor", "S. Zita"),
              ("publisher-place", "Lucca"), ("container-title", "The Connoisseur")]  # fmt: skip
    right = told(put_singly_quoted, text, *labels)
    assert right["title"] == ["“Pictor” and his shop in S. Zita, Lucca"]
    assert not {"editor", "publisher-place"} & right.keys()
    labels = [("title", "Pictor"), ("editor", "C. Poe"), ("page", "4")]
    assert "editor" in told(put_singly_quoted, "Ada Bo, ‘Pictor’ ed. C. Poe, 4, and ‘Shops’, in Lives", *labels)


def test_years_within_a_title_in_single_marks() -> None:
    text = (
        "Bo, Al, ‘Der Hof in der Zeit Karl Ludwigs II. (1840 bis 1857). Fragen’, in: Eva Roe ed., Höfe (Bonn, 1990), 3"
    )
    labels = [("author", "Bo, Al"), ("title", "Der Hof in der Zeit"), ("author", "Karl Ludwigs II"), ("issued", "1840"),
              ("editor", "Eva Roe"), ("issued", "1990")]  # fmt: skip
    right = told(put_singly_quoted, text, *labels)
    assert right["title"] == ["Der Hof in der Zeit Karl Ludwigs II. (1840 bis 1857). Fragen"]
    assert (right["author"], right["issued"]) == (["Bo, Al"], ["1990"])


def test_a_host_whose_head_was_left_to_its_part() -> None:
    title = "“Preface,” in Reading Letters (1400–1600)"
    labels = [("title", title), ("container-title", "Networks of Print"), ("editor", "Carlo Verdi")]
    right = told(join_quoted_host, f"Anna Bo, {title}: Networks of Print, edited by Carlo Verdi", *labels)
    assert right["title"] == ["Preface"]
    assert right["container-title"] == ["Reading Letters (1400–1600): Networks of Print"]
    title = "“Mixed Race” in Official Statistics"
    labels = [("title", title), ("container-title", "Rethinking Race")]
    assert told(join_quoted_host, f"{title}. Rethinking Race", *labels)["title"] == [title]


@pytest.mark.parametrize(
    "titles",
    [["О решётках", "Теория графов"], ["О решётках”, Теория графов"], ["“О решётках”, Теория графов"]],
    ids=["two-titles", "one-title", "with-its-marks"],
)
def test_a_book_between_its_part_and_its_series(titles: list[str]) -> None:
    text = "К. Лесков, “О решётках”, Теория графов, Тр. Инст. леса, 18, Бор, М., 2012, 10–25"
    labels = [*(("title", title) for title in titles), ("container-title", "Тр. Инст. леса"), ("volume", "18")]
    labels += [("publisher", "Бор"), ("publisher-place", "М.")]
    right = told(put_before_series, text, *labels)
    assert right == {
        "title": ["О решётках"],
        "container-title": ["Теория графов"],
        "collection-title": ["Тр. Инст. леса"],
        "collection-number": ["18"],
        "publisher": ["Бор"],
        "publisher-place": ["М."],
    }


def test_a_journal_right_behind_its_part_is_no_book() -> None:
    text = "К. Лесков, “О решётках”, Тр. Инст. леса, 18, Бор, М., 2012, 10–25"
    labels = [("title", "О решётках"), ("container-title", "Тр. Инст. леса"), ("volume", "18")]
    labels += [("publisher", "Бор"), ("publisher-place", "М.")]
    assert "collection-title" not in told(put_before_series, text, *labels)
