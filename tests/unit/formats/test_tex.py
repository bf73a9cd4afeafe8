import pytest

from refman.formats.tex import closing_brace, decode, encode, tidy


@pytest.mark.parametrize(
    "tex",
    [r"\cyrchar\CYRA", r"{\cyrchar\CYRA}", r"\cyrchar\{CYRA}", r"\cyrchar\{CYRA\}", r"\cyrchar{\CYRA}", r"{\CYRA}"],
)
def test_a_cyrillic_letter_is_read_however_it_is_garbled(tex: str) -> None:
    assert decode(f"x {tex}. y") == "x \u0410. y"


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        pytest.param(r"{\'e}\'{e}\'e\' e", "ééé'" + " e", id="acute"),
        pytest.param(r"\"o {\"o} \"{O}", "ö ö Ö", id="umlaut"),
        pytest.param(r"\v{c}\v c{\v s}", "čč" + "š", id="caron"),
        pytest.param(r"\c c\c{c}\k{a}\H{o}\H o\u{g}\r u\d{h}\b{k}", "ççąőőğůḥḵ", id="letter-named accents"),
        pytest.param(r"\'\i \'{\i}\"{\i}\^\j", "ííïĵ", id="dotless"),
        pytest.param(r"\aa\AA\o\O\l\L\ss\ae\OE", "åÅøØłŁßæŒ", id="letters"),
        pytest.param(r"\o stlund {\O}re Stra\ss e \ss{} x", "østlund Øre Straße ß x", id="blanks after macros"),
        pytest.param(r"\t{oo}x \.{\i}", "o͡ox i̇", id="ties and dots"),
        pytest.param(r"{\'}x \v$a$ \c~b", "'x $a$ \u00a0b", id="accents before no letter"),
        pytest.param(r"\(x^2\) \(y", r"\(x^2\) \(y", id="parenthesised mathematics"),
        pytest.param(r"\^{}\~{}\textasciitilde{}", "^~~", id="accents on nothing"),
        pytest.param(r"{\cyr \CYRA\cyrb\cyra\cyrishrt}", "Абай", id="cyr in a group"),
        pytest.param(r"\CYRK\cyra\cyrz\cyra\cyrh\cyrs\cyrt\cyra\cyrn", "Казахстан", id="bare macros"),
        pytest.param(
            r"\cyrschwa\cyrghcrs\cyrkdsc\cyrndsc\cyrotld\cyryhcrs\cyry\cyrshha\cyrii", "әғқңөұүһі", id="Kazakh"
        ),
        pytest.param(
            r"\CYRSCHWA\CYRGHCRS\CYRKDSC\CYRNDSC\CYROTLD\CYRYHCRS\CYRY\CYRSHHA\CYRII", "ӘҒҚҢӨҰҮҺІ", id="Kazakh capitals"
        ),
        pytest.param(r"\u\cyri\"{\cyre}\'{\cyra}", "йёа́", id="accents on Cyrillic"),
        pytest.param(r"{\CYRSH}{\cyri}\cyrm\cyrk\cyre\cyrn\cyrt", "Шимкент", id="groups mixed"),
        pytest.param(r"\CYRQQ{} \cyrfoo", r"\CYRQQ{} \cyrfoo", id="unknown Cyrillic stays"),
        pytest.param(r"``A'' -- B---C <<D>> ?`E", "“A” – B—C «D» ¿E", id="ligatures"),
        pytest.param(r"A~B\,C\ D\&\%\$\#\_\{\}", "A\u00a0B C D&%$#_{}", id="escapes"),
        pytest.param(r"{The {CSTO}} {N}ATO", "The CSTO NATO", id="case braces"),
        pytest.param(r"$E=mc^2$ and $\alpha_{1}$", r"$E=mc^2$ and $\alpha_{1}$", id="mathematics"),
        pytest.param(r"costs $5", "costs $5", id="a lone dollar"),
        pytest.param(r"\foo{caf\'e}[x] {\LaTeX}", r"\foo{café}[x] \LaTeX", id="unknown macros"),
        pytest.param(r"\emph{in vivo} H\textsubscript{2}O {\em x}", "<i>in vivo</i> H<sub>2</sub>O x", id="markup"),
        pytest.param(r"\url{http://a} \textnumero 5 \No\,3", "http://a №5 № 3", id="transparent and symbols"),
        pytest.param("a\n   b\t c", "a b c", id="lines joined"),
        pytest.param("}a{b", "ab", id="unbalanced"),
        pytest.param("a\\", "a\\", id="backslash at the end"),
        pytest.param("Қазақ – тілі № 5", "Қазақ – тілі № 5", id="letters stay letters"),
    ],
)
def test_decode(tex: str, text: str) -> None:
    assert decode(tex) == text


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("R&D 5% $6 #7 a_b", r"R\&D 5\% \$6 \#7 a\_b"),
        ("{x} ~ ^ \\", r"\textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}"),
        ("Қазақстан әлемі — № 5", "Қазақстан әлемі — № 5"),
        ("a--b ``c''", "a-{}-b `{}`c'{}'"),
        ("$x^2$ and $5 and $6", r"$x^2$ and \$5 and \$6"),
        (r"\foo{a&b} \LaTeX", r"\foo{a\&b} {\LaTeX}"),
        (r"\emph{x}", r"\textbackslash{}emph\textbraceleft{}x\textbraceright{}"),
        ("<i>A</i> < b", r"\textit{A} < b"),
        ("A\u00a0B", "A~B"),
        (r"\foo{a} \bar{b", r"\foo{a} \textbackslash{}bar\textbraceleft{}b"),
        ("$x}$ $y$", r"\$x\textbraceright{}\$ $y$"),
        ("<i>a", "<i>a"),
    ],
)
def test_encode(text: str, tex: str) -> None:
    assert encode(text) == tex
    assert decode(tex) == text


def test_protected_spans_stand_in_braces_unless_a_macro_is_in_the_way() -> None:
    assert encode("the CSTO & NATO", [(4, 8), (11, 15)]) == r"the {CSTO} \& {NATO}"
    assert encode(r"\LaTeX rules", [(0, 6)]) == r"{\LaTeX} rules"


def test_deep_braces_do_no_harm() -> None:
    assert decode("{" * 5000 + "x" + "}" * 5000) == "x"
    assert decode("{" * 40 + "x" + "}" * 40) == "x"


def test_closing_brace() -> None:
    assert closing_brace("{a{b}c}d", 0) == 6
    assert closing_brace("{a", 0) is None


def test_tidy_keeps_no_break_spaces() -> None:
    assert tidy(" a\r\n\x00 b\u00a0") == "a b\u00a0"
