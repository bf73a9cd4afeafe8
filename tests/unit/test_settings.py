from pathlib import Path

import pytest

from refman.errors import SettingsError
from refman.settings import Settings, load


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "Работа" / "глава 1"
    folder.mkdir(parents=True)
    return folder


def settings(here: Path, home: Path, *, flag: str | None = None, **environment: str) -> Settings:
    return load(flag, environment=environment, folder=here, user_folder=home)


def test_defaults_are_the_real_services(here: Path, home: Path) -> None:
    assert settings(here, home) == Settings(
        here / "library.db", "https://api.crossref.org", "https://api.datacite.org", "https://doi.org", None
    )


def test_flag_before_environment_before_folder_before_nearest_before_user_before_default(
    here: Path, home: Path
) -> None:
    found = [settings(here, home).library]
    (home / "refman.toml").write_text('library = "user.db"', "utf-8")
    found.append(settings(here, home).library)
    (here.parent / "library.db").touch()
    found.append(settings(here, home).library)
    (here.parent / "refman.toml").write_text('library = "book.db"', "utf-8")
    found.append(settings(here, home).library)
    found.append(settings(here, home, REFMAN_LIBRARY="env.db").library)
    found.append(settings(here, home, flag="flag.db", REFMAN_LIBRARY="env.db").library)
    assert found == [
        here / "library.db",
        home / "user.db",
        here.parent / "library.db",
        here.parent / "book.db",
        Path("env.db"),
        Path("flag.db"),
    ]


def test_the_nearest_library_is_taken(here: Path, home: Path) -> None:
    (here.parent.parent / "library.db").touch()
    assert settings(here, home).library == here.parent.parent / "library.db"
    (here / "library.db").touch()
    assert settings(here, home).library == here / "library.db"


def test_a_folder_named_library_db_is_no_library(here: Path, home: Path) -> None:
    (here / "library.db").mkdir()
    (here.parent / "library.db").touch()
    assert settings(here, home).library == here.parent / "library.db"


@pytest.mark.parametrize("key", ["crossref_url", "datacite_url", "doi_url", "mailto"])
def test_each_key_is_read_from_every_place(here: Path, home: Path, key: str) -> None:
    value = "http://127.0.0.1:1/{}" if key.endswith("url") else "{}@example.org"
    (home / "refman.toml").write_text(f'{key} = "{value.format("user")}"', "utf-8")
    assert getattr(settings(here, home), key) == value.format("user")
    (here / "refman.toml").write_text(f'{key} = "{value.format("folder")}"', "utf-8")
    assert getattr(settings(here, home), key) == value.format("folder")
    assert getattr(settings(here, home, **{f"REFMAN_{key.upper()}": value.format("env")}), key) == value.format("env")


def test_files_are_merged_key_by_key(here: Path, home: Path) -> None:
    (home / "refman.toml").write_text('mailto = "a@example.org"', "utf-8")
    (here / "refman.toml").write_text('doi_url = "http://127.0.0.1:9"', "utf-8")
    found = settings(here, home)
    assert (found.mailto, found.doi_url) == ("a@example.org", "http://127.0.0.1:9")


def test_an_empty_variable_is_none(here: Path, home: Path) -> None:
    assert settings(here, home, REFMAN_MAILTO="", REFMAN_LIBRARY="") == settings(here, home)


def test_home_is_expanded(here: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    (here / "refman.toml").write_text('library = "~/refs.db"', "utf-8")
    assert settings(here, home).library == home / "refs.db"
    assert settings(here, home, flag="~/x.db").library == home / "x.db"


def test_the_users_file_is_where_the_system_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("refman.settings.platformdirs.user_config_path", lambda name: tmp_path / name)
    (tmp_path / "refman").mkdir()
    (tmp_path / "refman" / "refman.toml").write_text('mailto = "me@example.org"', "utf-8")
    assert load(environment={}, folder=tmp_path).mailto == "me@example.org"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mailto = \n", r"refman\.toml: .*line 1"),
        ('mailto = "a"\nlibrary = library.db\n', r"refman\.toml: .*line 2"),
        ('malto = "a@example.org"', "no setting 'malto'; did you mean 'mailto'"),
        ('zzzz = "a"', "no setting 'zzzz'; there are library, "),
        ("mailto = 5", "'mailto' is no string"),
    ],
    ids=["no value", "second line", "misspelt", "unknown", "number"],
)
def test_what_cannot_be_used_is_told(here: Path, home: Path, text: str, told: str) -> None:
    (here / "refman.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=told):
        settings(here, home)


def test_a_file_in_another_encoding_is_told(here: Path, home: Path) -> None:
    (here / "refman.toml").write_bytes('library = "книги.db"'.encode("cp1251"))
    with pytest.raises(SettingsError, match="cannot be read"):
        settings(here, home)


def test_a_file_with_a_byte_order_mark_is_read(here: Path, home: Path) -> None:
    (here / "refman.toml").write_text('library = "книги.db"', "utf-8-sig")
    assert settings(here, home).library == here / "книги.db"


def test_weights_are_named_or_lie_in_the_users_folder_or_are_the_packages(here: Path, home: Path) -> None:
    found = [settings(here, home).weights]
    (home / "labeller.npz").touch()
    found.append(settings(here, home).weights)
    (here.parent / "refman.toml").write_text('weights = "own/mine.npz"', "utf-8")
    found.append(settings(here, home).weights)
    found.append(settings(here, home, REFMAN_WEIGHTS="env.npz").weights)
    found.append(settings(here, home, REFMAN_WEIGHTS="package").weights)
    (here.parent / "refman.toml").write_text('weights = "package"', "utf-8")
    found.append(settings(here, home).weights)
    own = here.parent / "own" / "mine.npz"
    assert found == [None, home / "labeller.npz", own, Path("env.npz"), None, None]


@pytest.mark.parametrize(
    ("text", "shown", "kept"),
    [
        pytest.param("", set(), {"page", "title"}, id="default"),
        pytest.param('prefer = "record"', {"page", "title"}, set(), id="all"),
        pytest.param('prefer = "page=record"', {"page"}, {"title", "author"}, id="one"),
        pytest.param('prefer = "record, title=printed"', {"page", "author"}, {"title"}, id="all-but-one"),
        pytest.param('[prefer]\npage = "record"\nissued = "record"', {"page", "issued"}, {"title"}, id="table"),
        pytest.param('[prefer]\ntitle = "printed"\nall = "record"', {"page"}, {"title"}, id="table-of-exceptions"),
    ],
)
def test_each_variable_may_have_a_rule(here: Path, home: Path, text: str, shown: set[str], kept: set[str]) -> None:
    (here / "refman.toml").write_text(text, "utf-8")
    told = settings(here, home).prefer
    assert shown <= told
    assert not kept & told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('prefer = "recorded"', "preference", id="choice"),
        pytest.param('prefer = "pages=record"', "did you mean 'page'", id="variable"),
        pytest.param("[prefer]\npage = 1", "no string", id="kind"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_named(here: Path, home: Path, text: str, said: str) -> None:
    (here / "refman.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=said):
        settings(here, home)
