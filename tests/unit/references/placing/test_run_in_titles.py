"""A title that was run into the authors, told by what they are and what stands behind it."""

from stretched import told

from refman.references.placing.name_ends import end_names
from refman.references.placing.run_in_titles import cut_run_in


def test_a_name_written_out_behind_initials_is_the_title() -> None:
    labels = [("author", "V. Lazzarini, Marino Faliero"), ("publisher", "Sansoni")]
    right = told(end_names, "V. Lazzarini, Marino Faliero, Firenze, Sansoni", *labels)
    assert (right["author"], right["title"]) == (["V. Lazzarini"], ["Marino Faliero"])
    people = "Vittorio Lazzarini, Marino Faliero"
    assert "title" not in told(end_names, f"{people}, 1963", ("author", people), ("issued", "1963"))


def test_a_body_before_its_host_is_the_title() -> None:
    labels = [("author", "M. F. Tiepolo, Archivio di Stato di Venezia"), ("container-title", "Guida generale")]
    right = told(end_names, "M. F. Tiepolo, Archivio di Stato di Venezia, in Guida generale, IV", *labels)
    assert (right["author"], right["title"]) == (["M. F. Tiepolo"], ["Archivio di Stato di Venezia"])


def test_a_part_with_an_article_is_the_title() -> None:
    author = "Norwich, John Julius, A History of Venice, Allen Lane"
    right = told(end_names, f"{author}, 1982", ("author", author))
    assert (right["title"], right["publisher"]) == (["A History of Venice"], ["Allen Lane"])
    author = "Abernathy, Leslie C., and A Smith"
    assert "title" not in told(end_names, author, ("author", author))


def test_a_title_whose_end_has_no_label_goes_on_to_its_host() -> None:
    labels = [("author", "E. Kris, Der Stil"), ("container-title", "Jahrbuch")]
    right = told(end_names, "E. Kris, Der Stil „rustique“, in: Jahrbuch", *labels)
    assert (right["author"], right["title"]) == (["E. Kris"], ["Der Stil „rustique“"])


def test_the_last_part_before_an_imprint_in_brackets_is_the_title() -> None:
    labels = [("author", "Henry James, Italian Hours"), ("publisher-place", "New York")]
    right = told(end_names, "Henry James, Italian Hours (New York: Ecco Press", *labels)
    assert (right["author"], right["title"]) == (["Henry James"], ["Italian Hours"])
    assert "title" not in told(end_names, "Henry James, Italian Hours, 1909", labels[0], ("issued", "1909"))


def test_the_head_of_a_title_behind_people() -> None:
    labels = [("author", "Norbert Huse, Wolfgang Wolters, Venedig"), ("title", "Die Kunst der Renaissance")]
    right = told(end_names, "Norbert Huse, Wolfgang Wolters, Venedig. Die Kunst der Renaissance, München", *labels)
    assert right == {"author": ["Norbert Huse, Wolfgang Wolters"], "title": ["Venedig. Die Kunst der Renaissance"]}
    labels = [("author", "Garza Mercado, Ario"), ("title", "Función y forma")]
    assert told(end_names, "Garza Mercado, Ario. Función y forma", *labels)["author"] == ["Garza Mercado, Ario"]


def test_the_painter_is_no_author() -> None:
    labels = [("author", "Manuela Morresi, Jacopo Sansovino"), ("publisher-place", "Milan"), ("publisher", "Electa")]
    right = told(end_names, "Manuela Morresi, Jacopo Sansovino, Milan: Electa, 2000", *labels)
    assert (right["author"], right["title"]) == (["Manuela Morresi"], ["Jacopo Sansovino"])


def test_a_town_that_begins_a_title() -> None:
    labels = [("author", "Terisio Pignatti, Venezia"), ("title", "Mille anni d'arte")]
    right = told(end_names, "Terisio Pignatti, Venezia. Mille anni d'arte, Arsenale", *labels)
    assert right == {"author": ["Terisio Pignatti"], "title": ["Venezia. Mille anni d'arte"]}


def test_the_title_behind_a_body() -> None:
    labels = [("author", "UNESCO, Rapporto su Venezia"), ("publisher", "Mondadori")]
    right = told(end_names, "UNESCO, Rapporto su Venezia, Mondadori, 1969", *labels)
    assert (right["author"], right["title"]) == (["UNESCO"], ["Rapporto su Venezia"])


def test_a_town_behind_somebody_with_a_given_name() -> None:
    labels = [("author", "Margaret Plant, Venice"), ("title", "Fragile City")]
    right = told(end_names, "Margaret Plant, Venice, Fragile City (New Haven", *labels)
    assert right == {"author": ["Margaret Plant"], "title": ["Venice, Fragile City"]}
    labels[0] = ("author", "Garza Mercado, Florence")
    right = told(end_names, "Garza Mercado, Florence, Fragile City (New Haven", *labels)
    assert right["author"] == ["Garza Mercado, Florence"]


def test_editors_right_behind_are_of_the_same_list() -> None:
    labels = [("author", "Roe, Ann, Paul Poe"), ("editor", "Al Moe"), ("title", "Papers")]
    right = told(cut_run_in, "Roe, Ann, Paul Poe, Al Moe, eds. Papers. London: Bo, 1985", *labels)
    assert right["author"] == ["Roe, Ann, Paul Poe"]


