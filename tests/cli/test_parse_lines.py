import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refman.cli import _sources, refman

Run = Callable[..., Result]

LINES = [
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 352 б.",
    "Brown, J. (2020). The quiet border. Oxford: Example Press.",
    "",
    "Brown, J. (2020). The quiet border. Oxford: Example Press.",
    "Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.",
    "\u202eText from right to left \u2067ו\u2069",
    "\U0001f600 \U0001f9d1\u200d\U0001f52c",
    ". , ; : ! ?",
]
STYLES = [["--to", name] for name in ("csl-json", "bibtex", "biblatex", "jsonl", "ris")] + [["--json-details"]]


@pytest.fixture
def many(here: Path) -> Path:
    """Lines enough for several batches."""
    path = here / "many.txt"
    path.write_text("\n".join(LINES * 80) + "\n", "utf-8")
    return path


@pytest.mark.parametrize("style", STYLES, ids=" ".join)
def test_lines_are_printed_as_a_list_is(run: Run, many: Path, style: list[str]) -> None:
    done = run("parse", "--lines", *style, str(many))
    assert done.exit_code == 0
    if style[-1] == "csl-json":
        items = json.loads(done.stdout)
        assert done.stdout == json.dumps(items, ensure_ascii=False, indent=2) + "\n"
        assert [item["custom"]["reference"] for item in items] == LINES * 80
        assert len({item["id"] for item in items}) == len(items)


@pytest.mark.parametrize("style", STYLES, ids=" ".join)
def test_two_processes_print_what_one_prints(run: Run, many: Path, style: list[str]) -> None:
    alone = run("parse", "--lines", *style, str(many))
    assert run("parse", "--lines", "--jobs", "2", *style, str(many)).stdout_bytes == alone.stdout_bytes


def test_a_file_comes_in_full_batches_however_much_of_it_is_read_at_once(here: Path) -> None:
    """Each batch has costs of its own, so that half of one takes more than half of the time."""
    path = here / "long.txt"
    path.write_text(f"{'Абай жолы. ' * 30}\n" * 1100, "utf-8")
    with _sources.lines(str(path)) as source:
        sizes = [*map(len, source.batches())]
    assert sum(sizes) == 1100
    assert len(set(sizes[:-1])) == 1


@pytest.mark.parametrize("style", STYLES, ids=" ".join)
def test_no_lines(run: Run, style: list[str]) -> None:
    done = run("parse", "--lines", *style, "-", stdin=b"")
    assert (done.exit_code, done.stdout) == (0, "[]\n" if style[-1] == "csl-json" else "")


def test_details_are_one_object_a_line(run: Run, here: Path) -> None:
    (here / "lines.txt").write_text("\n".join(LINES), "utf-8")
    told = [json.loads(line) for line in run("parse", "--lines", "--json-details", "lines.txt").stdout.split("\n")[:-1]]
    assert [one["reference"] for one in told] == LINES
    assert len({one["citekey"] for one in told}) == len(LINES)
    first = told[0]
    assert first["type"] == "book"
    title = first["fields"]["title"]
    assert (title["value"], title["lang"], title["origin"]) == ("Сөз өнері", "kk", "printed")
    start, end = title["span"]
    assert first["reference"][start:end] == "Сөз өнері"
    assert 0 < first["confidence"] <= title["confidence"] <= 1
    assert first["fields"]["author"]["value"] == [{"family": "Қабдолов", "given": "З."}]
    assert told[2]["issues"][0]["code"] == "parse/unread"
    assert told[2]["confidence"] == 0


@pytest.mark.parametrize("style", STYLES, ids=" ".join)
def test_only_the_doubtful_ones_are_printed(run: Run, many: Path, style: list[str]) -> None:
    (many.parent / "sure.txt").write_text(LINES[1], "utf-8")
    assert run("parse", "--lines", *style, "--below", "0", "sure.txt").stdout in ("", "[]\n")
    everything = run("parse", "--lines", *style, str(many)).stdout
    assert run("parse", "--lines", "--below", "1", *style, str(many)).stdout == everything
    alone = run("parse", "--lines", "--below", "0.5", *style, str(many)).stdout
    assert alone == run("parse", "--lines", "--jobs", "2", "--below", "0.5", *style, str(many)).stdout
    assert 0 < len(alone) < len(everything)


