"""A list of authors ends where names end: before a title of few words, and behind the commas of a body."""

import pytest
from stretched import told

from refman.references.placing.name_ends import end_names


@pytest.mark.parametrize(
    ("text", "names", "title", "author", "whole"),
    [
        (
            "F. Lane, Venice. A Republic, London, 1973.",
            "F. Lane, Venice",
            "A Republic",
            "F. Lane",
            "Venice. A Republic",
        ),
        (
            "P. Preto, Venezia e i Turchi, Sansoni, 1975.",
            "P. Preto, Venezia e i Turchi",
            "",
            "P. Preto",
            "Venezia e i Turchi",
        ),
        (
            "Кляшторный С.Г., Султанов Т.И. Казахстан. Летопись. Алматы, 1992.",
            "Кляшторный С.Г., Султанов Т.И. Казахстан",
            "Летопись",
            "Кляшторный С.Г., Султанов Т.И.",
            "Казахстан. Летопись",
        ),
        ("М. Әуезов, Абай. Роман, 1942.", "М. Әуезов, Абай", "Роман", "М. Әуезов", "Абай. Роман"),
        (
            "Чехов А.П. Полн. собр. соч. и писем. М., 1977.",
            "Чехов А.П. Полн",
            "соч. и писем",
            "Чехов А.П.",
            "Полн. собр. соч. и писем",
        ),
        ("Абай Қ. Шығ. жинағы. Алматы, 1995.", "Абай Қ. Шығ. жинағы", "", "Абай Қ.", "Шығ. жинағы"),
    ],
)
def test_a_title_among_the_names(text: str, names: str, title: str, author: str, whole: str) -> None:
    labels = [("author", names), ("title", title)] if title else [("author", names)]
    assert told(end_names, text, *labels) == {"author": [author], "title": [whole]}


def test_a_house_behind_a_title_among_the_names() -> None:
    text = "C. W. Misner and J. A. Wheeler, Gravitation, W.H. Freeman, San Francisco 1973."
    right = told(end_names, text, ("author", "C. W. Misner and J. A. Wheeler, Gravitation, W.H. Freeman"))
    assert right == {
        "author": ["C. W. Misner and J. A. Wheeler"],
        "title": ["Gravitation"],
        "publisher": ["W.H. Freeman"],
    }


@pytest.mark.parametrize(
    "names",
    [
        "A. Mishra and T. Mohanty",
        "A. Smith, John Brown",
        "A. Smith, Jr., B. Lee",
        "A. Smith, Brown, and C. Jones",
        "A. Smith, ATLAS Collaboration",
        "Smith, A., Brown, B.",
        "Sandy, D. Brent",
        "J. de la Cruz, van der Berg",
        "R, Lazauskas, E. Hiyama",
    ],
)
def test_names_alone_stay(names: str) -> None:
    assert told(end_names, f"{names}, 1990.", ("author", names)) == {"author": [names]}


def test_a_cut_word_before_a_host_begins_it() -> None:
    text = "S. M. Bilenky and B. Pontecorvo, Lett. Nuovo Cimento 17, 569 (1976)."
    labels = [("author", "S. M. Bilenky and B. Pontecorvo, Lett"), ("container-title", "Nuovo Cimento")]
    right = told(end_names, text, *labels)
    assert right == {"author": ["S. M. Bilenky and B. Pontecorvo"], "container-title": ["Lett. Nuovo Cimento"]}


def test_a_body_keeps_its_commas() -> None:
    text = "Bundesministerium für Familie, Senioren und Jugend (BMFSJ) (2005): Bericht. Berlin."
    labels = [
        ("author", "Bundesministerium für Familie"),
        ("title", "Senioren und Jugend (BMFSJ)"),
        ("issued", "2005"),
        ("title", "Bericht"),
    ]
    right = told(end_names, text, *labels)
    assert (right["author"], right["title"]) == (
        ["Bundesministerium für Familie, Senioren und Jugend (BMFSJ)"],
        ["Bericht"],
    )


def test_the_last_before_et_al() -> None:
    text = "ATLAS Collaboration, G. Aad et al., Observation of a particle, Phys. Lett. B 716."
    assert told(end_names, text, ("author", "ATLAS Collaboration"))["author"] == ["ATLAS Collaboration", "G. Aad"]


def test_a_title_behind_names_in_capitals() -> None:
    text = "GENETTE Gérard, Figures III, Paris, Seuil, 1972."
    assert told(end_names, text, ("author", "GENETTE Gérard, Figures III, Paris, Seuil")) == {
        "author": ["GENETTE Gérard"],
        "title": ["Figures III"],
        "publisher-place": ["Paris"],
        "publisher": ["Seuil"],
    }
    names = "GENETTE Gérard, BARTHES Roland"
    assert told(end_names, f"{names}. Figures.", ("author", names)) == {"author": [names]}


