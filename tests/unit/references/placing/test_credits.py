"""Who edited, translated and introduced a book, and the host behind them."""

import pytest
from stretched import told

from refman.references.placing.credits import cut_again, put_credits


def test_a_host_before_its_editors() -> None:
    labels = [("editor", "Palladio e Venezia"), ("editor", "L. Puppi")]
    right = told(put_credits, "Palladio, in Palladio e Venezia, a cura di L. Puppi, Firenze", *labels)
    assert right == {"container-title": ["Palladio e Venezia"], "editor": ["L. Puppi"]}
    assert "container-title" not in told(put_credits, "Palladio, Palladio e Venezia, a cura di L. Puppi", *labels)


def test_a_host_behind_its_editors() -> None:
    labels = [("editor", "F. Millar and E. Segal"), ("editor", "Caesar Augustus: Seven Aspects")]
    right = told(put_credits, "in F. Millar and E. Segal, eds., Caesar Augustus: Seven Aspects, Oxford", *labels)
    assert right == {"container-title": ["Caesar Augustus: Seven Aspects"], "editor": ["F. Millar and E. Segal"]}
    labels = [("editor", "F. Millar"), ("editor", "Erich Segal")]
    assert "container-title" not in told(put_credits, "in F. Millar, eds., Erich Segal, Oxford", *labels)


def test_initials_alone_belong_to_the_name_behind() -> None:
    labels = [("translator", "J."), ("editor", "Rykwert, N. Leach")]
    right = told(put_credits, "trans. J. Rykwert, N. Leach (Cambridge)", *labels)
    assert right == {"translator": ["J. Rykwert, N. Leach"]}


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Eneide, introduzione di Ettore Paratore", "Eneide"),
        ("Discours, avec une préface de Paul Valéry", "Discours"),
        ("The Prince, with an introduction by Max Lerner", "The Prince"),
        ("The Prince, introduced", "The Prince, introduced"),
        ("Introduzione di Venezia", "Introduzione di Venezia"),
    ],
)
def test_who_introduced_a_book_is_no_title(title: str, rest: str) -> None:
    assert told(put_credits, f"{title}, Milano", ("title", title))["title"] == [rest]


def test_a_latin_editor() -> None:
    title = "Scriptores Historiae Augustae, edidit E. Hohl, Lipsiae"
    right = told(put_credits, f"{title}, 1927", ("title", title))
    assert right == {"title": ["Scriptores Historiae Augustae"], "editor": ["E. Hohl"], "publisher-place": ["Lipsiae"]}


def test_a_general_editor() -> None:
    title = "The Riverside Chaucer, gen"
    assert told(put_credits, f"{title}. ed. L. Benson", ("title", title))["title"] == ["The Riverside Chaucer"]
    assert told(put_credits, f"{title}. London", ("title", title))["title"] == [title]


@pytest.mark.parametrize("lead", ["reprinted in", "repr. in", "ora in", "now in", "poi in"])
def test_words_for_a_later_print_are_no_host(lead: str) -> None:
    right = told(cut_again, f"X, {lead} Allegory", ("container-title", f"{lead} Allegory"))
    assert right["container-title"] == ["Allegory"]


@pytest.mark.parametrize(
    ("title", "rest", "name"),
    [
        ("Illuminations. Ed. Hannah Arendt", "Illuminations", "Hannah Arendt"),
        ("Storia di Venezia, a c. di G. Benzoni e G. Cozzi", "Storia di Venezia", "G. Benzoni e G. Cozzi"),
        ("The Letters, edited by J. van der Berg", "The Letters", "J. van der Berg"),
        ("Life of Ed. Smith", "Life of Ed. Smith", None),
    ],
)
def test_an_editor_at_the_end_of_the_title(title: str, rest: str, name: str | None) -> None:
    right = told(put_credits, f"{title}. London", ("title", title))
    assert (right["title"], right.get("editor", [None])) == ([rest], [name])


