"""Links between entries in words, from both sides."""

from typing import Any, Final

from refman.library import Linked
from refman.model import Relation

_WORDS: Final[dict[Relation, tuple[str, str]]] = {
    "translation-of": ("translation of", "translated as"),
    "review-of": ("review of", "reviewed in"),
    "part-of": ("part of", "has part"),
    "preprint-of": ("preprint of", "has preprint"),
    "related-to": ("related to", "related to"),
}


def told(link: Linked, key: str) -> tuple[str, str]:
    """What the entry of a citekey is to the other, and the other's citekey."""
    own, back = _WORDS[link.relation]
    if link.first != key:
        return back, link.first
    return own, link.second if link.is_there else f"{link.second} (not in the library)"


def as_object(link: Linked) -> dict[str, Any]:
    """A link for JSON."""
    return {"citekey": link.first, "relation": link.relation, "to": link.second, "is_there": link.is_there}
