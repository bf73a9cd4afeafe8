import re

import pytest

from refman.patterns import Late


@pytest.mark.parametrize("way", ["search", "match", "findall"])
def test_nothing_is_compiled_before_the_first_use(way: str) -> None:
    broken = Late("(")
    with pytest.raises(re.error):
        getattr(broken, way)("Абай")


def test_finds_what_the_expression_finds() -> None:
    year = Late(r"(?:ж\.|г\.)\s?(\d{4})", re.IGNORECASE)
    found = year.search("Алматы, Ж. 1999")
    assert found
    assert found[1] == "1999"
    assert not year.match("Алматы, Ж. 1999")
    assert year.findall("г. 1999, Г.2001") == ["1999", "2001"]
