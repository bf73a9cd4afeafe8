r"""Citations by key: `\cite{key}` and its kin in LaTeX, `[@key]` and `@key` in Markdown."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from refman.citations.citation import Citation, Cited, Missing, Report
from refman.model import Entry

_COMMAND = re.compile(
    r"\\(?P<name>[A-Za-z]*[Cc]ite[A-Za-z]*)\*?\s*(?P<rest>(?:\[[^\[\]]*\]\s*|\([^()]*\)\s*)*\{[^{}]*\})"
)
_MORE = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)*\{[^{}]*\}")
_KEYS = re.compile(r"\{([^{}]*)\}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_NO_KEYS = ("citestyle", "citereset", "setcite", "defcite", "declarecite", "newcite", "citename", "citefield")
_AT = re.compile(r"(?<![\w@./\\])@(?:\{([^{}\s]+)\}|(\w(?:[\w:.#$%&+?<>~/-]*[\w/])?))")
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`|<!--.*?-->|\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL | re.MULTILINE)
_CONTEXT = 40
_ALL = "*"


def by_keys(sources: Sequence[tuple[str, str]], entries: Mapping[str, Entry], *, tex: bool) -> Report:
    r"""The report on the citations in sources, each with its name, that cite by the keys of the entries.

    Example:
        >>> found = by_keys([("", r"See \cite[p. 5]{abai, smith} and \parencite{abai}.")], {"abai": Entry()}, tex=True)
        >>> len(found.references[0].citations), [one.citation.number for one in found.missing]
        (2, ['smith'])
    """
    of: dict[str, list[Citation]] = {key: [] for key in entries}
    missing: list[Missing] = []
    count = 0
    for name, source in sources:
        starts = [0, *(match.end() for match in re.finditer("\n", source))]
        for citation in _in_tex(source) if tex else _in_markdown(source):
            count += citation.number != _ALL
            for key in entries if citation.number == _ALL else [citation.number]:
                if key in of:
                    of[key].append(citation)
                else:
                    near = tuple(entries[one] for one in entries if one.casefold() == key.casefold())
                    line = bisect_right(starts, citation.span[0])
                    missing.append(Missing(citation, line, _around(name, source, citation), near))
    told = tuple(Cited(entry, tuple(of[key])) for key, entry in entries.items())
    return Report(told, tuple(missing), (), count)


def _in_tex(source: str) -> Iterator[Citation]:
    # blanks for comments, so that places stay what they are
    plain = _COMMENT.sub(lambda found: " " * len(found[0]), source)
    for command in _COMMAND.finditer(plain):
        name = command["name"].casefold()
        if name.startswith(_NO_KEYS):
            continue
        end = command.end()
        while name.endswith("s") and (more := _MORE.match(plain, end)):
            end = more.end()
        for keys in _KEYS.findall(plain[command.start() : end]):
            for key in keys.split(","):
                if key.strip():
                    yield Citation(source[command.start() : end], (command.start(), end), key.strip())


def _in_markdown(source: str) -> Iterator[Citation]:
    plain = _CODE.sub(lambda found: " " * len(found[0]), source)
    for found in _AT.finditer(plain):
        yield Citation(found[0], found.span(), found[1] or found[2])


def _around(name: str, source: str, citation: Citation) -> str:
    start, end = citation.span
    context = " ".join(source[max(0, start - _CONTEXT) : end + _CONTEXT].split())
    return f"{name}: {context}" if name else context


def keyed(keys: Sequence[str], entries: Sequence[Entry]) -> dict[str, Entry]:
    """The entries of a printed list under the keys that its source gives them, by number; nothing where they disagree.

    Example:
        >>> from refman.model import Reference
        >>> keyed(["abai"], [Entry(reference=Reference("Abai. Words.", "1"))]).keys()
        dict_keys(['abai'])
    """
    found: dict[str, Entry] = {}
    for entry in entries:
        number = entry.reference.number if entry.reference else ""
        if number.isdecimal() and 0 < int(number) <= len(keys):
            found.setdefault(keys[int(number) - 1], entry)
    return found if found and 2 * len(found) >= len(keys) else {}
