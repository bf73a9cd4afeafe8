"""Languages that records state."""

import pytest

from refman.sources.language_code import language_code


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        pytest.param("en", "en", id="two-letters"),
        pytest.param("RU", "ru", id="upper-case"),
        pytest.param("kaz", "kk", id="three-letters"),
        pytest.param("pt-br", "pt-BR", id="region"),
        pytest.param("rus-Latn", "ru-Latn", id="script"),
        pytest.param("kz", None, id="a-country"),
        pytest.param("xx", None, id="no-language"),
        pytest.param("English", None, id="a-name"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="absent"),
        pytest.param(["en"], None, id="a-list"),
        pytest.param(7, None, id="a-number"),
    ],
)
def test_only_languages_are_languages(stated: object, code: str | None) -> None:
    assert language_code(stated) == code
