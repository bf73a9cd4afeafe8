"""A reference that says "the same author" is by the author of the one before it in its list."""

from typing import Literal

import pytest

from refman.model import Place, Reference
from refman.references import parse
from refman.references.labelling.same_author import behind_words

FIRST = "Gluckman, M. Custom and Conflict in Africa. Oxford: Blackwell, 1955."


def people(*texts: str, role: Literal["author", "editor"] = "author") -> list[list[str]]:
    """The people of each reference of one list."""
    listed = [Reference(text, place=Place(1, "References")) for text in texts]
    return [[str(name) for name in entry.names(role)] for entry in parse(listed, together=True)]


@pytest.mark.parametrize("mark", ["———.", "---.", "—.", "Idem.", "Он же.", "Ders. (1963),", "Сол автор.", "Она же,"])
def test_the_author_of_the_reference_before(mark: str) -> None:
    text = f"{mark} Order and Rebellion in Tribal Africa. London: Cohen & West, 1963."
    assert people(FIRST, text, text) == [["Gluckman, M."]] * 3
    (_, entry) = parse([Reference(FIRST), Reference(text)], together=True)
    assert (entry.fields["author"].origin.kind, str(entry.text("title"))) == (
        "inferred",
        "Order and Rebellion in Tribal Africa",
    )


def test_a_mark_beside_other_names_is_the_first_author() -> None:
    first = "Beck, Ulrich (1986): Risikogesellschaft. Frankfurt am Main: Suhrkamp."
    second = "Ders./Beck-Gernsheim, Elisabeth (1990): Das Chaos der Liebe. Frankfurt am Main: Suhrkamp."
    assert people(first, second)[1] == ["Beck, Ulrich", "Beck-Gernsheim, Elisabeth"]


def test_who_edited_the_one_before_edited_this() -> None:
    first, second = "Roe A. (ed.) Steppe. London: Sage, 1993.", "———, ed. Desert. London: Sage, 1994."
    assert people(first, second, role="editor") == [["Roe, A."], ["Roe, A."]]


@pytest.mark.parametrize(
    "text",
    [
        "Idema W. Chinese Literature. Leiden: Brill, 1990.",
        "– Roe B. Steppe. London: Sage, 1990.",
        "Dies irae: a study of the hymn. Oxford: Clarendon, 1990.",
    ],
)
def test_no_mark(text: str) -> None:
    assert people(FIRST, text)[1] != ["Gluckman, M."]
    assert behind_words(text, 0) == 0


def test_nobody_is_carried_from_list_to_list_or_line_to_line() -> None:
    second = Reference("———. Order and Rebellion in Tribal Africa. London: Cohen & West, 1963.", place=Place(2))
    assert not parse([Reference(FIRST, place=Place(1)), second], together=True)[1].names("author")
    assert not parse([Reference(FIRST), Reference(second.text)])[1].names("author")
