"""How days, names and accents look, for all files that look for them."""

from typing import Final

from refman.patterns import Late

DAY: Final = Late(
    r"(?<!\d)(?:[0-3]?\d\s[^\W\d_]{3,10}\s(?:19|20)\d\d|(?:19|20)\d\d\s[^\W\d_]{2,6}\s[0-3]?\d\s[^\W\d_]{3,12})(?!\d)"
)
"""A day written out, in either order: "5 March 1992", "1992 жылғы 5 наурыз"."""
INITIALS_FIRST: Final = Late(r"(?:[^\W\d_]{1,2}\.[\s-]?)+[^\W\d_]{2,}(?:['\u2018\u2019\u02bb\u02bc][^\W\d_]+)?")
"""Initials and the family name behind them: "Y. K. Ibraev"."""
FAMILY_FIRST: Final = Late(r"[^\W\d_]{2,}\s(?:[^\W\d_]{1,2}\.\s?){1,3}")
"""A family name and the initials behind it: "Ibraev Y. K."."""
QUOTED_IN: Final = Late(r"(?:^|[\s,.\u201d\u2019\"\u00bb])[Ii]n:?\s[\u00ab\u201c\"]?$")
"""The word that leads to a host, perhaps to its quotation mark."""
ACCENTS: Final = frozenset("\u00a8\u00b4\u02c6\u02dc\u00b8\u02c7")
"""Accents that a PDF sets apart from their letters."""
COUNT: Final = r"\s*(?:\[?\d{1,4}[\].)]\s*)?"
"""The number of a list before a reference, if there is one; part of an expression."""
