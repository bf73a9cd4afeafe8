"""People whom titles name are none of their authors."""

import pytest
from stretched import told

from refman.references.placing.named_in_titles import put_named_in_titles


@pytest.mark.parametrize(
    ("author", "title", "name"),
    [
        pytest.param("Holmov, V. S. V.I.", "Vetrov i ego vremya", "Holmov, V. S.", id="four initials"),
        pytest.param("Holmov V. I. Roman F. M.", "Vetrova «Reka i step'»", "Holmov V. I.", id="the name behind"),
        pytest.param(
            "Holmov V. I. Roman F. M. Vetrova", "«Reka i step'»: o poetike", "Holmov V. I.", id="the work behind"
        ),
    ],
)
def test_the_head_of_a_romanised_title(author: str, title: str, name: str) -> None:
    text = f"{author} {title}. M.: Mysl, 1967."
    right = told(put_named_in_titles, text, ("author", author), ("title", title))
    assert right == {"author": [name], "title": [f"{author[len(name) + 1 :]} {title}"]}


@pytest.mark.parametrize(
    ("author", "title"),
    [
        pytest.param("Silva, K. M. N. P.", "Water quality in the rivers of the south", id="English"),
        pytest.param("Holmov V. I. Lugov F. M.", "Vetrova reka i step'", id="two authors"),
        pytest.param("Holmov V. I., Lund F. M.", "Vetrova reka i step'", id="two authors and a comma"),
        pytest.param("Holmov V. I. Roman F. M.", "Vetry nad step'yu", id="nobody's name behind"),
    ],
)
def test_initials_of_authors_stay(author: str, title: str) -> None:
    text = f"{author} {title}. M.: Mysl, 1967."
    assert told(put_named_in_titles, text, ("author", author), ("title", title))["author"] == [author]


@pytest.mark.parametrize("title", ["N. A. L’vetrov", "Н. А. Ветров"])
def test_a_book_that_is_called_by_a_name_alone(title: str) -> None:
    author = f"{'Лугов' if title[0] == 'Н' else 'Holmov'}, {title[:5]}"
    labels = [("author", f"{author} {title}"), ("publisher-place", "Moscow")]
    right = told(put_named_in_titles, f"{author} {title}. Moscow, 1980.", *labels)
    assert (right["author"], right.get("title")) == ([author], [title])


def test_who_has_no_mark_of_an_editor_is_the_title() -> None:
    text = "Lund, A. M., and O. I. Holm. Arkhitektor N. A. Vetrov. Moscow: Mysl, 1961."
    labels = [("author", "Lund, A. M., and O. I. Holm"), ("editor", "Arkhitektor N. A. Vetrov")]
    labels.append(("publisher-place", "Moscow"))
    assert told(put_named_in_titles, text, *labels)["title"] == ["Arkhitektor N. A. Vetrov"]
    marked = text.replace("Arkhitektor", "Ed. Arkhitektor")
    assert "title" not in told(put_named_in_titles, marked, *labels)


def test_who_ends_a_title_before_its_translation() -> None:
    text = "Holmov I. A. O povesti «Reka» A. S. Vetrova [On a story by A. S. Vetrov]. Problemy stepi. Omsk, 2012."
    labels = [("author", "Holmov I. A."), ("title", "O povesti «Reka"), ("author", "A. S. Vetrova")]
    labels += [("title-translation", "On a story by A. S. Vetrov"), ("container-title", "Problemy stepi")]
    right = told(put_named_in_titles, text, *labels)
    assert (right["author"], right["title"]) == (["Holmov I. A."], ["O povesti «Reka» A. S. Vetrova"])


def test_who_ends_a_host_before_its_translation() -> None:
    text = (
        "Holmov I. A. Reki [Rivers]. Sbornik v chest' akademika NAN RK S. A. Vetrova [In honour of S. A. Vetrov]. 2012."
    )
    labels = [("author", "Holmov I. A."), ("title", "Reki"), ("title-translation", "Rivers")]
    labels += [("container-title", "Sbornik v chest' akademika"), ("author", "NAN RK S. A. Vetrova")]
    right = told(put_named_in_titles, text, *labels, ("title-translation", "In honour of S. A. Vetrov"))
    assert right["container-title"] == ["Sbornik v chest' akademika NAN RK S. A. Vetrova"]


@pytest.mark.parametrize(("word", "role"), [(", by ", "container-author"), (", edited by ", "editor")])
def test_who_wrote_the_whole_did_not_edit_it(word: str, role: str) -> None:
    text = f"Lund, K. “Rivers.” In Selected Works{word}N. A. Vetrov, 7–22. Omsk: Mysl, 1994."
    labels = [("author", "Lund, K."), ("title", "Rivers"), ("container-title", "Selected Works")]
    assert told(put_named_in_titles, text, *labels, ("editor", "N. A. Vetrov"))[role] == ["N. A. Vetrov"]
