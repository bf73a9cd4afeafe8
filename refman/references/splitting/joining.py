"""A reference broken over lines, made whole again: words, addresses and ranges are joined as before the break."""

import re
from collections.abc import Collection, Sequence

from refman.patterns import Late
from refman.references.splitting.looks import LOWER, UPPER

_HYPHENS = "-\u2010\u2011"
_WORD = Late(rf"[{UPPER}{LOWER}]+(?:[{_HYPHENS}][{UPPER}{LOWER}]+)*")
_BROKEN = Late(rf"([{UPPER}{LOWER}]+)[{_HYPHENS}]$")
_TAIL = Late(rf"[{LOWER}]+")
_ADDRESS = Late(r"(?:https?:/|www\.|10\.\d{4,9}/)[!-~]*$")
_ADDRESS_PART = Late(r"[!-~]*[!-~](?=\s|$)")
_SCHEME = Late(r"(?:https?://|www\.)[!-~]+")
_INNER_SIGN = Late(r"[\d/_=&?%#.~-][!-~]*[\w/]")
# The linking vowels of Russian compounds: a part that ends with one of them keeps its hyphen.
_LINKING = ("\u043e", "\u0435")
_PREFIXES = frozenset("post non self well long short first cross socio sino".split())
# Words are broken behind these as well ("pro-gram"), so that what follows must be a word.
_SYLLABLES = frozenset("pre co ex anti pro neo semi multi inter sub over".split())
_WORD_LENGTH = 5
_LONGEST_WORD = 1_000
_COMPOUND = frozenset("based like free driven oriented wide specific related term dimensional scale level".split())
_HALVES = Late(rf"[{UPPER}{LOWER}]+[{_HYPHENS}]\n\s*[{UPPER}{LOWER}]+")
_SPREAD_SCHEME = Late(r"(https?)\s?:\s?/\s?/\s?(?:(www)\s?\.\s?)?(?=\w)")
_SPREAD = Late(r"https?://[!-~]+(?:\s[./_=&?%#~:-]+\s(?!https?:)[!-~]+)+")
_SPREAD_SIGN = Late(r"\s([./_=&?%#~:-]+)\s")


def words(text: str) -> frozenset[str]:
    """The words of a text, casefolded; compounds as a whole and in parts, but no halves of words that lines broke.

    Example:
        >>> sorted(words("Hyde-Price"))
        ['hyde', 'hyde-price', 'price']
    """
    found = {word.casefold() for word in _WORD.findall(_HALVES.sub(" ", text))}
    parts = {part for word in found for part in re.split(f"[{_HYPHENS}]", word)}
    return frozenset(found | parts)


def join(pieces: Sequence[str], known: Collection[str] = (), brimful: Collection[int] = ()) -> str:
    """The pieces of a broken reference on one line.

    `known` are words that tell a hyphen from a word break; `brimful` are the indices of pieces that reach the last
    column, where an address that is longer than a line is cut without a sign.

    Example:
        >>> join(["Бұзылған сөз: перера-", "ботанное изд., С. 12-", "15. https://doi.org/10.1000/", "x.1"])
        'Бұзылған сөз: переработанное изд., С. 12-15. https://doi.org/10.1000/x.1'
    """
    text = ""
    joined: list[str] = []
    for index, piece in enumerate(pieces):
        line = " ".join(piece.split())
        if not text or _is_cut_address(text, line, brimful=index - 1 in brimful):
            text += line
        else:
            text = _joined(text, line, known)
        # only the last word has a say in how the next piece is joined
        last = max(0, text.rfind(" "), len(text) - _LONGEST_WORD)
        joined.append(text[:last])
        text = text[last:]
    text = "".join((*joined, text))
    return _drawn_together(text) if " /" in text else text


def _drawn_together(text: str) -> str:
    """The text with the addresses whole that were drawn out to fill their lines."""
    closed = _SPREAD_SCHEME.sub(lambda scheme: f"{scheme[1]}://{'www.' if scheme[2] else ''}", text)
    return _SPREAD.sub(lambda address: _SPREAD_SIGN.sub(r"\1", address.group()), closed)


def _joined(text: str, piece: str, known: Collection[str]) -> str:
    broken, tail = _BROKEN.search(text), _TAIL.match(piece)
    if broken and tail and not _ADDRESS.search(text):
        kept = _keeps_hyphen(broken.group(1).casefold(), tail.group().casefold(), known)
        return text + piece if kept else text[:-1] + piece
    if len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum() and piece[0].isalnum():
        return text + piece
    if len(text) > 1 and text[-1] in "\u2013\u2014" and text[-2].isdigit() and piece[0].isdigit():
        return text + piece
    return f"{text} {piece}"


def _is_cut_address(text: str, piece: str, *, brimful: bool) -> bool:
    """Whether the text ends inside an address that the piece goes on with."""
    address, part = _ADDRESS.search(text), _ADDRESS_PART.match(piece)
    if not part or piece.startswith(("http", "(", "[")):
        return False
    if brimful and _SCHEME.fullmatch(text.rpartition(" ")[2] + part.group()):
        return True
    if not address:
        return False
    if address.group().endswith(("//", "/", ".org/")) or piece.startswith("/"):
        return piece[0].isalnum() or piece[0] == "/"
    has_sign = bool(_INNER_SIGN.search(part.group()))
    if brimful:
        return has_sign or (part.end() == len(piece) and piece[0].islower())
    return text[-1] in "-_=&?%." and has_sign


def _keeps_hyphen(head: str, tail: str, known: Collection[str]) -> bool:
    if head + tail in known:
        return False
    if f"{head}-{tail}" in known or head in _PREFIXES or tail in _COMPOUND:
        return True
    if head in _SYLLABLES:
        return len(tail) >= _WORD_LENGTH and tail in known
    return (len(head) > 4 and head.endswith(_LINKING)) or (len(head) > 3 and head in known and tail in known)
