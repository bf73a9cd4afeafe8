"""The repository's own library.db is the sample page's 25 entries: its export is golden, and so is a new build's."""

from collections.abc import Callable
from pathlib import Path

from refman import formats, pipeline
from refman.library import Library

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "library.db"


def test_the_example_is_exported_as_ever(golden: Callable[[str, str], None]) -> None:
    before = EXAMPLE.read_bytes()
    with Library(EXAMPLE, create=False) as library:
        entries = library.entries()
    assert len(entries) == 25
    golden("library/example.bib", formats.write(entries, "biblatex"))
    assert EXAMPLE.read_bytes() == before


def test_a_new_build_is_the_same(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    reading = pipeline.read(ROOT / "docs" / "sample" / "article-page.txt")
    with Library(tmp_path / "library.db") as library:
        pipeline.store(reading.entries, library)
        golden("library/example.bib", formats.write(library.entries(), "biblatex"))


def test_the_sample_is_tagged_right() -> None:
    with Library(EXAMPLE, create=False) as library:
        text = formats.write(library.entries(), "biblatex")
    assert text.count("language = {russian}") == 10
    assert text.count("language = {kazakh}") == 2
    assert text.count("langid = {english}") == 24
    assert text.count("langid = {portuguese}") == 1
