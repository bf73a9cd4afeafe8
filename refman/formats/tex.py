"""TeX in the values of .bib files: macros read to letters, and text written so that TeX prints it.

`decode` leaves unknown macros and mathematics as they are, and `encode` writes them so again; everything else is
letters inside refman. `decode(encode(text))` is `text`, save for white space.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from refman.patterns import Late
from refman.tables import read_table

Span = tuple[int, int]

_TOKEN = Late(r"\\(?:[A-Za-z]+|.|$)|[{}$~]|-{2,3}|``|''|<<|>>|[?!]`", re.S)
_SIGN = Late(r"[\\{}$~]|--|``|''|<<|>>|[?!]`")
"""What a token begins with; most values hold none."""
_LETTERS = Late(r"(?<![!-@\[-~])(?<!\\.)(?>(?:\{\\[A-Za-z]+\})+)")
"""Letters as `{\\cyra}`, where no other macro can take them for its argument."""
_WRITTEN = Late(r"[&%$#_\u00a0\\{}~^]|--|``|''|<<|>>|[?!]`|<[bis]")
"""What is not written as it stands."""
_LIGATURES = {"--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "<<": "\u00ab", ">>": "\u00bb",
              "?`": "\u00bf", "!`": "\u00a1", "~": "\u00a0"}  # fmt: skip
_BREAKS = Late(r"-(?=-)|`(?=`)|'(?=')|<(?=<)|>(?=>)|[?!](?=`)")
_SPECIAL = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "\u00a0": "~", "\\": r"\textbackslash{}",
            "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
            "^": r"\textasciicircum{}"}  # fmt: skip
_ESCAPES = str.maketrans(_SPECIAL)
_BLANKS = Late(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_MATH = Late(r"\$((?:[^$\\]|\\.)+)\$|\\\(.*?\\\)", re.S)
_SURE_MATH = Late(r"\$(?=[^\s$])(?=[^$]*[A-Za-z])(?:[^$\\]|\\.)*(?<=\S)\$(?![\w$])|\\\(.*?\\\)", re.S)
_MARKUP = Late(r"<(i|b|sc|sub|sup)>(.*?)</\1>", re.S)
_CYRCHAR = Late(r"\\cyrchar\s*(?:\\?\{\\?([A-Za-z]+)\\?\}|\\([A-Za-z]+))")
"""A letter as LaTeX's files of the second kind write it, and as programs garble that: `\\cyrchar\\{CYRA}`."""
_COMMAND = Late(r"\\([A-Za-z]+)")
_DEEPEST = 50


class _Macros(NamedTuple):
    accents: dict[str, str]
    signs: dict[str, str]
    symbols: dict[str, str]
    markup: dict[str, str]
    transparent: frozenset[str]
    silent: frozenset[str]

    def knows(self, name: str) -> bool:
        tables = (self.accents, self.symbols, self.markup, self.transparent, self.silent)
        return any(name in table for table in tables)


@cache
def _macros() -> _Macros:
    data = read_table("refman.formats", "tex.toml")
    lists = data["lists"]
    return _Macros(
        data["accents"],
        data["signs"],
        data["symbols"] | data["cyrillic"],
        data["markup"],
        frozenset(lists["transparent"]),
        frozenset(lists["silent"]),
    )


@cache
def letter_macros() -> tuple[dict[str, str], dict[str, str]]:
    """The macro of each letter that has one, and the accent of each combining character, without backslashes."""
    macros = _macros()
    letters = {letter: name for name, letter in reversed(macros.symbols.items()) if len(letter) == 1}
    signs = {mark: name for name, mark in reversed(macros.accents.items())}
    return letters, signs


def decode(tex: str) -> str:
    r"""The letters that a TeX string prints; unknown macros and mathematics stay, braces around anything else go.

    Example:
        >>> decode(r"{\cyr \CYRA\cyrb\cyra\cyrishrt}: G{\"o}del's {CSTO}, $E=mc^2$")
        "Абай: Gödel's CSTO, $E=mc^2$"
    """
    if tex.isalnum() or not _SIGN.search(tex):
        return tidy(tex)
    if "\\cyrchar" in tex:
        tex = _CYRCHAR.sub(lambda found: f"{{\\{found[1] or found[2]}}}", tex)
    if "{\\" in tex and "$" not in tex:
        tex = _LETTERS.sub(_letters, tex)
        if not _SIGN.search(tex):
            return tidy(tex)
    return tidy(_Scanner(tex).read(0))


def encode(text: str, protected: Sequence[Span] = ()) -> str:
    r"""TeX that prints the text, in UTF-8; `protected` spans of it stand in braces, so that their case stays.

    Example:
        >>> encode("R&D в Қазақстан, 5 %", [(0, 3)])
        '{R\\&D} в Қазақстан, 5 \\%'
    """
    if not protected and not _WRITTEN.search(text):
        return text
    spans = sorted(protected)
    parts = []
    done = 0
    for (start, end), tex in _islands(text):
        parts += [_plain(text, done, start, spans), tex]
        done = end
    return "".join([*parts, _plain(text, done, len(text), spans)])


