"""Pairs among many: each once, and none that a large block would cost a square."""

from dataclasses import replace

from refman.matching import same_works, within
from refman.pipeline import parse_lines

LIST = [
    "Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с.",
    "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958.",
    "Propp V.Ya. Morfologiya skazki. L., 1928.",
    "J. Smith, Rivers and roads of the steppe, J. Maps 12 (2013) 945–58.",
]


def test_pairs_come_once_in_the_order_of_the_entries() -> None:
    entries = [replace(entry, citekey=str(place)) for place, entry in enumerate(parse_lines(LIST))]
    pairs = [(pair.first.citekey, pair.second.citekey, pair.verdict) for pair in same_works(entries)]
    assert pairs == [("0", "2", "same"), ("1", "3", "same")]
    assert list(same_works(entries[:2])) == []


def test_a_large_block_costs_no_square() -> None:
    assert len(list(within(range(30)))) == 435
    pairs = list(within(range(1000)))
    assert len(pairs) < 5 * 1000
    assert (0, 1) in pairs
    assert (998, 999) in pairs
