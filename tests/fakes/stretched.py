"""Labelled stretches of a text for tests of the rules that put them right."""

from collections.abc import Callable

from refman.references.placing.spans import Found, Stretch


def found(text: str, *labels: tuple[str, str]) -> Found:
    """The stretches of a text, as (label, value) in printed order."""
    by_label = Found()
    end = 0
    for name, value in labels:
        start = text.index(value, end)
        end = start + len(value)
        by_label.setdefault(name, []).append(Stretch(name, value, (start, end), 0.8))
    return by_label


def told(rule: Callable[[str, Found], None], text: str, *labels: tuple[str, str]) -> dict[str, list[str]]:
    """The values by label when a rule has put them right; each is what stands at its place."""
    stretches = found(text, *labels)
    rule(text, stretches)
    for part in (part for parts in stretches.values() for part in parts):
        assert part.text == " ".join(text[slice(*part.span)].split())
    return {name: [part.text for part in parts] for name, parts in stretches.items()}
