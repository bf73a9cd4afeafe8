"""Markup undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.sources.markup import plain

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
