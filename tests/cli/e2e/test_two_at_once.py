"""Two refman processes that use one library keep the limits of the services together."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.testing import Services

EACH = 350
DOIS = [f"10.5555/many.{number}" for number in range(2 * EACH)]


@pytest.fixture
def services(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with testing.running() as running:
        running.crossref = {doi: {"DOI": doi, "title": [f"Work {doi}"], "type": "book"} for doi in DOIS}
        running.enforces, running.latency = True, 0.2
        for name in ("crossref", "datacite", "doi"):
            monkeypatch.setenv(f"REFMAN_{name.upper()}_URL", getattr(running, f"{name}_url"))
        monkeypatch.setenv("REFMAN_MAILTO", "reader@example.org")
        yield running


def test_the_limits_hold_for_both_together(
    here: Path, page: Path, services: Services, run: Callable[..., Result]
) -> None:
    assert run("import", str(page)).exit_code == 0
    started = []
    for number, dois in enumerate((DOIS[:EACH], DOIS[EACH:])):
        (here / f"{number}.txt").write_text("\n".join(dois), "utf-8")
        command = [sys.executable, "-m", "refman", "resolve", "--doi-file", f"{number}.txt", "--to", "csl-json"]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ))
    ended = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [0, 0], ended
    assert [out.count(b'"DOI"') for out, _ in ended] == [EACH, EACH]
    assert services.limits.broken == []
    times = sorted(one.at for one in services.requests("list"))
    assert len(times) == 2 * EACH / 50
    # Three in a second are allowed: between a request and the third after it lies a second.
    assert all(later - earlier >= 0.99 for earlier, later in zip(times, times[3:], strict=False))
