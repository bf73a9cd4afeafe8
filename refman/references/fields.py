"""From labelled stretches to CSL fields: what can be learned was learned, what is certain is written here."""

import re
from dataclasses import replace

from refman.languages import find_notes, lexicon
from refman.model import Date, Field, Number, Origin, Text
from refman.patterns import Late, compiled
from refman.references.identifiers import identifiers, links_of
from refman.references.labelling.labeller import Labelled
from refman.references.people import people
from refman.references.placing.placed import placed
from refman.references.placing.spans import Found, Stretch, joined, unquoted
from refman.references.printed import as_printed
from refman.references.values.brackets import bracketed, describes, told_by
from refman.references.values.cut_words import is_abbreviated, is_cut_house
from refman.references.values.dates import parse_date
from refman.references.values.numbers import number_text, volume_and_issue
from refman.references.values.volumes import count_of_volumes

_RANGE = Late("[-\u2010-\u2015]")
_EXTENT = Late(r"(\d{1,4})\s?([^\W\d_]+)")
_AREAS = Late(r"\.\s[-\u2010-\u2015]\s")
_ANNEX = Late(
    r"(?<=\d)\s(?:[\u041f\u043f]\u0440\u0438\u043b(?:\.|\u043e\u0436\u0435\u043d\u0438\w)|[\u049a\u049b]\u043e\u0441\u044b\u043c\u0448\u0430\w*)(?:\s\d+)?$"
)
"""The annex of an act, behind its number."""
_MARK_BEFORE = Late(r"[^\W\d_]\.?\s?$")
_NEAR = 4
_RULE = "rule"
_TEXTS = (
    "title-translation",
    "volume-title",
    "container-title",
    "collection-title",
    "publisher",
    "publisher-place",
    "genre",
    "archive",
)
_LABELS = {"collection-number": ("issue", "volume"),
           "volume": ("volume", "part"), "issue": ("issue",), "page": ("page",), "number-of-pages": ("extent", "page"),
           "number": ("issue",)}  # fmt: skip
# Of several, the first counts: a second journal or town belongs to a reprint or to another work, a second translation
# to the journal.
_FIRST = frozenset({"title-translation", "container-title", "publisher-place"})
_ONLINE = Late(r"\bepub\b[\s:,]*$", re.IGNORECASE)
_LEAD = 8
_DIGITS = Late(r"\d+")
_WORD = Late(r"[^\W\d_]+")
_PUBMED = Late(r"(?:pmid|PMID)\s?:?\s?(\d{4,9})")
_IN_BRACKET = Late(r"\((?:[^\W\d_]+[\s:]+){1,3}$")
_DAY = Late(r"[0-3]?\d\s[^\W\d_]{3}")
_DAY_BEFORE = Late(r"(?<!\d)[0-3]?\d\s?[-\u2013\u2014]\s?$")
_MONTH_BEHIND = compiled(r"\.?\s[-\u2013\u2014]\s(?P<said>(?P<month>[^\W\d_]{3,}))(?=\.|$)")
_DAY_BEHIND = compiled(r"[.,]\s(?:[-\u2013\u2014]\s)?(?P<said>[0-3]?\d\s(?P<month>[^\W\d_]{3,}))(?=[.,;:\s(]|$)")
_ENDS = (")", ";", ":", "]")
"""What stands behind most years, and before no month of theirs."""
_CYRILLIC = Late(r"[\u0400-\u04ff]")
_BRACKETS = frozenset("([")
_KEEPS_STOP = frozenset({"publisher-place", "edition", "genre"})


def read_fields(text: str, labelled: Labelled) -> dict[str, Field]:
    """The fields that a labelled reference prints, in the order of this module's readers."""
    found = placed(text, labelled)
    fields: dict[str, Field] = {}
    for read in (_names, _title, _texts, _numbers, _dates, identifiers):
        fields |= read(text, found)
    links = links_of(text, labelled, found)
    if "DOI" in links and "number" in fields and _is_within(fields["number"], links["DOI"]):
        del fields["number"]
    code = _PUBMED.match(str(fields["number"].value)) if "number" in fields else None
    if code:
        fields["PMID"] = replace(fields.pop("number"), value=Text(code[1]))
    if "archive" in fields and "title" not in fields:
        # what is cited by its shelfmark alone has no other name
        fields["title"] = fields["archive"]
    return fields | links


