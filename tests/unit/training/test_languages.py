import random

from refman.training.languages import sort, train

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


def test_titles_are_sorted_by_counts_alone() -> None:
    detector = sort({tag: lines(letters, 60) for tag, letters in LETTERS.items()})
    assert next(iter(detector.chances("abed cab"))) == "x"