def test_what_else_was_done_is_no_name() -> None:
    right = told(
        put_credits, "X, trans. W. Rouse. Revised by M. Smith", ("translator", "W. Rouse. Revised by M. Smith")
    )
    assert right["translator"] == ["W. Rouse"]


def test_a_translator_taken_for_an_author_or_a_town() -> None:
    labels = [("title", "The Correspondence"), ("author", "R. Mynors")]
    assert told(put_credits, "The Correspondence, trans. R. Mynors, London", *labels)["translator"] == ["R. Mynors"]
    labels = [("title", "Distinction"), ("publisher-place", "R. Nice, London")]
    right = told(put_credits, "Distinction, trans. R. Nice, London: Routledge", *labels)
    assert (right["translator"], right["publisher-place"]) == (["R. Nice"], ["London"])
    labels = [("title", "Distinction"), ("publisher-place", "Nice, London")]
    assert "translator" not in told(put_credits, "Distinction, Nice, London: Routledge, transl.", *labels)


def test_notes_before_their_author() -> None:
    labels = [("title", "Curiosità, introduzione e note"), ("editor", "L. Moretti")]
    assert told(put_credits, "Curiosità, introduzione e note a cura di L. Moretti", *labels)["title"] == ["Curiosità"]


def test_a_translator_behind_the_editors() -> None:
    right = told(put_credits, "by N. Huse, tr. E. Jephcott, Chicago", ("editor", "N. Huse, tr. E. Jephcott"))
    assert right == {"editor": ["N. Huse"], "translator": ["E. Jephcott"]}
    right = told(put_credits, "Dafydd, trans. and ed. Poems", ("editor", "Dafydd, trans. and"))
    assert "translator" not in right


def test_the_words_before_a_translator_are_no_title() -> None:
    labels = [("title", "I confini, traduzione italiana di"), ("translator", "A. Visentin")]
    assert told(put_credits, "I confini, traduzione italiana di A. Visentin", *labels)["title"] == ["I confini"]


def test_a_translator_whose_name_broke_off() -> None:
    labels = [("title", "El conde-duque"), ("editor", "Lozoya")]
    right = told(put_credits, "El conde-duque, trad. de T. de Lozoya, Barcelona", *labels)
    assert right == {"title": ["El conde-duque"], "translator": ["T. de Lozoya"]}


def test_a_work_cited_before_by_its_editor() -> None:
    right = told(put_credits, "“Barbaro,” in Hale, Renaissance Venice, 218", ("editor", "Hale, Renaissance Venice"))
    assert right == {"editor": ["Hale"], "container-title": ["Renaissance Venice"]}
    assert "container-title" not in told(put_credits, "in Hale, John, 218", ("editor", "Hale, John"))


def test_who_introduced_a_book_is_no_editor() -> None:
    people = "N. Gallo, introduzione di N. Sapegno"
    assert told(put_credits, f"Storia, a cura di {people}, Torino", ("editor", people))["editor"] == ["N. Gallo"]


def test_a_long_row_of_names_is_read_at_once() -> None:
    title = f"X, ed. by {' and '.join(['Aab'] * 60)} 9"
    assert told(put_credits, f"{title}. London", ("title", title))["title"] == [title]


def test_the_series_of_what_was_edited_is_nobody() -> None:
    right = told(put_credits, "Relazioni, a cura di E. Albèri, s. III, vol. II", ("editor", "E. Albèri, s. III"))
    assert right["editor"] == ["E. Albèri"]


def test_who_translated_is_no_editor() -> None:
    text = "La nascita, trad. it. di E. De Angeli, Torino"
    right = told(put_credits, text, ("title", "La nascita"), ("editor", "E. De Angeli"))
    assert right == {"title": ["La nascita"], "translator": ["E. De Angeli"]}


def test_a_host_by_the_family_names_of_its_editors() -> None:
    text = "Republicanism, in Martin and Romano, Venice Reconsidered, 137-67"
    labels = [("title", "Republicanism"), ("editor", "Martin and Romano, Venice Reconsidered"), ("page", "137-67")]
    right = told(put_credits, text, *labels)
    assert (right["editor"], right["container-title"]) == (["Martin and Romano"], ["Venice Reconsidered"])


