"""Authors and titles before the mark of editors are no editors."""

from stretched import told

from refman.references.at_head import put_heading


def test_who_stands_at_the_head_is_the_author() -> None:
    text = "Machiavelli, Il Principe, ed. by Giorgio Inglese (Turin)"
    right = told(put_heading, text, ("editor", "Machiavelli, Il Principe"), ("editor", "Giorgio Inglese"))
    assert right == {"author": ["Machiavelli, Il Principe"], "editor": ["Giorgio Inglese"]}
    right = told(
        put_heading, "Hunt, L. and Giorgio Inglese, eds", ("editor", "Hunt, L."), ("editor", "Giorgio Inglese")
    )
    assert right == {"editor": ["Hunt, L.", "Giorgio Inglese"]}


def test_a_word_behind_the_author_is_the_title() -> None:
    text = "Shakespeare. Hamlet. Ed. Harold Jenkins. The Arden."
    labels = [("author", "Shakespeare"), ("editor", "Hamlet"), ("editor", "Harold Jenkins"), ("title", "The Arden")]
    right = told(put_heading, text, *labels)
    assert (right["title"], right["editor"]) == (["Hamlet"], ["Harold Jenkins"])
