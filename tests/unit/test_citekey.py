from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.citekey import Keys, assign, is_valid, suggest
from refman.model import Date, Entry, Field, Name, Text


def entry(*authors: Name, year: str = "", title: str = "", editors: Sequence[Name] = (), citekey: str = "") -> Entry:
    fields = {"author": Field(tuple(authors))} if authors else {}
    fields |= {"editor": Field(tuple(editors))} if editors else {}
    fields |= {"issued": Field(Date.parse(year))} if year else {}
    fields |= {"title": Field(Text(title))} if title else {}
    return Entry(citekey, "book", fields)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (entry(Name("Syssoyeva"), year="2015", title="Eurasian integration"), "syssoyeva2015eurasian"),
        (entry(Name("Bobrova"), year="2022", title="The role of the CSTO"), "bobrova2022role"),
        (entry(Name("Chaevich"), year="2022", title="The “Color revolution” in"), "chaevich2022color"),
        (entry(Name("Тоқаев"), year="2022-01-05", title="Жаңа Қазақстан"), "toqaev2022zhanga"),
        (entry(Name("Иванов"), year="2001", title="О праве"), "ivanov2001prave"),
        (entry(Name("Иванов"), year="2001", title="К вопросу о праве"), "ivanov2001voprosu"),
        (entry(Name("C\u0438доров"), year="2001", title="О праве"), "sidorov2001prave"),  # the first letter is Latin
        (entry(Name("Müller"), year="1999", title="Der Prozeß"), "muller1999prozess"),
        (entry(Name("O’Neil"), year="1999", title="L’été à Paris"), "oneil1999ete"),
        (entry(Name("Saint-Exupéry"), year="1943", title="Le Petit Prince"), "saintexupery1943petit"),
        (entry(Name("d’Orsay"), year="1912", title="De l’air"), "dorsay1912air"),
        (entry(Name("A"), year="1912", title="О том, как в и на, и о том, и об одном озере"), "a1912tom"),
        (entry(Name("A"), year="1912", title="1900 1901 1902 1903 1904 1905 1906 1907 1908 1909: lakes"), "a1912lakes"),
        (entry(Name("Santos", non_dropping_particle="dos"), year="2022", title="Por que"), "santos2022por"),
        (entry(Name("dos Santos"), year="2022", title="Por que"), "santos2022por"),
        (entry(Name("Ван дер Берг"), year="2022", title="Тест"), "vanderberg2022test"),
        (entry(Name("A"), year="2023", title="2022 January Events"), "a2023january"),
        (entry(Name("A"), year="2023", title="1984"), "a20231984"),
        (entry(Name("A"), year="2023", title="Post-Soviet space"), "a2023postsoviet"),
        (entry(Name("A"), year="2023", title="Kazakhstan’s way"), "a2023kazakhstan"),
        (entry(Name("A"), year="2023", title="Security—now"), "a2023security"),
        (entry(Name("A"), year="2023", title="The"), "a2023the"),
        (entry(Name("A"), title="Word"), "andword"),
        (entry(Name("A"), year="б. г.", title="Word"), "andword"),
        (entry(Name("A"), year="-0044", title="Word"), "a44word"),
        (entry(year="1995", title="Constitution of the Republic"), "constitution1995republic"),
        (entry(editors=[Name("Бочаров")], year="2006", title="Антропология"), "bocharov2006antropologiya"),
        (entry(Name(literal="The World Health Organization"), year="2020", title="Report"), "world2020report"),
        (entry(Name(literal="ЦК КПСС"), year="1980", title="Отчёт"), "tsk1980otchet"),
        (entry(Name("王"), year="2020", title="Trade"), "trade2020"),
        (entry(Name("王"), year="2020", title="贸易"), "anon2020"),
        (entry(), "anonnd"),
        (Entry(fields={"DOI": Field(Text("10.1000/A.b-12"))}), "doiab12nd"),
        (entry(Name("Ó" * 99), year="2020", title="x" * 99), "o" * 30 + "2020" + "x" * 30),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_key_is_author_year_and_word(given: Entry, key: str) -> None:
    assert suggest(given) == key


def test_later_ones_get_letters() -> None:
    same = [entry(Name("A"), year="2020", title="Word") for _ in range(29)]
    keys = [one.citekey for one in assign(same)]
    assert keys[:4] == ["a2020word", "a2020worda", "a2020wordb", "a2020wordc"]
    assert keys[26:] == ["a2020wordz", "a2020wordaa", "a2020wordab"]


def test_keys_are_known_again_however_many_come_between() -> None:
    keys = Keys()
    bases = [f"abai{number}" for number in range(5_000)]
    assert [keys.free(base) for base in bases] == bases
    assert [keys.free(base) for base in bases] == [f"{base}a" for base in bases]
    assert [keys.free(base) for base in bases] == [f"{base}b" for base in bases]


def test_taken_keys_are_passed_over() -> None:
    (one,) = assign([entry(Name("A"), year="2020", title="Word")], {"a2020word", "A2020WordA"})
    assert one.citekey == "a2020wordb"


def test_a_valid_free_key_is_kept_even_before_a_suggested_one() -> None:
    made, brought = entry(Name("A"), year="2020", title="Word"), entry(Name("B"), citekey="a2020word")
    assert [one.citekey for one in assign([made, brought])] == ["a2020worda", "a2020word"]


@pytest.mark.parametrize("key", ["Smith:2020", "smith_2020", "Сычёв2008", "doe+roe", "a/b.c-d"])
def test_keys_of_files_are_kept(key: str) -> None:
    assert is_valid(key)
    assert [one.citekey for one in assign([entry(citekey=key)])] == [key]


@pytest.mark.parametrize(
    "key", ["", "a b", "a,b", "{a}", "a%", "a#", "-rf", "a\\b", 'a"b', "a\tb", "a=b", "a\x1bb", "a~b"]
)
def test_other_keys_are_made_anew(key: str) -> None:
    assert not is_valid(key)
    assert [one.citekey for one in assign([entry(Name("A"), year="2020", citekey=key)])] == ["a2020"]


def test_a_brought_key_that_is_taken_gets_a_letter() -> None:
    listed = [entry(citekey="smith"), entry(citekey="smith"), entry(citekey="doe")]
    assert [one.citekey for one in assign(listed, {"doe"})] == ["smith", "smitha", "doea"]


texts = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("аәғқыъь-’' ")), max_size=20)
entries = st.builds(
    lambda family, literal, year, title, key: entry(
        Name(family) if family else Name(literal=literal), year=year, title=title, citekey=key
    ),
    texts, texts, st.sampled_from(["", "2020", "x", "1906/1910"]), texts, st.sampled_from(["", "k", "K", "a b"]),
)  # fmt: skip


@given(st.lists(entries, max_size=8), st.sets(st.sampled_from(["k", "anonnd", "a2020"])))
def test_keys_are_unique_valid_free_and_the_same_again(listed: list[Entry], taken: set[str]) -> None:
    keyed = assign(listed, taken)
    keys = [one.citekey for one in keyed]
    assert len(set(keys)) == len(keys) == len(listed)
    assert not taken & set(keys)
    assert all(is_valid(key) and (key.isascii()) for key in keys)
    assert assign(listed, taken) == keyed
    assert [one.fields for one in keyed] == [one.fields for one in listed]


@given(st.lists(entries, max_size=8))
def test_keys_once_given_stay(listed: list[Entry]) -> None:
    keyed = assign(listed)
    assert assign(keyed) == keyed
