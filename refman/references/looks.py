"""How much a text looks like a reference, like the beginning of one, like the end of one, like page furniture.

The figures are weights of evidence: each kind of mark counts once, and long texts must show more of it.
"""

import re
from functools import cache

from refman.languages import lexicon
from refman.references.late import Late

UPPER = "".join(chr(code) for code in range(0x41, 0x590) if chr(code).isupper())
LOWER = "".join(chr(code) for code in range(0x61, 0x590) if chr(code).islower())
_YEAR = r"(?:1[4-9]\d\d|20[0-4]\d)"
_INITIAL = rf"[{UPPER}][{LOWER}]?\."
_SURNAME = rf"(?:[Dd]['’]|[Oo]['’]|Mc|Mac)?[{UPPER}][{UPPER}{LOWER}'’ʹ´`-]+"
_PARTICLE = r"(?:(?:van|von|der|den|de|du|da|dos|del|della|di|la|le|el|al|bin|ibn|ter|zu|zur)[ -]|[dl]['’])"
_FAMILY = rf"{_PARTICLE}{{0,3}}{_SURNAME}(?:[ -]{_SURNAME})?"
_AUTHOR = Late(
    rf"(?:{_FAMILY},?\s+{_INITIAL}"  # Bobrova, O. G.
    rf"|(?:{_INITIAL}\s?-?){{1,4}}\s?{_FAMILY}"  # O. G. Bobrova
    rf"|{_FAMILY},?\s+[{UPPER}]{{1,3}}(?=[,.;:\s]|$)"  # Bobrova OG,
    rf"|{_FAMILY},\s+[{UPPER}][{LOWER}]+[^.]{{0,60}}"  # Bobrova, Olga
    rf"|[\u4e00-\u9fff\uac00-\ud7af]{{2,4}}[,，.、]"
    rf"|[—–_-]{{3,}}[.,\s]"
    rf"|[^.,]{{2,90}}?[.,]?\s\(\s?{_YEAR}[{LOWER}]?\s?[),])"  # an institution (2008)
)
_OPENS = Late(rf"[\"'“«„‘(\[]?[{UPPER}0-9\u0590-\uffff]")
_CONTINUES = Late(
    rf"(?:[{LOWER}]|[)\]»”,;:.&/–—-]|https?:|www\.|DOI\b|URL\b|ISBN|ISSN|№|\d+\s?[–—-]\s?\d|\d+\s?[(:,]"
    rf"|{_YEAR}\b|\d+\s?[{LOWER}]{{1,3}}\.|\d+\s[{LOWER}]|\d+[./]\d|\([^)]{{0,40}}\)|[{UPPER}]{{1,2}}\.\s?\d|\(\s?{_YEAR}|In:|In\s[{UPPER}]\.)"
)
_NUMBERED = Late(r"\[\d{1,4}\]\s?|\d{1,4}[.)]\s+")
_PENDING = Late(rf"(?:[,:;&/(\[«“„–—-]|[^\d\s]\s[{LOWER}]{{1,3}}\.?|(?:^|[\s(.])[{UPPER}]\.?)(?<!al\.)$")
_ENDED = Late(r"(?:[.!?)\]»”\"…]|\d|https?://\S+|10\.\d{4,9}/\S+)$")
_INITIALS = Late(rf"{_SURNAME},?\s{_INITIAL}|{_INITIAL}\s?{_SURNAME}")
_MARKS: tuple[tuple[Late, float], ...] = (
    (Late(rf"(?<!\d\.)\b{_YEAR}[{LOWER}]?\b"), 1.0),
    (Late(rf"\(\s?{_YEAR}[^)]{{0,20}}\)|[,.;–—-]\s?{_YEAR}[{LOWER}]?\s?(?:[.;:,–—]|$)"), 0.7),
    (Late(r"(?<![:/])//(?!/)"), 2.0),
    (Late(rf"\s/\s?{_INITIAL}|\.\s?[–—-]\s"), 1.0),
    (Late(r"\b\d+\s?[–—‒-]{1,2}\s?\d+\b"), 0.8),
    (Late(r"\b\d+\s?\(\d[^)]{0,8}\)"), 1.2),
    (Late(r"\d\s?\)?:\s?[eA-Z]?\d"), 1.0),
    (Late(r"\b10\.\d{4,9}/|\barxiv\b|\bisbn\b|\bissn\b", re.IGNORECASE), 2.0),
    (Late(r"https?://|www\."), 0.8),
    (Late(rf"\b[{UPPER}][\w’'.-]+\s?:\s?[«“\"]?[{UPPER}]"), 0.5),
    (Late(r"[“«„\"][^”»\"]{10,}[”»\"]"), 0.3),
    (Late(r"\bet al\b|[\[(](?:in|на)\s\w+", re.IGNORECASE), 0.7),
    (_INITIALS, 0.8),
)
_DATED = Late(_YEAR)
_LABEL = Late(rf"[^\W\d_][^:.,\d]{{3,40}}:\s+{_FAMILY},?\s+{_INITIAL}")
_TOKEN = Late(r"№|[^\W\d_][\w'’-]*(?:\.[^\W\d_]+)*|\d+")
# Classes of words that tell a reference when a number stands beside them, and those that tell it alone.
_COUNTED = {
    "page": 1.2, "extent": 1.2, "volume": 1.0, "issue": 1.0, "edition": 0.6,
    "archive": 0.8, "law": 0.8, "standard": 1.0, "patent": 0.8,
}  # fmt: skip
_ALONE = {
    "publisher": 0.7, "place": 0.5, "editor": 0.5, "thesis": 0.8, "abstract-of-thesis": 0.8, "compiler": 0.5,
    "electronic": 0.4, "accessed": 0.6, "journal": 0.4, "conference": 0.3, "law": 0.4, "genre": 0.3,
}  # fmt: skip
_FURNITURE = Late(
    r"©|\(c\)\s|##|\S@\S+\.\w|\borcid\b|creative commons|\bCC[ -]BY|all rights reserved|^copyright|cookie"
    r"|log ?in\b|^\W+$",
    re.IGNORECASE,
)
_TOO_LONG = 4_000
_SHORTEST, _SHORTEST_ALONE = 30, 50
_MUCH = 3.5


