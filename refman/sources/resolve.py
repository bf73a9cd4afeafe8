"""Entries checked against their records and filled from them; a DOI looked for where none is printed."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace

from refman.errors import SourceError
from refman.languages import romanise, script
from refman.matching import Candidate, Choice, agree, choose, is_one_work, verify
from refman.model import Entry, Field, Issue, Text, merge, normal_doi
from refman.sources.client import Client
from refman.sources.in_order import in_order
from refman.sources.lookup import Desk, Offline, batches, outcome_of
from refman.sources.memory import WEEK, Memory
from refman.sources.readings import readings_of
from refman.sources.record import named
from refman.sources.source import Answer, Sources

_STAGE = "resolve/"
_OUTAGES = frozenset({"resolve/unavailable", "resolve/rate-limited", "resolve/bad-answer"})
_LINK = re.compile(r"(?:https?://|doi:?\s*10\.|www\.)\S+", re.I)
_ALIKE = 0.8
"""How much of a title must be that of the record for another reading of a DOI to be believed."""
_LONGEST = 600
_SHOWN = 3
Noted = Callable[[str, Choice, list[Candidate]], None]
"""What is told of each search: the citekey, what came of it, and the candidates, likeliest first."""


def resolve(
    entries: Iterable[Entry],
    sources: Sources,
    *,
    client: Client | None = None,
    memory: Memory | None = None,
    fresh: bool = False,
    prefer_record: Container[str] = frozenset(),
    note: Noted | None = None,
) -> Iterator[Entry]:
    """The entries in their order, checked and filled; what an earlier run said of them is replaced.

    Nothing printed is overwritten without trace and nothing of the user's at all. A record of another work is
    refused. An entry without a DOI gets one where the search leaves no doubt; where it does, the candidates stand in a
    question. What `memory` holds from earlier runs is not asked again until it is old, or `fresh` is True. Of the
    variables in `prefer_record` the recorded values are shown, the printed ones kept beside them. `note` is called with
    what each search brought, from any thread.

    Raises:
        Unreachable: no service at all can be reached.

    Issues: resolve/not-registered, resolve/wrong-work, resolve/no-doi, resolve/ask, resolve/also-registered,
    resolve/unavailable, resolve/rate-limited, resolve/bad-answer, resolve/VARIABLE-differs, resolve/type-differs,
    resolve/retracted, resolve/corrected, resolve/concern, resolve/notice, resolve/newer-version.
    """
    with nullcontext(client) if client else Client(sources, turns=memory) as used:
        desk = Desk(used, memory, fresh=fresh)
        pairs = _with_answers(entries, desk)
        yield from in_order(
            lambda pair: _resolved(*pair, desk, prefer_record=prefer_record, note=note), pairs, workers=desk.workers
        )


def asked_for(
    entries: Iterable[Entry],
    sources: Sources,
    *,
    client: Client | None = None,
    memory: Memory | None = None,
    fresh: bool = False,
    oldest: float = WEEK,
) -> Iterator[tuple[Entry, Answer | None]]:
    """Each entry, in order, with the answer for its DOI; None for an entry without one.

    Answers of earlier runs older than `oldest` seconds are asked for anew; where that fails, they count and say so.
    Where a DOI is registered nowhere, and another reading of what is printed leads to this work, that is the answer.

    Raises:
        Unreachable: no service at all can be reached.
    """
    with nullcontext(client) if client else Client(sources, turns=memory) as used:
        desk = Desk(used, memory, fresh=fresh, oldest=oldest, takes_old=True)
        pairs = _with_answers(entries, desk)
        yield from in_order(lambda pair: (pair[0], _reread(*pair, desk)), pairs, workers=desk.workers)


def _reread(entry: Entry, answer: Answer | None, desk: Desk) -> Answer | None:
    if answer is None or answer.outcome != "not-found":
        return answer
    for record in desk.reread(answer, readings_of(entry)):
        told = verify(entry.with_fields({"DOI": None}), record)
        if told.verdict != "other work" and (told.agreed or (told.title or 0.0) >= _ALIKE):
            return replace(answer, outcome="found", entry=record, message="")
    return answer


def _with_answers(entries: Iterable[Entry], desk: Desk) -> Iterator[tuple[Entry, Answer | None]]:
    """Each entry with the answer for its DOI, each DOI asked once."""
    known: dict[str, Answer] = {}
    for batch, told in in_order(
        lambda asked: (asked[0], desk.answers(asked[1])), _asked(entries), workers=desk.workers
    ):
        known |= told
        for entry in batch:
            doi = _doi(entry)
            yield entry, known[doi] if doi else None


def _asked(entries: Iterable[Entry]) -> Iterator[tuple[list[Entry], list[str]]]:
    """The entries in batches, each with the DOIs that no batch before had."""
    seen: set[str] = set()
    for batch in batches(entries):
        new = dict.fromkeys(doi for doi in map(_doi, batch) if doi and doi not in seen)
        seen |= new.keys()
        yield batch, list(new)


def _resolved(
    entry: Entry, answer: Answer | None, desk: Desk, *, prefer_record: Container[str], note: Noted | None
) -> Entry:
    answer = _reread(entry, answer, desk)
    if answer:
        return _checked(entry, answer, prefer_record=prefer_record)
    return _searched(entry, desk, prefer_record=prefer_record, note=note)


def _doi(entry: Entry) -> str | None:
    found = entry.text("DOI")
    return normal_doi(found.value) if found else None


def _checked(entry: Entry, answer: Answer, *, prefer_record: Container[str]) -> Entry:
    if answer.entry is not None:
        return _judged(_without(entry, _STAGE), answer.entry, prefer_record=prefer_record)
    if answer.outcome == "not-found":
        said = f"{answer.doi} is registered with no agency; it may be misprinted"
        return _without(entry, _STAGE).with_issues([Issue("resolve/not-registered", said, "warning", "DOI")])
    return _kept(entry, Issue(f"{_STAGE}{answer.outcome}", answer.message, "warning", "DOI"))


def _judged(entry: Entry, record: Entry, *, prefer_record: Container[str]) -> Entry:
    if verify(entry, record).verdict == "other work":
        said = f"{record.text('DOI')} belongs to another work: {named(record)}"
        return entry.with_issues([Issue("resolve/wrong-work", said, "error", "DOI")])
    return _merged(entry, record, prefer_record=prefer_record)


def _merged(entry: Entry, record: Entry, *, prefer_record: Container[str]) -> Entry:
    known = entry.fields.get("DOI")
    if known and all(reading.origin.kind == "source" for reading in (known, *known.rivals)):
        # The record was fetched by this very DOI; it cannot vouch for it.
        record = record.with_fields({"DOI": None})
    told = merge(entry, _with_original(entry, record), same=agree, prefer_record=prefer_record)
    return _with_registered(told).with_issues(record.issues)


def _with_registered(entry: Entry) -> Entry:
    """The entry, a DOI that is registered nowhere made the rival of the one that was meant."""
    printed = entry.fields.get("DOI")
    if printed is None or printed.origin.kind in {"source", "user"}:
        return entry
    meant = next((one for one in printed.rivals if one.origin.kind == "source"), None)
    if meant is None or normal_doi(str(meant.value)) == normal_doi(str(printed.value)):
        return entry
    others = tuple(one for one in printed.rivals if one is not meant)
    return entry.with_fields({"DOI": replace(meant, rivals=(*others, replace(printed, rivals=())))})


def _with_original(entry: Entry, record: Entry) -> Entry:
    """The record, its title also as `original-title` where the entry's title is in another script."""
    printed, recorded = entry.fields.get("title"), record.fields.get("title")
    if printed is None or recorded is None or "original-title" in record.fields:
        return record
    ours, theirs = str(printed.value), str(recorded.value)
    # Latin letters are as often the translation as the original; Cyrillic ones are the original.
    if script(theirs) == "Cyrl" and script(ours) == "Latn":
        return record.with_fields({"original-title": Field(Text(theirs), recorded.origin, recorded.confidence)})
    return record


