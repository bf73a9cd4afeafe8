import logging

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry as Parsed
from hypothesis import example, given
from hypothesis import strategies as st

from refman.formats.blocks import Record, split
from refman.formats.plain_block import chunks, plain_entry

PIECES = [
    *("@article{k,", "@book{k2, ", "@a {x-1:b,\n", " a = {x},", "b = {x{y}z},\n", 'c = "q",', 'd = "q {"} r",'),
    *('e={\\"o},', 'f="{\\"o}\\",",', "g = {x @foo{y} z},\n", "h={\\{},", "i = s # {t},", "j = 12", "month=jan,"),
    *("}", "}\n", "\n", "{", '"', ",", "#", "=", "\\", "% c\n", "@", "\n@misc{z,", "@comment{", "@string{s={S}}\n"),
    *("{{{{{{{deep}}}}}}}", "Қазақ ", "{a # b}", '"x" # s,', "(", ")"),
]


def spans(text: str) -> list[str]:
    return [text[start:end] for start, end in chunks(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("@a{k, t = {A {B} C}, u = 12,\n}\n", id="braces and a number"),
        pytest.param('  @A {k:1,\n t = "A {b} \\"o" # x # { and },\n}\n% note', id="quotes, a sum, a note behind"),
        pytest.param("@commentary{k, t={}}", id="a type that begins like a comment"),
    ],
)
def test_plain(text: str) -> None:
    assert plain_entry(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("@a{k, t = {A} u = {B}}", id="a comma is missing"),
        pytest.param("@a{k, t = {A},, u = {B}}", id="a comma too many"),
        pytest.param("@a{k, t = {A}", id="not closed"),
        pytest.param("@a{t = {A}}", id="no key"),
        pytest.param("@a{k, t = {A \\{ B}}", id="an escaped brace"),
        pytest.param('@a{k, t = "A {"} B"}', id="a quote in quotes"),
        pytest.param("@a{k, % note\n t = {A}}", id="a comment inside"),
        pytest.param("@a{k, t = {A}} @b{k2, t = {B}}", id="two on a line"),
        pytest.param("@a(k, t = {A})", id="parentheses"),
        pytest.param("@comment{k, t = {A}}", id="comment"),
        pytest.param("@a{k, t = {1{2{3{4{5{6{7}}}}}}}}", id="too deep"),
    ],
)
def test_not_plain(text: str) -> None:
    assert plain_entry(text, 0, len(text)) is None


def test_a_line_with_a_block_begins_a_chunk() -> None:
    assert spans("note\n@a{k,\n t={x\n  @b {l}\n@c\n@d(") == ["note\n", "@a{k,\n t={x\n", "  @b {l}\n@c\n", "@d("]
    assert spans("@a{k, t={me@x{y}}}") == ["@a{k, t={me@x{y}}}"]
    assert spans("") == [""]


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)
    | st.lists(st.sampled_from(PIECES[3:14]), min_size=1, max_size=5).map(lambda parts: f"@a{{k,{''.join(parts)}}}")
)
@example("@a{k, t = {\\\\{x}}, u = 1}")
def test_what_is_plain_is_what_bibtexparser_reads(text: str) -> None:
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    for chunk in spans(text.replace("\r", "\n")):
        plain = plain_entry(chunk, 0, len(chunk))
        if plain is None:
            continue
        kind, key, fields = plain
        parsed = next(block for block in parse_string(chunk, parse_stack=[]).blocks)
        parsed = getattr(parsed, "ignore_error_block", parsed)
        assert isinstance(parsed, Parsed)
        assert (parsed.entry_type, parsed.key) == (kind.lower(), key)
        assert [one.key for one in parsed.fields] == [name or joined_name for name, *_, joined_name, _, _, _ in fields]
        values = [
            joined or bare or (f"{{{braced}}}" if str(value).startswith("{") else f'"{quoted}"')
            for (_, braced, quoted, bare, _, joined, *_), value in zip(
                fields, (one.value for one in parsed.fields), strict=True
            )
        ]
        assert [str(one.value) for one in parsed.fields] == [value.strip() for value in values]


def test_chunks_keep_their_lines_and_share_their_strings() -> None:
    text = "@a{k, t = s}\n\n@b{bad, t = \n@c{l,\n t = {x} % why\n}\n@string{s = {S}}\n@commentary{m, t = {y}, t = {z}}"
    found = split(text)
    assert [(block.line, block.key) for block in found if isinstance(block, Record)] == [
        (1, "k"),
        (3, "bad"),
        (4, "l"),
        (8, "m"),
    ]
    first, *_, last = (block for block in found if isinstance(block, Record))
    assert first.fields == {"t": "S"}
    assert (last.type, last.fields, [code for code, _ in last.troubles]) == (
        "commentary",
        {"t": "y", "t_2": "z"},
        ["read/duplicate-field"],
    )