@pytest.mark.parametrize("words", ["таҳрири остида", "жалпы редакциясымен"])
def test_an_editor_before_the_words_that_say_so(words: str) -> None:
    text = f"Луғат / А. Мадвалиев {words}. – Тошкент, 2006."
    labels = [("title", "Луғат"), ("responsibility", "А."), ("title", f"Мадвалиев {words}")]
    assert told(end_names, text, *labels) == {"title": ["Луғат"], "editor": ["А. Мадвалиев"]}


@pytest.mark.parametrize(
    ("names", "title", "author", "whole"),
    [
        ("Lee K, Toutanova K. BERT", "Pre-training", "Lee K, Toutanova K.", "BERT: Pre-training"),
        ("Gao, J., and Chen, W. Deberta", "Decoding", "Gao, J., and Chen, W.", "Deberta: Decoding"),
        ("A. Heinemann, T. Straub", "Systems", "A. Heinemann, T. Straub", "Systems"),
        ("Heinemann, A. and T. Straub", "Systems", "Heinemann, A. and T. Straub", "Systems"),
    ],
)
def test_a_word_before_the_colon_of_a_title(names: str, title: str, author: str, whole: str) -> None:
    right = told(end_names, f"{names}: {title}. 2018.", ("author", names), ("title", title))
    assert right == {"author": [author], "title": [whole]}


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Edward W. Said, Orientalism", "Edward W. Said"),
        ("Petrarca, Francesco, Canzoniere", "Petrarca, Francesco"),
        ("Cicerone, De oratore", "Cicerone"),
        ("Machiavelli, Niccolò, Il Principe", "Machiavelli, Niccolò"),
        ("Mann, Thomas von", ""),
        ("Edward W. Said, UNESCO", ""),
        ("Petrarca, Francesco", ""),
        ("Boccaccio G., Decameron", "Boccaccio G."),
    ],
)
def test_a_last_word_alone_is_the_title_that_is_missing(author: str, names: str) -> None:
    right = told(end_names, f"{author} (London, 2003)", ("author", author))
    assert right["author"] == [names or author]
    assert ("title" in right) == bool(names)


def test_an_accent_within_a_surname() -> None:
    assert told(end_names, "K. Bernl¨ohr et al., Phys.", ("author", "K. Bernl"))["author"] == ["K. Bernl¨ohr"]


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        (". - Cambridge: Harvard, 1957.", "Shifters, Verbal Categories"),
        (", Cambridge, 1957.", "Verbal Categories"),
    ],
)
def test_a_title_whose_first_word_looks_like_a_name(rest: str, title: str) -> None:
    labels = [("author", "Jakobson R. Shifters"), ("title", "Verbal Categories")]
    assert told(end_names, f"Jakobson R. Shifters, Verbal Categories{rest}", *labels)["title"] == [title]


def test_a_given_name_behind_an_initial_is_no_head_of_a_title() -> None:
    labels = [("author", "Lepsius, M. Rainer"), ("title", "Parteiensystem")]
    assert told(end_names, "Lepsius, M. Rainer: Parteiensystem.", *labels)["author"] == ["Lepsius, M. Rainer"]
    labels = [("author", "Lepsius, M. BERT"), ("title", "Parteiensystem")]
    assert told(end_names, "Lepsius, M. BERT: Parteiensystem.", *labels)["author"] == ["Lepsius, M."]


def test_the_number_of_a_namesake_is_no_volume() -> None:
    labels = [("author", "C.J. Suchyta"), ("volume", "III"), ("container-title", "Phys. Rev. D"), ("volume", "40")]
    right = told(end_names, "C.J. Suchyta, III, Phys. Rev. D 40, 4100", *labels)
    assert (right["author"], right["volume"]) == (["C.J. Suchyta, III"], ["40"])


def test_a_headword_of_a_dictionary() -> None:
    labels = [("author", "G. Benzoni, Contarini, Gasparo"), ("container-title", "Dizionario biografico")]
    right = told(end_names, "G. Benzoni, Contarini, Gasparo, in Dizionario biografico, 28", *labels)
    assert (right["author"], right["title"]) == (["G. Benzoni"], ["Contarini, Gasparo"])


