"""What is laid out like references is no list unless it holds what references hold."""

from refman.documents import Document
from refman.references import split

PROSE = "The committee met in the morning and went on with what it had begun.\n" * 12
CODE = "\n".join(f"\\def\\name{letter}{{Author, Title, Publisher {letter}}}" for letter in "abcdefgh")
CONTENTS = "\n".join(f"{number}. Name of a chapter . . . . . . . . . . . . {number}" for number in range(1, 9))
LIST = "\n".join(
    f"{number}. Smith, J. ({1990 + number}). The history of things, part {number}. Oxford: Clarendon Press."
    for number in range(1, 9)
)


def split_text(text: str) -> list[str]:
    return [reference.text for reference in split(Document(text, "text", "page", "utf-8"))]


def test_code_and_contents_are_no_list() -> None:
    assert split_text(f"{PROSE}\n{CODE}\n\n{PROSE}") == []
    assert split_text(f"{PROSE}\n{CONTENTS}\n\n{PROSE}") == []


def test_a_list_without_a_heading_is_one() -> None:
    assert len(split_text(f"{PROSE}\n{LIST}\n\n{PROSE}")) == 8


def test_what_is_all_there_is_and_what_stands_below_a_heading_is_believed() -> None:
    undated = "\n".join(f"{number}. Smith, J. The history of things. Oxford: Press." for number in range(1, 9))
    assert len(split_text(undated)) == 8
    assert len(split_text(f"{PROSE}\nReferences\n\n{undated}")) == 8


def test_references_one_a_line_are_not_run_together_by_a_number_in_brackets() -> None:
    refs = [
        f"Author{letter}, J. ({1990 + at}). The history of things. Oxford: Press."
        for at, letter in enumerate("ABCDEFGH")
    ]
    assert len(split_text("References\n\n" + "\n".join(["[3] " + refs[0], *refs[1:]]))) == 8
