import re
import tomllib
from importlib.resources import files

import pytest

from refman.languages import lexicon
from refman.languages.language import Language, languages
from refman.model import normal_tag

KNOWN = [language for language in languages() if language.headings]
PATHS = [path for path in files("refman.languages").iterdir() if path.name.endswith(".toml")]


def test_the_languages_asked_for_have_files() -> None:
    tags = {language.tag for language in KNOWN}
    assert {
        "ru",
        "kk",
        "en",
        "uk",
        "ky",
        "uz",
        "de",
        "fr",
        "es",
        "pt",
        "it",
        "tr",
        "zh",
        "ja",
        "ko",
        "be",
        "tt",
    } <= tags


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.tag)
def test_tags_are_regular(language: Language) -> None:
    assert normal_tag(language.tag) == language.tag


@pytest.mark.parametrize("language", KNOWN, ids=lambda language: language.tag)
def test_words_are_casefolded_without_a_final_stop(language: Language) -> None:
    words = [word for listed in language.words.values() for word in listed]
    words += [*language.headings, *(word for listed in language.heading for word in listed)]
    words += [*(form for forms in language.months for form in forms), *language.telling]
    assert [word for word in words if word != word.casefold() or (word != word.strip(" .:") and len(word) > 3)] == []


@pytest.mark.parametrize("language", KNOWN, ids=lambda language: language.tag)
def test_a_year_has_twelve_months(language: Language) -> None:
    assert len(language.months) in {0, 12}


def test_a_name_in_a_note_means_one_language() -> None:
    meanings: dict[str, set[str]] = {}
    for language in languages():
        for name in language.notes.names:
            meanings.setdefault(name, set()).add(language.tag)
    assert {name: tags for name, tags in meanings.items() if len(tags) > 1} == {}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_files_hold_only_known_keys(path: object) -> None:
    data = tomllib.loads(path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert set(data) <= {"tag", "headings", "notes", "months", "words", "telling", "names", "heading"}
    assert set(data.get("heading", {})) <= {"list", "of", "beside", "parts"}
    assert set(data.get("notes", {})) <= {"names", "frames", "bare", "and", "tails"}


def test_frames_have_one_slot() -> None:
    frames = [frame for language in languages() for frame in language.notes.frames]
    assert frames
    assert all(len(re.findall(r"\{\}", frame)) == 1 and frame.replace("{}", "").strip() for frame in frames)


def test_every_class_of_words_is_spelt_alike_everywhere() -> None:
    classes = {name for language in languages() for name in language.words}
    rare = {name for name in classes if sum(name in language.words for language in languages()) == 1}
    assert rare <= {"reference"}
    assert all(lexicon().words(name) for name in classes)
