"""The language of a work and of each string that its reference prints."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from refman.languages.note import find_notes
from refman.languages.script import fold_lookalikes, script
from refman.model import Entry, Field, Origin, Text


@dataclass(frozen=True, slots=True)
class Guess:
    """A language tag, empty where nothing is known, and the chance (0 to 1) that it is right."""

    tag: str = ""
    confidence: float = 0.0


def tell(text: str) -> Guess:
    """The language of a title-like string.

    Example:
        >>> tell("Қазақ әдебиетінің тарихы").tag
        'kk'
    """
    plain = fold_lookalikes(text).casefold()
    if script(plain) == "Cyrl":
        kazakh = set(plain) & set("\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456")
        return Guess("kk", 0.98) if kazakh else Guess("ru", 0.9)
    return Guess("en", 0.6) if script(plain) == "Latn" else Guess()


def tag(entry: Entry) -> Entry:
    """The entry with `language`, the language of the work, and with the language of each of its strings."""
    fields = dict(entry.fields)
    for name, found in entry.fields.items():
        if name in {"title", "container-title", "title-translation", "publisher"} and isinstance(found.value, Text):
            guess = tell(found.value.value)
            fields[name] = replace(found, value=Text(found.value.value, found.value.lang or guess.tag or None))
    known = fields.get("language")
    if known is None or known.origin.kind in {"note", "inferred"}:
        fields.pop("language", None)
        notes = find_notes(entry.reference.text) if entry.reference else []
        title = entry.text("title")
        if notes:
            fields["language"] = Field(Text(notes[0].tags[0]), Origin("note", "language note", notes[0].span), 0.99)
        elif title and tell(title.value).tag:
            guess = tell(title.value)
            fields["language"] = Field(Text(guess.tag), Origin("inferred", "title"), guess.confidence)
    return replace(entry, fields=MappingProxyType(fields))
