import re
import time

import pytest

from refman import formats
from refman.model import Date, Entry, Field, Name, Number, Reference, Text, Value


def entry(type_: str = "article-journal", /, **values: Value | str) -> Entry:
    fields = {
        name.replace("_", "-"): Field(Text(value) if isinstance(value, str) else value)
        for name, value in values.items()
    }
    return Entry("k", type_, fields)


def written(name: str, one: Entry) -> dict[str, str]:
    return dict(re.findall(r"^  (\S+) = \{?(.*?)\}?,$", formats.write([one], name), re.M))


@pytest.mark.parametrize(
    ("work", "title", "lang", "language", "langid"),
    [
        pytest.param("ru", "The role", "en", "russian", "english", id="English title of a Russian work"),
        pytest.param("kk", "Qazaq", "kk-Latn", "kazakh", "english", id="romanised"),
        pytest.param("kk", "Қазақ", "kk", "kazakh", "kazakh", id="Kazakh"),
        pytest.param("ru", "Роль", None, "russian", "russian", id="title without a tag"),
        pytest.param("ru", "Rol", None, "russian", "english", id="untagged and romanised"),
        pytest.param("pt", "Por que", "pt", "portuguese", "portuguese", id="Portuguese"),
        pytest.param("en", "Why", None, "english", "english", id="English"),
        pytest.param("sah", "Саха", None, "sah", None, id="without a name"),
    ],
)
def test_languages(work: str, title: str, lang: str | None, language: str, langid: str | None) -> None:
    one = entry(language=work, title=Text(title, lang))
    assert (written("biblatex", one)["language"], written("biblatex", one).get("langid")) == (language, langid)
    assert written("bibtex", one)["language"] == language
    assert "langid" not in written("bibtex", one)


def test_no_language_is_made_up() -> None:
    assert not {"language", "langid"} & written("biblatex", entry(title="T")).keys()


@pytest.mark.parametrize(
    ("name", "lang", "title", "tex"),
    [
        ("biblatex", "en", "The role of the CSTO", "The role of the {CSTO}"),
        ("biblatex", "ru", "Роль ОДКБ", "Роль ОДКБ"),
        ("biblatex", "kk-Latn", "Qazaq tili Almatyda", "Qazaq tili {Almatyda}"),
        ("biblatex", "de", "Der Staat", "Der Staat"),
        ("bibtex", "en", "The role of the CSTO", "The role of the {CSTO}"),
        ("bibtex", "de", "Der Staat", "{Der Staat"),
    ],
)
def test_case(name: str, lang: str, title: str, tex: str) -> None:
    one = entry(language=lang, title=Text(title, lang))
    assert written(name, one)["title"].removesuffix("}") == tex.removesuffix("}")


@pytest.mark.parametrize(
    ("name", "values", "field", "tex"),
    [
        ("biblatex", {"page": Number("12–15, 20-21")}, "pages", "12--15, 20--21"),
        ("biblatex", {"issue": Number("3 (75)")}, "number", "3 (75)"),
        ("biblatex", {"issue": Number("Summer")}, "issue", "Summer"),
        ("bibtex", {"issue": Number("Summer")}, "number", "Summer"),
        ("biblatex", {"publisher": "Simon and Schuster"}, "publisher", "{Simon and Schuster}"),
        ("bibtex", {"publisher": "Simon and Schuster"}, "publisher", "Simon and Schuster"),
        ("biblatex", {"publisher_place": "М."}, "location", "М."),
        ("bibtex", {"publisher_place": "М."}, "address", "М."),
        ("biblatex", {"issued": Date(((2020, 5),))}, "date", "2020-05"),
        ("bibtex", {"issued": Date(((2020, 5),))}, "month", "may"),
        ("biblatex", {"issued": Date(printed="in press")}, "year", "in press"),
        ("biblatex", {"accessed": Date(printed="yesterday")}, "accessed", "yesterday"),
        ("biblatex", {"URL": "http://a.b/{x} y_z%20"}, "url", "http://a.b/%7Bx%7D%20y_z%20"),
        ("biblatex", {"DOI": "10.1/a_b<c>#d"}, "doi", "10.1/a_b<c>#d"),
        ("biblatex", {"title_translation": "The way"}, "titleaddon", "[The way]"),
        ("biblatex", {"compiler": (Name("Ким", "Г."),)}, "editoratype", "compiler"),
        ("bibtex", {"note": "R&D 5 %"}, "note", r"R\&D 5 \%"),
    ],
)
def test_fields(name: str, values: dict[str, Value | str], field: str, tex: str) -> None:
    assert written(name, entry(**values))[field].strip("{}") == tex.strip("{}")


