"""Series of reports are no journals, and their numbers no volumes."""

import pytest
from stretched import told

from refman.references.placing.reports import put_reports


@pytest.mark.parametrize(
    ("series", "rest", "numbers", "wanted"),
    [
        ("ZUMA-Arbeitsbericht", " 96/05. Mannheim", [("volume", "96")], "96/05"),
        ("Deutscher Bundestag, Drucksache", " 14/4357", [("volume", "14"), ("page", "4357")], "14/4357"),
        ("CDF note", " 6052 (2002)", [("page", "6052")], "6052"),
        ("Neuroreport", " 10, 39", [("volume", "10"), ("page", "39")], ""),
        ("The Qualitative Report", " 19.32: 1-20", [("volume", "19"), ("issue", "32"), ("page", "1-20")], ""),
        ("Research Report", " 2005", [("issued", "2005")], ""),
    ],
    ids=["compound", "of-a-parliament", "note", "a-journal", "with-pages", "a-year"],
)
def test_a_series_with_its_number(series: str, rest: str, numbers: list[tuple[str, str]], wanted: str) -> None:
    right = told(put_reports, f"Häder (1996): Methoden. {series}{rest}", ("container-title", series), *numbers)
    if wanted:
        assert right == {"collection-title": [series], "number": [wanted]}
    else:
        assert right == {"container-title": [series], **{name: [value] for name, value in numbers}}


def test_a_laboratory_with_a_number_is_a_report() -> None:
    labels = [("title", "Cutoff dependence"), ("container-title", "DESY"), ("volume", "79"), ("issue", "76")]
    right = told(put_reports, "Cutoff dependence, DESY 79/76 (lecture)", *labels)
    assert right == {"title": ["Cutoff dependence"], "number": ["DESY 79/76"]}
    labels = [("title", "GEANT3, CERN DD/EE"), ("issue", "84-1")]
    right = told(put_reports, "R. Brun, GEANT3, CERN DD/EE/84-1 (1987)", *labels)
    assert right == {"title": ["GEANT3"], "number": ["CERN DD/EE/84-1"]}
    assert told(put_reports, "History, CERN years", ("title", "History, CERN years")) == {
        "title": ["History, CERN years"]
    }


def test_a_code_is_one_number() -> None:
    labels = [("container-title", "LHCb-CONF"), ("number", "2012-033")]
    assert told(put_reports, "LHCb Collaboration, LHCb-CONF-2012-033.", *labels) == {"number": ["LHCb-CONF-2012-033"]}
    assert "container-title" in told(put_reports, "LHCb-Notes 2012-033.", ("container-title", "LHCb-Notes"))


def test_the_number_behind_a_series_is_no_issue() -> None:
    labels = [("title", "Motives"), ("publisher", "University of Oslo"), ("issue", "49")]
    right = told(put_reports, "Motives. University of Oslo, Working Paper No. 49", *labels)
    assert (right["number"], "issue" in right) == (["49"], False)
    assert "issue" in told(put_reports, "Motives. Oslo, Rivers No. 49", ("title", "Motives"), ("issue", "49"))


def test_a_number_that_was_taken_for_the_end_of_its_series() -> None:
    labels = [("title", "Motives"), ("container-title", "KSG Working Paper RWP05-011")]
    right = told(put_reports, "Motives, KSG Working Paper RWP05-011", *labels)
    assert right == {"title": ["Motives"], "collection-title": ["KSG Working Paper"], "number": ["RWP05-011"]}
    labels = [("title", "Motives"), ("container-title", "Rivers 2020")]
    assert "container-title" in told(put_reports, "Motives, Rivers 2020", *labels)


def test_the_number_of_a_laboratory_alone() -> None:
    labels = [("title", "Painting in rings"), ("container-title", "ANL-7211")]
    right = told(put_reports, "“Painting in rings,” ANL-7211 (1971)", *labels)
    assert right == {"title": ["Painting in rings"], "number": ["ANL-7211"]}
    assert "container-title" in told(put_reports, "Painting, ANL-News", ("container-title", "ANL-News"))


def test_a_series_that_was_taken_for_a_remark() -> None:
    labels = [("title", "Trust"), ("note", "ABC Working Paper No. 375")]
    right = told(put_reports, "“Trust.” ABC Working Paper No. 375.", *labels)
    assert right == {"title": ["Trust"], "collection-title": ["ABC Working Paper"], "number": ["375"]}
    assert "number" not in told(put_reports, "“Trust.” Talk of May 3.", ("title", "Trust"), ("note", "Talk of May 3"))


def test_who_issued_a_report_behind_its_number() -> None:
    labels = [("title", "Ten roots"), ("container-title", "Policy Paper"), ("volume", "17")]
    right = told(put_reports, "'Ten roots', Policy Paper 17, Bruegel", *labels)
    assert (right["number"], right["publisher"]) == (["17"], ["Bruegel"])
    right = told(put_reports, "'Ten roots', Policy Paper 17, London.", *labels)
    assert (right["publisher-place"], "publisher" in right) == (["London"], False)
    assert "publisher" not in told(put_reports, "'Ten roots', Policy Paper 17, pp. 3", *labels)
