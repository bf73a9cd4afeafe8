"""Which token is what: a linear-chain CRF over the tokens of references, a batch at a time.

The weights are those that are in use; of the tokens, Labelled keeps what readers of fields ask for.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from refman.languages import find_notes, know_without_notes
from refman.model import Span
from refman.patterns import Late
from refman.references.labelling import table as t
from refman.references.labelling.decode import decode
from refman.references.labelling.in_use import network_in_use, scorer_in_use
from refman.references.labelling.leads import behind_lead
from refman.references.labelling.list_habits import WINDOW, Reading, heard
from refman.references.labelling.same_author import behind_words
from refman.references.labelling.scorer import Scorer
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.table import Numbers
from refman.references.labelling.token import Token, spaced_tokens, tokenise
from refman.references.labelling.weights import Ids, Scores

OTHER = "other"
_NUMBERING = Late(r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,3}\s?[.)](?=\s*[^\W\d_])|\u2116\s?\d{1,3}[.)]?(?=\s))\s*")
_KEY = Late(
    r"\[(?P<short>(?P<first>[^\W\d_a-z\u0430-\u044f])[^\W\d_]{0,2}(?:[+-]?[^\W\d_]{1,3}){0,4}[+*]?\d{0,4}[a-z]?"
    r"|(?P<word>[^\W\d_a-z\u0430-\u044f][^\W\d_]+)(?:[\s,][^\[\]]{0,40}?)?\d{0,4}[a-z]?)\][,:]?\s+(?=[^\W_])"
)
"""A key of letters at the head of a reference: "[Kac90]", "[Ko-Mi]", "[Vein & Dale 1999]"."""
_KEYED = 80
"""Characters behind a key in which there is the name that it is made of."""
_SHORT_KEY = 2
_TOO_LONG = 4_000
"""Tokens of one reference that are labelled; what stands behind is not read (a reference has 20 to 200)."""

_FIRST = 2
"""Words at the head of a reference that tell what it is."""
_DATES = frozenset({"issued", "accessed"})
"""Labels whose ends their own digits tell."""
_DOUBTFUL = 0.8
"""A reference with a token less probable than this is read a second time."""
_BELIEVED = np.float32(0.65)
"""The share of the network in what is believed then."""
Run = tuple[str, int, int, float]
"""A label, where its tokens begin and end in the text, and the least probability (0 to 1) of them and their neighbours.
"""


@dataclass(slots=True)
class Labelled:
    """What the labeller says of a reference, as much as its readers ask for.

    `runs` are the neighbours with one label, in order, without those that are nothing; `links` the spans of URLs and
    DOIs; `telling` what the words of each label, and of `first`, the first two, tell of the kind of work.
    """

    runs: list[Run] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    telling: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class _Batch(NamedTuple):
    """The tokens of references, line after line, and where each begins and ends in its reference."""

    numbers: Ids
    lines: Lines
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


def visible_tokens(text: str) -> list[Token]:
    """The tokens that are labelled: all but notes and marks at the start, which rules read for certain."""
    return tokenise(text, _unseen(text))


def _unseen(text: str) -> tuple[Span, ...]:
    skip: list[Span] = [note.span for note in find_notes(text)]
    begin = _begin(text)
    if begin:
        skip.append((0, begin))
    return tuple(skip)


def _begin(text: str) -> int:
    """Where the reference begins behind its number, what leads to it, and a mark for the author of the one before."""
    numbering = _NUMBERING.match(text)
    start = numbering.end() if numbering else _behind_key(text) if text[:1] == "[" else 0
    return behind_words(text, behind_lead(text, start))


def _behind_key(text: str) -> int:
    """Where the reference begins behind a key of letters; 0 where the bracket holds something else.

    Example:
        >>> [_behind_key(text) for text in ("[Ka90] V. Kac", "[Kac] V. Kac", "[Weyl] Kac", "[Абай]. Өлеңдер")]
        [7, 6, 0, 0]
    """
    key = _KEY.match(text)
    if not key:
        return 0
    behind = text[key.end() : key.end() + _KEYED]
    letters = key["short"]
    if key["word"] or (letters.isalpha() and letters[1:].islower() and len(letters) > _SHORT_KEY):
        return key.end() if re.search(rf"\b{key['word'] or letters}\b", behind) else 0
    return key.end() if re.search(rf"\b{key['first']}", behind) else 0


def tokens_and_labels(text: str) -> tuple[list[Token], list[str]]:
    """The tokens of a reference that are labelled, and the label of each."""
    tokens = visible_tokens(text)
    labels = [OTHER] * len(tokens)
    for name, start, end, _ in label([text])[0].runs:
        for place, token in enumerate(tokens):
            if start <= token.start < end:
                labels[place] = name
    return tokens, labels


def label(texts: Sequence[str], *, together: bool = False) -> list[Labelled]:
    """What the labeller says of references, in their order; `together` if they are one list, and each can help."""
    scorer = scorer_in_use()
    labelled = [Labelled() for _ in texts]
    filled, batch = _batch(texts, scorer.table)
    if not filled:
        return labelled
    around = scorer.places(batch.numbers, batch.lines)
    scores = scorer.score(batch.numbers, batch.lines, around)
    weights = scorer.weights
    labels, probabilities = decode(scores, batch.lines.lengths, weights.transitions)
    _ask_the_network(scorer, scores, batch, around, labels, probabilities)
    if together:
        _ask_the_others(scorer, scores, batch, labels, probabilities)
    found = [labelled[number] for number in filled]
    flags = scorer.table.flags.take(batch.numbers)
    _put_runs(found, batch, flags, weights.labels, labels, probabilities)
    _put_links(found, batch, flags)
    _put_telling(found, batch, flags, labels, scorer)
    return labelled


def _ask_the_network(
    scorer: Scorer, scores: Scores, batch: _Batch, around: Sequence[Ids], labels: Ids, probabilities: Scores
) -> None:
    """Reads the references in doubt a second time, in their place: by what both together say of them."""
    lines = batch.lines
    asking = np.minimum.reduceat(probabilities, lines.first) < _DOUBTFUL
    network = network_in_use() if asking.any() else None
    if network is None:
        return
    places, again = np.flatnonzero(asking.take(lines.line)), Lines(lines.lengths[asking])
    told = network.score(batch.numbers.take(places), again, [codes.take(places) for codes in around])
    told *= _BELIEVED
    told += scores.take(places, axis=0) * (1 - _BELIEVED)
    scores[places] = told
    labels[places], probabilities[places] = decode(told, again.lengths, scorer.weights.transitions)


def _ask_the_others(scorer: Scorer, scores: Scores, batch: _Batch, labels: Ids, probabilities: Scores) -> None:
    """Reads anew, in their place, the references in doubt that others of the list have something to tell."""
    weights, lines = scorer.weights, batch.lines
    marks = scorer.table.marks[batch.numbers]
    asked = []
    for part in np.array_split(np.arange(len(lines.lengths)), -(-len(lines.lengths) // WINDOW)):
        lengths = lines.lengths[part]
        first = int(lines.first[part[0]])
        here = slice(first, first + int(lengths.sum()))
        reading = Reading(marks[here], Lines(lengths), labels[here], probabilities[here])
        asking, added = heard(reading, weights.labels.index(OTHER), len(weights.labels))
        asked.append((part[asking], added))
    again = np.concatenate([part for part, _ in asked])
    if len(again):
        places = np.flatnonzero(np.isin(lines.line, again))
        told = scores[places] + np.concatenate([added for _, added in asked])
        labels[places], probabilities[places] = decode(told, lines.lengths[again], weights.transitions)


def _batch(texts: Sequence[str], table: t.Table) -> tuple[list[int], _Batch]:
    """Which of the references have tokens, and these."""
    table.forget()
    begins = [*map(_begin, texts)]
    tokens = [spaced_tokens(text, begin)[:_TOO_LONG] for text, begin in zip(texts, begins, strict=True)]
    lengths = np.array([*map(len, tokens)], np.int64)
    numbers = table.numbers(chain.from_iterable(tokens), int(lengths.sum()))
    apart = _with_notes(texts, lengths, table.naming.take(numbers))
    if apart:
        # what has gaps has its places noted
        seen = [[f" {token.text}" if token.spaced else token.text for token in found] for found in apart.values()]
        parts = np.split(numbers, np.cumsum(lengths)[:-1])
        lengths[[*apart]] = [*map(len, seen)]
        again = table.numbers(chain.from_iterable(seen), sum(map(len, seen)))
        for at, part in zip(apart, np.split(again, np.cumsum(lengths[[*apart]])[:-1]), strict=True):
            parts[at] = part
        numbers = np.concatenate(parts)
    filled = np.flatnonzero(lengths)
    lines = Lines(lengths[filled])
    sizes = table.lengths.take(numbers)
    ends = np.cumsum(sizes, dtype=np.int64)
    ends += (np.array(begins, np.int64)[filled] - ends[lines.first] + sizes[lines.first])[lines.line]
    starts = ends - table.bare_lengths.take(numbers)
    for line, at in enumerate(filled.tolist()):
        if at in apart:
            here = slice(int(lines.first[line]), int(lines.first[line]) + len(apart[at]))
            starts[here], ends[here] = [token.start for token in apart[at]], [token.end for token in apart[at]]
    return filled.tolist(), _Batch(numbers, lines, starts, ends)


def _with_notes(texts: Sequence[str], lengths: Ids, naming: NDArray[np.bool_]) -> dict[int, list[Token]]:
    """The tokens of the references with language notes, those without them; `naming` are those that may be in one."""
    named = np.append(0, np.cumsum(naming))[np.append(0, np.cumsum(lengths))]
    may_have = (np.diff(named) > 0) | (lengths == _TOO_LONG)
    know_without_notes([text for text, may in zip(texts, may_have.tolist(), strict=True) if not may])
    noted = [at for at in np.flatnonzero(may_have).tolist() if find_notes(texts[at], is_named=True)]
    return {at: visible_tokens(texts[at])[:_TOO_LONG] for at in noted}


def _put_runs(
    labelled: list[Labelled],
    batch: _Batch,
    flags: Numbers,
    names: tuple[str, ...],
    labels: NDArray[np.int64],
    probabilities: Scores,
) -> None:
    changes = np.concatenate([[True], labels[1:] != labels[:-1]]) | (batch.lines.at == 0)
    first = np.flatnonzero(changes)
    last = np.append(first[1:], len(labels)) - 1
    least = np.minimum.reduceat(probabilities, first)
    is_date = np.array([name in _DATES for name in names])[labels[first]]
    beside = _beside(batch.lines, flags & (t.WORD | t.LINK | t.DIGITS) != 0, probabilities, first, last)
    least = np.where(is_date, least, np.minimum(least, beside))
    told = np.flatnonzero(np.array([name != OTHER for name in names])[labels[first]])
    first, last = first[told], last[told]
    columns = (column.tolist() for column in (batch.starts[first], batch.ends[last], least[told]))
    runs = [*zip([names[number] for number in labels[first].tolist()], *columns, strict=True)]
    ends = np.searchsorted(batch.lines.line[first], np.arange(len(labelled)), "right").tolist()
    for one, (start, end) in zip(labelled, pairwise([0, *ends]), strict=True):
        one.runs.extend(runs[start:end])


def _beside(
    lines: Lines, solid: NDArray[np.bool_], probabilities: Scores, first: NDArray[np.intp], last: NDArray[np.intp]
) -> Scores:
    """The least probability of the words and numbers on both sides of each run, who say whether it ends there."""
    count = len(solid)
    places = np.arange(count)
    left = np.maximum.accumulate(np.where(solid, places, -1))[first - 1]
    right = np.minimum.accumulate(np.where(solid, places, count)[::-1])[::-1][np.minimum(last + 1, count - 1)]
    has_left = (first > 0) & (left >= lines.begin[first])
    has_right = (last + 1 < count) & (right < lines.begin[last] + lines.lengths[lines.line[last]])
    before: Scores = np.where(has_left, probabilities[left], np.float32(1))
    behind: Scores = np.where(has_right, probabilities[np.minimum(right, count - 1)], np.float32(1))
    return np.minimum(before, behind)


def _put_links(labelled: list[Labelled], batch: _Batch, flags: Numbers) -> None:
    places = np.flatnonzero(flags & t.LINK)
    columns = (batch.lines.line[places], batch.starts[places], batch.ends[places])
    for line, start, end in zip(*(column.tolist() for column in columns), strict=True):
        labelled[line].links.append((start, end))


def _put_telling(labelled: list[Labelled], batch: _Batch, flags: Numbers, labels: Ids, scorer: Scorer) -> None:
    is_first = batch.lines.before(flags & t.WORD != 0) < _FIRST
    places = np.flatnonzero(flags & t.TELLS)
    names = [scorer.weights.labels[number] for number in labels[places].tolist()]
    told = scorer.table.told(batch.numbers[places])
    columns = batch.lines.line[places].tolist(), is_first[places].tolist(), names, told
    for line, first, name, kinds in zip(*columns, strict=True):
        telling = labelled[line].telling
        telling[name] |= kinds
        if first:
            telling["first"] |= kinds
