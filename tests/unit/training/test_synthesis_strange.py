"""Made-up styles: many orders of the fields, many signs between them, never a field lost or said twice."""

import random
import re
from collections import Counter

import pytest

from refman.training.synthesis_strange import KINDS, strange
from refman.training.synthesis_template import Mark, Slot, Template


def slots(template: Template) -> list[str]:
    """The fields of a template in their order."""
    return [node.field for node in template.nodes if isinstance(node, Slot)]


def made(*, western: bool) -> list[tuple[str, Template]]:
    chance = random.Random(1)
    return [strange(chance, western=western) for _ in range(2_000)]


@pytest.mark.parametrize("western", [True, False])
def test_every_field_stands_there_once(western: bool) -> None:
    for kind, template in made(western=western):
        fields = Counter(slots(template))
        assert kind in KINDS
        assert {"author", "title", "issued"} <= set(fields)
        assert ("container-title" in fields) == (kind != "book")
        assert set(fields.values()) == {1}


def test_orders_and_signs_are_many() -> None:
    styles = made(western=True)
    assert len({tuple(slots(template)) for _, template in styles}) > 300
    signs = Counter(
        node for _, template in styles for node in template.nodes if isinstance(node, str) and re.search(r"\W", node)
    )
    assert len(signs) > 30
    assert signs.most_common(1)[0][1] < sum(signs.values()) / 4


def test_only_western_lists_have_their_marks() -> None:
    marks = {node.name for _, template in made(western=False) for node in template.nodes if isinstance(node, Mark)}
    assert not marks & {"in", "eds"}
