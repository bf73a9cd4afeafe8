"""How well lists are found and split: pages made from the gold references in all layouts, scored by layout and by form.

    python tests/benchmarks/splitting.py ../shared [PAGES]

A reference is right if its text is the printed one, but for blanks and hyphens at the ends of lines; a list is found if
at least half of its references are. What is taken for a reference and was none, or was cut wrongly, is foreign.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from refman.documents import read
from refman.references import split
from refman.training.pages import Page, pages

SETS = ("seed_references", "cyrillic_dev", "world_dev")
_BLANKS = re.compile(r"[\s\u00ad\u2010\u2011-]+")


@dataclass(slots=True)
class Score:
    """What was printed on pages of a kind, and what was read from them."""

    pages: int = 0
    lists: int = 0
    found: int = 0
    printed: int = 0
    right: int = 0
    foreign: int = 0

    @property
    def share(self) -> float:
        """The share of references that were split exactly right."""
        return self.right / self.printed


def gold(shared: Path) -> list[list[str]]:
    """The references of the gold sets; none of them was ever trained on."""
    texts = [(shared / "bench" / f"{name}.jsonl").read_text("utf-8").splitlines() for name in SETS]
    return [[" ".join(json.loads(line)["input"].split()).replace("\u00ad", "") for line in lines] for lines in texts]


def score(made: Iterable[Page]) -> dict[str, Score]:
    """The scores by layout, by form (in brackets), and of all pages (under "all")."""
    scores: dict[str, Score] = defaultdict(Score)
    for page in made:
        lists = [Counter(map(_key, texts)) for texts in page.lists]
        found = Counter(_key(reference.text) for reference in split(read(page.text.encode(), "text")))
        printed = sum(lists, Counter())
        right = (found & printed).total()
        for name in (page.layout, f"({page.form})", "all"):
            one = scores[name]
            one.pages += 1
            one.lists += len(lists)
            one.found += sum(2 * (found & listed).total() >= listed.total() for listed in lists)
            one.printed += printed.total()
            one.right += right
            one.foreign += found.total() - right
    return dict(scores)


def _key(text: str) -> str:
    return _BLANKS.sub("", text)


def table(scores: dict[str, Score]) -> str:
    """The scores as a table of Markdown."""
    rows = ["| layout or form | pages | lists found | references | right | foreign |", "|---|---|---|---|---|---|"]
    rows += [
        f"| {name} | {one.pages} | {one.found / one.lists:.3f} | {one.printed} | {one.share:.3f} "
        f"| {one.foreign / one.printed:.3f} |"
        for name, one in scores.items()
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    shared_folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 700
    print(table(score(pages(shared_folder, gold(shared_folder), count, seed=7))))  # noqa: T201
