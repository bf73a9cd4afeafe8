from xml.etree import ElementTree as ET

import pytest

from refman.formats import word_xml
from refman.model import Date, Entry, Field, Name, Text

B = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"


def source(entry: Entry) -> ET.Element:
    found = ET.fromstring(word_xml.write([entry]).encode()).find(f"{B}Source")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("tag", "code"), [("ru", "1049"), ("kk", "1087"), ("en", "1033"), ("en-GB", "2057"), ("kk-Latn", None)]
)
def test_the_language_is_words_number_of_it(tag: str, code: str | None) -> None:
    assert source(Entry("k", "book", {"language": Field(Text(tag))})).findtext(f"{B}LCID") == code


def test_an_article() -> None:
    entry = Entry(
        "k",
        "article-journal",
        {
            "author": Field((Name("Santos", "J. C. D.", "dos"), Name(literal="ҚазҰУ"))),
            "title": Field(Text("Тақырып <&>\x01")),
            "container-title": Field(Text("Хабаршы")),
            "issued": Field(Date.parse("2019-06")),
            "DOI": Field(Text("10.1000/x")),
        },
    )
    found = source(entry)
    assert found.findtext(f"{B}Title") == "Тақырып <&>"
    assert found.findtext(f"{B}JournalName") == "Хабаршы"
    assert (found.findtext(f"{B}Year"), found.findtext(f"{B}Month")) == ("2019", "6")
    assert found.findtext(f"{B}URL") == "https://doi.org/10.1000/x"
    assert [element.text for element in found.iter(f"{B}Last")] == ["dos Santos", "ҚазҰУ"]
    assert found.findtext(f".//{B}Middle") == "C. D."


def test_a_house_alone_is_corporate() -> None:
    assert source(Entry("k", "book", {"author": Field((Name(literal="UN"),))})).findtext(f".//{B}Corporate") == "UN"


def test_only_authors_and_performers_are_corporate() -> None:
    body = Field((Name(literal="UN"),))
    people = source(Entry("k", "book", dict.fromkeys(("author", "editor", "performer", "translator"), body)))
    holders = {parent.tag.removeprefix(B) for parent in people.iter() if parent.find(f"{B}Corporate") is not None}
    assert holders - {"Author"} == {"Performer"}
    assert people.findtext(f"{B}Author/{B}Editor/{B}NameList/{B}Person/{B}Last") == "UN"
    assert people.findtext(f"{B}Author/{B}Author/{B}Corporate") == "UN"
