"""Labelled tokens as spans: each label's stretches of the reference, trimmed of punctuation that is not theirs."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from refman.model import Span
from refman.patterns import Late
from refman.references.labelling.labeller import Labelled

_LEFT = " \t\u00a0.,;:/\u2013\u2014-)]}\u00bb\u060c\u061b\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff09"
_RIGHT = ",;:/\\\u2013\u2014-([{\u00ab\u060c\u061b\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff08" + "".join(
    char for char in map(chr, range(0x3001)) if char.isspace()
)
_APOSTROPHES = frozenset("'`\u2018\u2019\u02bb\u02bc")
_SOFT = Late(r"(?:[bvdzlmnprtf]|[Rr]us)['\u2019\u02bc\u02b9]")
"""A soft sign at the end of a romanised word."""
_OPENED = Late(r"(?<![^\W_])['`\u2018-\u201b\u02bb\u02bc](?=\S)")
"""An apostrophe that opens a quotation."""
_LONGEST = 5_000
"""Characters of a stretch: no field is longer, and what reads fields need not take whole books."""
_INITIAL = Late(r"(?:^|[\s.,-])[^\W\d_a-z\u0430-\u044f][^\W\d_]{0,2}$")
_LONGEST_INITIAL = 5
"""Characters that tell whether initials stand at the end."""
_PARTING = Late(r"\w|//|[\[\]]")
_PAIRED = Late('["()\\[\\]{}\u00ab\u00bb\u201c-\u201e\u3008-\u300f\uff08\uff09]')
_PAIRS = {")": "(", "]": "[", "}": "{", "\u00bb": "\u00ab", "\u201d": "\u201c", "\uff09": "\uff08"}
_QUOTES = (
    ("\u00ab", "\u00bb"),
    ("\u201c", "\u201d"),
    ("\u201e", "\u201c"),
    ("\u201e", "\u201d"),
    ('"', '"'),
    ("'", "'"),
    ("\u2018", "\u2019"),
    ("\u00bb", "\u00ab"),
    ("\u300a", "\u300b"),
    ("\u300c", "\u300d"),
    ("\u300e", "\u300f"),
    ("\u3008", "\u3009"),
)
_OPENING = frozenset(opening for opening, _ in _QUOTES)


class Stretch(NamedTuple):
    """A run of tokens with one label: its text as printed (trimmed), its place, and the labeller's doubt of it."""

    label: str
    text: str
    span: Span
    probability: float

    @property
    def is_whole(self) -> bool:
        """Whether the text is what stands in the span, so that places in the one are places in the other."""
        return len(self.text) == self.span[1] - self.span[0]


class Found(dict[str, list[Stretch]]):
    """The stretches by label, in printed order. What puts them right does so in place: there are many, and many rules.

    `changed` is set when a label comes or goes, for those who choose rules by what labels there are; `doubtful` are
    the labels that are in doubt, None where any may be.
    """

    __slots__ = ("changed", "doubtful")
    changed: bool
    doubtful: frozenset[str] | None

    def __init__(self, by_label: Mapping[str, list[Stretch]] = MappingProxyType({})) -> None:
        super().__init__(by_label)
        self.doubtful = None

    def __setitem__(self, label: str, parts: list[Stretch]) -> None:
        if label not in self:
            self.changed = True
        super().__setitem__(label, parts)

    def __delitem__(self, label: str) -> None:
        self.changed = True
        super().__delitem__(label)

    def pop(self, label: str, *default: Any) -> Any:
        """The stretches of a label, taken away."""
        self.changed = True
        return super().pop(label, *default)

    def setdefault(self, label: str, parts: list[Stretch]) -> list[Stretch]:
        """The stretches of a label, with these where there are none."""
        if label not in self:
            self.changed = True
        return super().setdefault(label, parts)


PLACED = 0.6
"""What the place alone is worth, as a probability, beside what was learned."""


def clear(found: Found, labels: Iterable[str], span: Span) -> None:
    """Takes away the stretches of these labels that lie in the span, in whole or in part."""
    for label in found.keys() & set(labels):
        found[label] = [part for part in found[label] if part.span[1] <= span[0] or part.span[0] >= span[1]]
        if not found[label]:
            del found[label]


def drop(found: Found, part: Stretch) -> None:
    """Takes this stretch away."""
    rest = [other for other in found[part.label] if other is not part]
    found.pop(part.label)
    if rest:
        found[part.label] = rest


def rename(found: Found, part: Stretch, label: str) -> None:
    """Gives this stretch another label."""
    drop(found, part)
    found[label] = sorted([*found.get(label, ()), part._replace(label=label)], key=lambda one: one.span)


