import io
import json
import sys

import pytest

from refman.cli._json import answer_json
from refman.cli._print import answer, clean, counted, news


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\nb\tc", "a b c"),
        ("\u202eтитул\u2066", " титул "),
        ("بيروت\u200e", "بيروت\u200e"),
        ("\x1b[31mred", " [31mred"),
        ("\x9b31m", " 31m"),
        ("Қазақ", "Қазақ"),
        ("a\r\n\r\nb", "a b"),
    ],
)
def test_cleaned_text_is_one_line(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_pipe_gets_the_answer_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    answer("a\x1b\tb\n")
    answer("red \x1b[31m in the data")
    answer("")
    assert capsys.readouterr().out == "a\x1b\tb\nred \x1b[31m in the data\n"


def test_a_terminal_gets_no_sequences(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    answer("a\x1b[31m\x9b\r\t\u202eb\n")
    assert screen.getvalue() == "a[31m\tb\n"


def test_json_lines_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    items: list[dict[str, object]] = [{"title": "Қара\nсөздер \u2028"}, {"n": 1}]
    answer_json(items)
    out = capsys.readouterr().out
    assert [json.loads(line) for line in out.split("\n")[:-1]] == items
    assert "Қара" in out


def test_news_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    news("one\nline")
    assert capsys.readouterr() == ("", "one line\n")


@pytest.mark.parametrize(
    ("number", "noun", "text"), [(1, "entry", "1 entry"), (0, "entry", "0 entries"), (2, "field", "2 fields")]
)
def test_numbers_agree_with_their_nouns(number: int, noun: str, text: str) -> None:
    assert counted(number, noun) == text
