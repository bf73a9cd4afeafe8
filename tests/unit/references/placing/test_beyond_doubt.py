"""Plain articles and books keep their labels; whatever may be cut, numbered or left over is looked at again."""

import pytest
from fake_labeller import by_piece

from refman.references.placing.beyond_doubt import is_beyond_doubt
from refman.references.placing.spans import stretches

Pieces = list[tuple[str, str]]
ARTICLE: Pieces = [
    ("author", "Ахметов К. С."), ("other", " "), ("title", "Казахский язык"), ("other", " // "),
    ("container-title", "Вестник КазНУ"), ("other", ". – "), ("issued", "2019"), ("other", ". – Т. "),
    ("volume", "174"), ("other", ". – С. "), ("page", "45–52"), ("other", "."),
]  # fmt: skip
BOOK: Pieces = [
    ("author", "Ахметов К. С."), ("other", " "), ("title", "Казахский язык"), ("other", ". – "),
    ("publisher-place", "Алматы"), ("other", ": "), ("publisher", "Ғылым"), ("other", ", "), ("issued", "1990"),
]  # fmt: skip

NO_PAGES: Pieces = [
    ("author", "Ахметов К. С."), ("other", " "), ("title", "Казахский язык"), ("other", " // "),
    ("container-title", "Вестник КазНУ"), ("other", ". – "), ("issued", "2019"), ("other", ". – Т. "),
    ("volume", "174"), ("other", "."),
]  # fmt: skip
UNTITLED: Pieces = [*NO_PAGES[:2], *NO_PAGES[4:7]]
NO_VOLUME: Pieces = [piece for piece in ARTICLE if piece[0] != "volume"]
CHAPTER: Pieces = [
    ("author", "Ахметов К. С."), ("other", " "), ("title", "Казахский язык"), ("other", " // "),
    ("container-title", "Сборник статей"), ("other", ". – "), ("publisher-place", "Алматы"), ("other", ", "),
    ("issued", "1990"), ("other", ". – С. "), ("page", "45–52"), ("other", "."),
]  # fmt: skip


def asked(pieces: Pieces) -> bool:
    text, labelled = by_piece(pieces)
    return is_beyond_doubt(text, labelled, stretches(text, labelled))


def changed(pieces: Pieces, label: str, piece: str) -> Pieces:
    """The pieces with another text under a label."""
    return [(name, piece if name == label else text) for name, text in pieces]


