"""The language of a work and of each string that its reference prints."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from refman.languages.language import languages
from refman.languages.letters import decided, fitting, is_japanese, letters
from refman.languages.note import Note, find_notes
from refman.languages.script import fold_lookalikes, is_cyrillic, script
from refman.languages.tell import SURE, chances, is_romanised
from refman.languages.tell import UNKNOWN as UNKNOWN_LANGUAGE
from refman.model import Entry, Field, Issue, Origin, Text, primary
from refman.patterns import Late

STRINGS = frozenset(
    {
        "title",
        "title-short",
        "title-translation",
        "original-title",
        "container-title",
        "container-title-short",
        "collection-title",
        "volume-title",
        "part-title",
        "event-title",
        "publisher",
    }
)
_IS_STRING = STRINGS.__contains__
UNKNOWN = "tag/unknown-language"
ENOUGH = 0.5
"""A work's language with a smaller chance is not told; a wrong tag is worse than none."""
ENOUGH_FOR_STRING = 0.7
_MARK = 8.0
"""How much likelier a language gets by each mark of it in the rest of the reference (two at most)."""
_PAGE = 30.0
"""How much likelier a language gets by its Cyrillic word for page beside a number; "p." and "S." go everywhere."""
_PLACE = 3.0
"""How much likelier a language gets where its references are printed in such a town."""
_LETTER = 2
"""Letters of what stands for a town, but for other things, too."""
_FITS = 3.0
"""How much likelier a language gets where its alphabet has all letters of the rest; authors' names weigh little."""
_STRANGE = 0.01
"""And where the rest has letters of one other language alone."""
_NEIGHBOUR = 4.0
"""How much likelier a language of the title is for the journal's and the publisher's name."""
_AROUND = 8.0
"""How much likelier a language gets where all others of the list are in it."""
_HOSTED = 20.0
"""How much likelier a language gets for a short title where its host is plainly in it."""
_SHORT = 24
"""Letters of a title up to which names of places and people make it look like another language."""
_NOTHING: Mapping[str, float] = MappingProxyType({})
_NONE: Mapping[str, int] = MappingProxyType({})
_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PLAIN = 0.9
"""From which chance on the text is believed before a registry."""
_PARALLEL = " = "
"""Stands between a title and the same in another language."""
_HOST = 0.8
"""How often a work is in the language of the name of its journal."""
_NUMBERED = Late(r"\d\s*([^\W\d_]{1,3})\b|(?<!\w)([^\W\d_]{1,3})\.?\s*(?=\d)")

_CHINESE, _JAPANESE = "zh", "ja"
"""A title in letters that both write is Japanese where the rest of its reference is."""

Chances = Mapping[str, float]
_primary = cache(primary)
_SHELFMARK = Late(r"\bF\.\s?(?:[A-Z]-?)?\d+[\s.,\u2013\u2014-]+Op\.\s?\d")
"""Of an archive in Russian, romanised: fond, opis' and what follows."""
_ROMANISED_RUSSIAN = "ru-Latn"
_NO_LANGUAGE = frozenset({"", UNKNOWN_LANGUAGE})


class _Marks(NamedTuple):
    """The languages that have words here, and the words that speak for some of them."""

    languages: frozenset[str]
    pages: Mapping[str, Sequence[str]]
    telling: Mapping[str, Sequence[str]]
    places: Mapping[str, Sequence[str]]
    words: frozenset[str]
    """Those of the two last."""


def tag(entry: Entry, *, around: Mapping[str, float] = _NOTHING) -> Entry:
    """The entry with `language`, the language of the work, and with the language of each of its strings.

    A language note comes first, then the title with the marks in the rest of its reference, and with the shares (0 to
    1) that languages have in the list `around` it. What a file or the user said stays; what a source said, where the
    title does not plainly tell another language than English, into which titles are translated. Twice is once.

    Issues:
        tag/unknown-language: Neither a note nor the title tells the language.
    """
    known = entry.fields.get("language")
    if known is None or known.origin.kind not in {"file", "user"}:
        told = _language(entry, around)
        known = told if known is None or known.origin.kind != "source" or _is_plainer(told) else known
    fields = dict(entry.fields)
    fields.pop("language", None)
    title_lang = _title_language(fields.get("title"), known)
    for name in filter(_IS_STRING, entry.fields):
        fields[name] = _with_lang(name, fields[name], title_lang)
    if known:
        fields["language"] = known
    issues = entry.issues and tuple([issue for issue in entry.issues if issue.code != UNKNOWN])
    if not known:
        issues += (Issue(UNKNOWN, "the language of the work is not known", "info", "language"),)
    return entry.retold(MappingProxyType(fields), issues)


