import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from refman.library import Library

Run = Callable[..., Result]


def keys(folder: Path) -> list[str]:
    with Library(folder / "library.db", create=False) as library:
        return [entry.citekey for entry in library.entries()]


def test_a_page_comes_in_whole(run: Run, page: Path, here: Path) -> None:
    done = run("import", str(page))
    assert done.exit_code == 0
    assert len(keys(here)) == 3
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["citekey", "authors", "year", "title", "lang", "DOI"]
    assert [line.split()[0] for line in lines[1:]] == keys(here)
    assert f"3 references under 'References' in {page}\n3 entries added." in done.stderr


def test_notes_that_repeat_a_work_are_told(run: Run, tmp_path: Path, here: Path) -> None:
    notes = tmp_path / "notes.txt"
    text = "Әдебиет\n1. Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.\n2. Там же. С. 12.\n"
    notes.write_text(f"{text}3. Ibid. P. 15.\n4. Әуезов М. Абай жолы. – Алматы: Жазушы, 1961. – 608 б.\n", "utf-8")
    done = run("import", str(notes))
    assert "2 references under 'Әдебиет'" in done.stderr
    assert "; 2 notes such as Ibid. made no entry\n" in done.stderr
    assert len(keys(here)) == 2


@pytest.mark.parametrize(("line", "kept"), [("* * *", 2), ("2. !!! ???", 3)])
def test_what_in_a_list_is_no_reference_is_told(run: Run, tmp_path: Path, here: Path, line: str, kept: int) -> None:
    text = f"Әдебиет\n1. Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.\n{line}\n"
    signs = tmp_path / "signs.txt"
    signs.write_text(f"{text}3. Әуезов М. Абай жолы. – Алматы: Жазушы, 1961. – 608 б.\n", "utf-8")
    done = run("import", str(signs))
    # what has a number of its own is kept, though nothing can be read in it
    assert len(keys(here)) == kept
    assert (f"{signs}: within the list, this was taken for no reference: {line}\n" in done.stderr) == (kept < 3)


def test_references_behind_what_cannot_be_read_are_kept(run: Run, tmp_path: Path, here: Path) -> None:
    items = ["Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.", "!!! ???"]
    items += [
        f"Barashenkov V.S. {title}. Dubna, 1993. (In Russian)" for title in ("Interaction cross-sections", "Ions")
    ]
    page = tmp_path / "signs.html"
    page.write_text(f"<h2>Әдебиет</h2><ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>", "utf-8")
    done = run("import", str(page))
    assert len([key for key in keys(here) if key.startswith("barashenkov")]) == 2
    assert "this was taken for no reference: !!! ???\n" in done.stderr


@pytest.mark.parametrize("kind", ["ol", "ul"])
@pytest.mark.parametrize("odd", ["жоқ", "10.1000/c3", "Абай. Қара сөз", "Бұл жерде ештеңе жоқ"])
def test_each_item_of_a_list_is_a_reference_however_odd(
    run: Run, tmp_path: Path, here: Path, kind: str, odd: str
) -> None:
    items = ["Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.", odd]
    items += ["Bekova A. The steppe in bloom. Nature of Asia. 2001;12(3):45-50."]
    page = tmp_path / "odd.html"
    page.write_text(f"<h2>Әдебиет</h2><{kind}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>", "utf-8")
    done = run("import", str(page))
    assert "3 references under 'Әдебиет' in" in done.stderr
    assert len(keys(here)) == 3


def test_the_same_page_twice_adds_nothing_and_says_so(run: Run, page: Path, here: Path) -> None:
    run("import", str(page))
    before = (here / "library.db").read_bytes()
    done = run("import", str(page))
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "Nothing added: all 3 are known already." in done.stderr
    assert len(keys(here)) == 3
    assert (here / "library.db").read_bytes() == before


def test_what_is_known_is_named_beside_what_is_new(run: Run, page: Path, here: Path) -> None:
    run("import", str(page))
    page.write_text(page.read_text("utf-8").replace("3. Сычёв", "3. Green, A. (2021). New. London: Press.\n4. Сычёв"))
    done = run("import", str(page))
    assert "1 entry added, 3 known already (" in done.stderr
    assert len(keys(here)) == 4


def test_a_dry_run_shows_and_writes_nothing(run: Run, page: Path, here: Path) -> None:
    done = run("import", "--dry-run", str(page))
    assert len(done.stdout.splitlines()) == 4
    assert "3 entries would be added." in done.stderr
    assert not (here / "library.db").exists()


