"""Citations by key are found in LaTeX and Markdown."""

from pathlib import Path

import pytest

from refman import pipeline
from refman.citations import by_keys, keyed
from refman.model import Entry, Reference

TEX = [
    (r"\cite{a}", ["a"]),
    (r"\citep[see][p.~5]{a, b}", ["a", "b"]),
    (r"\parencite*{a}\footcite[5]{b}", ["a", "b"]),
    (r"\cites[1]{a}[2]{b}{c}", ["a", "b", "c"]),
    (r"\textcites(see)()[3]{a}[4]{b}", ["a", "b"]),
    (r"\Citeauthor{a} and \citeyear{b}", ["a", "b"]),
    (r"\nocite{a}", ["a"]),
    (r"% \cite{a}", []),
    (r"50\% of \cite{a}", ["a"]),
    (r"\citestyle{apa}\setcitestyle{round}", []),
    (r"\cite{}", []),
]
MARKDOWN = [
    ("[@a; @b, p. 3]", ["a", "b"]),
    ("@a says", ["a"]),
    ("[-@a]", ["a"]),
    ("[see @doe_2001:x, pp. 3-5].", ["doe_2001:x"]),
    ("@a.", ["a"]),
    ("@{https://x.org/a?b}", ["https://x.org/a?b"]),
    ("me@home.org", []),
    ("`@a` and\n```\n@b\n```\n", []),
    ("---\nauthor: '@a'\n---\n", []),
]


def found(source: str, *, tex: bool) -> list[str]:
    return [one.citation.number for one in by_keys([("", source)], {}, tex=tex).missing]


@pytest.mark.parametrize(("source", "keys"), TEX, ids=[source for source, _ in TEX])
def test_keys_in_latex(source: str, keys: list[str]) -> None:
    assert found(source, tex=True) == keys


@pytest.mark.parametrize(("source", "keys"), MARKDOWN, ids=[source for source, _ in MARKDOWN])
def test_keys_in_markdown(source: str, keys: list[str]) -> None:
    assert found(source, tex=False) == keys


def test_all_of_a_list_may_be_cited_at_once() -> None:
    report = by_keys([("", r"\nocite{*}")], {"a": Entry("a"), "b": Entry("b")}, tex=True)
    assert not report.uncited
    assert report.found == 0


def test_a_key_in_other_case_is_what_may_be_meant() -> None:
    (missing,) = by_keys([("part.tex", "\n\\cite{Abai}")], {"abai": Entry("abai")}, tex=True).missing
    assert [entry.citekey for entry in missing.likely] == ["abai"]
    assert (missing.line, missing.context) == (2, r"part.tex: \cite{Abai}")


def test_keys_go_to_references_by_their_numbers() -> None:
    entries = [Entry(reference=Reference("B.", "2")), Entry(reference=Reference("A.", "1"))]
    assert keyed(["a", "b"], entries) == {"b": entries[0], "a": entries[1]}
    assert keyed(["a", "b", "c", "d", "e"], entries) == {}


def report(path: Path) -> tuple[list[str], list[str]]:
    told = pipeline.cited(path)
    assert told
    texts = [one.entry.citekey or (one.entry.reference.text if one.entry.reference else "") for one in told.uncited]
    return texts, [one.citation.number for one in told.missing]


def test_a_source_and_its_parts_are_checked_against_the_list(tmp_path: Path) -> None:
    listed = (
        r"\bibitem{a} Abai K. Words. Almaty, 1890. \bibitem[B(1999)]{b} Brown T. Roads of the steppe. Oxford, 1999."
    )
    source = rf"\documentclass{{article}}\input{{one}}\begin{{thebibliography}}{{9}}{listed}\end{{thebibliography}}"
    (tmp_path / "thesis.tex").write_text(source, "utf-8")
    (tmp_path / "one.tex").write_text(r"\cite{a} \cite{gone} \input{../outside}", "utf-8")
    uncited, missing = report(tmp_path / "thesis.tex")
    assert uncited == ["Brown T. Roads of the steppe. Oxford, 1999."]
    assert missing == ["gone"]


def test_a_part_outside_of_the_folder_is_not_read(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "outside.tex").write_text(r"\cite{b}", "utf-8")
    (inner / "refs.bib").write_text("@book{b, title={Roads}}", "utf-8")
    (inner / "t.tex").write_text(r"\documentclass{book}\input{../outside}\bibliography{refs}", "utf-8")
    assert report(inner / "t.tex") == (["b"], [])


def test_markdown_is_checked_against_the_file_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@book{abai, title={Words}}\n@book{brown, title={Roads}}", "utf-8")
    (tmp_path / "p.md").write_text("---\nbibliography: refs.bib\n---\nSee [@abai; @lost].\n", "utf-8")
    assert report(tmp_path / "p.md") == (["brown"], ["lost"])


def test_markdown_reads_no_file_outside_of_its_folder(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "refs.bib").write_text("@book{abai, title={Words}}", "utf-8")
    (inner / "p.md").write_text("---\nbibliography: ../refs.bib\n---\nSee [@abai].\n", "utf-8")
    told = pipeline.cited(inner / "p.md")
    assert told is None or not told.references
