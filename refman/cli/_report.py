"""What `refman check` found, as a table, as JSON objects, and as an HTML page to keep."""

import html
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote

from refman import __version__
from refman.cli._print import clean, counted
from refman.cli._table import table
from refman.model import Entry
from refman.sources import Finding

_WEIGHTS: Final = (0, 0, 1, 3)
_HOUR: Final = 3600.0
_DAY: Final = 24
_STYLE: Final = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ccc }
.wrong-doi td:nth-child(2), .not-registered td:nth-child(2), .retracted { color: #a00; font-weight: bold }
.verified td:nth-child(2) { color: #060 }
"""


def states(finding: Finding) -> list[str]:
    """The verdict and the notices, each once, as `--fail-on` names them."""
    return [finding.verdict, *dict.fromkeys(notice.code.partition("/")[2] for notice in finding.notices)]


def summary(findings: Sequence[Finding]) -> str:
    """How many there are of each state, the most frequent first."""
    counts = Counter(state for one in findings for state in states(one))
    return ", ".join(f"{count} {state}" for state, count in counts.most_common())


def as_table(findings: Sequence[Finding]) -> str:
    """The findings, a line each; empty for none."""
    rows = [
        (one.entry.citekey, ", ".join(states(one)), str(one.entry.text("DOI") or ""), "; ".join(_said(one)))
        for one in findings
    ]
    return table(("citekey", "verdict", "DOI", "what was found"), rows, weights=_WEIGHTS) if rows else ""


def as_object(finding: Finding) -> dict[str, Any]:
    """One finding for JSON."""
    entry, record = finding.entry, finding.record
    return {
        "citekey": entry.citekey,
        "DOI": str(entry.text("DOI") or ""),
        "verdict": finding.verdict,
        "differences": [
            {"variable": one.variable, "printed": one.printed, "recorded": one.recorded} for one in finding.differences
        ],
        "notices": [{"code": one.code, "message": one.message} for one in finding.notices],
        "record": _named(record) if record else None,
        "message": finding.message,
        "answered": time_of(finding.at) if finding.at is not None else None,
    }


def time_of(at: float) -> str:
    """A time in seconds since 1970 as ISO has it, to the second, in UTC."""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def age_told(findings: Sequence[Finding], now: float) -> str:
    """How old the oldest answer is; nothing where all are of this hour."""
    oldest = min((one.at for one in findings if one.at is not None), default=now)
    hours = int((now - oldest) / _HOUR)
    if hours < 1:
        return ""
    age = counted(hours, "hour") if hours < _DAY else counted(hours // _DAY, "day")
    return f"The oldest answer was given {age} ago, on {time_of(oldest)[:10]}"


def as_page(findings: Sequence[Finding], now: float) -> str:
    """The findings as an HTML page that needs no other file, with the time at which they were made."""
    age = age_told(findings, now)
    rows = "\n".join(_row(one) for one in findings)
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>DOIs checked</title>
<style>{_STYLE}</style>
<h1>DOIs checked</h1>
<p>{counted(len(findings), "reference")}: {html.escape(summary(findings))}.</p>
<p>Checked on {time_of(now)} with refman {__version__}.{f" {age}." if age else ""}</p>
<table>
<tr><th>Reference<th>Verdict<th>DOI<th>What was found</tr>
{rows}
</table>
</html>
"""


def _row(finding: Finding) -> str:
    entry = finding.entry
    reference = clean(entry.reference.text if entry.reference else _named(entry))
    doi = html.escape(str(entry.text("DOI") or ""))
    # A DOI may hold what ends a path: # and ?.
    target = html.escape(quote(str(entry.text("DOI") or ""), safe="/:;()"))
    link = f'<a href="https://doi.org/{target}">{doi}</a>' if doi else ""
    said = "<br>".join(html.escape(clean(line)) for line in _said(finding))
    cells = (
        f"<b>{html.escape(entry.citekey)}</b><br>{html.escape(reference)}",
        html.escape(", ".join(states(finding))),
        link,
        said,
    )
    return f'<tr class="{" ".join(states(finding))}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _said(finding: Finding) -> list[str]:
    lines = [notice.message for notice in finding.notices]
    if finding.verdict == "wrong-doi" and finding.record:
        lines = [f"the DOI belongs to: {_named(finding.record)}", f"printed: {_named(finding.entry)}"]
        # A narrow terminal cuts the end off, and what is printed is known by its citekey.
        return [*lines, *(f"of that other work: {notice.message}" for notice in finding.record.issues)]
    lines += [f"{one.variable}: printed {one.printed}, recorded {one.recorded}" for one in finding.differences]
    # The DOI stands beside it.
    message = finding.message.partition(": ")[2] if finding.verdict == "not-asked" else finding.message
    return [*lines, message] if message else lines


def _named(entry: Entry) -> str:
    names, date = entry.names("author") or entry.names("editor"), entry.date("issued")
    who = names[0].sort_name + (" et al." if len(names) > 1 else "") if names else ""
    title = entry.text("title") or entry.text("container-title")
    parts = (who, str(date.year) if date and date.year else "", f'"{title}"' if title else "")
    return ", ".join(part for part in parts if part)
