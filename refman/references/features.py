"""What the labeller sees of each token: the word, its look, its neighbours, and where in the reference it stands."""

import unicodedata
from functools import lru_cache

from refman.languages import lexicon
from refman.references.token import Token

_OPEN, _CLOSE = "([{", ")]}"
_QUOTES_OPEN, _QUOTES_CLOSE = "\u00ab\u201c\u201e\u2018\u2039", "\u00bb\u201d\u2019\u203a"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_CYRILLIC = ("\u0400", "\u052f")


def features(tokens: list[Token]) -> list[list[str]]:
    """One list of feature strings a token, in the order of the tokens."""
    if not tokens:
        return []
    own = [_own(token.text if token.kind in {"word", "number", "sign"} else token.kind, token.kind) for token in tokens]
    marks = [_mark(token, word) for token, word in zip(tokens, own, strict=True)]
    line = _line(tokens, own)
    rows = []
    for i, state in enumerate(_states(tokens, own)):
        row = [*own[i].features, *state, *line]
        _add_window(row, own, marks, i)
        rows.append(row)
    return rows


class _Own:
    """What is known of a token by itself."""

    __slots__ = ("classes", "features", "low", "shape")

    def __init__(self, low: str, shape: str, classes: tuple[str, ...], own: tuple[str, ...]) -> None:
        self.low, self.shape, self.classes, self.features = low, shape, classes, own


@lru_cache(maxsize=50_000)
def _own(text: str, kind: str) -> _Own:
    low = text.casefold()
    if kind == "number":
        look = _number_look(text)
        return _Own(look, look, (), (f"w={look}", f"shape={look}", f"len={min(len(text), 7)}"))
    if kind != "word":
        low = "-" if low in _DASHES else low
        return _Own(low, kind if kind != "sign" else low, (), (f"w={low}", f"kind={kind}"))
    shape = _shape(text)
    classes = tuple(sorted(lexicon().classes(low)))
    own = [f"w={low}", f"shape={shape}", f"len={min(len(text), 8)}", f"script={_script(text)}"]
    own += [f"lex={name}" for name in classes]
    own += [f"pre={low[:n]}" for n in (1, 2, 3, 4) if len(low) > n]
    own += [f"suf={low[-n:]}" for n in (1, 2, 3, 4) if len(low) > n]
    return _Own(low, shape, classes, tuple(own))


def _number_look(text: str) -> str:
    if len(text) == 4 and "1400" <= text <= "2039":
        return "YEAR" if text >= "1800" else "OLDYEAR"
    return f"N{min(len(text), 6)}"


def _shape(text: str) -> str:
    if len(text) == 1:
        return "A" if text.isupper() else "a"
    if text.isupper():
        return "AA" if len(text) <= 3 else "AAA"
    if text[0].isupper():
        return ("Aa" if len(text) <= 3 else "Aaa") if text[1:].islower() else "AaA"
    return ("aa" if len(text) <= 3 else "aaa") if text.islower() else "aA"


def _script(text: str) -> str:
    first = next((char for char in text if char.isalpha()), "0")
    if "\u0041" <= first <= "\u024f":
        return "L"
    if _CYRILLIC[0] <= first <= _CYRILLIC[1]:
        return "C"
    return unicodedata.name(first, "OTHER")[:2]


def _mark(token: Token, own: _Own) -> str:
    """A token reduced to what windows of several tokens can learn from: a sign, a lexical class, or a shape."""
    if token.kind == "word":
        return own.classes[0] if own.classes else own.shape
    return own.low


def _line(tokens: list[Token], own: list[_Own]) -> list[str]:
    """What holds for the whole reference: its script and the habits that tell the style."""
    texts = [token.text for token in tokens]
    cyrillic = sum(1 for token in tokens if token.kind == "word" and _script(token.text) == "C")
    words = sum(1 for token in tokens if token.kind == "word") or 1
    year_at = next((i for i, one in enumerate(own) if one.low == "YEAR"), -1)
    share = year_at / len(tokens)
    place = "no" if year_at < 0 else "early" if share < 0.35 else "late" if share > 0.65 else "mid"
    bracketed = year_at > 0 and texts[year_at - 1] == "("
    quoted = any(char in _QUOTES_OPEN + '"' for char in texts)
    return [
        f"line:slashes={'//' in texts}:{'/' in texts}",
        f"line:year={place}:{bracketed}",
        f"line:cyrillic={'most' if cyrillic * 2 > words else 'some' if cyrillic else 'none'}",
        f"line:quoted={quoted}",
    ]


