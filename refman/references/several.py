"""Several works in one reference, as lists of physics print them: the first is what the reference names."""

import re

from refman.references.spans import Found

_ENDED = re.compile(r"[\d)\]]\s?[;.]\s*$")
_BEFORE = 6


def keep_first(text: str, found: Found) -> None:
    """Leaves out the works behind the first that have their own authors: "… 347 (1981); A. Linde, Phys. Lett."."""
    authors, hosts = found.get("author", ()), found.get("container-title", ())
    if len(authors) < 2 or len(hosts) < 2:
        return
    for part in authors[1:]:
        start = part.span[0]
        if hosts[0].span[1] < start < hosts[-1].span[0] and _ENDED.search(text, max(0, start - _BEFORE), start):
            for label, parts in [*found.items()]:
                found[label] = [one for one in parts if one.span[0] < start]
                if not found[label]:
                    del found[label]
            return
