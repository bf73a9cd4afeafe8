import json
from collections.abc import Callable

import pytest
from click.testing import Result

from refman.languages import romanisation, romanisations

Run = Callable[..., Result]


def test_each_text_gets_a_tag(run: Run) -> None:
    assert run("language", "Тіл және ой", "Peace of mind and the body", "1984").stdout == "kk\nen\nund\n"


@pytest.mark.parametrize("arguments", [(), ("-",)], ids=["nothing", "dash"])
def test_each_line_of_standard_input_gets_a_tag(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("language", *arguments, stdin="Тіл және ой\n\nQazaq tilinin tarihy\n".encode())
    assert done.stdout == "kk\nund\nkk-Latn\n"


def test_json_tells_what_speaks_for_it(run: Run) -> None:
    (line,) = run("language", "--json", "Vlast, 3. (In Russian)").stdout.splitlines()
    told = json.loads(line)
    assert told.pop("chances")
    assert told == {
        "text": "Vlast, 3. (In Russian)",
        "tag": "ru",
        "confidence": 0.99,
        "rule": "note",
        "detail": "(In Russian)",
        "script": "Latn",
    }


def test_texts_are_romanised_by_the_table(run: Run) -> None:
    assert run("romanize", "Щёлково").stdout == "Ŝëlkovo\n"
    assert run("romanize", "--table", "kk-2021", "Қоғам", "және дәуір").stdout == "Qoğam\njäne däuır\n"
    assert run("romanize", "--table", "citekey", "-", stdin="Тоқаев\nСысоева\n".encode()).stdout == "Toqaev\nSysoeva\n"


def test_romanised_text_is_turned_back(run: Run) -> None:
    assert run("romanize", "--reverse", "Ķazaķ a̋debietì").stdout == "Қазақ әдебиеті\n"


def test_what_cannot_be_turned_back_is_refused(run: Run) -> None:
    done = run("romanize", "--reverse", "--table", "bgn-ru", "Chaykovskiy")
    assert done.exit_code == 2
    assert not done.stdout
    assert "iso9 can" in done.stderr


def test_an_unknown_table_is_wrong_usage(run: Run) -> None:
    assert run("romanize", "--table", "nosuch", "x").exit_code == 2


def test_the_tables_are_listed_with_their_sources(run: Run) -> None:
    lines = run("romanize", "--list").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(romanisations())
    assert all(romanisation(line.split()[0]).source[:20] in line for line in lines[1:])


def test_keys_of_the_library_are_romanised_by_their_names_and_title(run: Run) -> None:
    run("import", "-", stdin="@book{abai, author = {Әуезов, М.}, title = {Абай жолы}}".encode())
    done = run("romanize", "--table", "kk-2021", "abai", "nosuch", "Тіл")
    assert done.stdout == "Äuezov M. Abai joly\nnosuch\nTıl\n"
