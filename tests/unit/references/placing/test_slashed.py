"""What slashes part: a title from its host, a book from the body that answers for it."""

import pytest
from stretched import told

from refman.references.placing.slashed import cut_named_again, put_slashed

_AUTHORS = "А. И. Ветров, С. К. Лугов"


def test_a_title_between_slashes() -> None:
    text = f"{_AUTHORS} // Паводки на малых реках степи // Вестник гидрологии №4. 2021 г."
    labels = [("author", _AUTHORS), ("container-title", "Паводки на малых реках степи")]
    labels.append(("container-title", "Вестник гидрологии №4"))
    assert told(put_slashed, text, *labels) == {
        "author": [_AUTHORS],
        "title": ["Паводки на малых реках степи"],
        "container-title": ["Вестник гидрологии"],
        "issue": ["4"],
    }
    alone = f"{_AUTHORS} // Вестник гидрологии. 2021. № 4."
    assert "title" not in told(put_slashed, alone, ("author", _AUTHORS), ("container-title", "Вестник гидрологии"))


@pytest.mark.parametrize(
    ("body", "is_body"),
    [
        ("Ком. по водным ресурсам Респ. Саха", True),
        ("М-во мелиорации, Ин-т почв", True),
        ("Ін-т ґрунтів ім. О. К. Лугового", True),
        ("сост. Лугов", False),
    ],
    ids=["a-committee", "two-bodies", "in-ukrainian", "a-compiler"],
)
def test_a_body_behind_a_slash(body: str, *, is_body: bool) -> None:
    text = f"Сборник правил по поливу / {body} ; ред. С. К. Лугов. – Якутск : Бичик, 2004."
    title = ["Сборник правил по поливу"] if is_body else [body]
    assert told(put_slashed, text, ("title", body)) == {"title": title}
    whole = f"Сборник правил по поливу / {body}"
    title = ["Сборник правил по поливу"] if is_body else [whole]
    assert told(put_slashed, text, ("title", whole)) == {"title": title}


def test_a_name_said_again_is_no_title() -> None:
    text = "Грин, Ф. Реки / Ф. Грин / Пер. А. И. Ветрова. – М.: Лада, 2003."
    labels = [("author", "Грин, Ф."), ("title", "Реки"), ("responsibility", "Ф."), ("title", "Грин")]
    right = told(put_slashed, text, *labels)
    assert (right["title"], right["responsibility"]) == (["Реки"], ["Ф. Грин"])


def test_who_answers_for_a_page_is_no_host() -> None:
    text = "База рек [Электронный ресурс] / проект Исток, 2012. – URL: http://istok.example."
    right = told(put_slashed, text, ("title", "База рек"), ("container-title", "проект Исток"))
    assert right == {"title": ["База рек"]}
    text = "База рек // Исток. – URL: http://istok.example."
    labels = [("title", "База рек"), ("container-title", "Исток")]
    assert told(put_slashed, text, *labels) == {"title": ["База рек"], "container-title": ["Исток"]}


def test_who_the_author_was_is_no_title() -> None:
    text = "Лугова Ә. (шагыйрьнең кызы). Истәлекләр. — Казан, 1966."
    labels = [("author", "Лугова Ә."), ("title", "шагыйрьнең кызы"), ("title", "Истәлекләр")]
    assert told(put_slashed, text, *labels)["title"] == ["Истәлекләр"]
    assert len(told(put_slashed, text.replace("(", "").replace(")", ""), *labels)["title"]) == 2


def test_initials_alone_end_the_name_of_an_editor() -> None:
    text = "Грин Ф. Реки // Ветров В. А. (отв. ред.). Вода. Степь. СПб.: Лада, 2014."
    labels = [("author", "Грин Ф."), ("editor", "А."), ("container-title", "Вода. Степь")]
    assert told(put_slashed, text, *labels)["editor"] == ["Ветров В. А."]
    assert told(put_slashed, text.replace("//", "/"), *labels)["editor"] == ["А."]


def test_an_editor_without_a_label() -> None:
    text = "Грин Ф. Реки // Ветров В. А. (отв. ред.). Вода. Степь. СПб.: Лада, 2014."
    labels = [("author", "Грин Ф."), ("container-title", "Вода. Степь")]
    assert told(put_slashed, text, *labels)["editor"] == ["Ветров В. А."]
    assert "editor" not in told(put_slashed, text.replace("отв. ред", "г. Киров"), *labels)


def test_a_body_that_was_taken_for_a_second_title() -> None:
    text = "Правила полива / Гос. ком. по воде ; сост. С. К. Лугов. – Якутск, 2004."
    assert told(put_slashed, text, ("title", "Правила полива"), ("title", "Гос. ком. по воде"))["title"] == [
        "Правила полива"
    ]


