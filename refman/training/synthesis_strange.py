"""Styles that nobody has written down: the fields in any order that makes sense, any signs between them.

Real lists follow the house rules of thousands of journals; what the templates of the other families do not foresee is
met here, so that the labeller learns to ask what a stretch looks like and not only where it stands.
"""

import random
from collections.abc import Sequence

from refman.training.synthesis_template import Template, parse

KINDS = ("article", "book", "chapter")
_KIND_WEIGHTS = (6, 3, 2)
_JOINTS = (", ", ", ", ". ", ". ", "; ", ": ", " / ", " \u2013 ", " - ", ". \u2013 ", " // ", " ", " \u00b7 ")
_ALIKE = 0.6
"""The chance that all fields of a reference are parted by the same sign."""
_WESTERN = ("listed", "footlist", "footnote")
_AUTHORS = ("apa", "chicago", "direct", "heading", "ieee", "vancouver", "semicolon", "comma", "full", "inverted")
_ORDERS = ("ATH", "ATH", "ATH", "ATH", "TAH", "THA", "HAT", "HTA", "AHT")
"""Author, title, host: the order of the three."""
_VOLUMES = (
    "{volume}",
    "{volume}",
    "{@vol}{volume}",
    "{volume}({issue=plain-issue})",
    "{volume} ({issue=plain-issue})",
    "{volume}/{issue=plain-issue}",
    "{volume}, {issue=plain-issue}",
    "{volume}, {@no}{issue=plain-issue}",
    "{@vol}{volume}, {@no}{issue=plain-issue}",
    "{@no}{issue=plain-issue}",
)
_PAGES = ("{page}", "{page}", "p. {page}", "pp. {page}", "S. {page}", "({page})")
_CYRILLIC_PAGES = ("{page}", "{@pages}", "{@pages}")
_YEARS = ("{issued.year}", "{issued.year}", "({issued.year})", "[{issued.year}]")
_TITLES = ("{title}", "{title}", "{title}", "{title.quoted}")
_HOUSES = (
    "{publisher-place}: {publisher}",
    "{publisher-place}, {publisher}",
    "{publisher}, {publisher-place}",
    "{publisher} ({publisher-place})",
    "{publisher}",
    "{publisher-place}",
)


def strange(rng: random.Random, *, western: bool) -> tuple[str, Template]:
    """A kind of work and a template for it, made up on the spot.

    Args:
        rng: chance.
        western: whether the stock of works has the marks of Western lists (`in`, `eds`).
    """
    kind = rng.choices(KINDS, _KIND_WEIGHTS)[0]
    joint = rng.choice(_JOINTS) if rng.random() < _ALIKE else ""
    year_first = rng.random()
    year = rng.choice(_YEARS)
    parts = {"A": _author(rng, western=western), "T": rng.choice(_TITLES)}
    host = _host(kind, rng, western=western)
    if year_first < 0.35:
        parts["A"] += rng.choice((" ", ", ", " ", ". ")) + year
    elif year_first < 0.42:
        host = [*host, year]
        rng.shuffle(host)
    else:
        host.insert(rng.randint(1, len(host)), year)
    parts["H"] = _joined(host, joint, rng)
    order = "ATH" if kind == "chapter" else rng.choice(_ORDERS)
    text = _joined([parts[one] for one in order], joint, rng)
    if year_first > 0.93:
        text = f"{year}{joint or ' '}{text.replace(year, '', 1)}"
    return kind, parse(text + rng.choice((".", ".", "", ";")))


def _author(rng: random.Random, *, western: bool) -> str:
    return f"{{author.{rng.choice((*_AUTHORS, *_WESTERN * 2) if western else _AUTHORS)}}}"


def _host(kind: str, rng: random.Random, *, western: bool) -> list[str]:
    """The parts of what the work stands in, in their order."""
    pages = rng.choice(_PAGES if western else _CYRILLIC_PAGES)
    if kind == "article":
        numbers = [rng.choice(_VOLUMES)]
        if rng.random() < 0.9:
            numbers.append(pages)
        if rng.random() < 0.1:
            numbers.reverse()
        return [rng.choice(("{container-title}", "{container-title}", "{container-title.quoted}")), *numbers]
    house = rng.choice(_HOUSES)
    if kind == "book":
        return [house, *(["{number-of-pages}{@pgs}"] if rng.random() < 0.2 else [])]
    inside = rng.choice(("{@in}", "{@in}", "")) if western else rng.choice(("{@inbook}", "{@inbook}", ""))
    editors = rng.choice(("", "{editor.direct} {@eds}, ", "{editor.direct} {@eds}: ")) if western else ""
    return [f"{inside}{editors}{{container-title}}", *rng.sample([house, pages], 2)]


def _joined(parts: Sequence[str], joint: str, rng: random.Random) -> str:
    text = parts[0]
    for part in parts[1:]:
        text += (joint or rng.choice(_JOINTS)) + part
    return text