def evidence(text: str) -> float:
    """The weight of all that in references is common and elsewhere is rare.

    Example:
        >>> evidence("Брутян Г.А. Язык и картина мира. – Москва, 1974.") > 3
        True
        >>> evidence("The mission restored order in the country and prevented a coup.") > 0
        False
    """
    if len(text) > _TOO_LONG:
        return 0.0
    return sum(weight for mark, weight in _MARKS if mark.search(text)) + _worded(text) + (1.2 if is_author(text) else 0)


def excess(text: str) -> float:
    """The evidence beyond what a text of this length must show to be taken for (part of) a reference."""
    if len(text) > _TOO_LONG:
        return -len(text) / 200
    burden = 0.6 + len(text) / 200
    return evidence(text) - burden - (3.0 if is_furniture(text) else 0.0)


def is_reference(text: str) -> bool:
    """Whether a whole text, its lines joined, can stand as a reference on its own."""
    return excess(text) > 0.8


def is_whole(text: str) -> bool:
    """Whether a text has all that makes a reference: its length, a year, and an author ahead or much other evidence.

    Example:
        >>> is_whole("Брутян Г.А. Язык и картина мира. – Москва, 1974."), is_whole("Vol 12, No 3 (2023)")
        (True, False)
    """
    if not (len(text) >= _SHORTEST and is_reference(text) and has_year(text)):
        return False
    return is_author(text) or (len(text) >= _SHORTEST_ALONE and evidence(text) > _MUCH)


def has_year(text: str) -> bool:
    """Whether a year of publication may stand in the text."""
    return bool(_DATED.search(text))


def is_author(text: str) -> bool:
    """Whether the text begins as a reference headed by its author does.

    Example:
        >>> [is_author(start) for start in ("Сычёв, М. С. История", "van Zutphen, T.", "Press. 2001")]
        [True, True, False]
    """
    return bool(_AUTHOR.match(text))


def is_furniture(text: str) -> bool:
    """Whether the line belongs to the page: a copyright, a licence, an address, a placeholder, a rule."""
    return bool(_FURNITURE.search(text)) and not re.search(rf"\(\s?{_YEAR}|//\s|\b10\.\d{{4,9}}/", text)


def is_self_citation(text: str) -> bool:
    """Whether the line tells how to cite the page: a label, a colon, an author.

    Example:
        >>> is_self_citation("Дәйексөз үшін: Серіков А. Б. Дала жолдары")
        True
    """
    return bool(_LABEL.match(text)) and not is_author(text)


def is_title_like(text: str) -> bool:
    """Whether the line may be a heading: short, without digits, not closed by a stop, begun with a capital."""
    return len(text) <= 60 and not re.search(r"\d", text) and not text.endswith((".", ",", ";")) and evidence(text) < 1


def start_look(text: str) -> float:
    """How much a line looks like the first of a reference; negative for a continuation."""
    numbered = _NUMBERED.match(text)
    if is_author(text[numbered.end() :] if numbered else text):
        return 2.0
    if _CONTINUES.match(text):
        return -2.5
    if not _OPENS.match(text):
        return -1.5
    first = _TOKEN.search(text)
    classes = lexicon().classes(first.group().casefold()) if first else frozenset()
    return 1.0 if classes & {"law", "standard", "patent"} else 0.0


def end_look(text: str) -> float:
    """How much a line looks like the last of a reference; negative where something must follow."""
    if re.search(r"(?:https?://|10\.\d{4,9}/)\S+$", text):
        return 0.8
    if _PENDING.search(text):
        return -2.5
    return 1.0 if _ENDED.search(text) else -1.5


def _worded(text: str) -> float:
    """The weight of the words that the languages know, each class once."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    counted, alone = _classes()
    weights: dict[str, float] = {}
    for at, token in enumerate(tokens):
        for name in alone.get(token, ()):
            weights[name] = max(weights.get(name, 0.0), _ALONE[name])
        if token in counted and (_is_number(tokens, at - 1) or _is_number(tokens, at + 1)):
            for name in counted[token]:
                weights[name] = max(weights.get(name, 0.0), _COUNTED[name])
    return min(sum(weights.values()), 3.5)


def _is_number(tokens: list[str], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].isdigit()


@cache
def _classes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The words that count beside a number and those that count alone, with their classes."""
    known = lexicon()
    counted: dict[str, tuple[str, ...]] = {}
    alone: dict[str, tuple[str, ...]] = {}
    for table, weights in ((counted, _COUNTED), (alone, _ALONE)):
        for name in weights:
            for word in known.words(name):
                # A lone letter is a mark of a page or a volume only beside its number.
                if " " not in word and (table is counted or len(word) > 1):
                    table[word] = (*table.get(word, ()), name)
    return counted, alone