def test_an_author_named_again_ends_with_his_name() -> None:
    text = "Жилин, Е. П. О трудах А. Н. Лугова о реках / Е. П. Жилин, С. К. Белов. – Тула : Лада, 2009."
    labels = [("author", "Жилин, Е. П. О трудах А. Н."), ("title", "Лугова о реках")]
    right = told(put_slashed, text, *labels, ("responsibility", "Е. П. Жилин, С. К. Белов"))
    assert (right["author"], right["title"]) == (["Жилин, Е. П."], ["О трудах А. Н. Лугова о реках"])
    other = text.replace("/ Е. П. Жилин", "/ И. О. Грин")
    right = told(put_slashed, other, *labels, ("responsibility", "И. О. Грин, С. К. Белов"))
    assert right["title"] == ["Лугова о реках"]


def test_initials_behind_the_slash_are_of_who_is_named_there() -> None:
    text = "Лугов А. Ю. Реки / А. Ю. Лугов, Е. П. Жилин // Степь. 2020."
    labels = [
        ("author", "Лугов А. Ю."),
        ("title", "Реки"),
        ("author", "А. Ю."),
        ("responsibility", "Лугов, Е. П. Жилин"),
    ]
    assert told(put_slashed, text, *labels) == {
        "author": ["Лугов А. Ю."],
        "title": ["Реки"],
        "responsibility": ["А. Ю. Лугов, Е. П. Жилин"],
    }


@pytest.mark.parametrize(
    ("author", "title", "said", "name", "whole"),
    [
        ("Zhilin, E V", "Stepi malo rek", "E. Zhilin, P. Lugov", "Zhilin, E", "V Stepi malo rek"),
        ("Zhilin, E V", "Stepi malo rek", "E. V. Zhilin", "Zhilin, E V", "Stepi malo rek"),
        ("Жилин, Е. Дж. Ирригация", "Запасы воды", "Е. Дж. Жилин", "Жилин, Е. Дж.", "Ирригация. Запасы воды"),
        ("Жилин, Е. Дж. Ирригация", "Запасы воды", "П. Лугов", "Жилин, Е. Дж. Ирригация", "Запасы воды"),
    ],
)
def test_what_follows_the_initials_of_who_is_named_again(
    author: str, title: str, said: str, name: str, whole: str
) -> None:
    text = f"{author}{'.' if 'Дж' in author else ''} {title} / {said}. – М. : Лад, 2020."
    right = told(put_slashed, text, ("author", author), ("title", title), ("responsibility", said))
    assert (right["author"], right["title"]) == ([name], [whole])


def test_initials_of_an_editor_behind_a_slash() -> None:
    text = "Ветров А.И. Реки. Паводки. Сб. статей / Под. ред. С.К. Лугова: В 2 ч. – Омск, 2006."
    labels = [("author", "Ветров А.И."), ("title", "Реки. Паводки"), ("editor", "С.К."), ("title", "Лугова")]
    right = told(put_slashed, text, *labels)
    assert (right["editor"], right["title"]) == (["С.К. Лугова"], ["Реки. Паводки"])


def test_whom_a_book_is_about_before_a_slash() -> None:
    text = "Анна Лугова / Егор Ветров. – 2-е изд. – Омск : Лад, 2017."
    labels = [("author", "Анна Лугова / Егор Ветров"), ("publisher", "Лад"), ("issued", "2017")]
    right = told(put_slashed, text, *labels)
    assert (right["title"], right["author"]) == (["Анна Лугова"], ["Егор Ветров"])
    text = text.replace("Анна Лугова", "Лугова А.")
    labels[0] = ("author", "Лугова А. / Егор Ветров")
    assert "title" not in told(put_slashed, text, *labels)


def test_a_host_behind_a_stop_and_one_slash() -> None:
    text = "Ветров А.И. Паводки степи./ Реки и озера: Сборник / Отв.ред. С. Лугов. – М., 2007. – С. 18-19."
    labels = [("author", "Ветров А.И."), ("title", "Паводки степи./ Реки и озера"), ("page", "18-19")]
    right = told(put_slashed, text, *labels)
    assert (right["title"], right["container-title"]) == (["Паводки степи"], ["Реки и озера"])


@pytest.mark.parametrize(("host", "found"), [("Вестник степных рек", True), ("Степные реки", False)])
def test_a_host_behind_one_slash(host: str, *, found: bool) -> None:
    text = f"Ветров А.И. Паводки в степи / {host}. Т. 1. М., 2006. – C. 5-12."
    labels = [("author", "Ветров А.И."), ("title", f"Паводки в степи / {host}"), ("page", "5-12")]
    assert ("container-title" in told(put_slashed, text, *labels)) is found


def test_two_titles_that_one_slash_parts() -> None:
    text = "Ветров А.И. Паводки / Реки века: Материалы конференции, Омск: Лад, 2002. С. 84-87."
    labels = [("author", "Ветров А.И."), ("title", "Паводки"), ("title", "Реки века"), ("publisher-place", "Омск")]
    right = told(put_slashed, text, *labels, ("page", "84-87"))
    assert (right["title"], right["container-title"]) == (["Паводки"], ["Реки века"])