def _is_plainer(told: Field | None) -> bool:
    """True where the text tells the language of a work better than a registry, in which there is much junk."""
    return told is not None and told.confidence >= _PLAIN and primary(str(told.value)) != "en"


def strings(entry: Entry) -> Iterator[str]:
    """The strings of the entry whose languages `tag` asks for; seldom for others."""
    for name in filter(_IS_STRING, entry.fields):
        value = entry.fields[name].value
        if isinstance(value, Text) and not value.lang:
            yield value.value


def _language(entry: Entry, around: Mapping[str, float]) -> Field | None:
    printed = entry.reference.text if entry.reference else ""
    title = _value(entry, "title").partition(_PARALLEL)[0]
    likely = _work_chances(entry, title, printed)
    if len(likely) > 1:
        if len(title) <= _SHORT and script(title) == "Cyrl":
            likely = _beside_host(likely, _value(entry, "container-title"))
        likely = _in_context(likely, title, printed, around)
    notes = find_notes(printed)
    if notes:
        return Field(Text(_noted(notes[0], likely, title)), Origin("note", notes[0].text, notes[0].span), SURE)
    best = _best(likely)
    if not best or likely[best] < ENOUGH:
        return None
    return Field(
        Text(best), Origin("inferred", "title" if title else "rest of the reference"), round(min(SURE, likely[best]), 4)
    )


def _beside_host(likely: Chances, host: str) -> Chances:
    """The chances of a short title with the language of its host weighed in, where that one is plain."""
    hosts = chances(host)
    best = _best(hosts)
    return _weighed(likely, {best: _HOSTED}) if best and hosts[best] >= _PLAIN else likely


def _in_context(alone: Chances, title: str, printed: str, around: Mapping[str, float]) -> Chances:
    """The chances with the rest of the reference weighed in, and the list where the reference leaves it open."""
    likely = _with_marks(alone, printed.replace(title, " ") if title else printed)
    if not around or not title or _best(likely) != _best(alone):
        # Where the rest of the reference itself made the difference, the list is not asked.
        return likely
    return _weighed(likely, {tag: 1 + _AROUND * share for tag, share in around.items()})


def _work_chances(entry: Entry, title: str, printed: str) -> Chances:
    """The chances of the title, helped by its host where it says too little; without one, of what else there is."""
    if "archive" in entry.fields and _SHELFMARK.search(printed):
        return {_ROMANISED_RUSSIAN: _PLAIN}
    likely = chances(title)
    first = _first(likely)
    if first == _CHINESE and len(likely) == 1 and is_japanese(printed):
        return {_JAPANESE: likely[_CHINESE]}
    if first and likely[first] >= ENOUGH:
        return likely
    host = _value(entry, "container-title")
    if not likely and (abstract := _value(entry, "abstract")):
        return chances(abstract)
    if not likely:
        return chances(printed) if script(printed) != "Latn" else _host_chances(host)
    return chances(f"{title} {host}") if script(host) == script(title) else likely


def _host_chances(host: str) -> Chances:
    """The chances that a work without a title is in the language of its host; a romanised name says nothing of it."""
    return {tag: _HOST * chance for tag, chance in chances(host).items() if not tag.endswith("-Latn")}


def _value(entry: Entry, variable: Literal["title", "container-title", "abstract"]) -> str:
    found = entry.text(variable)
    return found.value if found else ""


def _first(told: Chances) -> str:
    """The likeliest language of a string, of which `chances` tells that one first; nothing where there is none."""
    return next(iter(told), "")


def _best(likely: Chances) -> str:
    """The likeliest language; an empty string where it is none that refman tells."""
    best = max(likely, key=likely.__getitem__, default="")
    return "" if best == UNKNOWN_LANGUAGE else best


