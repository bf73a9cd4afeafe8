"""Every entry type and field that the manuals name goes to CSL-JSON and back, one by one."""

import re

import pytest

from refman import formats
from refman.formats.dialect import dialect
from refman.model import csl

# Source: the biblatex manual 3.19, section 2.1 (with its aliases, and those of 2.1.3), and btxdoc, section 3.1.
TYPES = (
    "article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection "
    "suppcollection dataset manual misc online patent periodical suppperiodical proceedings mvproceedings "
    "inproceedings reference mvreference inreference report set software thesis unpublished artwork audio "
    "bibnote commentary image jurisdiction legislation legal letter movie music performance review "
    "standard video"
).split()
ALIASES = {
    "conference": "inproceedings",
    "electronic": "online",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "techreport": "report",
    "www": "online",
}
CLASSIC_TYPES = (
    "article book booklet inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings techreport "
    "unpublished"
).split()

# Source: the biblatex manual 3.19, section 2.2: each field, a value of its kind, and the CSL variable if it has one.
FIELDS = {
    "abstract": ("Мазмұны", "abstract"),
    "addendum": ("қосымша", None),
    "afterword": ("Кім, Г.", None),
    "annotation": ("ескерту", "annote"),
    "annotator": ("Кім, Г. and {Қазақ университеті}", None),
    "author": ("Әуезов, М. and {Ғылым and Өнер}", "author"),
    "authortype": ("pseudonym", None),
    "bookauthor": ("Әуезов, М.", "container-author"),
    "bookpagination": ("section", None),
    "booktitle": ("Жинақ", "container-title"),
    "booktitleaddon": ("қосымша", None),
    "chapter": ("3", "chapter-number"),
    "commentator": ("Кім, Г.", None),
    "date": ("2019-06-15", "issued"),
    "doi": ("10.1000/1_2", "DOI"),
    "edition": ("2", "edition"),
    "editor": ("Кім, Г. and others", "editor"),
    "editora": ("Кім, Г.", None),
    "editorb": ("Кім, Г.", None),
    "editorc": ("Кім, Г.", None),
    "editortype": ("redactor", None),
    "editoratype": ("redactor", None),
    "editorbtype": ("redactor", None),
    "editorctype": ("redactor", None),
    "eid": ("e12", None),
    "entrysubtype": ("newspaper", None),
    "eprint": ("1001.2345", None),
    "eprintclass": ("econ.GN", None),
    "eprinttype": ("arxiv", None),
    "eventdate": ("2019-06-01/2019-06-03", "event-date"),
    "eventtitle": ("Конференция", "event-title"),
    "eventtitleaddon": ("қосымша", None),
    "file": (r":C\:\\Users\\Иванов - 2019.pdf:PDF", None),
    "foreword": ("Кім, Г.", None),
    "gender": ("sf", None),
    "holder": ("{Ғылым and Өнер}", None),
    "howpublished": ("қолжазба", None),
    "indextitle": ("Индекс", None),
    "institution": ("ҚазҰУ", "publisher"),
    "introduction": ("Кім, Г.", None),
    "isan": ("0000-0001", None),
    "isbn": ("978-5-88840-006-7", "ISBN"),
    "ismn": ("979-0-2600-0043-8", None),
    "isrn": ("METPRO/CB/TR", None),
    "issn": ("1563-0366", "ISSN"),
    "issue": ("Жаз", "issue"),
    "issuesubtitle": ("ішкі", None),
    "issuetitle": ("Арнайы шығарылым", None),
    "issuetitleaddon": ("қосымша", None),
    "iswc": ("T-000.000.001-0", None),
    "journaltitle": ("Хабаршы", "container-title"),
    "journaltitleaddon": ("қосымша", None),
    "label": ("А1", None),
    "langid": ("kazakh", "language"),
    "langidopts": ("variant=x", None),
    "language": ("kazakh and russian", "language"),
    "library": ("Ұлттық кітапхана, 12/3", "call-number"),
    "location": ("Алматы", "publisher-place"),
    "mainsubtitle": ("ішкі", None),
    "maintitle": ("Шығармалар", None),
    "maintitleaddon": ("қосымша", None),
    "nameaddon": ("Абай", None),
    "note": ("ескерту", "note"),
    "number": ("3 (75)", None),
    "organization": ("Әділет", "publisher"),
    "origdate": ("1910", "original-date"),
    "origlanguage": ("russian", None),
    "origlocation": ("Москва", "original-publisher-place"),
    "origpublisher": ("Наука", "original-publisher"),
    "origtitle": ("Название", "original-title"),
    "pages": ("12--25", "page"),
    "pagetotal": ("168", "number-of-pages"),
    "pagination": ("page", None),
    "part": ("2", "part-number"),
    "publisher": ("Жазушы", "publisher"),
    "pubstate": ("inpress", "status"),
    "reprinttitle": ("Қайта", None),
    "series": ("Топтама", "collection-title"),
    "shortauthor": ("{ҚазҰУ}", None),
    "shorteditor": ("{ҚазҰУ}", None),
    "shorthand": ("Қ", None),
    "shorthandintro": ("бұдан әрі Қ", None),
    "shortjournal": ("Хаб.", "container-title-short"),
    "shortseries": ("Топ.", None),
    "shorttitle": ("Абай", "title-short"),
    "title": ("Абай жолы", "title"),
    "titleaddon": ("роман", None),
    "translator": ("Анов, Н.", "translator"),
    "type": ("автореферат", "genre"),
    "url": ("https://example.kz/a_b?c=1&d=%20", "URL"),
    "urldate": ("2024-01-02", "accessed"),
    "venue": ("Астана", "event-place"),
    "version": ("1.2", "version"),
    "volume": ("12", "volume"),
    "volumes": ("3", "number-of-volumes"),
    "keywords": ("тіл; ой", "keyword"),
    "options": ("useprefix=true", None),
    "presort": ("ab", None),
    "related": ("other2", None),
    "relatedoptions": ("dataonly", None),
    "relatedstring": ("Қараңыз", None),
    "relatedtype": ("reprintof", None),
    "sortkey": ("abai", None),
    "sortname": ("Ауэзов, М.", None),
    "sortshorthand": ("q", None),
    "sorttitle": ("Abai", None),
    "sortyear": ("1948", None),
    "indexsorttitle": ("Abai", None),
    "entryset": ("a,b", None),
    "execute": ("x", None),
    "xref": ("other2", None),
    **{f"user{letter}": ("өз", None) for letter in "abcdef"},
    **{f"list{letter}": ("өз", None) for letter in "abcdef"},
    **{f"verb{letter}": ("өз", None) for letter in "abc"},
    **{f"name{letter}": ("Кім, Г.", None) for letter in "abc"},
    **{f"name{letter}type": ("x", None) for letter in "abc"},
}
# Section 2.2.4 (aliases), btxdoc 3.2, and the parts of titles, which are joined; what each becomes in BibLaTeX.
RENAMED = {
    "address": ("Алматы", "location", "Алматы"),
    "annote": ("ескерту", "annotation", "ескерту"),
    "journal": ("Хабаршы", "journaltitle", "Хабаршы"),
    "school": ("ҚазҰУ", "publisher", "ҚазҰУ"),
    "year": ("2019", "date", "2019"),
    "hyphenation": ("kazakh", "langid", "kazakh"),
    "archiveprefix": ("arXiv", "archiveprefix", "arXiv"),
    "primaryclass": ("econ.GN", "primaryclass", "econ.GN"),
    "pdf": ("a.pdf", "pdf", "a.pdf"),
    "key": ("abai", "key", "abai"),
    "month": ("jun", "month", "jun"),
}


