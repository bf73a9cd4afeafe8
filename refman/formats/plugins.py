"""Formats that other packages bring, by the entry-point group `refman.formats`; looked up only when they are needed."""

from collections.abc import Collection
from importlib.metadata import EntryPoint, entry_points
from typing import Final, cast

from refman.errors import FormatError
from refman.formats.info import Format, FormatInfo

GROUP: Final = "refman.formats"
# What the import of foreign code fails with; an interrupt is not among it.
_FAILURES: Final = (ImportError, SyntaxError, NameError, AttributeError, TypeError, ValueError, LookupError, OSError,
                    RuntimeError, AssertionError, ArithmeticError)  # fmt: skip


def load_plugin(name: str) -> Format | None:
    """The plug-in of this name, or None where no package has one.

    Raises:
        FormatError: it cannot be loaded, or is no format.
    """
    found = next(iter(entry_points(group=GROUP, name=name)), None)
    return _loaded(found) if found else None


def plugin_infos(taken: Collection[str]) -> list[FormatInfo]:
    """All plug-ins by name; a broken one, or one with a name that is taken, says so as its trouble."""
    infos: dict[str, FormatInfo] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        told = _info(point, taken)
        known = infos.get(point.name)
        if known is None or (known.trouble and not told.trouble):
            infos[point.name] = told
    return list(infos.values())


def _info(point: EntryPoint, taken: Collection[str]) -> FormatInfo:
    if point.name in taken:
        return _broken(point, f"{_called(point)} has the name of a format of refman's own, and is not used")
    try:
        plugin = _loaded(point)
    except FormatError as error:
        return _broken(point, str(error))
    about = str(getattr(plugin, "ABOUT", "") or f"a plug-in of {_package(point)}")
    ways = (callable(getattr(plugin, "read", None)), callable(getattr(plugin, "write", None)))
    return FormatInfo(point.name, tuple(plugin.SUFFIXES), about, *ways)


def _broken(point: EntryPoint, trouble: str) -> FormatInfo:
    return FormatInfo(point.name, (), "a plug-in that cannot be used", reads=False, writes=False, trouble=trouble)


def _loaded(point: EntryPoint) -> Format:
    try:
        plugin = point.load()
    except _FAILURES as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise FormatError(f"{_called(point)} cannot be loaded ({reason})", hint="update or remove it") from error
    faults = _faults(plugin, point.name)
    if faults:
        raise FormatError(f"{_called(point)} is no format: {faults}", hint="update or remove it")
    return cast("Format", plugin)


def _faults(plugin: object, name: str) -> str:
    suffixes = getattr(plugin, "SUFFIXES", None)
    if getattr(plugin, "NAME", None) != name:
        return f"its NAME is not {name!r}"
    if not isinstance(suffixes, tuple | list) or not all(isinstance(one, str) and one[:1] == "." for one in suffixes):
        return "its SUFFIXES are no tuple of strings such as '.bib'"
    if not any(callable(getattr(plugin, way, None)) for way in ("read", "write")):
        return "it has neither read nor write"
    return ""


def _called(point: EntryPoint) -> str:
    return f"the plug-in {point.name!r} of {_package(point)}"


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value
