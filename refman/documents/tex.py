r"""LaTeX sources and `.bbl` files as lines: headings and items told, comments dropped, macros of letters left.

Hides what of a source is text; what a macro of a letter means, the formats know.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from refman.documents import tex_macros
from refman.documents.embedded import Embedded
from refman.documents.writer import raised

_SIGN = re.compile(
    r"\\documentclass\b|\\begin\s*\{thebibliography\}|\\bibitem\b|^\s*\\(?:refsection|datalist|sortlist)\b"
    r"|\\addbibresource\b|\\endentry\b",
    re.MULTILINE,
)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_LIST = re.compile(r"\\begin\s*\{thebibliography\}\s*(?:\{[^{}]*\})?(.*?)(?:\\end\s*\{thebibliography\}|\Z)", re.DOTALL)
_ITEM = re.compile(r"\\(?:bibitem|harvarditem)\s*(?=[\[{])")
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}"
_KEYED = re.compile(rf"\\bibitem\s*(?:\[(?:[^\[\]{{}}]|{_BRACES})*\]\s*)?\{{([^{{}}]*)\}}")
_HEADING = re.compile(r"\\(?:part|chapter|(?:sub)*section|paragraph)\*?\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}")
_DROPPED = re.compile(
    r"\\(?:begin|end)\s*\{[^{}]*\}(?:\[[^\]]*\])?|\\(?:label|index|vspace|hspace|bibliographystyle|usepackage|pagestyle"
    r"|documentclass|setlength|addcontentsline|selectlanguage|nocite|thispagestyle|addbibresource|input|include)\*?"
    r"(?:\[[^\]]*\])?(?:\s*\{[^{}]*\})*"
)
_LISTING = re.compile(
    r"\\begin\s*\{(?P<begin>enumerate|itemize|description)\}(?:\[[^\]]*\])?|\\end\s*\{(?P<end>enumerate|itemize|description)\}"
    r"|\\item\b\s*"
)
_NOTE = re.compile(r"\\footnote\s*(?:\[[^\]]*\])?\s*(?=\{)")
_BREAK = re.compile(r"\\\\(?:\[[^\]]*\])?|\\(?:newline|par)\b")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_PREAMBLE = re.compile(r"\A.*?\\begin\s*\{document\}", re.DOTALL)
_ENTRY_END = "\\endentry"
_RESOURCE = re.compile(r"\\(?:bibliography|addbibresource)\s*(?:\[[^\]]*\])?\s*\{([^{}]+)\}")
_FIELD = re.compile(r"\\(?:field|strng)\s*\{(\w+)\}\s*(?=\{)")
_VERB = re.compile(r"\\verb\s*\{(\w+)\}\s*\\verb\s+([^\n]*?)\s*\n?\s*\\endverb")
_NAME = re.compile(r"\\name\s*\{(\w+)\}\s*\{\d+\}\s*\{[^{}]*\}\s*(?=\{)")
_VALUES = re.compile(r"\\list\s*\{(\w+)\}\s*\{\d+\}\s*(?=\{)")
_PART = re.compile(r"\b(family|given|prefix|suffix)\s*=\s*(?=\{)")
_ENTRY = re.compile(r"\\entry\s*\{([^{}]*)\}\s*\{(\w+)\}")
_OWN = frozenset("labelyear labeltitle labelnamesource labeltitlesource extraname extradate namehash fullhash "
                 "bibnamehash authornamehash authorfullhash authorbibnamehash labeldatesource sortinit sortinithash "
                 "labelprefix extratitle extratitleyear extraalpha labelalpha".split())  # fmt: skip
_INPUT = re.compile(r"\\(?:input|include|subfile)\s*\{([^{}]+)\}")
_LARGEST = 32 << 20
_MOST_PARTS = 200


def is_tex(source: str) -> bool:
    r"""Whether a text is LaTeX, or a list that BibTeX or biber made for it.

    Example:
        >>> is_tex(r"\begin{thebibliography}{9}"), is_tex("The TeXbook. 1984.")
        (True, False)
    """
    return bool(_SIGN.search(source[:200_000]))


def text(source: str) -> str:
    r"""The text of a LaTeX source, its macros of letters untouched; the items of its list are numbered.

    Example:
        >>> text(r"\begin{thebibliography}{9}\bibitem{q} Қабдолов З. \newblock Сөз өнері.\end{thebibliography}")
        'References\n\n[1] Қабдолов З. Сөз өнері.\n'
    """
    source = _PREAMBLE.sub("", _COMMENT.sub("", source))
    parts: list[str] = []
    end = 0
    for found in _LIST.finditer(source):
        parts += [_body(source[end : found.start()]), _listed(found[1])]
        end = found.end()
    rest = source[end:]
    # a list may have been cut out of its environment
    parts.append(_listed(rest) if not parts and _ITEM.search(rest) else _body(rest))
    return "\n\n".join(part for part in parts if part) + "\n"


def keys(source: str) -> list[str]:
    r"""The keys of the items of a list in the order in which they are printed.

    Example:
        >>> keys(r"\bibitem[Абай(1890)]{abai} Абай. \bibitem{b} Әуезов.")
        ['abai', 'b']
    """
    return [key.strip() for key in _KEYED.findall(_COMMENT.sub("", source))]


def embedded(source: str) -> Iterator[Embedded]:
    """The entries of a list that biber made, as BibLaTeX."""
    if _ENTRY_END not in source:
        return
    entries = [_entry(block) for block in source.split(_ENTRY_END)]
    found = [entry for entry in entries if entry]
    if found:
        yield Embedded("biblatex", "\n".join(dict.fromkeys(found)), "biber")


def parts(source: str, path: Path) -> list[Path]:
    r"""The files in the folder of a source, or below it, that it takes in by `\\input` and its like; each once."""
    folder = path.resolve().parent
    found: list[Path] = []
    waiting = [source]
    while waiting and len(found) < _MOST_PARTS:
        for name in _INPUT.findall(_COMMENT.sub("", waiting.pop(0))):
            named = folder / name.strip().strip('"')
            real = (named if named.suffix == ".tex" else named.with_name(f"{named.name}.tex")).resolve()
            is_new = real not in found and real != path.resolve()
            if is_new and real.is_relative_to(folder) and real.is_file() and real.stat().st_size < _LARGEST:
                found.append(real)
                waiting.append(real.read_text("utf-8", "replace"))
    return found


def beside(source: str, path: Path) -> list[Path]:
    r"""The files in the folder of a source that hold its list: the `.bbl` of LaTeX's last run, or the named `.bib`."""
    folder = path.resolve().parent
    named = [name.strip() for found in _RESOURCE.findall(_COMMENT.sub("", source)) for name in found.split(",")]
    tried = [
        [path.with_suffix(".bbl")],
        [path.parent / (name if name.endswith(".bib") else f"{name}.bib") for name in named],
    ]
    for some in tried:
        real = [other.resolve() for other in some if other.is_file() and other.stat().st_size < _LARGEST]
        # nothing outside of the folder, whatever the source names or links to
        inside = [other for other in real if other.is_relative_to(folder)]
        if inside:
            return inside
    return []


