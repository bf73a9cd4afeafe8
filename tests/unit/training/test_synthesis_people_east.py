"""Names as lists in Chinese, Japanese, Korean, Arabic and Persian print them."""

import random

import pytest

from refman.training.synthesis_people import Manner, Person
from refman.training.synthesis_people_east import EASTERN_FORMS

WANG, LI = Person("王", ("建国",)), Person("李", ("敏",))
TAHA, ALI = Person("حسين", ("طه",)), Person("أمين", ("أحمد",))
CHINESE = Manner(gap="", comma=False, conjunction="，", others="，等", limit=3, inflected=False)
ARABIC = Manner(gap="", comma=False, conjunction="، ", others=" وآخرون", limit=3, inflected=False)


def printed(form: str, people: list[Person], manner: Manner) -> set[str]:
    runs = (EASTERN_FORMS[form](people, "author", manner, random.Random(seed)) for seed in range(60))
    return {"".join(text for _, text in run) for run in runs}


@pytest.mark.parametrize(
    ("form", "people", "manner", "whole"),
    [
        pytest.param("solid", [WANG, LI], CHINESE, "王建国，李敏", id="without a blank"),
        pytest.param("solidspaced", [WANG, LI], CHINESE, "王 建国，李 敏", id="with a blank"),
        pytest.param("givenfirst", [TAHA, ALI], ARABIC, "طه حسين، أحمد أمين", id="given name first"),
        pytest.param("familyfirst", [TAHA, ALI], ARABIC, "حسين، طه، أمين، أحمد", id="family name first"),
        pytest.param("familyfirst", [TAHA, ALI], ARABIC, "حسين، طه، أحمد أمين", id="only the first turned"),
    ],
)
def test_all_names_are_printed(form: str, people: list[Person], manner: Manner, whole: str) -> None:
    assert whole in printed(form, people, manner)


def test_what_says_that_there_are_more_is_no_name() -> None:
    runs = [EASTERN_FORMS["solid"]([WANG, LI, WANG, LI], "author", CHINESE, random.Random(seed)) for seed in range(20)]
    assert {run[-1] for run in runs} == {("other", "，等")}
    assert all(run[0][0] == "author" for run in runs)
