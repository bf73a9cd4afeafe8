"""Search on a small scale."""

from refman.testing.bm25 import Index, words, words_of


def test_rare_words_count_for_more() -> None:
    index = Index([("a", ["the", "steppe"]), ("b", ["the", "road"]), ("c", ["the", "the"])])
    assert [name for name, _ in index.search(["the", "steppe"], 2)] == ["a", "c"]
    assert index.search(["nowhere"], 5) == []


def test_words_have_no_case() -> None:
    assert words("Жақсы — ЖАҚСЫ!") == ["жақсы", "жақсы"]


def test_keys_are_no_words() -> None:
    assert words_of({"author": [{"family": "Abenova", "sequence": "first"}], "issued": {"date-parts": [[2019]]}}) == [
        "null", "null", "null", "abenova", "null", "2019", "null", "null", "null",
    ]  # fmt: skip
