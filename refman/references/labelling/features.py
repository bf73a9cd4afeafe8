"""What the labeller sees of each token: the word, its look, its neighbours, and where in the reference it stands.

Every feature is a string. So that a batch can be scored without making the strings again, they come in groups that
depend on a small key alone (a word, a state, a place in the line ...): `View` holds a line's keys, and the functions
below give the strings of a key. Training writes the strings out; `emissions` looks the sums of their weights up.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from refman.languages import lexicon
from refman.references.labelling import gazetteer
from refman.references.labelling.letters import number_look, script, shape
from refman.references.labelling.token import Token

REACH = 3
"""How many neighbours on each side a token sees."""
SEPARATOR = "\x1f"
"""Between the parts of a window feature; no token holds it."""
LONG = 8
"""Letters from which on longer words look alike."""
EDGE = "<>"
WINDOWS = {
    "b-": ("mark", (-1, 0)),
    "b+": ("mark", (0, 1)),
    "t": ("mark", (-1, 0, 1)),
    "t-": ("mark", (-2, -1, 0)),
    "t+": ("mark", (0, 1, 2)),
    "f": ("mark", (-2, -1, 1, 2)),
    "wb-": ("low", (-1, 0)),
    "wb+": ("low", (0, 1)),
}
"""Features over several tokens: their name, what of the tokens they take, and which neighbours."""

OPEN, CLOSE = "([{", ")]}"
QUOTES_OPEN, QUOTES_CLOSE = "\u00ab\u201c\u201e\u2018\u2039", "\u00bb\u201d\u2019\u203a"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
WITHIN_PHRASES = frozenset(".,:&-'\u2019()")
SIGNS = frozenset('.,:;()[]/\u00ab\u00bb\u201c\u201d"') | {"//", "-", "YEAR", "url", "doi"}
FAR = 16
LINKS = frozenset({"url", "doi"})
SPELLING = ("w=", "pre=", "suf=")
"""The features that only the letters of a word decide."""

State = tuple[str, bool, str, int, int, bool]
Place = tuple[int, int, int]
Style = tuple[bool, bool, str, bool, str, bool]


class Own:
    """What is known of a token by itself: its comparable form, and the mark that windows see of it."""

    __slots__ = ("capital", "classes", "kind", "low", "mark", "names", "onward", "script", "shape", "text")

    def __init__(self, text: str, kind: str) -> None:
        self.onward: bytes | None
        self.text, self.kind, self.script = text, kind, ""
        self.classes: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.low = text.casefold()
        self.capital = 0
        if kind == "word":
            self.names, crc, opens = gazetteer.seen(self.low)
            self.capital = crc if opens and text[0].isupper() else 0
            self.onward = f" {self.low}".encode()
            self.shape, self.script = shape(text), script(text)
            classes = lexicon().classes(self.low)
            self.classes = tuple(sorted(classes)) if classes else ()
            self.mark = self.classes[0] if self.classes else self.shape
            return
        self.onward = b"" if text in WITHIN_PHRASES else None
        if kind == "number":
            self.low = number_look(text)
        elif kind == "sign":
            self.low = "-" if self.low in _DASHES else self.low
        self.shape = self.mark = self.low


@lru_cache(maxsize=1 << 14)
def own(text: str, kind: str) -> Own:
    """The view of a token; links look alike."""
    return Own(text if kind in {"word", "number", "sign"} else kind, kind)


EDGE_TOKEN = Own(EDGE, "sign")


def token_features(one: Own, offset: int) -> list[str]:
    """What a token says to the one that sees it `offset` places on (0: to itself)."""
    if offset == 0:
        return _to_itself(one)
    heard = [f"w{offset:+}={one.low}"] if abs(offset) < REACH else []
    return [*mark_features(one.mark, one.classes, offset), *name_features(one.names, offset), *heard]


def _to_itself(one: Own) -> list[str]:
    low = one.low
    if one.kind == "number":
        return [f"w={low}", f"shape={low}", f"len={min(len(one.text), 7)}"]
    if one.kind != "word":
        return [f"w={low}", f"kind={one.kind}"]
    named = [f"w={low}", *look_features(one.shape, one.script, len(one.text)), *class_features(one.classes)]
    named += [*name_features(one.names, 0), *known_look_features(one.shape, one.names)]
    named += [f"pre={low[:n]}" for n in (1, 2, 3, 4) if len(low) > n]
    return named + [f"suf={low[-n:]}" for n in (1, 2, 3, 4) if len(low) > n]


def look_features(shape: str, script: str, length: int) -> list[str]:
    """What a word says to itself by its capitals, its script and its length."""
    return [f"shape={shape}", f"len={min(length, LONG)}", f"script={script}"]


def class_features(classes: Sequence[str]) -> list[str]:
    """What a word says to itself by its classes."""
    return [f"lex={name}" for name in classes]


def known_look_features(shape: str, names: Sequence[str]) -> list[str]:
    """What a word says to itself by being known as names, and looking as it does."""
    return [f"names={shape}:{'+'.join(names)}"]


def mark_features(mark: str, classes: Sequence[str], offset: int) -> list[str]:
    """What a token says by its mark and its classes to the one that sees it `offset` places on."""
    near = [f"lex{offset:+}={name}" for name in classes] if abs(offset) < REACH else []
    return [f"m{offset:+}={mark}", *near]


def name_features(names: Sequence[str], offset: int) -> list[str]:
    """What a word says by being known as names to the one that sees it `offset` places on (0: to itself)."""
    if abs(offset) >= REACH:
        return []
    return [f"name{f'{offset:+}' if offset else ''}={name}" for name in names]


class View(NamedTuple):
    """A line as the labeller sees it: its tokens by themselves, and for each the keys of what surrounds it."""

    own: list[Own]
    states: list[State]
    places: list[Place]
    ahead: list[str]
    behind: list[str]
    known: list[str]
    style: Style


def view(tokens: list[Token]) -> View:
    """The view of a reference's tokens."""
    known = [own(token.text, token.kind) for token in tokens]
    places = _places(len(tokens))
    return View(
        known, _states(tokens, known), places, _ahead(known), _behind(known), gazetteer.phrases(known), _style(known)
    )


