"""Which services are asked, and what they answer."""

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from refman.errors import SettingsError
from refman.model import Entry

Outcome = Literal["found", "not-found", "unavailable", "rate-limited", "bad-answer"]
Pool = Literal["public", "polite", "plus"]
_MAIL = re.compile(r"[!-~]+@[!-~]+")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the services are, who asks, and for how long.

    `mailto` (to all) and `token` (to Crossref Plus alone) are told to the services and shown to nobody. `deadline` is
    in seconds for one request, `patience` for the whole run. `offline`, nobody is asked: what was remembered counts.

    Raises:
        SettingsError: An address is not https (outside loopback), or `mailto` is no mail address.
    """

    crossref_url: str = "https://api.crossref.org"
    datacite_url: str = "https://api.datacite.org"
    doi_url: str = "https://doi.org"
    mailto: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    deadline: float = 30.0
    patience: float = float("inf")
    offline: bool = False

    def __post_init__(self) -> None:
        for name in ("crossref_url", "datacite_url", "doi_url"):
            object.__setattr__(self, name, _checked(getattr(self, name).strip().rstrip("/"), name))
        mailto = (self.mailto or "").strip().removeprefix("mailto:") or None
        if mailto and not _MAIL.fullmatch(mailto):
            raise SettingsError("mailto is no mail address", where="mailto", hint="use the form name@example.org")
        object.__setattr__(self, "mailto", mailto)
        token = (self.token or "").strip() or None
        if token and not token.isascii():
            raise SettingsError("the token has letters that no token has", where="crossref_token")
        object.__setattr__(self, "token", token)

    @property
    def pool(self) -> Pool:
        """The pool of Crossref that these settings lead to."""
        return "plus" if self.token else "polite" if self.mailto else "public"

    @property
    def urls(self) -> tuple[str, str, str]:
        """The three addresses: Crossref, DataCite, doi.org."""
        return self.crossref_url, self.datacite_url, self.doi_url


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one DOI; `entry` only where it was found, `message` for people where it was not.

    `at` (seconds since 1970) is when the service said so. An answer of an earlier run that could not be asked for anew
    has in `message` why.
    """

    doi: str
    outcome: Outcome
    entry: Entry | None = None
    message: str = ""
    at: float | None = None


def is_loopback(host: str) -> bool:
    """True for `localhost` and the loopback addresses.

    Example:
        >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("api.crossref.org")
        (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_safe(url: str) -> bool:
    """True for an https address with a host, and for plain http on loopback."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))


def _checked(url: str, name: str) -> str:
    if not is_safe(url):
        raise SettingsError("the address of a service must be https", where=name, hint="http works on loopback only")
    return url