def test_a_dry_run_knows_what_is_there(run: Run, page: Path, bib: Path, here: Path) -> None:
    run("import", str(bib))
    run("import", str(page))
    done = run("import", "--dry-run", str(page))
    assert "Nothing would be added: all 3 are known already." in done.stderr
    assert len(keys(here)) == 5


def test_json_is_one_line_for_each_entry(run: Run, page: Path, bib: Path) -> None:
    run("import", str(bib))
    done = run("import", "--json", str(page), str(bib))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["status"] for one in told] == ["added"] * 3 + ["known"] * 2
    assert [one["citekey"] for one in told[3:]] == ["brown", "abai"]
    assert told[0]["item"]["id"] == told[0]["citekey"]


@pytest.mark.parametrize("arguments", [[], ["-"]], ids=["no source", "dash"])
def test_standard_input_is_a_source(run: Run, page: Path, here: Path, arguments: list[str]) -> None:
    done = run("import", *arguments, stdin=page.read_bytes())
    assert done.exit_code == 0
    assert "3 references under 'References' in standard input" in done.stderr
    assert len(keys(here)) == 3


def test_citekeys_of_a_bib_file_are_kept(run: Run, bib: Path, here: Path) -> None:
    run("import", str(bib))
    assert keys(here) == ["brown", "abai"]


def test_a_citekey_that_is_taken_is_told(run: Run, bib: Path, here: Path) -> None:
    run("import", str(bib))
    bib.write_text("@book{brown, title = {Another}}\n@book{a b, title = {Odd}}\n@book{green, title = {Good}}\n")
    done = run("import", str(bib))
    assert keys(here)[2] == "browna"
    assert keys(here)[-1] == "green"
    assert "brown: the citekey is taken or cannot be used; the entry is browna here\n" in done.stderr
    assert "green:" not in done.stderr


def test_many_known_entries_are_not_all_named(run: Run, here: Path) -> None:
    path = here / "many.bib"
    path.write_text("".join(f"@book{{k{n}, title = {{Title {n}}}}}\n" for n in range(9)))
    run("import", str(path))
    path.write_text(path.read_text() + "@book{new, title = {New}}\n")
    assert "1 entry added, 9 known already (k0, k1, k2, k3, k4, ...)." in run("import", str(path)).stderr


def test_the_content_decides_not_the_suffix(run: Run, bib: Path, here: Path) -> None:
    bib.rename(here / "refs.txt")
    run("import", str(here / "refs.txt"))
    assert keys(here) == ["brown", "abai"]


def test_a_reader_can_be_forced(run: Run, bib: Path) -> None:
    assert run("import", "--from", "bibtex", str(bib)).exit_code == 0
    assert run("import", "--from", "nosuch", str(bib)).exit_code == 2
    done = run("import", "--from", "csl-json", str(bib))
    assert done.exit_code == 1
    assert f"Error: {bib}" in done.stderr


def test_what_can_be_read_comes_in_though_other_sources_fail(run: Run, page: Path, bib: Path, here: Path) -> None:
    done = run("import", str(page), str(here / "nosuch.txt"), str(bib))
    assert done.exit_code == 1
    assert len(keys(here)) == 5
    assert f"Error: {here / 'nosuch.txt'}: there is no such file" in done.stderr


def test_good_blocks_come_in_and_broken_ones_are_told_by_line(run: Run, here: Path) -> None:
    path = here / "broken.bib"
    path.write_text("@book{one, title = {One}}\n\n@book{two, title = {Two\n\n@book{three, title = {Three}}\n")
    done = run("import", str(path))
    assert {"one", "three"} <= set(keys(here))
    assert f"{path}" in done.stderr
    assert "3" in done.stderr


def test_no_references_make_no_library(run: Run, here: Path) -> None:
    path = here / "empty.txt"
    path.write_text("A page without any list.\n\nNothing follows.\n")
    done = run("import", str(path))
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "no references were found" in done.stderr
    assert not (here / "library.db").exists()


def test_parse_prints_csl_json_in_the_order_of_the_list(run: Run, page: Path, here: Path) -> None:
    done = run("parse", str(page))
    items = json.loads(done.stdout)
    assert [item["custom"]["reference"].split()[0] for item in items] == ["Abenova,", "Brown,", "Сычёв"]
    assert len({item["id"] for item in items}) == 3
    assert list(here.iterdir()) == [page]


def test_parse_prints_other_formats(run: Run, page: Path) -> None:
    assert run("parse", "--to", "bibtex", str(page)).stdout.count("\n}\n") == 3
    assert run("parse", "--to", "nosuch", str(page)).exit_code == 2


