"""What is told of many tokens at once is what is told of each."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.references.labelling.letters import SHAPES, Letters, Look, script, shape
from refman.references.labelling.token import kind_of, spaced_tokens

UGLY = "Абай АН the и ЖАНАТ Ү. de'Arc ǅ ǅungla ªb ⅫⅡ ²x 中文 ՀԱՅ كتاب 12 ١٢ // http://a.kz/b 10.1234/5 ß ſt \x1f".split(
    " "
)


def looked(tokens: list[str]) -> Look:
    return Look(tokens, Letters())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Абай", "Aaa"), ("АН", "AA"), ("the", "aa"), ("и", "a"), ("МакГи", "AaA"), ("eBay", "aA"), ("ЖАНАТ", "AAA")],
)
def test_shapes(word: str, expected: str) -> None:
    assert shape(word) == SHAPES[int(looked([word]).shapes()[0])] == expected


@given(st.lists(st.one_of(st.sampled_from(UGLY), st.text(min_size=1, max_size=8)), min_size=1, max_size=20))
def test_many_tokens_look_as_each_does(pieces: list[str]) -> None:
    tokens = [token.lstrip() for token in spaced_tokens(" ".join(pieces))]
    if not tokens:
        return
    letters = Letters()
    look = Look(tokens, letters)
    kinds = [kind_of(token) for token in tokens]
    assert look.is_word.tolist() == [kind == "word" for kind in kinds]
    assert look.is_number.tolist() == [kind == "number" for kind in kinds]
    assert look.is_link.tolist() == [kind in {"url", "doi"} for kind in kinds]
    assert look.begins_capital.tolist() == [token[0].isupper() for token in tokens]
    words = np.flatnonzero(look.is_word).tolist()
    shapes, scripts = look.shapes(), look.scripts()
    assert [SHAPES[shapes[at]] for at in words] == [shape(tokens[at]) for at in words]
    assert [letters.scripts[scripts[at]] for at in words] == [script(tokens[at]) for at in words]


def test_words_of_two_alphabets_are_told() -> None:
    assert looked(["ieн", "Kitap", "ел", "ҡazaq"]).is_mixed.tolist() == [True, False, False, True]


def test_words_of_one_alphabet_are_told() -> None:
    words = ["Kitap", "ел", "қазақ", "ieн", "\u0259\u043b", "А-Я", "12", "ʻAbd", "."]
    assert looked(words).is_of_one.tolist() == [True, True, True, False, False, False, False, True, False]
