"""Titles and abstracts as Unicode text: HTML, JATS, MathML and entities undone, spaces made regular.

What the look of a word says is kept in CSL's marks (`<i>`, `<sub>` and so on), from which formats make theirs.
"""

import html
import re
from typing import Final
from xml.etree import ElementTree

from refman.model import unmarked

_TAG = re.compile(r"</?([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)(?:\s[^<>]*)?/?>")
_MATH = re.compile(r"<((?:\w+:)?math)\b[^<>]*>.*?</\1\s*>", re.S)
_GAP = re.compile(r"(?<=[(\[])\s+|\s+(?=[)\],;.](?:[\s).,;]|$))")
_NAMES: Final = frozenset(
    "a abbr b bold br div em font h1 h2 h3 i img inf inline-formula italic li math ol overline p roman sans-serif sc "
    "scp sec section small span strike strong sub sup target title tt u ul underline xref monospace ext-link "
    "list list-item disp-formula formula alternatives tex-math graphic inline-graphic named-content".split()
)
_BREAKS: Final = frozenset("p br div title sec section li h1 h2 h3 list-item".split())
_MARKS: Final = {
    **dict.fromkeys(("i", "em", "italic"), "i"),
    **dict.fromkeys(("b", "bold", "strong"), "b"),
    **dict.fromkeys(("sc", "scp"), "sc"),
    **dict.fromkeys(("sub", "inf"), "sub"),
    "sup": "sup",
}
_OUTER = re.compile(r"<(i|b|sc)>((?:(?!</?\1>).)*)</\1>")
_EMPTY = re.compile(r"<(i|b|sc|sub|sup)>(\s*)</\1>")
_INTO = re.compile(r"(<(?:i|b|sc|sub|sup)>)(\s+)")
_OUT = re.compile(r"(\s+)(</(?:i|b|sc|sub|sup)>)")
_MARK = re.compile(r"<(/?)(i|b|sc|sub|sup)>")


def plain(text: str) -> str:
    """The text without markup, on one line.

    Example:
        >>> plain("Growth of <i>Arundo  donax</i> in H<sub>2</sub>O &amp;amp; the p &lt; 0.05 rule")
        'Growth of Arundo donax in H₂O & the p < 0.05 rule'
    """
    return " ".join(unmarked(marked(text)).split())


def marked(text: str) -> str:
    """The text on one line, of its markup only what the look of words says, in CSL's marks.

    Example:
        >>> marked("Growth of <em>Arundo  donax</em> at <b>c</b><inf>p</inf>")
        'Growth of <i>Arundo donax</i> at <b>c</b><sub>p</sub>'
    """
    if "<" in text or "&" in text:
        text = _unescaped(text)
        text = _MATH.sub(lambda found: _math(found, text), text)
        text = _TAG.sub(_without, text)
        text = _OUT.sub(r"\2\1", _INTO.sub(r"\2\1", _EMPTY.sub(r"\2", text)))
        text = _GAP.sub("", " ".join(text.split()))
        whole = _OUTER.fullmatch(text)
        text = whole[2] if whole else text
        text = text if _is_balanced(text) else unmarked(text)
    return " ".join(text.split())


def _is_balanced(text: str) -> bool:
    open_: list[str] = []
    for found in _MARK.finditer(text):
        if not found[1]:
            open_.append(found[2])
        elif not open_ or open_.pop() != found[2]:
            return False
    return not open_


def _unescaped(text: str) -> str:
    for _ in range(3):
        undone = html.unescape(text)
        if undone == text:
            break
        text = undone
    return text


def _without(found: re.Match[str]) -> str:
    prefix, _, name = found[1].lower().rpartition(":")
    if not prefix and name in _MARKS and not found[0].endswith("/>"):
        return f"<{'/' if found[0].startswith('</') else ''}{_MARKS[name]}>"
    if prefix or name in _NAMES:
        return " " if name in _BREAKS else ""
    return found[0]


def _math(found: re.Match[str], text: str) -> str:
    source = re.sub(
        r"(</?)\w+:", r"\1", re.sub(r"\sxmlns(:\w+)?=(\"[^\"]*\"|'[^']*')|\s\w+:\w+=\"[^\"]*\"", "", found[0])
    )
    try:
        root = ElementTree.fromstring(source)
    except ElementTree.ParseError:
        return _TAG.sub("", found[0])
    formula = _formula(root)
    hangs_on = not formula or formula.startswith(("<sub>", "<sup>"))
    before = " " if text[: found.start()][-1:].isalnum() and not hangs_on else ""
    after = " " if text[found.end() :][:1].isalnum() and not hangs_on else ""
    return before + formula + after


def _formula(node: ElementTree.Element) -> str:
    name = node.tag
    parts = [_formula(child) for child in node]
    if name in {"annotation", "annotation-xml"}:
        return ""
    if name in {"msub", "msup"} and len(parts) == 2:
        return parts[0] + _put(parts[1], name[1:])
    if name == "msubsup" and len(parts) == 3:
        return parts[0] + _put(parts[1], "sub") + _put(parts[2], "sup")
    return " ".join((node.text or "").split()) + "".join(parts)


def _put(text: str, place: str) -> str:
    text = "".join(text.split()) if "<" not in text else unmarked(text)
    return f"<{place}>{text}</{place}>" if text else ""