def _is_within(field: Field, other: Field) -> bool:
    """True where a field was read from the end of what another one prints."""
    ours, theirs = field.origin.span, other.origin.span
    return ours is not None and theirs is not None and theirs[0] < ours[0] and ours[1] <= theirs[1]


def _names(text: str, found: Found) -> dict[str, Field]:
    return {variable: as_printed(names, [first]) for variable, (names, first) in people(text, found).items()}


def _title(text: str, found: Found) -> dict[str, Field]:
    if "title" not in found:
        return {}
    parts = joined(text, found["title"])
    best = parts[0]
    if len(parts) > 1:
        # what stands in brackets far behind says something of the title
        others = [part for part in parts[1:] if text[part.span[0] - 1] not in _BRACKETS]
        best = max((best, *others), key=lambda part: len(part.text) + (8 if part is parts[0] else 0))
    if "]" not in best.text:
        value = _clean(best.text)
        return {"title": as_printed(Text(value), [_cut_to(text, best, value)])} if value else {}
    said = bracketed(_clean(best.text), foreign=_is_foreign(text))
    told = {"title": said.title, "genre": said.genre, "title-translation": said.translation}
    return {
        variable: as_printed(Text(value), [_cut_to(text, best, value)])
        for variable, value in told.items()
        if value and (variable == "title" or variable not in found)
    }


def _is_foreign(text: str) -> bool:
    """Whether a note says that the work is in another language than English."""
    return any("en" not in note.tags for note in find_notes(text))


def _said_by(text: str, found: Found, part: Stretch) -> str:
    """What a bracket behind the title says that is no translation: what the work is, or what it is printed on."""
    value = _clean(part.text)
    told = told_by(value)
    if told or "title" not in found or f"[{value}]" not in text:
        return told
    hosts = found.get("container-title", ())
    if hosts and text[hosts[0].span[1] : part.span[0]].strip() == "[":
        return "host"
    if _is_foreign(text):
        return ""
    return "genre" if describes(found["title"][0].text, value) else ""


def _cut_to(text: str, part: Stretch, value: str) -> Stretch:
    """The stretch of the value alone, where it stands in one piece."""
    if len(value) == part.span[1] - part.span[0]:
        return part
    start = text.find(value, *part.span)
    return Stretch(part.label, value, (start, start + len(value)), part.probability) if start >= 0 else part


def _texts(text: str, found: Found) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for variable in _TEXTS:
        if variable not in found:
            continue
        best = found[variable][0]
        if len(found[variable]) > 1:
            best = _chosen(text, found, variable)
        value = best.text.strip(" ,;:") if variable in _KEEPS_STOP else _clean(best.text)
        is_stopped = "." in text[best.span[1] - 1 : best.span[1] + 1]
        if is_stopped and (
            (variable == "container-title" and is_abbreviated(value))
            or (variable == "publisher" and is_cut_house(value))
        ):
            value = f"{value}."
        if variable == "publisher-place" and not value.endswith(".") and text[best.span[1] : best.span[1] + 1] == ".":
            value = f"{value}." if len(value) <= 3 else value
        told = _said_by(text, found, best) if variable == "title-translation" else ""
        if told:
            variable = "genre" if told == "genre" and "genre" not in found else ""  # noqa: PLW2901 - "[Data set]" is none
        if value and variable:
            fields[variable] = as_printed(Text(value), [best])
    if "event" in found and "event-title" not in fields:
        fields["event-title"] = as_printed(Text(_clean(found["event"][0].text)), found["event"][:1])
    return fields


