"""Groups of pairs; nothing is made one through a poor form that is like two works."""

from dataclasses import replace

from refman.matching import grouped, same_works
from refman.pipeline import parse_lines


def test_forms_of_one_work_are_one_group() -> None:
    texts = [
        "Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с.",
        "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958.",
        "Propp V.Ya. Morfologiya skazki. L., 1928.",
        "Пропп В.Я. Морфология сказки. Л., 1928.",
    ]
    entries = [replace(entry, citekey=str(place)) for place, entry in enumerate(parse_lines(texts))]
    (group,) = grouped(same_works(entries))
    assert [entry.citekey for entry in group.entries] == ["0", "2", "3"]
    assert group.certain
    assert group.probability >= 0.5


def test_two_volumes_are_not_joined_by_a_form_without_one() -> None:
    texts = [
        "Landau L. Theory of fields. Vol. 1. Moscow: Nauka, 1988.",
        "Landau L. Theory of fields. Moscow: Nauka, 1988.",
        "Landau L. Theory of fields. Vol. 2. Moscow: Nauka, 1988.",
    ]
    entries = [replace(entry, citekey=str(place)) for place, entry in enumerate(parse_lines(texts))]
    assert not [group for group in grouped(same_works(entries)) if group.certain and len(group.entries) > 2]