def test_a_name_behind_initials_begins_the_title() -> None:
    labels = [("author", "L. Ferri, Giulio Cesare"), ("title", "Il dittatore"), ("publisher-place", "Roma")]
    right = told(end_names, "L. Ferri, Giulio Cesare. Il dittatore, Roma 1999", *labels)
    assert (right["author"], right["title"]) == (["L. Ferri"], ["Giulio Cesare. Il dittatore"])
    labels = [("author", "L. Ferri, M. Rota"), ("title", "Il dittatore"), ("publisher-place", "Roma")]
    assert told(end_names, "L. Ferri, M. Rota. Il dittatore, Roma 1999", *labels)["author"] == ["L. Ferri, M. Rota"]


def test_a_name_behind_one_written_out_begins_the_title_of_a_note() -> None:
    people = "Anthony Reed, Joseph Scaliger"
    labels = [("author", people), ("title", "A Study"), ("publisher-place", "Oxford")]
    right = told(end_names, f"{people}. A Study (Oxford: Clarendon", *labels)
    assert (right["author"], right["title"]) == (["Anthony Reed"], ["Joseph Scaliger. A Study"])
    assert told(end_names, f"{people}. A Study. Oxford: Clarendon", *labels)["author"] == [people]
    labels[0] = ("author", "Martin Gaite, Carmen Maria")
    right = told(end_names, "Martin Gaite, Carmen Maria. A Study (Oxford: Clarendon", *labels)
    assert right["author"] == ["Martin Gaite, Carmen Maria"]


def test_an_article_by_people_written_in_two_ways() -> None:
    labels = [("author", "L. Ferri, Giulio Rota"), ("title", "Il dittatore"), ("container-title", "Nova")]
    right = told(end_names, "L. Ferri, Giulio Rota. Il dittatore. Nova, 3", *labels, ("volume", "3"))
    assert right["author"] == ["L. Ferri, Giulio Rota"]


def test_a_number_within_a_name_ends_none() -> None:
    who = "L. Ferri, Giovanni Lampi alla corte di Caterina II di Russia"
    right = told(end_names, f"{who}, Trento 2011", ("author", who), ("publisher-place", "Trento"))
    assert right["author"] == ["L. Ferri"]


def test_a_name_behind_several_authors_begins_the_title() -> None:
    labels = [("author", "L. Ferri, M. Rota, Giulio Romano"), ("title", "Un pittore"), ("publisher-place", "Roma")]
    right = told(end_names, "L. Ferri, M. Rota, Giulio Romano. Un pittore, Roma 1999", *labels)
    assert (right["author"], right["title"]) == (["L. Ferri, M. Rota"], ["Giulio Romano. Un pittore"])
    labels = [("author", "Peter Reed and Ann Hale, Aby Warburg"), ("title", "A Life"), ("publisher-place", "Oxford")]
    right = told(end_names, "Peter Reed and Ann Hale, Aby Warburg. A Life (Oxford: Polity", *labels)
    assert (right["author"], right["title"]) == (["Peter Reed and Ann Hale"], ["Aby Warburg. A Life"])


def test_the_last_author_with_initials_before_a_title_of_one_word() -> None:
    labels = [("author", "Ветров Б., Лугов К. Физика"), ("publisher-place", "Алматы"), ("publisher", "Мектеп")]
    right = told(cut_run_in, "Ветров Б., Лугов К. Физика. 9-сыныпқа арналған оқулық. – Алматы: Мектеп, 2019", *labels)
    assert (right["author"], right["title"]) == (["Ветров Б., Лугов К."], ["Физика"])


def test_an_article_is_no_initial() -> None:
    text = "Holm P., Lee V., Reid R. A Survey of Stream Gauges // Rivers. — 2010."
    labels = [("author", "Holm P., Lee V., Reid R. A"), ("title", "Survey of Stream Gauges")]
    right = told(end_names, text, *labels)
    assert (right["author"], right["title"]) == (["Holm P., Lee V., Reid R."], ["A Survey of Stream Gauges"])
    labels = [("author", "Holm P. V., Reid R. A"), ("title", "Survey of Stream Gauges")]
    assert told(end_names, "Holm P. V., Reid R. A Survey of Stream Gauges", *labels)["author"] == [labels[0][1]]
    labels = [("author", "Ozerov R. A"), ("title", "Ocherki stepi")]
    assert told(end_names, "Ozerov R. A Ocherki stepi", *labels)["title"] == ["Ocherki stepi"]


def test_a_body_ends_with_its_letters() -> None:
    body = "Union of River Wardens (URW)"
    text = f"{body}. Seasonal Floods 2021: A Review. — Oslo: URW, 2022."
    labels = [("author", f"{body}. Seasonal Floods"), ("issued", "2021"), ("title", "A Review"), ("issued", "2022")]
    right = told(end_names, text, *labels)
    assert right["author"] == [body]
    assert right["title"] == ["Seasonal Floods 2021: A Review"]
    assert right["issued"] == ["2022"]
    author = "Union of River Wardens (Oslo). Seasonal Floods"
    labels = [("author", author), ("title", "A Review")]
    assert told(end_names, f"{author}: A Review", *labels)["author"] == [author]
