"""Scripts that trainings hardly met are taught, and all else stays as it was."""

from collections import Counter
from pathlib import Path

import pytest

from refman.references.labelling import in_use
from refman.references.labelling.features import features
from refman.training import eastern
from refman.training.eastern import is_eastern, taught
from refman.training.labelled import Labelled, label, labelled_tokens
from refman.training.pack import Model, unpack

PACKAGE = Path(in_use.__file__).with_name(in_use.WEIGHTS)
OTHERS = [
    label([("author", "Абай"), ("other", ". "), ("title", "Қара сөздер"), ("other", ". – "), ("issued", "1995")], "kk"),
    label([("author", "Müller, K."), ("other", ": "), ("title", "Der Weg"), ("other", ", "), ("issued", "1995")], "de"),
]
JAPANESE = label([("author", "山田太郎"), ("other", "「"), ("title", "教育制度"), ("other", "」")], "ja")


@pytest.fixture(scope="module")
def models(shared: Path) -> tuple[Model, Model]:
    before = unpack(PACKAGE)
    bare = Model(
        before.labels, before.transitions, {name: row for name, row in before.rows.items() if not is_eastern(name)}
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(eastern, "LINES", {("japanese", "ja"): 40})
        return bare, taught(bare, shared)


def told(model: Model, line: Labelled) -> list[dict[int, float]]:
    """What the features of the first token say of each label."""
    return [model.rows.get(name, {}) for name in features(labelled_tokens(line)[0])[0]]


def test_lines_in_other_letters_are_scored_as_before(models: tuple[Model, Model]) -> None:
    before, after = models
    names = {name for line in OTHERS for row in features(labelled_tokens(line)[0]) for name in row}
    assert names & before.rows.keys()
    assert [before.rows.get(name) for name in names] == [after.rows.get(name) for name in names]
    assert (models[0].transitions == models[1].transitions).all()


def test_the_script_is_learned(models: tuple[Model, Model]) -> None:
    before, after = models
    author = before.labels.index("author")
    sums: Counter[int] = Counter()
    for row in told(after, JAPANESE):
        sums.update(row)
    assert max(sums, key=sums.__getitem__) == author
    assert all(is_eastern(name) for name in after.rows.keys() - before.rows.keys())
    assert after.rows.keys() > before.rows.keys()


@pytest.mark.parametrize(
    ("feature", "eastern_one"),
    [("w=頁", True), ("b-=،\x1faa", True), ("script=HA", True), ("w=«", False), ("script=C", False), ("m+1=.", False)],
)
def test_features_of_these_scripts_are_told(feature: str, eastern_one: bool) -> None:
    assert is_eastern(feature) is eastern_one
