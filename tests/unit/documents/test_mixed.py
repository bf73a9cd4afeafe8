import pytest

from refman.documents import decode, mixed

ENTRIES = """@book{a, author = {Иванов, И. И.}, title = {История России и мира}, year = 2001}
@book{b, author = {Петров, П. П.}, title = {Введение в социологию}, year = 2002}
"""


@pytest.mark.parametrize("others", [["cp1251"], ["koi8-r"], ["cp1251", "koi8-r"], ["koi8-r", "cp866", "cp1251"]])
def test_each_part_is_read_in_its_own_encoding(others: list[str]) -> None:
    data = b"".join(ENTRIES.encode(name) for name in ["utf-8", *others])
    assert decode(data) == (ENTRIES * (1 + len(others)), "utf-8")


@pytest.mark.parametrize("first", ["cp1251", "utf-8"])
def test_lines_of_a_list_are_parts_by_runs(first: str) -> None:
    lines = ["Сычёв М. С. История казачьего войска. – М., 2009.", "Иванов И. И. Право и мораль. – СПб., 2001."] * 3
    second = "cp1251" if first == "utf-8" else "utf-8"
    data = "\n".join(lines).encode(first) + b"\n" + "\n".join(lines).encode(second)
    assert decode(data)[0] == "\n".join(lines * 2)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "cp1252", "ascii"])
def test_one_encoding_is_not_mixed(encoding: str) -> None:
    data = ("Ä é ß" if encoding == "cp1252" else "Abc" if encoding == "ascii" else ENTRIES).encode(encoding)
    assert mixed.decode(data, lambda part: "koi8-r") is None


def test_a_single_line_may_be_utf8_by_chance() -> None:
    assert mixed.decode("é\n".encode() + "é\n".encode("cp1252"), lambda part: "cp1252") is None
