"""The texts that the detector learns from: sentences cut to the length of titles, titles, and romanised ones."""

import json
import random
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from refman.languages import Detector, romanise, script
from refman.training.language_words import word_lines, words

SEED = 20
LATIN = (
    "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az uz "
    "af ca cy eo eu fo ga ht is ku lb mg mi mt sk sl so sq sw tk tl vi yo zu"
).split()
OTHERS = "und"
"""Lines of many other languages, so that a title in one of them is told as none of ours."""
CYRILLIC = "ru kk uk be bg mk sr ky mn tt tg uz-Cyrl cv sah".split()
TABLES = {
    "ru": "bgn-ru bsi-ru bsi-ru icao-ru iso9 gost-b scholarly-ru citekey".split(),
    "kk": "bgn-kk kk-2021 kk-2019 kk-2018 kk-plain kk-plain citekey iso9 bsi-ru".split(),
    "uk": "uk-2010 citekey iso9".split(),
}
HABITS = (("gh", "g"), ("q", "k"), ("zh", "j"), ("kh", "h"), ("y", "i"), ("ng", "n"), ("sh", "s"), ("ai", "ay"))
"""What writers who follow no table change in `kk-plain`."""
FEW = 3000
"""Lines below which the shared data's lines of a language are cut into pieces more than once."""
MANY = 9000
"""Lines of one source that are taken; twice as many pieces are cut from them, if `TIMES` from a line are enough."""
TIMES = 6
WORDS = {"en": 30000, **dict.fromkeys("de fr es pt it tr ru-Latn kk-Latn".split(), 12000)}
"""Lines of single words that are made; `FEWER` in the other languages, fewer still where there is no list of words."""
FEWER = 6000
PUBLISHED_IN = frozenset({"en", "de", "fr", "es", "pt", "it"})
PEOPLES = "Kazakh Kazakhstani Russian Soviet Siberian Kyrgyz Uzbek Tatar Turkic Ukrainian Caucasian Asian".split()

_Line = TypeVar("_Line")
Sort = Callable[[Mapping[str, Sequence[str]]], Detector]


