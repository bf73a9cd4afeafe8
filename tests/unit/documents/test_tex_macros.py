"""Macros of BibTeX's styles, as they stand in `.bbl` files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.documents import read
from refman.documents.tex_macros import plain
from refman.references import split

APACITE = r"""\begin{thebibliography}{}
\bibitem [\protect \citeauthoryear {%
Alers%
}{%
Alers%
}{%
{\protect \APACyear {1957}}%
}]{%
k23}
\APACinsertmetastar {%
k23}%
\begin{APACrefauthors}%
Alers, P\BPBI B.%
\end{APACrefauthors}%
\unskip\
\newblock
\APACrefYearMonthDay{1957}{}{}.
\newblock
{\BBOQ}\APACrefatitle {{Structure of the Intermediate State}} {{Structure of the Intermediate State}}.{\BBCQ}
\newblock
\APACjournalVolNumPages{Phys. Rev.}{105}{}{104--108}.
\newblock
\begin{APACrefDOI} \doi{10.1103/PhysRev.105.104} \end{APACrefDOI}
\PrintBackRefs{\CurrentBib}
\end{thebibliography}"""


def test_apacite() -> None:
    (found,) = split(read(APACITE.encode(), "tex"))
    assert "".join(found.text.translate({ord(sign): None for sign in "{}\\"}).split()) == (
        "Alers,P.B.(1957).StructureoftheIntermediateState.Phys.Rev.,105,104--108.doi10.1103/PhysRev.105.104"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            r"\bibinfo{author}{Bersier, L.F.}, \bibinfo{year}{1997}.", "Bersier, L.F., 1997.", id="elsarticle"
        ),
        pytest.param(
            r"\BibitemOpen \bibfield{author}{\bibinfo{author}{\bibfnamefont{A.}~\bibnamefont{Smith}}, }"
            r"\BibitemShut{NoStop}",
            " A.~Smith, ",
            id="REVTeX",
        ),
        pytest.param(r"\dinatlabel{Barsalou 1999} \textsc{Barsalou}, Lawrence:", " Barsalou, Lawrence:", id="natdin"),
        pytest.param(r"\APACjournalVolNumPages{J}{1}{2}{3}", "J, 1(2), 3", id="apacite with an issue"),
        pytest.param(r"\APACaddressPublisher{Oxford}{Press}", "Oxford: Press", id="apacite's book"),
        pytest.param(r"\href {https://a.org/b} {\emph{J}}", "J https://a.org/b", id="a linked text"),
        pytest.param(
            r"""Орлов~А.",Б. "<Учебно"=полевой вестник">~"--- М., 2003. "--- С.\,5. URL:\@ https://a.org""",
            r"Орлов~А. Б. «Учебно-полевой вестник»~--- М., 2003. --- С.\,5. URL: https://a.org",
            id="what babel writes shortly",
        ),
        pytest.param('"Steppe"--Oxford, "a" = "b"', '"Steppe"--Oxford, "a" = "b"', id="quotation marks stay"),
        pytest.param(r"\bibinfo{year", "{year", id="cut off"),
        pytest.param(r"\alpha \'{e}", r"\alpha \'{e}", id="what is no style's stays"),
    ],
)
def test_plain(source: str, expected: str) -> None:
    assert plain(source) == expected


@given(st.text(alphabet="\\{}ab ", max_size=60))
def test_nothing_fails(text: str) -> None:
    assert isinstance(plain(f"\\bibinfo{text}\\emph{text}"), str)
