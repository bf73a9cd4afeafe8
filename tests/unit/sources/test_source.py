"""Where the services are."""

import pytest

from refman.errors import SettingsError
from refman.sources import Sources
from refman.sources.source import is_loopback, is_safe


def test_the_defaults_are_the_real_services() -> None:
    assert Sources().urls == ("https://api.crossref.org", "https://api.datacite.org", "https://doi.org")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        pytest.param("https://api.crossref.org", True, id="https"),
        pytest.param("http://127.0.0.1:8080/crossref", True, id="loopback"),
        pytest.param("http://localhost:8080", True, id="localhost"),
        pytest.param("http://[::1]:8080", True, id="loopback-v6"),
        pytest.param("http://api.crossref.org", False, id="plain-http"),
        pytest.param("http://localhost.example.org", False, id="no-localhost"),
        pytest.param("http://127.0.0.1.example.org", False, id="no-loopback"),
        pytest.param("ftp://api.crossref.org", False, id="other-scheme"),
        pytest.param("api.crossref.org", False, id="no-scheme"),
        pytest.param("https://", False, id="no-host"),
        pytest.param("http://[::1", False, id="broken"),
        pytest.param("", False, id="empty"),
    ],
)
def test_only_https_and_loopback_are_safe(url: str, safe: bool) -> None:
    assert is_safe(url) is safe
    if not safe:
        with pytest.raises(SettingsError, match="https"):
            Sources(crossref_url=url)


def test_a_closing_slash_of_an_address_does_not_count() -> None:
    assert Sources(doi_url="https://doi.org/ ").doi_url == "https://doi.org"


@pytest.mark.parametrize("mailto", ["nobody", "a@b\r\nX-Evil: 1", "имя@example.org", "a b@c.d"])
def test_a_mail_address_that_is_none_is_refused_unshown(mailto: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Sources(mailto=mailto)
    assert mailto not in str(caught.value)


def test_the_mail_address_is_not_shown() -> None:
    sources = Sources(mailto="mailto:reader@example.org")
    assert sources.mailto == "reader@example.org"
    assert "reader" not in repr(sources)


def test_an_empty_mail_address_is_none() -> None:
    assert Sources(mailto=" ").mailto is None


@pytest.mark.parametrize(("host", "is_local"), [("127.9.9.9", True), ("10.0.0.1", False), ("", False)])
def test_loopback_is_told(host: str, is_local: bool) -> None:
    assert is_loopback(host) is is_local
