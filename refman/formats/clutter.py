"""What stands between the fields of an entry and is none: comments, and commas too many; lines keep their numbers."""

import re
from typing import Final

_TOKEN: Final = re.compile(r"(?<![\w\\])%[^\n]*|[{}(\",]|[^%{}(\",]+|%")
_FIELD: Final = re.compile(r"\s*[A-Za-z][\w-]*\s*=\s*[{\"\w]")


def without_clutter(raw: str) -> tuple[str, bool]:
    r"""The text of an entry without comments and doubled commas between its fields, and whether there were such commas.

    Example:
        >>> without_clutter("@misc{k,, % {\n title={5 %, a,,b},\n}")
        ('@misc{k, \n title={5 %, a,,b},\n}', True)
    """
    depth, quoted, doubled, after_comma = 0, False, False, False
    out: list[str] = []
    for found in _TOKEN.finditer(raw):
        token = found.group()
        between = depth == 1 and not quoted
        if between and token[0] == "%" and not token.isspace():
            continue
        if between and token == "," and after_comma:
            doubled = True
            continue
        if token in {"{", "}"} or (token == "(" and not depth):
            depth += -1 if token == "}" else 1
        quoted ^= token == '"' and depth == 1
        after_comma = token == "," or (after_comma and token.isspace())
        out.append(token)
    return "".join(out), doubled


def closed_by_line(raw: str) -> str:
    r"""The text with the braces and quotes that are missing before the lines on which further fields begin.

    Example:
        >>> closed_by_line("@misc{k,\n title={One {two},\n note=\"x,\n year=2001,\n}")
        '@misc{k,\n title={One {two}},\n note="x",\n year=2001,\n}'
    """
    depth, quoted = 0, False
    out: list[str] = []
    for line in raw.split("\n"):
        if out and (depth > 1 or quoted) and _FIELD.match(line):
            before = out[-1].rstrip()
            closing = '"' * quoted + "}" * (depth - 1)
            out[-1] = f"{before.removesuffix(',')}{closing}{',' * before.endswith(',')}"
            depth, quoted = 1, False
        for char in line:
            depth += (char == "{") - (char == "}")
            quoted ^= char == '"' and depth == 1
        out.append(line)
    return "\n".join(out) + "}" * depth
