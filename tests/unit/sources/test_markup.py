"""Markup undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.model import Entry, Field, Text
from refman.sources.markup import marked, plain

MATH = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" altimg="si1.svg">{}</mml:math>'


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        pytest.param("Тарих туралы", "Тарих туралы", id="nothing-to-do"),
        pytest.param("  Two\n   lines\u00a0here ", "Two lines here", id="spaces"),
        pytest.param("<i>Meta</i>  <b>bourneti</b>", "Meta bourneti", id="html"),
        pytest.param(
            "on\n   <i>Primulina</i>\n   (Gesneriaceae)", "on Primulina (Gesneriaceae)", id="lines-around-tags"
        ),
        pytest.param("clams (\n <i>T. maxima</i>\n ) here", "clams (T. maxima) here", id="spaces-in-brackets"),
        pytest.param("Tomás &amp; Deus", "Tomás & Deus", id="entity"),
        pytest.param("Tomás &amp;amp; Deus", "Tomás & Deus", id="entity-twice"),
        pytest.param("&lt;i&gt;Hyperici&lt;/i&gt;", "Hyperici", id="escaped-tag"),
        pytest.param("p &lt; 0.05 and q > 3", "p < 0.05 and q > 3", id="signs-are-no-tags"),
        pytest.param("List<T> and <unknown>", "List<T> and <unknown>", id="unknown-tags-stay"),
        pytest.param("H<sub>2</sub>O, 10<sup>-3</sup>", "H₂O, 10⁻³", id="sub-and-sup"),
        pytest.param("c<sub>p</sub>", "cp", id="sub-without-a-letter-of-its-own"),
        pytest.param(
            "<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>",
            "Abstract One. Two.",
            id="jats",
        ),
        pytest.param(
            "in" + MATH.format("<mml:msub><mml:mi>T</mml:mi><mml:mn>0</mml:mn></mml:msub>") + "-spaces",
            "in T₀-spaces",
            id="mathml",
        ),
        pytest.param(
            "Mn" + MATH.format("<mml:msub><mml:mrow/><mml:mrow><mml:mn>2</mml:mn></mml:mrow></mml:msub>") + "VAl",
            "Mn₂VAl",
            id="mathml-hanging-on",
        ),
        pytest.param(
            "a" + MATH.format("<mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup>"),
            "a x₁²",
            id="mathml-both",
        ),
        pytest.param("<math><mi>K</mi></math>-g-Frames", "K-g-Frames", id="mathml-bare"),
        pytest.param("in <math><mi>K</math> twice", "in K twice", id="mathml-broken"),
        pytest.param("<math><mi>K</mi><annotation>K</annotation></math>", "K", id="mathml-annotated"),
        pytest.param("a < b", "a < b", id="lone-sign"),
        pytest.param("", "", id="empty"),
    ],
)
def test_markup_becomes_text(dirty: str, clean: str) -> None:
    assert plain(dirty) == clean


@given(st.text(alphabet="<>/&;#imath subp\n2абв", max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    assert "\n" not in plain(text)


def test_an_endless_formula_is_no_trap() -> None:
    assert plain("<math>" * 2000).startswith("<math>") or plain("<math>" * 2000) == ""


@pytest.mark.parametrize(
    ("dirty", "kept"),
    [
        pytest.param("<em>Arundo donax</em> L.", "<i>Arundo donax</i> L.", id="italics-by-other-names"),
        pytest.param("the <i> T. maxima </i> clam", "the <i>T. maxima</i> clam", id="blanks-go-outside"),
        pytest.param("<b>The whole of it</b>", "The whole of it", id="what-marks-all-says-nothing"),
        pytest.param("<i>A</i> and <i>B</i>", "<i>A</i> and <i>B</i>", id="first-and-last"),
        pytest.param("c<inf>p</inf> of <jats:italic>x</jats:italic>", "c<sub>p</sub> of x", id="sub"),
        pytest.param("a <i>b", "a b", id="never-closed"),
        pytest.param("a <i>b <b>c</i> d</b>", "a b c d", id="crossed"),
        pytest.param("no<i></i>thing", "nothing", id="empty"),
        pytest.param(
            "<mml:math><mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>",
            "x<sub>2</sub>",
            id="mathml",
        ),
        pytest.param("&lt;scp&gt;AI&lt;/scp&gt; in <span class='x'>y</span>", "<sc>AI</sc> in y", id="escaped"),
    ],
)
def test_what_words_look_like_is_kept_in_csl_s_marks(dirty: str, kept: str) -> None:
    assert marked(dirty) == kept
    assert marked(kept) == kept


def test_bibtex_is_made_from_the_marks() -> None:
    title = Field(Text(marked("The <em>Arundo</em> in H<sub>2</sub>O")))
    text = formats.write([Entry("a", "article-journal", {"title": title})], "bibtex")
    assert r"\textit{Arundo}" in text
    assert r"\textsubscript{2}" in text