def _chosen(text: str, found: Found, variable: str) -> Stretch:
    """The first of several stretches, or the longest, by what they are of."""
    parts = joined(text, found[variable])
    if len(parts) == 1 or variable in _FIRST or (variable == "publisher" and _is_first_house(text, found, parts)):
        return parts[0]
    return max(parts, key=lambda part: len(part.text))


def _is_first_house(text: str, found: Found, houses: list[Stretch]) -> bool:
    """Whether the first house stands between the first town and a second one: "Москва : АСТ ; Минск : Харвест"."""
    towns = found.get("publisher-place", ())
    if len(towns) == 1 or not towns or not houses[0].span[0] < towns[1].span[0] < houses[1].span[0]:
        return False
    return ":" in text[towns[0].span[1] : houses[0].span[0]]


def _numbers(text: str, found: Found) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for variable, classes in _LABELS.items():
        if variable not in found:
            continue
        first = found[variable][0]
        if len(found[variable]) > 1:
            first = _first_number(text, found[variable], ranged=variable == "page")
        if first.text.isdecimal() and first.text.isascii():
            # as most are
            fields[variable] = as_printed(Number(first.text), [first])
            continue
        if variable == "number" and _AREAS.search(first.text):
            # dashes that part, and join no numbers: "Ф. 170. – Оп. 1. – Д. 35"
            value = first.text.strip(" .,;:")
        else:
            value = _with_letter(text, first, number_text(first.text, *classes))
            value = _ANNEX.sub("", value) if variable == "number" else value
        digits = _DIGITS.search(value) if variable == "number-of-pages" else None
        if digits:
            value, first = digits[0], found[variable][0]
        if value:
            fields[variable] = as_printed(_number(value, first.text), [first])
    fields |= _volumes(text, found, fields)
    if "volume" in fields and "issue" not in fields:
        volume, issue = volume_and_issue(str(fields["volume"].value))
        if issue:
            fields["volume"] = as_printed(Number(volume), found["volume"][:1])
            fields["issue"] = as_printed(Number(issue), found["volume"][:1])
    fields |= _alone(text, found, fields)
    return fields | _edition(text, found) if "edition" in found else fields


def _first_number(text: str, parts: list[Stretch], *, ranged: bool) -> Stretch:
    """The first of several numbers, or the first range among them."""
    first, *others = joined(text, parts, gap=2)
    return next((part for part in (first, *others) if _RANGE.search(part.text)), first) if ranged else first


def _edition(text: str, found: Found) -> dict[str, Field]:
    part = joined(text, found["edition"])[0]
    value = part.text.strip(" ,;:[]()")
    return {"edition": as_printed(Number(value), [part])} if value else {}


def _with_letter(text: str, part: Stretch, value: str) -> str:
    """The value with its "c" or "T": marks in the wrong script in Cyrillic lists, part of it in "Phys. Scr. T46"."""
    has_letter = len(part.text) - len(value) == 1 and part.text in {f"{value}c", f"T{value}"}
    return part.text if has_letter and not _CYRILLIC.search(text) else value


def _alone(text: str, found: Found, fields: dict[str, Field]) -> dict[str, Field]:
    """A bracketed number without a volume before it is an issue; pages without a host, a mark behind, are an extent."""
    if "volume" in fields and "issue" not in fields:
        start, end = found["volume"][0].span
        around = text[max(0, start - 1) : end + 1].strip(" ,.;:")
        if around.startswith("(") and around.endswith(")") and around[1:-1].strip().isdigit():
            return {"issue": fields.pop("volume")}
    if "page" in fields and "container-title" not in fields and _may_be_extent(set(fields) | set(found)):
        part = found["page"][0]
        extent = _EXTENT.fullmatch(part.text.strip(" .,;"))
        if not extent and not _MARK_BEFORE.search(text, max(0, part.span[0] - _NEAR), part.span[0]):
            extent = _EXTENT.match(text, part.span[0])
        if extent and {"page", "extent"} & lexicon().classes(extent[2].casefold()):
            fields.pop("page")
            return {"number-of-pages": as_printed(_number(extent[1], part.text), [part])}
    return {}