def test_doubtful_ones_keep_their_citekeys_and_are_those_below(run: Run, many: Path) -> None:
    def told(*arguments: str) -> list[dict[str, object]]:
        done = run("parse", "--lines", "--json-details", *arguments, str(many))
        return [json.loads(line) for line in done.stdout.split("\n")[:-1]]

    everything, below = told(), told("--below", "0.7")
    assert below == [one for one in everything if float(str(one["confidence"])) < 0.7]


def test_doubtful_ones_of_a_page(run: Run, page: Path) -> None:
    assert run("parse", "--to", "bibtex", "--below", "0", str(page)).stdout == ""
    assert run("parse", "--to", "bibtex", "--below", "1", str(page)).stdout.count("@") == 3


def test_details_of_a_page(run: Run, page: Path) -> None:
    told = [json.loads(line) for line in run("parse", "--json-details", str(page)).stdout.splitlines()]
    assert [one["fields"]["issued"]["value"] for one in told] == [
        {"date-parts": [[2019]]},
        {"date-parts": [[2020]]},
        {"date-parts": [[2008]]},
    ]


@pytest.mark.parametrize(
    "arguments",
    [["--jobs", "2"], ["--lines", "--jobs", "-1"], ["--json-details", "--to", "bibtex"], ["--lines", "--from", "text"]],
    ids=" ".join,
)
def test_what_does_not_go_together(run: Run, arguments: list[str]) -> None:
    done = run("parse", *arguments, "-", stdin="")
    assert (done.exit_code, done.stdout) == (2, "")


def test_all_cores(run: Run, many: Path) -> None:
    assert run("parse", "--lines", "--jobs", "0", str(many)).exit_code == 0


@pytest.mark.parametrize("known", [True, False], ids=["file", "pipe"])
def test_a_terminal_sees_how_fast_it_goes(run: Run, many: Path, known: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    # the answer goes into a file, the news to the terminal
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda stream: stream.name == "<stderr>")
    if not known:
        monkeypatch.setattr(_sources.Lines, "size", lambda source: None)
    done = run("parse", "--lines", str(many))
    assert "640 references, " in done.stderr
    assert "a second" in done.stderr
    assert ("100%" in done.stderr) == known
    assert json.loads(done.stdout)


def test_a_pipe_sees_no_bar(run: Run, many: Path) -> None:
    assert run("parse", "--lines", str(many)).stderr == ""


def items(data: bytes) -> list[object]:
    """What comes of a text, line by line, both ways of printing it."""
    done = CliRunner().invoke(refman, ["parse", "--lines", "-"], input=data)
    assert done.exit_code == 0, done.output
    told = CliRunner().invoke(refman, ["parse", "--lines", "--json-details", "-"], input=data)
    found: list[object] = json.loads(done.stdout_bytes.decode("utf-8"))
    assert len(told.stdout_bytes.decode("utf-8").split("\n")) - 1 == len(found)
    return found


def count(data: bytes) -> int:
    return data.count(b"\n") + (not data.endswith(b"\n") and bool(data.removeprefix("\ufeff".encode())))


ODD = "\x00\x07\x0b\x0c\r\x1b\x1c\x85\u00a0\u00ad\u200b\u200f\u2028\u2029\u202e\u2066\ue000\ufeff\ufffd\U0001f600"
texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(ODD + "\n\n\n. ,–//()№")), max_size=80
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(texts)
def test_no_text_gives_anything_but_one_item_a_line(here: Path, text: str) -> None:
    data = text.encode()
    assert len(items(data)) == count(data)


LONG = {
    "letters": "a" * 1_000_000,
    "digits": "1" * 1_000_000,
    "words": "Слово о полку, " * 66_000,
    "brackets": "(" * 1_000_000,
    "stops": ". " * 500_000,
    "references": "Brown, J. (2020). The quiet border. Oxford: Example Press. " * 17_000,
    "slashes": "// " * 330_000,
    "quotes": "«" * 500_000,
    "link": "http://kz" + ")." * 500_000,
    "links": "http://kz.kz/ " * 80_000,
    "names": "Иванов И. И., " * 70_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_line_of_a_million_characters_ends_within_seconds(run: Run, kind: str) -> None:
    started = time.process_time()
    (item,) = json.loads(run("parse", "--lines", "-", stdin=LONG[kind].encode()).stdout)
    assert item["custom"]["reference"] == LONG[kind].strip()
    assert time.process_time() - started < 60
