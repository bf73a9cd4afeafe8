"""What rules say of when they are to be asked is true: all of them, asked one by one, put the same stretches right."""

import ast
import json
import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from refman.references import placing
from refman.references.labelling.labeller import Labelled, label
from refman.references.placing.placed import RULES
from refman.references.placing.rules import Rule
from refman.references.placing.spans import Found, stretches

HERE = Path(__file__)
SHARED = HERE.parents[5] / "shared" / "bench"
BATCH = 500
NAMES = sorted(frozenset().union(*(one.has | one.one_of | one.lacks for one in RULES.rules)))


def printed() -> list[str]:
    """The strings in the tests of these rules, and the references of the development sets where they are."""
    texts: list[str] = []
    for path in sorted(HERE.parent.glob("test_*.py")):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        texts += [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    for path in sorted(SHARED.glob("*_dev.jsonl")):
        texts += [json.loads(line)["input"] for line in path.read_text("utf-8").splitlines()]
    return [text for text in dict.fromkeys(texts) if len(text) > 20]


def references() -> Iterator[tuple[str, Found]]:
    """References as labelled, and with labels that are wrong, lost or swapped: rules are for those."""
    texts, chance = printed(), random.Random(7)
    for at in range(0, len(texts), BATCH):
        for text, labelled in zip(texts[at : at + BATCH], label(texts[at : at + BATCH]), strict=True):
            yield text, stretches(text, labelled)
            for _ in range(3 if labelled.runs else 0):
                runs = [*labelled.runs]
                place = chance.randrange(len(runs))
                if chance.random() < 0.5:
                    runs[place] = (chance.choice(NAMES), *runs[place][1:])
                else:
                    del runs[place]
                yield text, stretches(text, Labelled(runs))


def copied(found: Found) -> Found:
    return Found({name: [*parts] for name, parts in found.items()})


@pytest.fixture(scope="module")
def lines() -> list[tuple[str, Found]]:
    return [*references()]


def test_rules_chosen_by_labels_do_what_all_rules_do(lines: list[tuple[str, Found]]) -> None:
    for text, found in lines:
        chosen, each = copied(found), copied(found)
        RULES(text, chosen)
        for one in RULES.rules:
            one(text, each)
        assert chosen == each, text


def test_a_rule_does_nothing_where_none_of_its_signs_is_printed(lines: list[tuple[str, Found]]) -> None:
    for text, found in lines:
        for one in RULES.rules:
            before = copied(found)
            if not one.is_said(text) and one.is_for(found.keys(), is_ascii=text.isascii()):
                one.put(text, found)
                assert found == before, (text, one.put)
            else:
                one(text, found)


def test_every_rule_that_is_written_is_asked() -> None:
    rooms = [import_module(f"{placing.__name__}.{room.name}") for room in iter_modules(placing.__path__)]
    written = [one for room in rooms for one in vars(room).values() if isinstance(one, Rule)]
    asked = {id(one) for one in RULES.rules}
    assert [one.put.__qualname__ for one in written if id(one) not in asked] == []
