"""Settings: one frozen object, read once, from flag, environment, folder, user file and default, in this order.

Hides where the files are and how the nearest one is found; the rooms below are handed plain values.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import platformdirs

from refman.errors import SettingsError
from refman.model.csl import DATES, NAMES, NUMBERS, TEXTS

FILE: Final = "refman.toml"
LIBRARY: Final = "library.db"
WEIGHTS: Final = "labeller.npz"
PACKAGE: Final = "package"
"""The setting `weights` that stands for refman's own."""
_DEFAULTS: Final = {
    "crossref_url": "https://api.crossref.org",
    "datacite_url": "https://api.datacite.org",
    "doi_url": "https://doi.org",
    "mailto": "",
    "crossref_token": "",
    "prefer": "printed",
    "weights": "",
}
PREFERENCES: Final = ("printed", "record")
_VARIABLES: Final = frozenset((*NAMES, *DATES, *NUMBERS, *TEXTS))
_KEYS: Final = ("library", *_DEFAULTS)
_PATHS: Final = frozenset({"library", "weights"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the library is and where the services are.

    The mail address is told to the services, the token to Crossref Plus alone. `prefer` holds the variables of which a
    resolved entry shows the recorded value where a printed one is there, too. `weights` are those that references are
    read with; None stands for refman's own.
    """

    library: Path
    crossref_url: str
    datacite_url: str
    doi_url: str
    mailto: str | None
    crossref_token: str | None = field(default=None, repr=False)
    prefer: frozenset[str] = frozenset()
    weights: Path | None = None


def user_weights(user_folder: Path | None = None) -> Path:
    """The file in the user's configuration folder in which weights of the user's own are kept."""
    return (user_folder or platformdirs.user_config_path("refman")) / WEIGHTS


def load(
    library: str | None = None,
    *,
    environment: Mapping[str, str] = os.environ,
    folder: Path | None = None,
    user_folder: Path | None = None,
) -> Settings:
    """The settings that hold in a folder; `library` is the flag.

    Raises:
        SettingsError: a file is no TOML, or has a key or value that cannot be used.
    """
    here = folder or Path.cwd()
    spoken = _from_environment(environment) | ({"library": library} if library else {})
    near_file = _nearest(here, FILE)
    near = _from_file(near_file) if near_file else {}
    user_file = (user_folder or platformdirs.user_config_path("refman")) / FILE
    user = _from_file(user_file) if _is_file(user_file) and user_file != near_file else {}
    # a library that lies near is meant sooner than the one that the user's own file names for all folders
    found = _nearest(here, LIBRARY)
    lying = {"library": str(found)} if found else {}
    values = {**_DEFAULTS, "library": str(here / LIBRARY), **user, **lying, **near, **spoken}
    urls = {name: values[name] for name in _DEFAULTS if name.endswith("_url")}
    return Settings(
        Path(values["library"]).expanduser(),
        **urls,
        mailto=values["mailto"] or None,
        crossref_token=values["crossref_token"] or None,
        prefer=_preferred(values["prefer"]),
        weights=_weights(values["weights"], user_weights(user_folder)),
    )


def _weights(named: str, own: Path) -> Path | None:
    """The weights that are named, else the user's own where there are any."""
    if named == PACKAGE:
        return None
    return Path(named).expanduser() if named else own if _is_file(own) else None


def _preferred(rules: str) -> frozenset[str]:
    """The variables of which the record is shown: `record`, or `printed, page=record, issued=record`."""
    found: set[str] = set()
    for rule in filter(None, map(str.strip, rules.split(","))):
        variable, _, choice = (part.strip() for part in rule.rpartition("="))
        if choice not in PREFERENCES:
            raise SettingsError(f"'{choice}' is no preference", where="prefer", hint="there are printed, record")
        if variable and variable not in _VARIABLES:
            hint = _near(variable, _VARIABLES) or "name one of CSL's, as in page=record"
            raise SettingsError(f"there is no variable '{variable}'", where="prefer", hint=hint)
        told = {variable} if variable else _VARIABLES
        found = found | told if choice == "record" else found - told
    return frozenset(found)


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    values = {key: environment.get(f"REFMAN_{key.upper()}", "") for key in _KEYS}
    return {key: value for key, value in values.items() if value}


def _from_file(path: Path) -> dict[str, str]:
    import tomllib  # noqa: PLC0415 - most folders have no such file

    try:
        values = tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"this is no TOML ({error})", where=str(path), hint="mend the line") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"the file cannot be read ({error})", where=str(path)) from error
    if isinstance(values.get("prefer"), dict):
        values["prefer"] = _as_rules(values["prefer"], path)
    for key, value in values.items():
        _check(key, value, path)
    for key in _PATHS & values.keys():
        if values[key] != PACKAGE:
            values[key] = str(path.parent / Path(values[key]).expanduser())
    return values


def _as_rules(table: Mapping[str, object], path: Path) -> str:
    """The table `[prefer]` on one line; its key `all` is meant for what it does not name."""
    rest = table.get("all", "printed")
    if not all(isinstance(value, str) for value in table.values()):
        raise SettingsError("a value of 'prefer' is no string", where=str(path), hint="put it in quotes")
    return ",".join([str(rest), *(f"{name}={value}" for name, value in table.items() if name != "all")])


def _check(key: str, value: object, path: Path) -> None:
    if key not in _KEYS:
        hint = _near(key, _KEYS) or f"there are {', '.join(_KEYS)}"
        raise SettingsError(f"there is no setting '{key}'", where=str(path), hint=hint)
    if not isinstance(value, str):
        raise SettingsError(f"the value of '{key}' is no string", where=str(path), hint="put it in quotes")


def _near(written: str, known: Iterable[str]) -> str:
    """The question after what was meant; empty where nothing is like it."""
    import difflib  # noqa: PLC0415 - it takes longer to load than the settings to read

    near = difflib.get_close_matches(written, known, n=1)
    return f"did you mean '{near[0]}'?" if near else ""


def _nearest(folder: Path, name: str) -> Path | None:
    return next((place / name for place in (folder, *folder.parents) if _is_file(place / name)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # a folder above that may not be looked into holds nothing for us
        return False