@pytest.mark.parametrize(
    "pieces",
    [
        ARTICLE,
        BOOK,
        NO_VOLUME,
        NO_PAGES,
        NO_PAGES[:7],
        UNTITLED,
        CHAPTER,
        [*BOOK, ("other", ". – "), ("number-of-pages", "320"), ("other", " с.")],
    ],
    ids=[
        "article",
        "book",
        "article without a volume",
        "article without pages",
        "article without any number",
        "article without a title",
        "chapter",
        "book with its extent",
    ],
)
def test_what_is_plain_is_believed(pieces: Pieces) -> None:
    assert asked(pieces)


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(changed(ARTICLE, "volume", "VII"), id="volume that is no number"),
        pytest.param([*NO_PAGES[:-1], ("other", ". – 45 б.")], id="pages left over"),
        pytest.param([*NO_PAGES[:7], ("other", ". – № "), ("issue", "613")], id="number of a report"),
        pytest.param(changed(NO_PAGES, "title", "Казахский язык. Каталог"), id="kind behind the title"),
        pytest.param(changed(UNTITLED, "container-title", "Вестник КазНУ 17"), id="volume left to the host"),
        pytest.param(changed(UNTITLED, "container-title", "Studies in Law cxx"), id="Roman volume left to the host"),
        pytest.param(changed(ARTICLE, "title", "и соавт. Казахский язык"), id="words before the title"),
        pytest.param([*BOOK[:3], ("other", ". 1 том. "), *BOOK[4:]], id="volume behind the title"),
        pytest.param([*BOOK, ("other", ". 320 с. (Мемуары)")], id="series"),
        pytest.param(changed(ARTICLE, "author", "К. С. Ахметов, А. П."), id="family name left to the title"),
        pytest.param(changed(ARTICLE, "title", "Казахский язык (обзор"), id="bracket that does not close"),
        pytest.param(changed(ARTICLE, "container-title", "Что делать? Вестник КазНУ"), id="end of a title in a host"),
        pytest.param([("author", "K. Bernl"), ("other", "¨ohr "), *ARTICLE[2:]], id="accent set apart"),
        pytest.param(changed(CHAPTER, "container-title", "Учебник для речных училищ"), id="kind of a book"),
        pytest.param([*ARTICLE, ("other", " Под редакцией А. Б. Нурпеисова и других")], id="words left over"),
        pytest.param(
            [
                ("author", "Demir A."),
                ("other", ". "),
                ("issued", "2009"),
                ("other", ". "),
                ("title", "Dala"),
                ("other", ", "),
                ("publisher", "Nomad Press: Oslo"),
            ],
            id="house before its town",
        ),
        pytest.param([*ARTICLE, ("other", " "), ("page", "70")], id="pages twice"),
        pytest.param([*ARTICLE, ("other", " "), ("editor", "Омаров А.")], id="editor"),
        pytest.param(
            [*ARTICLE[:9], ("other", ":"), ("issue", "45–52"), *ARTICLE[9:]],
            id="pages behind a volume that may be cited",
        ),
        pytest.param(changed(NO_VOLUME, "container-title", "Вестник КазНУ, CXXIII"), id="volume left to a host"),
        pytest.param([piece for piece in CHAPTER if piece[0] != "page"], id="body that may be a house"),
        pytest.param(changed(CHAPTER, "container-title", "Сборник. 41"), id="number left to a host"),
        pytest.param(changed(CHAPTER, "container-title", "его Сборник"), id="word before a host"),
        pytest.param([piece for piece in ARTICLE if piece[0] != "issued"], id="no year"),
        pytest.param(
            [
                ("author", "J. Pumplin"),
                ("other", ", "),
                ("container-title", "JHEP"),
                ("other", " "),
                ("issue", "07"),
                ("other", " ("),
                ("issued", "2002"),
                ("other", ") "),
                ("page", "012"),
            ],
            id="volume taken for an issue",
        ),
        pytest.param(changed(BOOK, "title", "Казахский язык. 3-е изд."), id="edition in a title"),
        pytest.param(changed(BOOK, "publisher", "Ғылым 448"), id="number behind a house"),
        pytest.param(changed(ARTICLE, "title", "Казахский язык / Қазақ тілі"), id="two titles in one"),
        pytest.param(
            [
                *BOOK[:4],
                ("publisher-place", "Omsk"),
                ("other", " "),
                ("publisher", "State University"),
                ("other", ", "),
                ("issued", "1990"),
            ],
            id="town in the name of its school",
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_what_is_not_plain_is_looked_at(pieces: Pieces) -> None:
    assert not asked(pieces)


def test_a_letter_before_the_page_is_looked_at() -> None:
    article = changed(changed(ARTICLE, "page", "L106"), "volume", "518")
    text, labelled = by_piece(article)
    found = stretches(text, labelled)
    assert is_beyond_doubt(text, labelled, found)
    start, end = found["page"][0].span
    found["page"] = [found["page"][0]._replace(text="106", span=(start + 1, end))]
    assert not is_beyond_doubt(text, labelled, found)


def test_what_one_token_leaves_in_doubt_is_looked_at() -> None:
    text, labelled = by_piece(ARTICLE)
    labelled.runs[1] = (*labelled.runs[1][:3], 0.8)
    assert not is_beyond_doubt(text, labelled, stretches(text, labelled))


def test_a_quotation_that_opens_a_title_is_looked_at() -> None:
    pieces = [*CHAPTER[:2], ("other", "«"), ("title", "Казахский язык"), ("other", "». "), *CHAPTER[4:]]
    assert not asked(pieces)


def test_two_people_before_a_journal_in_marks_are_looked_at() -> None:
    pieces = [("author", "Lino Neri. Carla Dotti"), ("other", ". «"), ("container-title", "Aurea"), ("other", "», "),
              ("volume", "98"), ("other", " ("), ("issued", "1967"), ("other", "), p. "), ("page", "3-4")]  # fmt: skip
    assert not asked(pieces)
    assert asked([("author", "Lino Neri, Carla Dotti"), *pieces[1:]])


def test_a_small_roman_volume_in_the_host_of_a_chapter_is_looked_at() -> None:
    pieces: Pieces = [("author", "Roe, Ann"), ("other", ", ‘"), ("title", "The lagoon"), ("other", "’, in "),
                      ("container-title", "Studies cxx"), ("other", " ("), ("issued", "2017"), ("other", ") "),
                      ("page", "102-127")]  # fmt: skip
    assert not asked(pieces)
    assert asked(changed(pieces, "container-title", "Studies of Civics"))


def test_a_series_at_the_end_of_a_title_is_looked_at() -> None:
    assert not asked(changed(BOOK, "title", "Ports. Bibliothèque des idées"))


@pytest.mark.parametrize("host", ["Степной край. М.", "Степной край. СПб."])
def test_the_letters_of_a_town_at_the_end_of_a_host_are_looked_at(host: str) -> None:
    assert not asked(changed(ARTICLE, "container-title", host))


def test_an_edition_at_the_end_of_a_title_is_looked_at() -> None:
    assert not asked(changed(BOOK, "title", "Сөз өнері. Екінші басылымы"))
    assert asked(changed(BOOK, "title", "Сөз өнері. Екінші кітап"))


def test_a_number_that_was_passed_over_is_looked_at() -> None:
    pieces: Pieces = [
        ("author", "Лугов К. С."), ("other", " "), ("title", "Реки степи"), ("other", " // "),
        ("container-title", "Степной край"), ("other", ". "), ("issued", "06.10.2004"), ("other", "."),
    ]  # fmt: skip
    assert asked(pieces)
    assert not asked([*pieces, ("other", " № 219.")])


@pytest.mark.parametrize("author", ["Lugov, V. S. V.I.", "Лугов В. И. Роман Ф. М.", "Лугов В. И. Роман Ф. М. Ветрова"])
def test_an_author_with_the_initials_of_two_people_is_looked_at_again(author: str) -> None:
    assert not asked(changed(ARTICLE, "author", author))
    assert asked(changed(ARTICLE, "author", "Silva, K. M. N. P."))


def test_who_wrote_the_whole_is_looked_at_again() -> None:
    edited = [*CHAPTER[:5], ("other", ", ed. "), ("editor", "N. A. Lund"), *CHAPTER[5:]]
    assert asked(edited)
    assert not asked([(label, ", by " if text == ", ed. " else text) for label, text in edited])
