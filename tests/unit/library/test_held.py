"""What is read of a row in haste is what its entry says."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refman.library.held import holds, says, tagged
from refman.library.words import readable, words
from refman.model import from_item

WORDS = st.sampled_from(
    ["мир", "Ёлкин", "L’Été", "2019", "vlast'", "о", "d'Azil", "pol'skij", "polskij", "сыртқы саясаты", 'a "b"']
)
TEXT = st.lists(WORDS, max_size=3).map(" ".join)
PERSON = st.fixed_dictionaries({"family": TEXT, "given": TEXT}) | st.fixed_dictionaries({"literal": TEXT})
DATE = st.just({"date-parts": [[2019, 5]]}) | st.fixed_dictionaries({"literal": TEXT}) | TEXT
ANY = TEXT | st.integers(0, 9) | st.lists(TEXT | PERSON | st.integers(), max_size=2) | DATE | st.none()
ITEMS = st.fixed_dictionaries(
    {"id": TEXT, "type": st.just("book")},
    optional={
        "title": TEXT,
        "author": st.lists(PERSON, max_size=2),
        "editor": ANY,
        "issued": DATE,
        "accessed": ANY,
        "volume": TEXT,
        "number": ANY,
        "note": ANY,
        "x-own": ANY,
        "custom": st.fixed_dictionaries(
            {},
            optional={
                "reference": ANY,
                "number": TEXT,
                "printed": ANY | st.fixed_dictionaries({"volume": TEXT, "issued": TEXT}),
                "languages": ANY,
                "title-translation": TEXT,
                "shelf": ANY,
                "trail": st.just({"title": {"origin": "user"}}),
                "x": ANY,
            },
        ),
    },
)


def said(item: dict[str, Any], field: str) -> list[str]:
    """What an entry says, read whole."""
    entry = from_item(item)
    printed = [entry.reference.text] if entry.reference and field in {"", "reference"} else []
    return [*(readable(one.value) for name, one in entry.fields.items() if field in {"", name}), *printed]


@example({"id": "", "custom": ["мир"]}, "мир", "")
@example({"id": "", "custom": {"printed": 7}, "title": "мир"}, "мир", "title")
@settings(max_examples=200)
@given(ITEMS, WORDS, st.sampled_from(["", "title", "author", "issued", "number", "reference", "title-translation"]))
def test_a_row_holds_what_its_entry_says(item: dict[str, Any], text: str, field: str) -> None:
    phrase = f" {' '.join(words(text))} "
    expected = any(phrase in f" {' '.join(words(one))} " for one in said(item, field))
    assert holds(json.dumps(item, ensure_ascii=False), field, text, "1") is expected


@pytest.mark.parametrize(
    ("text", "phrase", "is_there"),
    [
        pytest.param("Сыртқы саясат", "сыртқы саясат", True, id="case"),
        pytest.param("Сыртқы, саясат", "сыртқы саясат", True, id="signs between"),
        pytest.param("саясат сыртқы", "сыртқы саясат", False, id="order"),
        pytest.param("Сыртқы саясаты", "сыртқы саясат", False, id="ending"),
        pytest.param("Vlast’ i mir", "vlast i", True, id="an apostrophe that goes"),
        pytest.param("pol’skij mir", "polskij mir", True, id="an apostrophe within a word"),
        pytest.param("Mas-d’Azil", "d azil", True, id="an apostrophe that parts"),
        pytest.param(None, "мир", False, id="nothing"),
    ],
)
def test_words_side_by_side(text: str | None, phrase: str, *, is_there: bool) -> None:
    assert says(text, phrase, "1") is is_there


def test_a_tag_is_meant_whole() -> None:
    item = json.dumps({"keyword": "Cold war; Ұлттық идея"})
    assert tagged(item, "cold War")
    assert tagged(item, "ұлттық идея")
    assert not tagged(item, "war")
