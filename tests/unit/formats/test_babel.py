import pytest

from refman.formats.babel import langid, language_name, read_language, read_languages


@pytest.mark.parametrize(
    "text",
    [
        "ru",
        "rus",
        "Russian",
        "ru-RU",
        "russian",
        "русский",
        "орысша",
        "RU",
        "langrussian",
        "ru_RU",
        "In Russ.",
        "(In Russian)",
    ],
)
def test_ways_of_saying_russian(text: str) -> None:
    assert read_language(text) == "ru"


@pytest.mark.parametrize(
    "text",
    [
        "kk",
        "kz",
        "kaz",
        "Kazakh",
        "kk-KZ",
        "қазақша",
        "қазақ тілі",
        "казахский",
        "In Kazakh",
        "на каз. яз.",
        "қазақ тілінде",
    ],
)
def test_ways_of_saying_kazakh(text: str) -> None:
    assert read_language(text) == "kk"


@pytest.mark.parametrize(
    ("text", "tag"),
    [("en-US", "en-US"), ("american", "en-US"), ("british", "en-GB"), ("pt-BR", "pt-BR"), ("brazilian", "pt-BR"),
     ("ngerman", "de"), ("kk-Latn", "kk-Latn"), ("zh-Hans", "zh-Hans"),
     ("sah", "sah"), ("rus-RU", "ru"), ("ukrainian", "uk"), ("no", "nb")],
)  # fmt: skip
def test_other_languages(text: str, tag: str) -> None:
    assert read_language(text) == tag


@pytest.mark.parametrize("text", ["", "junk", "In print", "xx", "the", "klingon", "english and russian", "?", "12"])
def test_junk_is_refused(text: str) -> None:
    assert read_language(text) is None


@pytest.mark.parametrize(
    ("text", "tags"),
    [("english and russian", ["en", "ru"]), ("рус., каз.", ["ru", "kk"]), ("kaz; rus; eng", ["kk", "ru", "en"]),
     ("Russian", ["ru"]), ("ru, ru", ["ru"]), ("ru, junk", []), ("", []), ("орыс және қазақ", ["ru", "kk"])],
)  # fmt: skip
def test_several_languages(text: str, tags: list[str]) -> None:
    assert read_languages(text) == tags


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ru", "russian"), ("kk", "kazakh"), ("kk-Latn", "kazakh"), ("en", "english"), ("en-AU", "english"),
     ("pt", "portuguese"), ("pt-BR", "brazilian"), ("uk", "ukrainian"), ("de", "german"), ("sah", "sah")],
)  # fmt: skip
def test_language_name(tag: str, name: str) -> None:
    assert language_name(tag) == name
    assert read_language(name) in (tag, tag.partition("-")[0])


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        pytest.param("en", "The role", "english", id="English title"),
        pytest.param("ru", "Роль", "russian", id="Russian title"),
        pytest.param("kk", "Тарих", "kazakh", id="Kazakh title"),
        pytest.param("ru-Latn", "Rol", "english", id="romanised, told"),
        pytest.param("kk", "Tarikh", "english", id="romanised, seen"),
        pytest.param("kk-Arab", "تاريخ", None, id="Arabic script"),
        pytest.param("ru", "1984", "russian", id="no letters"),
        pytest.param("sah", "Саха", None, id="unknown to babel"),
        pytest.param("uz", "O‘zbekiston", "uzbek", id="Latin by habit"),
    ],
)
def test_langid(tag: str, text: str, name: str | None) -> None:
    assert langid(tag, text) == name