def test_parse_turns_one_format_into_another(run: Run, bib: Path) -> None:
    assert [item["id"] for item in json.loads(run("parse", str(bib)).stdout)] == ["brown", "abai"]


LINES = [
    pytest.param(b"", 0, id="nothing"),
    pytest.param(b"\n", 1, id="one empty line"),
    pytest.param(b"A. (2000). B.\n", 1, id="one"),
    pytest.param(b"A. (2000). B.\nC. (2001). D.", 2, id="no end"),
    pytest.param(b"A. (2000). B.\r\n\r\n \r\nC\r\n", 4, id="CRLF and blank lines"),
    pytest.param("Сычёв М. С. Тарих. 2008\n".encode("cp1251") * 3, 3, id="cp1251"),
    pytest.param("\ufeffҚабдолов З. Сөз өнері\n1\n".encode(), 2, id="mark"),
    pytest.param("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g\rh\x00i\n\x1b[31m\n".encode(), 2, id="control characters"),
    pytest.param(b"References\n1. A. (2000). B.\n2. C. (2001). D.\n", 3, id="heading and numbers"),
    pytest.param(b"@book{a, title={B}}\n[{}]\n<html>\n", 3, id="other formats"),
    pytest.param(b"%PDF-1.4\nSQLite format 3\x00\n", 2, id="signatures"),
]


@pytest.mark.parametrize(("data", "count"), LINES)
def test_each_line_is_one_item(run: Run, data: bytes, count: int) -> None:
    done = run("parse", "--lines", "-", stdin=data)
    assert done.exit_code == 0
    items = json.loads(done.stdout)
    assert len(items) == count
    assert len({item["id"] for item in items}) == count


def test_lines_are_kept_as_they_are_printed(run: Run, here: Path) -> None:
    path = here / "lines.txt"
    path.write_text(" Абенова А. (2019). Реки. \n\n", "utf-8")
    items = json.loads(run("parse", "--lines", str(path)).stdout)
    assert [item["custom"]["reference"] for item in items] == ["Абенова А. (2019). Реки.", ""]


def test_lines_of_a_missing_file(run: Run, here: Path) -> None:
    done = run("parse", "--lines", str(here / "nosuch"))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nosuch: it cannot be read" in done.stderr


def test_lines_do_not_go_with_a_reader(run: Run) -> None:
    assert run("parse", "--lines", "--from", "bibtex", "-", stdin="").exit_code == 2


@pytest.mark.parametrize("command", ["import", "parse"])
def test_no_source_at_a_terminal_is_a_mistake(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda stream: True)
    done = run(command)
    assert done.exit_code == 2
    assert "name a file, or - for standard input" in done.stderr


def test_a_failing_store_leaves_no_half(run: Run, page: Path, here: Path) -> None:
    (here / "library.db").write_bytes(os.urandom(4096))
    before = (here / "library.db").read_bytes()
    done = run("import", str(page))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "this is no library" in done.stderr
    assert (here / "library.db").read_bytes() == before


def test_files_that_a_bib_names_are_attached_where_they_lie_beside_it(run: Run, tmp_path: Path, here: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "Ким.pdf").write_text("paper")
    parts = ("Ким:Ким.pdf:PDF", ":no.pdf:PDF", "../secret.txt")
    names = "abc"
    text = "".join(
        f"@book{{{key}, title = {{T {key}}}, file = {{{part}}}}}\n" for key, part in zip(names, parts, strict=True)
    )
    (folder / "refs.bib").write_text(text, "utf-8")
    dry = run("import", str(folder / "refs.bib"), "--dry-run").stderr
    assert "b: the file is not there: no.pdf" in dry
    assert "c: the file lies elsewhere and was left there (--files FOLDER): ../secret.txt" in dry
    assert not list(here.glob("library*"))
    done = run("import", str(folder / "refs.bib"))
    assert done.stderr.splitlines()[-1] == "1 file attached."
    assert "Ким.pdf" in run("attach", "a").stdout
    assert run("show", "c").stdout.count("../secret.txt") == 1
    assert run("undo").exit_code == 0
    assert (
        run("import", "--files", str(tmp_path), str(folder)).stderr.splitlines()[-1]
        == "3 entries added, 0 known already."
    )
    assert [line.split()[:2] for line in run("attach").stdout.splitlines()[1:]] == [
        ["a", "Ким.pdf"],
        ["c", "secret.txt"],
    ]
    assert run("verify").stderr == "The library is sound; 2 files.\n"
