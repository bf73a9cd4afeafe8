"""Whole files, in and out, against golden ones."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refman import formats

GOLDEN = Path(__file__).parents[2] / "golden" / "formats"
SUFFIX = {
    "bibtex": "bibtex.bib",
    "biblatex": "biblatex.bib",
    "csl-json": "json",
    "csl-yaml": "yaml",
    "jsonl": "jsonl",
    "ris": "ris",
    "hayagriva": "hayagriva.yml",
    "word-xml": "word.xml",
    "csv": "csv",
}
FOREIGN = sorted(path.name.split(".")[1] for path in GOLDEN.glob("foreign.*.in"))


@pytest.mark.parametrize("name", SUFFIX)
def test_mixed_items_are_written(name: str, golden: Callable[[str, str], None]) -> None:
    entries = formats.read((GOLDEN / "mixed.in.json").read_text("utf-8"), "csl-json").entries
    text = formats.write(entries, name)
    golden(f"formats/mixed.out.{SUFFIX[name]}", text)
    assert formats.write(entries, name) == text


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-yaml", "jsonl", "ris"])
def test_what_was_written_is_read_and_written_alike(name: str) -> None:
    text = (GOLDEN / f"mixed.out.{SUFFIX[name]}").read_text("utf-8")
    reading = formats.read(text, name)
    assert reading.issues == []
    assert formats.write(reading.entries, name) == text
    assert formats.detect(text, ".bib") == name


def test_a_messy_file_is_read(golden: Callable[[str, str], None]) -> None:
    reading = formats.read((GOLDEN / "messy.in.bib").read_text("utf-8"), "bibtex")
    golden("formats/messy.out.json", formats.write(reading.entries, "csl-json"))
    golden(
        "formats/messy.out.issues.json", json.dumps([f"{i.code}: {i.message}" for i in reading.issues], indent=1) + "\n"
    )


@pytest.mark.parametrize("name", FOREIGN)
def test_files_of_other_programs_are_read(name: str, golden: Callable[[str, str], None]) -> None:
    reading = formats.read((GOLDEN / f"foreign.{name}.in").read_text("utf-8"), name)
    golden(f"formats/foreign.{name}.out.json", formats.write(reading.entries, "csl-json"))
    golden(
        f"formats/foreign.{name}.out.issues.json",
        json.dumps([f"{i.code}: {i.message}" for i in reading.issues], indent=1, ensure_ascii=False) + "\n",
    )


def test_no_golden_file_is_an_orphan() -> None:
    known = {f"mixed.out.{suffix}" for suffix in SUFFIX.values()}
    known |= {f"foreign.{name}.{end}" for name in FOREIGN for end in ("in", "out.json", "out.issues.json")}
    known |= {"mixed.in.json", "messy.in.bib", "messy.out.json", "messy.out.issues.json"}
    assert {path.name for path in GOLDEN.iterdir()} == known
