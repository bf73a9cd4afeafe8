"""A rule is asked where the labels and the signs are as it says, and those that follow a change are chosen anew."""

from collections.abc import Callable

import pytest
from stretched import found, told

from refman.references.placing.rules import Put, Rule, Rules, rule
from refman.references.placing.spans import Found

TEXT = "Абай. Қара сөздер: 1983"
LABELS = [("author", "Абай"), ("title", "Қара сөздер")]


def named(label: str) -> Put:
    """A rule that makes a title of the author, or an author of the title."""

    def put(_: str, stretches: Found) -> None:
        stretches[label] = [part._replace(label=label) for part in stretches.popitem()[1]]

    return put


@pytest.mark.parametrize(
    ("one", "is_asked"),
    [
        pytest.param(rule(), True, id="nothing"),
        pytest.param(rule(has="author title"), True, id="all are there"),
        pytest.param(rule(has="author page"), False, id="one of all is not there"),
        pytest.param(rule(one_of="page title"), True, id="one of some is there"),
        pytest.param(rule(one_of="page volume"), False, id="none of some is there"),
        pytest.param(rule(lacks="page"), True, id="what it lacks is not there"),
        pytest.param(rule(lacks="page author"), False, id="one that it lacks is there"),
        pytest.param(rule(said=(": ",)), True, id="sign"),
        pytest.param(rule(said=("//", "198")), True, id="second sign"),
        pytest.param(rule(said=("//", "!")), False, id="no sign"),
        pytest.param(rule(beyond_ascii=True), True, id="Cyrillic"),
    ],
)
def test_a_rule_is_asked_where_it_may_concern(one: type, is_asked: bool) -> None:
    asked = one(named("page"))
    expected = {"author", "page"} if is_asked else {"author", "title"}
    assert told(asked, TEXT, *LABELS).keys() == expected
    assert told(Rules(asked), TEXT, *LABELS).keys() == expected


def test_ascii_has_nothing_beyond() -> None:
    asked = rule(beyond_ascii=True)(named("page"))
    assert told(Rules(asked), "Abai. Words", ("author", "Abai")) == told(asked, "Abai. Words", ("author", "Abai"))
    assert told(asked, "Abai. Words", ("author", "Abai")) == {"author": ["Abai"]}


def test_rules_behind_a_change_are_chosen_by_the_new_labels() -> None:
    rules = Rules(
        rule(has="page")(named("volume")),
        rule(has="title")(named("page")),
        Rules(rule(has="title")(named("note")), rule(has="page")(named("issue"))),
        named("number"),
    )
    for _ in range(2):
        assert told(rules, TEXT, *LABELS) == {"author": ["Абай"], "number": ["Қара сөздер"]}


def test_few_sets_of_labels_are_kept_in_mind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refman.references.placing.rules._MOST", 3)
    rules = Rules(named("volume"))
    for number in range(9):
        stretches = found(TEXT, (str(number), "Абай"))
        rules(TEXT, stretches)
        assert [*stretches] == ["volume"]
    assert len(vars(vars(rules)["_choice"])["_kept"]) <= 3


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param(Rules(rule()(named("page"))), "title", id="left out"),
        pytest.param(Rules(rule(has="title")(named("page"))), "title", id="left out where its label is sure"),
        pytest.param(Rules(rule(even_sure=True)(named("page"))), "page", id="even there"),
        pytest.param(Rules(named("page")), "page", id="a rule that is always asked"),
        pytest.param(Rules(named("page"), rule()(named("volume"))), "volume", id="behind one that put something right"),
    ],
)
def test_where_labels_are_sure_few_rules_are_asked(rules: Rules, expected: str) -> None:
    stretches = found(TEXT, ("title", "Қара сөздер"))
    stretches.doubtful = frozenset()
    rules(TEXT, stretches)
    assert [*stretches] == [expected]


@pytest.mark.parametrize(
    ("one", "is_asked"),
    [
        pytest.param(rule(has="title"), True, id="its label is in doubt"),
        pytest.param(rule(has="author title"), True, id="one of its labels is in doubt"),
        pytest.param(rule(one_of="author title"), True, id="one of which it needs one is in doubt"),
        pytest.param(rule(lacks="page"), True, id="one that it does not name is in doubt"),
        pytest.param(rule(has="author"), False, id="its label is sure"),
        pytest.param(rule(has="author", even_sure=True), True, id="its label is sure, and it is asked even there"),
    ],
)
def test_a_rule_is_asked_where_a_label_that_it_names_is_in_doubt(one: Callable[[Put], Rule], is_asked: bool) -> None:
    stretches = found(TEXT, *LABELS)
    stretches.doubtful = frozenset({"title"})
    Rules(one(named("page")))(TEXT, stretches)
    assert ("page" in stretches) == is_asked
