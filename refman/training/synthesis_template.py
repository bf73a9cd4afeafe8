"""A tiny language of templates: `{label=field.form}`, marks `{@name}`, `⟦left out without its values⟧`, `⟪a|b⟫`."""

import random
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from refman.training.labelled import OTHER, Piece

_TOKEN = re.compile(
    "(?P<open>\u27e6(?:(?P<chance>\\d+)%)?)|(?P<close>\u27e7)|(?P<choose>\u27ea)|(?P<chosen>\u27eb)|(?P<bar>\\|)"
    "|\\{(?P<slot>[^{}]+)\\}|(?P<text>[^\u27e6\u27e7\u27ea\u27eb|{}]+)"
)


class Values(Protocol):
    """What a template is filled from."""

    def pieces(self, label: str, field: str, form: str) -> list[Piece] | None:
        """The field's value as labelled pieces in the form asked for; None where the work has no such field."""

    def mark(self, name: str) -> "Template":
        """The mark of that name, the same one for the whole reference."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value."""

    label: str
    field: str
    form: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A place for a mark such as the one between areas."""

    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    """A part that is printed by chance, and only if all its values are there."""

    chance: float
    part: "Template"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several parts."""

    parts: "tuple[Template, ...]"


Node = str | Slot | Mark | Optional | Choice


@dataclass(frozen=True, slots=True)
class Template:
    """A template ready to be filled."""

    nodes: tuple[Node, ...]

    def fill(self, values: Values, rng: random.Random) -> list[Piece] | None:
        """The labelled pieces in order, or None where a value that cannot be left out is missing."""
        pieces: list[Piece] = []
        for node in self.nodes:
            part = _fill(node, values, rng)
            if part is None:
                return None
            pieces += part
        return pieces


def parse(source: str) -> Template:
    """The template that a string describes.

    Raises:
        ValueError: where a bracket stands alone.
    """
    tokens = list(_TOKEN.finditer(source))
    if sum(len(token.group()) for token in tokens) != len(source):
        raise ValueError(f"a brace is not closed in {source!r}")
    return _parse(tokens)[0]


def _parse(
    tokens: Sequence[re.Match[str]], ends: Collection[str | None] = ()
) -> tuple[Template, Sequence[re.Match[str]]]:
    nodes: list[Node] = []
    while tokens and tokens[0].lastgroup not in ends:
        token, tokens = tokens[0], tokens[1:]
        kind = "open" if token["open"] else str(token.lastgroup)
        if kind == "open":
            part, tokens = _parse(tokens, ("close",))
            nodes.append(Optional(int(token["chance"] or 100) / 100, part))
            tokens = _after("close", tokens)
        elif kind == "choose":
            parts, tokens = _choices(tokens)
            nodes.append(Choice(parts))
        elif kind in {"close", "chosen"}:
            raise ValueError(f"a bracket is not opened: {token.group()}")
        else:
            nodes.append(_slot(token["slot"]) if kind == "slot" else token.group())
    return Template(tuple(nodes)), tokens


def _choices(tokens: Sequence[re.Match[str]]) -> tuple[tuple[Template, ...], Sequence[re.Match[str]]]:
    parts: list[Template] = []
    while True:
        part, tokens = _parse(tokens, ("bar", "chosen"))
        parts.append(part)
        if not tokens or tokens[0].lastgroup != "bar":
            return tuple(parts), _after("chosen", tokens)
        tokens = tokens[1:]


def _after(kind: str, tokens: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    if not tokens or tokens[0].lastgroup != kind:
        raise ValueError(f"a bracket is not closed: {kind}")
    return tokens[1:]


def _slot(spec: str) -> Slot | Mark:
    if spec.startswith("@"):
        return Mark(spec[1:])
    name, _, value = spec.rpartition("=")
    field, _, form = value.partition(".")
    return Slot(name or field, field, form)


def _fill(node: Node, values: Values, rng: random.Random) -> list[Piece] | None:
    match node:
        case str():
            return [(OTHER, node)]
        case Slot():
            return values.pieces(node.label, node.field, node.form)
        case Mark():
            return values.mark(node.name).fill(values, rng)
        case Optional():
            return (node.part.fill(values, rng) or []) if rng.random() < node.chance else []
        case Choice():
            return _chosen(node, values, rng)


def _chosen(choice: Choice, values: Values, rng: random.Random) -> list[Piece] | None:
    parts = rng.sample(choice.parts, len(choice.parts))
    filled = (part.fill(values, rng) for part in parts)
    return next((pieces for pieces in filled if pieces is not None), None)
