"""Words that tell the parts of names apart, and names of bodies from names of people."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from refman.languages import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_TOLD_IN_CAPITALS = 4
"""Letters of the shortest word for more authors that no initials look like."""
_SHORT = 5
_COUNTRY = re.compile(r"^(?:U\.\s?S\.|U\.\s?K\.|U\.\s?N\.)\s")


@dataclass(frozen=True, slots=True)
class Words:
    """What `names.toml` and the lexicons hold of names."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    roles: frozenset[str]
    patronymics: tuple[str, ...]
    surnames: tuple[str, ...]
    conjunctions: "re.Pattern[str]"
    others: "re.Pattern[str]"
    institution: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
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


@cache
def name_words() -> Words:
    """The words, loaded once."""
    data = tomllib.loads(resources.files("refman.references").joinpath("names.toml").read_text(encoding="utf-8"))
    known = lexicon()
    return Words(
        frozenset(data["particles"]),
        frozenset(data["suffixes"]),
        frozenset(data["roles"]),
        tuple(data["patronymics"]),
        tuple(data["surnames"]),
        re.compile(
            _alternatives(known.words("and") | set(data["conjunctions"]), before=r"(?:^|[\s,])", after=r"(?=\s)")
        ),
        re.compile(_others(known.words("et-al"))),
        known.words("institution") | set(data["bodies"]),
        tuple(data["body-beginnings"]),
        tuple(data["body-endings"]),
        frozenset(data["returning"]),
        frozenset(data["capital-particles"]),
        frozenset(data["many"]),
        _leads(data["leads"], data["leads-with-colon"]),
        tuple({phrase.split()[0] for phrase in (*data["leads"], *data["leads-with-colon"])}),
        _ranks(data["ranks"], data["degree-heads"], data["degree-tails"]),
        (*data["ranks"], *data["degree-tails"]),
        re.compile(_alternatives(frozenset(data["named-after"]), before=r"\s", after=r"\.?\s"), re.IGNORECASE),
        frozenset(data["beginners"]),
        frozenset(data["saints"]),
        frozenset(data["acronyms"]),
    )


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
    """
    low = text.casefold()
    if low.lstrip(" [(").startswith(words.lead_marks):
        text = words.leads.sub("", text)
    return words.ranks.sub(" ", text) if any(mark in low for mark in words.rank_marks) else text


def _leads(phrases: list[str], words: list[str]) -> "re.Pattern[str]":
    before = r"\A[\s\[(]*"
    plain = _alternatives(frozenset(phrases), before=before, after=r"(?:\s?[.:]+\s*|\s+)")
    return re.compile(f"{plain}|{_alternatives(frozenset(words), before=before, after=r'[.]?:')}", re.IGNORECASE)


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
    return re.compile(f"{degree}|{rank}|{title}", re.IGNORECASE)


def _alternatives(words: frozenset[str], *, before: str, after: str) -> str:
    longest_first = sorted((re.escape(word).replace(r"\ ", r"[\s.]*") for word in words), key=len, reverse=True)
    return rf"{before}(?:{'|'.join(longest_first) or '(?!)'}){after}"


def is_institution(text: str, words: Words) -> bool:
    """A body by its words, or because it is too long for a person."""
    if is_body(text, words):
        return True
    return not _INITIAL.search(text) and len(_plain_words(text)) > 5 and "," not in text


def is_body(text: str, words: Words) -> bool:
    """A body by its words, all of them: an initial or a comma before such a word tells of people."""
    text = _COUNTRY.sub("", text)
    if words.named_after.search(text) and "," not in text:
        return True
    low = _plain_words(text)
    if "".join(low) in words.many or text.strip(" \t.,:;()") in words.acronyms:
        return True
    if _INITIAL.search(text):
        return False
    if any(word in words.institution for word in low):
        return True
    return len(low) > 1 and any(word.startswith(words.beginnings) or word.endswith(words.endings) for word in low)


def _plain_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
