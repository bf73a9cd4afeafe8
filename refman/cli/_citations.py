"""What `refman check` tells of the citations in a manuscript, as a table and as JSON objects."""

from collections.abc import Iterator
from typing import Any, Final

from refman.citations import Citation, Missing, Report
from refman.cli._print import counted
from refman.cli._table import table
from refman.model import Entry

CITATION_STATES: Final = ("uncited", "missing", "ambiguous")
_WEIGHTS: Final = (0, 0, 2, 1)


def citation_counts(report: Report) -> dict[str, int]:
    """How much of each state there is."""
    return {"uncited": len(report.uncited), "missing": len(report.missing), "ambiguous": len(report.ambiguous)}


def citation_summary(report: Report) -> str:
    """The counts as a sentence."""
    counts = citation_counts(report)
    said = (
        f"{counted(len(report.references), 'reference')}, {counts['uncited']} never cited; "
        f"{counted(report.found, 'citation')}, {counts['missing']} without a reference"
    )
    return said + (f", {counts['ambiguous']} with more than one." if counts["ambiguous"] else ".")


def citation_table(report: Report) -> str:
    """What is wrong, a line each: first references that are never cited, then citations; empty where nothing is."""
    rows = [("uncited", _number(one.entry), _text(one.entry), "") for one in report.uncited]
    for state, told in (("missing", report.missing), ("ambiguous", report.ambiguous)):
        rows += [(state, f"line {one.line}", one.citation.text + _around(one), _hint(one, state)) for one in told]
    return table(("what", "where", "text", "perhaps"), rows, weights=_WEIGHTS) if rows else ""


def citation_objects(file: str, report: Report) -> Iterator[dict[str, Any]]:
    """Each reference with its citations, then each citation that has no one reference, for JSON."""
    uncited = {id(one) for one in report.uncited}
    for one in report.references:
        yield {
            "file": file,
            "state": "uncited" if id(one) in uncited else "cited",
            "number": _number(one.entry),
            "reference": _text(one.entry),
            "count": len(one.citations),
            "citations": [_placed(citation) for citation in one.citations],
        }
    for state, told in (("missing", report.missing), ("ambiguous", report.ambiguous)):
        for citation in told:
            yield {
                "file": file,
                "state": state,
                **_placed(citation.citation),
                "line": citation.line,
                "context": citation.context,
                "perhaps": [_text(entry) for entry in citation.likely],
            }


def _placed(citation: Citation) -> dict[str, Any]:
    return {"citation": citation.text, "span": list(citation.span)}


def _around(one: Missing) -> str:
    if one.citation.number and one.citation.text.strip("[]()") != one.citation.number:
        return f" ({one.citation.number}): \u2026{one.context}\u2026"
    return f": \u2026{one.context}\u2026"


def _hint(one: Missing, state: str) -> str:
    names = [_named(entry) for entry in one.likely]
    return "; ".join(names) if state == "ambiguous" or not names else f"{' or '.join(names)}?"


def _named(entry: Entry) -> str:
    people, date = entry.names("author") or entry.names("editor"), entry.date("issued")
    who = people[0].sort_name if people else _text(entry)[:30]
    number = _number(entry)
    year = str(date.year) if date and date.year else ""
    return " ".join(part for part in (f"[{number}]" if number else "", who, year) if part)


def _number(entry: Entry) -> str:
    return entry.reference.number if entry.reference else ""


def _text(entry: Entry) -> str:
    if entry.reference and entry.reference.text:
        return entry.reference.text
    title = entry.text("title")
    return ". ".join(part for part in (entry.citekey, title.value if title else "") if part)
