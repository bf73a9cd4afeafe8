"""Trains the detector of `refman.languages`: character n-grams of sentences and titles, romanised ones made by tables.

    python -m refman.training.languages --shared DIR --sentences DIR

`--shared` is the folder that holds `corpus/`; `--sentences` holds `en.txt`, `de.txt` ... with one sentence a line (the
test sentences of lingua-py, Apache-2.0, made from the Leipzig corpora, CC BY; `uz.txt` is the text of UD_Uzbek-UT,
CC BY-SA; `ba.txt` holds forms of UniMorph's Bashkir nouns, four a line, CC BY-SA). Takes about two minutes and writes
`weights/*.gz` and their card into the package.
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import refman.languages
from refman.languages import Detector, romanise, script

SEED = 20
LATIN = "en de fr es pt it tr nl pl cs sv da nb fi hu ro hr la et lv lt id az uz".split()
CYRILLIC = "ru kk uk be bg mk sr ky mn tt tg uz-Cyrl cv sah".split()
TABLES = {
    "ru": "bgn-ru bsi-ru bsi-ru icao-ru iso9 gost-b scholarly-ru citekey".split(),
    "kk": "bgn-kk kk-2021 kk-2019 kk-2018 kk-plain kk-plain citekey iso9 bsi-ru".split(),
    "uk": "uk-2010 citekey iso9".split(),
}
HABITS = (("gh", "g"), ("q", "k"), ("zh", "j"), ("kh", "h"), ("y", "i"), ("ng", "n"), ("sh", "s"), ("ai", "ay"))
"""What writers who follow no table change in `kk-plain`."""
FEW = 3000
"""Lines below which a language is cut into pieces more than once."""
PEOPLES = "Kazakh Kazakhstani Russian Soviet Siberian Kyrgyz Uzbek Tatar Turkic Ukrainian Caucasian Asian".split()
PRIOR = {"en": 0.5, "ru-Latn": 0.06, "kk-Latn": 0.04, "de": 0.05, "fr": 0.05, "ru": 0.65, "kk": 0.25, "uk": 0.02}
RARE_PRIOR = 0.01
PER_LANGUAGE = 9000
GRAMS = 42000
LEVELS = 60
SMOOTHING = 0.5
TEMPERATURES = (1.0, 1.5, 2.0, 2.5)
HOTTEST = {"Cyrl": 2.0, "Latn": 2.5}
"""Above these the rarer languages lose their titles to Russian and English."""

Texts = Mapping[str, Sequence[str]]


def main() -> None:
    """Train both detectors and write them with their card."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, required=True)
    options.add_argument("--sentences", type=Path, required=True)
    chosen = options.parse_args()
    folder = Path(refman.languages.__file__).parent / "weights"
    folder.mkdir(exist_ok=True)
    card = []
    for name, collect in (("Cyrl", cyrillic), ("Latn", latin)):
        texts = collect(chosen.shared, chosen.sentences)
        detector, report = train(texts, hottest=HOTTEST[name])
        (folder / f"{name.lower()}.gz").write_bytes(gzip.compress(detector.to_bytes(), 9, mtime=0))
        card.append(f"## {name}\n\n{report}\n")
    (folder / "card.md").write_text(CARD + "\n" + "\n".join(card), encoding="utf-8")


def cyrillic(shared: Path, sentences: Path) -> dict[str, list[str]]:
    """Sentences and titles by language, in Cyrillic."""
    metadata = shared / "corpus" / "metadata"
    found = {tag: _lines(metadata / f"sentences_{tag}.txt") for tag in CYRILLIC} | {"ba": _lines(sentences / "ba.txt")}
    texts = {tag: _crop(lines, times=_times(lines)) for tag, lines in found.items()}
    for tag in ("ru", "kk", "uk"):
        texts[tag] += _lines(metadata / f"titles_{tag}.txt") * (3 if tag == "kk" else 1)
    texts["ru"] += [name for name in _journals(metadata) if script(name) == "Cyrl"]
    return {"uz" if tag == "uz-Cyrl" else tag: lines for tag, lines in texts.items()}


