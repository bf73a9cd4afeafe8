"""Language notes in references: "(In Russian)", "[in Kazakh]", "(на каз. яз.)", "(қазақ тілінде)"."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from refman.languages.language import languages
from refman.languages.letters import words_in
from refman.languages.script import fold_lookalikes, folded_forms
from refman.patterns import Late, compiled

_WORD = compiled(r"[^\W\d_]+(?:['\u2018\u2019\u02bb][^\W\d_]+)*")
_TOKEN = Late(_WORD.pattern + r"|\S")
_BRACKETS = {"(": ")", "[": "]"}
_STOPS = frozenset('.;:,)]"?!\u00bb\u201d\u2013\u2014-')
_BEFORE_END = Late(
    r"\s*+[.;,]?\s*+(?:$|[-\u2010-\u2015/\[(]|(?:doi|https?|www|url|isbn|issn|pmid|pmcid|epub)\b|10\.\d{4}|\d{4}\.?$)",
    re.IGNORECASE,
)
_BETWEEN = Late(r"[.,]\s\([A-Z][a-z]+\)\s[A-Z]")
"""A note between the title and the journal: "On operators, (Russian) Mat. Sb."."""
_SHORT = 4
_SLOT = "{}"
_LONGEST = 100
"""Tokens within brackets among which a note is looked for; a title in another language may stand before it."""
_REMEMBERED = 1 << 12
_KEPT = 1 << 10
_WITHIN_NAMES = "\u2018"
"""An apostrophe in names that are several tokens elsewhere."""
_MOST = 8
"""Languages that one note names."""


class Note(NamedTuple):
    """A language note: its span in the text, brackets included, the languages it names, and how it is printed."""

    span: tuple[int, int]
    tags: tuple[str, ...]
    text: str


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    is_capital: bool


class _Words(NamedTuple):
    names: dict[str, str]
    ends: frozenset[str]
    """The names in ASCII, of what has a blank or an apostrophe inside the last part."""
    bare: frozenset[str]
    joiners: frozenset[str]
    tails: tuple[tuple[str, ...], ...]
    frames: dict[str, list[tuple[str, ...]]]
    """By their first word, the longest first."""
    behind: frozenset[str]
    """What stands right behind a name in frames, and tells by itself that it is one."""
    reach: int
    """Tokens of the longest frame, each of which may have a stop behind it."""


def find_notes(text: str, *, is_named: bool = False) -> list[Note]:
    """The notes that say in which language the work is, in the order of the text.

    A note stands in brackets, closes them (`(Translated title, in Russian)`), or is a sentence of its own near the end;
    a bare name is one behind a number only (`2011;5(2):14-8. Russian.`).
    Where it is known that some word may name a language (`is_named`), the words are not looked through for one.

    Example:
        >>> [(note.tags, note.text) for note in find_notes("Вестник, 3, 5-9. (In Russ.) Мектеп. [in Kazakh].")]
        [(('ru',), '(In Russ.)'), (('kk',), '[in Kazakh]')]
    """
    known = _known()
    found = known.get(text)
    if found is None:
        # the notes of a batch, half of which are known by now, are not forgotten before it is tagged
        if len(known) > 2 * _KEPT:
            known.clear()
        found = known[text] = _found(text) if is_named or _is_named(text) else ()
    return [*found]


def language_names() -> Collection[str]:
    """The casefolded words that name languages in notes."""
    return _words().names.keys()


def may_name(token: str) -> bool:
    """True for a token that may name a language: as it stands, or with letters of the other script put right."""
    known = _may_name()
    return (
        known[token] if token.isalpha() else _WITHIN_NAMES in token or True in [known[w] for w in _WORD.findall(token)]
    )


def know_without_notes(texts: Iterable[str]) -> None:
    """Saves looking for notes in texts of which no token may name a language."""
    known = _known()
    if len(known) > _KEPT:
        known.clear()
    known.update(dict.fromkeys(texts, ()))


@cache
def _known() -> dict[str, tuple[Note, ...]]:
    """The notes of the last texts: who labels a reference looks for them, and who tags it."""
    return {}


def _is_named(text: str) -> bool:
    """Whether a word of the text may name a language; most references have none."""
    if text.isascii():
        return not _words().ends.isdisjoint(words_in(text.lower()))
    return True in map(_may_name().__getitem__, _WORD.findall(text))


def _found(text: str) -> tuple[Note, ...]:
    folded = fold_lookalikes(text)
    if not _may_be_noted([*map(str.casefold, _TOKEN.findall(folded))]):
        return ()
    tokens = [
        _Token((found := match.group()).casefold(), match.start(), match.end(), found[0].isupper())
        for match in _TOKEN.finditer(folded)
    ]
    notes: list[Note] = []
    for start, end, tags in _candidates(tokens, text):
        if not notes or start >= notes[-1].span[1]:
            notes.append(Note((start, end), tags, text[start:end]))
    return tuple(notes)


def _may_be_noted(words: Sequence[str]) -> bool:
    """Whether a name stands in brackets or behind the beginning of a frame that is whole; most stand in titles.

    Example:
        >>> texts = ("a grammar of russian . 2001", "a grammar ( in russian ) . 2001", "( 2001 ) history . in kazakh")
        >>> [_may_be_noted(text.split()) for text in texts]
        [False, True, True]
    """
    known = _words()
    named = [at for at, word in enumerate(words) if word in known.names]
    if any(
        _is_bracketed(words[max(0, at - _LONGEST) : at]) or _is_behind_number(words[max(0, at - 2) : at])
        for at in named
    ):
        return True
    held = {_SLOT, *words}
    return any(
        (start == 0 or words[start - 1] in _STOPS) and any(map(held.issuperset, _frames(words[start])))
        for at in named
        for start in range(max(0, at - known.reach), at + 1)
    )


def _is_bracketed(before: Sequence[str]) -> bool:
    """Whether one of the brackets that were opened before is open still."""
    for opening, closing in _BRACKETS.items():
        if opening in before and closing not in before[len(before) - before[::-1].index(opening) :]:
            return True
    return False


def _candidates(tokens: Sequence[_Token], text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for at, token in enumerate(tokens):
        if token.word in _BRACKETS:
            found = _in_brackets(tokens, at, text)
        elif at == 0 or tokens[at - 1].word in _STOPS:
            found = _in_sentence(tokens, at, text) or _alone(tokens, at, text)
        else:
            found = None
        if found:
            yield found


def _in_brackets(tokens: Sequence[_Token], at: int, text: str) -> tuple[int, int, tuple[str, ...]] | None:
    reach = range(at + 1, min(len(tokens), at + _LONGEST))
    closing = next((i for i in reach if tokens[i].word == _BRACKETS[tokens[at].word]), None)
    if closing is None:
        return None
    inside = tokens[at + 1 : closing]
    whole = (tokens[at].start, tokens[closing].end)
    at_end = _BEFORE_END.match(text, whole[1]) or _BETWEEN.match(text, max(0, whole[0] - 2))
    if tags := _framed(inside) or _bare(inside, at_end is not None):
        return *whole, tags
    for i in range(len(inside) - 1, 0, -1):
        if inside[i].word in {",", ";", "."} and (tags := _framed(inside[i + 1 :])):
            return inside[i].start, inside[-1].end, tags
    return None


def _in_sentence(tokens: Sequence[_Token], at: int, text: str) -> tuple[int, int, tuple[str, ...]] | None:
    for frame in _frames(tokens[at].word):
        found = _match(tokens, at, frame)
        if found and _BEFORE_END.match(text, tokens[found[0] - 1].end):
            return tokens[at].start, tokens[found[0] - 1].end, found[1]
    return None


def _alone(tokens: Sequence[_Token], at: int, text: str) -> tuple[int, int, tuple[str, ...]] | None:
    """Names of languages that are a sentence behind a number, as PubMed ends: "2016 Jul;34(3):14-8. Spanish."."""
    if not (_is_behind_number([token.word for token in tokens[max(0, at - 2) : at]]) and tokens[at].is_capital):
        return None
    end, tags = _names(tokens, at)
    is_sentence = tags and len(tokens[at].word) > _SHORT and tokens[end - 1].word == "."
    return (
        (tokens[at].start, tokens[end - 1].end, tags)
        if is_sentence and _BEFORE_END.match(text, tokens[end - 1].end)
        else None
    )


def _is_behind_number(before: Sequence[str]) -> bool:
    """Whether the last words are a figure and a stop."""
    return len(before) > 1 and before[-1] == "." and before[-2].isdigit()


def _framed(inside: Sequence[_Token]) -> tuple[str, ...]:
    """The languages that the tokens name in a frame, where nothing but a known tail follows."""
    for frame in _frames(inside[0].word) if inside else ():
        found = _match(inside, 0, frame)
        if found and _is_tail(inside[found[0] :]):
            return found[1]
    return ()


def _bare(inside: Sequence[_Token], at_end: bool) -> tuple[str, ...]:
    """The languages where the tokens are names and nothing else."""
    if at_end or (inside and inside[0].word in _words().bare):
        end, tags = _names(inside, 0)
        return tags if end == len(inside) else ()
    return ()


def _frames(first: str) -> Sequence[tuple[str, ...]]:
    """The frames that may begin with the word."""
    words = _words()
    begun = words.frames.get(first, [])
    return [*begun, *words.frames.get(_SLOT, [])] if first in words.names else begun


def _match(tokens: Sequence[_Token], at: int, frame: Sequence[str]) -> tuple[int, tuple[str, ...]] | None:
    """The index behind the frame at `at`, and the languages in its slot."""
    tags: tuple[str, ...] = ()
    for word in frame:
        if word == _SLOT:
            at, tags = _names(tokens, at)
            if not tags:
                return None
        elif at < len(tokens) and tokens[at].word == word:
            at = _behind_stop(tokens, at + 1)
        else:
            return None
    return at, tags


def _names(tokens: Sequence[_Token], at: int) -> tuple[int, tuple[str, ...]]:
    """The index behind a list of language names that begins at `at`, and their tags, each once."""
    words = _words()
    tags: list[str] = []
    end = at
    while len(tags) < _MOST and at < len(tokens) and tokens[at].word in words.names and _is_name(tokens, at):
        tags.append(words.names[tokens[at].word])
        at = end = _behind_stop(tokens, at + 1)
        while at < min(len(tokens), end + _MOST) and tokens[at].word in words.joiners:
            at += 1
    return end, tuple(dict.fromkeys(tags))


def _is_name(tokens: Sequence[_Token], at: int) -> bool:
    """True unless the token is a short Latin word that shows in no way that it is a name ("in port", "in chin")."""
    word = tokens[at].word
    if len(word) > _SHORT or not word.isascii() or tokens[at].is_capital or _behind_stop(tokens, at + 1) > at + 1:
        return True
    return at + 1 < len(tokens) and tokens[at + 1].word in _words().behind


def _behind_stop(tokens: Sequence[_Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].word == "." else at


def _is_tail(rest: Sequence[_Token]) -> bool:
    words = [token.word for token in rest]
    while words and words[0] in {",", ";", ".", ":", "("}:
        words.pop(0)
    return not words or any(words[: len(tail)] == list(tail) for tail in _words().tails)


class _MayName(dict[str, bool]):
    """Whether a word is the name of a language, as it stands or with the letters of the other script put right.

    Most references have no such word, and words come again and again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._names = _words().names

    def __missing__(self, word: str) -> bool:
        if len(self) > _REMEMBERED:
            self.clear()
        found = word.casefold() in self._names
        if not found and not word.isascii():
            found = any(form.casefold() in self._names for form in folded_forms(word))
        self[word] = found
        return found


@cache
def _may_name() -> _MayName:
    return _MayName()


@cache
def _words() -> _Words:
    frames: dict[str, list[tuple[str, ...]]] = {}
    for frame in sorted(
        {tuple(frame.split()) for one in languages() for frame in one.notes.frames}, key=lambda f: (-len(f), f)
    ):
        frames.setdefault(frame[0], []).append(frame)
    notes = [(language.tag, language.notes) for language in languages()]
    return _Words(
        {name.casefold(): tag for tag, one in notes for name in one.names},
        frozenset(words_in(name.lower())[-1] for _, one in notes for name in one.names if name.isascii()),
        frozenset(word for _, one in notes for word in one.bare),
        frozenset(word for _, one in notes for word in one.conjunctions) | {",", ";", "/", "-", "\u2013", "&"},
        tuple(tuple(tail.split()) for _, one in notes for tail in one.tails),
        frames,
        frozenset(frame[1] for frame in frames.get(_SLOT, ()) if len(frame[1]) > _SHORT),
        2 * max(len(frame) for begun in frames.values() for frame in begun),
    )
