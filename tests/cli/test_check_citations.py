"""Citations of a manuscript, checked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from packed import paragraph, word

Run = Callable[..., Result]

NUMBERED = [
    "О языке",
    "Вопрос изучен в работах [1, с. 12; 3]. Иначе он стоит в [7].",
    "Литература",
    "1. Иванов А. Б. Язык и мышление. – М.: Наука, 2010. – 300 с.",
    "2. Петров В. В. О языке. – М.: Наука, 2011. – 100 с.",
    "3. Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 200 б.",
]
DATED = [
    "Тіл туралы",
    "Бұл мәселе зерттелген (Қабдолов, 1983). Тоқаев (2018) басқаша айтады.",
    "Әдебиеттер",
    "Иванов А. Б. Язык и мышление. – М.: Наука, 2010. – 300 с.",
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 200 б.",
    "Тоқаев Қ. Тарих және тіл. – Алматы: Ғылым, 2019. – 120 б.",
]


@pytest.fixture
def docx(here: Path) -> Callable[[list[str]], str]:
    def made(paragraphs: list[str]) -> str:
        (here / "manuscript.docx").write_bytes(word("".join(map(paragraph, paragraphs))))
        return "manuscript.docx"

    return made


def objects(done: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_numbers(run: Run, docx: Callable[[list[str]], str]) -> None:
    done = run("check", docx(NUMBERED), "--citations")
    assert done.exit_code == 0
    lines = [line.split()[:3] for line in done.stdout.splitlines()]
    assert lines == [["what", "where", "text"], ["uncited", "2", "Петров"], ["missing", "line", "2"]]
    assert done.stderr == "manuscript.docx: 3 references, 1 never cited; 3 citations, 1 without a reference.\n"


def test_names(run: Run, docx: Callable[[list[str]], str]) -> None:
    found = objects(run("check", docx(DATED), "--citations", "--json"))
    assert [(one["state"], one.get("count")) for one in found] == [
        ("uncited", 0),
        ("cited", 1),
        ("uncited", 0),
        ("missing", None),
    ]
    assert found[-1]["citation"] == "Тоқаев (2018)"
    assert found[-1]["perhaps"] == [DATED[-1]]


@pytest.mark.parametrize(
    ("states", "code"), [("uncited,missing", 1), ("missing", 1), ("ambiguous", 0), ("nosuch", 2), ("wrong-doi", 0)]
)
def test_scripts_may_fail_on_states(run: Run, docx: Callable[[list[str]], str], states: str, code: int) -> None:
    assert run("check", docx(NUMBERED), "--citations", "--fail-on", states).exit_code == code


def test_without_the_option_dois_are_checked_too(run: Run, docx: Callable[[list[str]], str]) -> None:
    done = run("check", docx(NUMBERED), "--offline")
    assert "missing" in done.stdout
    assert done.stdout.count("no-doi") == 3
    assert done.stderr.endswith("3 entries checked: 3 no-doi.\n")


def test_a_manuscript_is_read_once(run: Run) -> None:
    done = run("check", "-", "--offline", stdin="\n\n".join(NUMBERED))
    assert "standard input: 3 references, 1 never cited; 3 citations, 1 without a reference.\n" in done.stderr
    assert done.stderr.endswith("3 entries checked: 3 no-doi.\n")


def test_a_list_without_a_text_is_only_a_list(run: Run, docx: Callable[[list[str]], str]) -> None:
    done = run("check", docx(NUMBERED[2:]), "--offline")
    assert "uncited" not in done.stdout
    assert done.stderr == "3 entries checked: 3 no-doi.\n"


def test_a_page_that_cites_hardly_anything_is_asked_for(run: Run, docx: Callable[[list[str]], str]) -> None:
    more = [f"{number}. Автор А. Книга {number}. – М.: Наука, 2010. – 300 с." for number in range(4, 20)]
    page = docx(["О языке", "Вопрос изучен в работе [1].", *NUMBERED[2:], *more])
    assert run("check", page, "--offline").stderr == "19 entries checked: 19 no-doi.\n"
    assert "18 never cited; 1 citation," in run("check", page, "--citations").stderr


def test_standard_input(run: Run) -> None:
    done = run("check", "-", "--citations", stdin="\n\n".join(NUMBERED[:3]) + "\n\n" + "\n".join(NUMBERED[3:]))
    assert done.stderr == "standard input: 3 references, 1 never cited; 3 citations, 1 without a reference.\n"


def test_what_cannot_be_checked_is_told(run: Run, here: Path) -> None:
    (here / "refs.bib").write_text("@book{a, title = {A}}\n")
    assert (
        run("check", "refs.bib", "--citations").stderr == "Error: refs.bib: there is no list of references in a text\n"
    )
    assert run("check", "nosuch.docx", "--citations").exit_code == 1
    assert run("check", "--citations").exit_code == 2
