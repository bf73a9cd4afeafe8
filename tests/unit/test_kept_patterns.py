"""What expressions were compiled to is kept for the next process, and nothing depends on it."""

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from refman import patterns
from refman.patterns import compiled

TEXT = r"(?P<town>[^\W\d_а-я]\w+): (?P<house>(?i:изд|pub)\w*)|\d+(?=\sс\.)"
PRINTED = "Алматы: Издательство, 1998. 320 с."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's expressions are kept, for processes that come one after the other."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: tmp_path)
    monkeypatch.setattr("atexit.register", lambda _: None)
    return tmp_path


def process() -> "patterns._Kept":
    """What a new process knows."""
    patterns._Kept.of_this_python.cache_clear()
    return patterns._Kept.of_this_python()


@pytest.fixture(autouse=True)
def _as_before() -> object:
    yield
    patterns._Kept.of_this_python.cache_clear()


def same(found: re.Pattern[str]) -> bool:
    """Whether an expression is what `re` makes of its text."""
    true = re.compile(TEXT)
    finds = [[(match.span(), match.groupdict()) for match in one.finditer(PRINTED)] for one in (found, true)]
    return finds[0] == finds[1] and (found.pattern, found.flags) == (true.pattern, true.flags)


def test_an_expression_is_compiled_by_the_first_process_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = process()
    assert same(compiled(TEXT))
    first._write()
    assert len([*folder.iterdir()]) == 1
    second = process()
    monkeypatch.setattr(second, "_learn", None)
    assert same(compiled(TEXT))


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"version": 1}', b"\xff\x00"])
def test_a_broken_file_is_made_anew(folder: Path, broken: bytes) -> None:
    first = process()
    compiled(TEXT)
    first._write()
    (place,) = folder.iterdir()
    whole = place.read_bytes()
    place.write_bytes(broken)
    second = process()
    assert same(compiled(TEXT))
    second._write()
    assert json.loads(place.read_bytes()) == json.loads(whole)


def test_code_that_is_none_is_compiled_anew(folder: Path) -> None:
    first = process()
    compiled(TEXT)
    first._write()
    (place,) = folder.iterdir()
    kept = json.loads(place.read_bytes())
    kept["patterns"] = {name: [all_, "AAAA", *rest] for name, (all_, _, *rest) in kept["patterns"].items()}
    place.write_text(json.dumps(kept))
    process()
    assert same(compiled(TEXT))


def test_another_python_keeps_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("3.11.2 (one)", "3.11.7 (other)"):
        monkeypatch.setattr("sys.version", version)
        kept = process()
        compiled(TEXT)
        kept._write()
    assert len([*folder.iterdir()]) == 2


def test_another_version_begins_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the last one had and no more is asked for would be read for ever."""
    for text, version in ((TEXT, "0.1"), ("[0-9]+", "0.2")):
        monkeypatch.setattr("refman.__version__", version)
        kept = process()
        compiled(text)
        kept._write()
    (place,) = folder.iterdir()
    assert [*json.loads(place.read_bytes())["patterns"]] == ["0 [0-9]+"]


def test_where_nothing_can_be_kept_all_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: folder / "file" / "folder")
    (folder / "file").write_text("no folder")
    kept = process()
    assert same(compiled(TEXT))
    kept._write()
    assert [one.name for one in folder.iterdir()] == ["file"]


def test_a_python_that_compiles_otherwise_does_it_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module("re._compiler"), "_code")
    monkeypatch.setattr("re.compile", lambda *_: "compiled by re")
    process()
    assert compiled(TEXT) == "compiled by re"
    assert not [*folder.iterdir()]


def test_the_next_process_makes_the_same_expressions_and_reads_the_same(tmp_path: Path) -> None:
    """Words that came out of a set in another order would be compiled anew each time, and the file would grow."""
    reading = (
        "import pathlib, sys, platformdirs\n"
        "platformdirs.user_cache_path = lambda _: pathlib.Path(sys.argv[1])\n"
        "from refman.pipeline import parse_lines\n"
        "from refman.training.mixture import lots\n"
        "print(parse_lines([line.text for line in lots()]))\n"
    )
    kept, read = [], []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        command = [sys.executable, "-c", reading, str(folder)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        read.append(subprocess.run(command, check=True, capture_output=True, env=env).stdout)
        (place,) = folder.iterdir()
        kept.append(json.loads(place.read_bytes())["patterns"].keys())
    assert kept[0] == kept[1]
    assert read[0] == read[1]
