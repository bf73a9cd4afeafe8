r"""RTF as lines: one paragraph on each, in the code pages of its fonts, notes at the end.

Hides groups and their destinations, `\'xx` in the font's own code page, `\u` with the characters that stand in for it.
"""

import codecs
import re
from dataclasses import dataclass, field, replace

from refman.documents.embedded import Citations
from refman.documents.writer import Lines, raised
from refman.errors import NotReadable

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
# Groups that show no text; a group that begins with \* is one of them unless it is known.
_HIDDEN = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl header headerl headerr headerf footer footerl footerr footerf "
    b"pgdsctbl filetbl revtbl nonshppict bkmkstart bkmkend annotation atnid atnauthor fldinst datafield pntxta "
    b"pntxtb listname pnseclvl ftnsep ftnsepc aftnsep aftnsepc mmathPr shppict background".split()
)
_KNOWN = frozenset(b"shpinst shptxt listtext pntext footnote".split())
_SIGNS = {b"tab": " ", b"cell": " ", b"emdash": "\u2014", b"endash": "\u2013", b"lquote": "\u2018", b"emspace": " ",
          b"rquote": "\u2019", b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"bullet": "\u2022",
          b"enspace": " "}  # fmt: skip
_ENDS = frozenset(b"par line row sect page".split())
_ESCAPED = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
# The character sets of fonts that are not the code page of the same name.
_CHARSETS = {0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
             162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
             222: "cp874", 238: "cp1250"}  # fmt: skip
_DEEPEST = 1_000


@dataclass(slots=True)
class _Group:
    """What holds inside of the braces that stand open."""

    destination: bytes = b""
    page: str = ""
    skipped: int = 1
    is_new: bool = True
    starred: bool = False
    deleted: bool = False


@dataclass(slots=True)
class _State:
    where: str
    page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    codes: bytearray = field(default_factory=bytearray)
    skip: int = 0
    is_heading: bool = False
    instruction: list[str] = field(default_factory=list)
    notes: list[Lines] = field(default_factory=list)
    open_notes: list[int] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    citations: Citations = field(default_factory=Citations)

    @property
    def out(self) -> Lines:
        """The lines that are written just now: those of the text or of a note."""
        return self.notes[self.open_notes[-1]] if self.open_notes else self.lines


def text(data: bytes, where: str) -> tuple[str, Citations]:
    r"""The text of an RTF file, and the works that its citation fields carry.

    Raises:
        NotReadable: its groups stand in one another without end.

    Example:
        >>> text(rb"{\rtf1\ansi\ansicpg1251 \'c0\'e1\'e0\'e9\par}", "")[0]
        'Абай\n'
    """
    state = _State(where)
    for found in _TOKEN.finditer(data):
        word, number, code, sign, brace, plain = found.groups()
        if code:
            _take_code(state, int(code, 16))
            continue
        _flush(state)
        if brace:
            _brace(state, brace)
        elif word:
            _word(state, word, int(number) if number else None)
        elif sign:
            _sign(state, sign)
        elif plain:
            _show(state, _unskipped(state, plain.decode(_page(state), errors="replace")))
    _flush(state)
    state.lines.gap()
    for at, note in enumerate(state.notes, 1):
        state.lines.write(f"{raised(at)} " + " ".join(note.result().split()))
        state.lines.end()
    return state.lines.result(), state.citations


def _brace(state: _State, brace: bytes) -> None:
    if brace == b"{":
        if len(state.groups) > _DEEPEST:
            raise NotReadable("its groups stand in one another without end", where=state.where)
        state.groups.append(replace(state.groups[-1], is_new=True, starred=False))
    elif len(state.groups) > 1:
        closed = state.groups.pop()
        outer = state.groups[-1].destination
        if closed.destination == b"footnote" and outer != b"footnote" and state.open_notes:
            state.open_notes.pop()
        if closed.destination == b"fldinst" and outer != b"fldinst":
            state.citations.add_field("".join(state.instruction))
            state.instruction.clear()
    state.skip = 0


def _word(state: _State, word: bytes, number: int | None) -> None:
    group = state.groups[-1]
    is_first, group.is_new = group.is_new, False
    if (is_first or group.starred) and (word in _HIDDEN or word in _KNOWN):
        group.destination, group.starred = word, False
        if word == b"footnote":
            state.out.write(raised(len(state.notes) + 1))
            state.notes.append(Lines())
            state.open_notes.append(len(state.notes) - 1)
    elif group.starred:
        group.destination, group.starred = b"pict", False
    elif word in (b"f", b"fcharset", b"ansicpg", b"uc", b"deleted"):
        _set(state, word, number)
    elif word == b"u" and number is not None:
        _show(state, _utf16(state, number))
        state.skip = group.skipped
    elif word in _ENDS:
        _end(state, word)
    elif word in _SIGNS:
        _show(state, _SIGNS[word])
    elif word == b"outlinelevel" and group.destination not in _HIDDEN:
        state.out.gap()
        state.is_heading = True


def _set(state: _State, word: bytes, number: int | None) -> None:
    group = state.groups[-1]
    if word == b"f" and number is not None:
        state.font = number
        if group.destination != b"fonttbl":
            group.page = state.fonts.get(number, "")
    elif word == b"fcharset" and number is not None:
        state.fonts[state.font] = _CHARSETS.get(number, "")
    elif word == b"ansicpg":
        state.page = _codec(f"cp{number}")
    elif word == b"uc":
        group.skipped = 1 if number is None else number
    elif word == b"deleted":
        group.deleted = number != 0


def _end(state: _State, word: bytes) -> None:
    if state.groups[-1].destination in _HIDDEN:
        return
    if not state.out.end() and word == b"par":
        state.out.gap()
    elif state.is_heading and word == b"par":
        state.out.gap()
        state.is_heading = False


def _sign(state: _State, sign: bytes) -> None:
    group = state.groups[-1]
    if sign == b"*":
        group.starred, group.is_new = True, False
    elif sign in b"\r\n":
        state.out.end()
    else:
        _show(state, _unskipped(state, _ESCAPED.get(sign, "")))


def _take_code(state: _State, code: int) -> None:
    if state.skip:
        state.skip -= 1
    else:
        state.codes.append(code)


def _flush(state: _State) -> None:
    """Show the bytes that were gathered; a letter of eastern code pages is two of them."""
    if state.codes:
        shown = state.codes.decode(_page(state), errors="replace")
        state.codes.clear()
        _show(state, shown)


def _page(state: _State) -> str:
    return state.groups[-1].page or state.page


def _unskipped(state: _State, shown: str) -> str:
    skipped, state.skip = state.skip, max(0, state.skip - len(shown))
    return shown[skipped:]


def _utf16(state: _State, number: int) -> str:
    r"""The letter of a `\u`; two of them together may be one beyond the basic plane."""
    code = number & 0xFFFF
    if 0xD800 <= code < 0xE000:
        return ""
    return chr(code) if code else ""


def _show(state: _State, shown: str) -> None:
    group = state.groups[-1]
    group.is_new = False
    if group.destination == b"fldinst":
        state.instruction.append(shown)
    elif group.destination not in _HIDDEN and not group.deleted:
        state.out.write(shown)


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