@pytest.mark.parametrize(
    ("genre", "bibtex", "biblatex"),
    [
        ("PhD thesis", "@phdthesis{k,\n}", "type = {phdthesis}"),
        ("Master's thesis", "@mastersthesis{k,\n}", "type = {mathesis}"),
        ("дис. канд. юрид. наук", "@phdthesis{k,\n  type = {дис. канд. юрид. наук},\n}", "type = {дис."),
        ("магистрлік диссертация", "@mastersthesis{k,\n  type = {магистрлік", "type = {магистрлік"),
    ],
)
def test_theses(genre: str, bibtex: str, biblatex: str) -> None:
    one = entry("thesis", genre=genre)
    assert formats.write([one], "bibtex").startswith(bibtex)
    text = formats.write([one], "biblatex")
    assert text.startswith("@thesis{k,")
    assert biblatex in text


def test_a_thesis_of_no_kind_is_not_called_a_doctoral_one() -> None:
    assert formats.write([entry("thesis")], "bibtex") == "@phdthesis{k,\n  type = {Thesis},\n}\n"


def test_keys_are_legal_and_unique() -> None:
    entries = [Entry(key) for key in ("a b", "ab", "", "{,}", "ab", "тоқаев2020", 'x"\\%#~')]
    keys = re.findall(r"@misc\{(.*),", formats.write(entries, "biblatex"))
    assert keys == ["ab", "ab-2", "entry3", "entry4", "ab-3", "тоқаев2020", "x"]


def test_the_layout() -> None:
    text = formats.write([entry(title="A"), entry("book", title="B")], "biblatex")
    assert text == "@article{k,\n  title = {A},\n}\n\n@book{k-2,\n  title = {B},\n}\n"


def test_the_printed_reference_goes_out_only_where_there_is_nothing_else() -> None:
    assert "Abai" not in formats.write([Entry("k", "book", entry(title="T").fields, Reference("Abai"))], "bibtex")
    assert "note = {Abai}" in formats.write([Entry("k", reference=Reference("Abai"))], "bibtex")


def test_unknown_fields_come_back_if_their_names_are_legal() -> None:
    one = Entry(
        "k", "book", {"bibtex:foo": Field(Text("a & b")), "bibtex:b{r": Field(Text("x")), "json:x": Field(Text("1"))}
    )
    assert formats.write([one], "bibtex") == "@book{k,\n  foo = {a \\& b},\n}\n"


@pytest.mark.parametrize("kind", ["inbook", "manual", "proceedings", "collection", "mvbook"])
def test_entry_types_that_csl_does_not_tell_apart_come_back(kind: str) -> None:
    text = f"@{kind}{{k,\n  title = {{t}},\n}}\n"
    assert formats.write(formats.read(text, "biblatex").entries, "biblatex") == text


def test_a_huge_title_is_written_in_time_that_grows_with_it() -> None:
    def seconds(words: int) -> float:
        entry = Entry("k", "book", {"title": Field(Text("The Kazakh law: $5 & Co. " * words))})
        start = time.process_time()
        formats.write([entry], "bibtex")
        return time.process_time() - start

    seconds(100)
    # four times as long; the square would be sixteen times as long; the least of some runs is not disturbed by others
    runs = [(seconds(5_000), seconds(20_000)) for _ in range(5)]
    short, long = map(min, zip(*runs, strict=True))
    assert long < 12 * max(short, 0.02)


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        (
            "book",
            {"title": "Теоретическая физика", "volume_title": "Механика"},
            {"maintitle": "Теоретическая физика", "title": "Механика"},
        ),
        (
            "chapter",
            {"title": "Тарау", "container_title": "Шығармалар", "volume_title": "Поэмалар"},
            {"title": "Тарау", "maintitle": "Шығармалар", "booktitle": "Поэмалар"},
        ),
        ("book", {"volume_title": "Механика"}, {"volumetitle": "Механика"}),
        (
            "article-journal",
            {"title": "Мақала", "volume_title": "Механика"},
            {"title": "Мақала", "volumetitle": "Механика"},
        ),
    ],
)
def test_the_title_of_a_volume_is_the_title_in_biblatex(
    type_: str, fields: dict[str, str], expected: dict[str, str]
) -> None:
    one = entry(type_, **fields)
    assert written("biblatex", one) == expected
    assert written("bibtex", one)["volumetitle"] == fields["volume_title"]
    for name in ("biblatex", "bibtex"):
        (again,) = formats.read(formats.write([one], name), name).entries
        assert {name: str(field.value) for name, field in again.fields.items()} == {
            name: str(field.value) for name, field in one.fields.items()
        }