def _searched(entry: Entry, desk: Desk, *, prefer_record: Container[str], note: Noted | None) -> Entry:
    if any(issue.code == "resolve/declined" for issue in entry.issues) and not desk.fresh:
        return entry
    asked = _query(entry)
    if not asked:
        return _without(entry, _STAGE).with_issues([_no_doi("there is too little to search by")])
    try:
        records = desk.search(asked)
    except Offline:
        raise
    except SourceError as error:
        return _kept(entry, Issue(f"{_STAGE}{outcome_of(error)}", str(error)))
    entry = _without(entry, _STAGE)
    choice, candidates = choose(entry, records)
    if note:
        note(entry.citekey, choice, candidates)
    if choice == "none":
        return entry.with_issues([_no_doi("Crossref has no such work")])
    if choice == "ask":
        return entry.with_issues([_question(candidates)])
    return take(entry, candidates[0], prefer_record=prefer_record).with_issues(_also_registered(candidates))


def _also_registered(candidates: Sequence[Candidate]) -> list[Issue]:
    """That the work which was taken has other DOIs, too."""
    first, *others = (one.record for one in candidates)
    dois = [str(other.value("DOI")) for other in others if is_one_work(first, other)]
    said = f"the work is also registered as {', '.join(dois)}"
    return [Issue("resolve/also-registered", said, "info", "DOI")] if dois else []


