"""What the labeller says of a reference stands where it stands in the text, whatever is passed over before it."""

import pytest

from refman.languages import find_notes
from refman.references.labelling.labeller import label, visible_tokens

ARTICLE = "Сысоева А. О евразийской идее // Власть. – 2015. – Т. 4. – С. 19–24. doi: 10.1234/ab.5, http://kz.kz/a."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ARTICLE, id="plain"),
        pytest.param(f"12. {ARTICLE}", id="number"),
        pytest.param(f"  [12]{ARTICLE}  ", id="blanks"),
        pytest.param(f"{ARTICLE} (In Russian)", id="note"),
        pytest.param(f"3) {ARTICLE.replace('идее', 'идее [in Kazakh]')}", id="number and note"),
    ],
)
def test_places(text: str) -> None:
    labelled = label(["", text, "x", text])
    assert labelled[0].runs == []
    assert labelled[1] == labelled[3]
    found = {name: text[start:end] for name, start, end, _ in labelled[1].runs}
    assert found["issued"] == "2015"
    assert found["container-title"].startswith("Власть")
    assert [text[start:end] for start, end in labelled[1].links] == ["10.1234/ab.5", "http://kz.kz/a"]
    borders = {token.start for token in visible_tokens(text)}
    assert {start for _, start, _, _ in labelled[1].runs} <= borders
    assert "first" not in labelled[1].telling
    assert "volume" in labelled[1].telling["other"]
    # pages are told of any work
    assert "page" not in labelled[1].telling["other"]


@pytest.mark.parametrize(
    "note",
    [
        "(In Russian)",
        "[in Kazakh]",
        "(на каз. яз.)",
        "(қазақ тілінде)",
        "(нa рyc. яз.)",
        "(俄文)",
        "(o\u2018zbek tilida)",
        "(o'zbek tilida)",
        "(auf Russisch)",
    ],
)
def test_what_tells_the_language_of_a_work_belongs_to_no_field(note: str) -> None:
    text = f"Сысоева А. О евразийской идее. {note} Алматы, 2015."
    start, end = text.index(note), text.index(note) + len(note)
    assert find_notes(text)[0].span == (start, end)
    first, _, last = label([text, ARTICLE, text])
    assert first == last
    assert first.runs
    assert not [run for run in first.runs if start <= run[1] < end or start < run[2] <= end]


def test_the_first_words_tell() -> None:
    telling = label(["Патент 12 РФ. Способ"])[0].telling
    assert "patent" in telling["first"]
    assert "inventor" not in telling["first"]


def test_a_line_without_end_is_read_as_far_as_a_reference_goes() -> None:
    runs = label(["Абай. " * 100_000])[0].runs
    assert runs
    assert max(end for _, _, end, _ in runs) <= 4_000 * len("Абай. ")


def test_half_a_character_is_a_sign_like_others() -> None:
    broken = f"\ud800{ARTICLE}\udfff (In Russian) \ud801"
    assert label([broken])[0].runs
    assert label([ARTICLE])[0].runs == label([broken, ARTICLE])[1].runs


@pytest.mark.parametrize(
    ("key", "behind"),
    [
        ("[Kac]", "V. G. Kac, Lie algebras"),
        ("[SW2]", "Szurek, M. Bundles"),
        ("[Ko-Mi-Mo2]", "J. Kollar, Varieties"),
        ("[Vein & Dale 1999]", "R. Vein, Determinants"),
        ("[Бах79]", "Бахтин М. М. Проблемы поэтики"),
    ],
)
def test_a_key_of_letters_is_no_part_of_the_reference(key: str, behind: str) -> None:
    assert visible_tokens(f"{key} {behind}")[0].start == len(key) + 1


@pytest.mark.parametrize(
    "text", ["[Абай]. Өлеңдер", "[Иванов И. И.] Труды", "[Weyl] H. Kac", "[The] Times", "[Текст] Т."]
)
def test_other_brackets_at_the_head_are_read(text: str) -> None:
    assert visible_tokens(text)[0].start == 0
