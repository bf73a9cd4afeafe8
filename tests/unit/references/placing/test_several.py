"""Of several works in one reference the first counts."""

import pytest
from stretched import told

from refman.references.placing.several import keep_first, keep_first_host

FIRST = [("author", "A. H. Guth"), ("container-title", "Phys. Rev. D"), ("page", "347")]


def test_works_behind_the_first_are_left_out() -> None:
    text = "A. H. Guth, Phys. Rev. D 23, 347 (1981); A. D. Linde, Phys. Lett. B 108, 389 (1982)."
    right = told(
        keep_first, text, *FIRST, ("author", "A. D. Linde"), ("container-title", "Phys. Lett. B"), ("page", "389")
    )
    assert right == {name: [value] for name, value in FIRST}


def test_who_is_named_behind_a_host_that_is_the_only_one_stays() -> None:
    text = "Лотман Ю. М. Поэтика // Вестник, 2001; Б. Егоров."
    right = told(keep_first, text, ("author", "Лотман Ю. М."), ("container-title", "Вестник"), ("author", "Б. Егоров"))
    assert right["author"] == ["Лотман Ю. М.", "Б. Егоров"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("A. H. Guth, Phys. Rev. D 23, 347 (1981); H. Haber and G. Kane, Phys. Rep. 7",
         [("editor", "H. Haber and G. Kane")]),
        ("A. H. Guth, Phys. Rev. D 23, 347 (1981); S. Linde, in The Book", [("title", "The Book")]),
        ("A. H. Guth, Phys. Rev. D 23, 347 (1981). S. Linde, Phys. Lett. B",
         [("title", "S. Linde"), ("container-title", "Phys. Lett. B")]),
    ],
    ids=["taken-for-editors", "only-a-title", "behind-a-stop"],
)  # fmt: skip
def test_works_whose_authors_have_another_label(text: str, labels: list[tuple[str, str]]) -> None:
    assert told(keep_first, text, *FIRST, *labels) == {name: [value] for name, value in FIRST}


def test_a_preprint_and_another_work() -> None:
    text = "T. Hahn, hep-ph/0012260; T. Hahn, M. Perez, Comput. Phys. 118"
    first = [("author", "T. Hahn"), ("number", "hep-ph/0012260")]
    others = [("author", "T. Hahn, M. Perez"), ("container-title", "Comput. Phys")]
    assert told(keep_first, text, *first, *others) == {name: [value] for name, value in first}


def test_editors_parted_by_a_semicolon_are_of_one_work() -> None:
    text = "Bouisset C. (1999), in Risques naturels, P. Gabert ; J. Vaudour (dir.), pp. 145-157."
    labels = [("author", "Bouisset C."), ("issued", "1999"), ("container-title", "Risques naturels"),
              ("editor", "P. Gabert ; J. Vaudour"), ("page", "145-157")]  # fmt: skip
    assert told(keep_first, text, *labels)["page"] == ["145-157"]


def test_another_journal_of_the_same_people() -> None:
    text = "A. H. Guth, Phys. Rev. D 23, 347 (1981); Phys. Lett. B 108, 389 (1982)."
    others = [("container-title", "Phys. Lett. B"), ("volume", "108"), ("page", "389")]
    assert told(keep_first, text, *FIRST, *others) == {name: [value] for name, value in FIRST}


@pytest.mark.parametrize("again", ["Он же. Эпоха", "Ахметов К. А. Эпоха", "Иванов И.И., Эпоха"])
def test_works_behind_a_semicolon_in_cyrillic(again: str) -> None:
    text = f"Черников С.С. Загадка кургана. М., 1965; {again} // МИА. М., 1960."
    labels = [("author", "Черников С.С."), ("title", "Загадка кургана"), ("issued", "1965")]
    assert told(keep_first, text, *labels, ("title", "Эпоха"))["title"] == ["Загадка кургана"]
    assert "container-title" not in told(keep_first_host, text, *labels, ("container-title", "МИА"))


@pytest.mark.parametrize(
    ("again", "labels"),
    [
        ("; 24, 2233 (1982); 25, 5", [("volume", "24"), ("page", "2233")]),
        ("; ibid. 24, 2233 (1982)", [("volume", "24"), ("page", "2233")]),
        ("; Erratum ibid. 24, 22", [("volume", "24"), ("page", "22")]),
        ("; D 24, 9 (1982). See also B. Lee, Reidel Press, 1965; C. Ma, Phys. Rep. 1", [("publisher", "Reidel Press")]),
    ],
)
def test_more_papers_in_the_same_journal(again: str, labels: list[tuple[str, str]]) -> None:
    text = f"A. H. Guth, Phys. Rev. D 23, 347 (1981){again}"
    assert told(keep_first, text, *FIRST, *labels) == {name: [value] for name, value in FIRST}


def test_a_remark_behind_a_work_whose_title_is_quoted() -> None:
    text = 'L. Berg, "Muon tables," Phys. Rev. 78, 183 (2001). Since then the tables have been corrected twice.'
    labels = [("title", "Muon tables"), ("container-title", "Phys. Rev."), ("issued", "2001")]
    right = told(keep_first, text, *labels, ("title", "Since then the tables have been corrected twice"))
    assert right["title"] == ["Muon tables"]
    right = told(
        keep_first, text.replace('"', ""), *[(n, v.replace('"', "")) for n, v in labels], ("title", "Since then")
    )
    assert right["title"] == ["Muon tables", "Since then"]


def test_a_paper_behind_a_thesis() -> None:
    first = [("author", "C. Holm"), ("genre", "Ph.D. thesis"), ("publisher", "Oslo"), ("issued", "2015")]
    others = [("container-title", "Phys. Lett. B"), ("page", "137"), ("issued", "2022")]
    text = "C. Holm, Ph.D. thesis, Oslo (2015); Phys. Lett. B 831, 137 (2022)"
    assert told(keep_first, text, *first, *others) == {name: [value] for name, value in first}


def test_see_also_is_nobody() -> None:
    text = "R. Holm, Light, Benjamin (1972); see also R. Holm, Phys. Rev. 97, 660 (1955)"
    first = [("author", "R. Holm"), ("title", "Light"), ("publisher", "Benjamin"), ("issued", "1972")]
    others = [("author", "see also R. Holm"), ("container-title", "Phys. Rev."), ("volume", "97")]
    assert told(keep_first, text, *first, *others) == {name: [value] for name, value in first}


def test_inventors_behind_a_semicolon_are_of_one_patent() -> None:
    text = (
        "Пат. 2251100 РФ. Способ сушки зерна / Ломов А.И.; Седова Н.А., заявитель ОмГУ. – заявл. 12.03.2004; "
        "опубл. 27.04.2005; Бюл. № 12."
    )
    labels = (("number", "2251100"), ("title", "Способ сушки зерна"), ("issued", "27.04.2005"))
    assert told(keep_first, text, *labels)["issued"] == ["27.04.2005"]
