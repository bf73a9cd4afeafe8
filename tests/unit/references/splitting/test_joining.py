"""Broken references made whole."""

import pytest

from refman.references.splitting.joining import join, words


@pytest.mark.parametrize(
    ("pieces", "known", "expected"),
    [
        pytest.param(["Сөз", "өнері"], "", "Сөз өнері", id="words"),
        pytest.param(["peace-", "keeping"], "", "peacekeeping", id="a word broken"),
        pytest.param(["post-", "soviet"], "", "post-soviet", id="a compound broken"),
        pytest.param(["multi-", "vector"], "multi-vector", "multi-vector", id="a compound known from the page"),
        pytest.param(["научно-", "практической"], "", "научно-практической", id="a linking vowel"),
        pytest.param(["Hyde-", "Price"], "", "Hyde-Price", id="a double name"),
        pytest.param(["pp. 12-", "15"], "", "pp. 12-15", id="a range"),
        pytest.param(["С. 12–", "15"], "", "С. 12–15", id="a range with a dash"),
        pytest.param(["Алматы –", "Москва"], "", "Алматы – Москва", id="a dash between words"),
        pytest.param(["strato-", "spheric"], "a strato-\nspheric jet", "stratospheric", id="broken, never seen whole"),
        pytest.param(["pro-", "gram"], "", "program", id="a syllable that is a prefix too"),
        pytest.param(["co-", "operation"], "an operation", "co-operation", id="a prefix before a word"),
        pytest.param(["anti-", "social"], "antisocial", "antisocial", id="a word known whole"),
        pytest.param(
            ["url: https : / / www . a . com / en _ en / raman -", "imaging-and (visited on 1)"],
            "",
            "url: https://www.a.com/en_en/raman-imaging-and (visited on 1)",
            id="a drawn-out address",
        ),
        pytest.param(["https: //github.com/a. Last visited"], "", "https://github.com/a. Last visited", id="its colon"),
        pytest.param(["https://a.org / https://b.org"], "", "https://a.org / https://b.org", id="two addresses"),
        pytest.param(["https://doi.org/10.1000/", "abc.1"], "", "https://doi.org/10.1000/abc.1", id="an address"),
        pytest.param(["https://a.org/x-", "y_1.pdf"], "", "https://a.org/x-y_1.pdf", id="an address at a hyphen"),
        pytest.param(
            ["URL: http://a.org/", "(дата обращения: 1)"], "", "URL: http://a.org/ (дата обращения: 1)", id="after"
        ),
    ],
)
def test_join(pieces: list[str], known: str, expected: str) -> None:
    assert join(pieces, words(known)) == expected


def test_address_cut_at_the_last_column() -> None:
    assert (
        join(["see https://a.org/TESIS_SYSSO", "YEVA.pdf?x=1"], brimful=[0])
        == "see https://a.org/TESIS_SYSSOYEVA.pdf?x=1"
    )
