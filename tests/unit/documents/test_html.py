"""HTML flattened to lines."""

import pytest

from refman.documents.html import flatten


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p>a</p><p>b</p>", "a\nb\n", id="paragraphs"),
        pytest.param("a<br>b<br/>c", "a\nb\nc\n", id="breaks"),
        pytest.param("<p>a\n   b&nbsp;&amp; c</p>", "a b & c\n", id="blanks and entities"),
        pytest.param("<ol><li>a</li><li>b</li></ol>", "a\nb\n", id="a list, its numbers not printed"),
        pytest.param(
            '<p><a href="#r1">Jump up ↑</a> <span class="mw-cite-backlink">^ a b</span> Абай <a href="#r2">↩2</a></p>',
            "Абай\n",
            id="what leads from a note back to the text",
        ),
        pytest.param(
            '<ol class="with-backlinks"><li>a <a href="#b">b</a></li></ol>', "a b\n", id="what leads elsewhere"
        ),
        pytest.param("<li>a <p>b</p><p>c</p></li>", "a b c\n", id="an item is one line"),
        pytest.param("<ul><li>a<ul><li>b</li></ul></li></ul>", "a\n\nb\n", id="items of items"),
        pytest.param(
            "<h2>H</h2><p>a</p><ul><li>b</li></ul><p>c</p>", "H\n\na\n\nb\n\nc\n", id="blank lines part groups"
        ),
        pytest.param("<table><tr><td>1.</td><td><p>Ref</p></td></tr></table>", "1. Ref\n", id="a row is one line"),
        pytest.param("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb\n", id="terms"),
        pytest.param("<dl><dt>[1]</dt><dd>a</dd><dt>[Kab83]<dd><p>b</p></dl>", "[1] a\n[Kab83] b\n", id="keys"),
        pytest.param(
            "<dl><dt>[1]</dt><dt>[2]</dt><dd>a</dd><dt>[3]</dt></dl>", "[1]\n[2] a\n[3]\n", id="keys of nothing"
        ),
        pytest.param("<script>x</script><style>y</style><nav>z</nav><noscript>n</noscript>a", "a\n", id="dropped"),
        pytest.param("<title>t</title><p>a<!-- c --></p>", "a\n", id="title and comments"),
        pytest.param("<pre>a\n  b\n</pre>", "a\nb\n", id="preformatted lines"),
        pytest.param("<p><i>Oxytropis</i> <b>Азии</b></p>", "Oxytropis Азии\n", id="inline tags"),
        pytest.param("<p></p>", "", id="nothing"),
        pytest.param("<div>" * 3000 + "a", "a\n", id="deeper than Python recurses"),
    ],
)
def test_flatten(markup: str, expected: str) -> None:
    assert flatten(markup) == expected


LINK = '<li>Ref{text} <a href="{href}">Crossref</a>{more}</li>'


@pytest.mark.parametrize(
    ("href", "text", "expected"),
    [
        pytest.param("https://doi.org/10.1000/a1", "", "https://doi.org/10.1000/a1", id="hidden"),
        pytest.param("http://dx.doi.org/10.1000/A%2F1", "", "https://doi.org/10.1000/A/1", id="old address, quoted"),
        pytest.param("https://doi.org/10.1000/a1", " doi:10.1000/A1", "", id="printed in another case"),
        pytest.param("https://example.org/10.1000/a1", "", "", id="another site"),
    ],
)
def test_doi_that_only_a_link_holds_is_written_out(href: str, text: str, expected: str) -> None:
    flat = flatten(LINK.format(href=href, text=text, more=""))
    assert flat == f"Ref{text} {expected}".strip() + "\n"


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ('<a href="x">[Crossref]</a>, <a href="y">[Web of Science ®]</a>, <a href="z">[Google Scholar]</a>', ""),
        ('<a href="https://doi.org/10.1000/a">Article</a> <a href="x">PubMed</a>', " https://doi.org/10.1000/a"),
        ('see this <a href="/x">article</a>', " see this article"),
        ('<a href="/x">A longer title of a work in a link</a>', " A longer title of a work in a link"),
    ],
    ids=["indexes", "a copy", "a word in a sentence", "a title"],
)
def test_what_links_behind_a_reference_are_called_goes(links: str, expected: str) -> None:
    assert flatten(f"<ol><li>Abai. Words. 1890. {links}</li></ol>") == f"Abai. Words. 1890.{expected}\n"


def test_of_several_dois_none_is_taken_for_the_references_own() -> None:
    more = '<a href="https://doi.org/10.1000/b2">x</a>'
    assert "doi.org" not in flatten(LINK.format(href="https://doi.org/10.1000/a1", text="", more=more))


def test_doi_does_not_leak_into_the_next_line() -> None:
    flat = flatten('<ol><li>a <a href="https://doi.org/10.1000/a1">x</a></li><li>b</li></ol>')
    assert flat.splitlines()[1] == "b"
