"""Plug-ins as packages bring them: a module on the path and its entry point in a dist-info folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from refman import formats
from refman.cli import refman
from refman.errors import FormatError, UnknownFormat
from refman.model import Entry

GOOD = """
from refman.formats import Reading
from refman.model import Entry, Field, Text
NAME, SUFFIXES, ABOUT = "lines", (".lines",), "one title a line"
def read(text):
    return Reading([Entry("", "book", {"title": Field(Text(line))}) for line in text.splitlines()])
def write(entries):
    return "".join(f"{entry.text('title')}\\n" for entry in entries)
"""

Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a package on the path whose entry point has this name and whose module has this source."""

    def put(name: str, source: str) -> None:
        module = f"plugin_{name.replace('-', '_')}_{abs(hash(source))}"
        (tmp_path / f"{module}.py").write_text(source, "utf-8")
        info = tmp_path / f"their_{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: their-{name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[refman.formats]\n{name} = {module}\n")
        monkeypatch.syspath_prepend(tmp_path)

    return put


def test_a_plug_in_reads_and_writes(install: Install) -> None:
    install("lines", GOOD)
    assert formats.write(formats.read("Абай жолы\n", "lines").entries, "lines") == "Абай жолы\n"
    assert formats.for_suffix(".lines") == "lines"
    (info,) = [form for form in formats.names(plugins=True) if form.name == "lines"]
    assert (info.ways, info.about, info.trouble) == ("read, write", "one title a line", "")


def test_the_command_line_takes_it(install: Install) -> None:
    install("lines", GOOD)
    done = CliRunner().invoke(refman, ["parse", "--from", "lines", "--to", "lines", "-"], input="Абай жолы\n")
    assert done.stdout == "Абай жолы\n"
    assert "one title a line" in CliRunner().invoke(refman, ["formats"]).stdout


@pytest.mark.parametrize(
    ("source", "why"),
    [
        pytest.param("import nosuchmodule", "cannot be loaded (No module named 'nosuchmodule')", id="import"),
        pytest.param("def (", "cannot be loaded (", id="syntax"),
        pytest.param("raise ValueError('two\\nlines')", "cannot be loaded (two lines)", id="raises"),
        pytest.param("NAME = 'else'", "its NAME is not 'lines'", id="name"),
        pytest.param("NAME = 'lines'\nSUFFIXES = '.x'", "its SUFFIXES are no tuple", id="suffixes"),
        pytest.param("NAME = 'lines'\nSUFFIXES = ('.x',)", "it has neither read nor write", id="ways"),
    ],
)
def test_a_broken_one_is_named_in_one_line(install: Install, source: str, why: str) -> None:
    install("lines", source)
    with pytest.raises(FormatError) as caught:
        formats.read("x", "lines")
    assert str(caught.value).startswith("the plug-in 'lines' of their-lines ")
    assert why in str(caught.value)
    done = CliRunner().invoke(refman, ["formats"])
    assert done.exit_code == 0
    (told,) = done.stderr.splitlines()
    assert why in told
    assert "csl-json" in done.stdout


def test_a_built_in_cannot_be_shadowed(install: Install) -> None:
    install("bibtex", GOOD.replace('"lines"', '"bibtex"'))
    assert formats.write([Entry("k", "book")], "bibtex").startswith("@book{k,")
    assert "has the name of a format of refman's own" in CliRunner().invoke(refman, ["formats"]).stderr


def test_an_unknown_name_is_unknown(install: Install) -> None:
    install("lines", GOOD)
    with pytest.raises(UnknownFormat):
        formats.read("x", "rows")
