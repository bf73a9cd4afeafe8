"""What speaks for a record being the work of a printed reference, as numbers: letters shared, names, numbers, years.

The printed text is held against the record's fields, so that a reading that went wrong does little harm; what was read
with certainty counts besides. All text is romanised and folded first, so that scripts and romanisations compare.
"""

import re
from collections.abc import Mapping, Sequence

from refman.languages import script
from refman.matching.compare import agree, first_page, latin, number_set, same_surname, skeleton, words
from refman.matching.crossed import crossed
from refman.matching.initials import initials_agree, initials_share
from refman.matching.letters import bare, of_three, plain, share, threes
from refman.matching.near import name_near, near
from refman.matching.printed import Printed, fields_text, printed
from refman.matching.titles import read_title, title_evidence, titles
from refman.matching.torn import is_torn as is_torn_number
from refman.matching.torn import is_torn_range
from refman.matching.worn import mended, worn_evidence
from refman.model import Entry, Name

BARE = ", bare"
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[IVXLC]{2,}")
_TORN = re.compile(r"\d[^\W\d_]|[^\W\d_]\d|\d\s\d")
_FEW = 8
_LONG_PAGE = 3
_TWO_PAGES = 5
_COMPANY = 3
_SURNAME = 4
_HALF = 0.5
_HOPELESS = 0.4
_TITLED = 0.5
"""How much of a title must be printed before a torn number is taken for its own."""
_PLACE = ("volume", "issue", "page")


def features(entry: Entry, record: Entry) -> dict[str, float]:
    """The evidence by name: 1 for, -1 against, 0 untold, shares between 0 and 1.

    What counts in a reference without the title is another matter: the weights are those `with_bare` is fitted to.
    """
    ours = printed(entry)
    recorded = fields_text(record)
    told = title_evidence(ours, entry, record) | {
        "explained": (explained := share(ours.threes, threes(recorded))),
        "explained-whole": max(0.0, explained - 0.8) * 5,
        "container": _container(ours, record, hosted := _read_container(entry, record)),
        "words": share(ours.plain, theirs := plain(recorded)),
        "words-back": share(theirs, ours.plain),
        "letters-back": share(threes(recorded), ours.threes),
        "read-container": hosted,
        "host-elsewhere": float(_is_host_elsewhere(entry, record, recorded)),
        "host-exact": _exact("container-title", entry, record),
        "hosted": float(entry.value("container-title") is not None),
        "nobody-printed": float(not people(entry) and bool(record.names("author"))),
    }
    is_close = max(told["title"], told["explained"]) >= _HALF
    told |= worn_evidence(ours, recorded, told, is_close=is_close)
    told["paged"] = float(entry.value("page") is not None)
    is_titled = told["title"] >= _TITLED or told["container"] * told["title-none"] >= _TITLED
    is_torn = bool(ours.torn) and is_titled
    told |= _names(ours, entry, record, is_close=is_close) | _dates(ours, entry, record, is_torn=is_torn)
    told |= _numbers(ours, entry, record, is_torn=is_torn)
    told |= _unsaid(told)
    if told["title-torn"]:
        told |= mended(told)
    told["numbers-explained"] = _explained(ours, recorded)
    return told | crossed(told)


def is_hopeless(entry: Entry, record: Entry) -> bool:
    """True where neither title, first author nor first page is printed: most records of a search, told in less time."""
    ours, theirs = printed(entry), people(record)
    if not theirs or _stands(theirs[0], ours) or not record.value("page") or _number("page", ours, record) > 0:
        return False
    date = record.date("issued")
    if not read_title(entry) and date and date.year in ours.years:
        # Without a title a host and a year are much.
        return False
    texts = titles(record)
    return bool(texts) and max(share(threes(text), ours.threes) for text in texts) < _HOPELESS


def with_bare(told: Mapping[str, float]) -> dict[str, float]:
    """The evidence, and each piece of it again as far as the record's title is not printed."""
    bare = 1 - told["title"]
    return {**told, **{f"{name}{BARE}": value * bare for name, value in told.items()}, "bare": bare}


def _unsaid(told: Mapping[str, float]) -> dict[str, float]:
    """What the record has and a reference without a title has nothing of: such styles print all that there is."""
    lacking = {
        name: float(told[name] < 0 and told[f"read-{name}"] == 0) for name in (*_PLACE, "year") if name != "issue"
    }
    lacking["container"] = float(told["container"] < 0 and told["hosted"] == 0)
    return {f"unsaid-{name}": value * told["untitled"] for name, value in lacking.items()}


def _container(ours: Printed, record: Entry, read: float) -> float:
    field = record.fields.get("container-title")
    if field is None:
        return 0.0
    if read > 0:
        return 1.0
    readings = [str(reading.value) for reading in (field, *field.rivals)]
    readings += [str(record.value("container-title-short") or "")]
    return 2 * max(near(text, ours) for text in readings) - 1


