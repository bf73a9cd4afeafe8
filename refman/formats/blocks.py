"""The blocks of a .bib file, split by bibtexparser: records of raw fields, and what could not be read, by line.

Only bibtexparser's splitter is used: its own decoding is slow and its encoding turns Cyrillic into macros.
"""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.model import Entry as Parsed

from refman.formats.clutter import closed_by_line, without_clutter
from refman.formats.plain_block import PlainField, chunks, plain_entry
from refman.formats.tex import closing_brace
from refman.patterns import Late

# Its complaints go to a log that nobody asked for; refman tells them as issues.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_STRING = Late(r"@string", re.I)
_COMMENTARY = Late(r"^([^\S\n]*@)(?=commentary[ \t]*[{(])", re.I)
"""A type of BibLaTeX that bibtexparser takes for a comment; it is shown with a letter more."""
_COMMENTARY_SHOWN = Late(r"@_(?=commentary)", re.I)
_LOOKS_LIKE_BLOCK = Late(r"^[ \t]*@\s*\w+", re.M)
_NO_ENTRY = Late(r"@\s*(?:comment|preamble|string)\b", re.I)
_SWALLOWED = Late(r"[,\n]\s*[A-Za-z]+\s*=\s*[{\"\d]")
_NEXT_FIELD = Late(r"\s*([A-Za-z][\w-]*)\s*=\s*")
_HEAD = Late(r"@\s*(\w+)\s*[{(]\s*([^\s,{}()=\"]*)")
_STRAY_FIELD = Late(r"^[ \t,]*[A-Za-z][\w-]*\s*=\s*[{\"\d]", re.M)
_LONGEST_STRING = 1_000_000
"""Characters of an @string; a few lines, each of the last twice, would fill any memory."""
_SPACED = Late(r"^([ \t]*@)[ \t]+(?=\w+[ \t]*[{(])", re.M)
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


@dataclass(slots=True)
class Record:
    """One entry of a .bib file: its fields as TeX, without their quotes; `troubles` are (code, message) pairs.

    `is_spent` marks a container of data, all of which others have taken over.
    """

    type: str
    key: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    raw: str = ""
    troubles: list[tuple[str, str]] = field(default_factory=list)
    is_spent: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A block that is no record, as it stands in the file."""

    line: int
    raw: str
    why: str
    is_entry: bool


def split(text: str) -> list[Record | Unread]:
    """The records and the unreadable blocks of a .bib file, in its order; comments and preambles are left out."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "@ " in text or "@\t" in text:
        text = _SPACED.sub(r"\1", text)
    spans = list(chunks(text))
    strings = _strings(text, spans)
    seen: set[str] = set()
    out: list[Record | Unread] = []
    line = 1
    for start, end in spans:
        plain = plain_entry(text, start, end)
        if plain:
            out.append(_plain(*plain, line, strings, seen))
        elif text.find("@", start, end) >= 0:
            out += _chunk(text[start:end], line, strings, seen)
        line += text.count("\n", start, end)
    return out


def _chunk(text: str, line: int, strings: Mapping[str, str], seen: set[str]) -> list[Record | Unread]:
    """What stands in a part of the file that is not plain; read without what clutters it, where that helps."""
    cleared, has_commas = without_clutter(text)
    if cleared != text:
        known = set(seen)
        plain = plain_entry(cleared, 0, len(cleared))
        found: list[Record | Unread] = []
        if plain:
            found.append(_plain(*plain, line, strings, known))
        else:
            found += _records(cleared, line, strings, known)
        if found and all(isinstance(one, Record) and not one.raw for one in found):
            seen |= known
            if has_commas and isinstance(found[0], Record):
                found[0].troubles.append(("read/stray-text", "there are two commas where one should be"))
            return found
    return _records(text, line, strings, seen)


def _records(text: str, line: int, strings: Mapping[str, str], seen: set[str]) -> list[Record | Unread]:
    return [one for block in _blocks(text) for one in _read(block, line, strings, seen)]


def is_bib(text: str) -> bool:
    """True where bibtexparser finds any block but stray text, be it a comment."""
    text = text.removeprefix("\ufeff")
    return any(not isinstance(block, ImplicitComment) for block in parse_string(text, parse_stack=[]).blocks)


