"""Tokens: words, runs of digits, single signs, and whole URLs and DOIs, each with its place in the reference."""

from typing import NamedTuple

from refman.model import Span
from refman.patterns import Late

# most words are told by a set of letters, quicker than by what all letters are
_COMMON = r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]"
_LETTERS = rf"(?:{_COMMON}++[^\W\d_]*+|[^\W\d_]++)(?:[\u0300-\u036f\u0483-\u0487]++[^\W\d_]*+)*"
_JOINS = r"['\u2019\u02b9\u02bc\u02ba\u2032`\u00b4\u2010\u2011-]"
_JOINED = rf"(?:{_JOINS}(?=[^\W\d_]|[\u0300-\u036f])[^\W\d_]*+(?:[\u0300-\u036f]++[^\W\d_]*+)*)*"
_PLAIN = rf"{_LETTERS}{_JOINED}|\d++|//|\S"
# a blank may stand behind the scheme, too, where a line of the page ended: "https:// www.kz.kz"
_ADDRESS = r"\s?:\s?//(?:\s(?=[\w-]+(?:\.[\w-]+)+))?\S+"
# by a first letter that is told apart, most tokens are no links at once
_LINKS = rf"[Hh](?i:ttps?){_ADDRESS}|[Ff](?i:tp){_ADDRESS}|[Ww](?i:ww)\.[^\s.]+\.\S+|10\.\d{{4,9}}(?:\.\d+)*/\S+"
_SCHEME = Late(r":\s?//")
_TOKEN = Late(_PLAIN)
_TOKEN_OR_LINK = Late(rf"{_LINKS}|{_PLAIN}")
_SPACED = Late(rf"\s*+(?:{_PLAIN})")
_SPACED_OR_LINK = Late(rf"\s*+(?:{_LINKS}|{_PLAIN})")
_CLOSERS = {")": "(", "]": "[", ">": "<", "}": "{"}
_TRAILING = ".,;:'\"\u00bb\u201d\u2019"


class Token(NamedTuple):
    """A token: its text, its span in the reference (code points, half-open), and what it is.

    `kind` is one of url, doi, word, number, sign; `spaced` is true where white space stands before it.
    """

    text: str
    start: int
    end: int
    kind: str
    spaced: bool


def kind_of(text: str) -> str:
    """What the text of a token is: url, doi, word, number or sign.

    Example:
        >>> [kind_of(text) for text in ("www.kz.kz", "10.1234/5", "Абай", "1890", "//")]
        ['url', 'doi', 'word', 'number', 'sign']
    """
    first = text[0]
    if len(text) > 2 and ("." in text or "/" in text):
        return "doi" if first.isdecimal() else "url"
    if first.isdecimal():
        return "number"
    return "word" if first.isalnum() else "sign"


def spaced_tokens(text: str, start: int = 0) -> list[str]:
    """The tokens of a reference from `start` on, each with the white space that stands before it.

    Example:
        >>> spaced_tokens("12. Абай жолы", 3)
        [' Абай', ' жолы']
    """
    end = len(text.rstrip())
    if not _may_link(text):
        return _SPACED.findall(text, start, end)
    found = _SPACED_OR_LINK.findall(text, start, end)
    tokens: list[str] = []
    behind = 0
    # no other token of more than two characters holds one of these
    for at in [at for at, token in enumerate(found) if ("." in token or "/" in token) and len(token) > 2]:
        blanks = len(found[at]) - len(bare := found[at].lstrip())
        if kind_of(bare) in {"url", "doi"}:
            link = without_trailing(bare)
            # what is cut off a link are single signs
            tokens += [*found[behind:at], found[at][: blanks + len(link)], *bare[len(link) :]]
            behind = at + 1
    return tokens + found[behind:]


def tokenise(text: str, skip: tuple[Span, ...] = ()) -> list[Token]:
    """The tokens of a reference in order, those inside the `skip` spans left out.

    Example:
        >>> [token.text for token in tokenise("Т.5(2019).- 232б.")]
        ['Т', '.', '5', '(', '2019', ')', '.', '-', '232', 'б', '.']
    """
    pattern = _TOKEN_OR_LINK if _may_link(text) else _TOKEN
    tokens: list[Token] = []
    position, end_before = 0, 0
    while position < len(text):
        for found in pattern.finditer(text, position):
            kind, (start, end) = kind_of(found.group()), found.span()
            inside = next((span for span in skip if span[0] <= start < span[1]), None) if skip else None
            if inside:
                position = max(inside[1], position + 1)
                break
            if kind in {"url", "doi"}:
                end = start + len(without_trailing(found.group()))
                end = min([end, *(span[0] for span in skip if start < span[0] < end)])
                # of "www.'.'" nothing is left that is a link
                kind = kind_of(text[start:end])
            tokens.append(Token(text[start:end], start, end, kind, start > end_before or not tokens))
            position = end_before = end
            if end != found.end():
                break
        else:
            break
    return tokens


def _may_link(text: str) -> bool:
    # what stands before a host bears no colon, as most of these signs do in Russian
    return ("//" in text and _SCHEME.search(text) is not None) or "10." in text or "www." in text.lower()


def without_trailing(link: str) -> str:
    """A URL or DOI without the sentence's punctuation and unpaired closing brackets at its end.

    Example:
        >>> without_trailing("http://vestnik.fa.ru/4(28)2003/4.html).")
        'http://vestnik.fa.ru/4(28)2003/4.html'
    """
    end = len(link)
    counts: dict[str, int] = {}
    while end > 1:
        last = link[end - 1]
        if last in _CLOSERS and last not in counts:
            # counted once, since a link may be a megabyte of brackets
            counts[last] = link.count(last) - link.count(_CLOSERS[last])
        if last not in _TRAILING and counts.get(last, 0) <= 0:
            break
        if last in counts:
            counts[last] -= 1
        end -= 1
    return link[:end]