def _read_container(entry: Entry, record: Entry) -> float:
    """Whether the host that was read is the record's, in full or in short; 0 where either has none."""
    read, field = entry.fields.get("container-title"), record.fields.get("container-title")
    if read is None or field is None:
        return 0.0
    told = [agree("container-title", read.value, reading.value) for reading in (field, *field.rivals)]
    return 1.0 if True in told else -1.0 if False in told else 0.0


def _is_host_elsewhere(entry: Entry, record: Entry, recorded: str) -> bool:
    """True where a record without a host has all words of the host that was read: in its title, or as a publisher."""
    read = entry.value("container-title")
    if read is None or "container-title" in record.fields:
        return False
    host = plain(str(read))
    return len(host) > 1 and host <= plain(recorded)


def people(entry: Entry) -> tuple[Name, ...]:
    """The authors, or the editors where there are none."""
    return entry.names("author") or entry.names("editor")


def _names(ours: Printed, entry: Entry, record: Entry, *, is_close: bool) -> dict[str, float]:
    theirs, read = people(record), people(entry)
    stands = [_stands(name, ours) for name in theirs[:_FEW]]
    if not any(stands) and not record.names("author") and not (read and read_title(entry)):
        # Who edited what a part stands in is often left out; what was read as a name may be the host's.
        theirs, stands = (), []
    known = bool(theirs and read)
    pairs = [(one, other) for one in read[:_FEW] for other in theirs if _is_same_person(one, other)]
    found = {id(one) for one, _ in pairs}
    there = [id(one) in found for one in read[:_FEW]] if theirs else []
    is_first = known and any(one is read[0] and other is theirs[0] for one, other in pairs)
    return {
        "first-near": float(bool(theirs) and stands[0])
        or (_first_near(theirs[0], ours) if theirs and is_close else 0.0),
        "first-author": 0.0 if not theirs else 1.0 if stands[0] else -1.0,
        "authors": sum(stands) / len(stands) if stands else 0.0,
        "company": min(_COMPANY, max(0, sum(stands) - 1)) / _COMPANY,
        "no-authors": float(not theirs),
        "unnamed": float(bool(read) and not theirs),
        "read-author": 0.0 if not known else 1.0 if there[0] else -1.0,
        "read-authors": sum(there) / len(there) if there else 0.0,
        "read-first": float(is_first),
        "first-exact": float(is_first and skeleton(read[0].sort_name) == skeleton(theirs[0].sort_name)),
        "initials": _sign(initials_agree(read[0], theirs[0]) if is_first else None),
        "initials-all": initials_share(pairs),
        "count": _same_count(ours, read, theirs),
    }


def _is_same_person(one: Name, other: Name) -> bool:
    """True for one surname, and where it is the last word of what was taken for one: "Konrad Gniss"."""
    if same_surname(one, other):
        return True
    a, b = (latin(name.family or name.literal).split() for name in (one, other))
    return len(a) != len(b) and bool(a and b) and a[-1] == b[-1] and len(a[-1]) >= _SURNAME


def _first_near(first: Name, ours: Printed) -> float:
    """How near a surname comes to something printed, though it is not printed itself."""
    return max(0.0, name_near(first.family or first.literal, ours) - _HALF) * 2


def _same_count(ours: Printed, read: Sequence[Name], theirs: Sequence[Name]) -> float:
    """Whether as many people are printed as are recorded; of "et al." the rest may be missing."""
    if not read or not theirs:
        return 0.0
    if len(read) < len(theirs) and ours.is_cut:
        return 0.0
    return 1.0 if len(read) == len(theirs) else -1.0


def _stands(name: Name, ours: Printed) -> bool:
    """True where the surname is one of the printed words, or runs through their letters, or nearly does."""
    family = skeleton(name.family or name.literal)
    if not family:
        return False
    if family in ours.words or (len(family) > 4 and family in ours.letters):
        return True
    return len(family) > 5 and share(of_three(family), ours.threes) >= 0.75


def _dates(ours: Printed, entry: Entry, record: Entry, *, is_torn: bool) -> dict[str, float]:
    date, read = record.date("issued"), entry.date("issued")
    if date is None or date.year is None or not (ours.years or is_torn):
        return {"year": 0.0, "year-near": 0.0, "read-year": 0.0}
    if date.year not in ours.years and is_torn and is_torn_number(str(date.year), ours.torn):
        return {"year": 1.0, "year-near": 0.0, "read-year": 0.0}
    if not ours.years:
        return {"year": 0.0, "year-near": 0.0, "read-year": 0.0}
    apart = min(abs(date.year - year) for year in ours.years)
    same = None if read is None or read.year is None else read.year == date.year
    return {"year": 1.0 if apart == 0 else -1.0, "year-near": float(apart == 1), "read-year": _sign(same)}


