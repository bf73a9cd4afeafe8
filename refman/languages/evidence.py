"""Why a text is said to be in a language: the note, the letters, the words or the n-grams that told it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from refman.languages.letters import fitting, letters, plainly
from refman.languages.note import find_notes
from refman.languages.script import fold_lookalikes, script
from refman.languages.tell import SURE, chances, tell

Rule = Literal["note", "letters", "words", "n-grams", "script", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A language tag (`und` where nothing tells it), the chance that it is right, and what speaks for it.

    `detail` is the note, or the letters or words that decided; `chances` are those of all languages that may be.
    """

    tag: str
    confidence: float
    rule: Rule
    detail: str
    script: str
    chances: Mapping[str, float]


def evidence(text: str) -> Evidence:
    """The language of a title or a reference, with what speaks for it; a note in the text comes before its letters.

    Example:
        >>> evidence("Тіл және ой").detail, evidence("Peace and war. Vlast, 3. (In Russian)").tag
        ('іә', 'ru')
    """
    written = script(fold_lookalikes(text))
    likely = {tag: round(chance, 4) for tag, chance in chances(text).items()}
    notes = find_notes(text)
    if notes:
        return Evidence(notes[0].tags[0], SURE, "note", notes[0].text, written, likely)
    guess = tell(text)
    if not guess.tag:
        return Evidence("und", 0.0, "none", "", written, likely)
    rule, detail = _rule(fold_lookalikes(text).casefold(), written)
    return Evidence(guess.tag, guess.confidence, rule, detail, written, likely)


def _rule(text: str, written: str) -> tuple[Rule, str]:
    if plain := plainly(text, written):
        return "words", " ".join(sorted(plain.found(text)))
    if written == "Cyrl" and len(fitting(text)) == 1:
        rare = {letter for letter, tags in letters().lacking.items() if len(tags) > len(letters().alphabets) / 2}
        return "letters", "".join(sorted(rare & set(text)))
    return ("n-grams" if written in {"Latn", "Cyrl"} else "script"), ""
