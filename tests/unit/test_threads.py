"""Matrices of refman are multiplied in one thread; the program around it gets its own threads back."""

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json
import numpy
from threadpoolctl import threadpool_info
from refman.threads import in_one_thread

def threads():
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]

@in_one_thread
def within(deeper=False, fail=False):
    if fail:
        raise ValueError
    return within() if deeper else threads()

told = [threads(), within(), within(deeper=True), threads()]
try:
    within(fail=True)
except ValueError:
    told.append(threads())

print(json.dumps(told))
"""


def run(program: str, asked: str) -> str:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": asked}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_one_thread_within_and_all_behind() -> None:
    before, within, deeper, behind, failed = json.loads(run(PROGRAM, "2"))
    if 2 not in before:
        pytest.skip("numpy's matrices have no threads to be limited here")
    assert within == deeper == [1] * len(before)
    assert before == behind == failed


def test_where_one_is_asked_for_nothing_is_looked_up() -> None:
    program = "import sys; from refman.references import parse; from refman.model import Reference; "
    program += "parse([Reference('Абай. Қара сөздер. Алматы, 1995.')]); print('threadpoolctl' in sys.modules)"
    assert [run(program, asked).strip() for asked in "12"] == ["False", "True"]
