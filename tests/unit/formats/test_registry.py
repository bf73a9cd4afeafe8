import subprocess
import sys

import pytest

from refman import formats
from refman.errors import FormatError, Malformed, UnknownFormat


def test_names_and_suffixes() -> None:
    for info in formats.names():
        assert info.about
        assert info.reads or info.writes
        if info.writes:
            assert all(formats.for_suffix(suffix) == info.name for suffix in info.suffixes)
    assert formats.for_suffix(".nbib") is None
    assert formats.for_suffix(".docx") is None


def test_an_unknown_format_names_the_choices() -> None:
    with pytest.raises(UnknownFormat, match="bibtex, biblatex, csl-json"):
        formats.read("", "rsi")
    with pytest.raises(UnknownFormat, match="'rsi'"):
        formats.write([], "rsi")


@pytest.mark.parametrize(
    ("name", "text"),
    [("bibtex", ""), ("biblatex", "Ivanov I. Title."), ("csl-json", ""), ("csl-json", "[{"), ("csl-json", "5")],
)
def test_a_text_of_another_kind_is_malformed_and_the_error_says_where(name: str, text: str) -> None:
    with pytest.raises(Malformed, match=r"^refs\.txt"):
        formats.read(text, name, where="refs.txt")


@pytest.mark.parametrize(("name", "text"), [("bibtex", "@comment{no entries yet}"), ("csl-json", "[]")])
def test_a_file_without_entries_is_no_error(name: str, text: str) -> None:
    assert formats.read(text, name) == formats.Reading()


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json"])
def test_nothing_is_written_for_nothing(name: str) -> None:
    assert formats.write([], name).strip() in ("", "[]")


def test_a_format_is_asked_only_for_what_it_can() -> None:
    with pytest.raises(FormatError, match="only read"):
        formats.write([], "nbib")
    with pytest.raises(FormatError, match="only written"):
        formats.read("", "csv")


def test_csl_json_does_not_load_bibtexparser() -> None:
    program = (
        "import sys; from refman import formats\n"
        "formats.write(formats.read('[{\"title\": \"x\"}]', 'csl-json').entries,"
        " 'csl-json'); formats.detect('x'); sys.exit('bibtexparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
