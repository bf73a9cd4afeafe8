"""Citations by author and year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.citations.dated import dated


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Тоқаев, 2019)", "Тоқаев 2019"),
        ("(Smith & Jones, 2004a; Brown, 2001: 12)", "Smith+Jones 2004a; Brown 2001"),
        ("(Smith, 2001, 2003)", "Smith 2001; Smith 2003"),
        ("(Петров 2011а, б)", "Петров 2011а; Петров 2011б"),
        ("(Smith et al., 2004)", "Smith 2004"),
        ("(Иванов и др., 2010, с. 5)", "Иванов 2010"),
        ("(Смағұлов және т.б., 2015)", "Смағұлов 2015"),
        ("(vgl. Müller 2004, S. 12; Schäfer/Weiß 2010: 7 f.)", "Müller 2004; Schäfer+Weiß 2010"),
        ("(Smith, 2004, p. 1950)", "Smith 2004"),
        ("[Иванов, 2010, с. 5]", "Иванов 2010"),
        ("(van der Berg, 2001)", "Berg 2001"),
        ("(World Bank, 2020)", "World+Bank 2020"),
        ("(О'Нил, 2001)", "О'Нил 2001"),
        ("(Д. Әбдіров, 2001)", "Әбдіров 2001"),
        ("as Smith (2004) says", "Smith 2004"),
        ("as Smith and Jones (2004, 2005a) say", "Smith+Jones 2004; Smith+Jones 2005a"),
        ("Smith, Jones, and Brown (2004)", "Smith+Jones+Brown 2004"),
        ("says J. R. Smith (2004)", "Smith 2004"),
        ("that is all. Smith (2004)", "Smith 2004"),
        ("Smith et al. (2004) say", "Smith 2004"),
        ("по мнению А. Б. Иванова (2010), это", "Иванова 2010"),
        ("в работе Иванова и Петрова (2010)", "Иванова+Петрова 2010"),
        ("Тоқаев Қ. (2019, 12-б.)", "Тоқаев 2019"),
        ("бұл жерде Әбдіров пен Сейітов (2001)", "Әбдіров+Сейітов 2001"),
        ("(1941–1945)", ""),
        ("война (1939–1945)", ""),
        ("(в 2019 г.)", ""),
        ("(March 2019)", ""),
        ("(Table 2004)", ""),
        ("(Smith, in press)", ""),
        ("(принят 12 мая 2019)", ""),
    ],
)
def test_who_and_when(text: str, found: str) -> None:
    assert "; ".join(f"{'+'.join(one.names)} {one.year}" for one in dated(text)) == found


def test_the_text_is_what_was_printed() -> None:
    assert [one.text for one in dated("(Smith\n& Jones, 2004) and J. Brown (2001, p. 3)")] == [
        "Smith & Jones, 2004",
        "J. Brown (2001)",
    ]


@given(st.text(alphabet="(), ;.&SmithИванов2001ab\n[]–", max_size=80))
def test_whatever_is_found_stands_there(text: str) -> None:
    for one in dated(f"Smith ({text}) 2001"):
        start, end = one.span
        assert 0 <= start < end
        assert one.year[:4] in f"Smith ({text}) 2001"[start - 80 if start > 80 else 0 : end]
