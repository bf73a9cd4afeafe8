"""Rates that the fake enforces, on a clock of ours."""

import pytest

from refman.testing.limits import Limits, pool_of


def test_who_goes_over_the_rate_is_refused() -> None:
    limits = Limits()
    told = []
    for at in (0.0, 0.4, 0.8, 0.9, 1.0, 1.2):
        told.append(limits.enter("list", 3, 3, at))
        limits.leave()
    assert told == [True, True, True, False, True, False]
    assert len(limits.broken) == 2


def test_who_asks_too_much_at_a_time_is_refused() -> None:
    limits = Limits()
    assert limits.enter("single", 10, 1, 0.0)
    assert not limits.enter("single", 10, 1, 0.1)
    limits.leave()
    limits.leave()
    assert limits.enter("single", 10, 1, 0.2)


@pytest.mark.parametrize(
    ("headers", "query", "name"),
    [
        pytest.param({}, {}, "public", id="nobody"),
        pytest.param({"user-agent": "x (mailto:a@example.org)"}, {}, "polite", id="agent"),
        pytest.param({}, {"mailto": "a@example.org"}, "polite", id="query"),
        pytest.param({"crossref-plus-api-token": "Bearer x"}, {}, "plus", id="token"),
    ],
)
def test_pools_go_by_address_and_token(headers: dict[str, str], query: dict[str, str], name: str) -> None:
    assert pool_of(headers, query).name == name