def cyrillic(shared: Path, sentences: Path) -> dict[str, list[str]]:
    """Sentences and titles by language, in Cyrillic."""
    metadata = shared / "corpus" / "metadata"
    texts: dict[str, list[str]] = {"ba": [], OTHERS: []}
    for name in CYRILLIC:
        lines = _lines(metadata / f"sentences_{name}.txt")
        texts[name.removesuffix("-Cyrl")] = _crop(lines, times=min(20, 1 + FEW // max(1, len(lines))))
    for tag in texts:
        found = _sentences(sentences, tag, "Latn" if tag == "uz" else "Cyrl")
        texts[tag] += map(_cyrillic_uzbek, found) if tag == "uz" else found
    for tag in ("ru", "kk", "uk"):
        texts[tag] += _lines(metadata / f"titles_{tag}.txt") * (3 if tag == "kk" else 1)
    texts["ru"] += [name for name in _journals(metadata) if script(name) == "Cyrl"]
    # Of Kazakh only what has none of its own letters is put to the detector.
    texts["kk"] += [piece for piece in _crop(texts["kk"], times=3, most=3) if _RUSSIAN_LETTERS.fullmatch(piece)]
    shared_words = _shared_words(texts["ru"])
    texts["kk"] += _with_endings(shared_words, metadata)
    texts["ru"] += [word.capitalize() for word, _ in shared_words]
    for tag in ("ru", "kk"):
        texts[tag] += _crop(texts[tag], most=3)
    texts["ru"] += _of_places(texts["ru"], metadata)
    return texts


def latin(shared: Path, sentences: Path, sort: Sort) -> dict[str, list[str]]:
    """Sentences and titles by language, in Latin letters: European ones, and Russian and Kazakh romanised.

    `sort` makes a detector of what is known so far, which tells the languages of the titles of the corpora.
    """
    metadata = shared / "corpus" / "metadata"
    texts = {tag: _sentences(sentences, tag, "Latn") for tag in (*LATIN, OTHERS)}
    texts["uz"] = [_apostrophised(line) for line in texts["uz"]]
    texts |= _romanised(cyrillic(shared, sentences))
    texts["ru-Latn"] += [name for name in _journals(metadata) if script(name) == "Latn"]
    texts["en"] += _with_places(texts["en"], metadata)
    texts = {tag: [*lines, *_short(sentences, tag, lines)] for tag, lines in texts.items()}
    first = sort(texts)
    titles = _corpus_strings(shared / "corpus")
    if (own := sentences / "titles.txt").exists():
        titles |= dict.fromkeys(_lines(own), "title")
    for text, label in titles.items():
        if tag := _sorted(label, text, first):
            texts[tag].append(text)
    texts["en"] += _crop(texts["en"], most=3)
    return texts


def _short(folder: Path, tag: str, lines: Sequence[str]) -> list[str]:
    """Lines of one to three words: from a list of words, else cut from these lines."""
    if tag == OTHERS:
        return []
    code, _, romanised = tag.partition("-")
    size = WORDS.get(tag, FEWER)
    made = word_lines(words(folder, code), words(folder, "en"), size, "Cyrl" if romanised else "Latn")
    if romanised:
        made = [_by_table(line, TABLES[code]) for line in made]
    return [*made, *_crop(lines, most=3)[: 0 if made and not romanised else FEWER]]


def _sorted(label: str, text: str, first: Detector) -> str:
    """The language that a string is taken for; none where it is not sure.

    Publishers' names are of no language, and stand in titles' stead for all that looks like no other.
    """
    tag, chance = next(iter(first.chances(text).items()))
    if label != "publisher":
        return tag if chance > (0.9 if tag == "en" else 0.99) and tag in {*PUBLISHED_IN, "nl"} else ""
    if tag in PUBLISHED_IN and chance > 0.9:
        return tag
    return "" if chance > 0.98 and tag in WORDS else "en"


_RUSSIAN_LETTERS = re.compile(r"[\u0430-\u044f\u0451\W]+", re.IGNORECASE)


def _sentences(folder: Path, tag: str, written: str) -> list[str]:
    path = folder / f"{tag}.txt"
    lines = [line for line in _lines(path) if script(line) == written] if path.exists() else []
    return _crop(lines, times=max(1, min(TIMES, round(2 * MANY / max(1, len(lines))))))


def _romanised(originals: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    texts = {
        f"{tag}-Latn": [_by_table(line, tables) for line in sample(originals[tag], 2 * MANY)]
        for tag, tables in TABLES.items()
    }
    texts["kk-Latn"] += [_by_habit(line) for line in sample(originals["kk"], MANY // 4)]
    texts["kk-Latn"] += [_spelt(line, "qazaqparat") for line in sample(originals["kk"], MANY // 4)]
    return texts


def sample(lines: Sequence[_Line], size: int) -> list[_Line]:
    """So many of the lines, the same each time."""
    return random.Random(SEED).sample(lines, min(size, len(lines)))


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]


def _crop(lines: Sequence[str], times: int = 1, most: int = 12) -> list[str]:
    """Pieces of 2 to 12 words, so that sentences become as short as titles; from a single word on if `most` is less."""
    chance = random.Random(SEED)
    pieces = []
    for line in sample(lines, MANY):
        words = line.split()
        for _ in range(times):
            length = chance.randint(1 if most < 12 else 2, most)
            start = chance.randint(0, max(0, len(words) - length))
            pieces.append(" ".join(words[start : start + length]))
    return pieces


def _by_table(line: str, tables: Sequence[str]) -> str:
    return romanise(line, random.Random(line).choice(tables))


def _by_habit(line: str) -> str:
    """A line romanised as somebody does who follows no table, but does it alike throughout."""
    chance = random.Random(line)
    plain = romanise(line, "kk-plain")
    for usual, other in HABITS:
        if chance.random() < 0.4:
            plain = plain.replace(usual, other)
    return plain


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("refman.training").joinpath("data", "spellings.toml").read_text("utf-8"))


@cache
def _spellings(name: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """How a language is spelt in another script, and what finds the letters, groups of them first."""
    pairs = dict(pair.split("=") for pair in _data()[name]["letters"].split())
    return pairs, re.compile("|".join(sorted(map(re.escape, pairs), key=lambda one: -len(one))))


def _spelt(line: str, name: str) -> str:
    """The line, in lower case, as `spellings.toml` spells it."""
    pairs, letters = _spellings(name)
    return letters.sub(lambda match: pairs[match.group()], line.lower())


_TURNED = re.compile("[\u02bb\u02bc\u2018\u2019`']")


def _cyrillic_uzbek(line: str) -> str:
    """An Uzbek line in Latin letters as it is written in Cyrillic."""
    return re.sub(r"\b\u0435", "\u044d", _spelt(_TURNED.sub("'", line), "uzbek-cyrillic"))


def _apostrophised(line: str) -> str:
    """An Uzbek line with one of the signs that stand for its turned comma."""
    return _TURNED.sub(random.Random(line).choice("\u02bb\u02bc\u2018\u2019'"), line)


def _journals(metadata: Path) -> list[str]:
    return [line.split("\t")[0] for line in _lines(metadata / "journals_ru_kk.tsv")[1:]]


def _of_places(lines: Sequence[str], metadata: Path) -> list[str]:
    """The beginnings of Russian lines before a place, as in "Flora Kazakhstana": a name does not make it English."""
    known = _data()["places"]
    places = [row.split("\t")[0] for row in _lines(metadata / "places_ru_kk.tsv")[1:]]
    of = [f"{place}{known['genitive']}" if place[-1] in known["hard"] else place for place in places]
    chance = random.Random(SEED)
    return [
        f"{' '.join(line.split()[: chance.randint(1, 3)])} {chance.choice(many)}"
        for many in (of, known["countries"].split())
        for line in sample(lines, len(places))
    ]


def _shared_words(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Words of Russian lines that Kazakh has too, as far as their ends tell, each with its end."""
    ending = re.compile(rf"\b\w{{3,}}?({'|'.join(sorted(_data()['endings'], key=len, reverse=True))})\b")
    words = {found.group().casefold(): found[1] for line in lines for found in ending.finditer(line)}
    return sample(sorted(words.items()), FEW)


def _with_endings(words: Sequence[tuple[str, str]], metadata: Path) -> list[str]:
    """The words with Kazakh endings, every other one behind the name of a place."""
    endings = _data()["endings"]
    places = [row.split("\t")[0] for row in _lines(metadata / "places_ru_kk.tsv")[1:]]
    chance = random.Random(SEED)
    ended = [word.removesuffix(end) + chance.choice(endings[end].split()) for word, end in words]
    return [f"{chance.choice(places)} {word}" if at % 2 else word.capitalize() for at, word in enumerate(ended)]


def _with_places(lines: Sequence[str], metadata: Path) -> list[str]:
    """English lines that speak of places in Russia and Kazakhstan, as titles in such lists do."""
    chance = random.Random(SEED)
    places = [romanise(row.split("\t")[0]) for row in _lines(metadata / "places_ru_kk.tsv")[1:]]
    return [
        f"{line} {chance.choice(('in', 'of', 'between', 'from'))} {chance.choice(places)} and {chance.choice(places)}"
        for line in sample(lines, 2 * len(places))
    ] + [f"{chance.choice(PEOPLES)} {' '.join(line.split()[:3])}" for line in sample(lines, 2 * len(places))]


def _corpus_strings(corpus: Path) -> dict[str, str]:
    """The titles and publishers in Latin letters, each once, with what they are."""
    fewest = {"title": 13, "container-title": 13, "monograph-title": 13, "publisher": 4}
    found: dict[str, str] = {}
    for path in sorted(corpus.glob("*.jsonl")):
        for line in _lines(path):
            for label, text in json.loads(line)["segments"]:
                plain = text.strip(" .,;:()[]" if label == "publisher" else None)
                if len(plain) >= fewest.get(label, len(plain) + 1) and script(plain) == "Latn":
                    found.setdefault(plain, label)
    return found
