"""Words that tell the parts of names apart, and names of bodies from names of people."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from refman.languages import lexicon
from refman.patterns import Late, compiled, longest_first
from refman.tables import read_table

_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INITIAL = Late(r"\b[^\W\d_]\.")
_TOLD_IN_CAPITALS = 4
"""Letters of the shortest word for more authors that no initials look like."""
_ENDINGS = frozenset(
    {
        "patronymics",
        "surnames",
        "body-beginnings",
        "body-endings",
        "works",
        "papers",
        "laws",
        "genitives",
        "edited-behind",
        "bards",
        "known-by-one",
        "lettered",
        "italian",
        "turning",
    }
)
_TAIL = 2
_SHORT = 5
_MANY = 40
"""Characters of the longest text that stands for many authors in initials ("AA. VV.")."""
_BEHIND_OTHERS = ".]) \t\n\r\f\v\xa0\u2009\u202f"
_DEGREE = Late(
    r"(?:(?<=[\s,])|\A)[\u0414\u0434\u041a\u043a]\.\s?[\u0430-\u044f]{1,6}\.(?:\s?-?\s?[\u0430-\u044f]{1,4}\.)?\s?\u043d\.,?"
)
"""A degree in first letters: "д.э.н.", "к. ф.-м. н."."""
_OF_SCIENCES = (".\u043d.", ". \u043d.")
"""How such a degree ends; no initials are small."""
_COUNTRY = Late(r"^(?:U\.\s?S\.|U\.\s?K\.|U\.\s?N\.)\s")


@dataclass(frozen=True, slots=True)
class Words:
    """What `names.toml` and the lexicons hold of names."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    roles: frozenset[str]
    patronymics: tuple[str, ...]
    surnames: tuple[str, ...]
    tails: frozenset[str]
    """The last two letters of all of these, by which is seen that a word has none of them."""
    conjunctions: "re.Pattern[str]"
    joining: frozenset[str]
    """The words of that pattern."""
    others: "re.Pattern[str]"
    other_ends: tuple[str, ...]
    institution: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    shortest: int
    """Letters of the shortest of these."""
    returning: frozenset[str]
    capital_particles: frozenset[str]
    many: frozenset[str]
    leads: "re.Pattern[str]"
    lead_marks: tuple[str, ...]
    ranks: "re.Pattern[str]"
    rank_marks: tuple[str, ...]
    named_after: "re.Pattern[str]"
    beginners: frozenset[str]
    saints: frozenset[str]
    acronyms: frozenset[str]
    works: "re.Pattern[str]"
    edited_marks: tuple[str, ...]
    edited: "re.Pattern[str]"
    """Someone with initials, and words behind the name that make an editor of them."""
    papers: frozenset[str]
    laws: frozenset[str]
    genitives: tuple[str, ...]
    bards: frozenset[str]
    known_by_one: frozenset[str]
    lettered: frozenset[str]
    italian: frozenset[str]
    """Given names of Italy."""
    turning: frozenset[str]
    """Given names, these and others, that are no surnames where they stand behind one."""
    special: frozenset[str]
    """Every word that is no plain part of a name."""
    no_initials: frozenset[str]
    """Those that initials may look like; particles are never written in capitals."""


