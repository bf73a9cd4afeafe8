"""What a text shows of a reference, of the beginning or the end of one, of page furniture; the line model weighs it."""

import re
from functools import cache

from refman.languages import lexicon
from refman.patterns import Late

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
_PICTURED = Late(
    r"[\d\s\])][\u0430-\u044fa-z]{1,6}\.?\s?[:;,]\s?(?:\u0438\u043b\u043b?|\u0442\u0430\u0431\u043b|\u043f\u043e\u0440\u0442\u0440|\u043a\u0430\u0440\u0442|\u0441\u0445\u0435\u043c|\u0433\u0440\u0430\u0444|\u0440\u0438\u0441|ill?)\.?$"
)
"""That a book has pictures, behind its extent."""
_LAST_SIGNS = frozenset(".l\u043b")
_LINKED = Late(r"(?:https?://|10\.\d{4,9}/)\S+$")
_ENDED = Late(r"(?:[.!?)\]»”\"…]|\d|https?://\S+|10\.\d{4,9}/\S+)$")
_INITIALS = Late(rf"{_SURNAME},?\s{_INITIAL}|{_INITIAL}\s?{_SURNAME}")
_MARKS: tuple[Late, ...] = (
    Late(rf"(?<!\d\.)\b{_YEAR}[{LOWER}]?\b"),
    Late(rf"\(\s?{_YEAR}[^)]{{0,20}}\)|[,.;–—-]\s?{_YEAR}[{LOWER}]?\s?(?:[.;:,–—]|$)"),
    Late(r"(?<![:/])//(?!/)"),
    Late(rf"\s/\s?{_INITIAL}|\.\s?[–—-]\s"),
    Late(r"\b\d+\s?[–—‒-]{1,2}\s?\d+\b"),
    Late(r"\b\d+\s?\(\d[^)]{0,8}\)"),
    Late(r"\d\s?\)?:\s?[eA-Z]?\d"),
    Late(r"\b10\.\d{4,9}/|\barxiv\b|\bisbn\b|\bissn\b", re.IGNORECASE),
    Late(r"https?://|www\."),
    Late(rf"\b[{UPPER}][\w’'.-]+\s?:\s?[«“\"]?[{UPPER}]"),
    Late(r"[“«„\"][^”»\"]{10,}[”»\"]"),
    Late(r"\bet al\b|[\[(](?:in|на)\s\w+", re.IGNORECASE),
    _INITIALS,
)
_DATED = Late(_YEAR)
_LABEL = Late(rf"[^\W\d_][^:.,\d]{{3,40}}:\s+{_FAMILY},?\s+{_INITIAL}")
_TOKEN = Late(r"№|[^\W\d_][\w'’-]*(?:\.[^\W\d_]+)*|\d+")
# Classes of words that tell a reference when a number stands beside them, and those that tell it alone.
_COUNTED = ("page", "extent", "volume", "issue", "edition", "archive", "law", "standard", "patent")
_ALONE = (
    "publisher", "place", "editor", "thesis", "abstract-of-thesis", "compiler", "electronic", "accessed", "journal",
    "conference", "law", "genre",
)  # fmt: skip
_FURNITURE = Late(
    r"©|\(c\)\s|##|\S@\S+\.\w|\borcid\b|creative commons|\bCC[ -]BY|all rights reserved|^copyright|cookie"
    r"|log ?in\b|^\W+$",
    re.IGNORECASE,
)
_OF_PAGES = (
    "©", "(c)", "##", "@", "orcid", "commons", "cc by", "cc-by", "reserved", "copyright", "cookie", "login", "log in",
)  # fmt: skip
"""What the expression above asks for, but for signs alone: these are found in a tenth of its time."""
_SAYS = Late(r"\w")
_TAIL = 12
"""Letters and signs at the end of a line that tell whether something must follow."""
_TOO_LONG = 4_000


def shown(text: str) -> list[str]:
    """The names of the marks of references and of the classes of words that the text shows."""
    if len(text) > _TOO_LONG:
        return ["too-long"]
    marks = [f"mark={at}" for at, mark in enumerate(_MARKS) if mark.search(text)]
    return [*marks, *(f"class={name}" for name in sorted(_worded(text)))]


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
    low = text.casefold()
    if _SAYS.search(text) and not any(sign in low for sign in _OF_PAGES):
        return False
    return bool(_FURNITURE.search(text)) and not re.search(rf"\(\s?{_YEAR}|//\s|\b10\.\d{{4,9}}/", text)


def is_self_citation(text: str) -> bool:
    """Whether the line tells how to cite the page: a label, a colon, an author.

    Example:
        >>> is_self_citation("Дәйексөз үшін: Серіков А. Б. Дала жолдары")
        True
    """
    return bool(_LABEL.match(text)) and not is_author(text)


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
    if "/" in text and _LINKED.search(text):
        return 0.8
    if text[-1:] in _LAST_SIGNS and _PICTURED.search(text, max(0, len(text) - _TAIL)):
        return 1.0
    if _PENDING.search(text, max(0, len(text) - _TAIL)):
        return -2.5
    return 1.0 if _ENDED.search(text) else -1.5


def _worded(text: str) -> set[str]:
    """The classes of the words that the languages know, each once."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    counted, alone = _classes()
    found: set[str] = set()
    for at, token in enumerate(tokens):
        found.update(alone.get(token, ()))
        if token in counted and (_is_number(tokens, at - 1) or _is_number(tokens, at + 1)):
            found.update(counted[token])
    return found


def _is_number(tokens: list[str], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].isdigit()


@cache
def _classes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The words that count beside a number and those that count alone, with their classes."""
    known = lexicon()
    counted: dict[str, tuple[str, ...]] = {}
    alone: dict[str, tuple[str, ...]] = {}
    for table, names in ((counted, _COUNTED), (alone, _ALONE)):
        for name in names:
            for word in known.words(name):
                # A lone letter is a mark of a page or a volume only beside its number.
                if " " not in word and (table is counted or len(word) > 1):
                    table[word] = (*table.get(word, ()), name)
    return counted, alone
