"""Trains the detector of `refman.languages`: character n-grams of sentences and titles, romanised ones made by tables.

    python -m refman.training.languages --shared DIR --sentences DIR

`--shared` is the folder that holds `corpus/`; `--sentences` holds one sentence a line in a file for each language
(`de.txt`, `ba.txt`, ...), for many also a word and its count a line (`de.words.txt`), and titles of any language
(`titles.txt`); what the detector that comes with refman was trained on is told on its card. Takes some five minutes
and writes `weights/*.bin` and their card into the package.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import refman.languages
from refman.languages import Detector
from refman.training.language_fit import GRAMS, MOST, Texts, count, detector, fit
from refman.training.language_texts import cyrillic, latin, sample

PRIOR = {
    "ru": 0.65,
    "kk": 0.25,
    **dict.fromkeys("uk be bg ky mn tt ba tg uz".split(), 0.02),
    "en": 0.5,
    "ru-Latn": 0.06,
    "kk-Latn": 0.04,
    **dict.fromkeys("de fr es pt".split(), 0.05),
    "tr": 0.07,
    "it": 0.03,
    **dict.fromkeys("af cy eo eu fo ga ht is ku lb mg mi mt sk sl so sq sw tk tl vi yo zu".split(), 0.001),
    "ca": 0.0003,
    "la": 0.0005,
    "und": 0.00002,
}
"""How often titles in such lists are in each language; what is told by letters leaves the rest in these shares."""
LATIN_PRIOR = {**PRIOR, "und": 0.000003}
"""In Latin letters names of people and places make many a title look like one in no language."""
RARE_PRIOR = 0.005
TEMPERATURES = {"Cyrl": 1.2, "Latn": 1.5}
"""How much less is believed of titles than of the lines kept aside, which tell best at 1: they have more names."""


def main() -> None:
    """Train both detectors and write them with their card."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, required=True)
    options.add_argument("--sentences", type=Path, required=True)
    chosen = options.parse_args()
    folder = Path(refman.languages.__file__).parent / "weights"
    folder.mkdir(exist_ok=True)
    card = []
    collected = {
        "Cyrl": cyrillic(chosen.shared, chosen.sentences),
        "Latn": latin(chosen.shared, chosen.sentences, sort),
    }
    for name, texts in collected.items():
        prior = LATIN_PRIOR if name == "Latn" else PRIOR
        made, report = train(texts, prior, size=GRAMS[name], most=MOST[name], temperature=TEMPERATURES[name])
        (folder / f"{name.lower()}.bin").write_bytes(made.to_bytes())
        card.append(f"## {name}\n\n{report}\n")
    (folder / "card.md").write_text(CARD + "\n" + "\n".join(card), encoding="utf-8")


def sort(texts: Texts) -> Detector:
    """A detector by counting alone, good enough to sort titles of which nobody says the language."""
    return replace(detector(count(texts, GRAMS["Latn"]), PRIOR, RARE_PRIOR), temperature=2.5)


def train(
    texts: Texts,
    prior: Mapping[str, float] = PRIOR,
    *,
    size: int = 1000,
    most: int = MOST["Cyrl"],
    temperature: float = 1.0,
) -> tuple[Detector, str]:
    """A detector of so many n-grams for the texts, and its scores on a tenth of them that it was not trained on."""
    kept, held = _divide(texts)
    made = replace(detector(fit(kept, size, most), prior, RARE_PRIOR), temperature=temperature)
    return made, _report(made, kept, held)


def _divide(texts: Texts) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    kept: dict[str, list[str]] = {}
    held: list[tuple[str, str]] = []
    for tag, lines in texts.items():
        distinct = list(dict.fromkeys(lines))
        shuffled = sample(distinct, len(distinct))
        tenth = len(shuffled) // 10
        held += [(tag, line) for line in shuffled[: min(tenth, 300)]]
        kept[tag] = shuffled[tenth:]
    return kept, held


def _report(detector: Detector, kept: Texts, held: Sequence[tuple[str, str]]) -> str:
    right = Counter(tag for tag, line in held if next(iter(detector.chances(line))) == tag)
    all_ = Counter(tag for tag, _ in held)
    rows = [f"| {tag} | {len(kept[tag])} | {right[tag] / all_[tag]:.3f} |" for tag in sorted(all_)]
    total = f"All: {sum(right.values()) / len(held):.3f} of {len(held)} lines; temperature {detector.temperature}."
    return "\n".join([total, "", "| language | lines trained on | right |", "|---|---|---|", *rows])


CARD = """# The detector's weights

Softmax regression over words and character n-grams (3 and 4), begun from their counts, one file a script, made by
`python -m refman.training.languages`. Used where letters do not decide: titles in Latin letters, and Cyrillic titles
without a letter of their language's own.

Trained on: `corpus/metadata/` of the shared data (sentences of Common Voice, CC0; KazNERD, CC BY 4.0; KazQAD and UD
treebanks, CC BY-SA; UDHR; titles of works, facts); titles of `corpus/*.jsonl` (AnyStyle, BSD-2-Clause; GROBID, CC BY
4.0) as far as a first detector was sure of their language; and, in `--sentences`: test sentences of lingua-py
(Apache-2.0, from the Leipzig corpora, CC BY); SIB-200, that is sentences of FLORES (CC BY-SA 4.0); X-WMT of Turkic
Interlingua for ba, kk, ky, sah, uz, tr, az (MIT); Common Voice for es, fr, pt, tr, uz, de (CC0); UD_Uzbek-UT (CC
BY-SA 4.0); Bashkir nouns of UniMorph (CC BY-SA 3.0); passages of KazQAD's validation set (CC BY-SA 4.0); in Latin
letters also words and their counts of hermitdave/FrequencyWords (CC BY-SA 4.0, from OpenSubtitles), those left out
that are rather English, and titles of .bib files in public repositories (facts). Publishers' names of the corpora
stand as English where they look like no other language that lists hold. `und` stands for what is in none of these
languages: it was shown lines of 44 others of SIB-200, of some 250 more in Latin letters and 18 in Cyrillic of the
Declaration of Human Rights, and romanised Chinese and Japanese. `ru-Latn` and `kk-Latn` are the Russian and Kazakh
lines romanised by the tables of `refman/languages/romanisation/`, the Kazakh ones also as Kazinform spells them and
as writers do who follow no table; Kazakh pieces in letters that Russian has too come again, and Russian words with
Kazakh endings; Uzbek in Cyrillic is written from the Latin lines; English and Russian lines with the names of places
and countries teach that a name does not make the language. The weights are statistics; no line can be read back from
them.

Scores are on a tenth of each language's lines, kept aside; in Latin letters many of them have one to three words, which
may be in many languages. Whole titles are told better.
"""

if __name__ == "__main__":
    main()