@cache
def name_words() -> Words:
    """The words, loaded once."""
    data = read_table("refman.references.values", "names.toml")
    known = lexicon()
    institution = known.words("institution") | set(data["bodies"])
    joining = known.words("and") | set(data["conjunctions"])
    special = _special(data, institution | joining | known.words("et-al"))
    return Words(
        frozenset(data["particles"]),
        frozenset(data["suffixes"]),
        frozenset(data["roles"]),
        tuple(data["patronymics"]),
        tuple(data["surnames"]),
        frozenset(ending[-_TAIL:] for ending in data["patronymics"] + data["surnames"]),
        compiled(_alternatives(joining, before=r"(?:^|[\s,])", after=r"(?=\s)")),
        frozenset(joining),
        compiled(_others(known.words("et-al"))),
        tuple({word[-1].casefold() for word in known.words("et-al")}),
        institution,
        tuple(data["body-beginnings"]),
        tuple(data["body-endings"]),
        min(map(len, data["body-beginnings"] + data["body-endings"])),
        frozenset(data["returning"]),
        frozenset(data["capital-particles"]),
        frozenset(data["many"]),
        _leads(data["leads"], data["leads-with-colon"]),
        _fewest({phrase.split()[0] for phrase in (*data["leads"], *data["leads-with-colon"])}, str.startswith),
        _ranks(data["ranks"], data["degree-heads"], data["degree-tails"]),
        _fewest({*data["ranks"], *data["degree-tails"]}, str.__contains__),
        compiled(_alternatives(frozenset(data["named-after"]), before=r"\s", after=r"\.?\s"), re.IGNORECASE),
        frozenset(data["beginners"]),
        frozenset(data["saints"]),
        frozenset(data["acronyms"]),
        compiled(_alternatives(_in_case(data["works"]), before=r"\s", after=r"\b")),
        tuple(data["edited-behind"]),
        _edited(data["edited-behind"]),
        frozenset(data["papers"]),
        frozenset(data["laws"]),
        tuple(data["genitives"]),
        frozenset(data["bards"]),
        frozenset(data["known-by-one"]),
        frozenset(data["lettered"]),
        frozenset(data["italian"]),
        frozenset(data["italian"]) | frozenset(data["turning"]),
        special,
        (special - set(data["particles"]) | set(data["suffixes"])) - set(data["initials-too"]),
    )