def _blocks(text: str) -> list[Block]:
    """What bibtexparser splits the text into."""
    shown = _COMMENTARY.sub(r"\1_", text)
    return _joined(parse_string(shown, parse_stack=[]).blocks, shown.split("\n"))


def _joined(blocks: Sequence[Block], lines: Sequence[str]) -> list[Block]:
    """The blocks, each failed one with all lines up to the next: the splitter gives up in the middle of an entry."""
    out: list[Block] = []
    for place, block in enumerate(blocks):
        last = out[-1] if out else None
        if isinstance(block, ImplicitComment) and last is not None and _is_broken(last):
            start = last.start_line or 0
            after = blocks[place + 1].start_line if place + 1 < len(blocks) else len(lines)
            raw = "\n".join(lines[start:after]) if after and after > start else f"{last.raw or ''} {block.raw or ''}"
            out[-1] = ParsingFailedBlock(_error(last), start_line=start, raw=raw)
        else:
            out.append(block)
    return out


def _is_broken(block: Block) -> bool:
    repeated = DuplicateBlockKeyBlock | DuplicateFieldKeyBlock
    return isinstance(block, ParsingFailedBlock) and not isinstance(block, repeated)


def _error(block: Block) -> Exception:
    return block.error if isinstance(block, ParsingFailedBlock) else ValueError()


def _strings(text: str, spans: Sequence[tuple[int, int]]) -> dict[str, str]:
    """What each @string stands for, be it defined behind its use."""
    strings: dict[str, str] = {}
    holding = spans if _STRING.search(text) else ()
    for start, end in holding:
        for block in _blocks(text[start:end]) if _STRING.search(text, start, end) else ():
            plain = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else block
            if isinstance(plain, String):
                known = _value(plain.value, strings).text
                if len(known) <= _LONGEST_STRING:
                    strings[plain.key.casefold()] = known
    return strings


def _plain(
    type_: str, key: str, fields: Sequence[PlainField], line: int, strings: Mapping[str, str], seen: set[str]
) -> Record:
    record = Record(type_.casefold(), key, line)
    known = record.fields
    for name, braced, quoted, bare, joined_name, joined, *_ in fields:
        field_name = name.casefold()
        value = braced or quoted or _named(bare, strings)
        if joined_name or field_name in known or value is None:
            _add(record, name or joined_name, joined or bare or f"{{{braced or quoted}}}", strings)
        else:
            known[field_name] = value
    _note_key(record, seen)
    return record


def _named(bare: str, strings: Mapping[str, str]) -> str | None:
    """What a number, a string's name or a month stands for; None for a name of nothing."""
    if not bare or bare.isdigit():
        return bare
    name = bare.casefold()
    return strings.get(name, bare if name in _MONTHS else None)


def _read(block: Block, first: int, strings: Mapping[str, str], seen: set[str]) -> Iterator[Record | Unread]:
    line = (block.start_line or 0) + first
    if isinstance(block, ImplicitComment):
        if _LOOKS_LIKE_BLOCK.search(block.comment):
            yield Unread(line, block.comment, "this is no block of BibTeX", is_entry=True)
        elif _STRAY_FIELD.search(block.comment):
            yield Unread(line, block.comment, "these fields stand behind the end of their entry", is_entry=True)
        return
    parsed = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    if isinstance(parsed, Parsed):
        yield _record(parsed, line, strings, seen)
    elif _is_broken(block):
        raw = _COMMENTARY_SHOWN.sub("@", (block.raw or "").strip())
        mended = None if _NO_ENTRY.match(raw) else _mended(raw)
        if mended:
            record = _record(mended, line, strings, seen)
            record.raw = raw
            record.troubles.append(
                ("read/broken-entry", "a brace, a quote or the key is missing; the fields were read")
            )
            yield record
        else:
            yield Unread(line, raw, _why(block), is_entry=not _NO_ENTRY.match(raw))


def _why(block: Block) -> str:
    reason = str(getattr(_error(block), "abort_reason", "")).strip() or "the block cannot be read"
    if "end of file" in reason:
        return "the block is not closed"
    return reason[0].lower() + reason[1:].rstrip(".")


