import pytest

from refman import formats
from refman.model import Entry, Field, Origin, Text


def read(fields: str, kind: str = "article", name: str = "biblatex") -> Entry:
    (entry,) = formats.read(f"@{kind}{{k, {fields}}}", name).entries
    return entry


@pytest.mark.parametrize(
    ("kind", "csl"),
    [("article", "article-journal"), ("incollection", "chapter"), ("inbook", "chapter"),
     ("inproceedings", "paper-conference"),
     ("conference", "paper-conference"), ("phdthesis", "thesis"), ("mastersthesis", "thesis"), ("techreport", "report"),
     ("online", "webpage"), ("www", "webpage"), ("unpublished", "manuscript"), ("manual", "book"),
     ("collection", "book"),
     ("proceedings", "book"), ("patent", "patent"), ("standard", "standard"), ("legislation", "legislation"),
     ("dataset", "dataset"), ("software", "software"), ("misc", "document"), ("nonsense", "document")],
)  # fmt: skip
def test_types(kind: str, csl: str) -> None:
    assert read("title = {T}", kind).type == csl


@pytest.mark.parametrize(
    ("kind", "fields", "variable", "value"),
    [
        pytest.param("article", "number = {3}", "issue", "3", id="number of an article"),
        pytest.param("article", "issue = {Summer}", "issue", "Summer", id="issue alone"),
        pytest.param("book", "number = {3}, series = {S}", "collection-number", "3", id="number in a series"),
        pytest.param("report", "number = {3}", "number", "3", id="number of a report"),
        pytest.param("article", "eid = {e12}", "number", "e12", id="eid"),
        pytest.param("article", "journal = {J}", "container-title", "J", id="journal"),
        pytest.param("article", "journaltitle = {J}, journalsubtitle = {S}", "container-title", "J: S", id="subtitle"),
        pytest.param("inbook", "booktitle = {B}", "container-title", "B", id="booktitle"),
        pytest.param("book", "title = {Why?}, subtitle = {S}", "title", "Why? S", id="subtitle after a question"),
        pytest.param("book", "address = {Алматы}", "publisher-place", "Алматы", id="address"),
        pytest.param("thesis", "school = {S}", "publisher", "S", id="school"),
        pytest.param("misc", "organization = {O}", "publisher", "O", id="organization"),
        pytest.param("book", "publisher = {P}, organization = {O}", "bibtex:organization", "O", id="second publisher"),
        pytest.param("book", "pages = {12--15, 20---21}", "page", "12-15, 20-21", id="dashes"),
        pytest.param("book", "pages = {12–15}", "page", "12-15", id="en dash"),
        pytest.param("book", "volume = {1--2}", "volume", "1-2", id="dash in a number"),
        pytest.param("book", "pagetotal = {286}", "number-of-pages", "286", id="pagetotal"),
        pytest.param("book", "titleaddon = {[Abai's way]}", "title-translation", "Abai's way", id="translation"),
        pytest.param("book", "titleaddon = {Novel}", "bibtex:titleaddon", "Novel", id="addition"),
        pytest.param("thesis", "type = {phdthesis}", "genre", "PhD thesis", id="key of a type"),
        pytest.param("phdthesis", "title = {T}", "genre", "PhD thesis", id="type of entry"),
        pytest.param("phdthesis", "type = {дис. канд. наук}", "genre", "дис. канд. наук", id="own words"),
        pytest.param("misc", r"howpublished = {\url{http://a.b/c_d}}", "URL", "http://a.b/c_d", id="howpublished"),
        pytest.param("misc", r"url = {http://a.b/c\_d\%20\#x}", "URL", "http://a.b/c_d%20#x", id="escaped url"),
        pytest.param("misc", "doi = {https://doi.org/10.1000/ABC}", "DOI", "10.1000/ABC", id="doi as a link"),
        pytest.param("misc", r"doi = {10.1000/a\_b}", "DOI", "10.1000/a_b", id="escaped doi"),
        pytest.param("misc", "date = {1850~}", "issued", "1850", id="circa"),
        pytest.param("misc", "year = {2020}, month = {мая}", "issued", "2020-05", id="Russian month"),
        pytest.param("misc", "date = {2020-01-02}, year = {2020}", "issued", "2020-01-02", id="date before year"),
        pytest.param("misc", "year = {2020}, month = {Ramadan}", "bibtex:month", "Ramadan", id="unread month"),
        pytest.param("misc", "eprint = {2101.00001}", "bibtex:eprint", "2101.00001", id="unknown field"),
        pytest.param("misc", "editor = {A, B}, editortype = {compiler}", "compiler", "A, B", id="compiler"),
        pytest.param("misc", "editora = {A, B}, editoratype = {redactor}", "bibtex:editora", "A, B", id="redactor"),
        pytest.param("misc", "archive = {ЦГА РК}", "archive", "ЦГА РК", id="CSL name"),
        pytest.param("misc", "collection-editor = {A, B}", "collection-editor", "A, B", id="names by CSL name"),
        pytest.param("article", "entrysubtype = {odd}", "bibtex:entrysubtype", "odd", id="odd subtype"),
        pytest.param("nonsense", "title = {T}", "bibtex:entrysubtype", "nonsense", id="odd type"),
    ],
)
def test_fields(kind: str, fields: str, variable: str, value: str) -> None:
    found = read(fields, kind).value(variable)
    assert ("; ".join(map(str, found)) if isinstance(found, tuple) else str(found)) == value