def take(entry: Entry, candidate: Candidate, *, prefer_record: Container[str] = frozenset()) -> Entry:
    """The entry with the DOI and the record of a candidate, and without the question about it.

    Issues: resolve/VARIABLE-differs, resolve/type-differs.
    """
    found = replace(candidate.record.fields["DOI"], confidence=round(candidate.likelihood, 3))
    record = candidate.record.with_fields({"DOI": found})
    return _merged(_without(entry, _STAGE), record, prefer_record=prefer_record)


def decline(entry: Entry) -> Entry:
    """The entry with the note that its reader knows of no DOI; it is not searched for again.

    Issues: resolve/declined.
    """
    said = Issue("resolve/declined", "none of the candidates is this work, you said", "info", "DOI")
    return _without(entry, _STAGE).with_issues([said])


def propose(
    entries: Iterable[Entry],
    sources: Sources,
    *,
    client: Client | None = None,
    memory: Memory | None = None,
    known: Callable[[str], list[Candidate]] | None = None,
) -> Iterator[tuple[Entry, list[Candidate]]]:
    """The entries about whose DOI there is a question, each with its candidates, likeliest first.

    What `known` has for a citekey is not searched for again.

    Raises:
        SourceError: Crossref has to be asked again, and does not answer.
    """
    with nullcontext(client) if client else Client(sources, turns=memory) as used:
        desk = Desk(used, memory)
        for entry in entries:
            if any(issue.code == "resolve/ask" for issue in entry.issues):
                kept = known(entry.citekey) if known else []
                yield entry, kept or choose(_without(entry, _STAGE), desk.search(_query(entry)))[1]


def _question(candidates: Sequence[Candidate]) -> Issue:
    listed = "; ".join(
        f"{one.record.text('DOI')}, {named(one.record)} ({one.likelihood:.0%}"
        + (f"; for: {', '.join(one.support)}" if one.support else "")
        + (f"; against: {', '.join(one.against)}" if one.against else "")
        + ")"
        for one in candidates[:_SHOWN]
    )
    return Issue("resolve/ask", f"this may be {listed}; refman resolve --review asks you", "warning", "DOI")


def _query(entry: Entry) -> str:
    """What to search by: the printed text, or the fields; names in Latin letters too, where they are not."""
    title, host = entry.text("title"), entry.text("container-title")
    if title is None and not (host and (entry.number("page") or entry.number("volume"))):
        return ""
    names = " ".join(name.sort_name for name in entry.names("author") or entry.names("editor"))
    if entry.reference and entry.reference.text:
        text = _LINK.sub(" ", entry.reference.text)
    else:
        issued = entry.date("issued")
        year = str(issued.year) if issued and issued.year else ""
        numbers = (str(entry.number(name) or "") for name in ("volume", "issue", "page"))
        text = " ".join(part for part in (names, year, str(title or ""), str(host or ""), *numbers) if part)
    romanised = romanise(f"{names} {host or ''}") if script(text) == "Cyrl" else ""
    return " ".join(f"{text} {romanised}".split())[:_LONGEST]


def _no_doi(why: str) -> Issue:
    return Issue("resolve/no-doi", f"no DOI was found: {why}; many works have none", "info", "DOI")


def _without(entry: Entry, stage: str) -> Entry:
    return replace(entry, issues=tuple(issue for issue in entry.issues if not issue.code.startswith(stage)))


def _kept(entry: Entry, outage: Issue) -> Entry:
    """The entry with what earlier runs learned, but with this run's outage alone."""
    issues = tuple(issue for issue in entry.issues if issue.code not in _OUTAGES)
    return replace(entry, issues=(*issues, outage))
