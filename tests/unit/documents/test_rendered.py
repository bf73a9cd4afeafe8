"""Documents that real programs made (tests/benchmarks/rendered.py) give their references."""

import re
from pathlib import Path

import pytest

from refman import pipeline

FOLDER = Path(__file__).parent / "rendered"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.name != "references.txt")


def folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_the_references_of_a_rendered_document(path: Path) -> None:
    printed = (FOLDER / "references.txt").read_text("utf-8").splitlines()
    found = [entry.reference.text for entry in pipeline.read(path).entries if entry.reference]
    assert [folded(text) for text in found] == [folded(text) for text in printed]
