"""Words that are cut with a stop, so that it is their own: in the names of journals and of houses."""

import re

from refman.patterns import Late

_WORDS_A_STOP = 3
_CUT_WORDS = Late(
    r".*(?:^|[\s.])[^\W\d_]+\.\s?(?:[^.]*\s)?(?:[^\W\d_]{1,5}|[^\W\d_]*(?i:bern|[acmnit]ol|thol|commun|env[iy]ron|forsch"
    r"|instrum|interact|kinet|microsc|ogr|omput|pharmac|phys|rehabil|schr|struct|[hr]omech|ochem|trosc))",
    re.DOTALL,
)
"""The ends of longer words that journals cut are those of ISO 4."""
_CUT_HOUSE = Late(
    r"(?:^|[\s.-])(?:Co|Corp|Inc|Ltd|Publ|Univ|Verl|izd|lit|shk|\u0430\u043a\u0430\u0434|\u0433\u043e\u0441|\u0438\u0437\u0434|\u043a\u043d|\u043b\u0438\u0442|\u043c\u0435\u0434|\u043f\u0435\u0434|\u043f\u043e\u043b\u0438\u0442"
    r"|\u0441\u0442\u0430\u0442|\u0442\u0438\u043f|\u0443\u043d|\u0443\u0447\u0435\u0431|\u0448\u043a|\u044d\u043a\u043e\u043d|\u044e\u0440|\u044e\u0440\u0438\u0434|\u044f\u0437)$"
)
_DOMAIN = Late(r"\w\.[a-z]{2,4}$")
_CYRILLIC_VOWELS = "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456\u04d9\u04e9\u04b1\u04af"
"""No word is cut behind these."""


def is_abbreviated(value: str) -> bool:
    """Whether the words of a journal's name are cut with stops, so that a stop behind the last is its own.

    Example:
        >>> [is_abbreviated(name) for name in ("Phys. Rev. Lett", "Astron. Astrophys", "Nature. Physics")]
        [True, True, False]
    """
    return (
        "." in value
        and bool(_CUT_WORDS.fullmatch(value))
        # a stop that ends the name before that of its series cuts no word
        and value.count(".") * _WORDS_A_STOP >= len(value.split()) - 1
        and value[-1:] not in _CYRILLIC_VOWELS
        and not _DOMAIN.search(value)
    )


def is_cut_house(value: str) -> bool:
    """Whether the last word of the name of a house is cut.

    Example:
        >>> is_cut_house("Высш. шк"), is_cut_house("Госполитиздат")
        (True, False)
    """
    return _CUT_HOUSE.search(value) is not None
