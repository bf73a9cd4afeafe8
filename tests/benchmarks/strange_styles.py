"""Lists in styles that no journal uses: `python tests/benchmarks/strange_styles.py SHARED [--weights FILE]`.

The articles of `world_dev` that have every field are printed in six styles of our own, in lists of thirty. The answer:
for each style, how many values of five fields are wrong when each line is read by itself, and when the list helps.
"""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from refman.references import use_weights
from refman.references.labelling.labeller import label

FIELDS = ("title", "container-title", "volume", "page", "issued")
LIST = 30
Item = Mapping[str, Any]

STYLES: Mapping[str, Callable[[Item], str]] = {
    "J V, P: T – A – Y": lambda c: (
        f"{c['container-title']} {c['volume']}, {c['page']}: {c['title']} – {c['people']} – {c['issued']}."
    ),
    "T; A; J; Y; V; P": lambda c: (
        f"{c['title']}; {c['people']}; {c['container-title']}; {c['issued']}; {c['volume']}; {c['page']}"
    ),
    "Y, A - T - J V - P": lambda c: (
        f"{c['issued']}, {c['people']} - {c['title']} - {c['container-title']} {c['volume']} - {c['page']}"
    ),
    "T. In: J, Y, Nr. V, S. P (A)": lambda c: (
        f"{c['title']}. In: {c['container-title']}, {c['issued']}, Nr. {c['volume']}, S. {c['page']} ({c['people']})"
    ),
    "A / T / J / Y / V / P": lambda c: (
        f"{c['people']} / {c['title']} / {c['container-title']} / {c['issued']} / {c['volume']} / {c['page']}"
    ),
    "A: T, J, V (Y) P": lambda c: (
        f"{c['people'].upper()}: {c['title']}, {c['container-title']}, {c['volume']} ({c['issued']}) {c['page']}"
    ),
}


def articles(shared: Path) -> list[Item]:
    """The articles that have all fields and authors."""
    lines = (shared / "bench" / "world_dev.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line)["csl"] for line in lines]
    found = [item for item in items if item.get("type") == "article-journal" and {"author", *FIELDS} <= set(item)]
    return [{**item, "people": _people(item["author"])} for item in found]


def _people(names: list[Mapping[str, str]]) -> str:
    return " and ".join(f"{name.get('given', '')} {name.get('family', '')}".strip() for name in names[:3])


def wrong(items: list[Item], style: Callable[[Item], str], *, together: bool) -> int:
    """How many values are not read as they were printed."""
    count = 0
    for at in range(0, len(items), LIST):
        batch = items[at : at + LIST]
        texts = [style(item) for item in batch]
        for item, text, found in zip(batch, texts, label(texts, together=together), strict=True):
            read = {name: text[start:end].strip(". ") for name, start, end, _ in found.runs}
            count += sum(read.get(name, "") != item[name].strip(". ") for name in FIELDS)
    return count


def main() -> None:
    """Prints a line for each style, and the sums."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("--weights", type=Path, help="weights of your own")
    options = arguments.parse_args()
    use_weights(options.weights)
    items = articles(options.shared)
    counts = [[wrong(items, style, together=together) for together in (False, True)] for style in STYLES.values()]
    for name, count in zip(STYLES, counts, strict=True):
        print(f"{name:30} {count[0]:5} {count[1]:5}")  # noqa: T201 - the answer
    print(f"of {len(items) * len(FIELDS) * len(STYLES)} values", *map(sum, zip(*counts, strict=True)))  # noqa: T201


if __name__ == "__main__":
    main()
