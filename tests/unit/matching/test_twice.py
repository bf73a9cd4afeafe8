"""Two records of one work are told from two works of one title."""

from collections.abc import Callable

import pytest

from refman.matching import is_one_work
from refman.model import Entry

Make = Callable[..., Entry]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        pytest.param({}, True, id="word for word"),
        pytest.param({"page": "84-93", "issue": "4"}, True, id="a range, an issue"),
        pytest.param({"container_title": "J. Market."}, True, id="an abbreviated host"),
        pytest.param({"issued": 1985}, True, id="in print a year later"),
        pytest.param({"title": "Relational Communication"}, True, id="capitals"),
        pytest.param({"issued": 1990}, False, id="another year"),
        pytest.param({"volume": "49"}, False, id="another volume"),
        pytest.param({"container_title": "Nature"}, False, id="another host"),
        pytest.param({"page": "85"}, False, id="another page"),
        pytest.param({"author": "Lee, Ann"}, False, id="another author"),
        pytest.param({"title": "Relational statistics"}, False, id="another title"),
    ],
)
def test_two_records(printed: Make, changed: dict[str, str | int], *, same: bool) -> None:
    one = printed(
        title="Relational communication",
        author="Soldow, G.",
        issued=1984,
        container_title="Journal of Marketing",
        volume="48",
        page="84",
    )
    other = one.with_fields(printed(**changed).fields)
    assert is_one_work(one, other) is same
    assert is_one_work(other, one) is same
