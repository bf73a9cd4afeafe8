"""CSL items as other programs write them: languages by any name, lists where CSL has one text, names on one line."""

from collections.abc import Mapping
from typing import Any

from refman.formats.babel import read_languages
from refman.formats.plain_name import read_name
from refman.model import csl
from refman.patterns import Late

_BETWEEN = Late(r"\s*;\s*|\s+(?:and|&)\s+")


def settled(item: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """The item with its values of the kinds that CSL gives them, and a language that nobody knows, or nothing.

    Example:
        >>> settled({"title": ["Тіл"], "author": "Әуезов, М.; Abai", "language": "kaz"})[0]
        {'title': 'Тіл', 'author': [{'family': 'Әуезов', 'given': 'М.'}, {'family': 'Abai'}], 'language': 'kk'}
    """
    told = {name: _value(name, value) for name, value in item.items()}
    language = told.get("language")
    if not isinstance(language, str) or not language.strip():
        return told, ""
    found = read_languages(language)
    if len(found) == 1:
        return told | {"language": found[0]}, ""
    # The first of several is the work's; the whole list stays beside it.
    return (told | {"language": found[0], "languages": language}, "") if found else (told, language)


def _value(name: str, value: Any) -> Any:
    kind = csl.kind(name) if name in csl.TEXTS | csl.NUMBERS | csl.NAMES else ""
    if kind == "names" and isinstance(value, str):
        return [read_name(one).to_json() for one in _BETWEEN.split(value) if one.strip()]
    if kind in {"text", "number"} and isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return value
