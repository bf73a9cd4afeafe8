import json
import random
from pathlib import Path

import pytest

from refman.languages import script
from refman.training.languages import LEVELS, cyrillic, latin, train

LETTERS = {"x": "abcde", "y": "vwxyz"}


def lines(letters: str, size: int) -> list[str]:
    chance = random.Random(letters)
    return [" ".join("".join(chance.choices(letters, k=5)) for _ in range(4)) for _ in range(size)]


def test_training_tells_what_it_was_trained_on() -> None:
    detector, report = train({tag: lines(letters, 60) for tag, letters in LETTERS.items()})
    assert detector.tags == ("x", "y")
    assert next(iter(detector.chances("abed cab"))) == "x"
    assert next(iter(detector.chances("wyvx zyx"))) == "y"
    assert "| x | 54 | 1.000 |" in report


def test_training_twice_gives_the_same_weights() -> None:
    texts = {tag: lines(letters, 40) for tag, letters in LETTERS.items()}
    assert train(texts) == train(texts)


def test_weights_are_levels_that_a_detector_reads() -> None:
    detector, _ = train({tag: lines(letters, 60) for tag, letters in LETTERS.items()})
    assert len(detector.levels) == 2 * len(detector.places)
    assert min(detector.levels) == 0
    assert max(detector.levels) <= LEVELS


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of the shape of the shared data, with a few lines for each language."""
    metadata = tmp_path / "corpus" / "metadata"
    metadata.mkdir(parents=True)
    for tag in "ru kk uk be bg mk sr ky mn tt tg uz-Cyrl cv sah".split():
        (metadata / f"sentences_{tag}.txt").write_text("один два три\nдва слова\n" * 20, "utf-8")
    for tag in ("ru", "kk", "uk"):
        (metadata / f"titles_{tag}.txt").write_text(f"Книга на {tag}\n", "utf-8")
    (metadata / "journals_ru_kk.tsv").write_text("title\tissn\nВестник\t1\nVestnik\t2\n", "utf-8")
    (metadata / "places_ru_kk.tsv").write_text("place\tsource\nОмск\tx\n", "utf-8")
    (tmp_path / "ba.txt").write_text("бер ике өс\n" * 20, "utf-8")
    segments = [["title", "A title that is long enough"], ["author", "Nobody"]]
    (tmp_path / "corpus" / "some.jsonl").write_text(json.dumps({"segments": segments}) + "\n", "utf-8")
    return tmp_path


def test_cyrillic_texts_are_told_by_tag(shared: Path) -> None:
    texts = cyrillic(shared, shared)
    assert "uz" in texts
    assert "uz-Cyrl" not in texts
    assert "Вестник" in texts["ru"]
    assert "Vestnik" not in texts["ru"]


def test_latin_texts_hold_romanised_ones(shared: Path, tmp_path: Path) -> None:
    for tag in "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az uz".split():
        (tmp_path / f"{tag}.txt").write_text(f"some words of {tag} here\n" * 5, "utf-8")
    texts = latin(shared, tmp_path)
    assert "Vestnik" in texts["ru-Latn"]
    assert {script(line) for line in texts["kk-Latn"]} == {"Latn"}
    assert any(line.endswith("Omsk and Omsk") for line in texts["en"])
