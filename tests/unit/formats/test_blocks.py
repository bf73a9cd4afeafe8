import pytest

from refman.formats.blocks import Record, Unread, is_bib, key_of, split


def records(text: str) -> list[Record]:
    return [block for block in split(text) if isinstance(block, Record)]


def codes(text: str) -> list[str]:
    return [code for record in records(text) for code, _ in record.troubles]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("@a{k, t = {A {B} C}}", {"t": "A {B} C"}, id="braces"),
        pytest.param('@a{k, t = "A {"} B"}', {"t": 'A {"} B'}, id="quotes"),
        pytest.param("@a{k, t = 12, m = jan}", {"t": "12", "m": "jan"}, id="number and month"),
        pytest.param('@string{x = "X"} @a{k, t = x # { and } # "Y"}', {"t": "X and Y"}, id="concatenation"),
        pytest.param('@string{x = "X"}\n@string{y = x # "!"}\n@a{k, t = Y}', {"t": "X!"}, id="string of strings"),
        pytest.param("@a(k, t = {A (b) c})", {"t": "A (b) c"}, id="parentheses"),
        pytest.param("\ufeff@a{k,\r\n T = {A},\r\n}\r\n", {"t": "A"}, id="BOM, CRLF, capitals, last comma"),
        pytest.param("@a{k, u = {x@y {z}}}", {"u": "x@y {z}"}, id="an at sign in a value"),
        pytest.param("@a{k}", {}, id="nothing but a key"),
    ],
)
def test_good_records(text: str, fields: dict[str, str]) -> None:
    (record,) = records(text)
    assert (record.key, record.fields, record.troubles) == ("k", fields, [])


@pytest.mark.parametrize(
    ("text", "fields", "trouble"),
    [
        pytest.param("@a{k,\n t = {A}\n u = {B}\n}", {"t": "A", "u": "B"}, ["read/missing-comma"], id="comma"),
        pytest.param("@a{k, t = {A}, t = {B}}", {"t": "A", "t_2": "B"}, ["read/duplicate-field"], id="twice"),
        pytest.param("@a{k, t = nosuch}", {"t": "nosuch"}, ["read/unknown-string"], id="unknown string"),
        pytest.param("@a{k, t = {A} b}", {"t": "A b"}, ["read/stray-text"], id="stray text"),
        pytest.param("@a{, t = {A}}", {"t": "A"}, ["read/no-key"], id="empty key"),
        pytest.param("@a{t = {A}, u = 1}", {"t": "A", "u": "1"}, ["read/no-key", "read/broken-entry"], id="no key"),
        pytest.param(
            "@a{k, t = {A}, t = {B}\n",
            {"t": "A", "t_2": "B"},
            ["read/duplicate-field", "read/broken-entry"],
            id="twice and not closed",
        ),
        pytest.param("@a{k, = {A}, u = 1}", {"u": "1"}, [], id="nameless field"),
        pytest.param("@a{k, t = {A}, u = 1\n", {"t": "A", "u": "1"}, ["read/broken-entry"], id="not closed"),
    ],
)
def test_broken_records_are_mended(text: str, fields: dict[str, str], trouble: list[str]) -> None:
    (record,) = records(text)
    assert record.fields == fields
    assert [code for code, _ in record.troubles] == trouble


def test_the_good_ones_between_broken_ones_survive() -> None:
    text = "@a{one, t = {A}}\n@b{bad, t = {x {y, z = {1},\n@c{two, t = {B}}\n@d\n{x}\n@e{three, t = {C}}\n@f{worse t {"
    blocks = split(text)
    assert [block.key for block in blocks if isinstance(block, Record)] == ["one", "two", "three"]
    unread = [block for block in blocks if isinstance(block, Unread)]
    assert [(block.line, block.raw, block.is_entry) for block in unread] == [
        (2, "@b{bad, t = {x {y, z = {1},", True),
        (4, "@d\n{x}", True),
        (7, "@f{worse t {", True),
    ]
    assert all(block.why for block in unread)


def test_all_lines_of_a_broken_block_are_kept() -> None:
    (block, record) = split("@a{k, t {A},\n u = {B},\n\n v = {C}\n}\n@b{good, t = {A}}")
    assert isinstance(block, Unread)
    assert block.raw == "@a{k, t {A},\n u = {B},\n\n v = {C}\n}"
    assert isinstance(record, Record)


def test_a_broken_string_is_no_entry() -> None:
    (block,) = split("@string{x = {y\n")
    assert isinstance(block, Unread)
    assert not block.is_entry


def test_repeated_keys() -> None:
    assert [record.key for record in records("@a{k, t=1}\n@b{k, t=2}")] == ["k", "k"]
    assert codes("@a{k, t=1}\n@b{k, t=2}") == ["read/duplicate-key"]


def test_comments_and_mail_addresses_are_no_entries() -> None:
    assert split("Mail: me@example.org\n@comment{x}\n@preamble{y}\n% note") == []
    assert is_bib("@comment{x}")
    assert not is_bib("Mail: me@example.org")


def test_key_of() -> None:
    assert key_of("@a{k1, x") == "k1"
    assert key_of("@a{title = {") == "title"
    assert key_of("nothing") == ""


def test_strings_that_double_again_and_again_do_not_fill_the_memory() -> None:
    doubled = "".join(f"@string{{s{i} = s{i - 1} # s{i - 1}}}\n" for i in range(1, 40))
    found = split(f"@string{{s0 = {{x}}}}\n{doubled}@book{{b,title=s39}}\n")
    assert isinstance(found[-1], Record)
    assert len(found[-1].fields["title"]) < 2_000_000
