"""The rules for forms are asked only where their signs are, and find what they are for."""

import pytest
from stretched import told

from refman.references.placing.forms import mend_forms, put_forms


def test_the_form_of_a_law() -> None:
    text = "СТ РК 1.5-2019. Талаптар"
    assert told(put_forms, text, ("title", "2019. Талаптар")) == {"number": ["СТ РК 1.5-2019"], "title": ["Талаптар"]}


def test_what_is_plain_latin_has_no_such_form() -> None:
    text = "GOST 1.5-2019. Requirements"
    assert told(put_forms, text, ("title", "2019. Requirements")) == {"title": ["2019. Requirements"]}


@pytest.mark.parametrize(("slash", "is_left"), [("", False), ("// ", True)])
def test_a_host_behind_two_slashes_stays(slash: str, is_left: bool) -> None:
    text = f"Istoriya. {slash}Navch. posib. Kyyiv."
    right = told(mend_forms, text, ("title", "Istoriya"), ("container-title", "Navch. posib"))
    assert ("container-title" in right) is is_left
