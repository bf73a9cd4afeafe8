"""A person's own lines teach the labeller, and are measured on without having been learned."""

from pathlib import Path

import numpy as np
import pytest

from refman.errors import LabellerError, NotLabelled, NotWeights
from refman.references import use_weights
from refman.references.labelling import in_use, labeller
from refman.training import learn, save
from refman.training.adapt import gradient
from refman.training.labelled import Labelled, label
from refman.training.pack import Model, pack, unpack

PACKAGE = Path(in_use.__file__).with_name(in_use.WEIGHTS)
WORDS = [
    ("Абенова, А.", "Степь и дорога", "Вестник науки"),
    ("Brown, J.", "The quiet border", "Journal of Maps"),
    ("Қабдолов, З.", "Сөз өнері", "Жұлдыз"),
    ("Müller, K.", "Der lange Weg", "Zeitschrift für Geschichte"),
    ("Сычёв, М.", "История станицы", "Казачий край"),
    ("Rossi, P.", "Il fiume lento", "Rivista di storia"),
    ("Ng, A.", "Ice and old rivers", "Annals of Glaciology"),
    ("Петрова, О.", "Язык и мир", "Филология"),
]


def odd(number: int) -> Labelled:
    """A line in a style that nobody uses."""
    author, title, journal = WORDS[number % len(WORDS)]
    pieces = [("container-title", journal), ("other", " {"), ("issued", str(1990 + number)), ("other", "; bk. "),
              ("volume", str(3 + number)), ("other", "; sh. "), ("page", f"{number + 1}–{number + 9}"),
              ("other", "} = "), ("author", author), ("other", " = «"), ("title", title), ("other", "»")]  # fmt: skip
    return label(pieces, "odd")


@pytest.fixture(scope="module")
def lines() -> list[Labelled]:
    return [odd(number) for number in range(16)]


def test_a_style_is_learned_from_a_few_lines(lines: list[Labelled], tmp_path: Path) -> None:
    lesson = learn(lines)
    assert lesson.is_better
    assert lesson.after.f1 > lesson.before.f1
    assert lesson.after.whole > lesson.before.whole
    assert lesson.measured == len(lines)
    save(lesson.model, tmp_path / "new" / "mine.npz")
    try:
        use_weights(tmp_path / "new" / "mine.npz")
        _, seen = labeller.tokens_and_labels(odd(20).text)
    finally:
        use_weights(None)
    assert next(name for name in seen if name != "other") == "container-title"
    assert "volume" in seen
    assert list((tmp_path / "new").iterdir()) == [tmp_path / "new" / "mine.npz"]


def test_lines_are_measured_as_commands_read_them(lines: list[Labelled], monkeypatch: pytest.MonkeyPatch) -> None:
    """A lesson may be better than the weights alone, and worse than they and the network together."""
    together = learn(lines)
    monkeypatch.setattr(labeller, "network_in_use", lambda: None)
    assert together.before.f1 > learn(lines).before.f1 + 0.1


def test_lines_that_are_kept_out_are_not_learned_from(lines: list[Labelled]) -> None:
    """Were they, labels drawn by lot would be read back too."""
    wrong = [label([(name if name == "other" else WRONG[(at + place) % len(WRONG)], text)
                    for place, (name, text) in enumerate(line.segments)], "odd")
             for at, line in enumerate(lines)]  # fmt: skip
    assert learn(wrong).after.f1 < 0.5


WRONG = ["title", "author", "publisher", "page", "edition", "genre", "note"]


def test_too_few_lines(lines: list[Labelled]) -> None:
    with pytest.raises(NotLabelled, match="there are 4 labelled references, and at least 5 are needed"):
        learn(lines[:4])


def test_the_package_file_is_unpacked_and_packed_without_loss(tmp_path: Path) -> None:
    with (tmp_path / "again.npz").open("wb") as file:
        pack(unpack(PACKAGE), file)
    with np.load(tmp_path / "again.npz") as again, np.load(PACKAGE) as first:
        assert all(np.array_equal(again[name], first[name]) for name in first)


def test_the_gradient_is_the_slope_of_the_loss() -> None:
    chance = np.random.default_rng(0)
    scores, transitions = chance.normal(size=(4, 3)).astype(np.float32), chance.normal(size=(3, 3)).astype(np.float32)
    labels = np.array([0, 2, 1, 1])

    def loss(scores: np.ndarray, transitions: np.ndarray) -> float:
        paths = np.stack(np.meshgrid(*[np.arange(3)] * 4, indexing="ij"), -1).reshape(-1, 4)
        totals = [scores[np.arange(4), path].sum() + transitions[path[:-1], path[1:]].sum() for path in paths]
        true = scores[np.arange(4), labels].sum() + transitions[labels[:-1], labels[1:]].sum()
        return float(np.log(np.exp(totals).sum()) - true)

    states, pairs = gradient(scores, transitions, labels)
    for place in np.ndindex(*scores.shape):
        moved = scores.astype(np.float64)
        moved[place] += 1e-4
        assert states[place] == pytest.approx((loss(moved, transitions) - loss(scores, transitions)) / 1e-4, abs=1e-2)
    for place in np.ndindex(*transitions.shape):
        bent = transitions.astype(np.float64)
        bent[place] += 1e-4
        assert pairs[place] == pytest.approx((loss(scores, bent) - loss(scores, transitions)) / 1e-4, abs=1e-2)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(None, "the weights cannot be read", id="missing"),
        pytest.param(b"", "these are no weights", id="empty"),
        pytest.param(b"<dataset/>", "these are no weights", id="another file"),
        pytest.param(PACKAGE.read_bytes()[:5000], "these are no weights", id="cut off"),
        pytest.param(PACKAGE.read_bytes()[:500_000] + b"x" * 536_000, "these are no weights", id="damaged"),
    ],
)
def test_weights_that_cannot_be_used(content: bytes | None, told: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.npz"
    if content is not None:
        path.write_bytes(content)
    before = labeller.label(["Абай. Қара сөздер. 1995."])
    with pytest.raises(NotWeights) as caught:
        use_weights(path)
    assert str(caught.value).startswith(f"{path}: {told}")
    assert "refman train" in str(caught.value)
    assert labeller.label(["Абай. Қара сөздер. 1995."]) == before


def test_weights_of_another_version(tmp_path: Path) -> None:
    with np.load(PACKAGE) as data:
        arrays = {**data, "format": np.array(99)}
    np.savez(tmp_path / "mine.npz", **arrays)
    with pytest.raises(NotWeights, match="made by another version of refman"):
        use_weights(tmp_path / "mine.npz")


def test_a_folder_that_takes_no_file(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(LabellerError, match="the weights cannot be written"):
        save(Model(("other",), np.zeros((1, 1), np.float32), {}), tmp_path / "taken" / "mine.npz")
