"""Work shared out to processes, its results in the order of the tasks.

Hides how the processes end: with the last task, with the block that uses them, with Ctrl-C, and when refman is killed.
The executors of the standard library wait for ever on some of these ways.
"""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD = 4
"""Tasks for each process that may be done before their turn to be printed."""


def all_cores() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Task], Result], tasks: Iterable[Task | None], jobs: int) -> Generator[Result]:
    """What the work makes of each task, in the order of the tasks, and no sooner than it is needed.

    None among the tasks says that the next may keep us waiting: what was begun is finished first.

    Raises:
        ClickException: a process ended before its work did.
    """
    if jobs == 1:
        yield from (work(task) for task in tasks if task is not None)
        return
    with ExitStack() as ending:
        idle = [ending.enter_context(_worker(work)) for _ in range(jobs)]
        busy: dict[Connection, int] = {}
        done: dict[int, Result] = {}
        begun = turn = 0
        for task in chain(tasks, [None]):
            while busy and (task is None or not idle or begun - turn > jobs * _AHEAD):
                idle += _collect(busy, done)
                while turn in done:
                    yield done.pop(turn)
                    turn += 1
            if task is not None:
                worker = idle.pop()
                worker.send(task)
                busy[worker] = begun
                begun += 1


def _collect(busy: "dict[Connection, int]", done: dict[int, Result]) -> "list[Connection]":
    """Those who have done their work, which is kept by its number."""
    from multiprocessing.connection import Connection, wait  # noqa: PLC0415 - as below

    ready = [worker for worker in wait(list(busy)) if isinstance(worker, Connection)]
    for worker in ready:
        try:
            done[busy.pop(worker)] = worker.recv()
        except EOFError as error:
            raise click.ClickException("a process ended before its work did; try again with fewer --jobs") from error
    return ready


@contextmanager
def _worker(work: Callable[[Any], Any]) -> "Iterator[Connection]":
    """The line to a process that answers each task with what the work makes of it."""
    import multiprocessing  # noqa: PLC0415 - who works alone need not wait for it to load

    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        # what it is at, nobody waits for any more
        process.terminate()
        process.join()
        ours.close()


def _serve(tasks: "Connection", work: Callable[[Any], Any]) -> None:
    # Ctrl-C is for the first process to tell
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()
    while True:
        tasks.send(work(tasks.recv()))


def _follow() -> None:
    """Go where the first process has gone."""
    import multiprocessing  # noqa: PLC0415 - as above

    first = multiprocessing.parent_process()
    if first:
        first.join()
        os._exit(1)
