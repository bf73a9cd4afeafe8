"""Which of two related entries is what to the other."""

import pytest

from refman.matching import Pair, direction
from refman.model import Entry, Field, Text


def entry(key: str, type_: str = "article-journal", **values: str) -> Entry:
    return Entry(key, type_, {name: Field(Text(value)) for name, value in values.items()})


ARTICLE = entry("article", DOI="10.1016/j.x.2020.1", language="ru")


@pytest.mark.parametrize(
    ("other", "relation", "expected"),
    [
        (entry("preprint", DOI="10.48550/arxiv.2001.00001"), "preprint", "preprint preprint-of article"),
        (entry("english", language="en"), "translation", "english translation-of article"),
        (entry("review", "review-book"), "about", "review review-of article"),
        (entry("reply"), "about", "related-to"),
        (entry("russian", language="ru"), "translation", "related-to"),
        (entry("second"), "edition", "related-to"),
        (entry("part"), "part", "related-to"),
    ],
    ids=lambda value: value.citekey if isinstance(value, Entry) else "",
)
def test_a_relation_has_a_direction(other: Entry, relation: str, expected: str) -> None:
    for pair in ((ARTICLE, other), (other, ARTICLE)):
        one, said, two = direction(Pair(*pair, "related", 0.0, relation=relation))
        told = f"{one.citekey} {said} {two.citekey}"
        assert told == expected if " " in expected else said == expected
