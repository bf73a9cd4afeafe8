"""References and records in two scripts: no wrong match, and nine of ten right ones found.

The lines of cross_script.jsonl are ours: true works, printed as a reference in one script and recorded in the other,
and near misses (editions with pages of their own, other articles of the author or the issue). The DOIs are invented.
`titles` says whence the Latin title is: printed so in a page or record, our translation, or romanised by a table.
"""

import json
from pathlib import Path

from refman.matching import choose
from refman.model import Reference
from refman.references import parse
from refman.sources.crossref_record import read_record

OURS = "our translation"
PAIRS = [json.loads(line) for line in Path(__file__).with_name("cross_script.jsonl").read_text("utf-8").splitlines()]


def test_pairs_across_scripts() -> None:
    entries = parse([Reference(pair["reference"]) for pair in PAIRS])
    accepted = [
        choose(entry, [read_record(pair["record"])])[0] == "accept" for pair, entry in zip(PAIRS, entries, strict=True)
    ]
    right = [pair["same"] for pair in PAIRS]
    found = sum(a and b for a, b in zip(accepted, right, strict=True))
    assert len(PAIRS) >= 60
    assert [pair["reference"] for pair, a, b in zip(PAIRS, accepted, right, strict=True) if a and not b] == []
    assert found / sum(right) >= 0.9
    certain = [a for pair, a in zip(PAIRS, accepted, strict=True) if pair["same"] and pair["titles"] != OURS]
    assert len(certain) >= 48
    assert sum(certain) / len(certain) >= 0.9
