"""What kind of work a reference names, by the evidence in it."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from refman.languages import lexicon
from refman.model import Date, Field
from refman.references.labeller import OTHER, Labelled

_WEBSITE = re.compile(r"[\w-]+\.(?:[a-z]{2,4})\b", re.IGNORECASE)


def tell_type(labelled: Labelled, fields: Mapping[str, Field]) -> str:
    """The CSL type that fits best."""
    evidence = _evidence(labelled)
    for rule in (_by_number, _by_words, _by_container):
        found = rule(evidence, fields)
        if found:
            return found
    return _alone(evidence, fields)


@cache
def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(resources.files("refman.references").joinpath("kinds.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}


def _evidence(labelled: Labelled) -> dict[str, set[str]]:
    """The lexical classes of the words under each label; `first` holds those of the first two words."""
    known, own = lexicon(), _words()
    found: dict[str, set[str]] = {}
    count = 0
    for token, name in zip(labelled.tokens, labelled.labels, strict=True):
        if token.kind != "word":
            continue
        low = token.text.casefold()
        classes = set(known.classes(low)) | {kind for kind, words in own.items() if low in words}
        found.setdefault(name, set()).update(classes)
        if count < 2:
            found.setdefault("first", set()).update(classes)
        count += 1
    return found


def _by_number(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    around = evidence.get(OTHER, set()) | evidence.get("number", set()) | evidence.get("first", set())
    if "number" in fields and "patent" in around and "container-title" not in fields:
        return "patent"
    if "standard" in evidence.get("first", set()) and "author" not in fields and "number" in fields:
        return "standard"
    if "deposited" in around and "number" in fields:
        return "manuscript"
    lawful = around | evidence.get("title", set()) | evidence.get("genre", set())
    if "law" in lawful and "number" in fields and not _by_person(fields):
        return "legislation"
    return None


def _by_words(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    around = evidence.get(OTHER, set()) | evidence.get("genre", set())
    if "genre" in fields and {"thesis", "abstract-of-thesis"} & evidence.get("genre", set()):
        return "thesis"
    if "abstract-of-thesis" in around or ("thesis" in around and "container-title" not in fields and "genre" in fields):
        return "thesis"
    if "code" in evidence.get("title", set()) and not {"author", "editor", "container-title"} & set(fields):
        return "legislation"
    if "archive" in fields:
        return "manuscript"
    for kind in ("dataset", "software"):
        if kind in around and not {"volume", "page"} & set(fields):
            return kind
    return None


def _by_container(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str | None:
    if "container-title" not in fields:
        return None
    container = evidence.get("container-title", set())
    numbered = bool({"volume", "issue"} & set(fields))
    bookish = bool({"publisher", "publisher-place", "editor", "ISBN"} & set(fields))
    if "newspaper" in container and (_has_day(fields) or not (numbered or "page" in fields)):
        return "article-newspaper"
    if "conference" in container and "journal" not in container and (bookish or not numbered):
        return "paper-conference"
    if bookish and not {"volume", "issue"} <= set(fields) and ("issue" not in fields or "editor" in fields):
        return "chapter"
    if "URL" in fields and not numbered and "page" not in fields and "DOI" not in fields and "journal" not in container:
        return "webpage"
    return "article-journal"


def _alone(evidence: dict[str, set[str]], fields: Mapping[str, Field]) -> str:
    """The type of a work without a host."""
    around = evidence.get(OTHER, set()) | evidence.get("genre", set()) | evidence.get("number", set())
    printed = {"publisher", "publisher-place", "number-of-pages", "edition", "ISBN", "volume"} & set(fields)
    if "report" in around and ("number" in fields or "genre" in fields or "collection-title" in fields):
        return "report"
    if "collection-title" in fields and "number" in fields and "ISBN" not in fields:
        return "report"
    if "URL" in fields and not printed:
        return "webpage"
    if "thesis" in around and printed and "edition" not in fields and "number-of-pages" not in fields:
        return "thesis"
    if {"volume", "page"} <= set(fields) and not {"publisher", "publisher-place"} & set(fields):
        return "article-journal"
    return "book" if printed or "issued" in fields else "document"


def _by_person(fields: Mapping[str, Field]) -> bool:
    author = fields.get("author")
    return bool(author and isinstance(author.value, tuple) and any(name.given for name in author.value))


def _has_day(fields: Mapping[str, Field]) -> bool:
    issued = fields.get("issued")
    return bool(issued and isinstance(issued.value, Date) and issued.value.parts and len(issued.value.parts[0]) > 1)