def stretches(text: str, labelled: Labelled) -> Found:
    """The stretches of each label, in printed order."""
    found: dict[str, list[Stretch]] = {}
    paired = _PAIRED.search(text)
    first_pair = paired.start() if paired else len(text)
    # one that is too long is left out below
    is_plain = len(text) <= _LONGEST and text.isprintable() and "  " not in text
    # with something behind the last character, which is looked at by itself: a slice takes longer
    closed = f"{text}\n"
    for label, start, end, probability in labelled.runs:
        value = text[start:end]
        # most are numbers, or words that end with whole ones or initials: nothing is to be taken off them
        if is_plain and (
            value.isdigit()
            or (
                value[0].isalnum()
                and (value[-1].isalnum() or value[-1] == ".")
                and text[start - 1] not in _APOSTROPHES
                and (behind := closed[end]) not in _APOSTROPHES
                and (end <= first_pair or not _PAIRED.search(text, start, end))
                and (behind != "." or _is_word(value[-_LONGEST_INITIAL + 1 :]))
            )
        ):
            # as a tuple: to name its parts takes as long as all else
            stretch = tuple.__new__(Stretch, (label, value, (start, end), probability))
        else:
            stretch = _trimmed(text, label, start, end, probability)
            if not 0 < len(stretch.text) <= _LONGEST:
                continue
        if label in found:
            found[label].append(stretch)
        else:
            found[label] = [stretch]
    return Found(found)


def _is_word(last: str) -> bool:
    """Whether these characters end no initial, behind which a stop would be part of it."""
    return last[-1].isdigit() or (last.isalpha() and len(last) == _LONGEST_INITIAL - 1)


def joined(text: str, parts: list[Stretch], gap: int = 4) -> list[Stretch]:
    """The stretches with neighbours joined where only signs and at most `gap` characters part them."""
    if len(parts) < 2:
        return list(parts)
    result: list[Stretch] = []
    for part in parts:
        before = result[-1] if result else None
        between = text[before.span[1] : part.span[0]] if before else ""
        if before and len(between) <= gap and not _PARTING.search(between):
            start, end = before.span[0], part.span[1]
            result[-1] = _trimmed(text, part.label, start, end, min(before.probability, part.probability))
        else:
            result.append(part)
    return result


def _trimmed(text: str, label: str, start: int, end: int, probability: float) -> Stretch:
    value = text[start:end]
    if value.isdigit():
        # a year or a volume, as nearly half of them are
        return Stretch(label, value, (start, end), probability)
    if start > 1 and text[start - 1] in _APOSTROPHES and text[start].islower() and text[start - 2].isalpha():
        # "O‘zbekiston" is several tokens
        start -= 2
    if start < end and text[start] in _LEFT:
        start = _begin(text, start, end) if "\u00ab" in text[start:end] else end - len(text[start:end].lstrip(_LEFT))
    if start < end and not text[end - 1].isalnum():
        end = start + len(text[start:end].rstrip(_RIGHT))
    if _PAIRED.search(text, start, end):
        start, end = _requoted(text, *_balanced(text, start, end))
    value = text[start:end]
    if text.startswith(".", end) and _INITIAL.search(value[-_LONGEST_INITIAL:]):
        end += 1
        value += "."
    elif text[end : end + 1] in _APOSTROPHES and _is_soft(text, end):
        end += 1
        value = text[start:end]
    # most are a few words with one blank between them, and need not be taken apart
    if "  " in value or not value.isprintable() or value[:1] == " " or value[-1:] == " ":
        value = " ".join(value.split())
    return Stretch(label, value, (start, end), probability)


def _is_soft(text: str, end: int) -> bool:
    """Whether the apostrophe there is the soft sign of a romanised word ("real'nost'"), and closes no quotation."""
    is_soft = _SOFT.search(text, max(0, end - 3), end + 1) is not None and not text[end + 1 : end + 2].isalnum()
    return is_soft and not _OPENED.search(text, 0, end)


def _begin(text: str, start: int, end: int) -> int:
    """Where a stretch begins that a closing quote may open (»German« style)."""
    while start < end and text[start] in _LEFT and not (text[start] == "\u00bb" and "\u00ab" in text[start:end]):
        start += 1
    return start


def _balanced(text: str, start: int, end: int) -> Span:
    """Takes in a closing bracket that stands right behind, drops one that has no partner inside."""
    value = text[start:end]
    for close, opening in _PAIRS.items():
        if value.count(opening) > value.count(close) and text[end : end + 1] == close:
            end += 1
            value = text[start:end]
        stripped = value.rstrip(" .,;:")
        if stripped.endswith(close) and stripped.count(close) > stripped.count(opening) and close in ")]}\uff09":
            end = start + len(stripped) - 1
            value = text[start:end]
    return start, end


def _requoted(text: str, start: int, end: int) -> Span:
    """Takes in the quote of the first or the last word, which stands right outside of a value with quotes inside."""
    value = text[start:end]
    for opening, close in _QUOTES[:5]:
        if opening == close:
            before = after = value.count(close) % 2 == 1
        else:
            before, after = value.count(close) > value.count(opening), False
        if before and text[start - 1 : start] == opening and start:
            return start - 1, end
        if after and text[end : end + 1] == close:
            return start, end + 1
    return start, end


def unquoted(value: str) -> str:
    """The text without one pair of quotes or square brackets around the whole, and without a closing stop or comma.

    Example:
        >>> unquoted("«Современная языковая ситуация».")
        'Современная языковая ситуация'
    """
    value = value.strip(" ,;:")
    inner = value.rstrip(".,")
    if len(inner) < 3 or inner[0] not in _OPENING:
        return value
    for opening, close in _QUOTES:
        if inner.startswith(opening) and inner.endswith(close):
            middle = inner[1:-1]
            if opening not in middle and close not in middle:
                return middle.strip(" ,")
    return value
