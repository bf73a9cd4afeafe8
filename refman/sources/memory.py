"""What services answered, remembered with its age; the store itself is handed in."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from refman.model import Entry, from_item, to_item
from refman.sources.pace import Clock, Turns
from refman.sources.source import Answer

DAY = 86_400.0
WEEK = 7 * DAY
"""How long an answer for a DOI is good: records change seldom, but retractions come, and a DOI may be registered."""
_SEARCHED = 30 * DAY
_SHAPE = 1
"""Raised when records are read otherwise than before, so that old readings are not taken for new ones."""


class Memory(Turns, Protocol):
    """A store of texts by key, each with the time (seconds since 1970) at which it was put there."""

    def recall(self, keys: Iterable[str]) -> Mapping[str, tuple[str, float]]:
        """The texts that are there, with their times."""

    def remember(self, texts: Mapping[str, str], now: float) -> None:
        """Puts texts there, in the place of older ones."""


class Notebook:
    """Answers and candidates, written down and read again; without a memory it holds nothing."""

    def __init__(
        self,
        memory: Memory | None,
        clock: Clock,
        *,
        fresh: bool = False,
        offline: bool = False,
        oldest: float = WEEK,
    ) -> None:
        self._memory = memory
        self._clock = clock
        self._fresh = fresh
        self._offline = offline
        self._oldest = oldest

    def answers(self, dois: Iterable[str]) -> dict[str, Answer]:
        """The answers of earlier runs that are still good; offline, an old one is better than none."""
        return self._answers(dois, float("inf") if self._offline else self._oldest)

    def old_answers(self, dois: Iterable[str]) -> dict[str, Answer]:
        """The answers of earlier runs, however old, for want of new ones; but none where new ones are asked for."""
        return self._answers(dois, float("inf"))

    def candidates(self, query: str) -> list[Entry] | None:
        """What a search found on an earlier run, or None where it was not asked."""
        items, at = self._recalled({_key("search", query): query}, float("inf")).get(query, (None, 0.0))
        oldest = float("inf") if self._offline else _SEARCHED if items else WEEK
        if items is None or not self._is_younger(at, oldest):
            return None
        return [from_item(item) for item in items]

    def keep_answers(self, answers: Iterable[Answer]) -> None:
        """Writes down what was found and what is not registered; failures are no answers."""
        kept = [one for one in answers if one.outcome in {"found", "not-found"}]
        self._keep({_key("doi", one.doi): [to_item(one.entry, trail=True)] if one.entry else [] for one in kept})

    def _answers(self, dois: Iterable[str], oldest: float) -> dict[str, Answer]:
        found = self._recalled({_key("doi", doi): doi for doi in dois}, oldest)
        return {doi: _answer(doi, items, at) for doi, (items, at) in found.items()}

    def keep_candidates(self, query: str, candidates: Iterable[Entry]) -> None:
        """Writes down what a search found."""
        self._keep({_key("search", query): [to_item(entry, trail=True) for entry in candidates]})

    def _keep(self, items: Mapping[str, list[dict[str, Any]]]) -> None:
        if self._memory and items:
            texts = {
                key: json.dumps({"shape": _SHAPE, "items": found}, ensure_ascii=False) for key, found in items.items()
            }
            self._memory.remember(texts, self._clock.wall())

    def _recalled(self, names: Mapping[str, str], oldest: float) -> dict[str, tuple[list[dict[str, Any]], float]]:
        """The items that are there and younger than `oldest` seconds, with their times."""
        if self._memory is None or self._fresh or not names:
            return {}
        found = {}
        for key, (text, at) in self._memory.recall(names).items():
            told = json.loads(text)
            if told["shape"] == _SHAPE and self._is_younger(at, oldest):
                found[names[key]] = told["items"], at
        return found

    def _is_younger(self, at: float, oldest: float) -> bool:
        # What a clock that ran ahead wrote down would else be young for ever.
        return abs(self._clock.wall() - at) < oldest


def _answer(doi: str, items: list[dict[str, Any]], at: float) -> Answer:
    if items:
        return Answer(doi, "found", from_item(items[0]), at=at)
    return Answer(doi, "not-found", None, f"{doi} is not registered", at)


def _key(kind: str, text: str) -> str:
    # A DOI can be read in the table; a query is too long for a key.
    return f"{kind} {text if kind == 'doi' else hashlib.sha256(text.encode()).hexdigest()}"
