"""What sends the reader to a work and is no part of it: "See, e.g., J. Cao", "For a review, see", "Vgl. Müller"."""

import re
from functools import cache
from typing import NamedTuple

from refman.patterns import Late, longest_first
from refman.tables import read_table

_PREFIX = 2
_NAME = (
    r"(?=(?:[^\W\d_a-z\u0430-\u044f]\.[\s-]?){1,3}(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z\u0430-\u044f][^\W\d_]"
    r"|[^\W\d_a-z\u0430-\u044f][^\W\d_'\u2019-]+,\s[^\W\d_a-z\u0430-\u044f])"
)
_CAPITAL = r"(?=[^\W\d_a-z\u0430-\u044f])"


class _Leads(NamedTuple):
    pattern: Late
    prefixes: frozenset[str]
    """How they begin: most references begin otherwise."""


def behind_lead(text: str, start: int) -> int:
    """Where the reference begins behind the words at `start` that send the reader to it; `start` without them.

    Example:
        >>> texts = ("See, e.g., J. Cao, JHEP", "For a review, see G. Altarelli", "See No Evil. 2001", "Vgl. Weber")
        >>> [text[behind_lead(text, 0) :] for text in texts]
        ['J. Cao, JHEP', 'G. Altarelli', 'See No Evil. 2001', 'Weber']
    """
    leads = _leads()
    if text[start : start + _PREFIX].casefold() not in leads.prefixes:
        return start
    found = leads.pattern.match(text, start)
    return found.end() if found else start


@cache
def _leads() -> _Leads:
    data = read_table("refman.references.labelling", "leads.toml")
    sure, plain, between, reasons = (
        "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in longest_first(data[name]))
        for name in ("sure", "plain", "between", "reasons")
    )
    said = rf"(?:,?\s(?:{between})(?!\w))"
    pattern = (
        rf"(?i:(?:{sure}){said}*[,:]?\s){_CAPITAL}"
        rf"|(?i:(?:{plain}){said}+[,:]*\s){_CAPITAL}"
        rf"|(?i:(?:{plain}):?\s){_NAME}"
        rf"|(?i:(?:{reasons})\s(?:[^\W\d_]+,?\s){{1,6}}(?:{plain}|cfr?\.|v\.|vgl\.|s\.){said}*[,:]*\s){_NAME}"
    )
    words = [word for name in ("sure", "plain", "reasons") for word in data[name]]
    return _Leads(Late(pattern), frozenset(word[:_PREFIX] for word in words))
