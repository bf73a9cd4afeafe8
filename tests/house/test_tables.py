"""The tables that are read instead of their TOML are those of the TOML."""

import os
from pathlib import Path

import pytest

from refman.tables import COMPILED, compiled, read_table

ROOT = COMPILED.parent


def test_the_compiled_tables_are_those_of_the_files(request: pytest.FixtureRequest) -> None:
    """Where this fails, a table was changed: `pytest tests/house/test_tables.py --update-golden` compiles them."""
    places = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.toml"))
    text = compiled([place for place in places if not place.startswith("training/")])
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        COMPILED.write_text(text, encoding="utf-8")
    assert COMPILED.read_text(encoding="utf-8") == text


def test_a_table_that_was_changed_is_read_from_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refman.tables._ROOT", tmp_path)
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "kk.toml").write_text('tag = "of another file"')
    assert read_table("refman.languages", "kk.toml") == {"tag": "of another file"}
