from typing import Any

import pytest

from refman.model import Name


@pytest.mark.parametrize(
    ("name", "printed", "sort_name"),
    [
        (Name("Әуезов", "М."), "Әуезов, М.", "Әуезов"),
        (Name("Santos", "J.", "dos"), "dos Santos, J.", "Santos"),
        (Name("Beethoven", "L.", dropping_particle="van"), "Beethoven, L. van", "Beethoven"),
        (Name("King", "M.", suffix="Jr."), "King, M., Jr.", "King"),
        (Name(literal="КазНУ"), "КазНУ", "КазНУ"),
        (Name(given="Абай"), "Абай", "Абай"),
        (Name(given="Абай", dropping_particle="де", suffix="ст."), "Абай де, ст.", "Абай"),
        (Name(), "", ""),
    ],
)
def test_str(name: Name, printed: str, sort_name: str) -> None:
    assert (str(name), name.sort_name) == (printed, sort_name)


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ({"family": "A", "given": "B"}, Name("A", "B")),
        ({"family": "A", "non-dropping-particle": "de"}, Name("A", non_dropping_particle="de")),
        ({"literal": "X", "static-ordering": True}, Name(literal="X", other=(("static-ordering", True),))),
        ("КазНУ", Name(literal="КазНУ")),
        ({"family": None, "given": 5}, Name(given="5")),
    ],
)
def test_json(item: dict[str, Any] | str, name: Name) -> None:
    assert Name.from_json(item) == name
    assert Name.from_json(name.to_json()) == name