def _fewest(marks: set[str], holds: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The marks that hold none of the others, by which those that do are found, too."""
    return tuple(sorted(mark for mark in marks if not any(holds(mark, other) for other in marks - {mark})))


def _edited(phrases: list[str]) -> "re.Pattern[str]":
    person = r"(?P<name>(?:[^\W\d_]{1,2}\.\s?)+[^\W\d_]{2,}|[^\W\d_]{2,}\s(?:[^\W\d_]{1,2}\.\s?)+)\s"
    return compiled(_alternatives(frozenset(phrases), before=person, after=r"\b"))


def _in_case(words: list[str]) -> frozenset[str]:
    """The words as they stand at the head and within; a pattern that takes any case is slow."""
    return frozenset(form for word in words for form in (word, word.capitalize()))


def _special(data: Mapping[str, Any], others: frozenset[str]) -> frozenset[str]:
    """The words of all lists of words, those of phrases one by one."""
    lists = [listed for name, listed in data.items() if name not in _ENDINGS]
    phrases = (phrase for words in (*lists, others) for phrase in words)
    return frozenset(word for phrase in phrases for word in (phrase, *_WORD.findall(phrase.casefold())))


def _others(words: frozenset[str]) -> str:
    """What stands for more authors, at the end; short words in small letters only, for "UA" are initials."""
    short = frozenset(word for word in words if sum(map(str.isalpha, word)) < _TOLD_IN_CAPITALS)
    before, after = r"[\s,\[(]", r"\.?[\s.\])]*$"
    return "|".join(
        (
            _alternatives(short, before=before, after=after),
            f"(?i:{_alternatives(words - short, before=before, after=after)})",
        )
    )


def without_titles(text: str, words: Words) -> str:
    """The names without what is said of them: "под ред." before them, degrees and ranks.

    Example:
        >>> without_titles("под общ. ред. проф. В. М. Бочарова", name_words()).strip()
        'В. М. Бочарова'
        >>> without_titles("к.ю.н. В. М. Бочарова", name_words()).strip()
        'В. М. Бочарова'
    """
    low = text.casefold()
    if low.lstrip(" [(").startswith(words.lead_marks):
        text = words.leads.sub("", text)
    if _OF_SCIENCES[0] in text or _OF_SCIENCES[1] in text:
        text = _DEGREE.sub(" ", text)
    return words.ranks.sub(" ", text) if any(map(low.__contains__, words.rank_marks)) else text


def may_have_others(text: str, words: Words) -> bool:
    """Whether the text ends in a letter that words for more authors end in; most lists end in a stop or a vowel."""
    return text.rstrip(_BEHIND_OTHERS).casefold().endswith(words.other_ends)


def _leads(phrases: list[str], words: list[str]) -> "re.Pattern[str]":
    before = r"\A[\s\[(]*"
    plain = _alternatives(frozenset(phrases), before=before, after=r"(?:\s?[.:]+\s*|\s+)")
    return compiled(f"{plain}|{_alternatives(frozenset(words), before=before, after=r'[.]?:')}", re.IGNORECASE)


def _ranks(ranks: list[str], heads: list[str], tails: list[str]) -> "re.Pattern[str]":
    """Short ranks need their stop: "Проф Иван" may be anybody."""
    before = r"(?:(?<=[\s,])|\A)"
    field = r"\.?\s+(?:[^\W\d_-]+(?:-[^\W\d_-]+)?\.?\s*){1,2}?"
    degree = _alternatives(frozenset(heads), before=before, after=field) + _alternatives(
        frozenset(tails), before="", after=r"\b\.?,?"
    )
    short = [word for word in ranks if len(word) <= _SHORT]
    full = [word for word in ranks if len(word) > _SHORT]
    rank = _alternatives(frozenset(short), before=before, after=r"\.,?(?=\s)")
    title = _alternatives(frozenset(full), before=before, after=r"[.,]?(?=\s|$)")
    # and the academy behind it, in capitals
    return compiled(rf"{degree}|{rank}|{title}(?-i:\s[\u0410-\u042f]{{2,6}}(?=,\s))?", re.IGNORECASE)


def _alternatives(words: frozenset[str], *, before: str, after: str) -> str:
    escaped = longest_first(re.escape(word).replace(r"\ ", r"[\s.]*") for word in words)
    return rf"{before}(?:{'|'.join(escaped) or '(?!)'}){after}"


def is_institution(text: str, words: Words) -> bool:
    """A body by its words, or because it is too long for a person."""
    return is_body(text, words) or is_long(text)


def is_long(text: str) -> bool:
    """True for what is too long for a person, has no initials and no comma."""
    return "," not in text and not _INITIAL.search(text) and len(_plain_words(text)) > 5


def is_body(text: str, words: Words) -> bool:
    """A body by its words, all of them: an initial or a comma before such a word tells of people."""
    if text.startswith("U"):
        text = _COUNTRY.sub("", text)
    if "," not in text and words.named_after.search(text):
        return True
    has_initial = "." in text and _INITIAL.search(text) is not None
    if has_initial and len(text) > _MANY:
        return False
    low = _plain_words(text)
    if "".join(low) in words.many or text.strip(" \t.,:;()") in words.acronyms:
        return True
    if has_initial:
        return False
    if not words.institution.isdisjoint(low):
        return True
    return len(low) > 1 and tell_body(low, words)


def have_ending(lows: Sequence[str], endings: tuple[str, ...], words: Words) -> bool:
    """Whether one of the casefolded words ends as one of the patronymics or the surnames that are given.

    Example:
        >>> have_ending(["almond", "ivanova"], name_words().surnames, name_words())
        True
    """
    return True in [low[-_TAIL:] in words.tails and low.endswith(endings) for low in lows]


def tell_body(lows: Sequence[str], words: Words) -> bool:
    """Whether one of the casefolded words begins or ends as only those of names of bodies do.

    Example:
        >>> tell_body(["landesamt", "bonn"], name_words()), tell_body(["landes", "bonner"], name_words())
        (True, False)
    """
    return True in [
        low.startswith(words.beginnings) or low.endswith(words.endings) for low in lows if len(low) >= words.shortest
    ]


def _plain_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