@pytest.mark.parametrize(
    ("author", "title", "family"),
    [
        ("Н. Н. Ефанов, А. П.", "Елесина Pathfinder: анализатор", "Елесина"),
        ("N.", "Shukurova va boshqalar. Adabiyot", "Shukurova"),
        ("Ефанов Н. Н., А. П.", "Елесина Pathfinder: анализатор", None),
        ("А. П.", "елесина pathfinder", None),
        ("А. Ветров, Р.", "Лугов: Выпуклые тела", "Лугов"),
        ("А.П.", "Лугов Исследование солей", "Лугов"),
        ("А.", "Луга Исследование солей", None),
        ("A. P.", "The Salts of Steppes", None),
        ("A.P.", "Lund Salts of the dry steppes", "Lund"),
        ("A.P.", "Lund Salts of Dry Steppes", None),
    ],
)
def test_a_family_name_left_to_the_title(author: str, title: str, family: str | None) -> None:
    text = f"{author} {title}" if author != "N." else f"{author}{title}"
    right = told(end_names, f"{text} // Труды. 2021.", ("author", author), ("title", title))
    assert (family is not None and right["author"][0].endswith(family)) or right["title"] == [title]


def test_family_names_left_to_the_title() -> None:
    labels = [("author", "N. E."), ("title", "Vanzan Marchini, I mali e i rimedi")]
    right = told(end_names, "N. E. Vanzan Marchini, I mali e i rimedi", *labels)
    assert (right["author"], right["title"]) == (["N. E. Vanzan Marchini"], ["I mali e i rimedi"])


@pytest.mark.parametrize(
    "written", [" et al. [GEANT4 Collaboration],", " (GEANT4 Collaboration),", ", et al (GEANT4 Collaboration)."]
)
def test_a_group_in_brackets_wrote_it_too(written: str) -> None:
    text = f"S. Agostinelli{written} GEANT4: a toolkit"
    assert told(end_names, text, ("author", "S. Agostinelli"))["author"] == ["S. Agostinelli", "GEANT4 Collaboration"]
    other = text.replace("GEANT4 Collaboration", "In Russian")
    assert told(end_names, other, ("author", "S. Agostinelli"))["author"] == ["S. Agostinelli"]


def test_a_title_of_one_word_before_the_imprint_is_nobody() -> None:
    text = "Safarov Sh. Pragmalingvistika. – T.: Milliy ensiklopediyasi, 2008"
    labels = [("author", "Safarov Sh. Pragmalingvistika"), ("title", "Milliy ensiklopediyasi")]
    right = told(end_names, text, *labels)
    assert right == {"author": ["Safarov Sh."], "title": ["Pragmalingvistika"], "publisher": ["Milliy ensiklopediyasi"]}
    other = told(end_names, text.replace(". – T.: ", ". "), *labels)
    assert other["author"] == ["Safarov Sh. Pragmalingvistika"]


def test_the_last_family_name_with_an_apostrophe() -> None:
    text = "T.A. Otaqo‘ziyev, E.T. Otaqo‘ziyev. Jihozlar va loyihalash"
    labels = [("author", "T.A. Otaqo‘ziyev, E.T."), ("title", "Otaqo‘ziyev. Jihozlar va loyihalash")]
    assert told(end_names, text, *labels)["title"] == ["Jihozlar va loyihalash"]


@pytest.mark.parametrize("name", ["B. Müller-Holm", "B. van der Berg"])
def test_the_one_before_the_others_whose_name_has_parts(name: str) -> None:
    text = f"ABC Collaboration, {name} et al., Layers of light, Phys. Lett. B 716."
    right = told(end_names, text, ("author", "ABC Collaboration"), ("title", "Layers of light"))
    assert right["author"] == ["ABC Collaboration", name]


@pytest.mark.parametrize(
    ("author", "title"),
    [("Ветров А. И.", "Собр. соч"), ("Ветров А. И. Полн", "Полн. собр. соч"), ("Ветров А. И.", "Соч")],
)
def test_collected_works_that_no_label_names(author: str, title: str) -> None:
    text = f"Ветров А. И. {title}. – М., 1964. – Т. 4."
    right = told(end_names, text, ("author", author), ("issued", "1964"))
    assert (right["author"], right["title"]) == (["Ветров А. И."], [title])


@pytest.mark.parametrize("family", ["Al’tov", "Лугова-Жилин", "Лугов"])
def test_a_word_behind_the_initials_of_a_family_name_with_a_sign_begins_the_title(family: str) -> None:
    text = f"{family} M. S. Vetrovskiy. Po vekham imën. Omsk, 1975."
    right = told(end_names, text, ("author", f"{family} M. S. Vetrovskiy"), ("title", "Po vekham imën"))
    assert right == {"author": [f"{family} M. S."], "title": ["Vetrovskiy. Po vekham imën"]}
