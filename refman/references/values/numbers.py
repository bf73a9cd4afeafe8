"""Printed volumes, issues, pages and extents without their labels: "С. 12–25", "3-том", "№ 3 (75)", "232б."."""

import re
from collections.abc import Set
from functools import lru_cache

from refman.languages import lexicon
from refman.patterns import Late

_PAGES = Late(r"([0-9]+)[\u2010-\u2015\u2212-]+([0-9]+)")
_DASH = Late(r"\s*[\u2010-\u2015\u2212\uff0d\u301c\uff5e\u223c~\u0640-]+\s*")
_DIGIT = Late(r"[^\D0-9]")
_LEAD = Late(r"^([^\W\d_]+(?:-[^\W\d_]+)?|[\u2116#]+)(?:[.:\s\u00b0]+(?=[\w(])|(?=[\d(]))")
# A page such as S119; not P but before the five digits of an article's number, nor before a range C, which stands for
# a Cyrillic letter of the same shape.
_OWN_LETTER = Late(r"[ABD-OQ-Z]\d|C\d+$|P\d{5}$")
_EXTRA = Late(r"S\d{1,2}$")
"""An extra issue, as in "44(S1)"."""
_ROMAN = Late(r"[IVXL\u0406\u0425]+[\s-]")
_TAIL = Late(r"\s*-?\s*([^\W\d_]+)\.?$")
_BRACKETED = Late(r"\([^()]*\)|\[[^\[\]]*\]")
_BLANKS = Late(r"\s?:\s?")
_NUMBER_SIGNS = "\u2116#"
_VOLUME_WORD_ISSUE = Late(r"^(\w+)[\s,;.]+([^\W\d_]+|[\u2116#])\.?\s*(\d\w*(?:\s?[-/]\s?\d+)?)$")
_VOLUME_ISSUE = Late(r"^(\w+)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]$")


def number_text(text: str, *classes: str) -> str:
    """The number without the label words of these lexical classes before or behind it; dashes become `-`.

    Example:
        >>> number_text("С. 12–25", "page"), number_text("3-том", "volume"), number_text("№ 3 (75)", "issue")
        ('12-25', '3', '3 (75)')
        >>> number_text("S119-S126", "page"), number_text("III-том", "volume")
        ('S119-S126', 'III')
    """
    # most are digits alone, or two pages
    if text.isdecimal() and text.isascii():
        return text
    pages = _PAGES.fullmatch(text)
    return f"{pages[1]}-{pages[2]}" if pages else _without_words(text, *classes)


@lru_cache(maxsize=1 << 12)
def _without_words(text: str, *classes: str) -> str:
    value = _DASH.sub("-", (text if text.isascii() else plain_digits(text)).strip(" \t,;:.")).strip()
    known = lexicon()
    lead = _LEAD.match(value)
    keeps_letter = ("page" in classes and _OWN_LETTER.match(value)) or ("issue" in classes and _EXTRA.match(value))
    while lead and not keeps_letter and _is_label(lead[1], known.classes(lead[1].casefold()), classes):
        value = value[lead.end() :]
        lead = _LEAD.match(value)
    tail = _TAIL.search(value)
    if tail and tail.start() and _is_tail(value, tail, set(known.classes(tail[1].casefold())) & set(classes)):
        value = value[: tail.start()]
    value = value.strip(" ,;:.-")
    if value.startswith("arXiv"):
        value = _BLANKS.sub(":", value)
    return value[1:-1].strip() if _BRACKETED.fullmatch(value) else value


def _is_tail(value: str, tail: "re.Match[str]", told: Set[str]) -> bool:
    """Whether the word that ends a number is its label, by what it tells; behind Roman digits a sign must part it."""
    if not told or not (value[0].isdigit() or _ROMAN.match(value)):
        return False
    return len(tail[1]) > 1 or tail[0][0] in " -" or "page" in told


def _is_label(word: str, known: frozenset[str], classes: tuple[str, ...]) -> bool:
    return word[0] in "\u2116#" or bool(known & set(classes))


def plain_digits(text: str) -> str:
    """The text with the digits of all scripts, and the full-width ones, as those of ASCII.

    Example:
        >>> plain_digits("ص ۴۵"), plain_digits("２０１０年")
        ('ص 45', '2010年')
    """
    return _DIGIT.sub(lambda digit: str(int(digit[0])), text)


def volume_and_issue(text: str) -> tuple[str, str]:
    """The two numbers of "2(38)"; the second is empty where there is one only.

    Example:
        >>> volume_and_issue("2(38)"), volume_and_issue("12, No. 3"), volume_and_issue("XXIV")
        (('2', '38'), ('12', '3'), ('XXIV', ''))
    """
    if text.isalnum():
        return text, ""
    found = _VOLUME_ISSUE.match(text)
    if found:
        return found[1], found[2]
    worded = _VOLUME_WORD_ISSUE.match(text)
    if worded and (worded[2] in _NUMBER_SIGNS or "issue" in lexicon().classes(worded[2].casefold())):
        return worded[1], worded[3]
    return text, ""
