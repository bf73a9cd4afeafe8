from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_the_files_are_written_and_named(run: Run, here: Path) -> None:
    done = run("latex", "tex")
    assert done.exit_code == 0
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        "kazakh.lbx",
        "kazakh-latin.lbx",
        "kazakh-gost.lbx",
    ]
    assert all((here / line).is_file() for line in done.stdout.splitlines())


def test_a_file_is_no_folder(run: Run, here: Path) -> None:
    (here / "tex").write_text("")
    done = run("latex", "tex")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: tex: it cannot be written to")