def latin(shared: Path, sentences: Path) -> dict[str, list[str]]:
    """Sentences and titles by language, in Latin letters: European ones, and Russian and Kazakh romanised."""
    texts = {tag: _crop(_lines(sentences / f"{tag}.txt"), times=3) for tag in LATIN}
    texts["uz"] = [_apostrophised(line) for line in texts["uz"]]
    originals = cyrillic(shared, sentences)
    for tag, tables in TABLES.items():
        chosen = _sample(originals[tag], PER_LANGUAGE)
        texts[f"{tag}-Latn"] = [_romanised(line, tables) for line in chosen]
    texts["kk-Latn"] += [_by_habit(line) for line in _sample(originals["kk"], PER_LANGUAGE // 4)]
    texts["ru-Latn"] += [name for name in _journals(shared / "corpus" / "metadata") if script(name) == "Latn"]
    texts["en"] += _with_places(texts["en"], shared / "corpus" / "metadata")
    first, _ = train(texts, report=False)
    for line in _corpus_titles(shared / "corpus"):
        tag, chance = next(iter(first.chances(line).items()))
        if (tag == "en" and chance > 0.9) or (tag in {"de", "fr", "es", "pt", "it", "nl"} and chance > 0.99):
            texts[tag].append(line)
    return texts


def train(texts: Texts, *, report: bool = True, hottest: float = max(TEMPERATURES)) -> tuple[Detector, str]:
    """A detector for the texts, and its scores on a tenth of them that it was not trained on."""
    kept, held = _divide(texts)
    detector = _fit(kept)
    if not report:
        return replace(detector, temperature=2.5), ""
    scored = {t: _loss(replace(detector, temperature=t), held) for t in TEMPERATURES if t <= hottest}
    best = min(scored, key=lambda t: scored[t])
    tuned = replace(detector, temperature=best)
    return tuned, _report(tuned, kept, held)


def _fit(texts: Texts) -> Detector:
    tags = tuple(sorted(texts))
    counts = {tag: _count(texts[tag]) for tag in tags}
    totals = {tag: sum(counts[tag].values()) for tag in tags}
    shares: Counter[str] = Counter()
    for tag in tags:
        for gram, count in counts[tag].items():
            shares[gram] += count / totals[tag]  # type: ignore[assignment]
    common = [gram for gram, _ in shares.most_common(GRAMS * 3)]
    logs = {gram: [_log(counts[tag][gram], totals[tag]) for tag in tags] for gram in common}
    telling = sorted(common, key=lambda gram: -shares[gram] * _spread(logs[gram]))[:GRAMS]
    places = {gram: at for at, gram in enumerate(sorted(telling))}
    prior = [PRIOR.get(tag, RARE_PRIOR) for tag in tags]
    logs_of_prior = tuple(round(math.log(p / sum(prior)), 3) for p in prior)
    return Detector(tags, logs_of_prior, 1.0, places, b"".join(_weight(logs[gram]) for gram in places))


def _count(lines: Iterable[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in lines:
        found.update(Detector.grams(line))
    return found


def _log(count: int, total: int) -> float:
    return math.log((count + SMOOTHING) / (total + SMOOTHING * 1e5))


def _spread(logs: Sequence[float]) -> float:
    return max(logs) - sum(logs) / len(logs)


def _weight(logs: Sequence[float]) -> bytes:
    best = max(logs)
    return bytes(min(LEVELS, round((best - log) / Detector.STEP)) for log in logs)


def _divide(texts: Texts) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    kept: dict[str, list[str]] = {}
    held: list[tuple[str, str]] = []
    for tag, lines in texts.items():
        shuffled = _sample(list(dict.fromkeys(lines)), len(lines))
        tenth = len(shuffled) // 10
        held += [(tag, line) for line in shuffled[: min(tenth, 300)]]
        kept[tag] = shuffled[tenth:]
    return kept, held


def _loss(detector: Detector, held: Sequence[tuple[str, str]]) -> float:
    return -sum(math.log(detector.chances(line).get(tag, Detector.LEAST / 2)) for tag, line in held) / len(held)


def _report(detector: Detector, kept: Texts, held: Sequence[tuple[str, str]]) -> str:
    right = Counter(tag for tag, line in held if next(iter(detector.chances(line))) == tag)
    all_ = Counter(tag for tag, _ in held)
    rows = [f"| {tag} | {len(kept[tag])} | {right[tag] / all_[tag]:.3f} |" for tag in sorted(all_)]
    total = f"All: {sum(right.values()) / len(held):.3f} of {len(held)} lines; temperature {detector.temperature}."
    return "\n".join([total, "", "| language | lines trained on | right |", "|---|---|---|", *rows])


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]


def _sample(lines: Sequence[str], size: int) -> list[str]:
    return random.Random(SEED).sample(lines, min(size, len(lines)))


def _times(lines: Sequence[str]) -> int:
    return min(20, 1 + FEW // max(1, len(lines)))


def _crop(lines: Sequence[str], times: int = 1) -> list[str]:
    """Pieces of 2 to 12 words, so that sentences become as short as titles."""
    chance = random.Random(SEED)
    pieces = []
    for line in _sample(lines, PER_LANGUAGE):
        words = line.split()
        for _ in range(times):
            length = chance.randint(2, 12)
            start = chance.randint(0, max(0, len(words) - length))
            pieces.append(" ".join(words[start : start + length]))
    return pieces


def _romanised(line: str, tables: Sequence[str]) -> str:
    return romanise(line, random.Random(line).choice(tables))


def _by_habit(line: str) -> str:
    """A line romanised as somebody does who follows no table, but does it alike throughout."""
    chance = random.Random(line)
    plain = romanise(line, "kk-plain")
    for usual, other in HABITS:
        if chance.random() < 0.4:
            plain = plain.replace(usual, other)
    return plain


def _apostrophised(line: str) -> str:
    """An Uzbek line with one of the signs that stand for its turned comma."""
    return line.replace("\u02bb", random.Random(line).choice("\u02bb\u02bc\u2018\u2019'"))


def _journals(metadata: Path) -> list[str]:
    return [line.split("\t")[0] for line in _lines(metadata / "journals_ru_kk.tsv")[1:]]


def _with_places(lines: Sequence[str], metadata: Path) -> list[str]:
    """English lines that speak of places in Russia and Kazakhstan, as titles in such lists do."""
    chance = random.Random(SEED)
    places = [romanise(row.split("\t")[0]) for row in _lines(metadata / "places_ru_kk.tsv")[1:]]
    return [
        f"{line} {chance.choice(('in', 'of', 'between', 'from'))} {chance.choice(places)} and {chance.choice(places)}"
        for line in _sample(lines, 2 * len(places))
    ] + [f"{chance.choice(PEOPLES)} {' '.join(line.split()[:3])}" for line in _sample(lines, 2 * len(places))]


def _corpus_titles(corpus: Path) -> Iterator[str]:
    for path in sorted(corpus.glob("*.jsonl")):
        for line in _lines(path):
            for label, text in json.loads(line)["segments"]:
                if (
                    label in {"title", "container-title", "monograph-title"}
                    and script(text) == "Latn"
                    and len(text) > 12
                ):
                    yield text.strip()


CARD = """# The detector's weights

Naive Bayes over words and character n-grams (3 and 4), one file a script, made by
`python -m refman.training.languages`. Used where letters do not decide: titles in Latin letters, and Cyrillic titles
without a letter of their language's own.

Trained on: `corpus/metadata/` of the shared data (sentences of Common Voice, CC0; KazNERD, CC BY 4.0; KazQAD and UD
treebanks, CC BY-SA; UDHR; titles of works, facts); titles of `corpus/*.jsonl` (AnyStyle, BSD-2-Clause; GROBID, CC BY
4.0) as far as a first detector was sure of their language; test sentences of lingua-py (Apache-2.0); UD_Uzbek-UT (CC
BY-SA 4.0); Bashkir nouns of UniMorph (CC BY-SA 3.0). `ru-Latn` and `kk-Latn` are the Russian and Kazakh lines romanised
by the tables of `refman/languages/romanisation/`, the Kazakh ones also as writers do who follow no table; English lines
with romanised towns of `corpus/metadata/places_ru_kk.tsv` teach that a name does not make the language. The weights are
counts; no line can be read back from them.

Scores are on a tenth of each language's lines, kept aside, cut to 2 to 12 words; whole titles are told better.
"""

if __name__ == "__main__":
    main()