def tidy(text: str) -> str:
    """The text on one line, without control characters and blanks at its ends; no-break spaces stay."""
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return _BLANKS.sub(" ", text).strip(" ")


def _letters(found: re.Match[str]) -> str:
    """The letters of macros in braces of their own, which need no scanner; the macros where one is no letter."""
    symbols = _macros().symbols
    letters = [symbols.get(name, " ") for name in found.group()[2:-1].split("}{\\")]
    return "".join(letters) if all(map(str.isalpha, letters)) else found.group()


class _Scanner:
    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.at = 0

    def read(self, depth: int) -> str:
        """What stands up to the brace that closes this group, or up to the end."""
        out = []
        while found := _TOKEN.search(self.tex, self.at):
            out.append(self.tex[self.at : found.start()])
            self.at = found.end()
            token = found.group()
            if token == "}":
                if depth:
                    return "".join(out)
            else:
                out.append(self._token(token, depth))
        out.append(self.tex[self.at :])
        self.at = len(self.tex)
        return "".join(out)

    def _token(self, token: str, depth: int) -> str:
        if token == "{":
            return self.read(depth + 1) if depth < _DEEPEST else ""
        if token in {"$", r"\("}:
            return self._math(token)
        return self._command(token[1:], depth) if token[0] == "\\" else _LIGATURES[token]

    def _math(self, token: str) -> str:
        found = _MATH.match(self.tex, self.at - len(token))
        if not found or not _is_balanced(found.group()):
            return token
        self.at = found.end()
        return found.group()

    def _command(self, name: str, depth: int) -> str:
        macros = _macros()
        if name in macros.accents:
            return self._accent(name, depth)
        if name in macros.signs or not name.isalpha():
            return macros.signs.get(name, " " if name.isspace() else "\\" + name)
        if not macros.knows(name):
            return self._unknown(name, depth)
        self._skip_blanks()
        if name in macros.markup:
            tag = macros.markup[name]
            return f"<{tag}>{self._argument(depth)}</{tag}>"
        return self._argument(depth) if name in macros.transparent else macros.symbols.get(name, "")

    def _unknown(self, name: str, depth: int) -> str:
        out = "\\" + name
        while self.tex.startswith("{", self.at):
            self.at += 1
            out += "{" + (self.read(depth + 1) if depth < _DEEPEST else "") + "}"
        return out

    def _accent(self, name: str, depth: int) -> str:
        if name.isalpha():
            self._skip_blanks()
        base = self._argument(depth)
        if not base or base[0].isspace():
            return ("" if name.isalpha() else name) + base
        first = {"\u0131": "i", "\u0237": "j"}.get(base[0], base[0])
        return unicodedata.normalize("NFC", first + _macros().accents[name]) + base[1:]

    def _argument(self, depth: int) -> str:
        found = _TOKEN.match(self.tex, self.at)
        if self.at >= len(self.tex) or (found and found.group() in "}$~"):
            return ""
        self.at = found.end() if found else self.at + 1
        return self._token(found.group(), depth) if found else self.tex[self.at - 1]

    def _skip_blanks(self) -> None:
        while self.at < len(self.tex) and self.tex[self.at].isspace():
            self.at += 1


def _islands(text: str) -> Iterator[tuple[Span, str]]:
    done = 0
    for found in re.finditer(r"\$|\\|<(?=[bis])", text):
        if found.start() < done:
            continue
        island = _island(text, found.start())
        if island:
            (_, done), _ = island
            yield island


def _island(text: str, start: int) -> tuple[Span, str] | None:
    if text[start] == "<":
        found = _MARKUP.match(text, start)
        if not found:
            return None
        macro = next(name for name, tag in _macros().markup.items() if tag == found[1])
        return found.span(), rf"\{macro}{{{encode(found[2])}}}"
    found = _SURE_MATH.match(text, start)
    if found:
        return (found.span(), found.group()) if _is_balanced(found.group()) else None
    found = _COMMAND.match(text, start)
    return _unknown_command(text, found) if found and not _macros().knows(found[1]) else None


def _unknown_command(text: str, found: re.Match[str]) -> tuple[Span, str] | None:
    end, tex = found.end(), found.group()
    while text[end : end + 1] == "{":
        close = closing_brace(text, end)
        if close is None:
            return None
        tex += "{" + encode(text[end + 1 : close]) + "}"
        end = close + 1
    return (found.start(), end), tex if end > found.end() else "{" + tex + "}"


def _plain(text: str, start: int, end: int, spans: list[Span]) -> str:
    parts = []
    done = start
    for at in range(bisect_left(spans, (start, start)), len(spans)):
        low, high = spans[at]
        if low >= end:
            break
        if done <= low < high <= end:
            parts += [_escape(text[done:low]), "{" + _escape(text[low:high]) + "}"]
            done = high
    return "".join([*parts, _escape(text[done:end])])


def _escape(text: str) -> str:
    return _BREAKS.sub(r"\g<0>{}", text.translate(_ESCAPES))


def closing_brace(text: str, opening: int) -> int | None:
    """The place of the brace that closes the one at `opening`, or None."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(text, opening):
        depth += 1 if found.group() == "{" else -1
        if depth == 0:
            return found.start()
    return None


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0