def _may_be_extent(named: set[str]) -> bool:
    """Whether pages may be those of a whole book: of a volume only where its house is printed."""
    if {"number-of-pages", "container-title", "issue"} & named:
        return False
    return "volume" not in named or "publisher" in named


def _volumes(text: str, found: Found, fields: dict[str, Field]) -> dict[str, Field]:
    """How many volumes there are; that number is not the number of one, which may stand elsewhere."""
    counted = count_of_volumes(text)
    if not counted:
        return {}
    count, span = counted
    others = [part for part in found.get("volume", ()) if not part.span[0] <= span[0] < part.span[1]]
    if len(others) < len(found.get("volume", ())):
        fields.pop("volume", None)
        value = number_text(others[0].text, *_LABELS["volume"]) if others else ""
        if value:
            fields["volume"] = as_printed(_number(value, others[0].text), others[:1])
    return {"number-of-volumes": Field(Number(count), Origin("printed", _RULE, span), 0.95)}


def _number(value: str, printed: str) -> Number:
    return Number(value, printed if printed != value else "")


def _dates(text: str, found: Found) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    issued, accessed = list(found.get("issued", [])), list(found.get("accessed", []))
    while issued and not accessed and _is_of_access(text, issued[-1], alone=len(issued) == 1):
        accessed = [issued.pop()]
    if len(issued) > 1:
        printed = [part for part in issued if not _ONLINE.search(text, max(0, part.span[0] - _LEAD), part.span[0])]
        issued = printed or issued
    issued = [_whole_date(text, part) for part in issued]
    for variable, parts in (("issued", issued), ("accessed", accessed)):
        if parts:
            date, used = _best_date(parts)
            # no date is a bracket alone: "()"
            if date.parts or date.printed:
                fields[variable] = as_printed(date, used)
    return fields


def _whole_date(text: str, date: Stretch) -> Stretch:
    """The date with the first of its days ("26–27 қазан"), or a year with what follows it ("2020. – Қаңтар")."""
    if not date.text.isdigit():
        days = _DAY_BEFORE.search(text, max(0, date.span[0] - _NEAR), date.span[0]) if _DAY.match(date.text) else None
        if days:
            span = (days.start(), date.span[1])
            return date._replace(text=" ".join(text[slice(*span)].split()), span=span)
        return date
    if text.startswith(_ENDS, date.span[1]):
        return date
    for pattern in (_MONTH_BEHIND, _DAY_BEHIND):
        behind = pattern.match(text, date.span[1])
        if behind and lexicon().month(behind["month"].casefold()) is not None:
            return date._replace(text=f"{behind['said']} {date.text}", span=(date.span[0], behind.end("said")))
    return date


def _is_of_access(text: str, part: Stretch, *, alone: bool) -> bool:
    """True where "accessed" or the like stands in the words before a date; right before a day that is `alone`.

    A year alone must stand with it in a bracket: "(accessed 2024)".
    """
    near = text[max(0, part.span[0] - 40) : part.span[0]]
    if alone and part.text.isdigit() and not ("(" in near[:-1] and _IN_BRACKET.search(near)):
        return False
    before = _WORD.findall(near)[-1 if alone else -5 :]
    return any("accessed" in lexicon().classes(word.casefold()) for word in before)


def _best_date(parts: list[Stretch]) -> tuple[Date, list[Stretch]]:
    """The most exact date that the stretches give, singly or, where a year and a day stand apart, together."""
    if len(parts) < 2:
        return parse_date(parts[0].text), parts
    readings = [(parse_date(part.text), [part]) for part in parts]
    readings.append((parse_date(", ".join(part.text for part in parts)), parts))
    understood = [(date, used) for date, used in readings if date.parts]
    if not understood:
        return readings[0]
    first_year = understood[0][0].year
    same_year = [(date, used) for date, used in understood if date.year == first_year]
    return max(same_year, key=lambda reading: len(reading[0].parts[0]))


def _clean(value: str) -> str:
    value = unquoted(value)
    return value if value.endswith("...") else value.rstrip(" .,;:") or value
