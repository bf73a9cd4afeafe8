"""The disorder of real lists: dashes and blanks astray, stops lost, capitals, look-alike letters, numbers before."""

import random
import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from refman.training.labelled import OTHER, Piece

_NAMES = frozenset({"author", "editor", "translator", "responsibility"})
_WORDY = _NAMES | {"title", "container-title", "publisher", "publisher-place", "title-translation"}
_SPACED_SIGN = re.compile(r" (//|[\u2013\u2014/:-]) ")
_LONG_WORD = re.compile(r"[^\W\d_]{8,}")
_SURNAME = re.compile(r"[^\W\d_]{3,}")


@cache
def _letters() -> Mapping[str, dict[str, str]]:
    path = Path(__file__).parent / "data" / "slips.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables


def _other_dashes(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    dash = rng.choice("-\u2013\u2014\u2212")
    return _changed(pieces, {OTHER}, lambda text: re.sub("[-\u2013\u2014]", dash, text))


def _lost_blanks(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Blanks lost before or after the signs between fields, here or everywhere."""
    shape, chance = rng.choice([r"\1 ", r" \1", r"\1"]), rng.choice([0.4, 1.0])
    return _changed(pieces, {OTHER}, lambda text: _SPACED_SIGN.sub(shape, text) if rng.random() < chance else text)


def _glued(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """The blank after one stop or comma lost."""
    spots = [place for place, (name, text) in enumerate(pieces) if name == OTHER and re.fullmatch(r"[.,:]? ", text)]
    return _at(pieces, rng.choice(spots), lambda text: text.rstrip()) if spots else pieces


def _doubled_blanks(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    return _changed(pieces, {OTHER}, lambda text: text.replace(" ", "  ", 1) if rng.random() < 0.4 else text)


def _hard_blanks(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    return _changed(pieces, {OTHER}, lambda text: text.replace(" ", "\u00a0") if rng.random() < 0.5 else text)


def _blank_before_stop(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    sign = rng.choice(".,:")
    return _changed(pieces, {OTHER}, lambda text: f" {text}" if text.startswith(sign) and rng.random() < 0.5 else text)


def _lost_stops(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """One stop or comma between fields lost, the blank after it kept."""
    spots = [place for place, (name, text) in enumerate(pieces) if name == OTHER and re.fullmatch(r"[.,:] ", text)]
    return _at(pieces, rng.choice(spots), lambda text: text[1:]) if spots else pieces


def _changed_stops(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """One stop turned into a comma or the other way round."""
    spots = [place for place, (name, text) in enumerate(pieces) if name == OTHER and re.fullmatch(r"[.,;] ", text)]
    sign = rng.choice(".,;,")
    return _at(pieces, rng.choice(spots), lambda text: sign + text[1:]) if spots else pieces


def _no_end(pieces: list[Piece], _: random.Random) -> list[Piece]:
    return _at(pieces, len(pieces) - 1, lambda text: text.rstrip(". ")) if pieces[-1][0] == OTHER else pieces


def _capital_title(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    names = rng.choice([{"title"}, {"title"}, {"title", "container-title"}, {"title", "author"}])
    return _changed(pieces, names, str.upper)


def _title_case(pieces: list[Piece], _: random.Random) -> list[Piece]:
    return _changed(pieces, {"title", "container-title"}, str.title)


def _capital_surnames(pieces: list[Piece], _: random.Random) -> list[Piece]:
    return _changed(pieces, _NAMES, lambda text: _SURNAME.sub(lambda found: found.group().upper(), text))


def _small_letters(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    names = rng.choice([{"title"}, {OTHER}, {"title", "container-title", OTHER}])
    return _changed(pieces, names, str.lower)


def _lookalikes(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Cyrillic letters replaced by Latin ones of the same shape, everywhere or here and there."""
    table, chance = _letters()[rng.choice(["latin", "latin", "schwa", "roman-i"])], rng.choice([0.05, 0.3, 1.0])
    return _changed(pieces, _WORDY | {OTHER}, lambda text: _swapped(text, table, chance, rng))


def _ocr(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    table = _letters()["ocr"]
    return _changed(pieces, _WORDY, lambda text: _swapped(text, table, 0.04, rng))


def _swapped(text: str, table: Mapping[str, str], chance: float, rng: random.Random) -> str:
    return "".join(table.get(sign, sign) if rng.random() < chance else sign for sign in text)


def _broken_words(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """A word with the hyphen of a line's end in it."""
    hyphen = rng.choice(["- ", "-", "\u00ad", "- "])
    return _changed(pieces, {"title", "container-title"}, lambda text: _broken(text, hyphen, rng))


def _broken(text: str, hyphen: str, rng: random.Random) -> str:
    words = list(_LONG_WORD.finditer(text))
    if not words:
        return text
    word = rng.choice(words)
    middle = (word.start() + word.end()) // 2
    return text[:middle] + hyphen + text[middle:]


def _joined_words(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """A blank inside a value lost."""
    return _changed(
        pieces, {"title", "container-title"}, lambda text: text.replace(" ", "", 1) if rng.random() < 0.6 else text
    )


def _bare_initial(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """The stop of the last initial lost."""
    spots = [place for place, (name, text) in enumerate(pieces) if name in _NAMES and re.search(r"\w\.$", text)]
    return _at(pieces, rng.choice(spots), lambda text: text[:-1]) if spots else pieces


def _numbered(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    before, after = rng.choice([("", ". "), ("", ". "), ("[", "] "), ("", ") "), ("", " "), ("(", ") "), ("", ".")])
    return [(OTHER, before), ("citation-number", str(rng.randint(1, 140))), (OTHER, after), *pieces]


def _note(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """A note of the language after all."""
    note = rng.choice(list(_letters()["notes"].values()))
    return [*pieces, (OTHER, f" {note[0]}"), ("note", note[1:-1]), (OTHER, note[-1])]


_Disorder = Callable[[list[Piece], random.Random], list[Piece]]

DISORDERS: Mapping[_Disorder, float] = {
    _other_dashes: 0.10,
    _lost_blanks: 0.10,
    _glued: 0.05,
    _doubled_blanks: 0.02,
    _hard_blanks: 0.03,
    _blank_before_stop: 0.02,
    _lost_stops: 0.05,
    _changed_stops: 0.04,
    _no_end: 0.12,
    _bare_initial: 0.04,
    _capital_title: 0.05,
    _title_case: 0.02,
    _capital_surnames: 0.03,
    _small_letters: 0.02,
    _lookalikes: 0.05,
    _ocr: 0.02,
    _broken_words: 0.02,
    _joined_words: 0.02,
    _numbered: 0.10,
    _note: 0.02,
}
"""The chance of each disorder in a reference; they come one after another, so that some references have several."""


def disorder(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """The pieces as a careless hand would have printed them."""
    for change, chance in DISORDERS.items():
        if rng.random() < chance:
            pieces = change(pieces, rng)
    return pieces


def _changed(pieces: list[Piece], names: frozenset[str] | set[str], change: Callable[[str], str]) -> list[Piece]:
    return [(name, change(text) if name in names else text) for name, text in pieces]


def _at(pieces: list[Piece], place: int, change: Callable[[str], str]) -> list[Piece]:
    return [(name, change(text) if place == spot else text) for spot, (name, text) in enumerate(pieces)]