def _with_marks(likely: Chances, rest: str) -> Chances:
    """The chances with the words of the rest weighed in: marks of a language, and how it counts pages."""
    plain = fold_lookalikes(rest)
    weights: dict[str, float] = {}
    if is_cyrillic(plain):
        fit = fitting(plain)
        # a Russian work by someone with Kazakh letters is likelier than a Tatar one
        weights = {tag: _FITS for tag in fit if tag in _marks().languages}
        if decided(plain, fit):
            # a Russian work by someone with Kazakh letters in his name is likely, a Tatar one is not
            weights |= {tag: _STRANGE for tag in letters().alphabets if tag not in fit and tag != "ru"}
        numbered = {word.casefold() for pair in _NUMBERED.findall(plain) for word in pair if word}
        for tag in _counted(_marks().pages, numbered):
            weights[tag] = weights.get(tag, 1.0) * _PAGE
    words = _marks().words.intersection(_WORD.findall(plain.casefold()))
    for tag, count in _counted(_marks().telling, words).items():
        weights[tag] = weights.get(tag, 1.0) * _MARK ** min(2, count)
    for tag in _counted(_marks().places, words):
        weights[tag] = weights.get(tag, 1.0) * _PLACE
    return _weighed(likely, {tag: weights.get(_primary(tag), 1.0) for tag in likely}) if weights else likely


def _weighed(likely: Chances, weights: Mapping[str, float]) -> Chances:
    """The chances after each was made so many times likelier, with the sum that they had."""
    weighed = {tag: chance * weights.get(tag, 1.0) for tag, chance in likely.items()}
    share = sum(likely.values()) / (sum(weighed.values()) or 1.0)
    return {tag: share * chance for tag, chance in weighed.items()}


def _counted(marks: Mapping[str, Sequence[str]], words: Set[str]) -> Mapping[str, int]:
    """How many of the marks stand among the words, for each language that has any."""
    found = marks.keys() & words
    return Counter(tag for word in found for tag in marks[word]) if found else _NONE


@cache
def _marks() -> _Marks:
    pages: dict[str, list[str]] = {}
    for tag, words in letters().pages.items():
        for word in words:
            pages.setdefault(word, []).append(tag)
    telling: dict[str, list[str]] = {}
    places: dict[str, list[str]] = {}
    for language in languages():
        for word in filter(is_cyrillic, language.words.get("page", ())):
            pages.setdefault(word, []).append(language.tag)
        for word in language.telling:
            telling.setdefault(word, []).append(language.tag)
        for word in language.words.get("place", ()):
            if len(word) > _LETTER:
                places.setdefault(word, []).append(language.tag)
    known = frozenset(language.tag for language in languages())
    return _Marks(known, pages, telling, places, frozenset((*telling, *places)))


def _noted(note: Note, likely: Chances, title: str) -> str:
    """The language that the note names, with the script of a romanised title."""
    best = primary(_best(likely))
    noted = best if best in note.tags else note.tags[0]
    written = script(title)
    if written == "Arab" and noted == "kk":
        return "kk-Arab"
    return f"{noted}-Latn" if is_romanised(title, noted) else noted


def _title_language(title: Field | None, known: Field | None) -> str:
    """The language of the title as printed: the work's, unless the script or a note says that it is a translation."""
    if title is None or not isinstance(title.value, Text):
        return ""
    if title.value.lang:
        return title.value.lang
    work = str(known.value) if known else ""
    if known and known.origin.kind == "inferred":
        return work
    likely = chances(title.value.value)
    best = _best(likely)
    if work.endswith(("-Latn", "-Arab")) or primary(work) == primary(best) or _same_script(work, title.value.value):
        return work
    return best if best and likely[best] >= ENOUGH else ""


def _same_script(tag: str, text: str) -> bool:
    """True for a tag of a language written in Cyrillic and a text that is."""
    return tag in letters().alphabets and script(text) == "Cyrl"


def _with_lang(name: str, found: Field, title_lang: str) -> Field:
    value = found.value
    if not isinstance(value, Text) or value.lang:
        return found
    lang = title_lang if name == "title" else _string_language(value.value, name, title_lang)
    return Field(Text(value.value, lang), found.origin, found.confidence, found.rivals) if lang else found


def _string_language(text: str, name: str, title_lang: str) -> str:
    likely = chances(text)
    first = _first(likely)
    if first in _NO_LANGUAGE:
        return ""
    if len(likely) == 1:
        # there is no other that it may be, be it the title's or not
        return first
    chance = likely[first]
    own = likely.get(title_lang, 0.0)
    helped = own * (1.0 if name == "title-translation" else _NEIGHBOUR)
    best, chance = (title_lang, helped) if helped > chance else (first, chance)
    return best if chance >= ENOUGH_FOR_STRING * (sum(likely.values()) - own + helped) else ""
