import pytest

from refman import formats
from refman.model import Date, Entry, Field, Text

ENTRIES = [
    Entry(key, "book", {"title": Field(Text(title)), "issued": Field(Date.parse("1890"))})
    for key, title in [("abai1890qara", "Қара сөздер"), ("brown1890quiet", "The quiet border"), ("x", "{odd} \u2028")]
]
NAMES = ["bibtex", "biblatex", "csl-json", "jsonl", "ris"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", range(4))
def test_the_parts_make_the_whole(name: str, count: int) -> None:
    layout = formats.layout(name)
    assert layout
    assert layout.whole(ENTRIES[:count]) == formats.write(ENTRIES[:count], name)


@pytest.mark.parametrize("name", NAMES)
def test_the_citekey_is_the_first_thing_of_an_entry_that_varies(name: str) -> None:
    layout = formats.layout(name)
    assert layout
    heads = {layout.one(entry).partition(entry.citekey)[0] for entry in ENTRIES}
    assert len(heads) == 1


def test_a_format_that_is_written_as_a_whole_has_no_parts() -> None:
    assert formats.layout("nosuch") is None
    assert formats.layout("csv") is None
