import pytest

from refman.formats import detect


@pytest.mark.parametrize(
    ("text", "suffix", "name"),
    [
        pytest.param('[{"id": "a", "type": "book"}]', "", "csl-json", id="array"),
        pytest.param('\ufeff {"type": "book", "title": "x"}', ".txt", "csl-json", id="one item, BOM"),
        pytest.param('{"items": [{"title": "x"}]}', "", "csl-json", id="items"),
        pytest.param('{"title": "x"}\n{"title": "y"}\n', "", "jsonl", id="lines"),
        pytest.param("[]", ".json", "csl-json", id="empty array"),
        pytest.param('[{"type": ', ".json", "csl-json", id="broken, but named"),
        pytest.param('[{"type": ', ".txt", None, id="broken"),
        pytest.param('{"name": "x"}', "", None, id="other JSON"),
        pytest.param("[1] Әуезов М. Абай жолы. Алматы, 1942.", "", None, id="numbered list"),
        pytest.param("@article{k, journal = {J}, year = 2000}", "", "bibtex", id="bibtex"),
        pytest.param("@article{k, journaltitle = {J}}", "", "biblatex", id="field of biblatex"),
        pytest.param("@book{k,\n  date = {2000}\n}", ".bib", "biblatex", id="date"),
        pytest.param("% made by X\n\n@Online{k, title = {T}}", "", "biblatex", id="type of biblatex"),
        pytest.param("@ARTICLE(k, title = {T})", "", "bibtex", id="capitals and parentheses"),
        pytest.param("@book{ title = {T}", "", "bibtex", id="no key, not closed"),
        pytest.param("@string{a = {b}}", "", "bibtex", id="strings alone"),
        pytest.param("@game{k, title = {T}}", ".bib", "bibtex", id="unknown type, but named"),
        pytest.param("@game{k, title = {T}}", "", None, id="unknown type"),
        pytest.param("@book{k, title = {T}}", ".biblatex", "biblatex", id="suffix decides"),
        pytest.param("Ivanov I. (ivanov@mail.ru) @ home {x}. 2020.", "", None, id="at signs"),
        pytest.param("Ivanov I. Title. 2020.", ".bib", None, id="plain text in a .bib"),
        pytest.param("<style>\n@media screen { a { b: c } }\n@page { margin: 1 }\n</style>", "", None, id="CSS"),
        pytest.param("TY  - JOUR\nTI  - x\nER  - \n", "", "ris", id="RIS"),
        pytest.param("\n\nPMID- 12345\nTI  - x\n", ".txt", "nbib", id="nbib"),
        pytest.param("%0 Book\n%T x\n", "", "enw", id="enw"),
        pytest.param("%A Smith, J.\n%T x\n", "", "enw", id="enw without a type"),
        pytest.param("% A comment\n@book{k, title = {T}}", "", "bibtex", id="TeX comments"),
        pytest.param("references:\n- id: x\n  title: y\n", "", "csl-yaml", id="YAML"),
        pytest.param("- title: y\n  type: book\n", "", "csl-yaml", id="YAML list"),
        pytest.param("References:\n- Ivanov I. Title: a study. 2020.\n", "", None, id="a list with a heading"),
        pytest.param("key:\n  type: article\n  author:\n  - name: x\n", "", None, id="Hayagriva"),
        pytest.param("<html><body><p>x</p></body></html>", ".html", None, id="page"),
        pytest.param("<article><p>x</p></article>", ".html", None, id="part of a page"),
        pytest.param("<article><back><ref-list><ref id='a'/></ref-list></back></article>", "", "jats", id="JATS"),
        pytest.param("<?xml version='1.0'?><!-- --><m:mods xmlns:m='m'><m:titleInfo/></m:mods>", "", "mods", id="MODS"),
        pytest.param("<", "", None, id="a bracket"),
        pytest.param("", ".bib", None, id="empty"),
        pytest.param("[" * 100_000, "", None, id="deep"),
    ],
)
def test_the_content_decides(text: str, suffix: str, name: str | None) -> None:
    assert detect(text, suffix) == name
