"""Quoted words and brackets are put into titles, and nothing else of a line changes."""

from refman.training.augment import augmented
from refman.training.labelled import Labelled

LINE = Labelled(
    (
        ("author", "Абай"),
        ("other", ". "),
        ("title", "Народные песни и их место в степи"),
        ("other", " // "),
        ("container-title", "Вестник науки"),
        ("other", ". "),
        ("issued", "1995"),
    ),
    "example",
)


def test_the_same_seed_gives_the_same_lines() -> None:
    first = list(augmented([LINE] * 50, seed=3, share=1.0))
    assert first == list(augmented([LINE] * 50, seed=3, share=1.0))
    assert first != list(augmented([LINE] * 50, seed=4, share=1.0))


def test_only_titles_and_journals_gain_and_lose_nothing() -> None:
    changed = [line for line in augmented([LINE] * 200, share=1.0) if line != LINE]
    assert len(changed) > 100
    marks = str.maketrans("", "", '\u201c\u201d"\u00ab\u00bb\u2018\u2019')
    for line in changed:
        assert [name for name, _ in line.segments] == [name for name, _ in LINE.segments]
        for (name, new), (_, old) in zip(line.segments, LINE.segments, strict=True):
            assert new.translate(marks).startswith(old) if name in {"title", "container-title"} else new == old


def test_quoted_titles_are_left_alone() -> None:
    quoted = Labelled((("other", "«"), ("title", "Песни и степь вокруг"), ("other", "»")), "example")
    assert list(augmented([quoted] * 30, share=1.0)) == [quoted] * 30
