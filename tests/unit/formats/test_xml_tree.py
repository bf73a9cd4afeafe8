import pytest

from refman.errors import Malformed
from refman.formats.xml_tree import leaves, parse_xml

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><mods>&b;</mods>'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(LAUGHS, "entities", id="bomb"),
        pytest.param(
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><mods>&a;</mods>', "entities", id="outside"
        ),
        pytest.param('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://localhost/x">%p;]><mods/>', "entities", id="parameter"),
        pytest.param("<mods><titleInfo>", "line 1: this is no mods", id="cut off"),
        pytest.param("<mods>&nbsp;</mods>", "undefined entity", id="entity of HTML"),
        pytest.param("", "line 1", id="empty"),
        pytest.param("<a>" * 100_000, "no mods", id="deep"),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(text: str, what: str) -> None:
    with pytest.raises(Malformed, match=what):
        parse_xml(text, "mods")


def test_a_doctype_is_no_danger() -> None:
    assert parse_xml('<!DOCTYPE article PUBLIC "-//NLM//DTD" "JATS.dtd"><article/>', "jats").tag == "article"


def test_an_encoding_that_no_longer_holds() -> None:
    assert parse_xml('<?xml version="1.0" encoding="windows-1251"?><a>Қ</a>', "x").text == "Қ"


def test_leaves_have_paths_marks_and_languages() -> None:
    root = parse_xml('<r xml:lang="kk"><t type="A">x <i>y</i></t><h><u/><v xml:lang="en">z</v></h><!-- c --></r>', "x")
    assert [(leaf.path, leaf.text, leaf.lang) for leaf in leaves(root, ("type",))] == [
        ("t[a]", "x <i>y</i>", "kk"),
        ("h/u", "", "kk"),
        ("h/v", "z", "en"),
    ]
