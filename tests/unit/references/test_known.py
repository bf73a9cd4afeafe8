"""Printed references and what is known of them."""

from refman.documents import Document
from refman.model import Entry, Field, Name, Origin, Reference, Text
from refman.references import attach, headings, split

FILE = Origin("file", "csl-json")


def known(title: str, family: str) -> Entry:
    return Entry("", "book", {"title": Field(Text(title), FILE), "author": Field((Name(family),), FILE)})


def printed(text: str) -> Entry:
    return Entry("", "document", {}, Reference(text))


def test_a_printed_reference_takes_what_is_known() -> None:
    own = known("Сөз өнері және біз", "Қабдолов")
    found = attach([own], [printed("Абай. Өлеңдер"), printed("Қабдолов З. Сөз өнері  және біз. 1983.")])
    assert [entry.type for entry in found] == ["document", "book"]
    assert found[1].reference == Reference("Қабдолов З. Сөз өнері  және біз. 1983.")


def test_a_title_alone_is_not_enough() -> None:
    found = attach([known("Introduction", "Abai")], [printed("Introduction. Auezov.")])
    assert found[0].type == "document"


def test_what_is_known_follows_where_nothing_is_printed() -> None:
    own = known("Сөз өнері және біз", "Қабдолов")
    assert attach([own], []) == [own]


def test_headings() -> None:
    page = Document(
        "Әдебиеттер\n1. Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983.\n2. Абай. Өлеңдер. – Алматы: Ғылым, 1990.\n"
    )
    assert headings(split(page)) == [("Әдебиеттер", 2)]
