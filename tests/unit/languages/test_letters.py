import pytest

from refman.languages.letters import decided, fitting, plainly


def test_letters_leave_fitting_languages_only() -> None:
    assert {"kk", "tt", "ba"} <= fitting("әні") | fitting("ән")
    assert "ru" not in fitting("ән")
    assert fitting("Київщина їх") == {"uk"}
    assert fitting("Глава ІІ, история") >= {"ru", "kk"}


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("the history of the steppe", "en"),
        ("theory under sand", ""),
        ("о жизни и этике", "ru"),
        ("о жизни", ""),
    ],
)
def test_plain_words_are_whole_words(text: str, tag: str) -> None:
    found = plainly(text, "Latn" if text.isascii() else "Cyrl")
    assert (found.tag if found else "") == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("Тұлға", "kk", id="a letter of its own"),
        pytest.param("Тіл және ой", "kk", id="letters that others have one by one"),
        pytest.param("Қарға", "", id="Shor has these too"),
        pytest.param("Тiл және ой", "", id="a letter that is Latin"),
        pytest.param("Ғірбек", "", id="Khakas has these too"),
        pytest.param("Қазіргі ӧлең", "kk", id="a letter that no alphabet of ours has says nothing"),
        pytest.param("Қазіргі ўзбек", "", id="a letter that it lacks"),
    ],
)
def test_letters_decide_where_nobody_else_has_them(text: str, tag: str) -> None:
    assert decided(text) == tag
