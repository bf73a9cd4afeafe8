"""LaTeX sources as lines."""

from pathlib import Path

import pytest

from refman.documents import read
from refman.documents.tex import is_tex

LIST = (
    r"\begin{thebibliography}{99} \bibitem[{Q[1]}(1983)]{q} Қабдолов З. % note"
    "\n"
    r"\newblock Сөз. \bibitem{a} Абай \end{thebibliography}"
)
BIBER = r"""\refsection{0}
  \entry{knuth}{book}{}{}
    \name{author}{1}{}{%
      {{hash=abc}{%
         family={Knuth}, familyi={K\bibinitperiod}, given={Donald E.}, giveni={D\bibinitperiod}}}%
    }
    \list{publisher}{1}{%
      {Addison}%
    }
    \strng{namehash}{x}
    \field{title}{The {\TeX}book}
    \field{year}{1984}
    \verb{doi}
    \verb 10.1000/1
    \endverb
  \endentry
"""


def test_a_list_is_numbered() -> None:
    assert read(LIST.encode()).text == "References\n\n[1] Қабдолов З. Сөз.\n[2] Абай\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            r"\documentclass{a} junk \begin{document}A\footnote{see {\em B}} c % gone" "\n" "d\\end{document}",
            "A¹ c d\n\n¹ see {\\em B}\n",
        ),
        (r"\documentclass{a}\begin{document}\section{Абай}text\end{document}", "Абай\n\ntext\n"),
        (
            r"\documentclass{a}\begin{document}\begin{enumerate}\item a"
            "\nb\n"
            r"\item c\end{enumerate}\end{document}",
            "1. a b\n2. c\n",
        ),
        (r"\documentclass{a}\begin{document}5\% of it\end{document}", "5\\% of it\n"),
    ],
    ids=["note and comment", "heading", "enumerate", "percent"],
)
def test_running_text(source: str, text: str) -> None:
    assert read(source.encode()).text == text


def test_a_list_by_biber_is_biblatex() -> None:
    (carried,) = read(BIBER.encode()).embedded
    assert carried.format == "biblatex"
    for part in (
        "@book{knuth",
        "author = {Knuth, Donald E.}",
        "title = {The {\\TeX}book}",
        "date = {1984}",
        "doi = {10.1000/1}",
        "publisher = {Addison}",
    ):
        assert part in carried.text


def test_the_list_beside_a_source_is_read(tmp_path: Path) -> None:
    source = tmp_path / "thesis.tex"
    source.write_text(r"\documentclass{a}\bibliography{refs}", "utf-8")
    (tmp_path / "thesis.bbl").write_text(LIST, "utf-8")
    assert "[2] Абай" in read(source).text


def test_nothing_outside_of_the_folder_is_read(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "refs.bib").write_text("@book{a, title={A}}", "utf-8")
    (inside / "linked.bib").symlink_to(tmp_path / "refs.bib")
    source = inside / "thesis.tex"
    source.write_text(r"\documentclass{a}\bibliography{../refs,linked}\begin{document}x\end{document}", "utf-8")
    assert read(source).embedded == ()


def test_what_is_tex() -> None:
    assert is_tex(LIST)
    assert not is_tex("Knuth D. The TeXbook. 1984.")