def test_a_translator_taken_for_a_house() -> None:
    text = "Storia e politica, trad. it. di B. Heinemann Campana, Venezia, Arsenale"
    labels = [("title", "Storia e politica"), ("publisher", "B. Heinemann Campana"), ("publisher", "Arsenale")]
    right = told(put_credits, text, *labels)
    assert (right["translator"], right["publisher"]) == (["B. Heinemann Campana"], ["Arsenale"])


def test_initials_before_the_family_name_of_an_editor() -> None:
    text = "J. J. Norwich, ed., A Traveller's Companion to Venice"
    labels = [("author", "J. J."), ("editor", "Norwich"), ("title", "A Traveller's Companion to Venice")]
    right = told(put_credits, text, *labels)
    assert right == {"editor": ["J. J. Norwich"], "title": ["A Traveller's Companion to Venice"]}


@pytest.mark.parametrize("mark", ["Edited and revised by", "Edited with an introduction by", "Edited by"])
def test_an_editor_who_did_more(mark: str) -> None:
    title = f"Letters from Rome. {mark} Ann Poe"
    right = told(put_credits, f"{title}. London: Bo, 1985", ("title", title))
    assert right == {"title": ["Letters from Rome"], "editor": ["Ann Poe"]}


def test_who_only_translated_is_no_editor() -> None:
    labels = [("title", "On the Crown"), ("container-title", "Demosthenes"), ("editor", "C. A. Vane")]
    right = told(put_credits, '"On the Crown." In Demosthenes, translated by C. A. Vane', *labels)
    assert (right["translator"], "editor" in right) == (["C. A. Vane"], False)
    right = told(put_credits, '"On the Crown." In Demosthenes, edited and translated by C. A. Vane', *labels)
    assert right["editor"] == ["C. A. Vane"]


def test_who_a_semicolon_parts_from_the_authors_did_not_translate() -> None:
    text = "Сушка зерна / Олег Ильич Ломов ; Анна Петровна Серова ; Илья Юрьевич Гусев. – М., 2004."
    labels = (("responsibility", "Олег Ильич Ломов"), ("translator", "Анна Петровна Серова ; Илья Юрьевич Гусев"))
    assert told(put_credits, text, *labels) == {"responsibility": [value for _, value in labels]}


def test_who_translated_stays() -> None:
    text = "Сушка зерна / Олег Ильич Ломов ; пер. Анна Петровна Серова. – М., 2004."
    labels = (("responsibility", "Олег Ильич Ломов"), ("translator", "Анна Петровна Серова"))
    assert told(put_credits, text, *labels) == {label: [value] for label, value in labels}


def test_who_stands_behind_the_slash_of_the_title_wrote_it() -> None:
    text = "А.с. № 1234. «Молот» / О. Ломов, И. Гусев. – 2021."
    labels = (("title", "Молот"), ("editor", "О. Ломов, И. Гусев"))
    assert told(put_credits, text, *labels) == {"title": ["Молот"], "responsibility": ["О. Ломов, И. Гусев"]}
    text = "«Молот» / под ред. О. Ломова. – 2021."
    labels = (("title", "Молот"), ("editor", "О. Ломова"))
    assert told(put_credits, text, *labels) == {"title": ["Молот"], "editor": ["О. Ломова"]}


def test_who_led_a_piece_of_research_did_not_write_its_report() -> None:
    text = "Отчет о НИР / КазНТУ; рук. Лугов К.Б. – Алматы, 2014."
    labels = (("title", "Отчет о НИР"), ("translator", "Лугов К.Б."))
    assert told(put_credits, text, *labels) == {"title": ["Отчет о НИР"]}
    text = text.replace("рук.", "пер.")
    assert told(put_credits, text, *labels)["translator"] == ["Лугов К.Б."]
