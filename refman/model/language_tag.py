"""BCP 47 tags: made regular, and read from the many ways in which files name a language."""

import re

from refman.patterns import Late

_TAG = Late(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*", re.I)
_SUPPRESSED = {"ru": "Cyrl", "kk": "Cyrl", "uk": "Cyrl", "be": "Cyrl", "bg": "Cyrl", "en": "Latn", "de": "Latn",
               "fr": "Latn", "es": "Latn", "pt": "Latn", "it": "Latn"}  # fmt: skip


def normal_tag(text: str) -> str | None:
    """The tag in its regular case, without a script that the language implies; None where it is no tag.

    Source: BCP 47 (RFC 5646), 2.1.1 and 3.1.9 (Suppress-Script).

    Example:
        >>> normal_tag("KK_latn"), normal_tag("ru-Cyrl"), normal_tag("In Kazakh")
        ('kk-Latn', 'ru', None)
    """
    tag = text.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    first = first.lower()
    parts = [part.title() if len(part) == 4 and part.isalpha() else part.upper() if len(part) == 2 else part.lower()
             for part in rest]  # fmt: skip
    return "-".join([first, *(part for part in parts if _SUPPRESSED.get(first) != part)])


def primary(tag: str) -> str:
    """The language subtag alone: `kk` of `kk-Latn`."""
    return tag.split("-", maxsplit=1)[0].lower()