def _body(source: str) -> str:
    """The paragraphs of running text, each on a line; the footnotes follow."""
    notes: list[str] = []
    source = _with_notes_out(source, notes)
    source = _HEADING.sub(r"\n\n\1\n\n", _numbered(source))
    source = _DROPPED.sub(" ", source)
    paragraphs = [
        "\n".join(" ".join(line.split()) for line in re.split(_BREAK, own)).strip()
        for own in re.split(_PARAGRAPH, source)
    ]
    return "\n\n".join([*(own for own in paragraphs if own), *notes])


def _with_notes_out(source: str, notes: list[str]) -> str:
    parts: list[str] = []
    end = 0
    for found in _NOTE.finditer(source):
        if found.start() >= end:
            close = _closing(source, found.end())
            notes.append(f"{raised(len(notes) + 1)} " + " ".join(source[found.end() + 1 : close].split()))
            parts += [source[end : found.start()], raised(len(notes))]
            end = close + 1
    return "".join([*parts, source[end:]])


def _numbered(source: str) -> str:
    """The source with its items on lines of their own, as their list numbers or marks them."""
    counts: list[int | None] = []

    def mark(found: re.Match[str]) -> str:
        if found["begin"]:
            counts.append(0 if found["begin"] == "enumerate" else None)
            return "\n\n"
        if found["end"]:
            if counts:
                counts.pop()
            return "\n\n"
        count = counts[-1] if counts else None
        if count is None:
            return "\\\\\u2022 "
        counts[-1] = count + 1
        return f"\\\\{count + 1}. "

    return _LISTING.sub(mark, source)


def _listed(source: str) -> str:
    items = _ITEM.split(source)[1:]
    lines = []
    for number, item in enumerate(items, 1):
        rest = tex_macros.plain(re.sub(r"\\newblock\b", " ", _without_label(item)))
        lines.append(f"[{number}] " + " ".join(_DROPPED.sub("", rest).split()))
    return "\n".join(["References", "", *lines]) if lines else ""


def _without_label(item: str) -> str:
    """The text of an item behind its label, which may hold braces, and its key."""
    if item.startswith("["):
        item = item[_label_end(item) :].lstrip()
    return item[_closing(item, 0) + 1 :] if item.startswith("{") else item


def _label_end(item: str) -> int:
    depth = 0
    for at, char in enumerate(item):
        depth += (char == "{") - (char == "}")
        if char == "]" and depth == 0:
            return at + 1
    return len(item)


def _closing(source: str, opening: int) -> int:
    depth = 0
    for at in range(opening, len(source)):
        depth += (source[at] == "{") - (source[at] == "}")
        if depth == 0:
            return at
    return len(source)


def _entry(block: str) -> str:
    head = _ENTRY.search(block)
    if not head:
        return ""
    block = block[head.end() :]
    fields = {found[1]: _braced(block, found.end()) for found in _FIELD.finditer(block)}
    fields |= {found[1]: found[2] for found in _VERB.finditer(block)}
    fields |= {found[1]: _people(_braced(block, found.end())) for found in _NAME.finditer(block)}
    fields |= {found[1]: _values(_braced(block, found.end())) for found in _VALUES.finditer(block)}
    date = "-".join(fields.pop(part).zfill(2) for part in ("year", "month", "day") if fields.get(part))
    fields |= {"date": date} if date else {}
    kept = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if name not in _OWN and value)
    return f"@{head[2]}{{{head[1]}{kept}\n}}\n"


def _braced(source: str, opening: int) -> str:
    return source[opening + 1 : _closing(source, opening)]


def _values(source: str) -> str:
    return " and ".join(value for value in _groups(source) if value)


def _groups(source: str) -> Iterator[str]:
    at = source.find("{")
    while at >= 0:
        end = _closing(source, at)
        yield source[at + 1 : end].strip()
        at = source.find("{", end)


def _people(source: str) -> str:
    people = []
    for person in _groups(source):
        parts = {found[1]: _braced(person, found.end()) for found in _PART.finditer(person)}
        if parts.get("family"):
            family = " ".join(part for part in (parts.get("prefix"), parts["family"]) if part)
            people.append(", ".join(part for part in (family, parts.get("suffix"), parts.get("given")) if part))
    return " and ".join(people)
