"""Of several works in one reference the first counts."""

from stretched import told

from refman.references.several import keep_first

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
