"""Work shared out to processes, its results in the order of the tasks.

Hides how the processes end: with the last task, with the block that uses them, with Ctrl-C, and when refman is killed.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, parent_process
from typing import TypeVar

import click

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD = 3
"""Tasks for each process that are read before their turn to be printed."""


def all_cores() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int) -> Generator[Result]:
    """What the work makes of each task, in the order of the tasks, and no sooner than it is needed.

    Raises:
        ClickException: a process ended before its work did.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    executor = ProcessPoolExecutor(jobs, initializer=_prepare)
    waiting: deque[Future[Result]] = deque()
    try:
        for task in tasks:
            waiting.append(executor.submit(work, task))
            while waiting and (waiting[0].done() or len(waiting) > jobs * _AHEAD):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
        executor.shutdown()
    except BrokenProcessPool as error:
        raise click.ClickException("a process ended before its work did; try again with fewer --jobs") from error
    finally:
        # where all was done there are none left; else nobody waits for what they are at
        for process in active_children():
            process.terminate()
        executor.shutdown(cancel_futures=True)


def _prepare() -> None:
    """Leave Ctrl-C to the first process, and go where it has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    first = parent_process()
    if first:
        first.join()
        os._exit(1)
