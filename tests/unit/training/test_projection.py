"""Labels by projection: right where they are given, and none given where the string holds more than is known."""

from pathlib import Path

import pytest

from refman.training.labelled import LABELS, OTHER, label
from refman.training.projection import Facts, chicago_facts, is_held_out, pmc, pmc_records, project, styles

ICE = {"title": "Old ice", "container-title": "Ann Glaciol", "volume": "35", "page": "209"}


def values(text: str, fields: dict[str, str], family: str = "Ito", *, untitled: bool = False) -> dict[str, str] | None:
    pieces = project(text, Facts("10.1/1", fields, family), untitled=untitled)
    return {name: value for name, value in label(pieces, "test").segments if name != OTHER} if pieces else None


WHOLE = {
    "author": "Ito R, Ekman",
    "title": "Old ice",
    "container-title": "Ann Glaciol",
    "volume": "35",
    "page": "209-16",
}

FOUND: dict[str, tuple[str, dict[str, str]]] = {
    "year in the middle": ("Ito R, Ekman: Old ice. Ann Glaciol 2002, 35:209-16.", WHOLE | {"issued": "2002"}),
    "year behind the authors": ("12. Ito R, Ekman (2002a) Old ice. Ann Glaciol 35:209-16", WHOLE | {"issued": "2002a"}),
    "year at the end": ("Ito R, Ekman. Old ice. Ann Glaciol 35, 209-16 (2002)", WHOLE | {"issued": "2002"}),
    "issue": ("Ito R, Ekman. Old ice. Ann Glaciol. 2002;35(3):209-16.", WHOLE | {"issued": "2002", "issue": "3"}),
    "day": ("Ito R, Ekman. Old ice. Ann Glaciol. 2002 Dec 11;35:209-16.", WHOLE | {"issued": "2002 Dec 11"}),
    "link cut off": ("Ito R, Ekman (2002) Old ice. Ann Glaciol 35:209-16. doi: 10.1/1", WHOLE | {"issued": "2002"}),
    "et al.": ("Ito R, Ekman, et al. Old ice. Ann Glaciol 2002;35:209-16.", WHOLE | {"issued": "2002"}),
    "other capitals": (
        "Ito R, Ekman: OLD ICE. Ann Glaciol 2002, 35:209-16.",
        WHOLE | {"issued": "2002", "title": "OLD ICE"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_fields_are_found(text: str, expected: dict[str, str]) -> None:
    assert values(text, ICE) == expected


def test_a_style_without_titles() -> None:
    found = values("1 R. Ito and M. Ek, Ann Glaciol 35, 209 (2002).", ICE, untitled=True)
    assert found == {
        "author": "R. Ito and M. Ek",
        "container-title": "Ann Glaciol",
        "volume": "35",
        "page": "209",
        "issued": "2002",
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ito R: Old ice melts. Ann Glaciol 2002, 35:209-16.", id="words left over"),
        pytest.param("Ek M: Old ice. Ann Glaciol 2002, 35:209-16.", id="another author"),
        pytest.param("Ito R: Old ice. Ann Glaciol 2002, 36:209-16.", id="another volume"),
        pytest.param("Ito R: Old ice. Ann Glaciol 35:209-16.", id="no year"),
        pytest.param("Old ice. Ann Glaciol 2002, 35:209-16. Ito R", id="no author in front"),
        pytest.param("Ek M (1999) Snow. Ito R: Old ice. Ann Glaciol 2002, 35:209-16.", id="two references"),
        pytest.param("Ito R: Old ice. Ann Glaciol 2002, 35:209-16. 7", id="a number left over"),
    ],
)
def test_nothing_is_given_where_not_all_is_known(text: str) -> None:
    assert values(text, ICE) is None


def test_chicago() -> None:
    facts = chicago_facts("Ek, Mats. 2002. “Old Ice.” Annals of Glaciology XXV (3) (May 4): 209–216.", "10.1/1")
    assert facts is not None
    assert facts.family == "Ek"
    assert dict(facts.fields) == {
        "issued": "2002",
        "title": "Old Ice",
        "container-title": "Annals of Glaciology",
        "volume": "XXV",
        "issue": "3",
        "page": "209–216",
    }
    assert chicago_facts("Ek, Mats. “Old Ice.” Edited by R. Ito. Annals.", "10.1/1") is None


def test_a_tenth_of_the_works_is_kept_aside(shared: Path) -> None:
    records = list(pmc_records(shared))
    held = {text for text, facts in records if is_held_out(facts.doi)}
    assert 0.08 < len(held) / len(records) < 0.12
    lines = list(pmc(shared))
    assert len(lines) > 5_000
    assert not held & {line.text for line in lines}
    assert all(name in LABELS for line in lines for name, _ in line.segments)


def test_styles(shared: Path) -> None:
    lines = list(styles(shared))
    assert len({line.source for line in lines}) == 4
    assert len(lines) > 15_000
    untitled = [line for line in lines if line.source.endswith("physics")]
    assert not any(name == "title" for line in untitled for name, _ in line.segments)
