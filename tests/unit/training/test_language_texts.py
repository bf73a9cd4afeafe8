import json
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from refman.languages import Detector, GramTable, script
from refman.training.language_texts import cyrillic, latin

ALL_ENGLISH = Detector(("en",), (0.0,), 1.0, GramTable.of({}, 1))


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of the shape of the shared data, with a few lines for each language."""
    metadata = tmp_path / "corpus" / "metadata"
    metadata.mkdir(parents=True)
    for tag in "ru kk uk be bg mk sr ky mn tt tg uz-Cyrl cv sah".split():
        (metadata / f"sentences_{tag}.txt").write_text("один два три\nдва слова\n" * 20, "utf-8")
    for tag in ("ru", "kk", "uk"):
        (metadata / f"titles_{tag}.txt").write_text(f"Книга на {tag}\n", "utf-8")
    (metadata / "journals_ru_kk.tsv").write_text("title\tissn\nВестник\t1\nVestnik\t2\n", "utf-8")
    (metadata / "places_ru_kk.tsv").write_text("place\tsource\nОмск\tx\n", "utf-8")
    (tmp_path / "ba.txt").write_text("бер ике өс\n" * 20, "utf-8")
    (tmp_path / "uz.txt").write_text("O‘zbekiston eski shahar yo‘li\n" * 9, "utf-8")
    segments = [["title", "A title that is long enough"], ["author", "Nobody"]]
    (tmp_path / "corpus" / "some.jsonl").write_text(json.dumps({"segments": segments}) + "\n", "utf-8")
    return tmp_path


def test_cyrillic_texts_are_told_by_tag(shared: Path) -> None:
    texts = cyrillic(shared, shared)
    assert "uz" in texts
    assert "uz-Cyrl" not in texts
    assert "Вестник" in texts["ru"]
    assert "Vestnik" not in texts["ru"]


def test_latin_texts_hold_romanised_ones(shared: Path, tmp_path: Path) -> None:
    for tag in "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az uz".split():
        (tmp_path / f"{tag}.txt").write_text(f"some words of {tag} here\n" * 5, "utf-8")
    texts = latin(shared, tmp_path, lambda texts: ALL_ENGLISH)
    assert "Vestnik" in texts["ru-Latn"]
    assert {script(line) for line in texts["kk-Latn"]} == {"Latn"}
    assert any(line.endswith("Omsk and Omsk") for line in texts["en"])
    assert "A title that is long enough" in texts["en"]


def test_uzbek_is_written_in_both_scripts(shared: Path, tmp_path: Path) -> None:
    assert any("ўзбекистон эски шаҳар йўли".startswith(line) for line in cyrillic(shared, shared)["uz"] if "ўз" in line)
    for tag in "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az".split():
        (tmp_path / f"{tag}.txt").write_text(f"some words of {tag} here\n" * 5, "utf-8")
    assert any("zbekiston" in line for line in latin(shared, tmp_path, lambda texts: ALL_ENGLISH)["uz"])


def test_russian_titles_speak_of_countries_and_kazakh_ones_are_spelt_in_many_ways(shared: Path, tmp_path: Path) -> None:
    countries = tomllib.loads(files("refman.training").joinpath("data", "spellings.toml").read_text("utf-8"))["places"]
    assert any(line.endswith(tuple(countries["countries"].split())) for line in cyrillic(shared, shared)["ru"])
    for tag in "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az".split():
        (tmp_path / f"{tag}.txt").write_text(f"some words of {tag} here\n" * 5, "utf-8")
    texts = latin(shared, tmp_path, lambda texts: ALL_ENGLISH)
    assert len(set(texts["kk-Latn"])) > 3


def test_short_lines_come_from_words_or_are_cut_and_publishers_are_english_by_default(shared: Path) -> None:
    for tag in "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az".split():
        (shared / f"{tag}.txt").write_text(f"some words of {tag} here\n" * 5, "utf-8")
    (shared / "de.words.txt").write_text("haus 3\nweg 1\n", "utf-8")
    (shared / "titles.txt").write_text("Titles of which nobody knows\n", "utf-8")
    segments = [["publisher", "Nobody & Sons."], ["title", "Short"]]
    (shared / "corpus" / "more.jsonl").write_text(json.dumps({"segments": segments}) + "\n", "utf-8")
    undecided = Detector(("hu", "en"), (-0.5, -0.7), 1.0, GramTable.of({}, 2))
    texts = latin(shared, shared, lambda texts: undecided)
    assert {"Haus", "haus"} <= set(texts["de"])
    assert {"some words", "here"} & set(texts["fr"])
    assert "Nobody & Sons" in texts["en"]
    assert not {"Short", "Titles of which nobody knows"} & {line for lines in texts.values() for line in lines}
    sure = latin(shared, shared, lambda texts: ALL_ENGLISH)
    assert "Titles of which nobody knows" in sure["en"]
    assert "Short" not in sure["en"]