def _states(tokens: list[Token], own: list[_Own]) -> list[list[str]]:
    """What has been seen on the left of each token: brackets, quotes, slashes, years, the number of stops."""
    rows: list[list[str]] = []
    depth, quoted, stops = "", False, 0
    seen = {
        "//": False,
        "/": False,
        "YEAR": False,
        "url": False,
        ":": False,
        "quote": False,
        "pages": False,
        "in": False,
    }
    slashed = any(token.text == "//" for token in tokens)
    count = len(tokens)
    for i, (token, one) in enumerate(zip(tokens, own, strict=True)):
        text = token.text
        if text in _CLOSE and depth:
            depth = depth[:-1]
        if text in _QUOTES_CLOSE or (text == '"' and quoted):
            quoted = False
        host = "host" if seen["//"] else "before" if slashed else "none"
        rows.append(
            [
                f"at={min(9, i * 10 // count)}",
                f"start={min(i, 6)}",
                f"end={min(count - 1 - i, 5)}",
                f"depth={depth[-1:]}",
                f"quoted={quoted}:{seen['quote']}",
                f"host={host}",
                f"slash={seen['/']}:{host}",
                f"year={seen['YEAR']}:{host}",
                f"colon={seen[':']}:{seen['YEAR']}",
                f"stops={min(stops, 4)}",
                f"after={seen['url']}:{seen['pages']}:{seen['in']}",
                f"spaced={token.spaced}",
            ]
        )
        if text in _OPEN:
            depth += text
        if text in _QUOTES_OPEN or (text == '"' and not quoted):
            quoted = seen["quote"] = True
        stops += text == "." and i > 0 and (tokens[i - 1].kind != "word" or len(tokens[i - 1].text) > 3)
        for name in ("//", "/", ":"):
            seen[name] = seen[name] or text == name
        seen["YEAR"] = seen["YEAR"] or one.low == "YEAR"
        seen["url"] = seen["url"] or token.kind in {"url", "doi"}
        seen["pages"] = seen["pages"] or "page" in one.classes
        seen["in"] = seen["in"] or "in" in one.classes
    return rows


def _add_window(row: list[str], own: list[_Own], marks: list[str], i: int) -> None:
    """Adds the neighbours: words two to each side, looks three, and the looks of runs around the token."""
    last = len(own) - 1

    def low(j: int) -> str:
        return own[j].low if 0 <= j <= last else "<>"

    def mark(j: int) -> str:
        return marks[j] if 0 <= j <= last else "<>"

    row += [f"w{d:+}={low(i + d)}" for d in (-2, -1, 1, 2)]
    row += [f"m{d:+}={mark(i + d)}" for d in (-3, -2, -1, 1, 2, 3)]
    for d in (-2, -1, 1, 2):
        if 0 <= i + d <= last:
            row += [f"lex{d:+}={name}" for name in own[i + d].classes]
    here = marks[i]
    row += [
        f"b-={mark(i - 1)}|{here}",
        f"b+={here}|{mark(i + 1)}",
        f"t={mark(i - 1)}|{here}|{mark(i + 1)}",
        f"t-={mark(i - 2)}|{mark(i - 1)}|{here}",
        f"t+={here}|{mark(i + 1)}|{mark(i + 2)}",
        f"f={mark(i - 2)}|{mark(i - 1)}|{mark(i + 1)}|{mark(i + 2)}",
        f"wb-={low(i - 1)}|{low(i)}",
        f"wb+={low(i)}|{low(i + 1)}",
    ]
    row += [f"next={_ahead(marks, i)}", f"back={_behind(marks, i)}"]


_SIGNS = frozenset('.,:;()[]/\u00ab\u00bb\u201c\u201d"') | {"//", "-", "YEAR", "url", "doi"}


def _ahead(marks: list[str], i: int) -> str:
    """The next sign on the right, what follows it, and about how far it is."""
    for j in range(i + 1, min(i + 16, len(marks))):
        if marks[j] in _SIGNS:
            return f"{marks[j]}{marks[j + 1] if j + 1 < len(marks) else '<>'}:{min(j - i, 3)}"
    return "far"


def _behind(marks: list[str], i: int) -> str:
    """The last sign on the left, what stands before it, and about how far it is."""
    for j in range(i - 1, max(i - 17, -1), -1):
        if marks[j] in _SIGNS:
            return f"{marks[j - 1] if j else '<>'}{marks[j]}:{min(i - j, 3)}"
    return "far" if i > 16 else "start"
