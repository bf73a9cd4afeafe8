"""Tokens cover every character that is no blank, and links stay whole."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refman.references.labelling.token import Token, kind_of, spaced_tokens, tokenise, without_trailing

LINKED = ["www.", "Www.", "10.1234/", "ftp : //"]
TABLE = {
    "glued-russian": ("Т.5(2019).- 232б.", ["Т", ".", "5", "(", "2019", ")", ".", "-", "232", "б", "."]),
    "hyphened-word": ("Изд-во Сычёв", ["Изд-во", "Сычёв"]),
    "apostrophe": ("Vlast’ O’Connell", ["Vlast", "’", "O’Connell"]),
    "slashes": ("Статья//Журнал", ["Статья", "//", "Журнал"]),
    "url-with-brackets": ("http://vestnik.fa.ru/4(28)2003/4.html.", ["http://vestnik.fa.ru/4(28)2003/4.html", "."]),
    "url-behind-a-line-end": ("URL: https:// lug.ru/ (1.", ["URL", ":", "https:// lug.ru/", "(", "1", "."]),
    "scheme-alone": ("https:// Луга и степи", ["https", ":", "//", "Луга", "и", "степи"]),
    "doi": ("doi:10.37493/2307-910X.2022.2.21.", ["doi", ":", "10.37493/2307-910X.2022.2.21", "."]),
    "arabic": ("انا ءتىلىمىزدى", ["انا", "ءتىلىمىزدى"]),
}


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == expected


@given(st.text(max_size=120))
def test_every_character_but_blanks_is_in_one_token(text: str) -> None:
    tokens = tokenise(text)
    assert "".join(token.text for token in tokens).split() == ["".join(text.split())] or not text.strip()
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_skipped_spans_give_no_tokens() -> None:
    assert [token.text for token in tokenise("Abc (In Russian). Def", ((4, 16),))] == ["Abc", ".", "Def"]


@given(st.lists(st.sampled_from([*"abЖә ʹ'-.,:/()[]«»\"109²Ⅻ\u0301\u0345\xa0", "http://", "HTTPS://", *LINKED])))
@example(["www.", "'", ".", "'"])
def test_tokens_with_the_space_before_them_are_the_same_tokens(pieces: list[str]) -> None:
    text = "".join(pieces)
    found: list[Token] = []
    at = 0
    for spaced in spaced_tokens(text):
        at += len(spaced)
        bare = spaced.lstrip()
        found.append(Token(bare, at - len(bare), at, kind_of(bare), not found or len(bare) < len(spaced)))
    assert found == tokenise(text)


def test_a_megabyte_of_brackets_behind_a_link_is_cut_off_at_once() -> None:
    assert without_trailing("http://kz" + ")." * 500_000) == "http://kz"
