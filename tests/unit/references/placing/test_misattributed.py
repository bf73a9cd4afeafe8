"""Editors of the host and supervisors are no authors and no houses."""

from stretched import told

from refman.references.placing.misattributed import put_misattributed


def test_who_directed_a_work_is_no_author() -> None:
    labels = [("author", "D. De Robertis"), ("author", "diretta da E. Malato")]
    right = told(put_misattributed, "D. De Robertis, Poesia, diretta da E. Malato", *labels)
    assert right == {"author": ["D. De Robertis"], "editor": ["E. Malato"]}


def test_who_stands_behind_in_is_of_the_host() -> None:
    labels = [("author", "P. Rossi"), ("title", "Le arti"), ("author", "AA.VV."), ("title", "Storia della scienza")]
    right = told(put_misattributed, "P. Rossi, Le arti, in AA.VV., Storia della scienza, Torino", *labels)
    assert right == {"author": ["P. Rossi"], "title": ["Le arti"], "container-title": ["Storia della scienza"]}
    labels = [("author", "P. Rossi"), ("title", "Le arti"), ("author", "E. Garin"), ("container-title", "Storia")]
    right = told(put_misattributed, "P. Rossi, Le arti, in E. Garin, Storia, Torino", *labels)
    assert (right["author"], right["editor"]) == (["P. Rossi"], ["E. Garin"])


def test_who_supervised_a_thesis_is_no_house() -> None:
    labels = [("title", "La chiesa"), ("container-title", "Università di Venezia"), ("publisher", "D. Calabi")]
    right = told(put_misattributed, "La chiesa, Università di Venezia, relatore D. Calabi", *labels)
    assert right == {"title": ["La chiesa"], "publisher": ["Università di Venezia"]}
    labels = [("title", "La chiesa"), ("publisher", "Calabi")]
    assert "publisher" in told(put_misattributed, "La chiesa, il relatore, Calabi", *labels)


def test_who_led_a_thesis_is_no_editor() -> None:
    labels = [("title", "Le carte"), ("genre", "tesi di laurea"), ("editor", "M. A. Bo"), ("publisher", "Università")]
    right = told(put_misattributed, "Le carte, tesi di laurea, dir. M. A. Bo, Università di Pisa", *labels)
    assert "editor" not in right
    assert "editor" in told(put_misattributed, "Le carte, dir. M. A. Bo, Pisa", labels[0], labels[2])


def test_people_behind_a_title_and_before_the_word_for_editors() -> None:
    labels = [("title", "Methods of Optics"), ("author", "L. Berg and C.-S. Lund"), ("publisher", "Reidel")]
    right = told(put_misattributed, "Methods of Optics, L. Berg and C.-S. Lund, editors, Reidel, 1961", *labels)
    assert right == {"title": ["Methods of Optics"], "publisher": ["Reidel"], "editor": ["L. Berg and C.-S. Lund"]}
    labels = [("title", "Methods of Optics"), ("author", "L. Berg")]
    assert "editor" not in told(put_misattributed, "Methods of Optics, L. Berg, editorial notes", *labels)


def test_who_stands_with_others_before_the_word_for_editors() -> None:
    labels = [("container-title", "Lutter"), ("container-title", "Die Lizenz vor Gericht")]
    right = told(put_misattributed, "In: Lutter et al. (eds) Die Lizenz vor Gericht. pp 2", *labels)
    assert right == {"editor": ["Lutter"], "container-title": ["Die Lizenz vor Gericht"]}
    assert "editor" not in told(put_misattributed, "In: Lutter (Die Lizenz vor Gericht). pp 2", *labels)
