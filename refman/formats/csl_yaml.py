"""CSL-YAML, as pandoc and Better BibTeX write it: the items of CSL-JSON under `references`, or a bare list of them.

Scalars are read by YAML 1.2's rules: `no` is Norwegian, not false; `007` and `1.10` stay as they stand.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final

import yaml

from refman.errors import Malformed
from refman.formats import csl_json
from refman.formats.reading import Reading
from refman.model import Entry, csl, to_item

NAME: Final = "csl-yaml"
SUFFIXES: Final = (".yaml", ".yml")
_MOST = 20_000_000
_DATE_PARTS = ("year", "month", "day")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the C one where it was built
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|false|False)$"), list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"(?:0|-?[1-9][0-9]{0,15})$"), list("-0123456789"))


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, data: object) -> bool:
        """Always true: an alias in a bibliography says nothing to its reader."""
        return True


def read(text: str) -> Reading:
    """The entries of a CSL-YAML text; a value that is no item is kept as it stands, with an issue.

    Raises:
        Malformed: the text is no YAML, blows up through its aliases, or holds no items.
    """
    value = _loads(text)
    if isinstance(value, Mapping):
        value = value.get("references", [value] if "type" in value or "title" in value else None)
    if not isinstance(value, list):
        raise Malformed("no CSL-YAML item in it", hint="items stand in a list, or under references:")
    return csl_json.read_values([_plain(item) for item in value], NAME)


def write(entries: Iterable[Entry]) -> str:
    """The entries under `references`, as pandoc takes them."""
    items = [to_item(entry) for entry in entries]
    text: str = yaml.dump(
        {"references": items}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
    return text


def _loads(text: str) -> Any:
    try:
        # Pandoc ends its metadata with dots or a second rule; what comes after is prose.
        value = next(iter(yaml.load_all(text, Loader=_Loader)), None)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise Malformed(f"this is no YAML: {error.problem}", line=line, hint="CSL-YAML is a list of items") from error
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        raise Malformed("this is no YAML that can be read", hint="CSL-YAML is a list of items") from error
    if _weight(value, {}) > _MOST:
        raise Malformed("its aliases blow up or go round in a circle", hint="write the values out")
    return value


def _weight(value: Any, known: dict[int, int]) -> int:
    """How many values it is with every alias written out; endless for a circle."""
    if not isinstance(value, list | dict):
        return 1
    if id(value) not in known:
        known[id(value)] = _MOST + 1
        parts = value if isinstance(value, list) else value.values()
        known[id(value)] = 1 + sum(_weight(part, known) for part in parts)
    return known[id(value)]


def _plain(item: Any) -> Any:
    """The item as CSL-JSON has it: dates of pandoc's older form are date-parts, keys are strings."""
    if not isinstance(item, Mapping):
        return item
    found = {str(name): value for name, value in item.items()}
    return {name: _date(value) if name in csl.DATES else value for name, value in found.items()}


def _date(value: Any) -> Any:
    if isinstance(value, int | float):
        return str(value)
    dates = value if isinstance(value, list) else [value]
    if dates and all(isinstance(date, Mapping) and "year" in date for date in dates):
        parts = [[date[name] for name in _DATE_PARTS if date.get(name) is not None] for date in dates]
        return {"date-parts": parts, **({"circa": True} if any(date.get("circa") for date in dates) else {})}
    return value
