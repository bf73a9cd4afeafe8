"""Retractions and the like."""

from typing import Any

import pytest

from refman.sources.crossref_updates import updates


@pytest.mark.parametrize(
    ("stated", "code", "severity"),
    [
        ("retraction", "resolve/retracted", "error"),
        ("retracion", "resolve/retracted", "error"),
        ("Retraction", "resolve/retracted", "error"),
        ("withdrawal", "resolve/retracted", "error"),
        ("removal", "resolve/retracted", "error"),
        ("partial_retraction", "resolve/corrected", "warning"),
        ("expression_of_concern", "resolve/concern", "warning"),
        ("correction", "resolve/corrected", "info"),
        ("erratum", "resolve/corrected", "info"),
        ("corrigendum", "resolve/corrected", "info"),
        ("new_version", "resolve/newer-version", "info"),
    ],
)
def test_updates_of_an_article_are_told(stated: str, code: str, severity: str) -> None:
    (issue,) = updates(
        {"updated-by": [{"type": stated, "DOI": "10.5555/n", "updated": {"date-parts": [[2020, 3, 9]]}}]}
    )
    assert (issue.code, issue.severity) == (code, severity)
    assert "2020-03-09" in issue.message
    assert "10.5555/n" in issue.message


@pytest.mark.parametrize("stated", ["", None])
def test_updates_that_say_nothing_are_left_alone(stated: str | None) -> None:
    assert not updates({"updated-by": [{"type": stated}]})


def test_a_notice_is_told_from_the_article() -> None:
    (issue,) = updates({"update-to": [{"type": "retraction", "DOI": "10.5555/a"}], "title": ["Retraction: A study"]})
    assert issue.code == "resolve/notice"
    assert "10.5555/a" in issue.message


def test_a_record_that_was_made_its_own_notice_is_of_a_retracted_work() -> None:
    message = {"DOI": "10.5555/A", "update-to": [{"type": "retraction", "DOI": "10.5555/a"}], "title": ["RETRACTED: A"]}
    (issue,) = updates(message)
    assert (issue.code, issue.severity) == ("resolve/retracted", "error")
    assert "was retracted" in issue.message
    assert not updates({"DOI": "10.5555/a", "update-to": [{"type": "new_version", "DOI": "10.5555/a"}]})


@pytest.mark.parametrize(
    ("update", "code"),
    [
        pytest.param({"type": "retarction"}, "resolve/retracted", id="letters in another order"),
        pytest.param({"type": "", "label": "Retraction"}, "resolve/retracted", id="label alone"),
        pytest.param({"label": "Expression of Concern"}, "resolve/concern", id="label of concern"),
        pytest.param({"type": "crorection"}, "resolve/corrected", id="misspelt correction"),
        pytest.param({"type": "data_note"}, "resolve/notice", id="kind that nobody knows"),
        pytest.param({"type": ""}, None, id="nothing said"),
    ],
)
def test_misspelt_and_unknown_kinds_are_told(update: dict[str, str], code: str | None) -> None:
    told = updates({"updated-by": [{"DOI": "10.5555/n", **update}]})
    assert [issue.code for issue in told] == ([code] if code else [])
    assert all("10.5555/n" in issue.message for issue in told)


def test_a_new_version_is_no_notice() -> None:
    assert not updates({"update-to": [{"type": "new_version", "DOI": "10.5555/a"}]})


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("RETRACTED: A study", True),
        ("[Retracted] A study", True),
        ("Retracted Article: A study", True),
        ("WITHDRAWN — A study", True),
        ("ОТОЗВАНА: Исследование", True),
        ("Отозвано из печати", False),
        ("Retracted confessions in court", False),
        ("Why papers are retracted", False),
        ("", False),
    ],
)
def test_titles_tell_of_retractions(title: str, told: bool) -> None:
    assert bool(updates({"title": [title]})) is told


@pytest.mark.parametrize(
    "junk", [None, "x", [None], ["x"], [{}], [{"type": []}], [{"type": "retraction", "updated": 7}]]
)
def test_junk_does_not_make_it_raise(junk: Any) -> None:
    updates({"updated-by": junk, "update-to": junk})
