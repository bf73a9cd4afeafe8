"""The numbers and bullets that Word puts before paragraphs: counted from its definitions of lists."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_BULLET = "\u2022"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _Definition:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbers:
    """The lists of a Word document, counting while its paragraphs are read in order."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self._lists: dict[str, _Definition] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._styles = dict(_styles(styles)) if styles is not None else {}
        if numbering is not None:
            self._read(numbering)

    def mark(self, properties: ET.Element | None) -> str:
        """What Word prints before a paragraph with these properties: "12. ", a bullet, or nothing."""
        found = self._place(properties)
        if found is None:
            return ""
        number, level = found
        definition = self._lists[number]
        if level in self._restarts.get(number, {}):
            definition.counts[level:] = [None] * (_LEVELS - level)
            definition.counts[level] = self._restarts[number].pop(level) - 1
        own = definition.levels.get(level, _Level())
        before = definition.counts[level]
        definition.counts[level] = own.start if before is None else before + 1
        definition.counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return _printed(definition, level)

    def _place(self, properties: ET.Element | None) -> tuple[str, int] | None:
        number, level = _num_pr(properties)
        style = _value(properties, "pStyle")
        seen: set[str] = set()
        while not number and style and style not in seen:
            seen.add(style)
            number, from_style, style = self._styles.get(style, ("", 0, ""))
            level = level or from_style
        return (number, min(level, _LEVELS - 1)) if number in self._lists else None

    def _read(self, numbering: ET.Element) -> None:
        abstract = {}
        for element in numbering.iter(f"{_W}abstractNum"):
            levels = {int(own.get(f"{_W}ilvl") or 0): _level(own) for own in element.iter(f"{_W}lvl")}
            abstract[element.get(f"{_W}abstractNumId")] = _Definition(levels)
        for element in numbering.iter(f"{_W}num"):
            name = element.get(f"{_W}numId") or ""
            definition = abstract.get(_value(element, "abstractNumId"))
            if definition is None:
                continue
            self._lists[name] = definition
            self._restarts[name] = {
                int(own.get(f"{_W}ilvl") or 0): int(start)
                for own in element.iter(f"{_W}lvlOverride")
                if (start := _value(own, "startOverride")).isdecimal()
            }


def _styles(styles: ET.Element) -> Iterator[tuple[str, tuple[str, int, str]]]:
    for style in styles.iter(f"{_W}style"):
        number, level = _num_pr(style.find(f"{_W}pPr"))
        yield style.get(f"{_W}styleId") or "", (number, level, _value(style, "basedOn"))


def _num_pr(properties: ET.Element | None) -> tuple[str, int]:
    own = properties.find(f"{_W}numPr") if properties is not None else None
    level = _value(own, "ilvl")
    return _value(own, "numId"), int(level) if level.isdecimal() else 0


def _value(parent: ET.Element | None, name: str) -> str:
    child = parent.find(f"{_W}{name}") if parent is not None else None
    return (child.get(f"{_W}val") or "") if child is not None else ""


def _level(element: ET.Element) -> _Level:
    start = _value(element, "start")
    return _Level(_value(element, "numFmt"), _value(element, "lvlText"), int(start) if start.isdecimal() else 1)


def _printed(definition: _Definition, level: int) -> str:
    own = definition.levels.get(level, _Level())
    if own.form == "bullet":
        return f"{_BULLET} "
    text = own.text if own.form != "none" else ""
    for at in range(level + 1):
        form = definition.levels.get(at, _Level()).form
        text = text.replace(f"%{at + 1}", _numeral(definition.counts[at] or 1, form))
    return f"{text} " if text else ""


def _numeral(number: int, form: str) -> str:
    """The number in one of Word's forms; letters that are not Latin are written as figures."""
    lower = form.startswith("lower")
    if form.endswith("Roman") and 0 < number < 5000:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman if lower else roman.upper()
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if lower else letter.upper()
    return str(number).zfill(2) if form == "decimalZero" else str(number)