def through_csl(text: str) -> str:
    """The BibLaTeX that comes of the text when it has been CSL-JSON in between."""
    items = formats.write(formats.read(text, "biblatex").entries, "csl-json")
    return formats.write(formats.read(items, "csl-json").entries, "biblatex")


@pytest.mark.parametrize("name", TYPES)
def test_each_type_comes_back(name: str) -> None:
    written = through_csl(f"@{name}{{k, title = {{Абай}}}}")
    assert written.startswith(f"@{name}{{k,") or f"entrysubtype = {{{name}}}" in written
    assert dialect("biblatex").csl_type(name) in csl.TYPES or name == "set"


@pytest.mark.parametrize(("name", "whole"), ALIASES.items())
def test_a_second_name_becomes_the_first(name: str, whole: str) -> None:
    assert through_csl(f"@{name}{{k, title = {{Абай}}}}").startswith(f"@{whole}{{k,")


@pytest.mark.parametrize("name", CLASSIC_TYPES)
def test_each_type_of_bibtex_comes_back_in_bibtex(name: str) -> None:
    items = formats.write(formats.read(f"@{name}{{k, title = {{Абай}}}}", "bibtex").entries, "csl-json")
    assert formats.write(formats.read(items, "csl-json").entries, "bibtex").startswith(f"@{name}{{k,")


@pytest.mark.parametrize("entry_type", ["article", "book", "incollection", "thesis", "misc"])
@pytest.mark.parametrize("name", FIELDS)
def test_each_field_comes_back(name: str, entry_type: str) -> None:
    tex, variable = FIELDS[name]
    text = f"@{entry_type}{{k, {name} = {{{tex}}}, pages = {{7}}}}"
    text = text.replace(", pages = {7}", "") if name == "pages" else text
    (entry,) = formats.read(text, "biblatex").entries
    assert variable is None or variable in entry.fields
    values = dict(re.findall(r"^  ([\w-]+) = \{(.*)\},$", through_csl(text), re.M))
    assert {tex, f"{{{tex}}}"} & set(values.values())
    assert name in values or dialect("biblatex").variables(entry_type).get(name) in entry.fields


@pytest.mark.parametrize("name", RENAMED)
def test_each_alias_comes_back_under_the_name_of_biblatex(name: str) -> None:
    tex, field, value = RENAMED[name]
    assert f"  {field} = {{{value}}},\n" in through_csl(f"@article{{k, title = {{Т}}, {name} = {{{tex}}}}}")


@pytest.mark.parametrize("sub", ["subtitle", "booksubtitle", "journalsubtitle", "mainsubtitle"])
def test_a_subtitle_joins_its_title(sub: str) -> None:
    main = sub.replace("sub", "")
    written = through_csl(f"@inbook{{k, {main} = {{Абай жолы}}, {sub} = {{роман}}}}")
    assert "Абай жолы: роман" in written or (f"{main} = {{Абай жолы}}" in written and f"{sub} = {{роман}}" in written)
