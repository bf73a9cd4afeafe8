"""Stretches of labels lose the punctuation that is not theirs and keep the brackets that are."""

import pytest
from fake_labeller import by_token
from hypothesis import given
from hypothesis import strategies as st

from refman.pipeline import parse_lines
from refman.references.labelling.labeller import Labelled
from refman.references.labelling.token import tokenise
from refman.references.placing.spans import joined, stretches, unquoted


def labelled(text: str, labels: str) -> Labelled:
    """The text with one letter a token: t title, c container-title, anything else other."""
    names = {"t": "title", "c": "container-title"}
    return by_token(text, [names.get(letter, "other") for letter in labels])


def test_punctuation_at_the_edges_is_left_out() -> None:
    text = "– Физика. – Алматы"
    found = stretches(text, labelled(text, "tttt."))
    assert [(part.text, part.span) for part in found["title"]] == [("Физика.", (2, 9))]


def test_a_closing_bracket_is_taken_in() -> None:
    text = "Vlast (The Authority), 30"
    found = stretches(text, labelled(text, "cccc..."))
    assert found["container-title"][0].text == "Vlast (The Authority)"


def test_a_bracket_without_its_partner_is_left_out() -> None:
    text = "Vlast), 30"
    found = stretches(text, labelled(text, "cc.."))
    assert found["container-title"][0].text == "Vlast"


def test_neighbours_are_joined_over_signs_only() -> None:
    text = "War : peace // Host"
    found = stretches(text, labelled(text, "t.t.c"))
    assert [part.text for part in joined(text, found["title"])] == ["War : peace"]
    apart = "War // peace"
    parts = stretches(apart, labelled(apart, "t.t"))["title"]
    assert len(joined(apart, parts)) == 2


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        pytest.param("“Pay” and work. In", ".tttt..", "“Pay” and work", id="first word quoted"),
        pytest.param('"Pay" and work. In', ".tttt..", '"Pay" and work', id="first word in straight quotes"),
        pytest.param('On "pay". In', "ttt...", 'On "pay"', id="last word in straight quotes"),
        pytest.param("„Pay“ und mehr. In", ".tttt..", "„Pay“ und mehr", id="german quotes"),
        pytest.param("“Pay and work”. In", ".ttt...", "Pay and work", id="quotes round the whole stay outside"),
    ],
)
def test_the_quote_of_an_outer_word_is_taken_in(text: str, labels: str, expected: str) -> None:
    tokens = tokenise(text)
    assert stretches(text, labelled(text, labels[: len(tokens)].ljust(len(tokens), ".")))["title"][0].text == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("«Современная ситуация».", "Современная ситуация"),
        ("“Gender and Cooperation,”", "Gender and Cooperation"),
        ("«Записки» и «Письма»", "«Записки» и «Письма»"),
        ("Физика", "Физика"),
    ],
)
def test_quotes_around_the_whole_are_taken_off(printed: str, expected: str) -> None:
    assert unquoted(printed) == expected


PIECES = st.sampled_from(["O‘z", "a", "Б.", "word", "9", " ", ", ", "(", ")", "«", "»", "\u00a0", "-"])


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join), st.data())
def test_a_stretch_in_need_of_nothing_is_found_sooner_and_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    run = ("title", start, data.draw(st.integers(start + 1, len(text))), 0.5)
    # two blanks far behind: from then on each stretch is looked at from all sides
    assert stretches(f"{text} 9", Labelled([run])) == stretches(f"{text} 9  ", Labelled([run]))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Vetrov A. I. Step' i sovremennost'. M.: Lug, 1998.", "Step' i sovremennost'"),
        ("Vetrov A. I. Drevniaia Rus’. M.: Lug, 1998.", "Drevniaia Rus’"),
        ("Miller, J. (1998) 'The rivers of Kazan', Steppe 4(2), 1-12.", "The rivers of Kazan"),
        ("Müller, J. ‚Flüsse der Steppen‘. Leipzig: Wald, 1998.", "Flüsse der Steppen"),
    ],
)
def test_a_soft_sign_at_the_end_of_a_romanised_title_is_of_it(line: str, title: str) -> None:
    (entry,) = parse_lines([line])
    assert str(entry.fields["title"].value) == title
