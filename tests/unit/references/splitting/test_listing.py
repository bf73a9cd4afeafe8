"""Lists in pages, as items of lines."""

import pytest

from refman.references.splitting.lines import lines
from refman.references.splitting.listed import Item, text_of
from refman.references.splitting.listing import lists

A = "Қабдолов З. Сөз өнері. Алматы: Жазушы, 1983."
B = "Брутян Г.А. Язык и картина мира. – Москва, 1974."
C = "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52."


def found(text: str) -> list[list[str]]:
    return [[text_of(item) for item in listed.items] for listed in lists(lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Cover\n\nAbstract", [], id="no list"),
        pytest.param(f"{A}\n{B}", [[A, B]], id="a list"),
        pytest.param(f"Әдебиет\n{A}\n{B}", [[A, B]], id="a heading"),
        pytest.param(f"Cover\n\nMenu\n\n{A}\n{B}\n\n© 2023", [[A, B]], id="furniture"),
        pytest.param(f"Әдебиет\n\n{A}\n{B}\n\nReferences\n\n{B}\n{C}", [[A, B], [B, C]], id="two lists"),
        pytest.param(f"References\n\n1. {A} 2. {B} 3. {C}", [[A, B, C]], id="run together"),
        pytest.param(
            "Literatur\n" + " ".join(f"[{at}] {A if at % 2 else C}" for at in range(1, 31)),
            [[A if at % 2 else C for at in range(1, 31)]],
            id="many run together",
        ),
        pytest.param(f"References\n\nI. {A}\nII. {B}\nIII. {C}", [[A, B, C]], id="roman numerals"),
        pytest.param(f"References\n\n5. {A}\n5a. {B}\n6. {C}", [[A, B, C]], id="a number with a letter"),
    ],
)
def test_lists(text: str, expected: list[list[str]]) -> None:
    assert found(text) == expected


def test_text_is_without_the_mark() -> None:
    line = lines(f"1. {A}")[0]
    assert text_of(Item((line,))) == line.text
    (listed,) = lists(lines(f"1. {A}\n2. {B}"))
    assert [(item.mark.number if item.mark else "", text_of(item)) for item in listed.items] == [("1", A), ("2", B)]


def test_headings_are_kept() -> None:
    first, second = lists(lines(f"Әдебиеттер тізімі\n\n{A}\n{B}\n\nREFERENCES:\n\n{B}\n{C}"))
    assert (first.heading, second.heading) == ("Әдебиеттер тізімі", "REFERENCES:")


@pytest.mark.parametrize("subheading", ["Қазақ тілінде", "II. Монографии", "Secondary literature"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_subheadings_are_no_references_and_are_kept(subheading: str, gap: str) -> None:
    text = f"Әдебиет\n\n1. {A}\n2. {B}\n3. {B}{gap}{subheading}{gap}4. {C}\n5. {A}\n6. {C}"
    (listed,) = lists(lines(text))
    assert [item.subheading for item in listed.items] == ["", "", "", subheading, subheading, subheading]
    assert [text_of(item) for item in listed.items] == [A, B, B, C, A, C]


def test_page_break_within_a_reference() -> None:
    lead = "\n".join(f"[{at}] {text}" for at, text in enumerate((A, B, C), 1))
    head, tail = "Sychev M. S. The history of the", "host of horsemen. Almaty: Nauka, 1999. 231 p."
    (listed,) = lists(lines(f"References\n\n{lead}\n[4] {head}\n\n127\n\n{tail}\n[5] {B}"))
    assert text_of(listed.items[3]) == f"{head} {tail}"
    assert [line.text for line in listed.items[3].left] == ["127"]
