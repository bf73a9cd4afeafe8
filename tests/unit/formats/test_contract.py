"""Every format of refman keeps the contract that it asks of plug-ins, and is told by its content."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from refman import formats
from refman.formats.info import FormatInfo
from refman.testing.formats import FormatContract, sample_entries

GOLDEN = Path(__file__).parents[2] / "golden" / "formats"
MODULES = {
    "bibtex": "bibtex",
    "biblatex": "biblatex",
    "csl-json": "csl_json",
    "csl-yaml": "csl_yaml",
    "jsonl": "json_lines",
    "ris": "ris",
    "endnote-xml": "endnote_xml",
    "enw": "enw",
    "nbib": "nbib",
    "jats": "jats",
    "tei": "tei",
    "mods": "mods",
    "hayagriva": "hayagriva",
    "word-xml": "word_xml",
    "csv": "csv_table",
}
FOREIGN = {path.name.split(".")[1]: path for path in GOLDEN.glob("foreign.*.in")}


def test_all_formats_are_here() -> None:
    assert [info.name for info in formats.names()] == list(MODULES)


@pytest.mark.parametrize("name", MODULES)
class TestContract(FormatContract):
    @pytest.fixture(autouse=True)
    def _format(self, name: str) -> None:
        module: ModuleType = import_module(f"refman.formats.{MODULES[name]}")
        type(self).form = module
        type(self).samples = [FOREIGN[name].read_text("utf-8")] if name in FOREIGN else []


@pytest.mark.parametrize("info", formats.names(), ids=lambda info: info.name)
def test_the_list_is_right(info: FormatInfo) -> None:
    module = import_module(f"refman.formats.{MODULES[info.name]}")
    assert info.name == module.NAME
    assert (hasattr(module, "read"), hasattr(module, "write")) == (info.reads, info.writes)
    assert set(module.SUFFIXES) <= set(info.suffixes)


@pytest.mark.parametrize("info", [i for i in formats.names() if i.reads and i.writes], ids=lambda info: info.name)
def test_what_was_written_is_told_by_its_content(info: FormatInfo) -> None:
    assert formats.detect(formats.write(sample_entries(), info.name)) == info.name


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_files_are_told_by_their_content(name: str) -> None:
    assert formats.detect(FOREIGN[name].read_text("utf-8")) == name
