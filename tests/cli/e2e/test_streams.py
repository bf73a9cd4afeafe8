"""Pipes, encodings and paths, with the command in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
Run = Callable[..., Result]


def test_import_list_export_in_a_pipe(process: Process, page: Path) -> None:
    assert process("import", stdin=page.read_bytes()).returncode == 0
    listed = process("list")
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert "Сычёв" in listed.stdout.decode()
    exported = process("export", "--to", "biblatex")
    assert (exported.returncode, exported.stderr) == (0, b"")
    again = process("import", "-", stdin=exported.stdout)
    assert "Nothing added: all 3 are known already." in again.stderr.decode()


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1251"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["ascii", "cp1251", "C"],
)
def test_pipes_are_utf8_whatever_the_locale(process: Process, page: Path, env: dict[str, str]) -> None:
    done = process("import", str(page), env=env)
    assert done.returncode == 0
    assert "Сычёв" in done.stdout.decode("utf-8")
    items = json.loads(process("parse", "-", stdin=page.read_bytes(), env=env).stdout.decode("utf-8"))
    assert items[2]["custom"]["reference"].startswith("Сычёв")
    told = process("import", "нет.txt", env=env)
    assert told.returncode == 1
    assert told.stderr.decode("utf-8").count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_a_page_in_any_encoding(process: Process, page: Path, encoding: str) -> None:
    text = page.read_text("utf-8").replace("–", "-")
    page.write_bytes(text.encode(encoding))
    items = json.loads(process("parse", str(page)).stdout)
    assert [item["custom"]["reference"].split()[0] for item in items] == ["Abenova,", "Brown,", "Сычёв"]


def test_cyrillic_and_odd_paths(process: Process, page: Path, here: Path) -> None:
    folder = here / "Мои ссылки № 1 (қазақша)"
    folder.mkdir()
    page.rename(folder / "страница?#%20.txt")
    env = {"REFMAN_LIBRARY": "қор.db"}
    assert process("import", "страница?#%20.txt", cwd=folder, env=env).returncode == 0
    assert process("export", "-o", "список.bib", cwd=folder, env=env).returncode == 0
    assert {path.name for path in folder.iterdir()} == {"страница?#%20.txt", "қор.db", "список.bib"}
    assert "Сычёв" in (folder / "список.bib").read_text("utf-8")


def test_the_nearest_library_is_used_from_below(process: Process, run: Run, page: Path, here: Path) -> None:
    run("import", str(page))
    below = here / "глава" / "1"
    below.mkdir(parents=True)
    assert len(process("list", cwd=below).stdout.splitlines()) == 4
    assert json.loads(process("info", "--json", cwd=below).stdout)["path"] == str(here / "library.db")
    assert not list(below.iterdir())


def test_flag_outdoes_environment(process: Process, page: Path, here: Path) -> None:
    process("--library", "flag.db", "import", str(page), env={"REFMAN_LIBRARY": "env.db"})
    assert {path.name for path in here.iterdir()} == {"page.txt", "flag.db"}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("arguments", [["parse", "page.txt"], ["list"]])
def test_a_reader_that_goes_away_is_no_trouble(run: Run, page: Path, arguments: list[str]) -> None:
    run("import", str(page))
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "refman", *arguments], stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)
    assert done.stderr == b""


def test_two_imports_at_once_both_come_in(run: Run, page: Path, bib: Path, here: Path) -> None:
    command = [sys.executable, "-m", "refman", "import"]
    both = [subprocess.Popen([*command, str(path)], stdout=subprocess.DEVNULL) for path in (page, bib)]
    assert [one.wait(60) for one in both] == [0, 0]
    assert len(run("list").stdout.splitlines()) == 6
    assert (here / "library.db").exists()


def test_the_folder_may_name_the_services(process: Process, here: Path) -> None:
    (here / "refman.toml").write_text('crossref_url = "ftp://nowhere"\n', "utf-8")
    done = process("resolve", "10.1000/x")
    assert done.returncode == 1
    assert b"crossref_url" in done.stderr
    (here / "refman.toml").write_text("crossref_url = \n", "utf-8")
    done = process("list")
    assert done.returncode == 1
    assert b"refman.toml: this is no TOML" in done.stderr
    assert b"line 1" in done.stderr
