r"""The macros that BibTeX's styles write into lists (natbib, REVTeX, elsarticle, apacite, natdin), made plain text."""

import re

_MACRO = re.compile(r"\\([A-Za-z@]+)\*?")
_PASSES = 6
"""Macros stand in the arguments of others, but not deeper."""
_LONGEST = 20_000
_FIRST = {1: "bibnamefont bibfnamefont citenamefont natexlab emph textit textsl textbf textsc textsf textrm mkbibemph "
             "APACyear APAChowpublished",
          2: "APACrefatitle APACrefbtitle APACaddressPublisherEqAuth APACaddressInstitutionEqAuth"}  # fmt: skip
_SECOND = "bibinfo bibfield Eprint href@noop"
_GONE = {0: "BibitemOpen BBOQ BBCQ unskip protect CurrentBib jbPeriod",
         1: "BibitemShut dinatlabel APACinsertmetastar PrintBackRefs PrintBackRefsInfo APACmetastar"}  # fmt: skip
_WORDS = {"BPBI": ". ", "BHBI": ".-", "BBA": "&", "BBN": "", "BBOP": "(", "BBCP": ")", "BCBT": ",", "BCBL": ",",
          "BIn": "In", "BED": "Ed.", "BEDS": "Eds.", "BEd": "ed.", "BVOL": "Vol.", "BVOLS": "Vols.",
          "BNUM": "No.", "BNUMS": "Nos.",
          "BPG": "p.", "BPGS": "pp.", "BCHAP": "chap.", "BTRANS": "Trans.", "BTRANSS": "Trans.", "BTR": "Tech. Rep.",
          "BPhD": "PhD thesis", "BMTh": "Master's thesis", "urlprefix": "URL: "}  # fmt: skip
_SHAPES = {
    "BOthers": (1, "et al."),
    "BOthersPeriod": (1, "et al."),
    "href": (2, "{1} {0}"),
    "enquote": (1, "\u201c{0}\u201d"),
    "APACrefYearMonthDay": (3, "({0})"),
    "APACrefaetitle": (2, "[{0}]"),
    "APACrefbetitle": (2, "[{0}]"),
    "APACaddressPublisher": (2, "{0}: {1}"),
    "APACaddressInstitution": (2, "{0}: {1}"),
    "APACaddressSchool": (2, "{0}: {1}"),
    "APACtypeAddressSchool": (3, "({0}). {1}: {2}"),
    "APACjournalVolNumPages": (4, "{0}, {1}({2}), {3}"),
}
_TABLE = (
    {name: (count, "{0}") for count, names in _FIRST.items() for name in names.split()}
    | dict.fromkeys(_SECOND.split(), (2, "{1}"))
    | {name: (count, "") for count, names in _GONE.items() for name in names.split()}
    | {name: (0, word) for name, word in _WORDS.items()}
    | _SHAPES
)
# What babel's Russian and German write shortly: dashes, hyphens that keep words whole, quotation marks, thin blanks.
_SHORT = (
    (re.compile(r'(?<=[~\s])"--[-~*]'), "---"),
    (re.compile(r'(?<=[^\W\d_])"[=~](?=[^\W\d_])'), "-"),
    (re.compile(r'"<(?=\S)([^"]*)(?<=\S)">'), "\u00ab\\1\u00bb"),
    (re.compile(r'(?<=\.)",(?=[^\W\d_])'), " "),
    (re.compile(r"\\@(?![A-Za-z@])"), ""),
)
_EMPTY = re.compile(r"\(\s*\)|(?<=[\s(]):\s")


def plain(source: str) -> str:
    r"""The source of a list with what its style's macros print.

    Example:
        >>> plain(r"\bibinfo{author}{\bibnamefont{Abai}, K.} \APACjournalVolNumPages{Science}{12}{}{3--4}")
        'Abai, K. Science, 12, 3--4'
    """
    for sign, letters in _SHORT:
        source = sign.sub(letters, source)
    for _ in range(_PASSES):
        made = _once(source)
        if made == source:
            break
        source = made
    return source


def _once(source: str) -> str:
    """The source with the macros that stand in no other's argument written out."""
    parts: list[str] = []
    end = 0
    for found in _MACRO.finditer(source):
        if found.start() < end or found[1] not in _TABLE:
            continue
        count, shape = _TABLE[found[1]]
        values, after = _arguments(source, found.end(), count)
        parts += [source[end : found.start()], _EMPTY.sub("", shape.format(*values))]
        end = after
    return "".join((*parts, source[end:]))


def _arguments(source: str, at: int, count: int) -> tuple[list[str], int]:
    """The arguments of a macro without their braces, and where they end; one that is missing is empty."""
    values: list[str] = []
    for _ in range(count):
        start = at
        while source[start : start + 1].isspace():
            start += 1
        end = _closing(source, start)
        values.append(source[start + 1 : end - 1] if end > start else "")
        at = max(at, end)
    return values, at


def _closing(source: str, start: int) -> int:
    """Where the group ends that begins here; the start where none does."""
    depth = 0
    for at in range(start, min(len(source), start + _LONGEST)):
        depth += (source[at] == "{") - (source[at] == "}")
        if depth == 0:
            return at + 1 if at > start else start
    return start
