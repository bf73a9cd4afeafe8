import pytest
import yaml

from refman.formats import hayagriva
from refman.model import Date, Entry, Field, Name, Number, Text


def written(entry: Entry) -> dict[str, object]:
    found: dict[str, dict[str, object]] = yaml.safe_load(hayagriva.write([entry]))
    return found[entry.citekey]


def test_what_belongs_to_the_journal_stands_in_the_parent() -> None:
    item = written(
        Entry(
            "k",
            "article-journal",
            {
                "title": Field(Text("Роль ОДКБ", "ru")),
                "container-title": Field(Text("Вестник")),
                "volume": Field(Number("12")),
                "ISSN": Field(Text("1563-0366")),
                "DOI": Field(Text("10.1000/x")),
                "page": Field(Number("12-25")),
                "language": Field(Text("ru")),
            },
        )
    )
    assert item == {
        "type": "article",
        "title": "Роль ОДКБ",
        "page-range": "12-25",
        "language": "ru",
        "serial-number": {"doi": "10.1000/x"},
        "parent": [{"type": "periodical", "title": "Вестник", "volume": "12", "serial-number": {"issn": "1563-0366"}}],
    }


def test_english_capitals_and_signs_are_kept() -> None:
    item = written(Entry("k", "book", {"title": Field(Text("The role of the CSTO in $5 {sic}", "en"))}))
    assert item["title"] == "The role of the {CSTO} in \\$5 \\{sic\\}"


def test_people_addresses_and_dates() -> None:
    item = written(
        Entry(
            "k",
            "book",
            {
                "author": Field((Name("Santos", "J.", "dos"), Name(literal="UN, Geneva"))),
                "translator": Field((Name("Ли", "А."),)),
                "URL": Field(Text("https://x.kz")),
                "accessed": Field(Date.parse("2020-01-02")),
                "issued": Field(Date.parse("2019-06")),
                "publisher": Field(Text("Өнер")),
                "publisher-place": Field(Text("Алматы")),
            },
        )
    )
    assert item["author"] == [{"name": "Santos", "given-name": "J.", "prefix": "dos"}, {"name": "UN, Geneva"}]
    assert item["affiliated"] == [{"role": "translator", "names": [{"name": "Ли", "given-name": "А."}]}]
    assert item["url"] == {"value": "https://x.kz", "date": "2020-01-02"}
    assert item["publisher"] == {"name": "Өнер", "location": "Алматы"}


def test_keys_stay_apart() -> None:
    assert set(yaml.safe_load(hayagriva.write([Entry("k"), Entry("k"), Entry()]))) == {"k", "k-2", "entry3"}


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://x.kz/a?b=1", "https://x.kz/a?b=1"),
        ("www.nlrk.kz/page", "https://www.nlrk.kz/page"),
        ("http://қазақ.қаз:80/", "http://қазақ.қаз:80/"),
        ("x y", None),
        ("page", None),
        ("http://", None),
        ("http://a b.kz", None),
    ],
)
def test_an_address_that_typst_would_refuse_is_not_written(url: str, address: str | None) -> None:
    assert written(Entry("k", "webpage", {"title": Field(Text("A")), "URL": Field(Text(url))})).get("url") == address