def test_a_ministry_behind_the_authors_is_no_host() -> None:
    text = "Ветров А.И. Паводки / А. И. Ветров. М-во образования РФ, Омский ун-т. – Омск : Лад, 2010. – 32 с."
    labels = [("author", "Ветров А.И."), ("title", "Паводки"), ("container-title", "М-во образования РФ")]
    assert "container-title" not in told(put_slashed, text, *labels)


def test_initials_of_editors_before_the_next_of_them() -> None:
    text = "Словарь рек / под ред. М.Е. Луговой, А.А. Жилина // Степь. 2009. № 5."
    right = told(put_slashed, text, ("editor", "М.Е."), ("responsibility", "Луговой, А.А. Жилина"))
    assert right == {"editor": ["М.Е. Луговой, А.А. Жилина"]}


def test_what_else_was_done_to_a_book_is_no_title() -> None:
    text = "Ветров А. И. Реки / сост., подгот. текста и коммент. Н. В. Луговой. – Омск, 2000."
    labels = [("title", "Реки"), ("title", "подгот. текста и коммент"), ("editor", "Н. В. Луговой")]
    assert told(put_slashed, text, *labels) == {"title": ["Реки"], "editor": ["Н. В. Луговой"]}


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("сост., коммент. ", "editor"),
        ("сост., вступ. ст. и примеч. ", "editor"),
        ("сост. и пер. с фр. ", "translator"),
        ("отв. ред. акад. ", "editor"),
        ("пер. с фр. и примеч. ", "translator"),
    ],
)
def test_who_compiled_a_book_did_not_translate_it(said: str, label: str) -> None:
    text = f"Ветров А. И. Реки / {said}Н. В. Луговой. – Омск, 2000."
    assert told(put_slashed, text, ("translator", "Н. В. Луговой")) == {label: ["Н. В. Луговой"]}


def test_who_wrote_both_is_no_name_of_the_book() -> None:
    text = "Ветров, А. И. Реки // Ветров А. И. Исследования. Труды. – Омск, 1981. – С. 13–36."
    labels = [("author", "Ветров, А. И."), ("container-title", "Ветров А. И. Исследования. Труды")]
    assert told(cut_named_again, text, *labels)["container-title"] == ["Исследования. Труды"]
    labels[0] = ("author", "Лугов, А. И.")
    other = text.replace("Ветров,", "Лугов,")
    assert told(cut_named_again, other, *labels)["container-title"] == ["Ветров А. И. Исследования. Труды"]


@pytest.mark.parametrize("word", ["Бюл.", "Бюлл.", "Бюллетень"])
def test_a_bulletin_is_called_by_that_word(word: str) -> None:
    text = f"Ветров А. И. О кражах // {word} Речного Суда. 2003. № 2."
    right = told(put_slashed, text, ("container-title", "Речного Суда"), ("issue", "2"))
    assert right == {"container-title": [f"{word} Речного Суда"], "issue": ["2"]}


def test_two_who_wrote_both_are_left_together() -> None:
    host = "Ветров А.И., Лугов С.К. Исследования"
    text = f"Ветров А.И., Лугов С.К. Реки // {host}. Омск, 1981. С. 13–36."
    labels = [("author", "Ветров А.И., Лугов С.К."), ("container-title", host)]
    assert told(cut_named_again, text, *labels)["container-title"] == [host]


@pytest.mark.parametrize("host", ["Ветромир", "Ветромир. Соч"])
def test_who_has_one_name_is_no_name_of_the_book(host: str) -> None:
    text = "Ветромир. О реках // Ветромир. Соч.: в 4 т. М.: Мысль, 1976."
    right = told(cut_named_again, text, ("author", "Ветромир"), ("title", "О реках"), ("container-title", host))
    assert right["container-title"] == ["Соч"]


def test_who_has_one_name_is_said_again_behind_the_slash() -> None:
    text = "Ветромир. О реках / Ветромир; пер. с лат. С. К. Лугова. М.: Мысль, 2015."
    right = told(cut_named_again, text, ("author", "Ветромир"), ("title", "О реках / Ветромир"))
    assert right["title"] == ["О реках"]


def test_a_word_before_a_colon_is_nobody_s_name() -> None:
    text = "Реки: энциклопедия / науч.-ред. совет: С. К. Лугов. М.: Мысль, 2015."
    assert told(put_slashed, text, ("editor", "совет: С. К. Лугов")) == {"editor": ["С. К. Лугов"]}


def test_the_first_sentence_of_a_host_is_none_of_the_title() -> None:
    text = "Лугова Н. Речь и степь // Словарь рек. Язык озёр. М., 1994."
    labels = [("title", "Речь и степь // Словарь рек"), ("container-title", "Язык озёр")]
    right = told(put_slashed, text, *labels)
    assert right == {"title": ["Речь и степь"], "container-title": ["Словарь рек. Язык озёр"]}
