import pytest

from refman.errors import Malformed
from refman.formats import csl_yaml
from refman.model import Date, Entry, Field, Text


def test_words_that_yaml_1_1_would_change_stay() -> None:
    (entry,) = csl_yaml.read(
        "- title: on\n  language: no\n  volume: 007\n  version: 1.10\n  page: 1:30\n  issue: 1e3\n"
    ).entries
    shown = {name: str(field.value) for name, field in entry.fields.items()}
    assert shown == {
        "title": "on",
        "language": "nb",
        "volume": "007",
        "version": "1.10",
        "page": "1:30",
        "issue": "1e3",
    }


@pytest.mark.parametrize(
    "word", ["no", "1942", "007", "1.10", "2022-06-01", "null", "true", "~", "[x]", "a: b", "# x", "'", "1:30"]
)
def test_such_words_come_back(word: str) -> None:
    text = csl_yaml.write([Entry("k", "book", {"title": Field(Text(word))})])
    assert str(csl_yaml.read(text).entries[0].text("title")) == word


@pytest.mark.parametrize(
    "issued",
    ["2019-06", "{date-parts: [[2019, 6]]}", "[{year: 2019, month: 6}]", "{year: 2019, month: 6}", "{raw: 2019-06}"],
)
def test_dates_of_all_ages_of_pandoc(issued: str) -> None:
    (entry,) = csl_yaml.read(f"references:\n- title: x\n  issued: {issued}\n").entries
    date = entry.date("issued")
    assert date
    assert date.parts == Date.parse("2019-06").parts


def test_a_bare_year() -> None:
    assert csl_yaml.read("- title: x\n  issued: 1942\n").entries[0].date("issued") == Date.parse("1942")


def test_front_matter_of_markdown_is_read() -> None:
    text = "---\ntitle: My paper\nreferences:\n- id: a\n  title: x\n---\n\n# Heading: *not* YAML\n"
    assert [entry.citekey for entry in csl_yaml.read(text).entries] == ["a"]


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOMB + "references: [{title: *i}]", id="billion laughs"),
        pytest.param("references: &a [{title: *a}]", id="circle"),
        pytest.param("references: [", id="cut off"),
        pytest.param("!!python/object/apply:os.system ['true']", id="foreign tag"),
        pytest.param("just words", id="words"),
        pytest.param("[" * 5000, id="deep"),
        pytest.param("", id="empty"),
        pytest.param("a: b", id="other YAML"),
        pytest.param("{a, b: }: - ", id="broken"),
        pytest.param("references:\n- {[a]: b}", id="list as a key"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        csl_yaml.read(text)