def test_subtypes() -> None:
    assert read("entrysubtype = {newspaper}").type == "article-newspaper"
    assert read("entrysubtype = {post-weblog}", "online").type == "post-weblog"


def test_the_work_has_one_language_and_the_title_another() -> None:
    entry = read("title = {The role}, language = {russian}, langid = {english}")
    title = entry.text("title")
    assert entry.language == "ru"
    assert title
    assert title.lang == "en"


def test_langid_alone_tells_of_the_work_by_inference() -> None:
    entry = read("title = {Тарих}, langid = {kazakh}")
    assert entry.language == "kk"
    assert entry.fields["language"].origin == Origin("inferred", "langid")


def test_junk_for_a_language_is_kept_but_not_believed() -> None:
    entry = read("title = {T}, language = {In Klingon}")
    assert entry.language is None
    assert str(entry.value("bibtex:language")) == "In Klingon"
    assert [issue.code for issue in entry.issues] == ["read/unknown-language"]
    assert "language = {In Klingon}" in formats.write([entry], "biblatex")


def test_and_others_comes_back() -> None:
    entry = read("author = {A, B and others}, editor = {C, D and others}")
    assert [str(name) for name in entry.names("author")] == ["A, B"]
    text = formats.write([entry], "bibtex")
    assert "author = {A, B and others}" in text
    assert "editor = {C, D and others}" in text


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_origin(name: str) -> None:
    entry = read("title = {T}, year = 2000", name=name)
    assert {field.origin for field in entry.fields.values()} == {Origin("file", name)}
    assert entry.reference is None


def test_an_unreadable_block_is_an_entry_with_its_text() -> None:
    reading = formats.read("@a{good, title = {T}}\n@a{bad, t {A},\n u = {B}\n}", "bibtex")
    good, bad = reading.entries
    assert (good.citekey, bad.citekey, bad.type) == ("good", "bad", "document")
    assert bad.reference
    assert bad.reference.text == "@a{bad, t {A}, u = {B} }"
    assert [(issue.code, issue.severity) for issue in bad.issues] == [("read/unread-block", "error")]
    assert reading.issues[0].message.startswith("line 2: ")


def test_a_mended_block_keeps_its_text_too() -> None:
    (entry,) = formats.read("@book{k, title = {T}, year = 2000", "bibtex").entries
    assert [(issue.code, issue.severity) for issue in entry.issues] == [("read/broken-entry", "error")]
    assert str(entry.text("title")) == "T"
    assert entry.reference
    assert entry.reference.text == "@book{k, title = {T}, year = 2000"


def test_several_languages_of_a_work_are_all_kept() -> None:
    entry = read("title = {T}, language = {russian and kazakh}")
    assert entry.language == "ru"
    assert not entry.issues
    for name in ("bibtex", "biblatex"):
        assert "language = {russian and kazakh}," in formats.write([entry], name)
    changed = entry.with_fields({"language": Field(Text("en"))})
    assert "language = {english}," in formats.write([changed], "biblatex")


def test_the_language_of_the_original_is_that_of_its_title() -> None:
    entry = read("title = {Abai}, origtitle = {Абай жолы}, origlanguage = {kazakh}, langid = {english}")
    original = entry.text("original-title")
    assert original == Text("Абай жолы", "kk")
    assert "origlanguage = {kazakh}," in formats.write([entry], "biblatex")


def test_the_language_of_an_original_without_a_title_is_kept() -> None:
    entry = read("title = {Abai}, origlanguage = {kazakh}")
    assert "origlanguage = {kazakh}," in formats.write([entry], "biblatex")
