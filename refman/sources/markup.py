"""Titles and abstracts as plain Unicode text: HTML, JATS, MathML and entities undone, spaces made regular."""

import html
import re
from typing import Final
from xml.etree import ElementTree

_TAG = re.compile(r"</?([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)(?:\s[^<>]*)?/?>")
_MATH = re.compile(r"<((?:\w+:)?math)\b[^<>]*>.*?</\1\s*>", re.S)
_SCRIPT = re.compile(r"<(sub|sup)\b[^<>]*>([^<>]*)</\1\s*>", re.I)
_GAP = re.compile(r"(?<=[(\[])\s+|\s+(?=[)\],;.](?:[\s).,;]|$))")
_NAMES: Final = frozenset(
    "a abbr b bold br div em font h1 h2 h3 i img inf inline-formula italic li math ol overline p roman sans-serif sc "
    "scp sec section small span strike strong sub sup target title tt u ul underline xref monospace ext-link "
    "list list-item disp-formula formula alternatives tex-math graphic inline-graphic named-content".split()
)
_BREAKS: Final = frozenset("p br div title sec section li h1 h2 h3 list-item".split())
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED: Final = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")


def plain(text: str) -> str:
    """The text without markup, on one line.

    Example:
        >>> plain("Growth of <i>Arundo  donax</i> in H<sub>2</sub>O &amp;amp; the p &lt; 0.05 rule")
        'Growth of Arundo donax in H₂O & the p < 0.05 rule'
    """
    if "<" in text or "&" in text:
        text = _unescaped(text)
        text = _MATH.sub(lambda found: _math(found, text), text)
        text = _SCRIPT.sub(lambda found: _shifted(found[2], found[1].lower()), text)
        text = _GAP.sub("", _TAG.sub(_without, text))
    return " ".join(text.split())


def _unescaped(text: str) -> str:
    for _ in range(3):
        undone = html.unescape(text)
        if undone == text:
            break
        text = undone
    return text


def _without(found: re.Match[str]) -> str:
    prefix, _, name = found[1].lower().rpartition(":")
    if prefix or name in _NAMES:
        return " " if name in _BREAKS else ""
    return found[0]


def _shifted(text: str, place: str) -> str:
    text = "".join(text.split())
    table = _LOWERED if place == "sub" else _RAISED
    return text.translate(table) if text and all(ord(letter) in table for letter in text) else text


def _math(found: re.Match[str], text: str) -> str:
    source = re.sub(
        r"(</?)\w+:", r"\1", re.sub(r"\sxmlns(:\w+)?=(\"[^\"]*\"|'[^']*')|\s\w+:\w+=\"[^\"]*\"", "", found[0])
    )
    try:
        root = ElementTree.fromstring(source)
    except ElementTree.ParseError:
        return _TAG.sub("", found[0])
    formula = _formula(root)
    hangs_on = formula[:1] in "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹"
    before = " " if text[: found.start()][-1:].isalnum() and not hangs_on else ""
    after = " " if text[found.end() :][:1].isalnum() and not hangs_on else ""
    return before + formula + after


def _formula(node: ElementTree.Element) -> str:
    name = node.tag
    parts = [_formula(child) for child in node]
    if name in {"annotation", "annotation-xml"}:
        return ""
    if name in {"msub", "msup"} and len(parts) == 2:
        return parts[0] + _shifted(parts[1], name[1:])
    if name == "msubsup" and len(parts) == 3:
        return parts[0] + _shifted(parts[1], "sub") + _shifted(parts[2], "sup")
    return " ".join((node.text or "").split()) + "".join(parts)