@lru_cache(maxsize=512)
def _places(count: int) -> list[Place]:
    return [(i * 10 // count, min(i, 6), min(count - 1 - i, 5)) for i in range(count)]


def features(tokens: list[Token]) -> list[list[str]]:
    """One list of feature strings a token, in the order of the tokens."""
    seen = view(tokens)
    edges = [EDGE_TOKEN] * REACH
    padded = [*edges, *seen.own, *edges]
    rows = []
    for i in range(len(tokens)):
        row = [name for d in range(-REACH, REACH + 1) for name in token_features(padded[i + REACH + d], d)]
        row += [*_around(seen, i), *ahead_features(seen.ahead[i]), *behind_features(seen.behind[i])]
        for name, (column, offsets) in WINDOWS.items():
            parts = (getattr(padded[i + REACH + d], column) for d in offsets)
            row.append(f"{name}={SEPARATOR.join(parts)}")
        rows.append(row)
    return rows


def lone_features(tokens: list[Token]) -> list[list[str]]:
    """The same without what neighbours say, and signs far off: what a network begins with, which hears them itself."""
    seen = view(tokens)
    return [[*token_features(one, 0), *_around(seen, i)] for i, one in enumerate(seen.own)]


def _around(seen: View, i: int) -> list[str]:
    row = [*state_features(seen.states[i]), *place_features(seen.places[i]), *style_features(seen.style)]
    return [*row, *known_features(seen.known[i])]


def state_features(key: State) -> list[str]:
    """What has been seen on the left: brackets, quotes, slashes, years, the number of stops."""
    depth, quoted, host, seen, stops, spaced = key
    slash, year, link, colon, quote, pages, within = (bool(seen >> bit & 1) for bit in range(7))
    return [
        f"depth={depth}",
        f"quoted={quoted}:{quote}",
        f"host={host}",
        f"slash={slash}:{host}",
        f"year={year}:{host}",
        f"colon={colon}:{year}",
        f"stops={stops}",
        f"after={link}:{pages}:{within}",
        f"spaced={spaced}",
    ]


def place_features(key: Place) -> list[str]:
    """Where in the line the token stands: in tenths, from the start, from the end."""
    tenth, start, end = key
    return [f"at={tenth}", f"start={start}", f"end={end}"]


def style_features(key: Style) -> list[str]:
    """What holds for the whole reference: its script and the habits that tell the style."""
    slashes, slash, year, bracketed, cyrillic, quoted = key
    return [
        f"line:slashes={slashes}:{slash}",
        f"line:year={year}:{bracketed}",
        f"line:cyrillic={cyrillic}",
        f"line:quoted={quoted}",
    ]


def ahead_features(key: str) -> list[str]:
    """The next sign on the right, what follows it, and about how far it is."""
    return [f"next={key}"]


def behind_features(key: str) -> list[str]:
    """The last sign on the left, what stands before it, and about how far it is."""
    return [f"back={key}"]


def known_features(key: str) -> list[str]:
    """The known journal or place that the token is part of."""
    return [f"known={key}", f"known:kind={key[:2]}"] if key else []


def _style(known: list[Own]) -> Style:
    words = cyrillic = 0
    year_at, texts = -1, set()
    for i, one in enumerate(known):
        if one.kind == "word":
            words += 1
            cyrillic += one.script == "C"
        else:
            texts.add(one.text)
            if one.low == "YEAR" and year_at < 0:
                year_at = i
    share = year_at / (len(known) or 1)
    place = "no" if year_at < 0 else "early" if share < 0.35 else "late" if share > 0.65 else "mid"
    bracketed = year_at > 0 and known[year_at - 1].text == "("
    letters = "most" if cyrillic * 2 > (words or 1) else "some" if cyrillic else "none"
    quoted = any(char in texts for char in QUOTES_OPEN + '"')
    return ("//" in texts, "/" in texts, place, bracketed, letters, quoted)


_SEEN = {"/": 1, "YEAR": 2, "link": 4, ":": 8, "quote": 16, "page": 32, "in": 64}


def class_bits(classes: Sequence[str]) -> int:
    """What a word leaves behind for all on its right: one bit for each kind of thing in `_SEEN`."""
    return sum([_SEEN.get(name, 0) for name in classes])


def seen_bits(one: Own) -> int:
    """What a token leaves behind for all on its right."""
    if one.kind == "word":
        return class_bits(one.classes) if one.classes else 0
    if one.kind == "sign":
        return _SEEN["quote"] if one.text in QUOTES_OPEN or one.text == '"' else _SEEN.get(one.text, 0)
    return _SEEN["link"] if one.kind in LINKS else _SEEN.get(one.low, 0)


class _Left:
    """What stands on the left of a token, kept up while going through the line."""

    __slots__ = ("before", "depth", "host", "quoted", "seen", "stops")

    def __init__(self, host: str) -> None:
        self.host, self.depth, self.quoted, self.seen, self.stops = host, "", False, 0, 0
        self.before: Own | None = None

    def close(self, text: str) -> None:
        """Leaves the bracket or quote that this sign closes."""
        if text in CLOSE:
            self.depth = self.depth[:-1]
        elif text in QUOTES_CLOSE or text == '"':
            self.quoted = False

    def take(self, one: Own) -> None:
        """Goes past the token."""
        self.seen |= seen_bits(one)
        if one.kind == "sign":
            self._take_sign(one.text)
        self.before = one

    def _take_sign(self, text: str) -> None:
        if text in OPEN:
            self.depth += text
        elif text in QUOTES_OPEN or text == '"':
            self.quoted = True
        elif text == ".":
            before = self.before
            self.stops += before is not None and (before.kind != "word" or len(before.text) > 3)
        elif text == "//":
            self.host = "host"


def _states(tokens: list[Token], known: list[Own]) -> list[State]:
    left = _Left("before" if any(one.text == "//" for one in known) else "none")
    states: list[State] = []
    for token, one in zip(tokens, known, strict=True):
        if one.kind == "sign":
            left.close(one.text)
        states.append((left.depth[-1:], left.quoted, left.host, left.seen, min(left.stops, 4), token.spaced))
        left.take(one)
    return states


def _ahead(known: list[Own]) -> list[str]:
    keys: list[str] = []
    at, last, sign = -1, len(known) - 1, ""
    for i in range(last, -1, -1):
        far = at - i
        keys.append(f"{sign}:{far if far < 3 else 3}" if 0 < far < FAR else "far")
        if known[i].mark in SIGNS:
            at, sign = i, known[i].mark + (known[i + 1].mark if i < last else EDGE)
    keys.reverse()
    return keys


def _behind(known: list[Own]) -> list[str]:
    keys: list[str] = []
    at, sign = -1, ""
    for i, one in enumerate(known):
        if at >= 0 and i - at <= FAR:
            far = i - at
            keys.append(f"{sign}:{far if far < 3 else 3}")
        else:
            keys.append("far" if i > FAR else "start")
        if one.mark in SIGNS:
            at, sign = i, (known[i - 1].mark if i else EDGE) + one.mark
    return keys
