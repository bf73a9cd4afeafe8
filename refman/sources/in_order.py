"""Work done by several threads, its results in the order in which it came."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class _Told(Generic[R]):
    """Hands what a block raises to whoever waits for its result."""

    def __init__(self, future: "Future[R]") -> None:
        self._future = future

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        if error is not None:
            self._future.set_exception(error)
        return True


def in_order(work: Callable[[T], R], things: Iterable[T], *, workers: int) -> Iterator[R]:
    """The results of `work` for the things, in their order, up to `workers` at a time; what it raises is raised.

    The things are taken as they are needed. Whoever stops listening waits for nothing: what is under way ends alone.

    Example:
        >>> list(in_order(str.upper, "abc", workers=2))
        ['A', 'B', 'C']
    """
    if workers <= 1:
        yield from map(work, things)
        return
    queue: SimpleQueue[tuple[T, Future[R]] | None] = SimpleQueue()
    # An interruption must not wait for a service that is slow; a pool of the standard library would.
    threads = [Thread(target=_serve, args=(work, queue), daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    waiting: deque[Future[R]] = deque()
    try:
        for thing in things:
            waiting.append(Future())
            queue.put((thing, waiting[-1]))
            # Some are kept in store, so that no thread is idle while the first in the row is slow.
            if len(waiting) >= 4 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
        for _ in threads:
            queue.put(None)


def _serve(work: Callable[[T], R], queue: "SimpleQueue[tuple[T, Future[R]] | None]") -> None:
    while (job := queue.get()) is not None:
        thing, future = job
        if future.set_running_or_notify_cancel():
            with _Told(future):
                future.set_result(work(thing))