def _numbers(ours: Printed, entry: Entry, record: Entry, *, is_torn: bool) -> dict[str, float]:
    told = {name: _number(name, ours, record) for name in _PLACE}
    for name in _PLACE:
        a, b = entry.fields.get(name), record.fields.get(name)
        read = agree(name, a.value, b.value) if a and b else None
        if read is False and (_is_misplaced(name, entry, record) or _is_torn_reading(name, entry, ours, record)):
            read = None
        told[f"read-{name}"] = _sign(read)
        if name == "page" and _range(str(record.value("page") or "")) in ours.ranges:
            told |= {"page": 1.0, "read-page": 1.0}
        elif read is False and told[name] > 0 and _is_elsewhere(name, entry, record):
            told[name] = -1.0
        if is_torn and told[name] < 0 and _is_torn(name, ours, record):
            told |= {name: 1.0, f"read-{name}": max(0.0, told[f"read-{name}"])}
    form = _exact("page", entry, record)
    # One page alone may be the first of a range.
    is_whole = form and (" " in words(str(entry.value("page"))) or entry.value("title"))
    return told | {"last-page": _last_page(ours, record), "page-exact": form if is_whole else 0.0, "page-form": form}


def _exact(name: str, entry: Entry, record: Entry) -> float:
    """Whether the value was printed as it is recorded, to the last word; 0 where either has none."""
    ours, theirs = entry.value(name), record.value(name)
    return _sign(words(str(ours)) == words(str(theirs)) if ours and theirs else None)


def _sign(told: bool | None) -> float:
    return 0.0 if told is None else 1.0 if told else -1.0


def _number(name: str, ours: Printed, record: Entry) -> float:
    value = str(record.value(name) or "")
    if not value:
        return 0.0
    wanted = _wanted(name, value)
    found = {number.lstrip("0") for number in ours.numbers} | ours.plain
    runs_through = name == "page" and _runs_through(value, ours)
    # "VI" may be printed as it is recorded.
    as_recorded = bool(_ROMAN.fullmatch(value)) and value.casefold() in ours.plain
    return 1.0 if wanted & found or runs_through or as_recorded else -1.0


def _runs_through(page: str, ours: Printed) -> bool:
    """True where the pages are printed without what stands between them (221233), or with a blank in one (8 53-857)."""
    first, *others = words(page).split() or [""]
    if len(first) >= _LONG_PAGE and any(one.startswith(first) and len(one) >= 2 * len(first) for one in ours.numbers):
        return True
    both = "".join((first, *others))
    return len(others) == 1 and len(both) >= _TWO_PAGES and both.isdecimal() and both in ours.letters


def _is_torn(name: str, ours: Printed, record: Entry) -> bool:
    value = str(record.value(name) or "")
    if name == "page" and is_torn_range(value, ours.torn):
        return True
    return any(is_torn_number(number, ours.torn) for number in _wanted(name, value))


def _is_torn_reading(name: str, entry: Entry, ours: Printed, record: Entry) -> bool:
    """True where the number that was read has a letter among its digits, and is the record's but for that."""
    read = str(entry.value(name))
    return bool(ours.torn) and bool(_TORN.search(read)) and _is_torn(name, ours, record)


def _wanted(name: str, value: str) -> frozenset[str]:
    return frozenset({first_page(value)}) if name == "page" else number_set(value)


def _is_elsewhere(name: str, entry: Entry, record: Entry) -> bool:
    """True where the number is printed as another one: the record's first page is the volume that was read.

    It is no other one where the record has none: then the reading took one for the other.
    """
    others = (str(entry.value(other) or "") for other in _PLACE if other != name and record.value(other))
    read = frozenset().union(*(number_set(other) for other in others if other))
    return bool(_wanted(name, str(record.value(name))) & read)


def _is_misplaced(name: str, entry: Entry, record: Entry) -> bool:
    """True where the number that was read is the record's, under another name: a page taken for an issue."""
    others = (str(record.value(other) or "") for other in _PLACE if other != name)
    recorded = frozenset().union(*(number_set(other) for other in others if other))
    return number_set(str(entry.value(name))) <= recorded


def _range(page: str) -> tuple[str, ...]:
    return tuple(bare(word) for word in words(page).split())


def _last_page(ours: Printed, record: Entry) -> float:
    """Whether the last page is printed, maybe without its first figures; one page alone tells nothing."""
    found = words(str(record.value("page") or "")).split()
    if len(found) != 2 or found[0] == found[1]:
        return 0.0
    first, last = found
    if not last.isdecimal():
        return 1.0 if last in ours.plain else -1.0
    last = first[: max(0, len(first) - len(last))] + last
    return 1.0 if any(last.endswith(one) and 2 * len(one) >= len(last) for one in ours.numbers) else -1.0


def _explained(ours: Printed, recorded: str) -> float:
    """The share of the printed numbers that stand somewhere in the record."""
    theirs = {number.lstrip("0") or "0" for number in _NUMBER.findall(recorded)}
    # The last page is often shortened: 9967-70.
    hits = sum(any(one == other or other.endswith(one) for other in theirs) for one in ours.numbers)
    return hits / len(ours.numbers) if ours.numbers else 0.0


def scripts_differ(entry: Entry, record: Entry) -> bool:
    """True where the titles stand in two scripts."""
    ours, theirs = entry.text("title"), record.text("title")
    return bool(ours and theirs) and script(str(ours)) != script(str(theirs))