def _mended(raw: str) -> Parsed | None:
    """The entry that the text becomes with closing braces or an empty key, if it then holds sane fields."""
    keyless = re.sub(r"^(@\s*\w+\s*[{(])", r"\1,", raw, count=1)
    for text in (raw + "\n}", raw + "}\n}", keyless, keyless + "\n}", closed_by_line(raw)):
        blocks = parse_string(text, parse_stack=[]).blocks
        entry = blocks[0] if len(blocks) == 1 else None
        if isinstance(entry, DuplicateFieldKeyBlock):
            entry = entry.ignore_error_block
        if isinstance(entry, Parsed) and entry.fields and not any(_is_swallowing(f.value) for f in entry.fields):
            return entry
    return None


def _is_swallowing(value: str) -> bool:
    """True where a value holds a later field, as it does after a missing brace (but not after a missing comma)."""
    if "=" in value and value.startswith("{") and value.endswith("}") and closing_brace(value, 0) == len(value) - 1:
        return _SWALLOWED.search(value) is not None
    return False


def _record(parsed: Parsed, line: int, strings: Mapping[str, str], seen: set[str]) -> Record:
    record = Record(parsed.entry_type.casefold().removeprefix("_"), parsed.key, line)
    for one in parsed.fields:
        _add(record, one.key, str(one.value), strings)
    _note_key(record, seen)
    return record


def _note_key(record: Record, seen: set[str]) -> None:
    if not record.key:
        record.troubles.append(("read/no-key", f"an @{record.type} has no key"))
    elif record.key in seen:
        record.troubles.append(("read/duplicate-key", f"the key {record.key} was used before"))
    seen.add(record.key)


def _add(record: Record, name: str, source: str, strings: Mapping[str, str]) -> None:
    name = name.casefold()
    value = _value(source, strings)
    for unknown in value.unknown:
        record.troubles.append(("read/unknown-string", f"the string {unknown} is not defined"))
    if name in record.fields:
        record.troubles.append(("read/duplicate-field", f"the field {name} stands twice; the first is taken"))
        name = next(f"{name}_{n}" for n in range(2, len(record.fields) + 3) if f"{name}_{n}" not in record.fields)
    if name:
        record.fields[name] = value.text
    following = _NEXT_FIELD.match(value.rest) if value.rest else None
    if following:
        record.troubles.append(("read/missing-comma", f"a comma is missing after the field {name}"))
        _add(record, following[1], value.rest[following.end() :], strings)
    elif value.rest:
        record.troubles.append(("read/stray-text", f"stray text after the field {name}: {value.rest[:40]}"))
        record.fields[name] = f"{value.text} {value.rest}"


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    rest: str = ""
    unknown: tuple[str, ...] = ()


def _value(source: str, strings: Mapping[str, str]) -> _Value:
    """The text of a value: quoted, braced, a number or a string's name, or several joined by `#`."""
    if source[:1] == "{" and source.find("}") == len(source) - 1 and source.find("{", 1) < 0:
        return _Value(source[1:-1])
    rest, parts, unknown = source.strip(), [], []
    while rest:
        part, rest, is_name = _piece(rest)
        if is_name:
            known = strings.get(part.casefold())
            if known is None and not part.isdigit() and part.casefold() not in _MONTHS:
                unknown.append(part)
            part = part if known is None else known
        parts.append(part)
        rest = rest.lstrip()
        if not rest.startswith("#"):
            break
        rest = rest[1:].lstrip()
    return _Value("".join(parts), rest, tuple(unknown))


def _piece(text: str) -> tuple[str, str, bool]:
    if text[0] == "{":
        close = closing_brace(text, 0)
        return (text[1:], "", False) if close is None else (text[1:close], text[close + 1 :], False)
    if text[0] == '"':
        close = _closing_quote(text)
        return (text[1:], "", False) if close is None else (text[1:close], text[close + 1 :], False)
    name = re.match(r"[^\s#{}\",]+", text)
    return (name.group(), text[name.end() :], True) if name else (text, "", False)


def _closing_quote(text: str) -> int | None:
    depth = 0
    for place, char in enumerate(text[1:], 1):
        depth += (char == "{") - (char == "}")
        if char == '"' and depth <= 0 and text[place - 1] != "\\":
            return place
    return None


def key_of(raw: str) -> str:
    """The key that an unreadable entry seems to have, or nothing."""
    found = _HEAD.search(raw)
    return found[2] if found else ""
