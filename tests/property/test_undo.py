"""Whatever is done to a library, undoing it gives the exports of before, byte by byte, and so does redoing."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import citekey, formats
from refman.errors import LibraryError
from refman.library import Library
from refman.model import Attachment, Date, Entry, Field, Issue, Link, Name, Number, Origin, Reference, Shelf, Text

WORDS = st.sampled_from(["Қара сөздер", "Мир", "Peace", "ёж", "a\u0301b", "", "\ud800", "x" * 300, '"; DROP TABLE'])
KEYS = st.sampled_from(["a", "b", "c", "ключ", "d'e"])
NAMES = st.builds(lambda word: (Name(word, "А."),), WORDS)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.builds(lambda word: Field(Text(word, "ru"), Origin("printed", "labeller", (0, 3)), 0.5), WORDS),
        "author": st.builds(Field, NAMES),
        "issued": st.builds(lambda year: Field(Date.parse(str(year))), st.integers(1900, 2030)),
        "volume": st.builds(lambda word: Field(Number("7", word)), WORDS),
        "own-variable": st.builds(lambda word: Field(Text(word)), WORDS),
    },
)
ENTRIES = st.builds(
    Entry,
    KEYS,
    st.sampled_from(["book", "article-journal", "thesis"]),
    FIELDS,
    st.none() | st.builds(Reference, WORDS),
    st.sampled_from([(), (Issue("parse/no-year", "no year"),)]),
    shelf=st.sampled_from(
        [
            Shelf(),
            Shelf(("Thesis/Глава 1", "\ud800"), (Attachment("a.pdf", "0" * 64),), "read"),
            Shelf(links=(Link("review-of", "a"), Link("part-of", "b"))),
        ]
    ),
)
COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.lists(ENTRIES, max_size=3)),
        st.tuples(st.just("change"), st.integers(0, 5), ENTRIES),
        st.tuples(st.just("remove"), st.sets(st.integers(0, 5), min_size=1)),
        st.tuples(st.just("restore"), KEYS),
        st.tuples(st.just("link"), KEYS, KEYS),
        st.tuples(st.just("rename collection")),
        st.tuples(st.just("merge"), KEYS, KEYS),
        st.tuples(st.just("take back"), st.integers(1, 9)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=12,
)


def exports(library: Library) -> list[str]:
    entries = library.entries()
    return [formats.write(entries, name) for name in ("biblatex", "bibtex", "csl-json")]


def standing(library: Library) -> list[int]:
    return [step.number for step in library.log() if not step.undone]


def at(library: Library, numbers: Sequence[int]) -> list[Entry]:
    entries = library.entries()
    return [entries[number] for number in numbers if number < len(entries)]


def change(library: Library, number: int, new: Entry) -> None:
    library.replace((old, replace(new, reference=old.reference)) for old in at(library, [number]))


DO: dict[str, Callable[..., object]] = {
    "add": lambda library, entries: library.add(entries, assign=citekey.assign),
    "change": change,
    "remove": lambda library, numbers: library.remove([one.citekey for one in at(library, sorted(numbers))]),
    "restore": lambda library, key: library.restore([key]),
    "link": lambda library, one, other: library.link([(one, "translation-of", other)]),
    "rename collection": lambda library: library.rename_collection("Thesis", "PhD"),
    "merge": lambda library, one, other: library.merge([[one, other]]),
    "take back": lambda library, number: library.undo(number),
    "undo": lambda library: library.undo(),
    "redo": lambda library: library.redo(),
}


@given(COMMANDS)
def test_undo_gives_back_every_byte(commands: list[tuple[str, object]]) -> None:
    with Library(None) as library:
        for name, *arguments in commands:
            with suppress(LibraryError):
                DO[name](library, *arguments)
        states = [exports(library)]
        for _ in standing(library):
            library.undo()
            states.append(exports(library))
            assert not library.faults()
        assert library.entries() == []
        with pytest.raises(LibraryError):
            library.undo()
        for expected in reversed(states[:-1]):
            library.redo()
            assert exports(library) == expected


@given(COMMANDS, COMMANDS)
def test_what_followed_can_be_undone_to_the_state_before(
    first: list[tuple[str, object]], second: list[tuple[str, object]]
) -> None:
    second = [
        command
        for command in second
        if command[0] in {"add", "change", "remove", "restore", "take back", "link", "merge"}
    ]
    with Library(None) as library:
        for name, *arguments in first:
            with suppress(LibraryError):
                DO[name](library, *arguments)
        before, steps = exports(library), standing(library)
        for name, *arguments in second:
            # the number of the last step would undo what is to stay
            if name != "take back" or arguments[0] not in steps[:1]:
                with suppress(LibraryError):
                    DO[name](library, *arguments)
        while len(standing(library)) > len(steps):
            library.undo()
        assert standing(library) == steps
        assert exports(library) == before
