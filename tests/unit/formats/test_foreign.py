"""Files as other programs and services write them: every word of theirs is still there when refman has read them.

The files are made here, after the documented habits of each program; eLibrary and CyberLeninka document none, and
theirs follow what users keep in their .bib files.
"""

import re
from pathlib import Path

import pytest

from refman import formats
from refman.formats.tex import decode

FOLDER = Path(__file__).parents[2] / "golden" / "foreign"
FILES = sorted(path.name for path in FOLDER.iterdir())
WORDS = re.compile(r"\w+")
STRUCTURE = {
    # What names a field, an entry type or a key, or stands outside all entries.
    ".bib": r"^@Comment\{[^}]*\}|^\s*[\w-]+\s*=|^@\w+\{[^,\n]*|\b(?:family|given|prefix|useprefix)=|^%.*"
    r"|\A[^@%]*(?=^[@%])|\b(?:and|phdthesis|true)\b",
    ".ris": r"^TY  - \w+|^[A-Z][A-Z0-9]  -",
    ".enw": r"^%0 .*|^%\S",
    ".nbib": r"^AU  - .*|^[A-Z]+ *-|\((?:Print|Electronic)\)|\[(?:doi|pubmed)\]",
    ".xml": r"<database .*</source-app>|<ref-type .*?</ref-type>|<[^>]+>|&amp;",
}
OTHERWISE = {"russian", "kazakh", "english", "русский", "rus", "kaz", "kk", "kz", "jun", "june"}
"""Languages, which become tags, and months, which become numbers."""
FACTS = {
    "better-biblatex.bib": (2, "Қазақстан Республикасының Конституциясы", 0, "1995-08-30", "kk"),
    "better-bibtex.bib": (1, "Роль ОДКБ в регионе", 3, "2019-06", "ru"),
    "cyberleninka.bib": (1, "Роль ОДКБ в регионе", 2, "2019", None),
    "cyberleninka.ris": (1, "Роль ОДКБ в регионе", 2, "2019", None),
    "elibrary.bib": (1, "РОЛЬ ОДКБ В РЕГИОНЕ", 2, "2019", "ru"),
    "endnote.bib": (2, "Роль ОДКБ в регионе", 2, "2019", None),
    "endnote.enw": (2, "A chapter", 1, "2010", "en"),
    "endnote.ris": (1, "Роль ОДКБ в регионе", 2, "2019-06-01", None),
    "endnote.xml": (1, "Роль <i>ОДКБ</i> в регионе", 2, "2019-06", "ru"),
    "jabref.bib": (2, "Роль ОДКБ в регионе", 2, "2019-06", "ru"),
    "mendeley.bib": (2, "Роль ОДКБ в регионе", 3, "2019-06", "ru"),
    "mendeley.ris": (1, "Роль ОДКБ в регионе", 2, "2019", None),
    "pubmed.nbib": (1, "Rol' vitamina D v Kazakhstane", 1, "2019-06-15", "ru"),
    "scholar.bib": (3, "Роль ОДКБ в регионе", 2, "2019", None),
    "scholar.enw": (1, "Роль ОДКБ в регионе", 2, "2019", None),
    "scopus.bib": (2, "The role of the CSTO; [Роль ОДКБ в регионе]", 2, "2019", "ru"),
    "scopus.ris": (1, "The role of the CSTO; [Роль ОДКБ в регионе]", 2, "2019", "ru"),
    "wos.bib": (1, "The role of the CSTO in the region and elsewhere", 3, "2019-06", "ru"),
    "wos.ris": (1, "The role of the CSTO in the region", 2, "2019-06", "ru"),
    "zotero-biblatex.bib": (2, "Security of the Caspian Region: $5 billion & counting", 2, "2022-03-04", "en"),
    "zotero.bib": (3, "Роль ОДКБ в регионе", 2, "2019-06", "ru"),
    "zotero.ris": (2, "Роль ОДКБ в регионе", 2, "2019-06", "ru"),
}


def text_of(name: str) -> str:
    return (FOLDER / name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def words(text: str) -> set[str]:
    return {word.casefold().lstrip("0") for word in WORDS.findall(text)}


def read(name: str) -> formats.Reading:
    text = text_of(name)
    found = formats.detect(text, Path(name).suffix)
    assert found is not None
    return formats.read(text, found)


def test_there_is_a_fact_for_each_file() -> None:
    assert sorted(FACTS) == FILES
    assert len(FILES) >= 20


@pytest.mark.parametrize("name", FILES)
def test_no_word_is_lost(name: str) -> None:
    source = re.sub(STRUCTURE[Path(name).suffix], " ", text_of(name), flags=re.M)
    source = decode(source) if name.endswith(".bib") else source
    kept = words(formats.write(read(name).entries, "csl-json").replace("\\n", " "))
    assert words(source) - kept - OTHERWISE <= {""}


@pytest.mark.parametrize("name", FILES)
def test_the_first_entry_is_understood(name: str) -> None:
    reading = read(name)
    entry = reading.entries[0]
    found = (str(entry.text("title")), len(entry.names("author")), str(entry.date("issued") or ""), entry.language)
    assert (len(reading.entries), *found) == FACTS[name]
    assert reading.issues == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".bib", ".ris"))])
def test_what_was_read_can_be_written_and_read_again(name: str) -> None:
    entries = read(name).entries
    told = {str(issue.variable) for issue in formats.lost(entries, "biblatex")}
    assert all(variable.startswith("ris:") for variable in told)
    left = [entry.with_fields(dict.fromkeys(told)) for entry in entries]
    again = formats.write(formats.read(formats.write(left, "biblatex"), "biblatex").entries, "csl-json")
    assert words(formats.write(left, "csl-json")) - words(again) <= {"bibtex", "printed", ""}
